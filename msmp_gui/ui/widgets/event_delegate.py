"""Paints what happened: a small icon, the sentence in full, and when."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from msmp_gui.ui import icons
from msmp_gui.ui.models.rows import ROW, Row
from msmp_gui.ui.theme import ICON, RADIUS, SMALL, SPACE, Theme, scaled
from msmp_gui.ui.widgets.painting import mirrored, paint_line, paint_text, text_size
from msmp_gui.ui.widgets.rows_view import room_in

Index = QModelIndex | QPersistentModelIndex

_BEFORE = 2 * SPACE + ICON + SPACE
_AFTER = 2 * SPACE


class EventDelegate(QStyledItemDelegate):
    """For the timeline."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt
        """As high as the sentence is at the view's width."""
        row: Row = index.data(ROW)
        height = text_size(row.title, option.font, self._width()).height()
        return QSize(100, height + option.fontMetrics.height() + SPACE + 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one event."""
        row: Row = index.data(ROW)
        colours = self._theme.colours
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = option.rect
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(colours.accent))
            painter.drawRoundedRect(room.adjusted(SPACE, 1, -SPACE, -1), RADIUS, RADIUS)
        top = room.top() + SPACE // 2
        line = option.fontMetrics.height()
        ratio = painter.device().devicePixelRatio()
        mark = icons.pixmap(row.icon, self._theme.colour(row.badge_tone), ICON, ratio)
        spot = QRect(room.left() + 2 * SPACE, top + (line - ICON) // 2, ICON, ICON)
        painter.drawPixmap(mirrored(option, spot).topLeft(), mark)
        size = text_size(row.title, option.font, self._width())
        text = QRect(QPoint(room.left() + _BEFORE, top), QSize(self._width(), size.height()))
        text = mirrored(option, text)
        ink = QColor(colours.text)
        paint_text(painter, text, row.title, ink, option.font, side=option.direction)
        when = QRect(text.left(), text.bottom() + 1, self._width(), line)
        font = scaled(option.font, SMALL)
        paint_line(painter, when, row.subtitle, QColor(colours.muted), font)
        painter.restore()

    def _width(self) -> int:
        return max(60, room_in(self._view) - _BEFORE - _AFTER)
