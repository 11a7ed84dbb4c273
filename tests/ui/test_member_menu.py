"""The menu of a member opens where one looks for it: its button, Enter, the right mouse button."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QListView, QMenu

from msmp_gui.engine.commands import RemoveMember
from msmp_gui.ui.main_window import MainWindow
from tests.ui import samples
from tests.ui.conftest import Show
from tests.ui.fake_engine import FakeEngine, deliver
from tests.ui.hands_and_eyes import index_of

# Without a screen there is nothing for a menu to be raised on.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

DAVE = f"member:{samples.DAVE.fingerprint}"


@pytest.fixture
def hosting(show: Show) -> MainWindow:
    review = samples.group()
    window = show(samples.snapshot(groups=(review,)))
    window.show_key(f"group:{review.group}")
    deliver()
    return window


def opened() -> QMenu:
    deliver()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def words_of(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions()]


def end_of_row(view: QListView) -> QPoint:
    place = view.visualRect(index_of(view, DAVE))
    return QPoint(place.right() - 24, place.center().y())


def test_the_button_at_the_end_of_a_row_opens_it(hosting: MainWindow, engine: FakeEngine) -> None:
    view = hosting.conference.members.list
    QTest.mouseClick(
        view.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        end_of_row(view),
    )
    menu = opened()
    assert words_of(menu) == [
        "Safety number…",
        "Have them host…",
        "Remove…",
        "Report compromise…",
    ]
    menu.actions()[2].trigger()
    menu.close()
    dialog = hosting.findChild(QDialog)
    assert dialog is not None
    dialog.yes.click()
    assert engine.last == RemoveMember(samples.group().group, samples.DAVE.fingerprint)


def test_a_click_on_the_name_opens_nothing(hosting: MainWindow) -> None:
    view = hosting.conference.members.list
    place = view.visualRect(index_of(view, DAVE)).center()
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place
    )
    deliver()
    assert QApplication.activePopupWidget() is None


def test_enter_opens_it(hosting: MainWindow) -> None:
    view = hosting.conference.members.list
    view.setFocus()
    view.setCurrentIndex(index_of(view, DAVE))
    QTest.keyClick(view, Qt.Key.Key_Return)
    menu = opened()
    assert "Remove…" in words_of(menu)
    menu.close()


def test_the_right_mouse_button_opens_it(hosting: MainWindow) -> None:
    view = hosting.conference.members.list
    view.customContextMenuRequested.emit(view.visualRect(index_of(view, DAVE)).center())
    menu = opened()
    assert "Report compromise…" in words_of(menu)
    menu.close()
