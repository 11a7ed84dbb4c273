"""Sealing what lies on disk: AES-256-GCM-SIV (RFC 8452), each piece bound to its place."""

from __future__ import annotations

from collections.abc import Callable

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCMSIV

from msmp_gui.crypto import cbor
from msmp_gui.crypto.errors import UnsealError
from msmp_gui.crypto.secret import Secret

NONCE_SIZE = 12
OVERHEAD = NONCE_SIZE + 16
"""Bytes that sealing adds."""

Random = Callable[[int], bytes]
"""So many random bytes. `os.urandom` in life."""


class StorageKey(Secret):
    """32 bytes that seal one file of the profile, and nothing else."""


class Sealer:
    """Seals and opens pieces under one key.

    A nonce that came twice would tell whether two pieces of one place are equal, and no more.
    """

    def __init__(self, key: StorageKey, random: Random) -> None:
        self._aead = AESGCMSIV(key.expose())
        self._random = random

    def seal(self, plaintext: bytes, *place: object) -> bytes:
        """`plaintext` sealed so that it opens only as what lies in `place` (CBOR values)."""
        nonce = self._random(NONCE_SIZE)
        return nonce + self._aead.encrypt(nonce, plaintext, cbor.encode(place))

    def open(self, sealed: bytes, *place: object) -> bytes:
        """What was sealed for `place`. Raises UnsealError."""
        nonce, ciphertext = sealed[:NONCE_SIZE], sealed[NONCE_SIZE:]
        try:
            return self._aead.decrypt(nonce, ciphertext, cbor.encode(place))
        except (InvalidTag, ValueError):
            msg = "sealed with another key, for another place, or changed since"
            raise UnsealError(msg) from None
