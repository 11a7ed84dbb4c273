"""Who is near, in the network in memory."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from msmp_gui.transport.base import DiscoveryHandler

if TYPE_CHECKING:
    from msmp_gui.transport.memory import MemoryNetwork


class MemoryDiscovery:
    """A host's `Discovery`.

    As with mDNS, a crash goes unnoticed: only a goodbye makes others forget a peer.
    """

    def __init__(self, network: MemoryNetwork, host: str) -> None:
        self.host = host
        self.instance = ""
        self.address = ""
        self._network = network
        self._handler: DiscoveryHandler | None = None
        self._known: set[str] = set()

    def use(self, _names: Sequence[str]) -> None:
        """There is nothing to choose from."""

    def start(self, handler: DiscoveryHandler, port: int) -> None:
        """Announce this host, and look for others."""
        self._handler = handler
        self.address = f"{self.host}:{port}"
        self.instance = self._network.announce(self)

    def stop(self) -> None:
        """Say goodbye; it can be started again."""
        self._handler = None
        self._known.clear()
        self._network.withdraw(self)

    def self_test(self, done: Callable[[tuple[str, ...]], None]) -> None:
        """Everything comes through."""
        done(())

    async def close(self) -> None:
        """Say goodbye."""
        self.stop()

    # For the network

    def die(self) -> None:
        """Hear and say nothing more."""
        self._handler = None

    def sight_of(self, other: MemoryDiscovery) -> Callable[[], None]:
        """A call that tells of another host, unless it is gone by then or known."""

        def tell() -> None:
            handler = self._handler
            reachable = self._network.connected(self.host, other.host)
            if handler is None or not other.announces or not reachable:
                return
            if other.instance not in self._known:
                self._known.add(other.instance)
                handler.peer_found(other.instance, (other.address,))

        return tell

    def goodbye_of(self, other: MemoryDiscovery) -> Callable[[], None]:
        """A call that tells of a goodbye."""

        def tell() -> None:
            if self._handler is not None and other.instance in self._known:
                self._known.discard(other.instance)
                self._handler.peer_lost(other.instance)

        return tell

    @property
    def announces(self) -> bool:
        """Whether the host still announces itself."""
        return self._handler is not None
