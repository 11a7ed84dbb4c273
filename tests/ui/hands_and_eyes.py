"""What a person does at the window, and what they see in it."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QListView, QWidget

from msmp_gui.ui.models.rows import ROW, Row
from msmp_gui.ui.wording import END_ISOLATE, FIRST_ISOLATE
from tests.support.watchdog import one_event
from tests.ui.fake_engine import deliver

UNSEEN = str.maketrans({FIRST_ISOLATE: "", END_ISOLATE: "", "\u00a0": " "})
"""What people do not see: direction marks, and that a blank is one at which no line ends."""


class Mouse:
    """Clicks with the left button, and counts."""

    def __init__(self) -> None:
        self.clicks = 0

    def click(self, widget: QWidget) -> None:
        """In the middle of a widget that can be seen and used."""
        assert widget.isVisible(), "cannot be seen"
        assert widget.isEnabled(), "cannot be used"
        self._click(widget, widget.rect().center())

    def click_row(self, view: QListView, key: str) -> None:
        """In the middle of a row."""
        assert view.isVisible()
        index = index_of(view, key)
        view.scrollTo(index)
        self._click(view.viewport(), view.visualRect(index).center())

    def _click(self, widget: QWidget, place: QPoint) -> None:
        self.clicks += 1
        none = Qt.KeyboardModifier.NoModifier
        with one_event():
            QTest.mouseClick(widget, Qt.MouseButton.LeftButton, none, place)
        deliver()


def click(widget: QWidget) -> None:
    """One click."""
    Mouse().click(widget)


def click_row(view: QListView, key: str) -> None:
    """One click on a row."""
    Mouse().click_row(view, key)


def rows(model: QAbstractItemModel) -> list[Row]:
    """All rows of a list."""
    return [model.index(at, 0).data(ROW) for at in range(model.rowCount())]


def index_of(view: QListView, key: str) -> QModelIndex:
    """The index of a row; it has to be there."""
    model = view.model()
    for at in range(model.rowCount()):
        if model.index(at, 0).data(ROW).key == key:
            return model.index(at, 0)
    raise AssertionError(f"no row {key}: {[row.key for row in rows(model)]}")


def row(view: QListView, key: str) -> Row:
    """A row of a list; it has to be there."""
    found: Row = index_of(view, key).data(ROW)
    return found


def spoken(view: QListView) -> list[str]:
    """What a screen reader says of each row."""
    model = view.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(model.index(at, 0).data(role)) for at in range(model.rowCount())]


def selected(view: QListView) -> str:
    """Key of the row that is marked, or nothing."""
    chosen = view.selectionModel().selectedIndexes()
    return chosen[0].data(ROW).key if chosen else ""


def words_in(root: QWidget) -> str:
    """All words that can be read in the visible labels and buttons, without direction marks."""
    visible = [widget for widget in (root, *root.findChildren(QWidget)) if widget.isVisible()]
    texts = [each.text() for each in visible if isinstance(each, QLabel | QAbstractButton)]
    return "\n".join(text for text in texts if text).translate(UNSEEN)
