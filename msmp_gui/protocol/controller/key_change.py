"""One change of a group's key at a time, as its controller brings it about.

Fixed with everything that is waiting, launched, confirmed, activated, repeated to who missed it.
What cannot wait starts a new attempt at the same epoch, with everything collected.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Protocol

from msmp_gui.crypto.hpke import Random
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.identity.identity import Identity
from msmp_gui.protocol.controller import seating
from msmp_gui.protocol.controller.evictions import Evictions
from msmp_gui.protocol.controller.key_requests import KeyRequests
from msmp_gui.protocol.controller.rekey import Base, Flight, RekeyMaker, RekeyPlan, Seat
from msmp_gui.protocol.controller.rekey_archive import RekeyArchive
from msmp_gui.protocol.controller.seating import Seating
from msmp_gui.protocol.controller.succession import Succession
from msmp_gui.protocol.errors import UnknownMemberError
from msmp_gui.protocol.events import EpochActive, EpochReady, Event, MemberConfirmed, Outbox
from msmp_gui.protocol.keys.tree import KeyTree
from msmp_gui.protocol.member.member import Member
from msmp_gui.protocol.policy.token import (
    Confirmation,
    KeyGeneration,
    Unconfirmed,
    controllers,
)
from msmp_gui.protocol.registration import KeyRequest
from msmp_gui.protocol.roster import Member as RosterMember
from msmp_gui.protocol.roster import Roster
from msmp_gui.protocol.states import CONTROLLER, ControllerState, ControllerStep, StateMachine
from msmp_gui.protocol.timers import Timers
from msmp_gui.protocol.wire import signed
from msmp_gui.protocol.wire.messages.admission import ShownEviction
from msmp_gui.protocol.wire.messages.kinds import Kind, RekeyReason
from msmp_gui.protocol.wire.messages.membership import Eviction
from msmp_gui.protocol.wire.messages.rekey import Activate, Contributor

CONTRIBUTION_PATIENCE = 1.0
"""Seconds to wait for contributions before the controller goes on without them."""

URGENT_PATIENCE = 0.15
"""The same when nobody may send meanwhile."""

COOPERATION_DELAY = 1.0
"""Seconds after which a key that the controller made alone is followed by one from everybody."""

_REPEAT_AFTER = 0.1
_REPEAT_AT_MOST = 3.0
"""Seconds between repeats to members who have not acknowledged; each is twice the one before."""

_LONGEST_STEP = 10_000
"""Epochs by which the count may jump, where two halves of a group meet."""


class PutOut(Protocol):
    """How somebody is put out."""

    def __call__(self, number: int, reason: str, now: float) -> None:
        """Member `number` goes with the next key."""


class KeyChange:
    """The key of one group, from one epoch to the next."""

    def __init__(
        self,
        me: Identity,
        member: Member,
        tree: KeyTree,
        random: Random,
        outbox: Outbox,
        timers: Timers,
        *,
        requests: KeyRequests,
        succession: Succession,
        evictions: Evictions,
        reachable: AbstractSet[Fingerprint],
        put_out: PutOut,
    ) -> None:
        self.machine = StateMachine(CONTROLLER, ControllerState.STABLE)
        self.archive = RekeyArchive(outbox)
        self.tree = tree
        self.why: RekeyReason | None = None
        """Why the key changes next, if for nobody's sake."""
        self._me = me
        self._member = member
        self._policy = member.policy
        self._outbox = outbox
        self._timers = timers
        self._requests = requests
        self._succession = succession
        self._evictions = evictions
        self._reachable = reachable
        """Who can be reached: the controller adds to it, and takes away."""
        self._put_out = put_out
        self._seating = Seating(member.roster)
        self._maker = RekeyMaker(me, member.policy, random)
        self._number = member.number
        """This peer's own as a member; None until a restarted controller has its new one."""
        self._acks: dict[bytes, dict[int, bytes]] = {}
        """Commitments for the epoch after, by context hash and number of who acknowledged."""
        self._spent: set[bytes] = set()
        """Commitments that were opened, or may have been: they are good for one attempt."""
        self._least_epoch = 0
        """The newest epoch that anybody who asked had: the next one is above it."""
        self._announced = b""
        """The signed activation of the rekey under way: from there on, it comes to be."""
        self._missing: list[int] = []
        """Who had not confirmed when that was last looked at."""
        self._repeat_gap = _REPEAT_AFTER

    @property
    def state(self) -> ControllerState:
        """Where the change stands."""
        return self.machine.state

    @property
    def number(self) -> int:
        """The controller's own as a member, or as it was before a restart."""
        return self._member.standing.number if self._number is None else self._number

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
            case MemberConfirmed(member=member, context=context, commitment=commitment):
                self._acks.setdefault(context, {})[member.number] = commitment
                if not self._still_missing():
                    self.activate_if_confirmed(now)
            case EpochActive(epoch=epoch):
                kept = self._acks.get(epoch.context_hash, {})
                self._acks = {epoch.context_hash: kept}

    def abandon(self) -> None:
        """Give up what is under way, for a new term."""
        for timer in ("batch", "contributions", "confirmation", "cooperation", "age"):
            self._timers.cancel(timer)
        self.archive.flight = None
        if self.state is not ControllerState.STABLE:
            self.machine.advance(ControllerStep.ABANDON)

    def repeat_soon(self, now: float) -> None:
        """Somebody who came back may have missed the newest key, and not know of it."""
        self._timers.set_unless_set("repeat", now + _REPEAT_AFTER, self._repeat)

    @property
    def commitments(self) -> Mapping[int, bytes]:
        """For the next epoch, by number of who acknowledged the current one."""
        current = self._member.current
        return self._acks.get(current.context_hash, {}) if current else {}

    def start_when_stable(self, now: float) -> None:
        """Start, unless a change is under way; what waits comes with the next one."""
        if self.state is ControllerState.STABLE and not self._succession.pending:
            self.start(now)

    def start(self, now: float) -> None:
        """Fix the next epoch, with everything that is waiting.

        An attempt after one that was given up takes no contributions: some were shown already,
        and could be searched against. A cooperative key follows soon.
        """
        self.go_on(now)  # what was signed to come is not given up
        attempt, given_up = 0, self.archive.flight
        if given_up:
            attempt = given_up.event.message.context.attempt + 1
            self._requests.give_up_silent(self._reachable)
        requests = self._requests.all()
        for request in requests:
            self.go_above(request.epoch)
        base = self._base()
        evictions = self._due_evictions(requests)
        new_term = self._succession.pending
        seats = self._seating.seats(
            requests, evictions, base, term=self._succession.term, new_term=new_term
        )
        if not (seats or self.tree.height):
            # Whoever was to be let in fell silent, and nobody else is there to share a key with.
            self._timers.set("contributions", now + CONTRIBUTION_PATIENCE, self.start)
            return
        mine = (s.member.number for s in seats if s.request.fingerprint == self._me.fingerprint)
        plan = RekeyPlan(
            evictions,
            seats,
            () if attempt else self._contributors(evictions, seats),
            self._succession.term,
            next(mine, self.number),
            attempt,
            new_term,
            self.why,
            self._notices(base.roster, evictions),
        )
        flight = self._maker.freeze(plan, base, KeyTree() if new_term else self.tree, now)
        self._spent |= {contributor.commitment for contributor in plan.contributors}
        self.machine.advance(ControllerStep.FREEZE)
        self.archive.flight, self._missing = flight, []
        self._launch(flight, now)

    def _notices(
        self, roster: Roster, evictions: Mapping[int, Eviction]
    ) -> tuple[ShownEviction, ...]:
        """For somebody else who comes to control the group, who has to learn who is out."""
        able = controllers(self._policy.message)
        return self._evictions.notices(roster, evictions, able) if len(able) > 1 else ()

    def _base(self) -> Base:
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

    def _due_evictions(self, requests: Sequence[KeyRequest]) -> dict[int, Eviction]:
        """Those declared, and the old numbers of people who come back."""
        roster = self._member.roster
        back = seating.replacements(requests, roster, self.number)
        return dict(sorted({**back, **self._evictions.due(roster)}.items()))

    def _contributors(
        self, evictions: Mapping[int, Eviction], seats: Sequence[Seat]
    ) -> tuple[Contributor, ...]:
        able = [(seat.member, seat.request.commitment) for seat in seats]
        if not self._succession.pending:
            commitments = self.commitments
            present = self._reachable - {seat.request.fingerprint for seat in seats}
            able += [
                (member, commitments[member.number])
                for member in self._member.roster
                if member.number in commitments
                and member.number not in evictions
                and member.fingerprint in present
            ]
        mine = self._me.fingerprint
        others = [
            (member, part)
            for member, part in able
            if member.fingerprint != mine and part not in self._spent
        ]
        return seating.contributors(others, self._policy.message.operational.key_generation)

    def _launch(self, flight: Flight, now: float) -> None:
        for timer in ("batch", "confirmation", "cooperation"):
            self._timers.cancel(timer)
        patience = URGENT_PATIENCE if flight.plan.urgent else CONTRIBUTION_PATIENCE
        self._timers.set("contributions", now + patience, self.start)
        self._repeat_gap = _REPEAT_AFTER
        self._timers.set("repeat", now + self._repeat_gap, self._repeat)
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
            case Unconfirmed.WAIT if self._waits_in_vain():
                self._activate(now, now)
            case Unconfirmed.WAIT:
                patience = now + self._policy.message.rekey.changeover / 1000
                self._timers.set("confirmation", patience, self._end_confirmation)
            case Unconfirmed.REMOVE:
                for late in self._unconfirmed():
                    # Putting out the first starts another attempt: who was new may have lost its
                    # place with the one before, or have another.
                    place = self.seated(late.fingerprint)
                    if place is not None:
                        reason = "did not confirm the new key in time"
                        self._put_out(place.number, reason, now)

    def _unconfirmed(self) -> list[RosterMember]:
        flight = self.archive.flight
        if flight is None:
            return []
        confirmed = self._acks.get(flight.hash, {})
        # Who asked for other keys than this rekey has has fallen behind, and comes with the next.
        given = {seat.request.hash for seat in flight.plan.seats}
        behind = {each.fingerprint for each in self._requests.all() if each.hash not in given}
        awaited = self._reachable - behind - {*self._evictions.fingerprints}
        missing = [m for m in flight.roster if m.number not in confirmed]
        missing = [member for member in missing if member.fingerprint in awaited]
        self._missing = [member.number for member in missing]
        return missing

    def _waits_in_vain(self) -> bool:
        """Whether nobody who is missing has the key in use, or asked for the next one: such as who
        follows another controller.
        """
        flight = self.archive.flight
        asked = {seat.member.number for seat in flight.plan.seats} if flight else set()
        able = asked | self.commitments.keys()
        return all(member.number not in able for member in self._unconfirmed())

    def _still_missing(self) -> bool:
        """Whether somebody is missing yet of those who were.

        So that in a large group each confirmation costs little.
        """
        confirmed = self._acks.get(self.archive.flight.hash, {}) if self.archive.flight else {}
        while self._missing and self._missing[-1] in confirmed:
            self._missing.pop()
        return bool(self._missing)

    def activate_if_confirmed(self, now: float) -> None:
        """Activate, where everybody who is waited for has confirmed."""
        waits = self.state is ControllerState.CONFIRMING and not self._announced
        if waits and not self._unconfirmed():
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
            self._timers.set("activation", at, self.go_on)
        else:
            self.go_on(now)

    def go_on(self, now: float) -> None:
        """The epoch whose activation was signed is active: now, if somebody cannot wait."""
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
        self._settle_requests(flight)
        # While people come from another half, the next ones have to be told as well.
        told = flight.plan.notices if not flight.plan.seats else ()
        self._evictions.settle(flight.plan.evictions, told)
        self.why = None
        self._plan_next(flight, now)

    def _settle_requests(self, flight: Flight) -> None:
        """What was asked for is given."""
        for seat in flight.plan.seats:
            self._requests.settle(seat.request)
        if flight.plan.new_term:
            self._member.proof = self._succession.begun() or self._member.proof
            for member in flight.roster:  # who was not there when it began
                if member.fingerprint in self._reachable - flight.downloads.keys():
                    self._succession.tell(member.fingerprint)
            for fingerprint in self._evictions.fingerprints:  # who may control a part of the group
                if fingerprint in self._reachable:
                    self._succession.tell(fingerprint)
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
        requests = self._requests.all()
        if requests or self._due_evictions(requests) or self.why:
            self._timers.set("batch", now, self.start_when_stable)

    def renew(self, reason: RekeyReason, now: float) -> None:
        """Change the key for nobody’s sake, where there is anybody to share it with."""
        if reason is RekeyReason.COOPERATION and not self._contributors({}, ()):
            return  # nobody is there whom the policy lets cooperate
        if self.tree.height:
            self.why = self.why or reason
            self.start_when_stable(now)

    def _repeat(self, now: float) -> None:
        """Send the newest rekey again to members who can be reached and did not acknowledge it."""
        newest = self.archive.newest
        if newest is None:
            return
        flight, _ = newest
        acknowledged = self._acks.get(flight.hash, {})
        silent = [
            member.fingerprint
            for member in flight.roster
            if member.fingerprint in self._reachable
            and member.number not in acknowledged
            and member.fingerprint != self._me.fingerprint
        ]
        for fingerprint in silent:
            self.archive.send([newest], fingerprint)
            if self._member.next:  # else its contributions are in the activation
                for reveal in self._member.next.revealed.values():
                    self._outbox.send(Kind.REVEAL, reveal, fingerprint)
        if silent or self.archive.flight:
            self._repeat_gap = min(2 * self._repeat_gap, _REPEAT_AT_MOST)
            self._timers.set("repeat", now + self._repeat_gap, self._repeat)

    # Who is in, or on the way in

    def somebody(self, number: int) -> RosterMember:
        """Member of that number, in the group or on the way in. Raises UnknownMemberError."""
        flight = self.archive.flight
        for roster in (self._member.roster, *([flight.roster] if flight else [])):
            if (member := roster.by_number(number)) is not None:
                return member
        msg = "nobody of that number is in the group"
        raise UnknownMemberError(msg)

    def numbers_of(self, fingerprint: Fingerprint) -> list[int]:
        """Of somebody on the way back in under another number, both, the newer one last."""
        flight = self.archive.flight
        rosters = (self._member.roster, *([flight.roster] if flight else []))
        places = (roster.by_fingerprint(fingerprint) for roster in rosters)
        return sorted({member.number for member in places if member})

    def seated(self, fingerprint: Fingerprint) -> RosterMember | None:
        """Whoever holds that key, in the group or on the way in."""
        flight = self.archive.flight
        coming = flight.roster.by_fingerprint(fingerprint) if flight else None
        return coming or self._member.roster.by_fingerprint(fingerprint)
