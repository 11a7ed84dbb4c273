"""Every transport and every discovery keeps its contract: real sockets, and a simulation."""

from __future__ import annotations

import pytest

from msmp_gui.transport.memory import Faults
from tests.unit.transport.contract import TransportContract
from tests.unit.transport.discovery_contract import DiscoveryContract
from tests.unit.transport.worlds import MemoryWorld, Story, play_in_memory, play_on_lan


@pytest.mark.requirement("R32")
class TestLan(TransportContract):
    def play(self, story: Story) -> None:
        play_on_lan(story)


@pytest.mark.requirement("R32")
class TestMemory(TransportContract):
    def play(self, story: Story) -> None:
        play_in_memory(story, MemoryWorld())


class TestMemoryWithoutDelay(TransportContract):
    """Where everything happens in one moment, callbacks come later all the same."""

    def play(self, story: Story) -> None:
        play_in_memory(story, MemoryWorld(faults=Faults(delay=(0.0, 0.0))))


class TestLanDiscovery(DiscoveryContract):
    def play(self, story: Story) -> None:
        play_on_lan(story)


class TestMemoryDiscovery(DiscoveryContract):
    def play(self, story: Story) -> None:
        play_in_memory(story, MemoryWorld())
