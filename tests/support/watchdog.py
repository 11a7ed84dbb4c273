"""How long the interface's thread is busy at a stretch, and where: nothing may take 50 ms.

What is counted is the thread's own CPU time between two moments at which it could have dealt with a
key or a click: one turn of the event loop, from one time it goes to sleep to the next, or one event
that a test sends. (Not from waking up: Qt says so when timers have fired and keys were handled.)
Waiting for a turn on a busy computer costs no CPU time, so other load does not count. It does slow
a computer down while the thread runs (shared caches, a lower clock), and some are slow to begin
with: a stretch that is too long is therefore measured against a fixed piece of work that is timed
right after it, and the limit is that of a computer which takes `_USUAL` for that.

Python's collector is not counted: its run grows with all that a process of a thousand tests holds.

A timer of the process's CPU time interrupts the thread meanwhile and notes what it is doing, so
that a report says where. (Another thread that looked would keep frames, and widgets, alive.)
"""

from __future__ import annotations

import gc
import signal
import threading
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import CodeType, FrameType

import pytest
from PySide6.QtCore import (
    QAbstractEventDispatcher,
    QCoreApplication,
    QEventLoop,
    Qt,
    QTimer,
)
from pytestqt.qtbot import QtBot

LIMIT = 0.05
"""Seconds."""
_LOOK_EVERY = 0.004
_OURS = "/msmp_gui/"
_MOST_SHOWN = 3
_DEEPEST = 6
_Place = tuple[CodeType, int]
"""Code, and the number of a line."""
_CAN_LOOK = hasattr(signal, "setitimer")


@dataclass(frozen=True)
class Stretch:
    """A time that was too long."""

    seconds: float
    slowness: float
    """How many times `_USUAL` a fixed piece of work took right after it."""
    stacks: tuple[str, ...]
    """Where the thread was seen most often."""

    def __str__(self) -> str:
        where = "\n".join(self.stacks) or "  (nowhere in Python)"
        took = f"{self.seconds * 1000:.0f} ms (the computer {self.slowness:.1f} times slow)"
        return f"{took} in:\n{where}"


class Watchdog:
    """Watches the thread that makes it, which is the interface's, while it is switched on."""

    def __init__(self, limit: float = LIMIT) -> None:
        self._limit = limit
        self.stretches: list[Stretch] = []
        """Those that were too long."""
        self._since: float | None = None
        self._seen: Counter[tuple[_Place, ...]] = Counter()
        self._thread = threading.get_ident()
        self._collecting = 0.0
        self._collected = 0.0
        """Seconds that the collector took in this stretch."""

    def __enter__(self) -> Watchdog:
        dispatcher = QAbstractEventDispatcher.instance()
        assert dispatcher is not None
        dispatcher.aboutToBlock.connect(self._next, Qt.ConnectionType.DirectConnection)
        gc.callbacks.append(self._on_collector)
        if _CAN_LOOK:
            signal.signal(signal.SIGPROF, self._look)
            signal.setitimer(signal.ITIMER_PROF, _LOOK_EVERY, _LOOK_EVERY)
        return self

    def __exit__(self, *_: object) -> None:
        gc.callbacks.remove(self._on_collector)
        if _CAN_LOOK:
            signal.setitimer(signal.ITIMER_PROF, 0)
            signal.signal(signal.SIGPROF, signal.SIG_IGN)
        dispatcher = QAbstractEventDispatcher.instance()
        if dispatcher is not None:
            dispatcher.aboutToBlock.disconnect(self._next)

    @contextmanager
    def one_event(self) -> Iterator[None]:
        """What a test does here is what one event does in life."""
        self._begin()
        try:
            yield
        finally:
            self._end()

    def forget(self) -> None:
        """What comes is not the interface's."""
        self._since = None

    def _next(self) -> None:
        self._end()
        self._begin()

    def _begin(self) -> None:
        self._seen.clear()
        self._collected = 0.0
        self._since = time.thread_time()

    def _end(self) -> None:
        if self._since is None:
            return
        took, self._since = time.thread_time() - self._since - self._collected, None
        if took <= self._limit:
            return
        slowness = max(1.0, max(_fixed_work() for _ in range(3)) / _USUAL)
        if took / slowness > self._limit:
            most = tuple(_told(places) for places, _ in self._seen.most_common(_MOST_SHOWN))
            self.stretches.append(Stretch(took, slowness, most))

    def _on_collector(self, phase: str, _info: dict[str, int]) -> None:
        if threading.get_ident() != self._thread:
            return
        if phase == "start":
            self._collecting = time.thread_time()
        else:
            self._collected += time.thread_time() - self._collecting

    def _look(self, _signal: int, frame: FrameType | None) -> None:
        if self._since is not None and frame is not None:
            self._seen[_ours(frame)] += 1


def _ours(frame: FrameType | None) -> tuple[_Place, ...]:
    """The part of a stack that is the app's, outermost first. Lines of code are read later: that
    takes longer than what is looked at.
    """
    places: list[_Place] = []
    while frame is not None and len(places) < _DEEPEST:
        if _OURS in frame.f_code.co_filename:
            places.append((frame.f_code, frame.f_lineno))
        frame = frame.f_back
    return tuple(reversed(places))


def _told(places: tuple[_Place, ...]) -> str:
    entries = [traceback.FrameSummary(c.co_filename, line, c.co_name) for c, line in places]
    return "".join(traceback.format_list(entries))


_USUAL = 0.0014
"""Seconds that `_fixed_work` takes on a computer that needs 2.6 µs for HKDF-SHA256."""

_THINGS = [str(n) for n in range(100_000)]
"""More than the processor's own caches hold, as a window's objects are."""


def _fixed_work() -> float:
    """CPU seconds that it takes now."""
    start = time.thread_time()
    sum(n * n % 7 for n in range(1000))
    sum(map(len, _THINGS))
    return time.thread_time() - start


_watching: list[Watchdog] = []


@contextmanager
def failing_if_busy(patch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fail the test where the interface's thread was busy for too long at a stretch."""
    assert QCoreApplication.instance() is not None
    patch.setattr(QtBot, "wait", lambda _, ms: live(ms))
    with Watchdog() as dog:
        _watching.append(dog)
        try:
            yield
        finally:
            _watching.remove(dog)
    if dog.stretches:
        told = "\n".join(map(str, dog.stretches))
        pytest.fail(f"the interface's thread was busy for\n{told}", pytrace=False)


@contextmanager
def one_event() -> Iterator[None]:
    """What is done here is what one event does in life: for whoever watches."""
    if _watching:
        with _watching[-1].one_event():
            yield
    else:
        yield


def live(milliseconds: int) -> None:
    """In an event loop as the app's, which sleeps when nothing happens; around it, a test works."""
    _forget()
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
    _forget()


def _forget() -> None:
    if _watching:
        _watching[-1].forget()
