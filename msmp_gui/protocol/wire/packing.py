"""What is long is deflated before it is sealed: certificates are much alike.

Lists of members come to less than half, and each member of a large group is sent one. There is no
key in them, nor anything else that their length could give away to who chose a part of it.
"""

from __future__ import annotations

import zlib

from msmp_gui.protocol.errors import MalformedError

LONG = 16_384
"""Bytes from which on it is done."""

_DEFLATED = b"\x78"
"""First byte (RFC 1950, section 2.2). CBOR of an array begins with 0x80 or more."""


def packed(data: bytes) -> bytes:
    """`data`, the encoding of an array, as it is sealed."""
    return data if len(data) < LONG else zlib.compress(data, level=1)


def unpacked(data: bytes, *, limit: int) -> bytes:
    """What was `packed`, of at most `limit` bytes. Raises MalformedError."""
    if data[:1] != _DEFLATED:
        if len(data) >= LONG:
            msg = "something long that was not deflated"
            raise MalformedError(msg)
        return data
    reader = zlib.decompressobj()
    try:
        read = reader.decompress(data, limit + 1)
    except zlib.error as error:
        msg = "something that was not deflated as it says"
        raise MalformedError(msg) from error
    if not LONG <= len(read) <= limit or not reader.eof or reader.unused_data:
        msg = "something deflated that is too short, too long or not whole"
        raise MalformedError(msg)
    return read
