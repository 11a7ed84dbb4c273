"""Who acknowledged a key, and who is waited for before it is used.

Changes with whose acknowledgement an activation waits for.
"""

from __future__ import annotations

from collections.abc import Mapping

from msmp_gui.protocol.controller.basis import Basis
from msmp_gui.protocol.controller.key_requests import KeyRequests
from msmp_gui.protocol.controller.rekey_archive import RekeyArchive
from msmp_gui.protocol.events import MemberConfirmed
from msmp_gui.protocol.roster import RosterMember


class Confirmations:
    """Of the key in use, and of those that are to come after it."""

    def __init__(
        self,
        basis: Basis,
        archive: RekeyArchive,
        *,
        requests: KeyRequests,
    ) -> None:
        self._member = basis.member
        self._archive = archive
        self._requests = requests
        self._evictions = basis.evictions
        self._reachable = basis.presence.reachable
        self._acks: dict[bytes, dict[int, bytes]] = {}
        """Commitments for the epoch after, by context hash and number of who acknowledged."""
        self._missing: list[int] = []
        """Who had not confirmed when that was last looked at."""

    @property
    def commitments(self) -> Mapping[int, bytes]:
        """For the next epoch, by number of who acknowledged the current one."""
        current = self._member.current
        return self.of(current.context_hash) if current else {}

    def of(self, context: bytes) -> Mapping[int, bytes]:
        """The same, of who acknowledged the key of that context."""
        return self._acks.get(context, {})

    def note(self, confirmed: MemberConfirmed) -> None:
        """Somebody acknowledged a key."""
        acks = self._acks.setdefault(confirmed.context, {})
        acks[confirmed.member.number] = confirmed.commitment

    def keep_only(self, context: bytes) -> None:
        """That key is in use: others are over."""
        self._acks = {context: self._acks.get(context, {})}

    def begin(self) -> None:
        """Another key is under way: nobody was found missing yet."""
        self._missing = []

    def unconfirmed(self) -> list[RosterMember]:
        """Who has not acknowledged the key under way, and is waited for."""
        flight = self._archive.flight
        if flight is None:
            return []
        confirmed = self.of(flight.hash)
        # Who asked for other keys than this rekey has has fallen behind, and comes with the next.
        given = {seat.request.hash for seat in flight.plan.seats}
        behind = {each.fingerprint for each in self._requests.all() if each.hash not in given}
        awaited = self._reachable - behind - {*self._evictions.fingerprints}
        missing = [m for m in flight.roster if m.number not in confirmed]
        missing = [member for member in missing if member.fingerprint in awaited]
        self._missing = [member.number for member in missing]
        return missing

    def waits_in_vain(self) -> bool:
        """Whether nobody who is missing has the key in use, or asked for the next one: such as who
        follows another controller.
        """
        flight = self._archive.flight
        asked = {seat.member.number for seat in flight.plan.seats} if flight else set()
        able = asked | self.commitments.keys()
        return all(member.number not in able for member in self.unconfirmed())

    def still_missing(self) -> bool:
        """Whether somebody is missing yet of those who were.

        So that in a large group each confirmation costs little.
        """
        flight = self._archive.flight
        confirmed = self.of(flight.hash) if flight else {}
        while self._missing and self._missing[-1] in confirmed:
            self._missing.pop()
        return bool(self._missing)
