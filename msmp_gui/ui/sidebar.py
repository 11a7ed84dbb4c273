"""The left side: oneself, conferences, invitations, people near."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from msmp_gui.engine.snapshot import PersonView, Snapshot
from msmp_gui.ui import wording
from msmp_gui.ui.models.rows import ROW, Row, RowModel
from msmp_gui.ui.people_rows import group_row, header, invitation_row, person_row
from msmp_gui.ui.theme import AVATAR, SPACE, Theme, Tone
from msmp_gui.ui.widgets.basics import button, label, row_list, set_tone, tool
from msmp_gui.ui.widgets.painting import avatar
from msmp_gui.ui.wording import tr


class Sidebar(QWidget):
    """Signals:

    chosen: key of the row that was chosen, such as `group:…`, `invitation:…`, `person:…`.
    new_conference, add_address: the buttons.
    """

    chosen = Signal(str)
    new_conference = Signal()
    add_address = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model = RowModel()
        self._avatar = QLabel()
        self._name = label(bold=True, wrap=False)
        self._protection = label(size=0.88, muted=True)
        self._problem = label(size=0.92)
        self._problem.hide()
        set_tone(self._problem, Tone.ATTENTION)
        self._empty = label(
            tr(
                "Nobody here yet. Ask others to start the app on the same network, or add them "
                "by address."
            ),
            muted=True,
        )
        self.start = button(
            tr("New conference"), self.new_conference.emit, kind="primary", icon="plus", theme=theme
        )
        self.list = row_list(tr("Conferences, invitations and people near"), theme)
        self.list.setModel(self._model)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.list.clicked.connect(self._on_clicked)
        add = tool("address", tr("Add somebody by address…"), self.add_address.emit, theme)
        self._lay_out(add)

    def _lay_out(self, add: QWidget) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2 * SPACE, 0, SPACE)
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
        top.addWidget(add, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(top)
        inner = QVBoxLayout()
        inner.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, 0)
        inner.addWidget(self.start)
        inner.addWidget(self._problem)
        layout.addLayout(inner)
        layout.addWidget(self.list, 1)
        below = QVBoxLayout()
        below.setContentsMargins(2 * SPACE, 0, 2 * SPACE, SPACE)
        below.addWidget(self._empty)
        layout.addLayout(below)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the newest state."""
        self._show_me(snapshot.me)
        self._protection.setText(wording.protection(snapshot.protection))
        problem = snapshot.network.problem
        self._problem.setVisible(problem is not None)
        self._problem.setText(wording.words(problem) if problem else "")
        rows: list[Row] = []
        if snapshot.invitations:
            rows.append(header("invitations", tr("Invitations")))
            rows += [invitation_row(invitation) for invitation in snapshot.invitations]
        if snapshot.groups:
            rows.append(header("groups", tr("Conferences")))
            rows += [group_row(group) for group in reversed(snapshot.groups)]
        if snapshot.people:
            rows.append(header("people", tr("People near")))
            rows += [person_row(person) for person in snapshot.people]
        self._model.set_rows(rows)
        self._empty.setVisible(not snapshot.people)

    def select(self, key: str) -> None:
        """Mark the row of what is shown, without asking for it again."""
        blocked = self.list.selectionModel().blockSignals(True)
        index = self._model.index_of(key)
        if index.isValid():
            self.list.setCurrentIndex(index)
        else:
            self.list.clearSelection()
            self.list.setCurrentIndex(QModelIndex())
        self.list.selectionModel().blockSignals(blocked)
        self.list.viewport().update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Wide enough for names."""
        return QSize(264, 600)

    def _show_me(self, me: PersonView) -> None:
        if self._name.text() != me.name:
            self._name.setText(me.name)
            self._avatar.setPixmap(avatar(me.name, me.fingerprint, AVATAR))
            self._avatar.setAccessibleName(tr("You are {name}", name=me.name))

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(current.data(ROW).key)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(ROW).key)
