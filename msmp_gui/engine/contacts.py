"""Contact with peers: found or added, introduced, kept alive, and lost.

Turns the transport's links into authenticated channels to people, one for each person, and tells
who came and who is gone. Names and certificates come out of the contact handshake alone.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from msmp_gui.crypto import cbor
from msmp_gui.crypto.errors import DecodingError
from msmp_gui.crypto.hpke import Random
from msmp_gui.engine.clock import Clock
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.identity.identity import Identity
from msmp_gui.protocol.contact import Contact, ContactState
from msmp_gui.protocol.errors import OwnKeyElsewhereError, RemoteProtocolError
from msmp_gui.transport.base import Link, Timer, Transport

_log = logging.getLogger(__name__)

KEEPALIVE = 1.5
"""Seconds between signs of life on a channel."""

SILENCE = 5.0
"""Seconds without one after which a peer counts as gone."""

_HANDSHAKE_PATIENCE = 5.0
_DUPLICATE_GRACE = 1.0
"""Seconds for which the lesser of two channels to one peer still delivers what is on its way."""

_REDIAL_FIRST = 0.3
_REDIAL_AT_MOST = 8.0
_REDIAL_TRIES = 20

_BOTH_ALIVE = 4.0
"""Seconds after which an app that was replaced by a newer start of it can no longer be heard."""

_STARTS_KEPT = 8

_HELLO, _ALIVE, _PACKET = b"\x01", b"\x02", b"\x03"


class ContactHandler(Protocol):
    """Who is told about people."""

    def may_know(self, certificate: Certificate, chain: Sequence[bytes]) -> bool:
        """Whether somebody who introduced themselves is to learn who this is.

        `chain`: certificates of the authorities above theirs, which nobody has judged yet.
        """

    def may_seek(self) -> bool:
        """Whether to dial peers that were found: who dials says first who they are."""

    def peer_up(self, certificate: Certificate, address: str, chain: Sequence[bytes]) -> None:
        """Somebody is near; or their address changed.

        `chain`: certificates of the authorities above theirs, which nobody has judged yet.
        """

    def peer_down(self, certificate: Certificate) -> None:
        """Somebody is no longer near."""

    def packet_received(self, certificate: Certificate, packet: bytes) -> None:
        """Something came from somebody near."""

    def contact_failed(self, address: str, reason: str) -> None:
        """An address that was asked for does not answer."""

    def two_devices(self, certificate: Certificate) -> None:
        """Two apps that run at the same time prove to hold one and the same key."""

    def datagram_received(self, channel: bytes, datagram: bytes) -> None:
        """A datagram came on a channel that was joined, from anybody at all."""

    def network_changed(self) -> None:
        """Network interfaces came or went."""


@dataclass(eq=False)
class _Connection:
    link: Link
    contact: Contact
    dialled: str | None
    opened: float
    heard: float
    address: str = ""

    @property
    def established(self) -> bool:
        return self.contact.state is ContactState.ESTABLISHED

    @property
    def peer(self) -> Certificate:
        assert self.contact.peer is not None
        return self.contact.peer


@dataclass
class _Target:
    """An address worth dialling."""

    tries: int = 0
    asked: bool = False
    """A person asked for it: tell when it fails."""
    dialling: bool = False
    timer: Timer | None = field(default=None)


class Contacts:
    """All peers that this one is in contact with."""

    def __init__(
        self,
        me: Identity,
        transport: Transport,
        clock: Clock,
        random: Random,
        handler: ContactHandler,
    ) -> None:
        self._me = me
        self._transport = transport
        self._clock = clock
        self._random = random
        self._handler = handler
        self._instance = random(16)
        self._connections: dict[Link, _Connection] = {}
        self._near: dict[Fingerprint, _Connection] = {}
        """The channel that is used for each person."""
        self._found: dict[str, tuple[str, ...]] = {}
        self._targets: dict[str, _Target] = {}
        self._starts: dict[Fingerprint, dict[bytes, float]] = {}
        """When each start of a peer's app was first met; the newest few."""
        self._avoided: set[str] = set()
        """Addresses of those whom this peer does not want to meet: they are not dialled."""
        self._doubled: set[Fingerprint] = set()
        """Keys that are in use on two devices, as was told."""
        self._beat: Timer | None = clock.call_later(KEEPALIVE, self._keep_alive)

    def close(self) -> None:
        """Close every channel."""
        for timer in (self._beat, *(target.timer for target in self._targets.values())):
            if timer:
                timer.cancel()
        self._beat = None
        self._targets.clear()
        for link in list(self._connections):
            link.close()

    @property
    def found(self) -> int:
        """How many peers are announced."""
        return len(self._found)

    @property
    def out_of_reach(self) -> tuple[tuple[str, ...], ...]:
        """Addresses of each peer that is announced, was dialled, and did not answer."""
        return tuple(
            addresses
            for addresses in self._found.values()
            if not any(self._is_reached(address) for address in addresses)
            and any(self._targets[a].tries > 1 for a in addresses if a in self._targets)
        )

    def suites_of(self, fingerprint: Fingerprint) -> tuple[str, ...] | None:
        """The cipher suites that a peer near can do; None for who is not near."""
        connection = self._near.get(fingerprint)
        return connection.contact.peer_suites if connection else None

    def is_near(self, fingerprint: Fingerprint) -> bool:
        """Whether there is a channel to that person."""
        return fingerprint in self._near

    def send(self, fingerprint: Fingerprint, packet: bytes) -> bool:
        """Send to somebody near; False where they are not."""
        connection = self._near.get(fingerprint)
        if connection is None:
            return False
        self._send(connection, _PACKET + packet)
        return True

    def add(self, address: str) -> None:
        """Make contact with an address that a person gave."""
        target = self._targets.setdefault(address, _Target())
        target.tries, target.asked = 0, True
        self._avoided.discard(address)
        self._dial(address)

    def drop(self, fingerprint: Fingerprint) -> None:
        """Break contact with somebody, and do not dial them again by oneself."""
        for connection in list(self._connections.values()):
            peer = connection.contact.peer
            if peer is not None and peer.fingerprint == fingerprint:
                self._avoided |= {a for a in (connection.address, connection.dialled) if a}
                connection.link.close()

    def dial_found(self) -> None:
        """Dial everybody who was found and is not reached yet, those too who were dropped."""
        self._avoided.clear()
        for instance, addresses in list(self._found.items()):
            self.peer_found(instance, addresses)

    def seek(self, address: str) -> None:
        """Make contact with one of several addresses of a peer; it may be the wrong one."""
        self._targets.setdefault(address, _Target()).tries = 0
        self._dial(address)

    # What discovery tells

    def peer_found(self, instance: str, addresses: tuple[str, ...]) -> None:
        """Somebody announced themselves."""
        self._found[instance] = addresses
        if not self._handler.may_seek():
            return
        for address in addresses:
            self._targets.setdefault(address, _Target()).tries = 0
        self._dial_first(addresses)

    def peer_lost(self, instance: str) -> None:
        """An announcement ended. Whether the peer is gone is told by its channel."""
        self._found.pop(instance, None)

    def forget_found(self) -> None:
        """Other networks are looked at from now on; who is near stays so."""
        self._found.clear()

    # What the transport tells

    def network_changed(self) -> None:
        """Interfaces came or went."""
        self._handler.network_changed()

    def link_opened(self, link: Link, *, dialled: bool) -> None:
        """Shake hands."""
        now = self._clock.now()
        contact = Contact(self._me, self._instance, self._random, initiator=dialled)
        address = link.remote_address if dialled else None
        self._connections[link] = _Connection(link, contact, address, now, now)
        if dialled:
            self._target_reached(link.remote_address)
            link.send(contact.start())

    def dial_failed(self, address: str, reason: str) -> None:
        """Try another address of the same peer, or again later."""
        target = self._targets.get(address)
        if target is None:
            return
        target.dialling = False
        if target.asked:
            target.asked = False
            self._handler.contact_failed(address, reason)
        # A peer that was started again was announced more than once, with the same addresses.
        others = list(
            dict.fromkeys(a for found in self._found.values() if address in found for a in found)
        )
        following = others[others.index(address) + 1 :] if others else []
        if following:
            self._dial_first(tuple(following))
        self._dial_later(address)

    def frame_received(self, link: Link, frame: bytes) -> None:
        """A step of the handshake, or a record."""
        connection = self._connections.get(link)
        if connection is None:
            return
        connection.heard = self._clock.now()
        try:
            if connection.established:
                self._on_record(connection, connection.contact.open(frame))
            else:
                self._on_handshake(connection, frame)
        except OwnKeyElsewhereError:
            self._handler.two_devices(self._me.certificate)
            link.close()
        except RemoteProtocolError as error:
            _log.info("closed a contact: %s", error)
            link.close()

    def link_closed(self, link: Link, reason: str) -> None:
        """A channel is gone; the person may still have another."""
        connection = self._connections.pop(link, None)
        if connection is None:
            return
        _log.debug("a link closed: %s", reason)
        if connection.contact.peer is None:
            if connection.dialled:
                self._dial_later(connection.dialled)
            return
        fingerprint = connection.peer.fingerprint
        used = self._near.get(fingerprint)
        if used is None and connection.dialled:
            self._dial_later(connection.dialled)  # it broke before it was of use
        if used is not connection:
            return
        del self._near[fingerprint]
        others = [c for c in self._established() if c.peer.fingerprint == fingerprint]
        if others:
            heir = self._near[fingerprint] = others[-1]
            # Its hello may not have come, and without an address nobody dials again.
            heir.address = heir.address or connection.address
            return
        self._handler.peer_down(connection.peer)
        for address in dict.fromkeys((connection.address, connection.dialled)):
            if address:
                self._targets.setdefault(address, _Target()).tries = 0
                self._dial_later(address)

    def datagram_received(self, channel: bytes, datagram: bytes) -> None:
        """Datagrams need no contact: what they carry proves itself."""
        self._handler.datagram_received(channel, datagram)

    # Handshake and records

    def _on_handshake(self, connection: _Connection, frame: bytes) -> None:
        contact = connection.contact
        for reply in contact.receive(frame):
            connection.link.send(reply)
        if contact.peer is not None and not contact.peer.valid_at(self._clock.now()):
            _log.info("closed a contact: the certificate is not valid now")
            connection.link.close()
            return
        if contact.state is ContactState.INTRODUCED:
            if not self._handler.may_know(connection.peer, contact.peer_chain):
                connection.link.close()
                return
            connection.link.send(contact.answer())
        if contact.state is ContactState.ESTABLISHED:
            hello = cbor.encode([self._transport.port])
            self._send(connection, _HELLO + hello)

    def _on_record(self, connection: _Connection, record: bytes) -> None:
        kind, content = record[:1], record[1:]
        self._look_for_second_device(connection)
        if kind == _PACKET:
            self._handler.packet_received(connection.peer, content)
        elif kind == _HELLO:
            self._on_hello(connection, content)

    def _on_hello(self, connection: _Connection, content: bytes) -> None:
        try:
            match cbor.decode(content, limit=16):
                case [int() as port] if 0 < port < 65536:
                    host = connection.link.remote_address.rpartition(":")[0]
                    connection.address = connection.dialled or f"{host}:{port}"
                case _:
                    return
        except DecodingError:
            return
        self._choose(connection)

    def _choose(self, connection: _Connection) -> None:
        """Use this channel for its person, unless the one there is the better of the two."""
        fingerprint = connection.peer.fingerprint
        old = self._near.get(fingerprint)
        kept = connection
        if old is not None and old is not connection:
            kept = self._better(old, connection)
            lesser = old if kept is connection else connection
            self._clock.call_later(_DUPLICATE_GRACE, lesser.link.close)
        self._near[fingerprint] = kept
        self._handler.peer_up(kept.peer, kept.address, kept.contact.peer_chain)

    def _look_for_second_device(self, connection: _Connection) -> None:
        """An app that goes on after a newer one with its key began was not replaced by it."""
        now, instance = self._clock.now(), connection.contact.peer_instance
        starts = self._starts.setdefault(connection.peer.fingerprint, {})
        first = starts.setdefault(instance, now)
        while len(starts) > _STARTS_KEPT:
            del starts[next(iter(starts))]
        both = any(first < later < now - _BOTH_ALIVE for later in starts.values())
        if both and connection.peer.fingerprint not in self._doubled:
            self._doubled.add(connection.peer.fingerprint)
            self._handler.two_devices(connection.peer)

    def _better(self, old: _Connection, new: _Connection) -> _Connection:
        """Both sides choose alike: a restarted peer's newer, else the one by the lower key."""
        if old.contact.peer_instance != new.contact.peer_instance:
            return new
        by_lower = self._me.fingerprint < new.peer.fingerprint
        return old if (old.dialled is not None) == by_lower else new

    def _send(self, connection: _Connection, record: bytes) -> None:
        connection.link.send(connection.contact.seal(record))

    def _established(self) -> list[_Connection]:
        return [c for c in self._connections.values() if c.established]

    def _keep_alive(self) -> None:
        self._beat = self._clock.call_later(KEEPALIVE, self._keep_alive)
        now = self._clock.now()
        for connection in list(self._connections.values()):
            if connection.established:
                self._send(connection, _ALIVE)
                if now - connection.heard > SILENCE:
                    connection.link.close()
            elif now - connection.opened > _HANDSHAKE_PATIENCE:
                connection.link.close()

    # Dialling

    def _dial_first(self, addresses: tuple[str, ...]) -> None:
        reached = {c.address for c in self._connections.values()} | {
            c.dialled for c in self._connections.values()
        }
        if addresses and not reached & set(addresses):
            self._dial(addresses[0])

    def _dial(self, address: str) -> None:
        target = self._targets.setdefault(address, _Target())
        if not target.dialling and address not in self._avoided and not self._is_reached(address):
            target.dialling = True
            self._transport.dial(address)

    def _is_reached(self, address: str) -> bool:
        return any(address in (c.address, c.dialled) for c in self._connections.values())

    def _target_reached(self, address: str) -> None:
        target = self._targets.setdefault(address, _Target())
        target.dialling, target.asked = False, False

    def _dial_later(self, address: str) -> None:
        target = self._targets.get(address)
        if target is None or target.timer is not None:
            return
        announced = any(address in addresses for addresses in self._found.values())
        target.tries += 1
        if target.tries > _REDIAL_TRIES and not announced:
            del self._targets[address]
            return
        delay = min(_REDIAL_FIRST * 2 ** min(target.tries, 10), _REDIAL_AT_MOST)

        def again() -> None:
            target.timer = None
            self._dial(address)

        target.timer = self._clock.call_later(delay, again)
