"""Whether some infrastructure vouches for a member's certificate, now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cryptography import x509

from msmp_gui.crypto.errors import DecodingError
from msmp_gui.crypto.signature import algorithm_of
from msmp_gui.identity.certificate import Certificate, CertificateError
from msmp_gui.identity.pki.crl_store import CrlStore
from msmp_gui.identity.pki.errors import RANK, CertificateRefusedError, Refusal
from msmp_gui.identity.pki.infrastructure import MAX_INTERMEDIATES, Infrastructure
from msmp_gui.identity.pki.path import find_path
from msmp_gui.identity.pki.profile import check_profile
from msmp_gui.identity.pki.reading import der_of, read
from msmp_gui.identity.pki.revocation import check_revocation
from msmp_gui.identity.pki.revocation_list import RevocationList
from msmp_gui.sentences import reason, sentence


@dataclass(frozen=True, slots=True)
class Vouched:
    """That an infrastructure vouches for a certificate."""

    infrastructure: str
    """Its name."""
    certificate: Certificate
    path: tuple[x509.Certificate, ...]
    """The member's certificate first, the trust anchor last."""
    crls: tuple[RevocationList, ...]
    """The revocation lists that this rests on."""
    until: float
    """When to look again at the latest (seconds since 1970): then a certificate of the chain or a
    list is past its time."""

    @property
    def authorities(self) -> tuple[bytes, ...]:
        """The certificates between the member's and the anchor, as DER."""
        return tuple(map(der_of, self.path[1:-1]))


def vouch(
    leaf: bytes,
    intermediates: Sequence[bytes],
    infrastructures: Sequence[Infrastructure],
    now: float,
    crls: Sequence[RevocationList],
    store: CrlStore,
) -> Vouched:
    """The first of `infrastructures` that vouches for `leaf`; otherwise as `vouch_each`."""
    return vouch_each(leaf, intermediates, infrastructures, now, crls, store)[0]


def vouch_each(
    leaf: bytes,
    intermediates: Sequence[bytes],
    infrastructures: Sequence[Infrastructure],
    now: float,
    crls: Sequence[RevocationList],
    store: CrlStore,
) -> tuple[Vouched, ...]:
    """All of `infrastructures` that vouch for `leaf` at `now` (seconds since 1970), one at least.

    `intermediates`: at most 8 certificates of authorities, DER, in any order. `store` learns of
    every authentic list that was looked at. Raises CertificateRefusedError; of several
    infrastructures, with the one that the certificate came furthest in.
    """
    certificate = _readable(leaf)
    if len(intermediates) > MAX_INTERMEDIATES:
        msg = sentence(
            "More than {most} certificates of authorities came with the one of {name}.",
            most=MAX_INTERMEDIATES,
            name=certificate.name,
        )
        raise CertificateRefusedError(Refusal.TOO_MANY, msg)
    authorities = [read(intermediate) for intermediate in intermediates]
    if not infrastructures:
        msg = sentence(
            "There is no infrastructure that could vouch for {name}.", name=certificate.name
        )
        raise CertificateRefusedError(Refusal.NO_INFRASTRUCTURE, msg)
    check_profile(certificate, now)
    refusals, found = [], []
    for infrastructure in infrastructures:
        try:
            chain = find_path(certificate, authorities, infrastructure, now)
            cleared = check_revocation(chain, infrastructure, now, crls, store)
        except CertificateRefusedError as refusal:
            refusals.append(refusal)
        else:
            end = min(one.not_valid_after_utc for one in chain).timestamp()
            until = min(end, cleared.until)
            found.append(Vouched(infrastructure.name, certificate, chain, cleared.crls, until))
    if found:
        return tuple(found)
    raise max(refusals, key=lambda refusal: RANK[refusal.code])


def _readable(leaf: bytes) -> Certificate:
    try:
        return Certificate.from_der(leaf)
    except CertificateError as error:
        raise CertificateRefusedError(_code_of(leaf), reason(error)) from error


def _code_of(leaf: bytes) -> Refusal:
    """Tells a certificate that is unfit from bytes that are none."""
    try:
        algorithm_of(read(leaf).public_key())
    except CertificateRefusedError:
        return Refusal.UNREADABLE
    except DecodingError:
        return Refusal.KEY_UNUSABLE
    return Refusal.KEY_USAGE
