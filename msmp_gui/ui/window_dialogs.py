"""The dialogs that belong to the window as a whole: reaching people, in and out of a conference.

Each is loaded when it is first opened.
"""

# ruff: noqa: PLC0415 - so that the window is on screen sooner

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from msmp_gui.engine.states import Action, MemberState, Role, Trust
from msmp_gui.ui.bridge import EngineBridge
from msmp_gui.ui.theme import Theme
from msmp_gui.ui.wording import isolated, listed, tr

if TYPE_CHECKING:
    from msmp_gui.engine.commands import Command
    from msmp_gui.engine.snapshot import GroupView, Snapshot
    from msmp_gui.ui.dialogs.invite_by_link import InviteByLinkDialog

_PRESENT = (
    MemberState.AWAY,
    MemberState.INVITED,
    MemberState.JOINING,
    MemberState.HAS_KEY,
    MemberState.UNREACHABLE,
)
_HOST = Role.CONTROLLER
"""Whose app can wait for who is away."""
_LINK = "msmp:"


class WindowDialogs(QObject):
    """Opens them over `window`.

    Signals: link_given: an invitation link, or the path of a file with one.
    """

    link_given = Signal(str)

    def __init__(self, window: QWidget, bridge: EngineBridge, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._bridge = bridge
        self._theme = theme
        self._link: InviteByLinkDialog | None = None
        self._link_to = ""

    @Slot()
    def ask_address(self) -> None:
        """Ask for a link, or for the address of somebody whom discovery does not find."""
        from msmp_gui.ui.dialogs.address import AddressDialog

        own = self._bridge.latest.network.addresses if self._bridge.latest else ()
        dialog = AddressDialog(self._window, self._theme, own)
        dialog.given.connect(self._on_given)
        dialog.from_file.connect(self._on_from_file)
        _open(dialog)

    @Slot(str)
    def invite_more(self, group: str) -> None:
        """Ask whom to invite into a conference."""
        from msmp_gui.ui.dialogs.invite_more import InviteDialog

        snapshot = self._bridge.latest
        view = group_of(snapshot, group) if snapshot else None
        if snapshot is None or view is None:
            return
        inside = {member.fingerprint for member in view.members if member.state in _PRESENT}
        people = [
            person
            for person in snapshot.people
            if (person.near or (person.known and not person.blocked and view.role is _HOST))
            and person.trust is not Trust.COMPROMISED
            and person.fingerprint not in inside
        ]
        self._link_to = group
        link = Action.LINK in view.actions
        dialog = InviteDialog(self._window, self._theme, group, people, link=link)
        dialog.decided.connect(self._submit)
        dialog.by_link.connect(self._on_by_link)
        _open(dialog)

    @Slot()
    def show_shortcuts(self) -> None:
        """List the keys that do something."""
        from msmp_gui.ui.dialogs.shortcuts import ShortcutsDialog

        _open(ShortcutsDialog(self._window, self._theme))

    def ask_to_quit(self, hosted: Sequence[str]) -> QDialog:
        """Ask whether to close the app although others are in conferences of these names."""
        from msmp_gui.ui.dialogs.question import Question
        from msmp_gui.ui.widgets.basics import button, label

        names = listed(tr("“{name}”", name=isolated(name)) for name in hosted)
        text = tr(
            "You host {names}. While you are away, nobody can be let in or put out and the key "
            "does not change, unless a deputy takes over. It goes on when you are back.",
            names=names,
        )
        dialog = Question(self._window, self._theme, tr("Quit MSMP?"))
        dialog.content.addWidget(label(text))
        stay = button(tr("Cancel"), dialog.reject, theme=self._theme)
        leave = button(tr("Quit"), dialog.accept, kind="grave", theme=self._theme)
        dialog.answers.addWidget(stay)
        dialog.answers.addWidget(leave)
        stay.setDefault(True)
        _open(dialog)
        return dialog

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """The newest state, for what is open."""
        if self._link is not None:
            view = group_of(snapshot, self._link_to)
            if view is not None:
                self._link.show_group(view)

    @Slot()
    def _on_by_link(self) -> None:
        from msmp_gui.ui.dialogs.invite_by_link import InviteByLinkDialog

        latest = self._bridge.latest
        view = group_of(latest, self._link_to) if latest else None
        if view is not None:
            self._link = InviteByLinkDialog(self._window, self._theme, view)
            self._link.asked.connect(self._submit)
            self._link.finished.connect(self._on_link_closed)
            _open(self._link)

    @Slot()
    def _on_link_closed(self) -> None:
        self._link = None

    @Slot(object)
    def _submit(self, command: Command) -> None:
        self._bridge.submit(command)

    @Slot(str)
    def _on_given(self, text: str) -> None:
        if text.lower().startswith(_LINK):
            self.link_given.emit(text)
        else:
            from msmp_gui.engine.commands import AddPeer

            self._bridge.submit(AddPeer(text))

    @Slot()
    def _on_from_file(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        chosen, _ = QFileDialog.getOpenFileName(
            self._window, tr("Open an invitation"), "", tr("Invitations (*.msmp);;All files (*)")
        )
        if chosen:
            self.link_given.emit(chosen)


def group_of(snapshot: Snapshot, name: str) -> GroupView | None:
    """The conference of that id."""
    return next((group for group in snapshot.groups if group.group == name), None)


def _open(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
