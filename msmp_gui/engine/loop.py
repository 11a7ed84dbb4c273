"""An engine in a thread of its own, for a window that must never wait."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Callable

from msmp_gui.engine.commands import Command
from msmp_gui.engine.engine import Engine

_log = logging.getLogger(__name__)

_STOP_PATIENCE = 5.0


class EngineThread:
    """Owns the asyncio loop. `build` runs in it, and makes the engine."""

    def __init__(self, build: Callable[[], Engine]) -> None:
        self._build = build
        self._loop: asyncio.AbstractEventLoop | None = None
        self._engine: Engine | None = None
        self._stopping: asyncio.Event | None = None
        self._started = threading.Event()
        self._failure: BaseException | None = None
        self._thread = threading.Thread(target=self._run, name="engine", daemon=True)

    def start(self) -> None:
        """Start, and wait until the network is open. Raises what `Engine.start` raises."""
        self._thread.start()
        self._started.wait()
        if self._failure is not None:
            self._thread.join()
            raise self._failure

    def submit(self, command: Command, command_id: object) -> None:
        """Hand a command over; from any thread."""
        if self._loop is not None and self._engine is not None:
            self._loop.call_soon_threadsafe(self._engine.execute, command, command_id)

    def now(self) -> float:
        """Seconds since 1970 by the engine's clock; from any thread."""
        return self._engine.clock.now() if self._engine is not None else 0.0

    def stop(self) -> None:
        """Close the engine, and wait for it, but not for ever."""
        if self._loop is not None and self._stopping is not None and self._thread.is_alive():
            self._loop.call_soon_threadsafe(self._stopping.set)
            self._thread.join(_STOP_PATIENCE)

    def _run(self) -> None:
        try:
            asyncio.run(self._main())
        except BaseException as error:
            self._failure = error
            if self._started.is_set():
                _log.exception("the engine stopped")
                raise
        finally:
            self._started.set()

    async def _main(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._stopping = asyncio.Event()
        engine = self._build()
        try:
            engine.start()
            self._engine = engine
            self._started.set()
            await self._stopping.wait()
        finally:
            await engine.close()
