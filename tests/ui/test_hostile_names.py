"""Peers' names and words can imitate nothing, on any screen (see samples.HOSTILE)."""

from __future__ import annotations

import unicodedata

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from msmp_gui.desktop.translation import Translation
from msmp_gui.identity.names import displayable
from msmp_gui.ui.main_window import MainWindow
from msmp_gui.ui.theme import Theme
from msmp_gui.ui.widgets.basics import label
from msmp_gui.ui.widgets.painting import initials
from tests.screens.catalogue import SCREENS
from tests.ui.fake_engine import FakeEngine, deliver
from tests.ui.samples import NOW

TURNING = frozenset(map(chr, (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), 0x2066, 0x2067)))
"""Of direction; what the app itself uses (first strong isolate, and its end) is not among them."""


def texts(root: QWidget) -> list[str]:
    said = [each.text() for each in root.findChildren(QLabel)]
    said += [each.text() for each in root.findChildren(QAbstractButton)]
    said += [each.toolTip() for each in root.findChildren(QWidget)]
    for view in root.findChildren(QAbstractItemView):
        model = view.model()
        rows = [model.index(at, 0) for at in range(model.rowCount())] if model else []
        said += [str(row.data(Qt.ItemDataRole.AccessibleTextRole) or row.data()) for row in rows]
    return said


@pytest.mark.parametrize("name", [name for name in SCREENS if "hostile" in name])
def test_nothing_on_a_screen_turns_what_stands_beside_it(
    window: MainWindow, engine: FakeEngine, name: str
) -> None:
    root = SCREENS[name](window, engine) or window
    deliver()
    said = texts(root)
    assert any("Bob" in text for text in said)
    for text in said:
        assert not TURNING & set(text), ascii(text)
        assert text.count("\u2068") == text.count("\u2069"), ascii(text)
        hidden = {c for c in text if unicodedata.category(c) in ("Cc", "Zl", "Zp")} - {"\n", "\t"}
        assert not hidden, ascii(text)
    if root is not window:
        root.close()
        deliver()


@pytest.mark.parametrize("name", [name for name in SCREENS if "hostile" in name])
def test_who_has_no_name_has_none_in_the_language_of_the_app(
    qapp: QApplication, engine: FakeEngine, name: str
) -> None:
    translation = Translation(qapp, "de")
    window = MainWindow(engine.bridge, Theme("light"), lambda: NOW)
    try:
        root = SCREENS[name](window, engine) or window
        deliver()
        said = " ".join(texts(root))
        assert "(no name)" not in said
        if "lobby" in name or "hand-over" in name or name.endswith("conference"):
            assert "(kein Name)" in said
    finally:
        for each in {window, root}:
            each.close()
            each.deleteLater()
        deliver()
        translation.end()


def test_who_has_no_name_has_no_initials() -> None:
    assert initials(displayable("\u3164", 64)) == "?"


def test_a_word_as_long_as_somebody_likes_stays_inside(qtbot: QtBot) -> None:
    made = label("W" * 64)
    qtbot.addWidget(made)
    made.resize(200, made.heightForWidth(200))
    line = made.fontMetrics().lineSpacing()
    assert made.height() >= 3 * line
    made.show()
    image = made.grab().toImage()
    ground = image.pixel(0, 0)
    edge = QRect(196, 0, 4, made.height())
    inked = [
        (x, y)
        for x in range(edge.left(), edge.right() + 1)
        for y in range(edge.height())
        if image.pixel(x, y) != ground
    ]
    last = [
        x
        for x in range(made.width())
        for y in range(made.height() - line, made.height())
        if image.pixel(x, y) != ground
    ]
    assert last, "the last line is painted"
    assert len(inked) < edge.width() * edge.height() // 2


def test_words_that_fit_are_left_to_qt(qtbot: QtBot) -> None:
    made = label("Only people whom the host invites get in.")
    qtbot.addWidget(made)
    assert not made._has_a_word_wider_than(200)  # type: ignore[attr-defined]
    assert made._has_a_word_wider_than(20) is False  # type: ignore[attr-defined]
