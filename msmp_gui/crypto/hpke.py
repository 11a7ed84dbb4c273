"""Sealing to somebody's public key: HPKE base mode, single shot (RFC 9180).

Base mode does not say who sealed; whoever needs to know signs over what was sealed. What must be
bound is handed as `info`, which both sides have to give alike.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from enum import IntEnum
from typing import ClassVar, Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hpke
from cryptography.hazmat.primitives.asymmetric import ec, mlkem, x25519
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from msmp_gui.crypto.errors import CryptoError, DecodingError, UnsealError

Random = Callable[[int], bytes]
"""So many random bytes. `os.urandom` in life."""


class Kem(IntEnum):
    """Key encapsulation mechanisms, by their number in the IANA HPKE registry."""

    P256 = 0x0010
    P384 = 0x0011
    X25519 = 0x0020
    X_WING = 0x647A
    """ML-KEM-768 and X25519 together: closed to a quantum computer, and no worse than X25519."""


class KemPublicKey(ABC):
    """Where something can be sealed to."""

    kem: ClassVar[Kem]
    _suite: ClassVar[hpke.Suite]
    _key: x25519.X25519PublicKey | ec.EllipticCurvePublicKey | hpke.MLKEM768X25519PublicKey

    @abstractmethod
    def to_bytes(self) -> bytes:
        """The key as the KEM's specification writes it."""

    def seal(self, plaintext: bytes, info: bytes) -> bytes:
        """`enc` and ciphertext, one after the other. Raises CryptoError."""
        try:
            return self._suite.encrypt(plaintext, self._key, info=info)
        except ValueError as error:
            # An X25519 point of small order yields no shared secret (RFC 9180, section 7.1.4).
            msg = "cannot seal to that key"
            raise CryptoError(msg) from error


class KemPrivateKey(ABC):
    """What opens it. Made for one use, then dropped."""

    kem: ClassVar[Kem]
    _suite: ClassVar[hpke.Suite]
    _key: x25519.X25519PrivateKey | ec.EllipticCurvePrivateKey | hpke.MLKEM768X25519PrivateKey

    @property
    @abstractmethod
    def public_key(self) -> KemPublicKey:
        """Its other half."""

    def open(self, sealed: bytes, info: bytes) -> bytes:
        """What was sealed to the public key under the same `info`. Raises UnsealError."""
        try:
            return self._suite.decrypt(sealed, self._key, info=info)
        except (InvalidTag, ValueError):
            msg = "sealed to another key or for another purpose"
            raise UnsealError(msg) from None

    def __repr__(self) -> str:
        return f"{type(self).__name__}(***)"


def generate(kem: Kem, random: Random) -> KemPrivateKey:
    """A fresh key pair."""
    return _PRIVATE[kem].generate(random)


def public_key(kem: Kem, data: bytes) -> KemPublicKey:
    """A public key read. Raises DecodingError."""
    return _PUBLIC[kem].from_bytes(data)


def _suite(kem: hpke.KEM) -> hpke.Suite:
    return hpke.Suite(kem, hpke.KDF.HKDF_SHA256, hpke.AEAD.AES_256_GCM)


class _X25519Public(KemPublicKey):
    kem = Kem.X25519
    _suite = _suite(hpke.KEM.X25519)
    _key: x25519.X25519PublicKey

    def __init__(self, key: x25519.X25519PublicKey) -> None:
        self._key = key

    @classmethod
    def from_bytes(cls, data: bytes) -> _X25519Public:
        return cls(_x25519_public(data))

    def to_bytes(self) -> bytes:
        return self._key.public_bytes(Encoding.Raw, PublicFormat.Raw)


class _X25519Private(KemPrivateKey):
    kem = Kem.X25519
    _suite = _suite(hpke.KEM.X25519)
    _key: x25519.X25519PrivateKey

    def __init__(self, key: x25519.X25519PrivateKey) -> None:
        self._key = key

    @classmethod
    def generate(cls, random: Random) -> _X25519Private:
        return cls(x25519.X25519PrivateKey.from_private_bytes(random(32)))

    @property
    def public_key(self) -> KemPublicKey:
        return _X25519Public(self._key.public_key())


_MLKEM_PUBLIC_SIZE = 1184


class _XWingPublic(KemPublicKey):
    kem = Kem.X_WING
    _suite = _suite(hpke.KEM.MLKEM768_X25519)

    def __init__(
        self, data: bytes, lattice: mlkem.MLKEM768PublicKey, curve: x25519.X25519PublicKey
    ) -> None:
        self._bytes = data
        self._key = hpke.MLKEM768X25519PublicKey(lattice, curve)

    @classmethod
    def from_bytes(cls, data: bytes) -> _XWingPublic:
        if len(data) != _MLKEM_PUBLIC_SIZE + 32:
            msg = "not an X-Wing public key"
            raise DecodingError(msg)
        try:
            lattice = mlkem.MLKEM768PublicKey.from_public_bytes(data[:_MLKEM_PUBLIC_SIZE])
        except ValueError as error:
            msg = "not an X-Wing public key"
            raise DecodingError(msg) from error
        return cls(data, lattice, _x25519_public(data[_MLKEM_PUBLIC_SIZE:]))

    def to_bytes(self) -> bytes:
        return self._bytes


class _XWingPrivate(KemPrivateKey):
    kem = Kem.X_WING
    _suite = _suite(hpke.KEM.MLKEM768_X25519)

    def __init__(self, lattice: mlkem.MLKEM768PrivateKey, curve: x25519.X25519PrivateKey) -> None:
        self._key = hpke.MLKEM768X25519PrivateKey(lattice, curve)
        # Worked out once: an invitation's key goes to everybody who is invited with it.
        shown = lattice.public_key(), curve.public_key()
        data = b"".join(key.public_bytes_raw() for key in shown)
        self._public = _XWingPublic(data, *shown)

    @classmethod
    def generate(cls, random: Random) -> _XWingPrivate:
        seed = random(96)
        return cls(
            mlkem.MLKEM768PrivateKey.from_seed_bytes(seed[:64]),
            x25519.X25519PrivateKey.from_private_bytes(seed[64:]),
        )

    @property
    def public_key(self) -> KemPublicKey:
        return self._public


class _NistPublic(KemPublicKey):
    """A point of a NIST curve, uncompressed (RFC 9180, section 7.1.1)."""

    _curve: ClassVar[ec.EllipticCurve]
    _key: ec.EllipticCurvePublicKey

    def __init__(self, key: ec.EllipticCurvePublicKey) -> None:
        self._key = key

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        msg = f"not a public key on {cls._curve.name}"
        if data[:1] != b"\x04":
            raise DecodingError(msg)
        try:
            return cls(ec.EllipticCurvePublicKey.from_encoded_point(cls._curve, data))
        except ValueError as error:
            raise DecodingError(msg) from error

    def to_bytes(self) -> bytes:
        return self._key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)


class _P256Public(_NistPublic):
    kem = Kem.P256
    _curve = ec.SECP256R1()
    _suite = _suite(hpke.KEM.P256)


class _P384Public(_NistPublic):
    kem = Kem.P384
    _curve = ec.SECP384R1()
    _suite = _suite(hpke.KEM.P384)


class _NistPrivate(KemPrivateKey):
    _public: ClassVar[type[_NistPublic]]
    _key: ec.EllipticCurvePrivateKey

    def __init__(self, key: ec.EllipticCurvePrivateKey) -> None:
        self._key = key

    @classmethod
    def generate(cls, random: Random) -> Self:
        curve = cls._public._curve
        while True:  # once, as a rule (FIPS 186-5, A.2.2)
            drawn = int.from_bytes(random(curve.key_size // 8), "big")
            if 0 < drawn < curve.group_order:
                return cls(ec.derive_private_key(drawn, curve))

    @property
    def public_key(self) -> KemPublicKey:
        return self._public(self._key.public_key())


class _P256Private(_NistPrivate):
    kem = Kem.P256
    _suite = _P256Public._suite
    _public = _P256Public


class _P384Private(_NistPrivate):
    kem = Kem.P384
    _suite = _P384Public._suite
    _public = _P384Public


def _x25519_public(data: bytes) -> x25519.X25519PublicKey:
    try:
        return x25519.X25519PublicKey.from_public_bytes(data)
    except ValueError as error:
        msg = "not an X25519 public key"
        raise DecodingError(msg) from error


_PRIVATE: dict[Kem, type[_X25519Private | _XWingPrivate | _NistPrivate]] = {
    Kem.P256: _P256Private,
    Kem.P384: _P384Private,
    Kem.X25519: _X25519Private,
    Kem.X_WING: _XWingPrivate,
}
_PUBLIC: dict[Kem, type[_X25519Public | _XWingPublic | _NistPublic]] = {
    Kem.P256: _P256Public,
    Kem.P384: _P384Public,
    Kem.X25519: _X25519Public,
    Kem.X_WING: _XWingPublic,
}
