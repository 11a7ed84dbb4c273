"""Many conferences at once in one process."""

from __future__ import annotations

import pytest

from msmp_gui.engine import commands as cmd
from msmp_gui.engine.snapshot import MemberState, Phase
from tests.unit.engine.crowd import Crowd

GROUPS = 100


@pytest.mark.requirement("R20", "R31")
def test_a_hundred_conferences_live_side_by_side_each_with_a_key_of_its_own() -> None:
    crowd = Crowd("ABC", compares=False)
    hosts = {}
    for number in range(GROUPS):
        host, *others = "ABC"[number % 3 :] + "ABC"[: number % 3]
        done = crowd[host].do(cmd.CreateGroup(f"Group {number}", tuple(others)))
        hosts[done.group] = host
    crowd.wait(5)
    codes = {}
    for name in "ABC":
        views = crowd[name].engine.status().groups
        assert {view.group for view in views} == hosts.keys()
        assert {(view.phase, view.key.confirmed) for view in views} == {(Phase.RUNNING, 3)}
        codes[name] = {view.group: view.key.code for view in views}
    assert codes["A"] == codes["B"] == codes["C"]
    assert len(set(codes["A"].values())) == GROUPS

    chosen = [*hosts][GROUPS // 2]
    for group in hosts:
        crowd["A"].do(cmd.Say(group, f"to {group}"))
    crowd[hosts[chosen]].do(cmd.ChangeKey(chosen))
    crowd.wait(3)
    for view in crowd["C"].engine.status().groups:
        assert [message.text for message in view.messages] == [f"to {view.group}"]
        assert (view.key.code == codes["C"][view.group]) == (view.group != chosen)


@pytest.mark.requirement("R23", "R24")
def test_a_key_that_is_lost_in_one_conference_leaves_those_that_this_peer_hosts() -> None:
    crowd = Crowd("ABCD")
    first = crowd.form("ABCD")
    second = crowd.form("BCD")
    third = crowd.form("DBC")
    crowd["A"].do(cmd.ReportCompromise(first, crowd["C"].key, "stolen"))
    crowd.wait(4)
    for host, group, left in (("A", first, "ABD"), ("B", second, "BD"), ("D", third, "BD")):
        view = crowd[host].group(group)
        there = {member.name for member in view.members if member.state is MemberState.HAS_KEY}
        assert there == set(left)
        assert view.key.confirmed == len(left)
        assert crowd["C"].group(group).phase is Phase.COMPROMISED


@pytest.mark.requirement("R23", "R24")
def test_the_host_of_another_conference_is_told_once_of_a_key_that_is_lost_in_one() -> None:
    """MSMP-81: it may not know of the one in which that was declared."""
    crowd = Crowd("ABCDE")
    first = crowd.form("ABCD")
    second = crowd.form("EBCD")
    crowd["A"].do(cmd.ReportCompromise(first, crowd["C"].key, "stolen"))
    crowd.wait(4)
    (alert,) = [a for a in crowd["E"].group(second).alerts if a.kind == "compromise_report"]
    assert (alert.subject, alert.reason) == ("C", "stolen")
    assert alert.declared_by in "BD"
    assert crowd["E"].group(second).key.confirmed == 4, "the host decides"
    crowd["E"].do(cmd.ReportCompromise(second, crowd["C"].key, "stolen"))
    crowd.wait(4)
    assert crowd["E"].group(second).key.confirmed == 3


@pytest.mark.requirement("R23", "R24")
def test_who_comes_to_host_a_conference_puts_out_whose_key_they_know_to_be_lost() -> None:
    """MSMP-81"""
    crowd = Crowd("ABCDE")
    first = crowd.form("ABCD")
    done = crowd["E"].do(cmd.CreateGroup("Tea", ("B", "C", "D"), "everyday", ("B",)))
    crowd.wait(2)
    crowd["A"].do(cmd.ReportCompromise(first, crowd["C"].key, "stolen"))
    crowd.wait(4)
    crowd["E"].do(cmd.HandOver(done.group, "B"))
    crowd.wait(4)
    view = crowd["B"].group(done.group)
    there = {member.name for member in view.members if member.state is MemberState.HAS_KEY}
    assert there == set("BDE")
