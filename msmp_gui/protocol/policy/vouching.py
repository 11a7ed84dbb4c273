"""Which infrastructure vouches for whom, and who took that back (draft, 2.3, [9])."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from msmp_gui.crypto.kdf import sha256
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.identity.pki.crl_store import CrlStore
from msmp_gui.identity.pki.errors import (
    RANK,
    CertificateRefusedError,
    CertificateRevokedError,
    CrlError,
    Refusal,
)
from msmp_gui.identity.pki.infrastructure import Infrastructure
from msmp_gui.identity.pki.reading import UNREADABLE, day, is_ca, read
from msmp_gui.identity.pki.revocation import CLOCK_SLACK
from msmp_gui.identity.pki.revocation_list import RevocationList
from msmp_gui.identity.pki.vouching import Vouched, vouch_each
from msmp_gui.protocol.policy.access_rules import demands_vouching, issuers_demanded, parse
from msmp_gui.protocol.policy.token import PolicyToken, controllers
from msmp_gui.protocol.record import record
from msmp_gui.sentences import Sentence, reason, sentence

MOST_LISTS = 64
"""Revocation lists that one peer keeps."""

_MOST_CHAINS = 4096
_MOST_SHOWN = 4 * 1024 * 1024
"""Bytes of what those showed of whom no authority is known to vouch: a chain may have 32 kB."""

_SPKI = (Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
_ENDED = frozenset({Refusal.EXPIRED, Refusal.ISSUER_EXPIRED})
_NO_PATH = frozenset({Refusal.UNKNOWN_ISSUER, Refusal.NOT_SIGNED_BY_ISSUER})

_Chain = tuple[bytes, ...]
"""Certificates of authorities, DER."""


@record
class _Known:
    """Somebody who proved to hold a key."""

    certificate: Certificate
    shown: _Chain
    """What they showed last, whatever it is."""
    proven: _Chain | None = None
    """What led to a trust anchor last. Showing something else takes nothing from that: who shall
    be revoked could hide the authority that says so."""

    @property
    def strange_bytes(self) -> int:
        """What they take where no authority is known to vouch for them."""
        return 0 if self.proven is not None else sum(map(len, self.shown))

    @property
    def chains(self) -> tuple[_Chain, ...]:
        return (self.shown,) if self.proven in (None, self.shown) else (self.proven, self.shown)


@record
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
        self._people: dict[Fingerprint, _Known] = {}
        """Who was met or vouched for longest ago comes first."""
        self._shown = 0
        """Bytes that strange ones among them showed."""

    @property
    def lists(self) -> tuple[RevocationList, ...]:
        """The newest revocation list of each series."""
        return tuple(self._lists.values())

    def meet(self, certificate: Certificate, chain: Sequence[bytes]) -> None:
        """Somebody proved to hold a certificate, and showed the authorities above it."""
        known = self._people.get(certificate.fingerprint)
        proven = None if known is None else known.proven
        self._keep(_Known(certificate, tuple(chain), proven))

    def _keep(self, person: _Known) -> None:
        self._forget(person.certificate.fingerprint)
        if self._shown + person.strange_bytes > _MOST_SHOWN:
            strange = [each for each, known in self._people.items() if known.strange_bytes]
            while strange and self._shown + person.strange_bytes > _MOST_SHOWN:
                self._forget(strange.pop(0))
        if len(self._people) >= _MOST_CHAINS:
            # Anybody can show any chain, and so come to fill this; rather they are forgotten.
            others = (each for each, known in self._people.items() if known.proven is None)
            self._forget(next(others, next(iter(self._people))))
        self._people[person.certificate.fingerprint] = person
        self._shown += person.strange_bytes

    def _forget(self, fingerprint: Fingerprint) -> None:
        known = self._people.pop(fingerprint, None)
        if known is not None:
            self._shown -= known.strange_bytes

    def add(
        self, crl: RevocationList, infrastructures: Iterable[Infrastructure], now: float
    ) -> bool:
        """Keep a list that an authority under one of `infrastructures` signed; False: no news.

        Raises CrlError.
        """
        if crl.foreign is not None:
            # It would take the place of the list that it only adds to.
            msg = sentence(
                "The revocation list of {made} says nothing by itself: it adds to another list, "
                "or is not about the certificates of who signed it. The full list is needed.",
                made=day(crl.this_update),
            )
            raise CrlError(msg)
        issuer = self._issuer_of(crl, infrastructures)
        series = sha256(crl.series + issuer.public_key().public_bytes(*_SPKI))
        if crl in self._lists.values() or self.store.superseded(crl, issuer):
            return False
        early = crl.this_update > now + CLOCK_SLACK
        for place, old in list(self._lists.items()):
            # One from the future clears nobody before its time, and leaves the present one there.
            replaced = old.this_update > now + CLOCK_SLACK if early else True
            older = old.series == crl.series and old.this_update <= crl.this_update
            if replaced and older and old.signed_by(issuer):
                del self._lists[place]
        place = sha256(crl.der) if early else series
        if place not in self._lists and len(self._lists) >= MOST_LISTS:
            msg = sentence("More than {most} revocation lists are kept already.", most=MOST_LISTS)
            raise CrlError(msg)
        self._lists[place] = crl
        if not early:
            self.store.note(crl, issuer)
        self.changes += 1
        return True

    def add_kept(self, crl: RevocationList) -> None:
        """A list that was looked at before, and kept since; whoever judges by it looks again."""
        self._lists[sha256(crl.der)] = crl

    def vouching_for(
        self, token: PolicyToken, certificate: Certificate, chain: Sequence[bytes], now: float
    ) -> tuple[tuple[str, ...], tuple[Sentence, ...]]:
        """The names of the token's infrastructures that vouch, else why none does."""
        infrastructures = token.operational.infrastructures
        if not infrastructures or certificate.self_signed:
            return (), ()
        chains = (tuple(chain),) if chain else self._chains_of(certificate)
        try:
            found = self._vouch(certificate, chains or ((),), infrastructures, now)
        except CertificateRefusedError as error:
            return (), (reason(error),)
        return tuple(each.infrastructure for each in found), ()

    def issuer_for(self, certificate: Certificate, now: float) -> Vouched | None:
        """That an infrastructure of this peer's user vouches for somebody whom it met."""
        chains = self._chains_of(certificate)
        if not chains or not self.own:
            return None
        try:
            return self._vouch(certificate, chains, self.own, now)[0]
        except CertificateRefusedError:
            return None

    def objections(self, certificate: Certificate, now: float) -> tuple[Sentence, ...]:
        """What speaks against somebody's certificate, where none of this peer's user vouches."""
        refusal = self._refusal(certificate, self.own, now)
        return () if refusal is None else (reason(refusal),)

    def lapse(self, token: PolicyToken, certificate: Certificate, now: float) -> Lapse | None:
        """Why somebody who is in should be so no longer; None where nothing speaks against it.

        Only what is known counts: that a list is missing or too old keeps newcomers out, but puts
        nobody out. Where the policy wants somebody vouched for, who shows no authority counts as
        if its authority had ended: it could not be revoked.
        """
        if not certificate.valid_at(now):
            return Lapse(f"The certificate of {certificate.name} is past its time.", False, 0)
        accepted = _accepted(token)
        if accepted and self._chains_of(certificate):
            refusal = self._refusal(certificate, accepted, now)
            if refusal is None:
                return None
            if refusal.code in _NO_PATH and self._has_to_show(token, certificate, now):
                return Lapse(str(refusal), False, 0)
            # What the policy's infrastructures took back, none that a person trusts gives again.
            lapse = _lapse_of(refusal)
            if lapse is not None:
                return lapse
        return _lapse_of(self._refusal(certificate, self.own, now))

    def lists_for(
        self, token: PolicyToken, members: Iterable[Certificate]
    ) -> tuple[RevocationList, ...]:
        """Lists that matter to a group: of the infrastructures that its policy names, and of the
        authorities above its members. Others would only tell whom this peer's person knows.
        """
        if not self._lists:
            return ()
        issuers = {name for member in members for name in self._issuers_above(member)}
        infrastructures = token.operational.infrastructures
        return tuple(
            crl
            for crl in self.lists
            if crl.parsed.issuer in issuers or self._is_of(crl, infrastructures)
        )

    def _issuers_above(self, certificate: Certificate) -> Iterator[x509.Name]:
        if certificate.self_signed:
            return
        yield certificate.x509.issuer
        for chain in self._chains_of(certificate):
            for authority in filter(None, map(_authority, chain)):
                yield authority.issuer

    def _is_of(self, crl: RevocationList, infrastructures: Sequence[Infrastructure]) -> bool:
        try:
            self._issuer_of(crl, infrastructures)
        except CrlError:
            return False
        return True

    def _has_to_show(self, token: PolicyToken, certificate: Certificate, now: float) -> bool:
        """Whether somebody is in for a path alone, and shows none for any certificate of theirs."""
        named = certificate.fingerprint in (token.operational.owner, *controllers(token))
        if named or not demands_vouching(parse(token.access.rule)):
            return False
        newest = self._people[certificate.fingerprint].certificate
        if newest == certificate or newest.self_signed:
            return True
        return self._refusal(newest, _accepted(token), now) is not None

    def _chains_of(self, certificate: Certificate) -> tuple[_Chain, ...]:
        known = self._people.get(certificate.fingerprint)
        return () if known is None or certificate.self_signed else known.chains

    def _refusal(
        self, certificate: Certificate, infrastructures: Sequence[Infrastructure], now: float
    ) -> CertificateRefusedError | None:
        """Why none of `infrastructures` vouches for somebody whom this peer met; None: one does."""
        chains = self._chains_of(certificate)
        if not chains or not infrastructures:
            return None
        try:
            self._vouch(certificate, chains, infrastructures, now)
        except CertificateRefusedError as error:
            return error
        return None

    def _vouch(
        self,
        certificate: Certificate,
        chains: Sequence[_Chain],
        infrastructures: Sequence[Infrastructure],
        now: float,
    ) -> tuple[Vouched, ...]:
        """All that one of `chains` leads to. Raises CertificateRefusedError."""
        refusals, vouched = [], dict[str, Vouched]()
        for chain in chains:
            try:
                each = vouch_each(
                    certificate.der, chain, infrastructures, now, self.lists, self.store
                )
            except CertificateRefusedError as refusal:
                refusals.append(refusal)
            else:
                if not vouched:
                    self._prove(certificate, chain, each[0])
                vouched |= {found.infrastructure: found for found in each}
        if not vouched:
            raise max(refusals, key=lambda refusal: RANK[refusal.code])
        return tuple(vouched.values())

    def _prove(self, certificate: Certificate, chain: _Chain, found: Vouched) -> None:
        known = self._people.get(certificate.fingerprint)
        shown = chain if known is None else known.shown
        newest = certificate if known is None else known.certificate
        self._keep(_Known(newest, shown, found.authorities))

    def _issuer_of(
        self, crl: RevocationList, infrastructures: Iterable[Infrastructure]
    ) -> x509.Certificate:
        """The authority that signed a list. Raises CrlError where this peer trusts none."""
        anchors = tuple(dict.fromkeys(der for each in infrastructures for der in each.anchors))
        chains = {chain: None for known in self._people.values() for chain in known.chains}
        for chain in dict.fromkeys(((), *chains)):
            for authority in _trusted_of(chain, anchors):
                if authority.subject == crl.parsed.issuer and crl.signed_by(authority):
                    return authority
        made = day(crl.this_update)
        msg = sentence(
            "No authority that you or a policy trusts signed the revocation list of {made}.",
            made=made,
        )
        raise CrlError(msg)


def _accepted(token: PolicyToken) -> tuple[Infrastructure, ...]:
    """Those of the token's infrastructures of which one has to vouch; all where none has to."""
    infrastructures = token.operational.infrastructures
    demanded = issuers_demanded(parse(token.access.rule))
    if demanded is None:
        return infrastructures
    return tuple(each for each in infrastructures if each.name in demanded)


def _lapse_of(refusal: CertificateRefusedError | None) -> Lapse | None:
    """Where it says that somebody is vouched for no longer, rather than not known to be."""
    if isinstance(refusal, CertificateRevokedError):
        revocation = refusal.revocation
        lost = refusal.leaf and revocation.compromised
        return Lapse(str(refusal), lost, revocation.doubtful_since)
    if refusal is not None and refusal.code in _ENDED:
        return Lapse(str(refusal), False, 0)
    return None


def _authority(der: bytes) -> x509.Certificate | None:
    try:
        certificate = read(der)
    except CertificateRefusedError:
        return None
    return certificate if is_ca(certificate) else None


@lru_cache(maxsize=16_384)
def _trusted_of(chain: _Chain, anchors: _Chain) -> tuple[x509.Certificate, ...]:
    """Authorities of `chain` above which an anchor stands, by its certificates; without a chain,
    the anchors themselves.

    Anybody shows what chains they like, and could have lists of their own kept in place of those
    that count. Whoever judges by a list looks at the whole path. Each chain is looked at once: else
    every list that comes would cost as much as all that strangers ever showed.
    """
    trusted = [each for each in map(_authority, anchors) if each is not None]
    waiting = [each for each in map(_authority, chain) if each is not None]
    if not chain:
        return tuple(trusted)
    shown = [each for each in waiting if each in trusted]
    while found := [each for each in waiting if any(_issued(each, above) for above in trusted)]:
        trusted += found
        shown += found
        waiting = [each for each in waiting if each not in found]
    return tuple(dict.fromkeys(shown))


def _issued(certificate: x509.Certificate, above: x509.Certificate) -> bool:
    try:
        certificate.verify_directly_issued_by(above)
    except (InvalidSignature, *UNREADABLE):
        return False
    return True
