"""Paints what the app remarks between messages: small and quiet, with an offer to explain it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from msmp_gui.ui import icons
from msmp_gui.ui.models.remarks import Remark
from msmp_gui.ui.theme import AVATAR, RADIUS, SMALL, SPACE, Theme, scaled
from msmp_gui.ui.widgets.painting import (
    BADGE_ICON,
    mirrored,
    paint_line,
    paint_text,
    text_size,
)

_BEFORE = AVATAR + 3 * SPACE + 2
_BEFORE_MARK = 2 * SPACE + (AVATAR - BADGE_ICON) // 2
_WIDEST = 600
_ABOVE = SPACE


def _width(room: int) -> int:
    return max(80, min(room - _BEFORE - 3 * SPACE, _WIDEST))


def remark_size(option: QStyleOptionViewItem, remark: Remark, room: int) -> QSize:
    """How much room it takes in a view that is `room` wide."""
    font = scaled(option.font, SMALL)
    height = text_size(remark.text, font, _width(room)).height()
    if remark.offer:
        height += QFontMetrics(font).height()
    return QSize(100, height + 2 * _ABOVE + 2)


def paint_remark(
    painter: QPainter, option: QStyleOptionViewItem, remark: Remark, theme: Theme
) -> None:
    """Draw one."""
    colours = theme.colours
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    room = option.rect
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QColor(colours.accent))
        painter.drawRoundedRect(room.adjusted(SPACE, 2, -SPACE, -2), RADIUS, RADIUS)
    font = scaled(option.font, SMALL)
    line = QFontMetrics(font).height()
    top = room.top() + _ABOVE
    ratio = painter.device().devicePixelRatio()
    mark = icons.pixmap("info", colours.muted, BADGE_ICON, ratio)
    middle = top + (line - BADGE_ICON) // 2
    spot = QRect(room.left() + _BEFORE_MARK, middle, BADGE_ICON, BADGE_ICON)
    painter.drawPixmap(mirrored(option, spot).topLeft(), mark)
    width = _width(room.width())
    size = text_size(remark.text, font, width)
    text = QRect(QPoint(room.left() + _BEFORE, top), QSize(width, size.height()))
    text = mirrored(option, text)
    ink = QColor(colours.muted)
    paint_text(painter, text, remark.text, ink, font, side=option.direction)
    if remark.offer:
        offer = QRect(text.left(), text.bottom() + 2, width, line)
        paint_line(painter, offer, remark.offer, QColor(colours.accent), font)
    painter.restore()
