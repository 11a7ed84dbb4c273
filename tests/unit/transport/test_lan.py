"""Ports and addresses of the transport for local networks."""

from __future__ import annotations

import asyncio
import socket

import pytest

from msmp_gui.transport.base import TransportError
from msmp_gui.transport.lan import LanTransport
from tests.unit.transport.worlds import LanWorld, Peer, World, play_on_lan


def test_links_run_over_ipv6() -> None:
    async def story(world: World) -> None:
        alice, bob = world.peer("alice"), world.peer("bob")
        ipv6 = [address for address in bob.transport.addresses if address.startswith("[")]
        if not ipv6:
            pytest.skip("the loopback interface has no IPv6")
        assert ipv6 == [f"[::1]:{bob.transport.port}"]
        alice.dial(ipv6[0])
        await world.until(lambda: alice.links and bob.links)
        assert bob.link.remote_address.startswith("[::1]:")

    play_on_lan(story)


def test_a_port_that_is_taken_is_refused_with_a_sentence() -> None:
    async def story(world: World) -> None:
        alice = world.peer("alice")
        second = LanTransport(["lo"], alice.transport.port)
        with pytest.raises(TransportError, match=rf"port {alice.transport.port} .*\.$"):
            second.start(alice)
        await second.close()

    play_on_lan(story)


def test_a_port_may_be_chosen() -> None:
    async def story(world: World) -> None:
        first = world.peer("alice")
        port = first.transport.port
        await first.transport.close()
        again = Peer("alice again", LanTransport(["lo"], port))
        world.peers.append(again)
        again.start()
        assert again.address == f"127.0.0.1:{port}"

    play_on_lan(story)


def test_who_dials_right_after_the_start_is_heard() -> None:
    """The port is open when `start` returns, before the loop turns."""
    world = LanWorld()

    async def story() -> None:
        bob = world.peer("bob")
        with socket.create_connection(("127.0.0.1", bob.transport.port), timeout=1):
            await world.until(lambda: bob.links)
        await world.end()

    asyncio.run(story())


def test_starting_and_closing_at_once_leaves_nothing_open() -> None:
    async def story(world: World) -> None:
        alice, bob = world.peer("alice"), world.peer("bob")
        alice.dial(bob.address)
        await alice.transport.close()
        await bob.transport.close()
        assert alice.failed == []

    play_on_lan(story)
