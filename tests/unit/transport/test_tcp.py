"""Links over TCP against peers that are slow, greedy or malicious."""

from __future__ import annotations

import asyncio
import errno
import logging
import os
import socket
from collections.abc import Awaitable, Callable
from contextlib import suppress

import pytest

from msmp_gui.transport import tcp, tcp_link
from msmp_gui.transport.base import MAX_FRAME
from msmp_gui.transport.framing import encode
from msmp_gui.transport.tcp import TcpLinks
from msmp_gui.transport.tcp_link import TcpLink
from tests.unit.transport.worlds import Peer, World, play_on_lan


class Raw:
    """A peer that keeps to no rules."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer

    async def send(self, data: bytes) -> None:
        self._writer.write(data)
        await self._writer.drain()

    async def is_cut_off(self) -> bool:
        """Waits until the other side has closed."""
        try:
            return await asyncio.wait_for(self._reader.read(1), 10) == b""
        except ConnectionError:
            return True

    async def close(self) -> None:
        self._writer.close()
        with suppress(ConnectionError):
            await self._writer.wait_closed()


def attacked(attack: Callable[[World, Peer, Raw], Awaitable[None]]) -> None:
    """Plays an attack on a peer that listens."""

    async def story(world: World) -> None:
        bob = world.peer("bob")
        raw = Raw(*await asyncio.open_connection("127.0.0.1", bob.transport.port))
        try:
            await world.until(lambda: bob.links)
            await attack(world, bob, raw)
        finally:
            await raw.close()

    play_on_lan(story)


def test_who_says_nothing_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tcp_link, "FIRST_FRAME_PATIENCE", 0.1)

    async def attack(world: World, bob: Peer, raw: Raw) -> None:
        assert await raw.is_cut_off()
        assert [reason for _, reason in bob.closed] == ["The other side took too long."]

    attacked(attack)


def test_who_trickles_its_first_frame_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tcp_link, "FIRST_FRAME_PATIENCE", 0.2)

    async def attack(world: World, bob: Peer, raw: Raw) -> None:
        trickling = asyncio.create_task(_trickle(raw, encode(b"x" * 1000)))
        await world.until(lambda: bob.closed)
        trickling.cancel()
        assert bob.frames == []

    attacked(attack)


def test_who_trickles_a_later_frame_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tcp_link, "FRAME_PATIENCE", 0.2)

    async def attack(world: World, bob: Peer, raw: Raw) -> None:
        await raw.send(encode(b"hello"))
        trickling = asyncio.create_task(_trickle(raw, encode(b"x" * 1000)))
        await world.until(lambda: bob.closed)
        trickling.cancel()
        assert bob.frames == [b"hello"]

    attacked(attack)


def test_who_is_quiet_between_frames_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tcp_link, "FIRST_FRAME_PATIENCE", 0.1)
    monkeypatch.setattr(tcp_link, "FRAME_PATIENCE", 0.1)

    async def attack(world: World, bob: Peer, raw: Raw) -> None:
        await raw.send(encode(b"one"))
        await world.until(lambda: bob.frames)
        quiet_until = world.now() + 0.3
        await world.until(lambda: world.now() > quiet_until)
        await raw.send(encode(b"two"))
        await world.until(lambda: len(bob.frames) == 2)
        assert bob.closed == []

    attacked(attack)


async def _trickle(raw: Raw, data: bytes) -> None:
    for byte in data:
        await raw.send(bytes([byte]))
        await asyncio.sleep(0.01)


def test_who_announces_a_frame_that_is_too_large_is_cut_off() -> None:
    async def attack(world: World, bob: Peer, raw: Raw) -> None:
        await raw.send((MAX_FRAME + 1).to_bytes(4, "big"))
        assert await raw.is_cut_off()
        assert "too large" in bob.closed[0][1]

    attacked(attack)


def test_who_sends_half_a_frame_and_goes_is_forgotten() -> None:
    async def attack(world: World, bob: Peer, raw: Raw) -> None:
        await raw.send(encode(b"x" * 100)[:50])
        await raw.close()
        await world.until(lambda: bob.closed)
        assert bob.frames == []

    attacked(attack)


def test_who_never_reads_holds_little_memory() -> None:
    async def attack(world: World, bob: Peer, raw: Raw) -> None:
        raw._reader._transport.pause_reading()  # type: ignore[attr-defined]
        # What the system holds comes on top of what we do.
        bob.send(*[b"x" * MAX_FRAME] * 256)
        await world.until(lambda: bob.closed)
        assert bob.closed[0][1] == "The other side does not read what is sent."

    attacked(attack)


def test_a_link_to_who_never_reads_closes_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tcp_link, "CLOSE_PATIENCE", 0.1)
    monkeypatch.setattr(tcp_link, "MAX_QUEUED", 1 << 30)

    async def attack(world: World, bob: Peer, raw: Raw) -> None:
        raw._reader._transport.pause_reading()  # type: ignore[attr-defined]
        bob.send(*[b"x" * MAX_FRAME] * 100)
        bob.close_link()
        await world.until(lambda: bob.closed)
        assert bob.closed[0][1] == "This side closed the connection."

    attacked(attack)


def test_who_stops_sending_and_never_reads_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tcp_link, "CLOSE_PATIENCE", 0.1)
    monkeypatch.setattr(tcp_link, "MAX_QUEUED", 1 << 30)

    async def attack(world: World, bob: Peer, raw: Raw) -> None:
        raw._reader._transport.pause_reading()  # type: ignore[attr-defined]
        bob.send(*[b"x" * MAX_FRAME] * 100)
        raw._writer.write_eof()
        await world.until(lambda: bob.closed)

    attacked(attack)


def test_inbound_links_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tcp, "MAX_INBOUND", 3)

    async def story(world: World) -> None:
        alice, bob, carol = world.peer("alice"), world.peer("bob"), world.peer("carol")
        for _ in range(5):
            alice.dial(bob.address)
        await world.until(lambda: len(alice.closed) == 2)
        assert len(bob.links) == 3
        # One that goes makes room for another.
        bob.links[0].close()
        await world.until(lambda: len(alice.closed) == 3 and bob.closed)
        carol.dial(bob.address)
        await world.until(lambda: len(bob.links) == 4)

    play_on_lan(story)


def test_inbound_links_of_one_machine_are_bounded_and_forgotten() -> None:
    async def story(world: World) -> None:
        links = TcpLinks(Peer("bob", world.transport("bob")))

        def arrives(host: str) -> TcpLink | None:
            link = TcpLink(links, None)
            link.host = host
            return link if links.admit(link) else None

        admitted = [arrives("192.0.2.1") for _ in range(tcp.MAX_INBOUND_OF_HOST)]
        assert all(admitted)
        assert arrives("192.0.2.1") is None
        assert arrives("192.0.2.2")
        assert arrives("fe80::1%2")
        # Everybody on this machine has the same address.
        assert all(arrives("127.0.0.1") for _ in range(100))
        for link in admitted:
            assert link is not None
            links.gone(link, "gone")
        assert "192.0.2.1" not in links._inbound
        assert arrives("192.0.2.1")

    play_on_lan(story)


def test_whoever_knocks_all_the_time_does_not_fill_the_log(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(tcp, "MAX_INBOUND", 1)
    caplog.set_level(logging.INFO, "msmp_gui.transport")

    async def story(world: World) -> None:
        alice, bob = world.peer("alice"), world.peer("bob")
        for _ in range(20):
            alice.dial(bob.address)
        await world.until(lambda: len(alice.closed) == 19)

    play_on_lan(story)
    assert [r.message for r in caplog.records] == ["refused a connection: there are too many"]


@pytest.mark.parametrize("host", ["127.0.0.1", "[::1]"])
def test_a_refused_dial_says_why_in_the_words_of_the_system(host: str) -> None:
    async def story(world: World) -> None:
        alice, bob = world.peer("alice"), world.peer("bob")
        port = bob.transport.port
        await bob.transport.close()
        alice.dial(f"{host}:{port}")
        await world.until(lambda: alice.failed)
        assert alice.failed == [(f"{host}:{port}", f"{os.strerror(errno.ECONNREFUSED)}.")]

    play_on_lan(story)


def test_a_dial_that_is_not_answered_fails_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tcp, "DIAL_PATIENCE", 0.2)

    async def story(world: World) -> None:
        alice = world.peer("alice")
        # A full queue: the system answers nobody any more.
        with socket.socket() as deaf, socket.socket() as first, socket.socket() as second:
            deaf.bind(("127.0.0.1", 0))
            deaf.listen(0)
            for filler in (first, second):
                filler.setblocking(False)
                filler.connect_ex(deaf.getsockname())
            alice.dial(f"127.0.0.1:{deaf.getsockname()[1]}")
            await world.until(lambda: alice.failed)
        assert alice.failed[0][1] == "It does not answer."

    play_on_lan(story)
