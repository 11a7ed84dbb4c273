"""One change of a group's key at a time, as its controller brings it about.

Planned with everything that is waiting, launched, confirmed, activated. What cannot wait starts a
new attempt at the same epoch, with everything collected. Changes with which step follows which, and
with how long each is waited for.
"""

from __future__ import annotations

from typing import Protocol

from msmp_gui.protocol.controller.basis import Basis
from msmp_gui.protocol.controller.confirmations import Confirmations
from msmp_gui.protocol.controller.key_requests import KeyRequests
from msmp_gui.protocol.controller.places import Places
from msmp_gui.protocol.controller.planning import Planning
from msmp_gui.protocol.controller.rekey import Flight, RekeyMaker
from msmp_gui.protocol.controller.rekey_archive import RekeyArchive
from msmp_gui.protocol.controller.repeating import Repeating
from msmp_gui.protocol.controller.succession import Succession
from msmp_gui.protocol.events import EpochActive, EpochReady, Event, MemberConfirmed
from msmp_gui.protocol.keys.tree import KeyTree
from msmp_gui.protocol.policy.token import (
    Confirmation,
    KeyGeneration,
    Unconfirmed,
)
from msmp_gui.protocol.states import CONTROLLER, ControllerState, ControllerStep, StateMachine
from msmp_gui.protocol.wire import signed
from msmp_gui.protocol.wire.messages.kinds import Kind, RekeyReason
from msmp_gui.protocol.wire.messages.rekey import Activate

CONTRIBUTION_PATIENCE = 1.0
"""Seconds to wait for contributions before the controller goes on without them."""

URGENT_PATIENCE = 0.15
"""The same when nobody may send meanwhile."""

COOPERATION_DELAY = 1.0
"""Seconds after which a key that the controller made alone is followed by one from everybody."""


class PutOut(Protocol):
    """How somebody is put out."""

    def __call__(self, number: int, reason: str, now: float) -> None:
        """Member `number` goes with the next key."""


class KeyChange:
    """The key of one group, from one epoch to the next."""

    def __init__(
        self,
        basis: Basis,
        tree: KeyTree,
        *,
        requests: KeyRequests,
        succession: Succession,
        put_out: PutOut,
    ) -> None:
        self.machine = StateMachine(CONTROLLER, ControllerState.STABLE)
        self.archive = RekeyArchive(basis.outbox)
        self.places = Places(basis.member, self.archive)
        self.confirmations = Confirmations(basis, self.archive, requests=requests)
        self.planning = Planning(
            basis, self.confirmations, requests=requests, succession=succession
        )
        self.repeating = Repeating(basis, self.archive, self.confirmations)
        self.tree = tree
        self._why: RekeyReason | None = None
        """Why the key changes next, if for nobody's sake."""
        self._me = basis.me
        self._member = basis.member
        self._policy = basis.member.policy
        self._outbox = basis.outbox
        self._timers = basis.timers
        self._requests = requests
        self._succession = succession
        self._evictions = basis.evictions
        self._reachable = basis.presence.reachable
        self._put_out = put_out
        self._maker = RekeyMaker(basis.me, basis.member.policy, basis.random)
        self._number = basis.member.number
        """This peer's own as a member; None until a restarted controller has its new one."""
        self._announced = b""
        """The signed activation of the rekey under way: from there on, it comes to be."""

    @property
    def state(self) -> ControllerState:
        """Where the change stands."""
        return self.machine.state

    @property
    def number(self) -> int:
        """The controller's own as a member, or as it was before a restart."""
        return self._member.standing.number if self._number is None else self._number

    @property
    def shared(self) -> bool:
        """Whether anybody else is in the key tree: else there is nobody to change a key with."""
        return self.tree.height > 0

    def check_alive(self) -> None:
        """Raises IllegalStepError once the group is over for this controller."""
        self.machine.require(ControllerStep.END)

    def observe(self, event: Event, now: float) -> None:
        """Learn from what the controller's own member tells."""
        match event:
            case EpochReady(epoch=epoch) if self._is_flight(epoch.context_hash):
                self.machine.advance(ControllerStep.DERIVE)
                self._timers.cancel("contributions")
                self._await_confirmation(now)
            case MemberConfirmed():
                self.confirmations.note(event)
                if not self.confirmations.still_missing():
                    self.activate_if_confirmed(now)
            case EpochActive(epoch=epoch):
                self.confirmations.keep_only(epoch.context_hash)

    def abandon(self) -> None:
        """Give up what is under way, for a new term."""
        for timer in ("batch", "contributions", "confirmation", "cooperation", "age"):
            self._timers.cancel(timer)
        self.archive.give_up()
        if self.state is not ControllerState.STABLE:
            self.machine.advance(ControllerStep.ABANDON)

    def start_when_stable(self, now: float) -> None:
        """Start, unless a change is under way; what waits comes with the next one."""
        if self.state is ControllerState.STABLE and not self._succession.pending:
            self.start(now)

    def start(self, now: float) -> None:
        """Fix the next epoch, with everything that is waiting."""
        self.finish_announced(now)  # what was signed to come is not given up
        attempt, given_up = 0, self.archive.flight
        if given_up:
            attempt = given_up.event.message.context.attempt + 1
            self._requests.give_up_silent(self._reachable)
        plan, base = self.planning.draw_up(attempt, self._why, self.number)
        if not (plan.seats or self.shared):
            # Whoever was to be let in fell silent, and nobody else is there to share a key with.
            self._timers.set("contributions", now + CONTRIBUTION_PATIENCE, self.start)
            return
        flight = self._maker.freeze(plan, base, KeyTree() if plan.new_term else self.tree, now)
        self.planning.spend(plan)
        self.machine.advance(ControllerStep.FREEZE)
        self.archive.launch(flight)
        self.confirmations.begin()
        self._launch(flight, now)

    def _launch(self, flight: Flight, now: float) -> None:
        for timer in ("batch", "confirmation", "cooperation"):
            self._timers.cancel(timer)
        patience = URGENT_PATIENCE if flight.plan.urgent else CONTRIBUTION_PATIENCE
        self._timers.set("contributions", now + patience, self.start)
        self.repeating.begin(now)
        mine = self._me.fingerprint
        for fingerprint, download in flight.downloads.items():
            if fingerprint != mine:
                self._outbox.send(Kind.KEY_DOWNLOAD, download, fingerprint, flight.tail)
                through = self._requests.distributor_of(fingerprint)
                if through is not None:
                    self._outbox.send(Kind.KEY_DOWNLOAD, download, through, flight.tail)
        for kind, body in flight.datagrams:
            self._outbox.send_to_others(kind, body, flight.downloads.keys())
        if mine in flight.downloads:
            self._member.receive(Kind.KEY_DOWNLOAD, flight.downloads[mine] + flight.tail, now)
        else:
            made = flight.made_by(mine)
            self._member.intake.take_rekey_event(flight.event, now, made)

    def _is_flight(self, hash_: bytes) -> bool:
        return self.archive.flight is not None and self.archive.flight.hash == hash_

    def _await_confirmation(self, now: float) -> None:
        flight, policy = self.archive.flight, self._policy.message.rekey
        assert flight is not None
        if flight.plan.urgent or flight.plan.new_term:
            self._activate(now, now)
        elif policy.confirmation is Confirmation.NONE:
            self._activate(now, now + policy.changeover / 1000)
        else:
            latest = now + policy.changeover / 1000
            self._timers.set("confirmation", latest, self._end_confirmation)
            self.activate_if_confirmed(now)

    def _end_confirmation(self, now: float) -> None:
        """The changeover time is over, and somebody who can be reached did not confirm."""
        match self._policy.message.rekey.unconfirmed:
            case Unconfirmed.GO_ON:
                self._activate(now, now)
            case Unconfirmed.WAIT if self.confirmations.waits_in_vain():
                self._activate(now, now)
            case Unconfirmed.WAIT:
                patience = now + self._policy.message.rekey.changeover / 1000
                self._timers.set("confirmation", patience, self._end_confirmation)
            case Unconfirmed.REMOVE:
                for late in self.confirmations.unconfirmed():
                    # Putting out the first starts another attempt: who was new may have lost its
                    # place with the one before, or have another.
                    place = self.places.seated(late.fingerprint)
                    if place is not None:
                        reason = "did not confirm the new key in time"
                        self._put_out(place.number, reason, now)

    def activate_if_confirmed(self, now: float) -> None:
        """Activate, where everybody who is waited for has confirmed."""
        waits = self.state is ControllerState.CONFIRMING and not self._announced
        if waits and not self.confirmations.unconfirmed():
            self._activate(now, now)

    def _activate(self, now: float, at: float) -> None:
        flight, following = self.archive.flight, self._member.next
        assert flight is not None
        assert following is not None
        reveals = tuple(following.revealed.values())
        epoch = flight.event.message.context.epoch
        activate = Activate(flight.hash, epoch, int(at * 1000), int(now * 1000), reveals)
        raw = signed.sign(self._me.signing_key, activate, self._member.group).raw
        self._timers.cancel("confirmation")
        self._announced = raw
        self._outbox.send(Kind.ACTIVATE, raw)
        self._member.receive(Kind.ACTIVATE, raw, now)
        if at > now:
            self._timers.set("activation", at, self.finish_announced)
        else:
            self.finish_announced(now)

    def finish_announced(self, now: float) -> None:
        """What was signed to come is active now: its time came, or somebody cannot wait for it."""
        flight = self.archive.flight
        if flight is None or not self._announced:
            return
        self._timers.cancel("activation")
        self._member.following.activate_announced(now)
        self.machine.advance(ControllerStep.ACTIVATE)
        self.archive.activate(self._announced)
        self._announced = b""
        self.tree, self._number = flight.tree, flight.plan.controller
        self.tree.apply(flight.update)
        for seat in flight.plan.seats:
            self._requests.settle(seat.request)
        if flight.plan.new_term:
            self._begin_term(flight)
        # While people come from another half, the next ones have to be told as well.
        told = flight.plan.notices if not flight.plan.seats else ()
        self._evictions.settle(flight.plan.evictions, told)
        self._why = None
        self._plan_next(flight, now)

    def _begin_term(self, flight: Flight) -> None:
        """The key is the first of a new term: all are told who agreed. Some have not heard of it;
        the others may meet somebody later who was elsewhere meanwhile, and have to show it.
        """
        self._member.keep_proof(self._succession.begun())
        for member in flight.roster:
            if member.fingerprint in self._reachable:
                self._succession.began.tell(member.fingerprint)
        for fingerprint in self._evictions.fingerprints:  # who may control a part of the group
            if fingerprint in self._reachable:
                self._succession.began.tell(fingerprint)
                self._evictions.tell(fingerprint)

    def _plan_next(self, flight: Flight, now: float) -> None:
        policy = self._policy.message
        if policy.rekey.period is not None:
            age = now + policy.rekey.period / 1000
            self._timers.set("age", age, lambda then: self.renew(RekeyReason.AGE, then))
        together = policy.operational.key_generation is not KeyGeneration.CONTROLLER
        if together and not flight.plan.contributors and len(flight.roster) > 1:
            self._timers.set(
                "cooperation",
                now + COOPERATION_DELAY,
                lambda then: self.renew(RekeyReason.COOPERATION, then),
            )
        if self.planning.anything_waits(self.number) or self._why:
            self._timers.set("batch", now, self.start_when_stable)

    def want(self, reason: RekeyReason) -> None:
        """The key is to change next for that reason, if for nobody's sake."""
        self._why = reason

    def renew(self, reason: RekeyReason, now: float) -> None:
        """Change the key for nobody’s sake, where there is anybody to share it with."""
        if reason is RekeyReason.COOPERATION and not self.planning.can_cooperate():
            return  # nobody is there whom the policy lets cooperate
        if self.shared:
            self._why = self._why or reason
            self.start_when_stable(now)
