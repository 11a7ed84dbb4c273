"""Conferences that are over stay on the list until somebody takes them off."""

from __future__ import annotations

import pytest

from msmp_gui.crypto import cbor
from msmp_gui.engine import commands as cmd
from msmp_gui.engine.notices import CommandDone, CommandFailed
from msmp_gui.engine.session.earlier import _MOST, EarlierGroup
from msmp_gui.engine.snapshot import GroupView, Phase
from tests.unit.engine.crowd import START, Crowd


def after_a_restart(crowd: Crowd, name: str) -> dict[str, GroupView]:
    crowd.crash(name)
    crowd.enter(name)
    return {view.group: view for view in crowd[name].engine.status().groups}


@pytest.mark.requirement("U3", "R31")
def test_how_a_conference_ended_is_known_after_a_restart() -> None:
    crowd = Crowd("ABCD")
    group = crowd.form("ABCD")
    crowd["A"].do(cmd.Say(group, "a word"))
    crowd["B"].do(cmd.LeaveGroup(group))
    crowd.wait(2)
    crowd["A"].do(cmd.RemoveMember(group, "C"))
    crowd.wait(2)
    crowd["A"].do(cmd.EndGroup(group))
    crowd.wait(2)
    expected = {"A": Phase.ENDED, "B": Phase.LEFT, "C": Phase.REMOVED, "D": Phase.ENDED}
    for name, phase in expected.items():
        view = after_a_restart(crowd, name)[group]
        assert (view.name, view.phase, view.actions) == ("Tea", phase, frozenset())
        assert view.ended is not None
        assert view.ended > START
        assert (str(view.end_reason) == "You ended the conference.") is (name == "A")
        assert view.end_reason
        assert not view.messages, "what was said is not kept"
        assert isinstance(crowd[name].do(cmd.Say(group, "x")), CommandFailed)
        assert isinstance(crowd[name].do(cmd.ForgetGroup(group)), CommandDone)
        assert not after_a_restart(crowd, name), "taken off the list"


def test_what_ended_while_one_was_away_is_told_and_stays() -> None:
    crowd = Crowd("AB")
    group = crowd.form("AB")
    crowd.crash("B")
    crowd["A"].do(cmd.EndGroup(group))
    crowd.enter("B")
    crowd.wait(10)
    assert crowd["B"].group(group).phase is Phase.ENDED
    assert after_a_restart(crowd, "B")[group].phase is Phase.ENDED


@pytest.mark.requirement("R28")
@pytest.mark.parametrize("restarts", [False, True])
def test_how_far_one_was_in_a_conference_that_is_over_is_remembered(restarts: bool) -> None:
    """MSMP-36: who is asked back takes no key of before, also where the app was restarted."""
    crowd = Crowd("ABC")
    group = crowd.form("ABC")
    crowd["A"].do(cmd.ChangeKey(group))
    crowd.wait(2)
    had = crowd["B"].group(group).key.epoch
    crowd["B"].do(cmd.LeaveGroup(group))
    crowd.wait(2)
    if restarts:
        after_a_restart(crowd, "B")
        crowd.wait(3)
    crowd["A"].do(cmd.InviteMembers(group, (crowd["B"].key,)))
    while bytes.fromhex(group) not in (sessions := crowd["B"].engine.conferences.sessions):
        crowd.wait(0.001)
    while sessions[bytes.fromhex(group)].member.over:
        crowd.wait(0.001)
    standing = sessions[bytes.fromhex(group)].member.standing
    assert (standing.epoch, standing.restarted) == (had, True)


def test_who_is_invited_again_has_one_conference_not_two() -> None:
    crowd = Crowd("ABC")
    group = crowd.form("ABC")
    crowd["A"].do(cmd.RemoveMember(group, "B"))
    crowd.wait(2)
    assert after_a_restart(crowd, "B")[group].phase is Phase.REMOVED
    crowd.wait(3)
    crowd["A"].do(cmd.InviteMembers(group, ("B",)))
    crowd.wait(3)
    assert [v.phase for v in crowd["B"].engine.status().groups] == [Phase.RUNNING]
    assert not crowd["B"].parts.records.groups.earlier()


def test_the_oldest_are_forgotten_and_what_cannot_be_read_is_left_out() -> None:
    crowd = Crowd("A")
    records = crowd["A"].parts.records.groups
    for n in range(_MOST + 3):
        memory = EarlierGroup(f"Number {n}", Phase.LEFT, START + n, hosted=False, epoch=7)
        records.end(n.to_bytes(16, "big"), memory.encode())
    records.end(b"x" * 16, b"\x81\x01")
    names = [view.name for view in after_a_restart(crowd, "A").values()]
    assert names == [f"Number {n}" for n in range(3, _MOST + 3)]


def test_what_was_kept_before_it_was_noted_who_hosted_is_still_known() -> None:
    crowd = Crowd("A")
    old = cbor.encode([1, "Tea", Phase.ENDED.value, START])
    crowd["A"].parts.records.groups.end(b"x" * 16, old)
    (view,) = after_a_restart(crowd, "A").values()
    assert str(view.end_reason) == "The host ended the conference."
