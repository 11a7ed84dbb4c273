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
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from typing import NamedTuple

from msmp_gui.crypto import aead, kdf
from msmp_gui.crypto.errors import UnsealError
from msmp_gui.crypto.hpke import Random
from msmp_gui.crypto.secret import Secret
from msmp_gui.protocol.errors import MalformedError
from msmp_gui.protocol.keys.schedule import Root
from msmp_gui.protocol.record import record
from msmp_gui.protocol.wire.messages.rekey import TreeChange

MAX_HEIGHT = 20
"""A million leaves."""

SECRET_SIZE = 24
"""Bytes of a node's secret: as strong as what delivers the first ones (PROTOCOL.md, MSMP-64)."""

WRAPPED_SIZE = SECRET_SIZE + aead.WRAP_OVERHEAD

_Node = tuple[int, int]
_Levels = list[tuple[int, list[int]]]
"""From the lowest: a level, and some nodes of it in order."""


class NodeSecret(Secret):
    """The secret of one node; SECRET_SIZE bytes."""

    __slots__ = ()


@record
class UpdateContext:
    """What the keys of one update are bound to, since AES key wrap has no associated data."""

    group: bytes
    term: int
    epoch: int
    attempt: int

    def parts(self) -> tuple[bytes, int, int, int]:
        """As CBOR values."""
        return (self.group, self.term, self.epoch, self.attempt)


class Wrap(NamedTuple):
    """A new node secret, wrapped under the key of one child."""

    level: int
    node: int
    """Of the child: its index in that level."""
    wrapped: bytes


@record
class TreeUpdate:
    """The controller's side of one update, not yet applied."""

    old_height: int
    height: int
    vacated: tuple[int, ...]
    occupied: tuple[int, ...]
    wraps: tuple[Wrap, ...]
    _changed: Mapping[_Node, bytes] = field(repr=False)
    _refreshed: _Levels = field(repr=False)

    @property
    def root(self) -> Root:
        """The new root."""
        return Root(self._changed[(self.height, 0)])

    @property
    def changed(self) -> dict[_Node, NodeSecret]:
        """The nodes that get new secrets."""
        return {node: NodeSecret(secret) for node, secret in self._changed.items()}

    @property
    def change(self) -> TreeChange:
        """All of it, as it travels."""
        return self._part(self.vacated, self.occupied, self.wraps, self._refreshed)

    def parts(self, size: int) -> list[TreeChange]:
        """It in parts of at most `size` bytes each; any member needs just one of them.

        Wraps for subtrees without a leaver are dealt out, in the order of the leavers that they
        are beside; each part has those above them too. Where nobody leaves, all is one part.
        """
        if not self.vacated:
            return [self.change]
        heights = self.old_height, self.height
        return [
            self._part(vacated, occupied, wraps, refreshed_by_level(vacated, *heights))
            for vacated, occupied, wraps in _Dealer(self, size).parts()
        ]

    def _part(
        self,
        vacated: Sequence[int],
        occupied: Sequence[int],
        wraps: Iterable[Wrap],
        refreshed: _Levels,
    ) -> TreeChange:
        """`wraps` from the root down, each level from the right to the left."""
        bits_of, bits = {}, 0
        for level, nodes in reversed(refreshed):
            for node in reversed(nodes):
                bits_of[(level - 1, node)] = bits
                bits += 2
        present, secrets = 0, []
        for level, node, wrapped in wraps:
            present |= 1 << bits_of[(level, node >> 1)] + (~node & 1)
            secrets.append(wrapped)
        shown = present.to_bytes((bits + 7) // 8, "little")
        return TreeChange(tuple(vacated), tuple(occupied), shown, b"".join(secrets))


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

    def path_after(self, update: TreeUpdate, leaf: int) -> tuple[bytes, ...]:
        """Secrets from `leaf` to the root in the tree that `update` leads to: not to be kept."""
        new, levels = update._changed, range(update.height + 1)
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
        for node, secret in update._changed.items():
            self._put(node, secret)

    def members_below(self, node: _Node) -> int:
        """How many members are below `node`, which may lie beyond the tree."""
        level, index = node
        try:
            return self._members[level][index]
        except IndexError:
            return self._members[-1][0] if index == 0 else 0

    def _secret(self, node: _Node) -> NodeSecret:
        return NodeSecret(self._bytes_of(*node))

    def _bytes_of(self, level: int, index: int) -> bytes:
        start = index * SECRET_SIZE
        return bytes(self._secrets[level][start : start + SECRET_SIZE])

    def _put(self, node: _Node, secret: bytes) -> None:
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
        self._changed: dict[_Node, bytes] = {}
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
                        secret = _UP.bytes_of(known)
                if others and not secret:
                    secret = random(SECRET_SIZE)
                anew[node] = secret
                if secret:
                    self._changed[(level, node)] = secret
                for child, known in others:
                    self._wrap(below, child, known, secret)

    def _seat(self) -> None:
        self._joining = {*_path_nodes(self._occupied, self._height)}
        self._leaving = Counter(_path_nodes(self._vacated, self._height))
        self._refreshed, forwarded = self._divided()
        for leaf in self._occupied:
            self._changed[(0, leaf)] = self._fresh()
        for node in sorted(self._refreshed | forwarded):
            if node in forwarded:
                self._changed[node] = self._forward(node)
            else:
                self._refresh(node)

    def _divided(self) -> tuple[set[_Node], set[_Node]]:
        """Nodes that are refreshed, and those that are hashed forward."""
        refreshed = {(level, node) for level, nodes in self._levels for node in nodes}
        return refreshed, {node for node in self._joining if node[0]} - refreshed

    def _stay(self, node: _Node) -> int:
        """How many members below `node` were there before, and still are after."""
        there = self._tree.members_below(node)
        return there - self._leaving[node] if node in self._leaving else there

    def _forward(self, node: _Node) -> bytes:
        if not self._stay(node):
            return self._fresh()
        return forward(self._tree._secret(node), self._context).expose()

    def _refresh(self, node: _Node) -> None:
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
                    secret = _UP.bytes_of(known)
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


class _Dealer:
    """Deals the wraps of an update out to parts of a bounded size."""

    def __init__(self, update: TreeUpdate, size: int) -> None:
        self._update = update
        self._size = size
        self._leavers = update.vacated
        refreshed = {(level, node) for level, nodes in update._refreshed for node in nodes}
        places = {(wrap.level, wrap.node): wrap for wrap in update.wraps}
        self._shared = {place: wrap for place, wrap in places.items() if place in refreshed}
        """For subtrees with leavers: whoever is in them opened a wrap further below."""
        own = [(self._beside(place), wrap) for place, wrap in places.items()]
        self._own = sorted(
            ((beside, wrap) for beside, wrap in own if (wrap.level, wrap.node) not in refreshed),
            key=lambda each: (each[0], each[1].level),
        )
        self._joiners = self._joiners_below(refreshed)

    def parts(self) -> Iterator[tuple[list[int], list[int], list[Wrap]]]:
        """Vacated leaves, occupied leaves, and wraps of each part."""
        vacated: dict[int, None] = {}
        occupied: list[int] = []
        wraps: dict[_Node, Wrap] = {}
        for leaver, wrap in self._own:
            joiners = self._joiners.get((wrap.level, wrap.node), [])
            more = {(wrap.level, wrap.node): wrap, **self._above(leaver, wrap.level)}
            grown = len(wraps | more), len(vacated | {leaver: None}), len(occupied + joiners)
            if wraps and self._bytes(*grown) > self._size:
                yield self._part(vacated, occupied, wraps)
                vacated, occupied, wraps = {}, [], {}
            vacated[leaver] = None
            occupied = [*occupied, *joiners]
            wraps |= more
        if wraps:
            yield self._part(vacated, occupied, wraps)

    def _part(
        self, vacated: Iterable[int], occupied: list[int], wraps: Mapping[_Node, Wrap]
    ) -> tuple[list[int], list[int], list[Wrap]]:
        return [*vacated], occupied, sorted(wraps.values(), reverse=True)

    def _bytes(self, wraps: int, vacated: int, occupied: int) -> int:
        """Of a part, at most."""
        bits = 2 * self._update.height * max(1, vacated)
        return WRAPPED_SIZE * wraps + 5 * (vacated + occupied) + (bits + 7) // 8 + 13

    def _beside(self, child: _Node) -> int:
        """The first leaver below the parent."""
        level, index = child
        return self._leavers[bisect_left(self._leavers, index >> 1 << (level + 1))]

    def _above(self, leaver: int, level: int) -> dict[_Node, Wrap]:
        """Wraps that who is beside `leaver` at `level` needs further up."""
        path = ((up, leaver >> up) for up in range(level + 1, self._update.height))
        return {node: self._shared[node] for node in path if node in self._shared}

    def _joiners_below(self, refreshed: set[_Node]) -> dict[_Node, list[int]]:
        """Who joins, by the highest subtree without a leaver around them."""
        found: dict[_Node, list[int]] = {}
        for leaf in self._update.occupied:
            level = 0
            while (level + 1, leaf >> (level + 1)) not in refreshed:
                level += 1
            found.setdefault((level, leaf >> level), []).append(leaf)
        return found


class MemberPath:
    """A member's secrets, from its leaf to the root. Immutable, until it is erased."""

    def __init__(self, leaf: int, secrets: Iterable[NodeSecret]) -> None:
        self.leaf = leaf
        self._bytes = bytearray(b"".join(secret.expose() for secret in secrets))

    @property
    def root(self) -> Root:
        """The group's root secret."""
        return Root(self._bytes[-SECRET_SIZE:])

    @property
    def _secrets(self) -> list[NodeSecret]:
        return [NodeSecret(self._at(level)) for level in range(self._height + 1)]

    @property
    def _height(self) -> int:
        return len(self._bytes) // SECRET_SIZE - 1

    def _at(self, level: int) -> bytes:
        return bytes(self._bytes[level * SECRET_SIZE : (level + 1) * SECRET_SIZE])

    def concerned(self, change: TreeChange, height: int) -> bool:
        """Whether `change`, perhaps a part of an update, leads this member on.

        Raises MalformedError.
        """
        return _Place(self.leaf, self._height, height, change).has_key

    def updated(self, change: TreeChange, height: int, context: UpdateContext) -> MemberPath:
        """The path after an update. Raises MalformedError where the update does not lead there."""
        leaf = self.leaf
        place = _Place(leaf, self._height, height, change)
        path = MemberPath(leaf, ())
        secrets = path._bytes = self._bytes[: place.forwarded * SECRET_SIZE]
        for level in range(place.forwarded, place.refreshed):
            secrets += forward(NodeSecret(self._at(level)), context).expose()
        key_of = wrapping_key(context)
        secret = bytes(secrets[-SECRET_SIZE:])
        for below, bit in enumerate(reversed(place.bits), place.refreshed - 1):
            wrapped = place.wrapped_at(bit)
            if wrapped is None:
                secret = _UP.bytes_of(secret)
            else:
                secret = _unwrapped(key_of.bytes_of(secret, below, leaf >> below), wrapped)
            secrets += secret
        return path

    def erase(self) -> None:
        """Forget every secret."""
        self._bytes[:] = bytes(len(self._bytes))


class _Place:
    """What an update means for one leaf, in time that grows with the update and not the tree."""

    def __init__(self, leaf: int, old_height: int, height: int, change: TreeChange) -> None:
        if not old_height <= height <= MAX_HEIGHT or height == 0:
            msg = "a key tree of a height that cannot be"
            raise MalformedError(msg)
        self.refreshed = _meeting(leaf, change.vacated, min(old_height + 1, height))
        """The level from which on the path is refreshed."""
        self.forwarded = _meeting(leaf, change.occupied, self.refreshed)
        """The level from which on, and up to there, it is hashed forward."""
        self._wraps = change.wraps
        self._present = present = int.from_bytes(change.present, "little")
        self.bits: list[int] = []
        """From the root down to `refreshed`, the bit of the child on the path."""
        bits = 0
        for level in range(height, self.refreshed - 1, -1):
            nodes = refreshed_at(level, change.vacated, old_height, height)
            bits += 2 * len(nodes)
            mine = bisect_left(nodes, leaf >> level)
            self.bits.append(bits - 2 * mine - 1 - (leaf >> (level - 1) & 1))
        if present.bit_count() * WRAPPED_SIZE != len(change.wraps):
            msg = "an update of the key tree with more or fewer wraps than it says"
            raise MalformedError(msg)

    @property
    def has_key(self) -> bool:
        """Whether there is a wrap that this leaf can open."""
        return bool(self._present >> self.bits[-1] & 1)

    def wrapped_at(self, bit: int) -> bytes | None:
        """The parent's secret, where it is wrapped for the child that has that bit."""
        if not self._present >> bit & 1:
            return None
        start = (self._present & ((1 << bit) - 1)).bit_count() * WRAPPED_SIZE
        return self._wraps[start : start + WRAPPED_SIZE]


def _meeting(leaf: int, others: Iterable[int], most: int) -> int:
    """The lowest level at which the paths of `leaf` and of one of `others` meet, or `most`."""
    for other in others:
        most = min(most, (leaf ^ other).bit_length())
    return max(1, most)


def refreshed_at(level: int, vacated: Sequence[int], old_height: int, height: int) -> list[int]:
    """Nodes of one level that an update draws anew, in order.

    Those above leavers, above the old root, and the root.
    """
    if len(vacated) == 1:
        nodes = [vacated[0] >> level]
    else:
        nodes = sorted({leaf >> level for leaf in vacated})
    if (level > old_height or level == height) and nodes[:1] != [0]:
        nodes.insert(0, 0)
    return nodes


def refreshed_by_level(vacated: Sequence[int], old_height: int, height: int) -> _Levels:
    """Those of all levels."""
    if len(vacated) == 1 and height == old_height:
        return [(level, [vacated[0] >> level]) for level in range(1, height + 1)]
    levels = range(1, height + 1)
    return [(level, refreshed_at(level, vacated, old_height, height)) for level in levels]


_UP = kdf.Expansion(NodeSecret, "up", numbers=0, length=SECRET_SIZE)


def up(secret: NodeSecret) -> NodeSecret:
    """A parent's secret from its refreshed child's."""
    return _UP.of(secret)


def forward(secret: NodeSecret, context: UpdateContext) -> NodeSecret:
    """A node's secret after somebody joined below it."""
    return kdf.expand(NodeSecret, secret, "forward", *context.parts(), length=SECRET_SIZE)


def wrapping_key(context: UpdateContext) -> kdf.Expansion[aead.WrappingKey]:
    """From a node's secret, with its level and index, to the key that wraps for those below it."""
    return kdf.Expansion(aead.WrappingKey, "wrap", *context.parts(), numbers=2)


def _unwrapped(key: bytes, wrapped: bytes) -> bytes:
    try:
        return aead.unwrap_bytes(key, wrapped)
    except UnsealError as error:
        msg = "a node's secret that was wrapped for somebody else"
        raise MalformedError(msg) from error


def _path_nodes(leaves: Iterable[int], height: int) -> Iterator[_Node]:
    """Those from each leaf to the root."""
    for leaf in leaves:
        for level in range(height + 1):
            yield level, leaf >> level
