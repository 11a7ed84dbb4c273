"""Who holds a place in the group, or comes to hold one by the key that is under way.

Changes with how people are found while the key changes.
"""

from __future__ import annotations

from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.protocol.controller.rekey_archive import RekeyArchive
from msmp_gui.protocol.errors import UnknownMemberError
from msmp_gui.protocol.member.member import Member
from msmp_gui.protocol.roster import Roster, RosterMember


class Places:
    """By the roster in use, and by that of the key under way."""

    def __init__(self, member: Member, archive: RekeyArchive) -> None:
        self._member = member
        self._archive = archive

    def somebody(self, number: int) -> RosterMember:
        """Member of that number, in the group or on the way in. Raises UnknownMemberError."""
        for roster in self._rosters():
            if (member := roster.by_number(number)) is not None:
                return member
        msg = "nobody of that number is in the group"
        raise UnknownMemberError(msg)

    def numbers_of(self, fingerprint: Fingerprint) -> list[int]:
        """Of somebody on the way back in under another number, both, the newer one last."""
        places = (roster.by_fingerprint(fingerprint) for roster in self._rosters())
        return sorted({member.number for member in places if member})

    def seated(self, fingerprint: Fingerprint) -> RosterMember | None:
        """Whoever holds that key, in the group or on the way in; the newer place, of two."""
        places = (roster.by_fingerprint(fingerprint) for roster in reversed(self._rosters()))
        return next((place for place in places if place), None)

    def _rosters(self) -> list[Roster]:
        flight = self._archive.flight
        return [self._member.roster, *([flight.roster] if flight else [])]
