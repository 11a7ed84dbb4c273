"""Network interfaces, by the names that people use."""

from __future__ import annotations

import socket
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address

import ifaddr

from msmp_gui.sentences import sentence
from msmp_gui.transport.base import InterfaceState, TransportError


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


def check_interfaces(names: Sequence[str]) -> None:
    """Raises TransportError for names that there are none of, or without an address."""
    for interface in find_interfaces(names):
        if not interface.addresses:
            msg = sentence("The network interface “{name}” has no address.", name=interface.name)
            raise TransportError(msg)


def present_interfaces(names: Sequence[str]) -> tuple[Interface, ...]:
    """As `find_interfaces`, without those that are gone or have no address: perhaps none."""
    known = {interface.name for interface in _all()}
    kept = [name for name in names if name in known]
    if names and not kept:
        return ()
    return tuple(interface for interface in find_interfaces(kept) if interface.addresses)


def interface_states(names: Sequence[str]) -> tuple[InterfaceState, ...]:
    """What can be chosen, with what was: those that reach this machine alone come last."""
    states = [
        InterfaceState(
            interface.name,
            tuple(str(a).partition("%")[0] for a in interface.addresses),
            loopback=interface.loopback,
        )
        for interface in _all()
        if interface.addresses or interface.name in names
    ]
    known = {state.name for state in states}
    states += [InterfaceState(n, (), present=False) for n in dict.fromkeys(names) if n not in known]
    return tuple(sorted(states, key=lambda state: (state.loopback, state.name)))


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
