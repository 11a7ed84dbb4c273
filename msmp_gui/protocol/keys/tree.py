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
from collections import Counter
from collections.abc import Iterable

from msmp_gui.crypto import aead
from msmp_gui.crypto.hpke import Random
from msmp_gui.protocol.keys.nodes import (
    SECRET_SIZE,
    UP,
    Node,
    NodeSecret,
    UpdateContext,
    forward,
    path_nodes,
    refreshed_by_level,
    wrapping_key,
)
from msmp_gui.protocol.keys.tree_update import TreeUpdate, Wrap


class KeyTree:
    """All secrets, as the group controller holds them.

    A secret and a count for each node, in one array of each for each level.
    """

    def __init__(self) -> None:
        self._secrets = [bytearray(SECRET_SIZE)]
        self._members = [array("I", [0])]
        """How many members are below each node."""

    @property
    def height(self) -> int:
        """Levels above the leaves."""
        return len(self._secrets) - 1

    def occupied(self, leaf: int) -> bool:
        """Whether a member sits there."""
        return leaf < len(self._members[0]) and bool(self._members[0][leaf])

    def path(self, leaf: int) -> tuple[NodeSecret, ...]:
        """Secrets from `leaf` to the root."""
        return tuple(self._secret((level, leaf >> level)) for level in range(self.height + 1))

    def path_after(self, update: TreeUpdate, leaf: int) -> tuple[bytes, ...]:
        """Secrets from `leaf` to the root in the tree that `update` leads to: not to be kept."""
        new, levels = update.secrets, range(update.height + 1)
        return tuple([new.get((at, leaf >> at)) or self._bytes_of(at, leaf >> at) for at in levels])

    def update(
        self,
        vacated: Iterable[int],
        occupied: Iterable[int],
        context: UpdateContext,
        random: Random,
    ) -> TreeUpdate:
        """The update that puts out `vacated` leaves and seats `occupied` ones; not yet applied."""
        return _Update(self, tuple(sorted(vacated)), tuple(occupied), context, random).run()

    def apply(self, update: TreeUpdate) -> None:
        """Go on with the tree that `update` leads to."""
        self._grow(update.height)
        for leaf in update.vacated:
            self._count(leaf, -1)
            self._put((0, leaf), bytes(SECRET_SIZE))
        for leaf in update.occupied:
            self._count(leaf, +1)
        for node, secret in update.secrets.items():
            self._put(node, secret)

    def members_below(self, node: Node) -> int:
        """How many members are below `node`, which may lie beyond the tree."""
        level, index = node
        try:
            return self._members[level][index]
        except IndexError:
            return self._members[-1][0] if index == 0 else 0

    def _secret(self, node: Node) -> NodeSecret:
        return NodeSecret(self._bytes_of(*node))

    def _bytes_of(self, level: int, index: int) -> bytes:
        start = index * SECRET_SIZE
        return bytes(self._secrets[level][start : start + SECRET_SIZE])

    def _put(self, node: Node, secret: bytes) -> None:
        level, index = node
        start = index * SECRET_SIZE
        self._secrets[level][start : start + SECRET_SIZE] = secret

    def _count(self, leaf: int, by: int) -> None:
        for level in range(self.height + 1):
            self._members[level][leaf >> level] += by

    def _grow(self, height: int) -> None:
        while self.height < height:
            self._members.append(array("I", [self._members[-1][0]]))
            self._secrets.append(bytearray(SECRET_SIZE))
            for level in range(self.height):
                width = 1 << (self.height - level)
                missing = width - len(self._members[level])
                self._secrets[level].extend(bytes(missing * SECRET_SIZE))
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
        self._wrapping_key = wrapping_key(context)
        self._height = max(tree.height, max(occupied, default=0).bit_length())
        self._levels = refreshed_by_level(vacated, tree.height, self._height)
        self._changed: dict[Node, bytes] = {}
        self._wraps: list[Wrap] = []

    def run(self) -> TreeUpdate:
        if self._occupied:
            self._seat()
        else:
            self._put_out()
        if self._height == 0:
            self._changed[(0, 0)] = self._fresh()
        return TreeUpdate(
            self._tree.height,
            self._height,
            self._vacated,
            self._occupied,
            tuple(reversed(self._wraps)),
            self._changed,
            self._levels,
        )

    def _put_out(self) -> None:
        """What `_seat` does, where nobody joins: with less to ask about each node."""
        tree, random = self._tree, self._random
        anew = dict.fromkeys(self._vacated, b"")
        """Of one level: new secrets, or nothing where nobody is left."""
        for level, nodes in self._levels:
            below = level - 1
            members, secrets = tree._members[below], tree._secrets[below]
            children, anew = anew, {}
            for node in nodes:
                secret, others = b"", []
                for child in (2 * node, 2 * node + 1):
                    known = children.get(child)
                    if known is None:
                        if members[child]:
                            start = child * SECRET_SIZE
                            others.append((child, bytes(secrets[start : start + SECRET_SIZE])))
                    elif known and secret:
                        others.append((child, known))
                    elif known:
                        secret = UP.bytes_of(known)
                if others and not secret:
                    secret = random(SECRET_SIZE)
                anew[node] = secret
                if secret:
                    self._changed[(level, node)] = secret
                for child, known in others:
                    self._wrap(below, child, known, secret)

    def _seat(self) -> None:
        self._joining = {*path_nodes(self._occupied, self._height)}
        self._leaving = Counter(path_nodes(self._vacated, self._height))
        self._refreshed, forwarded = self._divided()
        for leaf in self._occupied:
            self._changed[(0, leaf)] = self._fresh()
        for node in sorted(self._refreshed | forwarded):
            if node in forwarded:
                self._changed[node] = self._forward(node)
            else:
                self._refresh(node)

    def _divided(self) -> tuple[set[Node], set[Node]]:
        """Nodes that are refreshed, and those that are hashed forward."""
        refreshed = {(level, node) for level, nodes in self._levels for node in nodes}
        return refreshed, {node for node in self._joining if node[0]} - refreshed

    def _stay(self, node: Node) -> int:
        """How many members below `node` were there before, and still are after."""
        there = self._tree.members_below(node)
        return there - self._leaving[node] if node in self._leaving else there

    def _forward(self, node: Node) -> bytes:
        if not self._stay(node):
            return self._fresh()
        return forward(self._tree._secret(node), self._context).expose()

    def _refresh(self, node: Node) -> None:
        level, index = node
        below = level - 1
        secret = None
        others = []
        for child in ((below, 2 * index), (below, 2 * index + 1)):
            known = self._changed.get(child)
            if child in self._refreshed:
                if known is None or (child in self._joining and not self._stay(child)):
                    continue  # nobody is there who was before
                if secret is None:
                    secret = UP.bytes_of(known)
                    continue
            elif not self._stay(child):
                continue
            others.append((child[1], known or self._tree._bytes_of(*child)))
        if secret is None:
            if not others and node not in self._joining:
                return
            secret = self._fresh()
        self._changed[node] = secret
        for place, known in others:
            self._wrap(below, place, known, secret)

    def _wrap(self, level: int, child: int, known: bytes, secret: bytes) -> None:
        key = self._wrapping_key.bytes_of(known, level, child)
        self._wraps.append(Wrap(level, child, aead.wrap_bytes(key, secret)))

    def _fresh(self) -> bytes:
        return self._random(SECRET_SIZE)
