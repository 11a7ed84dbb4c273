"""Whom a controller says to follow: as its members hear it, and as this peer said it itself, where
it controlled the group.

Changes with what `StepDown` says and does (MSMP-114, 119).
"""

from __future__ import annotations

from dataclasses import dataclass

from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.protocol.errors import StaleError
from msmp_gui.protocol.events import ControlOffered, HandoverFailed
from msmp_gui.protocol.member.basis import Basis
from msmp_gui.protocol.member.exclusions import Exclusions
from msmp_gui.protocol.member.key_asking import KeyAsking
from msmp_gui.protocol.terms import Proposal, is_next
from msmp_gui.protocol.wire import signed
from msmp_gui.protocol.wire.messages.kinds import Kind
from msmp_gui.protocol.wire.messages.terms import StepDown
from msmp_gui.protocol.wire.signed import Verified

HANDOVER_PATIENCE = 5.0
"""Seconds to wait for the first key of whom the group was handed to."""


@dataclass
class _Release:
    """Whom the controller told to follow."""

    term: int
    heir: Fingerprint
    epoch: int
    """The controller's own then."""
    for_good: bool
    """Members follow that one, in later terms, too: it is not only meant to begin one."""

    def covers(self, proposal: Proposal) -> bool:
        """Whether to follow its proposer in that term; in a later one where other members do."""
        term = proposal.message.term
        followed = self.for_good or bool(proposal.message.agreements)
        here = term == self.term or (term > self.term and followed)
        return here and proposal.controller.fingerprint == self.heir


class SteppingDown:
    """One member's side of it: whom it was told to follow last."""

    def __init__(self, basis: Basis, *, asking: KeyAsking, exclusions: Exclusions) -> None:
        self._me = basis.me
        self._policy = basis.policy
        self._keys = basis.keys
        self._outbox = basis.outbox
        self._timers = basis.timers
        self._allegiance = basis.allegiance
        self._asking = asking
        self._exclusions = exclusions
        self._release: _Release | None = None

    # What the controller says

    def on_step_down(self, body: bytes, _now: float) -> None:
        """The controller says whom to follow. Raises RemoteProtocolError."""
        message = self._allegiance.verify(StepDown, body).message
        if message.controller != self._me.fingerprint:
            if message.term > self._keys.term:
                self._be_released(message)
        elif is_next(self._policy.message, self._me.fingerprint, message.term, self._keys.term):
            current = self._keys.current
            if current is None:  # it acknowledged its first key, and does not know that it holds
                msg = "a handover to a member without keys"
                raise StaleError(msg)
            for gone in message.put_out:
                self._exclusions.learn(gone, current.context.controller)
            self._allegiance.was_handed()
            self._outbox.tell(ControlOffered(message.term))

    def _be_released(self, said: StepDown) -> None:
        known, for_good = self._release, bool(said.roster)
        if known and (known.term, known.heir) == (said.term, said.controller):
            for_good |= known.for_good
        self._release = _Release(said.term, said.controller, said.epoch, for_good)

    def names(self, proposal: Proposal) -> bool:
        """Whether the controller says to follow who proposes this, and in that term."""
        return self._release is not None and self._release.covers(proposal)

    def names_anew(self, proposal: Proposal) -> bool:
        """The same, in an epoch that this member lacks."""
        release = self._release
        if release is None or not release.covers(proposal):
            return False
        return release.epoch > self._keys.standing.epoch

    def note_agreed(self, proposal: Proposal) -> None:
        """Where others agreed to a term that the controller said to follow, that is for good."""
        if self._release and proposal.message.agreements and self._release.covers(proposal):
            self._release.for_good = True

    @property
    def owner(self) -> tuple[Certificate, ...]:
        """The owner, where the controller says to follow it: a newcomer may not have met it."""
        owner = self._policy.owner
        told = self._release is not None and self._release.heir == owner.fingerprint
        return (owner,) if told else ()

    def begin(self) -> None:
        """A new term began: what was said before is past."""
        self._timers.cancel("handover")
        self._release = None

    # What this peer says, which controls the group

    def hand_over(self, notice: Verified[StepDown], now: float) -> None:
        """It signed that another one shall control the group."""
        message = notice.message
        self._allegiance.step_down(notice.raw)
        self._release = _Release(message.term, message.controller, message.epoch, for_good=False)
        self._timers.set("handover", now + HANDOVER_PATIENCE, self._take_back)

    def _take_back(self, _now: float) -> None:
        """Nothing came of it: a higher term overtakes what was signed."""
        release, self._release = self._release, None
        assert release is not None
        self._allegiance.take_back()
        self._outbox.tell(HandoverFailed(release.heir, release.term))

    def give_way(self, notice: bytes) -> None:
        """It signed that another one controls the group now."""
        self._allegiance.step_down(notice)
        heir = signed.peek(StepDown, notice).controller
        self._asking.said_first = (heir, Kind.STEP_DOWN, notice)

    def say_again(self, term: int, heir: Fingerprint) -> None:
        """It gave way to somebody before, of whom no key came, and says the same to `heir` now. A
        controller that gives way only now says so itself.
        """
        if not self._allegiance.step_down_notice:
            return
        said = signed.peek(StepDown, self._allegiance.step_down_notice)
        if (said.term, said.controller) != (term, heir):
            roster = self._keys.roster.entries
            again = StepDown(term, heir, said.epoch, roster, said.put_out, said.proof)
            key, group = self._me.signing_key, self._policy.message.group
            self.give_way(signed.sign(key, again, group).raw)
