"""Test vectors for all that is computed alike: `python -m tests.interop.second.vectors`.

Byte strings are hexadecimal; a record is given as its CBOR. Nothing in them was secret ever.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from itertools import count
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ed25519

from tests.interop.second import admission, contact, crypto, epoch, safety, sframe, tree
from tests.interop.second.crypto import NOTHING, Place
from tests.interop.second.epoch import EpochKeys
from tests.interop.second.grammar import KIND, constants, dumps, encode, plain, record
from tests.interop.second.key_tree import KeyTree

_GROUP = bytes.fromhex("000102030405060708090a0b0c0d0e0f")


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


def vectors() -> dict[str, Any]:
    """All of them, by what they are of."""
    some.begin()
    return {
        "encoding": encoding(),
        "signature": signature(),
        "contact": contact_(),
        "roster": [roster(leaves) for leaves in ([0], [0, 1, 2], [0, 16], [3, 255, 256])],
        "tree": list(tree_()),
        "epoch": [epoch_(contributors) for contributors in (0, 1, 3)],
        "payload": payload(),
        "safety_number": safety_number(),
    }


def encoding() -> dict[str, Any]:
    """MSMP-4."""
    parts = [7, some(16), "seven", [1, None]]
    key, salt, material = some(32), some(32), some(64)
    return {
        "parts": dumps(parts).hex(),
        "hash": crypto.hash_of("example", *parts).hex(),
        "key": key.hex(),
        "expand": crypto.expand(key, "example", *parts).hex(),
        "salt": salt.hex(),
        "material": material.hex(),
        "extract": crypto.extract(salt, material).hex(),
    }


def signature() -> dict[str, Any]:
    """MSMP-2 and 3."""
    seed = some(32)
    key = ed25519.Ed25519PrivateKey.from_private_bytes(seed)
    fingerprint, recipient = crypto.fingerprint_of_key(key.public_key()), some(32)
    message = encode("Departure", number=5)
    place = Place(KIND["DEPARTURE"], _GROUP, recipient)
    signed = crypto.sign(key, place.aad(fingerprint), message)
    return {
        "ed25519_private_key": seed.hex(),
        "fingerprint": fingerprint.hex(),
        "kind": place.kind,
        "group": _GROUP.hex(),
        "recipient": recipient.hex(),
        "message": message.hex(),
        "external_aad": place.aad(fingerprint).hex(),
        "signed": signed.hex(),
        "hash": admission.digest(signed).hex(),
    }


def contact_() -> dict[str, Any]:
    """MSMP-10 and 12: what follows from four frames, whatever they hold."""
    frames = [some(40) for _ in range(4)]
    transcript = contact.Transcript()
    seen = []
    for frame in frames:
        transcript.add(frame)
        seen.append(transcript.value.hex())
    names, halves = [some(32), some(32)], [some(32), some(32)]
    keys = contact.record_keys(transcript.value, names, halves)
    return {
        "frames": [frame.hex() for frame in frames],
        "transcript_after_each": seen,
        "fingerprints": [name.hex() for name in names],
        "halves": [half.hex() for half in halves],
        "keys": [key.hex() for key in keys],
        "record_0_of_initiator": contact.seal_record(keys[0], 0, b"\x01\x81\x19\x1f\x90").hex(),
        "record_1_of_initiator": contact.seal_record(keys[0], 1, b"\x02").hex(),
    }


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
        place = (_GROUP, 2, number, number % 2)
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
            "group": _GROUP.hex(),
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
    commitments = [epoch.commitment(_GROUP, n, r) for n, r in zip(names, parts, strict=True)]
    context = record(
        "EpochContext",
        group=_GROUP,
        term=2,
        controller=0,
        epoch=9,
        attempt=1,
        token=some(32),
        roster=some(32),
        root_commitment=epoch.root_commitment(_GROUP, root),
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


def payload() -> dict[str, Any]:
    """MSMP-90: the SFrame ciphertext of something that was signed."""
    payloads, number, epoch_number = some(32), 300, 513
    base_key = crypto.expand(payloads, "sframe", number)
    kid, signed = number << 8 | epoch_number % 256, some(60)
    frames = [sframe.seal_frame(base_key, kid, at, signed, _GROUP).hex() for at in (0, 7, 8, 300)]
    message = encode(
        "Payload",
        number=number,
        kind=constants("PayloadKind")["CHAT"],
        sequence=1,
        epoch=epoch_number,
        sent=1_700_000_000_000,
        text="Grüße",
        heads=[],
    )
    return {
        "payloads": payloads.hex(),
        "number": number,
        "epoch": epoch_number,
        "base_key": base_key.hex(),
        "group": _GROUP.hex(),
        "message": message.hex(),
        "signed": signed.hex(),
        "counters": [0, 7, 8, 300],
        "frames": frames,
    }


def safety_number() -> dict[str, Any]:
    """MSMP-96."""
    one, other = some(32), some(32)
    return {
        "fingerprints": [one.hex(), other.hex()],
        "number": safety.safety_number(one, other),
        "words": safety.words(one, other),
    }


if __name__ == "__main__":
    json.dump(vectors(), sys.stdout, indent=1, ensure_ascii=False)
    sys.stdout.write("\n")
