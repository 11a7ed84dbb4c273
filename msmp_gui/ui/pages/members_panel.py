"""Who is in the conference, and what the host can do about them."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from msmp_gui.engine.snapshot import Action, GroupView, Handover, MemberState, MemberView, Role
from msmp_gui.ui.models.rows import ROW, RowModel
from msmp_gui.ui.people_rows import member_row
from msmp_gui.ui.theme import Theme
from msmp_gui.ui.widgets.basics import row_list
from msmp_gui.ui.widgets.row_delegate import RowDelegate
from msmp_gui.ui.wording import is_over, tr

_IN = (MemberState.HAS_KEY, MemberState.UNREACHABLE, MemberState.JOINING)
_WERE_IN = (MemberState.LEFT, MemberState.REMOVED)
"""Whose key may turn out to be lost, as that of anybody who is in."""


class MembersPanel(QWidget):
    """Signals: approve, turn_down, remove, uninvite, compromise, hand_over, deputy, open_person:
    the fingerprint of whom.
    """

    approve = Signal(str)
    turn_down = Signal(str)
    remove = Signal(str)
    uninvite = Signal(str)
    compromise = Signal(str)
    hand_over = Signal(str)
    deputy = Signal(str)
    open_person = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._group: GroupView | None = None
        self.model = RowModel()
        self.list = row_list(tr("Members"), theme)
        self.list.setModel(self.model)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._on_menu)
        self.list.activated.connect(self._on_activated)
        delegate = self.list.itemDelegate()
        if isinstance(delegate, RowDelegate):
            delegate.menu.connect(self._on_activated)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list)

    def show_group(self, group: GroupView) -> None:
        """Show the members of this conference."""
        before, self._group = self._group, group
        if before and _shown(before) == _shown(group):
            return
        over = is_over(group)
        rows = [member_row(m, menu=bool(self._choices(m)), over=over) for m in group.members]
        self.model.set_rows(rows)

    def menu_for(self, fingerprint: str) -> QMenu:
        """What can be done about one member."""
        menu = QMenu(self)
        member = self._member(fingerprint)
        for what, text in self._choices(member) if member else ():
            action = QAction(text, menu)
            action.setData((what, fingerprint))
            menu.addAction(action)
        menu.triggered.connect(self._on_chosen)
        return menu

    def _choices(self, member: MemberView) -> list[tuple[str, str]]:
        actions = self._group.actions if self._group else frozenset()
        inside = member.state in _IN
        choices = []
        if member.state is MemberState.WAITING and Action.APPROVE in actions:
            choices += [("approve", tr("Let in")), ("turn_down", tr("Turn down"))]
        if not member.is_self:
            choices.append(("person", tr("Safety number…")))
        if member.handover is not Handover.NO and Action.HAND_OVER in actions:
            choices.append(("hand_over", tr("Have them host…")))
        if inside and not member.is_self and Action.NAME_DEPUTIES in actions:
            if member.deputy:
                choices.append(("deputy", tr("No longer a deputy…")))
            elif member.role is not Role.CONTROLLER:
                choices.append(("deputy", tr("Name as deputy…")))
        if member.state is MemberState.AWAY:
            choices.append(("uninvite", tr("Do not invite")))
        if inside and not member.is_self and Action.REMOVE in actions:
            choices.append(("remove", tr("Remove…")))
        if (inside or member.state in _WERE_IN) and Action.COMPROMISE in actions:
            text = tr("My key is compromised…") if member.is_self else tr("Report compromise…")
            choices.append(("compromise", text))
        return choices

    def _member(self, fingerprint: str) -> MemberView | None:
        members = self._group.members if self._group else ()
        return next((m for m in members if m.fingerprint == fingerprint), None)

    @Slot(QPoint)
    def _on_menu(self, place: QPoint) -> None:
        self._open_menu(self.list.indexAt(place), self.list.viewport().mapToGlobal(place))

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        place = self.list.visualRect(index).center()
        self._open_menu(index, self.list.viewport().mapToGlobal(place))

    @Slot(QAction)
    def _on_chosen(self, action: QAction) -> None:
        what, fingerprint = action.data()
        asked = {
            "approve": self.approve,
            "turn_down": self.turn_down,
            "person": self.open_person,
            "remove": self.remove,
            "uninvite": self.uninvite,
            "compromise": self.compromise,
            "hand_over": self.hand_over,
            "deputy": self.deputy,
        }
        asked[what].emit(fingerprint)

    def _open_menu(self, index: QModelIndex, place: QPoint) -> None:
        if index.isValid():
            menu = self.menu_for(index.data(ROW).key.removeprefix("member:"))
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            if menu.actions():
                menu.popup(place)


def _shown(group: GroupView) -> object:
    """What of a conference this panel shows."""
    return group.members, group.actions, is_over(group)
