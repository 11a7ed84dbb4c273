"""Logical key hierarchy (RFC 2627, section 5.4), with path secrets derived upwards.

A binary tree with members at its leaves; a member knows the secrets from its leaf to the root.
Nodes are named by level (leaves are 0) and index, so that a tree that grows keeps its names.

One update takes a batch of leavers and joiners to a new tree:

- above a leaver, and at the root always, nodes are *refreshed*: a fresh secret at the lowest, from
  there upwards by one-way derivation, wrapped once for each other child that has members;
- above a joiner alone, nodes are *hashed forward*, which members do by themselves;
- where both meet, refreshing wins. Hashing forward there would let a leaver and a joiner who pool
  their secrets compute keys of an epoch that neither was in.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from msmp_gui.crypto import aead, kdf
from msmp_gui.crypto.errors import UnsealError
from msmp_gui.crypto.hpke import Random
from msmp_gui.crypto.secret import Secret
from msmp_gui.protocol.errors import MalformedError
from msmp_gui.protocol.key_schedule import Root
from msmp_gui.protocol.messages import Wrap

MAX_HEIGHT = 20
"""A million leaves."""

_SIZE = 32
_Node = tuple[int, int]


class NodeSecret(Secret):
    """The secret of one node; 32 bytes."""


@dataclass(frozen=True, slots=True)
class UpdateContext:
    """What the keys of one update are bound to, since AES key wrap has no associated data."""

    group: bytes
    term: int
    epoch: int
    attempt: int

    def parts(self) -> tuple[bytes, int, int, int]:
        """As CBOR values."""
        return (self.group, self.term, self.epoch, self.attempt)


@dataclass(frozen=True, slots=True)
class TreeUpdate:
    """The controller's side of one update, not yet applied."""

    height: int
    vacated: tuple[int, ...]
    occupied: tuple[int, ...]
    wraps: tuple[Wrap, ...]
    changed: Mapping[_Node, NodeSecret]

    @property
    def root(self) -> Root:
        """The new root."""
        return Root(self.changed[(self.height, 0)].expose())


class KeyTree:
    """All secrets, as the group controller holds them.

    32 bytes and a count for each node, in one array for each level.
    """

    def __init__(self) -> None:
        self._secrets = [bytearray(_SIZE)]
        self._members = [array("I", [0])]
        """How many members are below each node."""

    @property
    def height(self) -> int:
        """Levels above the leaves."""
        return len(self._secrets) - 1

    def occupied(self, leaf: int) -> bool:
        """Whether a member sits there."""
        return leaf < len(self._members[0]) and bool(self._members[0][leaf])

    def free_leaves(self, count: int) -> tuple[int, ...]:
        """The lowest `count` leaves where nobody sits, beyond the tree's width if need be."""
        found: list[int] = []
        leaf = 0
        while len(found) < count:
            if not self.occupied(leaf):
                found.append(leaf)
            leaf += 1
        return tuple(found)

    def path(self, leaf: int) -> tuple[NodeSecret, ...]:
        """Secrets from `leaf` to the root."""
        return tuple(self._secret((level, leaf >> level)) for level in range(self.height + 1))

    def path_after(self, update: TreeUpdate, leaf: int) -> tuple[NodeSecret, ...]:
        """Secrets from `leaf` to the root in the tree that `update` leads to."""
        nodes = ((level, leaf >> level) for level in range(update.height + 1))
        return tuple(update.changed.get(node) or self._secret(node) for node in nodes)

    def update(
        self,
        vacated: Iterable[int],
        occupied: Iterable[int],
        context: UpdateContext,
        random: Random,
    ) -> TreeUpdate:
        """The update that puts out `vacated` leaves and seats `occupied` ones; not yet applied."""
        return _Update(self, tuple(vacated), tuple(occupied), context, random).run()

    def apply(self, update: TreeUpdate) -> None:
        """Go on with the tree that `update` leads to."""
        self._grow(update.height)
        for leaf in update.vacated:
            self._count(leaf, -1)
            self._put((0, leaf), bytes(_SIZE))
        for leaf in update.occupied:
            self._count(leaf, +1)
        for node, secret in update.changed.items():
            self._put(node, secret.expose())

    def members_below(self, node: _Node) -> int:
        """How many members are below `node`, which may lie beyond the tree."""
        level, index = node
        if level > self.height:
            return self._members[-1][0] if index == 0 else 0
        counts = self._members[level]
        return counts[index] if index < len(counts) else 0

    def _secret(self, node: _Node) -> NodeSecret:
        level, index = node
        return NodeSecret(self._secrets[level][index * _SIZE : (index + 1) * _SIZE])

    def _put(self, node: _Node, secret: bytes) -> None:
        level, index = node
        self._secrets[level][index * _SIZE : (index + 1) * _SIZE] = secret

    def _count(self, leaf: int, by: int) -> None:
        for level in range(self.height + 1):
            self._members[level][leaf >> level] += by

    def _grow(self, height: int) -> None:
        while self.height < height:
            self._members.append(array("I", [self._members[-1][0]]))
            self._secrets.append(bytearray(_SIZE))
            for level in range(self.height):
                width = 1 << (self.height - level)
                missing = width - len(self._members[level])
                self._secrets[level].extend(bytes(missing * _SIZE))
                self._members[level].extend([0] * missing)


class _Update:
    """Works one update out, bottom-up."""

    def __init__(
        self,
        tree: KeyTree,
        vacated: tuple[int, ...],
        occupied: tuple[int, ...],
        context: UpdateContext,
        random: Random,
    ) -> None:
        self._tree = tree
        self._vacated = vacated
        self._occupied = occupied
        self._context = context
        self._random = random
        self._height = max(tree.height, max(occupied, default=0).bit_length())
        self._refreshed = refreshed_nodes(vacated, tree.height, self._height)
        self._forwarded = set(_ancestors(occupied, self._height)) - self._refreshed
        self._joining = _counts(occupied, self._height)
        self._leaving = _counts(vacated, self._height)
        self._changed: dict[_Node, NodeSecret] = {}
        self._wraps: list[Wrap] = []

    def run(self) -> TreeUpdate:
        for leaf in self._occupied:
            self._changed[(0, leaf)] = NodeSecret(self._random(_SIZE))
        for node in sorted(self._refreshed | self._forwarded):
            if not self._stay(node) and not self._joining.get(node):
                continue
            if node in self._forwarded:
                self._changed[node] = self._forward(node)
            else:
                self._refresh(node)
        if self._height == 0:
            self._changed[(0, 0)] = NodeSecret(self._random(_SIZE))
        return TreeUpdate(
            self._height, self._vacated, self._occupied, tuple(self._wraps), self._changed
        )

    def _stay(self, node: _Node) -> int:
        """How many members below `node` were there before, and still are after."""
        return self._tree.members_below(node) - self._leaving.get(node, 0)

    def _forward(self, node: _Node) -> NodeSecret:
        if not self._stay(node):
            return NodeSecret(self._random(_SIZE))
        return forward(self._tree._secret(node), self._context)

    def _refresh(self, node: _Node) -> None:
        children = [child for child in _children(node) if self._stay(child)]
        derived_from = next((child for child in children if child in self._refreshed), None)
        secret = up(self._changed[derived_from]) if derived_from else self._fresh()
        self._changed[node] = secret
        for child in children:
            if child != derived_from:
                known = self._changed.get(child) or self._tree._secret(child)
                wrapped = aead.wrap(_wrapping_key(known, child, self._context), secret)
                self._wraps.append(Wrap(*child, wrapped))

    def _fresh(self) -> NodeSecret:
        return NodeSecret(self._random(_SIZE))


class MemberPath:
    """A member's secrets, from its leaf to the root. Immutable."""

    def __init__(self, leaf: int, secrets: Sequence[NodeSecret]) -> None:
        self.leaf = leaf
        self._secrets = tuple(secrets)

    @property
    def root(self) -> Root:
        """The group's root secret."""
        return Root(self._secrets[-1].expose())

    def updated(
        self,
        vacated: Sequence[int],
        occupied: Sequence[int],
        wraps: Sequence[Wrap],
        height: int,
        context: UpdateContext,
    ) -> MemberPath:
        """The path after an update. Raises MalformedError where the update does not lead there."""
        old_height = len(self._secrets) - 1
        if not old_height <= height <= MAX_HEIGHT or height == 0:
            msg = "a key tree of a height that cannot be"
            raise MalformedError(msg)
        refreshed = refreshed_nodes(vacated, old_height, height)
        forwarded = set(_ancestors(occupied, height))
        wrapped = {(wrap.level, wrap.index): wrap.wrapped for wrap in wraps}
        secrets = [self._secrets[0].copy()]  # each path is erased on its own
        for level in range(1, height + 1):
            node = (level, self.leaf >> level)
            child = (level - 1, self.leaf >> (level - 1))
            if node in refreshed:
                secrets.append(_refreshed(secrets[-1], child, wrapped.get(child), context))
            elif node in forwarded:
                secrets.append(forward(self._secrets[level], context))
            else:
                secrets.append(self._secrets[level].copy())
        return MemberPath(self.leaf, secrets)

    def erase(self) -> None:
        """Forget every secret."""
        for secret in self._secrets:
            secret.erase()


def refreshed_nodes(vacated: Iterable[int], old_height: int, height: int) -> set[_Node]:
    """Nodes that an update draws anew: above leavers, above the old root, and the root."""
    return {
        *_ancestors(vacated, height),
        *((level, 0) for level in range(old_height + 1, height + 1)),
        *([(height, 0)] if height else []),
    }


def up(secret: NodeSecret) -> NodeSecret:
    """A parent's secret from its refreshed child's."""
    return kdf.expand(NodeSecret, secret, "up")


def forward(secret: NodeSecret, context: UpdateContext) -> NodeSecret:
    """A node's secret after somebody joined below it."""
    return kdf.expand(NodeSecret, secret, "forward", *context.parts())


def _refreshed(
    known: NodeSecret, child: _Node, wrapped: bytes | None, context: UpdateContext
) -> NodeSecret:
    if wrapped is None:
        return up(known)
    try:
        return NodeSecret(aead.unwrap(_wrapping_key(known, child, context), wrapped))
    except UnsealError as error:
        msg = "a node's secret that was wrapped for somebody else"
        raise MalformedError(msg) from error


def _wrapping_key(secret: NodeSecret, node: _Node, context: UpdateContext) -> aead.WrappingKey:
    return kdf.expand(aead.WrappingKey, secret, "wrap", *context.parts(), *node)


def _ancestors(leaves: Iterable[int], height: int) -> Iterator[_Node]:
    for leaf in leaves:
        for level in range(1, height + 1):
            yield level, leaf >> level


def _children(node: _Node) -> tuple[_Node, _Node]:
    level, index = node
    return (level - 1, 2 * index), (level - 1, 2 * index + 1)


def _counts(leaves: Iterable[int], height: int) -> dict[_Node, int]:
    counts: dict[_Node, int] = {}
    for leaf in leaves:
        for level in range(height + 1):
            node = (level, leaf >> level)
            counts[node] = counts.get(node, 0) + 1
    return counts
