"""The newest rekey goes again to members who can be reached and did not acknowledge it.

Changes with how often, and with what they may have missed of it.
"""

from __future__ import annotations

from msmp_gui.protocol.controller.basis import Basis
from msmp_gui.protocol.controller.confirmations import Confirmations
from msmp_gui.protocol.controller.rekey_archive import RekeyArchive
from msmp_gui.protocol.wire.messages.kinds import Kind

_AFTER = 0.1
_AT_MOST = 3.0
"""Seconds between repeats; each is twice the one before."""


class Repeating:
    """Until everybody acknowledged it who can be reached."""

    def __init__(
        self,
        basis: Basis,
        archive: RekeyArchive,
        confirmations: Confirmations,
    ) -> None:
        self._me = basis.me.fingerprint
        self._member = basis.member
        self._archive = archive
        self._confirmations = confirmations
        self._outbox = basis.outbox
        self._timers = basis.timers
        self._reachable = basis.presence.reachable
        self._gap = _AFTER

    def begin(self, now: float) -> None:
        """A rekey was sent just now."""
        self._gap = _AFTER
        self._timers.set("repeat", now + self._gap, self._repeat)

    def soon(self, now: float) -> None:
        """Somebody who came back may have missed the newest key, and not know of it."""
        self._timers.set_unless_set("repeat", now + _AFTER, self._repeat)

    def _repeat(self, now: float) -> None:
        newest = self._archive.newest
        if newest is None:
            return
        flight, _ = newest
        acknowledged = self._confirmations.of(flight.hash)
        silent = [
            member.fingerprint
            for member in flight.roster
            if member.fingerprint in self._reachable
            and member.number not in acknowledged
            and member.fingerprint != self._me
        ]
        for fingerprint in silent:
            self._archive.send([newest], fingerprint)
            if self._member.next:  # else its contributions are in the activation
                for reveal in self._member.next.revealed.values():
                    self._outbox.send(Kind.REVEAL, reveal, fingerprint)
        if silent or self._archive.flight:
            self._gap = min(2 * self._gap, _AT_MOST)
            self._timers.set("repeat", now + self._gap, self._repeat)
