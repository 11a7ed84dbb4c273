"""Other controllers of the same group, in another part of a cut network: what they did, and who of
them prevails (MSMP-114, 117). What each says is believed as far as it is signed, and by whom.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.protocol.controller.basis import Basis
from msmp_gui.protocol.controller.key_change import KeyChange
from msmp_gui.protocol.controller.succession import Succession
from msmp_gui.protocol.errors import PolicyViolationError, StaleError
from msmp_gui.protocol.events import TermContested
from msmp_gui.protocol.member.shown_evictions import read_shown
from msmp_gui.protocol.policy import checks as policy_checks
from msmp_gui.protocol.wire import signed
from msmp_gui.protocol.wire.messages.admission import KeyRefresh
from msmp_gui.protocol.wire.messages.kinds import GRAVE_CAUSES, EvictionCause, Kind, TermReason
from msmp_gui.protocol.wire.messages.membership import Eviction, eviction_of
from msmp_gui.protocol.wire.messages.terms import Exclusion, StepDown

_MOST_CONTESTS = 3
"""Terms of somebody put out that are gone above: who does not know it gives way to the first."""

_CONTEST_PATIENCE = 2.5
"""Seconds in which a term that was proposed begins and shows who agreed."""


class _Evict(Protocol):
    def __call__(self, eviction: Eviction, now: float) -> None:
        """Somebody goes with the next key."""


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
        evict: _Evict,
        begin_term: _BeginTerm,
    ) -> None:
        self._me = basis.me
        self._member = basis.member
        self._change = change
        self._succession = succession
        self._evictions = basis.evictions
        self._other_parts = basis.other_parts
        self._evict = evict
        self._begin_term = begin_term
        self._reachable = basis.presence.reachable
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
        if contest.put_out and contest.agreed and not contest.reclaims and self._resumes_own:
            # Members hear somebody who was put out, and follow nobody else who only goes on.
            self._begin_term(TermReason.RECLAIM, now, above=contest.term)
            return
        insists = stubborn or (contest.reclaims and contest.by in self._reachable)
        if self._succession.pending or (contest.put_out and insists):
            return
        self._above = max(self._above, contest.term)
        if len(terms) == 1:
            self._go_above(now)
        else:
            self._timers.set_unless_set("contest", now + _CONTEST_PATIENCE, self._go_above)

    @property
    def _resumes_own(self) -> bool:
        """Whether this peer owns the group, and means to go on with it after a restart."""
        owns = self._me.fingerprint == self._member.owner.fingerprint
        return owns and self._succession.open and self._succession.reason is TermReason.RESUMPTION

    def _go_above(self, now: float) -> None:
        if self._succession.pending:
            self._timers.set("contest", now + _CONTEST_PATIENCE, self._go_above)
            return
        if self._succession.term > self._above:
            return  # it gave way meanwhile, or this one is above it already
        owns = self._me.fingerprint == self._member.owner.fingerprint
        reason = TermReason.RECLAIM if owns else TermReason.RESUMPTION
        self._begin_term(reason, now, above=self._above)

    def take_shown(self, refresh: KeyRefresh, by: Certificate, now: float) -> None:
        """A member who agrees shows who was put out in another half, by whoever controlled that.

        One that holds this controller's own key comes from no other half.
        """
        seated = self._change.places.seated(by.fingerprint)
        follows = seated is not None and seated.number in self._change.confirmations.commitments
        if follows and not self._succession.pending:
            return
        roster, signers = self._member.roster, self._member.others.people
        out = {*self._evictions.fingerprints, by.fingerprint, self._me.fingerprint}
        for member, notice in read_shown(
            refresh.put_out, roster, signers, self._member.token.message, distrusted=out
        ):
            if member.fingerprint not in out:
                gone = Exclusion(member.fingerprint, notice.cause, notice.since)
                eviction = eviction_of(gone, member.number, self._change.number)
                self._evict(replace(eviction, reason=notice.reason), now)

    def on_step_down(self, sender: Certificate, body: bytes, now: float) -> None:
        """Another controller hands its members over, and tells whom it put out. Or the one that
        this peer follows itself, as long as it only means to take over, says whom to follow.
        """
        heir = signed.peek(StepDown, body).controller
        if heir != self._me.fingerprint and sender == self._member.controller:
            self._member.receive(Kind.STEP_DOWN, body, now)
            return
        self._check_word_of(sender.fingerprint)
        roster = self._member.roster
        message = self._read_step_down(sender, body)
        if not self._member.others.may_have_controlled(sender, message.proof):
            msg = "a handover by somebody who controlled nothing"
            raise PolicyViolationError(msg)
        self._other_parts.take_over_from(message, roster)
        self._change.planning.go_above(message.epoch)
        for gone in message.put_out:
            if gone.fingerprint == self._me.fingerprint:
                continue
            member = roster.by_fingerprint(gone.fingerprint)
            if member is None or self._evictions.is_declared(member.number):
                self._learn_cause(gone, None if member is None else member.number)
            else:
                self._evict(eviction_of(gone, member.number, self._change.number), now)

    def _read_step_down(self, sender: Certificate, body: bytes) -> StepDown:
        """Another controller hands its members over to this one. Raises RemoteProtocolError."""
        token = self._member.token.message
        message = signed.verify(StepDown, body, sender.verifying_key, token.group).message
        if not policy_checks.may_control(token, sender.fingerprint):
            msg = "a handover by somebody who may not control the group"
            raise PolicyViolationError(msg)
        if (message.term, message.controller) != (self._succession.term, self._me.fingerprint):
            msg = "a handover to another controller"
            raise StaleError(msg)
        return message

    def _check_word_of(self, other: Fingerprint) -> None:
        """Who is put out says nothing, but who controlled another part of the group meanwhile.

        Raises PolicyViolationError.
        """
        cause = self._evictions.cause(other)
        rival = cause is EvictionCause.REMOVAL and self._other_parts.is_rival(other)
        if cause is not None and not rival:
            msg = "a handover by somebody who was put out"
            raise PolicyViolationError(msg)

    def _learn_cause(self, gone: Exclusion, going: int | None) -> None:
        """Somebody who is not in here, or goes as member `going`, was put out elsewhere, too: for
        the graver of two reasons. Who is out for a lost key may say here that it left.
        """
        known = self._evictions.cause(gone.fingerprint)
        grave_here, grave_there = known in GRAVE_CAUSES, gone.cause in GRAVE_CAUSES
        if grave_there and not grave_here:
            eviction = eviction_of(gone, going or 0, self._change.number)
            if going is None:
                self._evictions.remember(gone.fingerprint, eviction)
            else:
                self._evictions.declare(gone.fingerprint, eviction)
        if grave_there != grave_here:
            self._evictions.announce(gone.fingerprint)
