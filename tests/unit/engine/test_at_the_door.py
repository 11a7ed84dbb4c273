"""Who waits at the door, where a person lets people in: what they and the host are told."""

from __future__ import annotations

import pytest

from msmp_gui.engine import commands as cmd
from msmp_gui.engine.snapshot import Action, MemberState, Phase
from tests.unit.engine.crowd import Crowd, everyday_with


@pytest.mark.requirement("R16")
def test_a_person_approves_each_admission_where_the_policy_says_so(tmp_path) -> None:
    crowd = Crowd("ABC")
    policy = everyday_with(tmp_path, approval="true")
    group = crowd["A"].do(cmd.CreateGroup("Board", ("B", "C"), policy)).group
    crowd.wait(2)
    view = crowd["A"].group(group)
    states = {member.name: member.state for member in view.members}
    assert states["B"] is states["C"] is MemberState.WAITING
    assert [alert.kind for alert in view.alerts] == ["waiting", "waiting"]
    assert Action.APPROVE in view.actions
    assert crowd["B"].group(group).phase is Phase.JOINING
    crowd["A"].do(cmd.ApproveMember(group, crowd["B"].key))
    crowd["A"].do(cmd.TurnDownMember(group, crowd["C"].key))
    crowd.wait(2)
    assert crowd["B"].group(group).key.confirmed == 2
    assert crowd["C"].group(group).phase is Phase.ENDED
    assert not crowd["A"].group(group).alerts
    assert crowd["A"].do(cmd.ApproveMember(group, crowd["C"].key)).code == "unknown_member"
    assert crowd["B"].do(cmd.ApproveMember(group, crowd["C"].key)).code == "not_host"
    # Who was in and lost its keys need not be approved again.
    crowd.crash("B")
    crowd.enter("B")
    crowd.wait(4)
    assert crowd["B"].group(group).key.confirmed == 2


@pytest.mark.requirement("R16", "U4")
def test_who_was_decided_about_is_asked_about_no_more(tmp_path) -> None:
    """While others wait yet; and who was turned down, or waits, gets in by no restart."""
    crowd = Crowd("ABCD")
    policy = everyday_with(tmp_path, approval="true")
    group = crowd["A"].do(cmd.CreateGroup("Board", ("B", "C", "D"), policy)).group
    crowd.wait(2)
    asked = lambda: {alert.subject for alert in crowd["A"].group(group).alerts}  # noqa: E731
    assert asked() == {"B", "C", "D"}
    crowd["A"].do(cmd.ApproveMember(group, crowd["B"].key))
    crowd.wait(2)
    assert asked() == {"C", "D"}
    crowd["A"].do(cmd.TurnDownMember(group, crowd["C"].key))
    assert asked() == {"D"}
    crowd.crash("D")
    crowd.enter("D")
    crowd.wait(4)
    assert crowd["A"].group(group).key.of == 2
    assert asked() == {"D"}
    late = crowd["A"].do(cmd.ApproveMember(group, crowd["C"].key))
    assert str(late.message) == "“C” does not wait to be let in."


@pytest.mark.requirement("R16", "R31")
@pytest.mark.parametrize("answer", [None, cmd.ApproveMember, cmd.TurnDownMember])
def test_a_restart_of_the_host_lets_nobody_in_who_had_no_key(tmp_path, answer) -> None:
    crowd = Crowd("ABC")
    policy = everyday_with(tmp_path, approval="true")
    group = crowd["A"].do(cmd.CreateGroup("Board", ("B", "C"), policy)).group
    crowd.wait(2)
    crowd["A"].do(cmd.ApproveMember(group, crowd["B"].key))
    crowd.wait(2)
    crowd.crash("C")
    if answer is not None:
        crowd["A"].do(answer(group, crowd["C"].key))
    crowd.crash("A")
    crowd.enter("A")
    crowd.wait(4)
    crowd.enter("C")
    crowd.wait(20)
    assert crowd["A"].group(group).key.of == 2
    crowd["A"].do(cmd.ApproveMember(group, crowd["C"].key))  # asked again, by a host that forgot
    crowd.wait(4)
    assert crowd["A"].group(group).key.confirmed == 3


@pytest.mark.requirement("R16", "U4")
def test_who_waits_for_a_key_is_told_what_for(tmp_path) -> None:
    crowd = Crowd("ABC")
    policy = everyday_with(tmp_path, approval="true")
    group = crowd["A"].do(cmd.CreateGroup("Board", ("B",), policy)).group
    crowd.wait(2)
    why = lambda: str(crowd["B"].group(group).end_reason)  # noqa: E731
    assert why() == "A lets each person in by hand. You get the key once A has let you in."
    crowd.crash("A")
    crowd.wait(2)
    assert why() == (
        "A, who hosts this conference, cannot be reached now. You get the key once A is back."
    )
    crowd.enter("A")
    crowd.wait(4)
    crowd["A"].do(cmd.ApproveMember(group, crowd["B"].key))
    crowd.wait(12)
    assert crowd["B"].group(group).key is not None
    assert crowd["B"].group(group).end_reason is None


@pytest.mark.requirement("R16", "U4")
def test_who_was_let_in_and_is_gone_leaves_no_key_change_behind(tmp_path) -> None:
    crowd = Crowd("AB")
    policy = everyday_with(tmp_path, approval="true")
    group = crowd["A"].do(cmd.CreateGroup("Board", ("B",), policy)).group
    crowd.wait(2)
    crowd.crash("B")
    crowd.wait(1)
    crowd["A"].do(cmd.ApproveMember(group, crowd["B"].key))
    crowd.wait(5)
    view = crowd["A"].group(group)
    assert view.key.changeover is None
    assert [str(entry.text) for entry in view.timeline] == [
        "B wants to join.",
        "B cannot be reached, and did not get the key. Invite them again once they are near.",
    ]
    crowd.enter("B")
    crowd.wait(5)
    assert crowd["B"].group(group).key.confirmed == 2
