"""The window on a real engine: profile, engine thread, bridge and window, put together."""

from __future__ import annotations

import argparse
import sys

from PySide6.QtWidgets import QApplication

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
    session_vault,
)
from msmp_gui.engine.snapshot import Protection
from msmp_gui.storage.errors import StorageError, WrongPassphraseError
from msmp_gui.transport.base import TransportError
from msmp_gui.ui.bridge import EngineBridge
from msmp_gui.ui.dialogs.first_run import FirstRunDialog, PassphraseDialog
from msmp_gui.ui.dialogs.message import tell
from msmp_gui.ui.main_window import MainWindow
from msmp_gui.ui.theme import Theme


def run(options: argparse.Namespace) -> int:
    """Open the window, and stay until it is closed; the exit code."""
    app = application()
    theme = Theme(options.theme)
    theme.apply(app)
    try:
        profile = _open_profile(options, theme)
    except StorageError as error:
        tell(theme, str(error))
        return 1
    if profile is None:
        return 0
    try:
        return _run_window(app, theme, profile, options)
    finally:
        profile.close()


def application() -> QApplication:
    """The one QApplication."""
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("MSMP")
    app.setDesktopFileName("msmp-gui")
    return app


class Desktop:
    """An engine in its thread, and the window on it."""

    def __init__(self, theme: Theme, profile: OpenProfile, options: argparse.Namespace) -> None:
        self.bridge = EngineBridge(self._submit)
        self.thread = EngineThread(lambda: self._build(profile, options))
        self.window = MainWindow(self.bridge, theme, self.thread.now)

    def start(self) -> None:
        """Open the network and show the window. Raises TransportError."""
        self.thread.start()
        self.window.show()

    def stop(self) -> None:
        """Close the network."""
        self.thread.stop()

    def _submit(self, command: object, command_id: object) -> None:
        self.thread.submit(command, command_id)  # type: ignore[arg-type]

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
    app: QApplication, theme: Theme, profile: OpenProfile, options: argparse.Namespace
) -> int:
    desktop = Desktop(theme, profile, options)
    try:
        desktop.start()
    except TransportError as error:
        tell(theme, str(error))
        return 1
    try:
        return app.exec()
    finally:
        desktop.stop()


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
