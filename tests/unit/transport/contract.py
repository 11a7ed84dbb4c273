"""What the engine relies on, whatever moves the bytes: the same for every `Transport`."""

from __future__ import annotations

import os

import pytest

from msmp_gui.transport.base import MAX_DATAGRAM, MAX_FIRST_FRAME, MAX_FRAME
from tests.unit.transport.worlds import Peer, Story, World, played

# Random, since other tests may be running on this machine.
CHANNEL = os.urandom(16)
OTHER_CHANNEL = os.urandom(16)


class TransportContract:
    """Derive from it, and say by `play` where the stories take place."""

    def play(self, story: Story) -> None:
        raise NotImplementedError

    # Links

    @played
    async def test_a_dial_opens_a_link_on_both_sides(self, world: World) -> None:
        alice, bob = await world.linked()
        assert alice.dialled == [True]
        assert bob.dialled == [False]
        assert alice.link.remote_address == bob.address
        assert bob.link.remote_address

    @played
    async def test_frames_travel_both_ways_whole_and_in_order(self, world: World) -> None:
        alice, bob = await world.linked()
        there = [b"there %d" % number for number in range(500)]
        back = [bytes([number % 256]) * (number * 37) for number in range(200)]
        alice.send(*there)
        bob.send(*back)
        await world.until(lambda: len(bob.frames) == 500 and len(alice.frames) == 200)
        assert bob.frames == there
        assert alice.frames == back

    @played
    async def test_an_empty_frame_and_the_largest_pass(self, world: World) -> None:
        alice, bob = await world.linked()
        frames = [b"", b"\x5a" * MAX_FIRST_FRAME, b"\x5a" * MAX_FRAME, b"after"]
        alice.send(*frames)
        await world.until(lambda: len(bob.frames) == 4)
        assert bob.frames == frames

    @played
    async def test_a_frame_beyond_the_limit_closes_the_link(self, world: World) -> None:
        alice, bob = await world.linked()
        alice.send(b"x" * (MAX_FRAME + 1))
        await world.until(lambda: alice.closed and bob.closed)
        assert bob.frames == []

    @played
    async def test_closing_is_told_once_on_both_sides(self, world: World) -> None:
        alice, bob = await world.linked()
        alice_link, bob_link = alice.link, bob.link
        alice.close_link()
        alice.close_link()
        await world.until(lambda: alice.closed and bob.closed)
        bob.close_link()
        await _something_else_happens(world, alice, bob)
        assert [link for link, _ in alice.closed] == [alice_link]
        assert [link for link, _ in bob.closed] == [bob_link]
        assert alice.closed[0][1].endswith(".")
        assert bob.closed[0][1].endswith(".")

    @played
    async def test_both_sides_may_close_at_once(self, world: World) -> None:
        alice, bob = await world.linked()
        alice.close_link()
        bob.close_link()
        await world.until(lambda: alice.closed and bob.closed)
        await _something_else_happens(world, alice, bob)
        assert len(alice.closed) == len(bob.closed) == 1

    @played
    async def test_frames_that_were_sent_before_closing_arrive(self, world: World) -> None:
        alice, bob = await world.linked()
        # What nobody has read yet on this side must not cost the other side anything.
        bob.send(*[b"unread" * 1000] * 50)
        alice.send(*[b"x" * 10_000] * 50, b"goodbye")
        alice.close_link()
        await world.until(lambda: bob.closed)
        assert len(bob.frames) == 51
        assert bob.frames[-1] == b"goodbye"

    @played
    async def test_frames_after_closing_are_lost_without_a_word(self, world: World) -> None:
        alice, bob = await world.linked()
        alice.send(b"before")
        alice.close_link()
        alice.send(b"after")
        await world.until(lambda: alice.closed and bob.closed)
        alice.send(b"long after")
        bob.send(b"long after")
        assert bob.frames == [b"before"]
        assert alice.frames == []

    @played
    async def test_a_handler_may_answer_and_close_from_within(self, world: World) -> None:
        alice, bob = await world.linked()

        def answer(link: object, frame: bytes) -> None:
            bob.link.send(b"answer to " + frame)
            bob.link.close()

        bob.on_frame = answer
        alice.send(b"one", b"two")
        await world.until(lambda: alice.closed and bob.closed)
        assert bob.frames == [b"one"]
        assert alice.frames == [b"answer to one"]

    @played
    async def test_a_dial_to_nobody_fails_with_a_sentence(self, world: World) -> None:
        alice, bob = world.peer("alice"), world.peer("bob")
        address = bob.address
        await bob.transport.close()
        alice.dial(address)
        await world.until(lambda: alice.failed)
        assert alice.failed[0][0] == address
        assert alice.failed[0][1].endswith(".")
        assert alice.links == []

    @played
    async def test_a_dial_to_nonsense_fails_with_a_sentence(self, world: World) -> None:
        alice = world.peer("alice")
        nonsense = ["", "nowhere", "host:", ":1", "host:0", "host:65536", "h:²", "a\0b:1"]
        nonsense += ["x" * 80 + ":1", "[::1:7", "host:" + "9" * 5000]
        for address in nonsense:
            alice.dial(address)
        await world.until(lambda: len(alice.failed) == len(nonsense))
        assert {address for address, _ in alice.failed} == set(nonsense)
        assert all(reason.endswith(".") for _, reason in alice.failed)

    @played
    async def test_several_links_are_told_apart(self, world: World) -> None:
        alice, bob = await world.linked()
        carol = world.peer("carol")
        carol.dial(bob.address)
        await world.until(lambda: len(bob.links) == 2 and carol.links)
        bob.links[0].send(b"to alice")
        bob.links[1].send(b"to carol")
        await world.until(lambda: alice.frames and carol.frames)
        assert (alice.frames, carol.frames) == ([b"to alice"], [b"to carol"])

    # Channels

    @played
    async def test_a_datagram_reaches_everyone_on_the_channel_but_its_sender(
        self, world: World
    ) -> None:
        alice, bob, carol, dave = _joined(world, "alice", "bob", "carol", "dave")
        dave.transport.leave_channel(CHANNEL)
        dave.transport.join_channel(OTHER_CHANNEL)
        assert alice.say(CHANNEL, b"hello")
        await world.until(lambda: bob.datagrams and carol.datagrams)
        # Answers come after whatever might have come back.
        assert bob.say(CHANNEL, b"answer")
        await world.until(lambda: alice.datagrams and len(carol.datagrams) == 2)
        assert alice.datagrams == [(CHANNEL, b"answer")]
        assert bob.datagrams == [(CHANNEL, b"hello")]
        assert carol.datagrams == [(CHANNEL, b"hello"), (CHANNEL, b"answer")]
        assert dave.datagrams == []

    @played
    async def test_who_left_a_channel_hears_nothing_more(self, world: World) -> None:
        alice, bob, carol = _joined(world, "alice", "bob", "carol")
        alice.say(CHANNEL, b"one")
        await world.until(lambda: bob.datagrams and carol.datagrams)
        bob.transport.leave_channel(CHANNEL)
        bob.transport.leave_channel(CHANNEL)
        alice.say(CHANNEL, b"two")
        await world.until(lambda: len(carol.datagrams) == 2)
        bob.transport.join_channel(CHANNEL)
        bob.transport.join_channel(CHANNEL)
        alice.say(CHANNEL, b"three")
        await world.until(lambda: len(bob.datagrams) == 2)
        assert [datagram for _, datagram in bob.datagrams] == [b"one", b"three"]

    @played
    async def test_nothing_can_be_sent_to_a_channel_that_was_not_joined(self, world: World) -> None:
        (alice,) = _joined(world, "alice")
        assert not alice.say(OTHER_CHANNEL, b"hello")
        alice.transport.leave_channel(CHANNEL)
        assert not alice.say(CHANNEL, b"hello")

    @played
    async def test_datagrams_have_a_limit(self, world: World) -> None:
        alice, bob = _joined(world, "alice", "bob")
        assert alice.say(CHANNEL, b"x" * MAX_DATAGRAM)
        with pytest.raises(ValueError, match="1200"):
            alice.say(CHANNEL, b"x" * (MAX_DATAGRAM + 1))
        await world.until(lambda: bob.datagrams)
        assert bob.datagrams == [(CHANNEL, b"x" * MAX_DATAGRAM)]

    @played
    async def test_an_empty_datagram_passes(self, world: World) -> None:
        alice, bob = _joined(world, "alice", "bob")
        assert alice.say(CHANNEL, b"")
        await world.until(lambda: bob.datagrams)
        assert bob.datagrams == [(CHANNEL, b"")]

    @played
    async def test_a_handler_may_leave_the_channel_from_within(self, world: World) -> None:
        alice, bob, carol = _joined(world, "alice", "bob", "carol")
        bob_hears = bob.datagram_received

        def leave(channel: bytes, datagram: bytes) -> None:
            bob_hears(channel, datagram)
            bob.transport.leave_channel(channel)

        bob.datagram_received = leave  # type: ignore[method-assign]
        alice.say(CHANNEL, b"one")
        await world.until(lambda: bob.datagrams)
        alice.say(CHANNEL, b"two")
        await world.until(lambda: len(carol.datagrams) == 2)
        assert bob.datagrams == [(CHANNEL, b"one")]

    # Coming and going

    @played
    async def test_a_transport_says_where_it_can_be_dialled(self, world: World) -> None:
        alice = world.peer("alice")
        assert alice.transport.port > 0
        assert all(a.endswith(f":{alice.transport.port}") for a in alice.transport.addresses)

    @played
    async def test_going_down_closes_links_at_the_other_side(self, world: World) -> None:
        alice, bob = await world.linked()
        alice.send(b"goodbye")
        await alice.transport.close()
        await world.until(lambda: bob.closed)
        assert bob.frames == [b"goodbye"]

    @played
    async def test_a_closed_transport_is_harmless(self, world: World) -> None:
        alice, bob = await world.linked()
        alice.transport.join_channel(CHANNEL)
        bob.transport.join_channel(CHANNEL)
        await alice.transport.close()
        await alice.transport.close()
        told = len(alice.closed)
        alice.dial(bob.address)
        alice.send(b"frame")
        alice.close_link()
        assert not alice.say(CHANNEL, b"datagram")
        await world.until(lambda: bob.closed)
        carol = world.peer("carol")
        await _something_else_happens(world, carol, bob)
        assert (bob.frames, bob.datagrams) == ([], [])
        assert len(alice.links) == 1
        assert len(alice.closed) == told

    @played
    async def test_a_transport_that_never_started_closes(self, world: World) -> None:
        await world.transport("alice").close()


def _joined(world: World, *names: str) -> list[Peer]:
    peers = [world.peer(name) for name in names]
    for peer in peers:
        peer.transport.join_channel(CHANNEL)
    return peers


async def _something_else_happens(world: World, one: Peer, other: Peer) -> None:
    """A whole exchange, during which anything that is still on its way would arrive."""
    before = len(one.links), len(other.links)
    one.dial(other.address)
    await world.until(lambda: len(one.links) > before[0] and len(other.links) > before[1])
