"""A rekey that is too long for one datagram: in parts, of which each member needs one."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from msmp_gui.protocol.controller import rekey
from msmp_gui.protocol.events import Transmission
from msmp_gui.protocol.policy.token import KeyGeneration, PolicyToken
from msmp_gui.protocol.states import MemberState
from msmp_gui.protocol.wire.messages.kinds import Kind
from msmp_gui.protocol.wire.messages.rekey import RekeyEvent, RekeyPart
from msmp_gui.protocol.wire.signed import peek
from tests.support.parties import Party, Wire, everyday

EVERYBODY = "ABCDEFGHIJKLMNOPQRST"
LEAVE = "CHMR"
STAY = "".join(sorted(set(EVERYBODY) - set(LEAVE)))


def policy(wire: Wire) -> PolicyToken:
    return everyday(wire["A"].identity, operational={"key_generation": KeyGeneration.CONTROLLER})


@pytest.fixture
def wire(monkeypatch: pytest.MonkeyPatch) -> Wire:
    """A group whose datagrams are small, so that it need not be large."""
    wire = Wire(EVERYBODY)
    wire.form(EVERYBODY, policy(wire))
    monkeypatch.setattr(rekey, "DATAGRAM", 480)
    monkeypatch.setattr(rekey, "SMALL_GROUP", 4)
    return wire


def put_out(wire: Wire, names: str) -> None:
    """All at once."""
    controller = wire["A"].controller
    for name in names[:-1]:
        wire.lose(name)  # its departure waits until the last one is put out
    for name in names:
        number = wire[name].member.number
        controller.remove(number, wire.now)
    wire.settle(5)


def alike(wire: Wire, names: Iterable[str]) -> None:
    codes = {wire[name].member.current.code() for name in names}
    assert len(codes) == 1
    rosters = {wire[name].member.roster.hash for name in names}
    assert rosters == {wire["A"].member.roster.hash}
    assert len(wire["A"].member.roster) == len(list(names))


@pytest.mark.requirement("R25", "R29")
def test_each_member_needs_the_event_and_one_part(wire: Wire) -> None:
    parts: dict[bytes, list[RekeyPart]] = {}
    before = {name: wire[name].member._keys.path for name in STAY}
    opened: set[tuple[str, bytes]] = set()

    def pass_one_on(sender: Party, receiver: Party, packet: Transmission) -> list[Transmission]:
        if packet.kind is not Kind.REKEY_PART:
            return [packet]
        assert len(packet.body) <= rekey.DATAGRAM
        part = peek(RekeyPart, packet.body)
        sent = parts.setdefault(part.context, [])
        if part not in sent:
            sent.append(part)
        mine = receiver.name in STAY and before[receiver.name].concerned(part.change, 5)
        if mine:
            assert (receiver.name, part.context) not in opened
            opened.add((receiver.name, part.context))
        return [packet] if mine else []

    wire.deliver = pass_one_on
    put_out(wire, LEAVE)
    alike(wire, STAY)
    current = wire["A"].member.current.context_hash
    assert len(parts[current]) >= 2
    assert {name for name, context in opened if context == current} == set(STAY) - {"A"}


@pytest.mark.parametrize("order", ["parts first", "event lost", "part lost"])
def test_parts_come_as_they_like(wire: Wire, order: str) -> None:
    held: dict[str, list[Transmission]] = {name: [] for name in EVERYBODY}
    lost: set[bytes] = set()

    def disturb(sender: Party, receiver: Party, packet: Transmission) -> list[Transmission]:
        by_datagram = packet.to is None and sender.name == "A"
        if not by_datagram or packet.kind not in (Kind.REKEY_EVENT, Kind.REKEY_PART):
            return [packet]
        if order == "parts first":
            if packet.kind is Kind.REKEY_EVENT and peek(RekeyEvent, packet.body).change is None:
                held[receiver.name] = [packet]
                return []
            released, held[receiver.name] = held[receiver.name], []
            return [packet, *released]
        wanted = Kind.REKEY_EVENT if order == "event lost" else Kind.REKEY_PART
        if packet.kind is wanted:
            lost.add(packet.body)
            return []
        return [packet]

    wire.deliver = disturb
    put_out(wire, LEAVE)
    alike(wire, STAY)
    assert order == "parts first" or lost


def test_a_part_that_the_controller_did_not_sign_is_refused(wire: Wire) -> None:
    def forge(sender: Party, receiver: Party, packet: Transmission) -> list[Transmission]:
        if packet.kind is Kind.REKEY_PART and receiver.name == "B":
            body = bytearray(packet.body)
            body[-1] ^= 1
            return [Transmission(packet.to, packet.kind, bytes(body))]
        return [packet]

    wire.deliver = forge
    put_out(wire, LEAVE)
    assert any("signature" in str(error) for error in wire["B"].refused)
    alike(wire, STAY)  # B got it whole, since it did not acknowledge


def test_who_is_out_learns_it_from_a_part(wire: Wire) -> None:
    wire.deliver = lambda sender, receiver, packet: (
        [] if packet.kind is Kind.EVICTION_NOTICE else [packet]
    )
    put_out(wire, LEAVE)
    out = wire[LEAVE[-1]].member
    assert not out.speaking.allowed
    assert out.state is not MemberState.ACTIVE or out.intake.left_out
