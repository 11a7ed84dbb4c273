"""What the engine relies on, whatever finds the peers: the same for every `Discovery`."""

from __future__ import annotations

from tests.unit.transport.worlds import Story, World, played


class DiscoveryContract:
    """Derive from it, and say by `play` where the stories take place."""

    def play(self, story: Story) -> None:
        raise NotImplementedError

    @played
    async def test_peers_find_each_other_with_addresses(self, world: World) -> None:
        alice = world.watcher("alice", 4001)
        bob = world.watcher("bob", 4002)
        carol = world.watcher("carol", 4003)
        await world.until(lambda: alice.ports() == {4002, 4003})
        await world.until(lambda: bob.ports() == {4001, 4003})
        await world.until(lambda: carol.ports() == {4001, 4002})
        # Each of them under one name, and never itself.
        assert [len(each.found) for each in (alice, bob, carol)] == [2, 2, 2]

    @played
    async def test_an_address_that_was_found_can_be_dialled(self, world: World) -> None:
        alice, bob = world.peer("alice"), world.peer("bob")
        watcher = world.watcher("alice", alice.transport.port)
        world.watcher("bob", bob.transport.port)
        await world.until(lambda: watcher.found)
        ((address, *_),) = watcher.found.values()
        alice.dial(address)
        await world.until(lambda: alice.links and bob.links)

    @played
    async def test_a_newcomer_is_found_and_finds(self, world: World) -> None:
        alice, bob = world.watcher("alice", 4001), world.watcher("bob", 4002)
        await world.until(lambda: alice.found and bob.found)
        carol = world.watcher("carol", 4003)
        await world.until(lambda: alice.ports() == {4002, 4003})
        await world.until(lambda: carol.ports() == {4001, 4002})

    @played
    async def test_a_goodbye_is_heard(self, world: World) -> None:
        alice, bob = world.watcher("alice", 4001), world.watcher("bob", 4002)
        await world.until(lambda: alice.found and bob.found)
        (instance,) = alice.found
        await bob.discovery.close()
        await world.until(lambda: alice.lost)
        assert alice.lost == [instance]
        assert alice.found == {}
        assert bob.lost == []

    @played
    async def test_who_comes_back_has_another_name(self, world: World) -> None:
        alice, bob = world.watcher("alice", 4001), world.watcher("bob", 4002)
        await world.until(lambda: alice.found and bob.found)
        (before,) = alice.found
        await bob.discovery.close()
        await world.until(lambda: alice.lost)
        world.watcher("bob", 4002)
        await world.until(lambda: alice.found)
        assert before not in alice.found

    @played
    async def test_closing_twice_or_unstarted_is_harmless(self, world: World) -> None:
        alice = world.watcher("alice", 4001)
        await alice.discovery.close()
        await alice.discovery.close()
        await world.discovery("bob").close()
