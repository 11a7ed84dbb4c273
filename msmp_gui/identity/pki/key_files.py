"""Keys and certificates from files: PKCS#12 (RFC 7292), PEM (RFC 7468), PKCS#7 and DER.

The work that a PKCS#12 file asks for to try its password is chosen by who wrote the file: open
only what the user picked, and off the thread that must go on.
"""

from __future__ import annotations

import contextlib
import warnings
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from cryptography import x509
from cryptography.exceptions import InternalError, UnsupportedAlgorithm
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_der_private_key,
    load_pem_private_key,
    pkcs7,
    pkcs12,
)

from msmp_gui.crypto.errors import DecodingError
from msmp_gui.crypto.signature import PrivateKey, VerifyingKey, algorithm_of
from msmp_gui.identity.certificate import Certificate, CertificateError
from msmp_gui.identity.identity import Identity, PrivateKeyBytes, load_identity
from msmp_gui.identity.pki.errors import (
    CertificateRefusedError,
    InfrastructureError,
    KeyFileError,
    KeyFileProblem,
    Refusal,
)
from msmp_gui.identity.pki.infrastructure import (
    MAX_INTERMEDIATES,
    CrlRule,
    Infrastructure,
    KeyType,
)
from msmp_gui.identity.pki.path import find_path
from msmp_gui.identity.pki.profile import check_life, check_profile
from msmp_gui.identity.pki.reading import UNREADABLE, der_of, moment, read, self_issued
from msmp_gui.sentences import reason, sentence

MAX_FILE = 262_144
"""Bytes of a file that are looked at."""

_MAX_CERTIFICATES = 64
_ROUNDS = 600_000
"""Of PBKDF2 with SHA-256, for each password that somebody tries."""

_BEGIN = b"-----BEGIN "
_FAILURES = (*UNREADABLE, InternalError)


@dataclass(frozen=True, slots=True)
class ImportedIdentity:
    """Oneself, as an authority knows one."""

    identity: Identity
    """With the authorities above, as far as the file had them."""
    private_key: PrivateKeyBytes
    """To be kept."""


def open_pkcs12(data: bytes, password: str | None, now: float | None = None) -> ImportedIdentity:
    """Oneself from a PKCS#12 file (.p12, .pfx). Raises KeyFileError.

    `now`, here and below: of several certificates for the key, those valid then go before others.
    """
    _check_size(data)
    try:
        with _as_others_write_them():
            opened = pkcs12.load_pkcs12(data, _bytes_of(password))
    except UnsupportedAlgorithm as error:
        msg = sentence(
            "The file is encrypted in a way that is not supported here; export it with AES."
        )
        raise KeyFileError(KeyFileProblem.UNSUPPORTED, msg) from error
    except _FAILURES as error:
        if "password" in str(error):
            raise _wrong_password(password) from error
        msg = sentence("That is not a PKCS#12 file that can be read.")
        raise KeyFileError(KeyFileProblem.UNREADABLE, msg) from error
    kept = [opened.cert, *opened.additional_certs]
    return _paired(opened.key, [one.certificate for one in kept if one is not None], now)


def seal_pkcs12(one: ImportedIdentity, password: str) -> bytes:
    """Oneself as a PKCS#12 file that `open_pkcs12` opens: AES-256 under PBKDF2 (RFC 8018)."""
    encryption = (
        PrivateFormat.PKCS12.encryption_builder()
        .kdf_rounds(_ROUNDS)
        .key_cert_algorithm(pkcs12.PBES.PBESv2SHA256AndAES256CBC)
        .hmac_hash(SHA256())
        .build(password.encode(errors="replace"))
    )
    identity, key = one.identity, load_der_private_key(one.private_key.expose(), None)
    above = [read(der) for der in identity.chain]
    certificate = identity.certificate.x509
    name = identity.name.encode()
    sealed: bytes = pkcs12.serialize_key_and_certificates(
        name,
        key,  # type: ignore[arg-type]  # of a kind that was accepted before
        certificate,
        above or None,
        encryption,
    )
    return sealed


def open_pem(data: bytes, password: str | None, now: float | None = None) -> ImportedIdentity:
    """Oneself from a PEM file with a private key, a certificate and perhaps those above it.

    `password` is only used where the key is encrypted. Raises KeyFileError.
    """
    _check_size(data)
    certificates = [read(der) for der in certificates_in(data)] if b"CERTIFICATE" in data else []
    if b"PRIVATE KEY" not in data:
        return _paired(None, certificates, now)
    encrypted = b"ENCRYPTED" in data
    try:
        key = load_pem_private_key(data, _bytes_of(password) if encrypted else None)
    except UnsupportedAlgorithm as error:
        msg = sentence(
            "The private key is of a kind, or encrypted in a way, that is not supported here."
        )
        raise KeyFileError(KeyFileProblem.UNSUPPORTED, msg) from error
    except _FAILURES as error:
        if encrypted and "password" in str(error).lower():
            raise _wrong_password(password) from error
        msg = sentence("The private key in that file cannot be read.")
        raise KeyFileError(KeyFileProblem.UNREADABLE, msg) from error
    return _paired(key, certificates, now)


def take_in(
    issued: bytes, private_key: PrivateKeyBytes, now: float | None = None
) -> ImportedIdentity:
    """Oneself, with the certificate that an authority made for a request by `private_key`.

    `issued` is what the authority sent: PEM, PKCS#7 (.p7b) or DER. Raises KeyFileError.
    """
    try:
        key = load_der_private_key(private_key.expose(), None)
    except _FAILURES as error:
        msg = sentence("The private key cannot be read.")
        raise KeyFileError(KeyFileProblem.UNREADABLE, msg) from error
    return _paired(key, [read(der) for der in certificates_in(issued)], now)


def check_usable(one: ImportedIdentity, now: float) -> None:
    """Refuse what would be nobody's in any conference at `now`. Raises KeyFileError."""
    certificate = one.identity.certificate
    try:
        check_life(certificate, now)
        if not certificate.self_signed:
            check_profile(certificate, now)
            _check_names(one.identity, now)
    except CertificateRefusedError as refusal:
        raise KeyFileError(KeyFileProblem.CERTIFICATE_UNUSABLE, reason(refusal)) from refusal


def _check_names(identity: Identity, now: float) -> None:
    """Refuse names that the authorities in the file may not vouch for, whoever trusts them.

    Raises CertificateRefusedError.
    """
    above = [read(der) for der in identity.chain]
    highest = tuple(
        der_of(one) for one in above if one.issuer not in {each.subject for each in above}
    )
    try:
        whoever = Infrastructure(
            name="file",
            anchors=highest,
            key_types=tuple(KeyType),
            rsa_bits=2048,
            longest_path=MAX_INTERMEDIATES,
            crl=CrlRule.IF_PRESENT,
            longest_crl_age=60,
        )
        find_path(identity.certificate, above, whoever, now)
    except InfrastructureError:
        return  # none came with it, or none that could vouch for anybody
    except CertificateRefusedError as refusal:
        if refusal.code is Refusal.NAME_CONSTRAINT:
            raise


def certificates_in(data: bytes) -> tuple[bytes, ...]:
    """The certificates of a file (PEM, PKCS#7 or DER), DER. Raises KeyFileError."""
    _check_size(data)
    try:
        with _as_others_write_them():
            found = list(_certificates(data))
        ders = tuple(dict.fromkeys(der_of(one) for one in found))
    except _FAILURES as error:
        msg = sentence("There are no certificates in that file that can be read.")
        raise KeyFileError(KeyFileProblem.UNREADABLE, msg) from error
    if len(ders) > _MAX_CERTIFICATES:
        msg = sentence(
            "There are more than {most} certificates in that file.", most=_MAX_CERTIFICATES
        )
        raise KeyFileError(KeyFileProblem.TOO_LARGE, msg)
    try:
        for der in ders:
            read(der)
    except CertificateRefusedError as refusal:
        raise KeyFileError(KeyFileProblem.CERTIFICATE_UNUSABLE, reason(refusal)) from refusal
    return ders


def pem_of(der: bytes) -> str:
    """A certificate in PEM. Raises CertificateRefusedError."""
    return read(der).public_bytes(Encoding.PEM).decode("ascii")


def _certificates(data: bytes) -> Iterable[x509.Certificate]:
    if b"-----BEGIN PKCS7" in data:
        return pkcs7.load_pem_pkcs7_certificates(data)
    if _BEGIN in data:
        return x509.load_pem_x509_certificates(data)
    try:
        return [x509.load_der_x509_certificate(data)]
    except ValueError:
        return pkcs7.load_der_pkcs7_certificates(data)


def _paired(
    key: object, certificates: Sequence[x509.Certificate], now: float | None
) -> ImportedIdentity:
    """The key, with the one of `certificates` that is made for it and those above that one."""
    if key is None:
        msg = sentence("There is no private key in that file.")
        raise KeyFileError(KeyFileProblem.NO_KEY, msg)
    try:
        algorithm_of(key)
    except DecodingError as error:
        msg = sentence(
            "The private key is of a kind that cannot be used here: it takes Ed25519, P-256, "
            "P-384, or RSA of at least 2048 bits."
        )
        raise KeyFileError(KeyFileProblem.KEY_UNUSABLE, msg) from error
    usable: PrivateKey = key  # type: ignore[assignment]  # algorithm_of refuses all others
    if not certificates:
        msg = sentence("There is no certificate in that file.")
        raise KeyFileError(KeyFileProblem.NO_CERTIFICATE, msg)
    spki = VerifyingKey(usable.public_key()).spki
    own = [one for one in certificates if _spki_of(one) == spki]
    if not own:
        msg = sentence("None of the certificates in that file belongs to the private key.")
        raise KeyFileError(KeyFileProblem.NOT_A_PAIR, msg)
    newest = max(own, key=lambda one: (_is_valid(one, now), one.not_valid_after_utc))
    kept = PrivateKeyBytes(usable.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption()))
    try:
        identity = load_identity(der_of(newest), kept, _above(newest, certificates))
    except CertificateError as error:
        raise KeyFileError(KeyFileProblem.CERTIFICATE_UNUSABLE, reason(error)) from error
    return ImportedIdentity(identity, kept)


def _is_valid(certificate: x509.Certificate, now: float | None) -> bool:
    if now is None:
        return True
    return certificate.not_valid_before_utc <= moment(now) <= certificate.not_valid_after_utc


def _above(leaf: x509.Certificate, certificates: Sequence[x509.Certificate]) -> tuple[bytes, ...]:
    """Those of `certificates` through which a path may lead, the issuer first."""
    names = {leaf.issuer}
    chain: list[x509.Certificate] = []
    rest = [one for one in certificates if not self_issued(one) and one != leaf]
    while found := [one for one in rest if one.subject in names]:
        chain += found
        names |= {one.issuer for one in found}
        rest = [one for one in rest if one not in found]
    return tuple(der_of(one) for one in chain[:MAX_INTERMEDIATES])


def _spki_of(certificate: x509.Certificate) -> bytes | None:
    try:
        return Certificate(der_of(certificate)).verifying_key.spki
    except DecodingError:
        return None


@contextlib.contextmanager
def _as_others_write_them() -> Iterator[None]:
    """Without warnings of files in BER, or with something after their end: nobody can act on it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def _check_size(data: bytes) -> None:
    if len(data) > MAX_FILE:
        msg = sentence("The file is larger than {most} bytes.", most=MAX_FILE)
        raise KeyFileError(KeyFileProblem.TOO_LARGE, msg)


def _wrong_password(given: str | None) -> KeyFileError:
    if given:
        msg = sentence("The password does not open that file.")
    else:
        msg = sentence("That file has a password, and none was given.")
    return KeyFileError(KeyFileProblem.WRONG_PASSWORD, msg)


def _bytes_of(password: str | None) -> bytes | None:
    return password.encode(errors="replace") if password else None
