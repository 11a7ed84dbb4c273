"""A whole group from invitations to everybody's confirmation, over TCP on the loopback network.

All in one process: the host, and members who each have a connection to it. What members tell the
whole group goes to the host alone here. The floor is that of the host's part in registering each
member; what both ends together cannot do without stands in the note.
"""

from __future__ import annotations

import asyncio
import os
import statistics
import struct
import time
from collections.abc import Iterator

from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.identity import Identity, new_identity
from msmp_gui.protocol.events import Outbox
from msmp_gui.protocol.member.member import Member
from msmp_gui.protocol.registration import read_invitation
from msmp_gui.protocol.wire.messages import Kind
from tests.benchmarks.floor import Bill
from tests.benchmarks.measuring import Row, Work, timed, undisturbed
from tests.benchmarks.registration import PER_MEMBER, found, policy_for
from tests.support.parties import START

SIZES = {8: 3.5, 32: 2.7, 128: 2.7, 1023: 2.7}
"""Members beside the host, and the allowed ratio."""

_ROUNDS = {8: 15, 32: 9, 128: 5, 1023: 1}
_GROUP = b"g" * 16

_AT_THE_MEMBER = Bill(
    kem_keys=1,
    signs=(1800, 200),
    verifies=(2400, 1200, 150),
    hpke_seals=(1850,),
    hpke_opens=(2000,),
)
"""Invitation, download and activation verified, the request sealed, the download opened, and
request and acknowledgement signed. The token is one and the same: once for all, in one process."""

_ACK = Bill(verifies=(200,))
"""At the host."""


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
    server = await asyncio.start_server(host.serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    members = [asyncio.create_task(take_part(person, host.me, port)) for person in people]
    await host.everybody_here.wait()
    start = time.process_time()
    host.controller.invite([person.certificate for person in people], START)
    host.pump()
    await host.confirmed.wait()
    span = time.process_time() - start
    for task in members:
        task.cancel()
    await asyncio.gather(*members, return_exceptions=True)
    server.close()
    return span


class Host:
    """The controller, and a connection from each member."""

    def __init__(self, members: int) -> None:
        self.me = new_identity("Host", START, os.urandom)[0]
        self.controller, self.outbox = found(self.me, policy_for(self.me, members + 1))
        self.everybody_here, self.confirmed = asyncio.Event(), asyncio.Event()
        self._members = members
        self._writers: dict[bytes, asyncio.StreamWriter] = {}

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One member's connection; it begins with its certificate."""
        _, der = await receive(reader)
        certificate = Certificate.from_der(der)
        self._writers[certificate.fingerprint] = writer
        self.controller.peer_reachable(certificate.fingerprint, True, START)
        if len(self._writers) == self._members:
            self.everybody_here.set()
        try:
            while True:
                kind, body = await receive(reader)
                if kind is Kind.EPOCH_ACK:
                    self.controller.member.receive(kind, body, START)
                else:
                    self.controller.receive(kind, body, certificate, START)
                self.pump()
        except (asyncio.IncompleteReadError, asyncio.CancelledError, ConnectionError):
            writer.close()  # the measurement is over

    def pump(self) -> None:
        """Send what is to be sent, and see who confirmed."""
        while events := self.outbox.take_events():
            for event in events:
                self.controller.observe(event, START)
        for packet in self.outbox.take_transmissions():
            to = [packet.to] if packet.to else self._writers.keys() - packet.but
            for fingerprint in to:
                send(self._writers[fingerprint], packet.kind, packet.head, packet.tail)
        member = self.controller.member
        if len(member.roster) == len(member.confirmed) == self._members + 1:
            self.confirmed.set()


async def take_part(me: Identity, host: Identity, port: int) -> None:
    """One member: accept, and follow."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    send(writer, Kind.INTRODUCTION, me.certificate.der)
    _, raw = await receive(reader)
    invitation = read_invitation(raw, _GROUP, host.fingerprint, me.fingerprint, START)
    outbox = Outbox()
    member = Member.accepting(me, invitation, os.urandom, outbox, START)
    while True:
        outbox.take_events()
        for packet in outbox.take_transmissions():
            send(writer, packet.kind, packet.body)
        kind, body = await receive(reader)
        member.receive(kind, body, START)


def send(writer: asyncio.StreamWriter, kind: Kind, body: bytes, tail: bytes = b"") -> None:
    writer.write(struct.pack(">IB", len(body) + len(tail), kind) + body)
    if tail:
        writer.write(tail)


async def receive(reader: asyncio.StreamReader) -> tuple[Kind, bytes]:
    size, kind = struct.unpack(">IB", await reader.readexactly(5))
    return Kind(kind), await reader.readexactly(size)
