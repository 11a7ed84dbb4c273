"""SFrame (RFC 9605) with AES_256_GCM_SHA512_128 (MSMP-90)."""

from __future__ import annotations

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF, HKDFExpand

from tests.interop.second.crypto import RefusedError

_SUITE = (5).to_bytes(2)


def _integer(data: bytes, flag: int, low: int, at: int) -> tuple[int, int]:
    """A header's number, which stands in its first byte or after it; and what comes next."""
    if not flag:
        return low, at
    return int.from_bytes(data[at : at + low + 1]), at + low + 1


def key_id(frame: bytes) -> int:
    """The key id of an SFrame ciphertext. Raises RefusedError."""
    return _header(frame)[0]


def _header(frame: bytes) -> tuple[int, int, int]:
    """Key id, counter, and length of the header."""
    if not frame:
        raise RefusedError("empty frame")
    first = frame[0]
    kid, at = _integer(frame, first >> 7, first >> 4 & 7, 1)
    counter, at = _integer(frame, first >> 3 & 1, first & 7, at)
    return kid, counter, at


def _cipher(base_key: bytes, kid: int, counter: int) -> tuple[AESGCM, bytes]:
    secret = HKDF.extract(hashes.SHA512(), b"", base_key)
    label = kid.to_bytes(8) + _SUITE
    key = HKDFExpand(hashes.SHA512(), 32, b"SFrame 1.0 Secret key " + label).derive(secret)
    salt = HKDFExpand(hashes.SHA512(), 12, b"SFrame 1.0 Secret salt " + label).derive(secret)
    nonce = (int.from_bytes(salt) ^ counter).to_bytes(12)
    return AESGCM(key), nonce


def open_frame(base_key: bytes, frame: bytes, metadata: bytes) -> bytes:
    """What a frame holds. Raises RefusedError."""
    kid, counter, at = _header(frame)
    cipher, nonce = _cipher(base_key, kid, counter)
    try:
        return cipher.decrypt(nonce, frame[at:], frame[:at] + metadata)
    except InvalidTag as error:
        raise RefusedError("frame") from error


def seal_frame(base_key: bytes, kid: int, counter: int, data: bytes, metadata: bytes) -> bytes:
    """A frame; `counter` is used once with each key id and base key."""
    first, rest = 0, b""
    for shift, value in ((4, kid), (0, counter)):
        if value < 8:
            first |= value << shift
        else:
            size = (value.bit_length() + 7) // 8
            first |= (8 | size - 1) << shift
            rest += value.to_bytes(size)
    header = bytes([first]) + rest
    cipher, nonce = _cipher(base_key, kid, counter)
    return header + cipher.encrypt(nonce, data, header + metadata)
