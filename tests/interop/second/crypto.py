"""Hashes, keys, seals and signatures (MSMP-2 to 5), and a certificate."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass
from typing import Any

import cbor2
from cryptography import x509
from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives import hashes, hpke, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, mlkem, padding, rsa, x25519
from cryptography.hazmat.primitives.asymmetric.utils import (
    decode_dss_signature,
    encode_dss_signature,
)
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF, HKDFExpand

from tests.interop.second.grammar import dumps, loads

NOTHING = bytes(32)
_SUITE = hpke.Suite(hpke.KEM.MLKEM768_X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.AES_256_GCM)
_EDDSA, _ES256, _ES384, _PS256 = -8, -7, -35, -37
_DIGESTS: dict[int, hashes.HashAlgorithm] = {_ES256: hashes.SHA256(), _ES384: hashes.SHA384()}
_PSS = padding.PSS(padding.MGF1(hashes.SHA256()), padding.PSS.DIGEST_LENGTH)

SigningKey = ed25519.Ed25519PrivateKey | ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey


class RefusedError(Exception):
    """A signature, seal or statement that does not hold."""


def hash_of(label: str, *parts: Any) -> bytes:
    """`hash(label, x…)` of MSMP-4; 32 bytes."""
    return hashlib.sha256(dumps([f"MSMP1 {label}", *parts])).digest()


def extract(salt: bytes, material: bytes) -> bytes:
    """HKDF-Extract; 32 bytes."""
    return HKDF.extract(hashes.SHA256(), salt, material)


def expand(key: bytes, label: str, *parts: Any, size: int = 32) -> bytes:
    """`Expand(key, label, x…)` of MSMP-4."""
    info = dumps([f"MSMP1 {label}", *parts])
    return HKDFExpand(hashes.SHA256(), size, info).derive(key)


def open_once(key: bytes, sealed: bytes, context: bytes = b"") -> bytes:
    """Open what a key sealed that seals nothing else. Raises RefusedError."""
    try:
        return AESGCM(key).decrypt(bytes(12), sealed, context)
    except InvalidTag as error:
        raise RefusedError("does not open") from error


def seal_once(key: bytes, data: bytes, context: bytes = b"") -> bytes:
    """Seal with a key that seals nothing else (MSMP-6)."""
    return AESGCM(key).encrypt(bytes(12), data, context)


class KemKey:
    """An X-Wing key pair."""

    def __init__(self) -> None:
        kem, dh = mlkem.MLKEM768PrivateKey.generate(), x25519.X25519PrivateKey.generate()
        self._private = hpke.MLKEM768X25519PrivateKey(kem, dh)
        self.public = kem.public_key().public_bytes_raw() + dh.public_key().public_bytes_raw()

    def open(self, sealed: bytes, info: bytes) -> bytes:
        """Open what was sealed to this key. Raises RefusedError."""
        try:
            return _SUITE.decrypt(sealed, self._private, info)
        except InvalidTag as error:
            raise RefusedError("does not open") from error


def seal_to(public: bytes, data: bytes, info: bytes) -> bytes:
    """Seal to an X-Wing public key."""
    kem = mlkem.MLKEM768PublicKey.from_public_bytes(public[:1184])
    dh = x25519.X25519PublicKey.from_public_bytes(public[1184:])
    return _SUITE.encrypt(data, hpke.MLKEM768X25519PublicKey(kem, dh), info)


def fingerprint_of(certificate: bytes) -> bytes:
    """The fingerprint of a certificate's key (MSMP-3)."""
    return fingerprint_of_key(x509.load_der_x509_certificate(certificate).public_key())


def fingerprint_of_key(key: Any) -> bytes:
    """The fingerprint of a public key (MSMP-3)."""
    der = key.public_bytes(
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    return hashlib.sha256(der).digest()


@dataclass(frozen=True)
class Place:
    """Where a signature is good: group, and for whom (MSMP-2)."""

    kind: int
    group: bytes
    recipient: bytes | None = None

    def aad(self, sender: bytes) -> bytes:
        """The external AAD."""
        return dumps(["MSMP1", self.kind, self.group, sender, self.recipient])


class Identity:
    """A key and a certificate for it that it signed itself."""

    def __init__(self, name: str, key: SigningKey | None = None) -> None:
        self._key = key or ed25519.Ed25519PrivateKey.generate()
        subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
        now = dt.datetime.now(dt.UTC)
        self.certificate = (
            x509.CertificateBuilder()
            .subject_name(subject)
            .issuer_name(subject)
            .public_key(self._key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - dt.timedelta(days=1))
            .not_valid_after(now + dt.timedelta(days=365))
            .sign(self._key, None if _algorithm(self._key) == _EDDSA else hashes.SHA256())
            .public_bytes(serialization.Encoding.DER)
        )
        self.fingerprint = fingerprint_of(self.certificate)

    def sign(self, place: Place, message: bytes) -> bytes:
        """A COSE_Sign1 over a message."""
        return sign(self._key, place.aad(self.fingerprint), message)


def sign(key: SigningKey, aad: bytes, message: bytes) -> bytes:
    """A COSE_Sign1 over a message and what is not carried."""
    header = dumps({1: _algorithm(key)})
    signature = _signature(key, dumps(["Signature1", header, aad, message]))
    return dumps(cbor2.CBORTag(18, [header, {}, message, signature]))


def _algorithm(key: SigningKey) -> int:
    """That of the key (MSMP-3)."""
    if isinstance(key, ed25519.Ed25519PrivateKey):
        return _EDDSA
    if isinstance(key, rsa.RSAPrivateKey):
        return _PS256
    return _ES256 if isinstance(key.curve, ec.SECP256R1) else _ES384


def _signature(key: SigningKey, data: bytes) -> bytes:
    if isinstance(key, ed25519.Ed25519PrivateKey):
        return key.sign(data)
    if isinstance(key, rsa.RSAPrivateKey):
        return key.sign(data, _PSS, hashes.SHA256())
    size = (key.curve.key_size + 7) // 8
    r, s = decode_dss_signature(key.sign(data, ec.ECDSA(_DIGESTS[_algorithm(key)])))
    return r.to_bytes(size) + s.to_bytes(size)


def verify(place: Place, certificate: bytes, signed: bytes) -> bytes:
    """The message in a COSE_Sign1 of the holder of `certificate`.

    Raises RefusedError, MalformedError.
    """
    tag = loads(signed)
    if not isinstance(tag, cbor2.CBORTag) or tag.tag != 18:
        raise RefusedError("no COSE_Sign1")
    header, unprotected, message, signature = tag.value
    aad = place.aad(fingerprint_of(certificate))
    data = dumps(["Signature1", header, aad, message])
    key = x509.load_der_x509_certificate(certificate).public_key()
    algorithm = loads(header).get(1)
    if unprotected or list(loads(header)) != [1]:
        raise RefusedError("headers")
    try:
        _check(key, algorithm, signature, data)
    except InvalidSignature as error:
        raise RefusedError("signature") from error
    assert isinstance(message, bytes)
    return message


def content_of(signed: bytes) -> bytes:
    """What a COSE_Sign1 holds, before anybody knows who signed it."""
    return bytes(loads(signed).value[2])


def _check(key: Any, algorithm: int, signature: bytes, data: bytes) -> None:
    if isinstance(key, ed25519.Ed25519PublicKey) and algorithm == _EDDSA:
        key.verify(signature, data)
    elif isinstance(key, ec.EllipticCurvePublicKey) and algorithm in (_ES256, _ES384):
        half = len(signature) // 2
        r, s = int.from_bytes(signature[:half]), int.from_bytes(signature[half:])
        key.verify(encode_dss_signature(r, s), data, ec.ECDSA(_DIGESTS[algorithm]))
    elif isinstance(key, rsa.RSAPublicKey) and algorithm == _PS256:
        key.verify(signature, data, _PSS, hashes.SHA256())
    else:
        raise RefusedError("algorithm")
