"""Paints a `Row`: avatar, name, and below it the badge in a room of its own."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from msmp_gui.ui import icons
from msmp_gui.ui.models.rows import ROW, Row
from msmp_gui.ui.theme import AVATAR, ICON, RADIUS, SMALL, SPACE, Theme, scaled
from msmp_gui.ui.widgets.painting import (
    mirrored,
    paint_avatar,
    paint_badge,
    paint_line,
    paint_words,
)
from msmp_gui.ui.widgets.rows_view import room_in

Index = QModelIndex | QPersistentModelIndex

_CHECK = 20
_MENU = 28
_EDGE = 2
"""Pixels, of the focus and of a check box: as wide as everywhere else."""


class RowDelegate(QStyledItemDelegate):
    """For every list of rows.

    Signals: menu: index of the row whose menu button was clicked.
    """

    menu = Signal(QModelIndex)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt
        """Two lines of text; for a header as many as it needs."""
        row: Row = index.data(ROW)
        line = option.fontMetrics.height()
        if row.header:
            return QSize(120, line + 3 * SPACE + self._more_lines(option, row))
        return QSize(120, max(AVATAR, _lines(row) * (line + 2)) + 2 * SPACE)

    def _more_lines(self, option: QStyleOptionViewItem, row: Row) -> int:
        """How much higher a header is than one line, at the width that its list has now."""
        view = self.parent()
        if not isinstance(view, QListView) or not view.isVisible():
            return 0
        metrics = QFontMetrics(scaled(option.font, SMALL, bold=True))
        width = room_in(view) - 3 * SPACE
        wrap = int(Qt.TextFlag.TextWordWrap)
        high = metrics.boundingRect(QRect(0, 0, width, 1000), wrap, row.title).height()
        return max(0, high - metrics.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row: Row = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = option.rect.adjusted(SPACE, 1, -SPACE, -1)
        if row.header:
            colour = QColor(self._theme.colours.muted)
            font = scaled(option.font, SMALL, bold=True)
            place = mirrored(option, room.adjusted(SPACE, SPACE, 0, 0))
            paint_words(painter, place, row.title, colour, font)
        else:
            self._paint_ground(painter, option, room)
            self._paint_row(painter, option, room, row, index)
        painter.restore()

    def editorEvent(  # noqa: N802 - Qt's name
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """A click anywhere on a checkable row checks it, and so does the space bar."""
        row: Row = index.data(ROW)
        released = (
            event.type() == QEvent.Type.MouseButtonRelease
            and isinstance(event, QMouseEvent)
            and event.button() == Qt.MouseButton.LeftButton
        )
        menu = mirrored(option, _menu_place(option.rect))
        if released and row.menu and menu.contains(event.position().toPoint()):  # type: ignore[attr-defined]
            self.menu.emit(model.index(index.row(), 0))
            return True
        space = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space
        pressed = space and event.type() == QEvent.Type.KeyPress
        if not row.checkable or not (released or pressed):
            return False
        checked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        state = Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked
        return bool(model.setData(index, state, Qt.ItemDataRole.CheckStateRole))

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, room: QRect) -> None:
        colours = self._theme.colours
        painter.setPen(Qt.PenStyle.NoPen)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setBrush(QColor(colours.selection))
            painter.drawRoundedRect(room, RADIUS, RADIUS)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(colours.raised))
            painter.drawRoundedRect(room, RADIUS, RADIUS)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(colours.accent), _EDGE))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(room.adjusted(1, 1, -1, -1), RADIUS, RADIUS)

    def _paint_row(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        room: QRect,
        row: Row,
        index: Index,
    ) -> None:
        left = room.left() + SPACE
        if row.checkable:
            check = QRect(left, room.center().y() - _CHECK // 2, _CHECK, _CHECK)
            self._paint_check(painter, mirrored(option, check), index)
            left += _CHECK + SPACE
        place = QRect(left, room.center().y() - AVATAR // 2, AVATAR, AVATAR)
        beside = place.right() + 1 + SPACE + 2
        place = mirrored(option, place)
        if row.dimmed:
            painter.setOpacity(0.55)
        if row.seed:
            paint_avatar(painter, place, row.avatar_name or row.title, row.seed)
        else:
            self._paint_icon(painter, place, row)
        painter.setOpacity(1.0)
        line = option.fontMetrics.height() + 2
        lines = _lines(row)
        text = QRect(beside, 0, 0, line)
        text.moveTop(room.center().y() - lines * line // 2 + 1)
        text.setRight(room.right() - SPACE - self._paint_end(painter, option, room, row))
        text = mirrored(option, text)
        colours = self._theme.colours
        title = QColor(colours.muted if row.dimmed else colours.text)
        paint_line(painter, text, row.title, title, scaled(option.font, 1.0, bold=True))
        if row.tall:
            self._paint_tall(painter, option, text.translated(0, line), row)
        else:
            self._paint_second(painter, option, text.translated(0, line), row)

    def _paint_tall(
        self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, row: Row
    ) -> None:
        font = scaled(option.font, SMALL)
        if row.subtitle:
            paint_line(painter, place, row.subtitle, self._theme.colour(row.subtitle_tone), font)
            place = place.translated(0, place.height())
        if row.badge:
            tone = self._theme.colour(row.badge_tone)
            paint_badge(painter, place, row.icon, row.badge, tone, font)

    def _paint_second(
        self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, row: Row
    ) -> None:
        font = scaled(option.font, SMALL)
        colour = self._theme.colour(row.badge_tone)
        if row.badge:
            icon = row.icon if row.seed else ""
            taken = paint_badge(painter, place, icon, row.badge, colour, font)
            rest = mirrored(option, place).adjusted(taken + SPACE, 0, 0, 0)
            place = mirrored(option, rest)
        # The whole of it, or nothing: the rest of a row matters more.
        if QFontMetrics(font).horizontalAdvance(row.subtitle) <= place.width():
            tone = self._theme.colour(row.subtitle_tone)
            paint_line(painter, place, row.subtitle, tone, font)

    def _paint_end(
        self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, row: Row
    ) -> int:
        colours = self._theme.colours
        if row.menu:
            place = mirrored(option, _menu_place(option.rect))
            corner = place.center() - QRect(0, 0, ICON, ICON).center()
            ratio = painter.device().devicePixelRatio()
            painter.drawPixmap(corner, icons.pixmap("more", colours.muted, ICON, ratio))
            return _MENU
        if row.count:
            font = scaled(option.font, SMALL, bold=True)
            metrics = QFontMetrics(font)
            width = max(metrics.horizontalAdvance(row.count) + 2 * SPACE, metrics.height() + 4)
            place = QRect(0, 0, width, metrics.height() + 4)
            place.moveCenter(room.center())
            place.moveRight(room.right() - SPACE)
            place = mirrored(option, place)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent))
            painter.drawRoundedRect(place, place.height() / 2, place.height() / 2)
            painter.setFont(font)
            painter.setPen(QColor(colours.on_accent))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, row.count)
            return width + SPACE
        return 0

    def _paint_icon(self, painter: QPainter, place: QRect, row: Row) -> None:
        colours = self._theme.colours
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.raised))
        painter.drawRoundedRect(place, RADIUS, RADIUS)
        size = AVATAR * 5 // 9
        ratio = painter.device().devicePixelRatio()
        offset = (AVATAR - size) // 2
        drawing = icons.pixmap(row.icon, self._theme.colour(row.icon_tone), size, ratio)
        painter.drawPixmap(place.left() + offset, place.top() + offset, drawing)

    def _paint_check(self, painter: QPainter, place: QRect, index: Index) -> None:
        colours = self._theme.colours
        checked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        painter.setPen(QPen(QColor(colours.accent if checked else colours.outline), _EDGE))
        painter.setBrush(QColor(colours.accent if checked else colours.surface))
        painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 5, 5)
        if checked:
            ratio = painter.device().devicePixelRatio()
            mark = icons.pixmap("check", colours.on_accent, _CHECK - 4, ratio)
            painter.drawPixmap(place.left() + 2, place.top() + 2, mark)


def _lines(row: Row) -> int:
    return 1 + bool(row.subtitle) + bool(row.badge) if row.tall else 2


def _menu_place(row: QRect) -> QRect:
    place = QRect(0, 0, _MENU, _MENU)
    place.moveCenter(row.center())
    place.moveRight(row.right() - SPACE - SPACE // 2)
    return place
