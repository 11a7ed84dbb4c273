"""What people who pool everything they ever held can work out of a key tree's history.

All updates of a tree are recorded with the true secret of each node before and after. From them
follows a graph: which secret yields which other one, by unwrapping what was sent (each wrap is
really opened), by deriving upwards, or by hashing forward with the context of any update. What a
coalition can compute is what can be reached in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from msmp_gui.crypto import aead
from msmp_gui.crypto.errors import UnsealError
from msmp_gui.protocol.keys.nodes import NodeSecret, UpdateContext, forward, up, wrapping_key
from msmp_gui.protocol.keys.tree import KeyTree
from msmp_gui.protocol.keys.tree_update import TreeUpdate


@dataclass
class TreeHistory:
    """The updates of one tree (attempts that were given up among them), and what they give away."""

    _secrets: dict[bytes, int] = field(default_factory=dict)
    """Every secret there ever was in the tree, and which update brought it."""
    _contexts: list[UpdateContext] = field(default_factory=list)
    _yields: dict[bytes, set[bytes]] = field(default_factory=dict)
    _derived: tuple[int, int] = (0, 0)

    def hold(self, secrets: Iterable[bytes]) -> None:
        """Secrets of a tree that was there before the first update recorded."""
        for secret in secrets:
            self._secrets.setdefault(secret, 0)

    def record(self, tree: KeyTree, update: TreeUpdate, context: UpdateContext) -> None:
        """An update that was drawn up for `tree`, and not applied to it yet."""
        moment = len(self._contexts)
        moment = len(self._contexts)
        if update.vacated or update.occupied:  # the only ones that could hash forward
            self._contexts.append(context)
        for secret in update.changed.values():
            self._secrets.setdefault(secret.expose(), moment)
        for wrap in update.wraps:
            child = (wrap.level, wrap.node)
            holders = [update.changed.get(child), _secret_of(tree, child)]
            for holder in filter(None, holders):
                self._secrets.setdefault(holder.expose(), moment)
                try:
                    opened = aead.unwrap(wrapping_key(context).of(holder, *child), wrap.wrapped)
                except UnsealError:
                    continue
                self._yields.setdefault(holder.expose(), set()).add(opened)

    def reach(self, known: Iterable[bytes]) -> set[bytes]:
        """All secrets of the tree that follow from those `known`."""
        self._derive()
        reached = set(known)
        waiting = list(reached)
        while waiting:
            for found in self._yields.get(waiting.pop(), ()):
                if found not in reached:
                    reached.add(found)
                    waiting.append(found)
        return reached

    def _derive(self) -> None:
        """Add what can be derived; each secret by each context that came with it or later."""
        state = (len(self._secrets), len(self._contexts))
        if state == self._derived:
            return
        self._derived = state
        for value, moment in self._secrets.items():
            secret = NodeSecret(value)
            found = [up(secret).expose()]
            found += [forward(secret, context).expose() for context in self._contexts[moment:]]
            known = [each for each in found if each in self._secrets]
            if known:
                self._yields.setdefault(value, set()).update(known)


def paths_after(
    tree: KeyTree, update: TreeUpdate, leaf_of: Mapping[int, int]
) -> dict[int, tuple[bytes, ...]]:
    """What each holder of a leaf has after `update`, by the holder's number."""
    return {number: tree.path_after(update, leaf) for number, leaf in leaf_of.items()}


def _secret_of(tree: KeyTree, node: tuple[int, int]) -> NodeSecret | None:
    level, index = node
    if level > tree.height or (index << level) >= (1 << tree.height):
        return None
    return tree._secret(node)
