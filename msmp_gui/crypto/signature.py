"""Signing and verifying, with the algorithm that follows from the key.

Ed25519 (RFC 8032), ECDSA over P-256 and P-384, and RSASSA-PSS; numbers are those of the IANA COSE
registry (RFC 9053, sections 2.1 and 2.2; RFC 8230). ECDSA signatures are in COSE's form, r and s
one after the other.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import (
    decode_dss_signature,
    encode_dss_signature,
)
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    PublicFormat,
    load_der_public_key,
)

from msmp_gui.crypto.errors import DecodingError, InvalidSignatureError
from msmp_gui.crypto.kdf import sha256

PrivateKey = ed25519.Ed25519PrivateKey | ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey
PublicKey = ed25519.Ed25519PublicKey | ec.EllipticCurvePublicKey | rsa.RSAPublicKey

_PSS = padding.PSS(padding.MGF1(hashes.SHA256()), padding.PSS.DIGEST_LENGTH)
_SMALLEST_RSA, _LARGEST_RSA = 2048, 16_384
"""Bits."""

_LONGEST_EXPONENT = 64
"""Bits. To verify takes the longer the more it has, up to a hundred times as long as with 65537:
who has such a key would have everybody else do that for each of their messages."""


class Algorithm(IntEnum):
    """Signature algorithms, by their COSE number."""

    ED25519 = -8
    ES256 = -7
    ES384 = -35
    PS256 = -37


_CURVES: dict[Algorithm, tuple[type[ec.EllipticCurve], hashes.HashAlgorithm, int]] = {
    Algorithm.ES256: (ec.SECP256R1, hashes.SHA256(), 32),
    Algorithm.ES384: (ec.SECP384R1, hashes.SHA384(), 48),
}


def algorithm_of(key: object) -> Algorithm:
    """The algorithm that keys of this type sign with. Raises DecodingError for others."""
    match key:
        case ed25519.Ed25519PublicKey() | ed25519.Ed25519PrivateKey():
            return Algorithm.ED25519
        case rsa.RSAPublicKey() if _is_fit(key):
            return Algorithm.PS256
        case rsa.RSAPrivateKey() if _is_fit(key.public_key()):
            return Algorithm.PS256
        case ec.EllipticCurvePublicKey() | ec.EllipticCurvePrivateKey():
            for algorithm, (curve, _, _) in _CURVES.items():
                if isinstance(key.curve, curve):
                    return algorithm
    msg = "keys of this type cannot sign here"
    raise DecodingError(msg)


def _is_fit(key: rsa.RSAPublicKey) -> bool:
    exponent = key.public_numbers().e
    fits = _SMALLEST_RSA <= key.key_size <= _LARGEST_RSA
    return fits and exponent.bit_length() <= _LONGEST_EXPONENT


class VerifyingKey:
    """A public key that checks signatures."""

    __slots__ = ("_check", "_spki", "algorithm", "hash")

    def __init__(self, key: PublicKey) -> None:
        self.algorithm = algorithm_of(key)
        self._check = _checker(key, self.algorithm)
        self._spki = key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
        self.hash = sha256(self._spki)
        """SHA-256 of `spki`."""

    @classmethod
    def from_spki(cls, spki: bytes) -> VerifyingKey:
        """Read a DER SubjectPublicKeyInfo (RFC 5280, section 4.1). Raises DecodingError."""
        try:
            key = load_der_public_key(spki)
        except (ValueError, TypeError, UnsupportedAlgorithm) as error:
            msg = "not a public key"
            raise DecodingError(msg) from error
        return cls(key)  # type: ignore[arg-type]  # algorithm_of refuses every other type

    @property
    def spki(self) -> bytes:
        """DER SubjectPublicKeyInfo."""
        return self._spki

    def verify(self, signature: bytes, data: bytes) -> None:
        """Return if `signature` is this key's over `data`. Raises InvalidSignatureError."""
        try:
            self._check(signature, data)
        except (InvalidSignature, ValueError):
            msg = "the signature does not fit"
            raise InvalidSignatureError(msg) from None

    def __eq__(self, other: object) -> bool:
        return isinstance(other, VerifyingKey) and self._spki == other._spki

    def __hash__(self) -> int:
        return hash(self._spki)


class SigningKey:
    """A private key that signs."""

    __slots__ = ("_sign", "algorithm", "verifying_key")

    def __init__(self, key: PrivateKey) -> None:
        self.algorithm = algorithm_of(key)
        self.verifying_key = VerifyingKey(key.public_key())
        self._sign = _signer(key, self.algorithm)

    def sign(self, data: bytes) -> bytes:
        """The signature over `data`."""
        return self._sign(data)

    def __repr__(self) -> str:
        return f"SigningKey({self.algorithm.name}, ***)"


def _checker(key: PublicKey, algorithm: Algorithm) -> Callable[[bytes, bytes], None]:
    """Raises InvalidSignature."""
    match key:
        case ed25519.Ed25519PublicKey():
            return key.verify
        case rsa.RSAPublicKey():
            return lambda signature, data: key.verify(signature, data, _PSS, hashes.SHA256())
        case ec.EllipticCurvePublicKey():
            _, digest, size = _CURVES[algorithm]
            ecdsa = ec.ECDSA(digest)

            def check(signature: bytes, data: bytes) -> None:
                if len(signature) != 2 * size:
                    raise InvalidSignature
                r = int.from_bytes(signature[:size], "big")
                s = int.from_bytes(signature[size:], "big")
                key.verify(encode_dss_signature(r, s), data, ecdsa)

            return check


def _signer(key: PrivateKey, algorithm: Algorithm) -> Callable[[bytes], bytes]:
    match key:
        case ed25519.Ed25519PrivateKey():
            return key.sign
        case rsa.RSAPrivateKey():
            return lambda data: key.sign(data, _PSS, hashes.SHA256())
        case ec.EllipticCurvePrivateKey():
            _, digest, size = _CURVES[algorithm]
            ecdsa = ec.ECDSA(digest)

            def sign(data: bytes) -> bytes:
                r, s = decode_dss_signature(key.sign(data, ecdsa))
                return r.to_bytes(size, "big") + s.to_bytes(size, "big")

            return sign
