"""The nodes of a key tree: how their secrets follow from others, and which an update draws anew.

Nodes are named by level (leaves are 0) and index, so that a tree that grows keeps its names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msmp_gui.crypto import aead, kdf
from msmp_gui.crypto.secret import Secret
from msmp_gui.protocol.record import record

MAX_HEIGHT = 20
"""A million leaves."""

SECRET_SIZE = 24
"""Bytes of a node's secret: as strong as what delivers the first ones (PROTOCOL.md, MSMP-64)."""

WRAPPED_SIZE = SECRET_SIZE + aead.WRAP_OVERHEAD

Node = tuple[int, int]
Levels = list[tuple[int, list[int]]]
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


UP = kdf.Expansion(NodeSecret, "up", numbers=0, length=SECRET_SIZE)


def up(secret: NodeSecret) -> NodeSecret:
    """A parent's secret from its refreshed child's."""
    return UP.of(secret)


def forward(secret: NodeSecret, context: UpdateContext) -> NodeSecret:
    """A node's secret after somebody joined below it."""
    return kdf.expand(NodeSecret, secret, "forward", *context.parts(), length=SECRET_SIZE)


def wrapping_key(context: UpdateContext) -> kdf.Expansion[aead.WrappingKey]:
    """From a node's secret, with its level and index, to the key that wraps for those below it."""
    return kdf.Expansion(aead.WrappingKey, "wrap", *context.parts(), numbers=2)


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


def refreshed_by_level(vacated: Sequence[int], old_height: int, height: int) -> Levels:
    """Those of all levels."""
    if len(vacated) == 1 and height == old_height:
        return [(level, [vacated[0] >> level]) for level in range(1, height + 1)]
    levels = range(1, height + 1)
    return [(level, refreshed_at(level, vacated, old_height, height)) for level in levels]


def path_nodes(leaves: Iterable[int], height: int) -> Iterator[Node]:
    """Those from each leaf to the root."""
    for leaf in leaves:
        for level in range(height + 1):
            yield level, leaf >> level
