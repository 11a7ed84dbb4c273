"""The local network: links over TCP, channels over UDP multicast, on the running asyncio loop."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from ipaddress import IPv4Address, IPv6Address

from msmp_gui.transport.base import InterfaceState, TransportHandler
from msmp_gui.transport.interfaces import (
    Interface,
    host_and_port,
    interface_states,
    present_interfaces,
)
from msmp_gui.transport.multicast import MulticastChannels
from msmp_gui.transport.tcp import TcpLinks

_LOOK_AGAIN = 5.0
"""Seconds between looks at which interfaces there are."""


class LanTransport:
    """A `Transport` for peers on the same network, or the same machine.

    `interfaces` are names, such as `lo` or `eth0`; none means all. Those that are gone are used
    once they are back, and nothing in their place. `port` 0 means any free one.
    """

    def __init__(self, interfaces: Sequence[str] = (), port: int = 0) -> None:
        self.port = port
        self._names = tuple(interfaces)
        self._interfaces: tuple[Interface, ...] = ()
        self._handler: TransportHandler | None = None
        self._links: TcpLinks | None = None
        self._channels: MulticastChannels | None = None
        self._look: asyncio.TimerHandle | None = None

    @property
    def addresses(self) -> tuple[str, ...]:
        """`host:port` for each address of the interfaces; those that travel furthest first.

        Link-local IPv6 addresses come without their scope, which means nothing elsewhere, and only
        where there are no others.
        """
        known = [a for interface in self._interfaces for a in interface.addresses]
        telling = [a for a in known if a.version == 4 or not a.is_link_local] or known
        hosts = [str(a).partition("%")[0] for a in sorted(telling, key=_distance)]
        return tuple(host_and_port(host, self.port) for host in hosts)

    def interfaces(self) -> tuple[InterfaceState, ...]:
        """Those that could be used, and those that were chosen."""
        return interface_states(self._names)

    def use(self, names: Sequence[str]) -> None:
        """Use these interfaces alone from now on."""
        if tuple(names) != self._names:
            self._names = tuple(names)
            if self._links is not None:
                self._move(present_interfaces(self._names))
                self._links.close_others()

    def start(self, handler: TransportHandler) -> None:
        """Open sockets. Raises TransportError."""
        self._interfaces = present_interfaces(self._names)
        self._links = TcpLinks(handler)
        self._links.leave_by(self._interfaces if self._names else None)
        hosts = self._listening_hosts()
        if hosts:
            self.port = self._links.listen(hosts, self.port)
        self._handler = handler
        self._channels = MulticastChannels(handler, self._interfaces)
        self._plan_look()

    def dial(self, address: str) -> None:
        """Ask for a link to `host:port`."""
        if self._links is not None:
            self._links.dial(address)

    def join_channel(self, channel: bytes) -> None:
        """Take datagrams of a channel."""
        if self._channels is not None:
            self._channels.join(channel)

    def leave_channel(self, channel: bytes) -> None:
        """Take no more of them."""
        if self._channels is not None:
            self._channels.leave(channel)

    def send_datagram(self, channel: bytes, datagram: bytes) -> bool:
        """Send to everyone on a joined channel."""
        return self._channels is not None and self._channels.send(channel, datagram)

    async def close(self) -> None:
        """Free all sockets."""
        self._handler = None
        if self._look is not None:
            self._look.cancel()
            self._look = None
        if self._channels is not None:
            self._channels.close()
            self._channels = None
        if self._links is not None:
            links, self._links = self._links, None
            await links.close()

    def _listening_hosts(self) -> list[str]:
        """One socket for everything, or one for each address where interfaces were named."""
        if not self._names:
            has_ipv6 = any(interface.ipv6 for interface in self._interfaces)
            return ["0.0.0.0", "::"] if has_ipv6 else ["0.0.0.0"]  # noqa: S104 - all, as asked
        return [str(a) for interface in self._interfaces for a in interface.addresses]

    def _plan_look(self) -> None:
        self._look = asyncio.get_running_loop().call_later(_LOOK_AGAIN, self._look_again)

    def _look_again(self) -> None:
        """Interfaces that were plugged in, or got an address, join the channels as well."""
        self._plan_look()
        try:
            found = present_interfaces(self._names)
        except OSError:
            return
        if found != self._interfaces:
            # Links over what is gone are left: a cable is plugged in again before they are over.
            self._move(found)

    def _move(self, interfaces: tuple[Interface, ...]) -> None:
        if self._channels is None or self._links is None:
            return
        self._interfaces = interfaces
        self._channels.use(interfaces)
        self._links.leave_by(interfaces if self._names else None)
        self.port = self._links.move(self._listening_hosts(), self.port)
        asyncio.get_running_loop().call_soon(self._tell)

    def _tell(self) -> None:
        if self._handler is not None:
            self._handler.network_changed()


def _distance(address: IPv4Address | IPv6Address) -> int:
    """Sorts addresses by how far they travel."""
    return address.is_link_local + 2 * address.is_loopback
