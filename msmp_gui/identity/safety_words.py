"""A safety number in words, which are easier to read aloud than 60 digits.

Each half of the number (30 digits) becomes ten words of a list of 2048. With `n` the half as an
integer, `c = SHA-256("MSMP safety words" + the 30 digits in ASCII)` and its first ten bits `k`, the
110 bits of `n * 1024 + k` are cut into ten of eleven bits, the highest first; each is the place of
a word in the list, from 0 on. `k` tells a word that was misheard from a number that differs.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from msmp_gui.crypto.kdf import sha256
from msmp_gui.identity.safety_number import HALF

LIST_SIZE = 2048
WORDS = 20
"""Of a whole safety number."""

_BITS = 11
_CHECK = 1024
_PER_HALF = WORDS // 2
_LABEL = b"MSMP safety words"


def to_words(number: str, words: Sequence[str]) -> tuple[str, ...]:
    """The words of a safety number; nothing else than its digits counts."""
    plain = "".join(number.split())
    halves = (plain[:HALF], plain[HALF:])
    return tuple(word for each in halves for word in _half_to_words(each, words))


def from_words(said: Sequence[str], words: Sequence[str]) -> str | None:
    """The 60 digits that these words stand for; None where they are no safety number."""
    places = _places(tuple(words))
    if len(said) != WORDS or any(word not in places for word in said):
        return None
    numbers = [places[word] for word in said]
    first, second = (_half_from(numbers[:_PER_HALF]), _half_from(numbers[_PER_HALF:]))
    return None if first is None or second is None else first + second


@lru_cache(maxsize=4)
def _places(words: tuple[str, ...]) -> dict[str, int]:
    return {word: place for place, word in enumerate(words)}


def _half_to_words(half: str, words: Sequence[str]) -> list[str]:
    value = int(half) * _CHECK + _check(half)
    return [words[value >> _BITS * place & LIST_SIZE - 1] for place in range(_PER_HALF - 1, -1, -1)]


def _half_from(places: Sequence[int]) -> str | None:
    value = 0
    for place in places:
        value = value << _BITS | place
    number, check = divmod(value, _CHECK)
    half = f"{number:0{HALF}d}"
    return half if len(half) == HALF and _check(half) == check else None


def _check(half: str) -> int:
    return int.from_bytes(sha256(_LABEL + half.encode("ascii"))[:2], "big") >> 6
