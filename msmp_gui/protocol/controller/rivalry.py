"""Another controller of the same group, in another part of a cut network: who of the two prevails
(MSMP-114, 117). `Merging` has what becomes of its members then.
"""

from __future__ import annotations

from typing import Protocol

from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.protocol.controller.basis import Basis
from msmp_gui.protocol.controller.key_change import KeyChange
from msmp_gui.protocol.controller.succession import Succession
from msmp_gui.protocol.events import TermContested
from msmp_gui.protocol.wire.messages.kinds import TermReason

_MOST_CONTESTS = 3
"""Terms of somebody put out that are gone above: who does not know it gives way to the first."""

_CONTEST_PATIENCE = 2.5
"""Seconds in which a term that was proposed begins and shows who agreed."""

_MOST_DOUBLINGS = 6
"""Of that patience, where neither is convinced and each goes above the other."""


class _BeginTerm(Protocol):
    def __call__(self, reason: TermReason, now: float, above: int = 0) -> None:
        """Propose a new term over `above`."""


class Rivalry:
    """One controller's dealings with the others."""

    def __init__(
        self,
        basis: Basis,
        *,
        change: KeyChange,
        succession: Succession,
        begin_term: _BeginTerm,
    ) -> None:
        self._me = basis.me
        self._member = basis.member
        self._change = change
        self._succession = succession
        self._other_parts = basis.other_parts
        self._begin_term = begin_term
        self._presence = basis.presence
        self._timers = basis.timers
        self._contests: dict[Fingerprint, set[int]] = {}
        """Which terms others proposed that this controller did not give way to."""
        self._above = 0
        """What to go above."""

    def contest(self, contest: TermContested, now: float) -> None:
        """Members go to no lower term, and some follow this controller: above it, then.

        But where each put the other out, and for good, neither gives way: they stay apart, unless
        the other is gone, and those who followed it tell of it. Who goes above somebody for the
        second time lets that one begin first, and show who agrees: else both might propose for
        ever, and neither begin.
        """
        if contest.by == self._me.fingerprint:  # of which it kept nothing: nobody is its rival
            if contest.term >= self._succession.term:
                self._begin_term(TermReason.RESUMPTION, now, above=contest.term)
            return
        if contest.put_out:
            self._other_parts.contested_by(contest.by, agreed=contest.agreed)
        terms = self._contests.setdefault(contest.by, set())
        terms.add(contest.term)
        # It went above this controller again and again: it put this one out as well.
        stubborn = len(terms) > _MOST_CONTESTS
        if self._yields(contest, now, in_vain=stubborn):
            return
        if contest.put_out and contest.agreed and not contest.reclaims and self._resumes_own:
            # Members hear somebody who was put out, and follow nobody else who only goes on.
            self._begin_term(TermReason.RECLAIM, now, above=contest.term)
            return
        insists = stubborn or (contest.reclaims and contest.by in self._presence.reachable)
        if self._succession.pending or (contest.put_out and insists):
            return
        self._above = max(self._above, contest.term)
        if len(terms) == 1:
            self._go_above(now)
        else:
            doublings = min(max(0, len(terms) - _MOST_CONTESTS), _MOST_DOUBLINGS)
            patience = _CONTEST_PATIENCE * 2**doublings
            self._timers.set_unless_set("contest", now + patience, self._go_above)

    def _yields(self, contest: TermContested, now: float, *, in_vain: bool) -> bool:
        """Each half put out who follows the other's controller, so that neither is convinced by
        who agreed to the other: this one gives way. But the owner takes the group back.
        """
        if self._owns or contest.put_out:
            return False
        alone = self._is_left_with(contest.by)
        terms = self._member.terms
        return (alone or in_vain) and terms.yield_to(contest.proposal, now, alone=alone)

    def _is_left_with(self, other: Fingerprint) -> bool:
        """Whether nobody else who has this controller's key is there."""
        has_key = self._change.confirmations.commitments
        near = [m for m in self._presence.others() if m.number in has_key]
        return all(member.fingerprint == other for member in near)

    @property
    def _resumes_own(self) -> bool:
        """Whether this peer owns the group, and means to go on with it after a restart."""
        resumes = self._succession.open and self._succession.reason is TermReason.RESUMPTION
        return self._owns and resumes

    @property
    def _owns(self) -> bool:
        return self._me.fingerprint == self._member.owner.fingerprint

    def _go_above(self, now: float) -> None:
        if self._succession.pending:
            self._timers.set("contest", now + _CONTEST_PATIENCE, self._go_above)
            return
        if self._succession.term > self._above:
            return  # it gave way meanwhile, or this one is above it already
        reason = TermReason.RECLAIM if self._owns else TermReason.RESUMPTION
        self._begin_term(reason, now, above=self._above)
