"""The demo with a window: to be tried by a person, or rendered step by step."""

from __future__ import annotations

import argparse
import asyncio
import os
import tempfile
import threading
from itertools import count
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Signal, Slot

from msmp_gui.desktop.translation import Translation
from msmp_gui.desktop.window import Desktop, application
from msmp_gui.engine.clock import wall_time
from msmp_gui.engine.notices import Notice
from msmp_gui.engine.profiles import ProfileOpener, session_vault
from msmp_gui.headless import demo, json_lines
from msmp_gui.headless.companions import Companions
from msmp_gui.headless.demo import NAMES
from msmp_gui.headless.event_log import Event, EventLog, PeerFailedError, Wanted
from msmp_gui.headless.peer_process import PATIENCE
from msmp_gui.ui.theme import Theme

_SETTLED = 250
"""Milliseconds for the window to show what just happened."""


def run(options: argparse.Namespace) -> int:
    """Run the demo; the exit code."""
    if options.screenshot is not None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        options.screenshot.mkdir(parents=True, exist_ok=True)
    app = application()
    translation = Translation(app, "")
    theme = Theme(options.theme)
    theme.apply(app)
    options.interface = ["lo"]
    with tempfile.TemporaryDirectory(prefix="msmp-demo-") as folder:
        opener = ProfileOpener(Path(folder) / NAMES[0])
        profile = opener.create(NAMES[0], session_vault(), wall_time())
        desktop = Desktop(theme, lambda: profile, options)
        desktop.window.show()
        desktop.start()
        try:
            if options.screenshot is not None:
                return _render(desktop, options.peers, options.screenshot)
            companions = _CompanionThread(options.peers - 1)
            try:
                return app.exec()
            finally:
                companions.stop()
        finally:
            desktop.stop()
            profile.close()
            translation.end()


class _CompanionThread:
    """Runs the other peers beside the window."""

    def __init__(self, number: int) -> None:
        self._number = number
        self._loop: asyncio.AbstractEventLoop | None = None
        self._task: asyncio.Task[None] | None = None
        self._thread = threading.Thread(target=self._run, name="companions", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Stop the peers."""
        if self._loop is not None and self._task is not None:
            self._loop.call_soon_threadsafe(self._task.cancel)
        self._thread.join(10)

    def _run(self) -> None:
        try:
            asyncio.run(self._main())
        except (asyncio.CancelledError, PeerFailedError):
            return

    async def _main(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._task = self._loop.create_task(self._keep_company())
        await self._task

    async def _keep_company(self) -> None:
        async with demo.processes(NAMES[1 : self._number + 1]) as peers:
            await Companions(peers).run()


class WindowActor(QObject):
    """The person at the window, as an actor of the story.

    The story runs in a thread of its own; everything that touches the window goes by signals.
    """

    _picture = Signal(str, object)

    def __init__(self, desktop: Desktop, folder: Path) -> None:
        super().__init__()
        self.name = NAMES[0]
        latest = desktop.bridge.latest
        self.fingerprint = latest.me.fingerprint if latest else ""
        self._desktop = desktop
        self._folder = folder
        self._loop = asyncio.new_event_loop()
        self._log = EventLog(self.name)
        self._numbers = count(1)
        desktop.bridge.notice.connect(self._on_notice)
        self._picture.connect(self._on_picture, Qt.ConnectionType.QueuedConnection)

    @property
    def loop(self) -> asyncio.AbstractEventLoop:
        """The loop of the story's thread."""
        return self._loop

    async def command(self, cmd: str, **fields: Any) -> Event:
        """As the window's buttons do it."""
        command_id = f"story-{next(self._numbers)}"
        self._desktop.engine_thread.submit(json_lines.command(cmd, fields, command_id), command_id)
        answer = await self.wait(lambda event: event.get("id") == command_id, f"answer to {cmd}")
        if answer["event"] == "error":
            raise PeerFailedError(answer["message"])
        return answer

    @property
    def events(self) -> list[Event]:
        """Everything that was seen."""
        return self._log.events

    async def wait(
        self, wanted: Wanted, what: str, *, patience: float = PATIENCE, since: int = 0
    ) -> Event:
        """As for any actor."""
        return await self._log.wait(wanted, what, patience=patience, since=since)

    def told(self, wanted: Wanted) -> bool:
        """Whether something was seen so far."""
        return self._log.told(wanted)

    async def picture(self, name: str) -> None:
        """Render the window."""
        done = self._loop.create_future()
        self._picture.emit(name, done)
        await done

    @Slot(object)
    def _on_notice(self, notice: Notice) -> None:
        event = json_lines.event(notice)
        if event is not None and not self._loop.is_closed():
            asyncio.run_coroutine_threadsafe(self._log.add(event), self._loop)

    @Slot(str, object)
    def _on_picture(self, name: str, done: asyncio.Future[None]) -> None:
        window, latest = self._desktop.window, self._desktop.bridge.latest
        if latest is not None and latest.groups:
            window.show_key(f"group:{latest.groups[-1].group}")
        elif latest is not None and latest.people:
            window.begin_conference()
        settled = QEventLoop()
        QTimer.singleShot(_SETTLED, settled, settled.quit)
        settled.exec()
        number = len(list(self._folder.glob("*.png"))) + 1
        window.grab().save(str(self._folder / f"{number}-{name}.png"))
        self._loop.call_soon_threadsafe(done.set_result, None)


def _render(desktop: Desktop, peers: int, folder: Path) -> int:
    first = QEventLoop()
    desktop.bridge.snapshot.connect(first.quit)
    if desktop.bridge.latest is None:
        first.exec()
    actor = WindowActor(desktop, folder)
    codes: list[int] = []

    def tell() -> None:
        with asyncio.Runner(loop_factory=lambda: actor.loop) as runner:
            codes.append(runner.run(demo.tell(peers, actor, actor.picture)))

    story = threading.Thread(target=tell, name="story")
    story.start()
    while story.is_alive():
        application().processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
    story.join()
    return codes[0] if codes else 1
