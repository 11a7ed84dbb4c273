"""Says that something goes on, and how far it has come."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from msmp_gui.ui.theme import SMALL, SPACE
from msmp_gui.ui.widgets.basics import label

_HEIGHT = 6


class Progress(QWidget):
    """Hidden where nothing goes on."""

    def __init__(self) -> None:
        super().__init__()
        self._text = label(size=SMALL, muted=True, wrap=False)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(_HEIGHT)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addWidget(self._text)
        layout.addWidget(self._bar, 1, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def say(self, text: str, done: int, of: int) -> None:
        """What goes on, and how far."""
        self._text.setText(text)
        self._bar.setAccessibleName(text)
        self._bar.setRange(0, max(1, of))
        self._bar.setValue(done)
        self.show()
