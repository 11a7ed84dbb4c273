"""What happens while nobody looks at the window, as notifications."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from msmp_gui.desktop.notifications import Notification, Notifications
from msmp_gui.engine import commands as cmd
from msmp_gui.engine.notices import (
    AlertRaised,
    InvitationGone,
    InvitationReceived,
    MessageReceived,
    Notice,
)
from msmp_gui.engine.snapshot import Level
from msmp_gui.ui.bridge import EngineBridge
from msmp_gui.ui.main_window import MainWindow
from msmp_gui.ui.preferences import Notify
from msmp_gui.ui.wording import tr, words

_ACCEPT, _DECLINE = "accept", "decline"


class Announcer(QObject):
    """Tells, and carries out what is answered. What was said is never shown: only by whom."""

    def __init__(
        self, window: MainWindow, bridge: EngineBridge, notifications: Notifications
    ) -> None:
        super().__init__()
        self._window = window
        self._bridge = bridge
        self._notifications = notifications
        bridge.notice.connect(self.tell)
        notifications.chosen.connect(self._on_chosen)

    @Slot(object)
    def tell(self, notice: Notice) -> None:
        """Tell of it, where that is wanted and nobody looks at the window."""
        if isinstance(notice, InvitationGone):
            self._notifications.withdraw(f"invitation:{notice.invitation}")
        elif not self._window.isActiveWindow():
            made = self._notification(notice)
            if made is not None:
                self._notifications.show(made)

    def _notification(self, notice: Notice) -> Notification | None:
        wanted = self._window.preferences.notify
        match notice:
            case InvitationReceived(invitation=invitation) if wanted.invitations:
                return Notification(
                    f"invitation:{invitation.invitation}",
                    tr("{name} invites you", name=invitation.sender.name),
                    invitation.name,
                    actions={_ACCEPT: tr("Accept and join"), _DECLINE: tr("Decline")},
                )
            case AlertRaised(group=group, alert=alert) if _tells(alert.level, alert.kind, wanted):
                return Notification(
                    f"group:{group}",
                    words(alert.title),
                    words(alert.advice),
                    urgent=alert.level is Level.DANGER,
                )
            case MessageReceived(group=group, message=message) if wanted.messages:
                if message.mine:
                    return None
                name = self._name(group)
                text = tr(
                    "{name} wrote in “{conference}”.", name=message.sender_name, conference=name
                )
                return Notification(f"group:{group}", tr("New message"), text)
        return None

    def _name(self, group: str) -> str:
        latest = self._bridge.latest
        views = latest.groups if latest else ()
        return next((view.name for view in views if view.group == group), "")

    @Slot(str, str)
    def _on_chosen(self, key: str, action: str) -> None:
        kind, _, name = key.partition(":")
        if kind == "invitation" and action == _DECLINE:
            self._bridge.submit(cmd.DeclineInvitation(name))
            return
        if kind == "invitation" and action == _ACCEPT:
            self._window.accept_invitation(name)
        else:
            self._window.show_key(key)
        self._window.come_forward()


def _tells(level: Level, kind: str, wanted: Notify) -> bool:
    if kind == "waiting":
        return wanted.invitations
    return wanted.alerts and level is not Level.INFORMATION
