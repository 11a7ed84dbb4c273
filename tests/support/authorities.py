"""Certificate authorities of the test's own, for certificates and lists of every shape."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Iterable, Sequence

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from msmp_gui.crypto.signature import PrivateKey
from msmp_gui.identity.pki.revocation_list import RevocationList

NOW = 1_767_225_600.0
"""2026-01-01, UTC."""

DAY = 86_400.0
Extensions = Sequence[tuple[x509.ExtensionType, bool]]
_serials = itertools.count(1000)


def at(when: float) -> datetime.datetime:
    return datetime.datetime.fromtimestamp(when, datetime.UTC)


def named(name: str, organisation: str | None = None) -> x509.Name:
    parts = [x509.NameAttribute(NameOID.COMMON_NAME, name)]
    if organisation:
        parts.insert(0, x509.NameAttribute(NameOID.ORGANIZATION_NAME, organisation))
    return x509.Name(parts)


def usage(*granted: str) -> x509.KeyUsage:
    every = (
        "digital_signature", "content_commitment", "key_encipherment", "data_encipherment",
        "key_agreement", "key_cert_sign", "crl_sign", "encipher_only", "decipher_only",
    )  # fmt: skip
    return x509.KeyUsage(**{one: one in granted for one in every})


def point(*names: x509.GeneralName, **said: bool) -> tuple[x509.IssuingDistributionPoint, bool]:
    """The critical extension that says what a list covers."""
    flags = {
        "only_contains_user_certs": False,
        "only_contains_ca_certs": False,
        "indirect_crl": False,
        "only_contains_attribute_certs": False,
    }
    return x509.IssuingDistributionPoint(
        names or None, None, only_some_reasons=None, **(flags | said)
    ), True


def der(certificate: x509.Certificate) -> bytes:
    return certificate.public_bytes(Encoding.DER)


class Authority:
    """An authority with a P-256 key, unless it is given another."""

    def __init__(
        self,
        name: str,
        parent: Authority | None = None,
        key: PrivateKey | None = None,
        extensions: Extensions = (),
        life: tuple[float, float] = (NOW - 100 * DAY, NOW + 265 * DAY),
    ) -> None:
        self.name = named(name)
        self.key = key or ec.generate_private_key(ec.SECP256R1())
        self.life = life
        given = [
            (x509.BasicConstraints(ca=True, path_length=None), True),
            (usage("key_cert_sign", "crl_sign"), True),
            *extensions,
        ]
        signer = parent or self
        self.certificate = signer.certify(self.name, self.key.public_key(), given, life)

    @property
    def der(self) -> bytes:
        return der(self.certificate)

    def issue(
        self,
        subject: str | x509.Name = "Ada",
        key: PrivateKey | None = None,
        names: Iterable[x509.GeneralName] = (x509.RFC822Name("ada@acme.example"),),
        extensions: Extensions = (),
        life: tuple[float, float] | None = None,
        granted: Sequence[str] = ("digital_signature",),
    ) -> x509.Certificate:
        """A member's certificate, as it should be but for what is handed in."""
        own = key or ec.generate_private_key(ec.SECP256R1())
        given: list[tuple[x509.ExtensionType, bool]] = [
            (x509.BasicConstraints(ca=False, path_length=None), True),
            (usage(*granted), True),
            (x509.ExtendedKeyUsage([ExtendedKeyUsageOID.CLIENT_AUTH]), False),
            (x509.SubjectAlternativeName(names), False),
            *extensions,
        ]
        name = named(subject) if isinstance(subject, str) else subject
        return self.certify(name, own.public_key(), given, life or self.life)

    def certify(
        self,
        subject: x509.Name,
        key: object,
        extensions: Extensions,
        life: tuple[float, float],
        *,
        names_authority: bool = True,
    ) -> x509.Certificate:
        public = self.key.public_key()
        builder = (
            x509.CertificateBuilder(self.name, subject, key, next(_serials))  # type: ignore[arg-type]
            .not_valid_before(at(life[0]))
            .not_valid_after(at(life[1]))
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(key), critical=False)  # type: ignore[arg-type]
        )
        if names_authority:
            identifier = x509.AuthorityKeyIdentifier.from_issuer_public_key(public)
            builder = builder.add_extension(identifier, critical=False)
        for extension, critical in extensions:
            builder = builder.add_extension(extension, critical=critical)
        return builder.sign(self.key, self._digest())

    def crl(
        self,
        *revoked: x509.RevokedCertificate,
        number: int | None = 1,
        made: float = NOW - DAY,
        due: float = NOW + DAY,
        extensions: Extensions = (),
        digest: hashes.HashAlgorithm | None = None,
    ) -> RevocationList:
        builder = (
            x509.CertificateRevocationListBuilder(self.name)
            .last_update(at(made))
            .next_update(at(due))
        )
        if number is not None:
            builder = builder.add_extension(x509.CRLNumber(number), critical=False)
        for extension, critical in extensions:
            builder = builder.add_extension(extension, critical=critical)
        for entry in revoked:
            builder = builder.add_revoked_certificate(entry)
        signed = builder.sign(self.key, digest or self._digest())
        return RevocationList.from_der(signed.public_bytes(Encoding.DER))

    def _digest(self) -> hashes.HashAlgorithm | None:
        return None if isinstance(self.key, ed25519.Ed25519PrivateKey) else hashes.SHA256()


def entry(
    certificate: x509.Certificate,
    when: float = NOW - 2 * DAY,
    reason: x509.ReasonFlags | None = None,
    extensions: Extensions = (),
) -> x509.RevokedCertificate:
    builder = (
        x509.RevokedCertificateBuilder()
        .serial_number(certificate.serial_number)
        .revocation_date(at(when))
    )
    if reason is not None:
        builder = builder.add_extension(x509.CRLReason(reason), critical=False)
    for extension, critical in extensions:
        builder = builder.add_extension(extension, critical=critical)
    return builder.build()
