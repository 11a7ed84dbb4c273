"""Who is in the conference, and what the host can do about them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from msmp_gui.engine.snapshot import Action, GroupView, MemberState, MemberView
from msmp_gui.ui.models.rows import ROW, RowModel
from msmp_gui.ui.people_rows import member_row
from msmp_gui.ui.theme import Theme
from msmp_gui.ui.widgets.basics import row_list
from msmp_gui.ui.wording import tr

_IN = (MemberState.HAS_KEY, MemberState.UNREACHABLE, MemberState.JOINING)


class MembersPanel(QWidget):
    """Signals: remove, compromise, open_person: the fingerprint that was asked about."""

    remove = Signal(str)
    compromise = Signal(str)
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
        self.list.setToolTip(tr("Right-click, or press Enter, for what can be done"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list)

    def show_group(self, group: GroupView) -> None:
        """Show the members of this conference."""
        self._group = group
        self.model.set_rows([member_row(member) for member in group.members])

    def menu_for(self, fingerprint: str) -> QMenu:
        """What can be done about one member."""
        menu = QMenu(self)
        member = self._member(fingerprint)
        group = self._group
        if member is None or group is None:
            return menu
        if not member.is_self:
            self._add(menu, tr("Safety number…"), lambda: self.open_person.emit(fingerprint))
        if member.state in _IN and not member.is_self and Action.REMOVE in group.actions:
            self._add(menu, tr("Remove…"), lambda: self.remove.emit(fingerprint))
        if member.state in _IN and Action.COMPROMISE in group.actions:
            text = tr("Report compromise…") if not member.is_self else tr("My key is lost…")
            self._add(menu, text, lambda: self.compromise.emit(fingerprint))
        return menu

    def _add(self, menu: QMenu, text: str, chosen: object) -> None:
        action = QAction(text, menu)
        action.triggered.connect(chosen)
        menu.addAction(action)

    def _member(self, fingerprint: str) -> MemberView | None:
        members = self._group.members if self._group else ()
        return next((m for m in members if m.fingerprint == fingerprint), None)

    @Slot(QPoint)
    def _on_menu(self, place: QPoint) -> None:
        self._open_menu(self.list.indexAt(place), self.list.viewport().mapToGlobal(place))

    @Slot("QModelIndex")
    def _on_activated(self, index) -> None:  # type: ignore[no-untyped-def]
        place = self.list.visualRect(index).center()
        self._open_menu(index, self.list.viewport().mapToGlobal(place))

    def _open_menu(self, index, place: QPoint) -> None:  # type: ignore[no-untyped-def]
        if index.isValid():
            menu = self.menu_for(index.data(ROW).key.removeprefix("member:"))
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            if menu.actions():
                menu.popup(place)
