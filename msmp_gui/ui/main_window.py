"""The window: places the sidebar and the pages, and says which page is shown. No logic.

Commands and notices are loaded with their first use: the lobby is on screen without them.
"""

# ruff: noqa: PLC0415

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from msmp_gui.engine.states import Role
from msmp_gui.ui import icons, wording
from msmp_gui.ui.bridge import EngineBridge
from msmp_gui.ui.paged_window import PagedWindow
from msmp_gui.ui.preferences import Look, WindowPreferences
from msmp_gui.ui.theme import Theme
from msmp_gui.ui.window_dialogs import WindowDialogs, group_of
from msmp_gui.ui.wording import is_over, tr

if TYPE_CHECKING:
    from msmp_gui.engine.notices import Notice
    from msmp_gui.engine.snapshot import PersonView, Snapshot
    from msmp_gui.ui.held import Answers


class MainWindow(PagedWindow):
    """`now` gives seconds since 1970, by the engine's clock.

    Signals: closed: for good, or to start `again`.
    """

    closed = Signal()

    def __init__(
        self,
        bridge: EngineBridge,
        theme: Theme,
        now: Callable[[], float],
        preferences: WindowPreferences | None = None,
    ) -> None:
        super().__init__(bridge, theme, now, preferences)
        self._shown = ""
        """What the middle shows: `group:…`, `person:…`, `invitation:…`, `new`, `audit:…` (of a
        conference, or of all), or nothing."""
        self._before = ""
        """What it showed before, for Escape."""
        self._looked_at: set[str] = set()
        """Invitations that were on screen: they are not shown again unasked."""
        self._to_show: set[int] = set()
        """Commands whose answer names a conference to be shown."""
        self._answers: Answers | None = None
        """What was answered and can be taken back, once something was."""
        self._to_begin: str | None = None
        """With whom a conference is to be begun, if with anybody in particular."""
        self._quits = False
        self.again = False
        """Whether the app is to start again once the window is closed."""
        self._to_show_link: set[int] = set()
        """Commands whose answer names a conference that a link leads to."""
        self._joining: dict[int, str] = {}
        """Conferences that are to be joined, by the command that says so."""
        self._said: dict[int, tuple[str, str]] = {}
        """Conference and text of messages on their way to the engine."""
        self.dialogs = WindowDialogs(self, bridge, theme)
        self._finders: dict[str, Callable[[Snapshot, str], QWidget | None]] = {
            "new": self._find_new,
            "group": self._find_group,
            "person": self._find_person,
            "invitation": self._find_invitation,
            "link": self._find_link,
            "settings": self._find_settings,
            "audit": self._find_audit,
        }
        self._connect()
        self.sidebar.start.setFocus()
        if bridge.latest is not None:
            self._on_snapshot(bridge.latest)

    def _connect(self) -> None:
        self._bridge.snapshot.connect(self._on_snapshot)
        self._bridge.notice.connect(self._on_notice)
        self.sidebar.chosen.connect(self.show_key)
        self.sidebar.new_conference.connect(self.begin_conference)
        self.sidebar.add_address.connect(self.dialogs.ask_address)
        self.sidebar.settings.connect(self.show_settings)
        self.sidebar.history.connect(self.show_history)
        self.welcome.new_conference.connect(self.begin_conference)
        self.welcome.add_address.connect(self.dialogs.ask_address)
        self.welcome.test_network.connect(self.test_network)
        self.dialogs.link_given.connect(self.follow_link)
        self._connect_pages()
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

    def _connect_pages(self) -> None:
        self.history_wanted.connect(self.show_history)
        self.history_left.connect(self._on_history_left)
        self.submitted.connect(self._on_submitted)
        self.cancelled.connect(self.go_back)
        self.address_wanted.connect(self.dialogs.ask_address)
        self.start_with.connect(self.begin_conference_with)
        self.accepted.connect(self._on_accepted)
        self.declined.connect(self.show_welcome)
        self.person_wanted.connect(self._on_open_person)
        self.sent.connect(self._on_sent)
        self.more_wanted.connect(self.dialogs.invite_more)
        self.link_dropped.connect(self.show_welcome)
        self.alert_seen.connect(self._on_alert_seen)
        self.look_chosen.connect(self._on_look_chosen)
        self.renewal_wanted.connect(self.renew_identity)
        self.restart_wanted.connect(self.start_again)
        self.undoable.connect(self.notice_bar.offer)
        self.spent.connect(self.notice_bar.withdraw)
        self.held.connect(self._on_held)
        self.notice_bar.undone.connect(self._on_undone)
        self.notice_bar.accepted.connect(self._bridge.submit)

    # Which page

    @Slot(str)
    def show_key(self, key: str) -> None:
        """Show what a key names; nothing where it is not there any more."""
        if key != self._shown:
            self._before, self._shown = self._shown, key
            self.notice_bar.hide()
        self._refresh()

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
        self._to_begin = fingerprint
        self.show_key("new")

    @Slot(str)
    def follow_link(self, link: str) -> None:
        """Ask to be let in where `link` leads: a link, or the path of a file with one."""
        from msmp_gui.engine import commands as cmd

        self._to_show_link.add(self._bridge.submit(cmd.FollowLink(link)))

    @Slot()
    def show_settings(self) -> None:
        """Show the settings."""
        self.show_key("settings:")

    @Slot()
    def test_network(self) -> None:
        """Look for what keeps people apart, and show what is found."""
        from msmp_gui.engine import commands as cmd

        self._bridge.submit(cmd.CheckNetwork())
        self.settings.show_section("network")
        self.show_settings()

    @Slot()
    def request_certificate(self) -> None:
        """Show where an organisation is asked for a certificate, and begin to."""
        self.settings.show_section("you")
        self.show_settings()
        self.settings.you.request.click()

    @Slot()
    def renew_identity(self) -> None:
        """Show where a new identity is made, and ask whether that is wanted."""
        self.settings.show_section("you")
        self.show_settings()
        self.settings.you.renew.click()

    def _show(self, snapshot: Snapshot) -> None:
        kind, _, name = self._shown.partition(":")
        find = self._finders.get(kind)
        page = find(snapshot, name) if find else None
        if page is None and kind == "person":  # gone from near, with the number half read
            self._shown, self._before = self._before, ""
            self._say_not_near()
            self._show(snapshot)
            return
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
        if self._to_begin is not None:
            fingerprint, self._to_begin = self._to_begin, None
            self.new_conference.begin(snapshot, fingerprint)
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
        self.setWindowTitle("MSMP" if group is None else f"{wording.called(group.name)} – MSMP")

    def accept_invitation(self, name: str) -> None:
        """Accept what is asked elsewhere than in this window; where it is over, that is said."""
        from msmp_gui.engine import commands as cmd

        latest = self._bridge.latest
        found = [i for i in latest.invitations if i.invitation == name] if latest else []
        number = self._bridge.submit(cmd.AcceptInvitation(name))
        if found:
            self._on_accepted(number, found[0].group)

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
            self.notice_bar.settle()
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
    def start_again(self) -> None:
        """Close, and have the app start again: conferences that one hosts go on then."""
        self.again = True
        self._quit()

    @Slot(str, object)
    def _on_held(self, text: str, command: object) -> None:
        """Something was answered; for a moment, it can be taken back."""
        from msmp_gui.ui.held import Answers

        self.notice_bar.hold(text, command)
        self._answers = self._answers or Answers()
        self._answers.add(command)
        self._refresh()

    @Slot(object)
    def _on_undone(self, command: object) -> None:
        from msmp_gui.engine.commands import DeclineInvitation

        if self._answers is not None:
            self._answers.take_back(command)
        if isinstance(command, DeclineInvitation):
            self.show_key(f"invitation:{command.invitation}")
        self._refresh()

    def _refresh(self) -> None:
        if self._bridge.latest is not None:
            self._on_snapshot(self._bridge.latest)

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
        self.dialogs.ask_to_quit(self._hosted()).accepted.connect(self._quit)

    # What the engine tells

    @Slot(object)
    def _on_snapshot(self, snapshot: Snapshot) -> None:
        if self._answers is not None:
            snapshot = self._answers.without(snapshot, self.notice_bar.held)
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
        if snapshot.alerts or "alerts" in self.__dict__:
            self.alerts.show_alerts(snapshot.alerts)
        self.dialogs.show_snapshot(snapshot)

    @Slot(object)
    def _on_notice(self, notice: Notice) -> None:
        from msmp_gui.engine.notices import (
            AlertRaised,
            CommandDone,
            CommandFailed,
            InvitationReceived,
        )

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
                self._tell(wording.words(message))
            case InvitationReceived() | AlertRaised():
                # The task bar says that something waits; nothing takes the focus.
                QApplication.alert(self)

    def _tell(self, text: str) -> None:
        """Where the person looks: below the page, and in a dialog that is open over it."""
        from msmp_gui.ui.dialogs.question import Question

        self.notice_bar.say(text)
        over = QApplication.activeModalWidget()
        if isinstance(over, Question):
            over.notice.say(text)

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
        if self._theme.follows:
            self._put_on()

    @Slot()
    def _on_look_chosen(self) -> None:
        look = self.preferences.look
        self._theme.ask(None if look is Look.SYSTEM else look.value)
        self._put_on()

    def _put_on(self) -> None:
        """Look as the theme says, a step in each turn of the loop; what is between is not shown."""
        self.setUpdatesEnabled(False)
        self._theme.take_off(_app())
        QTimer.singleShot(0, self, self._dress)

    @Slot()
    def _dress(self) -> None:
        self._theme.apply(_app())
        QTimer.singleShot(0, self, self._redraw)

    @Slot()
    def _redraw(self) -> None:
        icons.redraw(self, self._theme)
        self.setUpdatesEnabled(True)

    # What pages ask for

    @Slot(int)
    def _on_submitted(self, number: int) -> None:
        self._to_show.add(number)

    @Slot(int)
    def _on_alert_seen(self, alert: int) -> None:
        from msmp_gui.engine import commands as cmd

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
            self._say_not_near()
            return
        self.show_key(f"person:{fingerprint}")

    def _say_not_near(self) -> None:
        self.notice_bar.say(tr("They are not near now. The safety number is shown once they are."))


def _app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app


def _person(snapshot: Snapshot, fingerprint: str) -> PersonView | None:
    return next((p for p in snapshot.people if p.fingerprint == fingerprint), None)
