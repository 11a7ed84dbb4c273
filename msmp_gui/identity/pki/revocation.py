"""Whether a chain's certificates were revoked (RFC 5280, section 6.3), by the lists at hand.

A list that its issuer signed and that names a certificate revokes it, be the list old or odd; only
a newer one of the same series can say otherwise. To clear a certificate takes more: a list that
covers it, that is understood in full, fresh, and not older than one that was seen before.

What is not done: lists signed by another key than the one that signed the certificate (after an
authority changed its key, or indirect ones) clear and revoke nobody.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from cryptography import x509

from msmp_gui.identity.pki.crl_store import CrlStore
from msmp_gui.identity.pki.errors import (
    RANK,
    CertificateRefusedError,
    CertificateRevokedError,
    Refusal,
)
from msmp_gui.identity.pki.infrastructure import CrlRule, Infrastructure
from msmp_gui.identity.pki.reading import day, shown, value_of
from msmp_gui.identity.pki.revocation_list import RevocationList
from msmp_gui.sentences import sentence

CLOCK_SLACK = 300.0
"""Seconds that an authority's clock may be ahead of one's own."""


@dataclass(frozen=True, slots=True)
class Cleared:
    """That no certificate of a chain was revoked."""

    crls: tuple[RevocationList, ...]
    """The lists that say so, the one about the member first."""
    until: float
    """When the first of them gets too old (seconds since 1970); infinite without any."""


_BY_NONE = Cleared((), float("inf"))


def check_revocation(
    chain: Sequence[x509.Certificate],
    infrastructure: Infrastructure,
    now: float,
    crls: Sequence[RevocationList],
    store: CrlStore,
) -> Cleared:
    """Look for each certificate but the anchor, the last of `chain`, in the lists.

    `store` learns of the lists that are authentic. Raises CertificateRevokedError, and
    CertificateRefusedError where a list is wanted and missing or unfit.
    """
    if not crls and infrastructure.crl is not CrlRule.REQUIRED:
        return _BY_NONE
    used: list[RevocationList] = []
    until = float("inf")
    for place, (certificate, issuer) in enumerate(pairwise(chain)):
        case = _Case(certificate, issuer, infrastructure, now, authority=place > 0)
        crl = case.cleared_by(crls, store)
        if crl is not None:
            used.append(crl)
            until = min(until, case.fresh_until(crl))
    return Cleared(tuple(dict.fromkeys(used)), until)


class _Problem(NamedTuple):
    """Why a list does not clear a certificate."""

    code: Refusal
    what: str = ""
    """More of it."""


@dataclass(frozen=True, slots=True)
class _Case:
    """One certificate, and who issued it."""

    certificate: x509.Certificate
    issuer: x509.Certificate
    infrastructure: Infrastructure
    now: float
    authority: bool

    def cleared_by(self, crls: Sequence[RevocationList], store: CrlStore) -> RevocationList | None:
        """The list that clears the certificate; None: none does, and none is required."""
        problems = [_Problem(Refusal.CRL_MISSING)]
        authentic = []
        for crl in crls:
            if crl.parsed.issuer != self.certificate.issuer:
                continue
            if not self._may_sign_lists() or not crl.signed_by(self.issuer):
                problems.append(_Problem(Refusal.CRL_NOT_SIGNED_BY_ISSUER))
            else:
                authentic.append(crl)
        for crl in authentic:
            # Lists of changes are numbered together with the full ones.
            if not crl.foreign and crl.this_update <= self.now + CLOCK_SLACK:
                store.note(crl, self.issuer)
        current = [crl for crl in authentic if not store.superseded(crl, self.issuer)]
        self._refuse_revoked(current)
        problems += [_Problem(Refusal.CRL_ROLLED_BACK)] * (len(current) < len(authentic))
        for crl in sorted(current, key=self.fresh_until, reverse=True):
            problem = self._unfit(crl)
            if problem is None:
                return crl
            problems.append(problem)
        if self.infrastructure.crl is CrlRule.REQUIRED:
            raise self._refusal(max(problems, key=lambda problem: RANK[problem.code]))
        return None

    def fresh_until(self, crl: RevocationList) -> float:
        """When the list gets too old."""
        limit = crl.this_update + self.infrastructure.longest_crl_age
        return limit if crl.next_update is None else min(limit, crl.next_update)

    def _may_sign_lists(self) -> bool:
        usage = value_of(self.issuer.extensions, x509.KeyUsage)
        return usage is not None and usage.crl_sign

    def _refuse_revoked(self, crls: Sequence[RevocationList]) -> None:
        serial = self.certificate.serial_number
        found = [crl.entries[serial] for crl in crls if not crl.foreign and serial in crl.entries]
        if not found:
            return
        # Where lists differ, the earliest moment and a lost key weigh most.
        revocation = min(found, key=lambda one: (not one.compromised, one.doubtful_since))
        msg = sentence(
            "The certificate of {name} was revoked on {since}{because}, says {authority}.",
            name=shown(self.certificate.subject),
            since=day(revocation.since),
            because=revocation.because,
            authority=shown(self.issuer.subject),
        )
        raise CertificateRevokedError(msg, revocation, leaf=not self.authority)

    def _unfit(self, crl: RevocationList) -> _Problem | None:
        """Why `crl`, which is authentic, cannot clear the certificate."""
        why = crl.foreign or crl.odd
        if why is not None:
            return _Problem(Refusal.CRL_UNUSABLE, why)
        if not crl.covers(self.certificate, authority=self.authority):
            return _Problem(Refusal.CRL_UNUSABLE, "does not cover the certificate")
        if crl.this_update > self.now + CLOCK_SLACK:
            return _Problem(Refusal.CRL_NOT_YET_VALID, day(crl.this_update))
        if self.now > self.fresh_until(crl):
            return _Problem(Refusal.CRL_TOO_OLD, day(crl.this_update))
        return None

    def _refusal(self, problem: _Problem) -> CertificateRefusedError:
        authority, member = shown(self.issuer.subject), shown(self.certificate.subject)
        code, what = problem
        template = _PROBLEMS[code].template
        message = sentence(template, authority=authority, member=member, what=what)
        return CertificateRefusedError(code, message)


_PROBLEMS = {
    Refusal.CRL_MISSING: sentence(
        "There is no revocation list of {authority}, so the certificate of {member} cannot "
        "be checked."
    ),
    Refusal.CRL_NOT_SIGNED_BY_ISSUER: sentence(
        "The revocation list in the name of {authority} is not properly signed by it, so "
        "the certificate of {member} cannot be checked."
    ),
    Refusal.CRL_UNUSABLE: sentence(
        "The revocation list of {authority} {what}, so the certificate of {member} cannot "
        "be checked."
    ),
    Refusal.CRL_NOT_YET_VALID: sentence(
        "The revocation list of {authority} is from the future, made on {what}; is the clock right?"
    ),
    Refusal.CRL_TOO_OLD: sentence(
        "The revocation list of {authority} is too old, made on {what}, so the certificate "
        "of {member} cannot be checked."
    ),
    Refusal.CRL_ROLLED_BACK: sentence(
        "The revocation list of {authority} is older than one that was seen before, so the "
        "certificate of {member} cannot be checked."
    ),
}
