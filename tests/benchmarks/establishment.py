"""A whole group from invitations to everybody's confirmation, over TCP on the loopback network.

All in one process: the host, and members who each have a connection to it. What members tell the
whole group goes to the host alone here. The floor is that of the host's part in registering each
member; what both ends together cannot do without stands in the note.
"""

from __future__ import annotations

import asyncio
import os
import statistics
import time
from collections.abc import Iterable, Iterator

from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.identity import Identity, new_identity
from msmp_gui.protocol.events import Outbox, Transmission
from msmp_gui.protocol.member.member import Member
from msmp_gui.protocol.registration import read_invitation
from msmp_gui.protocol.wire.messages.kinds import Kind
from msmp_gui.transport.base import FIRST_FRAMES
from msmp_gui.transport.framing import FrameDecoder
from tests.benchmarks.floor import Bill
from tests.benchmarks.measuring import Row, Work, timed, undisturbed
from tests.benchmarks.registration import PER_MEMBER, found, policy_for
from tests.support.parties import START

SIZES = {8: 3.5, 32: 2.7, 128: 2.7, 1023: 2.7}
"""Members beside the host, and the allowed ratio."""

_ROUNDS = {8: 15, 32: 9, 128: 5, 1023: 3}
_GROUP = b"g" * 16
_LONG = 65_536
"""Bytes that are worth a call of their own to the system, rather than a copy."""

_AT_THE_MEMBER = Bill(
    kem_keys=1,
    signs=(1800, 200),
    verifies=(2400, 1200),
    hpke_seals=(1850,),
    hpke_opens=(1000,),
    hashes=(2680, 1850, 170, 100, 100, 60),
    expands=2,
)
"""Invitation and download verified, the request sealed, the download opened, and request and
acknowledgement signed; hashes of invitation, request, context, root and two contributions; the keys
of the epoch, and the proof of having them. Once for all, in one process: the token, the lists of
members, and the host's acknowledgement."""

_ACK = Bill(verifies=(200,), expands=1)
"""At the host, with the proof that is compared."""


def rows() -> Iterator[Row]:
    """Groups of some sizes."""
    for size, allowed in SIZES.items():
        spans, floors, both = [], [], []
        for _ in range(_ROUNDS[size]):
            people = [new_identity(f"Member {n}", START, os.urandom)[0] for n in range(size)]
            host, member, ack = (b.work() for b in (PER_MEMBER, _AT_THE_MEMBER, _ACK))
            floors.append(_times(size, host))
            both.append(_times(size, host, member, ack))
            with undisturbed():
                spans.append(asyncio.run(establish(people)) * 1000)
        span, floor = statistics.median(spans), statistics.median(floors)
        note = f"{span / statistics.median(both):.2f} of the floor of both ends"
        yield Row(f"group of {size} stands", span, floor, "ms", allowed, note=note)


def _times(count: int, *works: Work) -> float:
    """Milliseconds."""
    return timed(lambda: [work() for _ in range(count) for work in works]) / 1000


async def establish(people: list[Identity]) -> float:
    """Seconds from the invitations until the host knows that everybody has the key.

    Of the processor: there is one thread, which never waits.
    """
    host = Host(len(people))
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: HostLink(host), "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    links = []
    for person in people:
        _, link = await loop.create_connection(
            lambda person=person: MemberLink(person, host.me), "127.0.0.1", port
        )
        links.append(link)
    await host.everybody_here.wait()
    start = time.process_time()
    host.controller.invite([person.certificate for person in people], START)
    host.pump()
    await host.confirmed.wait()
    span = time.process_time() - start
    for link in [*links, *host.links.values()]:
        link.close()
    server.close()
    await server.wait_closed()
    return span


class Link(asyncio.Protocol):
    """One end of a connection; frames as the app's own links have them."""

    def __init__(self) -> None:
        self._decoder = FrameDecoder()
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        for frame in self._decoder.feed(data):
            self.took(Kind(frame[0]), frame[1:])

    def took(self, kind: Kind, body: bytes) -> None:
        raise NotImplementedError

    def send(self, packets: Iterable[Transmission]) -> None:
        """All at once; what is long and the same for many is not copied."""
        waiting = b""
        for packet in packets:
            size = 1 + len(packet.head) + len(packet.tail)
            waiting += size.to_bytes(4, "big") + bytes((packet.kind,)) + packet.head
            if len(packet.tail) > _LONG:
                self.write(waiting)
                self.write(packet.tail)
                waiting = b""
            else:
                waiting += packet.tail
        if waiting:
            self.write(waiting)

    def write(self, data: bytes) -> None:
        assert self._transport is not None
        self._transport.write(data)

    def close(self) -> None:
        assert self._transport is not None
        self._transport.abort()


class Host:
    """The controller, and a connection from each member."""

    def __init__(self, members: int) -> None:
        self.me = new_identity("Host", START, os.urandom)[0]
        self.controller, self.outbox = found(self.me, policy_for(self.me, members + 1))
        self.everybody_here, self.confirmed = asyncio.Event(), asyncio.Event()
        self.links: dict[bytes, HostLink] = {}
        self._members = members

    def joined(self, link: HostLink, certificate: Certificate) -> None:
        self.links[certificate.fingerprint] = link
        self.controller.peer_reachable(certificate.fingerprint, True, START)
        if len(self.links) == self._members:
            self.everybody_here.set()

    def took(self, kind: Kind, body: bytes, sender: Certificate) -> None:
        if kind is Kind.EPOCH_ACK:
            self.controller.member.receive(kind, body, START)
        else:
            self.controller.receive(kind, body, sender, START)
        self.pump()

    def pump(self) -> None:
        """Send what is to be sent, and see who confirmed."""
        while events := self.outbox.take_events():
            for event in events:
                self.controller.observe(event, START)
        waiting: dict[bytes, list[Transmission]] = {}
        for packet in self.outbox.take_transmissions():
            for fingerprint in [packet.to] if packet.to else self.links.keys() - packet.but:
                waiting.setdefault(fingerprint, []).append(packet)
        for fingerprint, packets in waiting.items():
            self.links[fingerprint].send(packets)
        member = self.controller.member
        if len(member.roster) == len(member.following.confirmed) == self._members + 1:
            self.confirmed.set()


class HostLink(Link):
    """The host's end. What comes first is the other's certificate."""

    def __init__(self, host: Host) -> None:
        super().__init__()
        self._host = host
        self._certificate: Certificate | None = None

    def took(self, kind: Kind, body: bytes) -> None:
        if self._certificate is None:
            self._certificate = Certificate.from_der(body)
            hello = Transmission(None, Kind.INTRODUCTION, self._host.me.certificate.der)
            self.send([hello] * FIRST_FRAMES)  # of which each is small, by the app's own rule
            self._host.joined(self, self._certificate)
        else:
            self._host.took(kind, body, self._certificate)


class MemberLink(Link):
    """One member: accept, and follow."""

    def __init__(self, me: Identity, host: Identity) -> None:
        super().__init__()
        self._me = me
        self._host = host
        self._outbox = Outbox()
        self._member: Member | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(transport)
        self.send([Transmission(None, Kind.INTRODUCTION, self._me.certificate.der)])

    def took(self, kind: Kind, body: bytes) -> None:
        if kind is Kind.INTRODUCTION:
            return
        if self._member is None:
            host, me = self._host.fingerprint, self._me.fingerprint
            invitation = read_invitation(body, _GROUP, host, me, START)
            self._member = Member.accepting(self._me, invitation, os.urandom, self._outbox, START)
        else:
            self._member.receive(kind, body, START)
        self._outbox.take_events()
        self.send(self._outbox.take_transmissions())
