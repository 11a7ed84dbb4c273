"""A deputy takes over from a controller that fell silent, and a network that was cut heals."""

from __future__ import annotations

import pytest

from msmp_gui.identity.identity import new_identity
from msmp_gui.protocol.events import (
    ControllerChanged,
    EpochActive,
    SplitViewDetected,
    StrangerAsks,
    Transmission,
)
from msmp_gui.protocol.states import MemberState
from msmp_gui.protocol.wire import schema, signed
from msmp_gui.protocol.wire.messages.admission import Rejoin
from msmp_gui.protocol.wire.messages.kinds import EvictionCause, Kind, TermReason
from msmp_gui.protocol.wire.messages.membership import EvictionNotice
from msmp_gui.protocol.wire.messages.rekey import RekeyRequest
from tests.support.groups import alike, controllers, formed, names_in, put_out, with_deputies
from tests.support.parties import START, Party, Wire


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
    """MSMP-118"""
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
@pytest.mark.parametrize("cause", [EvictionCause.REMOVAL, EvictionCause.COMPROMISE])
def test_a_deputy_that_missed_it_gives_nobody_keys_who_was_put_out(cause: EvictionCause) -> None:
    """It learns of that from the first who agree, and proposes its term anew."""
    wire = formed("ABCD", "B")
    wire.cut("B")
    put_out(wire, "A", "D", cause)
    assert names_in(wire["C"]) == "ABC"
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
    assert asked
    alike([wire["B"], wire["C"]])
    out = wire["D"].identity.fingerprint
    assert wire["B"].controller
    for name in "BC":
        assert "D" not in names_in(wire[name])
        assert wire[name].member.exclusions.put_out[out].cause is cause


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
@pytest.mark.parametrize("back", [False, True])
def test_a_controller_that_gave_way_to_one_who_is_gone_goes_on(*, back: bool) -> None:
    """MSMP-114: the other's term began elsewhere, and its keys never come here."""
    wire = formed("ABCDE", "B")
    wire.cut("BCD")
    wire.settle(6)
    wire.deliver = lambda sender, receiver, packet: (
        [] if packet.kind is Kind.KEY_DOWNLOAD else [packet]
    )
    wire.cut()
    wire.settle(1)
    assert wire["A"].controller is None, "it gave way"
    wire.lose("B")
    wire.settle(8)
    assert wire["A"].controller is None, "the other may be back soon"
    if back:
        wire.bring_back("B")
    wire.deliver = lambda sender, receiver, packet: [packet]
    wire.settle(8)
    assert controllers(wire).replace("B", "") == ("" if back else "A")
    alike([wire[name] for name in ("ABCDE" if back else "ACDE")])


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
    wire["D"].member.ending.meet(wire["B"].identity.certificate)
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
        wire["D"].member.ending.meet(wire["B"].identity.certificate)
        wire.settle(3)
        assert wire["B"].controller is None, "nobody agreed"
    assert told == ["B", "B"]


@pytest.mark.requirement("R24", "R28")
def test_who_takes_over_tells_who_is_out_what_the_controller_before_signed() -> None:
    """MSMP-80: who was away may follow that one still, and believe nobody else."""
    wire = Wire("ABCD")
    host = wire.form("ABCD", with_deputies(wire, "A", "B"))
    told: list[bytes] = []

    def deliver(_: Party, receiver: Party, packet: Transmission) -> list[Transmission]:
        if receiver.name == "C" and packet.kind is Kind.EVICTION_NOTICE:
            told.append(packet.body)
        return [] if receiver.name == "C" else [packet]

    wire.deliver = deliver
    host.remove(wire["C"].member.number, wire.now)
    wire.settle(3)
    wire.lose("A")
    wire.settle(8)
    told.clear()
    request = schema.encode(RekeyRequest(1, bytes(32)))
    wire["C"].outbox.send(Kind.REKEY_REQUEST, request, wire["B"].identity.fingerprint)
    wire.settle(1)
    group, to = wire["B"].member.group, wire["C"].identity.fingerprint
    for signer, notice in zip("AB", told[:2], strict=True):
        key = wire[signer].identity.certificate.verifying_key
        assert signed.verify(EvictionNotice, notice, key, group, to).message.number == 2


@pytest.mark.requirement("R17", "R28")
def test_a_deputy_that_agreed_to_another_s_term_does_not_begin_its_own() -> None:
    """Those who agreed to it are heard at the same moment: two would begin."""
    wire = formed("ABCD", "BC")
    kept: list[tuple[Party, bytes]] = []

    def deliver(sender: Party, receiver: Party, packet: Transmission) -> list[Transmission]:
        if packet.kind is Kind.KEY_REFRESH and receiver.name == "B":
            kept.append((sender, packet.body))
            return []
        return [packet]

    wire.deliver = deliver
    wire.lose("A")
    wire.settle(3.1)
    deputy, other = wire["B"], wire["C"]
    assert deputy.controller
    assert {sender.name for sender, _ in kept} == {"C", "D"}
    wire.take_over(other, TermReason.TAKEOVER, above=deputy.member.terms.proposal.message.term)
    proposed = other.outbox.take_transmissions()
    raw = next(packet.body for packet in proposed if packet.kind is Kind.NEW_TERM)
    deputy.member.receive(Kind.NEW_TERM, raw, wire.now)
    before = deputy.member.current
    for sender, body in kept:
        deputy.controller.receive(Kind.KEY_REFRESH, body, sender.identity.certificate, wire.now)
    sent = [packet.kind for packet in deputy.outbox.take_transmissions()]
    assert Kind.KEY_DOWNLOAD not in sent
    assert deputy.member.current is before
    wire.deliver = lambda sender, receiver, packet: [packet]
    other.controller.peer_reachable(wire["D"].identity.fingerprint, True, wire.now)
    wire.settle(12)
    assert deputy.controller is None
    assert controllers(wire) == "AC"
    alike([wire[name] for name in "BCD"])


@pytest.mark.requirement("R17", "R28")
def test_a_deputy_that_left_and_is_back_is_followed_by_who_missed_that() -> None:
    """MSMP-113: members agreed to its term, so it was let in again."""
    wire = formed("ABCD", "B")
    wire["B"].member.ending.leave()
    wire.settle(3)
    assert wire["C"].member.exclusions.put_out[wire["B"].identity.fingerprint]
    wire.cut("C")
    wire["A"].controller.invite([wire["B"].identity.certificate], wire.now)
    wire.settle(5)
    wire.lose("A")
    wire.settle(8)
    assert wire["B"].controller
    wire.cut()
    wire.settle(10)
    alike([wire[name] for name in "BCD"])


@pytest.mark.requirement("R17", "R24", "R28")
def test_who_agreed_to_a_deputy_and_learns_that_it_is_out_follows_it_no_more() -> None:
    """MSMP-113: its own controller is back, and had put the deputy out meanwhile."""
    wire = formed("ABCD", "B")
    wire.cut("AD")
    wire.deliver = lambda sender, receiver, packet: (
        [] if packet.kind is Kind.KEY_DOWNLOAD and receiver.name == "C" else [packet]
    )
    put_out(wire, "A", "B", EvictionCause.COMPROMISE)
    wire.settle(5)
    pending = wire["C"].member.terms.proposal
    assert pending is not None
    assert pending.controller.name == "B"
    wire.lose("B")
    wire.cut()
    wire.settle(3)
    assert wire["C"].member.controller.name == "A"
    assert wire["C"].member.terms.proposal is None
    alike([wire[name] for name in "ACD"])
