"""Hashing and key derivation, always under a label.

`hash_of(label, ...)` and `expand(secret, label, ...)` encode label and inputs together, so that no
two uses can meet: SHA-256 and HKDF-SHA256 (RFC 5869).
"""

from __future__ import annotations

from functools import lru_cache
from typing import Generic, TypeVar

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF, HKDFExpand

from msmp_gui.crypto import cbor
from msmp_gui.crypto.secret import Secret

HASH_SIZE = 32
"""Bytes of a SHA-256 hash."""

_PREFIX = "MSMP1 "
_SHA256 = hashes.SHA256()
_EMPTY = hashes.Hash(_SHA256)

S = TypeVar("S", bound=Secret)


def sha256(data: bytes) -> bytes:
    """SHA-256 of `data`, 32 bytes."""
    hashing = _EMPTY.copy()  # half of what it costs to begin one
    hashing.update(data)
    return hashing.finalize()


def hash_of(label: str, *parts: object) -> bytes:
    """The hash of `parts` (CBOR values) for the purpose `label`; 32 bytes."""
    return sha256(_encoded(label, 1 + len(parts), parts))


def hash_of_encoded(label: str, part: bytes) -> bytes:
    """`hash_of` one part, which is CBOR already; 32 bytes."""
    return sha256(_opening(label, 2) + part)


class Hashing:
    """`hash_of` made ready for one label and one part of `size` bytes."""

    __slots__ = ("_head",)

    def __init__(self, label: str, size: int) -> None:
        self._head = _opening(label, 2) + cbor.open_bytes(size)

    def of(self, part: bytes) -> bytes:
        """32 bytes."""
        return sha256(self._head + part)


def extract(kind: type[S], salt: Secret, material: bytes) -> S:
    """HKDF-Extract (RFC 5869, section 2.2) into a secret of type `kind`; 32 bytes."""
    return kind(HKDF.extract(_SHA256, salt.expose(), material))


def expand(kind: type[S], secret: Secret, label: str, *context: object, length: int = 32) -> S:
    """HKDF-Expand (RFC 5869, section 2.3) for `label` and `context` (CBOR values)."""
    info = _encoded(label, 1 + len(context), context)
    return kind(HKDFExpand(_SHA256, length, info).derive(secret.expose()))


class Expansion(Generic[S]):
    """`expand` made ready for many secrets: all is fixed but the last numbers of the context."""

    __slots__ = ("_head", "_kind", "_length")

    def __init__(
        self, kind: type[S], label: str, *context: object, numbers: int, length: int = 32
    ) -> None:
        self._kind = kind
        self._length = length
        self._head = _encoded(label, 1 + len(context) + numbers, context)

    def of(self, secret: Secret, *numbers: int) -> S:
        """What `expand` gives for `secret` with the context followed by `numbers`."""
        return self._kind(self.bytes_of(secret.expose(), *numbers))

    def bytes_of(self, secret: bytes, *numbers: int) -> bytes:
        """The same for who goes through very many: bare bytes, not to be kept."""
        info = self._head
        for number in numbers:
            info += cbor.encode_number(number)
        return HKDFExpand(_SHA256, self._length, info).derive(secret)


class HashExpansion(Generic[S]):
    """`expand` made ready for one label, and a hash for its context."""

    __slots__ = ("_head", "_kind", "_length")

    def __init__(self, kind: type[S], label: str, *, length: int = 32) -> None:
        self._kind = kind
        self._length = length
        self._head = _opening(label, 2) + cbor.open_bytes(HASH_SIZE)

    def of(self, secret: Secret, hash_: bytes) -> S:
        """What `expand` gives for `secret` and `hash_`, of 32 bytes."""
        info = self._head + hash_
        return self._kind(HKDFExpand(_SHA256, self._length, info).derive(secret.expose()))

    def extracted(self, salt: Secret, material: bytes, hash_: bytes) -> bytes:
        """What it gives for what `extract` gives, in one step; bare, for who takes it apart."""
        info = self._head + hash_
        return HKDF(_SHA256, self._length, salt.expose(), info).derive(material)


def _encoded(label: str, items: int, parts: tuple[object, ...]) -> bytes:
    """The encoding of the array of a label and parts, up to the last that is given."""
    encoded = _opening(label, items)
    for part in parts:
        if type(part) is bytes:
            encoded += cbor.encode_bytes(part)
        elif type(part) is int and part >= 0:
            encoded += cbor.encode_number(part)
        else:
            encoded += cbor.encode(part)
    return encoded


@lru_cache(maxsize=256)
def _opening(label: str, items: int) -> bytes:
    return cbor.open_array(items) + cbor.encode(_PREFIX + label)
