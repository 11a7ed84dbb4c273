"""What is chosen holds once the app starts again; and the way there."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from msmp_gui.ui.theme import SPACE, Theme
from msmp_gui.ui.widgets.banner import Problem
from msmp_gui.ui.widgets.basics import button
from msmp_gui.ui.widgets.flow import Flow
from msmp_gui.ui.wording import tr


class Later(QWidget):
    """A sentence, and a button below it; neither where there is nothing to say.

    Signals: wanted: the app shall start again now.
    """

    wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._problem = Problem(theme, "info")
        self.now = button(tr("Start the app again"), self.wanted.emit, icon="refresh", theme=theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addWidget(self._problem)
        layout.addLayout(Flow(self.now))
        self.hide()

    def say(self, text: str) -> None:
        """Show a sentence, or nothing."""
        self._problem.say(text)
        self.setVisible(bool(text))
