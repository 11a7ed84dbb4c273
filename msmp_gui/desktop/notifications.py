"""Notifications of the desktop, with buttons where it has them.

On Linux by the desktop's own service (Desktop Notifications Specification 1.2); elsewhere, and
without such a service, by the tray icon. What strangers wrote is shown as plain text.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QSystemTrayIcon


@dataclass(frozen=True, slots=True)
class Notification:
    """What is told. `key` names what it is about: a newer one of that key takes its place."""

    key: str
    title: str
    text: str = ""
    urgent: bool = False
    actions: dict[str, str] = field(default_factory=dict)
    """Words of the buttons, by the names that come back."""


class Notifier(Protocol):
    """Something that can show notifications."""

    def show(self, notification: Notification) -> None:
        """Show it, in place of an older one of the same key."""

    def withdraw(self, key: str) -> None:
        """What it told of is over."""

    def close(self) -> None:
        """Show nothing more."""


class Notifications(QObject):
    """The best notifier that there is.

    Signals: chosen: a notification's key, and the action that was chosen: one of its own, or
    `default` for a click on it.
    """

    chosen = Signal(str, str)
    _answered = Signal(str, str)
    _missing = Signal()

    def __init__(self, tray: QSystemTrayIcon | None) -> None:
        super().__init__()
        self._tray = tray
        self._answered.connect(self._on_answered, Qt.ConnectionType.QueuedConnection)
        self._missing.connect(self._use_tray, Qt.ConnectionType.QueuedConnection)
        self._notifier = _by_service(self._answered.emit, self._missing.emit)
        if self._notifier is None:
            self._use_tray()

    @Slot()
    def _use_tray(self) -> None:
        """There is no service; what was told meanwhile waits in the window itself."""
        self._notifier = TrayNotifier(self._tray, self._answered.emit) if self._tray else None

    def show(self, notification: Notification) -> None:
        """Show it, in place of an older one of the same key."""
        if self._notifier:
            self._notifier.show(notification)

    def withdraw(self, key: str) -> None:
        """What it told of is over."""
        if self._notifier:
            self._notifier.withdraw(key)

    def close(self) -> None:
        """Show nothing more."""
        if self._notifier:
            self._notifier.close()

    @Slot(str, str)
    def _on_answered(self, key: str, action: str) -> None:
        self.chosen.emit(key, action)


class TrayNotifier(QObject):
    """By the tray icon: no buttons, and the newest alone can be clicked."""

    def __init__(self, tray: QSystemTrayIcon, answered: Callable[[str, str], object]) -> None:
        super().__init__()
        self._tray = tray
        self._answered = answered
        self._told = ""
        tray.messageClicked.connect(self._on_clicked)

    def show(self, notification: Notification) -> None:
        """Show it."""
        self._told = notification.key
        self._tray.showMessage(notification.title, notification.text)

    def withdraw(self, key: str) -> None:
        """It goes by itself."""

    def close(self) -> None:
        """Show nothing more."""

    @Slot()
    def _on_clicked(self) -> None:
        if self._told:
            self._answered(self._told, "default")


def _by_service(
    answered: Callable[[str, str], object], missing: Callable[[], object]
) -> Notifier | None:
    try:
        from msmp_gui.desktop.dbus_notifier import DbusNotifier  # noqa: PLC0415 - Linux alone
    except ImportError:
        return None
    return DbusNotifier(answered, missing)
