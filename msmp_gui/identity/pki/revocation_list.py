"""Certificate revocation lists (RFC 5280, section 5), read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding

from msmp_gui.crypto.kdf import sha256
from msmp_gui.identity.pki.errors import CrlError, Revocation
from msmp_gui.identity.pki.reading import UNREADABLE, extension_of, value_of
from msmp_gui.sentences import sentence

MAX_CRL = 200_000
"""Bytes of DER that are looked at."""

_MAX_NUMBER = 2**160
_PEM = re.compile(rb"-----BEGIN X509 CRL-----[^-]*-----END X509 CRL-----")
_UNREADABLE = sentence("That is not a revocation list that can be read.")
_DIGESTS = (hashes.SHA256, hashes.SHA384, hashes.SHA512)
_UNDERSTOOD = (
    x509.AuthorityKeyIdentifier,
    x509.CRLNumber,
    x509.IssuingDistributionPoint,
    x509.IssuerAlternativeName,
)
_UNDERSTOOD_OF_ENTRIES = (x509.CRLReason, x509.InvalidityDate)


@dataclass(frozen=True)
class RevocationList:
    """A well-formed list; who signed it and whether it is fresh is decided in `revocation`.

    Two are equal when their DER is.
    """

    der: bytes

    @classmethod
    def from_der(cls, der: bytes) -> RevocationList:
        """Read `der`. Raises CrlError."""
        if len(der) > MAX_CRL:
            msg = sentence("The revocation list is larger than {most} bytes.", most=MAX_CRL)
            raise CrlError(msg)
        crl = cls(der)
        try:
            _ = crl.parsed.issuer, crl.this_update, crl.next_update, crl.point, crl.entries
            number = crl.number
        except UNREADABLE as error:
            raise CrlError(_UNREADABLE) from error
        if number is not None and not 0 <= number < _MAX_NUMBER:
            msg = sentence("The revocation list has a number that no authority may give.")
            raise CrlError(msg)
        return crl

    @classmethod
    def all_from_file(cls, data: bytes) -> tuple[RevocationList, ...]:
        """Read one in DER, or those that are in PEM among whatever else. Raises CrlError."""
        if b"-----BEGIN" not in data:
            return (cls.from_der(data),)
        try:
            found = [x509.load_pem_x509_crl(block) for block in _PEM.findall(data)]
        except UNREADABLE as error:
            raise CrlError(_UNREADABLE) from error
        if not found:
            raise CrlError(_UNREADABLE)
        return tuple(cls.from_der(crl.public_bytes(Encoding.DER)) for crl in found)

    @cached_property
    def parsed(self) -> x509.CertificateRevocationList:
        """As the library has it."""
        return x509.load_der_x509_crl(self.der)

    @property
    def this_update(self) -> float:
        """When it was made (seconds since 1970)."""
        return self.parsed.last_update_utc.timestamp()

    @property
    def next_update(self) -> float | None:
        """When there is a newer one at the latest."""
        update = self.parsed.next_update_utc
        return None if update is None else update.timestamp()

    @cached_property
    def number(self) -> int | None:
        """Grows from list to list (section 5.2.3)."""
        number = value_of(self.parsed.extensions, x509.CRLNumber)
        return None if number is None else number.crl_number

    @cached_property
    def point(self) -> x509.IssuingDistributionPoint | None:
        """What the list covers (section 5.2.5); None: everything that its issuer issued."""
        return value_of(self.parsed.extensions, x509.IssuingDistributionPoint)

    @cached_property
    def series(self) -> bytes:
        """Tells apart the series of lists that one issuer makes, such as shards; 32 bytes."""
        covered = b"" if self.point is None else self.point.public_bytes()
        return sha256(self.parsed.issuer.public_bytes() + covered)

    @cached_property
    def foreign(self) -> str | None:
        """Why its entries say nothing about its issuer's certificates; None: they do."""
        if extension_of(self.parsed.extensions, x509.DeltaCRLIndicator) is not None:
            return "lists only changes to another list"
        if self.point is not None and self.point.indirect_crl:
            return "speaks for other authorities"
        if self.point is not None and self.point.only_contains_attribute_certs:
            return "is about attribute certificates"
        return None

    @cached_property
    def odd(self) -> str | None:
        """Why nobody can be cleared by not being on it; None: they can."""
        if self.point is not None and self.point.only_some_reasons:
            return "is about some reasons for revocation only"
        if self.point is not None and self.point.relative_name:
            return "names its place in a way that cannot be compared"
        for extension in self.parsed.extensions:
            if extension.critical and not isinstance(extension.value, _UNDERSTOOD):
                return "has a critical extension that is not understood"
        if self._odd_entries:
            return "has entries with a critical extension that is not understood"
        return None

    def covers(self, certificate: x509.Certificate, *, authority: bool) -> bool:
        """Whether `certificate`, by the same issuer, would be on this list if it were revoked."""
        point = self.point
        if point is None:
            return True
        if point.only_contains_user_certs and authority:
            return False
        if point.only_contains_ca_certs and not authority:
            return False
        return not point.full_name or not _points_of(certificate).isdisjoint(point.full_name)

    def signed_by(self, issuer: x509.Certificate) -> bool:
        """Whether the key of `issuer` signed it, over a digest of SHA-2."""
        try:
            # Ed25519 has no digest; the library finds no path through such an authority anyway.
            return isinstance(self.parsed.signature_hash_algorithm, _DIGESTS) and (
                self.parsed.is_signature_valid(issuer.public_key())  # type: ignore[arg-type]
            )
        except (InvalidSignature, *UNREADABLE):
            return False

    @property
    def entries(self) -> Mapping[int, Revocation]:
        """What it says, by serial number."""
        return self._read[0]

    @property
    def _odd_entries(self) -> bool:
        return self._read[1]

    @cached_property
    def _read(self) -> tuple[Mapping[int, Revocation], bool]:
        entries: dict[int, Revocation] = {}
        odd = False
        for revoked in self.parsed:
            extensions = revoked.extensions
            odd = odd or any(
                extension.critical and not isinstance(extension.value, _UNDERSTOOD_OF_ENTRIES)
                for extension in extensions
            )
            reason = value_of(extensions, x509.CRLReason)
            if reason is not None and reason.reason is x509.ReasonFlags.remove_from_crl:
                continue  # Has a meaning in lists of changes alone (section 5.3.1).
            invalid = value_of(extensions, x509.InvalidityDate)
            entries[revoked.serial_number] = Revocation(
                since=revoked.revocation_date_utc.timestamp(),
                invalid_since=None if invalid is None else invalid.invalidity_date_utc.timestamp(),
                reason="unspecified" if reason is None else reason.reason.value,
            )
        return entries, odd


def _points_of(certificate: x509.Certificate) -> set[x509.GeneralName]:
    """Names of the places where the lists that cover `certificate` stand (section 6.3.3)."""
    names: set[x509.GeneralName] = {x509.DirectoryName(certificate.issuer)}
    for point in value_of(certificate.extensions, x509.CRLDistributionPoints) or ():
        if not point.reasons and not point.crl_issuer:
            names.update(point.full_name or ())
    return names
