"""Which members can be reached, and of those, who is to stay.

Changes with what counts as being there: others wait for nobody else.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.protocol.controller.evictions import Evictions
from msmp_gui.protocol.member.member import Member
from msmp_gui.protocol.roster import RosterMember


class Presence:
    """As far as the controller has heard of them."""

    def __init__(self, me: Fingerprint, member: Member, evictions: Evictions) -> None:
        self._reachable: set[Fingerprint] = {me}
        self._me = me
        self._member = member
        self._evictions = evictions

    @property
    def reachable(self) -> AbstractSet[Fingerprint]:
        """Members or not, as it is now; whoever says something to the controller is there."""
        return self._reachable

    def came(self, fingerprint: Fingerprint) -> None:
        """Somebody is there."""
        self._reachable.add(fingerprint)

    def went(self, fingerprint: Fingerprint) -> None:
        """Somebody can be reached no longer."""
        self._reachable.discard(fingerprint)

    def others(self) -> list[RosterMember]:
        """Members who can be reached and are to stay, without this one."""
        return [
            member
            for member in self._member.roster
            if member.fingerprint in self._reachable
            and member.fingerprint not in self._evictions
            and member.fingerprint != self._me
        ]

    def present(self) -> list[Fingerprint]:
        """The same, and this one."""
        return [self._me, *(member.fingerprint for member in self.others())]
