"""Notifications by the service of a Linux desktop (Desktop Notifications Specification 1.2)."""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable
from html import escape

from jeepney import DBusAddress, MatchRule, Message, message_bus, new_method_call
from jeepney.io.common import RouterClosed
from jeepney.io.threading import DBusRouter, Proxy, open_dbus_connection
from jeepney.wrappers import DBusErrorResponse

from msmp_gui.desktop.notifications import Notification

_log = logging.getLogger(__name__)

_NAME = "org.freedesktop.Notifications"
_ADDRESS = DBusAddress("/org/freedesktop/Notifications", bus_name=_NAME, interface=_NAME)
_DESKTOP_DECIDES = -1
_PATIENCE = 2.0
"""Seconds that the service may take to answer."""
_NORMAL, _CRITICAL = 1, 2
_MOST = 64
_FAILURES = (OSError, TimeoutError, DBusErrorResponse, RouterClosed)
_NO_BUS = (OSError, KeyError, ValueError)


class DbusNotifier:
    """Talks to the service from a thread of its own, so that a slow one holds up nobody.

    Both are called in that thread: `answered` with a notification's key and an action, and
    `missing`, once, where there is no such service.
    """

    def __init__(
        self, answered: Callable[[str, str], object], missing: Callable[[], object]
    ) -> None:
        self._answered = answered
        self._missing = missing
        self._numbers: dict[str, int] = {}
        """The service's number of each notification, by key."""
        self._jobs: queue.Queue[Callable[[DBusRouter], None] | Message | None] = queue.Queue()
        """What is to be shown, and what people answered: in order, so that no number is missed."""
        self._thread = threading.Thread(target=self._run, name="notifications", daemon=True)
        self._thread.start()

    def show(self, notification: Notification) -> None:
        """Show it, in place of an older one of the same key."""
        self._jobs.put(lambda router: self._show(router, notification))

    def withdraw(self, key: str) -> None:
        """What it told of is over."""
        self._jobs.put(lambda router: self._withdraw(router, key))

    def close(self) -> None:
        """Show nothing more."""
        self._jobs.put(None)
        self._thread.join(2 * _PATIENCE)

    # In its thread

    def _run(self) -> None:
        rule = MatchRule(type="signal", interface=_NAME, member="ActionInvoked")
        try:
            connection = open_dbus_connection("SESSION")
        except _NO_BUS as error:
            self._give_up(error)
            return
        router = DBusRouter(connection)
        try:
            with router.filter(rule, queue=self._jobs):
                try:
                    _look_for_service(router, rule)
                except _FAILURES as error:
                    self._give_up(error)
                    return
                self._work(router)
        finally:
            router.close()
            connection.close()

    def _give_up(self, error: Exception) -> None:
        _log.info("no notification service: %s", type(error).__name__)
        self._missing()

    def _work(self, router: DBusRouter) -> None:
        while (job := self._jobs.get()) is not None:
            try:
                if isinstance(job, Message):
                    self._on_action(*job.body)
                else:
                    job(router)
            except _FAILURES as error:
                _log.info("the notification service failed: %s", type(error).__name__)

    def _on_action(self, number: int, action: str) -> None:
        for key, known in list(self._numbers.items()):
            if known == number:
                self._answered(key, action)

    def _show(self, router: DBusRouter, notification: Notification) -> None:
        actions = ["default", ""]
        for name, words in notification.actions.items():
            actions += [name, words]
        urgency = _CRITICAL if notification.urgent else _NORMAL
        body = (
            "MSMP",
            self._numbers.pop(notification.key, 0),
            "msmp-gui",
            notification.title,
            escape(notification.text, quote=False),
            actions,
            {"urgency": ("y", urgency), "desktop-entry": ("s", "msmp-gui")},
            _DESKTOP_DECIDES,
        )
        reply = _call(router, "Notify", "susssasa{sv}i", body)
        self._numbers[notification.key] = reply.body[0]
        while len(self._numbers) > _MOST:
            del self._numbers[next(iter(self._numbers))]

    def _withdraw(self, router: DBusRouter, key: str) -> None:
        number = self._numbers.pop(key, None)
        if number is not None:
            _call(router, "CloseNotification", "u", (number,))


def _look_for_service(router: DBusRouter, rule: MatchRule) -> None:
    bus = Proxy(message_bus, router, timeout=_PATIENCE)
    bus.AddMatch(rule)
    if not bus.NameHasOwner(_NAME)[0] and _NAME not in bus.ListActivatableNames()[0]:
        msg = "no notification service"
        raise OSError(msg)


def _call(router: DBusRouter, method: str, signature: str, body: tuple[object, ...]) -> Message:
    message = new_method_call(_ADDRESS, method, signature, body)
    reply: Message = router.send_and_get_reply(message, timeout=_PATIENCE)
    if reply.header.message_type.name == "error":
        raise DBusErrorResponse(reply)
    return reply
