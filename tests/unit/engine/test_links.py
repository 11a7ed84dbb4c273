"""Invitations by link, and who may learn who somebody is."""

from __future__ import annotations

from pathlib import Path

import pytest

from msmp_gui.engine import commands as cmd
from msmp_gui.engine.notices import CommandDone, CommandFailed
from msmp_gui.engine.policies import presets
from msmp_gui.engine.resources import resource
from msmp_gui.engine.snapshot import LinkState, LinkView, MemberState, PersonView
from msmp_gui.protocol.invitation_link import make_link, read_link
from msmp_gui.storage.visibility import Visibility
from tests.unit.engine.crowd import START, Crowd, Somebody


def open_link(host: Somebody, group: str, life: float = 3600) -> str:
    assert isinstance(host.do(cmd.OpenLink(group, life)), CommandDone)
    link = host.group(group).link
    assert link is not None
    return link.text


def links(who: Somebody) -> list[LinkView]:
    return list(who.engine.status().links)


def waiting(host: Somebody, group: str) -> list[str]:
    members = host.group(group).members
    return [m.name for m in members if m.state is MemberState.WAITING]


def people(who: Somebody) -> dict[str, PersonView]:
    return {person.name: person for person in who.engine.status().people}


@pytest.mark.requirement("U5", "R9")
def test_who_opens_a_link_is_let_in_by_the_host_and_sees_the_invitation_first() -> None:
    crowd = Crowd("ABC")
    group = crowd.form("AB")
    link = open_link(crowd["A"], group)
    crowd["C"].accepts = False
    crowd["C"].do(cmd.FollowLink(link))
    crowd.wait(1)
    assert [each.state for each in links(crowd["C"])] == [LinkState.ASKED]
    assert waiting(crowd["A"], group) == ["C"]
    assert [a.kind for a in crowd["A"].group(group).alerts] == ["waiting"]
    crowd["A"].do(cmd.ApproveMember(group, crowd["C"].key))
    crowd.wait(1)
    assert waiting(crowd["A"], group) == []
    assert crowd["A"].group(group).alerts == ()
    assert links(crowd["C"]) == []
    (invitation,) = crowd["C"].engine.status().invitations
    assert (invitation.name, invitation.sender.name) == ("Tea", "A")
    crowd["C"].do(cmd.AcceptInvitation(invitation.invitation))
    crowd.wait(2)
    key = crowd["C"].group(group).key
    assert key is not None
    assert key.confirmed == 3


def test_who_is_turned_down_is_told_and_gets_nothing() -> None:
    crowd = Crowd("ABC")
    group = crowd.form("AB")
    crowd["C"].do(cmd.FollowLink(open_link(crowd["A"], group)))
    crowd.wait(1)
    crowd["A"].do(cmd.TurnDownMember(group, "C"))
    crowd.wait(1)
    (refused,) = links(crowd["C"])
    assert refused.state is LinkState.REFUSED
    assert str(refused.reason) == "The host did not let you in."
    assert crowd["A"].group(group).alerts == ()
    assert crowd["C"].engine.status().groups == ()
    crowd["C"].do(cmd.DropLink(group))
    assert links(crowd["C"]) == []


@pytest.mark.requirement("R13", "R14")
def test_attack_a_stolen_link_gets_nobody_in_whom_the_policy_refuses(tmp_path: Path) -> None:
    crowd = Crowd("ABE")
    policy = Path("resources/policies/everyday.toml").read_text()
    file = tmp_path / "not-e.toml"
    file.write_text(
        policy.replace('rule = "invited"', "rule = 'invited and not claimed CN = \"E\"'")
    )
    made = crowd["A"].do(cmd.CreateGroup("Tea", ("B",), str(file)))
    assert isinstance(made, CommandDone), made
    assert made.group
    crowd.wait(1)
    crowd["E"].do(cmd.FollowLink(open_link(crowd["A"], made.group)))
    crowd.wait(1)
    assert waiting(crowd["A"], made.group) == []
    (refused,) = links(crowd["E"])
    assert refused.state is LinkState.REFUSED
    assert "E" in str(refused.reason)


def test_a_link_that_ran_out_or_was_closed_or_replaced_leads_nowhere() -> None:
    crowd = Crowd("ABC")
    group = crowd.form("AB")
    old = open_link(crowd["A"], group)
    new = open_link(crowd["A"], group, life=600)
    assert old != new

    def outcome(link: str) -> str:
        crowd["C"].do(cmd.FollowLink(link))
        crowd.wait(1)
        (view,) = links(crowd["C"])
        return str(view.reason)

    closed = "This link is no longer open. Ask for a new one."
    assert outcome(old) == closed
    crowd["A"].do(cmd.CloseLink(group))
    assert crowd["A"].group(group).link is None
    assert outcome(new) == closed
    short = open_link(crowd["A"], group, life=60)
    crowd.wait(61)
    assert crowd["A"].group(group).link is None
    assert outcome(short) == closed
    crowd.wait(901)
    refused = crowd["C"].do(cmd.FollowLink(short))
    assert isinstance(refused, CommandFailed)
    assert str(refused.message) == "This invitation ran out. Ask for a new one."


def test_a_link_outlives_a_restart_of_the_host() -> None:
    crowd = Crowd("ABC")
    group = crowd.form("AB")
    link = open_link(crowd["A"], group)
    crowd.crash("A")
    crowd.enter("A")
    crowd.wait(10)
    crowd["C"].do(cmd.FollowLink(link))
    crowd.wait(1)
    assert waiting(crowd["A"], group) == ["C"]


def test_a_host_who_does_not_answer_is_told_of() -> None:
    crowd = Crowd("AB")
    nobody = make_link(b"g" * 16, b"h" * 32, b"s" * 16, START + 3600, ("Z:4711",))
    crowd["B"].do(cmd.FollowLink(nobody.text))
    assert [each.state for each in links(crowd["B"])] == [LinkState.SEEKING]
    crowd.wait(15)
    (view,) = links(crowd["B"])
    assert view.state is LinkState.UNREACHABLE
    assert "may be closed" in str(view.reason)


def test_a_file_is_followed_as_a_link_is(tmp_path: Path) -> None:
    crowd = Crowd("ABC")
    group = crowd.form("AB")
    file = tmp_path / "Tea.msmp"
    file.write_bytes(read_link(open_link(crowd["A"], group)).file)
    crowd["C"].do(cmd.FollowLink(str(file)))
    crowd.wait(1)
    assert waiting(crowd["A"], group) == ["C"]


@pytest.mark.parametrize(
    ("link", "why"),
    [
        ("msmp:join/AAAA", "cannot be read"),
        ("msmp:", "not an invitation link"),
        ("msmp:join/" + "A" * 2000, "not an invitation link"),
        ("/nowhere/at/all.msmp", "No such file"),
        ("\0", "cannot be read"),
    ],
)
def test_what_is_no_link_is_refused_with_a_reason(link: str, why: str) -> None:
    crowd = Crowd("A")
    refused = crowd["A"].do(cmd.FollowLink(link))
    assert isinstance(refused, CommandFailed)
    assert "invitation" in str(refused.message) or why in str(refused.message)


def test_only_the_host_opens_links_and_not_for_ever() -> None:
    crowd = Crowd("AB")
    group = crowd.form("AB")
    for who, life in (("B", 3600.0), ("A", 10.0), ("A", 1e9)):
        assert isinstance(crowd[who].do(cmd.OpenLink(group, life)), CommandFailed)


# Who may learn who somebody is


@pytest.mark.requirement("U2")
def test_who_is_seen_by_known_people_alone_answers_no_stranger() -> None:
    crowd = Crowd("AB")
    crowd.form("AB")
    crowd["A"].do(cmd.SetVisibility(Visibility.KNOWN))
    crowd.enter("S")
    crowd.wait(3)
    assert "A" not in people(crowd["S"])
    assert people(crowd["B"])["A"].near
    crowd["A"].do(cmd.SetVisibility(Visibility.EVERYONE))
    crowd.wait(10)
    assert people(crowd["S"])["A"].near


def test_who_hides_is_met_by_nobody_but_those_in_their_conferences() -> None:
    crowd = Crowd("ABC")
    crowd.form("AB")
    assert people(crowd["C"])["A"].near
    crowd["A"].do(cmd.SetVisibility(Visibility.NOBODY))
    crowd.wait(3)
    assert "A" not in people(crowd["C"])
    assert people(crowd["B"])["A"].near
    assert not crowd["A"].engine.status().network.discovery


def test_an_open_link_lets_strangers_learn_who_the_host_is() -> None:
    crowd = Crowd("AB")
    group = crowd.form("AB")
    crowd["A"].do(cmd.SetVisibility(Visibility.KNOWN))
    link = open_link(crowd["A"], group)
    crowd.enter("S")
    crowd["S"].do(cmd.FollowLink(link))
    crowd.wait(3)
    assert waiting(crowd["A"], group) == ["S"]


@pytest.mark.requirement("U5")
def test_who_is_blocked_is_neither_heard_nor_told_anything() -> None:
    crowd = Crowd("AB")
    crowd["B"].accepts = False
    crowd["A"].do(cmd.CreateGroup("Tea", ("B",)))
    crowd.wait(1)
    (invitation,) = crowd["B"].engine.status().invitations
    crowd["B"].do(cmd.DeclineInvitation(invitation.invitation, block=True))
    crowd.wait(10)
    assert not people(crowd["B"])["A"].near
    assert people(crowd["B"])["A"].blocked
    assert "B" not in people(crowd["A"]) or not people(crowd["A"])["B"].near
    crowd.crash("A")
    crowd.enter("A")
    crowd.wait(10)
    assert not people(crowd["B"])["A"].near
    crowd["B"].do(cmd.BlockPerson(crowd["A"].key, blocked=False))
    crowd.wait(10)
    assert people(crowd["B"])["A"].near


def test_known_people_stay_on_the_list_and_strangers_do_not() -> None:
    crowd = Crowd("ABC")
    crowd.form("AB")
    for name in "BC":
        crowd.crash(name)
    crowd.wait(10)
    known = people(crowd["A"])
    assert set(known) == {"B"}
    assert not known["B"].near
    assert known["B"].known
    last = known["B"].last_seen
    assert last is not None
    assert START < last <= START + crowd.time.time()
    crowd.crash("A")
    crowd.enter("A")
    assert people(crowd["A"])["B"].last_seen == last
    crowd["A"].do(cmd.ForgetPerson(crowd["B"].key))
    assert people(crowd["A"]) == {}


@pytest.mark.requirement("R10", "R12")
def test_who_waits_at_the_host_s_door_and_is_let_in_by_a_distributor_waits_no_longer() -> None:
    crowd = Crowd("ABC")
    policy = presets.texts()["everyday"].replace(
        'distributors = "controller"', 'distributors = "members"'
    )
    done = crowd["A"].do(cmd.CreateGroup("Tea", ("B",), policy))
    assert isinstance(done, CommandDone)
    assert done.group is not None
    crowd.wait(1)
    crowd["C"].do(cmd.FollowLink(open_link(crowd["A"], done.group)))
    crowd.wait(1)
    assert waiting(crowd["A"], done.group) == ["C"]
    crowd["B"].do(cmd.InviteMembers(done.group, ("C",)))
    crowd.wait(3)
    assert [m.state for m in crowd["A"].group(done.group).members] == [MemberState.HAS_KEY] * 3
    assert crowd["A"].group(done.group).alerts == ()
    assert links(crowd["C"]) == []
    refused = crowd["A"].do(cmd.TurnDownMember(done.group, "C"))
    assert isinstance(refused, CommandFailed)


@pytest.mark.requirement("R9", "R16")
def test_whom_there_is_no_room_for_waits_on_at_the_door(tmp_path: Path) -> None:
    """The host is told why, and lets them in once somebody left."""
    text = resource("policies", "everyday.toml").read_text("utf-8")
    policy = tmp_path / "small.toml"
    policy.write_text(text.replace("max_members = 32", "max_members = 3"))
    crowd = Crowd("ABCD")
    group = crowd["A"].do(cmd.CreateGroup("Tea", ("B", "C"), str(policy))).group
    assert group is not None
    crowd.wait(2)
    crowd["D"].do(cmd.FollowLink(open_link(crowd["A"], group)))
    crowd.wait(1)
    refused = crowd["A"].do(cmd.ApproveMember(group, crowd["D"].key))
    assert refused.code == "no_room"
    assert "the conference is full" in str(refused.message)
    assert waiting(crowd["A"], group) == ["D"]
    crowd["C"].do(cmd.LeaveGroup(group))
    crowd.wait(2)
    assert isinstance(crowd["A"].do(cmd.ApproveMember(group, crowd["D"].key)), CommandDone)
    crowd.wait(2)
    key = crowd["D"].group(group).key
    assert key is not None
    assert key.confirmed == 3
