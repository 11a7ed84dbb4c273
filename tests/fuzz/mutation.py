"""Changes to input: of bytes, and of CBOR values one by one, so that deep checks are reached."""

from __future__ import annotations

import random  # noqa: TID251 - seeded by whoever calls
from typing import Any

from msmp_gui.crypto import cbor
from msmp_gui.crypto.errors import DecodingError

_NUMBERS = (0, 1, -1, 23, 24, 255, 256, 2**31, 2**32 - 1, 2**32, 2**53, 2**63, 2**64 - 1)
_LIMIT = 200_000


def mutate(data: bytes, dice: random.Random, *, structured: bool) -> bytes:
    """Another input, like `data` and unlike it."""
    if structured and dice.random() < 0.7:
        try:
            value = cbor.decode(data, limit=_LIMIT)
            return cbor.encode(_value(value, dice))
        except (DecodingError, ValueError, TypeError, OverflowError):
            pass
    return _bytes(data, dice)


def _value(value: Any, dice: random.Random) -> Any:
    """One node of the value, somewhere, becomes another."""
    if isinstance(value, list) and value and dice.random() < 0.85:
        place = dice.randrange(len(value))
        choice = dice.random()
        if choice < 0.08:
            return value[:place] + value[place + 1 :]
        if choice < 0.16:
            return [*value[:place], value[place], *value[place:]]
        return [*value[:place], _value(value[place], dice), *value[place + 1 :]]
    if isinstance(value, dict) and value and dice.random() < 0.85:
        key = dice.choice(list(value))
        if dice.random() < 0.05:
            return {k: v for k, v in value.items() if k != key}
        return value | {key: _value(value[key], dice)}
    return _leaf(value, dice)


def _leaf(value: Any, dice: random.Random) -> Any:
    choice = dice.random()
    if choice < 0.25:
        return dice.choice((None, True, False, [], {}, b"", "", 0.5, *_NUMBERS))
    if isinstance(value, bool) or value is None:
        return not value
    if isinstance(value, int):
        return dice.choice((value + 1, value - 1, -value, *_NUMBERS))
    if isinstance(value, bytes):
        return _bytes(value, dice)
    if isinstance(value, str):
        return value + dice.choice(("x", "\u202e", "\x00", "é" * 70)) if choice < 0.6 else value[1:]
    return value


def _bytes(data: bytes, dice: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(dice.choice((1, 1, 1, 2, 4, 8))):
        match dice.randrange(5):
            case 0 if changed:
                changed[dice.randrange(len(changed))] ^= 1 << dice.randrange(8)
            case 1 if changed:
                changed[dice.randrange(len(changed))] = dice.randrange(256)
            case 2:
                place = dice.randrange(len(changed) + 1)
                changed[place:place] = dice.randbytes(dice.choice((1, 2, 8)))
            case 3 if changed:
                start = dice.randrange(len(changed))
                del changed[start : start + dice.choice((1, 2, 16))]
            case _ if changed:
                start, end = sorted(dice.randrange(len(changed) + 1) for _ in "ab")
                changed[end:end] = changed[start:end][:64]
    return bytes(changed[:_LIMIT])
