"""How a key is named: the SHA-256 of its SubjectPublicKeyInfo."""

from __future__ import annotations

from msmp_gui.crypto.signature import VerifyingKey

Fingerprint = bytes
"""32 bytes. Names the key, and so outlives the certificates that are made for it."""


def fingerprint_of(key: VerifyingKey) -> Fingerprint:
    """The fingerprint of a public key."""
    return key.hash
