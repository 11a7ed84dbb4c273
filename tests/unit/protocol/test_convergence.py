"""Convergence by policy: none, confirmed, and what becomes of who does not confirm in time."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from msmp_gui.protocol.errors import MalformedError, StaleError
from msmp_gui.protocol.events import Transmission
from msmp_gui.protocol.policy.token import Confirmation, KeyGeneration, Unconfirmed
from msmp_gui.protocol.states import MemberState
from msmp_gui.protocol.wire import schema, signed
from msmp_gui.protocol.wire.messages.admission import Rejoin
from msmp_gui.protocol.wire.messages.kinds import EvictionCause, Kind
from msmp_gui.protocol.wire.messages.rekey import AuditHead, EpochAck
from tests.support.parties import Party, Wire, everyday


def silent(wire: Wire, *names: str) -> None:
    """Nobody hears those members' acknowledgements, and they make no contribution."""

    def deliver(sender: Party, receiver: Party, packet: Transmission) -> Iterable[Transmission]:
        return [] if sender.name in names and packet.kind is Kind.EPOCH_ACK else [packet]

    wire.deliver = deliver


def formed(unconfirmed: Unconfirmed, confirmation: Confirmation = Confirmation.ALL) -> Wire:
    wire = Wire("ABC")
    generation = {"key_generation": KeyGeneration.CONTROLLER}
    rekey = {"confirmation": confirmation, "unconfirmed": unconfirmed}
    wire.form("ABC", everyday(wire["A"].identity, operational=generation, rekey=rekey))
    return wire


def epochs(wire: Wire) -> dict[str, int]:
    return {p.name: p.member.current.number for p in wire.members()}


@pytest.mark.requirement("R8")
def test_go_on_leaves_the_silent_to_catch_up() -> None:
    """MSMP-78"""
    wire = formed(Unconfirmed.GO_ON)
    silent(wire, "C")
    wire["A"].controller.rekey(wire.now)
    wire.settle(0.5)
    assert set(epochs(wire).values()) == {1}
    wire.settle(1)
    assert set(epochs(wire).values()) == {2}
    assert wire["C"].member.number not in wire["A"].member.following.confirmed


@pytest.mark.requirement("R8")
def test_wait_holds_the_key_back_until_everybody_confirmed() -> None:
    """MSMP-78"""
    wire = formed(Unconfirmed.WAIT)
    silent(wire, "C")
    wire["A"].controller.rekey(wire.now)
    wire.settle(20)
    assert set(epochs(wire).values()) == {1}
    wire.deliver = lambda sender, receiver, packet: [packet]
    wire.settle(5)
    assert set(epochs(wire).values()) == {2}


@pytest.mark.requirement("R8")
def test_who_confirms_before_the_last_contribution_is_here_need_not_say_so_again() -> None:
    """MSMP-72: some have all contributions sooner than the controller has."""
    wire = Wire("ABC")
    wire.form("ABC")
    held: list[Transmission] = []

    def deliver(sender: Party, receiver: Party, packet: Transmission) -> Iterable[Transmission]:
        if (sender.name, receiver.name, packet.kind) == ("C", "A", Kind.REVEAL):
            held.append(packet)
            return []
        return [packet]

    wire.deliver = deliver
    wire["A"].controller.rekey(wire.now)
    wire.settle()
    assert epochs(wire) == {"A": 1, "B": 1, "C": 1}
    (reveal,) = held
    wire["A"].member.receive(reveal.kind, reveal.body, wire.now)
    wire.settle()
    assert epochs(wire) == {"A": 2, "B": 2, "C": 2}


@pytest.mark.requirement("R8", "R24")
def test_what_is_urgent_waits_for_nobody() -> None:
    """MSMP-73"""
    wire = formed(Unconfirmed.WAIT)
    silent(wire, "C")
    wire["A"].controller.remove(wire["B"].member.number, wire.now)
    wire.settle(1)
    assert epochs(wire) == {"A": 2, "C": 2}


@pytest.mark.requirement("R8", "R28")
def test_nobody_waits_for_somebody_who_did_not_confirm_the_key_in_use_either() -> None:
    """MSMP-78: they may follow another controller, which put this one out."""
    wire = formed(Unconfirmed.WAIT)
    silent(wire, "C")
    wire["A"].controller.remove(wire["B"].member.number, wire.now)
    wire.settle(1)
    wire["A"].controller.rekey(wire.now)
    wire.settle(0.5)
    assert epochs(wire)["A"] == 2
    wire.settle(1)
    assert epochs(wire)["A"] == 3


@pytest.mark.requirement("R8")
def test_nobody_waits_for_somebody_who_leaves_meanwhile() -> None:
    wire = formed(Unconfirmed.WAIT)
    silent(wire, "C")
    wire["A"].controller.rekey(wire.now)
    wire.settle(2)
    wire["C"].member.ending.leave()
    wire.settle(2)
    assert epochs(wire)["A"] == epochs(wire)["B"] == 3


@pytest.mark.requirement("R8")
def test_nobody_waits_for_somebody_who_comes_back_without_keys() -> None:
    """Its app was restarted so quickly that it was never out of reach."""
    wire = formed(Unconfirmed.WAIT)
    silent(wire, "C")
    wire["A"].controller.rekey(wire.now)
    wire.settle(2)
    assert set(epochs(wire).values()) == {1}
    wire["C"].member = None
    wire.deliver = lambda sender, receiver, packet: [packet]
    certificate = wire["C"].identity.certificate
    wire["A"].controller.receive(Kind.REJOIN, schema.encode(Rejoin(1)), certificate, wire.now)
    wire.settle(5)
    assert epochs(wire) == {"A": 3, "B": 3, "C": 3}


@pytest.mark.requirement("R8")
def test_remove_puts_out_who_does_not_confirm_in_time() -> None:
    """MSMP-78"""
    wire = formed(Unconfirmed.REMOVE)
    silent(wire, "C")
    wire["A"].controller.rekey(wire.now)
    wire.settle(3)
    assert wire["C"].member.state is MemberState.REMOVED
    assert len(wire["B"].member.roster) == 2
    (eviction,) = wire["B"].member.exclusions.put_out.values()
    assert eviction.cause is EvictionCause.REMOVAL
    assert "did not confirm" in eviction.reason


@pytest.mark.requirement("R8")
def test_remove_puts_out_several_newcomers_at_once() -> None:
    """The first who goes starts another attempt, in which the others have other numbers."""
    wire = Wire("ABCD")
    rekey = {"unconfirmed": Unconfirmed.REMOVE}
    wire.form("AB", everyday(wire["A"].identity, rekey=rekey))
    silent(wire, "C", "D")
    people = [wire[name].identity.certificate for name in "CD"]
    for person in people:
        wire["A"].controller.peer_reachable(person.fingerprint, True, wire.now)
    wire["A"].controller.invite(people, wire.now)
    wire.settle(10)
    assert [wire[name].member.state for name in "CD"] == [MemberState.REMOVED] * 2
    assert len(wire["B"].member.roster) == 2


@pytest.mark.requirement("R8")
def test_a_group_that_need_not_converge_does_not_wait() -> None:
    wire = formed(Unconfirmed.GO_ON, Confirmation.NONE)
    assert epochs(wire) == {"A": 0}
    wire.settle(1.1)
    assert set(epochs(wire).values()) == {1}
    silent(wire, "C")
    wire["A"].controller.rekey(wire.now)
    wire.settle(1.1)
    assert set(epochs(wire).values()) == {2}


@pytest.mark.requirement("R8", "R24")
def test_a_key_that_is_announced_comes_to_be_when_something_urgent_follows() -> None:
    """One activation is signed for each epoch, and nobody sees two."""
    wire = formed(Unconfirmed.GO_ON, Confirmation.NONE)
    wire.settle(1.1)
    wire["A"].controller.rekey(wire.now)
    wire.settle(0.2)
    assert set(epochs(wire).values()) == {1}
    wire["A"].controller.remove(wire["C"].member.number, wire.now)
    wire.settle(0.2)
    assert epochs(wire) == {"A": 3, "B": 3}
    assert wire["A"].member.current.code() == wire["B"].member.current.code()


@pytest.mark.requirement("R22")
def test_a_key_that_protected_enough_is_changed() -> None:
    """MSMP-79"""
    wire = Wire("AB")
    controller = wire.form("AB", everyday(wire["A"].identity, rekey={"volume": 5_000}))
    before = wire["B"].member.current.number
    controller.protected(4_999, wire.now)
    wire.settle(1)
    assert wire["B"].member.current.number == before
    controller.protected(5_000, wire.now)
    wire.settle(1)
    assert wire["B"].member.current.number == before + 1


@pytest.mark.requirement("R8", "R34")
def test_attack_somebody_confirms_a_key_that_they_do_not_have() -> None:
    """MSMP-72: the proof is of the key, and by somebody who is in."""
    wire = formed(Unconfirmed.WAIT)
    silent(wire, "C")
    wire["A"].controller.rekey(wire.now)
    wire.settle(3)
    following, number = wire["A"].member.next, wire["C"].member.number
    context = following.context
    head = AuditHead(0, bytes(32))
    for claimed, error in ((number, MalformedError), (77, StaleError)):
        ack = EpochAck(
            claimed,
            context.term,
            context.epoch,
            context.attempt,
            following.hash,
            tag=bytes(32),
            commitment=bytes(32),
            audit=head,
        )
        raw = signed.sign(wire["C"].identity.signing_key, ack, b"g" * 16).raw
        with pytest.raises(error):
            wire["A"].member.receive(Kind.EPOCH_ACK, raw, wire.now)
    wire.settle(3)
    assert set(epochs(wire).values()) == {1}
