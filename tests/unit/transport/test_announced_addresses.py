"""Which announced addresses are believed: nobody may lead us to this machine's own services."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address

import pytest

from msmp_gui.transport.discovery import MdnsDiscovery
from msmp_gui.transport.interfaces import Interface

LO = Interface("lo", 1, (IPv4Address("127.0.0.1"),), (IPv6Address("::1"),))
CABLE = Interface("eth0", 2, (IPv4Address("192.0.2.7"),), (IPv6Address("2001:db8::7"),))


def _believes(host: str, *interfaces: Interface) -> bool:
    discovery = MdnsDiscovery()
    discovery._interfaces = interfaces
    return discovery._usable(host)


@pytest.mark.parametrize(
    "host", ["192.0.2.9", "10.0.0.9", "169.254.1.9", "2001:db8::9", "fd00::9", "fe80::9%2"]
)
def test_addresses_of_other_machines_are_believed(host: str) -> None:
    assert _believes(host, CABLE)


@pytest.mark.parametrize("host", ["127.0.0.1", "127.1.2.3", "::1"])
def test_this_machine_is_believed_only_on_its_own_interface(host: str) -> None:
    assert not _believes(host, CABLE)
    assert _believes(host, LO)


@pytest.mark.parametrize(
    "host",
    [
        # IPv4 in IPv6 clothes (RFC 4291, section 2.5.5): systems connect to what is inside.
        "::ffff:127.0.0.1",
        "::ffff:7f00:1",
        "::ffff:0.0.0.0",
        "::ffff:192.0.2.9",
        "::127.0.0.1",
        "0.0.0.0",
        "::",
        "224.0.0.1",
        "ff02::1",
        "255.255.255.255",
        "240.0.0.1",
        # Without its interface, it could be anywhere.
        "fe80::9",
    ],
)
def test_what_cannot_be_one_other_machine_is_not_believed(host: str) -> None:
    assert not _believes(host, CABLE)
    assert not _believes(host, LO)
