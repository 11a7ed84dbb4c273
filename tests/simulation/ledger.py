"""Every key that was drawn up in a conference, and whether those who are out could work one out.

By number, not by person: somebody who crashed and came back holds another number.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from msmp_gui.protocol.controller.rekey import Flight
from msmp_gui.protocol.keys.schedule import Epoch
from msmp_gui.protocol.keys.tree import KeyTree
from msmp_gui.protocol.member.changeover import update_context
from msmp_gui.protocol.roster import Roster
from tests.simulation.violation import demand
from tests.support.collusion import TreeHistory, paths_after


@dataclass
class EpochFacts:
    """One epoch that a controller drew up; those that were given up among them."""

    number: int
    previous: bytes
    root: bytes
    roster: frozenset[int]
    paths: dict[int, tuple[bytes, ...]]


@dataclass
class Ledger:
    """All that is true of one conference."""

    history: TreeHistory = field(default_factory=TreeHistory)
    epochs: dict[bytes, EpochFacts] = field(default_factory=dict)

    def draw_up(self, flight: Flight, before: Epoch | None, old: Roster) -> None:
        tree = flight.tree
        if not self.epochs and before is not None:  # None: its founder crashed before another key
            self._found(tree, before, old)
        context = flight.event.message.context
        self.history.record(tree, flight.update, update_context(context))
        leaves = {member.number: member.leaf for member in flight.roster}
        self.epochs[flight.hash] = EpochFacts(
            context.epoch,
            context.previous,
            flight.update.root.expose(),
            frozenset(leaves),
            paths_after(tree, flight.update, leaves),
        )

    def _found(self, tree: KeyTree, first: Epoch, roster: Roster) -> None:
        paths = {
            member.number: tuple(secret.expose() for secret in tree.path(member.leaf))
            for member in roster
        }
        (founder,) = paths.values()
        self.history.hold(founder)
        numbers = frozenset(paths)
        root = founder[-1]
        self.epochs[first.context_hash] = EpochFacts(first.number, b"", root, numbers, paths)

    def check_secrecy(self) -> None:
        """Everybody who is not in an epoch, all together, cannot compute its key."""
        numbers = {number for facts in self.epochs.values() for number in facts.roster}
        for facts in self.epochs.values():
            outside = numbers - facts.roster
            if outside:
                reached = self.history.reach(self._held_by(outside))
                demand(
                    facts.root not in reached,
                    f"members {sorted(outside)} together know the root of epoch {facts.number}",
                )

    def _held_by(self, numbers: set[int]) -> set[bytes]:
        return {
            secret
            for facts in self.epochs.values()
            for number in numbers & facts.roster
            for secret in facts.paths[number]
        }
