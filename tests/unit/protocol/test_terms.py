"""Control of a group passes on: take-over, resumption, rebuild, and a network that heals."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from msmp_gui.engine import commands as cmd
from msmp_gui.identity.identity import new_identity
from msmp_gui.protocol.controller.group_controller import GroupController
from msmp_gui.protocol.errors import NotAllowedError, PolicyViolationError, StaleError
from msmp_gui.protocol.events import (
    ControllerChanged,
    EpochActive,
    SplitViewDetected,
    StrangerAsks,
    Transmission,
)
from msmp_gui.protocol.member.member import Member
from msmp_gui.protocol.policy import checks as policy_checks
from msmp_gui.protocol.policy.token import Demand, KeyGeneration, PolicyToken, Recovery
from msmp_gui.protocol.registration import request_refresh
from msmp_gui.protocol.roster import Roster
from msmp_gui.protocol.states import MemberState
from msmp_gui.protocol.terms import Proposal, is_agreed, next_term, propose
from msmp_gui.protocol.wire import schema, signed
from msmp_gui.protocol.wire.messages.admission import Rejoin
from msmp_gui.protocol.wire.messages.kinds import Kind, RekeyReason, TermReason
from msmp_gui.protocol.wire.messages.rekey import RekeyRequest
from msmp_gui.protocol.wire.messages.terms import NewTerm
from tests.support.parties import START, Party, Wire, everyday
from tests.unit.engine.crowd import Crowd


def with_deputies(wire: Wire, owner: str, deputies: str, **changes: object) -> PolicyToken:
    operational = {
        "deputies": tuple(wire[name].identity.fingerprint for name in deputies),
        "takeover_after": 3_000,
    } | changes.pop("operational", {})  # type: ignore[arg-type]
    return everyday(wire[owner].identity, operational=operational, **changes)


def alike(parties: list[Party]) -> None:
    """All hold one key, one roster and one controller."""
    assert len({party.member.current.context_hash for party in parties}) == 1
    assert len({party.member.current.code() for party in parties}) == 1
    assert len({party.member.roster.hash for party in parties}) == 1
    assert len({party.member.controller.fingerprint for party in parties}) == 1
    assert {party.member.state for party in parties} == {MemberState.ACTIVE}


def names_in(party: Party) -> str:
    return "".join(sorted(member.certificate.name for member in party.member.roster))


def formed(names: str, deputies: str, **changes: object) -> Wire:
    wire = Wire(names)
    wire.form(names, with_deputies(wire, names[0], deputies, **changes))
    alike(wire.members())
    return wire


@pytest.mark.requirement("R17", "R28")
def test_a_deputy_whose_computer_sleeps_while_it_takes_over_tries_again() -> None:
    """By then its own member has given the new term up, and takes no keys of it."""
    wire = formed("ABCD", "B")
    wire.deliver = lambda sender, receiver, packet: [packet] if receiver.name != "D" else []
    wire.lose("A")
    while wire["B"].controller is None:
        wire.settle(0.1)
    wire.now += 20
    wire["B"].member.handle_timer(wire.now)
    wire["B"].controller.handle_timer(wire.now)
    assert wire["B"].member.controller.name == "A"
    wire.deliver = lambda sender, receiver, packet: [packet]
    wire.settle(30)
    alike([wire[name] for name in "BCD"])
    assert wire["C"].member.controller.name == "B"


@pytest.mark.requirement("R17", "R28")
def test_a_deputy_takes_over_and_nobody_registers_again() -> None:
    wire = formed("ABCD", "B")
    numbers = {p.name: p.member.number for p in wire.members()}
    before = wire["C"].member.current.number
    wire.lose("A")
    wire.settle(2.9)
    assert all(wire[name].controller is None for name in "BCD")
    wire.settle(3)
    rest = [wire[name] for name in "BCD"]
    alike(rest)
    assert wire["C"].member.controller.name == "B"
    assert wire["C"].member.current.number > before
    assert wire["C"].member.current.cooperative
    for party in rest:
        assert party.member.number == numbers[party.name]
        assert [e.controller.certificate.name for e in party.of(ControllerChanged)] == ["B"]
    # The new controller controls: the key changes, and somebody is put out.
    wire["B"].controller.rekey(wire.now)
    wire.settle(1)
    alike(rest)
    wire["B"].controller.remove(wire["D"].member.number, wire.now)
    wire.settle(1)
    alike([wire["B"], wire["C"]])
    assert wire["D"].member.state is MemberState.REMOVED


@pytest.mark.requirement("R17")
def test_the_controller_that_comes_back_steps_down() -> None:
    wire = formed("ABCD", "B")
    wire.lose("A")
    wire.settle(6)
    wire.bring_back("A")
    wire.settle(3)
    assert wire["A"].controller is None
    assert wire["B"].controller is not None
    alike(wire.members())
    assert wire["A"].member.controller.name == "B"
    assert names_in(wire["A"]) == "ABCD"


@pytest.mark.requirement("R17")
def test_the_second_deputy_waits_for_the_first() -> None:
    wire = formed("ABCD", "BC")
    wire.lose("A")
    wire.lose("B")
    wire.settle(5.5)
    assert wire["C"].controller is None
    wire.settle(3)
    alike([wire["C"], wire["D"]])
    assert wire["D"].member.controller.name == "C"


@pytest.mark.requirement("R28")
@pytest.mark.parametrize("side", ["AC", "AE", "ACD"])
def test_a_network_cut_in_two_heals_to_one_group(side: str) -> None:
    """In both halves the key changes meanwhile; in one of them somebody is put out."""
    wire = formed("ABCDEF", "B")
    wire.cut(side)
    wire.settle(8)
    mine, theirs = [wire[n] for n in side], [wire[n] for n in "ABCDEF" if n not in side]
    alike(mine)
    alike(theirs)
    assert mine[0].member.current.code() != theirs[0].member.current.code()
    for _ in range(4):  # the half that gives way has the higher epoch
        wire["A"].controller.rekey(wire.now)
        wire.settle(1)
    epochs = {party.name: party.member.current.number for party in wire.members()}
    wire.cut()
    wire.settle(8)
    alike(wire.members())
    assert names_in(wire["C"]) == "ABCDEF"
    assert all(p.member.current.number > epochs[p.name] for p in wire.members())
    assert not any(p.of(SplitViewDetected) for p in wire.parties.values())
    assert [p.name for p in wire.parties.values() if p.controller] == ["B"]


@pytest.mark.requirement("R24")
def test_who_was_put_out_on_either_side_stays_out() -> None:
    wire = formed("ABCDEF", "B")
    wire.cut("ACD")
    wire.settle(8)
    wire["A"].controller.remove(wire["F"].member.number, wire.now)  # on the other side
    wire["B"].controller.remove(wire["D"].member.number, wire.now)
    wire.settle(2)
    wire.cut()
    wire.settle(8)
    alike([wire[name] for name in "ABCE"])
    assert names_in(wire["E"]) == "ABCE"
    assert wire["D"].member.over
    assert wire["F"].member.over


def test_who_was_let_in_on_the_side_that_gives_way_stays_in() -> None:
    wire = Wire("ABCDE")
    wire.form("ABCD", with_deputies(wire, "A", "B"))
    wire.cut("ACE")
    wire.settle(8)
    wire["A"].controller.peer_reachable(wire["E"].identity.fingerprint, True, wire.now)
    wire["A"].controller.invite([wire["E"].identity.certificate], wire.now)
    wire.settle(2)
    assert names_in(wire["C"]) == "ABCDE"
    wire.cut()
    wire.settle(8)
    alike(wire.members())
    assert names_in(wire["B"]) == "ABCDE"


@pytest.mark.requirement("R17", "R28")
def test_a_deputy_learns_first_what_those_who_agree_have() -> None:
    """MSMP-109: who was let in while it was cut off is in its term as well."""
    wire = formed("ABC", "B")
    wire.parties["D"] = Party(new_identity("D", wire.now, wire.random.randbytes)[0])
    wire.cut("B")
    wire["A"].controller.peer_reachable(wire["D"].identity.fingerprint, True, wire.now)
    wire["A"].controller.invite([wire["D"].identity.certificate], wire.now)
    wire.settle(1)
    assert names_in(wire["C"]) == "ABCD"
    asked = []

    def late(sender: Party, receiver: Party, packet: Transmission) -> list[Transmission]:
        """What was missed comes when there is somebody who agrees, and not before."""
        asked.extend([packet] if packet.kind is Kind.KEY_REFRESH else [])
        lost = not asked and (sender.name, packet.kind) == ("B", Kind.REKEY_REQUEST)
        return [] if lost else [packet]

    wire.deliver = late
    wire.lose("A")
    wire.cut()
    wire.settle(8)
    alike([wire[name] for name in "BCD"])
    assert names_in(wire["B"]) in ("BCD", "ABCD")
    assert not wire["B"].of(StrangerAsks)


@pytest.mark.requirement("R17", "R24")
def test_who_steps_down_says_who_is_out_before_it_asks_for_keys() -> None:
    """MSMP-114: no key that it holds is one of theirs."""
    wire = formed("ABCDE", "B")
    wire.cut("AD")
    wire.settle(8)
    wire["A"].controller.remove(wire["E"].member.number, wire.now)
    wire.settle(1)
    gone = wire["E"].identity.fingerprint
    heard: list[Kind] = []

    def watch(sender: Party, receiver: Party, packet: Transmission) -> list[Transmission]:
        if (sender.name, receiver.name) == ("A", "B"):
            heard.append(packet.kind)
        return [packet]

    wire.deliver = watch
    wire.cut()
    wire.settle(10)
    assert heard.index(Kind.STEP_DOWN) < heard.index(Kind.KEY_REFRESH)
    keys = [e for e in wire["A"].of(EpochActive) if e.epoch.context.term == wire["A"].member.term]
    assert keys
    assert all(event.roster.by_fingerprint(gone) is None for event in keys)


@pytest.mark.requirement("R12", "R16", "R17")
def test_whom_nobody_who_agreed_knew_is_let_in_when_a_person_says_so() -> None:
    """MSMP-109: the controller that let them in went away before it told anybody."""
    wire = formed("ABC", "B")
    wire.parties["D"] = Party(new_identity("D", wire.now, wire.random.randbytes)[0])
    wire.cut("BC")
    wire["A"].controller.peer_reachable(wire["D"].identity.fingerprint, True, wire.now)
    wire["A"].controller.invite([wire["D"].identity.certificate], wire.now)
    wire.settle(1)
    wire.lose("A")
    wire.cut("D")
    wire.settle(8)
    assert wire["C"].member.controller.name == "B"
    wire.cut()
    wire.settle(8)
    strangers = {event.certificate.name for event in wire["B"].of(StrangerAsks)}
    assert strangers == {"D"}
    assert "D" not in names_in(wire["C"])
    wire["B"].controller.welcome(wire["D"].identity.fingerprint)
    wire.settle(15)
    alike([wire[name] for name in "BCD"])


@pytest.mark.requirement("R13", "R16")
def test_a_stranger_whom_the_policy_would_not_let_in_troubles_nobody() -> None:
    """MSMP-109"""
    wire = formed(
        "ABC", "B", access={"excluded": (new_identity("D", START, bytes)[0].fingerprint,)}
    )
    wire.parties["D"] = Party(new_identity("D", START, bytes)[0])
    body = schema.encode(Rejoin(7))
    wire["A"].controller.receive(Kind.REJOIN, body, wire["D"].identity.certificate, wire.now)
    wire.settle(1)
    assert not wire["A"].of(StrangerAsks)
    wire.parties["E"] = Party(new_identity("E", START, wire.random.randbytes)[0])
    wire["A"].controller.receive(Kind.REJOIN, body, wire["E"].identity.certificate, wire.now)
    wire.settle(1)
    assert [event.certificate.name for event in wire["A"].of(StrangerAsks)] == ["E"]


@pytest.mark.requirement("R28")
def test_a_controller_takes_in_those_whose_own_went_away_in_a_later_term() -> None:
    """MSMP-109: they tell it their term, and it goes above that."""
    wire = formed("ABCDE", "B")
    wire.cut("BCD")
    wire.settle(6)
    assert wire["C"].member.controller.name == "B"
    wire.lose("B")
    wire.cut("CD")
    wire.settle(1)
    wire.cut()
    wire["C"].member.meet_controller(wire["A"].identity.certificate)
    wire.settle(8)
    alike([wire[name] for name in "ACDE"])
    assert wire["A"].member.term > 1


@pytest.mark.requirement("R28")
def test_a_newcomer_whose_first_key_was_lost_gets_another_from_who_takes_over() -> None:
    """MSMP-36"""
    wire = formed("ABC", "B")
    wire.parties["D"] = Party(new_identity("D", START, wire.random.randbytes)[0])
    wire.deliver = lambda sender, receiver, packet: (
        [] if packet.kind is Kind.KEY_DOWNLOAD and receiver.name == "D" else [packet]
    )
    wire["A"].controller.peer_reachable(wire["D"].identity.fingerprint, True, wire.now)
    wire["A"].controller.invite([wire["D"].identity.certificate], wire.now)
    wire.settle(2)
    assert names_in(wire["B"]) == "ABCD"
    wire.lose("A")
    wire.settle(6)
    assert wire["B"].controller is not None
    wire.deliver = lambda sender, receiver, packet: [packet]
    wire["D"].member.meet_controller(wire["B"].identity.certificate)
    wire.settle(3)
    alike([wire[name] for name in "BCD"])


@pytest.mark.requirement("R24", "R28")
def test_who_left_before_its_first_key_came_tells_the_next_controller() -> None:
    """MSMP-80: it may be in without having heard of its number."""
    wire = formed("ABC", "B")
    wire.parties["D"] = Party(new_identity("D", START, wire.random.randbytes)[0])
    wire.deliver = lambda sender, receiver, packet: (
        [] if packet.kind is Kind.KEY_DOWNLOAD and receiver.name == "D" else [packet]
    )
    wire["A"].controller.peer_reachable(wire["D"].identity.fingerprint, True, wire.now)
    wire["A"].controller.invite([wire["D"].identity.certificate], wire.now)
    wire.settle(2)
    assert names_in(wire["B"]) == "ABCD"
    wire.lose("A")
    wire["D"].member.ending.leave()
    wire.settle(6)
    assert wire["B"].controller is not None
    assert names_in(wire["B"]) == "ABCD"
    wire["D"].member.ending.tell_departure_to(wire["B"].identity.certificate)
    wire.settle(2)
    assert names_in(wire["B"]) == names_in(wire["C"]) == "ABC"
    assert not wire["D"].member.ending.leaving.untold


@pytest.mark.requirement("R28")
def test_who_was_invited_by_a_deputy_that_did_not_take_over_turns_to_the_controller() -> None:
    """MSMP-36"""
    wire = formed("ABCD", "C")
    wire.lose("A")
    wire.deliver = lambda sender, receiver, packet: [] if packet.kind is Kind.NEW_TERM else [packet]
    while wire["C"].controller is None:
        wire.settle(0.1)
    wire["B"].member = None
    rejoin = schema.encode(Rejoin(1))
    certificate = wire["B"].identity.certificate
    wire["C"].controller.receive(Kind.REJOIN, rejoin, certificate, wire.now)
    wire.settle(1.5)
    assert wire["C"].controller is None, "nobody agreed"
    wire.deliver = lambda sender, receiver, packet: [packet]
    wire.bring_back("A")
    wire["B"].member.meet_controller(wire["A"].identity.certificate)
    wire.settle(4)
    assert wire["B"].member.state is MemberState.JOINING, "the deputy may be about to answer"
    wire["B"].member.meet_controller(wire["A"].identity.certificate)
    wire.settle(3)
    alike(wire.members())
    assert names_in(wire["B"]) == "ABCD"


@pytest.mark.requirement("R28")
def test_who_hears_two_controllers_that_do_not_hear_each_other_tells_its_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """MSMP-109: it gives way, and says whom to follow."""
    wire = formed("ABCDE", "B")
    wire.cut("BCD")
    wire.settle(6)
    assert wire["C"].member.controller.name == "B"
    assert wire["E"].member.controller.name == "A"

    def connected(one: Party, other: Party) -> bool:
        names = {one.name, other.name}
        return not ("A" in names and names & set("BCD"))

    monkeypatch.setattr(wire, "connected", connected)
    wire.cut()
    wire.settle(6)
    assert wire["A"].controller is None
    alike([wire[name] for name in "BCDE"])


@pytest.mark.requirement("R24", "R28")
def test_who_answered_a_new_invitation_is_not_told_again_to_be_out() -> None:
    """MSMP-80: what put them out is over."""
    wire = formed("ABCD", "B")
    stranger = wire["D"].identity
    wire["A"].controller.remove(wire["D"].member.number, wire.now)
    wire.settle(1)
    told: list[Kind] = []

    def withhold(sender: Party, receiver: Party, packet: Transmission) -> list[Transmission]:
        if receiver.name == "D":
            told.append(packet.kind)
        return [] if packet.kind is Kind.KEY_DOWNLOAD else [packet]

    wire.deliver = withhold
    wire["A"].controller.invite([stranger.certificate], wire.now)
    wire.settle(0.5)
    assert Kind.KEY_DOWNLOAD in told
    told.clear()
    request = schema.encode(RekeyRequest(1, bytes(32)))
    wire["A"].controller.receive(Kind.REKEY_REQUEST, request, stranger.certificate, wire.now)
    wire.settle(0.1)
    assert Kind.EVICTION_NOTICE not in told


@pytest.mark.requirement("R24", "R28")
def test_who_is_out_says_so_again_to_a_deputy_whose_first_attempt_came_to_nothing() -> None:
    """MSMP-80: what it heard is lost with the attempt."""
    wire = formed("ABCD", "B")
    wire["A"].controller.remove(wire["D"].member.number, wire.now)
    wire.settle(1)
    told: list[str] = []

    def watch(sender: Party, receiver: Party, packet: Transmission) -> list[Transmission]:
        if packet.kind is Kind.DEPARTURE:
            told.append(receiver.name)
        return [packet]

    wire.deliver = watch
    for _ in range(2):
        wire.take_over(wire["B"], TermReason.TAKEOVER)
        wire["D"].member.ending.tell_departure_to(wire["B"].identity.certificate)
        wire.settle(3)
        assert wire["B"].controller is None, "nobody agreed"
    assert told == ["B", "B"]


@pytest.mark.requirement("R11", "R18")
def test_attack_a_deputy_takes_over_from_a_controller_that_is_there() -> None:
    wire = formed("ABCD", "B")
    wire.take_over(wire["B"], TermReason.TAKEOVER)
    wire.settle(3)
    assert wire["B"].controller is None, "nobody agreed"
    alike(wire.members())
    assert wire["C"].member.controller.name == "A"
    assert any(isinstance(error, PolicyViolationError) for error in wire["C"].refused)
    assert any(isinstance(error, PolicyViolationError) for error in wire["A"].refused)


@pytest.mark.requirement("R11", "R18")
def test_attack_somebody_who_is_no_deputy_takes_over() -> None:
    wire = formed("ABCD", "B")
    wire.lose("A")
    me, token = wire["C"].identity, wire["C"].member.token.message
    standing = wire["D"].member.standing
    for term in range(1, 4):
        message = NewTerm(
            me.fingerprint, term, TermReason.TAKEOVER, standing.epoch, standing.context, (), b""
        )
        raw = propose(me, token, message).raw
        with pytest.raises(PolicyViolationError):
            wire["D"].member.receive(Kind.NEW_TERM, raw, wire.now)


@pytest.mark.requirement("R13", "R18")
@pytest.mark.parametrize("ahead", [0, 9])
def test_attack_a_stranger_agrees_to_a_term_and_is_given_its_keys(ahead: int) -> None:
    """Who knows the group's id, such as somebody who declined, can tell the number of the term."""
    wire = Wire("ABCDX")
    wire.form("ABCD", with_deputies(wire, "A", "B"))
    wire.deliver = lambda sender, receiver, packet: [packet] if receiver.name != "B" else []
    wire.lose("A")
    while wire["B"].controller is None:
        wire.settle(0.1)
    controller, stranger = wire["B"].controller, wire["X"].identity
    term = next_term(wire["B"].member.token.message, wire["B"].identity.fingerprint, 0)
    member = wire["C"].member
    standing = replace(member.standing, term=term, epoch=member.standing.epoch + ahead)
    request = request_refresh(
        stranger,
        member.policy.token,
        standing,
        wire["B"].identity.fingerprint,
        wire.random.randbytes,
    )
    with pytest.raises(PolicyViolationError, match="not in the group"):
        controller.receive(Kind.KEY_REFRESH, request.body, stranger.certificate, wire.now)
    wire.deliver = lambda sender, receiver, packet: [packet]
    wire.settle(20)
    alike([wire[name] for name in "BCD"])
    assert names_in(wire["B"]) in ("ABCD", "BCD")


@pytest.mark.requirement("R28")
def test_who_asks_as_a_newcomer_and_then_agrees_gets_what_it_asked_for_last() -> None:
    """Else nobody of a restarted group had keys, where the policy waits for everybody."""
    crowd = Crowd("ABCD", seed=14)
    high = cmd.CreateGroup(
        "Tea",
        tuple(crowd[name].key for name in "BCD"),
        policy="high-assurance",
        deputies=(crowd["B"].key,),
    )
    group = crowd["A"].do(high).group
    crowd.wait(2)
    for name in "BCD":
        crowd["A"].do(cmd.ApproveMember(group, crowd[name].key))
    crowd.wait(5)
    for name in "DCA":
        crowd.crash(name)
    crowd.wait(7)
    for name in "DCA":
        crowd.enter(name)
        crowd.wait(1)
    crowd.wait(60)
    assert {crowd[name].group(group).key.confirmed for name in "ABCD"} == {4}


@pytest.mark.requirement("R18")
def test_attack_a_deputy_proposes_a_term_that_is_another_s_or_past() -> None:
    wire = formed("ABCD", "BC")
    wire.lose("A")
    me, token = wire["B"].identity, wire["B"].member.token.message
    for term, error in ((0, StaleError), (2, PolicyViolationError), (3, PolicyViolationError)):
        standing = wire["B"].member.standing
        message = NewTerm(
            me.fingerprint, term, TermReason.TAKEOVER, standing.epoch, standing.context, (), b""
        )
        with pytest.raises((error, PolicyViolationError)):
            wire["D"].member.receive(Kind.NEW_TERM, propose(me, token, message).raw, wire.now)


@pytest.mark.requirement("R28")
def test_what_a_controller_proposed_before_is_over_once_it_proposed_more() -> None:
    """MSMP-114: though others pass the earlier proposal on, with all who agreed to it."""
    wire = formed("ABCD", "B")
    wire["D"].member.controller_lost(wire.now)
    me, token = wire["B"].identity, wire["B"].member.token.message
    standing = wire["B"].member.standing
    first = next_term(token, me.fingerprint, 0)
    later = next_term(token, me.fingerprint, first)

    def proposal(term: int, *agreements: bytes) -> bytes:
        place = standing.epoch, standing.context
        message = NewTerm(me.fingerprint, term, TermReason.TAKEOVER, *place, agreements, b"")
        return propose(me, token, message).raw

    wire["D"].member.receive(Kind.NEW_TERM, proposal(later), wire.now)
    with pytest.raises(StaleError):
        wire["D"].member.receive(Kind.NEW_TERM, proposal(first, b"agreed"), wire.now)
    wire["D"].member.receive(
        Kind.NEW_TERM, proposal(next_term(token, me.fingerprint, later)), wire.now
    )


@pytest.mark.requirement("R18", "R28")
def test_attack_a_deputy_shows_agreements_that_prove_nothing() -> None:
    """MSMP-114: its own word, one that is forged, and one to another term."""
    wire = formed("ABCD", "B")
    wire.lose("A")
    me, token = wire["B"].identity, wire["B"].member.token.message
    term = next_term(token, me.fingerprint, 0)
    member = wire["D"].member

    def agreement(of: str, to: int) -> bytes:
        return wire[of].member.asking.refresh_request(to, me.fingerprint).body

    def shown(*agreements: bytes) -> bool:
        place = member.standing.epoch, member.standing.context
        message = NewTerm(me.fingerprint, term, TermReason.TAKEOVER, *place, agreements, b"")
        raw = propose(me, token, message).raw
        return is_agreed(Proposal(message, me.certificate, raw), token, member.roster, ())

    forged = agreement("C", term)[:-1] + b"\x00"
    assert not shown(agreement("B", term), forged, agreement("C", term + 1), b"junk")
    assert shown(b"junk", agreement("C", term))
    place = member.standing.epoch, member.standing.context
    gone = (wire["C"].identity.fingerprint,)
    message = NewTerm(
        me.fingerprint, term, TermReason.TAKEOVER, *place, (agreement("C", term),), b""
    )
    proposal = Proposal(message, me.certificate, b"")
    assert is_agreed(proposal, token, member.roster, ())
    assert not is_agreed(proposal, token, member.roster, gone), "who is put out agrees to nothing"


def test_no_two_controllers_ever_propose_one_term() -> None:
    wire = Wire("ABCD")
    token = with_deputies(wire, "A", "BCD")
    owners: dict[int, str] = {}
    for above in range(40):
        for name in "ABCD":
            term = next_term(token, wire[name].identity.fingerprint, above)
            assert term > above
            assert owners.setdefault(term, name) == name


def restarted(wire: Wire, host: Party, roster: Roster) -> None:
    """It kept who was in and where it stood, and no key."""
    old = host.member
    host.member = Member.returning(
        host.identity,
        old.token,
        old.owner,
        wire.random.randbytes,
        host.outbox,
        roster=roster,
        standing=old.standing,
        put_out={},
    )
    host.controller = None
    wire.bring_back(host.name)


@pytest.mark.requirement("R20", "R31")
def test_a_restarted_controller_goes_on_with_its_group() -> None:
    wire = formed("ABC", "")
    host = wire["A"]
    old = host.member
    wire.lose("A")
    wire.settle(5)
    restarted(wire, host, old.roster)
    wire.take_over(host, TermReason.RESUMPTION)
    wire.settle(3)
    alike(wire.members())
    assert len(wire.members()) == 3
    assert host.member.number != old.number, "what it sealed before under its number stays alone"
    assert host.member.roster.by_number(host.member.number).joined_epoch == 0
    host.controller.rekey(wire.now)
    wire.settle(1)
    alike(wire.members())


@pytest.mark.requirement("R17", "R28", "R31")
def test_a_restarted_controller_gives_way_to_a_deputy_of_whom_it_kept_nothing() -> None:
    """MSMP-111: it was killed while the key that let the deputy in was on its way."""
    wire = formed("ABC", "B")
    host, deputy = wire["A"], wire["B"]
    wire.lose("A")
    wire.settle(6)
    assert deputy.controller
    without_deputy = Roster(each for each in host.member.roster if each.certificate.name != "B")
    restarted(wire, host, without_deputy)
    host.member.meet_controller(deputy.identity.certificate)
    wire.take_over(host, TermReason.RESUMPTION)
    wire.settle(6)
    assert host.controller is None
    alike(wire.members())
    assert names_in(host) == "ABC"


@pytest.mark.requirement("R26")
def test_a_compromise_may_have_the_group_built_anew() -> None:
    wire = Wire("ABCD")
    policy = everyday(wire["A"].identity, compromise={"recovery": Recovery.REBUILD})
    wire.form("ABCD", policy)
    before = wire["B"].member.current
    halted = []
    wire.deliver = lambda sender, receiver, packet: (
        halted.append(receiver.member.speaking.allowed) or [packet]
    )
    wire["A"].controller.declare_compromise(wire["D"].member.number, "stolen", 0.0, wire.now)
    wire.settle(2)
    rest = [wire[name] for name in "ABC"]
    alike(rest)
    assert wire["D"].member.state is MemberState.COMPROMISED
    after = wire["B"].member.current
    assert after.context.term > before.context.term
    assert after.cooperative
    assert not all(halted), "nothing is said under the old key meanwhile"
    assert wire["B"].of(EpochActive)[-1].reason is RekeyReason.COMPROMISE
    assert names_in(wire["B"]) == "ABC"


@pytest.mark.requirement("R22")
def test_a_member_has_its_keys_renewed_in_one_step() -> None:
    """Who copied all of B's keys before it can read nothing afterwards."""
    wire = Wire("ABCD")
    wire.form("ABCD", everyday(wire["A"].identity, rekey={"demand": Demand.MEMBERS}))
    party = wire["B"]
    stolen = [secret.expose() for secret in party.member._keys.path._secrets]
    number, leaf = party.member.number, party.member._keys.path.leaf
    party.member.refreshing.refresh(wire.now)
    wire.settle(1)
    alike(wire.members())
    assert party.member.number == number
    assert party.of(EpochActive)[-1].reason is RekeyReason.REFRESH
    assert party.member._keys.path.leaf != leaf
    fresh = {secret.expose() for secret in party.member._keys.path._secrets}
    assert not fresh & set(stolen)
    assert number in {c.number for c in party.member.current.context.contributors}


@pytest.mark.requirement("R18", "R22")
def test_members_may_change_keys_only_where_the_policy_says_so() -> None:
    wire = Wire("ABC")
    wire.form("ABC")
    with pytest.raises(NotAllowedError):
        wire["B"].member.refreshing.refresh(wire.now)
    epoch = wire["A"].member.current.number
    with_permission = policy_checks.may_refresh
    policy_checks.may_refresh = lambda token: True  # B's app is somebody else's
    try:
        wire["B"].member.refreshing.refresh(wire.now)
    finally:
        policy_checks.may_refresh = with_permission
    wire.settle(1)
    assert wire["A"].member.current.number == epoch
    assert isinstance(wire["A"].refused[-1], PolicyViolationError)


@pytest.mark.requirement("R22")
def test_members_refresh_by_themselves_as_often_as_the_policy_says() -> None:
    wire = Wire("ABC")
    wire.form("ABC", everyday(wire["A"].identity, rekey={"refresh": 60_000}))
    wire.settle(130)
    alike(wire.members())
    for name in "BC":
        reasons = [event.reason for event in wire[name].of(EpochActive)]
        assert reasons.count(RekeyReason.REFRESH) >= 2


@pytest.mark.requirement("R4")
@pytest.mark.parametrize(
    ("generation", "wanted"),
    [
        (KeyGeneration.CONTROLLER, ""),
        (KeyGeneration.FIRST_MEMBER, "B"),
        (KeyGeneration.FOUNDERS, "BC"),
        (KeyGeneration.ALL, "BCD"),
    ],
)
def test_the_token_says_who_takes_part_in_making_the_key(
    generation: KeyGeneration, wanted: str
) -> None:
    wire = Wire("ABCD")
    controller = wire.form(
        "ABC", everyday(wire["A"].identity, operational={"key_generation": generation})
    )
    controller.peer_reachable(wire["D"].identity.fingerprint, True, wire.now)
    controller.invite([wire["D"].identity.certificate], wire.now)
    wire.settle(1)
    alike(wire.members())
    member = wire["D"].member
    for _ in range(2):
        numbers = [c.number for c in member.current.context.contributors]
        people = [member.roster.by_number(number).certificate.name for number in numbers]
        assert "".join(sorted(people)) == wanted
        controller.rekey(wire.now)
        wire.settle(1)


@pytest.mark.requirement("R4", "R22")
def test_no_key_follows_for_cooperation_where_nobody_may_cooperate() -> None:
    """MSMP-54: the only founder beside the controller is gone; the key does not change for ever."""
    wire = Wire("ABC")
    founders = {"key_generation": KeyGeneration.FOUNDERS}
    controller = wire.form("AB", everyday(wire["A"].identity, operational=founders))
    controller.peer_reachable(wire["C"].identity.fingerprint, True, wire.now)
    controller.invite([wire["C"].identity.certificate], wire.now)
    wire.settle(2)
    controller.remove(wire["B"].member.number, wire.now)
    wire.settle(3)
    epoch = wire["C"].member.current.number
    wire.settle(10)
    assert wire["C"].member.current.number == epoch
    alike([wire["A"], wire["C"]])


def test_a_succeeding_controller_begins_with_nobody_s_keys() -> None:
    wire = formed("ABC", "B")
    controller = GroupController.succeeding(
        wire["B"].identity,
        wire["B"].member,
        wire.random.randbytes,
        wire["B"].outbox,
        put_out={},
    )
    assert controller._change.tree.height == 0


def named_and_never_in() -> tuple[Wire, bytes]:
    """Nobody here met a deputy: its keys were given up. It goes on with others, in a term."""
    wire = Wire("ABCD")
    wire.form("ABC", with_deputies(wire, "A", "D"))
    alike([wire[name] for name in "ABC"])
    deputy, token = wire["D"].identity, wire["C"].member.token
    term, standing = next_term(token.message, deputy.fingerprint, 0), wire["C"].member.standing
    message = NewTerm(
        deputy.fingerprint, term, TermReason.TAKEOVER, standing.epoch, bytes(32), (), token.raw
    )
    return wire, propose(deputy, token.message, message).raw


@pytest.mark.requirement("R17", "R28")
def test_a_deputy_is_followed_though_its_own_keys_were_given_up() -> None:
    """MSMP-113: the owner named it, and nobody else is there."""
    wire, proposal = named_and_never_in()
    wire.lose("A")
    member = wire["C"].member
    member.meet_controller(wire["D"].identity.certificate)
    member.receive(Kind.NEW_TERM, proposal, wire.now)
    assert member.terms.has_agreed_to(signed.peek(NewTerm, proposal).term)


@pytest.mark.requirement("R17", "R34")
def test_attack_a_deputy_who_is_not_in_takes_over_from_a_controller_that_is_there() -> None:
    """MSMP-113"""
    wire, proposal = named_and_never_in()
    member = wire["C"].member
    member.meet_controller(wire["D"].identity.certificate)
    with pytest.raises(PolicyViolationError):
        member.receive(Kind.NEW_TERM, proposal, wire.now)


@pytest.mark.requirement("R17", "R34")
@pytest.mark.parametrize("heard", [True, False])
def test_attack_somebody_who_is_not_named_is_met_and_takes_over(heard: bool) -> None:
    """MSMP-111"""
    wire, _ = named_and_never_in()
    if not heard:
        wire.lose("A")
    member, stranger = wire["C"].member, new_identity("Z", START, wire.random.randbytes)[0]
    message = NewTerm(
        stranger.fingerprint, 1, TermReason.TAKEOVER, 1, bytes(32), (), member.token.raw
    )
    proposal = signed.sign(stranger.signing_key, message, member.group).raw
    member.meet_controller(stranger.certificate)
    with pytest.raises(PolicyViolationError):
        member.receive(Kind.NEW_TERM, proposal, wire.now)


@pytest.mark.requirement("R28")
def test_a_controller_whom_nobody_follows_proposes_ever_less_often() -> None:
    """MSMP-109"""
    wire = formed("ABC", "B")
    sent: list[float] = []

    def watch(_sender: Party, receiver: Party, packet: Transmission) -> list[Transmission]:
        if packet.kind is Kind.NEW_TERM and receiver.name == "C":
            sent.append(wire.now)
            return []
        return [packet]

    wire.lose("B")
    wire.deliver = watch
    wire["A"].controller.begin_term(TermReason.RESUMPTION, wire.now)
    wire.settle(60)
    gaps = [later - earlier for earlier, later in pairwise(sent)]
    assert gaps == sorted(gaps)
    assert gaps[0] == pytest.approx(0.5)
    assert gaps[-1] == pytest.approx(4.0)
    wire.deliver = lambda sender, receiver, packet: [packet]
    wire.settle(5)
    alike([wire["A"], wire["C"]])


@pytest.mark.requirement("R17", "R28")
def test_an_old_host_says_whom_it_follows_before_its_first_key_there_is_in_use() -> None:
    """MSMP-114: the new host may wait for the very member that follows the old one still."""
    wire = formed("ABCD", "B")
    wire.lose("A")
    wire.cut("C")
    wire.settle(8)
    assert wire["B"].controller
    wire["A"].controller = None  # restarted
    wire.deliver = lambda sender, receiver, packet: [] if packet.kind is Kind.ACTIVATE else [packet]
    wire.bring_back("A")
    wire["B"].controller._arrivals.invite([wire["A"].identity.certificate], wire.now, rejoin=True)
    wire.settle(0.05)
    assert wire["A"].member.state is MemberState.INSTALLING
    standing = wire["C"].member.standing
    asked = schema.encode(RekeyRequest(standing.epoch, standing.context))
    wire["A"].member.answer_rekey_request(asked, wire["C"].identity.fingerprint)
    told = [p for p in wire["A"].outbox.take_transmissions() if p.kind is Kind.STEP_DOWN]
    wire["C"].member.receive(Kind.STEP_DOWN, told[-1].body, wire.now)
    proof = wire["B"].controller._succession._proof
    wire["C"].member.receive(Kind.NEW_TERM, proof, wire.now)
    assert wire["C"].member.terms.has_agreed_to(wire["B"].member.term)
