"""A desktop's notification service on a message bus of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from jeepney import (
    DBusAddress,
    HeaderFields,
    Message,
    MessageType,
    message_bus,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import DBusConnection, open_dbus_connection

_NAME = "org.freedesktop.Notifications"
_ADDRESS = DBusAddress("/org/freedesktop/Notifications", interface=_NAME)


@dataclass
class Shown:
    """One notification, as a desktop would show it."""

    number: int
    title: str
    text: str
    actions: dict[str, str]
    urgency: int


@dataclass
class NotificationService:
    """What was shown, and what a person answers."""

    connection: DBusConnection
    shown: list[Shown] = field(default_factory=list)
    withdrawn: list[int] = field(default_factory=list)

    def answer(self, shown: Shown, action: str) -> None:
        """Press a button of a notification."""
        signal = new_signal(_ADDRESS, "ActionInvoked", "us", (shown.number, action))
        self.connection.send(signal)

    def serve(self) -> None:
        """Answer calls until the connection ends."""
        while True:
            try:
                message = self.connection.receive()
            except (OSError, ConnectionError, ValueError):
                return
            if message.header.message_type is MessageType.method_call:
                self._on_call(message)

    def _on_call(self, message: Message) -> None:
        match message.header.fields.get(HeaderFields.member):
            case "Notify":
                _, replaces, _, title, text, actions, hints, _ = message.body
                number = replaces or len(self.shown) + 1
                words = dict(zip(actions[::2], actions[1::2], strict=True))
                # Answered first: who waits for `shown` sends on the same connection.
                self.connection.send(new_method_return(message, "u", (number,)))
                self.shown.append(Shown(number, title, text, words, hints["urgency"][1]))
            case "CloseNotification":
                self.withdrawn.append(message.body[0])
                self.connection.send(new_method_return(message))


@contextmanager
def notification_service() -> Iterator[NotificationService | None]:
    """A bus with the service, in the environment while it lasts; None where none can be had."""
    daemon = shutil.which("dbus-daemon")
    if daemon is None:
        yield None
        return
    before = os.environ.get("DBUS_SESSION_BUS_ADDRESS")
    bus = subprocess.Popen(
        [daemon, "--session", "--nofork", "--print-address=1"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert bus.stdout is not None
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
    connection = open_dbus_connection(bus="SESSION")
    service = NotificationService(connection)
    connection.send_and_get_reply(message_bus.RequestName(_NAME))
    thread = threading.Thread(target=service.serve, name="notification service", daemon=True)
    thread.start()
    try:
        yield service
    finally:
        bus.terminate()
        bus.wait(10)
        thread.join(5)
        connection.close()
        bus.stdout.close()
        if before is None:
            del os.environ["DBUS_SESSION_BUS_ADDRESS"]
        else:
            os.environ["DBUS_SESSION_BUS_ADDRESS"] = before
