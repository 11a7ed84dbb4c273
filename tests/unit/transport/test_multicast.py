"""Channels over multicast: what comes in is checked, what fails is told, changes are followed."""

from __future__ import annotations

import asyncio
import logging
import os
import socket
from ipaddress import IPv4Address, IPv4Network, IPv6Network

import pytest

from msmp_gui.transport import lan, multicast
from msmp_gui.transport.base import MAX_DATAGRAM
from msmp_gui.transport.interfaces import Interface, find_interfaces
from msmp_gui.transport.lan import LanTransport
from tests.unit.transport.worlds import LanWorld, Peer, World, play_on_lan

CHANNEL, OTHER_CHANNEL = os.urandom(16), os.urandom(16)
LOOPBACK = "127.0.0.1"


def test_groups_have_local_scope() -> None:
    """MSMP-17"""

    async def story(world: World) -> None:
        channels = multicast.MulticastChannels(Peer("", world.transport("")), ())
        for _ in range(50):
            name = os.urandom(16)
            channels.join(name)
            channel = channels._channels[name]
            assert channel._group4 in IPv4Network("239.192.0.0/14")
            assert channel._group6 in IPv6Network("ff12::/16")
            assert 49152 <= channel._port < 65536
        channels.close()

    play_on_lan(story)


def test_what_does_not_belong_to_the_channel_is_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    async def story(world: World) -> None:
        alice, bob = world.peer("alice"), world.peer("bob")
        for peer in (alice, bob):
            peer.transport.join_channel(CHANNEL)
        channel = alice.transport._channels._channels[CHANNEL]  # type: ignore[attr-defined]
        group, check = (str(channel._group4), channel._port), channel._check
        with _sender() as attacker:
            for content in (
                b"",
                b"x",
                check,
                check + b"short",
                b"another!" + b"sender#1" + b"content",
                check + b"sender#1" + b"x" * (MAX_DATAGRAM + 1),
                check + b"sender#1" + b"x" * 60_000,
            ):
                attacker.sendto(content, group)
            attacker.sendto(check + b"sender#1" + b"fits", group)
        await world.until(lambda: bob.datagrams and alice.datagrams)
        assert alice.datagrams == bob.datagrams == [(CHANNEL, b"fits")]

    play_on_lan(story)


def test_channels_whose_groups_collide_are_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    """MSMP-17"""
    group = IPv4Address("239.192.7.7")
    monkeypatch.setattr(multicast, "IPv4Address", lambda _: group)
    port = 49152 + int.from_bytes(os.urandom(2), "big") % 16000
    before = multicast._Channel._open_ipv4

    def on_one_port(channel: multicast._Channel, local: IPv4Address) -> None:
        channel._port = port
        before(channel, local)

    monkeypatch.setattr(multicast._Channel, "_open_ipv4", on_one_port)

    async def story(world: World) -> None:
        alice, bob = world.peer("alice"), world.peer("bob")
        for peer in (alice, bob):
            peer.transport.join_channel(CHANNEL)
            peer.transport.join_channel(OTHER_CHANNEL)
        alice.say(CHANNEL, b"one")
        alice.say(OTHER_CHANNEL, b"two")
        await world.until(lambda: len(bob.datagrams) == 2)
        assert sorted(bob.datagrams) == sorted([(CHANNEL, b"one"), (OTHER_CHANNEL, b"two")])

    play_on_lan(story)


def test_a_burst_arrives_whole_and_in_order() -> None:
    async def story(world: World) -> None:
        alice, bob = world.peer("alice"), world.peer("bob")
        for peer in (alice, bob):
            peer.transport.join_channel(CHANNEL)
        for number in range(100):
            alice.say(CHANNEL, b"%03d" % number + b"x" * 500)
        await world.until(lambda: len(bob.datagrams) == 100)
        assert [int(content[:3]) for _, content in bob.datagrams] == list(range(100))

    play_on_lan(story)


def test_channels_work_on_loops_without_readers(monkeypatch: pytest.MonkeyPatch) -> None:
    async def story(world: World) -> None:
        loop = asyncio.get_running_loop()

        def missing(*_: object) -> None:
            raise NotImplementedError

        alice, bob = world.peer("alice"), world.peer("bob")
        alice.transport.join_channel(CHANNEL)
        with monkeypatch.context() as patch:
            patch.setattr(loop, "add_reader", missing)
            bob.transport.join_channel(CHANNEL)
        alice.say(CHANNEL, b"one")
        alice.say(CHANNEL, b"two")
        await world.until(lambda: len(bob.datagrams) == 2)
        bob.transport.leave_channel(CHANNEL)

    play_on_lan(story)


def test_what_cannot_be_sent_is_told_once(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def story(world: World) -> None:
        alice = world.peer("alice")
        alice.transport.join_channel(CHANNEL)
        channel = alice.transport._channels._channels[CHANNEL]  # type: ignore[attr-defined]
        with caplog.at_level(logging.INFO, "msmp_gui.transport"):
            for sender, _ in channel._senders:
                sender.close()
            assert not any(alice.say(CHANNEL, b"x") for _ in range(10))
        assert len(caplog.records) == 1
        assert caplog.records[0].levelno == logging.INFO

    play_on_lan(story)


def test_an_interface_that_cannot_be_used_leaves_the_others(
    caplog: pytest.LogCaptureFixture,
) -> None:
    gone = Interface("gone0", 4711, (IPv4Address("192.0.2.99"),), ())

    async def story(world: World) -> None:
        bob = world.peer("bob")
        bob.transport.join_channel(CHANNEL)
        with caplog.at_level(logging.INFO, "msmp_gui.transport"):
            channels = multicast.MulticastChannels(bob, (gone, *find_interfaces(["lo"])))
            channels.join(CHANNEL)
            assert channels.send(CHANNEL, b"hello")
        assert "gone0" in caplog.text
        await world.until(lambda: bob.datagrams)
        channels.close()

    play_on_lan(story)


def test_interfaces_that_appear_later_are_joined(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lan, "_LOOK_AGAIN", 0.02)
    (loopback,) = find_interfaces(["lo"])
    bare = Interface(loopback.name, loopback.index, (), loopback.ipv6)
    found = [bare]
    if not loopback.ipv6:
        pytest.skip("the loopback interface has no IPv6")

    async def story(world: World) -> None:
        alice = world.peer("alice")
        alice.transport.join_channel(CHANNEL)
        monkeypatch.setattr(lan, "present_interfaces", lambda _: tuple(found))
        bob = world.peer("bob")
        bob.transport.join_channel(CHANNEL)
        assert not any(LOOPBACK in address for address in bob.transport.addresses)
        found[:] = [loopback]
        await world.until(lambda: any(LOOPBACK in a for a in bob.transport.addresses))
        alice.say(CHANNEL, b"hello")
        await world.until(lambda: bob.datagrams)
        alice.dial(f"{LOOPBACK}:{bob.transport.port}")
        await world.until(lambda: alice.links and bob.links)

    play_on_lan(story)


def test_an_interface_that_is_unplugged_may_come_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lan, "_LOOK_AGAIN", 0.01)
    looks = 0

    async def story(world: World) -> None:
        alice, bob = await world.linked()

        def unplugged(_: object) -> tuple[Interface, ...]:
            nonlocal looks
            looks += 1
            return ()

        present = lan.present_interfaces
        monkeypatch.setattr(lan, "present_interfaces", unplugged)
        await world.until(lambda: looks > 3 and alice.changes == bob.changes == 1)
        assert not alice.transport.addresses
        alice.send(b"still here")
        await world.until(lambda: bob.frames)
        monkeypatch.setattr(lan, "present_interfaces", present)
        await world.until(lambda: alice.changes == bob.changes == 2)
        assert alice.transport.addresses
        assert bob.transport.addresses
        bob.dial(alice.address)
        await world.until(lambda: len(alice.links) == 2)

    play_on_lan(story)


def test_a_transport_needs_a_running_loop_only_once_it_starts() -> None:
    transport = LanTransport(["lo"])
    assert transport.port == 0
    assert transport.addresses == ()
    assert not transport.send_datagram(CHANNEL, b"x")
    asyncio.run(transport.close())
    assert isinstance(LanWorld().transport(""), LanTransport)


def _sender() -> socket.socket:
    sender = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    sender.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_IF, socket.inet_aton(LOOPBACK))
    return sender
