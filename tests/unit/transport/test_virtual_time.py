"""Virtual time."""

from __future__ import annotations

import time

from msmp_gui.transport.virtual_time import VirtualScheduler


def test_calls_come_in_order_of_time_and_then_of_asking() -> None:
    scheduler, heard = VirtualScheduler(), list[str]()
    scheduler.call_later(2, lambda: heard.append("late"))
    scheduler.call_later(1, lambda: heard.append("first"))
    scheduler.call_later(1, lambda: heard.append("second"))
    scheduler.call_later(-1, lambda: heard.append("at once"))
    scheduler.run_until(1.5)
    assert heard == ["at once", "first", "second"]
    assert scheduler.time() == 1.5
    assert scheduler.next_time == 2
    scheduler.run_for(0.5)
    assert heard[-1] == "late"
    assert scheduler.time() == 2


def test_time_stands_still_during_a_call() -> None:
    scheduler, heard = VirtualScheduler(), list[float]()

    def again() -> None:
        heard.append(scheduler.time())
        if len(heard) < 3:
            scheduler.call_later(0, again)

    scheduler.call_later(1, again)
    scheduler.run_for(1)
    assert heard == [1, 1, 1]


def test_steps_go_from_call_to_call() -> None:
    scheduler, heard = VirtualScheduler(), list[int]()
    scheduler.call_later(1, lambda: heard.append(1)).cancel()
    scheduler.call_later(3, lambda: heard.append(3))
    assert scheduler.step()
    assert (heard, scheduler.time()) == ([3], 3)
    assert not scheduler.step()
    assert scheduler.next_time is None


def test_cancelling_twice_or_late_is_harmless() -> None:
    scheduler, heard = VirtualScheduler(), list[int]()
    timer = scheduler.call_later(1, lambda: heard.append(1))
    scheduler.run_for(1)
    timer.cancel()
    timer.cancel()
    other = scheduler.call_later(1, lambda: heard.append(2))
    other.cancel()
    other.cancel()
    scheduler.run_for(1)
    assert heard == [1]


def test_deadlines_that_are_set_and_cancelled_do_not_pile_up() -> None:
    scheduler = VirtualScheduler()
    heard: list[int] = []
    for number in range(100):
        scheduler.call_later(5 + number, lambda: heard.append(1))
    for _ in range(100_000):
        scheduler.call_later(3600, lambda: None).cancel()
    assert len(scheduler._queue) < 2_000
    scheduler.run_for(3600)
    assert len(heard) == 100


def test_cancelling_from_within_a_run_loses_no_call() -> None:
    scheduler, heard = VirtualScheduler(), list[int]()

    def cancel_many() -> None:
        for _ in range(1000):
            scheduler.call_later(9, lambda: None).cancel()
        scheduler.call_later(1, lambda: heard.append(2))

    scheduler.call_later(1, cancel_many)
    scheduler.call_later(1.5, lambda: heard.append(1))
    scheduler.run_until(10)
    assert heard == [1, 2]


def test_it_is_fast() -> None:
    scheduler = VirtualScheduler()
    left = 100_000

    def again() -> None:
        nonlocal left
        left -= 1
        if left:
            scheduler.call_later(0.001, again)

    scheduler.call_later(0, again)
    began = time.perf_counter()
    scheduler.run_for(1000)
    assert left == 0
    # A tenth of a second here; the margin is for busy machines.
    assert time.perf_counter() - began < 5
