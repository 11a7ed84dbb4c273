"""The window: places the sidebar and the pages, and says which page is shown. No logic."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from msmp_gui.engine import commands as cmd
from msmp_gui.engine.notices import CommandDone, CommandFailed, Notice
from msmp_gui.engine.snapshot import GroupView, MemberView, PersonView, Snapshot
from msmp_gui.ui import wording
from msmp_gui.ui.bridge import EngineBridge
from msmp_gui.ui.dialogs.address import AddressDialog
from msmp_gui.ui.dialogs.invite_more import InviteDialog
from msmp_gui.ui.pages.conference import ConferencePage
from msmp_gui.ui.pages.invitation import InvitationPage
from msmp_gui.ui.pages.new_conference import NewConferencePage
from msmp_gui.ui.pages.person import PersonPage
from msmp_gui.ui.pages.welcome import WelcomePage
from msmp_gui.ui.sidebar import Sidebar
from msmp_gui.ui.theme import SPACE, Theme
from msmp_gui.ui.widgets.banner import NoticeBar

_SIZE = (1180, 760)
_SMALLEST = (820, 540)
_SIDEBAR = 264


class MainWindow(QMainWindow):
    """`now` gives seconds since 1970, by the engine's clock."""

    def __init__(self, bridge: EngineBridge, theme: Theme, now: Callable[[], float]) -> None:
        super().__init__()
        self._bridge = bridge
        self._theme = theme
        self._shown = ""
        """What the middle shows: `group:…`, `person:…`, `invitation:…`, `new`, or nothing."""
        self._awaited: dict[int, Callable[[str], object]] = {}
        """What to do with the conference that a command answers with."""
        self.sidebar = Sidebar(theme)
        self.welcome = WelcomePage(theme)
        self.person = PersonPage(bridge, theme)
        self.invitation = InvitationPage(bridge, theme)
        self.new_conference = NewConferencePage(bridge, theme)
        self.conference = ConferencePage(bridge, theme, now)
        self.notice_bar = NoticeBar(theme)
        self.stack = QStackedWidget()
        self.stack.setObjectName("pages")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.setWindowTitle("MSMP")
        self.resize(*_SIZE)
        self.setMinimumSize(*_SMALLEST)
        for page in (
            self.welcome,
            self.person,
            self.invitation,
            self.new_conference,
            self.conference,
        ):
            self.stack.addWidget(page)
        self.sidebar.setFixedWidth(_SIDEBAR)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        bar = QVBoxLayout()
        bar.setContentsMargins(SPACE, 0, SPACE, 0)
        bar.addWidget(self.notice_bar)
        middle.addLayout(bar)
        middle.addWidget(self.stack, 1)
        central = QWidget()
        whole = QHBoxLayout(central)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.sidebar)
        whole.addLayout(middle, 1)
        self.setCentralWidget(central)

    def _connect(self) -> None:
        self._bridge.snapshot.connect(self._on_snapshot)
        self._bridge.notice.connect(self._on_notice)
        self.sidebar.chosen.connect(self.show_key)
        self.sidebar.new_conference.connect(self.begin_conference)
        self.sidebar.add_address.connect(self.ask_address)
        self.welcome.new_conference.connect(self.begin_conference)
        self.welcome.add_address.connect(self.ask_address)
        self.new_conference.submitted.connect(self._on_submitted)
        self.new_conference.cancelled.connect(self.show_welcome)
        self.invitation.answered.connect(self._on_answered)
        self.conference.open_person.connect(self._on_open_person)
        self.conference.sent.connect(self._on_sent)
        self.conference.restarted.connect(self._on_submitted)
        self.conference.invite_more.connect(self._on_invite_more)
        QShortcut(QKeySequence.StandardKey.New, self, self.begin_conference)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.show_welcome)
        QShortcut(QKeySequence.StandardKey.Quit, self, self.close)

    # Which page

    @Slot(str)
    def show_key(self, key: str) -> None:
        """Show what a key names; nothing where it is not there any more."""
        self._shown = key
        snapshot = self._bridge.latest
        if snapshot is not None:
            self._show(snapshot)
        self.sidebar.select(key)

    @Slot()
    def show_welcome(self) -> None:
        """Show nothing in particular."""
        self.show_key("")

    @Slot()
    def begin_conference(self) -> None:
        """Show the form for a new conference."""
        if self._bridge.latest is not None:
            self.new_conference.begin(self._bridge.latest)
            self.show_key("new")

    @Slot()
    def ask_address(self) -> None:
        """Ask for the address of somebody whom discovery does not find."""
        own = self._bridge.latest.network.addresses if self._bridge.latest else ()
        dialog = AddressDialog(self, self._theme, own)
        dialog.given.connect(self._on_address)
        dialog.open()

    def _show(self, snapshot: Snapshot) -> None:
        kind, _, name = self._shown.partition(":")
        page: QWidget | None = None
        if kind == "new":
            self.new_conference.show_snapshot(snapshot)
            page = self.new_conference
        elif kind == "group" and (group := _group(snapshot, name)) is not None:
            self.conference.show_group(group)
            page = self.conference
        elif kind == "person" and (person := _person(snapshot, name)) is not None:
            self.person.show_person(person)
            page = self.person
        elif kind == "invitation":
            found = [i for i in snapshot.invitations if i.invitation == name]
            if found:
                self.invitation.show_invitation(found[0])
                page = self.invitation
        if page is None and kind not in ("", "group"):
            self._shown = ""
        if page is None:
            self.welcome.show_snapshot(snapshot)
            page = self.welcome
        if self.stack.currentWidget() is not page:
            self.stack.setCurrentWidget(page)

    # What the engine tells

    @Slot(object)
    def _on_snapshot(self, snapshot: Snapshot) -> None:
        self.sidebar.show_snapshot(snapshot)
        if not self._shown and len(snapshot.invitations) == 1:
            # Nothing else is on screen: show what waits for an answer.
            self._shown = f"invitation:{snapshot.invitations[0].invitation}"
        self._show(snapshot)
        self.sidebar.select(self._shown)

    @Slot(object)
    def _on_notice(self, notice: Notice) -> None:
        match notice:
            case CommandDone(command_id=int() as number, group=group):
                then = self._awaited.pop(number, None)
                if then is not None:
                    then(group or "")
            case CommandFailed(command_id=number, message=message):
                if isinstance(number, int):
                    self._awaited.pop(number, None)
                self.notice_bar.say(wording.words(message))

    # What pages ask for

    @Slot(int)
    def _on_submitted(self, number: int) -> None:
        self._awaited[number] = lambda group: self.show_key(f"group:{group}")

    @Slot(int)
    def _on_sent(self, number: int) -> None:
        self._awaited[number] = lambda _group: self.conference.conversation.sent()

    @Slot(str)
    def _on_answered(self, group: str) -> None:
        self.show_key(f"group:{group}" if group else "")

    @Slot(str)
    def _on_open_person(self, fingerprint: str) -> None:
        self.show_key(f"person:{fingerprint}")

    @Slot(str)
    def _on_invite_more(self, group: str) -> None:
        snapshot = self._bridge.latest
        view = _group(snapshot, group) if snapshot else None
        if snapshot is None or view is None:
            return
        inside = {member.fingerprint for member in _present(view.members)}
        people = [person for person in snapshot.people if person.fingerprint not in inside]
        dialog = InviteDialog(self, self._theme, people)
        dialog.chosen.connect(lambda chosen: self._bridge.submit(cmd.InviteMembers(group, chosen)))
        dialog.open()

    @Slot(str)
    def _on_address(self, address: str) -> None:
        self._bridge.submit(cmd.AddPeer(address))


def _group(snapshot: Snapshot, name: str) -> GroupView | None:
    return next((group for group in snapshot.groups if group.group == name), None)


def _person(snapshot: Snapshot, fingerprint: str) -> PersonView | None:
    return next((p for p in snapshot.people if p.fingerprint == fingerprint), None)


def _present(members: tuple[MemberView, ...]) -> list[MemberView]:
    return [m for m in members if m.state.value in ("has_key", "unreachable", "joining", "invited")]
