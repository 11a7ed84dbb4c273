"""The local network: links over TCP, channels over UDP multicast, on the running asyncio loop."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from msmp_gui.transport.base import TransportHandler
from msmp_gui.transport.interfaces import Interface, find_interfaces, host_and_port
from msmp_gui.transport.multicast import MulticastChannels
from msmp_gui.transport.tcp import TcpLinks

_LOOK_AGAIN = 5.0
"""Seconds between looks at which interfaces there are."""


class LanTransport:
    """A `Transport` for peers on the same network, or the same machine.

    `interfaces` are names, such as `lo` or `eth0`; none means all. `port` 0 means any free one.
    """

    def __init__(self, interfaces: Sequence[str] = (), port: int = 0) -> None:
        self.port = port
        self._names = tuple(interfaces)
        self._interfaces: tuple[Interface, ...] = ()
        self._links: TcpLinks | None = None
        self._channels: MulticastChannels | None = None
        self._look: asyncio.TimerHandle | None = None

    @property
    def addresses(self) -> tuple[str, ...]:
        """`host:port` for each address of the interfaces; those that travel furthest first."""
        hosts = [str(a) for i in self._interfaces for a in i.ipv4]
        hosts += [str(a) for i in self._interfaces for a in i.ipv6]
        return tuple(host_and_port(host, self.port) for host in hosts)

    def start(self, handler: TransportHandler) -> None:
        """Open sockets. Raises TransportError."""
        self._interfaces = find_interfaces(self._names)
        self._links = TcpLinks(handler)
        self.port = self._links.listen(self._listening_hosts(), self.port)
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
        return [str(a) for i in self._interfaces for a in (*i.ipv4, *i.ipv6)]

    def _plan_look(self) -> None:
        self._look = asyncio.get_running_loop().call_later(_LOOK_AGAIN, self._look_again)

    def _look_again(self) -> None:
        """Interfaces that were plugged in, or got an address, join the channels as well."""
        self._plan_look()
        there = {interface.name for interface in find_interfaces(())}
        if self._names and not set(self._names) <= there | {i.name for i in self._interfaces}:
            return
        try:
            found = find_interfaces(self._names)
        except OSError:
            return
        if found != self._interfaces and self._channels is not None:
            self._interfaces = found
            self._channels.use(found)
