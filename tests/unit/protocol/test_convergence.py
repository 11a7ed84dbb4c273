"""Convergence by policy: none, confirmed, and what becomes of who does not confirm in time."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from msmp_gui.identity.identity import new_identity
from msmp_gui.protocol.events import Transmission
from msmp_gui.protocol.messages import EvictionCause, Kind
from msmp_gui.protocol.policy_token import Confirmation, Demand, KeyGeneration, Unconfirmed
from msmp_gui.protocol.states import MemberState
from tests.support.parties import START, Party, Wire, everyday


def silent(wire: Wire, name: str) -> None:
    """Nobody hears that member's acknowledgements, and it makes no contribution."""

    def deliver(sender: Party, receiver: Party, packet: Transmission) -> Iterable[Transmission]:
        return [] if sender.name == name and packet.kind is Kind.EPOCH_ACK else [packet]

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
    wire = formed(Unconfirmed.GO_ON)
    silent(wire, "C")
    wire["A"].controller.rekey(wire.now)
    wire.settle(0.5)
    assert set(epochs(wire).values()) == {1}
    wire.settle(1)
    assert set(epochs(wire).values()) == {2}
    assert wire["C"].member.number not in wire["A"].member.confirmed


@pytest.mark.requirement("R8")
def test_wait_holds_the_key_back_until_everybody_confirmed() -> None:
    wire = formed(Unconfirmed.WAIT)
    silent(wire, "C")
    wire["A"].controller.rekey(wire.now)
    wire.settle(20)
    assert set(epochs(wire).values()) == {1}
    wire.deliver = lambda sender, receiver, packet: [packet]
    wire.settle(5)
    assert set(epochs(wire).values()) == {2}


@pytest.mark.requirement("R8", "R24")
def test_what_is_urgent_waits_for_nobody() -> None:
    wire = formed(Unconfirmed.WAIT)
    silent(wire, "C")
    wire["A"].controller.remove(wire["B"].member.number, wire.now)
    wire.settle(1)
    assert epochs(wire) == {"A": 2, "C": 2}


@pytest.mark.requirement("R8")
def test_nobody_waits_for_somebody_who_leaves_meanwhile() -> None:
    wire = formed(Unconfirmed.WAIT)
    silent(wire, "C")
    wire["A"].controller.rekey(wire.now)
    wire.settle(2)
    wire["C"].member.leave()
    wire.settle(2)
    assert epochs(wire)["A"] == epochs(wire)["B"] == 3


@pytest.mark.requirement("R8")
def test_remove_puts_out_who_does_not_confirm_in_time() -> None:
    wire = formed(Unconfirmed.REMOVE)
    silent(wire, "C")
    wire["A"].controller.rekey(wire.now)
    wire.settle(3)
    assert wire["C"].member.state is MemberState.REMOVED
    assert len(wire["B"].member.roster) == 2
    (eviction,) = wire["B"].member.put_out.values()
    assert eviction.cause is EvictionCause.REMOVAL
    assert "did not confirm" in eviction.reason


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
    wire = Wire("AB")
    controller = wire.form("AB", everyday(wire["A"].identity, rekey={"volume": 5_000}))
    before = wire["B"].member.current.number
    controller.protected(4_999, wire.now)
    wire.settle(1)
    assert wire["B"].member.current.number == before
    controller.protected(5_000, wire.now)
    wire.settle(1)
    assert wire["B"].member.current.number == before + 1


@pytest.mark.requirement("R8")
def test_newcomers_who_do_not_confirm_in_time_are_put_out_or_get_another_attempt() -> None:
    """The first of them that goes starts another attempt; in that the others have other numbers."""
    wire = formed(Unconfirmed.REMOVE)
    for name in "DE":
        wire.parties[name] = Party(new_identity(name, START, wire.random.randbytes)[0])
        wire["A"].controller.peer_reachable(wire[name].identity.fingerprint, True, wire.now)
    wire.deliver = lambda sender, receiver, packet: (
        [] if sender.name in "DE" and packet.kind is Kind.EPOCH_ACK else [packet]
    )
    wire["A"].controller.invite([wire[name].identity.certificate for name in "DE"], wire.now)
    wire.settle(5)
    assert MemberState.REMOVED in {wire[name].member.state for name in "DE"}
    assert wire["A"].member.current.code() == wire["B"].member.current.code()
    assert wire["A"].member.state is wire["B"].member.state is MemberState.ACTIVE


@pytest.mark.requirement("R8", "R22")
def test_nobody_waits_for_somebody_who_asked_for_other_keys_since() -> None:
    """MSMP-78: C is given keys that it can no longer open; they come with the next change."""
    wire = Wire("ABC")
    rekey = {"demand": Demand.MEMBERS, "unconfirmed": Unconfirmed.WAIT}
    wire.form("ABC", everyday(wire["A"].identity, rekey=rekey))
    lost = []

    def deliver(sender: Party, receiver: Party, packet: Transmission) -> Iterable[Transmission]:
        if packet.kind is Kind.KEY_DOWNLOAD and not lost:
            lost.append(packet)
            wire["C"].member.refresh(wire.now)
            return []
        return [packet]

    wire.deliver = deliver
    wire["C"].member.refresh(wire.now)
    wire.settle(8)
    assert lost
    assert len({party.member.current.code() for party in wire.members()}) == 1
    assert {party.member.state for party in wire.members()} == {MemberState.ACTIVE}
