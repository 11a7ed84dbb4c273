"""Adding somebody by address, where discovery does not reach."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from msmp_gui.ui.theme import SPACE, Theme
from msmp_gui.ui.widgets.basics import button, label
from msmp_gui.ui.wording import tr

_WIDTH = 420


class AddressDialog(QDialog):
    """Signals: given: the address. `own` are this computer's addresses, to be told to others."""

    given = Signal(str)

    def __init__(self, parent: QWidget, theme: Theme, own: tuple[str, ...]) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Add somebody by address"))
        self.setMinimumWidth(_WIDTH)
        self.field = QLineEdit()
        self.field.setPlaceholderText("192.0.2.7:4711")
        self.field.setAccessibleName(tr("Address of the other computer"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 2 * SPACE)
        layout.setSpacing(SPACE + 4)
        layout.addWidget(label(tr("Add somebody by address"), size=1.2, bold=True))
        layout.addWidget(label(tr("Ask the other person for the address that their app shows.")))
        layout.addWidget(self.field)
        addresses = label(tr("Yours: {addresses}", addresses=", ".join(own[:4])), muted=True)
        addresses.setTextInteractionFlags(addresses.textInteractionFlags().TextSelectableByMouse)
        layout.addWidget(addresses)
        bottom = QHBoxLayout()
        bottom.addStretch(1)
        bottom.addWidget(button(tr("Cancel"), self.reject, theme=theme))
        self.add = button(tr("Add"), self._on_add, kind="primary", theme=theme)
        self.add.setDefault(True)
        bottom.addWidget(self.add)
        layout.addLayout(bottom)

    @Slot()
    def _on_add(self) -> None:
        if self.field.text().strip():
            self.given.emit(self.field.text().strip())
            self.accept()
