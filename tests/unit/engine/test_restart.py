"""Peers are stopped and start again: what they kept, and how they come back to conferences."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable

import pytest

from msmp_gui.crypto import cbor
from msmp_gui.engine import commands as cmd
from msmp_gui.engine.notices import CommandFailed
from msmp_gui.engine.session.dormant import DormantGroup, GroupRecord
from msmp_gui.engine.snapshot import Action, MemberState, Phase, Role, Trust
from msmp_gui.protocol.errors import MalformedError
from msmp_gui.protocol.events import EpochActive, Event
from msmp_gui.protocol.wire import signed
from msmp_gui.protocol.wire.messages.terms import NewTerm
from tests.unit.engine.crowd import START, Crowd
from tests.unit.engine.test_audit_trail import log_of


def test_who_was_restarted_comes_back_or_is_told_that_it_is_over() -> None:
    crowd = Crowd("ABC")
    group = crowd.form("ABC")
    crowd["A"].do(cmd.Say(group, "before"))
    crowd.wait(1)
    for end in (False, True):
        crowd.crash("C")
        crowd.wait(3)
        if end:
            crowd["A"].do(cmd.EndGroup(group))
        else:
            crowd["B"].do(cmd.Say(group, "meanwhile"))
        crowd.enter("C")
        crowd.wait(5)
        if not end:
            assert crowd["C"].group(group).phase is Phase.RUNNING
            assert sorted(crowd["C"].texts()) == ["before", "meanwhile"]
    assert crowd["C"].group(group).phase is Phase.ENDED
    assert crowd["C"].parts.records.groups.all() == {}


@pytest.mark.requirement("R20", "R31")
def test_a_restarted_host_goes_on_with_everybody_who_is_there() -> None:
    crowd = Crowd("ABC")
    group = crowd.form("ABC")
    epoch = crowd["B"].group(group).key.epoch
    crowd["A"].do(cmd.Say(group, "before"))
    crowd.crash("A")
    crowd.wait(8)
    crowd.crash("C")  # it has no keys of the group any more either
    crowd.enter("A")
    crowd.wait(3)
    crowd.enter("C")
    crowd.wait(4)
    for name in "ABC":
        view = crowd[name].group(group)
        assert (view.phase, view.key.confirmed) == (Phase.RUNNING, 3)
        assert view.key.epoch > epoch
    assert crowd["A"].group(group).role is Role.CONTROLLER
    crowd["A"].do(cmd.Say(group, "again"))
    crowd.wait(2)
    assert crowd["B"].texts()[-1] == "again"


@pytest.mark.requirement("R31")
def test_where_all_were_restarted_the_conference_comes_back_too() -> None:
    crowd = Crowd("ABC")
    group = crowd.form("ABC")
    for name in "ABC":
        crowd.crash(name)
    crowd.wait(8)
    crowd.enter("A")
    crowd.wait(3)
    view = crowd["A"].group(group)
    assert (view.phase, view.actions) == (Phase.INTERRUPTED, {Action.END}), "with whom?"
    crowd.enter("B")
    crowd.enter("C")
    crowd.wait(6)
    for name in "ABC":
        assert crowd[name].group(group).key.confirmed == 3


@pytest.mark.requirement("R24", "R31")
def test_what_a_host_did_before_it_was_killed_stands() -> None:
    """Killed right after the removal was acknowledged, before the key changed."""
    crowd = Crowd("ABC")
    group = crowd.form("ABC")
    crowd["A"].do(cmd.RemoveMember(group, crowd["C"].key))
    crowd.crash("A")
    crowd.wait(8)
    crowd.enter("A")
    crowd.wait(4)
    assert [m.name for m in crowd["B"].group(group).members if m.confirmed] == ["B", "A"]
    assert crowd["C"].group(group).phase is Phase.REMOVED


@pytest.mark.requirement("R31")
@pytest.mark.parametrize("name", ["A", "B"])
def test_an_epoch_is_kept_before_it_is_logged_or_told(name: str) -> None:
    """MSMP-84: an app killed after that does not take the epoch for a new one, host or member."""
    crowd = Crowd("AB")
    crowd.form("AB")
    parts, engine = crowd[name].parts, crowd[name].engine
    (session,) = engine.conferences.sessions.values()
    kept: list[tuple[int, int]] = []
    record, log = session.news.record, session.log.keep

    def compare() -> None:
        data = parts.records.groups.get(session.group)
        assert data is not None
        epoch = DormantGroup.read(session.group, data).standing.epoch
        assert session.member.current is not None
        kept.append((epoch, session.member.current.number))

    def recording(event: Event, now: float) -> None:
        if isinstance(event, EpochActive):
            compare()
        record(event, now)

    def logging(events: Iterable[Event]) -> None:
        compare()
        log(events)

    session.news.record, session.log.keep = recording, logging
    before = session.member.standing.epoch
    crowd["A"].do(cmd.ChangeKey(session.group.hex()))
    crowd.wait(5)
    assert kept[-1] == (before + 1, before + 1)
    assert [on_disk for on_disk, _ in kept] == [in_use for _, in_use in kept]


@pytest.mark.requirement("R28")
def test_a_deputy_keeps_over_a_restart_who_agreed_that_it_hosts() -> None:
    """MSMP-114; and a record as it was kept before that was noted can be read."""
    crowd = Crowd("ABC")
    group = crowd["A"].do(cmd.CreateGroup("Tea", ("B", "C"), deputies=("B",))).group
    crowd.wait(1)
    crowd.crash("A")
    crowd.wait(12)
    assert crowd["B"].group(group).role is Role.CONTROLLER
    data = crowd["B"].parts.records.groups.get(bytes.fromhex(group))
    record = DormantGroup.read(bytes.fromhex(group), data).record
    assert signed.peek(NewTerm, record.proof).agreements
    older = cbor.encode(cbor.decode(data, limit=len(data))[:-1])
    assert GroupRecord.decode(older) == dataclasses.replace(record, proof=b"")
    with pytest.raises(MalformedError):
        GroupRecord.decode(b"\x81\x00")
    crowd.crash("B")
    crowd.enter("B")
    crowd.wait(3)
    session = crowd["B"].engine.conferences.sessions[bytes.fromhex(group)]
    assert session.hosts
    assert session.member.proof


@pytest.mark.requirement("R24", "R28", "R31")
def test_a_restarted_owner_takes_back_who_follows_a_deputy_whose_key_is_lost() -> None:
    """MSMP-117: its certificate was not kept with the conference, and a member tells its term."""
    crowd = Crowd("ABCD")
    group = crowd["A"].do(cmd.CreateGroup("Tea", ("B", "C", "D"), deputies=("B",))).group
    crowd.wait(2)
    crowd.network.partition("BC")
    crowd.wait(12)
    assert crowd["B"].group(group).role is Role.CONTROLLER
    for _ in range(2):  # a term higher than that of the owner
        crowd.crash("B")
        crowd.enter("B")
        crowd.wait(5)
    crowd["A"].do(cmd.ReportCompromise(group, "B", "stolen", None))
    crowd.wait(3)
    for name in "AB":
        crowd.crash(name)
    crowd.enter("A")
    crowd.wait(5)
    crowd.network.heal()
    crowd.wait(25)
    assert crowd["A"].group(group).role is Role.CONTROLLER
    for name in "ACD":
        view = crowd[name].group(group)
        assert view.key.confirmed == 3
        assert view.key.epoch == crowd["A"].group(group).key.epoch


@pytest.mark.requirement("R8", "R31")
@pytest.mark.parametrize("restarts", [False, True])
def test_who_leaves_before_it_came_back_tells_the_host(restarts: bool) -> None:
    """MSMP-36: else a policy that wants everybody to confirm would have all wait for them."""
    crowd = Crowd("ABC")
    group = crowd.form("ABC")
    crowd.crash("C")
    crowd.network.partition("C")
    crowd.enter("C")
    crowd.wait(1)
    assert crowd["C"].group(group).phase is Phase.JOINING
    crowd["C"].do(cmd.LeaveGroup(group))
    assert group not in [view.group for view in crowd["C"].engine.status().groups]
    if restarts:
        crowd.crash("C")
        crowd.enter("C")
        assert group not in [view.group for view in crowd["C"].engine.status().groups]
    crowd.network.heal()
    crowd.wait(6)
    states = {member.name: member.state for member in crowd["A"].group(group).members}
    assert states["C"] is MemberState.LEFT
    assert crowd["C"].group(group).phase is Phase.LEFT
    assert crowd["C"].parts.records.groups.all() == {}


@pytest.mark.requirement("R8", "R28", "R31")
@pytest.mark.parametrize("removed", [False, True])
@pytest.mark.parametrize("restarts", [False, True])
def test_who_left_takes_the_word_of_a_host_that_was_named_meanwhile(
    removed: bool, restarts: bool
) -> None:
    """MSMP-36: by an edition that it never had. It would tell the old host for ever."""
    crowd = Crowd("ABC")
    group = crowd.form("ABC")
    crowd.network.partition("B")
    if restarts:
        crowd.crash("B")
        crowd.enter("B")
    crowd.wait(15)  # it is known to be away: nobody waits for what it says to another policy
    if removed:
        crowd["A"].do(cmd.RemoveMember(group, "B"))
        crowd.wait(2)
    crowd["A"].do(cmd.HandOver(group, "C"))
    crowd.wait(2)
    crowd["C"].do(cmd.AgreeToPolicy(group))
    crowd.wait(2)
    assert crowd["C"].group(group).role is Role.CONTROLLER
    crowd["B"].do(cmd.LeaveGroup(group))
    crowd.network.heal()
    crowd.wait(12)
    assert crowd["B"].parts.records.groups.all() == {}
    assert crowd["B"].group(group).phase is Phase.LEFT
    states = {member.name: member.state for member in crowd["C"].group(group).members}
    assert states["B"] in (MemberState.LEFT, MemberState.REMOVED)


@pytest.mark.requirement("R23", "R24", "R31")
def test_who_was_away_when_a_key_was_declared_lost_is_told_when_they_come_back() -> None:
    """MSMP-81: they distrust it from then on, and mark what its holder said since."""
    crowd = Crowd("ABCD")
    group = crowd.form("ABCD")
    said = crowd["C"].do(cmd.Say(group, "as if I were C"))
    assert not isinstance(said, CommandFailed)
    crowd.wait(1)
    crowd.crash("D")
    crowd.wait(8)
    since = START - 60
    crowd["A"].do(cmd.ReportCompromise(group, "C", "stolen", since))
    crowd.wait(2)
    crowd.enter("D")
    crowd.wait(5)
    view = crowd["D"].group(group)
    assert view.phase is Phase.RUNNING
    (alert,) = [each for each in view.alerts if each.kind == "compromise"]
    assert (alert.subject, alert.declared_by, alert.reason) == ("C", "A", "stolen")
    assert alert.since == pytest.approx(since, abs=0.01)
    person = {each.fingerprint: each for each in crowd["D"].engine.status().people}[crowd["C"].key]
    assert person.trust is Trust.COMPROMISED
    states = {member.name: member.state for member in view.members}
    assert states["C"] is MemberState.COMPROMISED
    assert "compromised" in [entry.kind for entry in log_of(crowd, "D", group).read()]
    crowd.crash("D")
    crowd.enter("D")
    crowd.wait(5)
    assert not crowd["D"].group(group).alerts, "it is told once"


@pytest.mark.requirement("R23", "R24", "R34")
def test_attack_whose_key_was_declared_lost_leaves_the_other_half_by_their_own_word() -> None:
    """MSMP-81, 114: that does not keep from it that the key is lost."""
    crowd = Crowd("ABCDE")
    done = crowd["A"].do(cmd.CreateGroup("Tea", ("B", "C", "D", "E"), "everyday", ("B",)))
    group = done.group
    crowd.wait(3)
    crowd.network.partition(["B", "D"])
    crowd.wait(12)
    crowd["A"].do(cmd.ReportCompromise(group, "C", "stolen", START - 60))
    crowd.wait(2)
    crowd.network.heal()
    crowd.wait(15)
    for name in "BD":
        view = crowd[name].group(group)
        assert {m.name for m in view.members if m.state is MemberState.HAS_KEY} == set("ABDE")
        (alert,) = [each for each in view.alerts if each.kind == "compromise"]
        assert (alert.subject, alert.since) == ("C", START - 60)


@pytest.mark.requirement("R23", "R24", "R31")
@pytest.mark.parametrize("after", [0, 0.001, 0.002], ids=["at once", "underway", "nearly done"])
def test_a_lost_key_is_distrusted_by_all_though_some_are_killed_as_it_is_declared(
    after: float,
) -> None:
    """MSMP-81: the host that declared it among them."""
    crowd = Crowd("ABCD")
    group = crowd.form("ABCD")
    crowd["A"].do(cmd.ReportCompromise(group, "D", "stolen", START - 60))
    crowd.wait(after)
    crowd.crash("A")
    crowd.crash("C")
    crowd.wait(8)
    for name in "AC":
        crowd.enter(name)
    crowd.wait(15)
    for name in "ABC":
        view = crowd[name].group(group)
        assert {m.name for m in view.members if m.state is MemberState.HAS_KEY} == set("ABC")
        people = {each.name: each for each in crowd[name].engine.status().people}
        assert people["D"].trust is Trust.COMPROMISED
    (alert,) = [each for each in crowd["C"].group(group).alerts if each.kind == "compromise"]
    assert (alert.subject, alert.reason) == ("D", "stolen")
    (told,) = [a for a in crowd["B"].group(group).alerts if a.kind == "compromise"]
    assert told.declared_by == "A", "under a number that A has no longer"
