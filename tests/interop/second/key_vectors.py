"""Vectors of the roster, the key tree and the keys of an epoch; and where all take bytes from."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import Any

from tests.interop.second import crypto, epoch, tree
from tests.interop.second.crypto import NOTHING
from tests.interop.second.epoch import EpochKeys
from tests.interop.second.grammar import dumps, plain, record
from tests.interop.second.key_tree import KeyTree

GROUP = bytes.fromhex("000102030405060708090a0b0c0d0e0f")


class Stream:
    """Bytes that look random, and are the same each time it is begun."""

    def __init__(self) -> None:
        self._at = count()

    def begin(self) -> None:
        """Start again."""
        self._at = count()

    def __call__(self, size: int) -> bytes:
        """The next so many."""
        return crypto.expand(NOTHING, "vectors", next(self._at), size=size)


some = Stream()


def roster(leaves: list[int]) -> dict[str, Any]:
    """MSMP-45; certificates are made up."""
    entries = [
        record("RosterEntry", number=n, leaf=leaf, certificate=some(12), joined_epoch=n)
        for n, leaf in enumerate(leaves)
    ]
    return {
        "entries": [dumps(plain(e)).hex() for e in entries],
        "hash": epoch.roster_hash(entries).hex(),
    }


_BATCHES: list[tuple[str, list[int], list[int]]] = [
    ("the first member joins", [], [1]),
    ("two more join, and the tree grows", [], [2, 3]),
    ("the key changes and nobody comes or goes", [], []),
    ("one joins, alone in a half of the tree that grows", [], [4]),
    ("one leaves", [1], []),
    ("one leaves and others join", [3], [1, 5]),
    ("two leave, in both halves", [2, 5], []),
]


def tree_() -> Iterator[dict[str, Any]]:
    """MSMP-60 to 65: a group's batches in order, and the paths of two who stay."""
    held = KeyTree(0, {(0, 0): some(24)}, frozenset({0}))
    watched = {0: held.path(0)}
    for number, (what, vacated, occupied) in enumerate(_BATCHES, start=1):
        place = (GROUP, 2, number, number % 2)
        held, change = held.updated(vacated, occupied, place, some)
        paths = []
        for leaf, path in watched.items():
            after = watched[leaf] = path.after(change, held.height, place)
            assert after == held.path(leaf)
            paths.append({"leaf": leaf, "before": _path(path), "after": _path(after)})
        if 4 in occupied:
            watched[4] = held.path(4)
        term, epoch_number, attempt = place[1:]
        yield {
            "what": what,
            "group": GROUP.hex(),
            "term": term,
            "epoch": epoch_number,
            "attempt": attempt,
            "height": held.height,
            "change": dumps(plain(change)).hex(),
            "paths": paths,
        }


def _path(path: tree.Path) -> list[str]:
    return [secret.hex() for secret in path.secrets]


def epoch_(contributors: int) -> dict[str, Any]:
    """MSMP-40 to 53, and the code."""
    root, init = some(24), some(32)
    parts = [some(32) for _ in range(contributors)]
    names = [some(32) for _ in parts]
    commitments = [epoch.commitment(GROUP, n, r) for n, r in zip(names, parts, strict=True)]
    context = record(
        "EpochContext",
        group=GROUP,
        term=2,
        controller=0,
        epoch=9,
        attempt=1,
        token=some(32),
        roster=some(32),
        root_commitment=epoch.root_commitment(GROUP, root),
        contributors=[[n, c] for n, c in enumerate(commitments, start=4)],
        previous=some(32),
    )
    h = epoch.context_hash(context)
    salt = epoch.join_salt(init, h)
    keys = EpochKeys.derive(salt, root, parts, h)
    reveal_key = epoch.root_key(root, "reveal", h, 4)
    body_key = epoch.root_key(root, "body", h)
    return {
        "root": root.hex(),
        "init_before": init.hex(),
        "fingerprints": [name.hex() for name in names],
        "contributions": [part.hex() for part in parts],
        "commitments": [each.hex() for each in commitments],
        "context": dumps(plain(context)).hex(),
        "context_hash": h.hex(),
        "join_salt": salt.hex(),
        "init": keys.init.hex(),
        "confirm": keys.confirm.hex(),
        "authenticator": keys.authenticator.hex(),
        "payloads": keys.payloads.hex(),
        "tag_of_4": keys.tag(4).hex(),
        "code": epoch.code_of(keys, contributors > 0),
        "body": b"a body".hex(),
        "body_sealed": crypto.seal_once(body_key, b"a body", h).hex(),
        "reveal_of_4_sealed": crypto.seal_once(reveal_key, parts[0]).hex() if parts else None,
    }
