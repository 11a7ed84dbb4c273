"""Sealing with a key that both sides hold: AES-256-GCM, and AES key wrap (RFC 3394)."""

from __future__ import annotations

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.keywrap import (
    InvalidUnwrap,
    aes_key_unwrap,
    aes_key_wrap,
)

from msmp_gui.crypto.errors import UnsealError
from msmp_gui.crypto.secret import Secret

TAG_SIZE = 16
"""Bytes that sealing adds."""

WRAP_OVERHEAD = 8
"""Bytes that wrapping adds."""

_ONCE = bytes(12)


class SealingKey(Secret):
    """32 bytes for AES-256-GCM."""

    __slots__ = ()


class WrappingKey(Secret):
    """32 bytes for AES key wrap. Has no associated data: derive one for each place and epoch."""

    __slots__ = ()


class RecordCipher:
    """Numbered records in one direction: the record's number is the nonce.

    Refuses to go on after 2**32 records, long before a nonce could come again.
    """

    def __init__(self, key: SealingKey) -> None:
        self._aes = AESGCM(key.expose())
        self._next = 0

    def seal(self, plaintext: bytes) -> bytes:
        """The next record."""
        return self._aes.encrypt(self._nonce(), plaintext, None)

    def open(self, sealed: bytes) -> bytes:
        """The plaintext of the next record. Raises UnsealError."""
        try:
            return self._aes.decrypt(self._nonce(), sealed, None)
        except InvalidTag:
            msg = "a record was changed, lost or reordered"
            raise UnsealError(msg) from None

    def _nonce(self) -> bytes:
        if self._next >= 1 << 32:
            msg = "this key has sealed enough"
            raise UnsealError(msg)
        nonce = self._next.to_bytes(12, "big")
        self._next += 1
        return nonce


def seal_once(key: SealingKey, plaintext: bytes, context: bytes) -> bytes:
    """Seal with a key that seals nothing else, ever (so the nonce can be fixed)."""
    return AESGCM(key.expose()).encrypt(_ONCE, plaintext, context)


def open_once(key: SealingKey, sealed: bytes, context: bytes) -> bytes:
    """Open what `seal_once` sealed. Raises UnsealError."""
    try:
        return AESGCM(key.expose()).decrypt(_ONCE, sealed, context)
    except InvalidTag:
        msg = "sealed with another key or for another purpose"
        raise UnsealError(msg) from None


def wrap(key: WrappingKey, secret: Secret) -> bytes:
    """`secret` (a multiple of 8 bytes, at least 16) wrapped; 8 bytes longer."""
    return aes_key_wrap(key.expose(), secret.expose())


wrap_bytes = aes_key_wrap
"""As `wrap`, for who goes through very many: bare bytes, not to be kept."""


def unwrap(key: WrappingKey, wrapped: bytes) -> bytes:
    """What `wrap` wrapped. Raises UnsealError."""
    return unwrap_bytes(key.expose(), wrapped)


def unwrap_bytes(key: bytes, wrapped: bytes) -> bytes:
    """As `unwrap`, for a bare key that is not kept."""
    try:
        return aes_key_unwrap(key, wrapped)
    except (InvalidUnwrap, ValueError):
        msg = "wrapped with another key"
        raise UnsealError(msg) from None
