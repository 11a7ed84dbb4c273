"""Somebody known and away is picked, and invited as soon as they are near."""

from __future__ import annotations

import pytest

from msmp_gui.engine import commands as cmd
from msmp_gui.engine import errors, notices
from msmp_gui.engine.sentences import sentence
from msmp_gui.engine.snapshot import MemberState, Phase
from tests.unit.engine.crowd import Crowd


def crowd_with_one_away() -> Crowd:
    """A knows B and C; C has closed the app."""
    crowd = Crowd("ABC")
    group = crowd.form("ABC")
    crowd.wait(2)
    crowd["A"].do(cmd.EndGroup(group))
    crowd.wait(1)
    crowd.crash("C")
    crowd.wait(10)
    assert [p.name for p in crowd["A"].engine.status().people if p.near] == ["B"]
    return crowd


def start(crowd: Crowd, *people: str) -> str:
    keys = tuple(crowd[name].key for name in people)
    done = crowd["A"].do(cmd.CreateGroup("Tea", keys))
    assert isinstance(done, notices.CommandDone)
    assert done.group is not None
    crowd.wait(2)
    return done.group


def state(crowd: Crowd, group: str, name: str) -> MemberState | None:
    members = crowd["A"].group(group).members
    return next((m.state for m in members if m.fingerprint == crowd[name].key), None)


@pytest.mark.requirement("U2")
def test_who_is_away_is_invited_once_they_are_near() -> None:
    crowd = crowd_with_one_away()
    group = start(crowd, "B", "C")
    assert state(crowd, group, "B") is MemberState.HAS_KEY
    assert state(crowd, group, "C") is MemberState.AWAY
    crowd.enter("C")
    crowd.wait(3)
    assert state(crowd, group, "C") is MemberState.HAS_KEY
    assert crowd["C"].group(group).phase is Phase.RUNNING


def test_a_conference_may_begin_with_nobody_but_who_is_away() -> None:
    crowd = crowd_with_one_away()
    group = start(crowd, "C")
    assert state(crowd, group, "C") is MemberState.AWAY
    crowd.enter("C")
    crowd.wait(3)
    assert state(crowd, group, "C") is MemberState.HAS_KEY
    assert crowd["A"].group(group).phase is Phase.RUNNING


def test_more_people_who_are_away_are_invited_the_same_way() -> None:
    crowd = crowd_with_one_away()
    group = start(crowd, "B")
    crowd["A"].do(cmd.InviteMembers(group, (crowd["C"].key,)))
    assert state(crowd, group, "C") is MemberState.AWAY
    crowd.enter("C")
    crowd.wait(3)
    assert state(crowd, group, "C") is MemberState.HAS_KEY


def test_it_is_kept_over_a_restart_of_the_host() -> None:
    crowd = crowd_with_one_away()
    group = start(crowd, "B", "C")
    crowd.crash("A")
    crowd.wait(5)
    crowd.enter("A")
    crowd.wait(5)
    assert state(crowd, group, "C") is MemberState.AWAY
    crowd.enter("C")
    crowd.wait(5)
    assert state(crowd, group, "C") is MemberState.HAS_KEY


def test_who_is_taken_off_before_they_come_is_not_invited() -> None:
    crowd = crowd_with_one_away()
    group = start(crowd, "B", "C")
    crowd["A"].do(cmd.RemoveMember(group, crowd["C"].key))
    assert state(crowd, group, "C") is None
    crowd.enter("C")
    crowd.wait(3)
    assert state(crowd, group, "C") is None
    assert crowd["C"].engine.status().invitations == ()


def test_nobody_is_invited_to_a_conference_that_is_over() -> None:
    crowd = crowd_with_one_away()
    group = start(crowd, "B", "C")
    crowd["A"].do(cmd.EndGroup(group))
    crowd.wait(1)
    crowd.enter("C")
    crowd.wait(3)
    assert not any(g.group == group for g in crowd["C"].engine.status().groups)


def test_a_key_that_was_lost_meanwhile_is_not_invited() -> None:
    crowd = crowd_with_one_away()
    lost = start(crowd, "B", "C")
    directory = crowd["A"].engine._directory
    certificate = directory.certificate(bytes.fromhex(crowd["C"].key))
    assert certificate is not None
    crowd["A"].engine.distrust(certificate, 0.0, "stolen")
    crowd.enter("C")
    crowd.wait(3)
    assert state(crowd, lost, "C") is not MemberState.HAS_KEY


def test_strangers_who_are_away_cannot_be_picked() -> None:
    crowd = Crowd("AB")
    crowd.crash("B")
    crowd.wait(10)
    refused = crowd["A"].do(cmd.CreateGroup("Tea", (crowd["B"].key,)))
    assert isinstance(refused, notices.CommandFailed)
    assert refused.code == "unknown_person"


def test_who_cannot_be_invited_any_more_when_they_come_is_named() -> None:
    crowd = crowd_with_one_away()
    group = start(crowd, "B", "C")
    session = crowd["A"].engine.conferences.sessions[bytes.fromhex(group)]

    def full(_: object) -> None:
        raise errors.bad_value(sentence("The conference is full."))

    session.invite = full  # type: ignore[method-assign]
    crowd.enter("C")
    crowd.wait(3)
    told = [n for n in crowd["A"].told if isinstance(n, notices.CommandFailed)]
    assert str(told[-1].message) == (
        "C is near now, and cannot be invited: The conference is full."
    )
    assert state(crowd, group, "C") is None
