"""A network in memory, with faults from a seed: for simulations and tests.

Datagrams are lost, doubled, delayed and reordered. Links deliver in order while they are up, as
TCP does: a loss shows as delay, a reset loses what is on its way, and a partition stalls a link
until it is given up.
"""

from __future__ import annotations

import random  # noqa: TID251 - seeded: the same seed tells the same story again
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from msmp_gui.transport.base import (
    MAX_DATAGRAM,
    MAX_FRAME,
    DiscoveryHandler,
    Scheduler,
    TransportHandler,
)

_GIVE_UP = 5.0
"""Seconds until a stalled link or dial is given up."""

_RETRANSMISSION = 0.2
"""Seconds that a loss costs on a link."""

Tap = Callable[[str, str, bytes], None]
"""Hears of everything that is sent: host, `datagram` or `frame`, content."""


@dataclass(frozen=True, slots=True)
class Faults:
    """How bad the network is. Probabilities are for each datagram or frame; delays in seconds."""

    loss: float = 0.0
    duplicate: float = 0.0
    reset: float = 0.0
    delay: tuple[float, float] = (0.0005, 0.002)


class MemoryNetwork:
    """Connects memory transports. All of them share one scheduler."""

    def __init__(self, scheduler: Scheduler, seed: int, faults: Faults | None = None) -> None:
        self.scheduler = scheduler
        self.faults = faults or Faults()
        self.tap: Tap | None = None
        self._random = random.Random(seed)  # noqa: S311 - faults, not keys
        self._transports: dict[str, MemoryTransport] = {}
        self._discoveries: list[MemoryDiscovery] = []
        self._side: dict[str, int] = {}
        """Which side of a partition a host is on; all on one without."""

    # Faults

    def partition(self, *sides: Iterable[str]) -> None:
        """Cut the network: hosts of different `sides` no longer reach each other."""
        self._side = {host: index for index, side in enumerate(sides) for host in side}

    def heal(self) -> None:
        """Mend the network."""
        self._side = {}
        self._announce_all()

    def connected(self, one: str, other: str) -> bool:
        """Whether what one host sends can reach the other."""
        return self._side.get(one, 0) == self._side.get(other, 0)

    def crash(self, host: str) -> None:
        """Kill a host: it does and hears nothing more; others see its links close."""
        transport = self._transports.pop(host, None)
        self._discoveries = [d for d in self._discoveries if d.host != host]
        if transport is not None:
            transport.die()

    def delay(self) -> float:
        """The delay of one delivery."""
        return self._random.uniform(*self.faults.delay)

    def happens(self, probability: float) -> bool:
        """Whether a fault of that probability happens now."""
        return probability > 0 and self._random.random() < probability

    # Hosts

    def add(self, transport: MemoryTransport) -> None:
        """A host comes up."""
        self._transports[transport.host] = transport

    def remove(self, transport: MemoryTransport) -> None:
        """A host goes down."""
        if self._transports.get(transport.host) is transport:
            del self._transports[transport.host]

    def at(self, address: str) -> MemoryTransport | None:
        """The host with that address."""
        return self._transports.get(address.rpartition(":")[0])

    def others(self, host: str) -> list[MemoryTransport]:
        """All hosts but one."""
        return [t for name, t in self._transports.items() if name != host]

    def announce(self, discovery: MemoryDiscovery) -> None:
        """A host begins to announce itself and to look."""
        self._discoveries.append(discovery)
        self._announce_all()

    def withdraw(self, discovery: MemoryDiscovery) -> None:
        """A host says goodbye."""
        if discovery in self._discoveries:
            self._discoveries.remove(discovery)
            for other in self._discoveries:
                if self.connected(other.host, discovery.host):
                    self.scheduler.call_later(self.delay(), other.goodbye_of(discovery.host))

    def _announce_all(self) -> None:
        for one in self._discoveries:
            for other in self._discoveries:
                if one is not other and self.connected(one.host, other.host):
                    self.scheduler.call_later(self.delay(), one.sight_of(other))


class MemoryTransport:
    """A host's `Transport`; its address is `HOST:1`."""

    port = 1

    def __init__(self, network: MemoryNetwork, host: str) -> None:
        self.host = host
        self._network = network
        self._handler: TransportHandler | None = None
        self._channels: set[bytes] = set()
        self._links: set[MemoryLink] = set()

    @property
    def addresses(self) -> tuple[str, ...]:
        """Where others can dial this host."""
        return (f"{self.host}:{self.port}",)

    def start(self, handler: TransportHandler) -> None:
        """Come up."""
        self._handler = handler
        self._network.add(self)

    def dial(self, address: str) -> None:
        """Ask for a link."""
        self._network.scheduler.call_later(2 * self._network.delay(), lambda: self._dial(address))

    def join_channel(self, channel: bytes) -> None:
        """Take its datagrams."""
        self._channels.add(channel)

    def leave_channel(self, channel: bytes) -> None:
        """Take no more of them."""
        self._channels.discard(channel)

    def send_datagram(self, channel: bytes, datagram: bytes) -> bool:
        """Send to everyone else on the channel."""
        if len(datagram) > MAX_DATAGRAM:
            msg = f"a datagram of more than {MAX_DATAGRAM} bytes"
            raise ValueError(msg)
        if self._handler is None or channel not in self._channels:
            return False
        network = self._network
        if network.tap:
            network.tap(self.host, "datagram", datagram)
        for other in network.others(self.host):
            copies = 2 if network.happens(network.faults.duplicate) else 1
            for _ in range(copies):
                if network.connected(self.host, other.host) and not network.happens(
                    network.faults.loss
                ):
                    deliver = other.delivery_of(channel, datagram)
                    network.scheduler.call_later(network.delay(), deliver)
        return True

    async def close(self) -> None:
        """Go down, in order."""
        for link in list(self._links):
            link.close()
        self._network.remove(self)
        self._handler = None

    # For the network and its links

    def die(self) -> None:
        """Go down without a word."""
        self._handler = None
        for link in list(self._links):
            link.reset("the other side is gone")

    def delivery_of(self, channel: bytes, datagram: bytes) -> Callable[[], None]:
        """A call that hands a datagram over."""

        def deliver() -> None:
            if self._handler is not None and channel in self._channels:
                self._handler.datagram_received(channel, datagram)

        return deliver

    def opened(self, link: MemoryLink, *, dialled: bool) -> None:
        """A link stands."""
        self._links.add(link)
        if self._handler is not None:
            self._handler.link_opened(link, dialled=dialled)

    def received(self, link: MemoryLink, frame: bytes) -> None:
        """A frame came."""
        if self._handler is not None and link in self._links:
            self._handler.frame_received(link, frame)

    def closed(self, link: MemoryLink, reason: str) -> None:
        """A link is gone."""
        if link in self._links:
            self._links.discard(link)
            if self._handler is not None:
                self._handler.link_closed(link, reason)

    def _dial(self, address: str) -> None:
        if self._handler is None:
            return
        other = self._network.at(address)
        if other is None or other is self:
            self._handler.dial_failed(address, "nobody listens there")
        elif not self._network.connected(self.host, other.host):
            handler = self._handler
            self._network.scheduler.call_later(
                _GIVE_UP, lambda: handler.dial_failed(address, "no answer in time")
            )
        else:
            mine = MemoryLink(self._network, self, address)
            theirs = MemoryLink(self._network, other, f"{self.host}:2")
            mine.peer, theirs.peer = theirs, mine
            other.opened(theirs, dialled=False)
            self.opened(mine, dialled=True)


class MemoryLink:
    """One end of a link."""

    def __init__(self, network: MemoryNetwork, owner: MemoryTransport, remote: str) -> None:
        self.remote_address = remote
        self.peer: MemoryLink | None = None
        self._network = network
        self._owner = owner
        self._arrival = 0.0
        """When the newest frame arrives: none overtakes another."""
        self._up = True
        self._stalled_since: float | None = None

    def send(self, frame: bytes) -> None:
        """Send one frame."""
        network, peer = self._network, self.peer
        if not self._up or peer is None:
            return
        if len(frame) > MAX_FRAME:
            self.reset("a frame is too large")
            return
        if network.tap:
            network.tap(self._owner.host, "frame", frame)
        if network.happens(network.faults.reset):
            self.reset("the connection was reset")
            return
        delay = network.delay()
        while network.happens(network.faults.loss):
            delay += _RETRANSMISSION
        now = network.scheduler.time()
        self._arrival = max(self._arrival, now + delay)
        self._deliver_at(self._arrival, lambda: peer._owner.received(peer, frame))

    def close(self) -> None:
        """Close, after what was sent before."""
        peer = self.peer
        if not self._up or peer is None:
            return
        self._up = False
        now = self._network.scheduler.time()
        self._arrival = max(self._arrival, now + self._network.delay())
        self._network.scheduler.call_later(
            0.0, lambda: self._owner.closed(self, "closed by this side")
        )
        self._deliver_at(self._arrival, lambda: peer._end("closed by the other side"))

    def reset(self, reason: str) -> None:
        """Both ends see the link close; what is on its way is lost."""
        for end in (self, self.peer):
            if end is not None and end._up:
                end._up = False
                self._network.scheduler.call_later(self._network.delay(), end._closing(reason))

    def _closing(self, reason: str) -> Callable[[], None]:
        return lambda: self._owner.closed(self, reason)

    def _end(self, reason: str) -> None:
        self._up = False
        self._owner.closed(self, reason)

    def _deliver_at(self, moment: float, deliver: Callable[[], None]) -> None:
        now = self._network.scheduler.time()
        self._network.scheduler.call_later(moment - now, lambda: self._try(deliver))

    def _try(self, deliver: Callable[[], None]) -> None:
        """Deliver, unless the network is cut: then later, or never."""
        assert self.peer is not None
        now = self._network.scheduler.time()
        if self._network.connected(self._owner.host, self.peer._owner.host):
            self._stalled_since = None
            if self.peer._up:
                deliver()
        elif self._stalled_since is not None and now - self._stalled_since > _GIVE_UP:
            self.reset("no answer in time")
        else:
            self._stalled_since = now if self._stalled_since is None else self._stalled_since
            self._arrival = max(self._arrival, now + _RETRANSMISSION)
            self._deliver_at(self._arrival, deliver)


class MemoryDiscovery:
    """A host's `Discovery`."""

    def __init__(self, network: MemoryNetwork, host: str) -> None:
        self.host = host
        self._network = network
        self._handler: DiscoveryHandler | None = None
        self._address = ""

    def start(self, handler: DiscoveryHandler, port: int) -> None:
        """Announce this host, and look for others."""
        self._handler = handler
        self._address = f"{self.host}:{port}"
        self._network.announce(self)

    async def close(self) -> None:
        """Say goodbye."""
        self._handler = None
        self._network.withdraw(self)

    def sight_of(self, other: MemoryDiscovery) -> Callable[[], None]:
        """A call that tells of another host."""

        def tell() -> None:
            if self._handler is not None:
                self._handler.peer_found(other.host, (other._address,))

        return tell

    def goodbye_of(self, host: str) -> Callable[[], None]:
        """A call that tells of a goodbye."""

        def tell() -> None:
            if self._handler is not None:
                self._handler.peer_lost(host)

        return tell
