"""People near and known, and what this peer's person settled about them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from msmp_gui.engine import errors
from msmp_gui.engine.clock import Clock
from msmp_gui.engine.disk_faults import DiskFaults
from msmp_gui.engine.organisations import Organisations
from msmp_gui.engine.sentences import Sentence, sentence
from msmp_gui.engine.snapshot import PersonView, Trust
from msmp_gui.engine.verified_people import VerifiedPeople
from msmp_gui.engine.verifying import safety_view
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.identity.identity import Identity
from msmp_gui.identity.trust import Standing
from msmp_gui.identity.verification import Means
from msmp_gui.storage.acquaintances import Acquaintance
from msmp_gui.storage.errors import StorageError
from msmp_gui.storage.people import Distrust, Person
from msmp_gui.storage.records import Records

_TRUST = {
    Standing.VERIFIED: Trust.VERIFIED,
    Standing.UNVERIFIED: Trust.UNVERIFIED,
    Standing.COMPROMISED: Trust.COMPROMISED,
}


_STRANGERS = 256
"""Of people whom nothing was ever had to do with, so many are remembered once they are gone:
anybody near can come under one key after the other."""


class Directory:
    """Certificates by fingerprint, and who is near."""

    def __init__(
        self,
        me: Identity,
        records: Records,
        clock: Clock,
        organisations: Organisations,
        disk: DiskFaults,
    ) -> None:
        self._me = me
        self._people = records.people
        self._acquaintances = records.acquaintances
        self._clock = clock
        self._organisations = organisations
        self._disk = disk
        self._records: dict[Fingerprint, Person] = {}
        self._certificates: dict[Fingerprint, Certificate] = {}
        self._people.migrate()
        self._settle_trust()
        chains = self._people.chains()
        for person in self._records.values():
            if person.certificate is not None:
                certificate = Certificate.from_der(person.certificate)
                self._certificates[person.fingerprint] = certificate
                if person.fingerprint in chains:
                    organisations.vouching.meet(certificate, chains[person.fingerprint])
        self._certificates[me.fingerprint] = me.certificate
        self._addresses: dict[Fingerprint, str] = {}
        """Of people near."""

    @property
    def me(self) -> Fingerprint:
        """Whose directory it is."""
        return self._me.fingerprint

    def arrived(self, certificate: Certificate, address: str, chain: Sequence[bytes]) -> bool:
        """Somebody is near; False where that was known.

        `chain`: what they showed of the authorities above theirs.
        """
        known = self._addresses.get(certificate.fingerprint)
        self._certificates[certificate.fingerprint] = certificate
        self._addresses[certificate.fingerprint] = address
        if known is None:
            stranger = certificate.fingerprint not in self._records
            self._see(certificate, chain)
            if stranger:
                self._forget_strangers()
        return known != address

    def _forget_strangers(self) -> None:
        """Those who were near longest ago, where they are too many."""
        gone = len(self._records) - len(self._addresses)
        if gone <= _STRANGERS:
            return
        strange = [p for p in self._records.values() if self._is_strange(p)]
        strange.sort(key=lambda person: person.last_seen)
        for person in strange[: max(0, len(strange) - _STRANGERS)]:
            try:
                self._people.forget(person.fingerprint)
            except StorageError as error:
                self._disk.tell(error)
                return
            del self._records[person.fingerprint]
            self._certificates.pop(person.fingerprint, None)

    def _is_strange(self, person: Person) -> bool:
        """Whether somebody who is not near is nobody of whom this person has to know anything."""
        settled = person.verified is not None or person.distrust is not None
        between = self._acquaintances.get(person.fingerprint) != Acquaintance()
        return not settled and not between and person.fingerprint not in self._addresses

    def _see(self, certificate: Certificate, chain: Sequence[bytes] | None = None) -> None:
        now, fingerprint = self._clock.now(), certificate.fingerprint
        try:
            person = self._people.seen(certificate, now, chain)
        except StorageError as error:
            self._disk.tell(error)  # who comes and goes is seen all the same
            known = self._records.get(fingerprint)
            new = Person(fingerprint, certificate.der, certificate.name, now, now)
            person = replace(known, last_seen=now) if known else new
        self._records[fingerprint] = person

    def address_of(self, fingerprint: Fingerprint) -> str | None:
        """Where somebody near is reached."""
        return self._addresses.get(fingerprint)

    def went(self, fingerprint: Fingerprint) -> None:
        """Somebody is no longer near."""
        if self._addresses.pop(fingerprint, None) is not None:
            self._see(self._certificates[fingerprint])

    def met(self, fingerprint: Fingerprint) -> None:
        """Somebody is in a conference with this peer."""
        self._acquaintances.met(fingerprint, self._clock.now())

    def expect(self, certificate: Certificate, chain: Sequence[bytes]) -> None:
        """This person means to meet somebody whose certificate they have from elsewhere.

        Nothing is trusted for it. Raises CommandError.
        """
        fingerprint, name = certificate.fingerprint, certificate.name
        if fingerprint == self._me.fingerprint:
            raise errors.bad_value(sentence("This is your own certificate."))
        if self.is_blocked(fingerprint):
            raise errors.bad_value(
                sentence(
                    "You blocked {name}. Unblock them first, under “People” in the settings.",
                    name=name,
                )
            )
        person = self._people.heard_of(certificate, self._clock.now(), chain)
        self._acquaintances.expect(fingerprint)
        self._records[fingerprint] = person
        if fingerprint not in self._certificates:
            self._certificates[fingerprint] = certificate
            self._organisations.vouching.meet(certificate, chain)

    def knows(self, certificate: Certificate) -> bool:
        """Somebody vouches for them, they were in a conference with this peer before, or this
        person means to meet them.
        """
        if self.trust(certificate) in (Trust.VERIFIED, Trust.ISSUED):
            return True
        between = self._acquaintances.get(certificate.fingerprint)
        return between.expected or between.met is not None

    def is_blocked(self, fingerprint: Fingerprint) -> bool:
        """Whether this person does not want to hear of them."""
        return self._acquaintances.get(fingerprint).blocked

    def block(self, fingerprint: Fingerprint, blocked: bool) -> None:
        """Say whether this person wants to hear of them. Raises CommandError."""
        if fingerprint not in self._certificates or fingerprint == self._me.fingerprint:
            raise errors.unknown_person(fingerprint.hex()[:16])
        self._acquaintances.block(fingerprint, blocked)

    def forget(self, fingerprint: Fingerprint) -> None:
        """Forget somebody who is not near; that their key is lost is never forgotten.

        Raises CommandError.
        """
        if fingerprint in self._addresses or fingerprint not in self._records:
            raise errors.bad_value(sentence("Only somebody who is not near can be forgotten."))
        self._people.forget(fingerprint)
        self._acquaintances.forget(fingerprint)
        self._settle_trust()

    def people_near(self) -> list[Certificate]:
        """Everybody with whom there is contact."""
        return [self._certificates[fingerprint] for fingerprint in self._addresses]

    def set_verified(
        self, fingerprint: Fingerprint, verified: bool, means: Means = Means.NUMBER
    ) -> None:
        """People made sure of the key by `means`, or not any more. Raises CommandError."""
        self.known(fingerprint)
        self._people.set_verified(fingerprint, verified, self._clock.now(), means)
        self._settle_trust()

    def distrust(self, certificate: Certificate, since: float, reason: str) -> bool:
        """Put a key on the distrust list; False where it stands there with as early a time."""
        before = self.distrust_of(certificate.fingerprint)
        self._people.distrust(certificate.fingerprint, since, reason, self._clock.now())
        self._settle_trust()
        return self.distrust_of(certificate.fingerprint) != before

    def distrust_of(self, fingerprint: Fingerprint) -> Distrust | None:
        """Since when a key is lost, and why; None where nobody declared that."""
        person = self._people.get(fingerprint) if fingerprint in self._trust.distrusted else None
        return person.distrust if person else None

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
        return find(who, near, self.called(who))

    def called(self, who: str) -> str:
        """The name of whose fingerprint that is, as far as this peer met them; else `who`."""
        try:
            person = self._certificates.get(bytes.fromhex(who))
        except ValueError:
            person = None
        return person.name if person else who

    def view(self, certificate: Certificate) -> PersonView:
        """A person as shown."""
        fingerprint = certificate.fingerprint
        mine = fingerprint == self._me.fingerprint
        record = self._records.get(fingerprint)
        return PersonView(
            fingerprint.hex(),
            certificate.name,
            self._addresses.get(fingerprint, ""),
            self.trust(certificate),
            fingerprint in self._addresses,
            None if mine else safety_view(self._me.fingerprint, fingerprint),
            None if mine else self.warning(certificate),
            self._verified.view(fingerprint),
            None if mine or record is None else record.last_seen or None,
            known=not mine and self.knows(certificate),
            blocked=self.is_blocked(fingerprint),
            issuer="" if mine else self._organisations.issuer(certificate, self._clock.now()),
        )

    def _settle_trust(self) -> None:
        self._trust = self._people.trust_records()
        self._records = {person.fingerprint: person for person in self._people.all()}
        self._verified = VerifiedPeople(self._records.values())

    def warning(self, certificate: Certificate) -> Sentence | None:
        """Their name is, or looks like, that of somebody verified, or the app's own words."""
        if self._trust.standing(certificate) is not Standing.UNVERIFIED:
            return None
        return self._verified.warning_of(certificate.name)

    def people(self) -> tuple[PersonView, ...]:
        """Everybody near, known or blocked, by name."""
        met = [self._certificates[f] for f in self._records if f in self._certificates]
        views = [
            self.view(certificate)
            for certificate in met
            if certificate.fingerprint in self._addresses
            or self.knows(certificate)
            or self.is_blocked(certificate.fingerprint)
        ]
        return tuple(sorted(views, key=lambda v: (v.name.casefold(), v.fingerprint)))


def find(who: str, people: list[Certificate], called: str) -> Certificate:
    """The one of `people` with that fingerprint or name. Raises CommandError, in which they are
    `called` something that people can read.
    """
    by_key = [person for person in people if person.fingerprint.hex() == who.lower()]
    found = by_key or [person for person in people if person.name == who]
    if not found:
        raise errors.unknown_person(called[:64])
    if len(found) > 1:
        raise errors.ambiguous_person(who[:64])
    return found[0]
