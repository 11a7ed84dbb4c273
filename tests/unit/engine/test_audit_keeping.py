"""Audit logs, copied and kept as the administrator wants it."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from msmp_gui.engine import commands as cmd
from msmp_gui.engine.audit.export import from_lines
from msmp_gui.engine.audit.trail import PROFILE, Note
from msmp_gui.engine.managed.audit_keeping import AuditKeeping
from msmp_gui.engine.managed.settings import ManagedSettings
from msmp_gui.engine.notices import CommandFailed
from tests.unit.engine.crowd import START, Crowd

DAY = 86_400_000
MANAGED = ManagedSettings(source="here")


def ended(crowd: Crowd) -> str:
    group = crowd.form("AB")
    crowd["A"].do(cmd.EndGroup(group))
    crowd.wait(1)
    crowd["A"].do(cmd.ForgetGroup(group))
    crowd["A"].engine.audit.note(Note("verified", bytes(32)), crowd["A"].engine.clock.now())
    return group


@pytest.mark.requirement("R27")
def test_copies_that_can_be_verified_lie_in_the_folder(tmp_path: Path) -> None:
    crowd = Crowd("AB")
    group = ended(crowd)
    crowd.crash("A")
    crowd.enter("A", managed=replace(MANAGED, audit_folder=tmp_path))
    file = tmp_path / f"{crowd['A'].key[:16]}-{group}.jsonl"
    copied = from_lines(file.read_text().splitlines())
    assert copied.flaws() == []
    assert next(entry.kind for entry in copied.read()) == "founded"
    # And what happened since, at the end.
    crowd.wait(8)
    again = crowd.form("AB")
    asyncio.run(crowd["A"].engine.close())
    assert (tmp_path / f"{crowd['A'].key[:16]}-{again}.jsonl").exists()


@pytest.mark.requirement("R27")
def test_logs_are_forgotten_when_their_time_is_over() -> None:
    crowd = Crowd("AB")
    old = ended(crowd)
    running = crowd.form("BA")
    parts = crowd["A"].parts
    keeping = AuditKeeping(
        replace(MANAGED, audit_retention=30 * DAY), parts.records.audit, parts.me
    )
    for days, there in ((29, True), (31, False)):
        keeping.drop_old({bytes.fromhex(running)}, START + days * 86_400)
        kept = parts.records.audit.names()
        assert (bytes.fromhex(old) in kept) is there
        assert {bytes.fromhex(running), PROFILE} <= kept.keys()
    assert parts.records.audit.entries(bytes.fromhex(old)) == []


@pytest.mark.requirement("R27")
def test_where_no_copy_can_be_made_nothing_is_forgotten(tmp_path: Path) -> None:
    crowd = Crowd("AB")
    old = ended(crowd)
    crowd.crash("A")
    nowhere = replace(MANAGED, audit_folder=tmp_path / "none", audit_retention=0)
    crowd.enter("A", managed=nowhere)
    crowd.wait(0.1)
    failures = [n for n in crowd["A"].told if isinstance(n, CommandFailed)]
    assert [n.code for n in failures] == ["managed_audit"]
    assert str(tmp_path / "none") in str(failures[0].message)
    assert bytes.fromhex(old) in crowd["A"].parts.records.audit.names()
