"""Asking an authority for a certificate (PKCS#10, RFC 2986)."""

from __future__ import annotations

import re

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ed25519
from cryptography.hazmat.primitives.serialization import Encoding, load_der_private_key
from cryptography.x509.oid import NameOID

from msmp_gui.crypto.errors import DecodingError
from msmp_gui.crypto.signature import SigningKey, VerifyingKey, algorithm_of
from msmp_gui.identity.certificate import MAX_NAME, Certificate
from msmp_gui.identity.fingerprint import fingerprint_of
from msmp_gui.identity.identity import PrivateKeyBytes
from msmp_gui.identity.names import displayable
from msmp_gui.identity.pki.profile import PURPOSES
from msmp_gui.identity.pki.reading import UNREADABLE
from msmp_gui.sentences import sentence

_MAX_EMAIL = 254
_EMAIL = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*", re.ASCII)


def certificate_request(
    private_key: PrivateKeyBytes,
    name: str,
    email: str | None = None,
    organisation: str | None = None,
) -> bytes:
    """A request for the certificate that `profile` wants, PEM.

    The subject alternative name is the e-mail address, or else the key's fingerprint. Raises
    DecodingError where the key cannot be used or `email` is no address (RFC 5321, in ASCII).
    """
    try:
        key = load_der_private_key(private_key.expose(), None)
    except UNREADABLE as error:
        msg = "not a private key"
        raise DecodingError(msg) from error
    algorithm_of(key)
    signing = SigningKey(key)  # type: ignore[arg-type]  # algorithm_of refuses others
    subject = [x509.NameAttribute(NameOID.COMMON_NAME, _fitting(name))]
    if organisation:
        attribute = x509.NameAttribute(NameOID.ORGANIZATION_NAME, _fitting(organisation))
        subject.insert(0, attribute)
    usage = x509.KeyUsage(
        digital_signature=True,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
    builder = (
        x509.CertificateSigningRequestBuilder(x509.Name(subject))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(x509.ExtendedKeyUsage(PURPOSES), critical=False)
        .add_extension(
            x509.SubjectAlternativeName([_alternative(email, signing.verifying_key)]),
            critical=False,
        )
    )
    digest = None if isinstance(key, ed25519.Ed25519PrivateKey) else hashes.SHA256()
    return builder.sign(key, digest).public_bytes(Encoding.PEM)  # type: ignore[arg-type]


def matches(key: VerifyingKey, certificate: Certificate) -> bool:
    """Whether `certificate` was made for the key that signed the request."""
    return certificate.verifying_key == key


def _alternative(email: str | None, key: VerifyingKey) -> x509.GeneralName:
    if not email:
        return x509.UniformResourceIdentifier(f"msmp:{fingerprint_of(key).hex()}")
    if len(email) > _MAX_EMAIL or not _EMAIL.fullmatch(email):
        msg = sentence("That is not an e-mail address that a certificate can carry.")
        raise DecodingError(msg)
    return x509.RFC822Name(email)


def _fitting(name: str) -> str:
    return displayable(name, MAX_NAME).encode()[:MAX_NAME].decode(errors="ignore").rstrip()
