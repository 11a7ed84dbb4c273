"""What a member's certificate from an authority has to look like.

- X.509 version 3, at most 4096 bytes of DER, valid now;
- a key that can sign here: Ed25519, P-256, P-384, or RSA from 2048 bits;
- key usage (RFC 5280, section 4.2.1.3), present, with digitalSignature: with it members sign what
  they say. A key for contentCommitment alone is refused;
- extended key usage (4.2.1.12), present, with clientAuth or emailProtection: the two purposes for
  which organisations give certificates to people. A server's or a code signer's certificate is
  refused, and so is anyExtendedKeyUsage, since it says nothing;
- subject alternative names (4.2.1.6), at least one: authorities constrain these names, and a
  certificate without them would slip through the constraints;
- an authority key identifier (4.2.1.1), as every authority writes it;
- nothing in its subject that does not show, such as a NUL or a character without width;
- not an authority itself: no basicConstraints cA, no keyCertSign; no name constraints.

The authorities above need an ECDSA key (P-256, P-384, P-521) or an RSA key, signatures over
SHA-2, key usage with keyCertSign, critical basicConstraints, and no extended key usage that
excludes the member's purpose. An Ed25519 certificate below them is fine.
"""

from __future__ import annotations

from collections.abc import Iterator

from cryptography import x509
from cryptography.x509.oid import ExtendedKeyUsageOID

from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.names import is_plain
from msmp_gui.identity.pki.errors import CertificateRefusedError, Refusal
from msmp_gui.identity.pki.reading import day, is_ca, moment, value_of
from msmp_gui.sentences import sentence

PURPOSES = (ExtendedKeyUsageOID.CLIENT_AUTH, ExtendedKeyUsageOID.EMAIL_PROTECTION)
"""What a certificate may be for, so that its holder can be a member."""


def purposes_of(certificate: Certificate) -> tuple[x509.ObjectIdentifier, ...]:
    """Those of its purposes that count here."""
    usage = value_of(certificate.x509.extensions, x509.ExtendedKeyUsage)
    return tuple(purpose for purpose in PURPOSES if usage is not None and purpose in usage)


def check_profile(certificate: Certificate, now: float) -> None:
    """Refuse what no authority's word could make a member's. Raises CertificateRefusedError."""
    name = certificate.name
    extensions = certificate.x509.extensions
    usage = value_of(extensions, x509.KeyUsage)
    names = value_of(extensions, x509.SubjectAlternativeName)
    authority = value_of(extensions, x509.AuthorityKeyIdentifier)
    for wrong, code in (
        (is_ca(certificate.x509) or (usage is not None and usage.key_cert_sign), Refusal.IS_CA),
        (usage is None or not usage.digital_signature, Refusal.KEY_USAGE),
        (names is None or not list(names), Refusal.NO_NAMES),
        (not purposes_of(certificate), Refusal.PURPOSE),
        (authority is None or authority.key_identifier is None, Refusal.NO_AUTHORITY_KEY),
        (not all(map(is_plain, _texts(certificate.x509))), Refusal.HIDDEN_CHARACTERS),
    ):
        if wrong:
            raise CertificateRefusedError(code, sentence(_SENTENCES[code].template, name=name))
    check_life(certificate, now)


def check_life(certificate: Certificate, now: float) -> None:
    """Refuse who is before or past their time. Raises CertificateRefusedError."""
    start, end = certificate.x509.not_valid_before_utc, certificate.x509.not_valid_after_utc
    for wrong, code, when in (
        (moment(now) < start, Refusal.NOT_YET_VALID, start),
        (moment(now) > end, Refusal.EXPIRED, end),
    ):
        if wrong:
            words = sentence(_SENTENCES[code].template, name=certificate.name, day=day(when))
            raise CertificateRefusedError(code, words)


def _texts(certificate: x509.Certificate) -> Iterator[str]:
    """What its subject says, as people would read it."""
    for attribute in certificate.subject:
        if isinstance(attribute.value, str) and attribute.value.strip():
            yield attribute.value


_SENTENCES = {
    Refusal.IS_CA: sentence("The certificate of {name} is an authority's, not a member's."),
    Refusal.KEY_USAGE: sentence(
        "The certificate of {name} does not say that its key is for digital signatures."
    ),
    Refusal.NO_NAMES: sentence("The certificate of {name} has no subject alternative name."),
    Refusal.PURPOSE: sentence(
        "The certificate of {name} is neither for client authentication nor for e-mail."
    ),
    Refusal.NO_AUTHORITY_KEY: sentence(
        "The certificate of {name} does not say which key signed it."
    ),
    Refusal.HIDDEN_CHARACTERS: sentence(
        "The certificate of {name} has a name with characters that do not show."
    ),
    Refusal.NOT_YET_VALID: sentence("The certificate of {name} is not valid before {day}."),
    Refusal.EXPIRED: sentence("The certificate of {name} expired on {day}."),
}
