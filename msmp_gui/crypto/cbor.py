"""Deterministic CBOR (RFC 8949, section 4.2.1), written and read strictly.

What is read is a tree of numbers of at most 64 bits, byte strings, texts, arrays, maps with bytes
or texts for keys, and simple values. Tags are refused before anything is made of them: the library
would compile a regular expression or build a huge number for whoever asks, and it puts big numbers
into dictionaries, where they can be chosen to collide.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NoReturn

import cbor2

from msmp_gui.crypto.errors import DecodingError

MAX_DEPTH = 16
"""Levels of arrays and maps inside each other."""


def encode(value: object) -> bytes:
    """The one encoding of `value`."""
    return cbor2.dumps(value, canonical=True)


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
