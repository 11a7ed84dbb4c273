"""The key tree as a controller holds it (MSMP-59 to 65)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import count, islice

from cryptography.hazmat.primitives.keywrap import aes_key_wrap

from tests.interop.second import tree
from tests.interop.second.grammar import Fields, record
from tests.interop.second.tree import Node, Path, Place

Random = Callable[[int], bytes]


@dataclass
class KeyTree:
    """All secrets by node, and the leaves where somebody sits."""

    height: int = 0
    secrets: dict[Node, bytes] = field(default_factory=dict)
    taken: frozenset[int] = frozenset()

    @property
    def root(self) -> bytes:
        """The controller's contribution."""
        return self.secrets[(self.height, 0)]

    def free_leaves(self, size: int) -> list[int]:
        """The lowest leaves where nobody sits."""
        free = (leaf for leaf in count() if leaf not in self.taken)
        return list(islice(free, size))

    def path(self, leaf: int) -> Path:
        """What whoever sits at a leaf knows."""
        nodes = [(level, leaf >> level) for level in range(self.height + 1)]
        return Path(leaf, tuple(self.secrets[node] for node in nodes))

    def updated(
        self, vacated: Iterable[int], occupied: list[int], place: Place, random: Random
    ) -> tuple[KeyTree, Fields]:
        """The tree after a batch, and the change as it travels; `place`: of the epoch (MSMP-62)."""
        gone = sorted(vacated)
        height = max(self.height, max(occupied, default=0).bit_length())
        stay = self.taken - set(gone)
        refreshed = tree.refreshed_nodes(gone, self.height, height)
        forwarded = tree.above(occupied, height) - refreshed
        new: dict[Node, bytes] = {(0, leaf): random(tree.SECRET) for leaf in occupied}
        wraps: dict[Node, bytes] = {}
        for node in sorted(refreshed | forwarded):
            if node in forwarded and _anybody(stay, node):
                new[node] = tree.forward(self.secrets[node], place)
                continue
            children = (
                [c for c in _children(node) if _anybody(stay, c)] if node in refreshed else []
            )
            source = next((child for child in children if child in refreshed), None)
            new[node] = tree.up(new[source]) if source else random(tree.SECRET)
            for child in children:
                if child != source:
                    below = new.get(child) or self.secrets[child]
                    wraps[child] = aes_key_wrap(tree.wrapping_key(below, place, child), new[node])
        change = record("TreeChange", vacated=gone, occupied=occupied, **_shown(refreshed, wraps))
        everybody = stay | set(occupied)
        return KeyTree(height, self.secrets | new, frozenset(everybody)), change


def _children(node: Node) -> list[Node]:
    level, index = node
    return [(level - 1, 2 * index), (level - 1, 2 * index + 1)]


def _anybody(leaves: Iterable[int], node: Node) -> bool:
    return any(leaf >> node[0] == node[1] for leaf in leaves)


def _shown(refreshed: set[Node], wraps: dict[Node, bytes]) -> dict[str, bytes]:
    """The wraps in their order, and the bits that tell whose they are (MSMP-65)."""
    children = tree.children_in_order(refreshed)
    present = sum(1 << bit for bit, child in enumerate(children) if child in wraps)
    return {
        "present": present.to_bytes((len(children) + 7) // 8, "little"),
        "wraps": b"".join(wraps[child] for child in children if child in wraps),
    }
