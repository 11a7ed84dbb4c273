"""An engine in a thread of its own, for a window that must never wait.

What the engine needs is loaded in that thread as well, so that the window is on screen before it.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import asyncio

    from msmp_gui.engine.commands import Command
    from msmp_gui.engine.engine import Engine

_STOP_PATIENCE = 5.0


class EngineThread:
    """Owns the asyncio loop. `build` runs in it, and makes the engine; it may take its time.

    `failed` is told in that thread why there is no engine, or none any more.
    """

    def __init__(
        self, build: Callable[[], Engine], failed: Callable[[BaseException], object]
    ) -> None:
        self._build = build
        self._failed = failed
        self._lock = threading.Lock()
        self._waiting: list[tuple[Command, object]] = []
        """Commands from before there was an engine."""
        self._loop: asyncio.AbstractEventLoop | None = None
        self._engine: Engine | None = None
        self._stopping: asyncio.Event | None = None
        self._thread = threading.Thread(target=self._run, name="engine", daemon=True)

    def start(self) -> None:
        """Begin to open the network; whether that works is seen later."""
        self._thread.start()

    def submit(self, command: Command, command_id: object) -> None:
        """Hand a command over; from any thread. It waits where there is no engine yet."""
        with self._lock:
            if self._engine is None:
                self._waiting.append((command, command_id))
            elif self._loop is not None and not self._loop.is_closed():
                self._loop.call_soon_threadsafe(self._engine.execute, command, command_id)

    def now(self) -> float:
        """Seconds since 1970 by the engine's clock; from any thread."""
        return self._engine.clock.now() if self._engine is not None else 0.0

    def stop(self) -> None:
        """Close the engine, and wait for it, but not for ever."""
        if not self._thread.is_alive():
            return
        with self._lock:
            if self._loop is not None and self._stopping is not None:
                self._loop.call_soon_threadsafe(self._stopping.set)
        self._thread.join(_STOP_PATIENCE)

    def _run(self) -> None:
        import asyncio  # noqa: PLC0415 - it takes as long to load as a window to open

        try:
            asyncio.run(self._main())
        except BaseException as error:  # noqa: BLE001 - told where it is dealt with
            self._failed(error)

    async def _main(self) -> None:
        import asyncio  # noqa: PLC0415

        with self._lock:
            self._stopping = asyncio.Event()
            self._loop = asyncio.get_running_loop()
        engine = self._build()
        try:
            engine.start()
            with self._lock:
                self._engine = engine
                waiting, self._waiting = self._waiting, []
                for command, command_id in waiting:
                    self._loop.call_soon(engine.execute, command, command_id)
            await self._stopping.wait()
        finally:
            await engine.close()
