"""Which infrastructure vouches for whom, and who took that back (draft, 2.3, [9])."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from msmp_gui.crypto.kdf import sha256
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.identity.pki.crl_store import CrlStore
from msmp_gui.identity.pki.errors import (
    CertificateRefusedError,
    CertificateRevokedError,
    CrlError,
    Refusal,
)
from msmp_gui.identity.pki.infrastructure import Infrastructure
from msmp_gui.identity.pki.reading import day, read
from msmp_gui.identity.pki.revocation import CLOCK_SLACK
from msmp_gui.identity.pki.revocation_list import RevocationList
from msmp_gui.identity.pki.vouching import Vouched, vouch
from msmp_gui.protocol.policy.token import PolicyToken
from msmp_gui.sentences import Sentence, reason, sentence

MOST_LISTS = 64
"""Revocation lists that one peer keeps."""

_MOST_CHAINS = 4096
_SPKI = (Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
_ENDED = frozenset({Refusal.EXPIRED, Refusal.ISSUER_EXPIRED})


@dataclass(frozen=True, slots=True)
class Lapse:
    """Somebody was vouched for, or valid, and is so no longer."""

    reason: str
    """A sentence."""
    compromised: bool
    """Somebody else may have the key, says its authority; else its time is over, or its leave."""
    since: float
    """For a lost key: from when on it cannot be relied on (seconds since 1970)."""


class Vouching:
    """What one peer knows of authorities, their lists, and the certificates that it met.

    Shared by all groups of the peer.
    """

    def __init__(self, store: CrlStore | None = None) -> None:
        self.own: tuple[Infrastructure, ...] = ()
        """Infrastructures that this peer's user trusts, whatever a policy says."""
        self.store = store or CrlStore()
        self.changes = 0
        """Counts what was learnt since this was made."""
        self._lists: dict[bytes, RevocationList] = {}
        """The newest of each series of each authority's key."""
        self._chains: dict[Fingerprint, tuple[Certificate, tuple[bytes, ...]]] = {}

    @property
    def lists(self) -> tuple[RevocationList, ...]:
        """The newest revocation list of each series."""
        return tuple(self._lists.values())

    def meet(self, certificate: Certificate, chain: Sequence[bytes]) -> None:
        """Somebody proved to hold a certificate, and showed the authorities above it."""
        if not certificate.self_signed and len(self._chains) < _MOST_CHAINS:
            self._chains[certificate.fingerprint] = (certificate, tuple(chain))

    def add(
        self, crl: RevocationList, infrastructures: Iterable[Infrastructure], now: float
    ) -> bool:
        """Keep a list that an authority signed whom this peer knows; False: it is not news.

        Raises CrlError.
        """
        issuer = self._issuer_of(crl, infrastructures)
        series = sha256(crl.series + issuer.public_key().public_bytes(*_SPKI))
        if crl in self._lists.values() or self.store.superseded(crl, issuer):
            return False
        for place in [p for p, old in self._lists.items() if old.series == crl.series]:
            if self._lists[place].signed_by(issuer):
                del self._lists[place]
        known = self._lists.get(series)
        if known is None and len(self._lists) >= MOST_LISTS:
            msg = sentence("More than {most} revocation lists are kept already.", most=MOST_LISTS)
            raise CrlError(msg)
        self._lists[series] = crl
        if crl.foreign is None and crl.this_update <= now + CLOCK_SLACK:
            self.store.note(crl, issuer)
        self.changes += 1
        return True

    def add_kept(self, crl: RevocationList) -> None:
        """A list that was looked at before, and kept since; whoever judges by it looks again."""
        self._lists[sha256(crl.der)] = crl

    def vouching_for(
        self, token: PolicyToken, certificate: Certificate, chain: Sequence[bytes], now: float
    ) -> tuple[str | None, tuple[Sentence, ...]]:
        """The name of the token's infrastructure that vouches, else why none does."""
        infrastructures = token.operational.infrastructures
        if not infrastructures or certificate.self_signed:
            return None, ()
        if not chain and certificate.fingerprint in self._chains:
            _, chain = self._chains[certificate.fingerprint]
        try:
            found = self._vouch(certificate, chain, infrastructures, now)
        except CertificateRefusedError as error:
            return None, (reason(error),)
        self.meet(certificate, chain)
        return found.infrastructure, ()

    def issuer_for(self, certificate: Certificate, now: float) -> Vouched | None:
        """That an infrastructure of this peer's user vouches for somebody whom it met."""
        known = self._chains.get(certificate.fingerprint)
        if known is None or not self.own:
            return None
        try:
            return self._vouch(certificate, known[1], self.own, now)
        except CertificateRefusedError:
            return None

    def objections(self, certificate: Certificate, now: float) -> tuple[Sentence, ...]:
        """What speaks against somebody's certificate, where none of this peer's user vouches."""
        known = self._chains.get(certificate.fingerprint)
        if known is None or not self.own:
            return ()
        try:
            self._vouch(certificate, known[1], self.own, now)
        except CertificateRefusedError as error:
            return (reason(error),)
        return ()

    def lapse(self, token: PolicyToken, certificate: Certificate, now: float) -> Lapse | None:
        """Why somebody who is in should be so no longer; None where nothing speaks against it.

        Only what is known counts: that a list is missing or too old keeps newcomers out, but puts
        nobody out.
        """
        if not certificate.valid_at(now):
            return Lapse(f"The certificate of {certificate.name} is past its time.", False, 0)
        known = self._chains.get(certificate.fingerprint)
        infrastructures = (*token.operational.infrastructures, *self.own)
        if known is None or not infrastructures:
            return None
        try:
            self._vouch(certificate, known[1], infrastructures, now)
        except CertificateRevokedError as error:
            revocation = error.revocation
            lost = error.leaf and revocation.compromised
            return Lapse(str(error), lost, revocation.doubtful_since)
        except CertificateRefusedError as error:
            return Lapse(str(error), False, 0) if error.code in _ENDED else None
        return None

    def _vouch(
        self,
        certificate: Certificate,
        chain: Sequence[bytes],
        infrastructures: Sequence[Infrastructure],
        now: float,
    ) -> Vouched:
        return vouch(certificate.der, chain, infrastructures, now, self.lists, self.store)

    def _issuer_of(
        self, crl: RevocationList, infrastructures: Iterable[Infrastructure]
    ) -> x509.Certificate:
        """The authority that signed a list. Raises CrlError where this peer knows none."""
        ders = {der: None for each in infrastructures for der in each.anchors}
        ders |= {der: None for _, chain in self._chains.values() for der in chain}
        for der in ders:
            try:
                authority = read(der)
            except CertificateRefusedError:
                continue
            if authority.subject == crl.parsed.issuer and crl.signed_by(authority):
                return authority
        made = day(crl.this_update)
        msg = sentence(
            "No authority that you or a policy trusts signed the revocation list of {made}.",
            made=made,
        )
        raise CrlError(msg)
