"""What everybody in a story works out anew from the same bytes is worked out once.

A signed message reaches every member, each of whom verifies its signature and decodes it, and every
app that starts reads the presets: in one process that is the same work over and over. The real code
still runs on everything that differs in a single byte from what was seen or signed here; what fails
is not remembered. Stories come out the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any
from unittest import mock

from msmp_gui.crypto.signature import SigningKey, VerifyingKey
from msmp_gui.engine.managed import offer
from msmp_gui.engine.policies import presets
from msmp_gui.protocol.policy import text
from msmp_gui.protocol.wire import schema

_AT_MOST = 50_000

_parse = cache(text.parse)
_choice = cache(presets.choice)


@contextmanager
def remembering() -> Iterator[None]:
    """While it lasts."""
    verify, sign, decode = VerifyingKey.verify, SigningKey.sign, schema.decode
    good: set[tuple[bytes, bytes, bytes]] = set()
    decoded: dict[tuple[type, bytes, int], Any] = {}

    def sign_and_know(self: SigningKey, data: bytes) -> bytes:
        signature = sign(self, data)
        good.add((self.verifying_key.spki, signature, data))
        return signature

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

    with (
        mock.patch.object(SigningKey, "sign", sign_and_know),
        mock.patch.object(VerifyingKey, "verify", verify_once),
        mock.patch.object(schema, "decode", decode_once),
        mock.patch.object(offer, "parse", _parse),
        mock.patch.object(offer.policies, "choice", _choice),
    ):
        yield
