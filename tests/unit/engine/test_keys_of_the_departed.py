"""Somebody left, or was removed, and their key turns out to be lost: what people are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from msmp_gui.engine import commands as cmd
from msmp_gui.engine.notices import CommandFailed
from msmp_gui.engine.snapshot import Action, AlertView, Declaration, Level, MemberState, Trust
from tests.unit.engine.crowd import START, Crowd
from tests.unit.engine.test_alerts import members_declare
from tests.unit.engine.test_audit_trail import log_of


def left(crowd: Crowd, who: str, group: str, *, removed: bool = False) -> float:
    """They say something, and a while later something else, and go. A moment in between."""
    crowd[who].do(cmd.Say(group, "before"))
    crowd.wait(10)
    since = crowd[who].engine.clock.now()
    crowd.wait(1)
    crowd[who].do(cmd.Say(group, "after"))
    crowd.wait(1)
    if removed:
        crowd["A"].do(cmd.RemoveMember(group, who))
    else:
        crowd[who].do(cmd.LeaveGroup(group))
    crowd.wait(12)
    return since


def alerts(crowd: Crowd, name: str, kind: str, group: str | None = None) -> list[AlertView]:
    return [each for each in crowd[name].group(group).alerts if each.kind == kind]


def marked(crowd: Crowd, name: str, group: str | None = None) -> list[str]:
    return [each.text for each in crowd[name].group(group).messages if each.questioned]


def states(crowd: Crowd, name: str, group: str | None = None) -> dict[str, MemberState]:
    return {each.name: each.state for each in crowd[name].group(group).members}


def is_minded(crowd: Crowd, name: str, who: str, group: str | None = None) -> None:
    """Marked, listed, noted and distrusted."""
    assert marked(crowd, name, group) == ["after"], name
    assert states(crowd, name, group)[who] is MemberState.COMPROMISED
    people = {each.fingerprint: each for each in crowd[name].engine.status().people}
    assert people[crowd[who].key].trust is Trust.COMPROMISED
    entries = log_of(crowd, name, group or crowd[name].group().group).read()
    (entry,) = [each for each in entries if each.kind == "compromised"]
    assert entry.subject.hex() == crowd[who].key


@pytest.mark.requirement("R23", "R24", "U4")
@pytest.mark.parametrize("removed", [False, True], ids=["left", "removed"])
def test_what_somebody_said_who_is_out_is_marked_for_everybody(removed: bool) -> None:
    crowd = Crowd("ABCD")
    group = crowd.form("ABCD")
    since = left(crowd, "C", group, removed=removed)
    assert not marked(crowd, "B")
    key = crowd["A"].group().key.epoch
    done = crowd["A"].do(cmd.ReportCompromise(group, "C", "laptop stolen", since))
    assert not isinstance(done, CommandFailed)
    crowd.wait(3)
    for name in "ABD":
        is_minded(crowd, name, "C")
        (alert,) = alerts(crowd, name, "compromise")
        assert (alert.subject, alert.declared_by, alert.reason) == ("C", "A", "laptop stolen")
        assert alert.since == pytest.approx(since, abs=0.01)
        assert alert.level is Level.ATTENTION, "nobody reads along: there is nothing to decide"
        assert Action.SAY in crowd[name].group().actions
        assert crowd[name].group().key.epoch > key
        assert crowd[name].group().key.confirmed == 3
    assert crowd["A"].do(cmd.InviteMembers(group, (crowd["C"].key,))).code == "bad_value"
    again = crowd["A"].do(cmd.ReportCompromise(group, "C", "laptop stolen", since))
    assert isinstance(again, CommandFailed)


@pytest.mark.requirement("R23", "U4")
def test_everybody_knows_what_their_report_of_who_is_out_will_do(tmp_path: Path) -> None:
    crowd = Crowd("ABCD")

    def declaration(by: str, group: str) -> Declaration:
        people = {each.name: each for each in crowd[by].group(group).members}
        return people["C"].declaration

    group = crowd.form("ABCD")
    left(crowd, "C", group)
    assert declaration("A", group) is Declaration.MARKS
    assert declaration("B", group) is Declaration.ASKS
    policy = members_declare(tmp_path)
    other = crowd["A"].do(cmd.CreateGroup("Two", ("B", "C", "D"), policy)).group
    crowd.wait(3)
    left(crowd, "C", other)
    assert declaration("B", other) is Declaration.MARKS
    crowd.crash("A")
    crowd.wait(8)
    assert declaration("B", other) is Declaration.LATER


@pytest.mark.requirement("R23", "U4")
def test_the_host_decides_about_a_report_of_who_is_out() -> None:
    crowd = Crowd("ABCD")
    group = crowd.form("ABCD")
    since = left(crowd, "C", group)
    crowd["B"].do(cmd.ReportCompromise(group, "C", "laptop stolen", since))
    crowd.wait(3)
    assert [len(alerts(crowd, name, "compromise_report")) for name in "ABD"] == [1, 1, 1]
    assert not any(marked(crowd, name) for name in "ABD")
    (alert,) = alerts(crowd, "A", "compromise_report")
    crowd["A"].do(cmd.ReportCompromise(group, alert.about, alert.reason, alert.since))
    crowd.wait(3)
    for name in "ABD":
        is_minded(crowd, name, "C")
        assert not alerts(crowd, name, "compromise_report"), "it is decided"


@pytest.mark.requirement("R23")
def test_members_declare_of_who_is_out_where_the_policy_lets_them(tmp_path: Path) -> None:
    crowd = Crowd("ABCD")
    policy = members_declare(tmp_path)
    group = crowd["A"].do(cmd.CreateGroup("Tea", ("B", "C", "D"), policy)).group
    crowd.wait(3)
    since = left(crowd, "C", group)
    crowd["B"].do(cmd.ReportCompromise(group, "C", "laptop stolen", since))
    crowd.wait(3)
    for name in "ABD":
        is_minded(crowd, name, "C")
        (alert,) = alerts(crowd, name, "compromise")
        assert alert.declared_by == "B"


@pytest.mark.requirement("R23")
def test_nobody_escapes_a_report_by_leaving() -> None:
    crowd = Crowd("ABC")
    group = crowd.form("ABC")
    crowd["B"].do(cmd.ReportCompromise(group, "C", "odd messages", START))
    crowd.wait(1)
    crowd["C"].do(cmd.LeaveGroup(group))
    crowd.wait(3)
    (alert,) = alerts(crowd, "A", "compromise_report")
    crowd["A"].do(cmd.ReportCompromise(group, alert.about, "", START))
    crowd.wait(3)
    assert states(crowd, "B")["C"] is MemberState.COMPROMISED


@pytest.mark.requirement("R23", "U4")
def test_a_host_that_is_alone_by_now_can_still_say_so() -> None:
    crowd = Crowd("AC")
    group = crowd.form("AC")
    since = left(crowd, "C", group)
    assert Action.COMPROMISE in crowd["A"].group().actions
    crowd["A"].do(cmd.ReportCompromise(group, "C", "laptop stolen", since))
    crowd.wait(1)
    is_minded(crowd, "A", "C")


@pytest.mark.requirement("R23")
def test_by_a_name_a_member_is_meant_before_who_left_under_it() -> None:
    crowd = Crowd("ABC")
    group = crowd.form("ABC")
    left(crowd, "C", group)
    unknown = crowd["A"].do(cmd.ReportCompromise(group, "Z", ""))
    assert isinstance(unknown, CommandFailed)
    assert unknown.code == "unknown_member"
    crowd["A"].do(cmd.InviteMembers(group, (crowd["C"].key,)))
    crowd.wait(3)
    assert states(crowd, "A")["C"] is MemberState.HAS_KEY
    crowd["A"].do(cmd.ReportCompromise(group, "C", ""))
    crowd.wait(3)
    (alert,) = alerts(crowd, "B", "compromise")
    assert alert.level is Level.DANGER, "they were in"


@pytest.mark.requirement("R23", "R31")
def test_who_was_away_is_told_when_they_come_back() -> None:
    crowd = Crowd("ABCD")
    group = crowd.form("ABCD")
    since = left(crowd, "C", group)
    crowd.crash("D")
    crowd.wait(8)
    crowd["A"].do(cmd.ReportCompromise(group, "C", "laptop stolen", since))
    crowd.wait(3)
    crowd.enter("D")
    crowd.wait(8)
    (alert,) = alerts(crowd, "D", "compromise")
    assert (alert.subject, alert.declared_by) == ("C", "A")
    assert states(crowd, "D")["C"] is MemberState.COMPROMISED


@pytest.mark.requirement("R23", "R31")
@pytest.mark.parametrize("after", [0, 0.002], ids=["at once", "underway"])
def test_a_host_that_is_killed_as_it_declares_it_goes_by_it_all_the_same(after: float) -> None:
    crowd = Crowd("ABCD")
    group = crowd.form("ABCD")
    since = left(crowd, "C", group)
    crowd["A"].do(cmd.ReportCompromise(group, "C", "laptop stolen", since))
    crowd.wait(after)
    crowd.crash("A")
    crowd.wait(8)
    crowd.enter("A")
    crowd.wait(15)
    for name in "ABD":
        assert states(crowd, name)["C"] is MemberState.COMPROMISED
        people = {each.fingerprint: each for each in crowd[name].engine.status().people}
        assert people[crowd["C"].key].trust is Trust.COMPROMISED


@pytest.mark.requirement("R23", "R31", "U4")
def test_after_a_restart_the_host_still_lists_who_left_and_can_declare_their_key_lost() -> None:
    crowd = Crowd("ABCD")
    group = crowd.form("ABCD")
    since = left(crowd, "C", group)
    crowd.crash("A")
    crowd.wait(8)
    crowd.enter("A")
    crowd.wait(15)
    assert states(crowd, "A")["C"] is MemberState.LEFT
    crowd["A"].do(cmd.ReportCompromise(group, "C", "laptop stolen", since))
    crowd.wait(3)
    for name in "BD":
        is_minded(crowd, name, "C")


@pytest.mark.requirement("R17", "R23")
def test_the_next_host_declares_the_key_of_who_left_before_it_hosted() -> None:
    crowd = Crowd("ABCD")
    done = crowd["A"].do(cmd.CreateGroup("Tea", ("B", "C", "D"), "everyday", ("B",)))
    crowd.wait(3)
    since = left(crowd, "C", done.group)
    crowd["A"].do(cmd.HandOver(done.group, "B"))
    crowd.wait(5)
    crowd["B"].do(cmd.ReportCompromise(done.group, "C", "laptop stolen", since))
    crowd.wait(3)
    for name in "ABD":
        is_minded(crowd, name, "C")


@pytest.mark.requirement("R23", "R24")
@pytest.mark.parametrize("hosts", [True, False], ids=["hosted here", "of another host"])
def test_a_key_lost_in_one_conference_is_minded_where_its_holder_was_before(hosts: bool) -> None:
    """MSMP-81: whoever hosts the other one declares it there; its members tell the host."""
    crowd = Crowd("ABCDE")
    first = crowd.form("ABCD")
    other = crowd.form("ACBE" if hosts else "ECBD")
    since = left(crowd, "C", other)
    crowd["A"].do(cmd.ReportCompromise(first, "C", "laptop stolen", since))
    crowd.wait(5)
    if not hosts:
        (alert,) = alerts(crowd, "E", "compromise_report", other)
        assert alert.declared_by in "BD"
        assert not marked(crowd, "E", other)
        crowd["E"].do(cmd.ReportCompromise(other, alert.about, alert.reason, alert.since))
        crowd.wait(3)
    for name in "ABE" if hosts else "BDE":
        is_minded(crowd, name, "C", other)
