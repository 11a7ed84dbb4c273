"""What happens while nobody looks at the window, as notifications."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QElapsedTimer, QObject, Slot

from msmp_gui.desktop.notifications import Notification, Notifications
from msmp_gui.engine import commands as cmd
from msmp_gui.engine.alert_kinds import AlertKind
from msmp_gui.engine.notices import (
    AlertRaised,
    InvitationGone,
    InvitationReceived,
    MessageReceived,
    Notice,
)
from msmp_gui.engine.snapshot import AlertView, GroupView, Level, Trust
from msmp_gui.ui.bridge import EngineBridge
from msmp_gui.ui.main_window import MainWindow
from msmp_gui.ui.preferences import Notify
from msmp_gui.ui.wording import called, isolated, tr, trust_badge, words

_ACCEPT, _DECLINE = "accept", "decline"
_LET_IN, _TURN_DOWN, _COMPARE, _OPEN = "let_in", "turn_down", "compare", "open"

_PERIOD = 10_000
_MOST = 12
"""Notifications that come within so many milliseconds, but for what is urgent."""


class Announcer(QObject):
    """Tells, and carries out what is answered. What was said is never shown: only by whom."""

    def __init__(
        self, window: MainWindow, bridge: EngineBridge, notifications: Notifications
    ) -> None:
        super().__init__()
        self._window = window
        self._bridge = bridge
        self._notifications = notifications
        self._since = QElapsedTimer()
        self._told = 0
        """Since then."""
        bridge.notice.connect(self.tell)
        notifications.chosen.connect(self._on_chosen)

    @Slot(object)
    def tell(self, notice: Notice) -> None:
        """Tell of it, where that is wanted and nobody looks at the window."""
        if isinstance(notice, InvitationGone):
            self._notifications.withdraw(f"invitation:{notice.invitation}")
        elif not self._window.isActiveWindow():
            made = self._notification(notice)
            if made is not None and (made.urgent or self._may_tell()):
                self._notifications.show(made)

    def _may_tell(self) -> bool:
        """Whoever sends much shall not fill the screen, nor hold up what tells of it: all of it
        stands in the window.
        """
        if not self._since.isValid() or self._since.hasExpired(_PERIOD):
            self._since.start()
            self._told = 0
        self._told += 1
        return self._told <= _MOST

    def _notification(self, notice: Notice) -> Notification | None:
        wanted = self._window.preferences.notify
        match notice:
            case InvitationReceived(invitation=invitation) if wanted.invitations:
                return Notification(
                    f"invitation:{invitation.invitation}",
                    tr("{name} invites you", name=called(invitation.sender.name)),
                    f"{called(invitation.name)}\n{trust_badge(invitation.sender.trust)[1]}",
                    actions={_ACCEPT: tr("Accept and join"), _DECLINE: tr("Decline")},
                )
            case AlertRaised(group=group, alert=alert) if _tells(alert.level, alert.kind, wanted):
                return self._of_alert(group, alert)
            case MessageReceived(group=group, message=message) if wanted.messages:
                if message.mine:
                    return None
                name = self._name(group)
                text = tr(
                    "{name} wrote in “{conference}”.",
                    name=called(message.sender_name),
                    conference=called(name),
                )
                return Notification(f"group:{group}", tr("New message"), text)
        return None

    def _of_alert(self, group: str, alert: AlertView) -> Notification:
        title, text = words(alert.title), words(alert.advice)
        urgent = alert.level is Level.DANGER
        if alert.kind != AlertKind.WAITING or not alert.about:
            opening = {_OPEN: tr("Decide…") if urgent else tr("Show")}
            return Notification(f"group:{group}", title, text, urgent=urgent, actions=opening)
        members = (m for view in self._groups() if view.group == group for m in view.members)
        who = next((m for m in members if m.fingerprint == alert.about), None)
        told = [called(self._name(group)), trust_badge(who.trust)[1] if who else ""]
        return Notification(
            f"waiting:{group}:{alert.about}",
            title,
            "\n".join(filter(None, told)),
            actions=_answers(who.trust if who else Trust.UNVERIFIED),
        )

    def _groups(self) -> Sequence[GroupView]:
        return self._bridge.latest.groups if self._bridge.latest else ()

    def _name(self, group: str) -> str:
        return next((view.name for view in self._groups() if view.group == group), "")

    def _waiting(self, group: str, who: str) -> str:
        members = (m for view in self._groups() if view.group == group for m in view.members)
        return next((m.name for m in members if m.fingerprint == who), "")

    def _refuse(self, text: str, command: cmd.Command) -> None:
        """It can be taken back where the window is there to show how. In the tray, nobody would see
        that it waits to be done: then it is done at once.
        """
        if self._window.isVisible() and not self._window.isMinimized():
            self._window.held.emit(text, command)
        else:
            self._bridge.submit(command)

    @Slot(str, str)
    def _on_chosen(self, key: str, action: str) -> None:
        kind, _, name = key.partition(":")
        if kind == "invitation" and action == _DECLINE:
            self._refuse(tr("Declined."), cmd.DeclineInvitation(name))
            return
        if kind == "waiting":
            group, _, who = name.partition(":")
            if action == _LET_IN:
                self._bridge.submit(cmd.ApproveMember(group, who))
                return
            if action == _COMPARE:
                self._window.come_forward()
                self._window.person_wanted.emit(who)
                return
            if action == _TURN_DOWN:
                text = tr("{name} is turned down.", name=isolated(self._waiting(group, who)))
                self._refuse(text, cmd.TurnDownMember(group, who))
                return
            key = f"group:{group}"
        if kind == "invitation" and action == _ACCEPT:
            self._window.accept_invitation(name)
        else:
            self._window.show_key(key)
        self._window.come_forward()


def _answers(trust: Trust) -> dict[str, str]:
    """What can be done about who wants to be let in; first what is to be done first."""
    first = {_COMPARE: tr("Compare first…")} if trust is Trust.UNVERIFIED else {}
    return {**first, _LET_IN: tr("Let in"), _TURN_DOWN: tr("Turn down")}


def _tells(level: Level, kind: str, wanted: Notify) -> bool:
    if kind == "waiting":
        return wanted.invitations
    return wanted.alerts and level is not Level.INFORMATION
