"""A conference is handed on, as people see it and as scripts ask for it."""

from __future__ import annotations

import pytest

from msmp_gui.engine import commands as cmd
from msmp_gui.engine.notices import AlertRaised, CommandDone, CommandFailed
from msmp_gui.engine.resources import resource
from msmp_gui.engine.session.handover import CONSENT_PATIENCE
from msmp_gui.engine.session.post import read_packet
from msmp_gui.engine.snapshot import Action, GroupView, Handover, Level, Phase, Role
from msmp_gui.identity.certificate import Certificate
from msmp_gui.protocol.wire import schema
from msmp_gui.protocol.wire.messages.admission import SealedRequest
from msmp_gui.protocol.wire.messages.kinds import Kind
from tests.unit.engine.crowd import Crowd

EVERYDAY = resource("policies", "everyday.toml").read_text("utf-8")
STRICTER = EVERYDAY.replace('changes = "asked"', 'changes = "stricter"')


def conference(
    crowd: Crowd, names: str = "ABC", deputies: str = "", policy: str = "everyday"
) -> str:
    others = tuple(names[1:])
    done = crowd[names[0]].do(cmd.CreateGroup("Tea", others, policy, tuple(deputies)))
    crowd.wait(2)
    assert done.group is not None
    return done.group


def host_of(view: GroupView) -> str:
    return "".join(m.name for m in view.members if m.role is Role.CONTROLLER)


def handover_alert(crowd: Crowd, name: str, group: str) -> object:
    (alert,) = [a for a in crowd[name].group(group).alerts if a.kind == "handover"]
    return alert


@pytest.mark.requirement("R28", "U4")
def test_everybody_sees_who_hosts_now() -> None:
    crowd = Crowd("ABC")
    group = conference(crowd, deputies="B")
    crowd["C"].do(cmd.Say(group, "before"))
    view = crowd["A"].group(group)
    assert Action.HAND_OVER in view.actions
    assert {m.name: m.handover for m in view.members} == {
        "A": Handover.NO,
        "B": Handover.AT_ONCE,
        "C": Handover.ASKS_FIRST,
    }
    assert Action.HAND_OVER not in crowd["B"].group(group).actions
    assert isinstance(crowd["A"].do(cmd.HandOver(group, "B")), CommandDone)
    crowd["C"].do(cmd.Say(group, "meanwhile"))
    crowd.wait(2)
    for name in "ABC":
        view = crowd[name].group(group)
        assert (host_of(view), view.phase, view.key.confirmed) == ("B", Phase.RUNNING, 3)
        alert = handover_alert(crowd, name, group)
        assert alert.level is Level.INFORMATION
        title = "You host the conference now." if name == "B" else "B hosts the conference now."
        assert str(alert.title) == title
        assert title in [str(entry.text) for entry in view.timeline]
        assert crowd[name].texts() == ["before", "meanwhile"]
    assert "You made this conference: you alone can change" in str(
        handover_alert(crowd, "A", group).advice
    )
    assert "Only A, who made the conference" in str(handover_alert(crowd, "B", group).advice)
    assert isinstance(crowd["A"].do(cmd.RemoveMember(group, "C")), CommandFailed)
    assert isinstance(crowd["B"].do(cmd.RemoveMember(group, "C")), CommandDone)
    assert isinstance(crowd["A"].do(cmd.LeaveGroup(group)), CommandDone)


@pytest.mark.requirement("R1", "R28", "U4")
def test_who_is_not_named_is_named_first_and_everyone_is_asked() -> None:
    crowd = Crowd("ABC")
    group = conference(crowd)
    assert isinstance(crowd["A"].do(cmd.HandOver(group, "C")), CommandDone)
    crowd.wait(1)
    waiting = handover_alert(crowd, "A", group)
    assert str(waiting.title) == "C is to host this conference."
    for name in "BC":
        (asked,) = [a for a in crowd[name].group(group).alerts if a.kind == "policy_proposed"]
        assert "C can host" in str(asked.action)
    crowd["B"].do(cmd.AgreeToPolicy(group))
    crowd.wait(1)
    assert host_of(crowd["B"].group(group)) == "A", "not everyone agreed"
    crowd["C"].do(cmd.AgreeToPolicy(group))
    crowd.wait(2)
    for name in "ABC":
        assert host_of(crowd[name].group(group)) == "C"
        assert crowd[name].group(group).key.confirmed == 3
    assert Action.CHANGE_POLICY in crowd["A"].group(group).actions
    # It goes back without another question, and the policy can be changed from anywhere.
    assert isinstance(crowd["C"].do(cmd.HandOver(group, "A")), CommandDone)
    crowd.wait(2)
    assert host_of(crowd["B"].group(group)) == "A"


def test_who_does_not_agree_in_time_keeps_the_conference_where_it_is() -> None:
    crowd = Crowd("ABC")
    group = conference(crowd)
    crowd["A"].do(cmd.HandOver(group, "C"))
    crowd.wait(CONSENT_PATIENCE + 1)
    alert = handover_alert(crowd, "A", group)
    assert (str(alert.title), alert.level) == (
        "C does not host the conference: you still do.",
        Level.ATTENTION,
    )
    for name in "BC":
        crowd[name].do(cmd.AgreeToPolicy(group))
    crowd.wait(3)
    assert host_of(crowd["B"].group(group)) == "A", "it was too late for that"
    assert crowd["A"].group(group).members[2].handover is Handover.AT_ONCE


@pytest.mark.requirement("R28")
def test_the_one_who_is_to_host_is_gone() -> None:
    crowd = Crowd("ABC")
    group = conference(crowd, deputies="B")
    session = crowd["B"].engine.conferences.sessions[bytes.fromhex(group)]
    session.roles.take_over = lambda *_, **__: None  # its app does nothing
    crowd["A"].do(cmd.HandOver(group, "B"))
    crowd.wait(9)
    for name in "ABC":
        assert host_of(crowd[name].group(group)) == "A"
        assert crowd[name].group(group).key.confirmed == 3
    told = [n.alert for n in crowd["A"].told if isinstance(n, AlertRaised)]
    assert "B does not host the conference: you still do." in [str(a.title) for a in told]
    crowd["C"].do(cmd.Say(group, "here"))
    crowd.wait(1)
    assert crowd["B"].texts() == ["here"]


@pytest.mark.requirement("R17", "U4")
def test_the_old_host_takes_over_when_the_new_one_is_gone() -> None:
    crowd = Crowd("ABC")
    group = conference(crowd, deputies="B")
    crowd["A"].do(cmd.HandOver(group, "B"))
    crowd.wait(2)
    crowd.crash("B")
    crowd.wait(4.5)
    told = [n.alert for n in crowd["C"].told if isinstance(n, AlertRaised)]
    assert "A takes over soon." in str(told[-1].advice)
    mine = [n.alert for n in crowd["A"].told if isinstance(n, AlertRaised)]
    assert str(mine[-1].advice).startswith("You take over soon.")
    crowd.wait(8)
    assert host_of(crowd["C"].group(group)) == "A"


def test_what_the_policy_does_not_allow_is_said_in_a_sentence() -> None:
    crowd = Crowd("ABC")
    group = conference(crowd, policy=STRICTER)
    assert Action.HAND_OVER not in crowd["A"].group(group).actions
    failed = crowd["A"].do(cmd.HandOver(group, "C"))
    assert failed.code == "not_allowed"
    assert "does not name C as host" in str(failed.message)
    failed = crowd["B"].do(cmd.HandOver(group, "C"))
    assert failed.code == "not_host"
    failed = crowd["A"].do(cmd.HandOver(group, "A"))
    assert "already" in str(failed.message)
    failed = crowd["A"].do(cmd.LeaveGroup(group))
    assert "Hand it over" in str(failed.message)


@pytest.mark.requirement("R1", "R17")
def test_the_owner_says_who_takes_over_and_takes_it_back() -> None:
    crowd = Crowd("ABC")
    group = conference(crowd, deputies="B")
    assert isinstance(crowd["A"].do(cmd.NameDeputies(group, ())), CommandDone)
    crowd.wait(2)
    assert crowd["A"].group(group).members[1].handover is Handover.ASKS_FIRST
    failed = crowd["B"].do(cmd.NameDeputies(group, ("B",)))
    assert failed.code == "not_owner"


@pytest.mark.requirement("R20", "R31")
def test_the_new_host_goes_on_after_a_restart_and_the_old_one_as_a_member() -> None:
    crowd = Crowd("ABC")
    group = conference(crowd, deputies="B")
    crowd["A"].do(cmd.HandOver(group, "B"))
    crowd.wait(2)
    for name in "BA":
        crowd.crash(name)
        crowd.enter(name)
        crowd.wait(12)
        for each in "ABC":
            view = crowd[each].group(group)
            assert (host_of(view), view.key.confirmed) == ("B", 3), (name, each)


def test_who_was_invited_by_the_old_host_is_told_that_there_is_another() -> None:
    crowd = Crowd("ABCD")
    group = conference(crowd, deputies="B")
    crowd["D"].accepts = False
    crowd["A"].do(cmd.InviteMembers(group, ("D",)))
    crowd.wait(1)
    (invitation,) = crowd["D"].engine.status().invitations
    crowd["A"].do(cmd.HandOver(group, "B"))
    crowd.wait(2)
    crowd["D"].do(cmd.AcceptInvitation(invitation.invitation))
    crowd.wait(2)
    view = crowd["D"].group(group)
    assert view.phase is Phase.ENDED
    assert "another host" in str(view.end_reason)
    crowd["D"].accepts = True
    crowd["B"].do(cmd.InviteMembers(group, ("D",)))
    crowd.wait(3)
    assert crowd["B"].group(group).key.confirmed == 4


def test_whose_key_is_on_its_way_is_not_turned_away_by_the_old_host(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """MSMP-119: they ask again for what the old host gave them, or the new one will."""
    crowd = Crowd("ABCD")
    group = conference(crowd, deputies="B")
    crowd["A"].do(cmd.HandOver(group, "B"))
    crowd.wait(2)
    engine = crowd["A"].engine
    session = engine.conferences.sessions[bytes.fromhex(group)]
    told: list[tuple[Kind, bytes]] = []
    monkeypatch.setattr(
        engine, "send", lambda to, packet: told.append((read_packet(packet).kind, to))
    )
    request = schema.encode(SealedRequest(bytes(16), bytes(32)))
    for name in "CD":
        session.receive(Kind.REQUEST_TO_JOIN, request, crowd[name].parts.me.certificate)
    assert told == [(Kind.JOIN_REFUSED, crowd["D"].parts.me.fingerprint)]


@pytest.mark.requirement("R28")
def test_who_still_follows_a_host_that_handed_on_and_left_is_told_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """MSMP-80: that it is near means nothing any more."""
    crowd = Crowd("ABC")
    group = conference(crowd, deputies="B")
    session = crowd["C"].engine.conferences.sessions[bytes.fromhex(group)]
    receive = session.receive

    def missing(kind: Kind, body: bytes, sender: Certificate) -> None:
        if kind is not Kind.STEP_DOWN:
            receive(kind, body, sender)

    monkeypatch.setattr(session, "receive", missing)
    crowd["A"].do(cmd.HandOver(group, "B"))
    crowd.wait(0.01)
    crowd["A"].do(cmd.LeaveGroup(group))
    crowd.wait(15)
    assert [host_of(crowd[name].group(group)) for name in "BC"] == ["B", "B"]
    assert crowd["C"].group(group).key.confirmed == 2


@pytest.mark.requirement("R24", "R31")
def test_who_was_put_out_while_away_is_told_by_whoever_hosts_since_then() -> None:
    """MSMP-36: it asks again those who did not host when they came near."""
    crowd = Crowd("ABCD")
    group = conference(crowd, "ABCD", deputies="B")
    crowd.crash("D")
    crowd.wait(6)
    crowd["A"].do(cmd.RemoveMember(group, "D"))
    crowd.wait(2)
    crowd.crash("A")
    crowd.enter("D")
    crowd.wait(1)
    assert crowd["D"].group(group).phase is Phase.JOINING
    crowd.wait(60)
    assert host_of(crowd["C"].group(group)) == "B"
    assert crowd["D"].group(group).phase is Phase.REMOVED


def test_who_leaves_before_its_term_begins_begins_none() -> None:
    crowd = Crowd("ABC")
    group = conference(crowd, deputies="B")
    crowd["A"].do(cmd.HandOver(group, "B"))
    session = crowd["B"].engine.conferences.sessions[bytes.fromhex(group)]
    for _ in range(1000):
        if session.controller is not None:
            break
        crowd.wait(0.001)
    assert session.controller is not None
    crowd["B"].do(cmd.LeaveGroup(group))
    crowd.wait(10)  # a timer that raises ends the test
    assert session.controller is None
    assert [host_of(crowd[name].group(group)) for name in "AC"] == ["A", "A"]


@pytest.mark.requirement("R28", "U4")
def test_a_host_can_keep_what_they_were_handing_over() -> None:
    crowd = Crowd("ABC")
    group = conference(crowd)
    assert isinstance(crowd["A"].do(cmd.KeepHosting(group)), CommandFailed)
    crowd["A"].do(cmd.HandOver(group, "C"))
    crowd.wait(1)
    view = crowd["A"].group(group)
    assert Action.KEEP_HOSTING in view.actions
    assert Action.HAND_OVER not in view.actions
    assert handover_alert(crowd, "A", group).level is Level.ATTENTION
    crowd["B"].do(cmd.AgreeToPolicy(group))
    assert isinstance(crowd["A"].do(cmd.KeepHosting(group)), CommandDone)
    crowd.wait(3)
    assert isinstance(crowd["C"].do(cmd.AgreeToPolicy(group)), CommandFailed)
    crowd.wait(CONSENT_PATIENCE)
    for name in "ABC":
        view = crowd[name].group(group)
        assert (host_of(view), view.phase, view.key.confirmed) == ("A", Phase.RUNNING, 3)
        assert not view.alerts
        assert "The policy stays as it was." in [str(entry.text) for entry in view.timeline]
    view = crowd["A"].group(group)
    assert Action.KEEP_HOSTING not in view.actions
    assert Action.HAND_OVER in view.actions
    assert view.members[2].handover is Handover.ASKS_FIRST, "C is not named"
    crowd["C"].do(cmd.Say(group, "still here"))
    crowd.wait(1)
    assert crowd["A"].texts() == ["still here"]


@pytest.mark.requirement("R28", "U4")
def test_everyone_sees_who_the_deputies_are_and_the_owner_names_them() -> None:
    crowd = Crowd("ABC")
    group = conference(crowd, deputies="B")
    for name in "ABC":
        view = crowd[name].group(group)
        assert {m.name: m.deputy for m in view.members} == {"A": 0, "B": 1, "C": 0}
        assert (Action.NAME_DEPUTIES in view.actions) is (name == "A")
    key = {name: crowd[name].key for name in "ABC"}
    crowd["A"].do(cmd.NameDeputies(group, (key["B"], key["C"])))
    crowd.wait(1)
    for name in "BC":
        crowd[name].do(cmd.AgreeToPolicy(group))
    crowd.wait(3)
    for name in "ABC":
        members = crowd[name].group(group).members
        assert {m.name: m.deputy for m in members} == {"A": 0, "B": 1, "C": 2}
    crowd["A"].do(cmd.NameDeputies(group, (key["C"],)))
    crowd.wait(3)
    for name in "ABC":
        members = crowd[name].group(group).members
        assert {m.name: m.deputy for m in members} == {"A": 0, "B": 0, "C": 1}


def test_deputies_are_not_named_where_the_policy_may_only_become_stricter() -> None:
    crowd = Crowd("AB")
    group = conference(crowd, "AB", policy=STRICTER)
    assert Action.NAME_DEPUTIES not in crowd["A"].group(group).actions


@pytest.mark.requirement("R1", "R28", "U4")
def test_who_is_named_while_another_one_s_policy_is_coming_is_named_by_the_next_edition() -> None:
    """MSMP-26: the owner signs no edition twice. Others saw that as a breach of the policy."""
    crowd = Crowd("ABC")
    group = conference(crowd)
    crowd["A"].do(cmd.HandOver(group, "C"))
    crowd.wait(1)
    crowd["B"].do(cmd.AgreeToPolicy(group))
    crowd.wait(1)
    crowd["C"].do(cmd.AgreeToPolicy(group))
    member = crowd["A"].engine.conferences.sessions[bytes.fromhex(group)].member
    while member.next is None:
        crowd.wait(0.0005)
    assert member.token.message.edition == 0
    assert isinstance(crowd["A"].do(cmd.HandOver(group, "B")), CommandDone)
    crowd.wait(1)
    for name in "BC":
        crowd[name].do(cmd.AgreeToPolicy(group))
    crowd.wait(2)
    assert member.token.message.edition == 2
    for name in "ABC":
        view = crowd[name].group(group)
        assert host_of(view) == "B"
        assert [alert.kind for alert in view.alerts if alert.kind == "policy_violation"] == []
