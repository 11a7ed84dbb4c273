"""Pooling all they ever held, those who are not in an epoch cannot compute its root.

Two key trees that do it wrong show that the checker would find out.
"""

from __future__ import annotations

import random as seeded  # noqa: TID251 - the same seed tells the same story again
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from msmp_gui.crypto.hpke import Random
from msmp_gui.protocol.keys import tree as key_tree
from msmp_gui.protocol.keys.nodes import Node, UpdateContext, path_nodes
from msmp_gui.protocol.keys.path import MemberPath
from msmp_gui.protocol.keys.tree import KeyTree
from msmp_gui.protocol.keys.tree_update import TreeUpdate
from tests.support.collusion import TreeHistory, paths_after
from tests.support.key_trees import free_leaves


class _JoinersHashForward(key_tree._Update):
    """Wrong: where a batch brings both a leaver and a joiner, hashing forward wins."""

    def _divided(self) -> tuple[set[Node], set[Node]]:
        refreshed, forwarded = super()._divided()
        on_both = self._joining & {*path_nodes(self._vacated, self._height)}
        there = {node for node in on_both if 0 < node[0] <= self._tree.height}
        return refreshed - there, forwarded | there


class _LeaversHashForward(key_tree._Update):
    """Wrong: who leaves is put out by hashing forward, too."""

    _put_out = key_tree._Update._seat

    def _divided(self) -> tuple[set[Node], set[Node]]:
        refreshed, forwarded = super()._divided()
        nodes = {*path_nodes(self._vacated, self._height)}
        there = {node for node in nodes if 0 < node[0] <= self._tree.height}
        return refreshed - there, forwarded | there


@dataclass
class Story:
    """A key tree through random batches, and what everybody held."""

    seed: int
    how: Callable[..., key_tree._Update] = key_tree._Update
    tree: KeyTree = field(default_factory=KeyTree)
    history: TreeHistory = field(default_factory=TreeHistory)
    leaf_of: dict[int, int] = field(default_factory=dict)
    epochs: list[tuple[frozenset[int], bytes]] = field(default_factory=list)
    held: dict[int, set[bytes]] = field(default_factory=dict)
    first: dict[int, tuple[bytes, ...]] = field(default_factory=dict)
    """The path that each began with."""
    newest: int = -1

    def __post_init__(self) -> None:
        self.random = seeded.Random(self.seed)
        self._batch((), 1)

    def play(self, batches: int) -> Story:
        for _ in range(batches):
            members = sorted(set(self.leaf_of) - {0})
            leavers = [each for each in members if self.random.random() < 0.25]
            joiners = self.random.choice((0, 0, 1, 1, 2, 5))
            self._batch(tuple(leavers), joiners or (0 if self.tree.height else 1))
        return self

    def holes(self) -> int:
        """How many epochs the others can get into."""
        found = 0
        for roster, root in self.epochs:
            outside = set().union(*(self.held[n] for n in self.held.keys() - roster), set())
            found += root in self.history.reach(outside)
        return found

    def _batch(self, leavers: tuple[int, ...], joiners: int) -> None:
        context = UpdateContext(b"g" * 16, 0, len(self.epochs), self.random.randint(0, 1))
        seats = free_leaves(self.tree, joiners)
        vacated = tuple(self.leaf_of[number] for number in leavers)
        update = self._update(vacated, seats, context, self.random.randbytes)
        self.history.record(self.tree, update, context)
        self._given_up(vacated, context)
        self.leaf_of = {n: leaf for n, leaf in self.leaf_of.items() if n not in leavers}
        for leaf in seats:
            self.newest += 1
            self.leaf_of[self.newest] = leaf
        self._hold(update)
        self.epochs.append((frozenset(self.leaf_of), update.root.expose()))
        self.tree.apply(update)

    def _given_up(self, vacated: tuple[int, ...], context: UpdateContext) -> None:
        """Sometimes there was an attempt before, which those who go now were still in."""
        if self.tree.height and self.random.random() < 0.3:
            before = UpdateContext(context.group, 0, context.epoch, 7)
            update = self._update((), (), before, self.random.randbytes)
            self.history.record(self.tree, update, before)
            self._hold(update)
            self.epochs.append((frozenset(self.leaf_of), update.root.expose()))

    def _hold(self, update: TreeUpdate) -> None:
        for number, path in paths_after(self.tree, update, self.leaf_of).items():
            self.held.setdefault(number, set()).update(path)
            self.first.setdefault(number, path)

    def _update(
        self,
        vacated: tuple[int, ...],
        occupied: tuple[int, ...],
        context: UpdateContext,
        random: Random,
    ) -> TreeUpdate:
        return self.how(self.tree, vacated, occupied, context, random).run()


@pytest.mark.requirement("R25", "R34")
@pytest.mark.parametrize("seed", range(12))
def test_whoever_is_outside_stays_outside(seed: int) -> None:
    story = Story(seed).play(20)
    assert len(story.epochs) >= 20
    assert story.holes() == 0


@pytest.mark.parametrize("how", [_JoinersHashForward, _LeaversHashForward])
def test_the_checker_finds_trees_that_do_it_wrong(how: type[key_tree._Update]) -> None:
    assert sum(Story(seed, how).play(20).holes() for seed in range(6)) >= 20


def test_the_checker_knows_what_members_know() -> None:
    """From the path that one held once and the updates since, all that follows is found."""
    story = Story(3).play(12)
    for number, path in story.first.items():
        known = story.history.reach(path)
        assert all(root in known for roster, root in story.epochs if number in roster)


def test_the_checker_s_secrets_are_those_that_members_come_to() -> None:
    tree, random = KeyTree(), seeded.Random(5).randbytes
    first = UpdateContext(b"g" * 16, 0, 0, 0)
    tree.apply(tree.update((), (0, 1, 2, 3), first, random))
    path = MemberPath(2, tree.path(2))
    then = UpdateContext(b"g" * 16, 0, 1, 0)
    update = tree.update((1,), (5,), then, random)
    following = path.updated(update.change, update.height, then)
    assert [secret.expose() for secret in following._secrets] == list(
        paths_after(tree, update, {0: 2})[0]
    )
