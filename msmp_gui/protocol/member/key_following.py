"""A member on the way from one key to the next, checking each step of its controller.

A key download or rekey event comes, is verified and taken up; contributions are shown, the key is
derived and acknowledged; at last the epoch is activated. What comes too early is kept.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import Protocol

from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.identity import Identity
from msmp_gui.protocol import split_view
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
    Outbox,
    RekeyStarted,
    SplitViewDetected,
)
from msmp_gui.protocol.keys import contribution
from msmp_gui.protocol.keys.contribution import OwnContributions
from msmp_gui.protocol.keys.schedule import Epoch, context_hash
from msmp_gui.protocol.member import changeover
from msmp_gui.protocol.member.allegiance import Allegiance
from msmp_gui.protocol.member.catching_up import CatchingUp
from msmp_gui.protocol.member.changeover import NextEpoch
from msmp_gui.protocol.member.controller_clock import ControllerClock
from msmp_gui.protocol.member.convergence import Convergence
from msmp_gui.protocol.member.key_asking import KeyAsking
from msmp_gui.protocol.member.keys import Left, MemberKeys
from msmp_gui.protocol.member.lone_step import LoneStep
from msmp_gui.protocol.member.rekey_parts import RekeyParts
from msmp_gui.protocol.member.term_following import TermFollowing
from msmp_gui.protocol.policy.in_force import PolicyInForce
from msmp_gui.protocol.registration import open_download
from msmp_gui.protocol.roster import Member as RosterMember
from msmp_gui.protocol.roster import Roster
from msmp_gui.protocol.states import MemberState, MemberStep, StateMachine
from msmp_gui.protocol.timers import Timers
from msmp_gui.protocol.wire import schema, signed
from msmp_gui.protocol.wire.messages.admission import Rejoin
from msmp_gui.protocol.wire.messages.kinds import Kind
from msmp_gui.protocol.wire.messages.rekey import (
    Activate,
    AuditHead,
    EpochAck,
    EpochContext,
    RekeyEvent,
    RekeyPart,
    Reveal,
)
from msmp_gui.protocol.wire.signed import Verified

_EARLY = 256
"""Packets kept that came before what they refer to."""

_NOTICE_PATIENCE = 2.0
"""Seconds to wait for the reason after a rekey event that left this member out."""

_ASK_WHY_AT_MOST = 15
"""How often to ask for it; then it counts as a removal."""

_PART_PATIENCE = 0.5
"""Seconds to wait for this member's part of a rekey that comes in parts."""


class Followed(Protocol):
    """What following leads to, for the member as a whole."""

    audit_head: AuditHead

    def turned(self, following: NextEpoch, left: Left, overlap: float, now: float) -> None:
        """The next epoch is the current one; overlap in seconds."""

    def left_out_for_good(self) -> None:
        """Nobody says why this member got no key."""


class KeyFollowing:
    """The member's side of changing keys."""

    def __init__(
        self,
        me: Identity,
        policy: PolicyInForce,
        keys: MemberKeys,
        machine: StateMachine[MemberState, MemberStep],
        outbox: Outbox,
        timers: Timers,
        *,
        allegiance: Allegiance,
        asking: KeyAsking,
        catching_up: CatchingUp,
        contributions: OwnContributions,
        convergence: Convergence,
        terms: TermFollowing,
        followed: Followed,
    ) -> None:
        self.left_out = False
        """A key came that is not for this member, and no word why."""
        self._me = me
        self._group = policy.message.group
        self._policy = policy
        self._keys = keys
        self._machine = machine
        self._outbox = outbox
        self._timers = timers
        self._allegiance = allegiance
        self._asking = asking
        self._catching_up = catching_up
        self._contributions = contributions
        self._convergence = convergence
        self._terms = terms
        self._followed = followed
        self._parts = RekeyParts()
        self._early: deque[tuple[Kind, bytes]] = deque(maxlen=_EARLY)
        self._clock = ControllerClock()
        self._asked_why = 0
        self.handlers: dict[Kind, Callable[[bytes, float], None]] = {
            Kind.KEY_DOWNLOAD: self._on_download,
            Kind.REKEY_EVENT: self._on_rekey_event,
            Kind.REKEY_PART: self._on_rekey_part,
            Kind.REVEAL: self._on_reveal,
            Kind.EPOCH_ACK: self._on_ack,
            Kind.ACTIVATE: self._on_activate,
        }
        """By the kind of what comes."""

    # A download, or an event

    def _on_download(self, body: bytes, now: float) -> None:
        request = self._asking.request
        if request is None:
            if self._keys.alone:  # perhaps of a later attempt, which its first request is seated in
                self._come_back()
            msg = "a key download for somebody who did not ask"
            raise StaleError(msg)
        self._machine.require(MemberStep.DOWNLOAD)
        controller, proposal = self._terms.signer_of_download(request.to)
        opened = open_download(body, request, controller, self._group, self._me.fingerprint)
        download, event = opened.message, opened.event
        if self._keys.next and self._keys.next.hash == context_hash(event.message.context):
            self._keys.repeat(self._keys.next.hash)
            return
        self._check_group(event)
        self._check_newest(event.message.context, now)
        following = changeover.after_download(
            opened, self._policy, self._keys.roster_before(event.message.context)
        )
        place = following.roster.by_number(download.number)
        if place is None or place.fingerprint != self._me.fingerprint:
            msg = "a key download with somebody else's place"
            raise MalformedError(msg)
        if proposal and following.context.term != proposal.message.term:
            msg = "a key download for another term than the one agreed to"
            raise MalformedError(msg)
        self._check_controller(following, controller)
        self._check_own_part(following, place.number)
        self._machine.advance(MemberStep.DOWNLOAD)
        if proposal and self._terms.begin(proposal):
            self._clock = ControllerClock()
        self._clock.measure(download.controller_time, now)
        following.number, following.request = download.number, request
        self._keys.number = download.number
        self._take_up(following, now)

    def _check_newest(self, context: EpochContext, now: float) -> None:
        """Refuse keys that lead back."""
        if self._keys.next and _moment(context) <= _moment(self._keys.next.context):
            msg = "a key download for an attempt that was given up"
            raise StaleError(msg)
        if context.epoch <= self._keys.standing.epoch:
            # This member went on meanwhile: it asks again, from where it is now.
            request, proposal = self._asking.request, self._terms.proposal
            if request and request.kind is Kind.KEY_REFRESH:
                term = proposal.message.term if proposal else self._keys.term
                self._asking.ask_anew(term, request.to, now)
            msg = "a key download that leads back"
            raise StaleError(msg)

    def _check_controller(self, following: NextEpoch, controller: Certificate) -> None:
        member = following.roster.by_number(following.context.controller)
        if member is None or member.fingerprint != controller.fingerprint:
            msg = "an epoch that somebody else controls than who signed it"
            raise MalformedError(msg)

    # Rekey

    def _on_rekey_event(self, body: bytes, now: float) -> None:
        self.take_rekey_event(self._allegiance.verify(RekeyEvent, body), now)

    def take_rekey_event(
        self, event: Verified[RekeyEvent], now: float, made: changeover.Made | None = None
    ) -> None:
        """A rekey by the controller; where that is this very peer, as it was `made`.

        Raises as `receive`.
        """
        context = event.message.context
        hash_ = context_hash(context)
        if self._keys.repeat(hash_):
            return
        if self._keys.next and self._keys.next.epoch and context.previous == self._keys.next.hash:
            # The controller goes on from it, so it was activated.
            self.activate(now)
        self._machine.require(MemberStep.REKEY)
        place = self._keys.place_before(context)
        path = place.path
        self._check_place(event, hash_, place.epoch, now)
        change = self._parts.change_for(event, hash_, path)
        if change is None:
            self._timers.set_unless_set("part", now + _PART_PATIENCE, self._catching_up.plan)
            return
        self._timers.cancel("part")
        if path.leaf in change.vacated:
            if self._asking.request is not None:
                msg = "a rekey event for those who did not ask for new keys"
                raise StaleError(msg)
            self.left_out = True
            self._allegiance.stand_back()
            patience = now + _NOTICE_PATIENCE
            self._timers.set_unless_set("notice", patience, self._ask_why_left_out)
            return
        following = changeover.after_rekey_event(
            event, hash_, change, place.epoch, path, place.roster, self._policy, made
        )
        self._check_own_part(following, self._keys.number)
        self._machine.advance(MemberStep.REKEY)
        self._take_up(following, now)

    def _on_rekey_part(self, body: bytes, now: float) -> None:
        waiting = self._parts.add(self._allegiance.verify(RekeyPart, body).message)
        if waiting is not None:
            self._on_rekey_event(waiting, now)

    def _check_place(
        self, event: Verified[RekeyEvent], hash_: bytes, current: Epoch, now: float
    ) -> None:
        """Refuse what does not follow the current epoch."""
        context = event.message.context
        if self._keys.alone and self._is_another(context, current):
            # The controller went on with an attempt that this member was cut off from.
            self._come_back()
            self._catching_up.plan(now)
            msg = "a rekey event that follows what was done while this member was cut off"
            raise StaleError(msg)
        follows = context.previous == current.context_hash
        if context.term != current.context.term or context.epoch <= current.number:
            self._check_same_moment(event, hash_)
            msg = "a rekey event for another moment"
            raise StaleError(msg)
        if not follows and context.epoch > current.number + 1:
            self._catching_up.plan(now)
            msg = "a rekey event that follows one which was missed"
            raise StaleError(msg)
        if not follows:
            self._tell_split_view(None, *self._keys.settled, (Kind.REKEY_EVENT, event.raw))
            msg = "a rekey event that follows another history"
            raise PolicyViolationError(msg)
        following = self._keys.next
        if following and _moment(context) <= _moment(following.context):
            if _moment(context) == _moment(following.context) and hash_ != following.hash:
                one, two = following.event.raw, event.raw
                self._tell_split_view(None, (Kind.REKEY_EVENT, one), (Kind.REKEY_EVENT, two))
            msg = "a rekey event for an attempt that was given up"
            raise StaleError(msg)
        self._check_group(event)

    def _check_same_moment(self, event: Verified[RekeyEvent], hash_: bytes) -> None:
        """A controller signs one context for each attempt at an epoch, the current one among them.

        Raises PolicyViolationError where it signed another.
        """
        context, current = event.message.context, self._keys.current
        if current is None or hash_ == current.context_hash:
            return
        if _moment(context) == _moment(current.context):
            self._tell_split_view(None, *self._keys.settled[:1], (Kind.REKEY_EVENT, event.raw))
            msg = "another context for an epoch that is in use"
            raise PolicyViolationError(msg)

    def _tell_split_view(self, member: RosterMember | None, *said: tuple[Kind, bytes]) -> None:
        """`said`: by the controller; an acknowledgement by `member`."""
        other, controller = member and member.certificate, self._allegiance.controller
        told = [
            (kind, other if other and kind is Kind.EPOCH_ACK else controller, raw)
            for kind, raw in said
        ]
        self._outbox.tell(SplitViewDetected(member, split_view.gather(self._group, told)))

    def _is_another(self, context: EpochContext, current: Epoch) -> bool:
        """Whether an epoch prevails over the current one, or follows what does."""
        if context.epoch == current.number:
            return context.attempt > current.context.attempt
        return context.epoch == current.number + 1 and context.previous != current.context_hash

    def _take_up(self, following: NextEpoch, now: float) -> None:
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

    def _check_own_part(self, following: NextEpoch, number: int | None) -> None:
        """A contribution under this member's number must be one that it drew and never showed."""
        commitment = None if number is None else following.commitment_of(number)
        if commitment is not None and commitment not in self._contributions:
            msg = "a rekey event with a contribution that this member did not make"
            raise PolicyViolationError(msg)

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
                self._tell_split_view(member_, *self._keys.settled, (Kind.EPOCH_ACK, body))
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
        self._clock.measure(activate.sent, now)
        for raw in activate.reveals:
            self._on_reveal(raw, now)
        if self._keys.next is not following:
            return  # alone, a member does not wait
        patience = self._policy.message.rekey.changeover / 1000
        following.activation = self._clock.here(activate.at, now, patience)
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

    def _ask_why_left_out(self, now: float) -> None:
        """Left out of a key without a word: put out, or let in again by a key that was lost."""
        self._asked_why += 1
        if self._asked_why > _ASK_WHY_AT_MOST:
            self._followed.left_out_for_good()
            return
        self._come_back()
        self._timers.set("notice", now + _NOTICE_PATIENCE, self._ask_why_left_out)

    def _come_back(self) -> None:
        """Ask the controller to be let in again, with new keys."""
        rejoin = schema.encode(Rejoin(self._keys.standing.epoch))
        self._outbox.send(Kind.REJOIN, rejoin, self._allegiance.controller.fingerprint)

    def _check_group(self, event: Verified[RekeyEvent]) -> None:
        if event.message.context.group != self._group:
            msg = "a rekey event of another group"
            raise PolicyViolationError(msg)

    def _sign(self, message: object) -> bytes:
        return signed.sign(self._me.signing_key, message, self._group).raw


def sender_of(number: int, roster: Roster) -> RosterMember:
    """Member `number`. Raises StaleError where there is nobody of that number."""
    member = roster.by_number(number)
    if member is None:
        msg = "a message from somebody who is not in the group"
        raise StaleError(msg)
    return member


def _moment(context: EpochContext) -> tuple[int, int, int]:
    """A controller signs one context for each."""
    return context.term, context.epoch, context.attempt
