"""Reaching somebody whom discovery does not find: by address, or by an invitation link."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from msmp_gui.ui.dialogs.question import Question
from msmp_gui.ui.theme import Theme
from msmp_gui.ui.widgets.basics import button, label
from msmp_gui.ui.wording import tr

_MOST_ADDRESSES = 4


class AddressDialog(Question):
    """`own` are this computer's addresses, to be told to others.

    Signals: given: the address or link; from_file: a file with a link is to be chosen.
    """

    given = Signal(str)
    from_file = Signal()

    def __init__(self, parent: QWidget, theme: Theme, own: tuple[str, ...]) -> None:
        super().__init__(parent, theme, tr("Join by link, or add by address"))
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("msmp:join/…  or  192.0.2.7:4711"))
        # Links and addresses, wherever one begins to read.
        self.field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.field.setAccessibleName(tr("Invitation link, or address of the other computer"))
        self.field.textChanged.connect(self._on_typed)
        text = tr(
            "Paste an invitation link, or type the address that the other person’s app shows here."
        )
        self.content.addWidget(label(text))
        self.content.addWidget(self.field)
        if own:
            self.content.addWidget(label(tr("Your own address, to tell them"), bold=True))
            yours = label("\n".join(own[:_MOST_ADDRESSES]), muted=True)
            yours.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.content.addWidget(yours)
        self.file = button(tr("Open a file…"), self._on_file, theme=theme)
        self.answers.insertWidget(0, self.file)
        self.answers.addWidget(button(tr("Cancel"), self.reject, theme=theme))
        self.add = button(tr("Continue"), self._on_add, kind="primary", theme=theme)
        self.add.setDefault(True)
        self.add.setEnabled(False)
        self.answers.addWidget(self.add)
        self.field.setFocus()

    @Slot()
    def _on_file(self) -> None:
        self.accept()
        self.from_file.emit()

    @Slot()
    def _on_typed(self) -> None:
        self.add.setEnabled(bool(self.field.text().strip()))

    @Slot()
    def _on_add(self) -> None:
        if self.field.text().strip():
            self.given.emit(self.field.text().strip())
            self.accept()
