"""What a controller believes of other parts of its group, which were cut off from it or began again
without it: whom their controllers let in, and who is followed there though they are put out here.

Changes with whose word counts for that (MSMP-114, 117). `Rivalry` decides what follows from it.
"""

from __future__ import annotations

from collections.abc import Iterable

from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.protocol.roster import Roster, member_of
from msmp_gui.protocol.wire.messages.terms import StepDown


class OtherParts:
    """People there, as far as the controller here was told."""

    def __init__(self) -> None:
        self._vouched: set[Fingerprint] = set()
        """Members by the word of another controller, who are not in this one's roster."""
        self._expected: set[Fingerprint] = set()
        """Who was asked before this controller lost its keys, and waits for approval yet."""
        self._rivals: dict[Fingerprint, bool] = {}
        """Who is put out here and says to control another part; whether by the word of a member,
        too."""

    # Whom others let in

    def vouch(self, people: Iterable[Fingerprint]) -> None:
        """These were let in, or about to be, before this controller lost its keys."""
        self._vouched |= set(people)

    def expect(self, people: Iterable[Fingerprint]) -> None:
        """These were asked before this controller lost its keys, and perhaps not let in."""
        self._expected |= set(people)

    def take_over_from(self, message: StepDown, roster: Roster) -> None:
        """Another controller vouches for its members, who may not be in `roster` here."""
        theirs = {member_of(entry).fingerprint for entry in message.roster}
        self.vouch(f for f in theirs if roster.by_fingerprint(f) is None)

    def vouched_for(self, fingerprint: Fingerprint) -> bool:
        """Whether another controller of this group had let that peer in."""
        return fingerprint in self._vouched

    def heard_of(self, fingerprint: Fingerprint) -> bool:
        """Whether that peer was let in, or asked at least."""
        return fingerprint in self._vouched or fingerprint in self._expected

    # Who controls them

    @property
    def rivals(self) -> list[Fingerprint]:
        """Who is put out here, and says to control a part of the group."""
        return sorted(self._rivals)

    def contested_by(self, rival: Fingerprint, *, agreed: bool) -> None:
        """Somebody who is put out here proposes a higher term; a member `agreed`."""
        self._rivals[rival] = agreed or self.is_rival(rival)

    def gave_way(self, fingerprint: Fingerprint) -> None:
        """Somebody who is put out asks for keys: it controls nothing any more."""
        self._rivals.pop(fingerprint, None)

    def is_rival(self, fingerprint: Fingerprint) -> bool:
        """Whether members follow somebody who is put out here."""
        return self._rivals.get(fingerprint, False)
