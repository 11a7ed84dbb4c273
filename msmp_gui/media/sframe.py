"""SFrame (RFC 9605): what one sender seals, all who hold its base key can open.

A protected frame is a header (key id and counter, section 4.3), the ciphertext and the tag. Each
sender has a base key and a key id of its own, which the caller derives and assigns; counters start
at zero with each key, so a key must not outlive the process that counts for it.
"""

from __future__ import annotations

from itertools import count
from typing import NamedTuple

from cryptography.exceptions import InvalidTag

from msmp_gui.crypto.errors import CryptoError, DecodingError, UnsealError
from msmp_gui.crypto.secret import Secret
from msmp_gui.media.sframe_suites import NONCE_SIZE, Suite, derive

__all__ = [
    "ExhaustedError",
    "Header",
    "Protector",
    "ReplayedError",
    "SenderKey",
    "Suite",
    "UnknownKeyError",
    "Unprotected",
    "Unprotector",
]

MAX_FRAMES = 1 << 32
"""Frames that one key protects, far below what AES-GCM stands."""

WINDOW = 1024
"""How far behind the newest frame of its sender a frame may come."""

_number = int.from_bytes
_SHORT = 8
"""Key ids and counters below this fit into the configuration byte."""

_LARGEST = (1 << 64) - 1
_WINDOW_MASK = (1 << WINDOW) - 1


def _extra(config: int) -> int:
    return (config & 7) + 1 if config & _SHORT else 0


_ENDS = [(1 + _extra(c >> 4), 1 + _extra(c >> 4) + _extra(c & 0x0F)) for c in range(256)]
"""Where key id and counter end, by the configuration byte."""

_SMALLEST = [0, _SHORT, *(1 << 8 * (length - 1) for length in range(2, 9))]
"""The smallest value that needs so many bytes beside the configuration byte."""


class UnknownKeyError(CryptoError):
    """No key is registered under the frame's key id: too early, too late, or not for us."""

    def __init__(self, kid: int) -> None:
        super().__init__(f"no key has the id {kid}")
        self.kid = kid


class ReplayedError(CryptoError):
    """That frame was seen before, or is too old to tell."""


class ExhaustedError(CryptoError):
    """The key has protected as many frames as it may."""


class Header(NamedTuple):
    """What stands before the ciphertext, in the clear."""

    kid: int
    """Key id, 64 bits."""
    counter: int
    """64 bits."""

    def encode(self) -> bytes:
        """Configuration byte, key id, counter, each as short as can be (section 4.3)."""
        kid_config, kid_bytes = _field(self.kid)
        counter_config, counter_bytes = _field(self.counter)
        return bytes([kid_config << 4 | counter_config]) + kid_bytes + counter_bytes

    @classmethod
    def decode(cls, data: bytes) -> tuple[Header, int]:
        """The header at the start of `data`, and its length.

        Raises DecodingError where it is cut short or longer than it need be.
        """
        if not data or len(data) < _ENDS[data[0]][1]:
            msg = "a frame cut short within its header"
            raise DecodingError(msg)
        kid_end, end = _ENDS[data[0]]
        kid = _number(data[1:kid_end]) if kid_end > 1 else data[0] >> 4
        counter = _number(data[kid_end:end]) if end > kid_end else data[0] & 7
        if kid < _SMALLEST[kid_end - 1] or counter < _SMALLEST[end - kid_end]:
            msg = "a frame whose header is longer than it need be"
            raise DecodingError(msg)
        return cls(kid, counter), end


def _field(value: int) -> tuple[int, bytes]:
    if not 0 <= value <= _LARGEST:
        msg = "key ids and counters have 64 bits"
        raise ValueError(msg)
    if value < _SHORT:
        return value, b""
    length = (value.bit_length() + 7) >> 3
    return _SHORT | length - 1, value.to_bytes(length, "big")


Unprotected = tuple[int, int, bytes]
"""Key id, counter, plaintext. A plain tuple, since building a named one costs half a decryption."""


class SenderKey:
    """The key of one sender, as RFC 9605, section 4.4.2 derives it from `base_key`."""

    __slots__ = ("aead", "kid", "salt", "suite")

    def __init__(self, base_key: Secret, kid: int, suite: Suite) -> None:
        _field(kid)
        self.kid = kid
        self.suite = suite
        self.aead, self.salt = derive(base_key, kid, suite)

    def __repr__(self) -> str:
        return f"SenderKey(kid={self.kid}, {self.suite.name}, ***)"


class Protector:
    """Protects what one sender sends, from counter `first` on. May be shared by threads."""

    __slots__ = ("_aead", "_counter", "_prefixes", "_salt", "_short", "kid")

    def __init__(self, base_key: Secret, kid: int, suite: Suite, *, first: int = 0) -> None:
        key = SenderKey(base_key, kid, suite)
        self.kid = kid
        self._aead = key.aead
        self._salt = key.salt
        self._counter = count(first)
        kid_config, kid_bytes = _field(kid)
        self._short = [Header(kid, counter).encode() for counter in range(_SHORT)]
        self._prefixes = [
            bytes([kid_config << 4 | _SHORT | length]) + kid_bytes for length in range(8)
        ]

    def protect(self, plaintext: bytes, metadata: bytes = b"") -> bytes:
        """A frame with `plaintext` sealed in it; `metadata` is authenticated but not carried.

        Raises ExhaustedError after MAX_FRAMES.
        """
        counter = next(self._counter)  # one step that no other thread can come between
        if counter < _SHORT:
            header = self._short[counter]
        elif counter < MAX_FRAMES:
            length = (counter.bit_length() + 7) >> 3
            header = self._prefixes[length - 1] + counter.to_bytes(length, "big")
        else:
            msg = "this key has protected as many frames as it may"
            raise ExhaustedError(msg)
        nonce = (self._salt ^ counter).to_bytes(NONCE_SIZE, "big")
        return header + self._aead.encrypt(nonce, plaintext, header + metadata)

    def __repr__(self) -> str:
        return f"Protector(kid={self.kid}, ***)"


class _Receiver:
    """A sender's key and which of its counters were seen."""

    __slots__ = ("decrypt", "kid", "newest", "salt", "seen")

    def __init__(self, key: SenderKey) -> None:
        self.kid = key.kid
        self.decrypt = key.aead.decrypt
        self.salt = key.salt
        self.newest = -1
        self.seen = 0
        """Bit n: the frame n before the newest was seen."""


class Unprotector:
    """Opens frames of the senders whose keys were registered. For one thread."""

    def __init__(self) -> None:
        self._receivers: dict[tuple[int, bytes], _Receiver] = {}
        """By the key id as it is encoded: its half of the configuration byte, and its bytes."""

    def add(self, key: SenderKey) -> None:
        """Register a sender's key. Raises ValueError where its key id is taken."""
        field = _field(key.kid)
        if field in self._receivers:
            msg = f"the key id {key.kid} is taken"
            raise ValueError(msg)
        self._receivers[field] = _Receiver(key)

    def remove(self, kid: int) -> None:
        """Forget a key, if it is there. Added again, it would take its old frames again."""
        self._receivers.pop(_field(kid), None)

    def unprotect(self, frame: bytes, metadata: bytes = b"") -> Unprotected:
        """Open a frame that was protected under the same `metadata`.

        Raises DecodingError (no header), UnknownKeyError, ReplayedError, and UnsealError (changed,
        or not protected with that key); no error changes anything.
        """
        # All in one function, since this runs for each packet of each sender.
        config = frame[0] if frame else 0
        kid_end, end = _ENDS[config]
        receiver = self._receivers.get((config >> 4, frame[1:kid_end]))
        counter = _number(frame[kid_end:end]) if end > kid_end else config & 7
        if receiver is None or len(frame) < end or counter < _SMALLEST[end - kid_end]:
            kid = Header.decode(frame)[0].kid
            raise UnknownKeyError(kid)
        ahead = counter - receiver.newest
        if ahead <= 0 and (ahead <= -WINDOW or receiver.seen >> -ahead & 1):
            msg = "a frame that came before, or too late"
            raise ReplayedError(msg)
        nonce = (receiver.salt ^ counter).to_bytes(NONCE_SIZE, "big")
        try:
            plaintext = receiver.decrypt(nonce, frame[end:], frame[:end] + metadata)
        except InvalidTag:
            msg = "a frame that was changed, or protected with another key"
            raise UnsealError(msg) from None
        if ahead <= 0:
            receiver.seen |= 1 << -ahead
        else:
            receiver.seen = (receiver.seen << ahead | 1) & _WINDOW_MASK if ahead < WINDOW else 1
            receiver.newest = counter
        return receiver.kid, counter, plaintext
