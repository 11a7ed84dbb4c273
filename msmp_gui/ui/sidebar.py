"""The left side: oneself, conferences, invitations, people near."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from msmp_gui.engine.snapshot import PersonView, Snapshot
from msmp_gui.ui import wording
from msmp_gui.ui.models.rows import ROW, Row, RowModel
from msmp_gui.ui.people_rows import group_row, header, invitation_row, person_row
from msmp_gui.ui.theme import AVATAR, SIDEBAR, SMALL, SPACE, Theme
from msmp_gui.ui.widgets.banner import Problem
from msmp_gui.ui.widgets.basics import Elided, button, label, row_list, tool
from msmp_gui.ui.widgets.painting import avatar
from msmp_gui.ui.wording import tr


class Sidebar(QWidget):
    """Signals:

    chosen: key of the row that was chosen, such as `group:…`, `invitation:…`, `person:…`.
    new_conference, add_address, history: the buttons.
    """

    chosen = Signal(str)
    new_conference = Signal()
    add_address = Signal()
    history = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model = RowModel()
        self._avatar = QLabel()
        self._name = Elided(bold=True)
        self._protection = label(size=SMALL, muted=True)
        self.problem = Problem(theme)
        self._empty = label(tr("Nobody here yet."), muted=True)
        self._seen: dict[str, int] = {}
        """How many messages of a conference were on screen."""
        self.start = button(
            tr("New conference"), self.new_conference.emit, kind="primary", icon="plus", theme=theme
        )
        self.list = row_list(tr("Conferences, invitations and people near"), theme)
        self.list.setModel(self._model)
        self.list.clicked.connect(self._on_chosen)
        self.list.activated.connect(self._on_chosen)
        self.add = tool("address", tr("Add somebody by address…"), self.add_address.emit, theme)
        self.add.setProperty("kind", "flat")
        self.all_history = button(
            tr("History"), self.history.emit, kind="link", icon="history", theme=theme
        )
        self.setFixedWidth(SIDEBAR)
        self._lay_out()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2 * SPACE, 1, SPACE)
        layout.setSpacing(SPACE)
        top = QHBoxLayout()
        top.setContentsMargins(2 * SPACE, 0, SPACE + SPACE // 2, 0)
        top.setSpacing(SPACE + 2)
        who = QVBoxLayout()
        who.setSpacing(0)
        who.addWidget(self._name)
        who.addWidget(self._protection)
        top.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(who, 1)
        top.addWidget(self.add, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(top)
        inner = QVBoxLayout()
        inner.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, 0)
        inner.addWidget(self.start)
        inner.setSpacing(SPACE)
        inner.addWidget(self.problem)
        layout.addLayout(inner)
        layout.addWidget(self.list, 1)
        below = QVBoxLayout()
        below.setContentsMargins(2 * SPACE, 0, 2 * SPACE, SPACE)
        below.addWidget(self._empty)
        below.addWidget(self.all_history, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(below)

    def show_snapshot(self, snapshot: Snapshot, reading: str = "") -> None:
        """Show the newest state; `reading` is the conference whose messages are on screen."""
        self._count(snapshot, reading)
        self._show_me(snapshot.me)
        self._protection.setText(wording.protection(snapshot.protection))
        problem = snapshot.network.problem
        self.problem.say(wording.words(problem) if problem else "")
        rows: list[Row] = []
        if snapshot.invitations:
            rows.append(header("invitations", tr("Invitations")))
            rows += [invitation_row(invitation) for invitation in snapshot.invitations]
        if snapshot.groups:
            rows.append(header("groups", tr("Conferences")))
            rows += [
                group_row(group, len(group.messages) - self._seen[group.group])
                for group in reversed(snapshot.groups)
            ]
        near = [person for person in snapshot.people if person.near]
        away = [person for person in snapshot.people if not person.near]
        if near:
            rows.append(header("people", tr("People near")))
            rows += [person_row(person) for person in near]
        if away:
            rows.append(header("away", tr("Not near now")))
            rows += [person_row(person) for person in away]
        self._model.set_rows(rows)
        self._empty.setVisible(not near)

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
        if self._name.text() != me.name:
            self._name.setText(me.name)
            self._avatar.setPixmap(avatar(me.name, me.fingerprint, AVATAR))
            self._avatar.setAccessibleName(tr("You are {name}", name=me.name))

    @Slot(QModelIndex)
    def _on_chosen(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(ROW).key)
