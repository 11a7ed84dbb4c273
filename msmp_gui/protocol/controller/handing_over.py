"""A controller hands its group on: when that can be done, and the word that it signs (MSMP-119)."""

from __future__ import annotations

from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.protocol import refusals
from msmp_gui.protocol.controller.admission import Admission
from msmp_gui.protocol.controller.basis import Basis
from msmp_gui.protocol.controller.key_change import KeyChange
from msmp_gui.protocol.controller.succession import Succession
from msmp_gui.protocol.errors import NotAllowedError, UnreachableError
from msmp_gui.protocol.events import HandedOver, HandoverFailed
from msmp_gui.protocol.policy import checks as policy_checks
from msmp_gui.protocol.roster import RosterMember
from msmp_gui.protocol.states import ControllerState, ControllerStep
from msmp_gui.protocol.terms import next_term
from msmp_gui.protocol.wire import signed
from msmp_gui.protocol.wire.messages.kinds import Kind
from msmp_gui.protocol.wire.messages.terms import StepDown
from msmp_gui.protocol.wire.signed import Verified


class HandingOver:
    """Waits for the moment at which no key change is under way, and ends the controller then."""

    def __init__(
        self,
        basis: Basis,
        *,
        change: KeyChange,
        succession: Succession,
        admission: Admission,
    ) -> None:
        self._me = basis.me
        self._member = basis.member
        self._outbox = basis.outbox
        self._timers = basis.timers
        self._change = change
        self._succession = succession
        self._evictions = basis.evictions
        self._admission = admission
        self._others = basis.presence.others
        self._heir: Fingerprint | None = None

    def begin(self, number: int, now: float) -> None:
        """Hand the group to member `number`, as soon as no key change is under way.

        Raises UnknownMemberError, NotAllowedError where it is not named, UnreachableError.
        """
        member = self._change.places.somebody(number)
        if not policy_checks.may_control(self._member.token.message, member.fingerprint):
            msg = "the policy does not let that member control the group"
            raise NotAllowedError(msg)
        if member not in self._others():
            msg = "that member cannot be reached"
            raise UnreachableError(msg)
        self._heir = member.fingerprint
        self.go_on(now)

    def forget(self) -> None:
        """Nobody is waited for."""
        self._heir = None

    def go_on(self, now: float) -> None:
        """Sign it, once no other key is to come first and who takes it up has the newest one."""
        if self._heir is None:
            return
        member = self._member.roster.by_fingerprint(self._heir)
        if member is None or member not in self._others():
            self._outbox.tell(HandoverFailed(self._heir, 0))
            self._heir = None
            return
        busy = self._succession.pending or self._timers.at("batch") is not None
        stable = self._change.state is ControllerState.STABLE
        if busy or not stable or member.number not in self._change.confirmations.commitments:
            return
        self._heir = None
        self._admission.close(str(refusals.ANOTHER_HOST))
        notice = self._tell_whom_to_follow(member)
        self._timers.clear()
        self._change.machine.advance(ControllerStep.END)
        self._member.stepping_down.hand_over(notice, now)
        self._outbox.tell(HandedOver(member, notice.message.term))

    def _tell_whom_to_follow(self, heir: RosterMember) -> Verified[StepDown]:
        """Have everybody follow `heir` in a term of its own, and `heir` begin it."""
        standing, token = self._member.standing, self._member.token.message
        term = next_term(token, heir.fingerprint, max(standing.term, self._succession.term))
        out = self._evictions.told
        message = StepDown(term, heir.fingerprint, standing.epoch, (), out, b"")
        notice: Verified[StepDown] = signed.sign(self._me.signing_key, message, token.group)
        for member in self._others():  # it last: its proposal finds them prepared
            if member.fingerprint != heir.fingerprint:
                self._outbox.send(Kind.STEP_DOWN, notice.raw, member.fingerprint)
        self._outbox.send(Kind.STEP_DOWN, notice.raw, heir.fingerprint)
        return notice
