"""Time that moves when told: for simulations and tests."""

from __future__ import annotations

import heapq
from collections.abc import Callable

_COMPACT_ABOVE = 256
"""Cancelled calls that are kept at most, where they are not outnumbered by those that wait."""


class VirtualTimer:
    """A scheduled call."""

    __slots__ = ("_callback", "_scheduler")

    def __init__(self, scheduler: VirtualScheduler, callback: Callable[[], object]) -> None:
        self._scheduler = scheduler
        self._callback: Callable[[], object] | None = callback

    @property
    def waiting(self) -> bool:
        """Whether the call is still to be made."""
        return self._callback is not None

    def cancel(self) -> None:
        """Do not make the call."""
        if self._callback is not None:
            self._callback = None
            self._scheduler.one_was_cancelled()

    def ring(self) -> None:
        """Make the call, unless it was cancelled or made."""
        callback, self._callback = self._callback, None
        if callback is not None:
            callback()


class VirtualScheduler:
    """A `Scheduler` whose time starts at 0 and stands still while a call is made."""

    __slots__ = ("_cancelled", "_count", "_now", "_queue")

    def __init__(self) -> None:
        self._now = 0.0
        self._count = 0
        self._cancelled = 0
        self._queue: list[tuple[float, int, VirtualTimer]] = []

    def time(self) -> float:
        """Seconds since the start."""
        return self._now

    def call_later(self, delay: float, callback: Callable[[], object], /) -> VirtualTimer:
        """Call once, `delay` seconds from now; calls of one moment come in order."""
        timer = VirtualTimer(self, callback)
        self._count += 1
        moment = self._now + delay if delay > 0 else self._now
        heapq.heappush(self._queue, (moment, self._count, timer))
        return timer

    @property
    def next_time(self) -> float | None:
        """When the next call is due; None where there is none."""
        queue = self._queue
        while queue and not queue[0][2].waiting:
            heapq.heappop(queue)
            self._cancelled -= 1
        return queue[0][0] if queue else None

    def step(self) -> bool:
        """Make the next call; False where there is none."""
        moment = self.next_time
        if moment is None:
            return False
        _, _, timer = heapq.heappop(self._queue)
        self._now = moment
        timer.ring()
        return True

    def run_until(self, moment: float) -> None:
        """Make all calls up to `moment`, which is the time afterwards."""
        while (due := self.next_time) is not None and due <= moment:
            self.step()
        self._now = max(self._now, moment)

    def run_for(self, seconds: float) -> None:
        """Make all calls of the next `seconds`."""
        self.run_until(self._now + seconds)

    def one_was_cancelled(self) -> None:
        """A timer tells: deadlines that are set and cancelled over and over must not pile up."""
        self._cancelled += 1
        if self._cancelled > max(_COMPACT_ABOVE, len(self._queue) // 2):
            # In place: a loop above may be reading the queue.
            self._queue[:] = [entry for entry in self._queue if entry[2].waiting]
            heapq.heapify(self._queue)
            self._cancelled = 0
