"""What somebody on the network, who is in no conference, can bring about by sending much.

Work and what is kept are counted, not time: what comes again and again must not add up.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from msmp_gui.crypto import cbor, hpke
from msmp_gui.engine import commands as cmd
from msmp_gui.engine.contact.contacts import _HELLO, Contacts
from msmp_gui.engine.contact.dialling import Dialler
from msmp_gui.engine.notices import CommandFailed, PeerSeen
from msmp_gui.engine.session.post import packet
from msmp_gui.identity.identity import new_identity
from msmp_gui.protocol import registration
from msmp_gui.protocol.errors import MalformedError
from msmp_gui.protocol.wire import schema, signed
from msmp_gui.protocol.wire.messages.kinds import Kind
from msmp_gui.protocol.wire.messages.rekey import RekeyBody
from tests.support.parties import everyday
from tests.unit.engine.crowd import START, Crowd, Somebody


def _contacts(person: Somebody) -> Contacts:
    return person.engine._contacts


def _dialler(person: Somebody) -> Dialler:
    return _contacts(person)._dialler


def _seen(person: Somebody) -> int:
    return sum(isinstance(notice, PeerSeen) for notice in person.told)


@pytest.mark.requirement("R34")
def test_attack_somebody_says_hello_again_and_again() -> None:
    """MSMP-13: the first counts. Each is passed on to every conference, with what it leads to."""
    crowd = Crowd("AB")
    a, b = crowd["A"], crowd["B"]
    connection = _contacts(a)._channels.to(b.parts.me.fingerprint)
    assert connection is not None
    address, seen = connection.address, _seen(a)
    for port in range(1000, 1050):
        _contacts(a)._on_record(connection, _HELLO + cbor.encode([port]))
        crowd.wait(0)
    assert _seen(a) == seen
    assert connection.address == address


@pytest.mark.requirement("R34")
def test_attack_very_many_peers_are_announced() -> None:
    """They are dialled by and by, and nothing is kept of those who are not announced any more."""
    crowd = Crowd("A")
    dialler = _dialler(crowd["A"])
    dialled: list[str] = []
    crowd["A"].machine.dial = dialled.append  # type: ignore[method-assign]
    made_up = {f"{n:016x}": (f"M{n}:1", f"M{n}:2") for n in range(500)}
    for instance, addresses in made_up.items():
        dialler.peer_found(instance, addresses)
    assert len(dialled) == 64
    dialler.add("N:1")
    assert dialled.pop() == "N:1", "a person waits for it"
    dialler.failed("N:1", "")
    for _ in range(5):
        for address in dialled[:64]:
            dialler.failed(address, "It does not answer.")
            dialled.remove(address)
        assert len(dialled) == 64, "others have their turn"
    for instance in made_up:
        dialler.peer_lost(instance)
    while dialled:
        dialler.failed(dialled.pop(), "It does not answer.")
    crowd.wait(1000)
    while dialled:
        dialler.failed(dialled.pop(), "It does not answer.")
        crowd.wait(10)
    assert dialler._targets == {}
    assert not dialler._waiting
    assert not dialler._dialling


@pytest.mark.requirement("R34")
def test_attack_one_key_after_the_other_comes_near() -> None:
    """Strangers who are gone are forgotten in the end; nobody else is."""
    crowd = Crowd("ABC", compares=False)
    crowd.form("AB")
    a, b, c = (crowd[name] for name in "ABC")
    engine, people = a.engine, a.parts.records.people
    a.do(cmd.MarkVerified(c.key))
    for name in "BC":
        crowd.network.partition("A", name)
    crowd.wait(10)
    for n in range(300):
        stranger = new_identity(f"S{n}", START, crowd.random.randbytes)[0].certificate
        engine.encounters.peer_up(stranger, f"S{n}:1", ())
        engine.encounters.peer_down(stranger)
    kept = {person.fingerprint for person in people.all()}
    assert len(kept) == 2 + 256 + 1, "the last was near when it was looked at"
    assert {b.parts.me.fingerprint, c.parts.me.fingerprint, stranger.fingerprint} <= kept
    assert engine._directory._records.keys() == kept
    assert len(engine._directory._certificates) == len(kept) + 1


@pytest.mark.requirement("R34", "R27")
def test_attack_strangers_hold_their_keys_on_two_devices() -> None:
    """It is nobody's concern, and no entry in the log of what this person settled."""
    crowd = Crowd("AB")
    encounters, log = crowd["A"].engine.encounters, crowd["A"].engine.audit._logs
    before = log.size(bytes(16))
    stranger = new_identity("S", START, crowd.random.randbytes)[0].certificate
    encounters.two_devices(stranger)
    assert log.size(bytes(16)) == before
    for _ in range(5):
        encounters.two_devices(crowd["A"].parts.me.certificate)
    assert log.size(bytes(16)) == before + 1


@pytest.mark.requirement("R34")
def test_attack_what_is_large_and_nothing_at_all_is_not_taken_apart(monkeypatch) -> None:
    """A megabyte of empty arrays, where a packet should be, is refused at its first bytes."""
    crowd = Crowd("AB")
    junk = b"\x9a\x00\x0f\xff\x00" + b"\x80" * 0x0FFF00
    monkeypatch.setattr(cbor, "decode", lambda *_, **__: pytest.fail("taken apart"))
    sender = crowd["B"].parts.me.certificate
    crowd["A"].engine.encounters.packet_received(sender, junk)
    with pytest.raises(MalformedError):
        schema.decode(RekeyBody, junk, limit=len(junk))


def _invitation(sender: Somebody, to: Somebody, group: bytes, *lacking: str) -> bytes:
    me = sender.parts.me
    token = replace(everyday(me), group=group)
    modules = (*token.operational.modules, *lacking)
    token = replace(token, operational=replace(token.operational, modules=modules))
    kem_key = hpke.generate(registration.kem_of(token), bytes)
    invitation = registration.invite(
        me,
        signed.sign(me.signing_key, token, group),
        me.certificate,
        me.certificate,
        kem_key,
        to.parts.me.fingerprint,
        nonce=group,
        life=4_000_000.0,
        others=(),
        rejoin=False,
    )
    return packet(group, Kind.INVITATION, invitation.raw)


def _timers(crowd: Crowd) -> int:
    return sum(timer.waiting for _, _, timer in crowd.time._queue)


@pytest.mark.requirement("R34")
def test_attack_somebody_invites_to_one_conference_after_the_other() -> None:
    """The invitations of others stay, and none of these lasts as long as it says."""
    crowd = Crowd("ABC", compares=False)
    a, b, c = (crowd[name] for name in "ABC")
    a.accepts = False
    done = b.do(cmd.CreateGroup("Tea", ("A",)))
    crowd.wait(1)
    scheduled = _timers(crowd)
    for n in range(200):
        body = _invitation(c, a, n.to_bytes(16, "big"))
        a.engine.encounters.packet_received(c.parts.me.certificate, body)
    body = _invitation(c, a, bytes.fromhex(done.group))
    a.engine.encounters.packet_received(c.parts.me.certificate, body)
    waiting = a.engine.status().invitations
    assert len(waiting) == 1 + 16
    assert waiting[0].sender.name == "B", "though C has one to a conference of the same id"
    assert done.group in [each.group for each in waiting]
    assert _timers(crowd) <= scheduled + 3, "and no timer for each"
    crowd.wait(700)
    assert len(a.engine.status().invitations) == 16, "the others’ had ten minutes"
    crowd.wait(86_400)
    assert a.engine.status().invitations == ()


@pytest.mark.requirement("R34")
def test_attack_somebody_invites_to_what_this_app_cannot_do() -> None:
    crowd = Crowd("AC", compares=False)
    a, c = crowd["A"], crowd["C"]
    for n in range(20):
        body = _invitation(c, a, n.to_bytes(16, "big"), "time-travel")
        a.engine.encounters.packet_received(c.parts.me.certificate, body)
    failures = [each for each in a.told if isinstance(each, CommandFailed)]
    assert len(failures) == 1
    assert "time-travel" in str(failures[0].message)
    crowd.wait(61)
    a.engine.encounters.packet_received(c.parts.me.certificate, body)
    assert len([each for each in a.told if isinstance(each, CommandFailed)]) == 2
