"""Interfaces by name, and addresses as people write them."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address

import pytest

from msmp_gui.transport import interfaces
from msmp_gui.transport.base import TransportError
from msmp_gui.transport.interfaces import (
    Interface,
    check_interfaces,
    find_interfaces,
    host_and_port,
    interface_states,
    present_interfaces,
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
        check_interfaces(["wlan7"])


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


def test_an_interface_without_addresses_is_refused_where_it_is_asked_for(
    machine: list[Interface],
) -> None:
    with pytest.raises(TransportError, match=r"tun0.*no address"):
        check_interfaces(["tun0"])


def test_what_was_chosen_and_is_gone_is_not_replaced(machine: list[Interface]) -> None:
    assert present_interfaces(["wlan7"]) == ()
    assert present_interfaces(["wlan7", "tun0"]) == ()
    assert present_interfaces(["wlan7", "lo"]) == (LO,)
    assert present_interfaces([]) == (CABLE,)
    machine[:] = [LO]
    assert present_interfaces(["eth0"]) == ()


def test_what_can_be_chosen_is_shown_with_what_was(machine: list[Interface]) -> None:
    shown = [(each.name, each.present, each.loopback) for each in interface_states([])]
    assert shown == [("eth0", True, False), ("lo", True, True)]
    shown = [(each.name, each.present, each.loopback) for each in interface_states(["tun0", "w"])]
    assert shown == [
        ("eth0", True, False),
        ("tun0", True, False),
        ("w", False, False),
        ("lo", True, True),
    ]
    assert interface_states([])[0].addresses == ("192.0.2.7", "fe80::7", "2001:db8::7")


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
