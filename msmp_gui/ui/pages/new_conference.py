"""A new conference, or more people for one: pick people, name it, see its policy, start."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from msmp_gui.engine.commands import CreateGroup
from msmp_gui.engine.snapshot import PolicyChoice, Snapshot, Trust
from msmp_gui.ui.bridge import EngineBridge
from msmp_gui.ui.models.rows import RowModel
from msmp_gui.ui.people_rows import person_row
from msmp_gui.ui.theme import SPACE, Theme
from msmp_gui.ui.widgets.basics import button, label, row_list
from msmp_gui.ui.widgets.policy_list import PolicyList
from msmp_gui.ui.wording import tr, words

_LONGEST_NAME = 64


class NewConferencePage(QWidget):
    """Signals: submitted: number of the command that was sent; cancelled."""

    submitted = Signal(int)
    cancelled = Signal()

    def __init__(self, bridge: EngineBridge, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("page")
        self._bridge = bridge
        self._policies: tuple[PolicyChoice, ...] = ()
        self.people = RowModel()
        self.people.dataChanged.connect(self._on_checked)
        self.list = row_list(tr("People to invite"), theme)
        self.list.setModel(self.people)
        self._nobody = label(tr("Nobody is near. Add somebody by address first."), muted=True)
        self.name = QLineEdit()
        self.name.setMaxLength(_LONGEST_NAME)
        self.name.setAccessibleName(tr("Name of the conference"))
        self.name.returnPressed.connect(self._on_start)
        self._choices = QVBoxLayout()
        self._group = QButtonGroup(self)
        self._group.idToggled.connect(self._on_policy)
        self._policy = PolicyList(theme)
        self.start = button(tr("Start"), self._on_start, kind="primary", icon="check", theme=theme)
        self._cancel = button(tr("Cancel"), self.cancelled.emit, theme=theme)
        self._hint = label(muted=True, size=0.92)
        self._lay_out()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4 * SPACE, 3 * SPACE, 4 * SPACE, 3 * SPACE)
        layout.setSpacing(SPACE)
        layout.addWidget(label(tr("New conference"), size=1.5, bold=True, wrap=False))
        columns = QHBoxLayout()
        columns.setSpacing(4 * SPACE)
        left = QVBoxLayout()
        left.addWidget(label(tr("Who takes part?"), bold=True, wrap=False))
        left.addWidget(self._nobody)
        left.addWidget(self.list, 1)
        right = QVBoxLayout()
        right.setSpacing(SPACE)
        right.addWidget(label(tr("Name"), bold=True, wrap=False))
        right.addWidget(self.name)
        right.addSpacing(SPACE)
        right.addWidget(label(tr("How is it protected?"), bold=True, wrap=False))
        right.addLayout(self._choices)
        right.addWidget(self._policy)
        right.addStretch(1)
        columns.addLayout(left, 1)
        columns.addLayout(right, 1)
        layout.addLayout(columns, 1)
        bottom = QHBoxLayout()
        bottom.addWidget(self.start)
        bottom.addWidget(self._cancel)
        bottom.addWidget(self._hint, 1)
        layout.addLayout(bottom)

    def begin(self, snapshot: Snapshot) -> None:
        """A fresh form."""
        self.name.setText(tr("{name}’s conference", name=snapshot.me.name)[:_LONGEST_NAME])
        self.people.set_rows([])
        self.show_snapshot(snapshot)
        self.list.setFocus()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """People come and go while one picks; those picked stay picked."""
        people = [p for p in snapshot.people if p.trust is not Trust.COMPROMISED]
        self.people.set_rows([person_row(person, checkable=True) for person in people])
        self._nobody.setVisible(not people)
        if snapshot.policies != self._policies:
            self._show_policies(snapshot.policies)
        self._on_checked()

    def _show_policies(self, policies: tuple[PolicyChoice, ...]) -> None:
        self._policies = policies
        for number, choice in enumerate(policies):
            radio = QRadioButton(words(choice.title))
            radio.setAccessibleDescription(words(choice.summary))
            self._group.addButton(radio, number)
            self._choices.addWidget(radio)
            self._choices.addWidget(label(words(choice.summary), muted=True))
        preferred = next((n for n, p in enumerate(policies) if p.key == "everyday"), 0)
        if policies:
            self._group.button(preferred).setChecked(True)

    @Slot(int, bool)
    def _on_policy(self, number: int, checked: bool) -> None:
        if checked:
            choice = self._policies[number]
            self._policy.show_policy(words(choice.title), choice.details)

    @Slot()
    def _on_checked(self) -> None:
        picked = len(self.people.checked())
        self.start.setEnabled(picked > 0)
        self._hint.setText(
            tr("Pick at least one person.")
            if not picked
            else tr("One person gets an invitation.")
            if picked == 1
            else tr("{n} people get an invitation.", n=picked)
        )

    @Slot()
    def _on_start(self) -> None:
        members = tuple(key.removeprefix("person:") for key in self.people.checked())
        if members:
            policy = self._policies[self._group.checkedId()].key if self._policies else "everyday"
            self.submitted.emit(self._bridge.submit(CreateGroup(self.name.text(), members, policy)))
