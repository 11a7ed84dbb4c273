"""A member's place in the key tree: its secrets up to the root, and what leads them on."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from msmp_gui.crypto import aead
from msmp_gui.crypto.errors import UnsealError
from msmp_gui.protocol.errors import MalformedError
from msmp_gui.protocol.keys.nodes import (
    MAX_HEIGHT,
    SECRET_SIZE,
    UP,
    WRAPPED_SIZE,
    NodeSecret,
    UpdateContext,
    forward,
    refreshed_at,
    wrapping_key,
)
from msmp_gui.protocol.keys.schedule import Root
from msmp_gui.protocol.wire.messages.rekey import TreeChange


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
        _, _, wraps = _way(self.leaf, self._height, height, change)
        return wraps[-1] is not None

    def updated(self, change: TreeChange, height: int, context: UpdateContext) -> MemberPath:
        """The path after an update. Raises MalformedError where the update does not lead there."""
        leaf = self.leaf
        forwarded, refreshed, wraps = _way(leaf, self._height, height, change)
        path = MemberPath.__new__(MemberPath)
        path.leaf = leaf
        secrets = path._bytes = self._bytes[: forwarded * SECRET_SIZE]
        for level in range(forwarded, refreshed):
            secrets += forward(NodeSecret(self._at(level)), context).expose()
        key_of = wrapping_key(context)
        secret = bytes(secrets[-SECRET_SIZE:])
        for below, wrapped in enumerate(reversed(wraps), refreshed - 1):
            if wrapped is None:
                secret = UP.bytes_of(secret)
            else:
                secret = _unwrapped(key_of.bytes_of(secret, below, leaf >> below), wrapped)
            secrets += secret
        return path

    def erase(self) -> None:
        """Forget every secret."""
        self._bytes[:] = bytes(len(self._bytes))


def _way(
    leaf: int, old_height: int, height: int, change: TreeChange
) -> tuple[int, int, list[bytes | None]]:
    """What an update means for one leaf, in time that grows with the update and not the tree.

    The level from which on the path is hashed forward, the one from which on it is refreshed, and
    from the root down to there, each secret as it is wrapped for the child on the path: None where
    it follows from that child's. Raises MalformedError.
    """
    if not old_height <= height <= MAX_HEIGHT or height == 0:
        msg = "a key tree of a height that cannot be"
        raise MalformedError(msg)
    present = int.from_bytes(change.present, "little")
    if present.bit_count() * WRAPPED_SIZE != len(change.wraps):
        msg = "an update of the key tree with more or fewer wraps than it says"
        raise MalformedError(msg)
    refreshed = _meeting(leaf, change.vacated, min(old_height + 1, height))
    wraps: list[bytes | None] = []
    bits = 0  # of the levels above
    for level in range(height, refreshed - 1, -1):
        nodes = refreshed_at(level, change.vacated, old_height, height)
        bits += 2 * len(nodes)
        bit = bits - 2 * bisect_left(nodes, leaf >> level) - 1 - (leaf >> (level - 1) & 1)
        wraps.append(_wrapped_at(bit, present, change.wraps))
    return _meeting(leaf, change.occupied, refreshed), refreshed, wraps


def _wrapped_at(bit: int, present: int, wraps: bytes) -> bytes | None:
    """What is wrapped for the child that has that bit."""
    if not present >> bit & 1:
        return None
    start = (present & ((1 << bit) - 1)).bit_count() * WRAPPED_SIZE
    return wraps[start : start + WRAPPED_SIZE]


def _meeting(leaf: int, others: Iterable[int], most: int) -> int:
    """The lowest level at which the paths of `leaf` and of one of `others` meet, or `most`."""
    for other in others:
        level = (leaf ^ other).bit_length()
        if level < most:
            most = level
    return most or 1


def _unwrapped(key: bytes, wrapped: bytes) -> bytes:
    try:
        return aead.unwrap_bytes(key, wrapped)
    except UnsealError as error:
        msg = "a node's secret that was wrapped for somebody else"
        raise MalformedError(msg) from error
