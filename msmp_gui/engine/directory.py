"""People near and known, and what this peer's person settled about them."""

from __future__ import annotations

from msmp_gui.engine import errors
from msmp_gui.engine.clock import Clock
from msmp_gui.engine.organisations import Organisations
from msmp_gui.engine.sentences import Sentence, sentence
from msmp_gui.engine.snapshot import PersonView, Trust, VerifiedView
from msmp_gui.engine.verifying import safety_view
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.identity.identity import Identity
from msmp_gui.identity.trust import Means, Standing
from msmp_gui.storage.people import People

_TRUST = {
    Standing.VERIFIED: Trust.VERIFIED,
    Standing.UNVERIFIED: Trust.UNVERIFIED,
    Standing.COMPROMISED: Trust.COMPROMISED,
}


class Directory:
    """Certificates by fingerprint, and who is near."""

    def __init__(
        self, me: Identity, people: People, clock: Clock, organisations: Organisations
    ) -> None:
        self._me = me
        self._people = people
        self._clock = clock
        self._organisations = organisations
        self._verified_names: dict[str, set[Fingerprint]] = {}
        self._verified: dict[Fingerprint, VerifiedView] = {}
        people.migrate()
        self._settle_trust()
        self._certificates: dict[Fingerprint, Certificate] = {
            me.fingerprint: me.certificate,
        }
        self._addresses: dict[Fingerprint, str] = {}
        """Of people near."""

    @property
    def me(self) -> Fingerprint:
        """Whose directory it is."""
        return self._me.fingerprint

    def arrived(self, certificate: Certificate, address: str) -> bool:
        """Somebody is near; False where that was known."""
        known = self._addresses.get(certificate.fingerprint)
        self._certificates[certificate.fingerprint] = certificate
        self._addresses[certificate.fingerprint] = address
        if known is None:
            self._people.seen(certificate, self._clock.now())
        return known != address

    def address_of(self, fingerprint: Fingerprint) -> str | None:
        """Where somebody near is reached."""
        return self._addresses.get(fingerprint)

    def went(self, fingerprint: Fingerprint) -> None:
        """Somebody is no longer near."""
        self._addresses.pop(fingerprint, None)

    def set_verified(
        self, fingerprint: Fingerprint, verified: bool, means: Means = Means.NUMBER
    ) -> None:
        """People made sure of the key by `means`, or not any more. Raises CommandError."""
        self.known(fingerprint)
        self._people.set_verified(fingerprint, verified, self._clock.now(), means)
        self._settle_trust()

    def distrust(self, certificate: Certificate, since: float, reason: str) -> None:
        """Put a key on the distrust list."""
        self._people.distrust(certificate.fingerprint, since, reason, self._clock.now())
        self._settle_trust()

    def is_distrusted(self, certificate: Certificate) -> bool:
        """Whether the key was declared lost."""
        return self._trust.standing(certificate) is Standing.COMPROMISED

    def trust(self, certificate: Certificate) -> Trust:
        """What people see of the trust in a certificate."""
        if certificate.fingerprint == self._me.fingerprint:
            return Trust.SELF
        trust = _TRUST[self._trust.standing(certificate)]
        if trust is Trust.UNVERIFIED and self._organisations.issuer(certificate, self._clock.now()):
            return Trust.ISSUED
        return trust

    def certificate(self, fingerprint: Fingerprint) -> Certificate | None:
        """The certificate that was shown with that key."""
        return self._certificates.get(fingerprint)

    def known(self, fingerprint: Fingerprint) -> Certificate:
        """The same. Raises CommandError where there is none."""
        certificate = self._certificates.get(fingerprint)
        if certificate is None:
            raise errors.unknown_person(fingerprint.hex()[:16])
        return certificate

    def resolve(self, who: str) -> Certificate:
        """Somebody near, by fingerprint or unique name. Raises CommandError."""
        near = [self._certificates[fingerprint] for fingerprint in self._addresses]
        return find(who, near)

    def view(self, certificate: Certificate) -> PersonView:
        """A person as shown."""
        fingerprint = certificate.fingerprint
        mine = fingerprint == self._me.fingerprint
        return PersonView(
            fingerprint.hex(),
            certificate.name,
            self._addresses.get(fingerprint, ""),
            self.trust(certificate),
            fingerprint in self._addresses,
            None if mine else safety_view(self._me.fingerprint, fingerprint),
            None if mine else self._warning(certificate),
            self._verified.get(fingerprint),
        )

    def _warning(self, certificate: Certificate) -> Sentence | None:
        """Somebody of that very name was verified, with another key."""
        if self._trust.standing(certificate) is not Standing.UNVERIFIED:
            return None
        others = self._verified_names.get(certificate.name.casefold(), set())
        if not others - {certificate.fingerprint}:
            return None
        return sentence(
            "This is not the key that you verified for {name}. Their key may have changed, or "
            "somebody else uses the name: compare the safety number before you trust it.",
            name=certificate.name,
        )

    def _settle_trust(self) -> None:
        self._trust = self._people.trust_records()
        self._verified = {}
        names: dict[str, set[Fingerprint]] = {}
        for person in self._people.all():
            if person.verified is not None:
                settled = VerifiedView(person.verified.at, person.verified.means)
                self._verified[person.fingerprint] = settled
                names.setdefault(person.name.casefold(), set()).add(person.fingerprint)
        self._verified_names = names

    def near(self) -> tuple[PersonView, ...]:
        """Everybody near, by name."""
        views = [self.view(self._certificates[fingerprint]) for fingerprint in self._addresses]
        return tuple(sorted(views, key=lambda v: (v.name.casefold(), v.fingerprint)))


def find(who: str, people: list[Certificate]) -> Certificate:
    """The one of `people` with that fingerprint or name. Raises CommandError."""
    by_key = [person for person in people if person.fingerprint.hex() == who.lower()]
    found = by_key or [person for person in people if person.name == who]
    if not found:
        raise errors.unknown_person(who[:64])
    if len(found) > 1:
        raise errors.ambiguous_person(who[:64])
    return found[0]
