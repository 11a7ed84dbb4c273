"""The key tree: members and controller agree, and who is out stays out."""

from __future__ import annotations

import random  # noqa: TID251 - seeded
from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msmp_gui.protocol.errors import MalformedError
from msmp_gui.protocol.keys.nodes import NodeSecret, UpdateContext
from msmp_gui.protocol.keys.path import MemberPath
from msmp_gui.protocol.keys.tree import KeyTree, _Update
from msmp_gui.protocol.keys.tree_update import TreeUpdate
from msmp_gui.protocol.wire import schema
from msmp_gui.protocol.wire.messages.rekey import TreeChange
from tests.support.key_trees import free_leaves

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
            self.paths[leaf] = MemberPath(leaf, map(NodeSecret, self.tree.path_after(update, leaf)))
        self.tree.apply(update)
        self.epoch += 1
        return update

    def follow(self, path: MemberPath, update: TreeUpdate) -> MemberPath:
        return path.updated(update.change, update.height, self.context)


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
        joining = free_leaves(group.tree, joiners)
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


class _AsIfSomebodyJoined(_Update):
    _put_out = _Update._seat


@given(st.integers(0, 2**32), st.integers(2, 70), st.integers(1, 70), st.integers(1, 70))
def test_the_quick_way_to_put_out_leads_where_the_general_one_does(
    seed: int, members: int, gone: int, out: int
) -> None:
    group = Group(seed)
    group.update((), range(1, members))
    for leavers in (gone, out):  # the second time, some subtrees are empty
        here = sorted(set(group.paths) - {0})
        leaving = tuple(sorted(group.random.sample(here, min(leavers, len(here)))))
        context = UpdateContext(GROUP, 0, group.epoch, 0)
        ways = [
            how(group.tree, leaving, (), context, random.Random(seed).randbytes).run()
            for how in (_Update, _AsIfSomebodyJoined)
        ]
        assert ways[0] == ways[1]
        assert ways[0].changed == ways[1].changed
        group.update(leaving, ())


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
    change = update.change
    assert path.updated(change, update.height, context).root == update.root
    others = [
        UpdateContext(bytes(16), 0, group.epoch, 0),
        UpdateContext(GROUP, 1, group.epoch, 0),
        UpdateContext(GROUP, 0, group.epoch + 1, 0),
        UpdateContext(GROUP, 0, group.epoch, 1),
    ]
    for other in others:
        with pytest.raises(MalformedError):
            path.updated(change, update.height, other)
    # Without its wrap a member derives another root, which the commitment shows.
    none = replace(change, present=bytes(1), wraps=b"")
    assert path.updated(none, update.height, context).root != update.root


@pytest.mark.parametrize(
    "altered",
    [
        {"present": b""},
        {"present": b"\xff"},
        {"present": bytes(1)},
        {"present": bytes(2)},
        {"wraps": b""},
        {"wraps": bytes(32 * 9)},
        {"vacated": (5, 1)},
    ],
)
def test_wraps_that_do_not_fit_the_refreshed_nodes_are_refused(altered: dict[str, object]) -> None:
    group = Group(1)
    group.update((), range(1, 8))
    context = UpdateContext(GROUP, 0, group.epoch, 0)
    update = group.tree.update((5,), (), context, group.random.randbytes)
    with pytest.raises(MalformedError):
        group.paths[2].updated(replace(update.change, **altered), update.height, context)


@given(
    st.integers(0, 2**32),
    st.integers(3, 80),
    st.integers(0, 12),
    st.integers(0, 12),
    st.integers(60, 600),
)
def test_in_parts_everybody_needs_just_one(
    seed: int, members: int, leavers: int, joiners: int, size: int
) -> None:
    group = Group(seed)
    group.update((), range(1, members))
    out = group.random.sample(range(1, members), min(leavers, members - 1))
    for leaf in out[: len(out) // 2]:  # so that some seats were free before
        group.update((leaf,), ())
    out = [leaf for leaf in out if leaf in group.paths]
    before = dict(group.paths)
    update = group.update(out, free_leaves(group.tree, joiners))
    if not (out or joiners):
        return
    parts = update.parts(size)
    for leaf in group.paths.keys() & before.keys():
        mine = [part for part in parts if before[leaf].concerned(part, update.height)]
        assert len(mine) == 1
        assert before[leaf].updated(mine[0], update.height, group.context).root == update.root
    for leaf in out:
        for part in parts:
            try:
                reached = before[leaf].updated(part, update.height, group.context)
            except MalformedError:
                continue
            assert reached.root != update.root
    assert {leaf for part in parts for leaf in part.vacated} <= set(out)


def test_parts_are_as_small_as_asked_for() -> None:
    group = Group(1)
    group.update((), range(1, 256))
    update = group.update(range(3, 203, 5), ())
    parts = update.parts(600)
    assert len(parts) > 2
    assert max(len(schema.encode(part)) for part in parts) <= 600
    whole = len(schema.encode(update.change))
    assert sum(len(schema.encode(part)) for part in parts) < 2 * whole


@pytest.mark.parametrize("height", [0, 1, 21])
def test_a_height_that_cannot_be_is_refused(height: int) -> None:
    group = Group(1)
    group.update((), range(1, 8))
    with pytest.raises(MalformedError):
        group.paths[2].updated(TreeChange((), (), b"", b""), height, group.context)


def test_a_leaf_that_is_left_is_free() -> None:
    group = Group(1)
    group.update((), range(1, 4))
    group.update((2,), ())
    assert [group.tree.occupied(leaf) for leaf in range(5)] == [True, True, False, True, False]
    assert group.tree.members_below((2, 0)) == 3
