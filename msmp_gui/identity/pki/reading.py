"""Certificates of authorities, as the library reads them, with their errors in one type."""

from __future__ import annotations

import datetime
from functools import lru_cache
from typing import TypeVar, cast

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID, PublicKeyAlgorithmOID

from msmp_gui.identity.certificate import MAX_CERTIFICATE, MAX_NAME
from msmp_gui.identity.names import displayable
from msmp_gui.identity.pki.errors import CertificateRefusedError, Refusal
from msmp_gui.sentences import sentence

UNREADABLE = (
    ValueError,
    TypeError,
    OverflowError,
    UnsupportedAlgorithm,
    x509.DuplicateExtension,
    x509.InvalidVersion,
    x509.UnsupportedGeneralNameType,
)
"""What the library raises for structures that it cannot make sense of."""

LEAST_RSA_BITS = 2048
"""Of an authority's key, for the library, and of a member's, for us."""

_NAMES = (NameOID.COMMON_NAME, NameOID.ORGANIZATIONAL_UNIT_NAME, NameOID.ORGANIZATION_NAME)

Extension = TypeVar("Extension", bound=x509.ExtensionType)


def read(der: bytes) -> x509.Certificate:
    """A well-formed certificate of any kind. Raises CertificateRefusedError (UNREADABLE)."""
    if len(der) > MAX_CERTIFICATE:
        msg = sentence(
            "A certificate of the chain is larger than {most} bytes.", most=MAX_CERTIFICATE
        )
        raise CertificateRefusedError(Refusal.UNREADABLE, msg)
    try:
        return _read(der)
    except UNREADABLE as error:
        msg = sentence("A certificate of the chain cannot be read.")
        raise CertificateRefusedError(Refusal.UNREADABLE, msg) from error


@lru_cache(maxsize=256)
def _read(der: bytes) -> x509.Certificate:
    certificate = x509.load_der_x509_certificate(der)
    # Read lazily by the library; what is malformed shall show here.
    _ = certificate.extensions, certificate.subject, certificate.issuer
    _ = certificate.not_valid_before_utc, certificate.not_valid_after_utc
    certificate.public_key()
    return certificate


def der_of(certificate: x509.Certificate) -> bytes:
    """Its encoding."""
    return certificate.public_bytes(Encoding.DER)


def extension_of(
    extensions: x509.Extensions, kind: type[Extension]
) -> x509.Extension[Extension] | None:
    """The extension of that kind, or None.

    Compares types, as no kind here has others below it: the library's own search goes through
    abstract base classes, and costs several times as much.
    """
    for extension in extensions:
        if type(extension.value) is kind:
            return cast("x509.Extension[Extension]", extension)
    return None


def value_of(extensions: x509.Extensions, kind: type[Extension]) -> Extension | None:
    """What the extension of that kind says, or None."""
    extension = extension_of(extensions, kind)
    return None if extension is None else extension.value


def is_ca(certificate: x509.Certificate) -> bool:
    """Whether it says that it may issue certificates."""
    constraints = value_of(certificate.extensions, x509.BasicConstraints)
    return constraints is not None and constraints.ca


def can_vouch(certificate: x509.Certificate) -> bool:
    """Whether the library finds a path through an authority with such a key."""
    key = certificate.public_key()
    if isinstance(key, ec.EllipticCurvePublicKey):
        return isinstance(key.curve, ec.SECP256R1 | ec.SECP384R1 | ec.SECP521R1)
    # Not for RSASSA-PSS alone (RFC 4055, section 1.2), which has a name of its own.
    plain = certificate.public_key_algorithm_oid == PublicKeyAlgorithmOID.RSAES_PKCS1_v1_5
    return isinstance(key, rsa.RSAPublicKey) and plain and key.key_size >= LEAST_RSA_BITS


def self_issued(certificate: x509.Certificate) -> bool:
    """Whether issuer and subject are one name."""
    return certificate.issuer == certificate.subject


def rsa_bits(certificate: x509.Certificate) -> int | None:
    """The size of its RSA key; None for keys of other kinds."""
    key = certificate.public_key()
    return key.key_size if isinstance(key, rsa.RSAPublicKey) else None


def shown(name: x509.Name) -> str:
    """The most telling part of a distinguished name, safe to show."""
    for oid in _NAMES:
        for attribute in name.get_attributes_for_oid(oid):
            return displayable(str(attribute.value), MAX_NAME)
    return displayable(name.rfc4514_string(), MAX_NAME)


def moment(now: float) -> datetime.datetime:
    """Seconds since 1970 as the library wants them."""
    return datetime.datetime.fromtimestamp(now, datetime.UTC)


def day(when: datetime.datetime | float) -> str:
    """A date in a sentence (UTC)."""
    return f"{moment(when) if isinstance(when, float | int) else when:%Y-%m-%d}"
