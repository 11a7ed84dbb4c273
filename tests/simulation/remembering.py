"""What everybody in a story works out anew from the same bytes is worked out once.

A signed message reaches every member, each of whom verifies its signature and decodes it: in one
process that is the same work over and over. The real code still runs on everything that differs in
a single byte from what was seen; what fails is not remembered. Stories come out the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from msmp_gui.crypto.signature import VerifyingKey
from msmp_gui.protocol.wire import schema

_AT_MOST = 50_000


@contextmanager
def remembering() -> Iterator[None]:
    """While it lasts."""
    verify, decode = VerifyingKey.verify, schema.decode
    good: set[tuple[bytes, bytes, bytes]] = set()
    decoded: dict[tuple[type, bytes, int], Any] = {}

    def verify_once(self: VerifyingKey, signature: bytes, data: bytes) -> None:
        seen = (self._spki, signature, data)
        if seen not in good:
            verify(self, signature, data)
            good.add(seen)

    def decode_once(kind: type, data: bytes, *, limit: int) -> Any:
        seen = (kind, data, limit)
        message = decoded.get(seen)
        if message is None:
            if len(decoded) > _AT_MOST:
                decoded.clear()
            message = decoded[seen] = decode(kind, data, limit=limit)
        return message

    VerifyingKey.verify = verify_once  # type: ignore[method-assign]
    schema.decode = decode_once  # type: ignore[assignment]
    try:
        yield
    finally:
        VerifyingKey.verify = verify  # type: ignore[method-assign]
        schema.decode = decode
