"""What two people compare to know each other's keys (MSMP-96)."""

from __future__ import annotations

import hashlib
from pathlib import Path

from tests.interop.second import crypto
from tests.interop.second.epoch import digits

_WORDS = Path(__file__).parents[3] / "resources" / "words" / "english.txt"
_ROUNDS = 1024


def safety_number(one: bytes, other: bytes) -> str:
    """60 digits, the same on both sides."""
    return " ".join(sorted((_half(one), _half(other))))


def words(one: bytes, other: bytes) -> list[str]:
    """The same in twenty words."""
    known = _WORDS.read_text("ascii").split()
    said = []
    for half in sorted((_half(one), _half(other))):
        plain = half.replace(" ", "")
        check = hashlib.sha256(b"MSMP safety words" + plain.encode()).digest()
        value = int(plain) << 10 | int.from_bytes(check[:2]) >> 6
        said += [known[value >> 11 * place & 2047] for place in range(9, -1, -1)]
    return said


def _half(fingerprint: bytes) -> str:
    value = crypto.hash_of("safety number", fingerprint)
    for _ in range(_ROUNDS):
        value = hashlib.sha256(value + fingerprint).digest()
    return digits(value, 30, 5)
