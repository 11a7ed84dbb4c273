"""Attacks on a group that is handed on: by the old host, by the new one, and by others."""

from __future__ import annotations

import pytest

from msmp_gui.protocol.errors import (
    MalformedError,
    PolicyViolationError,
    StaleError,
)
from msmp_gui.protocol.member.member import Member
from msmp_gui.protocol.terms import next_term
from msmp_gui.protocol.wire import signed
from msmp_gui.protocol.wire.messages.kinds import EvictionCause, Kind, TermReason
from msmp_gui.protocol.wire.messages.terms import Exclusion, NewTerm, StepDown
from tests.support.groups import alike, formed, names_in
from tests.support.handovers import hand_over, hosts, proposal, step_down
from tests.support.parties import Party, Wire, everyday


@pytest.mark.requirement("R11", "R18", "R34")
def test_attack_somebody_who_does_not_control_hands_the_group_on() -> None:
    """By a member who is named nowhere, and by a deputy, to itself and to another."""
    wire = formed("ABCD", "BC")
    for by, to in ("DB", "DD", "BB", "BC"):
        heir = wire[to]
        term = 1 if to != "C" else 2
        notice = step_down(wire, by, to, term)
        for name in "ACD":
            with pytest.raises(MalformedError):
                wire[name].member.receive(Kind.STEP_DOWN, notice, wire.now)
        for name in "AD":
            if name != to:
                with pytest.raises(PolicyViolationError):
                    wire[name].member.receive(Kind.NEW_TERM, proposal(heir, term), wire.now)
    assert {p.member.controller.name for p in wire.members()} == {"A"}


@pytest.mark.requirement("R11", "R18", "R34")
def test_attack_the_group_is_handed_to_somebody_who_is_not_named() -> None:
    """An app that is not ours signs it, and the other proposes whatever term it likes."""
    wire = formed("ABCD", "B")
    for term in range(1, 70):
        notice = step_down(wire, "A", "D", term)
        for name in "BC":
            wire[name].member.receive(Kind.STEP_DOWN, notice, wire.now)
            with pytest.raises(PolicyViolationError):
                wire[name].member.receive(Kind.NEW_TERM, proposal(wire["D"], term), wire.now)
    assert wire["C"].member.controller.name == "A"


@pytest.mark.requirement("R18", "R34")
def test_attack_somebody_is_handed_the_group_whom_the_policy_does_not_name() -> None:
    """MSMP-119: it does nothing, whatever term that is."""
    wire = formed("ABCD", "B")
    for term in range(70):
        wire["D"].member.receive(Kind.STEP_DOWN, step_down(wire, "A", "D", term), wire.now)
    assert not wire["D"].outbox.take_events()
    assert wire["D"].member.controller.name == "A"


@pytest.mark.requirement("R18", "R34")
def test_attack_a_replayed_handover() -> None:
    """MSMP-119: what was signed is good for one term, and that is past."""
    wire = formed("ABCD", "BC")
    heard: list[tuple[Kind, bytes]] = []

    def record(sender: Party, receiver: Party, packet: object) -> list:
        if packet.kind in (Kind.STEP_DOWN, Kind.NEW_TERM):
            heard.append((packet.kind, packet.body))
        return [packet]

    wire.deliver = record
    hand_over(wire, "A", "B")
    wire.settle(2)
    hand_over(wire, "B", "A")
    wire.settle(2)
    wire.deliver = lambda sender, receiver, packet: [packet]
    assert hosts(wire) == "A"
    before, term = wire["C"].member.current.context_hash, wire["C"].member.term
    for kind, body in heard:
        for name in "CD":
            try:
                wire[name].member.receive(kind, body, wire.now)
            except (StaleError, MalformedError):
                pass
            else:
                past = kind is Kind.NEW_TERM and signed.peek(NewTerm, body).term < term
                assert not past, "a past term is refused"
    assert any(kind is Kind.STEP_DOWN for kind, _ in heard)
    wire.settle(3)
    assert hosts(wire) == "A"
    assert wire["C"].member.current.context_hash == before
    # Nor does it give anybody a later term.
    later = next_term(wire["C"].member.token.message, wire["B"].identity.fingerprint, 200)
    with pytest.raises(PolicyViolationError):
        wire["C"].member.receive(Kind.NEW_TERM, proposal(wire["B"], later), wire.now)


@pytest.mark.requirement("R18", "R24", "R34")
def test_attack_the_group_is_handed_to_somebody_who_was_put_out() -> None:
    wire = formed("ABCD", "B")
    out, number = wire["B"], wire["B"].member.number
    term = next_term(out.member.token.message, out.identity.fingerprint, 0)
    bid = proposal(out, term)
    wire["A"].controller.remove(number, wire.now)
    wire.settle(1)
    assert out.member.over
    notice = step_down(wire, "A", "B", term)
    for name in "CD":
        wire[name].member.receive(Kind.STEP_DOWN, notice, wire.now)
        with pytest.raises(PolicyViolationError):
            wire[name].member.receive(Kind.NEW_TERM, bid, wire.now)
    assert wire["C"].member.controller.name == "A"


@pytest.mark.requirement("R17", "R18", "R34")
def test_attack_the_old_host_comes_back_as_if_nothing_had_been_handed_on() -> None:
    """From a state of before: it goes on as a member, since the higher term prevails."""
    wire = formed("ABCD", "B")
    host = wire["A"]
    old, standing, roster = host.member, host.member.standing, host.member.roster
    hand_over(wire, "A", "B")
    wire.settle(2)
    assert hosts(wire) == "B"
    wire.lose("A")
    host.member = Member.returning(
        host.identity,
        old.token,
        old.owner,
        wire.random.randbytes,
        host.outbox,
        roster=roster,
        standing=standing,
        put_out={},
    )
    wire.bring_back("A")
    wire.take_over(host, TermReason.RESUMPTION)
    wire.settle(8)
    assert hosts(wire) == "B"
    alike(wire.members())
    assert {party.member.controller.name for party in wire.members()} == {"B"}


@pytest.mark.requirement("R24")
def test_who_was_put_out_before_the_new_host_came_stays_out() -> None:
    """MSMP-119: whom the old host put out stands in what it signed."""
    wire = Wire("ABCD")
    deputy = (wire["B"].identity.fingerprint,)
    policy = everyday(
        wire["A"].identity,
        operational={"deputies": deputy, "takeover_after": 3_000},
        dissemination={"pull": True},
        access={"rule": "anyone"},
    )
    wire.form("AD", policy)
    wire["A"].controller.remove(wire["D"].member.number, wire.now)
    wire.settle(1)
    for name in "BC":
        wire["A"].controller.peer_reachable(wire[name].identity.fingerprint, True, wire.now)
    wire["A"].controller.invite([wire[name].identity.certificate for name in "BC"], wire.now)
    wire.settle(2)
    hand_over(wire, "A", "B")
    wire.settle(2)
    assert hosts(wire) == "B"
    assert wire["D"].identity.fingerprint in wire["B"].controller.put_out
    wire["D"].outbox.send(Kind.ASK_TO_JOIN, b"", wire["B"].identity.fingerprint)
    wire.settle(2)
    assert names_in(wire["B"]) == "ABC"


@pytest.mark.requirement("R24", "R28")
def test_who_is_put_out_by_what_the_old_host_signed_goes_though_its_heir_has_them_in() -> None:
    """MSMP-119: the heir may have missed the key that put them out."""
    wire = formed("ABCD", "B")
    token, standing = wire["A"].member.token.message, wire["A"].member.standing
    heir = wire["B"].identity.fingerprint
    gone = Exclusion(wire["D"].identity.fingerprint, EvictionCause.DEPARTURE, 0)
    term = next_term(token, heir, standing.term)
    message = StepDown(term, heir, standing.epoch, (), (gone,), b"")
    notice = signed.sign(wire["A"].identity.signing_key, message, token.group)
    wire["A"].controller = None
    wire["A"].member.stepping_down.hand_over(notice, wire.now)
    for name in "CB":
        wire[name].member.receive(Kind.STEP_DOWN, notice.raw, wire.now)
    wire.settle(3)
    assert hosts(wire) == "B"
    assert "D" not in names_in(wire["B"])
