"""The same story, told in real time over the loopback interface or in virtual time in memory.

A story is a coroutine function that takes a `World`. In memory it never really waits.
"""

from __future__ import annotations

import asyncio
import secrets
import time
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Any

from msmp_gui.transport.base import Discovery, Link, Transport
from msmp_gui.transport.discovery import MdnsDiscovery
from msmp_gui.transport.lan import LanTransport
from msmp_gui.transport.memory import Faults, MemoryDiscovery, MemoryNetwork, MemoryTransport
from msmp_gui.transport.virtual_time import VirtualScheduler

PATIENCE = 15.0
"""Seconds until a condition is given up."""


class Peer:
    """A transport, and everything that its handler was told."""

    def __init__(self, name: str, transport: Transport) -> None:
        self.name = name
        self.transport = transport
        self.links: list[Link] = []
        self.dialled: list[bool] = []
        self.frames: list[bytes] = []
        self.closed: list[tuple[Link, str]] = []
        self.failed: list[tuple[str, str]] = []
        self.datagrams: list[tuple[bytes, bytes]] = []
        self.reentrant: list[str] = []
        self.changes = 0
        self.on_frame: Callable[[Link, bytes], object] = lambda link, frame: None
        self._busy = False

    @property
    def link(self) -> Link:
        """The newest link."""
        return self.links[-1]

    @property
    def address(self) -> str:
        return self.transport.addresses[0]

    @contextmanager
    def calling(self) -> Iterator[Transport]:
        """Calls into the transport, during which nothing may be told."""
        self._busy = True
        try:
            yield self.transport
        finally:
            self._busy = False

    def start(self) -> None:
        with self.calling() as transport:
            transport.start(self)

    def dial(self, address: str) -> None:
        with self.calling() as transport:
            transport.dial(address)

    def send(self, *frames: bytes) -> None:
        with self.calling():
            for frame in frames:
                self.link.send(frame)

    def close_link(self) -> None:
        with self.calling():
            self.link.close()

    def say(self, channel: bytes, datagram: bytes) -> bool:
        with self.calling() as transport:
            return transport.send_datagram(channel, datagram)

    # What a handler is told

    def link_opened(self, link: Link, *, dialled: bool) -> None:
        self._note("link_opened")
        self.links.append(link)
        self.dialled.append(dialled)

    def dial_failed(self, address: str, reason: str) -> None:
        self._note("dial_failed")
        self.failed.append((address, reason))

    def frame_received(self, link: Link, frame: bytes) -> None:
        self._note("frame_received")
        self.frames.append(frame)
        self.on_frame(link, frame)

    def link_closed(self, link: Link, reason: str) -> None:
        self._note("link_closed")
        self.closed.append((link, reason))

    def datagram_received(self, channel: bytes, datagram: bytes) -> None:
        self._note("datagram_received")
        self.datagrams.append((channel, datagram))

    def network_changed(self) -> None:
        self._note("network_changed")
        self.changes += 1

    def _note(self, what: str) -> None:
        if self._busy:
            self.reentrant.append(what)


class Watcher:
    """A discovery, and everything that its handler was told."""

    def __init__(self, discovery: Discovery) -> None:
        self.discovery = discovery
        self.found: dict[str, tuple[str, ...]] = {}
        self.lost: list[str] = []

    def peer_found(self, instance: str, addresses: tuple[str, ...]) -> None:
        self.found[instance] = addresses

    def peer_lost(self, instance: str) -> None:
        self.lost.append(instance)
        del self.found[instance]

    def names_of(self, port: int) -> list[str]:
        """Under which names somebody was found; others may be about."""
        return [
            instance
            for instance, addresses in self.found.items()
            if any(address.endswith(f":{port}") for address in addresses)
        ]

    def sees(self, *ports: int) -> bool:
        return all(self.names_of(port) for port in ports)


class World(ABC):
    """Where a story takes place; closes at the end what the story opened."""

    def __init__(self) -> None:
        self.peers: list[Peer] = []
        self.watchers: list[Watcher] = []

    @abstractmethod
    def transport(self, name: str) -> Transport:
        """A transport that is not started."""

    @abstractmethod
    def discovery(self, name: str) -> Discovery:
        """A discovery that is not started."""

    @abstractmethod
    async def until(self, condition: Callable[[], object]) -> None:
        """Let things happen until `condition` holds."""

    @abstractmethod
    def now(self) -> float:
        """Seconds."""

    def peer(self, name: str) -> Peer:
        """A peer whose transport is started."""
        peer = Peer(name, self.transport(name))
        self.peers.append(peer)
        peer.start()
        return peer

    def ports(self, count: int) -> list[int]:
        """Ports that nobody else announces at this time."""
        return [1024 + secrets.randbelow(60_000) for _ in range(count)]

    def watcher(self, name: str, port: int) -> Watcher:
        """Somebody who looks for others."""
        watcher = Watcher(self.discovery(name))
        self.watchers.append(watcher)
        watcher.discovery.start(watcher, port)
        return watcher

    async def linked(self) -> tuple[Peer, Peer]:
        """Two peers, of whom the first has dialled the second."""
        alice, bob = self.peer("alice"), self.peer("bob")
        alice.dial(bob.address)
        await self.until(lambda: alice.links and bob.links)
        return alice, bob

    async def end(self) -> None:
        for watcher in self.watchers:
            await watcher.discovery.close()
        for peer in self.peers:
            await peer.transport.close()
        assert {peer.name: peer.reentrant for peer in self.peers if peer.reentrant} == {}


class LanWorld(World):
    """Real sockets on the loopback interface."""

    def transport(self, name: str) -> Transport:
        return LanTransport(["lo"])

    def discovery(self, name: str) -> Discovery:
        return MdnsDiscovery(["lo"])

    async def until(self, condition: Callable[[], object]) -> None:
        deadline = self.now() + PATIENCE
        while not condition():
            assert self.now() < deadline, "it did not happen in time"
            await asyncio.sleep(0.001)

    def now(self) -> float:
        return time.monotonic()


class MemoryWorld(World):
    """A simulated network."""

    def __init__(self, seed: int = 1, faults: Faults | None = None) -> None:
        super().__init__()
        self.scheduler = VirtualScheduler()
        self.network = MemoryNetwork(self.scheduler, seed, faults)

    def transport(self, name: str) -> Transport:
        return MemoryTransport(self.network, name)

    def discovery(self, name: str) -> Discovery:
        return MemoryDiscovery(self.network, name)

    async def until(self, condition: Callable[[], object]) -> None:
        deadline = self.now() + PATIENCE
        while not condition():
            assert self.now() < deadline, "it did not happen in time"
            assert self.scheduler.step(), "it never happens"

    def now(self) -> float:
        return self.scheduler.time()


Story = Callable[[World], Awaitable[None]]


async def _tell(world: World, story: Story) -> None:
    try:
        await story(world)
    finally:
        await world.end()


def play_on_lan(story: Story) -> None:
    asyncio.run(_tell(LanWorld(), story))


def play_in_memory(story: Callable[[Any], Awaitable[None]], world: MemoryWorld) -> None:
    coroutine = _tell(world, story)
    try:
        coroutine.send(None)
    except StopIteration:
        return
    coroutine.close()
    raise AssertionError("a story in memory waits for nothing real")


def played(
    story: Callable[[Any, World], Coroutine[Any, Any, None]],
) -> Callable[[Any], None]:
    """Makes a test of a story that is a method: the class says by `play` where."""

    @wraps(story)
    def test(self: Any) -> None:
        self.play(lambda world: story(self, world))

    # pytest would take the story's parameters for fixtures.
    del test.__wrapped__
    return test
