"""Whether a test leaves something running behind, and where that was started.

Threads, event loops of asyncio, timers and threads of Qt, windows.
"""

from __future__ import annotations

import asyncio
import gc
import sys
import threading
import time
import traceback
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

_PATIENCE = 3.0
"""Seconds for a thread that was told to end."""
_DEEP = 8
_NOT_OURS = ("execnet", "pytest", "watchdog", "pydevd")


class _Starts:
    """Remembers where objects were started, without keeping them."""

    def __init__(self) -> None:
        self._known: list[tuple[weakref.ref[Any], str]] = []

    def add(self, made: object) -> None:
        stack = traceback.extract_stack()[:-2]
        where = [e for e in stack if "/site-packages/" not in e.filename][-_DEEP:]
        self._known.append((weakref.ref(made), "".join(traceback.format_list(where))))

    def left(self, runs: Callable[[Any], bool]) -> list[tuple[Any, str]]:
        """Those that still run."""
        found = [(made, where) for ref, where in self._known if (made := ref()) is not None]
        return [(made, where) for made, where in found if runs(made)]


@contextmanager
def recorded(kind: type, method: str, starts: _Starts) -> Iterator[None]:
    """Remember each object of `kind` whose `method` is called."""
    original = getattr(kind, method)

    def start(self: object, *arguments: Any, **named: Any) -> Any:
        starts.add(self)
        return original(self, *arguments, **named)

    setattr(kind, method, start)
    try:
        yield
    finally:
        setattr(kind, method, original)


@contextmanager
def watching_threads() -> Iterator[list[str]]:
    """Fills the list, at the end, with threads and loops that were left behind."""
    left: list[str] = []
    before = set(threading.enumerate())
    threads, loops = _Starts(), _Starts()
    with (
        recorded(threading.Thread, "start", threads),
        recorded(asyncio.BaseEventLoop, "__init__", loops),
    ):
        yield left
    end = time.monotonic() + _PATIENCE

    def alive(thread: threading.Thread) -> bool:
        ours = not thread.name.lower().startswith(_NOT_OURS)
        if ours and thread not in before and thread.is_alive():
            thread.join(max(0.0, end - time.monotonic()))
        return ours and thread not in before and thread.is_alive()

    left += [f"thread {t.name}, started at\n{where}" for t, where in threads.left(alive)]
    open_ = loops.left(lambda loop: not loop.is_closed())
    left += [f"event loop {loop}, made at\n{where}" for loop, where in open_]


@contextmanager
def watching_qt() -> Iterator[list[str]]:
    """Fills the list, at the end, with timers, threads and windows that were left behind."""
    from PySide6.QtCore import QThread, QTimer  # noqa: PLC0415 - where there is a window
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415
    from shiboken6 import isValid  # noqa: PLC0415

    left: list[str] = []
    before = {id(widget) for widget in QApplication.topLevelWidgets()}
    timers, threads = _Starts(), _Starts()
    with recorded(QTimer, "start", timers), recorded(QThread, "start", threads):
        yield left
    QApplication.sendPostedEvents()
    QApplication.sendPostedEvents(None, 52)  # QEvent.Type.DeferredDelete
    QApplication.processEvents()
    gc.collect(0)
    left += [
        f"timer of {type(t.parent()).__name__}, started at\n{where}"
        for t, where in timers.left(lambda timer: isValid(timer) and timer.isActive())
    ]
    left += [
        f"thread {t}, started at\n{where}"
        for t, where in threads.left(lambda thread: isValid(thread) and thread.isRunning())
    ]
    left += [
        f"window {type(w).__name__} “{w.windowTitle() or w.objectName()}”"
        for w in QApplication.topLevelWidgets()
        if id(w) not in before and w.isVisible()
    ]


def uses_qt() -> bool:
    """Whether there is an application."""
    module = sys.modules.get("PySide6.QtWidgets")
    return module is not None and module.QApplication.instance() is not None
