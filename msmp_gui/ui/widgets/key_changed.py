"""Says that a person's key is not the one that was verified, and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel

from msmp_gui.engine.sentences import Sentence
from msmp_gui.ui import icons
from msmp_gui.ui.theme import SPACE, Theme, Tone
from msmp_gui.ui.widgets.basics import button, label, set_tone
from msmp_gui.ui.wording import tr, words

_MARK = 22


class KeyChanged(QFrame):
    """Signals: compare: with this person. `may_decline`: there is an invitation."""

    compare = Signal()

    def __init__(self, theme: Theme, *, may_decline: bool = False) -> None:
        super().__init__()
        self.setObjectName("banner")
        set_tone(self, Tone.ATTENTION)
        mark = QLabel()
        icons.draw(mark, "alert", "attention", theme, _MARK)
        title = label(tr("This is another key than the one that you verified"), bold=True)
        set_tone(title, Tone.ATTENTION)
        self._text = label()
        todo = (
            tr(
                "What to do: compare the number again. If it is different, or you cannot reach "
                "them by another way, decline."
            )
            if may_decline
            else tr(
                "What to do: compare the number again. If it is different, or you cannot reach "
                "them by another way, do not talk with this key."
            )
        )
        self.again = button(
            tr("Compare again"), self.compare.emit, kind="primary", icon="compare", theme=theme
        )
        grid = QGridLayout(self)
        grid.setContentsMargins(SPACE + 4, SPACE + 2, SPACE + 4, SPACE + 4)
        grid.setHorizontalSpacing(SPACE + 4)
        grid.setVerticalSpacing(SPACE // 2)
        grid.setColumnStretch(1, 1)
        grid.addWidget(mark, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(title, 0, 1)
        grid.addWidget(self._text, 1, 1)
        grid.addWidget(label(todo), 2, 1)
        grid.setRowMinimumHeight(3, SPACE // 2)
        grid.addWidget(self.again, 4, 1, Qt.AlignmentFlag.AlignLeading)
        self.hide()

    def say(self, warning: Sentence | None) -> None:
        """Show the engine's warning, or nothing."""
        text = words(warning) if warning else ""
        self._text.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))
