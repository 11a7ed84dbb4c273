"""Paints a message: who, when, proven or not, and what was said, as plain text."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from msmp_gui.engine.snapshot import MessageView
from msmp_gui.ui import icons
from msmp_gui.ui.models.messages import CONTINUES, MESSAGE
from msmp_gui.ui.theme import AVATAR, RADIUS, SPACE, Theme, Tone, scaled
from msmp_gui.ui.widgets.painting import BADGE_ICON, paint_avatar, paint_badge, paint_line
from msmp_gui.ui.wording import clock_time, tr

Index = QModelIndex | QPersistentModelIndex

_TEXT = int(Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere) | int(
    Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
)
_PADDING = SPACE
_BELOW_NAME = 4
_WIDEST = 640
"""Pixels; longer lines are hard to read."""


class MessageDelegate(QStyledItemDelegate):
    """For the conversation."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt
        """As high as the text is at the view's width."""
        message: MessageView = index.data(MESSAGE)
        height = self._text_size(option, message).height() + 2 * _PADDING
        if not index.data(CONTINUES):
            height += option.fontMetrics.height() + SPACE + _BELOW_NAME
        if message.questioned:
            height += option.fontMetrics.height() + 2
        return QSize(100, height + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one message."""
        message: MessageView = index.data(MESSAGE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = option.rect.adjusted(2 * SPACE, 0, -2 * SPACE, -2)
        top = room.top()
        left = room.left() + AVATAR + SPACE
        line = option.fontMetrics.height()
        if not index.data(CONTINUES):
            top += SPACE
            place = QRect(room.left(), top, AVATAR, AVATAR)
            paint_avatar(painter, place, message.sender_name, message.sender)
            self._paint_head(painter, option, QRect(left, top, room.right() - left, line), message)
            top += line + _BELOW_NAME
        self._paint_text(painter, option, QPoint(left, top), message)
        painter.restore()

    def _paint_head(
        self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, message: MessageView
    ) -> None:
        colours = self._theme.colours
        name = tr("You") if message.mine else message.sender_name
        bold = scaled(option.font, 1.0, bold=True)
        room = place.adjusted(0, 0, -150, 0)
        taken = paint_line(painter, room, name, QColor(colours.text), bold)
        small = scaled(option.font, 0.88)
        rest = place.adjusted(taken + SPACE, 0, 0, 0)
        taken = paint_line(painter, rest, clock_time(message.sent_at), QColor(colours.muted), small)
        proof = rest.adjusted(taken + SPACE, 0, 0, 0)
        icon, tone = ("verified", Tone.GOOD) if message.verified else ("unverified", Tone.ATTENTION)
        ratio = painter.device().devicePixelRatio()
        painter.drawPixmap(
            QPoint(proof.left(), proof.top() + (proof.height() - BADGE_ICON) // 2),
            icons.pixmap(icon, self._theme.colour(tone), BADGE_ICON, ratio),
        )

    def _paint_text(
        self, painter: QPainter, option: QStyleOptionViewItem, corner: QPoint, message: MessageView
    ) -> None:
        colours = self._theme.colours
        size = self._text_size(option, message)
        bubble = QRect(corner, size + QSize(2 * _PADDING, 2 * _PADDING - 4))
        ground = colours.own_message if message.mine else colours.raised
        if message.questioned:
            ground = colours.danger_surface
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(bubble, RADIUS, RADIUS)
        painter.setFont(option.font)
        painter.setPen(QColor(colours.text))
        inside = bubble.adjusted(_PADDING, _PADDING - 2, -_PADDING, -_PADDING + 2)
        painter.drawText(inside, _TEXT, message.text)
        if message.questioned:
            below = QRect(bubble.left(), bubble.bottom() + 2, 400, option.fontMetrics.height())
            paint_badge(
                painter,
                below,
                "alert",
                tr("Sent after the key was lost: do not rely on it"),
                self._theme.colour(Tone.DANGER),
                scaled(option.font, 0.88),
            )

    def _text_size(self, option: QStyleOptionViewItem, message: MessageView) -> QSize:
        width = self._view.viewport().width() - AVATAR - 7 * SPACE - 2 * _PADDING
        metrics = QFontMetrics(QFont(option.font))
        room = QRect(0, 0, min(max(80, width), _WIDEST), 1_000_000)
        return metrics.boundingRect(room, _TEXT, message.text).size()
