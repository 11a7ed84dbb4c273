"""One question before something that cannot be undone."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from msmp_gui.engine.commands import Command
from msmp_gui.ui.dialogs.question import Question
from msmp_gui.ui.theme import Theme
from msmp_gui.ui.widgets.basics import button, label
from msmp_gui.ui.wording import tr


class ConfirmDialog(Question):
    """Signals: decided: the command that the person wants."""

    decided = Signal(object)

    def __init__(
        self, parent: QWidget, theme: Theme, title: str, texts: tuple[str, ...], yes: str
    ) -> None:
        super().__init__(parent, theme, title)
        self._command: Command | None = None
        for text in texts:
            self.content.addWidget(label(text))
        self.no = button(tr("Cancel"), self.reject, theme=theme)
        self.yes = button(yes, self._on_yes, kind="grave", theme=theme)
        self.answers.addWidget(self.no)
        self.answers.addWidget(self.yes)
        self.no.setDefault(True)

    def ask(self, command: Command) -> None:
        """Open; the command is given out where the person wants it."""
        self._command = command
        self.open()

    def command(self) -> Command | None:
        """What the answer is."""
        return self._command

    @Slot()
    def _on_yes(self) -> None:
        self.decided.emit(self.command())
        self.accept()
