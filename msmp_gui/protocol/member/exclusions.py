"""Who is out of the group, and why, as one member knows it.

Changes with what members are told about evictions, and with whose word counts for them.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.protocol.member.changeover import NextEpoch
from msmp_gui.protocol.member.keys import MemberKeys
from msmp_gui.protocol.member.shown_evictions import ShownEvictions
from msmp_gui.protocol.roster import Roster, RosterMember
from msmp_gui.protocol.wire.messages.admission import ShownEviction
from msmp_gui.protocol.wire.messages.kinds import EvictionCause, is_graver
from msmp_gui.protocol.wire.messages.membership import Eviction, eviction_of
from msmp_gui.protocol.wire.messages.terms import Exclusion


class Exclusions:
    """Whoever controls the group lets nobody of them in again."""

    def __init__(self, keys: MemberKeys) -> None:
        self.shown = ShownEvictions()
        self._keys = keys
        self._out: dict[Fingerprint, Eviction] = {}
        self._gone: dict[Fingerprint, Certificate] = {}
        self._unheard: list[tuple[Fingerprint, Eviction]] = []

    @property
    def put_out(self) -> Mapping[Fingerprint, Eviction]:
        """Who is no longer in, and why."""
        return self._out

    @property
    def all(self) -> Mapping[Fingerprint, Eviction]:
        """Who is out, or goes with the key that is on the way: its controller signed that."""
        following = self._keys.next
        if following is None:
            return self._out
        going = {
            member.fingerprint: eviction
            for eviction in following.body.evicted
            if eviction.cause is not EvictionCause.REPLACED
            and (member := self._keys.roster.by_number(eviction.number))
        }
        return self._out | going

    @property
    def certificates(self) -> Collection[Certificate]:
        """Of those who were put out, as far as this member met them."""
        return self._gone.values()

    def remember(self, put_out: Mapping[Fingerprint, Eviction]) -> None:
        """They were out when this peer was in the group before."""
        self._out.update(put_out)

    def let_back(self, fingerprint: Fingerprint) -> None:
        """Somebody is known to be back."""
        self._out.pop(fingerprint, None)

    def declare(self, fingerprint: Fingerprint, eviction: Eviction) -> None:
        """Somebody is out from now on."""
        self._out[fingerprint] = eviction

    def learn(self, gone: Exclusion, controller: int) -> None:
        """The controller, member `controller`, tells who was put out where it controlled."""
        self._out.setdefault(gone.fingerprint, eviction_of(gone, 0, controller))

    def withdraw_removals_by(self, number: int) -> None:
        """Member `number` was out itself: whom it removed by hand may be in."""
        for who, eviction in list(self._out.items()):
            if eviction.declared_by == number and eviction.cause is EvictionCause.REMOVAL:
                del self._out[who]

    def turn(
        self, following: NextEpoch, before: Roster
    ) -> tuple[tuple[RosterMember, Eviction], ...]:
        """The epoch that followed `before` is the current one: who of those went with it."""
        body, roster = following.body, self._keys.roster
        evicted = tuple(
            (member, eviction)
            for eviction in body.evicted
            if (member := before.by_number(eviction.number))
        )
        for member, eviction in evicted:
            if eviction.cause is not EvictionCause.REPLACED:
                self._out[member.fingerprint] = eviction
                self._gone[member.fingerprint] = member.certificate
        for fingerprint, eviction in self.shown.grave(body):
            known = self._out.get(fingerprint)
            if is_graver(eviction.cause, known.cause if known else None):
                self._out[fingerprint] = eviction
                self._unheard.append((fingerprint, eviction))
        for member in roster:
            self._out.pop(member.fingerprint, None)
        self.shown.learn(body, roster)
        return evicted

    def take_lost(self) -> list[tuple[Fingerprint, Eviction]]:
        """Who is out for a lost key, of which this member had not heard: it was away, or the key
        was declared lost in another half of the group, or after they were out. Once.
        """
        unheard, self._unheard = self._unheard, []
        lost = EvictionCause.COMPROMISE
        return [each for each in unheard if each[0] in self._out and each[1].cause is lost]

    def notice_about(self, who: Fingerprint) -> bytes | None:
        """The signed notice that somebody is out, if they are and there is one."""
        return self.shown.about(who) if who in self._out else None

    def notices(self) -> tuple[ShownEviction, ...]:
        """As another controller is shown them."""
        following = self._keys.next
        return self.shown.all(following.body.notices if following else ())
