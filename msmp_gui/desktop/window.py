"""The window on a real engine: profile, engine thread, bridge and window, put together.

The window comes first. What it does not need to be seen (the engine, its keys, the network, the
tray, notifications, most pages) is loaded and started once it is on screen.
"""

# ruff: noqa: PLC0415 - what is loaded later is imported later

from __future__ import annotations

import argparse
import gc
import sys
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from msmp_gui.desktop.opening import GivenUpError, Opening
from msmp_gui.engine.logs import log_to_stderr
from msmp_gui.engine.loop import EngineThread
from msmp_gui.sentences import reason
from msmp_gui.storage.errors import ProfileInUseError, StorageError
from msmp_gui.storage.profile import Profile, default_folder
from msmp_gui.ui.bridge import EngineBridge
from msmp_gui.ui.main_window import MainWindow
from msmp_gui.ui.preferences import Look, WindowPreferences
from msmp_gui.ui.theme import Theme
from msmp_gui.ui.wording import words

if TYPE_CHECKING:
    from msmp_gui.desktop.announcer import Announcer
    from msmp_gui.desktop.notifications import Notifications
    from msmp_gui.desktop.single_instance import SingleInstance
    from msmp_gui.desktop.tray import Tray
    from msmp_gui.engine.engine import Engine
    from msmp_gui.engine.notices import Notice
    from msmp_gui.engine.profiles import OpenProfile

_PREFERENCES = "window.ini"


_AGAIN = 75
"""In place of an exit code: the app is to start again."""


def run(options: argparse.Namespace) -> int:
    """Open the window, and stay until it is closed; the exit code."""
    app = application()
    while (code := _run_once(app, options)) == _AGAIN:
        options.link = None  # it was followed
        gc.collect()
    return code


def _run_once(app: QApplication, options: argparse.Namespace) -> int:
    from msmp_gui.desktop.translation import Translation

    folder = options.profile or default_folder()
    preferences = WindowPreferences(folder / _PREFERENCES)
    translation = Translation(app, preferences.language)
    theme = Theme(options.theme or _asked(preferences))
    theme.apply(app)
    profile = Profile(folder)
    try:
        profile.open()
        return _run_window(app, theme, profile, preferences, options)
    except ProfileInUseError as error:
        from msmp_gui.desktop.single_instance import hand_over

        return 0 if hand_over(folder, options.link or "") else _tell(theme, error)
    except StorageError as error:
        return _tell(theme, error)
    finally:
        profile.close()
        translation.end()


def application() -> QApplication:
    """The one QApplication."""
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("MSMP")
    app.setDesktopFileName("msmp-gui")
    return app


class Desktop(QObject):
    """An engine in its thread, the window on it, and its place on the desktop.

    `open_profile` is called in the engine's thread, and what it gives is closed there.
    Signals: failed: there is no engine, or none any more; the error.
    """

    failed = Signal(object)
    _loaded = Signal()

    def __init__(
        self,
        theme: Theme,
        open_profile: Callable[[], OpenProfile],
        options: argparse.Namespace,
        preferences: WindowPreferences | None = None,
    ) -> None:
        super().__init__()
        self._open_profile = open_profile
        self._options = options
        self._stopped = False
        self.bridge = EngineBridge(self._submit)
        self.engine_thread = EngineThread(self._build, self.failed.emit)
        self.tray: Tray | None = None
        self.notifications: Notifications | None = None
        self._announcer: Announcer | None = None
        self._early: list[Notice] = []
        """What happened before there was somebody to tell it."""
        self.window = MainWindow(self.bridge, theme, self.engine_thread.now, preferences)
        self._loaded.connect(self._on_loaded, Qt.ConnectionType.QueuedConnection)
        self.bridge.snapshot.connect(self._on_first_snapshot)
        self.bridge.notice.connect(self._keep)

    def start(self) -> None:
        """Begin to open the network; `failed` where that does not work."""
        self.engine_thread.start()

    def stop(self) -> None:
        """Close the network."""
        self._stopped = True
        if self.notifications:
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

    # Once the lobby is there, the rest

    @Slot()
    def _on_first_snapshot(self) -> None:
        self.bridge.snapshot.disconnect(self._on_first_snapshot)
        self._take_place()
        threading.Thread(target=self._load, name="loading", daemon=True).start()

    @Slot(object)
    def _keep(self, notice: Notice) -> None:
        self._early.append(notice)

    def _take_place(self) -> None:
        """Be in the tray, where there is one."""
        from PySide6.QtWidgets import QSystemTrayIcon

        from msmp_gui.desktop.tray import Tray, app_icon

        QApplication.setWindowIcon(app_icon())
        if QSystemTrayIcon.isSystemTrayAvailable():
            self.tray = Tray()
            self._connect_tray(self.tray)
            self.window.stay_in_tray()

    def _connect_tray(self, tray: Tray) -> None:
        tray.opened.connect(self.window.come_forward)
        tray.new_conference.connect(self.window.begin_conference)
        tray.new_conference.connect(self.window.come_forward)
        tray.quit.connect(self.window.quit)
        self.bridge.snapshot.connect(tray.show_snapshot)
        tray.show()

    def _load(self) -> None:
        """In a thread: to load is most of what it takes to make a page."""
        from importlib import import_module

        from msmp_gui.ui.paged_window import load_pages

        import_module("msmp_gui.desktop.announcer")
        load_pages()
        if not self._stopped:
            self._loaded.emit()

    @Slot()
    def _on_loaded(self) -> None:
        if self._stopped:
            return
        from msmp_gui.desktop.announcer import Announcer
        from msmp_gui.desktop.notifications import Notifications

        self.notifications = Notifications(self.tray.icon if self.tray else None)
        self._announcer = Announcer(self.window, self.bridge, self.notifications)
        self.bridge.notice.disconnect(self._keep)
        for notice in self._early:
            self._announcer.tell(notice)
        self._early.clear()
        self.window.warm_up()

    # In the engine's thread

    def _submit(self, command: object, command_id: object) -> None:
        self.engine_thread.submit(command, command_id)  # type: ignore[arg-type]

    def _build(self) -> Engine:
        from msmp_gui.engine.assembly import build_engine

        profile = self._open_profile()
        options = self._options
        return build_engine(
            profile,
            interfaces=options.interface,
            port=options.port,
            discovery=options.discovery,
            publish=self.bridge.publish,
            notify=self.bridge.notify,
        )


class Running(QObject):
    """The app from its first window to its last. The profile's folder is held by this process.

    Signals: ended: nothing is left to be shown; the exit code, or _AGAIN.
    """

    ended = Signal(int)

    def __init__(
        self,
        theme: Theme,
        profile: Profile,
        preferences: WindowPreferences,
        options: argparse.Namespace,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._folder = profile.folder
        self._link = options.link
        self._debug = options.debug
        self.desktop = Desktop(theme, self._open, options, preferences)
        self._opening = Opening(profile, theme, self.desktop.window)
        self._opened: OpenProfile | None = None
        self._instance: SingleInstance | None = None
        self.desktop.window.closed.connect(self._on_closed)
        self.desktop.failed.connect(self._on_failed, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Show the window, or first ask who is there; then the rest."""
        window = self.desktop.window
        if self._opening.is_new:
            queued = Qt.ConnectionType.QueuedConnection
            self._opening.opened.connect(window.show, queued)
            self._opening.request_wanted.connect(window.request_certificate, queued)
            self._go_on()
        else:
            window.installEventFilter(self)
            window.show()

    def stop(self) -> None:
        """Close everything."""
        self._opening.cancel()
        if self._instance is not None:
            self._instance.close()
        self.desktop.stop()
        if self._opened is not None:
            self._opened.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """The window was painted: from now on, the rest may take its time."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._go_on)
        return super().eventFilter(watched, event)

    def _open(self) -> OpenProfile:
        self._opened = self._opening.open()
        return self._opened

    @Slot()
    def _go_on(self) -> None:
        log_to_stderr(debug=self._debug)
        self.desktop.start()
        QTimer.singleShot(0, self._listen)

    @Slot()
    def _listen(self) -> None:
        """Hear of later starts of the app."""
        from msmp_gui.desktop.single_instance import SingleInstance

        self._instance = SingleInstance(self._folder)
        self._instance.called.connect(self.desktop.called)
        if self._link:
            self.desktop.window.follow_link(self._link)

    @Slot()
    def _on_closed(self) -> None:
        self.ended.emit(_AGAIN if self.desktop.window.again else 0)

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        if isinstance(error, GivenUpError):
            self.ended.emit(0)
            return
        from msmp_gui.transport.base import TransportError

        if isinstance(error, StorageError | TransportError):
            self.ended.emit(_tell(self._theme, error))
            return
        import logging

        logging.getLogger(__name__).error("the engine stopped", exc_info=error)
        self.ended.emit(1)


def _run_window(
    app: QApplication,
    theme: Theme,
    profile: Profile,
    preferences: WindowPreferences,
    options: argparse.Namespace,
) -> int:
    app.setQuitOnLastWindowClosed(False)
    running = Running(theme, profile, preferences, options)
    running.ended.connect(app.exit)
    running.start()
    try:
        return app.exec()
    finally:
        running.stop()
        for each in (running.desktop.window, running):
            each.deleteLater()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _tell(theme: Theme, error: Exception) -> int:
    """Say why the app cannot run; the exit code."""
    from msmp_gui.ui.dialogs.message import tell

    tell(theme, words(reason(error)))
    return 1


def _asked(preferences: WindowPreferences) -> str | None:
    return None if preferences.look is Look.SYSTEM else preferences.look.value
