"""Members whose controller went away in the middle of a key change, and no deputy is named."""

from __future__ import annotations

import pytest

from msmp_gui.protocol.events import EpochActive, EpochRetired, SplitViewDetected
from msmp_gui.protocol.states import MemberState
from msmp_gui.protocol.wire import signed
from msmp_gui.protocol.wire.messages.kinds import Kind
from msmp_gui.protocol.wire.messages.rekey import RekeyEvent
from tests.support.parties import Wire

FROM_CONTROLLER = {Kind.REKEY_EVENT, Kind.ACTIVATE}


def left_under_two_attempts(names: str = "ABC", *, removed: str = "") -> Wire:
    """A goes away when B has its first attempt at a key alone, and C the second one as well."""
    wire = Wire(names)
    wire.form(names)
    token = wire["A"].member.token

    def deliver(sender, receiver, packet):
        to_the_controller = receiver.name == "A" and packet.kind is Kind.REVEAL
        if to_the_controller or packet.kind is Kind.ACTIVATE:
            return []
        if sender.name == "A" and packet.kind is Kind.REKEY_EVENT:
            event = signed.peek(RekeyEvent, packet.body).context
            if event.attempt and receiver.name != "C":
                return []
        return [packet]

    wire.deliver = deliver
    controller = wire["A"].controller
    controller.rekey(wire.now)
    wire.settle(0.9)
    if removed:
        controller.remove(wire[removed].member.number, wire.now)
    wire.settle(0.2)
    assert wire["A"].member.token is token
    attempts = {name: wire[name].member.next.context.attempt for name in "BC"}
    assert attempts == {"B": 0, "C": 1}
    assert wire["B"].member.next.epoch is not None, "it stands"
    return wire


def alike(wire: Wire, names: str) -> None:
    members = [wire[name].member for name in names]
    assert len({member.current.context_hash for member in members}) == 1
    assert len({member.current.code() for member in members}) == 1
    assert {member.state for member in members} == {MemberState.ACTIVE}


@pytest.mark.requirement("R28")
def test_members_under_two_attempts_at_a_key_come_together_without_their_controller() -> None:
    """MSMP-85: the later attempt prevails."""
    wire = left_under_two_attempts()
    before = wire["B"].member.current.number
    wire.deliver = lambda sender, receiver, packet: [packet]
    wire.cut("B")
    wire.lose("A")
    wire.settle(3)
    mine, other = wire["B"].member.current, wire["C"].member.current
    assert mine.number == other.number == before + 1
    assert mine.context_hash != other.context_hash, "each went on alone"
    wire.cut()
    wire.settle(6)
    alike(wire, "BC")
    assert wire["B"].member.current.context.attempt == 1
    active = [e.epoch.context for e in wire["B"].of(EpochActive)][-2:]
    assert [(context.epoch, context.attempt) for context in active] == [
        (before + 1, 0),
        (before + 1, 1),
    ]
    assert before + 1 not in {e.number for e in wire["B"].of(EpochRetired)}
    assert not any(party.of(SplitViewDetected) for party in wire.parties.values())


@pytest.mark.requirement("R28", "R31")
def test_nobody_goes_back_to_an_attempt_that_was_given_up() -> None:
    wire = left_under_two_attempts()
    wire.deliver = lambda sender, receiver, packet: [packet]
    wire.lose("A")
    wire.settle(6)
    alike(wire, "BC")
    later = wire["C"].member.current.context_hash
    assert wire["C"].of(EpochActive)[-1].epoch.context.attempt == 1
    assert [e.epoch.context_hash for e in wire["C"].of(EpochActive)].count(later) == 1


@pytest.mark.requirement("R24", "R28")
def test_whoever_the_later_attempt_puts_out_is_out_for_all() -> None:
    wire = left_under_two_attempts("ABCD", removed="D")
    wire.deliver = lambda sender, receiver, packet: [packet]
    wire.cut("B")
    wire.lose("A")
    wire.settle(3)
    wire.cut()
    wire.settle(6)
    alike(wire, "BC")
    assert wire["D"].member.state is MemberState.REMOVED
    for name in "BC":
        assert wire[name].member.roster.by_fingerprint(wire["D"].identity.fingerprint) is None
        assert wire["D"].identity.fingerprint in wire[name].member.exclusions.put_out


@pytest.mark.requirement("R28")
def test_the_key_before_is_kept_only_until_it_is_certain() -> None:
    """MSMP-85: what leads to the epoch once more is erased when the controller is heard."""
    wire = left_under_two_attempts()
    wire.deliver = lambda sender, receiver, packet: [packet]
    wire.lose("A")
    wire.settle(3)
    kept = wire["B"].member._keys._lone.before
    assert any(kept.path.root.expose())
    wire.bring_back("A")
    wire.settle(6)
    alike(wire, "ABC")
    assert wire["B"].member._keys._lone is None
    assert not any(kept.path.root.expose())
    assert not any(kept.epoch.init.expose())


@pytest.mark.requirement("R22", "R28")
def test_who_went_on_alone_under_its_first_keys_is_let_in_again() -> None:
    """MSMP-36: its host, which heard nothing of that, seated it in another attempt."""
    wire = Wire("AB")
    wire.deliver = lambda sender, receiver, packet: (
        [] if sender.name == "B" and packet.kind in {Kind.REVEAL, Kind.EPOCH_ACK} else [packet]
    )
    controller = wire.found("A")
    controller.invite([wire["B"].identity.certificate], wire.now)
    while wire["B"].member is None or wire["B"].member.next is None:
        wire.settle(0.05)
    wire.deliver = lambda sender, receiver, packet: []
    wire["B"].member.controller_lost(wire.now)
    wire.settle(3)
    lone, hers = wire["B"].member.current, wire["A"].member.current
    assert (lone.number, lone.context.attempt) == (hers.number, 0)
    assert hers.context.attempt == 1
    wire.deliver = lambda sender, receiver, packet: [packet]
    wire["B"].member.controller_back(wire.now)
    wire.settle(6)
    alike(wire, "AB")
