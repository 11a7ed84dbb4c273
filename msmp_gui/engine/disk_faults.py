"""A disk that fails while the app runs: people are told, and the network goes on without it.

What was not kept is not sent, so a packet that needed the disk counts as lost; the protocol fetches
again whatever was in it once there is room.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

from msmp_gui.engine.clock import Clock
from msmp_gui.engine.notices import CommandFailed, Notice
from msmp_gui.engine.sentences import reason
from msmp_gui.storage.errors import StorageError

_log = logging.getLogger(__name__)

P = ParamSpec("P")

_PAUSE = 60.0
"""Seconds in which one kind of failure is told once: a full disk fails many times a second."""


class DiskFaults:
    """Tells people why nothing can be kept."""

    def __init__(self, clock: Clock, notify: Callable[[Notice], None]) -> None:
        self._clock = clock
        self._notify = notify
        self._told: dict[str, float] = {}

    def tell(self, error: StorageError) -> None:
        """Something outside of any command could not be kept or read."""
        now = self._clock.now()
        if now - self._told.get(error.code, -_PAUSE) < _PAUSE:
            return
        self._told[error.code] = now
        _log.info("%s", error)
        self._notify(CommandFailed(None, error.code, reason(error)))

    def watch(self, loop: asyncio.AbstractEventLoop) -> None:
        """Hear of what failed in a callback of `loop`, such as a timer."""

        def failed(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
            error = context.get("exception")
            if isinstance(error, StorageError):
                self.tell(error)
            else:
                loop.default_exception_handler(context)

        loop.set_exception_handler(failed)


class _HasDisk(Protocol):
    disk: DiskFaults


E = TypeVar("E", bound=_HasDisk)


def outlives_the_disk(
    method: Callable[Concatenate[E, P], None],
) -> Callable[Concatenate[E, P], None]:
    """A method whose failing disk does not reach its caller, which would close the link."""

    @wraps(method)
    def call(self: E, /, *args: P.args, **values: P.kwargs) -> None:
        try:
            method(self, *args, **values)
        except StorageError as error:
            self.disk.tell(error)

    return call
