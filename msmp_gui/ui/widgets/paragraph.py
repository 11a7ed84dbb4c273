"""A label that begins where people begin to read, whatever script is in it."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

from msmp_gui.ui.theme import from_right
from msmp_gui.ui.widgets.painting import paint_text, text_size

_SHORT = 12
"""Characters that fit into any place that there is."""


class Paragraph(QLabel):
    """A `QLabel` puts Latin names, digits and addresses to the left of an Arabic page.

    It also indents each wrapped Arabic line by the space that it was broken at, and lets a word
    that is wider than itself be cut at its edge; so those are painted here.
    """

    def __init__(self, text: str) -> None:
        super().__init__(text)
        side = Qt.AlignmentFlag.AlignRight if from_right() else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """With a line more where a word has to be broken."""
        edges = self.contentsMargins()
        room = width - edges.left() - edges.right()
        if not self.wordWrap() or not self._has_a_word_wider_than(room):
            return super().heightForWidth(width)
        return text_size(self.text(), self.font(), room).height() + edges.top() + edges.bottom()

    def _has_a_word_wider_than(self, room: int) -> bool:
        metrics = self.fontMetrics()
        long = (word for word in self.text().split() if len(word) > _SHORT)
        return any(metrics.horizontalAdvance(word) > room for word in long)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Such lines are painted as the conversation's are."""
        to_the_right = bool(self.alignment() & Qt.AlignmentFlag.AlignRight)
        selectable = self.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
        room = self.contentsRect()
        own = to_the_right or self._has_a_word_wider_than(room.width())
        if not self.wordWrap() or selectable or not own:
            super().paintEvent(event)
            return
        height = text_size(self.text(), self.font(), room.width()).height()
        spare = room.height() - height
        top = spare // 2 if self.alignment() & Qt.AlignmentFlag.AlignVCenter else 0
        place = QRect(room.left(), room.top() + max(0, top), room.width(), height)
        ink = self.palette().color(self.foregroundRole())
        right, left = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
        side = right if to_the_right else left
        paint_text(QPainter(self), place, self.text(), ink, self.font(), side=side)
