"""What the next key brings: who goes, who gets a place, and who takes part in making it.

Changes with what one change of the key takes together.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msmp_gui.protocol import refusals
from msmp_gui.protocol.controller import seating
from msmp_gui.protocol.controller.basis import Basis
from msmp_gui.protocol.controller.confirmations import Confirmations
from msmp_gui.protocol.controller.key_requests import KeyRequests
from msmp_gui.protocol.controller.rekey import Base, RekeyPlan, Seat
from msmp_gui.protocol.controller.seating import Seating
from msmp_gui.protocol.controller.succession import Succession
from msmp_gui.protocol.policy.token import controllers
from msmp_gui.protocol.registration import KeyRequest
from msmp_gui.protocol.roster import Roster
from msmp_gui.protocol.wire.messages.admission import ShownEviction
from msmp_gui.protocol.wire.messages.kinds import EvictionCause, RekeyReason
from msmp_gui.protocol.wire.messages.membership import Eviction
from msmp_gui.protocol.wire.messages.rekey import Contributor

_LONGEST_STEP = 10_000
"""Epochs by which the count may jump, where two halves of a group meet."""


class Planning:
    """Everything that is waiting comes with the next key."""

    def __init__(
        self,
        basis: Basis,
        confirmations: Confirmations,
        *,
        requests: KeyRequests,
        succession: Succession,
    ) -> None:
        self._me = basis.me.fingerprint
        self._member = basis.member
        self._policy = basis.member.policy
        self._confirmations = confirmations
        self._requests = requests
        self._succession = succession
        self._evictions = basis.evictions
        self._reachable = basis.presence.reachable
        self._seating = Seating(basis.member.roster)
        self._spent: set[bytes] = set()
        """Commitments that were opened, or may have been: they are good for one attempt."""
        self._least_epoch = 0
        """The newest epoch that anybody who asked had: the next one is above it."""

    def draw_up(self, attempt: int, why: RekeyReason | None, number: int) -> tuple[RekeyPlan, Base]:
        """What the next epoch brings, and what it follows; by the controller, member `number`.

        An attempt after one that was given up takes no contributions: some were shown already,
        and could be searched against. A cooperative key follows soon.
        """
        requests = self._fitting(self._requests.all(), number)
        for request in requests:
            self.go_above(request.epoch)
        base = self.base()
        new_term = self._succession.pending
        if new_term or any(each.restarted or 0 < each.epoch < base.epoch for each in requests):
            self._evictions.announce_lost_keys()  # somebody may have been away, or cut off
        evictions = self._due_evictions(requests, number)
        seats = self._seating.seats(
            requests, evictions, base, term=self._succession.term, new_term=new_term
        )
        mine = (s.member.number for s in seats if s.request.fingerprint == self._me)
        plan = RekeyPlan(
            evictions,
            seats,
            () if attempt else self._contributors(evictions, seats),
            self._succession.term,
            next(mine, number),
            attempt,
            new_term,
            why,
            self._notices(base.roster, evictions),
        )
        return plan, base

    def _fitting(self, requests: Sequence[KeyRequest], by: int) -> list[KeyRequest]:
        """Those for whom the policy has room. Nobody would take a key with more people in it: the
        group could put nobody out any more. Two halves of it may have filled up, each by itself.
        """
        roster, going = self._member.roster, self._evictions.due(self._member.roster)
        room = self._policy.next.message.operational.max_members - len(roster) + len(going)
        fitting = []
        for request in requests:
            place = roster.by_fingerprint(request.fingerprint)
            new = place is None or place.number in going
            if new and room <= 0:
                self._turn_away(request, by)
                continue
            room -= new
            fitting.append(request)
        return fitting

    def _turn_away(self, request: KeyRequest, by: int) -> None:
        reason, fingerprint = str(refusals.NO_ROOM), request.fingerprint
        if not self._requests.turn_away(request, reason):
            number = self._seating.spend(self._succession.term)
            removal = Eviction(number, EvictionCause.REMOVAL, by, reason, 0)
            self._evictions.remember(fingerprint, removal)
            self._evictions.tell(fingerprint)

    def base(self) -> Base:
        """What the next epoch follows: above every epoch that anybody has."""
        standing, current = self._member.standing, self._member.current
        epoch = max(standing.epoch, self._least_epoch)
        init = current.init if current else None
        return Base(epoch, standing.context, init, self._member.roster)

    def go_above(self, epoch: int) -> None:
        """Somebody had that epoch; but nobody moves the count on by more than a step."""
        if epoch <= self._least_epoch:
            return
        most = max(self._member.standing.epoch, self._least_epoch) + _LONGEST_STEP
        self._least_epoch = max(self._least_epoch, min(epoch, most))

    def spend(self, plan: RekeyPlan) -> None:
        """A key of that plan is to be made: nothing is taken up again that it is made of."""
        self._spent |= {contributor.commitment for contributor in plan.contributors}

    def anything_waits(self, number: int) -> bool:
        """Whether somebody waits for a place, or is to go; the controller is member `number`."""
        requests = self._requests.all()
        return bool(requests or self._due_evictions(requests, number))

    def can_cooperate(self) -> bool:
        """Whether anybody is there whom the policy lets take part in making a key."""
        return bool(self._contributors({}, ()))

    def _notices(
        self, roster: Roster, evictions: Mapping[int, Eviction]
    ) -> tuple[ShownEviction, ...]:
        """For somebody else who comes to control the group, who has to learn who is out; and for
        those who do not know why somebody is.
        """
        able = controllers(self._policy.message)
        return self._evictions.notices(roster, evictions if len(able) > 1 else (), able)

    def _due_evictions(self, requests: Sequence[KeyRequest], number: int) -> dict[int, Eviction]:
        """Those declared, and the old numbers of people who come back."""
        roster = self._member.roster
        back = seating.replacements(requests, roster, number)
        return dict(sorted({**back, **self._evictions.due(roster)}.items()))

    def _contributors(
        self, evictions: Mapping[int, Eviction], seats: Sequence[Seat]
    ) -> tuple[Contributor, ...]:
        able = [(seat.member, seat.request.commitment) for seat in seats]
        if not self._succession.pending:
            commitments = self._confirmations.commitments
            present = self._reachable - {seat.request.fingerprint for seat in seats}
            able += [
                (member, commitments[member.number])
                for member in self._member.roster
                if member.number in commitments
                and member.number not in evictions
                and member.fingerprint in present
            ]
        others = [
            (member, part)
            for member, part in able
            if member.fingerprint != self._me and part not in self._spent
        ]
        return seating.contributors(others, self._policy.message.operational.key_generation)
