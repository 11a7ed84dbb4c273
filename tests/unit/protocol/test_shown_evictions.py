"""Notices that somebody is out are shown to who was in another half, or takes over."""

from __future__ import annotations

from dataclasses import replace

import pytest

from msmp_gui.identity.identity import new_identity
from msmp_gui.protocol.controller.evictions import Evictions
from msmp_gui.protocol.errors import (
    PolicyViolationError,
    StaleError,
)
from msmp_gui.protocol.events import MembershipOver, Outbox, Transmission
from msmp_gui.protocol.policy.token import Demand
from msmp_gui.protocol.registration import request_refresh
from msmp_gui.protocol.roster import Roster, member_of
from msmp_gui.protocol.states import MemberState
from msmp_gui.protocol.terms import next_term, propose
from msmp_gui.protocol.wire import signed
from msmp_gui.protocol.wire.messages.admission import RosterEntry, ShownEviction
from msmp_gui.protocol.wire.messages.kinds import EvictionCause, Kind, TermReason
from msmp_gui.protocol.wire.messages.membership import Eviction, EvictionNotice
from msmp_gui.protocol.wire.messages.terms import NewTerm
from tests.support.groups import alike, controllers, cut_off, formed, names_in, put_out
from tests.support.parties import START, Party, Wire


@pytest.mark.requirement("R24", "R28")
@pytest.mark.parametrize("cause", [EvictionCause.REMOVAL, EvictionCause.COMPROMISE])
def test_who_follows_another_controller_shows_it_who_was_put_out(cause: EvictionCause) -> None:
    """MSMP-113: the controller that did it is gone, and cannot say so."""
    wire = cut_off("ABCDEF", "B", "ACD")
    put_out(wire, "A", "F", cause)
    wire.lose("A")
    wire.cut()
    wire.settle(10)
    assert wire["F"].member.over
    alike([wire[name] for name in "BCDE"])
    assert names_in(wire["E"]) == "ABCDE"
    assert wire["B"].controller.put_out[wire["F"].identity.fingerprint].cause is cause


@pytest.mark.requirement("R18", "R24", "R34")
@pytest.mark.parametrize("signer", "EF")
def test_attack_a_member_shows_what_no_controller_signed(signer: str) -> None:
    wire = cut_off("ABCDEF", "B", "ACD")
    out = wire["E"].identity.fingerprint
    notice = EvictionNotice(wire["E"].member.number, EvictionCause.REMOVAL, "", 0, 0)
    key, group = wire[signer].identity.signing_key, wire["B"].controller.group
    wire["C"].member.exclusions.shown._notices[out] = signed.sign(key, notice, group, out).raw
    wire["D"].member.exclusions.shown._notices[out] = signed.sign(
        wire["A"].identity.signing_key, replace(notice, number=1 << 30), group, out
    ).raw
    wire.lose("A")
    wire.cut()
    wire.settle(10)
    alike([wire[name] for name in "BCDEF"])
    assert names_in(wire["E"]) == "ABCDEF"


@pytest.mark.requirement("R18", "R24", "R34")
def test_attack_a_deputy_and_a_member_put_somebody_out_behind_the_host_s_back() -> None:
    """MSMP-113: who holds the host's own key comes from no other half."""
    wire = formed("ABCDE", "B", rekey={"demand": Demand.MEMBERS})
    out, member = wire["E"].identity.fingerprint, wire["C"].member
    notice = EvictionNotice(wire["E"].member.number, EvictionCause.REMOVAL, "", 0, 0)
    key, group = wire["B"].identity.signing_key, member.group
    shown = ShownEviction(out, signed.sign(key, notice, group, out).raw)
    request = request_refresh(
        wire["C"].identity,
        member.token,
        member.standing,
        wire["A"].identity.fingerprint,
        wire.random.randbytes,
        (shown,),
    )
    host, certificate = wire["A"].controller, wire["C"].identity.certificate
    host.receive(Kind.KEY_REFRESH, request.body, certificate, wire.now)
    wire.settle(2)
    assert names_in(wire["A"]) == names_in(wire["E"]) == "ABCDE"


@pytest.mark.requirement("R24")
@pytest.mark.parametrize("cause", [EvictionCause.REMOVAL, EvictionCause.COMPROMISE])
def test_the_half_that_gives_way_says_why_somebody_is_out(cause: EvictionCause) -> None:
    """MSMP-114: a lost key is lost in both halves."""
    wire = cut_off("ABCDEF", "B", "ACD")
    put_out(wire, "A", "F", cause)
    put_out(wire, "A", "D")
    put_out(wire, "B", "D", EvictionCause.LAPSED)
    wire.cut()
    wire.settle(10)
    alike([wire[name] for name in "ABCE"])
    out = wire["E"].member.exclusions.put_out
    assert out[wire["F"].identity.fingerprint].cause is cause
    assert out[wire["D"].identity.fingerprint].cause is EvictionCause.LAPSED


def declared_lost(wire: Wire, who: str, unheard: str = "") -> None:
    """The host goes away right after the rekey that puts somebody out: its key never stands."""
    kept = (Kind.REVEAL, Kind.EVICTION_NOTICE)
    wire.deliver = lambda sender, receiver, packet: (
        []
        if packet.kind in kept or (packet.kind is Kind.REKEY_EVENT and receiver.name in unheard)
        else [packet]
    )
    lost = wire[who].identity.fingerprint
    wire["A"].controller.declare_compromise(lost, "stolen", wire.now, wire.now)
    wire.settle()
    wire.lose("A")
    wire.deliver = lambda sender, receiver, packet: [packet]


@pytest.mark.requirement("R17", "R22", "R34")
def test_attack_a_deputy_takes_over_that_was_being_put_out_when_the_host_fell_silent() -> None:
    """MSMP-113: the rekey that says so is signed, though its key never came to be."""
    wire = formed("ABCDE", "CB")
    declared_lost(wire, "C")
    lost = wire["C"].identity.fingerprint
    term = next_term(wire["C"].member.token.message, lost, 0)
    standing, token = wire["C"].member.standing, wire["C"].member.token
    message = NewTerm(
        lost, term, TermReason.TAKEOVER, standing.epoch, standing.context, (), token.raw
    )
    bid = propose(wire["C"].identity, token.message, message).raw
    for name in "BDE":
        with pytest.raises(PolicyViolationError):
            wire[name].member.receive(Kind.NEW_TERM, bid, wire.now)
    wire.settle(12)
    assert wire["B"].controller
    assert not wire["C"].controller, "it saw that it is left out"
    alike([wire[name] for name in "BDE"])
    assert names_in(wire["D"]) == "ABDE"
    assert wire["D"].member.exclusions.put_out[lost].cause is EvictionCause.COMPROMISE


@pytest.mark.requirement("R22", "R28")
def test_a_deputy_that_missed_it_learns_who_was_being_put_out() -> None:
    """MSMP-113: members show the notices of a rekey that is on the way."""
    wire = formed("ABCDE", "B")
    declared_lost(wire, "C", unheard="B")
    wire.settle(12)
    assert wire["B"].controller
    alike([wire[name] for name in "BDE"])
    assert names_in(wire["D"]) == "ABDE"


@pytest.mark.requirement("R17", "R24", "R28")
def test_a_deputy_that_takes_over_is_shown_that_it_was_put_out_meanwhile() -> None:
    """MSMP-113: who put it out is gone, and it heard nothing."""
    wire = formed("ABCDE", "B")
    wire.cut("BE")
    put_out(wire, "A", "B")
    wire.lose("A")
    wire.deliver = lambda sender, receiver, packet: (
        [] if packet.kind is Kind.REKEY_REQUEST else [packet]
    )
    wire.cut()
    wire.settle(8)
    assert [event.state for event in wire["B"].of(MembershipOver)] == [MemberState.REMOVED]
    assert controllers(wire) == "A"
    assert {wire[name].member.controller.name for name in "CDE"} == {"A"}


@pytest.mark.requirement("R17", "R24", "R28")
def test_a_deputy_that_took_over_is_shown_that_it_was_put_out_before() -> None:
    """MSMP-113: it gives the group up, and those who followed it hear so."""
    wire = formed("ABCDEF", "BC")
    wire.cut("BE")
    put_out(wire, "A", "B")
    wire.settle(8)
    assert controllers(wire) == "AB"
    wire.lose("A")
    wire.cut()
    told: list[bytes] = []

    def deliver(sender: Party, receiver: Party, packet: Transmission) -> list[Transmission]:
        if (sender.name, receiver.name, packet.kind) == ("B", "E", Kind.DEPARTURE):
            told.append(packet.body)
        return [packet]

    wire.deliver = deliver
    wire["B"].controller._succession.began.tell(wire["D"].identity.fingerprint)
    wire.settle()
    assert [event.state for event in wire["B"].of(MembershipOver)] == [MemberState.REMOVED]
    assert wire["E"].member.controller.name == "B"
    assert wire["E"].member.is_left_by_controller(told[0], wire["B"].identity.certificate)


@pytest.mark.requirement("R17", "R24", "R34")
def test_an_owner_that_took_over_is_not_put_out_by_a_removal_that_somebody_shows() -> None:
    """MSMP-117"""
    wire = formed("ABCDE", "B")
    wire.lose("A")
    wire.settle(8)
    wire.bring_back("A")
    wire.settle(5)
    wire.cut("AC")
    put_out(wire, "B", "A")
    wire.settle(8)
    assert controllers(wire) == "AB"
    notice = wire["D"].member.exclusions.shown.about(wire["A"].identity.fingerprint)
    assert notice
    with pytest.raises(StaleError):
        wire["A"].member.ending.be_shown_eviction(notice, wire["D"].identity.fingerprint)
    assert not wire["A"].member.over


@pytest.mark.requirement("R17", "R24", "R28")
@pytest.mark.parametrize("gone", ["BEFGH", "HGFEB"])
def test_a_deputy_learns_that_it_was_put_out_with_many_others(gone: str) -> None:
    """MSMP-113"""
    wire = formed("ABCDEFGH", "B")
    wire.cut("BEFGH")
    for who in gone:
        number, me = wire[who].member.number, wire["A"].member.number
        eviction = Eviction(number, EvictionCause.REMOVAL, me, "", 0)
        wire["A"].controller._evictions.declare(wire[who].identity.fingerprint, eviction)
    wire["A"].controller._change.start(wire.now)
    wire.settle(2)
    assert names_in(wire["C"]) == "ACD"
    wire.lose("A")
    wire.settle(8)
    assert wire["B"].controller
    wire.cut()
    wire.settle(8)
    assert wire["B"].member.over


@pytest.mark.requirement("R24")
def test_of_many_who_go_from_a_large_group_the_notices_of_its_deputies_are_shown() -> None:
    """MSMP-113: the others have no room beside a rekey that comes in parts."""
    wire = Wire("A")
    people = [new_identity(f"P{i}", START, wire.random.randbytes)[0] for i in range(80)]
    me = wire["A"].identity
    entries = [RosterEntry(i + 1, i, p.certificate.der, 0) for i, p in enumerate(people)]
    roster = Roster.of(member_of(entry) for entry in entries)
    evictions = Evictions(me, bytes(16), Outbox())
    for entry, person in zip(entries, people, strict=True):
        eviction = Eviction(entry.number, EvictionCause.REMOVAL, 0, "", 0)
        evictions.declare(person.fingerprint, eviction)
    able = [people[70].fingerprint, people[75].fingerprint]
    shown = evictions.notices(roster, evictions.due(roster), able)
    assert [each.fingerprint for each in shown[:2]] == able
    assert len(shown) == 4
