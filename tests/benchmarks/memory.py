"""What a key tree takes at the controller."""

from __future__ import annotations

import os
import tracemalloc
from collections.abc import Iterator

from tests.benchmarks.measuring import Row
from tests.benchmarks.populations import tree_of

_MEMBERS = 1 << 20


def rows() -> Iterator[Row]:
    """The largest tree there is, all its leaves taken."""
    tracemalloc.start()
    before, _ = tracemalloc.get_traced_memory()
    tree = tree_of(_MEMBERS, os.urandom)
    after, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert tree.members_below((20, 0)) == _MEMBERS
    taken = (after - before) / 1e6
    yield Row(f"key tree of {_MEMBERS:,}", taken, None, "MB", 100, note="the tree, no certificates")
