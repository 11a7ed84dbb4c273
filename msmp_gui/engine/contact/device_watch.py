"""Whether two apps that run at the same time hold one and the same key (PROTOCOL.md, MSMP-87)."""

from __future__ import annotations

from msmp_gui.identity.fingerprint import Fingerprint

_BOTH_ALIVE = 4.0
"""Seconds after which an app that was replaced by a newer start of it can no longer be heard."""

_STARTS_KEPT = 8
_PEOPLE_KEPT = 1024
"""Those who came first are forgotten first: somebody may come under one key after the other."""


class DeviceWatch:
    """Tells a second device from an app that was started again."""

    def __init__(self) -> None:
        self._starts: dict[Fingerprint, dict[bytes, float]] = {}
        """When each start of a peer's app was first met; the newest few."""
        self._told: set[Fingerprint] = set()

    def heard(self, person: Fingerprint, instance: bytes, now: float) -> bool:
        """A start of somebody's app gave a sign of life; whether that shows, for the first time,
        that their key is in use on two devices.

        An app that goes on after a newer one with its key began was not replaced by it.
        """
        starts = self._starts.setdefault(person, {})
        while len(self._starts) > _PEOPLE_KEPT:
            del self._starts[next(iter(self._starts))]
        first = starts.setdefault(instance, now)
        while len(starts) > _STARTS_KEPT:
            del starts[next(iter(starts))]
        both = any(first < later < now - _BOTH_ALIVE for later in starts.values())
        if not both or person in self._told:
            return False
        self._told.add(person)
        return True
