"""A sentence, and what one can do about it: beside it, or below where that would squeeze it."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QHBoxLayout, QLabel, QWidget

from msmp_gui.ui.theme import SPACE

_WORDS = 280
"""Pixels that a sentence needs, so that it does not become a column of single words."""


class Beside(QWidget):
    """The sentence at the side where people begin to read, the buttons at the other."""

    def __init__(self, words: QLabel, *buttons: QAbstractButton) -> None:
        super().__init__()
        self._whole = QHBoxLayout(self)
        self._whole.setContentsMargins(2 * SPACE, SPACE + 4, 2 * SPACE, SPACE + 4)
        self._whole.setSpacing(2 * SPACE)
        self._whole.addWidget(words, 1)
        self._row = QHBoxLayout()
        self._row.setSpacing(2 * SPACE)
        self._row.addStretch(1)
        for each in buttons:
            self._row.addWidget(each)
        self._whole.addLayout(self._row)

    def event(self, event: QEvent) -> bool:
        """Look anew where its size changes, or which buttons there are."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
            roomy = self.width() >= self._row.sizeHint().width() + _WORDS
            self._whole.setDirection(across if roomy else down)
        return super().event(event)
