"""Messages with a signature: made, and turned from received into verified.

A signature covers the message and, as external AAD (RFC 9052, section 4.3), what it is, for which
protocol version, in which group, from whom, and to whom: so it means one thing in one place to
one receiver.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from msmp_gui.crypto import cbor, cose
from msmp_gui.crypto.errors import DecodingError, InvalidSignatureError
from msmp_gui.crypto.kdf import sha256
from msmp_gui.crypto.signature import SigningKey, VerifyingKey
from msmp_gui.identity.fingerprint import fingerprint_of
from msmp_gui.protocol.errors import MalformedError
from msmp_gui.protocol.record import kept
from msmp_gui.protocol.wire import schema
from msmp_gui.protocol.wire.messages.limits import MAX_MESSAGE

VERSION = "MSMP1"
"""Protocol name and version in every signature."""

_NULL = cbor.encode(None)

M = TypeVar("M")

Recipient = bytes | None
"""The fingerprint of the one that a message is for; None: the whole group."""


@dataclass(frozen=True)
class Verified(Generic[M]):
    """A message whose signature was checked."""

    message: M
    raw: bytes
    """The COSE_Sign1, bit by bit as it came: what is hashed, kept and passed on."""

    @kept
    def hash(self) -> bytes:
        """SHA-256 of `raw`."""
        return sha256(self.raw)


@dataclass(frozen=True, slots=True)
class Claimed(Generic[M]):
    """A message that was read, its signature not yet checked: it says whose key that takes."""

    message: M
    raw: bytes
    _sign1: cose.Sign1

    def verify(self, key: VerifyingKey, group: bytes, to: Recipient = None) -> Verified[M]:
        """It as what `key` signed for this place. Raises MalformedError."""
        kind = type(self.message)
        _check(self._sign1, kind, key, group, to)
        return Verified(self.message, self.raw)

    def vouched(self) -> Verified[M]:
        """It as somebody's, whose signature over all of `raw` was checked before."""
        return Verified(self.message, self.raw)


def sign(key: SigningKey, message: object, group: bytes, to: Recipient = None) -> Verified[M]:
    """`message` signed by `key` for `group`, or for one recipient in it."""
    sender = fingerprint_of(key.verifying_key)
    aad = _context(type(message), group, sender, to)
    return Verified(message, cose.sign(key, schema.encode(message), aad))  # type: ignore[arg-type]


def verify(
    kind: type[M], raw: bytes, key: VerifyingKey, group: bytes, to: Recipient = None
) -> Verified[M]:
    """`raw` as a message of type `kind` that `key` signed for this place.

    Raises MalformedError.
    """
    sign1 = _read(raw)
    _check(sign1, kind, key, group, to)
    return Verified(schema.decode(kind, sign1.unverified_payload, limit=MAX_MESSAGE), raw)


def verify_raw(kind: type, raw: bytes, key: VerifyingKey, group: bytes) -> object:
    """The CBOR value of a message that `key` signed, before anything else is read of it.

    To tell what a newer version may say from what is broken. Raises MalformedError.
    """
    sign1 = _read(raw)
    _check(sign1, kind, key, group, None)
    try:
        return cbor.decode(sign1.unverified_payload, limit=MAX_MESSAGE)
    except DecodingError as error:
        raise MalformedError(str(error)) from error


def read(kind: type[M], raw: bytes) -> Claimed[M]:
    """What `raw` claims, to find out whose key to verify it with. Raises MalformedError."""
    sign1 = _read(raw)
    return Claimed(schema.decode(kind, sign1.unverified_payload, limit=MAX_MESSAGE), raw, sign1)


def peek(kind: type[M], raw: bytes) -> M:
    """The message alone of what `read` reads. Raises MalformedError."""
    return read(kind, raw).message


def _read(raw: bytes) -> cose.Sign1:
    try:
        return cose.read(raw, limit=MAX_MESSAGE)
    except DecodingError as error:
        raise MalformedError(str(error)) from error


def _check(sign1: cose.Sign1, kind: type, key: VerifyingKey, group: bytes, to: Recipient) -> None:
    context = _context(kind, group, fingerprint_of(key), to)
    try:
        if len(sign1.unverified_payload) <= _SHORT:
            _verified(sign1, key, context)
        else:
            sign1.verify(key, context)
    except InvalidSignatureError as error:
        msg = f"{kind.__name__} with a signature that does not fit"
        raise MalformedError(msg) from error


@lru_cache(maxsize=256)
def _verified(sign1: cose.Sign1, key: VerifyingKey, context: bytes) -> None:
    """Raises InvalidSignatureError, and then again.

    What moves a group on comes twice, by the channel and by a link, and is repeated where somebody
    may have missed it: the very same, under the same key and for the same place, is verified once.
    """
    sign1.verify(key, context)


_SHORT = 1_200
"""Bytes of what is kept for that: what comes by the channel as well fits a datagram."""


def _context(kind: type, group: bytes, sender: bytes, to: Recipient) -> bytes:
    recipient = _NULL if to is None else cbor.encode_bytes(to)
    return _opening(kind, group, sender) + recipient


@lru_cache(maxsize=4096)
def _opening(kind: type, group: bytes, sender: bytes) -> bytes:
    """What contexts of all messages of a type begin with, that one peer signs in a group."""
    number: int = kind.KIND  # type: ignore[attr-defined]
    opening = cbor.open_array(5) + cbor.encode(VERSION) + cbor.encode_number(number)
    return opening + cbor.encode_bytes(group) + cbor.encode_bytes(sender)
