"""Paints a message: who, when, and what was said, as plain text.

That a message is proven is the rule, and said where one asks (`proof`); what is not is marked.
"""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from msmp_gui.engine.snapshot import DeliveryView, MessageView
from msmp_gui.ui import icons
from msmp_gui.ui.links import links_in
from msmp_gui.ui.models.messages import CONTINUES, MESSAGE, MessageModel
from msmp_gui.ui.models.remarks import Remark
from msmp_gui.ui.models.search import Found, name_of
from msmp_gui.ui.theme import AVATAR, RADIUS, SMALL, SPACE, Theme, Tone, scaled
from msmp_gui.ui.widgets.painting import (
    BADGE_ICON,
    character_at,
    mirrored,
    paint_avatar,
    paint_badge,
    paint_line,
    paint_text,
    plain_tooltip,
    text_size,
)
from msmp_gui.ui.widgets.remark_painting import paint_remark, remark_size
from msmp_gui.ui.widgets.rows_view import room_in
from msmp_gui.ui.wording import called, clock_time, delivered, isolated, tr

Index = QModelIndex | QPersistentModelIndex

_PADDING = SPACE
_BELOW_NAME = 4
_ABOVE = SPACE + SPACE // 2
_WIDEST = 600
"""Pixels; longer lines are hard to read."""
_NARROWEST = 80
_REST_OF_HEAD = 190
"""Pixels beside the name for time and proof."""


_BESIDE = SPACE // 2


class MessageDelegate(QStyledItemDelegate):
    """For the conversation.

    Signals: link_chosen: a `WebLink` that was clicked.
    """

    link_chosen = Signal(object)

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self.found: Found | None = None
        """The message that a search shows."""
        self._hints: dict[tuple[str, str, bool, bool], QSize] = {}
        """Asked for of every row whenever one changes, so: kept while width and font stay."""
        self._hinted: tuple[int, str] = (0, "")

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt
        """As high as the text is at the view's width."""
        model = index.model()
        if not isinstance(model, MessageModel):
            return QSize()
        message, continues = model.at(index.row())
        hinted = (room_in(self._view), option.font.key())
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
            return remark_size(option, message, room_in(self._view))
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
            place = mirrored(option, QRect(room.left(), top, AVATAR, AVATAR))
            paint_avatar(painter, place, message.sender_name, message.sender)
            self._paint_head(painter, option, QRect(left, top, room.right() - left, line), message)
        bubble = self._bubble(option, index)
        self._paint_bubble(painter, option, bubble, message)
        if message.delivery is not None:
            self._paint_delivery(painter, option, bubble, message.delivery)
        painter.restore()

    def _bubble(self, option: QStyleOptionViewItem, index: Index) -> QRect:
        """Where the bubble of a message is."""
        message: MessageView = index.data(MESSAGE)
        top = option.rect.top()
        if not index.data(CONTINUES):
            top += _ABOVE + option.fontMetrics.height() + _BELOW_NAME
        left = option.rect.left() + 2 * SPACE + AVATAR + SPACE + 2
        size = self._text_size(option, message) + QSize(2 * _PADDING + 4, 2 * _PADDING - 4)
        return mirrored(option, QRect(QPoint(left, top), size))

    def editorEvent(  # noqa: N802 - Qt's name
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """A click on a link in the text."""
        released = event.type() == QEvent.Type.MouseButtonRelease
        if not released or not isinstance(event, QMouseEvent):
            return super().editorEvent(event, model, option, index)
        message: MessageView = index.data(MESSAGE)
        if event.button() is not Qt.MouseButton.LeftButton or isinstance(message, Remark):
            return False
        corner = self._bubble(option, index).topLeft() + QPoint(_PADDING + 2, _PADDING - 2)
        place = event.position() - QPointF(corner)
        width = self._text_size(option, message).width()
        at = character_at(message.text, option.font, width, place)
        for link in links_in(message.text) if at is not None else ():
            if at is not None and link.start <= at < link.end:
                self.link_chosen.emit(link)
                return True
        return False

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
        name = tr("You") if message.mine else called(message.sender_name)
        bold = scaled(option.font, 1.0, bold=True)
        room = place.width() - min(_REST_OF_HEAD, place.width() // 2)
        left = place.left()

        def beside(width: int) -> QRect:
            """The room for what comes next on the line."""
            nonlocal left
            spot = QRect(left, place.top(), width, place.height())
            left += width + SPACE
            return mirrored(option, spot)

        wide = QFontMetrics(bold).horizontalAdvance(name) + 1
        paint_line(painter, beside(min(wide, room)), name, QColor(colours.text), bold)
        small = scaled(option.font, SMALL)
        time = clock_time(message.sent_at)
        wide = QFontMetrics(small).horizontalAdvance(time) + 1
        paint_line(painter, beside(wide), time, QColor(colours.muted), small)
        if not message.verified:
            tone, text = self._theme.colour(Tone.ATTENTION), tr("Not proven")
            wide = BADGE_ICON + SPACE + QFontMetrics(small).horizontalAdvance(text)
            paint_badge(painter, beside(wide), "alert", text, tone, small)

    def _paint_bubble(
        self, painter: QPainter, option: QStyleOptionViewItem, bubble: QRect, message: MessageView
    ) -> None:
        colours = self._theme.colours
        ground = colours.own_message if message.mine else colours.raised
        if message.questioned:
            ground = colours.danger_surface
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        marked = focused or self.found == name_of(message)
        painter.setPen(QPen(QColor(colours.accent), 2) if marked else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(bubble, RADIUS, RADIUS)
        inside = bubble.adjusted(_PADDING + 2, _PADDING - 2, -_PADDING - 2, 2 - _PADDING)
        link = QColor(colours.accent)
        paint_text(painter, inside, message.text, QColor(colours.text), option.font, link)
        if message.questioned:
            line = QRect(bubble.left(), bubble.bottom() + 3, 400, option.fontMetrics.height())
            if option.direction is Qt.LayoutDirection.RightToLeft:
                line.moveRight(bubble.right())
            below = line
            text = tr("Sent after the key was compromised: do not rely on it")
            tone = self._theme.colour(Tone.DANGER)
            paint_badge(painter, below, "alert", text, tone, scaled(option.font, SMALL))

    def _paint_delivery(
        self, painter: QPainter, option: QStyleOptionViewItem, bubble: QRect, state: DeliveryView
    ) -> None:
        """Beside the bubble: a mark, and how many have it where not all do and there is room."""
        small = scaled(option.font, SMALL)
        ratio = painter.device().devicePixelRatio()
        colour = QColor(self._theme.colours.muted)
        low = bubble.bottom() - BADGE_ICON - 2
        from_right = option.direction is Qt.LayoutDirection.RightToLeft
        left = (
            bubble.left() - SPACE // 2 - BADGE_ICON if from_right else bubble.right() + SPACE // 2
        )
        mark = icons.pixmap(delivery_icon(state), colour, BADGE_ICON, ratio)
        painter.drawPixmap(QPoint(left, low), mark)
        text = tr("{n} of {of}", n=state.received, of=state.of)
        wide = QFontMetrics(small).horizontalAdvance(text) + 1
        if state.received in (0, state.of):
            return
        place = QRect(
            left - wide - 4 if from_right else left + BADGE_ICON + 4, low, wide, BADGE_ICON
        )
        if place.left() >= 0 and place.right() <= self._view.viewport().width():
            paint_line(painter, place, text, colour, small)

    def _text_size(self, option: QStyleOptionViewItem, message: MessageView) -> QSize:
        width = room_in(self._view) - AVATAR - 7 * SPACE - 2 * _PADDING
        return text_size(message.text, option.font, min(max(_NARROWEST, width), _WIDEST))


def proof(message: MessageView) -> str:
    """What is known of who sent a message."""
    name = isolated(message.sender_name)
    if message.questioned:
        return tr("{name}’s key was compromised before this was sent: anybody may have.", name=name)
    if message.mine:
        said = [tr("Signed with your key.")]
        if message.delivery is not None:
            said.append(delivered(message.delivery))
        return " ".join(said)
    if message.verified:
        return tr("Signed with {name}’s key, and the signature was checked.", name=name)
    return tr("It could not be proven that {name} sent this.", name=name)


def delivery_icon(state: DeliveryView) -> str:
    """On its way, with somebody, or with everyone."""
    if state.received == state.of:
        return "delivered"
    return "check" if state.received else "clock"
