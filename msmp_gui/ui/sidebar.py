"""The left side: oneself, conferences, invitations, people near."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from msmp_gui.engine.states import Phase
from msmp_gui.ui import wording
from msmp_gui.ui.models.rows import ROW, Row, RowModel
from msmp_gui.ui.people_rows import group_row, header, invitation_row, link_row, person_row
from msmp_gui.ui.theme import AVATAR, SIDEBAR, SMALL, SPACE, Theme
from msmp_gui.ui.widgets.banner import Problem
from msmp_gui.ui.widgets.basics import Elided, button, label, margins, row_list, search_field, tool
from msmp_gui.ui.widgets.painting import avatar
from msmp_gui.ui.wording import tr

if TYPE_CHECKING:
    from msmp_gui.engine.snapshot import GroupView, PersonView, Snapshot

_MANY = 7
"""Rows from which on there is something to search for."""


class Sidebar(QWidget):
    """Signals:

    chosen: key of the row that was chosen, such as `group:…`, `invitation:…`, `person:…`.
    new_conference, add_address, settings, history: the buttons.
    """

    chosen = Signal(str)
    new_conference = Signal()
    add_address = Signal()
    settings = Signal()
    history = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model = RowModel()
        self._avatar = QLabel()
        self._name = Elided(bold=True)
        self._protection = Elided(size=SMALL)
        self._protection.setProperty("role", "muted")
        self.problem = Problem(theme)
        self._empty = label(tr("Nobody here yet."), muted=True)
        self._latest: Snapshot | None = None
        self._reading = ""
        self._seen: dict[str, int] = {}
        """How many messages of a conference were on screen."""
        self.start = button(
            tr("New conference"), self.new_conference.emit, kind="primary", icon="plus", theme=theme
        )
        self.list = row_list(tr("Conferences, invitations and people near"), theme)
        self.list.setModel(self._model)
        self.list.clicked.connect(self._on_chosen)
        self.list.activated.connect(self._on_chosen)
        self.add = tool(
            "address", tr("Join by link, or add by address…"), self.add_address.emit, theme
        )
        self.add.setProperty("kind", "flat")
        self.gear = tool("settings", tr("Settings"), self.settings.emit, theme)
        self.gear.setProperty("kind", "flat")
        self.search = search_field(tr("Search conferences and people"), theme)
        self.search.textChanged.connect(self._on_search)
        self.all_history = button(
            tr("History"), self.history.emit, kind="link", icon="history", theme=theme
        )
        self.setFixedWidth(SIDEBAR)
        self._lay_out()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        margins(layout, 0, 2 * SPACE, 1, SPACE)
        layout.setSpacing(SPACE)
        top = QHBoxLayout()
        margins(top, 2 * SPACE, 0, SPACE + SPACE // 2, 0)
        who = QVBoxLayout()
        who.setSpacing(0)
        who.addWidget(self._name)
        who.addWidget(self._protection)
        top.setSpacing(SPACE // 2)
        top.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignTop)
        top.addSpacing(SPACE // 2)
        top.addLayout(who, 1)
        top.addWidget(self.add, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.gear, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(top)
        inner = QVBoxLayout()
        inner.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, 0)
        inner.addWidget(self.start)
        inner.setSpacing(SPACE)
        inner.addWidget(self.problem)
        inner.addWidget(self.search)
        inner.addWidget(self._empty)
        layout.addLayout(inner)
        layout.addWidget(self.list, 1)
        below = QVBoxLayout()
        below.setContentsMargins(2 * SPACE, 0, 2 * SPACE, SPACE)
        below.addWidget(self.all_history, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(below)

    def show_snapshot(self, snapshot: Snapshot, reading: str = "") -> None:
        """Show the newest state; `reading` is the conference whose messages are on screen."""
        self._latest, self._reading = snapshot, reading
        self._count(snapshot, reading)
        self._show_me(snapshot.me)
        self._protection.setText(wording.guarded(snapshot.protection))
        self._protection.setToolTip(wording.protection(snapshot.protection))
        problem = snapshot.network.problem
        self.problem.say(wording.words(problem) if problem else "")
        parts = self._parts(snapshot)
        everything = [row for _, _, rows in parts for row in rows]
        wanted = self.search.text().casefold().strip()
        rows: list[Row] = []
        for key, title, those in parts:
            found = [row for row in those if wanted in row.title.casefold()]
            if found:
                rows += [header(key, title), *found]
        self._model.set_rows(rows)
        self.search.setVisible(bool(wanted) or len(everything) > _MANY)
        near = any(person.near for person in snapshot.people)
        self._empty.setText(tr("Nothing found.") if wanted else tr("Nobody here yet."))
        self._empty.setVisible(not rows if wanted else not near)

    def _parts(self, snapshot: Snapshot) -> list[tuple[str, str, list[Row]]]:
        """Key, title and rows of each part of the list."""
        people = {person.fingerprint: person for person in snapshot.people}
        asked = [invitation_row(invitation) for invitation in snapshot.invitations]
        asked += [link_row(link, people.get(link.host)) for link in snapshot.links]
        shown = [person for person in snapshot.people if not person.blocked]
        newest = [*reversed(snapshot.groups)]
        running = [group for group in newest if _goes_on(group)]
        over = [group for group in newest if not _goes_on(group)]
        return [
            ("invitations", tr("Invitations"), asked),
            ("groups", tr("Conferences"), [self._group_row(group) for group in running]),
            ("people", tr("People near"), [person_row(p) for p in shown if p.near]),
            ("over", tr("Earlier conferences"), [self._group_row(group) for group in over]),
            ("away", tr("Not near now"), [person_row(p) for p in shown if not p.near]),
        ]

    def _group_row(self, group: GroupView) -> Row:
        return group_row(group, len(group.messages) - self._seen[group.group])

    @Slot()
    def begin_search(self) -> None:
        """Search conferences and people."""
        self.search.setVisible(True)
        self.search.setFocus()

    @Slot()
    def _on_search(self) -> None:
        if self._latest is not None:
            self.show_snapshot(self._latest, self._reading)

    def _count(self, snapshot: Snapshot, reading: str) -> None:
        seen = {}
        for group in snapshot.groups:
            known = self._seen.get(group.group, 0)
            now = len(group.messages)
            seen[group.group] = now if group.group == reading else min(known, now)
        self._seen = seen

    def select(self, key: str) -> None:
        """Mark the row of what is shown, without asking for it again."""
        index = self._model.index_of(key)
        if index.isValid():
            self.list.setCurrentIndex(index)
        else:
            self.list.clearSelection()
            self.list.setCurrentIndex(QModelIndex())

    def _show_me(self, me: PersonView) -> None:
        name = wording.called(me.name)
        if self._name.text() != name:
            self._name.setText(name)
            self._avatar.setPixmap(avatar(me.name, me.fingerprint, AVATAR))
            self._avatar.setAccessibleName(tr("You are {name}", name=name))

    @Slot(QModelIndex)
    def _on_chosen(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(ROW).key)


def _goes_on(group: GroupView) -> bool:
    """One that was interrupted goes on by itself as soon as somebody is near."""
    return group.phase is Phase.INTERRUPTED or not wording.is_over(group)
