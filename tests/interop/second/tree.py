"""A member's path in the key tree, and how a rekey changes it (MSMP-60 to 65)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cryptography.hazmat.primitives.keywrap import InvalidUnwrap, aes_key_unwrap

from tests.interop.second import crypto
from tests.interop.second.crypto import RefusedError
from tests.interop.second.grammar import Fields

Node = tuple[int, int]
"""Level and index; leaves are at level 0."""

Place = tuple[bytes, int, int, int]
"""Group, term, epoch, attempt: what the keys of an update are bound to."""

SECRET = 24
_WRAP = SECRET + 8


@dataclass(frozen=True)
class Path:
    """The secrets from a member's leaf (first) to the root (last), 24 bytes each."""

    leaf: int
    secrets: tuple[bytes, ...]

    @property
    def height(self) -> int:
        """The root's level."""
        return len(self.secrets) - 1

    @property
    def root(self) -> bytes:
        """The controller's contribution."""
        return self.secrets[-1]

    def after(self, change: Fields, height: int, place: Place) -> Path:
        """The path after a rekey that this member stays through. Raises RefusedError."""
        if self.leaf in change.vacated or height < max(self.height, 1):
            raise RefusedError("this member is not to stay")
        refreshed = refreshed_nodes(change.vacated, self.height, height)
        forwarded = above(change.occupied, height)
        wraps = dict(_wraps(change, refreshed))
        secrets = [self.secrets[0]]
        for level in range(1, height + 1):
            node, child = (level, self.leaf >> level), (level - 1, self.leaf >> level - 1)
            below = secrets[-1]
            if node in refreshed and child in wraps:
                secrets.append(_unwrap(wrapping_key(below, place, child), wraps[child]))
            elif node in refreshed:
                secrets.append(up(below))
            elif node in forwarded:
                secrets.append(forward(self.secrets[level], place))
            else:
                secrets.append(self.secrets[level])
        return Path(self.leaf, tuple(secrets))

    def led_on_by(self, change: Fields, height: int) -> bool:
        """Whether a change, perhaps a part of one, is for this member (MSMP-66)."""
        refreshed = refreshed_nodes(change.vacated, self.height, height)
        path = [(level, self.leaf >> level) for level in range(1, height + 1)]
        lowest = min(node for node in path if node in refreshed)
        child = (lowest[0] - 1, self.leaf >> lowest[0] - 1)
        return child in dict(_wraps(change, refreshed))


def place_of(context: Fields) -> Place:
    """What the keys of an epoch's update are bound to."""
    return context.group, context.term, context.epoch, context.attempt


def up(secret: bytes) -> bytes:
    """A parent's secret from its refreshed child's."""
    return crypto.expand(secret, "up", size=SECRET)


def forward(secret: bytes, place: Place) -> bytes:
    """A node's secret after somebody joined below it."""
    return crypto.expand(secret, "forward", *place, size=SECRET)


def wrapping_key(secret: bytes, place: Place, node: Node) -> bytes:
    """What wraps the parent's secret for those below a node."""
    return crypto.expand(secret, "wrap", *place, *node)


def above(leaves: Iterable[int], height: int) -> set[Node]:
    """All nodes above leaves."""
    return {(level, leaf >> level) for leaf in leaves for level in range(1, height + 1)}


def refreshed_nodes(vacated: Iterable[int], before: int, height: int) -> set[Node]:
    """Nodes above who left, above the old root, and the root."""
    roots = {(level, 0) for level in range(before + 1, height + 1)}
    return above(vacated, height) | roots | {(height, 0)}


def children_in_order(refreshed: set[Node]) -> list[Node]:
    """From the root down, each level from the right to the left (MSMP-65)."""
    order = sorted(refreshed, reverse=True)
    return [(level - 1, 2 * index + side) for level, index in order for side in (1, 0)]


def _wraps(change: Fields, refreshed: set[Node]) -> Iterator[tuple[Node, bytes]]:
    """Each wrap with the child that it is for."""
    at, present = 0, int.from_bytes(change.present, "little")
    for bit, child in enumerate(children_in_order(refreshed)):
        if present >> bit & 1:
            yield child, change.wraps[at : at + _WRAP]
            at += _WRAP
    if at != len(change.wraps):
        raise RefusedError("wraps without a place")


def _unwrap(key: bytes, wrapped: bytes) -> bytes:
    try:
        return aes_key_unwrap(key, wrapped)
    except (InvalidUnwrap, ValueError) as error:
        raise RefusedError("a wrap that does not open") from error
