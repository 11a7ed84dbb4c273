"""A hash over numbered places that changes with few of them: a Merkle tree, 16 places wide.

Immutable: a change makes a new tree that shares all the rest with the one before, and costs the
hashes from each changed place to the root. The hash follows from what stands where, never from how
it came to be.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from msmp_gui.crypto import kdf

PLACES = 1 << 20
"""Places that there are: as many as leaves in the largest key tree."""

_BITS = 4
_WIDTH = 1 << _BITS
_DIGIT = _WIDTH - 1
_NOTHING = bytes(kdf.HASH_SIZE)
"""Stands for a place, or a subtree, where nothing is."""


_BARE = bytes(_WIDTH * kdf.HASH_SIZE)
_NODE_HASH = kdf.Hashing("roster node", len(_BARE))


class _Node(NamedTuple):
    hash: bytes
    below: bytes
    """Hashes of what is below, one after the other."""
    children: Mapping[int, _Node]
    """By digit; none where what is below are places."""


_EMPTY = _Node(_NOTHING, _BARE, {})


class HashTree:
    """The hashes of what stands at each place; as high as the last place asks for."""

    __slots__ = ("_root", "_shift")

    def __init__(self, places: Mapping[int, bytes] | None = None) -> None:
        self._root = _EMPTY
        self._shift = 0
        """How far a place's number is shifted for its digit at the root."""
        if places:
            self._root, self._shift = _built(places)

    @property
    def hash(self) -> bytes:
        """Of all; 32 bytes."""
        return self._root.hash

    def at(self, place: int) -> bytes | None:
        """What stands at `place`."""
        if place >> self._shift >= _WIDTH:
            return None
        node = self._root
        for shift in range(self._shift, 0, -_BITS):
            node = node.children.get(place >> shift & _DIGIT, _EMPTY)
        start = (place & _DIGIT) * kdf.HASH_SIZE
        found = node.below[start : start + kdf.HASH_SIZE]
        return None if found == _NOTHING else found

    def changed(self, places: Mapping[int, bytes | None]) -> HashTree:
        """With something else at some places; None: nothing any more."""
        tree = HashTree()
        tree._root, tree._shift = self._root, self._shift
        if places:
            tree._change(places)
        return tree

    def _change(self, places: Mapping[int, bytes | None]) -> None:
        highest = max(places)
        while highest >> self._shift >= _WIDTH:
            self._shift += _BITS
            if self._root is not _EMPTY:
                below = self._root.hash.ljust(len(_BARE), b"\0")
                self._root = _Node(b"", below, {0: self._root})  # hashed below
        self._root = _changed(self._root, self._shift, tuple(places.items()))
        while self._shift and self._root.children.keys() <= {0}:
            self._root = self._root.children.get(0, _EMPTY)
            self._shift -= _BITS


def _built(places: Mapping[int, bytes]) -> tuple[_Node, int]:
    """The root of a tree made at once, and its shift: each place is touched once."""
    blocks: dict[int, bytearray] = {}
    for place, hash_ in places.items():
        block = blocks.get(place >> _BITS)
        if block is None:
            block = blocks[place >> _BITS] = bytearray(_BARE)
        _put(block, place & _DIGIT, hash_)
    nodes = {index: _node(block, {}) for index, block in blocks.items()}
    shift = 0
    while nodes.keys() > {0} or 0 not in nodes:
        above: dict[int, dict[int, _Node]] = {}
        for index, node in nodes.items():
            above.setdefault(index >> _BITS, {})[index & _DIGIT] = node
        nodes = {index: _joined(children) for index, children in above.items()}
        shift += _BITS
    return nodes[0], shift


def _joined(children: Mapping[int, _Node]) -> _Node:
    below = bytearray(_BARE)
    for digit, child in children.items():
        _put(below, digit, child.hash)
    return _node(below, children)


def _node(below: bytearray, children: Mapping[int, _Node]) -> _Node:
    hashes = bytes(below)
    return _Node(_NODE_HASH.of(hashes), hashes, children)


def _changed(node: _Node, shift: int, places: Sequence[tuple[int, bytes | None]]) -> _Node:
    if len(places) == 1:
        return _changed_at(node, shift, *places[0])
    below = bytearray(node.below)
    children = node.children
    if shift == 0:
        for place, hash_ in places:
            _put(below, place & _DIGIT, hash_ or _NOTHING)
    else:
        children = {**children}
        for digit, those in _by_digit(places, shift):
            child = _changed(children.get(digit, _EMPTY), shift - _BITS, those)
            children[digit] = child
            _put(below, digit, child.hash)
            if child is _EMPTY:
                del children[digit]
    if below == _BARE:
        return _EMPTY
    return _node(below, children)


def _changed_at(node: _Node, shift: int, place: int, hash_: bytes | None) -> _Node:
    """The same for one place."""
    digit = place >> shift & _DIGIT
    children = node.children
    if shift:
        child = _changed_at(children.get(digit, _EMPTY), shift - _BITS, place, hash_)
        children = {**children, digit: child}
        hash_ = child.hash
        if child is _EMPTY:
            del children[digit]
    start = digit * kdf.HASH_SIZE
    new = hash_ or _NOTHING
    below = node.below[:start] + new + node.below[start + kdf.HASH_SIZE :]
    if new == _NOTHING and below == _BARE:
        return _EMPTY
    return _Node(_NODE_HASH.of(below), below, children)


_Places = Sequence[tuple[int, bytes | None]]


def _by_digit(places: _Places, shift: int) -> Iterable[tuple[int, _Places]]:
    found: dict[int, list[tuple[int, bytes | None]]] = {}
    for place in places:
        found.setdefault(place[0] >> shift & _DIGIT, []).append(place)
    return found.items()


def _put(hashes: bytearray, digit: int, hash_: bytes) -> None:
    start = digit * kdf.HASH_SIZE
    hashes[start : start + kdf.HASH_SIZE] = hash_
