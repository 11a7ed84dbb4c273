"""Another term of this controller, or of another one, and what becomes of the key on its way.

Changes with what has to be given up for a new term. `Succession` has how one is agreed to.
"""

from __future__ import annotations

from msmp_gui.protocol import registration
from msmp_gui.protocol.controller.basis import Basis
from msmp_gui.protocol.controller.handing_over import HandingOver
from msmp_gui.protocol.controller.key_change import KeyChange
from msmp_gui.protocol.controller.succession import Succession
from msmp_gui.protocol.events import EpochActive, SucceededBy
from msmp_gui.protocol.states import ControllerStep
from msmp_gui.protocol.wire import signed
from msmp_gui.protocol.wire.messages.kinds import EvictionCause, Kind, TermReason
from msmp_gui.protocol.wire.messages.terms import StepDown


class TermChange:
    """From one term to the next."""

    def __init__(
        self,
        basis: Basis,
        *,
        change: KeyChange,
        succession: Succession,
        handing_over: HandingOver,
    ) -> None:
        self._me = basis.me
        self._member = basis.member
        self._outbox = basis.outbox
        self._timers = basis.timers
        self._change = change
        self._succession = succession
        self._evictions = basis.evictions
        self._handing_over = handing_over

    def propose(self, reason: TermReason, now: float, above: int = 0) -> None:
        """Propose a new term over `above`, and over one that began without this peer, which agreed
        to it; it begins once members agreed.
        """
        self._change.check_alive()
        self._handing_over.forget()
        self._change.finish_announced(now)
        self._change.abandon()
        pending = self._member.terms.proposal
        above = max(above, pending.message.term if pending else 0)
        proposal = self._succession.propose(reason, self._member.standing, now, above)
        mine = self._member.terms.agree_to_own(proposal, now)
        certificate, me = self._me.certificate, self._me.fingerprint
        _, request = registration.open_refresh(mine, certificate, self._member.group, me)
        self._succession.note(request)

    def learn(self, newest: EpochActive, now: float) -> None:
        """A key of the controller before came late, while a term is proposed: who is out, and who
        in again. Those are asked as well, where such a key was waited for.
        """
        for member, eviction in newest.evicted:
            if eviction.cause is not EvictionCause.REPLACED:
                self._evictions.remember(member.fingerprint, eviction)
        for member in newest.joined:
            if member.fingerprint not in self._member.exclusions.all:
                self._evictions.ask_back(member.fingerprint)
                self._evictions.came_back(member.fingerprint)
        if self._succession.awaits(newest.epoch.context.term):
            self.propose(self._succession.reason, now)

    def begin(self, now: float) -> None:
        """Members agreed to the new term; but this peer's own may have agreed to another since."""
        if self._member.terms.has_agreed_to(self._succession.term):
            self._change.start(now)
        else:
            self._succession.abandon()

    def step_down(self, succeeded: SucceededBy) -> None:
        """Members follow another controller: have all others follow it as well."""
        self._timers.clear()
        self._change.machine.advance(ControllerStep.END)
        group, roster, me = self._member.group, self._member.roster, self._me
        message = StepDown(
            succeeded.term,
            succeeded.controller,
            self._member.standing.epoch,
            roster.entries,
            self._evictions.told,
            self._member.proof,
        )
        notice = signed.sign(me.signing_key, message, group).raw
        for member in roster:
            if member.fingerprint not in (me.fingerprint, succeeded.controller):
                self._outbox.send(Kind.STEP_DOWN, notice, member.fingerprint)
                self._outbox.send(Kind.NEW_TERM, succeeded.proposal, member.fingerprint)
        self._member.stepping_down.give_way(notice)
