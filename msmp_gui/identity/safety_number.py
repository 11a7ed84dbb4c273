"""Numbers that people read to each other."""

from __future__ import annotations

from functools import lru_cache

from msmp_gui.crypto.kdf import hash_of, sha256
from msmp_gui.identity.fingerprint import Fingerprint

HALF = 30
"""Digits that each of the two keys gives."""

_GROUP = 5
_ROUNDS = 1024
"""Makes each guess at a key that shows the same digits dearer."""


def safety_number(one: Fingerprint, other: Fingerprint) -> str:
    """60 digits in groups of five, the same on both sides; 30 from each of the two keys."""
    return " ".join(sorted((_half(one), _half(other))))


def half(fingerprint: Fingerprint) -> str:
    """The 30 digits that a key gives, without spaces."""
    return _half(fingerprint).replace(" ", "")


def digits(data: bytes, count: int, group: int) -> str:
    """`count` decimal digits from `data` (16 bytes more than the digits hold), in groups."""
    number = int.from_bytes(data, "big") % 10**count
    text = f"{number:0{count}d}"
    return " ".join(text[i : i + group] for i in range(0, count, group))


@lru_cache(maxsize=1024)
def _half(fingerprint: Fingerprint) -> str:
    value = hash_of("safety number", fingerprint)
    for _ in range(_ROUNDS):
        value = sha256(value + fingerprint)
    return digits(value, HALF, _GROUP)
