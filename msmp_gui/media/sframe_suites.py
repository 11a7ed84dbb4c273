"""SFrame cipher suites and what is derived for them (RFC 9605, sections 4.4.2 and 4.5)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import constant_time, hashes, hmac
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF, HKDFExpand

from msmp_gui.crypto.secret import Secret

NONCE_SIZE = 12


class Suite(IntEnum):
    """Cipher suites, by their number in the IANA SFrame registry.

    Those with a short tag are for packets so small that the tag would weigh: a forger's chance is
    one in 2**80, 2**64 or 2**32 for each attempt.
    """

    AES_128_CTR_HMAC_SHA256_80 = 0x0001
    AES_128_CTR_HMAC_SHA256_64 = 0x0002
    AES_128_CTR_HMAC_SHA256_32 = 0x0003
    AES_128_GCM_SHA256_128 = 0x0004
    AES_256_GCM_SHA512_128 = 0x0005
    # From draft-barnes-sframe-iana-256.
    AES_256_CTR_HMAC_SHA512_80 = 0x0006
    AES_256_CTR_HMAC_SHA512_64 = 0x0007
    AES_256_CTR_HMAC_SHA512_32 = 0x0008


class Aead(Protocol):
    """Authenticated encryption as AESGCM offers it; `decrypt` raises InvalidTag."""

    def encrypt(self, nonce: bytes, data: bytes, associated_data: bytes | None, /) -> bytes:
        """Ciphertext and tag."""

    def decrypt(self, nonce: bytes, data: bytes, associated_data: bytes | None, /) -> bytes:
        """The plaintext."""


@dataclass(frozen=True, slots=True)
class _Parameters:
    digest: type[hashes.SHA256 | hashes.SHA512]
    cipher_key: int
    tag: int


_SUITES: dict[Suite, _Parameters] = {
    Suite.AES_128_CTR_HMAC_SHA256_80: _Parameters(hashes.SHA256, 16, 10),
    Suite.AES_128_CTR_HMAC_SHA256_64: _Parameters(hashes.SHA256, 16, 8),
    Suite.AES_128_CTR_HMAC_SHA256_32: _Parameters(hashes.SHA256, 16, 4),
    Suite.AES_128_GCM_SHA256_128: _Parameters(hashes.SHA256, 16, 16),
    Suite.AES_256_GCM_SHA512_128: _Parameters(hashes.SHA512, 32, 16),
    Suite.AES_256_CTR_HMAC_SHA512_80: _Parameters(hashes.SHA512, 32, 10),
    Suite.AES_256_CTR_HMAC_SHA512_64: _Parameters(hashes.SHA512, 32, 8),
    Suite.AES_256_CTR_HMAC_SHA512_32: _Parameters(hashes.SHA512, 32, 4),
}
_GCM = {Suite.AES_128_GCM_SHA256_128, Suite.AES_256_GCM_SHA512_128}


def derive(base_key: Secret, kid: int, suite: Suite) -> tuple[Aead, int]:
    """The cipher of one sender, and the salt that its counter is added to (as a number)."""
    parameters = _SUITES[suite]
    digest = parameters.digest()
    secret = HKDF.extract(digest, None, base_key.expose())
    suffix = kid.to_bytes(8, "big") + suite.to_bytes(2, "big")

    def expand(label: bytes, length: int) -> bytes:
        return HKDFExpand(digest, length, label + suffix).derive(secret)

    salt = expand(b"SFrame 1.0 Secret salt ", NONCE_SIZE)
    size = parameters.cipher_key + (0 if suite in _GCM else digest.digest_size)
    key = expand(b"SFrame 1.0 Secret key ", size)
    aead = AESGCM(key) if suite in _GCM else CtrHmac(key, parameters)
    return aead, int.from_bytes(salt, "big")


def ctr_hmac(suite: Suite, key: bytes) -> CtrHmac:
    """The composed cipher of `suite` (not one with GCM), with its two keys in one."""
    return CtrHmac(key, _SUITES[suite])


class CtrHmac:
    """AES in counter mode, then HMAC cut to the suite's length (RFC 9605, section 4.5.1)."""

    def __init__(self, key: bytes, parameters: _Parameters) -> None:
        self._cipher = algorithms.AES(key[: parameters.cipher_key])
        self._mac = hmac.HMAC(key[parameters.cipher_key :], parameters.digest())
        self._tag_size = parameters.tag

    def encrypt(self, nonce: bytes, data: bytes, associated_data: bytes | None, /) -> bytes:
        """Ciphertext and tag."""
        ciphertext = self._keystream(nonce, data)
        return ciphertext + self._tag(nonce, associated_data or b"", ciphertext)

    def decrypt(self, nonce: bytes, data: bytes, associated_data: bytes | None, /) -> bytes:
        """The plaintext. Raises InvalidTag."""
        if len(data) < self._tag_size:
            raise InvalidTag
        ciphertext, tag = data[: -self._tag_size], data[-self._tag_size :]
        if not constant_time.bytes_eq(tag, self._tag(nonce, associated_data or b"", ciphertext)):
            raise InvalidTag
        return self._keystream(nonce, ciphertext)

    def _keystream(self, nonce: bytes, data: bytes) -> bytes:
        return Cipher(self._cipher, modes.CTR(nonce + bytes(4))).encryptor().update(data)

    def _tag(self, nonce: bytes, associated_data: bytes, ciphertext: bytes) -> bytes:
        mac = self._mac.copy()
        for length in (len(associated_data), len(ciphertext), self._tag_size):
            mac.update(length.to_bytes(8, "big"))
        mac.update(nonce + associated_data + ciphertext)
        return mac.finalize()[: self._tag_size]
