"""Contact with peers: introduced, kept alive, and lost.

Turns the transport's links into authenticated channels to people, one for each person, and tells
who came and who is gone. Names and certificates come out of the contact handshake alone.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Protocol

from msmp_gui.crypto import cbor
from msmp_gui.crypto.errors import DecodingError
from msmp_gui.crypto.hpke import Random
from msmp_gui.engine.clock import Clock
from msmp_gui.engine.contact.channels import Channel, Channels
from msmp_gui.engine.contact.device_watch import DeviceWatch
from msmp_gui.engine.contact.dialling import Dialler
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

_HELLO, _ALIVE, _PACKET = b"\x01", b"\x02", b"\x03"


class ContactHandler(Protocol):
    """Who is told about people."""

    def may_know(self, certificate: Certificate, chain: Sequence[bytes]) -> bool:
        """Whether somebody who introduced themselves is to learn who this is.

        `chain`: certificates of the authorities above theirs, which nobody has judged yet.
        """

    def peer_up(self, certificate: Certificate, address: str, chain: Sequence[bytes]) -> None:
        """Somebody is near; or their address changed.

        `chain`: certificates of the authorities above theirs, which nobody has judged yet.
        """

    def peer_down(self, certificate: Certificate) -> None:
        """Somebody is no longer near."""

    def packet_received(self, certificate: Certificate, packet: bytes) -> None:
        """Something came from somebody near."""

    def two_devices(self, certificate: Certificate) -> None:
        """Two apps that run at the same time prove to hold one and the same key."""

    def datagram_received(self, channel: bytes, datagram: bytes) -> None:
        """A datagram came on a channel that was joined, from anybody at all."""

    def network_changed(self) -> None:
        """Network interfaces came or went."""


class Contacts:
    """All peers that this one is in contact with."""

    def __init__(
        self,
        me: Identity,
        transport: Transport,
        clock: Clock,
        random: Random,
        channels: Channels,
        dialler: Dialler,
    ) -> None:
        self._me = me
        self._transport = transport
        self._clock = clock
        self._random = random
        self._channels = channels
        self._dialler = dialler
        self._handler: ContactHandler
        self._instance = random(16)
        self._devices = DeviceWatch()
        self._beat: Timer | None = None

    def start(self, handler: ContactHandler) -> None:
        """Open the network, and tell `handler` of people from now on. Raises TransportError."""
        self._handler = handler
        self._transport.start(self)
        self._beat = self._clock.call_later(KEEPALIVE, self._keep_alive)

    def close(self) -> None:
        """Close every channel, and dial nobody again."""
        if self._beat:
            self._beat.cancel()
        self._beat = None
        self._dialler.close()
        for channel in self._channels:
            channel.link.close()

    def suites_of(self, fingerprint: Fingerprint) -> tuple[str, ...] | None:
        """The cipher suites that a peer near can do; None for who is not near."""
        channel = self._channels.to(fingerprint)
        return channel.contact.peer_suites if channel else None

    def is_near(self, fingerprint: Fingerprint) -> bool:
        """Whether there is a channel to that person."""
        return self._channels.to(fingerprint) is not None

    def send(self, fingerprint: Fingerprint, packet: bytes) -> bool:
        """Send to somebody near; False where they are not."""
        channel = self._channels.to(fingerprint)
        if channel is None:
            return False
        channel.send(_PACKET + packet)
        return True

    def drop(self, fingerprint: Fingerprint) -> None:
        """Break contact with somebody, and do not dial them again by oneself."""
        for channel in self._channels:
            peer = channel.contact.peer
            if peer is not None and peer.fingerprint == fingerprint:
                self._dialler.avoid(channel.addresses)
                channel.link.close()

    # What the transport tells

    def network_changed(self) -> None:
        """Interfaces came or went."""
        self._handler.network_changed()

    def link_opened(self, link: Link, *, dialled: bool) -> None:
        """Shake hands."""
        now = self._clock.now()
        contact = Contact(self._me, self._instance, self._random, initiator=dialled)
        address = link.remote_address if dialled else None
        self._channels.add(Channel(link, contact, address, now, now))
        if dialled:
            self._dialler.reached(link.remote_address)
            link.send(contact.start())

    def dial_failed(self, address: str, reason: str) -> None:
        """Try another address of the same peer, or again later."""
        self._dialler.failed(address, reason)

    def frame_received(self, link: Link, frame: bytes) -> None:
        """A step of the handshake, or a record."""
        channel = self._channels.on(link)
        if channel is None:
            return
        channel.heard = self._clock.now()
        try:
            if channel.established:
                self._on_record(channel, channel.contact.open(frame))
            else:
                self._on_handshake(channel, frame)
        except OwnKeyElsewhereError:
            self._handler.two_devices(self._me.certificate)
            link.close()
        except RemoteProtocolError as error:
            _log.info("closed a contact: %s", error)
            link.close()

    def link_closed(self, link: Link, reason: str) -> None:
        """A channel is gone; the person may still have another."""
        channel = self._channels.on(link)
        if channel is None:
            return
        _log.debug("a link closed: %s", reason)
        self._channels.remove(channel)
        peer = channel.contact.peer
        used = self._channels.to(peer.fingerprint) if peer else None
        if used is None and channel.dialled:
            self._dialler.dial_later(channel.dialled)  # it broke before it was of use
        if used is channel and not self._channels.replace(channel):
            self._handler.peer_down(channel.peer)
            self._dialler.lost(channel.addresses)

    def datagram_received(self, channel: bytes, datagram: bytes) -> None:
        """Datagrams need no contact: what they carry proves itself."""
        self._handler.datagram_received(channel, datagram)

    # Handshake and records

    def _on_handshake(self, channel: Channel, frame: bytes) -> None:
        contact = channel.contact
        for reply in contact.receive(frame):
            channel.link.send(reply)
        if contact.peer is not None and not contact.peer.valid_at(self._clock.now()):
            _log.info("closed a contact: the certificate is not valid now")
            channel.link.close()
            return
        if contact.state is ContactState.INTRODUCED:
            if not self._handler.may_know(channel.peer, contact.peer_chain):
                channel.link.close()
                return
            channel.link.send(contact.answer())
        if contact.state is ContactState.ESTABLISHED:
            channel.send(_HELLO + cbor.encode([self._transport.port]))

    def _on_record(self, channel: Channel, record: bytes) -> None:
        kind, content = record[:1], record[1:]
        person, instance = channel.peer.fingerprint, channel.contact.peer_instance
        if self._devices.heard(person, instance, self._clock.now()):
            self._handler.two_devices(channel.peer)
        if kind == _PACKET:
            self._handler.packet_received(channel.peer, content)
        elif kind == _HELLO:
            self._on_hello(channel, content)

    def _on_hello(self, channel: Channel, content: bytes) -> None:
        try:
            match cbor.decode(content, limit=16):
                case [int() as port] if 0 < port < 65536 and not channel.greeted:
                    channel.greeted = True
                    host = channel.link.remote_address.rpartition(":")[0]
                    channel.address = channel.dialled or f"{host}:{port}"
                case _:
                    return
        except DecodingError:
            return
        kept, lesser = self._channels.choose(channel)
        if lesser is not None:
            self._clock.call_later(_DUPLICATE_GRACE, lesser.link.close)
        self._handler.peer_up(kept.peer, kept.address, kept.contact.peer_chain)

    def _keep_alive(self) -> None:
        self._beat = self._clock.call_later(KEEPALIVE, self._keep_alive)
        now = self._clock.now()
        for channel in self._channels:
            if channel.established:
                channel.send(_ALIVE)
                if now - channel.heard > SILENCE:
                    channel.link.close()
            elif now - channel.opened > _HANDSHAKE_PATIENCE:
                channel.link.close()
