"""Whoever keeps the interface's thread busy is found, however they came to run."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

import tests.support.display  # noqa: F401 - there is one to draw on
from tests.support.watchdog import Watchdog


class Bell(QObject):
    rung = Signal()


def work(seconds: float) -> None:
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        pass


def stretches(*steps: float, queued: bool = False) -> int:
    """How many are found where each step is done in a turn of its own."""
    bell, loop, left = Bell(), QEventLoop(), list(steps)

    def step() -> None:
        work(left.pop(0))
        QTimer.singleShot(0, step if left else loop.quit)

    bell.rung.connect(step)
    if queued:
        QTimer.singleShot(0, bell.rung.emit)
    else:
        QTimer.singleShot(20, step)
    with Watchdog(limit=0.05) as dog:
        loop.exec()
    return len(dog.stretches)


@pytest.mark.parametrize("queued", [False, True])
def test_a_long_turn_of_the_event_loop_is_found(qapp: QApplication, queued: bool) -> None:
    assert stretches(0.25, queued=queued) == 1


def test_work_in_slices_is_not_one_long_turn(qapp: QApplication) -> None:
    assert stretches(*[0.01] * 12) == 0
