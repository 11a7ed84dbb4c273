"""What can go wrong in the simulated network, and how others hear of it."""

from __future__ import annotations

import pytest

from msmp_gui.transport.base import MAX_FRAME, TransportError
from msmp_gui.transport.memory import Faults, MemoryTransport
from tests.unit.transport.worlds import MemoryWorld, Peer, Watcher

CHANNEL = bytes(16)
BAD = Faults(loss=0.2, duplicate=0.2, reset=0.002, delay=(0.001, 0.1))


def test_the_same_seed_tells_the_same_story() -> None:
    assert _trace(7) == _trace(7)
    assert _trace(7) != _trace(8)


def _trace(seed: int) -> list[tuple[object, ...]]:
    """All that five peers hear and send on a bad network, with the moments."""
    world = MemoryWorld(seed, BAD)
    trace: list[tuple[object, ...]] = []
    world.network.tap = lambda *sent: trace.append((world.now(), *sent))
    peers = [world.peer(f"host{number}") for number in range(5)]
    for peer in peers:
        peer.transport.join_channel(CHANNEL)
        peer.dial(peers[0].address)
    for moment in range(100):
        world.scheduler.run_for(0.05)
        for peer in peers:
            peer.say(CHANNEL, b"%d" % moment)
            for link in peer.links:
                link.send(b"frame %d" % moment)
        if moment == 30:
            world.network.partition(["host1", "host2"])
        if moment == 60:
            world.network.heal()
        if moment == 80:
            world.network.crash("host0")
    world.scheduler.run_for(10)
    for peer in peers:
        trace += [(peer.name, *peer.frames), (peer.name, *peer.datagrams)]
        trace += [(peer.name, reason) for _, reason in peer.closed]
    return trace


def test_datagrams_are_lost_doubled_and_reordered() -> None:
    world = MemoryWorld(1, Faults(loss=0.3, duplicate=0.3, delay=(0, 0.5)))
    alice, bob = _joined(world, "alice", "bob")
    for number in range(1000):
        alice.say(CHANNEL, b"%d" % number)
        world.scheduler.run_for(0.01)
    world.scheduler.run_for(1)
    heard = [int(datagram) for _, datagram in bob.datagrams]
    assert 600 < len(set(heard)) < 900
    assert len(heard) - len(set(heard)) > 50
    assert heard != sorted(heard)


def test_links_stay_reliable_and_in_order_when_datagrams_are_lost() -> None:
    world = MemoryWorld(1, Faults(loss=0.3, delay=(0, 0.5)))
    alice, bob = _linked(world)
    frames = [b"%d" % number for number in range(500)]
    for frame in frames:
        alice.send(frame)
        world.scheduler.run_for(0.01)
    world.scheduler.run_for(60)
    assert bob.frames == frames


def test_a_reset_loses_what_is_on_its_way_and_is_told_on_both_sides() -> None:
    world = MemoryWorld(1, Faults(delay=(0.1, 0.1)))
    alice, bob = _linked(world)
    for number in range(30):
        alice.send(b"%d" % number)
        world.scheduler.run_for(0.01)
    world.network.faults = Faults(reset=0.999)
    alice.send(b"the last")
    world.scheduler.run_for(1)
    assert len(alice.closed) == len(bob.closed) == 1
    assert 15 < len(bob.frames) < 25
    assert bob.frames == [b"%d" % number for number in range(len(bob.frames))]


def test_frames_wait_for_the_end_of_a_short_partition() -> None:
    world = MemoryWorld()
    alice, bob = _linked(world)
    alice.send(b"on its way")
    world.network.partition(["alice"])
    alice.send(b"one")
    world.scheduler.run_for(2)
    alice.send(b"two")
    world.scheduler.run_for(2)
    assert bob.frames == []
    world.network.heal()
    alice.send(b"three")
    world.scheduler.run_for(20)
    assert bob.frames == [b"on its way", b"one", b"two", b"three"]
    assert (alice.closed, bob.closed) == ([], [])


def test_links_across_a_long_partition_close_on_both_sides() -> None:
    world = MemoryWorld()
    alice, bob = _linked(world)
    carol = world.peer("carol")
    carol.dial(bob.address)
    world.scheduler.run_for(1)
    world.network.partition(["alice"], ["bob", "carol"])
    alice.send(b"lost")
    world.scheduler.run_for(4.9)
    assert (alice.closed, bob.closed) == ([], [])
    world.scheduler.run_for(0.2)
    assert len(alice.closed) == len(bob.closed) == 1
    world.network.heal()
    world.scheduler.run_for(10)
    assert bob.frames == []
    assert (carol.closed, len(bob.closed)) == ([], 1)


def test_a_dial_across_a_partition_fails_after_a_time() -> None:
    world = MemoryWorld()
    alice, bob = world.peer("alice"), world.peer("bob")
    world.network.partition(["alice"], ["bob"])
    alice.dial(bob.address)
    world.scheduler.run_for(4.9)
    assert alice.failed == []
    world.scheduler.run_for(0.2)
    assert alice.failed == [("bob:1", "It does not answer.")]


def test_datagrams_across_a_partition_vanish() -> None:
    world = MemoryWorld()
    alice, bob, carol = _joined(world, "alice", "bob", "carol")
    alice.say(CHANNEL, b"on its way")
    world.network.partition(["bob"])
    alice.say(CHANNEL, b"cut off")
    world.scheduler.run_for(1)
    world.network.heal()
    world.scheduler.run_for(1)
    assert bob.datagrams == []
    assert len(carol.datagrams) == 2
    alice.say(CHANNEL, b"mended")
    world.scheduler.run_for(1)
    assert bob.datagrams == [(CHANNEL, b"mended")]


def test_discovery_does_not_see_across_a_partition_until_it_is_mended() -> None:
    world = MemoryWorld()
    world.network.partition(["alice"], ["bob"])
    alice, bob = world.watcher("alice", 1), world.watcher("bob", 1)
    world.scheduler.run_for(10)
    assert (alice.found, bob.found) == ({}, {})
    world.network.heal()
    world.scheduler.run_for(1)
    assert len(alice.found) == len(bob.found) == 1


def test_a_crash_closes_links_at_peers_and_is_the_end_of_a_host() -> None:
    world = MemoryWorld()
    alice, bob = _linked(world)
    for peer in (alice, bob):
        peer.transport.join_channel(CHANNEL)
    watcher = world.watcher("alice", 1)
    world.watcher("bob", 1)
    world.scheduler.run_for(1)
    bob.send(b"on its way")
    bob.say(CHANNEL, b"on its way")
    alice.send(b"to the dead")
    world.network.crash("bob")
    bob.send(b"from the dead")
    assert not bob.say(CHANNEL, b"from the dead")
    bob.dial(alice.address)
    alice.say(CHANNEL, b"to the dead")
    world.scheduler.run_for(0.1)
    assert len(alice.closed) == 1
    assert (alice.frames, alice.datagrams, len(alice.links)) == ([], [], 1)
    assert (bob.frames, bob.datagrams, bob.closed, bob.failed) == ([], [], [], [])
    # Nobody said goodbye.
    assert watcher.lost == []
    alice.dial(bob.address)
    world.scheduler.run_for(1)
    assert len(alice.failed) == 1


def test_a_crash_behind_a_partition_shows_when_that_is_mended_or_given_up() -> None:
    for healed in (True, False):
        world = MemoryWorld()
        alice, _ = _linked(world)
        world.network.partition(["bob"])
        world.network.crash("bob")
        world.scheduler.run_for(2)
        assert alice.closed == []
        if healed:
            world.network.heal()
        world.scheduler.run_for(0.5 if healed else 4)
        assert len(alice.closed) == 1


def test_a_host_comes_back_after_a_crash() -> None:
    world = MemoryWorld()
    alice, _ = _linked(world)
    watcher, _ = world.watcher("alice", 1), world.watcher("bob", 1)
    world.scheduler.run_for(1)
    world.network.crash("bob")
    again = world.peer("bob")
    world.watcher("bob", 1)
    alice.dial("bob:1")
    world.scheduler.run_for(1)
    assert len(again.links) == 1
    assert len(watcher.found) == 2


def test_a_name_is_taken_once() -> None:
    world = MemoryWorld()
    world.peer("alice")
    with pytest.raises(TransportError, match="alice"):
        MemoryTransport(world.network, "alice").start(Peer("", world.transport("")))


def test_a_peer_that_cannot_be_reached_holds_little_memory() -> None:
    world = MemoryWorld()
    alice, _ = _linked(world)
    world.network.partition(["bob"])
    for _ in range(17):
        alice.send(b"x" * MAX_FRAME)
    world.scheduler.run_for(0.1)
    assert len(alice.closed) == 1


def test_the_tap_hears_all_that_is_sent() -> None:
    world = MemoryWorld(1, Faults(loss=0.9))
    heard: list[tuple[str, str, bytes]] = []
    world.network.tap = lambda *sent: heard.append(sent)
    alice, _ = _linked(world)
    alice.transport.join_channel(CHANNEL)
    alice.say(CHANNEL, b"datagram")
    alice.send(b"frame")
    assert heard == [("alice", "datagram", b"datagram"), ("alice", "frame", b"frame")]


def test_faults_that_never_end_are_refused() -> None:
    with pytest.raises(ValueError, match="probabilities"):
        Faults(loss=1.0)


def test_a_hundred_peers_find_each_other() -> None:
    world = MemoryWorld()
    watchers: list[Watcher] = [world.watcher(f"host{number}", 1) for number in range(100)]
    world.scheduler.run_for(1)
    assert {len(watcher.found) for watcher in watchers} == {99}


def _joined(world: MemoryWorld, *names: str) -> list[Peer]:
    peers = [world.peer(name) for name in names]
    for peer in peers:
        peer.transport.join_channel(CHANNEL)
    return peers


def _linked(world: MemoryWorld) -> tuple[Peer, Peer]:
    made: list[Peer] = []

    async def story(_: object) -> None:
        made.extend(await world.linked())

    coroutine = story(None)
    with pytest.raises(StopIteration):
        coroutine.send(None)
    return made[0], made[1]
