"""One update of a key tree, as its controller made it and as it travels: whole, or in parts."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from typing import NamedTuple

from msmp_gui.protocol.keys.nodes import (
    WRAPPED_SIZE,
    Levels,
    Node,
    NodeSecret,
    refreshed_by_level,
)
from msmp_gui.protocol.keys.schedule import Root
from msmp_gui.protocol.record import record
from msmp_gui.protocol.wire.messages.rekey import TreeChange


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
    secrets: Mapping[Node, bytes] = field(repr=False)
    """Of the nodes that get new ones."""
    refreshed: Levels = field(repr=False)

    @property
    def root(self) -> Root:
        """The new root."""
        return Root(self.secrets[(self.height, 0)])

    @property
    def changed(self) -> dict[Node, NodeSecret]:
        """The nodes that get new secrets."""
        return {node: NodeSecret(secret) for node, secret in self.secrets.items()}

    @property
    def change(self) -> TreeChange:
        """All of it, as it travels."""
        return self._part(self.vacated, self.occupied, self.wraps, self.refreshed)

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
        refreshed: Levels,
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


class _Dealer:
    """Deals the wraps of an update out to parts of a bounded size."""

    def __init__(self, update: TreeUpdate, size: int) -> None:
        self._update = update
        self._size = size
        self._leavers = update.vacated
        refreshed = {(level, node) for level, nodes in update.refreshed for node in nodes}
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
        wraps: dict[Node, Wrap] = {}
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
        self, vacated: Iterable[int], occupied: list[int], wraps: Mapping[Node, Wrap]
    ) -> tuple[list[int], list[int], list[Wrap]]:
        return [*vacated], occupied, sorted(wraps.values(), reverse=True)

    def _bytes(self, wraps: int, vacated: int, occupied: int) -> int:
        """Of a part, at most."""
        bits = 2 * self._update.height * max(1, vacated)
        return WRAPPED_SIZE * wraps + 5 * (vacated + occupied) + (bits + 7) // 8 + 13

    def _beside(self, child: Node) -> int:
        """The first leaver below the parent."""
        level, index = child
        return self._leavers[bisect_left(self._leavers, index >> 1 << (level + 1))]

    def _above(self, leaver: int, level: int) -> dict[Node, Wrap]:
        """Wraps that who is beside `leaver` at `level` needs further up."""
        path = ((up, leaver >> up) for up in range(level + 1, self._update.height))
        return {node: self._shared[node] for node in path if node in self._shared}

    def _joiners_below(self, refreshed: set[Node]) -> dict[Node, list[int]]:
        """Who joins, by the highest subtree without a leaver around them."""
        found: dict[Node, list[int]] = {}
        for leaf in self._update.occupied:
            level = 0
            while (level + 1, leaf >> (level + 1)) not in refreshed:
                level += 1
            found.setdefault((level, leaf >> level), []).append(leaf)
        return found
