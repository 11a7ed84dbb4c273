"""The window on a real engine: profile, engine thread, bridge and window, put together."""

from __future__ import annotations

import argparse
import sys

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from msmp_gui.desktop.announcer import Announcer
from msmp_gui.desktop.notifications import Notifications
from msmp_gui.desktop.single_instance import SingleInstance, hand_over
from msmp_gui.desktop.translation import Translation
from msmp_gui.desktop.tray import Tray, app_icon
from msmp_gui.engine.assembly import build_engine
from msmp_gui.engine.clock import wall_time
from msmp_gui.engine.engine import Engine
from msmp_gui.engine.loop import EngineThread
from msmp_gui.engine.profiles import (
    OpenProfile,
    ProfileOpener,
    keyring_available,
    keyring_vault,
    passphrase_vault,
    profile_folder,
    session_vault,
)
from msmp_gui.engine.snapshot import Protection
from msmp_gui.storage.errors import StorageError, WrongPassphraseError
from msmp_gui.transport.base import TransportError
from msmp_gui.ui.bridge import EngineBridge
from msmp_gui.ui.dialogs.first_run import FirstRunDialog, PassphraseDialog
from msmp_gui.ui.dialogs.message import tell
from msmp_gui.ui.main_window import MainWindow
from msmp_gui.ui.preferences import Look, WindowPreferences
from msmp_gui.ui.theme import Theme

_PREFERENCES = "window.ini"


def run(options: argparse.Namespace) -> int:
    """Open the window, and stay until it is closed; the exit code."""
    app = application()
    folder = profile_folder(options.profile)
    if hand_over(folder, options.link or ""):
        return 0
    preferences = WindowPreferences(folder / _PREFERENCES)
    translation = Translation(app, preferences.language)
    theme = Theme(options.theme or _asked(preferences))
    theme.apply(app)
    try:
        profile = _open_profile(options, theme)
    except StorageError as error:
        tell(theme, str(error))
        return 1
    if profile is None:
        return 0
    try:
        return _run_window(app, theme, profile, preferences, options)
    finally:
        profile.close()
        translation.end()


def application() -> QApplication:
    """The one QApplication."""
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("MSMP")
    app.setDesktopFileName("msmp-gui")
    app.setWindowIcon(app_icon())
    return app


class Desktop(QObject):
    """An engine in its thread, the window on it, and its place on the desktop."""

    def __init__(
        self,
        theme: Theme,
        profile: OpenProfile,
        options: argparse.Namespace,
        preferences: WindowPreferences | None = None,
    ) -> None:
        super().__init__()
        self.bridge = EngineBridge(self._submit)
        self.engine_thread = EngineThread(lambda: self._build(profile, options))
        self.tray = Tray() if QSystemTrayIcon.isSystemTrayAvailable() else None
        self.window = MainWindow(
            self.bridge, theme, self.engine_thread.now, preferences, tray=self.tray is not None
        )
        self.notifications = Notifications(self.tray.icon if self.tray else None)
        self.announcer = Announcer(self.window, self.bridge, self.notifications)
        self._connect_tray()

    def _connect_tray(self) -> None:
        if self.tray:
            self.tray.opened.connect(self.window.come_forward)
            self.tray.new_conference.connect(self.window.begin_conference)
            self.tray.new_conference.connect(self.window.come_forward)
            self.tray.quit.connect(self.window.quit)
            self.bridge.snapshot.connect(self.tray.show_snapshot)

    def start(self) -> None:
        """Open the network and show the window. Raises TransportError."""
        self.engine_thread.start()
        if self.tray:
            self.tray.show()
        self.window.show()

    def stop(self) -> None:
        """Close the network."""
        self.notifications.close()
        if self.tray:
            self.tray.close()
        self.engine_thread.stop()

    @Slot(str)
    def called(self, link: str) -> None:
        """The app was started again, with a link or nothing."""
        self.window.come_forward()
        if link:
            self.window.follow_link(link)

    def _submit(self, command: object, command_id: object) -> None:
        self.engine_thread.submit(command, command_id)  # type: ignore[arg-type]

    def _build(self, profile: OpenProfile, options: argparse.Namespace) -> Engine:
        return build_engine(
            profile,
            interfaces=options.interface,
            port=options.port,
            discovery=options.discovery,
            publish=self.bridge.publish,
            notify=self.bridge.notify,
        )


def _run_window(
    app: QApplication,
    theme: Theme,
    profile: OpenProfile,
    preferences: WindowPreferences,
    options: argparse.Namespace,
) -> int:
    app.setQuitOnLastWindowClosed(False)
    desktop = Desktop(theme, profile, options, preferences)
    desktop.window.closed.connect(app.quit)
    try:
        desktop.start()
    except TransportError as error:
        tell(theme, str(error))
        return 1
    instance = SingleInstance(profile_folder(options.profile))
    instance.called.connect(desktop.called)
    if options.link:
        desktop.window.follow_link(options.link)
    try:
        return app.exec()
    finally:
        instance.close()
        desktop.stop()


def _asked(preferences: WindowPreferences) -> str | None:
    return None if preferences.look is Look.SYSTEM else preferences.look.value


def _open_profile(options: argparse.Namespace, theme: Theme) -> OpenProfile | None:
    """The profile, after asking what has to be asked; None where the person gave up."""
    opener = ProfileOpener(options.profile)
    opened = None
    try:
        opened = _first_run(opener, theme) if opener.is_new else _unlock(opener, theme)
        return opened
    finally:
        if opened is None:
            opener.close()


def _first_run(opener: ProfileOpener, theme: Theme) -> OpenProfile | None:
    dialog = FirstRunDialog(theme, keyring_available=keyring_available())
    if not dialog.exec():
        return None
    answer = dialog.answer()
    vault = {
        Protection.KEYRING: keyring_vault,
        Protection.PASSPHRASE: lambda: passphrase_vault(answer.passphrase or ""),
        Protection.SESSION: session_vault,
    }[answer.protection]()
    return opener.create(answer.name, vault, wall_time())


def _unlock(opener: ProfileOpener, theme: Theme) -> OpenProfile | None:
    if Protection.PASSPHRASE not in opener.kinds:
        return opener.unlock(keyring_vault(), "", wall_time())
    dialog = PassphraseDialog(theme)
    while dialog.exec():
        try:
            return opener.unlock(passphrase_vault(dialog.passphrase()), "", wall_time())
        except WrongPassphraseError as error:
            dialog.say(str(error))
    return None
