"""How a key is named: the SHA-256 of its SubjectPublicKeyInfo."""

from __future__ import annotations

from functools import lru_cache

from msmp_gui.crypto.kdf import sha256
from msmp_gui.crypto.signature import VerifyingKey

Fingerprint = bytes
"""32 bytes. Names the key, and so outlives the certificates that are made for it."""


def fingerprint_of(key: VerifyingKey) -> Fingerprint:
    """The fingerprint of a public key."""
    return _hash_of(key.spki)


@lru_cache(maxsize=1024)
def _hash_of(spki: bytes) -> Fingerprint:
    return sha256(spki)
