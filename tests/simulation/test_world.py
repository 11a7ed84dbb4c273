"""The world that stories are played in, and what it showed of contacts."""

from __future__ import annotations

from typing import Any

import pytest

from msmp_gui.engine.contact.contacts import Contacts
from msmp_gui.transport.memory import MemoryTransport
from tests.simulation.invariants import Invariants
from tests.simulation.world import World


def world_of(count: int, seed: int = 1) -> World:
    world = World(seed, count, Invariants())
    for person in world.people:
        world.start(person)
    world.run_for(2)
    return world


def near(world: World, one: str, other: str) -> bool:
    engine = world[one].engine
    assert engine is not None
    return engine.is_near(world[other].identity.fingerprint)


@pytest.mark.requirement("R28")
def test_somebody_who_is_gone_is_dialled_now_and_then(monkeypatch: pytest.MonkeyPatch) -> None:
    """Even where they were announced many times, since they were started many times."""
    world = world_of(2)
    for _ in range(3):
        world.crash(world["B"])
        world.run_for(1)
        world.start(world["B"])
        world.run_for(10)
        assert near(world, "A", "B")
    world.crash(world["B"])
    dialled = []
    dial = MemoryTransport.dial
    monkeypatch.setattr(
        MemoryTransport, "dial", lambda self, at: (dialled.append(at), dial(self, at))
    )
    world.run_for(60)
    assert 5 <= len(dialled) <= 30


@pytest.mark.requirement("R28")
def test_people_find_each_other_again_after_a_cut_of_any_length() -> None:
    for tenths in range(40, 140, 7):
        world = world_of(3)
        world.network.partition("A", "B")
        world.run_for(tenths / 10)
        world.network.heal()
        world.run_for(15)
        assert all(near(world, one, other) for one in "ABC" for other in "ABC" if one != other)


@pytest.mark.requirement("R28")
def test_people_find_each_other_after_a_cut_before_a_hello_came(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The hello tells the address; of two channels, each side heard it on one."""
    hello = Contacts._on_hello

    def on_dialled_alone(self: Contacts, connection: Any, content: bytes) -> None:
        if connection.dialled:
            hello(self, connection, content)

    monkeypatch.setattr("msmp_gui.engine.contact.contacts._DUPLICATE_GRACE", 60.0)
    for seed in range(12):  # in which order the channels are given up is chance
        monkeypatch.setattr(Contacts, "_on_hello", on_dialled_alone)
        world = world_of(2, seed)
        for one, other in ("AB", "BA"):
            world.network._transports[one].dial(f"{other}:1")
        world.run_for(1)
        world.network.partition("A", "B")
        world.run_for(8)
        assert not near(world, "A", "B")
        monkeypatch.setattr(Contacts, "_on_hello", hello)
        world.network.heal()
        world.run_for(15)
        assert near(world, "A", "B")
        assert near(world, "B", "A")
