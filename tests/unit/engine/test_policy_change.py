"""A change of policy, as people and scripts see it."""

from __future__ import annotations

from pathlib import Path

import pytest

from msmp_gui.engine import commands as cmd
from msmp_gui.engine.notices import (
    CommandDone,
    CommandFailed,
    GroupOver,
    InvitationReceived,
    PolicyNotice,
)
from msmp_gui.engine.resources import resource
from msmp_gui.engine.snapshot import Phase
from msmp_gui.protocol.states import MemberState
from tests.unit.engine.crowd import Crowd, Somebody

TEXT = resource("policies", "everyday.toml").read_text("utf-8")


def policy(tmp_path: Path, name: str, **changes: str) -> str:
    text = TEXT
    for field, value in changes.items():
        line = next(line for line in text.splitlines() if line.startswith(f"{field} = "))
        text = text.replace(line, f"{field} = {value}")
    file = tmp_path / f"{name}.toml"
    file.write_text(text)
    return str(file)


def told(person: Somebody) -> list[PolicyNotice]:
    return [notice for notice in person.told if isinstance(notice, PolicyNotice)]


def conference(crowd: Crowd, under: str) -> str:
    group = crowd["A"].do(cmd.CreateGroup("Board", ("B", "C"), under)).group
    crowd.wait(2)
    assert group is not None
    return group


@pytest.mark.requirement("R1", "U4")
def test_everybody_sees_what_changed(tmp_path) -> None:
    crowd = Crowd("ABC")
    group = conference(crowd, policy(tmp_path, "old"))
    new = policy(tmp_path, "new", period='"20 min"', senders='"controller"')
    assert isinstance(crowd["A"].do(cmd.ChangePolicy(group, new)), CommandDone)
    crowd.wait(2)
    for name in "ABC":
        (notice,) = told(crowd[name])
        assert (notice.state, notice.edition) == ("changed", 1)
        assert [(c.field, c.before, c.after, c.weakens) for c in notice.changes] == [
            ("operational.senders", "all", "controller", False),
            ("rekey.period", "1 h", "20 min", False),
        ]
        view = crowd[name].group(group)
        assert "after 20 min at the latest" in " ".join(map(str, view.policy))
        assert any("The policy changed: " in str(entry.text) for entry in view.timeline)
    assert isinstance(crowd["B"].do(cmd.Say(group, "no more")), CommandFailed)


@pytest.mark.requirement("R1")
def test_people_are_asked_before_it_becomes_weaker(tmp_path) -> None:
    crowd = Crowd("ABC")
    group = conference(crowd, policy(tmp_path, "old", changes='"asked"'))
    crowd["A"].do(
        cmd.ChangePolicy(group, policy(tmp_path, "new", changes='"asked"', period='"2 h"'))
    )
    crowd.wait(2)
    for name in "BC":
        assert told(crowd[name])[-1].asked
        (alert,) = [a for a in crowd[name].group(group).alerts if a.kind == "policy_proposed"]
        assert "after 2 h at the latest" in str(alert.action)
        assert isinstance(crowd[name].do(cmd.AgreeToPolicy(group)), CommandDone)
        assert not crowd[name].group(group).alerts
    crowd.wait(2)
    for name in "ABC":
        assert told(crowd[name])[-1].state == "changed"
        assert "after 2 h at the latest" in " ".join(map(str, crowd[name].group(group).policy))


@pytest.mark.requirement("R1", "R12")
def test_who_waits_to_be_let_in_is_asked_again_under_a_weaker_policy(tmp_path) -> None:
    crowd = Crowd("ABC")
    common = {"changes": '"asked"', "approval": "true"}
    group = crowd["A"].do(cmd.CreateGroup("Board", ("B",), policy(tmp_path, "old", **common))).group
    assert group is not None
    crowd.wait(1)
    crowd["A"].do(cmd.ApproveMember(group, "B"))
    crowd.wait(2)
    crowd["A"].do(cmd.InviteMembers(group, ("C",)))
    crowd.wait(1)
    crowd["C"].accepts = False
    crowd["A"].do(cmd.ChangePolicy(group, policy(tmp_path, "new", period='"2 h"', **common)))
    crowd.wait(1)
    crowd["B"].do(cmd.AgreeToPolicy(group))
    crowd.wait(2)
    again = [n for n in crowd["C"].told if isinstance(n, InvitationReceived)][-1].invitation
    assert "after 2 h at the latest" in " ".join(map(str, again.policy))
    crowd["C"].do(cmd.AcceptInvitation(again.invitation))
    crowd.wait(1)
    crowd["A"].do(cmd.ApproveMember(group, "C"))
    crowd.wait(3)
    assert crowd["C"].group(group).phase is Phase.RUNNING


@pytest.mark.requirement("R1", "R12")
def test_whose_key_was_on_its_way_is_asked_again_under_a_weaker_policy(tmp_path) -> None:
    crowd = Crowd("ABC")
    group = (
        crowd["A"]
        .do(cmd.CreateGroup("Tea", ("B",), policy(tmp_path, "old", changes='"asked"')))
        .group
    )
    assert group is not None
    crowd.wait(3)
    crowd.network.partition(["B"])
    crowd["A"].do(
        cmd.ChangePolicy(group, policy(tmp_path, "new", changes='"asked"', period='"2 h"'))
    )
    crowd.wait(4.5)  # B, who is asked, counts as gone half a second from now
    crowd["A"].do(cmd.InviteMembers(group, ("C",)))
    crowd.wait(0.2)
    member = crowd["C"].engine.conferences.sessions[bytes.fromhex(group)].member
    assert member.state is MemberState.INSTALLING, "B, who is to take part in the key, is not heard"
    crowd.wait(5)
    assert len([n for n in crowd["C"].told if isinstance(n, InvitationReceived)]) == 2
    assert crowd["C"].group(group).phase is Phase.RUNNING
    assert "after 2 h at the latest" in " ".join(map(str, crowd["C"].group(group).policy))


@pytest.mark.requirement("R1")
@pytest.mark.parametrize(
    ("changes", "sentence"),
    [('"none"', "the policy cannot be changed"), ('"stricter"', "can only be made stricter")],
)
def test_a_change_that_the_policy_forbids_is_refused(tmp_path, changes: str, sentence: str) -> None:
    crowd = Crowd("ABC")
    group = conference(crowd, policy(tmp_path, "old", changes=changes))
    new = policy(tmp_path, "new", changes=changes, period='"2 h"')
    failed = crowd["A"].do(cmd.ChangePolicy(group, new))
    assert isinstance(failed, CommandFailed)
    assert sentence in str(failed.message)


def test_a_policy_with_too_little_room_for_those_who_are_in_says_so(tmp_path) -> None:
    crowd = Crowd("ABC")
    group = conference(crowd, policy(tmp_path, "old"))
    failed = crowd["A"].do(cmd.ChangePolicy(group, policy(tmp_path, "new", max_members="2")))
    assert isinstance(failed, CommandFailed)
    assert str(failed.message) == (
        "operational.max_members: more people are in the conference than the policy has room for."
    )


def test_nobody_but_the_owner_changes_it(tmp_path) -> None:
    crowd = Crowd("ABC")
    group = conference(crowd, policy(tmp_path, "old"))
    failed = crowd["B"].do(cmd.ChangePolicy(group, policy(tmp_path, "new", period='"20 min"')))
    assert isinstance(failed, CommandFailed)
    assert "Only A, who made this conference" in str(failed.message)
    assert isinstance(crowd["B"].do(cmd.AgreeToPolicy(group)), CommandFailed)


@pytest.mark.requirement("R1", "R31")
def test_a_changed_policy_survives_a_restart(tmp_path) -> None:
    crowd = Crowd("ABC")
    group = conference(crowd, policy(tmp_path, "old"))
    crowd["A"].do(cmd.ChangePolicy(group, policy(tmp_path, "new", period='"20 min"')))
    crowd.wait(2)
    for name in "AB":
        crowd.crash(name)
        crowd.enter(name)
        crowd.wait(12)
    for name in "ABC":
        view = crowd[name].group(group)
        assert view.key is not None
        assert view.key.confirmed == 3
        assert "after 20 min at the latest" in " ".join(map(str, view.policy))


@pytest.mark.requirement("R1", "R31")
def test_who_was_away_sees_what_changed_and_is_asked_about_what_shall(tmp_path) -> None:
    crowd = Crowd("ABC")
    group = conference(crowd, policy(tmp_path, "old", changes='"asked"'))
    crowd.crash("C")
    crowd.wait(8)
    for number, period in enumerate(('"40 min"', '"20 min"')):
        stricter = policy(tmp_path, f"stricter {number}", changes='"asked"', period=period)
        crowd["A"].do(cmd.ChangePolicy(group, stricter))
        crowd.wait(2)
    weaker = policy(tmp_path, "weaker", changes='"asked"', period='"30 min"')
    crowd["A"].do(cmd.ChangePolicy(group, weaker))
    crowd.wait(1)
    crowd.enter("C")
    crowd.wait(5)
    changed, proposed = told(crowd["C"])
    assert (changed.state, changed.edition) == ("changed", 2)
    assert [(c.before, c.after) for c in changed.changes] == [("1 h", "20 min")]
    assert (proposed.state, proposed.edition, proposed.asked) == ("proposed", 3, True)
    for name in "BC":
        crowd[name].do(cmd.AgreeToPolicy(group))
    crowd.wait(2)
    for name in "ABC":
        assert (told(crowd[name])[-1].state, told(crowd[name])[-1].edition) == ("changed", 3)


@pytest.mark.requirement("R1", "R28", "R31")
@pytest.mark.parametrize("deputy", [False, True], ids=["host restarted", "deputy took over"])
def test_a_proposal_outlives_the_term_that_it_was_made_in(tmp_path, deputy: bool) -> None:
    """MSMP-27: people who agree to it do not agree to nothing."""
    crowd = Crowd("ABCD")
    under = policy(tmp_path, "old", changes='"asked"')
    named = ("B",) if deputy else ()
    group = crowd["A"].do(cmd.CreateGroup("Board", ("B", "C", "D"), under, named)).group
    assert group is not None
    crowd.wait(3)
    changes = {"changes": '"asked"', "period": '"2 h"'}
    if deputy:
        changes |= {"takeover_after": '"10 s"', "deputies": f'["{crowd["B"].key}"]'}
    crowd["A"].do(cmd.ChangePolicy(group, policy(tmp_path, "new", **changes)))
    crowd.wait(2)
    crowd.crash("A")
    crowd.wait(20 if deputy else 3)
    if not deputy:
        crowd.enter("A")
        crowd.wait(8)
    for name in "BCD":
        assert isinstance(crowd[name].do(cmd.AgreeToPolicy(group)), CommandDone)
    crowd.wait(4)
    for name in "BCD" if deputy else "ABCD":
        assert (told(crowd[name])[-1].state, told(crowd[name])[-1].edition) == ("changed", 1)
        assert "after 2 h at the latest" in " ".join(map(str, crowd[name].group(group).policy))


@pytest.mark.requirement("R1", "R13", "R24")
def test_whom_a_new_policy_puts_out_is_told_why(tmp_path) -> None:
    crowd = Crowd("ABC")
    group = conference(crowd, policy(tmp_path, "old"))
    stricter = policy(tmp_path, "new", excluded=f'["{crowd["C"].key}"]')
    crowd["A"].do(cmd.ChangePolicy(group, stricter))
    crowd.wait(2)
    (over,) = [notice for notice in crowd["C"].told if isinstance(notice, GroupOver)]
    assert over.reason == "removed"
    assert str(over.why) == "refused: the policy excludes this key"
