"""Adding somebody by address, where discovery does not reach."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from msmp_gui.ui.dialogs.question import Question
from msmp_gui.ui.theme import Theme
from msmp_gui.ui.widgets.basics import button, label
from msmp_gui.ui.wording import tr

_MOST_ADDRESSES = 4


class AddressDialog(Question):
    """Signals: given: the address. `own` are this computer's addresses, to be told to others."""

    given = Signal(str)

    def __init__(self, parent: QWidget, theme: Theme, own: tuple[str, ...]) -> None:
        super().__init__(parent, theme, tr("Add somebody by address"))
        self.field = QLineEdit()
        self.field.setPlaceholderText("192.0.2.7:4711")
        self.field.setAccessibleName(tr("Address of the other computer"))
        self.field.textChanged.connect(self._on_typed)
        text = tr("Ask the other person for the address that their app shows in this place.")
        self.content.addWidget(label(text))
        self.content.addWidget(self.field)
        if own:
            self.content.addWidget(label(tr("Your own address, to tell them"), bold=True))
            yours = label("\n".join(own[:_MOST_ADDRESSES]), muted=True)
            yours.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.content.addWidget(yours)
        self.answers.addWidget(button(tr("Cancel"), self.reject, theme=theme))
        self.add = button(tr("Add"), self._on_add, kind="primary", theme=theme)
        self.add.setDefault(True)
        self.add.setEnabled(False)
        self.answers.addWidget(self.add)
        self.field.setFocus()

    @Slot()
    def _on_typed(self) -> None:
        self.add.setEnabled(bool(self.field.text().strip()))

    @Slot()
    def _on_add(self) -> None:
        if self.field.text().strip():
            self.given.emit(self.field.text().strip())
            self.accept()
