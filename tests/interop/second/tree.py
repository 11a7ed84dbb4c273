"""A member's path in the key tree, and how a rekey changes it (MSMP-60 to 65)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cryptography.hazmat.primitives.keywrap import InvalidUnwrap, aes_key_unwrap

from tests.interop.second import crypto
from tests.interop.second.crypto import RefusedError
from tests.interop.second.grammar import Fields

Node = tuple[int, int]
"""Level and index; leaves are at level 0."""

_SECRET = 24
_WRAP = 32


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

    def after(self, change: Fields, height: int, context: Fields) -> Path:
        """The path after a rekey that this member stays through. Raises RefusedError."""
        if self.leaf in change.vacated or self.leaf >> height:
            raise RefusedError("this member is not to stay")
        refreshed = _refreshed(change.vacated, self.height, height)
        forwarded = {(up, leaf >> up) for leaf in change.occupied for up in range(1, height + 1)}
        wraps = dict(_wraps(change, refreshed))
        place = (context.group, context.term, context.epoch, context.attempt)
        secrets = [self.secrets[0]]
        for level in range(1, height + 1):
            node, child = (level, self.leaf >> level), (level - 1, self.leaf >> level - 1)
            below = secrets[-1]
            if node in refreshed and child in wraps:
                key = crypto.expand(below, "wrap", *place, *child)
                secrets.append(_unwrap(key, wraps[child]))
            elif node in refreshed:
                secrets.append(crypto.expand(below, "up", size=_SECRET))
            elif node in forwarded:
                before = self.secrets[level]
                secrets.append(crypto.expand(before, "forward", *place, size=_SECRET))
            else:
                secrets.append(self.secrets[level])
        return Path(self.leaf, tuple(secrets))


def _refreshed(vacated: list[int], before: int, height: int) -> set[Node]:
    """Nodes above who left, above the old root, and the root."""
    above = {
        (up, leaf >> up) for leaf in vacated if not leaf >> height for up in range(1, height + 1)
    }
    return above | {(up, 0) for up in range(before + 1, height + 1)} | {(height, 0)}


def _wraps(change: Fields, refreshed: set[Node]) -> Iterator[tuple[Node, bytes]]:
    """Each wrap with the child that it is for."""
    at = 0
    order = sorted(refreshed, reverse=True)
    children = [(level - 1, 2 * index + side) for level, index in order for side in (1, 0)]
    for bit, child in enumerate(children):
        if change.present[bit // 8] >> bit % 8 & 1:
            yield child, change.wraps[at : at + _WRAP]
            at += _WRAP
    if at != len(change.wraps):
        raise RefusedError("wraps without a place")


def _unwrap(key: bytes, wrapped: bytes) -> bytes:
    try:
        return aes_key_unwrap(key, wrapped)
    except (InvalidUnwrap, ValueError) as error:
        raise RefusedError("a wrap that does not open") from error
