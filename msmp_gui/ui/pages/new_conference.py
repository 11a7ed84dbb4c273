"""A new conference: pick people, name it, see its policy, start."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from msmp_gui.engine.commands import CreateGroup, ExpectPerson
from msmp_gui.engine.errors import CommandError
from msmp_gui.engine.person_file import person_in
from msmp_gui.engine.policies.presets import in_order
from msmp_gui.engine.snapshot import PolicyChoice, Snapshot, Trust
from msmp_gui.ui.bridge import EngineBridge
from msmp_gui.ui.models.rows import RowModel
from msmp_gui.ui.people_rows import pickable
from msmp_gui.ui.policy_editor.entry import PolicyEntry
from msmp_gui.ui.theme import BESIDE_A_TICK, SMALL, SPACE, TITLE, Theme, Tone
from msmp_gui.ui.widgets.banner import Finding
from msmp_gui.ui.widgets.basics import button, clear, label, line, margins, row_list
from msmp_gui.ui.widgets.fields import Field
from msmp_gui.ui.widgets.flow import Flow
from msmp_gui.ui.widgets.policy_list import PolicyList
from msmp_gui.ui.widgets.ticks import RadioButton
from msmp_gui.ui.wording import called, counted, isolated, tr, words

_LONGEST_NAME = 64
_LIST = 280
"""Pixels; a narrower list cuts what is known of a person."""
_WIDEST = 1000


def _unused_name(snapshot: Snapshot) -> str:
    """After whom it is; counted, where there is one called that."""
    mine = called(snapshot.me.name)
    taken = {group.name for group in snapshot.groups}
    plain = tr("{name}’s conference", name=mine)
    more = (tr("{name}’s conference {n}", name=mine, n=n) for n in range(2, len(taken) + 2))
    fitting = (name[:_LONGEST_NAME] for name in (plain, *more))
    return next((name for name in fitting if name not in taken), plain[:_LONGEST_NAME])


class NewConferencePage(QWidget):
    """Signals: submitted: number of the command that was sent; cancelled; add_address: somebody is
    to be reached whom discovery does not find.
    """

    submitted = Signal(int)
    add_address = Signal()
    cancelled = Signal()

    def __init__(self, bridge: EngineBridge, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("page")
        self._bridge = bridge
        self._theme = theme
        self._policies: tuple[PolicyChoice, ...] = ()
        self._drafted: tuple[PolicyChoice, ...] = ()
        """A policy for this conference alone, if one was written."""
        self._starting = False
        self._away: set[str] = set()
        """Keys of rows of those who are not near."""
        self._expected: tuple[str, str] | None = None
        """Key of a row that is about to come, and the name in it: it is to be picked."""
        self.people = RowModel()
        self.people.dataChanged.connect(self._on_checked)
        self.list = row_list(tr("People to invite"), theme)
        self.list.setModel(self.people)
        self.list.setMinimumWidth(_LIST)
        self._nobody = label(tr("Nobody is near. Add somebody by address first."), muted=True)
        self.by_address = button(
            tr("By address…"), self.add_address.emit, icon="address", theme=theme
        )
        self.by_file = button(tr("By certificate file…"), self._on_file, icon="issued", theme=theme)
        self.found = Finding(theme)
        self.name = Field()
        self.name.setMaxLength(_LONGEST_NAME)
        self.name.setAccessibleName(tr("Name of the conference"))
        self.name.returnPressed.connect(self._on_start)
        self._choices = QVBoxLayout()
        self._choices.setSpacing(SPACE // 2)
        self.policies = QButtonGroup(self)
        self.policies.idToggled.connect(self._on_policy)
        self.entry = PolicyEntry(bridge, theme)
        self.entry.used.connect(self._on_policy_used)
        self._policy = PolicyList(theme)
        self.start = button(tr("Start"), self._on_start, kind="primary", icon="check", theme=theme)
        self.cancel = button(tr("Cancel"), self.cancelled.emit, theme=theme)
        self._hint = label(muted=True)
        self._lay_out()

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        title = label(tr("New conference"), size=TITLE, bold=True, wrap=False)
        title.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 2 * SPACE)
        whole.addWidget(title)
        columns = QHBoxLayout()
        # Rows of a list begin where headings do, with room for the focus around them.
        margins(columns, 2 * SPACE, 0, SPACE, 0)
        columns.setSpacing(SPACE)
        columns.addLayout(self._left(), 1)
        columns.addWidget(self._right(), 1)
        inside = QWidget()
        inside.setLayout(columns)
        inside.setMaximumWidth(_WIDEST)
        whole.addWidget(inside, 1)
        whole.addWidget(line())
        bottom = QHBoxLayout()
        bottom.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 2 * SPACE)
        bottom.setSpacing(SPACE)
        bottom.addWidget(self.start)
        bottom.addWidget(self.cancel)
        bottom.addSpacing(SPACE)
        bottom.addWidget(self._hint, 1)
        whole.addLayout(bottom)

    def _left(self) -> QVBoxLayout:
        left = QVBoxLayout()
        left.setSpacing(SPACE)
        title = label(tr("Who takes part?"), bold=True, wrap=False)
        for words_above in (title, self._nobody):
            margins(words_above, SPACE, 0, 0, 0)
            left.addWidget(words_above)
        left.addWidget(self.list, 1)
        below = QVBoxLayout()
        margins(below, SPACE, 0, 0, SPACE)
        below.setSpacing(SPACE)
        below.addWidget(self.found)
        below.addLayout(Flow(self.by_address, self.by_file))
        left.addLayout(below)
        return left

    def _right(self) -> QWidget:
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inside.setObjectName("page")
        right = QVBoxLayout(inside)
        margins(right, SPACE, 0, 2 * SPACE, SPACE)
        right.setSpacing(SPACE)
        right.addWidget(label(tr("What is it called?"), bold=True, wrap=False))
        right.addWidget(self.name)
        right.addSpacing(2 * SPACE)
        right.addWidget(label(tr("How is it protected?"), bold=True, wrap=False))
        right.addLayout(self._choices)
        right.addWidget(self.entry)
        right.addSpacing(SPACE)
        right.addWidget(self._policy)
        right.addStretch(1)
        scroll.setWidget(inside)
        return scroll

    def begin(self, snapshot: Snapshot, picked: str = "") -> None:
        """A fresh form; `picked` is the fingerprint of somebody who surely takes part."""
        self._starting = False
        self._drafted = ()
        self.found.say("")
        self._expected = None
        self.name.setText(_unused_name(snapshot))
        self.people.set_rows([])
        self.show_snapshot(snapshot)
        if picked:
            self.people.check(f"person:{picked}", True)
        self.list.setFocus()

    def wait(self, *, starting: bool) -> None:
        """Whether an answer is awaited: a second click shall not start a second conference."""
        self._starting = starting
        self._on_checked()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """People come and go while one picks; those picked stay picked, near or known."""
        people = [
            person
            for person in snapshot.people
            if (person.near or (person.known and not person.blocked))
            and person.trust is not Trust.COMPROMISED
        ]
        self.people.set_rows(pickable(people))
        self._away = {f"person:{person.fingerprint}" for person in people if not person.near}
        self._nobody.setVisible(len(people) == len(self._away))
        if self._expected is not None:
            self._pick(*self._expected)
        policies = in_order((*snapshot.policies, *self._drafted))
        if policies != self._policies:
            self._show_policies(policies)
        self._on_checked()

    def _show_policies(self, policies: tuple[PolicyChoice, ...]) -> None:
        before = self.policies.checkedId()
        chosen = self._policies[before].key if before >= 0 else "everyday"
        for old in self.policies.buttons():
            self.policies.removeButton(old)
        clear(self._choices)
        self._policies = policies
        last: QWidget = self.name
        compared = next((each for each in policies if each.compared), None)
        for number, choice in enumerate(policies):
            if choice is compared:
                self._choices.addSpacing(SPACE)
                heading = tr("As the Internet-Draft describes them, for comparison")
                self._choices.addWidget(label(heading, muted=True, bold=True, size=SMALL))
            radio = RadioButton(words(choice.title), self._theme)
            radio.setAccessibleDescription(words(choice.summary))
            self.policies.addButton(radio, number)
            self._choices.addWidget(radio)
            self.setTabOrder(last, radio)
            last = radio
            summary = label(words(choice.summary), muted=True, size=SMALL)
            margins(summary, BESIDE_A_TICK, 0, 0, SPACE // 2)
            self._choices.addWidget(summary)
        preferred = next((n for n, policy in enumerate(policies) if policy.key == chosen), 0)
        for made in (self.entry.advanced, self.entry.edit, self.entry.delete, self.start):
            self.setTabOrder(last, made)
            last = made
        if policies:
            self.policies.button(preferred).setChecked(True)

    @Slot(int, bool)
    def _on_policy(self, number: int, checked: bool) -> None:
        if checked:
            choice = self._policies[number]
            self._policy.show_policy(words(choice.title), choice.details)
            self.entry.show_choice(choice)

    @Slot(object)
    def _on_policy_used(self, used: PolicyChoice) -> None:
        if used not in self._policies:
            self._drafted = (used,) if used.key == used.text else ()
            kept = tuple(each for each in self._policies if each.key != each.text)
            self._show_policies(in_order((*kept, used)))
        self.policies.button(self._policies.index(used)).setChecked(True)

    @Slot()
    def _on_file(self) -> None:
        kinds = tr("Certificates (*.pem *.crt *.cer *.p7b);;All files (*)")
        path, _ = QFileDialog.getOpenFileName(self, tr("Whose certificate?"), "", kinds)
        if path:
            self.pick_from(path)

    def pick_from(self, path: str) -> None:
        """Pick whom a certificate file is about, or say why that cannot be."""
        try:
            name, fingerprint = person_in(path)
        except CommandError as error:
            self.found.say(words(error.message), Tone.ATTENTION, "alert")
            return
        self.found.say("")
        key = f"person:{fingerprint}"
        if not self._pick(key, name):
            self._expected = key, name
            self._bridge.submit(ExpectPerson(path))

    def _pick(self, key: str, name: str) -> bool:
        """Pick them, where they can be."""
        index = self.people.index_of(key)
        if not index.isValid() or not self.people.row(index).checkable:
            return False
        self._expected = None
        self.people.check(key, True)
        shown = isolated(name)
        text = (
            tr("{name} is picked, and invited as soon as they are near.", name=shown)
            if key in self._away
            else tr("{name} is near, and picked.", name=shown)
        )
        self.found.say(text, Tone.GOOD, "check")
        self.list.scrollTo(index)
        return True

    @Slot()
    def _on_checked(self) -> None:
        picked = self.people.checked()
        away = sum(key in self._away for key in picked)
        self.start.setEnabled(bool(picked) and not self._starting)
        said = [] if picked else [tr("Pick at least one person.")]
        if len(picked) > away:
            said.append(
                counted(
                    "One person gets an invitation.",
                    "{n} people get an invitation.",
                    len(picked) - away,
                )
            )
        if away:
            said.append(
                counted(
                    "One is away: invited as soon as they are near, or by a link that you send.",
                    "{n} are away: invited as soon as they are near, or by a link that you send.",
                    away,
                )
            )
        self._hint.setText(" ".join(said))

    @Slot()
    def _on_start(self) -> None:
        members = tuple(key.removeprefix("person:") for key in self.people.checked())
        if members and not self._starting:
            self.wait(starting=True)
            chosen = self.policies.checkedId()
            policy = self._policies[chosen].key if chosen >= 0 else "everyday"
            name = self.name.text().strip() or tr("Conference")
            self.submitted.emit(self._bridge.submit(CreateGroup(name, members, policy)))
