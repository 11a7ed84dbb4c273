"""The engine: commands and their refusals, what it shows, and what it remembers."""

from __future__ import annotations

import dataclasses
import typing

import pytest

from msmp_gui.crypto import cbor
from msmp_gui.crypto.secret import Secret
from msmp_gui.engine import commands as cmd
from msmp_gui.engine import notices
from msmp_gui.engine.resources import resource
from msmp_gui.engine.snapshot import Action, MemberState, Phase, Role, Trust
from msmp_gui.identity.certificate import Certificate
from msmp_gui.protocol.wire.messages.kinds import Kind
from msmp_gui.protocol.wire.messages.limits import MAX_MESSAGE
from msmp_gui.transport.memory import Faults
from tests.unit.engine.crowd import START, Crowd, everyday_with


def alerts(crowd: Crowd, name: str) -> list[str]:
    return [n.alert.kind for n in crowd[name].told if isinstance(n, notices.AlertRaised)]


def test_every_command_is_carried_out() -> None:
    assert Crowd("A")["A"].engine.handlers.kinds == set(typing.get_args(cmd.Command))


@pytest.mark.requirement("U1", "U3", "U4", "U5", "R31")
def test_people_near_form_a_conference_and_talk() -> None:
    crowd = Crowd("ABC")
    group = crowd.form("ABC")
    for name in "ABC":
        crowd[name].do(cmd.Say(group, f"hello from {name}"))
    crowd.wait(1)
    views = [crowd[name].group() for name in "ABC"]
    assert len({view.key.code for view in views}) == 1
    assert {len(view.messages) for view in views} == {3}
    assert all(m.verified for view in views for m in view.messages)
    assert {m.state for m in views[1].members} == {MemberState.HAS_KEY}
    assert crowd["A"].group().actions >= {Action.REKEY, Action.REMOVE, Action.END}
    assert crowd["B"].group().actions == {Action.SAY, Action.COMPROMISE, Action.LEAVE}


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (lambda g: cmd.CreateGroup("x", ()), "bad_value"),
        (lambda g: cmd.CreateGroup(" ", ("B",)), "bad_value"),
        (lambda g: cmd.CreateGroup("x", ("nobody",)), "unknown_person"),
        (lambda g: cmd.CreateGroup("x", ("T",)), "ambiguous_person"),
        (lambda g: cmd.CreateGroup("x", ("B",), "none"), "bad_policy"),
        (lambda g: cmd.AcceptInvitation("00"), "unknown_invitation"),
        (lambda g: cmd.DeclineInvitation("00"), "unknown_invitation"),
        (lambda g: cmd.Say("zz", "x"), "unknown_group"),
        (lambda g: cmd.Say(g, "  "), "empty"),
        (lambda g: cmd.Say(g, "x" * 8001), "too_long"),
        (lambda g: cmd.LeaveGroup(g), "host_must_end"),
        (lambda g: cmd.RemoveMember(g, "nobody"), "unknown_member"),
        (lambda g: cmd.RemoveMember(g, "A"), "not_allowed"),
        (lambda g: cmd.ForgetGroup(g), "bad_value"),
        (lambda g: cmd.AddPeer("nowhere"), "bad_value"),
        (lambda g: cmd.MarkVerified("00"), "unknown_person"),
        (lambda g: cmd.RestartGroup("00"), "unknown_group"),
    ],
)
def test_a_refused_command_says_why_and_changes_nothing(command, code: str) -> None:
    crowd = Crowd("AB")
    crowd.enter("T")
    crowd.enter("U", called="T")
    crowd.wait(1)
    group = crowd.form("AB")
    before = crowd["A"].group()
    answer = crowd["A"].do(command(group))
    assert isinstance(answer, notices.CommandFailed)
    assert answer.code == code
    assert str(answer.message).endswith(".")
    assert crowd["A"].group() == before


@pytest.mark.requirement("R23", "R24")
def test_a_compromise_is_told_marked_and_remembered() -> None:
    crowd = Crowd("ABC")
    group = crowd.form("ABC")
    crowd["C"].do(cmd.Say(group, "before"))
    crowd.wait(10)
    since = crowd["A"].engine.clock.now()
    crowd.wait(1)
    crowd["C"].do(cmd.Say(group, "after"))
    crowd.wait(1)
    crowd["A"].do(cmd.ReportCompromise(group, "C", "stolen", since))
    crowd.wait(1)
    for name in "AB":
        view = crowd[name].group()
        marks = {m.text: m.questioned for m in view.messages}
        assert marks == {"before": False, "after": True}
        (alert,) = view.alerts
        assert (alert.kind, alert.subject, alert.declared_by, alert.reason) == (
            "compromise",
            "C",
            "A",
            "stolen",
        )
        assert alert.by_self is (name == "A")
        assert {m.name: m.state for m in view.members}["C"] is MemberState.COMPROMISED
        assert crowd["C"].key in {
            p.fingerprint.hex() for p in crowd[name].parts.records.people.all() if p.distrust
        }
    assert crowd["C"].group().phase is Phase.COMPROMISED
    assert crowd["A"].do(cmd.CreateGroup("again", ("C",))).code in ("bad_value", "unknown_person")
    assert Action.SAY in crowd["A"].group().actions, "who declared it has decided already"
    assert Action.SAY not in crowd["B"].group().actions, "a full stop, until it is decided"
    crowd["B"].do(cmd.DismissAlert(group, alert.id))
    assert crowd["B"].group().alerts == ()
    assert Action.SAY in crowd["B"].group().actions


@pytest.mark.requirement("R23")
def test_a_member_s_report_is_for_the_host_to_decide() -> None:
    crowd = Crowd("ABC")
    group = crowd.form("ABC")
    crowd["B"].do(cmd.ReportCompromise(group, "C", "odd messages"))
    crowd.wait(1)
    assert [alerts(crowd, name) for name in "ABC"] == [["compromise_report"]] * 3
    assert crowd["C"].group().phase is Phase.RUNNING
    crowd["C"].do(cmd.ReportCompromise(group, "C", "it is true"))
    crowd.wait(1)
    assert crowd["C"].group().phase is Phase.COMPROMISED
    assert alerts(crowd, "A")[-1] == "compromise"
    for name in "AB":
        alert = crowd[name].group().alerts[-1]
        assert (alert.subject, alert.declared_by, alert.reason) == ("C", "C", "it is true")


@pytest.mark.requirement("R28")
def test_the_host_is_lost_and_the_others_go_on() -> None:
    crowd = Crowd("ABC")
    group = crowd.form("ABC")
    crowd.crash("A")
    crowd.wait(10)
    assert alerts(crowd, "B") == alerts(crowd, "C") == ["controller_lost"]
    crowd["B"].do(cmd.Say(group, "still here"))
    crowd.wait(1)
    assert crowd["C"].texts() == ["still here"]
    assert Action.RESTART in crowd["B"].group().actions
    done = crowd["B"].do(cmd.RestartGroup(group))
    crowd.wait(1)
    assert crowd["C"].group(done.group).key.confirmed == 2
    assert crowd["B"].group(group).phase is Phase.LEFT


def test_verifying_somebody_lasts_and_is_shown() -> None:
    crowd = Crowd("AB")
    (person,) = crowd["A"].engine.status().people
    assert person.trust is Trust.UNVERIFIED
    assert person.safety.number == crowd["B"].engine.status().people[0].safety.number
    crowd["A"].do(cmd.MarkVerified(person.fingerprint))
    assert crowd["A"].engine.status().people[0].trust is Trust.VERIFIED
    crowd.crash("A")
    crowd.enter("A")
    crowd.wait(2)
    assert crowd["A"].engine.status().people[0].trust is Trust.VERIFIED


def test_an_address_that_does_not_answer_is_told() -> None:
    crowd = Crowd("A")
    crowd["A"].do(cmd.AddPeer("nowhere:1"))
    crowd.wait(5)
    failed = [n for n in crowd["A"].told if isinstance(n, notices.CommandFailed)]
    assert [n.code for n in failed] == ["no_answer"]


@pytest.mark.requirement("U4")
def test_what_a_key_protects_is_counted_until_the_next() -> None:
    crowd = Crowd("AB")
    group = crowd["A"].do(cmd.CreateGroup("Tea", ("B",))).group
    crowd.wait(3)
    assert group is not None
    for text in ("one", "two"):
        crowd["A"].do(cmd.Say(group, text))
    crowd.wait(1)
    assert [crowd[name].group(group).said_under_key for name in "AB"] == [2, 2]
    crowd["A"].do(cmd.ChangeKey(group))
    crowd.wait(3)
    assert [crowd[name].group(group).said_under_key for name in "AB"] == [0, 0]


@pytest.mark.requirement("R34")
def test_no_key_is_ever_in_what_is_shown() -> None:
    crowd = Crowd("ABC")
    group = crowd.form("ABC")
    crowd["A"].do(cmd.Say(group, "hello"))
    crowd.wait(1)
    seen: list[object] = []
    waiting: list[object] = [crowd["A"].engine.status(), *crowd["A"].told]
    while waiting:
        item = waiting.pop()
        seen.append(item)
        if dataclasses.is_dataclass(item):
            waiting += [getattr(item, f.name) for f in dataclasses.fields(item)]
        elif isinstance(item, tuple | list | frozenset):
            waiting += list(item)
    assert not any(isinstance(item, Secret | bytes) for item in seen)
    assert any(isinstance(item, str) for item in seen)


def test_a_partition_heals_to_one_conference() -> None:
    crowd = Crowd("ABCD")
    group = crowd.form("ABCD")
    crowd.network.partition("AB", "CD")
    crowd.wait(8)
    crowd["A"].do(cmd.ChangeKey(group))
    crowd["C"].do(cmd.Say(group, "on this side"))
    crowd.wait(3)
    crowd.network.heal()
    crowd.wait(30)
    keys = {(crowd[n].group().key.epoch, crowd[n].group().key.code) for n in "ABCD"}
    assert len(keys) == 1
    assert all("on this side" in crowd[n].texts() for n in "ABCD")
    assert all(crowd[n].group().phase is Phase.RUNNING for n in "ABCD")


@pytest.mark.requirement("R17", "R28")
def test_a_deputy_takes_over_and_the_old_host_comes_back_as_a_member() -> None:
    crowd = Crowd("ABCD")
    done = crowd["A"].do(cmd.CreateGroup("Tea", ("B", "C", "D"), deputies=("B",)))
    group = done.group
    crowd.wait(1)
    crowd.crash("A")
    crowd.wait(9)
    (alert,) = [a for a in crowd["C"].group(group).alerts if a.kind == "controller_lost"] or [None]
    assert alert is None, "it is over"
    assert "controller_lost" in alerts(crowd, "C")
    assert crowd["B"].group(group).role is Role.CONTROLLER
    assert {m.name for m in crowd["C"].group(group).members if m.role is Role.CONTROLLER} == {"B"}
    crowd["B"].do(cmd.ChangeKey(group))
    crowd["C"].do(cmd.Say(group, "we went on"))
    crowd.wait(1)
    crowd.enter("A")
    crowd.wait(8)
    assert crowd["A"].group(group).role is Role.MEMBER
    for name in "ABCD":
        view = crowd[name].group(group)
        assert (view.phase, view.key.confirmed) == (Phase.RUNNING, 4)
    crowd["A"].do(cmd.Say(group, "thanks"))
    crowd.wait(1)
    assert crowd["D"].texts()[-2:] == ["we went on", "thanks"]


@pytest.mark.requirement("R9")
def test_to_ask_for_a_conference_that_people_are_invited_to_is_answered_with_a_sentence() -> None:
    crowd = Crowd("ABC")
    group = crowd.form("AB")
    crowd["C"].do(cmd.AskToJoin(group, crowd["A"].key))
    crowd.wait(1)
    told = [n for n in crowd["C"].told if isinstance(n, notices.CommandFailed)]
    assert [str(n.message) for n in told] == [
        "A did not let you in: This conference is by invitation only."
    ]
    assert crowd["B"].do(cmd.AskToJoin(group, crowd["A"].key)).code == "bad_value"


@pytest.mark.requirement("R9", "R10", "R12")
def test_who_asks_a_distributor_is_let_in_by_the_host(tmp_path) -> None:
    text = resource("policies", "everyday.toml").read_text("utf-8")
    for old, new in (
        ('distributors = "controller"', 'distributors = "members"'),
        ("pull = false", "pull = true"),
        ('rule = "invited"', 'rule = "anyone"'),
    ):
        assert old in text
        text = text.replace(old, new)
    policy = tmp_path / "open.toml"
    policy.write_text(text)
    crowd = Crowd("ABCD")
    group = crowd["A"].do(cmd.CreateGroup("Open", ("B",), str(policy))).group
    crowd.wait(1)
    crowd["C"].do(cmd.AskToJoin(group, crowd["B"].key))
    crowd.wait(2)
    crowd["C"].do(cmd.InviteMembers(group, (crowd["D"].key,)))
    crowd.wait(2)
    for name in "ABCD":
        assert crowd[name].group(group).key.confirmed == 4
    assert Action.INVITE in crowd["D"].group(group).actions


@pytest.mark.requirement("R9", "R12", "R24")
@pytest.mark.parametrize("whom", ["A", "B"], ids=["host", "distributor"])
def test_who_left_comes_back_by_asking_and_who_was_removed_does_not(tmp_path, whom: str) -> None:
    """MSMP-37"""
    given = {"distributors": '"members"', "pull": "true", "rule": '"anyone"'}
    crowd = Crowd("ABC")
    wish = cmd.CreateGroup("Open", ("B", "C"), everyday_with(tmp_path, **given))
    group = crowd["A"].do(wish).group
    crowd.wait(2)
    crowd["C"].do(cmd.LeaveGroup(group))
    crowd.wait(1)
    crowd["C"].do(cmd.AskToJoin(group, crowd[whom].key))
    crowd.wait(3)
    assert [crowd[name].group(group).key.confirmed for name in "ABC"] == [3, 3, 3]
    crowd["A"].do(cmd.RemoveMember(group, crowd["C"].key))
    crowd.wait(1)
    crowd["C"].do(cmd.AskToJoin(group, crowd[whom].key))
    crowd.wait(3)
    assert crowd["A"].group(group).key.confirmed == 2
    said = [str(n.message) for n in crowd["C"].told if isinstance(n, notices.CommandFailed)]
    if whom == "A":
        assert [words.partition("; ")[0] for words in said] == [
            "A did not let you in: You were put out of the conference"
        ]


@pytest.mark.requirement("R16")
@pytest.mark.parametrize("command", [cmd.ApproveMember, cmd.TurnDownMember])
def test_of_who_does_not_wait_it_is_said_that_they_do_not(command: type) -> None:
    crowd = Crowd("ABC")
    group = crowd.form("AB")
    for name in "BC":
        refused = crowd["A"].do(command(group, crowd[name].key))
        assert refused.code == "unknown_member"
        assert "does not wait to be let in" in str(refused.message)


@pytest.mark.requirement("R23", "R26")
@pytest.mark.parametrize("deputy", [True, False])
def test_a_host_that_declares_its_own_key_lost_ends_the_conference(deputy: bool) -> None:
    """MSMP-82, 83"""
    crowd = Crowd("ABC")
    deputies = (crowd["B"].key,) if deputy else ()
    group = crowd["A"].do(cmd.CreateGroup("Tea", ("B", "C"), deputies=deputies)).group
    crowd.wait(2)
    crowd["A"].do(cmd.Say(group, "before"))
    crowd.wait(1)
    crowd["A"].do(cmd.ReportCompromise(group, "A", "my laptop is gone", START))
    crowd.wait(1)
    (own,) = crowd["A"].group(group).alerts
    assert own.kind == "compromise"
    assert own.by_self
    for name in "BC":
        view = crowd[name].group(group)
        (alert,) = view.alerts
        assert alert.kind == "controller_distrusted"
        assert "A says that their key is compromised: “my laptop is gone”." in str(alert.action)
        assert str(alert.advice) == "Start the conference again without A."
        assert [(m.text, m.questioned) for m in view.messages] == [("before", True)]
    assert {crowd[name].group(group).phase for name in "ABC"} == {Phase.ENDED}
    anew = crowd["B"].do(cmd.RestartGroup(group)).group
    crowd.wait(2)
    names = [m.name for m in crowd["C"].group(anew).members]
    assert names == ["B", "C"]


@pytest.mark.requirement("R9")
def test_who_asks_a_member_that_lets_nobody_in_is_told_whom_to_ask(tmp_path) -> None:
    crowd = Crowd("ABC")
    wish = cmd.CreateGroup("Open", ("B",), everyday_with(tmp_path, pull="true", rule='"anyone"'))
    group = crowd["A"].do(wish).group
    crowd.wait(2)
    crowd["C"].do(cmd.AskToJoin(group, crowd["B"].key))
    crowd.wait(1)
    (failed,) = [n for n in crowd["C"].told if isinstance(n, notices.CommandFailed)]
    words = "B did not let you in: They do not let people in: ask the host of the conference."
    assert str(failed.message) == words


@pytest.mark.requirement("R9")
@pytest.mark.parametrize("whom", ["A", "B", "D"], ids=["host", "member", "somebody else"])
@pytest.mark.parametrize("restarted", [False, True])
def test_who_asks_for_a_conference_that_is_not_there_is_told_so(
    tmp_path, whom: str, restarted: bool
) -> None:
    """MSMP-37"""
    crowd = Crowd("ABCD")
    wish = cmd.CreateGroup("Open", ("B",), everyday_with(tmp_path, pull="true", rule='"anyone"'))
    group = crowd["A"].do(wish).group
    crowd.wait(2)
    crowd["A"].do(cmd.EndGroup(group))
    crowd.wait(1)
    if restarted:
        crowd.crash(whom)
        crowd.enter(whom)
        crowd.wait(3)
    crowd["C"].do(cmd.AskToJoin(group, crowd[whom].key))
    crowd.wait(1)
    (failed,) = [n for n in crowd["C"].told if isinstance(n, notices.CommandFailed)]
    assert str(failed.message) == f"{whom} did not let you in: There is no such conference here."


@pytest.mark.requirement("R1", "U4")
def test_nothing_is_sent_before_the_code_was_compared(tmp_path) -> None:
    crowd = Crowd("ABC")
    policy = everyday_with(tmp_path, verification='"code"')
    group = crowd["A"].do(cmd.CreateGroup("Board", ("B",), policy)).group
    crowd.wait(1)
    assert Action.CONFIRM_CODE in crowd["A"].group(group).actions
    crowd["A"].do(cmd.Say(group, "secret"))
    crowd.wait(3)
    assert crowd["B"].texts() == []
    crowd["A"].do(cmd.ConfirmCode(group))
    crowd.wait(1)
    assert crowd["B"].texts() == ["secret"]
    assert Action.CONFIRM_CODE not in crowd["A"].group(group).actions
    # Who joins later was not there when the code was compared.
    crowd["A"].do(cmd.InviteMembers(group, (crowd["C"].key,)))
    crowd.wait(2)
    crowd["A"].do(cmd.Say(group, "more"))
    crowd.wait(2)
    assert "more" not in crowd["C"].texts()
    crowd["A"].do(cmd.ConfirmCode(group))
    crowd.wait(1)
    assert crowd["C"].texts() == ["more"]


@pytest.mark.requirement("U5", "R18")
def test_an_invitation_says_what_differs_from_one_s_usual_policy() -> None:
    crowd = Crowd("AB")
    crowd["B"].accepts = False
    for policy in ("everyday", "confidential"):
        crowd["A"].do(cmd.CreateGroup("Tea", ("B",), policy))
        crowd.wait(1)
    usual, other = crowd["B"].engine.status().invitations
    assert (usual.unusual, usual.lacking) == ((), ())
    own = next(p for p in crowd["B"].engine.status().policies if p.key == "everyday").details
    assert set(other.unusual) == set(other.policy) - set(own) != set()
    assert set(other.lacking) == set(own) - set(other.policy) != set()


@pytest.mark.requirement("R17", "R24", "R34")
def test_attack_who_was_removed_lets_nobody_back_in_who_does_not_agree() -> None:
    """To its own host somebody comes back by itself; whom that host removed, the person decides."""
    crowd = Crowd("ABCD")
    group = crowd["A"].do(cmd.CreateGroup("Tea", ("B", "C", "D"), deputies=("D",))).group
    crowd.wait(1)
    crowd.network.partition("BD")
    crowd.wait(1)
    crowd["A"].do(cmd.RemoveMember(group, crowd["D"].key))
    crowd.wait(2)
    crowd.crash("A")
    crowd.crash("C")
    crowd.wait(20)
    assert crowd["D"].group(group).role is Role.CONTROLLER, "it does not know"
    crowd.network.heal()
    crowd.enter("C").accepts = False
    crowd.wait(15)
    assert crowd["C"].group(group).phase is Phase.JOINING
    (asked, *_) = [n for n in crowd["C"].told if isinstance(n, notices.InvitationReceived)]
    crowd["C"].do(cmd.AcceptInvitation(asked.invitation.invitation))
    crowd.wait(2)
    assert crowd["C"].group(group).phase is Phase.RUNNING
    assert alerts(crowd, "C") == []


def is_invitation(packet: bytes) -> bool:
    _, kind, _ = cbor.decode(packet, limit=MAX_MESSAGE)
    return kind == Kind.INVITATION


@pytest.mark.requirement("R12", "R28")
def test_who_gets_two_invitations_in_the_wrong_order_comes_in() -> None:
    """MSMP-33: what was asked under the newer one is forgotten for the older, which is void."""
    crowd = Crowd("AB")
    encounters, came = crowd["B"].engine.encounters, []
    take = encounters.packet_received
    encounters.packet_received = lambda sender, packet: (
        came.append((sender, packet)) if is_invitation(packet) else take(sender, packet)
    )
    group = crowd["A"].do(cmd.CreateGroup("Tea", ("B",))).group
    crowd.wait(0.2)
    session = crowd["A"].engine.conferences.sessions[bytes.fromhex(group)]
    me, now = crowd["B"].parts.me.certificate, crowd["A"].parts.clock.now()
    session.controller.admission.invite([me], now, rejoin=True)
    session.pump()
    crowd.wait(0.2)
    encounters.packet_received = take
    for invitation in reversed(came):
        take(*invitation)
    crowd.wait(8)
    assert crowd["B"].group(group).phase is Phase.RUNNING
    assert crowd["B"].group(group).key.confirmed == 2


@pytest.mark.requirement("R12", "R28")
def test_an_invitation_that_comes_late_takes_not_the_place_of_a_newer_one() -> None:
    """MSMP-33: the older one is void, and who answered it as well would wait for ever."""
    crowd = Crowd("AB")
    encounters, came = crowd["B"].engine.encounters, []
    take = encounters.packet_received

    def taking(sender: Certificate, packet: bytes) -> None:
        if is_invitation(packet):
            came.append((sender, packet))
        take(sender, packet)

    encounters.packet_received = taking
    crowd.network.faults = Faults(delay=(0.5, 0.5))
    group = crowd["A"].do(cmd.CreateGroup("Tea", ("B",))).group
    crowd.wait(0.7)
    session = crowd["A"].engine.conferences.sessions[bytes.fromhex(group)]
    session.controller.admission.invite(
        [crowd["B"].parts.me.certificate], crowd["A"].parts.clock.now(), rejoin=True
    )
    session.pump()
    crowd.wait(0.7)
    assert len(came) == 2
    take(*came[0])
    crowd.network.faults = Faults()
    crowd.wait(5)
    assert crowd["B"].group(group).phase is Phase.RUNNING
    assert crowd["B"].group(group).key.confirmed == 2
