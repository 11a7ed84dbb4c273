"""Places in the next epoch: for who asked for keys, and who takes part in making them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count

from msmp_gui.protocol.controller.rekey import Base, Seat
from msmp_gui.protocol.policy.token import MAX_COOPERATIVE, KeyGeneration
from msmp_gui.protocol.registration import KeyRequest
from msmp_gui.protocol.roster import Roster, RosterMember, first_number
from msmp_gui.protocol.wire.messages.kinds import EvictionCause
from msmp_gui.protocol.wire.messages.membership import Eviction
from msmp_gui.protocol.wire.messages.rekey import Contributor


class Seating:
    """Gives out numbers and leaves."""

    def __init__(self, roster: Roster) -> None:
        self._next_number = 1 + max((member.number for member in roster), default=0)

    def spend(self, term: int) -> int:
        """A number that nobody ever gets, for who has no place."""
        self._next_number = max(self._next_number, first_number(term)) + 1
        return self._next_number - 1

    def seats(
        self,
        requests: Iterable[KeyRequest],
        evictions: Mapping[int, Eviction],
        base: Base,
        *,
        term: int,
        new_term: bool,
    ) -> list[Seat]:
        """A place for each request; who is a member keeps its number, but for a restart."""
        self._next_number = max(self._next_number, first_number(term))
        taken = {member.leaf for member in base.roster}
        free = (leaf for leaf in count() if leaf not in taken)
        return [self._seat(request, evictions, base, free, new_term) for request in requests]

    def _seat(
        self,
        request: KeyRequest,
        evictions: Mapping[int, Eviction],
        base: Base,
        free: Iterator[int],
        new_term: bool,
    ) -> Seat:
        old = base.roster.by_fingerprint(request.fingerprint)
        eviction = evictions.get(old.number) if old else None
        if old is not None and eviction is None:
            leaf = old.leaf if new_term else next(free)
            return Seat(request, replace(old, leaf=leaf), renewed=True)
        back = old is not None and eviction is not None and _is_replacement(eviction)
        first = old.joined_epoch if old is not None and back else base.epoch + 1
        place = RosterMember(self._next_number, next(free), request.certificate, first)
        self._next_number += 1
        return Seat(request, place, renewed=False)


def replacements(requests: Iterable[KeyRequest], roster: Roster, by: int) -> dict[int, Eviction]:
    """The old numbers of people who come back without keys, put out by controller `by`."""
    old = (roster.by_fingerprint(request.fingerprint) for request in requests if request.restarted)
    return {
        member.number: Eviction(member.number, EvictionCause.REPLACED, by, "", 0)
        for member in old
        if member is not None
    }


def contributors(able: Iterable[_Able], generation: KeyGeneration) -> tuple[Contributor, ...]:
    """Those of `able` whom the policy wants."""
    chosen = _chosen(sorted(able, key=lambda each: each[0].number), generation)
    return tuple(Contributor(member.number, commitment) for member, commitment in chosen)


_Able = tuple[RosterMember, bytes]
"""Who could contribute, and what it is bound to."""


def _chosen(able: Sequence[_Able], generation: KeyGeneration) -> Sequence[_Able]:
    match generation:
        case KeyGeneration.CONTROLLER:
            return []
        case KeyGeneration.FIRST_MEMBER:
            return able[:1]
        case KeyGeneration.FOUNDERS:
            founders = [each for each in able if each[0].joined_epoch <= 1]
            return founders[:MAX_COOPERATIVE]
        case _:
            return able


def _is_replacement(eviction: Eviction) -> bool:
    return eviction.cause is EvictionCause.REPLACED
