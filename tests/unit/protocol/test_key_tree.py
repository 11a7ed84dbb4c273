"""The key tree: members and controller agree, and who is out stays out."""

from __future__ import annotations

import random  # noqa: TID251 - seeded
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msmp_gui.protocol.errors import MalformedError
from msmp_gui.protocol.key_tree import KeyTree, MemberPath, TreeUpdate, UpdateContext
from msmp_gui.protocol.messages import Wrap

GROUP = b"g" * 16


class Group:
    """A tree, and the paths of everybody in it."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.tree = KeyTree()
        self.epoch = 0
        self.paths: dict[int, MemberPath] = {}
        self.update((), (0,))

    def update(self, out: Iterable[int], joining: Iterable[int]) -> TreeUpdate:
        self.context = UpdateContext(GROUP, 0, self.epoch, 0)
        update = self.tree.update(tuple(out), tuple(joining), self.context, self.random.randbytes)
        self.before = dict(self.paths)
        for leaf in update.vacated:
            self.paths.pop(leaf)
        if update.height:
            for leaf, path in self.paths.items():
                self.paths[leaf] = self.follow(path, update)
        for leaf in update.occupied:
            self.paths[leaf] = MemberPath(leaf, self.tree.path_after(update, leaf))
        self.tree.apply(update)
        self.epoch += 1
        return update

    def follow(self, path: MemberPath, update: TreeUpdate) -> MemberPath:
        return path.updated(
            update.vacated, update.occupied, update.wraps, update.height, self.context
        )


@pytest.mark.requirement("R25")
@given(
    st.integers(0, 2**32), st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=12)
)
def test_everybody_who_stays_has_the_root_and_nobody_else(
    seed: int, batches: list[tuple[int, int]]
) -> None:
    group = Group(seed)
    for leavers, joiners in batches:
        here = sorted(set(group.paths) - {0})
        out = group.random.sample(here, min(leavers, len(here)))
        joining = group.tree.free_leaves(joiners)
        if not out and not joining:
            continue
        update = group.update(out, joining)
        roots = {path.root.expose() for path in group.paths.values()}
        assert roots == {update.root.expose()}
        for leaf in out:
            try:
                reached = group.follow(group.before[leaf], update).root.expose()
            except MalformedError:
                continue
            assert reached not in roots


@pytest.mark.parametrize(("members", "wraps"), [(2, 1), (4, 2), (16, 4), (64, 6), (256, 8)])
def test_one_eviction_costs_a_wrap_for_each_level(members: int, wraps: int) -> None:
    group = Group(1)
    group.update((), range(1, members))
    assert len(group.update((1,), ()).wraps) == wraps


def test_a_wrap_fits_its_place_and_epoch_alone() -> None:
    group = Group(1)
    group.update((), range(1, 8))
    path = group.paths[2]
    context = UpdateContext(GROUP, 0, group.epoch, 0)
    update = group.tree.update((5,), (), context, group.random.randbytes)
    assert path.updated(update.vacated, (), update.wraps, update.height, context)
    others = [
        UpdateContext(bytes(16), 0, group.epoch, 0),
        UpdateContext(GROUP, 1, group.epoch, 0),
        UpdateContext(GROUP, 0, group.epoch + 1, 0),
        UpdateContext(GROUP, 0, group.epoch, 1),
    ]
    for other in others:
        with pytest.raises(MalformedError):
            path.updated(update.vacated, (), update.wraps, update.height, other)
    moved = [Wrap(w.level, w.index ^ 1, w.wrapped) for w in update.wraps]
    # Without its wrap a member derives another root, which the commitment shows.
    assert path.updated(update.vacated, (), moved, update.height, context).root != update.root


@pytest.mark.parametrize("height", [0, 1, 21])
def test_a_height_that_cannot_be_is_refused(height: int) -> None:
    group = Group(1)
    group.update((), range(1, 8))
    with pytest.raises(MalformedError):
        group.paths[2].updated((), (), (), height, group.context)


def test_free_leaves_are_the_lowest() -> None:
    group = Group(1)
    group.update((), range(1, 4))
    group.update((2,), ())
    assert group.tree.free_leaves(3) == (2, 4, 5)
    assert not group.tree.occupied(2)
    assert group.tree.members_below((2, 0)) == 3
