"""People who came by a link, and wait for the host to let them in."""

from __future__ import annotations

from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint

MOST = 64
"""So many wait at a time: who has a link can pass it on to anybody."""


class Doorstep:
    """Of one conference. Nobody here is invited yet; the policy would let them in."""

    def __init__(self) -> None:
        self._waiting: dict[Fingerprint, Certificate] = {}

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

    def leave(self, fingerprint: Fingerprint) -> Certificate | None:
        """Somebody waits no longer: they are let in, turned down, or gone."""
        return self._waiting.pop(fingerprint, None)
