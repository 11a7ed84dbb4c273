"""A network in memory, with faults from a seed: for simulations and tests.

Datagrams are lost, doubled, delayed and reordered. Links deliver in order while they are up, as
TCP does: a loss shows as delay, a reset loses what is on its way, and a partition stalls a link
until it is given up. The same seed and the same calls give the same story.
"""

from __future__ import annotations

import random  # noqa: TID251 - seeded: the same seed tells the same story again
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from msmp_gui.transport.base import (
    MAX_DATAGRAM,
    InterfaceState,
    Scheduler,
    TransportError,
    TransportHandler,
)
from msmp_gui.transport.memory_discovery import MemoryDiscovery
from msmp_gui.transport.memory_link import GIVE_UP, MemoryLink

_RETRANSMISSION = 0.2
"""Seconds that a loss costs on a link."""

Tap = Callable[[str, str, bytes], None]
"""Hears of everything that is sent: host, `datagram` or `frame`, content."""

__all__ = ["GIVE_UP", "Faults", "MemoryDiscovery", "MemoryNetwork", "MemoryTransport", "Tap"]


@dataclass(frozen=True, slots=True)
class Faults:
    """How bad the network is. Probabilities are for each datagram or frame; delays in seconds.

    Datagrams overtake each other where the delays differ.
    """

    loss: float = 0.0
    duplicate: float = 0.0
    reset: float = 0.0
    delay: tuple[float, float] = (0.0005, 0.002)

    def __post_init__(self) -> None:
        if not all(0 <= p < 1 for p in (self.loss, self.duplicate, self.reset)):
            msg = "probabilities lie from 0 to below 1"
            raise ValueError(msg)


class MemoryNetwork:
    """Connects memory transports. All of them share one scheduler; `faults` may be replaced."""

    def __init__(self, scheduler: Scheduler, seed: int, faults: Faults | None = None) -> None:
        self.scheduler = scheduler
        self.faults = faults or Faults()
        self.tap: Tap | None = None
        self._random = random.Random(seed)  # noqa: S311 - faults, not keys
        # Dictionaries as ordered sets: the order of a set differs from run to run.
        self._transports: dict[str, MemoryTransport] = {}
        self._discoveries: dict[MemoryDiscovery, None] = {}
        self._starts = 0
        self._side: dict[str, int] = {}

    # Faults

    def partition(self, *sides: Iterable[str]) -> None:
        """Cut the network: hosts of different `sides` no longer reach each other.

        Hosts that are on none of them stay together. Links across stall, and close when the
        network is not mended within GIVE_UP.
        """
        self._side = {host: index for index, side in enumerate(sides) for host in side}
        for transport in self._transports.values():
            for link in transport.links:
                link.connectivity_changed()

    def heal(self) -> None:
        """Mend the network: stalled links go on, and hosts find each other."""
        self.partition()
        self._introduce(self._discoveries)

    def connected(self, one: str, other: str) -> bool:
        """Whether what one host sends can reach the other."""
        return self._side.get(one, -1) == self._side.get(other, -1)

    def crash(self, host: str) -> None:
        """Kill a host: it does and hears nothing more; others see its links close.

        Nobody says goodbye: peers that found it keep it. A new transport may take its name.
        """
        transport = self._transports.pop(host, None)
        for discovery in [d for d in self._discoveries if d.host == host]:
            del self._discoveries[discovery]
            discovery.die()
        if transport is not None:
            transport.die()

    def delay(self) -> float:
        """The delay of one delivery, in seconds."""
        return self._random.uniform(*self.faults.delay)

    def reliable_delay(self) -> float:
        """The delay of one delivery that is repeated until it comes through, in seconds."""
        delay = self.delay()
        while self.happens(self.faults.loss):
            delay += _RETRANSMISSION
        return delay

    def happens(self, probability: float) -> bool:
        """Whether a fault of that probability happens now."""
        return probability > 0 and self._random.random() < probability

    # Hosts

    def add(self, transport: MemoryTransport) -> None:
        """A host comes up. Raises TransportError where the name is taken."""
        if transport.host in self._transports:
            msg = f"There is a host “{transport.host}” already."
            raise TransportError(msg)
        self._transports[transport.host] = transport

    def remove(self, transport: MemoryTransport) -> None:
        """A host goes down."""
        if self.is_up(transport):
            del self._transports[transport.host]

    def is_up(self, transport: MemoryTransport) -> bool:
        """Whether that transport is the one of its host."""
        return self._transports.get(transport.host) is transport

    def at(self, address: str) -> MemoryTransport | None:
        """The host with that address."""
        return self._transports.get(address.rpartition(":")[0])

    def broadcast(self, sender: MemoryTransport, channel: bytes, datagram: bytes) -> None:
        """Take a datagram to every other host, with all that can happen to it."""
        for other in list(self._transports.values()):
            if other is sender or not other.listens(channel):
                continue
            for _ in range(2 if self.happens(self.faults.duplicate) else 1):
                if not self.happens(self.faults.loss):
                    deliver = other.delivery_of(sender, channel, datagram)
                    self.scheduler.call_later(self.delay(), deliver)

    # Discovery

    def announce(self, discovery: MemoryDiscovery) -> str:
        """A host begins to announce itself and to look; gives its name for this start."""
        self._starts += 1
        self._discoveries[discovery] = None
        self._introduce([discovery])
        return f"{discovery.host}-{self._starts}"

    def withdraw(self, discovery: MemoryDiscovery) -> None:
        """A host says goodbye."""
        if discovery in self._discoveries:
            del self._discoveries[discovery]
            for other in self._discoveries:
                if self.connected(other.host, discovery.host):
                    farewell = other.goodbye_of(discovery)
                    self.scheduler.call_later(self.reliable_delay(), farewell)

    def _introduce(self, newcomers: Iterable[MemoryDiscovery]) -> None:
        for one in list(newcomers):
            for other in list(self._discoveries):
                if one is not other and self.connected(one.host, other.host):
                    self.scheduler.call_later(self.reliable_delay(), one.sight_of(other))
                    self.scheduler.call_later(self.reliable_delay(), other.sight_of(one))


class MemoryTransport:
    """A host's `Transport`; its address is `HOST:1`."""

    port = 1

    def __init__(self, network: MemoryNetwork, host: str) -> None:
        self.host = host
        self._network = network
        self._handler: TransportHandler | None = None
        self._channels: set[bytes] = set()
        self._links: dict[MemoryLink, None] = {}
        self._dead = False

    @property
    def addresses(self) -> tuple[str, ...]:
        """Where others can dial this host."""
        return (f"{self.host}:{self.port}",)

    def interfaces(self) -> tuple[InterfaceState, ...]:
        """The one that there is."""
        return (InterfaceState("memory", (self.host,)),)

    def use(self, _names: Sequence[str]) -> None:
        """There is nothing to choose from."""

    def start(self, handler: TransportHandler) -> None:
        """Come up. Raises TransportError where the name is taken."""
        self._network.add(self)
        self._handler = handler

    def dial(self, address: str) -> None:
        """Ask for a link."""
        if self._handler is not None:
            delay = 2 * self._network.reliable_delay()
            self._network.scheduler.call_later(delay, lambda: self._dial(address))

    def join_channel(self, channel: bytes) -> None:
        """Take its datagrams."""
        self._channels.add(channel)

    def leave_channel(self, channel: bytes) -> None:
        """Take no more of them."""
        self._channels.discard(channel)

    def send_datagram(self, channel: bytes, datagram: bytes) -> bool:
        """Send to everyone else on the channel. Raises ValueError beyond MAX_DATAGRAM."""
        if len(datagram) > MAX_DATAGRAM:
            msg = f"a datagram of more than {MAX_DATAGRAM} bytes"
            raise ValueError(msg)
        if self._handler is None or channel not in self._channels:
            return False
        if self._network.tap:
            self._network.tap(self.host, "datagram", datagram)
        self._network.broadcast(self, channel, datagram)
        return True

    async def close(self) -> None:
        """Go down, in order. Nothing is told afterwards."""
        for link in self.links:
            link.close()
        self._network.remove(self)
        self._handler = None
        self._channels.clear()

    # For the network and its links

    @property
    def links(self) -> tuple[MemoryLink, ...]:
        """The links that stand."""
        return tuple(self._links)

    def die(self) -> None:
        """Go down without a word."""
        self._handler = None
        self._dead = True
        for link in self.links:
            link.reset("The other side is gone.")

    def listens(self, channel: bytes) -> bool:
        """Whether the host takes datagrams of the channel."""
        return channel in self._channels

    def delivery_of(
        self, sender: MemoryTransport, channel: bytes, datagram: bytes
    ) -> Callable[[], None]:
        """A call that hands a datagram over, unless something happened on the way."""

        def deliver() -> None:
            connected = self._network.connected(self.host, sender.host) and not sender._dead
            if connected and self._handler is not None and channel in self._channels:
                self._handler.datagram_received(channel, datagram)

        return deliver

    def opened(self, link: MemoryLink, *, dialled: bool) -> None:
        """A link stands."""
        self._links[link] = None
        if self._handler is not None:
            self._handler.link_opened(link, dialled=dialled)

    def received(self, link: MemoryLink, frame: bytes) -> None:
        """A frame came."""
        if self._handler is not None:
            self._handler.frame_received(link, frame)

    def closed(self, link: MemoryLink, reason: str) -> None:
        """A link is gone."""
        if link in self._links:
            del self._links[link]
            if self._handler is not None:
                self._handler.link_closed(link, reason)

    def _dial(self, address: str) -> None:
        other = self._network.at(address)
        if other is None or other is self:
            self._fail(address, "Nobody listens there.")
        elif not self._network.connected(self.host, other.host):
            self._network.scheduler.call_later(
                GIVE_UP, lambda: self._fail(address, "It does not answer.")
            )
        elif self._handler is not None:
            mine = MemoryLink(self._network, self, address)
            theirs = MemoryLink(self._network, other, f"{self.host}:2")
            mine.peer, theirs.peer = theirs, mine
            other.opened(theirs, dialled=False)
            self.opened(mine, dialled=True)

    def _fail(self, address: str, reason: str) -> None:
        if self._handler is not None:
            self._handler.dial_failed(address, reason)
