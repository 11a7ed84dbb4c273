"""Cryptography that lets everything through, so that fuzzing reaches what lies behind it.

Every signature counts, and what is sealed lies open: as if whoever changes the input held all keys
but the receiver's own. That is what insiders can do, and who took their keys; and no execution has
to sign.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from unittest.mock import patch

from msmp_gui.crypto import aead, hpke
from msmp_gui.crypto.errors import CryptoError
from msmp_gui.crypto.signature import VerifyingKey
from msmp_gui.protocol.policy.signed_token import verify_token
from msmp_gui.protocol.wire import signed

_TAG = bytes(aead.TAG_SIZE)


class _OpenCipher:
    """In the place of AES-GCM."""

    def __init__(self, key: bytes) -> None:
        pass

    def encrypt(self, _nonce: bytes, plaintext: bytes, _aad: bytes | None) -> bytes:
        return plaintext + _TAG

    def decrypt(self, _nonce: bytes, sealed: bytes, _aad: bytes | None) -> bytes:
        return sealed[: -len(_TAG)]


def _seal(_key: object, plaintext: bytes, _info: bytes) -> bytes:
    return plaintext + _TAG


def _open(_key: object, sealed: bytes, _info: bytes) -> bytes:
    if len(sealed) < len(_TAG):
        msg = "too short"
        raise CryptoError(msg)
    return sealed[: -len(_TAG)]


_verify = VerifyingKey.verify
_kept: set[bytes] = set()


def nobody_has(key: VerifyingKey) -> None:
    """From now on, in this process, what that key seems to have signed is verified in truth."""
    _kept.add(key.hash)
    signed._verified.cache_clear()


def _accept(key: VerifyingKey, signature: bytes, data: bytes) -> None:
    if key.hash in _kept:
        _verify(key, signature, data)


@contextmanager
def bare() -> Iterator[None]:
    """Nothing is signed or sealed in truth while this lasts."""
    with ExitStack() as stack:
        for kept in (verify_token, signed._verified):
            stack.callback(kept.cache_clear)  # what counted here counts nowhere else
        stack.enter_context(patch.object(VerifyingKey, "verify", _accept))
        stack.enter_context(patch.object(aead, "AESGCM", _OpenCipher))
        stack.enter_context(patch.object(hpke._XWingPublic, "seal", _seal))
        stack.enter_context(patch.object(hpke._XWingPrivate, "open", _open))
        yield
