"""What the engine relies on, whatever finds the peers: the same for every `Discovery`."""

from __future__ import annotations

from tests.unit.transport.worlds import Story, Watcher, World, played


class DiscoveryContract:
    """Derive from it, and say by `play` where the stories take place."""

    def play(self, story: Story) -> None:
        raise NotImplementedError

    @played
    async def test_peers_find_each_other_once_and_never_themselves(self, world: World) -> None:
        ports = world.ports(3)
        watchers = [world.watcher(f"host{port}", port) for port in ports]
        await world.until(lambda: all(a.sees(p) for a, p in _pairs(watchers, ports)))
        assert all(len(a.names_of(p)) == 1 for a, p in _pairs(watchers, ports))
        assert not any(watcher.sees(port) for watcher, port in zip(watchers, ports, strict=True))

    @played
    async def test_an_address_that_was_found_can_be_dialled(self, world: World) -> None:
        alice, bob = world.peer("alice"), world.peer("bob")
        watcher = world.watcher("alice", alice.transport.port + 1)
        world.watcher("bob", bob.transport.port)
        await world.until(lambda: watcher.sees(bob.transport.port))
        address = watcher.found[watcher.names_of(bob.transport.port)[0]][0]
        alice.dial(address)
        await world.until(lambda: alice.links and bob.links)

    @played
    async def test_a_newcomer_is_found_and_finds(self, world: World) -> None:
        ports = world.ports(3)
        alice, bob = world.watcher("alice", ports[0]), world.watcher("bob", ports[1])
        await world.until(lambda: alice.sees(ports[1]) and bob.sees(ports[0]))
        carol = world.watcher("carol", ports[2])
        await world.until(lambda: alice.sees(ports[2]) and bob.sees(ports[2]))
        await world.until(lambda: carol.sees(ports[0], ports[1]))

    @played
    async def test_a_goodbye_is_heard(self, world: World) -> None:
        one, other = world.ports(2)
        alice, bob = world.watcher("alice", one), world.watcher("bob", other)
        await world.until(lambda: alice.sees(other) and bob.sees(one))
        (instance,) = alice.names_of(other)
        await bob.discovery.close()
        await world.until(lambda: instance in alice.lost)
        assert not alice.sees(other)
        assert alice.lost.count(instance) == 1

    @played
    async def test_who_comes_back_has_another_name(self, world: World) -> None:
        one, other = world.ports(2)
        alice, bob = world.watcher("alice", one), world.watcher("bob", other)
        await world.until(lambda: alice.sees(other) and bob.sees(one))
        before = alice.names_of(other)
        await bob.discovery.close()
        await world.until(lambda: not alice.sees(other))
        world.watcher("bob", other)
        await world.until(lambda: alice.sees(other))
        assert alice.names_of(other) != before

    @played
    async def test_nothing_is_heard_after_closing(self, world: World) -> None:
        one, other, third = world.ports(3)
        alice, bob = world.watcher("alice", one), world.watcher("bob", other)
        await world.until(lambda: alice.sees(other) and bob.sees(one))
        await bob.discovery.close()
        world.watcher("carol", third)
        await world.until(lambda: alice.sees(third))
        assert not bob.sees(third)

    @played
    async def test_closing_twice_or_unstarted_is_harmless(self, world: World) -> None:
        alice = world.watcher("alice", world.ports(1)[0])
        await alice.discovery.close()
        await alice.discovery.close()
        await world.discovery("bob").close()


def _pairs(watchers: list[Watcher], ports: list[int]) -> list[tuple[Watcher, int]]:
    """Everybody with the port of everybody else."""
    everybody = list(zip(watchers, ports, strict=True))
    return [(a, port) for a, own in everybody for port in ports if port != own]
