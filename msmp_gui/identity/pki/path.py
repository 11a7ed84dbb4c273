"""Paths from a member's certificate to a trust anchor (RFC 5280, section 6), by the library."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from cryptography import x509
from cryptography.x509.verification import (
    Criticality,
    ExtensionPolicy,
    Policy,
    PolicyBuilder,
    Store,
    VerificationError,
)

from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.pki.errors import RANK, CertificateRefusedError, Refusal
from msmp_gui.identity.pki.infrastructure import Infrastructure, described_key
from msmp_gui.identity.pki.name_constraints import check_subjects
from msmp_gui.identity.pki.profile import purposes_of
from msmp_gui.identity.pki.reading import UNREADABLE, day, moment, read, rsa_bits, shown
from msmp_gui.sentences import sentence

_ANY_PURPOSE = x509.ObjectIdentifier("2.5.29.37.0")


def find_path(
    certificate: Certificate,
    intermediates: Sequence[x509.Certificate],
    infrastructure: Infrastructure,
    now: float,
) -> tuple[x509.Certificate, ...]:
    """The path that `infrastructure` accepts: the member's certificate first, an anchor last.

    `certificate` has passed `check_profile`. Revocation is not looked at. Raises
    CertificateRefusedError.
    """
    chain = _verified(certificate, intermediates, infrastructure, now)
    check_subjects(chain)
    _check_keys(certificate, chain, infrastructure)
    return chain


def _verified(
    certificate: Certificate,
    intermediates: Sequence[x509.Certificate],
    infrastructure: Infrastructure,
    now: float,
) -> tuple[x509.Certificate, ...]:
    refusals = []
    for purpose in purposes_of(certificate):
        builder = _builder(infrastructure.anchors, infrastructure.longest_path, purpose)
        verifier = builder.time(moment(now)).build_client_verifier()
        try:
            verified = verifier.verify(certificate.x509, list(intermediates))
        except (VerificationError, *UNREADABLE) as error:
            anchors = [read(anchor) for anchor in infrastructure.anchors]
            refusals.append(
                _explained(str(error), certificate, [*intermediates, *anchors], infrastructure, now)
            )
        else:
            return tuple(verified.chain)
    raise max(refusals, key=lambda refusal: RANK[refusal.code])


_MEMBERS = (
    ExtensionPolicy.webpki_defaults_ee()
    .require_present(x509.KeyUsage, Criticality.AGNOSTIC, None)
    .require_present(x509.SubjectAlternativeName, Criticality.AGNOSTIC, None)
    # Which purpose it is, `profile` decides; authorities are asked for the same one.
    .require_present(x509.ExtendedKeyUsage, Criticality.AGNOSTIC, None)
)


@lru_cache(maxsize=64)
def _builder(
    anchors: tuple[bytes, ...], longest_path: int, purpose: x509.ObjectIdentifier
) -> PolicyBuilder:
    """All of a path's conditions but the time."""
    return (
        PolicyBuilder()
        .store(Store([read(anchor) for anchor in anchors]))
        .max_chain_depth(longest_path)
        .extension_policies(ca_policy=_authorities(purpose), ee_policy=_MEMBERS)
    )


@lru_cache(maxsize=16)
def _authorities(purpose: x509.ObjectIdentifier) -> ExtensionPolicy:
    def fits(
        _policy: Policy, _certificate: x509.Certificate, usage: x509.ExtendedKeyUsage | None
    ) -> None:
        if usage is not None and purpose not in usage and _ANY_PURPOSE not in usage:
            msg = "an authority for other purposes"
            raise ValueError(msg)

    return ExtensionPolicy.webpki_defaults_ca().may_be_present(
        x509.ExtendedKeyUsage, Criticality.AGNOSTIC, fits
    )


def _check_keys(
    certificate: Certificate, chain: Sequence[x509.Certificate], infrastructure: Infrastructure
) -> None:
    name = infrastructure.name
    if not infrastructure.accepts_key_of(certificate):
        msg = sentence(
            "The certificate of {name} has a key ({key}) that is not accepted by {infrastructure}.",
            name=certificate.name,
            key=described_key(certificate),
            infrastructure=name,
        )
        raise CertificateRefusedError(Refusal.KEY_TYPE, msg)
    for authority in chain[1:]:
        bits = rsa_bits(authority)
        if bits is not None and bits < infrastructure.rsa_bits:
            msg = sentence(
                "The key of {authority} (RSA of {bits} bits) is smaller than {name} demands.",
                authority=shown(authority.subject),
                bits=bits,
                name=name,
            )
            raise CertificateRefusedError(Refusal.KEY_TYPE, msg)


_REASONS = (
    ("name constraint", Refusal.NAME_CONSTRAINT),
    ("nameConstraint", Refusal.NAME_CONSTRAINT),
    ("max depth", Refusal.PATH_TOO_LONG),
    ("path length", Refusal.PATH_TOO_LONG),
    ("not valid at validation time", Refusal.ISSUER_EXPIRED),
    ("no interior errors", Refusal.UNKNOWN_ISSUER),
    ("signature does not match", Refusal.NOT_SIGNED_BY_ISSUER),
)
"""The library says in words alone what was wrong; they serve for nothing but the explanation."""


def _explained(
    words: str,
    certificate: Certificate,
    authorities: Sequence[x509.Certificate],
    infrastructure: Infrastructure,
    now: float,
) -> CertificateRefusedError:
    code = next((code for part, code in _REASONS if part in words), Refusal.ISSUER_UNFIT)
    if code is Refusal.ISSUER_EXPIRED:
        for refusal in _outside_their_life(certificate, authorities, now):
            return refusal
    member, name = certificate.name, infrastructure.name
    issuer = shown(certificate.x509.issuer)
    message = {
        Refusal.NAME_CONSTRAINT: sentence(
            "The certificate of {member} has a name that its issuers may not vouch for, or that "
            "cannot be checked against what they may vouch for.",
            member=member,
        ),
        Refusal.PATH_TOO_LONG: sentence(
            "There are more authorities between {member} and {name} than are allowed.",
            member=member,
            name=name,
        ),
        Refusal.ISSUER_EXPIRED: sentence(
            "An issuer of the certificate of {member} is not valid now.", member=member
        ),
        Refusal.UNKNOWN_ISSUER: sentence(
            "The certificate of {member} was issued by {issuer}, from which no path leads to "
            "{name}.",
            member=member,
            issuer=issuer,
            name=name,
        ),
        Refusal.NOT_SIGNED_BY_ISSUER: sentence(
            "The certificate of {member} or one of its issuers is not signed by the authority "
            "that it names.",
            member=member,
        ),
        Refusal.ISSUER_UNFIT: sentence(
            "{issuer}, or an authority above it, cannot vouch for {member} in {name}: its "
            "certificate, or what it signed, is not as the rules demand.",
            issuer=issuer,
            member=member,
            name=name,
        ),
    }[code]
    return CertificateRefusedError(code, message)


def _outside_their_life(
    certificate: Certificate, authorities: Sequence[x509.Certificate], now: float
) -> Iterator[CertificateRefusedError]:
    """For each issuer on the way up that is not valid now, the refusal that says so."""
    names, seen = [certificate.x509.issuer], 0
    while seen < len(names):
        for authority in authorities:
            if authority.subject != names[seen]:
                continue
            start, end = authority.not_valid_before_utc, authority.not_valid_after_utc
            issuer, name = shown(authority.subject), certificate.name
            if moment(now) < start:
                msg = sentence(
                    "The certificate of {issuer}, an issuer of the one of {name}, is not valid "
                    "before {day}.",
                    issuer=issuer,
                    name=name,
                    day=day(start),
                )
                yield CertificateRefusedError(Refusal.ISSUER_NOT_YET_VALID, msg)
            if moment(now) > end:
                msg = sentence(
                    "The certificate of {issuer}, an issuer of the one of {name}, expired on "
                    "{day}.",
                    issuer=issuer,
                    name=name,
                    day=day(end),
                )
                yield CertificateRefusedError(Refusal.ISSUER_EXPIRED, msg)
            if authority.issuer not in names:
                names.append(authority.issuer)
        seen += 1
