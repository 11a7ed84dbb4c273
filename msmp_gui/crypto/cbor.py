"""Deterministic CBOR (RFC 8949, section 4.2.1), written and read strictly.

What is read is a tree of numbers of at most 64 bits, byte strings, texts, arrays, maps with bytes
or texts for keys, and simple values. Tags are refused before anything is made of them: the library
would compile a regular expression or build a huge number for whoever asks, and it puts big numbers
into dictionaries, where they can be chosen to collide.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, NoReturn

import cbor2

from msmp_gui.crypto.errors import DecodingError

MAX_DEPTH = 16
"""Levels of arrays and maps inside each other."""

_NUMBER, _BYTES, _TEXT, _ARRAY, _MAP = 0, 2, 3, 4, 5
"""Major types."""


def encode(value: object) -> bytes:
    """The one encoding of `value`."""
    return cbor2.dumps(value, canonical=True)


def encode_number(number: int) -> bytes:
    """The encoding of a number from 0 to 2**64 - 1; several times as fast as `encode`."""
    if 0 <= number < 256:
        return _NUMBERS[number]
    if number <= 0xFFFF:
        return b"\x19" + number.to_bytes(2, "big")
    if number <= 0xFFFFFFFF:
        return b"\x1a" + number.to_bytes(4, "big")
    return b"\x1b" + number.to_bytes(8, "big")


def encode_bytes(data: bytes) -> bytes:
    """The encoding of a byte string; several times as fast as `encode`."""
    size = len(data)
    return (_BYTES_HEADS[size] if size < 256 else _head(_BYTES, size)) + data


def open_bytes(size: int) -> bytes:
    """What stands before a byte string."""
    return _head(_BYTES, size)


def open_text(size: int) -> bytes:
    """What stands before a text of so many bytes."""
    return _head(_TEXT, size)


def open_array(items: int) -> bytes:
    """What stands before the items of an array."""
    return _head(_ARRAY, items)


def open_map(items: int) -> bytes:
    """What stands before the keys and values of a map."""
    return _head(_MAP, items)


def read_byte_strings(data: bytes, opening: bytes, items: int) -> list[bytes]:
    """So many byte strings that follow `opening`, and nothing else. Raises DecodingError.

    Long ones are looked at once, where `decode` reads them and writes them again.
    """
    read: list[bytes] = []
    end = len(opening)
    try:
        for _ in range(items):
            width, least, length = _FORMS[data[end]]
            begin = end + 1 + width
            if width:
                length = int.from_bytes(data[end + 1 : begin], "big")
            end = begin + length
            if length < least:
                break
            read.append(data[begin:end])
    except (IndexError, KeyError):
        end = -1  # it is over, or something else stands there
    if len(read) < items or end != len(data) or not data.startswith(opening):
        msg = "not so many byte strings in deterministic CBOR"
        raise DecodingError(msg)
    return read


@lru_cache(maxsize=4096)
def _head(major: int, number: int) -> bytes:
    """RFC 8949, section 3. Messages of one type are as long as each other, as a rule."""
    first = major << 5
    if number < 0x18:
        return bytes((first | number,))
    if number <= 0xFF:
        return bytes((first | 0x18, number))
    if number <= 0xFFFF:
        return bytes((first | 0x19, number >> 8, number & 0xFF))
    if number <= 0xFFFFFFFF:
        return bytes((first | 0x1A,)) + number.to_bytes(4, "big")
    return bytes((first | 0x1B,)) + number.to_bytes(8, "big")


_FORMS = {
    **{(_BYTES << 5) + length: (0, 0, length) for length in range(0x18)},
    (_BYTES << 5) + 0x18: (1, 0x18, 0),
    (_BYTES << 5) + 0x19: (2, 1 << 8, 0),
    (_BYTES << 5) + 0x1A: (4, 1 << 16, 0),
}
"""How byte strings begin: bytes of the length that follows, the least that takes so many, and the
length itself where none follows. By the first byte."""

_NUMBERS = [_head(_NUMBER, number) for number in range(256)]
_BYTES_HEADS = [_head(_BYTES, size) for size in range(256)]


def decode(data: bytes, *, limit: int) -> object:
    """The value that `data` encodes.

    Raises DecodingError where `data` is longer than `limit` bytes, malformed, deeper than
    MAX_DEPTH, tagged anywhere, or not the deterministic encoding of what it says.
    """
    if len(data) > limit:
        msg = f"{len(data)} bytes where at most {limit} are allowed"
        raise DecodingError(msg)
    try:
        value: object = cbor2.loads(
            data,
            allow_indefinite=False,
            allow_duplicate_keys=False,
            max_depth=MAX_DEPTH,
            strict_hashable_types=True,
            semantic_decoders=_REFUSED,
        )
        canonical = encode(value)
    except (cbor2.CBORError, ValueError, TypeError, OverflowError, RecursionError) as error:
        msg = "not well-formed CBOR"
        raise DecodingError(msg) from error
    if canonical != data:
        msg = "not deterministic CBOR"
        raise DecodingError(msg)
    return value


class _EveryTag(Mapping[int, Any]):
    """Says of every tag that it is refused; the library asks before it makes anything of it."""

    def __getitem__(self, tag: int) -> Any:
        return _refuse

    def __iter__(self) -> Iterator[int]:
        return iter(())

    def __len__(self) -> int:
        return 1  # an empty mapping might pass for none


def _refuse(*_: object) -> NoReturn:
    msg = "a tag"
    raise ValueError(msg)


_REFUSED = _EveryTag()
