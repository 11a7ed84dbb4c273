"""Places in a key tree, for tests that seat people themselves."""

from __future__ import annotations

from itertools import count, islice

from msmp_gui.protocol.keys.tree import KeyTree


def free_leaves(tree: KeyTree, number: int) -> tuple[int, ...]:
    """The lowest where nobody sits, beyond the tree's width if need be."""
    return tuple(islice((leaf for leaf in count() if not tree.occupied(leaf)), number))
