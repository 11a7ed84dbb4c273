"""mDNS on a network where anybody may say anything.

Only loopback addresses are announced: somebody on this machine may believe them.
"""

from __future__ import annotations

import asyncio
import logging
import os
import socket
from collections.abc import Awaitable, Callable
from ipaddress import IPv6Address
from typing import Any

import pytest
from zeroconf import ServiceStateChange

from msmp_gui.transport import discovery as module
from msmp_gui.transport.base import TransportError
from msmp_gui.transport.discovery import MdnsDiscovery
from msmp_gui.transport.interfaces import Interface, find_interfaces
from tests.unit.transport.worlds import LanWorld, Watcher, World, play_on_lan

GROUP = ("224.0.0.251", 5353)
_PTR, _TXT, _AAAA, _SRV, _A = 12, 16, 28, 33, 1


def watched(story: Callable[[World, Watcher, MdnsDiscovery], Awaitable[None]]) -> None:
    """Plays a story with somebody who looks for peers; nothing may go wrong unheard."""
    wrong: list[dict[str, Any]] = []

    async def whole(world: World) -> None:
        asyncio.get_running_loop().set_exception_handler(lambda _, context: wrong.append(context))
        watcher = world.watcher("watcher", world.ports(1)[0])
        assert isinstance(watcher.discovery, MdnsDiscovery)
        await story(world, watcher, watcher.discovery)

    play_on_lan(whole)
    assert wrong == []


def announcement(
    instance: bytes, port: int, *addresses: str, host: bytes = b"host", ttl: int = 120
) -> bytes:
    """What a responder would send (RFC 6763), with anything in it."""
    service = _name(*module.SERVICE_TYPE.rstrip(".").encode().split(b"."))
    full = _label(instance) + service
    target = _name(host, b"local")
    records = [
        _record(service, _PTR, full, ttl),
        _record(full, _SRV, bytes(4) + port.to_bytes(2, "big") + target, ttl),
        _record(full, _TXT, b"\x03v=1", ttl),
    ]
    for address in addresses:
        family = socket.AF_INET6 if ":" in address else socket.AF_INET
        kind = _AAAA if ":" in address else _A
        records.append(_record(target, kind, socket.inet_pton(family, address), ttl))
    return b"\0\0\x84\0\0\0" + len(records).to_bytes(2, "big") + bytes(4) + b"".join(records)


def _label(text: bytes) -> bytes:
    return bytes([len(text)]) + text


def _name(*labels: bytes) -> bytes:
    return b"".join(map(_label, labels)) + b"\0"


def _record(name: bytes, kind: int, data: bytes, ttl: int) -> bytes:
    head = kind.to_bytes(2, "big") + b"\0\1" + ttl.to_bytes(4, "big")
    return name + head + len(data).to_bytes(2, "big") + data


def shout(*packets: bytes) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender:
        loopback = socket.inet_aton("127.0.0.1")
        sender.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_IF, loopback)
        for packet in packets:
            sender.sendto(packet, GROUP)


def test_peers_that_start_together_find_each_other_at_once() -> None:
    """Some 15 ms here; without a greeting for newcomers, it would be more than a second."""
    took: list[float] = []

    async def story(world: World) -> None:
        one, other = world.ports(2)
        early = world.watcher("early", one)
        # By then, its own announcements are through.
        age = world.now() + 0.6
        await world.until(lambda: world.now() > age)
        began = world.now()
        late = world.watcher("late", other)
        await world.until(lambda: early.sees(other) and late.sees(one))
        took.append(world.now() - began)

    # A machine that is busy gets another chance.
    while len(took) < 5 and not any(each < 0.5 for each in took):
        play_on_lan(story)
    assert min(took) < 0.5


def test_malformed_announcements_do_no_harm() -> None:
    async def story(world: World, watcher: Watcher, _: MdnsDiscovery) -> None:
        (port,) = world.ports(1)
        good = announcement(os.urandom(4).hex().encode(), port, "127.0.0.1")
        bad = [os.urandom(length) for length in range(0, 200, 7)]
        bad += [good[:length] for length in range(0, len(good), 3)]
        bad += [good[:at] + bytes([good[at] ^ 0xFF]) + good[at + 1 :] for at in range(len(good))]
        bad += [
            announcement(name, 1, "127.0.0.1")
            for name in (b"", b".", b"\xff\xfe", b"a.b", b"\0", b"x" * 63, b"<b>bold</b>")
        ]
        shout(*bad)
        shout(good)
        await world.until(lambda: watcher.sees(port))

    watched(story)


def test_announcements_without_a_port_or_usable_addresses_are_passed_over() -> None:
    async def story(world: World, watcher: Watcher, _: MdnsDiscovery) -> None:
        useless, good = world.ports(2)
        mark = os.urandom(4).hex().encode()
        shout(
            announcement(mark + b"1", 0, "127.0.0.1", host=mark + b"1"),
            announcement(mark + b"2", useless, "224.0.0.1", "0.0.0.0", "::", host=mark + b"2"),
            announcement(mark + b"3", useless, "fe80::1", "ff02::1", host=mark + b"3"),
            announcement(mark + b"4", good, "127.0.0.1", "fe80::1", "0.0.0.0", host=mark + b"4"),
        )
        await world.until(lambda: watcher.sees(good))
        assert watcher.found[(mark + b"4").decode()] == (f"127.0.0.1:{good}",)
        assert not watcher.sees(useless)

    watched(story)


def test_a_goodbye_is_believed_and_changed_addresses_are_told() -> None:
    async def story(world: World, watcher: Watcher, _: MdnsDiscovery) -> None:
        mark = os.urandom(4).hex()
        name, (first, second) = mark.encode(), world.ports(2)
        shout(announcement(name, first, "127.0.0.1", host=name))
        await world.until(lambda: watcher.sees(first))
        shout(announcement(name, second, "127.0.0.1", host=name))
        await world.until(lambda: f"127.0.0.1:{second}" in watcher.found[mark])
        shout(announcement(name, second, "127.0.0.1", host=name, ttl=0))
        await world.until(lambda: mark in watcher.lost)

    watched(story)


def test_nobody_makes_us_talk_to_our_own_services() -> None:
    looking = MdnsDiscovery()
    (loopback,) = find_interfaces(["lo"])
    looking._interfaces = (Interface("eth0", 2, (), ()),)
    assert not looking._usable("127.0.0.1")
    assert not looking._usable("::1")
    looking._interfaces = (loopback,)
    assert looking._usable("127.0.0.1")


def test_what_others_announce_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_PEERS", 5)

    async def story(world: World, watcher: Watcher, looking: MdnsDiscovery) -> None:
        marks = [os.urandom(4).hex().encode() for _ in range(20)]
        shout(*(announcement(each, 4711, "127.0.0.1", host=each) for each in marks))
        await world.until(lambda: len(watcher.found) == 5)
        assert len(looking._present) == 5

    watched(story)


def test_one_peer_has_a_few_addresses() -> None:
    async def story(world: World, watcher: Watcher, _: MdnsDiscovery) -> None:
        mark, (port,) = os.urandom(4).hex(), world.ports(1)
        many = [f"127.0.0.{number}" for number in range(1, 60)]
        shout(announcement(mark.encode(), port, *many, host=mark.encode()))
        await world.until(lambda: watcher.sees(port))
        assert len(watcher.found[mark]) == module.MAX_ADDRESSES

    watched(story)


def test_who_says_goodbye_while_being_asked_about_is_not_found() -> None:
    async def story(world: World, watcher: Watcher, looking: MdnsDiscovery) -> None:
        mark, (port, later) = os.urandom(4).hex(), world.ports(2)
        # Cached by the library, so that the question is answered as soon as it is asked.
        shout(announcement(mark.encode(), port, "127.0.0.1", host=mark.encode()))
        await world.until(lambda: watcher.sees(port))
        assert looking._zeroconf is not None
        library, service = looking._zeroconf.zeroconf, module.SERVICE_TYPE
        looking._on_change(library, service, f"{mark}.{service}", ServiceStateChange.Removed)
        looking._on_change(library, service, f"{mark}.{service}", ServiceStateChange.Added)
        looking._on_change(library, service, f"{mark}.{service}", ServiceStateChange.Removed)
        other = os.urandom(4).hex()
        shout(announcement(other.encode(), later, "127.0.0.1", host=other.encode()))
        await world.until(lambda: watcher.sees(later))
        assert mark not in watcher.found
        assert watcher.lost.count(mark) == 1

    watched(story)


def test_nothing_about_person_or_machine_is_announced() -> None:
    """MSMP-15"""

    async def story(world: World, watcher: Watcher, looking: MdnsDiscovery) -> None:
        await world.until(lambda: looking._announced)
        info = looking._announced
        assert info is not None
        assert info.name == f"{looking.instance}.{module.SERVICE_TYPE}"
        assert info.server == f"{looking.instance}.local."
        assert info.properties == {b"v": b"1"}
        assert socket.gethostname() not in str(info)
        assert MdnsDiscovery().instance != looking.instance

    watched(story)


def test_new_interfaces_are_announced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_LOOK_AGAIN", 0.05)
    (loopback,) = find_interfaces(["lo"])
    found = [Interface("lo", loopback.index, loopback.ipv4, ())]
    monkeypatch.setattr(module, "present_interfaces", lambda _: tuple(found))

    async def story(world: World, watcher: Watcher, looking: MdnsDiscovery) -> None:
        (port,) = world.ports(1)
        other = world.watcher("other", port)
        await world.until(lambda: watcher.sees(port) and looking.instance in other.found)
        (name,) = watcher.names_of(port)
        assert len(watcher.found[name]) == 1
        found[:] = [Interface("lo", loopback.index, loopback.ipv4, (IPv6Address("::1"),))]
        await world.until(lambda: f"[::1]:{port}" in watcher.found[name])
        assert watcher.lost == []

    watched(story)


def test_an_unplugged_interface_does_no_harm(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_LOOK_AGAIN", 0.01)
    looks = 0

    async def story(world: World, watcher: Watcher, looking: MdnsDiscovery) -> None:
        def unplugged(_: object) -> tuple[Interface, ...]:
            nonlocal looks
            looks += 1
            return ()

        monkeypatch.setattr(module, "present_interfaces", unplugged)
        await world.until(lambda: looks > 3)

    watched(story)


def test_where_discovery_cannot_start_a_sentence_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(**_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(module, "AsyncZeroconf", refused)

    async def story() -> None:
        watcher = Watcher(MdnsDiscovery(["lo"]))
        with pytest.raises(TransportError, match=r"Permission denied.*by address\."):
            watcher.discovery.start(watcher, 4711)
        await watcher.discovery.close()
        with pytest.raises(TransportError, match="no network"):
            MdnsDiscovery(["wlan7"]).start(watcher, 4711)

    asyncio.run(story())


def test_the_library_does_not_warn_of_what_anybody_can_cause() -> None:
    assert not logging.getLogger("zeroconf").isEnabledFor(logging.ERROR)
    assert LanWorld().discovery("alice")
