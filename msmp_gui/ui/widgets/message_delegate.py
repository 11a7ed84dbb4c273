"""Paints a message: who, when, proven or not, and what was said, as plain text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from msmp_gui.engine.snapshot import MessageView
from msmp_gui.ui import icons
from msmp_gui.ui.models.messages import CONTINUES, MESSAGE, MessageModel
from msmp_gui.ui.models.remarks import Remark
from msmp_gui.ui.theme import AVATAR, RADIUS, SMALL, SPACE, Theme, Tone, scaled
from msmp_gui.ui.widgets.painting import (
    BADGE_ICON,
    paint_avatar,
    paint_badge,
    paint_line,
    paint_text,
    plain_tooltip,
    text_size,
)
from msmp_gui.ui.widgets.remark_painting import paint_remark, remark_size
from msmp_gui.ui.wording import clock_time, isolated, tr

Index = QModelIndex | QPersistentModelIndex

_PADDING = SPACE
_BELOW_NAME = 4
_ABOVE = SPACE + SPACE // 2
_WIDEST = 600
"""Pixels; longer lines are hard to read."""
_NARROWEST = 80
_REST_OF_HEAD = 190
"""Pixels beside the name for time and proof."""


class MessageDelegate(QStyledItemDelegate):
    """For the conversation."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._hints: dict[tuple[str, str, bool, bool], QSize] = {}
        """Asked for of every row whenever one changes, so: kept while width and font stay."""
        self._hinted: tuple[int, str] = (0, "")

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt
        """As high as the text is at the view's width."""
        model = index.model()
        if not isinstance(model, MessageModel):
            return QSize()
        message, continues = model.at(index.row())
        hinted = (self._view.viewport().width(), option.font.key())
        if hinted != self._hinted:
            self._hints.clear()
            self._hinted = hinted
        key = (message.sender, message.text, message.questioned, continues)
        hint = self._hints.get(key)
        if hint is None:
            hint = self._hints[key] = self._measured(option, message, continues=continues)
        return hint

    def _measured(
        self, option: QStyleOptionViewItem, message: MessageView, *, continues: bool
    ) -> QSize:
        if isinstance(message, Remark):
            return remark_size(option, message.text, self._view.viewport().width())
        line = option.fontMetrics.height()
        height = self._text_size(option, message).height() + 2 * _PADDING
        if not continues:
            height += line + _ABOVE + _BELOW_NAME
        if message.questioned:
            height += line + 2
        return QSize(100, height + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one message."""
        message: MessageView = index.data(MESSAGE)
        if isinstance(message, Remark):
            paint_remark(painter, option, message, self._theme)
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = option.rect.adjusted(2 * SPACE, 0, -2 * SPACE, -2)
        top = room.top()
        left = room.left() + AVATAR + SPACE + 2
        line = option.fontMetrics.height()
        if not index.data(CONTINUES):
            top += _ABOVE
            place = QRect(room.left(), top, AVATAR, AVATAR)
            paint_avatar(painter, place, message.sender_name, message.sender)
            self._paint_head(painter, option, QRect(left, top, room.right() - left, line), message)
            top += line + _BELOW_NAME
        self._paint_bubble(painter, option, QPoint(left, top), message)
        painter.restore()

    def helpEvent(  # noqa: N802 - Qt's name
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        _option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Say what the mark beside a message means."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return False
        message: MessageView = index.data(MESSAGE)
        if isinstance(message, Remark):
            return False
        QToolTip.showText(event.globalPos(), plain_tooltip(proof(message)), view)
        return True

    def _paint_head(
        self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, message: MessageView
    ) -> None:
        colours = self._theme.colours
        name = tr("You") if message.mine else message.sender_name
        bold = scaled(option.font, 1.0, bold=True)
        room = place.adjusted(0, 0, -min(_REST_OF_HEAD, place.width() // 2), 0)
        taken = paint_line(painter, room, name, QColor(colours.text), bold)
        small = scaled(option.font, SMALL)
        rest = place.adjusted(taken + SPACE, 0, 0, 0)
        taken = paint_line(painter, rest, clock_time(message.sent_at), QColor(colours.muted), small)
        mark = rest.adjusted(taken + SPACE - 2, 0, 0, 0)
        if not message.verified:
            tone = self._theme.colour(Tone.ATTENTION)
            paint_badge(painter, mark, "alert", tr("Not proven"), tone, small)
            return
        ratio = painter.device().devicePixelRatio()
        painter.drawPixmap(
            QPoint(mark.left(), mark.top() + (mark.height() - BADGE_ICON) // 2),
            icons.pixmap("check", colours.muted, BADGE_ICON, ratio),
        )

    def _paint_bubble(
        self, painter: QPainter, option: QStyleOptionViewItem, corner: QPoint, message: MessageView
    ) -> None:
        colours = self._theme.colours
        size = self._text_size(option, message)
        bubble = QRect(corner, size + QSize(2 * _PADDING + 4, 2 * _PADDING - 4))
        ground = colours.own_message if message.mine else colours.raised
        if message.questioned:
            ground = colours.danger_surface
        focused = option.state & QStyle.StateFlag.State_HasFocus
        painter.setPen(QColor(colours.accent) if focused else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(bubble, RADIUS, RADIUS)
        inside = QRect(bubble.topLeft() + QPoint(_PADDING + 2, _PADDING - 2), size)
        paint_text(painter, inside, message.text, QColor(colours.text), option.font)
        if message.questioned:
            below = QRect(bubble.left(), bubble.bottom() + 3, 400, option.fontMetrics.height())
            text = tr("Sent after the key was lost: do not rely on it")
            tone = self._theme.colour(Tone.DANGER)
            paint_badge(painter, below, "alert", text, tone, scaled(option.font, SMALL))

    def _text_size(self, option: QStyleOptionViewItem, message: MessageView) -> QSize:
        width = self._view.viewport().width() - AVATAR - 7 * SPACE - 2 * _PADDING
        return text_size(message.text, option.font, min(max(_NARROWEST, width), _WIDEST))


def proof(message: MessageView) -> str:
    """What is known of who sent a message."""
    name = isolated(message.sender_name)
    if message.questioned:
        return tr("{name}’s key was lost before this was sent: anybody may have.", name=name)
    if message.mine:
        return tr("Signed with your key.")
    if message.verified:
        return tr("Signed with {name}’s key, and the signature was checked.", name=name)
    return tr("It could not be proven that {name} sent this.", name=name)
