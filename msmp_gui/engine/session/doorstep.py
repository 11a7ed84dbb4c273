"""People who wait for the host to let them in: they came by a link, or from another host."""

from __future__ import annotations

from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint

MOST = 64
"""So many wait at a time: who has a link can pass it on to anybody."""


class Doorstep:
    """Of one conference. Nobody here is invited yet; the policy would let them in."""

    def __init__(self) -> None:
        self._waiting: dict[Fingerprint, Certificate] = {}
        self._strangers: set[Fingerprint] = set()
        """Who asked for keys without being in, while there was contact with them."""

    def __len__(self) -> int:
        return len(self._waiting)

    def __contains__(self, fingerprint: object) -> bool:
        return fingerprint in self._waiting

    @property
    def people(self) -> tuple[Certificate, ...]:
        """In the order in which they came."""
        return tuple(self._waiting.values())

    @property
    def full(self) -> bool:
        """Whether nobody more can wait."""
        return len(self._waiting) >= MOST

    def ring(self, person: Certificate) -> bool:
        """Somebody comes; False where they wait already."""
        if person.fingerprint in self._waiting:
            return False
        self._waiting[person.fingerprint] = person
        return True

    def ring_for_keys(self, person: Certificate) -> bool:
        """Somebody asks for keys, as another host let them in; False where the host's person was
        asked about them already, as they are once while there is contact.
        """
        if person.fingerprint in self._strangers or self.full:
            return False
        self._strangers.add(person.fingerprint)
        return self.ring(person)

    def asked_for_keys(self, person: Fingerprint) -> bool:
        """Whether somebody came for that, and not by a link."""
        return person in self._strangers

    def went(self, person: Fingerprint) -> None:
        """There is no contact with them any more."""
        self._strangers.discard(person)

    def leave(self, fingerprint: Fingerprint) -> Certificate | None:
        """Somebody waits no longer: they are let in, turned down, or gone."""
        return self._waiting.pop(fingerprint, None)
