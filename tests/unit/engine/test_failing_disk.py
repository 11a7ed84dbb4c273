"""The disk fails while the app runs: it is told, nothing is undone, and all goes on afterwards."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import pytest

from msmp_gui.engine import commands as cmd
from msmp_gui.engine.audit.trail import Note
from msmp_gui.engine.clock import Alarm, Clock
from msmp_gui.engine.disk_faults import DiskFaults
from msmp_gui.engine.notices import CommandDone, CommandFailed, Notice, RekeyScheduled
from msmp_gui.engine.session.dormant import GroupRecord
from msmp_gui.protocol.audit import Checkpoint, read_entry
from msmp_gui.protocol.wire.signed import peek
from msmp_gui.storage.database import Database
from msmp_gui.storage.errors import DiskError
from msmp_gui.transport.virtual_time import VirtualScheduler
from tests.unit.engine.crowd import Crowd, Somebody

FULL = "The database cannot be written (disk full). Make room, and try again."


@contextmanager
def full_disk(
    person: Somebody, refused: tuple[str, ...] = ("INSERT", "DELETE", "UPDATE")
) -> Iterator[None]:
    """Nothing can be written to this person's database, or nothing that begins so."""
    database = person.parts.records.groups._database
    assert isinstance(database, Database)
    writes = database._execute

    def execute(statement: str, values: tuple[object, ...] = ()) -> list[tuple[object, ...]]:
        if statement.startswith(refused):
            raise DiskError(FULL)
        return writes(statement, values)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(database, "_execute", execute)
        yield


def wait(crowd: Crowd, seconds: float) -> None:
    """As the loop does it: what fails in a timer is nothing to the next one."""
    end = crowd.time.time() + seconds
    while crowd.time.time() < end:
        with suppress(DiskError):
            crowd.wait(end - crowd.time.time())


def kept_epoch(person: Somebody, group: str) -> int:
    raw = person.parts.records.groups.get(bytes.fromhex(group))
    assert raw is not None
    return GroupRecord.decode(raw).epoch


def test_a_command_that_cannot_be_kept_is_answered_and_the_next_one_heard() -> None:
    crowd = Crowd("AB", compares=False)
    group = crowd.form("AB")
    with full_disk(crowd["A"]):
        refused = crowd["A"].do(cmd.ChangeKey(group))
        assert isinstance(refused, CommandFailed)
        assert (refused.code, str(refused.message)) == ("disk", FULL)
        assert isinstance(crowd["A"].do(cmd.CreateGroup("Other", ("B",))), CommandFailed)
    assert isinstance(crowd["A"].do(cmd.ChangeKey(group)), CommandDone)
    crowd.wait(5)
    assert [crowd[name].group(group).key.confirmed for name in "AB"] == [2, 2]


@pytest.mark.requirement("R31")
@pytest.mark.parametrize("refused", [("INSERT", "DELETE"), ("INSERT OR REPLACE INTO record",)])
def test_no_key_is_confirmed_that_the_disk_did_not_keep_and_it_is_kept_afterwards(
    refused: tuple[str, ...],
) -> None:
    crowd = Crowd("AB", compares=False)
    group = crowd.form("AB")
    before = kept_epoch(crowd["B"], group)
    with full_disk(crowd["B"], refused):
        crowd["A"].do(cmd.ChangeKey(group))
        wait(crowd, 10)
        assert crowd["A"].group(group).key.confirmed == 1
        assert kept_epoch(crowd["B"], group) == before
        assert [n.code for n in crowd["B"].told if isinstance(n, CommandFailed)] == ["disk"]
        assert crowd["A"].engine.is_near(crowd["B"].parts.me.fingerprint)
    crowd.wait(15)
    key = crowd["A"].group(group).key
    assert key.confirmed == 2
    assert kept_epoch(crowd["B"], group) == key.epoch == crowd["B"].group(group).key.epoch
    # Nothing is missing from what B was told, nor from its log.
    told = [n.epoch for n in crowd["B"].told if isinstance(n, RekeyScheduled)]
    assert told == list(range(1, key.epoch + 1))
    logs = crowd["B"].parts.records.audit
    entries = [read_entry(raw) for raw in logs.entries(bytes.fromhex(group))]
    assert {e.epoch for e in entries if e.kind == "key"} >= set(told)


def test_who_comes_and_goes_is_seen_though_it_cannot_be_kept() -> None:
    crowd = Crowd("A", compares=False)
    with full_disk(crowd["A"]):
        crowd.enter("B")
        wait(crowd, 2)
        near = [person.name for person in crowd["A"].engine.status().people if person.near]
        assert near == ["B"]
        crowd.crash("B")
        wait(crowd, 10)
        assert not crowd["A"].engine.is_near(crowd["B"].parts.me.fingerprint)


def test_what_could_not_be_signed_in_the_log_is_signed_with_what_comes_next() -> None:
    crowd = Crowd("AB", compares=False)
    group = crowd.form("AB")
    logs = crowd["A"].parts.records.audit
    trail = crowd["A"].engine.audit.of(bytes.fromhex(group), "Tea")
    trail.add(Note("verified"), 1.0)
    with full_disk(crowd["A"]), pytest.raises(DiskError):
        trail.flush(1.0, checkpoint=True)
    trail.add(Note("verified"), 2.0)
    trail.flush(2.0, checkpoint=False)
    newest = logs.checkpoints(bytes.fromhex(group))[-1]
    assert peek(Checkpoint, newest).size == logs.size(bytes.fromhex(group))


def test_a_disk_that_stays_full_is_told_of_once_a_minute() -> None:
    time, told = VirtualScheduler(), list[Notice]()
    disk = DiskFaults(Clock(time, 0.0), told.append)
    for _ in range(3):
        disk.tell(DiskError(FULL))
        time.run_for(25)
    assert len(told) == 1
    disk.tell(DiskError(FULL))
    assert len(told) == 2


def test_what_fails_in_a_timer_is_told_and_other_faults_are_the_loop_s() -> None:
    told = list[Notice]()
    others = list[object]()

    async def story() -> None:
        loop = asyncio.get_running_loop()
        disk = DiskFaults(Clock(loop, 0.0), told.append)
        disk.watch(loop)
        loop.default_exception_handler = others.append  # type: ignore[method-assign, assignment]

        def fail(error: Exception) -> None:
            raise error

        loop.call_soon(fail, DiskError(FULL))
        loop.call_soon(fail, KeyError("other"))
        await asyncio.sleep(0)
        await asyncio.sleep(0)

    asyncio.run(story())
    assert [n.code for n in told if isinstance(n, CommandFailed)] == ["disk"]
    assert len(others) == 1


def test_an_alarm_whose_call_failed_rings_again() -> None:
    time, calls = VirtualScheduler(), list[float]()

    def fail_once() -> None:
        calls.append(time.time())
        if len(calls) == 1:
            raise DiskError(FULL)

    Alarm(Clock(time, 0.0), fail_once).set(5.0)
    with pytest.raises(DiskError):
        time.run_for(5)
    time.run_for(5)
    assert calls == [5.0, 6.0]
