"""One question before what was written is lost."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from msmp_gui.ui.dialogs.question import Question
from msmp_gui.ui.theme import Theme
from msmp_gui.ui.widgets.basics import button, label
from msmp_gui.ui.wording import tr


class DiscardDialog(Question):
    """Signals: agreed: the changes may be lost."""

    agreed = Signal()

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent, theme, tr("Give up your changes?"))
        self.content.addWidget(label(tr("What you changed in this policy was not saved.")))
        self.no = button(tr("Go on editing"), self.reject, theme=theme)
        self.yes = button(tr("Give up changes"), self._on_yes, kind="danger", theme=theme)
        self.no.setDefault(True)
        self.answers.addWidget(self.no)
        self.answers.addWidget(self.yes)

    @Slot()
    def _on_yes(self) -> None:
        self.accept()
        self.agreed.emit()
