"""More people for a conference that is under way."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from msmp_gui.engine.commands import InviteMembers
from msmp_gui.engine.snapshot import PersonView
from msmp_gui.ui.dialogs.question import Question
from msmp_gui.ui.models.rows import RowModel
from msmp_gui.ui.people_rows import pickable
from msmp_gui.ui.theme import Theme
from msmp_gui.ui.widgets.basics import button, label, row_list
from msmp_gui.ui.wording import tr

_LOWEST = 110
_HIGHEST = 300


class InviteDialog(Question):
    """Signals: decided: the command that invites; by_link: for who is not near."""

    decided = Signal(object)
    by_link = Signal()

    def __init__(
        self,
        parent: QWidget,
        theme: Theme,
        group: str,
        people: Sequence[PersonView],
        *,
        link: bool,
    ) -> None:
        super().__init__(parent, theme, tr("Invite more people"))
        self._group = group
        self.people = RowModel()
        self.people.set_rows(pickable(people))
        self.people.dataChanged.connect(self._on_checked)
        self.list = row_list(tr("People to invite"), theme)
        self.list.setModel(self.people)
        wanted = sum(self.list.sizeHintForRow(row) for row in range(self.people.rowCount()))
        self.list.setFixedHeight(min(max(_LOWEST, wanted), _HIGHEST))
        if people:
            text = tr("The key changes when they join. They cannot read what was said before.")
            self.content.addWidget(label(text, muted=True))
            self.content.addWidget(self.list)
        else:
            self.list.setParent(self)
            self.list.hide()
            self.content.addWidget(label(tr("Nobody else is near."), muted=True))
        self.link = button(tr("By link…"), self._on_link, icon="address", theme=theme)
        self.link.setVisible(link)
        self.answers.insertWidget(0, self.link)
        self.answers.addWidget(button(tr("Cancel"), self.reject, theme=theme))
        self.invite = button(tr("Invite"), self._on_invite, kind="primary", theme=theme)
        self.invite.setDefault(True)
        self.answers.addWidget(self.invite)
        self._on_checked()

    @Slot()
    def _on_link(self) -> None:
        self.accept()
        self.by_link.emit()

    @Slot()
    def _on_checked(self) -> None:
        self.invite.setEnabled(bool(self.people.checked()))

    @Slot()
    def _on_invite(self) -> None:
        people = tuple(key.removeprefix("person:") for key in self.people.checked())
        if people:
            self.decided.emit(InviteMembers(self._group, people))
            self.accept()
