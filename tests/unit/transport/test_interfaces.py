"""Interfaces by name, and addresses as people write them."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address

import pytest

from msmp_gui.transport import interfaces, lan
from msmp_gui.transport.base import TransportError
from msmp_gui.transport.interfaces import (
    Interface,
    find_interfaces,
    host_and_port,
    split_address,
)
from msmp_gui.transport.lan import LanTransport

LO = Interface("lo", 1, (IPv4Address("127.0.0.1"),), (IPv6Address("::1"),))
CABLE = Interface(
    "eth0",
    2,
    (IPv4Address("192.0.2.7"),),
    (IPv6Address("fe80::7%2"), IPv6Address("2001:db8::7")),
)
BARE = Interface("tun0", 3, (), ())


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> list[Interface]:
    """The interfaces that there are; may be changed."""
    present = [LO, CABLE, BARE]
    monkeypatch.setattr(interfaces, "_all", lambda: present)
    return present


def test_interfaces_are_found_by_name_once(machine: list[Interface]) -> None:
    assert find_interfaces(["eth0", "lo", "eth0"]) == (CABLE, LO)


def test_all_means_those_that_reach_others(machine: list[Interface]) -> None:
    assert find_interfaces([]) == (CABLE,)
    machine[:] = [LO, BARE]
    assert find_interfaces([]) == (LO,)


def test_an_unknown_name_is_answered_with_those_that_exist(machine: list[Interface]) -> None:
    with pytest.raises(TransportError, match=r"“wlan7”.*lo, eth0, tun0\.$"):
        find_interfaces(["eth0", "wlan7"])
    with pytest.raises(TransportError, match="wlan7"):
        LanTransport(["wlan7"]).start(None)  # type: ignore[arg-type]


def test_the_loopback_interface_of_this_machine() -> None:
    (loopback,) = find_interfaces(["lo"])
    assert loopback.loopback
    assert IPv4Address("127.0.0.1") in loopback.ipv4


def test_addresses_that_travel_furthest_come_first() -> None:
    transport = LanTransport(["lo", "eth0"], 4711)
    transport._interfaces = (LO, CABLE)
    assert list(transport.addresses) == [
        "192.0.2.7:4711",
        "[2001:db8::7]:4711",
        "127.0.0.1:4711",
        "[::1]:4711",
    ]
    # Only where there is nothing else.
    transport._interfaces = (Interface("eth0", 2, (), CABLE.ipv6[:1]),)
    assert list(transport.addresses) == ["[fe80::7]:4711"]


def test_sockets_are_opened_where_they_were_asked_for() -> None:
    named = LanTransport(["lo"])
    named._interfaces = (LO,)
    assert named._listening_hosts() == ["127.0.0.1", "::1"]
    everywhere = LanTransport()
    everywhere._interfaces = (CABLE,)
    assert everywhere._listening_hosts() == ["0.0.0.0", "::"]
    everywhere._interfaces = (Interface("eth0", 2, CABLE.ipv4, ()),)
    assert everywhere._listening_hosts() == ["0.0.0.0"]


def test_an_interface_without_addresses_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lan, "find_interfaces", lambda _: (BARE,))
    monkeypatch.setattr(lan, "TcpLinks", lambda _: None)
    with pytest.raises(TransportError, match=r"tun0.*no address"):
        LanTransport(["tun0"]).start(None)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("address", "host", "port"),
    [
        ("192.0.2.7:4711", "192.0.2.7", 4711),
        ("[2001:db8::7]:1", "2001:db8::7", 1),
        ("[fe80::7%2]:65535", "fe80::7%2", 65535),
        ("machine.example:80", "machine.example", 80),
    ],
)
def test_addresses_are_read_and_written(address: str, host: str, port: int) -> None:
    assert split_address(address) == (host, port)
    assert host_and_port(host, port) == address


@pytest.mark.parametrize("address", ["", "host", ":1", "host:", "host:0", "host:65536", "host:x"])
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(TransportError, match="is no address"):
        split_address(address)
