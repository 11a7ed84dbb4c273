"""The engine's time: seconds since 1970 that never jump, and calls in the future."""

from __future__ import annotations

import time
from collections.abc import Callable

from msmp_gui.transport.base import Scheduler, Timer


def wall_time() -> float:
    """Seconds since 1970, as the machine's clock has it. Asked once, at the start."""
    return time.time()  # noqa: TID251 - the one place where the machine's clock is read


_AFTER_FAILURE = 1.0
"""Seconds until an alarm rings again whose call failed, as it may on a full disk."""


class Clock:
    """Wall time as it was at the start, carried on by a clock that never goes back.

    A person or a time server who sets the machine's clock does not move protocol time.
    """

    def __init__(self, scheduler: Scheduler, wall_time: float) -> None:
        self._scheduler = scheduler
        self._offset = wall_time - scheduler.time()

    def now(self) -> float:
        """Seconds since 1970."""
        return self._scheduler.time() + self._offset

    def call_later(self, delay: float, callback: Callable[[], object]) -> Timer:
        """Call once, `delay` seconds from now."""
        return self._scheduler.call_later(delay, callback)


class Alarm:
    """At most one call in the future, moved as needed."""

    def __init__(self, clock: Clock, callback: Callable[[], object]) -> None:
        self._clock = clock
        self._callback = callback
        self._timer: Timer | None = None
        self._at: float | None = None

    def set(self, at: float | None) -> None:
        """Call at `at` (None: not at all) instead of when it was set to before."""
        if at == self._at:
            return
        self.cancel()
        if at is not None:
            self._at = at
            self._timer = self._clock.call_later(max(0.0, at - self._clock.now()), self._ring)

    def cancel(self) -> None:
        """Do not call."""
        if self._timer:
            self._timer.cancel()
        self._timer = self._at = None

    def _ring(self) -> None:
        self._timer = self._at = None
        try:
            self._callback()
        except BaseException:
            # It would have said when to be called next.
            self.set(self._clock.now() + _AFTER_FAILURE)
            raise
