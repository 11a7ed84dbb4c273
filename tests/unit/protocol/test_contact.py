"""Two peers make contact: nothing about them in the clear, and nothing to be changed on the way."""

from __future__ import annotations

import random  # noqa: TID251 - seeded

import pytest

from msmp_gui.protocol.contact import Contact, ContactState
from msmp_gui.protocol.errors import MalformedError, RemoteProtocolError, StaleError
from tests.support.parties import Wire


def pair(seed: int = 1) -> tuple[Contact, Contact, Wire]:
    wire = Wire("AB", seed)
    draw = random.Random(seed).randbytes
    a = Contact(wire["A"].identity, b"a" * 16, draw, initiator=True)
    b = Contact(wire["B"].identity, b"b" * 16, draw, initiator=False)
    return a, b, wire


def shake(a: Contact, b: Contact) -> list[bytes]:
    """The whole handshake; every frame of it."""
    frames = [a.start()]
    frames += b.receive(frames[-1])
    frames += a.receive(frames[-1])
    assert b.receive(frames[-1]) == []
    assert b.state is ContactState.INTRODUCED
    frames.append(b.answer())
    assert a.receive(frames[-1]) == []
    return frames


def test_both_learn_who_the_other_is_and_can_speak() -> None:
    a, b, wire = pair()
    shake(a, b)
    assert (a.state, b.state) == (ContactState.ESTABLISHED,) * 2
    assert a.peer.fingerprint == wire["B"].identity.fingerprint
    assert b.peer.fingerprint == wire["A"].identity.fingerprint
    assert (a.peer_instance, b.peer_instance) == (b"b" * 16, b"a" * 16)
    for sender, receiver in ((a, b), (b, a), (a, b)):
        assert receiver.open(sender.seal(b"hello")) == b"hello"


@pytest.mark.requirement("R34")
def test_nothing_about_the_two_is_in_the_clear() -> None:
    a, b, wire = pair()
    seen = b"".join(shake(a, b)) + a.seal(b"secret") + b.seal(b"secret")
    for party in (wire["A"], wire["B"]):
        certificate = party.identity.certificate
        for piece in (
            certificate.der[100:164],
            certificate.fingerprint,
            certificate.verifying_key.spki[-32:],
        ):
            assert piece not in seen
    assert b"secret" not in seen


def test_the_responder_says_nothing_before_it_decides() -> None:
    """MSMP-11"""
    a, b, _ = pair()
    key = b.receive(a.start())[0]
    introduction = a.receive(key)[0]
    assert b.receive(introduction) == []
    assert a.peer is None  # and b, who knows a, may close


@pytest.mark.requirement("R34")
@pytest.mark.parametrize("number", range(4))
def test_a_changed_frame_ends_the_contact(number: int) -> None:
    a, b, _ = pair()
    with pytest.raises(RemoteProtocolError):
        _shake_changing(a, b, number)


def _shake_changing(a: Contact, b: Contact, number: int) -> None:
    frame = a.start()
    for step, (receiver, other) in enumerate(((b, a), (a, b), (b, a), (a, b))):
        sent = frame[:-1] + bytes([frame[-1] ^ 1]) if step == number else frame
        replies = receiver.receive(sent)
        if receiver is b and b.state is ContactState.INTRODUCED:
            replies = [b.answer()]
        if not replies:
            # An altered key yields other secrets: the next record shows it.
            other.open(receiver.seal(b"x"))
        frame = replies[0]


@pytest.mark.requirement("R34")
def test_a_peer_is_not_its_own_contact() -> None:
    wire = Wire("A")
    draw = random.Random(1).randbytes
    a = Contact(wire["A"].identity, bytes(16), draw, initiator=True)
    mirror = Contact(wire["A"].identity, bytes(16), draw, initiator=False)
    key = mirror.receive(a.start())[0]
    with pytest.raises(MalformedError):
        mirror.receive(a.receive(key)[0])


@pytest.mark.requirement("R34")
def test_records_out_of_order_or_twice_are_refused() -> None:
    """MSMP-12"""
    a, b, _ = pair()
    shake(a, b)
    first, second = a.seal(b"1"), a.seal(b"2")
    with pytest.raises(MalformedError):
        b.open(second)
    c, d, _ = pair(2)
    shake(c, d)
    record = c.seal(b"1")
    assert d.open(record) == b"1"
    with pytest.raises(MalformedError):
        d.open(record)
    with pytest.raises(StaleError):
        d.receive(first)


@pytest.mark.parametrize("frame", [b"", b"\x80", bytes(3000), b"\x83\x45MSMP2\x00\x40"])
def test_nonsense_is_refused(frame: bytes) -> None:
    _, b, _ = pair()
    with pytest.raises(RemoteProtocolError):
        b.receive(frame)
