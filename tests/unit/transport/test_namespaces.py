"""Two hosts with a cable between them: network namespaces, which see no other traffic."""

from __future__ import annotations

import os
import secrets
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from tests.unit.transport.processes import PeerProcess


@dataclass(frozen=True)
class Host:
    """One end of the cable."""

    namespace: str
    address: str

    @property
    def prefix(self) -> list[str]:
        return ["ip", "netns", "exec", self.namespace]

    def run(self, *command: str) -> None:
        _run(*self.prefix, *command)


def _run(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, timeout=20)
    assert done.returncode == 0, f"{command}: {done.stderr}"


@pytest.fixture
def hosts() -> Iterator[tuple[Host, Host]]:
    """Two hosts on one network, with IPv4 and link-local IPv6."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("network namespaces want Linux and root")
    if not shutil.which("ip") or not shutil.which("nft"):
        pytest.skip("ip or nft is not installed")
    mark = secrets.token_hex(3)
    pair = Host(f"msmp-{mark}-a", "198.51.100.1"), Host(f"msmp-{mark}-b", "198.51.100.2")
    made = []
    try:
        for host in pair:
            done = subprocess.run(
                ["ip", "netns", "add", host.namespace], capture_output=True, timeout=20
            )
            if done.returncode:
                pytest.skip("network namespaces are not allowed here")
            made.append(host)
            # In a bare change of root, a namespace can be made but not entered.
            entered = subprocess.run([*host.prefix, "true"], capture_output=True, timeout=20)
            if entered.returncode:
                pytest.skip("network namespaces cannot be entered here")
        _run(
            *("ip", "link", "add", "cable", "netns", pair[0].namespace, "type", "veth"),
            *("peer", "name", "cable", "netns", pair[1].namespace),
        )
        for host in pair:
            host.run("ip", "link", "set", "lo", "up")
            # Otherwise, IPv6 addresses cannot be used for the first second (RFC 4862, section 5.4).
            host.run("sh", "-c", "echo 0 > /proc/sys/net/ipv6/conf/cable/accept_dad")
            host.run("ip", "address", "add", f"{host.address}/24", "dev", "cable")
            host.run("ip", "link", "set", "cable", "up")
            host.run("ip", "route", "add", "default", "dev", "cable")
        yield pair
    finally:
        for host in made:
            _run("ip", "netns", "delete", host.namespace)


@pytest.mark.requirement("U2")
@pytest.mark.parametrize("interfaces", ["cable", ""])
def test_two_hosts_find_each_other_and_talk(hosts: tuple[Host, Host], interfaces: str) -> None:
    one, other = hosts
    with (
        PeerProcess(interfaces, prefix=one.prefix) as alice,
        PeerProcess(interfaces, prefix=other.prefix) as bob,
    ):
        found = alice.wait_for("found", instance=bob.instance)
        bob.wait_for("found", instance=alice.instance)
        assert found["addresses"][0].startswith("198.51.100.2:")
        alice.order(dial=found["addresses"][0])
        bob.wait_for("frame", content="hello")
        alice.wait_for("frame", content="welcome")
        alice.order(say="to all")
        bob.wait_for("datagram", content="to all")
        bob.order(say="to all as well")
        alice.wait_for("datagram", content="to all as well")
        bob.stop()
        alice.wait_for("lost", instance=bob.instance)
        alice.stop()


@pytest.mark.requirement("U2")
def test_dialling_by_address_works_where_multicast_is_blocked(hosts: tuple[Host, Host]) -> None:
    one, other = hosts
    for host in hosts:
        host.run("nft", "add table inet wall")
        host.run("nft", "add chain inet wall in { type filter hook input priority 0; }")
        host.run("nft", "add rule inet wall in meta pkttype multicast drop")
        host.run("nft", "add rule inet wall in ip daddr 224.0.0.0/4 iif cable drop")
    with (
        PeerProcess("cable", prefix=one.prefix) as alice,
        PeerProcess("cable", prefix=other.prefix) as bob,
    ):
        bob.order(say="unheard")
        bob.wait_for("said", sent=True)
        address = next(a for a in bob.addresses if a.startswith("198.51.100.2:"))
        alice.order(dial=address)
        bob.wait_for("frame", content="hello")
        # Nobody was found, nothing was heard: the answer on the link is the first that comes.
        assert alice.next_event()["event"] == "frame"


def test_a_cable_that_is_pulled_and_plugged_in_again(hosts: tuple[Host, Host]) -> None:
    one, other = hosts
    one.run("ip", "address", "flush", "dev", "cable")
    with (
        PeerProcess("", prefix=one.prefix) as alice,
        PeerProcess("", prefix=other.prefix) as bob,
    ):
        assert all("198.51" not in address for address in alice.addresses)
        one.run("ip", "address", "add", "198.51.100.1/24", "dev", "cable")
        found = bob.wait_for("found", instance=alice.instance)
        while not any(address.startswith("198.51.100.1:") for address in found["addresses"]):
            found = bob.wait_for("found", instance=alice.instance)
        alice.wait_for("found", instance=bob.instance)


def second_cable(one: Host, other: Host) -> None:
    """Another network between the same two hosts."""
    _run(
        *("ip", "link", "add", "second", "netns", one.namespace, "type", "veth"),
        *("peer", "name", "second", "netns", other.namespace),
    )
    for host, address in ((one, "203.0.113.1"), (other, "203.0.113.2")):
        host.run("sh", "-c", "echo 0 > /proc/sys/net/ipv6/conf/second/accept_dad")
        host.run("ip", "address", "add", f"{address}/24", "dev", "second")
        host.run("ip", "link", "set", "second", "up")


def count(host: Host, interface: str) -> None:
    """Have the kernel count the connections that are begun by an interface."""
    host.run("nft", "add table inet count")
    host.run("nft", "add chain inet count out { type filter hook output priority 0; }")
    host.run(
        "nft", f"add rule inet count out oifname {interface} tcp flags & (syn | ack) == syn counter"
    )


def begun(host: Host) -> int:
    done = subprocess.run(
        [*host.prefix, "nft", "list", "chain", "inet", "count", "out"],
        capture_output=True,
        text=True,
        timeout=20,
        check=True,
    )
    return int(done.stdout.partition("packets ")[2].split()[0])


@pytest.mark.requirement("U2")
def test_interfaces_are_changed_while_everything_runs(hosts: tuple[Host, Host]) -> None:
    one, other = hosts
    second_cable(one, other)
    with (
        PeerProcess("cable", prefix=one.prefix) as alice,
        PeerProcess("", prefix=other.prefix) as bob,
    ):
        found = bob.wait_for("found", instance=alice.instance)
        assert all(not a.startswith("203.0.113") for a in found["addresses"])
        bob.order(dial=next(a for a in found["addresses"] if a.startswith("198.51.100.1:")))
        alice.wait_for("frame", content="hello")
        count(one, "cable")
        alice.order(use="second")
        used = alice.wait_for("used")
        assert used["addresses"][0].startswith("203.0.113.1:")
        bob.wait_for("link_closed")
        found = bob.wait_for("found", instance=used["instance"])
        assert found["addresses"][0].startswith("203.0.113.1:")
        bob.order(say="to all")
        alice.wait_for("datagram", content="to all")
        alice.order(dial=next(a for a in bob.addresses if a.startswith("198.51.100.2:")))
        # Its answers come back by the way that was chosen, or not at all.
        alice.order(dial=next(a for a in bob.addresses if a.startswith("203.0.113.2:")))
        alice.wait_for("frame", content="welcome")
        alice.order(say="to all, by the second")
        bob.wait_for("datagram", content="to all, by the second")
        assert begun(one) == 0
        alice.order(use="gone0")
        assert alice.wait_for("used")["addresses"] == []
        alice.order(dial=next(a for a in bob.addresses if a.startswith("203.0.113.2:")))
        failed = alice.wait_for("dial_failed")
        assert failed["reason"] == "None of the network interfaces that you chose leads there."
        alice.order(use="")
        assert len(alice.wait_for("used")["addresses"]) >= 2
        alice.order(dial=next(a for a in bob.addresses if a.startswith("198.51.100.2:")))
        alice.wait_for("frame", content="welcome")
        assert begun(one) == 1


def test_an_interface_that_was_chosen_and_comes_later_is_used_then(
    hosts: tuple[Host, Host],
) -> None:
    one, other = hosts
    with (
        PeerProcess("second", prefix=one.prefix) as alice,
        PeerProcess("", prefix=other.prefix) as bob,
    ):
        assert alice.addresses == []
        second_cable(one, other)
        alice.wait_for("network_changed")
        alice.order(use="second")
        alice.wait_for("used")
        alice.order(dial=f"203.0.113.2:{bob.addresses[0].rpartition(':')[2]}")
        alice.wait_for("frame", content="welcome")
