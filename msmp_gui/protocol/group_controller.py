"""The group controller: admits, rekeys, puts out, ends.

Works beside a `Member` of its own, which checks and follows every rekey as all others do; the
controller learns from that member when a key stands, and who acknowledged it.

One rekey at a time. What comes up meanwhile is collected and goes into the next; what cannot wait
(a removal, a compromise) starts a new attempt at the same epoch, with everything collected.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence

from msmp_gui.crypto.hpke import Random
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.identity.identity import Identity
from msmp_gui.protocol import policy_checks, schema, signed
from msmp_gui.protocol.admission import INVITATION_LIFE, Admission, Candidate
from msmp_gui.protocol.errors import (
    LocalProtocolError,
    NotAllowedError,
    StaleError,
    UnknownMemberError,
)
from msmp_gui.protocol.events import (
    CandidateState,
    CompromiseReported,
    EpochActive,
    EpochReady,
    Event,
    MemberConfirmed,
    Outbox,
)
from msmp_gui.protocol.founding import found
from msmp_gui.protocol.key_tree import KeyTree
from msmp_gui.protocol.messages import (
    Activate,
    Contributor,
    Departure,
    Eviction,
    EvictionCause,
    EvictionNotice,
    GroupEnd,
    Kind,
    RekeyReason,
    RekeyRequest,
)
from msmp_gui.protocol.policy_token import Confirmation, KeyGeneration, PolicyToken
from msmp_gui.protocol.rekey import Flight, RekeyMaker, RekeyPlan, Seat
from msmp_gui.protocol.roster import CONTROLLER_NUMBER
from msmp_gui.protocol.roster import Member as RosterMember
from msmp_gui.protocol.signed import Verified
from msmp_gui.protocol.states import CONTROLLER, ControllerState, ControllerStep, StateMachine
from msmp_gui.protocol.timers import Timers

CONTRIBUTION_PATIENCE = 1.0
"""Seconds to wait for contributions before the controller goes on without them."""

URGENT_PATIENCE = 0.15
"""The same when nobody may send meanwhile."""

COOPERATION_DELAY = 1.0
"""Seconds after which a key that the controller made alone is followed by one from everybody."""

_REPEAT_AFTER = 0.1
_REPEAT_AT_MOST = 3.0
"""Seconds between repeats to members who have not acknowledged; each is twice the one before."""

_HISTORY = 32
"""Rekeys kept (as they were sent) for members who missed some."""


class GroupController:
    """The controller's side of one group."""

    def __init__(
        self, me: Identity, token: Verified[PolicyToken], random: Random, outbox: Outbox
    ) -> None:
        tree = KeyTree()
        self.member = found(me, token, tree, random, outbox)
        self.admission = Admission(me, token, random, outbox)
        self._me = me
        self._token = token
        self._outbox = outbox
        self._tree = tree
        self._maker = RekeyMaker(me, token, tree, random)
        self._machine = StateMachine(CONTROLLER, ControllerState.STABLE)
        self._reachable: set[Fingerprint] = {me.fingerprint}
        self._acks: dict[bytes, dict[int, bytes]] = {}
        """Commitments for the epoch after, by context hash and number of who acknowledged."""
        self._evictions: dict[int, Eviction] = {}
        self._put_out: dict[Fingerprint, tuple[Kind, bytes]] = {}
        """What to tell who was put out, should they ask again."""
        self._refresh: RekeyReason | None = None
        self._flight: Flight | None = None
        self._history: deque[tuple[Flight, bytes]] = deque(maxlen=_HISTORY)
        """Rekeys that were activated, with their signed activation."""
        self._next_number = CONTROLLER_NUMBER + 1
        self._repeat_gap = _REPEAT_AFTER
        self._timers = Timers()
        self._handlers: dict[Kind, Callable[[Certificate, bytes, float], None]] = {
            Kind.DECLINE: self._on_decline,
            Kind.REQUEST_TO_JOIN: self._on_request,
            Kind.REJOIN: self._on_rejoin,
            Kind.DEPARTURE: self._on_departure,
            Kind.REKEY_REQUEST: self._on_rekey_request,
        }

    # What others may know

    @property
    def policy(self) -> PolicyToken:
        """The policy in force."""
        return self._token.message

    @property
    def group(self) -> bytes:
        """The group's id."""
        return self.policy.group

    @property
    def state(self) -> ControllerState:
        """Where the controller stands."""
        return self._machine.state

    # Commands

    def invite(self, people: Sequence[Certificate], now: float) -> None:
        """Invite people. Raises NotAllowedError where the policy has no room for them."""
        self._machine.require(ControllerStep.END)
        waiting = self.admission.in_state(CandidateState.INVITED)
        size = len(self.member.roster) + len(waiting) + len(people)
        if size > self.policy.operational.max_members:
            msg = "the policy has no room for so many members"
            raise NotAllowedError(msg)
        self._invite(people, now, rejoin=False)

    def rekey(self, now: float) -> None:
        """Change the key. Raises NotAllowedError where there is nobody to share it with."""
        self._machine.require(ControllerStep.END)
        if self._tree.height == 0:
            msg = "there is nobody to change the key with yet"
            raise NotAllowedError(msg)
        self._refresh = RekeyReason.DEMAND
        self._start_when_stable(now)

    def remove(self, number: int, now: float) -> None:
        """Put a member out; what it said stays trusted. Raises as `declare_compromise`."""
        self._evict(Eviction(number, EvictionCause.REMOVAL, CONTROLLER_NUMBER, "", 0), now)

    def declare_compromise(
        self, number: int, reason: str, since: float, now: float, by: int = CONTROLLER_NUMBER
    ) -> None:
        """Declare the key of a member lost from `since` on, and go on without it.

        Raises UnknownMemberError, and NotAllowedError for the controller itself or where the
        policy does not let member `by` declare it.
        """
        if not policy_checks.may_declare(self.policy, by, number):
            msg = "the policy does not let that member declare a compromise"
            raise NotAllowedError(msg)
        cause = EvictionCause.COMPROMISE
        self._evict(Eviction(number, cause, by, reason[:500], max(0, int(since * 1000))), now)

    def end(self, now: float) -> None:
        """End the group for everybody. Raises IllegalStepError."""
        current = self.member.current
        self._machine.advance(ControllerStep.END)
        body = self._sign(GroupEnd(current.number if current else 0))
        for member in self.member.roster:
            self._put_out[member.fingerprint] = (Kind.GROUP_END, body)
        for candidate in self.admission:
            self._put_out[candidate.fingerprint] = (Kind.GROUP_END, body)
        self._timers.clear()
        self._flight = None
        self._outbox.send(Kind.GROUP_END, body)
        self.member.receive(Kind.GROUP_END, body, now)

    def peer_reachable(self, fingerprint: Fingerprint, reachable: bool, now: float) -> None:
        """A peer can be reached, or no longer."""
        if reachable:
            self._reachable.add(fingerprint)
            self.admission.remind(fingerprint, now)  # the invitation may have been lost
        else:
            self._reachable.discard(fingerprint)
            self._activate_if_confirmed(now)

    # Packets, events and time

    def receive(self, kind: Kind, body: bytes, sender: Certificate, now: float) -> None:
        """Take a packet from an authenticated peer. Raises RemoteProtocolError."""
        handler = self._handlers.get(kind)
        if handler is None:
            msg = f"{kind.name} is not for a controller"
            raise StaleError(msg)
        try:
            handler(sender, body, now)
        except LocalProtocolError as error:
            raise StaleError(str(error)) from error

    def observe(self, event: Event, now: float) -> None:
        """Learn from what the controller's own member tells."""
        match event:
            case EpochReady(epoch=epoch) if self._is_flight(epoch.context_hash):
                self._machine.advance(ControllerStep.DERIVE)
                self._timers.cancel("contributions")
                self._await_confirmation(now)
            case MemberConfirmed(member=member, context=context, commitment=commitment):
                self._acks.setdefault(context, {})[member.number] = commitment
                self._activate_if_confirmed(now)
            case EpochActive(epoch=epoch):
                kept = self._acks.get(epoch.context_hash, {})
                self._acks = {epoch.context_hash: kept}
            case CompromiseReported():
                self._on_report(event, now)

    def next_timer(self) -> float | None:
        """When `handle_timer` wants to be called."""
        return self._timers.next()

    def next_age_rekey(self) -> float | None:
        """When the key will be as old as the policy lets it be."""
        return self._timers.at("age")

    def handle_timer(self, now: float) -> None:
        """Do what is due."""
        for due in self._timers.take_due(now):
            due(now)

    # Admission

    def _invite(self, people: Sequence[Certificate], now: float, *, rejoin: bool) -> None:
        for certificate in people:
            self._put_out.pop(certificate.fingerprint, None)
        self.admission.invite(people, now, rejoin=rejoin)
        self._timers.set("expiry", now + INVITATION_LIFE, self.admission.expire)

    def _on_decline(self, sender: Certificate, body: bytes, now: float) -> None:
        self.admission.decline(sender, body)
        member = self._seated(sender.fingerprint)
        if member is not None and member.number not in self._evictions:
            # It agreed, and changed its mind before it had the key.
            self._evict(_departure(member.number), now)
        self._batch(now)

    def _on_request(self, sender: Certificate, body: bytes, now: float) -> None:
        if sender.fingerprint in self._put_out:
            # It was let in and put out again, and knows of neither.
            self.admission.refuse(sender, body, "removed")
            self._tell_put_out(sender.fingerprint)
            return
        self._machine.require(ControllerStep.END)
        candidate = self.admission.request(sender, body, now)
        if candidate is None:
            self._send_admission_again(sender.fingerprint)
            return
        self._reachable.add(candidate.fingerprint)
        self._batch(now)

    def _on_rejoin(self, sender: Certificate, _body: bytes, now: float) -> None:
        """Somebody lost their keys and comes back: a new number, in place of the old one."""
        if sender.fingerprint in self._put_out:
            self._tell_put_out(sender.fingerprint)
            return
        self._machine.require(ControllerStep.END)
        candidate = self.admission.get(sender.fingerprint)
        if candidate is None or candidate.state is CandidateState.DECLINED:
            return
        self._reachable.add(sender.fingerprint)
        waits = candidate.state is CandidateState.INVITED and candidate.invitation.message.rejoin
        if not (waits and self.admission.remind(sender.fingerprint, now)):
            self._invite([sender], now, rejoin=True)

    def _batch(self, now: float) -> None:
        """Start when everybody answered, or when the batching window is over."""
        if not self.admission.in_state(CandidateState.JOINING):
            return
        waiting = self.admission.in_state(CandidateState.INVITED)
        if any(candidate.fingerprint in self._reachable for candidate in waiting):
            window = now + self.policy.rekey.batch_window / 1000
            self._timers.set_unless_set("batch", window, self._start_when_stable)
        else:
            self._start_when_stable(now)

    # Eviction

    def _evict(self, eviction: Eviction, now: float) -> None:
        self._machine.require(ControllerStep.END)
        member = self._somebody(eviction.number)
        if eviction.number == CONTROLLER_NUMBER:
            msg = "the controller cannot be put out; end the group instead"
            raise NotAllowedError(msg)
        self._evictions[eviction.number] = eviction
        epoch = self.member.current.number + 1 if self.member.current else 0
        notice = EvictionNotice(eviction.number, epoch, eviction.cause, eviction.reason)
        body = self._sign(notice, member.fingerprint)
        self._put_out[member.fingerprint] = (Kind.EVICTION_NOTICE, body)
        self.admission.forget(member.fingerprint)
        self._tell_put_out(member.fingerprint)
        if eviction.cause in policy_checks.URGENT_CAUSES:
            self._start(now)
        else:
            self._start_when_stable(now)

    def _somebody(self, number: int) -> RosterMember:
        rosters = [self.member.roster, *([self._flight.roster] if self._flight else [])]
        for roster in rosters:
            if (member := roster.by_number(number)) is not None:
                return member
        msg = "nobody of that number is in the group"
        raise UnknownMemberError(msg)

    def _seated(self, fingerprint: Fingerprint) -> RosterMember | None:
        """Whoever holds that key, in the group or on the way in."""
        rosters = [*([self._flight.roster] if self._flight else []), self.member.roster]
        found = (roster.by_fingerprint(fingerprint) for roster in rosters)
        return next((member for member in found if member), None)

    def _on_departure(self, sender: Certificate, body: bytes, now: float) -> None:
        if sender.fingerprint in self._put_out:
            self._tell_put_out(sender.fingerprint)
            return
        departure = signed.verify(
            Departure, body, sender.verifying_key, self.group, self._me.fingerprint
        ).message
        number = departure.number
        if self._seated(sender.fingerprint) is None:
            # It left while it was given up, or before it was let in.
            notice = EvictionNotice(number, 0, EvictionCause.DEPARTURE, "")
            body = self._sign(notice, sender.fingerprint)
            self._outbox.send(Kind.EVICTION_NOTICE, body, sender.fingerprint)
            return
        if self._somebody(number).fingerprint != sender.fingerprint or number in self._evictions:
            msg = "a departure of somebody else, or told before"
            raise StaleError(msg)
        self._evict(_departure(number), now)

    def _on_report(self, report: CompromiseReported, now: float) -> None:
        by, subject = report.by.number, report.subject.number
        declared = by != CONTROLLER_NUMBER and policy_checks.may_declare(self.policy, by, subject)
        if declared and subject not in self._evictions and subject != CONTROLLER_NUMBER:
            self.declare_compromise(subject, report.reason, report.since, now, by)

    def _tell_put_out(self, fingerprint: Fingerprint) -> None:
        kind, body = self._put_out[fingerprint]
        self._outbox.send(kind, body, fingerprint)

    # Rekey

    def _start_when_stable(self, now: float) -> None:
        if self.state is ControllerState.STABLE:
            self._start(now)

    def _start(self, now: float) -> None:
        """Fix the next epoch, with everything that is waiting.

        An attempt after one that was given up takes no contributions: some were shown already,
        and could be searched against. A cooperative key follows soon.
        """
        current = self.member.current
        assert current is not None
        attempt = 0
        if self._flight:
            attempt = self._flight.event.message.context.attempt + 1
            silent = self._silent_candidates()
            self.admission.give_up(silent)
        evictions = self._due_evictions()
        seats = self._seats(evictions, current.number + 1)
        if not (seats or self._tree.height):
            # Whoever was to be let in fell silent, and nobody else is there to share a key with.
            self._timers.set("contributions", now + CONTRIBUTION_PATIENCE, self._start)
            return
        contributors = () if attempt else self._contributors(evictions, seats, current.context_hash)
        plan = RekeyPlan(evictions, seats, contributors, attempt, self._refresh)
        flight = self._maker.freeze(plan, current, self.member.roster, now)
        self._machine.advance(ControllerStep.FREEZE)
        self._flight = flight
        self._launch(flight, now)

    def _silent_candidates(self) -> list[Candidate]:
        joining = self.admission.in_state(CandidateState.JOINING)
        return [c for c in joining if c.fingerprint not in self._reachable]

    def _due_evictions(self) -> dict[int, Eviction]:
        """Those declared, and the old numbers of people who come back."""
        roster = self.member.roster
        due = {n: e for n, e in self._evictions.items() if roster.by_number(n)}
        for candidate in self.admission.in_state(CandidateState.JOINING):
            old = roster.by_fingerprint(candidate.fingerprint)
            if old is not None:
                replaced = Eviction(old.number, EvictionCause.REPLACED, CONTROLLER_NUMBER, "", 0)
                due.setdefault(old.number, replaced)
        return dict(sorted(due.items()))

    def _seats(self, evictions: dict[int, Eviction], epoch: int) -> list[Seat]:
        joining = self.admission.in_state(CandidateState.JOINING)
        seats = []
        for candidate, leaf in zip(joining, self._tree.free_leaves(len(joining)), strict=True):
            old = self.member.roster.by_fingerprint(candidate.fingerprint)
            back = old is not None and evictions[old.number].cause is EvictionCause.REPLACED
            first = old.joined_epoch if old is not None and back else epoch
            member = RosterMember(self._next_number, leaf, candidate.certificate, first)
            self._next_number += 1
            seats.append(Seat(candidate, member))
        return seats

    def _contributors(
        self, evictions: dict[int, Eviction], seats: Sequence[Seat], current: bytes
    ) -> tuple[Contributor, ...]:
        if self.policy.operational.key_generation is not KeyGeneration.ALL:
            return ()
        commitments = self._acks.get(current, {})
        known = {
            member.number: commitments[member.number]
            for member in self.member.roster
            if member.number in commitments
            and member.number != CONTROLLER_NUMBER
            and member.number not in evictions
            and member.fingerprint in self._reachable
        }
        for seat in seats:
            assert seat.candidate.request is not None
            known[seat.member.number] = seat.candidate.request.message.commitment
        return tuple(Contributor(number, known[number]) for number in sorted(known))

    def _launch(self, flight: Flight, now: float) -> None:
        for timer in ("batch", "confirmation", "cooperation"):
            self._timers.cancel(timer)
        patience = URGENT_PATIENCE if flight.plan.urgent else CONTRIBUTION_PATIENCE
        self._timers.set("contributions", now + patience, self._start)
        self._repeat_gap = _REPEAT_AFTER
        self._timers.set("repeat", now + self._repeat_gap, self._repeat)
        for fingerprint, download in flight.downloads.items():
            self._outbox.send(Kind.KEY_DOWNLOAD, download, fingerprint)
        self._outbox.send(Kind.REKEY_EVENT, flight.event.raw)
        self.member.receive(Kind.REKEY_EVENT, flight.event.raw, now)

    def _is_flight(self, hash_: bytes) -> bool:
        return self._flight is not None and self._flight.hash == hash_

    def _await_confirmation(self, now: float) -> None:
        flight, policy = self._flight, self.policy.rekey
        assert flight is not None
        if flight.plan.urgent:
            self._activate(now, now)
        elif policy.confirmation is Confirmation.NONE:
            self._activate(now, now + policy.changeover / 1000)
        else:
            latest = now + policy.changeover / 1000
            self._timers.set("confirmation", latest, lambda then: self._activate(then, then))
            self._activate_if_confirmed(now)

    def _activate_if_confirmed(self, now: float) -> None:
        flight = self._flight
        if flight is None or self.state is not ControllerState.CONFIRMING:
            return
        confirmed = self._acks.get(flight.hash, {})
        expected = [m for m in flight.roster if m.fingerprint in self._reachable]
        if all(member.number in confirmed for member in expected):
            self._activate(now, now)

    def _activate(self, now: float, at: float) -> None:
        flight, following = self._flight, self.member.next
        assert flight is not None
        assert following is not None
        reveals = tuple(following.revealed.values())
        epoch = flight.event.message.context.epoch
        raw = self._sign(Activate(flight.hash, epoch, int(at * 1000), int(now * 1000), reveals))
        self._machine.advance(ControllerStep.ACTIVATE)
        self._flight = None
        self._timers.cancel("confirmation")
        self._tree.apply(flight.update)
        self._history.append((flight, raw))
        for seat in flight.plan.seats:
            self.admission.move(seat.candidate, CandidateState.ADMITTED)
        for number in flight.plan.evictions:
            self._evictions.pop(number, None)
        self._refresh = None
        self._outbox.send(Kind.ACTIVATE, raw)
        self.member.receive(Kind.ACTIVATE, raw, now)
        self._plan_next(flight, now)

    def _plan_next(self, flight: Flight, now: float) -> None:
        policy = self.policy
        if policy.rekey.period is not None:
            age = now + policy.rekey.period / 1000
            self._timers.set("age", age, lambda then: self._renew(RekeyReason.AGE, then))
        together = policy.operational.key_generation is KeyGeneration.ALL
        if together and not flight.plan.contributors and len(flight.roster) > 1:
            self._timers.set(
                "cooperation",
                now + COOPERATION_DELAY,
                lambda then: self._renew(RekeyReason.COOPERATION, then),
            )
        if (
            self.admission.in_state(CandidateState.JOINING)
            or self._due_evictions()
            or self._refresh
        ):
            self._timers.set("batch", now, self._start_when_stable)

    def _renew(self, reason: RekeyReason, now: float) -> None:
        current = self.member.current
        acknowledged = self._acks.get(current.context_hash, {}) if current else {}
        if reason is RekeyReason.COOPERATION and len(acknowledged) < 2:
            return  # nobody else is there to cooperate with
        if self._tree.height:
            self._refresh = self._refresh or reason
            self._start_when_stable(now)

    # Who missed something

    def _repeat(self, now: float) -> None:
        """Send the newest rekey again to members who can be reached and did not acknowledge it."""
        rekeys = self._rekeys()
        if not rekeys:
            return
        flight, _ = newest = rekeys[-1]
        acknowledged = self._acks.get(flight.hash, {})
        silent = [
            member.fingerprint
            for member in flight.roster
            if member.fingerprint in self._reachable
            and member.number not in (CONTROLLER_NUMBER, *acknowledged)
        ]
        for fingerprint in silent:
            self._send_again([newest], fingerprint)
        if silent or self._flight:
            self._repeat_gap = min(2 * self._repeat_gap, _REPEAT_AT_MOST)
            self._timers.set("repeat", now + self._repeat_gap, self._repeat)

    def _on_rekey_request(self, sender: Certificate, body: bytes, now: float) -> None:
        request = schema.decode(RekeyRequest, body, limit=16)
        if sender.fingerprint in self._put_out:
            self._tell_put_out(sender.fingerprint)
            return
        if not self.member.roster.by_fingerprint(sender.fingerprint):
            return
        self._reachable.add(sender.fingerprint)
        missing = [r for r in self._rekeys() if r[0].event.message.context.epoch > request.epoch]
        if missing and missing[0][0].event.message.context.epoch > request.epoch + 1:
            self._invite([sender], now, rejoin=True)  # more than is kept
        else:
            self._send_again(missing, sender.fingerprint)

    def _send_admission_again(self, fingerprint: Fingerprint) -> None:
        """Somebody asks again for a key download: all from their newest admission on."""
        rekeys = self._rekeys()
        for index in reversed(range(len(rekeys))):
            if fingerprint in rekeys[index][0].downloads:
                self._send_again(rekeys[index:], fingerprint)
                return

    def _rekeys(self) -> list[tuple[Flight, bytes | None]]:
        """Those kept, in order, with their activation; the one under way has none yet."""
        return [*self._history, *([(self._flight, None)] if self._flight else [])]

    def _send_again(
        self, rekeys: Sequence[tuple[Flight, bytes | None]], fingerprint: Fingerprint
    ) -> None:
        for flight, activate in rekeys:
            download = flight.downloads.get(fingerprint)
            if download is not None:
                self._outbox.send(Kind.KEY_DOWNLOAD, download, fingerprint)
            else:
                self._outbox.send(Kind.REKEY_EVENT, flight.event.raw, fingerprint)
            if activate is not None:
                self._outbox.send(Kind.ACTIVATE, activate, fingerprint)

    def _sign(self, message: object, to: Fingerprint | None = None) -> bytes:
        return signed.sign(self._me.signing_key, message, self.group, to).raw


def _departure(number: int) -> Eviction:
    return Eviction(number, EvictionCause.DEPARTURE, number, "", 0)
