"""Another part of the group joins this one: what its controller says of who is in and out, as it
hands its members over, and what they show (MSMP-114). Each is believed as far as it is signed, and
by whom.
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
from msmp_gui.protocol.member.shown_evictions import read_shown
from msmp_gui.protocol.policy import checks as policy_checks
from msmp_gui.protocol.wire import signed
from msmp_gui.protocol.wire.messages.admission import KeyRefresh
from msmp_gui.protocol.wire.messages.kinds import (
    GRAVE_CAUSES,
    EvictionCause,
    Kind,
    is_graver,
)
from msmp_gui.protocol.wire.messages.membership import Eviction, eviction_of
from msmp_gui.protocol.wire.messages.terms import Exclusion, StepDown


class _Evict(Protocol):
    def __call__(self, eviction: Eviction, now: float) -> None:
        """Somebody goes with the next key."""


class Merging:
    """One controller's side of it."""

    def __init__(
        self,
        basis: Basis,
        *,
        change: KeyChange,
        succession: Succession,
        evict: _Evict,
    ) -> None:
        self._me = basis.me
        self._member = basis.member
        self._change = change
        self._succession = succession
        self._evictions = basis.evictions
        self._other_parts = basis.other_parts
        self._evict = evict

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
        graver = gone.cause in GRAVE_CAUSES and is_graver(gone.cause, known)
        if graver:
            eviction = eviction_of(gone, going or 0, self._change.number)
            if going is None:
                self._evictions.remember(gone.fingerprint, eviction)
            else:
                self._evictions.declare(gone.fingerprint, eviction)
        if graver or (known in GRAVE_CAUSES and known is not gone.cause):
            self._evictions.announce(gone.fingerprint)
