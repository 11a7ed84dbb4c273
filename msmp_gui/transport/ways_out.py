"""By which interfaces connections leave, where a person chose some."""

from __future__ import annotations

import asyncio
import socket
import sys
from collections.abc import Sequence
from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import Any

from msmp_gui.sentences import sentence
from msmp_gui.transport.base import TransportError
from msmp_gui.transport.interfaces import Interface

_Address = IPv4Address | IPv6Address


class WaysOut:
    """Opens connections by `interfaces` alone. Nothing is sent where there is no such way."""

    def __init__(self, interfaces: Sequence[Interface]) -> None:
        self._interfaces = tuple(interfaces)
        self._own = {_plain(str(a)) for each in interfaces for a in each.addresses}

    def ends_here(self, host: str) -> bool:
        """Whether `host`, the near end of a connection, is an address of one of them."""
        return _plain(host) in self._own

    async def connect(self, host: str, port: int) -> socket.socket:
        """A connection to the first address of `host` that leads anywhere.

        Raises OSError and TransportError.
        """
        loop = asyncio.get_running_loop()
        failure: Exception | None = None
        for family, _, _, _, address in await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM):
            try:
                opened = self._socket(socket.AddressFamily(family), address)
            except OSError as error:
                failure = error
                continue
            if opened is None:
                continue
            try:
                await loop.sock_connect(opened, address)
            except OSError as error:
                opened.close()
                failure = error
            except BaseException:
                opened.close()
                raise
            else:
                return opened
        if failure is not None:
            raise failure
        msg = sentence("None of the network interfaces that you chose leads there.")
        raise TransportError(msg)

    def _socket(self, family: socket.AddressFamily, address: Any) -> socket.socket | None:
        source = _source(family, address)
        if source in self._own:
            # From that address, should the way change in between.
            return _opened(family, lambda made: made.bind(_from(source, address)))
        if source == _plain(address[0]) or sys.platform != "linux":
            return None  # this machine's own address, on an interface that was not chosen
        for interface in self._interfaces:
            sources = interface.ipv4 if family == socket.AF_INET else interface.ipv6
            scope = address[3] if family == socket.AF_INET6 else 0
            if sources and not interface.loopback and scope in (0, interface.index):
                return _opened(family, lambda made, name=interface.name: _bind_to(made, name))
        return None


def _opened(family: socket.AddressFamily, prepare: Any) -> socket.socket:
    made = socket.socket(family, socket.SOCK_STREAM)
    try:
        made.setblocking(False)
        prepare(made)
    except BaseException:
        made.close()
        raise
    return made


def _bind_to(made: socket.socket, name: str) -> None:
    """Whatever the table of routes says: two interfaces may lead to one network (Linux, 5.7 on)."""
    made.setsockopt(socket.SOL_SOCKET, socket.SO_BINDTODEVICE, name.encode() + b"\0")


def _source(family: socket.AddressFamily, address: Any) -> _Address | None:
    """From which address of this machine the way leads there; None where none does.

    Connecting a socket for datagrams sends nothing.
    """
    with socket.socket(family, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(address)
        except OSError:
            return None
        return _plain(probe.getsockname()[0])


def _from(source: _Address | None, address: Any) -> Any:
    """What to bind to, to begin at `source`; the scope is that of where it leads."""
    return (str(source), 0, *address[2:])


def _plain(host: str) -> _Address:
    """Without its scope, which is written in more than one way."""
    return ip_address(host.partition("%")[0])
