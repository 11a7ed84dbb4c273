"""Network interfaces, by the names that people use."""

from __future__ import annotations

import socket
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address

import ifaddr

from msmp_gui.sentences import sentence
from msmp_gui.transport.base import TransportError


@dataclass(frozen=True, slots=True)
class Interface:
    """One interface and its addresses; link-local IPv6 carries its scope (RFC 4007)."""

    name: str
    index: int
    ipv4: tuple[IPv4Address, ...]
    ipv6: tuple[IPv6Address, ...]

    @property
    def addresses(self) -> tuple[IPv4Address | IPv6Address, ...]:
        """All of them."""
        return (*self.ipv4, *self.ipv6)

    @property
    def loopback(self) -> bool:
        """Whether it reaches this machine alone."""
        return bool(self.addresses) and all(a.is_loopback for a in self.addresses)


def find_interfaces(names: Sequence[str]) -> tuple[Interface, ...]:
    """The interfaces of those names; without names, all that reach other machines.

    A machine without any has its loopback interface. Raises TransportError for unknown names.
    """
    known = {interface.name: interface for interface in _all()}
    for name in names:
        if name not in known:
            listed = ", ".join(known) or sentence("none")
            msg = sentence(
                "There is no network interface “{name}”. There are: {listed}.",
                name=name,
                listed=listed,
            )
            raise TransportError(msg)
    if names:
        return tuple(known[name] for name in dict.fromkeys(names))
    outside = tuple(i for i in known.values() if not i.loopback and i.addresses)
    return outside or tuple(i for i in known.values() if i.loopback)


def _all() -> list[Interface]:
    found = []
    for adapter in ifaddr.get_adapters():
        ipv4, ipv6 = [], []
        for entry in adapter.ips:
            if isinstance(entry.ip, str):
                ipv4.append(IPv4Address(entry.ip))
            elif socket.has_ipv6:
                host, _, scope = entry.ip
                scoped = f"{host}%{scope}" if ip_address(host).is_link_local and scope else host
                ipv6.append(IPv6Address(scoped))
        # Windows calls its interfaces by identifiers, which nobody knows.
        name = adapter.nice_name if sys.platform == "win32" else adapter.name
        found.append(Interface(str(name), adapter.index or 0, tuple(ipv4), tuple(ipv6)))
    return found


def host_and_port(host: str, port: int) -> str:
    """`host:port`, with brackets around IPv6 (RFC 3986, section 3.2.2)."""
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def split_address(address: str) -> tuple[str, int]:
    """Host and port of `host:port`. Raises TransportError."""
    host, _, port = address.rpartition(":")
    digits = port.isascii() and port.isdecimal() and len(port) <= 5
    if not host or not digits or not 0 < int(port) < 65536:
        msg = sentence("“{address}” is no address; one looks like 192.0.2.7:4711.", address=address)
        raise TransportError(msg)
    return host.removeprefix("[").removesuffix("]"), int(port)


def loopback_names() -> tuple[str, ...]:
    """The interfaces that reach this machine alone."""
    return tuple(interface.name for interface in _all() if interface.loopback)
