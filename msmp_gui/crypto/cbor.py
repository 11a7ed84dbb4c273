"""Deterministic CBOR (RFC 8949, section 4.2.1), written and read strictly."""

from __future__ import annotations

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
    MAX_DEPTH, or not the deterministic encoding of what it says.
    """
    if len(data) > limit:
        msg = f"{len(data)} bytes where at most {limit} are allowed"
        raise DecodingError(msg)
    try:
        value: object = cbor2.loads(
            data, allow_indefinite=False, allow_duplicate_keys=False, max_depth=MAX_DEPTH
        )
        canonical = encode(value)
    except (cbor2.CBORError, ValueError, TypeError, OverflowError, RecursionError) as error:
        msg = "not well-formed CBOR"
        raise DecodingError(msg) from error
    if canonical != data:
        msg = "not deterministic CBOR"
        raise DecodingError(msg)
    return value
