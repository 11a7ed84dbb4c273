"""The window: places the sidebar and the pages, and says which page is shown. No logic."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QShortcut
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
from msmp_gui.engine.snapshot import PersonView, Role, Snapshot
from msmp_gui.ui import icons, wording
from msmp_gui.ui.bridge import EngineBridge
from msmp_gui.ui.dialogs.question import Question
from msmp_gui.ui.pages.audit import AuditPageView
from msmp_gui.ui.pages.conference import ConferencePage
from msmp_gui.ui.pages.invitation import InvitationPage
from msmp_gui.ui.pages.link import LinkPage
from msmp_gui.ui.pages.new_conference import NewConferencePage
from msmp_gui.ui.pages.person import PersonPage
from msmp_gui.ui.pages.settings import SettingsPage
from msmp_gui.ui.pages.welcome import WelcomePage
from msmp_gui.ui.preferences import Look, WindowPreferences
from msmp_gui.ui.sidebar import Sidebar
from msmp_gui.ui.theme import SPACE, Theme
from msmp_gui.ui.widgets.alert_banner import AlertStack
from msmp_gui.ui.widgets.banner import NoticeBar
from msmp_gui.ui.widgets.basics import button, label
from msmp_gui.ui.window_dialogs import WindowDialogs, group_of
from msmp_gui.ui.wording import is_over, isolated, listed, tr

_SIZE = (1180, 760)
_SMALLEST = (820, 540)


class MainWindow(QMainWindow):
    """`now` gives seconds since 1970, by the engine's clock; `tray`: there is one to stay in.

    Signals: closed: for good.
    """

    closed = Signal()

    def __init__(
        self,
        bridge: EngineBridge,
        theme: Theme,
        now: Callable[[], float],
        preferences: WindowPreferences | None = None,
        *,
        tray: bool = False,
    ) -> None:
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
        self._tray = tray
        self._quits = False
        self._to_show_link: set[int] = set()
        """Commands whose answer names a conference that a link leads to."""
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
        self.link = LinkPage(bridge, theme)
        self.preferences = preferences or WindowPreferences(None)
        self.settings = SettingsPage(bridge, theme, self.preferences, tray=tray)
        self.dialogs = WindowDialogs(self, bridge, theme)
        self.audit = AuditPageView(bridge, theme)
        self.alerts = AlertStack(theme)
        self.notice_bar = NoticeBar(theme)
        self._finders: dict[str, Callable[[Snapshot, str], QWidget | None]] = {
            "new": self._find_new,
            "group": self._find_group,
            "person": self._find_person,
            "invitation": self._find_invitation,
            "link": self._find_link,
            "settings": self._find_settings,
            "audit": self._find_audit,
        }
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
        self.restoreGeometry(self.preferences.geometry)
        for page in (
            self.welcome,
            self.person,
            self.invitation,
            self.new_conference,
            self.conference,
            self.link,
            self.settings,
            self.audit,
        ):
            self.stack.addWidget(page)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.alerts)
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
        self.sidebar.add_address.connect(self.dialogs.ask_address)
        self.sidebar.settings.connect(self.show_settings)
        self.sidebar.history.connect(self.show_history)
        self.conference.history.connect(self.show_history)
        self.audit.back.connect(self._on_history_left)
        self.welcome.new_conference.connect(self.begin_conference)
        self.welcome.add_address.connect(self.dialogs.ask_address)
        self.welcome.test_network.connect(self.test_network)
        self.dialogs.link_given.connect(self.follow_link)
        self.link.dropped.connect(self.show_welcome)
        self.alerts.dismissed.connect(self._on_alert_seen)
        self.settings.look_changed.connect(self._on_look_chosen)
        self.new_conference.submitted.connect(self._on_submitted)
        self.new_conference.cancelled.connect(self.go_back)
        self.person.start.connect(self.begin_conference_with)
        self.invitation.accepted.connect(self._on_accepted)
        self.invitation.declined.connect(self.show_welcome)
        self.invitation.open_person.connect(self._on_open_person)
        self.conference.open_person.connect(self._on_open_person)
        self.conference.sent.connect(self._on_sent)
        self.conference.restarted.connect(self._on_submitted)
        self.conference.invite_more.connect(self.dialogs.invite_more)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_look)
        QShortcut(QKeySequence.StandardKey.New, self, self.begin_conference)
        for keys, action in (
            ("Ctrl+O", self.dialogs.ask_address),
            ("Ctrl+K", self.sidebar.begin_search),
            ("Ctrl+,", self.show_settings),
            ("F1", self.dialogs.show_shortcuts),
        ):
            QShortcut(QKeySequence(keys), self, action)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.go_back)
        QShortcut(QKeySequence.StandardKey.Quit, self, self.quit)

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

    @Slot(str)
    def follow_link(self, link: str) -> None:
        """Ask to be let in where `link` leads: a link, or the path of a file with one."""
        self._to_show_link.add(self._bridge.submit(cmd.FollowLink(link)))

    @Slot()
    def show_settings(self) -> None:
        """Show the settings."""
        self.show_key("settings:")

    @Slot()
    def test_network(self) -> None:
        """Look for what keeps people apart, and show what is found."""
        self._bridge.submit(cmd.CheckNetwork())
        self.settings.show_section("network")
        self.show_settings()

    def _show(self, snapshot: Snapshot) -> None:
        kind, _, name = self._shown.partition(":")
        find = self._finders.get(kind)
        page = find(snapshot, name) if find else None
        if page is None and kind not in ("", "group", "link"):  # those may be about to come
            self._shown = ""
        if page is None:
            self.welcome.show_snapshot(snapshot)
            page = self.welcome
        if self.stack.currentWidget() is not page:
            self.stack.setCurrentWidget(page)
        self._name_window(snapshot)

    # Each of these fills a page, and gives it back; None where its subject is gone

    def _find_new(self, snapshot: Snapshot, _name: str) -> QWidget | None:
        self.new_conference.show_snapshot(snapshot)
        return self.new_conference

    def _find_group(self, snapshot: Snapshot, name: str) -> QWidget | None:
        group = group_of(snapshot, name)
        if group is not None:
            self.conference.show_group(group)
            return self.conference
        return self.invitation if name in self._joining.values() else None

    def _find_person(self, snapshot: Snapshot, name: str) -> QWidget | None:
        person = _person(snapshot, name)
        if person is None:
            return None
        self.person.show_person(person, snapshot.groups)
        return self.person

    def _find_invitation(self, snapshot: Snapshot, name: str) -> QWidget | None:
        invitation = next((i for i in snapshot.invitations if i.invitation == name), None)
        if invitation is None:
            return None
        self._looked_at.add(name)
        self.invitation.show_invitation(invitation)
        return self.invitation

    def _find_link(self, snapshot: Snapshot, name: str) -> QWidget | None:
        link = next((link for link in snapshot.links if link.group == name), None)
        if link is not None:
            self.link.show_link(link, _person(snapshot, link.host))
            return self.link
        # What it led to has come.
        invitation = next((i for i in snapshot.invitations if i.group == name), None)
        if invitation is None:
            return None
        self._shown = f"invitation:{invitation.invitation}"
        return self._find_invitation(snapshot, invitation.invitation)

    def _find_audit(self, snapshot: Snapshot, name: str) -> QWidget | None:
        self.audit.show_scope(snapshot, name)
        return self.audit

    def _find_settings(self, snapshot: Snapshot, _name: str) -> QWidget | None:
        self.settings.show_snapshot(snapshot)
        return self.settings

    def _name_window(self, snapshot: Snapshot) -> None:
        group = group_of(snapshot, self._shown.partition(":")[2])
        self.setWindowTitle("MSMP" if group is None else f"{group.name} – MSMP")

    def accept_invitation(self, name: str) -> None:
        """Accept what is asked elsewhere than in this window."""
        latest = self._bridge.latest
        found = [i for i in latest.invitations if i.invitation == name] if latest else []
        if found:
            self._on_accepted(self._bridge.submit(cmd.AcceptInvitation(name)), found[0].group)

    def come_forward(self) -> None:
        """Be seen."""
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()

    # Closing

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Stay in the tray; or ask, where others depend on this app."""
        self.preferences.geometry = self.saveGeometry()
        if self._tray and self.preferences.stays and not self._quits:
            event.ignore()
            self.hide()
        elif self._quits or not self._hosted():
            event.accept()
            self.closed.emit()
        else:
            event.ignore()
            self._ask_to_quit()

    @Slot()
    def quit(self) -> None:
        """Close for good, after asking where that matters."""
        if self._hosted():
            self.come_forward()
            self._ask_to_quit()
        else:
            self._quit()

    @Slot()
    def _quit(self) -> None:
        self._quits = True
        if not self.close():
            self.closed.emit()

    def _hosted(self) -> list[str]:
        """Names of conferences that others are in, and this person hosts."""
        groups = self._bridge.latest.groups if self._bridge.latest else ()
        return [
            group.name
            for group in groups
            if group.role is Role.CONTROLLER and not is_over(group) and len(group.members) > 1
        ]

    def _ask_to_quit(self) -> None:
        names = listed(tr("“{name}”", name=isolated(name)) for name in self._hosted())
        text = tr(
            "You host {names}. While you are away, nobody can be let in or put out and the key "
            "does not change, unless a deputy takes over. It goes on when you are back.",
            names=names,
        )
        dialog = Question(self, self._theme, tr("Quit MSMP?"))
        dialog.content.addWidget(label(text))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        stay = button(tr("Cancel"), dialog.reject, theme=self._theme)
        leave = button(tr("Quit"), dialog.accept, kind="grave", theme=self._theme)
        dialog.answers.addWidget(stay)
        dialog.answers.addWidget(leave)
        stay.setDefault(True)
        dialog.accepted.connect(self._quit)
        dialog.open()

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
        self.alerts.show_alerts(snapshot.alerts)
        self.dialogs.show_snapshot(snapshot)

    @Slot(object)
    def _on_notice(self, notice: Notice) -> None:
        match notice:
            case CommandDone(command_id=int() as number, group=group):
                self._said.pop(number, None)
                if number in self._to_show:
                    self._to_show.discard(number)
                    self.show_key(f"group:{group}")
                if number in self._to_show_link:
                    self._to_show_link.discard(number)
                    self._show_link(str(group))
            case CommandFailed(command_id=number, message=message):
                if isinstance(number, int):
                    self._take_back(number)
                self.notice_bar.say(wording.words(message))
            case InvitationReceived() | AlertRaised():
                # The task bar says that something waits; nothing takes the focus.
                QApplication.alert(self)

    def _show_link(self, group: str) -> None:
        """Where a link leads: to a conference on the list, or to one that is asked for."""
        latest = self._bridge.latest
        known = latest is not None and group_of(latest, group) is not None
        self.show_key(f"group:{group}" if known else f"link:{group}")

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

    @Slot()
    def _on_look_chosen(self) -> None:
        look = self.preferences.look
        self._theme.ask(None if look is Look.SYSTEM else look.value)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            self._theme.apply(app)
            icons.redraw(self, self._theme)

    # What pages ask for

    @Slot(int)
    def _on_submitted(self, number: int) -> None:
        self._to_show.add(number)

    @Slot(int)
    def _on_alert_seen(self, alert: int) -> None:
        self._bridge.submit(cmd.DismissAlert("", alert))

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


def _person(snapshot: Snapshot, fingerprint: str) -> PersonView | None:
    return next((p for p in snapshot.people if p.fingerprint == fingerprint), None)
