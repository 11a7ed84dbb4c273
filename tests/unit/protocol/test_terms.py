"""Terms: who may propose one, what counts as agreement to it, and what a refused one leads to."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import NoReturn

import pytest

from msmp_gui.engine import commands as cmd
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.identity import new_identity
from msmp_gui.protocol import terms
from msmp_gui.protocol.errors import MalformedError, PolicyViolationError, StaleError
from msmp_gui.protocol.events import (
    Transmission,
)
from msmp_gui.protocol.policy.token import Demand
from msmp_gui.protocol.registration import request_refresh
from msmp_gui.protocol.states import MemberState
from msmp_gui.protocol.terms import Proposal, is_agreed, next_term, propose, was_agreed
from msmp_gui.protocol.wire import schema, signed
from msmp_gui.protocol.wire.messages.kinds import Kind, TermReason
from msmp_gui.protocol.wire.messages.rekey import RekeyRequest
from msmp_gui.protocol.wire.messages.terms import NewTerm
from tests.support.groups import alike, formed, names_in, with_deputies
from tests.support.parties import START, Party, Wire, everyday
from tests.unit.engine.crowd import Crowd
from tests.unit.protocol.test_policy_change import edition


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


@pytest.mark.requirement("R17", "R18", "R34")
def test_attack_a_deputy_who_is_named_no_longer_takes_over() -> None:
    """MSMP-111: it keeps its place in the order of terms, and nobody follows it."""
    wire = formed("ABCD", "BC")
    named = (wire["C"].identity.fingerprint,)
    wire["A"].controller.change_policy(
        edition(wire["A"], operational={"deputies": named}), wire.now
    )
    wire.settle(3)
    me, member = wire["B"].identity, wire["D"].member
    wire.lose("A")
    wire.settle(1)
    standing, token = member.standing, member.token.message
    term = next_term(token, me.fingerprint, standing.term)
    message = NewTerm(
        me.fingerprint, term, TermReason.TAKEOVER, standing.epoch, standing.context, (), b""
    )
    raw = propose(me, token, message).raw
    with pytest.raises(PolicyViolationError, match="does not let control"):
        member.receive(Kind.NEW_TERM, raw, wire.now)
    wire.settle(8)
    assert {wire[name].member.controller.fingerprint for name in "BCD"} == set(named)


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


@pytest.mark.requirement("R13", "R18", "R34")
def test_attack_a_stranger_asks_as_a_member_for_keys_of_the_term_that_runs() -> None:
    """MSMP-110: the policy lets members have theirs renewed, and it names the number of one."""
    wire = Wire("ABX")
    wire.form("AB", everyday(wire["A"].identity, rekey={"demand": Demand.MEMBERS}))
    member, stranger = wire["B"].member, wire["X"].identity
    to = wire["A"].identity.fingerprint
    request = request_refresh(
        stranger, member.policy.token, member.standing, to, wire.random.randbytes
    )
    with pytest.raises(PolicyViolationError, match="not in the group"):
        wire["A"].controller.receive(Kind.KEY_REFRESH, request.body, stranger.certificate, wire.now)
    wire.settle(5)
    assert names_in(wire["A"]) == names_in(wire["B"]) == "AB"


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


@pytest.mark.requirement("R28", "R34")
def test_attack_a_deputy_proposes_a_term_so_far_above_that_there_is_none_higher() -> None:
    """MSMP-114: nobody could ever go above it, and no owner take the group back."""
    wire = formed("ABC", "B")
    me, token = wire["B"].identity, wire["B"].member.token.message
    standing = wire["B"].member.standing
    last = next_term(token, me.fingerprint, 2**32 - 65)
    assert last < 2**32
    message = NewTerm(
        me.fingerprint, last, TermReason.TAKEOVER, standing.epoch, standing.context, (), b""
    )
    raw = propose(me, token, message).raw
    for name in "AC":
        with pytest.raises(MalformedError):
            wire[name].member.receive(Kind.NEW_TERM, raw, wire.now)
    wire.settle(5)
    wire.lose("A")
    with pytest.raises(MalformedError):
        wire["C"].member.receive(Kind.NEW_TERM, raw, wire.now)
    wire.settle(20)
    assert wire["C"].member.term < 64 * 3
    assert wire["C"].member.controller == me.certificate, "it took over in a term of its own"


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


@pytest.mark.requirement("R17", "R34")
def test_attack_a_deputy_shows_many_agreements_to_have_all_others_try_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """MSMP-114: each would be tried with the key of everybody who ever was in."""
    wire = formed("ABCDE", "B")
    deputy, other = wire["B"], wire["C"]
    term = next_term(other.member.token.message, deputy.identity.fingerprint, 0)
    request = request_refresh(
        new_identity("Nobody", START, wire.random.randbytes)[0],
        other.member.token,
        replace(other.member.standing, term=term),
        deputy.identity.fingerprint,
        wire.random.randbytes,
    )
    message = NewTerm(
        deputy.identity.fingerprint,
        term,
        TermReason.TAKEOVER,
        1,
        bytes(32),
        (request.body,) * 64,
        b"",
    )
    raw = propose(deputy.identity, other.member.token.message, message).raw
    tried: list[Certificate] = []
    monkeypatch.setattr(
        terms.registration, "open_refresh", lambda raw, person, *_: refuse(tried, person)
    )
    people = [party.identity.certificate for party in wire.parties.values()]
    proposal = Proposal(message, deputy.identity.certificate, raw)
    assert not was_agreed(proposal, other.member.token.message, people, ())
    assert 0 < len(tried) <= 3 * len(people)


def refuse(tried: list[Certificate], person: Certificate) -> NoReturn:
    tried.append(person)
    raise MalformedError("not by them")


def test_no_two_controllers_ever_propose_one_term() -> None:
    wire = Wire("ABCD")
    token = with_deputies(wire, "A", "BCD")
    owners: dict[int, str] = {}
    for above in range(40):
        for name in "ABCD":
            term = next_term(token, wire[name].identity.fingerprint, above)
            assert term > above
            assert owners.setdefault(term, name) == name


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
    wire["A"].member.answer_rekey_request(asked, wire["C"].identity.fingerprint, wire.now)
    told = [p for p in wire["A"].outbox.take_transmissions() if p.kind is Kind.STEP_DOWN]
    wire["C"].member.receive(Kind.STEP_DOWN, told[-1].body, wire.now)
    proof = wire["B"].controller._succession.began.proof
    wire["C"].member.receive(Kind.NEW_TERM, proof, wire.now)
    assert wire["C"].member.terms.has_agreed_to(wire["B"].member.term)
