"""A member on the way from one key to the next, once its controller's word was taken up.

Contributions are shown, the key is derived and acknowledged; at last the epoch is activated. What
comes too early is kept. Changes with what has to happen before a key is used.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import Protocol

from msmp_gui.protocol.errors import (
    LocalProtocolError,
    MalformedError,
    PolicyViolationError,
    StaleError,
)
from msmp_gui.protocol.events import (
    ActivationScheduled,
    EpochReady,
    EpochRetired,
    MemberConfirmed,
    RekeyStarted,
)
from msmp_gui.protocol.keys import contribution
from msmp_gui.protocol.keys.contribution import OwnContributions
from msmp_gui.protocol.member.basis import Basis
from msmp_gui.protocol.member.catching_up import CatchingUp
from msmp_gui.protocol.member.changeover import NextEpoch
from msmp_gui.protocol.member.controller_clock import ControllerClock
from msmp_gui.protocol.member.convergence import Convergence
from msmp_gui.protocol.member.key_asking import KeyAsking
from msmp_gui.protocol.member.keys import Left
from msmp_gui.protocol.member.lone_step import LoneStep
from msmp_gui.protocol.member.split_views import SplitViews
from msmp_gui.protocol.roster import Roster, RosterMember
from msmp_gui.protocol.states import MemberStep
from msmp_gui.protocol.wire import signed
from msmp_gui.protocol.wire.messages.kinds import Kind
from msmp_gui.protocol.wire.messages.rekey import (
    Activate,
    AuditHead,
    EpochAck,
    Reveal,
)
from msmp_gui.protocol.wire.signed import Verified

_EARLY = 256
"""Packets kept that came before what they refer to."""


class Followed(Protocol):
    """What following leads to, for the member as a whole."""

    audit_head: AuditHead

    def turned(self, following: NextEpoch, left: Left, overlap: float, now: float) -> None:
        """The next epoch is the current one; overlap in seconds."""


class KeyFollowing:
    """The member's side of changing keys."""

    def __init__(
        self,
        basis: Basis,
        *,
        asking: KeyAsking,
        catching_up: CatchingUp,
        contributions: OwnContributions,
        convergence: Convergence,
        split_views: SplitViews,
        followed: Followed,
    ) -> None:
        self.clock = ControllerClock()
        self._me = basis.me
        self._group = basis.policy.message.group
        self._policy = basis.policy
        self._keys = basis.keys
        self._machine = basis.machine
        self._outbox = basis.outbox
        self._timers = basis.timers
        self._allegiance = basis.allegiance
        self._asking = asking
        self._catching_up = catching_up
        self._contributions = contributions
        self._convergence = convergence
        self._split_views = split_views
        self._followed = followed
        self._early: deque[tuple[Kind, bytes]] = deque(maxlen=_EARLY)
        self.handlers: dict[Kind, Callable[[bytes, float], None]] = {
            Kind.REVEAL: self._on_reveal,
            Kind.EPOCH_ACK: self._on_ack,
            Kind.ACTIVATE: self._on_activate,
        }
        """By the kind of what comes."""

    def take_up(self, following: NextEpoch, now: float) -> None:
        """Go to work on the next epoch: reveal, and see whether its key stands already."""
        self._keys.take_up(following)
        self._timers.cancel("activation")
        message = following.event.message
        self._outbox.tell(
            RekeyStarted(
                following.context.epoch,
                following.body.reason,
                message.urgent,
                message.changeover,
                message.overlap,
            )
        )
        self._reveal(following)
        self._derive(now)
        self._look_again(now)

    def _look_again(self, now: float) -> None:
        """At what came before there was anything to check it with."""
        early, self._early = self._early, deque(maxlen=_EARLY)
        for kind, body in early:
            try:
                self.handlers[kind](body, now)
            except (MalformedError, StaleError, PolicyViolationError, LocalProtocolError):
                continue  # it was refused now as it would have been then

    def _reveal(self, following: NextEpoch) -> None:
        assert self._keys.number is not None
        commitment = following.commitment_of(self._keys.number)
        if commitment is None:
            return
        part = self._contributions.take(commitment)
        sealed = contribution.seal(following.path.root, following.hash, self._keys.number, part)
        reveal = Reveal(self._keys.number, following.hash, sealed)
        verified: Verified[Reveal] = signed.sign(self._me.signing_key, reveal, self._group)
        following.reveal(verified)
        self._keys.say(following.hash, Kind.REVEAL, verified.raw)

    def _on_reveal(self, body: bytes, now: float) -> None:
        claimed = signed.read(Reveal, body)
        following, number = self._keys.next, claimed.message.number
        if following is None or claimed.message.context != following.hash:
            self._early.append((Kind.REVEAL, body))
            return
        if number in following.revealed or following.epoch:
            return
        sender = sender_of(number, following.roster)
        following.reveal(claimed.verify(sender.certificate.verifying_key, self._group))
        self._derive(now)

    def _derive(self, now: float) -> None:
        following = self._keys.next
        if following is None or following.epoch is not None or following.derive() is None:
            return
        assert following.epoch is not None
        assert self._keys.number is not None
        self._outbox.tell(EpochReady(following.epoch, following.roster))
        commitment = self._contributions.draw()
        context = following.context
        ack = EpochAck(
            self._keys.number,
            context.term,
            context.epoch,
            context.attempt,
            following.hash,
            following.epoch.tag(self._keys.number),
            commitment,
            self._followed.audit_head,
        )
        self._keys.say(following.hash, Kind.EPOCH_ACK, self._sign(ack))
        if following.activation is not None:
            self._timers.set("activation", following.activation, self.activate)
        self._convergence.confirm(following.hash, self._keys.number)
        mine = sender_of(self._keys.number, following.roster)
        self._outbox.tell(
            MemberConfirmed(mine, following.hash, commitment, self._followed.audit_head)
        )
        self.go_on_alone(now)
        # Others had the last contribution sooner, and confirmed.
        self._look_again(now)

    def go_on_alone(self, now: float) -> None:
        """The controller is gone: a key that stands is activated without it."""
        following = self._keys.next
        if not self._allegiance.controller_gone or following is None or following.epoch is None:
            return
        self.activate(now, self._keys.step_alone(following))

    # Convergence

    @property
    def confirmed(self) -> frozenset[int]:
        """Numbers of members who proved that they hold the current epoch's key."""
        current = self._keys.current
        return self._convergence.confirmed(current.context_hash if current else b"")

    def seen_under(self, number: int, epoch: int, now: float) -> None:
        """A signed payload of member `number` came under `epoch`: it holds that key.

        Where it is the controller's, and the epoch the next one, its activation was missed.
        """
        current, following = self._keys.current, self._keys.next
        if current and epoch == current.number:
            self._convergence.confirm(current.context_hash, number)
        elif following and following.epoch and epoch == following.context.epoch:
            self._convergence.confirm(following.hash, number)
            if number == following.context.controller:
                self.activate(now)

    def _on_ack(self, body: bytes, _now: float) -> None:
        claimed = signed.read(EpochAck, body)
        context = claimed.message.context
        for epoch, roster in self._keys.known():
            if context == epoch.context_hash:
                member, ack = self._convergence.accept(claimed, epoch, roster)
                self._outbox.tell(MemberConfirmed(member, context, ack.commitment, ack.audit))
                return
        if self._keys.current is not None:
            member_ = self._convergence.contradicts(claimed, self._keys.current, self._keys.roster)
            if member_ is not None:
                self._split_views.tell(member_, *self._keys.settled, (Kind.EPOCH_ACK, body))
                return
        self._early.append((Kind.EPOCH_ACK, body))

    # Activation

    def _on_activate(self, body: bytes, now: float) -> None:
        activate = self._allegiance.verify(Activate, body).message
        if self._keys.current and activate.context == self._keys.current.context_hash:
            self._keys.settle(None)
            return
        following = self._keys.next
        if following is None or activate.context != following.hash:
            self._early.append((Kind.ACTIVATE, body))
            self._catching_up.plan(now)
            return
        if following.activation is not None:
            return
        following.activate = body
        self.clock.measure(activate.sent, now)
        for raw in activate.reveals:
            self._on_reveal(raw, now)
        if self._keys.next is not following:
            return  # alone, a member does not wait
        patience = self._policy.message.rekey.changeover / 1000
        following.activation = self.clock.here(activate.at, now, patience)
        message = following.event.message
        self._outbox.tell(
            ActivationScheduled(
                activate.epoch,
                following.body.reason,
                following.activation,
                message.overlap / 1000,
            )
        )
        if following.epoch is None:
            self._catching_up.plan(now)
        elif following.activation <= now:
            self.activate(now)
        else:
            self._timers.set("activation", following.activation, self.activate)

    def activate(self, now: float, lone: LoneStep | None = None) -> None:
        """The next epoch is the current one. Its key has to stand."""
        following = self._keys.next
        assert following is not None
        self._timers.cancel("activation")
        self._machine.advance(MemberStep.ACTIVATION)
        overlap = following.event.message.overlap / 1000
        left = self._keys.advance(lone, now + overlap)
        if left.epoch:
            self._timers.set(f"retire {left.epoch.number}", now + overlap, self._retire)
        self._convergence.keep_only(following.hash)
        if following.request is not None and following.request is self._asking.request:
            self._asking.stop()  # else it agreed to another term meanwhile
        self._followed.turned(following, left, overlap, now)
        self._retire(now)

    def activate_announced(self, now: float) -> None:
        """Where the next epoch's activation was signed by this very peer, do not wait for it."""
        following = self._keys.next
        if following is not None and following.activation is not None and following.epoch:
            self.activate(now)

    def _retire(self, now: float) -> None:
        for number in self._keys.retire(now):
            self._outbox.tell(EpochRetired(number))

    def _sign(self, message: object) -> bytes:
        return signed.sign(self._me.signing_key, message, self._group).raw


def sender_of(number: int, roster: Roster) -> RosterMember:
    """Member `number`. Raises StaleError where there is nobody of that number."""
    member = roster.by_number(number)
    if member is None:
        msg = "a message from somebody who is not in the group"
        raise StaleError(msg)
    return member
