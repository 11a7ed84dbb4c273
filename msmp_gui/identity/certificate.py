"""X.509 certificates (RFC 5280) of people: made, read, and asked for their name and key.

A certificate that was read is well-formed, no more: whether it is to be trusted is decided in
`trust`.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from functools import cached_property, lru_cache
from urllib.parse import quote

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ed25519
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from msmp_gui.crypto.errors import DecodingError
from msmp_gui.crypto.signature import PrivateKey, VerifyingKey
from msmp_gui.identity.fingerprint import Fingerprint, fingerprint_of
from msmp_gui.identity.names import displayable
from msmp_gui.sentences import sentence

MAX_CERTIFICATE = 4096
"""Bytes of DER that are looked at."""

MAX_NAME = 64
"""Characters of a common name (RFC 5280, ub-common-name); bytes in those that are made here."""

_LIFE = datetime.timedelta(days=3650)
_PURPOSES = [ExtendedKeyUsageOID.CLIENT_AUTH, ExtendedKeyUsageOID.SERVER_AUTH]
_CLOCK_SLACK = datetime.timedelta(days=1)
_UNREADABLE = (
    ValueError,
    TypeError,
    UnsupportedAlgorithm,
    x509.DuplicateExtension,
    x509.InvalidVersion,
    x509.UnsupportedGeneralNameType,
)
"""What the library raises for certificates that it cannot make sense of."""


class CertificateError(DecodingError):
    """A certificate that cannot be used here; the message is a sentence that says why."""


@dataclass(frozen=True)
class Certificate:
    """A well-formed certificate whose key can sign. Two are equal when their DER is."""

    der: bytes

    @classmethod
    def from_der(cls, der: bytes) -> Certificate:
        """Read `der`. Raises CertificateError."""
        if len(der) > MAX_CERTIFICATE:
            msg = sentence("The certificate is larger than {most} bytes.", most=MAX_CERTIFICATE)
            raise CertificateError(msg)
        return _read(der)

    @cached_property
    def x509(self) -> x509.Certificate:
        """As the library has it."""
        return x509.load_der_x509_certificate(self.der)

    @cached_property
    def verifying_key(self) -> VerifyingKey:
        """The subject's key."""
        return VerifyingKey(self.x509.public_key())  # type: ignore[arg-type]  # refuses others

    @cached_property
    def fingerprint(self) -> Fingerprint:
        """The fingerprint of the subject's key."""
        return fingerprint_of(self.verifying_key)

    @cached_property
    def name(self) -> str:
        """The subject's common name, safe to show; never empty."""
        names = self.x509.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
        return displayable(str(names[0].value) if names else "", MAX_NAME)

    @cached_property
    def issuer_name(self) -> str:
        """Who issued it, as the certificate itself says, safe to show."""
        for oid in (NameOID.COMMON_NAME, NameOID.ORGANIZATION_NAME):
            for attribute in self.x509.issuer.get_attributes_for_oid(oid):
                return displayable(str(attribute.value), MAX_NAME)
        return displayable("", MAX_NAME)

    @cached_property
    def self_signed(self) -> bool:
        """Signed by its own key."""
        certificate = self.x509
        if certificate.issuer != certificate.subject:
            return False
        try:
            certificate.verify_directly_issued_by(certificate)
        except (InvalidSignature, ValueError, TypeError):
            return False
        return True

    def valid_at(self, now: float) -> bool:
        """Whether `now` (seconds since 1970) lies in its life."""
        moment = datetime.datetime.fromtimestamp(now, datetime.UTC)
        certificate = self.x509
        return certificate.not_valid_before_utc <= moment <= certificate.not_valid_after_utc

    def _may_sign(self) -> bool:
        try:
            usage = self.x509.extensions.get_extension_for_class(x509.KeyUsage).value
        except x509.ExtensionNotFound:
            return True
        return usage.digital_signature


@lru_cache(maxsize=2048)
def _read(der: bytes) -> Certificate:
    """The same certificate comes again and again: in a contact, a request, rosters."""
    certificate = Certificate(der)
    try:
        _ = certificate.verifying_key, certificate.name, certificate.self_signed
        may_sign = certificate._may_sign()
    except _UNREADABLE as error:
        msg = sentence("That is not a certificate that can be read.")
        raise CertificateError(msg) from error
    except DecodingError as error:
        msg = sentence("The certificate's key is of a kind that cannot be used here.")
        raise CertificateError(msg) from error
    if not may_sign:
        msg = sentence("The certificate's key is not meant for signing.")
        raise CertificateError(msg)
    return certificate


def self_signed(key: PrivateKey, name: str, now: float, serial: int) -> Certificate:
    """A certificate that `key` makes for itself and `name`, from `now` on (seconds since 1970).

    Carries a SAN, key usage and extended key usage, since certificates without are refused in
    more and more places. `serial` is a random number of at most 159 bits.
    """
    shown = displayable(name, MAX_NAME).encode()[:MAX_NAME].decode(errors="ignore").rstrip()
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, shown)])
    start = datetime.datetime.fromtimestamp(int(now), datetime.UTC)
    public = key.public_key()
    usage = x509.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
    uri = x509.UniformResourceIdentifier(
        f"msmp:{fingerprint_of(VerifyingKey(public)).hex()}?name={quote(shown, safe='')}"
    )
    builder = (
        x509.CertificateBuilder(subject, subject, public, serial or 1)
        .not_valid_before(start - _CLOCK_SLACK)
        .not_valid_after(start + _LIFE)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(
            x509.ExtendedKeyUsage(
                [ExtendedKeyUsageOID.CLIENT_AUTH, ExtendedKeyUsageOID.SERVER_AUTH]
            ),
            critical=False,
        )
        .add_extension(x509.SubjectAlternativeName([uri]), critical=False)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(public), critical=False)
    )
    digest = None if isinstance(key, ed25519.Ed25519PrivateKey) else hashes.SHA256()
    return Certificate.from_der(builder.sign(key, digest).public_bytes(Encoding.DER))
