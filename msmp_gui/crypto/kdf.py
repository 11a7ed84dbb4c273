"""Hashing and key derivation, always under a label.

`hash_of(label, ...)` and `expand(secret, label, ...)` encode label and inputs together, so that no
two uses can meet: SHA-256 and HKDF-SHA256 (RFC 5869).
"""

from __future__ import annotations

from typing import TypeVar

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF, HKDFExpand

from msmp_gui.crypto import cbor
from msmp_gui.crypto.secret import Secret

HASH_SIZE = 32
"""Bytes of a SHA-256 hash."""

_PREFIX = "MSMP1 "

S = TypeVar("S", bound=Secret)


def sha256(data: bytes) -> bytes:
    """SHA-256 of `data`, 32 bytes."""
    digest = hashes.Hash(hashes.SHA256())
    digest.update(data)
    return digest.finalize()


def hash_of(label: str, *parts: object) -> bytes:
    """The hash of `parts` (CBOR values) for the purpose `label`; 32 bytes."""
    return sha256(cbor.encode([_PREFIX + label, *parts]))


def extract(kind: type[S], salt: Secret, material: bytes) -> S:
    """HKDF-Extract (RFC 5869, section 2.2) into a secret of type `kind`; 32 bytes."""
    return kind(HKDF.extract(hashes.SHA256(), salt.expose(), material))


def expand(kind: type[S], secret: Secret, label: str, *context: object, length: int = 32) -> S:
    """HKDF-Expand (RFC 5869, section 2.3) for `label` and `context` (CBOR values)."""
    info = cbor.encode([_PREFIX + label, *context])
    return kind(HKDFExpand(hashes.SHA256(), length, info).derive(secret.expose()))
