"""What the sections of the settings are made of."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from msmp_gui.engine.commands import Command
from msmp_gui.engine.snapshot import Snapshot
from msmp_gui.ui.theme import BESIDE_A_TICK, SMALL, SPACE, TITLE, Theme
from msmp_gui.ui.widgets.basics import label, margins, reading_column
from msmp_gui.ui.widgets.ticks import CheckBox, RadioButton

if TYPE_CHECKING:
    from msmp_gui.ui.bridge import Answered


class Section(QWidget):
    """One section: a title, and cards below it.

    Signals: asked: a command for the engine, and who takes its answer, if anybody;
    restart_wanted: the app shall start again.
    """

    asked = Signal(object, object)
    restart_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.column = reading_column(self)
        self.column.addWidget(label(self.title(), size=TITLE, bold=True))

    @staticmethod
    def title() -> str:
        """What it is called."""
        raise NotImplementedError

    def ask(self, command: Command, answered: Answered | None = None) -> None:
        """Have a command carried out; `answered`: takes the answer."""
        self.asked.emit(command, answered)

    def finish(self) -> None:
        """Nothing more comes below."""
        self.column.addStretch(1)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the newest state."""


def explained(box: QVBoxLayout, choice: RadioButton | CheckBox, text: str) -> None:
    """A choice, with one line below that says what it means."""
    choice.setAccessibleDescription(text)
    both = QVBoxLayout()
    both.setSpacing(0)
    both.addWidget(choice)
    below = label(text, muted=True, size=SMALL)
    margins(below, BESIDE_A_TICK, 0, 0, SPACE // 2)
    both.addWidget(below)
    box.addLayout(both)


def heading(box: QVBoxLayout, text: str) -> None:
    """What follows in a card is about something else."""
    if box.count():
        box.addSpacing(SPACE)
    box.addWidget(label(text, bold=True))


def quietly(widget: QWidget, change: Callable[[], object]) -> None:
    """Change a widget without its telling anybody."""
    before = widget.blockSignals(True)
    try:
        change()
    finally:
        widget.blockSignals(before)
