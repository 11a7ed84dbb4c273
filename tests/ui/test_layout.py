"""Everything fits, in every language: nothing is pushed out, nothing scrolls sideways."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QDialog,
    QFrame,
    QLabel,
    QLineEdit,
    QWidget,
)

from msmp_gui.desktop.translation import Translation
from msmp_gui.ui.main_window import MainWindow
from msmp_gui.ui.preferences import LANGUAGES
from msmp_gui.ui.widgets.basics import Elided
from tests.screens.catalogue import SCREENS
from tests.screens.looks import FOR_README, PICTURES, SIZES, SMALLEST
from tests.screens.rendering import write_page
from tests.ui import samples
from tests.ui.conftest import Show
from tests.ui.fake_engine import FakeEngine, deliver


def cut_off(root: QWidget) -> list[str]:
    """Visible labels, buttons and fields that reach out of the window, or are too small."""
    found = []
    for widget in root.findChildren(QWidget):
        if not isinstance(widget, QLabel | QAbstractButton | QLineEdit) or not widget.isVisible():
            continue
        if widget.objectName().startswith("qt_"):
            continue
        what = f"{type(widget).__name__} {getattr(widget, 'text', str)()!r}"
        room = QRect(widget.mapTo(root, QPoint(0, 0)), widget.size())
        if area := _scrolling(widget):
            ground = area.viewport()
            left = widget.mapTo(ground, QPoint(0, 0)).x()
            if left < 0 or left + widget.width() > ground.width():
                found.append(f"{what} is cut at the side: {room}")
        elif not root.rect().contains(room):
            found.append(f"{what} reaches out: {room}")
        if isinstance(widget, QLabel) and not isinstance(widget, Elided) and widget.wordWrap():
            if widget.height() < widget.heightForWidth(widget.width()):
                found.append(f"{what} is cut: {room}")
        elif widget.width() < widget.minimumSizeHint().width():
            found.append(f"{what} is narrow: {room}")
    found += [
        f"{type(widget).__name__} {widget.accessibleName()!r} has too little room"
        for widget in root.findChildren(QFrame, "banner")
        if widget.isVisible() and widget.height() < widget.heightForWidth(widget.width())
    ]
    return found


def _scrolling(widget: QWidget) -> QAbstractScrollArea | None:
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QAbstractScrollArea):
            return above
        above = above.parentWidget()
    return None


def sideways(root: QWidget) -> list[str]:
    return [
        type(area).__name__
        for area in root.findChildren(QAbstractScrollArea)
        if area.isVisible() and area.horizontalScrollBar().isVisible()
    ]


@pytest.fixture
def translated(qapp: QApplication, language: str) -> Iterator[str]:
    """Asked for before the window is made."""
    made = Translation(qapp, language)
    yield language
    made.end()


@pytest.mark.parametrize("sizes", [SIZES, (SMALLEST,)], ids=["wide", "smallest"])
@pytest.mark.parametrize("name", SCREENS)
def test_everything_fits(
    window: MainWindow, engine: FakeEngine, name: str, sizes: Sequence[QSize], qtbot: object
) -> None:
    check_fit(window, engine, name, sizes, qtbot)


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code not in ("", "en")])
@pytest.mark.parametrize("name", SCREENS)
def test_everything_fits_in_other_languages(
    translated: str, window: MainWindow, engine: FakeEngine, name: str, qtbot: object
) -> None:
    """Where there is least room."""
    check_fit(window, engine, name, (SMALLEST,), qtbot)


def check_fit(
    window: MainWindow, engine: FakeEngine, name: str, sizes: Sequence[QSize], qtbot: object
) -> None:
    """Shown in a window of the first size, which is then given the others."""
    window.resize(sizes[0])
    dialog = SCREENS[name](window, engine)
    root = dialog or window
    for size in sizes:
        window.resize(size)
        deliver()
        qtbot.waitUntil(lambda: cut_off(root) == [], timeout=2000)  # type: ignore[attr-defined]
        assert sideways(root) == []
        assert window.size() == size
    if isinstance(dialog, QDialog):
        dialog.close()
        deliver()


def test_a_narrow_window_shows_conversation_or_panel(show: Show, window: MainWindow) -> None:
    review = samples.group()
    show(samples.snapshot(groups=(review,)))
    window.show_key(f"group:{review.group}")
    page = window.conference
    assert page.panel.isVisible()
    assert page.conversation.isVisible()
    window.resize(900, 600)
    deliver()
    assert page.conversation.isVisible()
    assert not page.panel.isVisible()
    assert "everyone has the key" in page._state.text()
    page.toggle.click()
    assert page.panel.isVisible()
    assert not page.conversation.isVisible()
    page.toggle.click()
    assert page.conversation.isVisible()
    window.resize(1280, 800)
    deliver()
    assert page.panel.isVisible()
    assert page.conversation.isVisible()


def test_a_long_name_is_cut_with_all_of_it_in_the_tooltip(show: Show) -> None:
    name = "<i>" + "very long " * 12
    review = samples.group(name)
    window = show(samples.snapshot(groups=(review,)))
    window.resize(900, 600)
    window.show_key(f"group:{review.group}")
    label = window.conference._name
    label.grab()
    assert "&lt;i&gt;" in label.toolTip()


def test_the_page_of_pictures_names_each_screen(tmp_path: Path) -> None:
    for name in ("lobby-1280-light", "lobby-1280-dark", "first-run-light"):
        (tmp_path / f"{name}.png").touch()
    page = write_page(tmp_path).read_text()
    assert page.count("<section") == 2
    assert page.count("<img") == 3
    assert "Dark" in page


def test_the_readme_shows_the_pictures_that_are_made_for_it() -> None:
    readme = (PICTURES.parents[1] / "README.md").read_text("utf-8")
    shown = set(re.findall(r"resources/pictures/(\w+)\.png", readme))
    assert shown == FOR_README.keys() == {made.stem for made in PICTURES.glob("*.png")}
    assert set(FOR_README.values()) <= SCREENS.keys()
