"""Carries the packets of one conference: by its channel to who hears it, by links to the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Annotated

from msmp_gui.crypto import kdf
from msmp_gui.engine.session.news.candidates import CandidateNews
from msmp_gui.engine.session.roles import Roles
from msmp_gui.engine.session.world import SessionWorld
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.protocol.events import Transmission
from msmp_gui.protocol.member.member import Member
from msmp_gui.protocol.record import record
from msmp_gui.protocol.wire import schema
from msmp_gui.protocol.wire.messages.kinds import Kind
from msmp_gui.protocol.wire.messages.limits import MAX_MESSAGE
from msmp_gui.protocol.wire.schema import Bytes16, Size
from msmp_gui.transport.base import MAX_DATAGRAM

_MULTICAST_FRESH = 6.0
"""Seconds for which a datagram heard tells that multicast passes."""

BY_CHANNEL = frozenset(
    {
        Kind.PAYLOAD,
        Kind.REKEY_EVENT,
        Kind.REKEY_PART,
        Kind.REVEAL,
        Kind.EPOCH_ACK,
        Kind.ACTIVATE,
    }
)
"""What may be seen by everybody on the network: the rest is for the contacts' channels alone."""


@lru_cache(maxsize=1024)
def channel_of(group: bytes) -> bytes:
    """The name of the group's datagram channel; tells nothing of the group."""
    return kdf.hash_of("channel", group)[:16]


@record
class Packet:
    """How a message of a group travels to one peer."""

    group: Bytes16
    kind: Kind
    body: Annotated[bytes, Size(0, MAX_MESSAGE)]


def packet(group: bytes, kind: Kind, body: bytes) -> bytes:
    """A message of a group for one peer."""
    return schema.encode(Packet(group, kind, body))


def read_packet(data: bytes) -> Packet:
    """What a peer sent. Raises MalformedError."""
    return schema.decode(Packet, data, limit=MAX_MESSAGE + 100)


class GroupPost:
    """Knows who hears this peer's datagrams, and tells others whose it hears."""

    def __init__(
        self,
        world: SessionWorld,
        member: Member,
        roles: Roles,
        candidates: CandidateNews,
    ) -> None:
        self._world = world
        self._member = member
        self._roles = roles
        self._candidates = candidates
        self._heard_by: set[Fingerprint] = set()
        """Members who told that they hear this peer's datagrams."""
        self._heard: dict[Fingerprint, float] = {}
        self._told_heard: dict[Fingerprint, bool] = {}

    def transmit(self, transmission: Transmission) -> None:
        """Send what a role wants sent."""
        kind, body = transmission.kind, transmission.body
        if transmission.to is not None:
            self.send(transmission.to, kind, body)
            return
        datagram = bytes([kind]) + body
        fits = len(datagram) <= MAX_DATAGRAM and kind in BY_CHANNEL
        if fits:
            self._world.send_datagram(channel_of(self._member.group), datagram)
        # Payloads that are lost are repaired; what moves the group on goes to each as well.
        has_it = self._heard_by if fits and kind is Kind.PAYLOAD else transmission.but
        self._to_each((f for f in self._recipients() if f not in has_it), kind, body)

    def send(self, to: Fingerprint, kind: Kind, body: bytes) -> bool:
        """Send to one peer; whether there is contact with them."""
        return self._world.send(to, packet(self._member.group, kind, body))

    def send_to_all(self, kind: Kind, body: bytes) -> None:
        """Send to everyone by their links."""
        self._to_each(self._recipients(), kind, body)

    def peer_up(self, fingerprint: Fingerprint) -> None:
        """Contact with a peer stands: they do not know yet whether they are heard."""
        self._told_heard.pop(fingerprint, None)

    def peer_down(self, fingerprint: Fingerprint) -> None:
        """Contact with a peer is lost, and what was known of their datagrams with it."""
        self._heard_by.discard(fingerprint)
        self._heard.pop(fingerprint, None)

    def heard(self, number: int | None, now: float) -> None:
        """A datagram of member `number` came: they are told, and whoever fell silent as well."""
        roster = self._member.roster
        member = roster.by_number(number) if number is not None else None
        if member is None:
            return
        self._heard[member.fingerprint] = now
        for fingerprint in [m.fingerprint for m in roster]:
            hears = now - self._heard.get(fingerprint, -_MULTICAST_FRESH) < _MULTICAST_FRESH
            if hears != self._told_heard.get(fingerprint, False) and self.send(
                fingerprint, Kind.CHANNEL_REPORT, b"\x01" if hears else b"\x00"
            ):
                self._told_heard[fingerprint] = hears

    def reported(self, sender: Fingerprint, body: bytes) -> None:
        """A member told whether they hear this peer's datagrams."""
        if body == b"\x01":
            self._heard_by.add(sender)
        else:
            self._heard_by.discard(sender)

    def _to_each(self, people: Iterable[Fingerprint], kind: Kind, body: bytes) -> None:
        whole = packet(self._member.group, kind, body)
        for fingerprint in people:
            self._world.send(fingerprint, whole)

    def _recipients(self) -> Iterator[Fingerprint]:
        rosters = [self._member.roster]
        if self._member.next:
            rosters.append(self._member.next.roster)
        # A dictionary as an ordered set: the order of a set differs from run to run.
        known = dict.fromkeys(member.fingerprint for roster in rosters for member in roster)
        if self._roles.controller:  # who is not in yet gets what goes to everyone
            known |= dict.fromkeys(self._candidates.known)
        known.pop(self._world.me.fingerprint, None)
        yield from known
