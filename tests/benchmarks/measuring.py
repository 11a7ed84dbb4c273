"""How things are measured: beside their floor, in turns, so that a busy machine slows both.

In time of the processor, not of the clock: others use it too. Nothing measured here waits.
"""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

Work = Callable[[], object]


@dataclass(frozen=True)
class Row:
    """One line of the table."""

    what: str
    measured: float
    """In `unit`."""
    floor: float | None
    unit: str
    allowed: float | None
    """The largest ratio to the floor that is good enough; or of `measured` itself without one."""
    size: int | None = None
    """Bytes on the wire."""
    allowed_size: int | None = None
    note: str = ""

    @property
    def ratio(self) -> float:
        """To the floor, or what was measured where there is none."""
        return self.measured / self.floor if self.floor else self.measured

    @property
    def met(self) -> bool:
        """Whether all that is asked for is kept to."""
        fast = self.allowed is None or self.ratio <= self.allowed
        return fast and (self.allowed_size is None or (self.size or 0) <= self.allowed_size)


@contextmanager
def undisturbed() -> Iterator[None]:
    """Without the search for garbage in cycles: its time depends on what else is in the process."""
    gc.collect()
    gc.freeze()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        gc.unfreeze()


def beside(
    prepare: Callable[[], tuple[Work, Work]], rounds: int, together: int = 1
) -> tuple[float, float]:
    """Median microseconds of the work and of its floor, over so many rounds.

    In each round so many of both are prepared anew, then all works are done, then all floors, in
    the next round the other way round.
    """
    spans: list[float] = []
    floors: list[float] = []
    with undisturbed():
        for turn in range(-2, rounds):
            works, least = zip(*(prepare() for _ in range(together)), strict=True)
            order = [(works, spans), (least, floors)]
            for those, times in order[:: -1 if turn % 2 else 1]:
                times.append(timed(lambda those=those: [each() for each in those]) / together)
    return statistics.median(spans[2:]), statistics.median(floors[2:])


def timed(work: Work) -> float:
    """Microseconds of this thread."""
    start = time.thread_time_ns()
    work()
    return (time.thread_time_ns() - start) / 1000


def table(rows: list[Row]) -> str:
    """As Markdown."""
    lines = [
        "| what | measured | floor | ratio | allowed | bytes | allowed | |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |",
    ]
    for row in rows:
        cells = [
            row.what,
            f"{row.measured:.4g} {row.unit}",
            f"{row.floor:.4g} {row.unit}" if row.floor else "",
            f"{row.ratio:.2f}" if row.floor else "",
            f"{row.allowed:g}" if row.allowed else "",
            f"{row.size:,}" if row.size else "",
            f"{row.allowed_size:,}" if row.allowed_size else "",
            " ".join(filter(None, ["" if row.met else "**missed**", row.note])),
        ]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)
