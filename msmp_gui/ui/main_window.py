"""The window: places the sidebar and the pages, and says which page is shown. No logic."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from msmp_gui.engine import commands as cmd
from msmp_gui.engine.notices import (
    AlertRaised,
    CommandDone,
    CommandFailed,
    InvitationReceived,
    Notice,
)
from msmp_gui.engine.snapshot import GroupView, MemberState, PersonView, Snapshot, Trust
from msmp_gui.ui import icons, wording
from msmp_gui.ui.bridge import EngineBridge
from msmp_gui.ui.dialogs.address import AddressDialog
from msmp_gui.ui.dialogs.invite_more import InviteDialog
from msmp_gui.ui.pages.audit import AuditPageView
from msmp_gui.ui.pages.conference import ConferencePage
from msmp_gui.ui.pages.invitation import InvitationPage
from msmp_gui.ui.pages.new_conference import NewConferencePage
from msmp_gui.ui.pages.person import PersonPage
from msmp_gui.ui.pages.welcome import WelcomePage
from msmp_gui.ui.sidebar import Sidebar
from msmp_gui.ui.theme import SPACE, Theme
from msmp_gui.ui.widgets.banner import NoticeBar
from msmp_gui.ui.wording import tr

_SIZE = (1180, 760)
_SMALLEST = (820, 540)
_PRESENT = (
    MemberState.INVITED,
    MemberState.JOINING,
    MemberState.HAS_KEY,
    MemberState.UNREACHABLE,
)


class MainWindow(QMainWindow):
    """`now` gives seconds since 1970, by the engine's clock."""

    def __init__(self, bridge: EngineBridge, theme: Theme, now: Callable[[], float]) -> None:
        super().__init__()
        self._bridge = bridge
        self._theme = theme
        self._shown = ""
        """What the middle shows: `group:…`, `person:…`, `invitation:…`, `new`, `audit:…` (of a
        conference, or of all), or nothing."""
        self._before = ""
        """What it showed before, for Escape."""
        self._looked_at: set[str] = set()
        """Invitations that were on screen: they are not shown again unasked."""
        self._to_show: set[int] = set()
        """Commands whose answer names a conference to be shown."""
        self._joining: dict[int, str] = {}
        """Conferences that are to be joined, by the command that says so."""
        self._said: dict[int, tuple[str, str]] = {}
        """Conference and text of messages on their way to the engine."""
        self.sidebar = Sidebar(theme)
        self.welcome = WelcomePage(theme)
        self.person = PersonPage(bridge, theme)
        self.invitation = InvitationPage(bridge, theme)
        self.new_conference = NewConferencePage(bridge, theme)
        self.conference = ConferencePage(bridge, theme, now)
        self.audit = AuditPageView(bridge, theme)
        self.notice_bar = NoticeBar(theme)
        self.stack = QStackedWidget()
        self.stack.setObjectName("pages")
        self._lay_out()
        self._connect()
        self.sidebar.start.setFocus()
        if bridge.latest is not None:
            self._on_snapshot(bridge.latest)

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
            self.audit,
        ):
            self.stack.addWidget(page)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.stack, 1)
        bar = QVBoxLayout()
        bar.setContentsMargins(SPACE, 0, SPACE, 0)
        bar.addWidget(self.notice_bar)
        middle.addLayout(bar)
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
        self.sidebar.history.connect(self.show_history)
        self.conference.history.connect(self.show_history)
        self.audit.back.connect(self._on_history_left)
        self.welcome.new_conference.connect(self.begin_conference)
        self.welcome.add_address.connect(self.ask_address)
        self.new_conference.submitted.connect(self._on_submitted)
        self.new_conference.cancelled.connect(self.go_back)
        self.person.start.connect(self.begin_conference_with)
        self.invitation.accepted.connect(self._on_accepted)
        self.invitation.declined.connect(self.show_welcome)
        self.invitation.open_person.connect(self._on_open_person)
        self.conference.open_person.connect(self._on_open_person)
        self.conference.sent.connect(self._on_sent)
        self.conference.restarted.connect(self._on_submitted)
        self.conference.invite_more.connect(self._on_invite_more)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_look)
        QShortcut(QKeySequence.StandardKey.New, self, self.begin_conference)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.go_back)
        QShortcut(QKeySequence.StandardKey.Quit, self, self.close)

    # Which page

    @Slot(str)
    def show_key(self, key: str) -> None:
        """Show what a key names; nothing where it is not there any more."""
        if key != self._shown:
            self._before, self._shown = self._shown, key
            self.notice_bar.hide()
        if self._bridge.latest is not None:
            self._on_snapshot(self._bridge.latest)

    @Slot()
    def show_welcome(self) -> None:
        """Show nothing in particular."""
        self.show_key("")

    @Slot()
    @Slot(str)
    def show_history(self, group: str = "") -> None:
        """Show what happened in a conference, or in all."""
        self.show_key(f"audit:{group}")

    @Slot(str)
    def _on_history_left(self, group: str) -> None:
        self.show_key(f"group:{group}")

    @Slot()
    def go_back(self) -> None:
        """From a form or a person, back to what was shown before."""
        if not self._shown.startswith("group:"):
            self.show_key("" if self._before == "new" else self._before)

    @Slot()
    def begin_conference(self) -> None:
        """Show the form for a new conference."""
        self.begin_conference_with("")

    @Slot(str)
    def begin_conference_with(self, fingerprint: str) -> None:
        """The same, with somebody picked already."""
        if self._bridge.latest is not None:
            self.show_key("new")
            self.new_conference.begin(self._bridge.latest, fingerprint)

    @Slot()
    def ask_address(self) -> None:
        """Ask for the address of somebody whom discovery does not find."""
        own = self._bridge.latest.network.addresses if self._bridge.latest else ()
        dialog = AddressDialog(self, self._theme, own)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
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
        elif kind == "group" and name in self._joining.values():
            page = self.invitation
        elif kind == "person" and (person := _person(snapshot, name)) is not None:
            self.person.show_person(person, snapshot.groups)
            page = self.person
        elif kind == "audit":
            self.audit.show_scope(snapshot, name)
            page = self.audit
        elif kind == "invitation":
            found = [i for i in snapshot.invitations if i.invitation == name]
            if found:
                self._looked_at.add(name)
                self.invitation.show_invitation(found[0])
                page = self.invitation
        if page is None and kind not in ("", "group"):
            self._shown = ""
        if page is None:
            self.welcome.show_snapshot(snapshot)
            page = self.welcome
        if self.stack.currentWidget() is not page:
            self.stack.setCurrentWidget(page)
        self._name_window(snapshot)

    def _name_window(self, snapshot: Snapshot) -> None:
        group = _group(snapshot, self._shown.partition(":")[2])
        self.setWindowTitle("MSMP" if group is None else f"{group.name} – MSMP")

    # What the engine tells

    @Slot(object)
    def _on_snapshot(self, snapshot: Snapshot) -> None:
        waiting = [invitation.invitation for invitation in snapshot.invitations]
        self._looked_at &= set(waiting)
        if not self._shown and len(waiting) == 1 and waiting[0] not in self._looked_at:
            # Nothing else is on screen: show what waits for an answer.
            self._shown = f"invitation:{waiting[0]}"
        here = {group.group for group in snapshot.groups}
        self._joining = {n: group for n, group in self._joining.items() if group not in here}
        self._show(snapshot)
        self.sidebar.show_snapshot(snapshot, self._shown.removeprefix("group:"))
        self.sidebar.select(self._shown)

    @Slot(object)
    def _on_notice(self, notice: Notice) -> None:
        match notice:
            case CommandDone(command_id=int() as number, group=group):
                self._said.pop(number, None)
                if number in self._to_show:
                    self._to_show.discard(number)
                    self.show_key(f"group:{group}")
            case CommandFailed(command_id=number, message=message):
                if isinstance(number, int):
                    self._take_back(number)
                self.notice_bar.say(wording.words(message))
            case InvitationReceived() | AlertRaised():
                # The task bar says that something waits; nothing takes the focus.
                QApplication.alert(self)

    def _take_back(self, number: int) -> None:
        if number in self._to_show:
            self._to_show.discard(number)
            self.new_conference.wait(starting=False)
            self.conference.restart.setEnabled(True)
        if number in self._said:
            self.conference.conversation.give_back(*self._said.pop(number))
        if number in self._joining:
            group = self._joining.pop(number)
            self.invitation.wait(joining=False)
            if self._shown == f"group:{group}":
                self.show_key(self._before)

    @Slot(Qt.ColorScheme)
    def _on_look(self, _scheme: Qt.ColorScheme) -> None:
        app = QApplication.instance()
        if self._theme.follows and isinstance(app, QApplication):
            self._theme.apply(app)
            icons.redraw(self, self._theme)

    # What pages ask for

    @Slot(int)
    def _on_submitted(self, number: int) -> None:
        self._to_show.add(number)

    @Slot(int, str, str)
    def _on_sent(self, number: int, group: str, text: str) -> None:
        self._said[number] = (group, text)

    @Slot(int, str)
    def _on_accepted(self, number: int, group: str) -> None:
        self._joining[number] = group
        self.show_key(f"group:{group}")

    @Slot(str)
    def _on_open_person(self, fingerprint: str) -> None:
        latest = self._bridge.latest
        if latest is not None and _person(latest, fingerprint) is None:
            text = tr("They are not near now. The safety number is shown once they are.")
            self.notice_bar.say(text)
            return
        self.show_key(f"person:{fingerprint}")

    @Slot(str)
    def _on_invite_more(self, group: str) -> None:
        snapshot = self._bridge.latest
        view = _group(snapshot, group) if snapshot else None
        if snapshot is None or view is None:
            return
        inside = {member.fingerprint for member in view.members if member.state in _PRESENT}
        people = [
            person
            for person in snapshot.people
            if person.near
            and person.trust is not Trust.COMPROMISED
            and person.fingerprint not in inside
        ]
        dialog = InviteDialog(self, self._theme, group, people)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.decided.connect(self._on_decided)
        dialog.open()

    @Slot(object)
    def _on_decided(self, command: cmd.Command) -> None:
        self._bridge.submit(command)

    @Slot(str)
    def _on_address(self, address: str) -> None:
        self._bridge.submit(cmd.AddPeer(address))


def _group(snapshot: Snapshot, name: str) -> GroupView | None:
    return next((group for group in snapshot.groups if group.group == name), None)


def _person(snapshot: Snapshot, fingerprint: str) -> PersonView | None:
    return next((p for p in snapshot.people if p.fingerprint == fingerprint), None)
