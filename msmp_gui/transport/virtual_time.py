"""Time that moves when told: for simulations and tests."""

from __future__ import annotations

import heapq
from collections.abc import Callable
from itertools import count


class VirtualTimer:
    """A scheduled call."""

    __slots__ = ("_callback",)

    def __init__(self, callback: Callable[[], object]) -> None:
        self._callback: Callable[[], object] | None = callback

    def cancel(self) -> None:
        """Do not make the call."""
        self._callback = None

    def ring(self) -> None:
        """Make the call, unless it was cancelled or made."""
        callback, self._callback = self._callback, None
        if callback is not None:
            callback()


class VirtualScheduler:
    """A `Scheduler` whose time starts at 0 and stands still between calls."""

    __slots__ = ("_now", "_order", "_queue")

    def __init__(self) -> None:
        self._now = 0.0
        self._order = count()
        self._queue: list[tuple[float, int, VirtualTimer]] = []

    def time(self) -> float:
        """Seconds since the start."""
        return self._now

    def call_later(self, delay: float, callback: Callable[[], object], /) -> VirtualTimer:
        """Call once, `delay` seconds from now; calls of one moment come in order."""
        timer = VirtualTimer(callback)
        heapq.heappush(self._queue, (self._now + max(0.0, delay), next(self._order), timer))
        return timer

    def step(self) -> bool:
        """Make the next call; False where there is none."""
        if not self._queue:
            return False
        at, _, timer = heapq.heappop(self._queue)
        self._now = max(self._now, at)
        timer.ring()
        return True

    def run_until(self, moment: float) -> None:
        """Make all calls up to `moment`, which is the time afterwards."""
        while self._queue and self._queue[0][0] <= moment:
            self.step()
        self._now = max(self._now, moment)

    def run_for(self, seconds: float) -> None:
        """Make all calls of the next `seconds`."""
        self.run_until(self._now + seconds)
