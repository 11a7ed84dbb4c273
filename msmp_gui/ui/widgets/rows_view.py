"""A list that shows where the keyboard is in it, and takes no part where it has nothing to show."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QItemSelectionModel, QModelIndex, QPoint, Qt, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QListView

from msmp_gui.ui.theme import SCROLL_BAR

_STEP = 8
"""Pixels; rows are higher."""


class RowsView(QListView):
    """For every list of rows."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def setModel(self, model: QAbstractItemModel) -> None:  # type: ignore[override]  # noqa: N802
        """Show these rows."""
        super().setModel(model)
        for changed in (model.rowsInserted, model.rowsRemoved, model.modelReset):
            changed.connect(self._on_changed)
        self._on_changed()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """By the keyboard, it is at a row in view: Qt would take a heading, or one above."""
        by_mouse = event.reason() is Qt.FocusReason.MouseFocusReason
        view = self.viewport().rect()
        if not by_mouse and not view.intersects(self.visualRect(self.currentIndex())):
            seen = [row for row in self._in_view() if _can_be_chosen(row)]
            whole = [row for row in seen if self._is_whole(row)]
            row = next(iter(whole or seen), QModelIndex())
            self.selectionModel().setCurrentIndex(row, QItemSelectionModel.SelectionFlag.NoUpdate)
        super().focusInEvent(event)

    def _in_view(self) -> Iterator[QModelIndex]:
        view = self.viewport().rect()
        for top in range(view.top(), view.bottom(), _STEP):
            row = self.indexAt(QPoint(view.center().x(), top))
            if row.isValid():
                yield row

    def _is_whole(self, row: QModelIndex) -> bool:
        return self.viewport().rect().contains(self.visualRect(row))

    @Slot()
    def _on_changed(self) -> None:
        there = self.model().rowCount() > 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if there else Qt.FocusPolicy.NoFocus)


def room_in(view: QListView) -> int:
    """Pixels in width for its rows, beside a scroll bar: the same whether one is there or not.

    For a delegate's `sizeHint`: asking for the viewport there crashed, now and then, while other
    pages were made.
    """
    return view.maximumViewportSize().width() - SCROLL_BAR


def _can_be_chosen(row: QModelIndex) -> bool:
    return bool(row.flags() & Qt.ItemFlag.ItemIsEnabled)
