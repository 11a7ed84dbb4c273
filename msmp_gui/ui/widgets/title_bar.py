"""What a page is about, how that stands, and what can be done there, in one row."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from msmp_gui.ui.theme import SPACE
from msmp_gui.ui.widgets.basics import Elided

_NAME = 160
"""Pixels that a name has before buttons give way."""


class TitleBar(QWidget):
    """Where it is narrow, buttons are icons alone, so that how it stands is never cut.

    What matters most keeps its words.
    """

    def __init__(
        self,
        icon: QLabel,
        name: Elided,
        state: Elided,
        buttons: Sequence[QPushButton],
        *others: QWidget,
    ) -> None:
        super().__init__()
        self._icon, self._name, self._state = icon, name, state
        self._buttons = buttons
        self._words = {made: made.text() for made in buttons}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(2 * SPACE, SPACE + 4, 2 * SPACE, SPACE + 4)
        self._row.setSpacing(SPACE)
        names = QVBoxLayout()
        names.setSpacing(1)
        names.addWidget(name)
        below = QHBoxLayout()
        below.setSpacing(SPACE // 2)
        below.addWidget(icon)
        below.addWidget(state, 1)
        names.addLayout(below)
        self._row.addLayout(names, 1)
        for made in (*buttons, *others):
            self._row.addWidget(made)
        self._others = others

    def call(self, button: QPushButton, words: str) -> None:
        """What one of the buttons is called from now on."""
        self._words[button] = words
        button.setAccessibleName(words)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """There is more room, or less."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Say as much as there is room for."""
        for made, words in self._words.items():
            _say(made, words)
        if self._wanted() > self.width():
            for made in self._words:
                if made.property("kind") != "primary":
                    _say(made, "")

    def _wanted(self) -> int:
        parts = [part for part in (*self._buttons, *self._others) if not part.isHidden()]
        ends = self._row.contentsMargins()
        state = self._icon.sizeHint().width() + SPACE // 2 + self._state.sizeHint().width()
        names = max(state, min(_NAME, self._name.sizeHint().width()))
        taken = sum(part.sizeHint().width() + self._row.spacing() for part in parts)
        return names + taken + ends.left() + ends.right()


def _say(button: QPushButton, words: str) -> None:
    if button.text() != words:
        button.setText(words)
        button.setToolTip("" if words else button.accessibleName())
