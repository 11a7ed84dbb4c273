"""A controller whose app is not ours sends keys that do not hold together: members take none."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from unittest.mock import patch

import pytest

from msmp_gui.protocol.controller import rekey
from msmp_gui.protocol.errors import MalformedError
from msmp_gui.protocol.events import Transmission
from msmp_gui.protocol.keys import contribution
from msmp_gui.protocol.wire import schema, signed
from msmp_gui.protocol.wire.messages.admission import KeyDownload, RosterEntry, SealedDownload
from msmp_gui.protocol.wire.messages.kinds import Kind
from msmp_gui.protocol.wire.messages.rekey import RekeyEvent, Reveal
from tests.support.parties import Party, Wire
from tests.unit.protocol.test_attacks import GROUP, draw_up, refused

pytestmark = pytest.mark.requirement("R21", "R34")


@contextmanager
def signing(kind: type, change: Callable[[object], object]) -> Iterator[None]:
    """Messages of that kind are changed before they are signed."""
    real = signed.sign

    def tampered(key: object, message: object, group: bytes, to: object = None) -> object:
        changed = change(message) if isinstance(message, kind) else message
        return real(key, changed, group, to)

    with patch.object(signed, "sign", tampered):
        yield


@contextmanager
def making(name: str, **changes: object) -> Iterator[None]:
    """What the controller makes of that name has other values, and all that follows fits them."""
    real = getattr(rekey, name)

    def made(*args: object, **values: object) -> object:
        return dataclasses.replace(real(*args, **values), **changes)

    with patch.object(rekey, name, made):
        yield


def other_root(event: RekeyEvent) -> RekeyEvent:
    return dataclasses.replace(
        event, context=dataclasses.replace(event.context, root_commitment=bytes(32))
    )


def other_body(event: RekeyEvent) -> RekeyEvent:
    return dataclasses.replace(event, body=bytes([event.body[0] ^ 1]) + event.body[1:])


@pytest.mark.parametrize(
    ("change", "reason"),
    [(other_root, "another root than the controller"), (other_body, "sealed with another key")],
)
def test_attack_a_rekey_that_is_not_the_one_committed_to(change: Callable, reason: str) -> None:
    wire = Wire("ABC")
    controller = wire.form("ABC")
    with signing(RekeyEvent, change):
        flight = draw_up(wire, controller)
    error = refused(wire["C"], Kind.REKEY_EVENT, flight.event.raw, wire)
    assert isinstance(error, MalformedError)
    assert reason in str(error)


def test_attack_a_rekey_that_is_bound_to_another_roster() -> None:
    """MSMP-43: the key would be bound to people whom nobody was told of."""
    wire = Wire("ABC")
    controller = wire.form("ABC")
    with making("EpochContext", roster=bytes(32)):
        flight = draw_up(wire, controller)
    error = refused(wire["C"], Kind.REKEY_EVENT, flight.event.raw, wire)
    assert "bound to another roster" in str(error)


def stranger(number: int) -> RosterEntry:
    return RosterEntry(number, 5, Wire("Z", seed=9)["Z"].identity.certificate.der, 1)


def test_attack_a_rekey_that_renews_somebody_who_is_not_in() -> None:
    wire = Wire("ABC")
    controller = wire.form("ABC")
    with making("RekeyBody", renewed=(stranger(7),)):
        flight = draw_up(wire, controller)
    error = refused(wire["C"], Kind.REKEY_EVENT, flight.event.raw, wire)
    assert "renews somebody who is not in the group" in str(error)


def test_attack_a_rekey_that_tells_of_somebody_without_a_leaf() -> None:
    """MSMP-60: who is in by the roster has the key by the tree, and nobody else."""
    wire = Wire("ABC")
    controller = wire.form("ABC")
    with making("RekeyBody", joined=(stranger(7),)):
        flight = draw_up(wire, controller)
    error = refused(wire["C"], Kind.REKEY_EVENT, flight.event.raw, wire)
    assert "moves other leaves than members" in str(error)


def of_nobody(download: KeyDownload) -> KeyDownload:
    return dataclasses.replace(download, number=77)


def without_leaf(download: KeyDownload) -> KeyDownload:
    return dataclasses.replace(download, path=download.path[1:])


@pytest.mark.parametrize("change", [of_nobody, without_leaf])
def test_attack_a_download_without_a_place(change: Callable) -> None:
    wire = Wire("ABC")
    controller = wire.form("AB")
    with signing(KeyDownload, change):
        controller.invite([wire["C"].identity.certificate], wire.now)
        wire.settle()
    assert wire["C"].member.current is None
    assert any("without a place in the group" in str(error) for error in wire["C"].refused)
    assert all(isinstance(error, MalformedError) for error in wire["C"].refused)


@pytest.mark.parametrize("part", ["event", "roster"])
def test_attack_a_download_with_a_part_changed_on_the_way(part: str) -> None:
    """MSMP-32: what travels beside the sealed download is named by it."""
    wire = Wire("ABC")
    controller = wire.form("AB")

    def deliver(_: Party, receiver: Party, packet: Transmission) -> list[Transmission]:
        if packet.kind is not Kind.KEY_DOWNLOAD or receiver.name != "C":
            return [packet]
        download = schema.decode(SealedDownload, packet.body, limit=1 << 20)
        was = getattr(download, part)
        other = was[:-1] + bytes([was[-1] ^ 1])
        changed = schema.encode(dataclasses.replace(download, **{part: other}))
        return [Transmission(packet.to, packet.kind, changed)]

    wire.deliver = deliver
    controller.invite([wire["C"].identity.certificate], wire.now)
    wire.settle()
    assert wire["C"].member.current is None
    assert any("other parts than it names" in str(error) for error in wire["C"].refused)
    wire.deliver = lambda _sender, _receiver, packet: [packet]
    wire.settle(5)
    assert wire["C"].member.current.code() == wire["A"].member.current.code()


def test_attack_a_download_whose_roster_was_sealed_with_another_key() -> None:
    wire = Wire("ABC")
    controller = wire.form("AB")
    with patch.object(rekey, "members_key", rekey.body_key):
        controller.invite([wire["C"].identity.certificate], wire.now)
        wire.settle()
    assert wire["C"].member.current is None
    assert any("roster was sealed with another key" in str(e) for e in wire["C"].refused)


def test_attack_a_contribution_other_than_the_one_that_was_committed_to() -> None:
    """MSMP-51: B waits for what others show, and then would choose the key."""
    wire = Wire("ABC")
    controller = wire.form("ABC")
    changed: list[bytes] = []

    def deliver(sender: Party, receiver: Party, packet: Transmission) -> list[Transmission]:
        if packet.kind is not Kind.REVEAL or sender.name != "B" or receiver.name != "C":
            return [packet]
        following, number = receiver.member.next, sender.member.number
        part = contribution.draw(wire.random.randbytes)
        sealed = contribution.seal(following.path.root, following.hash, number, part)
        reveal = Reveal(number, following.hash, sealed)
        raw = signed.sign(sender.identity.signing_key, reveal, GROUP).raw
        changed.append(raw)
        return [Transmission(packet.to, packet.kind, raw)]

    wire.deliver = deliver
    controller.rekey(wire.now)
    wire.settle(3)
    assert changed
    (error, *_) = wire["C"].refused
    assert "not the one committed to" in str(error)
    # The others have what B showed them, and the controller's activation brings it to C.
    assert wire["C"].member.current.context_hash == wire["A"].member.current.context_hash
    assert wire["C"].member.current.code() == wire["A"].member.current.code()
