"""Who has a place in the group: now, or with the key that is under way."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.protocol.errors import UnknownMemberError
from msmp_gui.protocol.rekey_archive import RekeyArchive
from msmp_gui.protocol.roster import Member, Roster


class Whereabouts:
    """A controller's view of both rosters."""

    def __init__(self, roster: Callable[[], Roster], archive: RekeyArchive) -> None:
        self._roster = roster
        self._archive = archive

    def somebody(self, number: int) -> Member:
        """Member `number`. Raises UnknownMemberError."""
        for roster in self._rosters():
            if (member := roster.by_number(number)) is not None:
                return member
        msg = "nobody of that number is in the group"
        raise UnknownMemberError(msg)

    def numbers_of(self, fingerprint: Fingerprint) -> list[int]:
        """Of somebody on the way back in under another number, both, the newer one last."""
        places = (roster.by_fingerprint(fingerprint) for roster in self._rosters())
        return sorted({member.number for member in places if member})

    def seated(self, fingerprint: Fingerprint) -> Member | None:
        """Whoever holds that key, in the group or on the way in; as it will be, if it is both."""
        numbers = self.numbers_of(fingerprint)
        return self.somebody(numbers[-1]) if numbers else None

    def _rosters(self) -> Iterator[Roster]:
        yield self._roster()
        if self._archive.flight is not None:
            yield self._archive.flight.roster
