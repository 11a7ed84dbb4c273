"""More people for a conference that is under way."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from msmp_gui.engine.snapshot import PersonView
from msmp_gui.ui.models.rows import RowModel
from msmp_gui.ui.people_rows import person_row
from msmp_gui.ui.theme import SPACE, Theme
from msmp_gui.ui.widgets.basics import button, label, row_list
from msmp_gui.ui.wording import tr

_SIZE = (420, 460)


class InviteDialog(QDialog):
    """Signals: chosen: tuple of fingerprints."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, theme: Theme, people: Sequence[PersonView]) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Invite more people"))
        self.resize(*_SIZE)
        self.people = RowModel()
        self.people.set_rows([person_row(person, checkable=True) for person in people])
        listed = row_list(tr("People to invite"), theme)
        listed.setModel(self.people)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 2 * SPACE)
        layout.addWidget(label(tr("Invite more people"), size=1.2, bold=True))
        if not people:
            layout.addWidget(label(tr("Nobody else is near."), muted=True))
        layout.addWidget(listed, 1)
        layout.addWidget(
            label(tr("The key changes when they join. They cannot read what was said before."))
        )
        bottom = QHBoxLayout()
        bottom.addStretch(1)
        bottom.addWidget(button(tr("Cancel"), self.reject, theme=theme))
        bottom.addWidget(button(tr("Invite"), self._on_invite, kind="primary", theme=theme))
        layout.addLayout(bottom)

    @Slot()
    def _on_invite(self) -> None:
        people = tuple(key.removeprefix("person:") for key in self.people.checked())
        if people:
            self.chosen.emit(people)
            self.accept()
