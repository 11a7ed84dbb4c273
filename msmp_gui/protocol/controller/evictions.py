"""Who is put out: declared, told, and remembered, so that nobody comes back unasked."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Mapping

from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.identity.identity import Identity
from msmp_gui.protocol.controller.rekey import SMALL_GROUP
from msmp_gui.protocol.events import Outbox
from msmp_gui.protocol.roster import Roster
from msmp_gui.protocol.wire import signed
from msmp_gui.protocol.wire.messages.admission import ShownEviction
from msmp_gui.protocol.wire.messages.kinds import EvictionCause, Kind
from msmp_gui.protocol.wire.messages.membership import Eviction, EvictionNotice
from msmp_gui.protocol.wire.messages.terms import Exclusion

_Notice = tuple[Kind, bytes]

_MOST_TOLD = 1024
"""As many as a `StepDown` holds."""

_SHOWN = 16
"""As many notices as a rekey holds."""

_FEW = 4
"""Whose notices fit into the rekey of a large group, which comes in parts, beside the rest."""


def departed(number: int) -> Eviction:
    """Of who left by its own wish."""
    return Eviction(number, EvictionCause.DEPARTURE, number, "", 0)


class Evictions:
    """The controller's side of putting people out."""

    def __init__(self, me: Identity, group: bytes, outbox: Outbox) -> None:
        self._me = me
        self._group = group
        self._outbox = outbox
        self._declared: dict[int, Eviction] = {}
        """By number; they go with the next key."""
        self._out: dict[Fingerprint, Eviction] = {}
        self._untold: set[Fingerprint] = set()
        """Whose cause members do not know yet."""
        self._notices: dict[Fingerprint, _Notice] = {}
        """What to tell who was put out, should they ask again."""
        self._asked_back: dict[Fingerprint, _Notice] = {}
        """The same for who was invited again: they may not know that they were out."""
        self._earlier: dict[Fingerprint, bytes] = {}
        """What who controlled the group before signed, for those who follow that one still."""

    def __contains__(self, fingerprint: Fingerprint) -> bool:
        return fingerprint in self._notices

    @property
    def fingerprints(self) -> tuple[Fingerprint, ...]:
        """Of everybody who is out."""
        return tuple(self._notices)

    @property
    def told(self) -> tuple[Exclusion, ...]:
        """Everybody who is out, as another controller is told."""
        people = list(self._out.items())[:_MOST_TOLD]
        return tuple(Exclusion(f, eviction.cause, eviction.since) for f, eviction in people)

    def cause(self, fingerprint: Fingerprint) -> EvictionCause | None:
        """Why somebody is out; None: they are not."""
        eviction = self._out.get(fingerprint)
        return eviction.cause if eviction else None

    def is_declared(self, number: int) -> bool:
        """Whether member `number` goes with the next key."""
        return number in self._declared

    def declare(self, fingerprint: Fingerprint, eviction: Eviction) -> None:
        """A member goes with the next key."""
        self._declared[eviction.number] = eviction
        self.remember(fingerprint, eviction)

    def inherit(self, fingerprint: Fingerprint, eviction: Eviction, notice: bytes | None) -> None:
        """Somebody is out since before this controller; with a `notice` of an earlier one."""
        self.remember(fingerprint, eviction)
        if notice is not None:
            self._earlier[fingerprint] = notice

    def remember(self, fingerprint: Fingerprint, eviction: Eviction) -> None:
        """Somebody is out: what to tell them."""
        self._out[fingerprint] = eviction
        notice = EvictionNotice(
            eviction.number, eviction.cause, eviction.reason, eviction.declared_by, eviction.since
        )
        self._notices[fingerprint] = (Kind.EVICTION_NOTICE, self._sign(notice, fingerprint))

    def tell(self, fingerprint: Fingerprint) -> bool:
        """Tell somebody that they are out, if they are; whether they are."""
        return self._tell(fingerprint, self._notices)

    def tell_who_never_was_in(self, fingerprint: Fingerprint, number: int) -> None:
        """Somebody leaves who was given up, or not let in yet: they may go."""
        notice = EvictionNotice(number, EvictionCause.DEPARTURE, "", number, 0)
        self._outbox.send(Kind.EVICTION_NOTICE, self._sign(notice, fingerprint), fingerprint)

    def ask_back(self, fingerprint: Fingerprint) -> None:
        """Somebody is invited again."""
        self._out.pop(fingerprint, None)
        self._untold.discard(fingerprint)
        notice = self._notices.pop(fingerprint, None)
        if notice is not None:
            self._asked_back[fingerprint] = notice

    def tell_asked_back(self, fingerprint: Fingerprint) -> bool:
        """Tell somebody who was invited again, and still believes to be in, that they are out."""
        return self._tell(fingerprint, self._asked_back)

    def came_back(self, fingerprint: Fingerprint) -> None:
        """Somebody answered the new invitation: they know."""
        self._asked_back.pop(fingerprint, None)
        self._earlier.pop(fingerprint, None)

    def announce(self, fingerprint: Fingerprint) -> None:
        """Some members know a lesser reason why somebody is out: the next key tells them."""
        self._untold.add(fingerprint)

    def announce_lost_keys(self) -> None:
        """Somebody comes who was away: whose keys were declared lost, the next key tells."""
        lost = EvictionCause.COMPROMISE
        self._untold |= {one for one, gone in self._out.items() if gone.cause is lost}

    def notices(
        self, roster: Roster, numbers: Collection[int], able: Container[Fingerprint]
    ) -> tuple[ShownEviction, ...]:
        """Signed, of whom members know too little, and of members who are put out; of those first
        who are `able` to take over, and may not know that they are out.
        """
        people = [member for number in numbers if (member := roster.by_number(number))]
        going = [m.fingerprint for m in people if m.fingerprint in self._notices]
        going.sort(key=lambda fingerprint: fingerprint not in able)
        most = _SHOWN if len(roster) <= SMALL_GROUP else _FEW
        urgent = [fingerprint for fingerprint in going if fingerprint in able]
        told = [*dict.fromkeys((*urgent, *sorted(self._untold), *going))][:most]
        return tuple(
            ShownEviction(fingerprint, body)
            for fingerprint in told
            for kind, body in [self._notices[fingerprint]]
            if kind is Kind.EVICTION_NOTICE
        )

    def end_group(self, end: bytes, people: Iterable[Fingerprint]) -> None:
        """From now on everybody is told that the group ended, by the signed message `end`."""
        self._notices.update((fingerprint, (Kind.GROUP_END, end)) for fingerprint in people)

    def due(self, roster: Roster) -> dict[int, Eviction]:
        """Those declared of members in `roster`."""
        return {n: e for n, e in self._declared.items() if roster.by_number(n) is not None}

    def pending(self, roster: Roster) -> dict[Fingerprint, Eviction]:
        """The same by fingerprint."""
        return {
            member.fingerprint: self._declared[member.number]
            for member in roster
            if member.number in self._declared
        }

    def settle(self, numbers: Iterable[int], notices: Iterable[ShownEviction]) -> None:
        """They are out, and members have the notices."""
        for number in numbers:
            self._declared.pop(number, None)
        self._untold -= {shown.fingerprint for shown in notices}

    def _tell(self, fingerprint: Fingerprint, notices: Mapping[Fingerprint, _Notice]) -> bool:
        if fingerprint not in notices:
            return False
        if fingerprint in self._earlier:
            self._outbox.send(Kind.EVICTION_NOTICE, self._earlier[fingerprint], fingerprint)
        self._outbox.send(*notices[fingerprint], fingerprint)
        return True

    def _sign(self, notice: EvictionNotice, to: Fingerprint) -> bytes:
        return signed.sign(self._me.signing_key, notice, self._group, to).raw
