"""Searching in what was said, links in it, and the keys that do something."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from msmp_gui.engine import commands as cmd
from msmp_gui.engine.snapshot import Level
from msmp_gui.ui.dialogs.open_link import OpenLinkDialog
from msmp_gui.ui.dialogs.shortcuts import SHORTCUTS, ShortcutsDialog
from msmp_gui.ui.links import links_in
from msmp_gui.ui.models.messages import MESSAGE
from tests.ui import alert_samples, computer_samples, samples
from tests.ui.conftest import Show
from tests.ui.fake_engine import FakeEngine, deliver
from tests.ui.hands_and_eyes import click, words_in

_PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("no link here", []),
        ("see https://example.org/a?b=c.", [("https://example.org/a?b=c", "example.org")]),
        ("(http://a.example, and HTTPS://B.example!)", ["http://a.example", "HTTPS://B.example"]),
        (
            "https://bank.example@evil.example/",
            [("https://bank.example@evil.example/", "evil.example")],
        ),
        ("https://\u0430pple.com/", [("https://\u0430pple.com/", "xn--pple-43d.com")]),
        ("javascript:alert(1) file:///etc/passwd msmp:join/x", []),
        ("https:// https://[::1 http://..", []),
    ],
)
def test_links_are_found_with_the_host_that_they_lead_to(text: str, found: list[object]) -> None:
    seen = links_in(text)
    assert [
        (each.text, each.host) if isinstance(want, tuple) else each.text
        for each, want in zip(seen, found, strict=True)
    ] == found
    assert all(text[each.start : each.end] == each.text for each in seen)


def with_message(text: str) -> object:
    said = samples.message(samples.BOB, text, 1)
    return replace(samples.group(), messages=(said,))


def test_a_click_on_a_link_asks_first_and_shows_the_real_host(
    show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    group = with_message("https://bank.example@evil.example/login")
    window = show(samples.snapshot(groups=(group,)))  # type: ignore[arg-type]
    window.show_key(f"group:{group.group}")  # type: ignore[attr-defined]
    deliver()
    view = window.conference.conversation.view
    QTest.qWait(50)
    row = view.visualRect(view.model().index(0, 0))
    place = QPoint(row.left() + 80, row.bottom() - 16)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, _PLAIN, place)
    dialog = window.findChild(OpenLinkDialog)
    assert dialog is not None
    assert "evil.example" in words_in(dialog).split("\n")
    click(dialog.copy)
    assert QGuiApplication.clipboard().text() == "https://bank.example@evil.example/login"
    assert opened == []
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, _PLAIN, place)
    dialog = window.findChild(OpenLinkDialog)
    assert dialog is not None
    click(dialog.open_it)
    assert opened == ["https://bank.example@evil.example/login"]


def test_what_was_said_is_searched_from_the_newest_backwards(show: Show) -> None:
    said = tuple(
        samples.message(samples.BOB, f"message {n}" + " needle" * (n % 200 == 0), n)
        for n in range(1, 1001)
    )
    group = replace(samples.group(), messages=said)
    window = show(samples.snapshot(groups=(group,)))
    window.show_key(f"group:{group.group}")
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    panel = window.conference.conversation
    assert panel.find_bar.isVisible()
    panel.find_bar.field.setText("NEEDLE")
    assert "5 of 5" in words_in(panel.find_bar)

    def shown() -> list[str]:
        deliver()
        QTest.qWait(20)
        view = panel.view
        height = view.viewport().height()
        return [
            index.data(MESSAGE).text
            for at in range(view.model().rowCount())
            if 0 <= view.visualRect(index := view.model().index(at, 0)).top() < height
        ]

    assert "message 1000 needle" in shown()
    QTest.keyClick(panel.find_bar.field, Qt.Key.Key_Return)
    assert "message 800 needle" in shown()
    for _ in range(3):
        click(panel.find_bar.earlier)
    assert "message 200 needle" in shown()
    assert "1 of 5" in words_in(panel.find_bar)
    click(panel.find_bar.later)
    assert "message 400 needle" in shown()
    panel.find_bar.field.setText("nowhere")
    assert "Nothing found." in words_in(panel.find_bar)
    QTest.keyClick(panel.find_bar.field, Qt.Key.Key_Escape)
    assert not panel.find_bar.isVisible()


def activate(window: QWidget) -> None:
    """Without a window manager, nobody gives a window the keyboard back."""
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)


def test_the_keys_are_listed_on_f1_and_work(show: Show) -> None:
    window = show(samples.snapshot())
    activate(window)
    QTest.keyClick(window, Qt.Key.Key_F1)
    dialog = window.findChild(ShortcutsDialog)
    assert dialog is not None
    assert all(text in words_in(dialog) for _, text in SHORTCUTS)
    dialog.accept()
    deliver()
    activate(window)
    QTest.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert window.stack.currentWidget() is window.settings
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.stack.currentWidget() is window.welcome
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window.sidebar.search.isVisible()


def test_what_concerns_no_conference_is_told_above_every_page(
    show: Show, engine: FakeEngine
) -> None:
    alert = replace(alert_samples.lost_alert(3), level=Level.ATTENTION)
    window = show(samples.snapshot(alerts=(alert,)))
    assert window.alerts.isVisible()
    window.alerts.dismissed.emit(3)
    assert engine.last == cmd.DismissAlert("", 3)
    show(samples.snapshot())
    assert not window.alerts.isVisible()


def test_what_the_administrator_settled_is_shown_and_cannot_be_changed(show: Show) -> None:
    window = show(samples.snapshot(managed=computer_samples.MANAGED))
    window.show_settings()
    settings = window.settings
    assert not settings.sections.isRowHidden(settings.sections.count() - 1)
    settings.show_section("managed")
    text = words_in(settings.managed)
    assert "Acme IT manages this app." in text
    assert "20 min" in text
    assert "policies.json:7" in text
    settings.show_section("network")
    assert not settings.network.discovery.isEnabled()
    assert "Settled by Acme IT." in words_in(settings.network)
    show(samples.snapshot())
    assert settings.sections.isRowHidden(settings.sections.count() - 1)


@pytest.mark.requirement("R34")
def test_attack_a_message_of_hundreds_of_links() -> None:
    """Each is painted by itself whenever the message is: the first are links, the rest is text."""
    assert len(links_in("http://a.b " * 700)) == 64
    assert links_in("http:// " * 700 + "http://a.b")[0].host == "a.b"
