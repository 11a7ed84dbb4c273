"""The controller hands the group on by hand: who may, what it takes, and what cannot come of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from msmp_gui.protocol.errors import (
    NotAllowedError,
    StaleError,
    UnreachableError,
)
from msmp_gui.protocol.events import (
    ControllerChanged,
    EpochActive,
    HandoverFailed,
    Transmission,
)
from msmp_gui.protocol.policy.signed_token import sign_token
from msmp_gui.protocol.policy.token import Changes, Demand, KeyGeneration
from msmp_gui.protocol.states import MemberState
from msmp_gui.protocol.terms import next_term
from msmp_gui.protocol.wire import signed
from msmp_gui.protocol.wire.messages.kinds import Kind, RekeyReason, TermReason
from msmp_gui.protocol.wire.messages.terms import StepDown
from tests.support.groups import alike, formed, names_in, with_deputies
from tests.support.handovers import asking, hand_over, hosts, named, proposal
from tests.support.parties import Party, Wire


@pytest.mark.requirement("R12", "R28")
def test_the_host_hands_the_group_on_and_stays_a_member() -> None:
    """MSMP-119: nobody registers again, nobody is kept from speaking, and all agree who hosts."""
    wire = formed("ABCD", "B")
    numbers = {p.name: p.member.number for p in wire.members()}
    kept_from_speaking: list[str] = []

    def watch(sender: Party, receiver: Party, packet: object) -> list:
        kept_from_speaking.extend(p.name for p in wire.members() if not p.member.speaking.allowed)
        return [packet]

    wire.deliver = watch
    hand_over(wire, "A", "B")
    wire.settle(3)
    assert hosts(wire) == "B"
    alike(wire.members())
    assert not kept_from_speaking
    for party in wire.members():
        assert party.member.number == numbers[party.name]
        assert party.member.controller.name == "B"
        assert [e.controller.certificate.name for e in party.of(ControllerChanged)] == ["B"]
        assert not party.refused
        assert party.member.state is MemberState.ACTIVE
    assert wire["C"].member.current.cooperative
    wire["B"].controller.rekey(wire.now)
    wire.settle(1)
    alike(wire.members())


def test_it_takes_no_silence_and_is_over_at_once() -> None:
    wire = formed("ABC", "B")
    hand_over(wire, "A", "B")
    wire.settle()
    assert hosts(wire) == "B"
    alike(wire.members())
    assert wire["C"].of(EpochActive)[-1].reason is RekeyReason.NEW_TERM


def test_it_can_be_handed_back_and_on() -> None:
    wire = formed("ABC", "BC")
    for by, to in ("AB", "BC", "CA", "AC", "CB"):
        hand_over(wire, by, to)
        wire.settle(2)
        assert hosts(wire) == to
        alike(wire.members())


def test_it_waits_for_a_key_change_that_is_under_way() -> None:
    wire = formed("ABCD", "B")
    wire["A"].controller.remove(wire["D"].member.number, wire.now)
    hand_over(wire, "A", "B")
    assert hosts(wire) == "A", "a key change is under way"
    wire.settle(2)
    assert hosts(wire) == "B"
    alike([wire[name] for name in "ABC"])
    assert names_in(wire["C"]) == "ABC"
    assert wire["D"].identity.fingerprint in wire["B"].controller.put_out


@pytest.mark.requirement("R18", "R28")
def test_only_to_a_member_who_is_named_and_here() -> None:
    wire = formed("ABCD", "BC")
    controller = wire["A"].controller
    with pytest.raises(NotAllowedError):
        controller.hand_over(wire["D"].member.number, wire.now)
    with pytest.raises(UnreachableError):
        controller.hand_over(wire["A"].member.number, wire.now)
    wire.lose("B")
    with pytest.raises(UnreachableError):
        controller.hand_over(wire["B"].member.number, wire.now)
    wire.settle(1)
    assert hosts(wire) == "A"


@pytest.mark.requirement("R28")
def test_whom_it_was_handed_to_is_gone_and_the_host_goes_on() -> None:
    """MSMP-119: the host begins a term above the one that it signed away."""
    wire = formed("ABCD", "B")
    hand_over(wire, "A", "B")
    wire.lose("B")
    wire.settle(8)
    assert hosts(wire) == "A"
    rest = [wire[name] for name in "ACD"]
    alike(rest)
    signed_away = wire["A"].of(HandoverFailed)[0].term
    assert wire["C"].member.current.context.term > signed_away
    # What it was given then is worth nothing afterwards.
    wire.bring_back("B")
    late = proposal(wire["B"], signed_away)
    for name in "ACD":
        with pytest.raises(StaleError):
            wire[name].member.receive(Kind.NEW_TERM, late, wire.now)
    wire.settle(5)
    assert hosts(wire) == "A"
    alike(wire.members())


def test_who_goes_away_before_it_is_signed_does_not_get_it() -> None:
    wire = formed("ABCD", "B")
    wire["A"].controller.remove(wire["D"].member.number, wire.now)
    hand_over(wire, "A", "B")
    wire.lose("B")
    wire.settle(3)
    assert hosts(wire) == "A"
    assert wire["A"].of(HandoverFailed)[0].term == 0
    alike([wire["A"], wire["C"]])


@pytest.mark.requirement("R17", "R28")
def test_who_had_the_group_first_takes_it_back_when_the_new_host_falls_silent() -> None:
    """MSMP-112: the policy names one deputy alone, and control had gone to it."""
    wire = formed("ABC", "B")
    hand_over(wire, "A", "B")
    wire.settle(1)
    wire.lose("B")
    wire.settle(6)
    assert hosts(wire) == "AB"
    alike([wire["A"], wire["C"]])
    wire.bring_back("B")
    wire.settle(5)
    assert hosts(wire) == "A"
    alike(wire.members())


@pytest.mark.requirement("R28")
def test_who_was_away_meanwhile_follows_the_new_host() -> None:
    wire = formed("ABCD", "B")
    wire.lose("D")
    hand_over(wire, "A", "B")
    wire.settle(2)
    assert hosts(wire) == "B"
    wire.bring_back("D")
    wire.settle(5)
    alike(wire.members())
    assert wire["D"].member.controller.name == "B"


@pytest.mark.requirement("R1", "R28")
@pytest.mark.parametrize("old_host_stays", [True, False])
def test_who_was_away_learns_with_the_term_that_its_controller_is_named(
    old_host_stays: bool,
) -> None:
    """MSMP-111: the proposal brings the edition that names who signs it."""
    wire = asking("ABCD")
    wire.lose("D")
    wire["A"].controller.change_policy(named(wire, "A", "B"), wire.now)
    wire.settle()
    for name in "BC":
        wire[name].member.consent(wire.now)
    wire.settle(2)
    hand_over(wire, "A", "B")
    wire.settle(2)
    assert hosts(wire) == "B"
    wire.accept = lambda party: False  # it is not asked as a newcomer
    if not old_host_stays:
        wire.lose("A")
    wire.bring_back("D")
    wire.settle(5)
    assert wire["D"].member.must_consent
    assert wire["D"].member.controller.name == "A", "its user did not agree to anybody else"
    wire["D"].member.consent(wire.now)
    wire.settle(8)
    here = [wire[name] for name in ("ABCD" if old_host_stays else "BCD")]
    alike(here)
    assert wire["D"].member.controller.name == "B"


@pytest.mark.requirement("R1", "R12", "R18")
def test_the_owner_names_somebody_else_and_hands_the_group_to_them() -> None:
    """MSMP-26, 27: one more who may control weakens, so everybody is asked."""
    wire = asking("ABC")
    new = named(wire, "A", "C")
    wire["A"].controller.change_policy(new, wire.now)
    wire.settle(1)
    with pytest.raises(NotAllowedError):
        hand_over(wire, "A", "C")
    for name in "BC":
        assert wire[name].member.must_consent
        wire[name].member.consent(wire.now)
    wire.settle(2)
    assert wire["B"].member.token.hash == new.hash
    hand_over(wire, "A", "C")
    wire.settle(2)
    assert hosts(wire) == "C"
    alike(wire.members())
    # The owner, who does not control any more, still signs the policy.
    after = replace(new.message, edition=2, previous=new.hash)
    after = replace(after, rekey=replace(after.rekey, overlap=500))
    stricter = sign_token(after, wire["A"].identity.signing_key)
    wire["A"].member.propose_policy(stricter)
    wire.settle(2)
    assert wire["B"].member.token.hash == stricter.hash
    alike(wire.members())


@pytest.mark.requirement("R1", "R17", "R18")
def test_who_is_no_longer_named_takes_over_no_more() -> None:
    wire = formed("ABCD", "BC")
    wire["A"].controller.change_policy(named(wire, "A", "C"), wire.now)
    wire.settle(2)
    with pytest.raises(NotAllowedError):
        hand_over(wire, "A", "B")
    wire.lose("A")
    wire.settle(8)
    assert hosts(wire) == "AC"
    alike([wire[name] for name in "BCD"])
    assert wire["D"].member.controller.name == "C"


@pytest.mark.requirement("R17", "R28")
def test_whose_a_term_is_does_not_hang_on_the_edition() -> None:
    """MSMP-111: one half of a cut network names somebody, in the other a deputy takes over."""
    wire = formed("ABCDEF", "B", operational={"changes": Changes.ASKED})
    wire.cut("ACD")
    wire["A"].controller.change_policy(named(wire, "A", "CB"), wire.now)
    wire.settle()
    for name in "CD":
        wire[name].member.consent(wire.now)
    wire.settle(2)
    hand_over(wire, "A", "C")
    wire.settle(8)
    assert hosts(wire) == "BC"
    terms = {name: wire[name].member.current.context.term for name in "CF"}
    assert len(set(terms.values())) == 2
    wire.cut()
    wire.settle(4)
    for name in "BEF":
        if wire[name].member.must_consent:
            (wire[name].controller or wire[name].member).consent(wire.now)
    wire.settle(12)
    assert len(hosts(wire)) == 1
    alike(wire.members())
    assert names_in(wire["F"]) == "ABCDEF"


@pytest.mark.requirement("R24", "R28")
def test_whom_it_was_handed_to_in_vain_can_be_put_out_though_nobody_else_is_here() -> None:
    """MSMP-113: nobody who is to go keeps the key by agreeing to nothing."""
    wire = formed("ABC", "B")
    wire.lose("C")
    wire.deliver = lambda sender, receiver, packet: []
    hand_over(wire, "A", "B")
    wire.settle(8)
    assert hosts(wire) == "A"
    wire["A"].controller.remove(wire["B"].member.number, wire.now)
    wire.settle(3)
    assert names_in(wire["A"]) == "AC"
    wire.deliver = lambda sender, receiver, packet: [packet]
    wire.bring_back("C")
    wire.settle(8)
    alike([wire[name] for name in "AC"])


@pytest.mark.requirement("R21", "R28")
def test_a_wish_for_new_keys_does_not_overtake_those_of_the_new_host() -> None:
    """MSMP-113: what a member asked the new host for is what it waits for."""
    operational = {"key_generation": KeyGeneration.CONTROLLER}
    wire = formed("ABCD", "B", rekey={"demand": Demand.MEMBERS}, operational=operational)
    held: list[Transmission] = []

    def hold(_sender: Party, receiver: Party, packet: Transmission) -> list[Transmission]:
        if receiver.name == "D" and packet.kind is Kind.KEY_DOWNLOAD and not held:
            held.append(packet)
            return []
        return [packet]

    wire.deliver = hold
    hand_over(wire, "A", "B")
    wire.settle(0.05)
    assert held
    wire["D"].member.refreshing.refresh(wire.now)
    wire.settle(5)
    assert hosts(wire) == "B"
    alike(wire.members())


@pytest.mark.requirement("R28")
def test_a_new_host_that_was_let_in_again_is_no_violation_to_who_missed_that() -> None:
    """MSMP-113: the old host named it later than this member knows of anything."""
    wire = formed("ABCD", "B")
    controller = wire["A"].controller
    controller.remove(wire["B"].member.number, wire.now)
    wire.settle(2)
    wire.lose("C")
    controller.invite([wire["B"].identity.certificate], wire.now)
    wire.settle(2)
    hand_over(wire, "A", "B")
    wire.settle(2)
    assert hosts(wire) == "B"
    wire["A"].member._allegiance.tell(wire["C"].identity.fingerprint)
    told = wire["A"].outbox.take_transmissions()
    assert [packet.kind for packet in told] == [Kind.STEP_DOWN, Kind.NEW_TERM]
    wire["C"].member.receive(Kind.STEP_DOWN, told[0].body, wire.now)
    with pytest.raises(StaleError):
        wire["C"].member.receive(Kind.NEW_TERM, told[1].body, wire.now)
    assert wire["C"].member.controller.name == "A"


def went_on_above(cut_off: str) -> Wire:
    """A handed the group to B, who drew all keys anew since; somebody heard of neither."""
    wire = formed("ABCD", "B")
    wire.cut(cut_off)
    hand_over(wire, "A", "B")
    wire.settle(2)
    wire["B"].controller.begin_term(TermReason.REBUILD, wire.now)
    wire.settle(3)
    alike([wire[name] for name in "ABD"])
    return wire


@pytest.mark.requirement("R8", "R28")
def test_who_missed_a_handover_follows_a_later_term_of_the_new_host() -> None:
    """MSMP-113: members agreed to that term."""
    wire = went_on_above("C")
    wire.cut()
    wire.settle(5)
    alike(wire.members())


@pytest.mark.requirement("R8", "R28")
def test_the_old_host_says_which_term_of_the_new_one_it_follows() -> None:
    """MSMP-113: it shows no agreement to that."""
    wire = went_on_above("C")
    wire["A"].member._allegiance.tell(wire["C"].identity.fingerprint)
    told = wire["A"].outbox.take_transmissions()
    assert [packet.kind for packet in told] == [Kind.STEP_DOWN, Kind.NEW_TERM]
    for packet in told:
        wire["C"].member.receive(packet.kind, packet.body, wire.now)
    assert wire["C"].member.terms.has_agreed_to(wire["B"].member.term)


@pytest.mark.requirement("R23", "R28")
def test_who_left_while_it_was_handed_the_group_says_so_again() -> None:
    """MSMP-80: the old host takes the group back, and proposes a term to it."""
    wire = formed("AB", "B")
    wire.deliver = lambda sender, receiver, packet: []
    hand_over(wire, "A", "B")
    wire["B"].member.ending.leave()
    wire.settle(1)
    wire.deliver = lambda sender, receiver, packet: [packet]
    wire.settle(12)
    assert hosts(wire) == "A"
    assert names_in(wire["A"]) == "A"


@pytest.mark.requirement("R1", "R18", "R28")
def test_who_agreed_to_an_earlier_policy_than_a_term_brings_is_asked_about_that_too() -> None:
    """MSMP-111: the owner changed the policy twice, and somebody was away."""
    wire = asking("ABCD")
    wire.lose("D")
    editions = []
    for deputies in ("B", "BC"):
        editions.append(named(wire, "A", deputies))
        wire["A"].controller.change_policy(editions[-1], wire.now)
        wire.settle()
        for name in "BC":
            wire[name].member.consent(wire.now)
        wire.settle(2)
    hand_over(wire, "A", "B")
    wire.settle(2)
    wire.accept = lambda party: False  # it is not asked as a newcomer
    wire.lose("A")
    wire.bring_back("D")
    wire.settle(5)
    member = wire["D"].member
    member.receive(Kind.POLICY_TOKEN, editions[0].raw, wire.now)
    member.consent(wire.now)
    assert member.must_consent
    assert member.proposed_policy.hash == editions[1].hash
    member.consent(wire.now)
    wire.settle(8)
    alike([wire[name] for name in "BCD"])


@pytest.mark.requirement("R28", "R34")
def test_a_handover_to_one_whose_first_key_does_not_hold_yet_is_refused() -> None:
    """MSMP-119. It acknowledged that key, and has not heard that everybody did."""
    wire = Wire("ABC")
    host = wire.form("AB", with_deputies(wire, "A", "C"))
    wire.deliver = lambda sender, receiver, packet: (
        [] if receiver.name == "C" and packet.kind in (Kind.ACTIVATE, Kind.EPOCH_ACK) else [packet]
    )
    heir = wire["C"].identity
    host.peer_reachable(heir.fingerprint, True, wire.now)
    host.invite([heir.certificate], wire.now)
    wire.settle(1)
    member = wire["C"].member
    assert member.state is MemberState.INSTALLING
    term = next_term(member.token.message, heir.fingerprint, 0)
    message = StepDown(term, heir.fingerprint, 1, (), (), b"")
    word = signed.sign(wire["A"].identity.signing_key, message, host.group).raw
    with pytest.raises(StaleError):
        member.receive(Kind.STEP_DOWN, word, wire.now)
    wire.deliver = lambda sender, receiver, packet: [packet]
    wire.settle(5)
    alike(wire.members())
