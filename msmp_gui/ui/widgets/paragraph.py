"""A label that begins where people begin to read, whatever script is in it."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

from msmp_gui.ui.theme import from_right
from msmp_gui.ui.widgets.painting import paint_text, text_size


class Paragraph(QLabel):
    """A `QLabel` puts Latin names, digits and addresses to the left of an Arabic page.

    It also indents each wrapped Arabic line by the space that it was broken at; so those are
    painted here.
    """

    def __init__(self, text: str) -> None:
        super().__init__(text)
        side = Qt.AlignmentFlag.AlignRight if from_right() else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Wrapped lines from the right are painted as the conversation's are."""
        to_the_right = self.alignment() & Qt.AlignmentFlag.AlignRight
        selectable = self.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
        if not (self.wordWrap() and to_the_right) or selectable:
            super().paintEvent(event)
            return
        room = self.contentsRect()
        height = text_size(self.text(), self.font(), room.width()).height()
        spare = room.height() - height
        top = spare // 2 if self.alignment() & Qt.AlignmentFlag.AlignVCenter else 0
        place = QRect(room.left(), room.top() + max(0, top), room.width(), height)
        ink = self.palette().color(self.foregroundRole())
        side = Qt.LayoutDirection.RightToLeft
        paint_text(QPainter(self), place, self.text(), ink, self.font(), side=side)
