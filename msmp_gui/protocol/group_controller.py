"""The group controller: admits, rekeys, puts out, ends.

Works beside a `Member` of its own, which checks and follows every rekey as all others do; the
controller learns from that member when a key stands, and who acknowledged it.

One rekey at a time. What comes up meanwhile is collected and goes into the next; what cannot wait
(a removal, a compromise) starts a new attempt at the same epoch, with everything collected.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count

from msmp_gui.crypto.hpke import Random
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.identity.identity import Identity
from msmp_gui.protocol import policy_checks, registration, schema, signed
from msmp_gui.protocol.admission import INVITATION_LIFE, Admission
from msmp_gui.protocol.errors import (
    LocalProtocolError,
    NotAllowedError,
    PolicyViolationError,
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
    SucceededBy,
    TermAbandoned,
)
from msmp_gui.protocol.founding import found
from msmp_gui.protocol.key_tree import KeyTree
from msmp_gui.protocol.member import Member
from msmp_gui.protocol.messages import (
    Activate,
    Contributor,
    Departure,
    Eviction,
    EvictionCause,
    EvictionNotice,
    GroupEnd,
    Kind,
    NewTerm,
    Rejoin,
    RekeyReason,
    RekeyRequest,
    RosterEntry,
    StepDown,
    TermReason,
)
from msmp_gui.protocol.policy_token import (
    MAX_COOPERATIVE,
    Confirmation,
    KeyGeneration,
    PolicyToken,
    Recovery,
    Unconfirmed,
)
from msmp_gui.protocol.registration import KeyRequest
from msmp_gui.protocol.rekey import Base, Flight, RekeyMaker, RekeyPlan, Seat
from msmp_gui.protocol.roster import Member as RosterMember
from msmp_gui.protocol.roster import first_number
from msmp_gui.protocol.signed import Verified
from msmp_gui.protocol.states import CONTROLLER, ControllerState, ControllerStep, StateMachine
from msmp_gui.protocol.terms import Succession, next_term, propose
from msmp_gui.protocol.timers import Timers

AGREEMENT_PATIENCE = 1.0
"""Seconds to wait for members to agree to a new term."""

_AGREEMENTS_SHOWN = 3
"""To who has to be convinced later; one that is no colluder's is enough."""

_PROPOSE_AGAIN = 0.5
"""Seconds between proposals to those who have not agreed."""

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
        self, me: Identity, member: Member, tree: KeyTree, random: Random, outbox: Outbox
    ) -> None:
        token = member.token
        self.member = member
        self.admission = Admission(me, token, member.owner, random, outbox)
        self._me = me
        self._token = token
        self._outbox = outbox
        self._tree = tree
        self._term = member.term
        self._number = member.number
        """This peer's own as a member; None until a restarted controller has its new one."""
        self._succession: Succession | None = None
        """A new term that is not active yet."""
        self._agreed = False
        """Enough members agreed to it: from here on, it is made."""
        self._proof: bytes = b""
        """The agreed proposal that this controller's term began with."""
        self._strangers: dict[Fingerprint, RosterEntry] = {}
        """Members by the word of another controller, who are not in this one's roster."""
        self._refreshes: dict[Fingerprint, KeyRequest] = {}
        """Members who asked for new keys."""
        self._least_epoch = 0
        """The newest epoch that anybody who asked had: the next one is above it."""
        self._maker = RekeyMaker(me, token, random)
        self._machine = StateMachine(CONTROLLER, ControllerState.STABLE)
        self._reachable: set[Fingerprint] = {me.fingerprint}
        self._acks: dict[bytes, dict[int, bytes]] = {}
        """Commitments for the epoch after, by context hash and number of who acknowledged."""
        self._evictions: dict[int, Eviction] = {}
        self._put_out: dict[Fingerprint, tuple[Kind, bytes]] = {}
        """What to tell who was put out, should they ask again."""
        self._asked_back: dict[Fingerprint, tuple[Kind, bytes]] = {}
        """The same for who was invited again: they may not know that they were out."""
        self._refresh: RekeyReason | None = None
        self._flight: Flight | None = None
        self._history: deque[tuple[Flight, bytes]] = deque(maxlen=_HISTORY)
        """Rekeys that were activated, with their signed activation."""
        self._next_number = 1 + max((m.number for m in member.roster), default=0)
        self._repeat_gap = _REPEAT_AFTER
        self._timers = Timers()
        self._handlers: dict[Kind, Callable[[Certificate, bytes, float], None]] = {
            Kind.DECLINE: self._on_decline,
            Kind.REQUEST_TO_JOIN: self._on_request,
            Kind.REJOIN: self._on_rejoin,
            Kind.DEPARTURE: self._on_departure,
            Kind.REKEY_REQUEST: self._on_rekey_request,
            Kind.KEY_REFRESH: self._on_refresh,
            Kind.STEP_DOWN: self._on_step_down,
        }

    @classmethod
    def founding(
        cls, me: Identity, token: Verified[PolicyToken], random: Random, outbox: Outbox
    ) -> GroupController:
        """The controller of a new group, alone in it."""
        tree = KeyTree()
        return cls(me, found(me, token, tree, random, outbox), tree, random, outbox)

    @classmethod
    def succeeding(
        cls,
        me: Identity,
        member: Member,
        random: Random,
        outbox: Outbox,
        *,
        put_out: Mapping[Fingerprint, Eviction],
    ) -> GroupController:
        """The controller of a group that stands already: call `begin_term` next.

        A deputy goes on with its own member; a restarted controller with one that `returning`
        made. `put_out`: who is no longer in, or shall not be.
        """
        controller = cls(me, member, KeyTree(), random, outbox)
        for fingerprint, eviction in put_out.items():
            controller._note_eviction(fingerprint, eviction)
        return controller

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
    def _own_number(self) -> int:
        """This peer's as a member, or as it was before a restart."""
        return self.member.standing.number if self._number is None else self._number

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
        self._evict(Eviction(number, EvictionCause.REMOVAL, self._own_number, "", 0), now)

    def declare_compromise(
        self, number: int, reason: str, since: float, now: float, by: int | None = None
    ) -> None:
        """Declare the key of a member lost from `since` on, and go on without it.

        Raises UnknownMemberError, and NotAllowedError for the controller itself or where the
        policy does not let member `by` declare it.
        """
        by = self._own_number if by is None else by
        if not policy_checks.may_declare(self.policy, by, number, self._own_number):
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
            self._propose(now)
            self._tell_term(fingerprint)
        else:
            self._reachable.discard(fingerprint)
            self._activate_if_confirmed(now)

    def protected(self, amount: int, now: float) -> None:
        """So many bytes were protected under the current key, by this peer's count."""
        volume = self.policy.rekey.volume
        if volume is not None and amount >= volume:
            self._renew(RekeyReason.VOLUME, now)

    # Terms

    def begin_term(self, reason: TermReason, now: float) -> None:
        """Propose a new term; it begins once members agreed."""
        self._machine.require(ControllerStep.END)
        standing = self.member.standing
        above = max(standing.term, self._term)
        self._term = next_term(self.policy, self._me.fingerprint, above)
        self._least_epoch = max(self._least_epoch, standing.epoch)
        message = NewTerm(
            self._me.fingerprint, self._term, reason, standing.epoch, standing.context, ()
        )
        self._succession = Succession(reason, propose(self._me, self.policy, message))
        self._agreed = False
        self._flight = None
        for timer in ("batch", "contributions", "confirmation", "cooperation", "age"):
            self._timers.cancel(timer)
        if self.state is not ControllerState.STABLE:
            self._machine.advance(ControllerStep.ABANDON)
        body = self.member.agree(self._succession.proposal.raw, now)
        _, mine = registration.open_refresh(
            body, self._me.certificate, self.group, self._me.fingerprint
        )
        self._succession.take(mine)
        self._timers.set("agreement", now + AGREEMENT_PATIENCE, self._conclude_agreement)
        self._propose(now)

    def _propose(self, now: float) -> None:
        """Send the proposal to members who can be reached and have not agreed."""
        succession = self._succession
        if succession is None or self._agreed:
            return
        for member in self._others():
            if member.fingerprint not in succession.requests:
                self._outbox.send(Kind.NEW_TERM, succession.proposal.raw, member.fingerprint)
        self._timers.set("propose", now + _PROPOSE_AGAIN, self._propose)

    def _others(self) -> list[RosterMember]:
        """Members who can be reached and are to stay, without this one."""
        return [
            member
            for member in self.member.roster
            if member.fingerprint in self._reachable
            and member.fingerprint not in self._put_out
            and member.fingerprint != self._me.fingerprint
        ]

    def _conclude_if_agreed(self, now: float) -> None:
        succession = self._succession
        assert succession is not None
        others = self._others()
        if others and all(member.fingerprint in succession.requests for member in others):
            self._conclude_agreement(now)

    def _conclude_agreement(self, now: float) -> None:
        succession = self._succession
        if succession is None or self._agreed:
            return
        # Members who were restarted as well do not agree: they ask to be let in.
        asking = self.admission.in_state(CandidateState.JOINING)
        takeover = succession.reason is TermReason.TAKEOVER
        agreed = succession.carries(self._me.fingerprint, len(self._others()))
        if agreed or (asking and not takeover):
            self._agreed = True
            self._timers.cancel("propose")
            self._timers.cancel("agreement")
            self._start(now)
        elif takeover:
            self._timers.clear()
            self._succession = None
            self._outbox.tell(TermAbandoned())
        else:
            self._timers.set("agreement", now + AGREEMENT_PATIENCE, self._conclude_agreement)

    def step_down(self, succeeded: SucceededBy) -> None:
        """Members follow another controller: have all others follow it as well."""
        roster = tuple(member.entry for member in self.member.roster)
        epoch = self.member.standing.epoch
        put_out = tuple(self._put_out)[:1024]
        message = StepDown(succeeded.term, succeeded.controller, epoch, roster, put_out)
        body = self.member.step_down_notice = self._sign(message)
        self._timers.clear()
        self._machine.advance(ControllerStep.END)
        for fingerprint in [member.fingerprint for member in self.member.roster]:
            if fingerprint != self._me.fingerprint:
                self._outbox.send(Kind.STEP_DOWN, body, fingerprint)
                self._outbox.send(Kind.NEW_TERM, succeeded.proposal, fingerprint)

    def _tell_term(self, fingerprint: Fingerprint) -> None:
        """A member may not know of the term that began."""
        if self._proof and self.member.roster.by_fingerprint(fingerprint):
            self._outbox.send(Kind.NEW_TERM, self._proof, fingerprint)

    def _on_step_down(self, sender: Certificate, body: bytes, now: float) -> None:
        """Another controller hands its members over; raises as `receive`."""
        message = signed.verify(StepDown, body, sender.verifying_key, self.group).message
        if not policy_checks.may_control(self.policy, sender.fingerprint):
            msg = "a handover by somebody who may not control the group"
            raise PolicyViolationError(msg)
        if (message.term, message.controller) != (self._term, self._me.fingerprint):
            msg = "a handover to another controller"
            raise StaleError(msg)
        self._least_epoch = max(self._least_epoch, message.epoch)
        roster = self.member.roster
        for entry in message.roster:
            fingerprint = RosterMember.from_entry(entry).fingerprint
            if roster.by_fingerprint(fingerprint) is None:
                self._strangers[fingerprint] = entry
        for fingerprint in message.put_out:
            member = roster.by_fingerprint(fingerprint)
            if member is not None and member.number not in (self._own_number, *self._evictions):
                removal = EvictionCause.REMOVAL
                self._evict(Eviction(member.number, removal, self._own_number, "", 0), now)

    def _on_refresh(self, sender: Certificate, body: bytes, now: float) -> None:
        """A member asks for new keys, or agrees to a new term."""
        if sender.fingerprint in self._put_out:
            self._tell_put_out(sender.fingerprint)
            return
        self._machine.require(ControllerStep.END)
        refresh, request = registration.open_refresh(body, sender, self.group, self._me.fingerprint)
        if refresh.term != self._term:
            msg = "a wish for keys in another term"
            raise StaleError(msg)
        self._reachable.add(sender.fingerprint)
        if self._answered(request):
            self._send_admission_again(sender.fingerprint)
            return
        self._least_epoch = max(self._least_epoch, refresh.epoch)
        if self._succession is not None and not self._agreed:
            self._succession.take(request)
            self._conclude_if_agreed(now)
            return
        self._check_refresh(sender.fingerprint)
        self._refreshes[sender.fingerprint] = request
        self._start_when_stable(now)

    def _answered(self, request: KeyRequest) -> bool:
        return any(
            seat.request.hash == request.hash
            for flight, _ in self._rekeys()
            for seat in flight.plan.seats
        )

    def _check_refresh(self, fingerprint: Fingerprint) -> None:
        """Refuse who is no member, and a member who may not have the key changed."""
        member = self._seated(fingerprint)
        if member is None and fingerprint not in self._strangers:
            msg = "a wish for keys by somebody who is not in the group"
            raise PolicyViolationError(msg)
        current = self.member.current
        known = self._acks.get(current.context_hash, {}) if current else {}
        has_keys = member is not None and member.number in known
        if has_keys and not policy_checks.may_refresh(self.policy):
            msg = "a key change that the policy does not let members ask for"
            raise PolicyViolationError(msg)

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
            told = self._put_out.pop(certificate.fingerprint, None)
            if told is not None:
                self._asked_back[certificate.fingerprint] = told
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

    def _on_rejoin(self, sender: Certificate, body: bytes, now: float) -> None:
        """Somebody lost their keys and comes back: a new number, in place of the old one."""
        rejoin = schema.decode(Rejoin, body, limit=16)
        if sender.fingerprint in self._put_out:
            self._tell_put_out(sender.fingerprint)
            return
        self._machine.require(ControllerStep.END)
        candidate = self.admission.get(sender.fingerprint)
        known = candidate is not None or self._seated(sender.fingerprint) is not None
        if not known or (candidate and candidate.state is CandidateState.DECLINED):
            return
        self._least_epoch = max(self._least_epoch, rejoin.epoch)
        self._reachable.add(sender.fingerprint)
        invited = candidate if candidate and candidate.state is CandidateState.INVITED else None
        waits = invited is not None and invited.invitation.message.rejoin
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
        if eviction.number == self._own_number:
            msg = "the controller cannot be put out; end the group instead"
            raise NotAllowedError(msg)
        self._note_eviction(member.fingerprint, eviction)
        self.admission.forget(member.fingerprint)
        self._tell_put_out(member.fingerprint)
        self._refreshes.pop(member.fingerprint, None)
        rebuild = self.policy.compromise.recovery is Recovery.REBUILD
        if self._succession is not None and not self._agreed:
            return  # it goes out with the new term
        if eviction.cause is EvictionCause.COMPROMISE and rebuild and self._others():
            self.begin_term(TermReason.REBUILD, now)
        elif eviction.cause in policy_checks.URGENT_CAUSES:
            self._start(now)
        else:
            self._start_when_stable(now)

    def _note_eviction(self, fingerprint: Fingerprint, eviction: Eviction) -> None:
        """Somebody is to go, or is gone: what to tell them."""
        member = self._seated(fingerprint)
        if member is not None and member.number == eviction.number:
            self._evictions[eviction.number] = eviction
        epoch = self.member.standing.epoch + 1
        notice = EvictionNotice(eviction.number, epoch, eviction.cause, eviction.reason)
        self._put_out[fingerprint] = (Kind.EVICTION_NOTICE, self._sign(notice, fingerprint))

    @property
    def put_out(self) -> dict[Fingerprint, Eviction]:
        """Who is no longer in, or goes with the next key."""
        pending = {
            member.fingerprint: eviction
            for number, eviction in self._evictions.items()
            if (member := self.member.roster.by_number(number)) is not None
        }
        return self.member.put_out | pending

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
        by, subject, mine = report.by.number, report.subject.number, self._own_number
        declared = by != mine and policy_checks.may_declare(self.policy, by, subject, mine)
        if declared and subject not in self._evictions and subject != mine:
            self.declare_compromise(subject, report.reason, report.since, now, by)

    def _tell_put_out(self, fingerprint: Fingerprint) -> None:
        kind, body = self._put_out[fingerprint]
        self._outbox.send(kind, body, fingerprint)

    # Rekey

    def _start_when_stable(self, now: float) -> None:
        if self.state is ControllerState.STABLE and self._succession is None:
            self._start(now)

    def _start(self, now: float) -> None:
        """Fix the next epoch, with everything that is waiting.

        An attempt after one that was given up takes no contributions: some were shown already,
        and could be searched against. A cooperative key follows soon.
        """
        attempt = 0
        if self._flight:
            attempt = self._flight.event.message.context.attempt + 1
            self._give_up_silent()
        base = self._base()
        evictions = self._due_evictions()
        seats = self._seats(evictions, base)
        if not (seats or self._tree.height):
            # Whoever was to be let in fell silent, and nobody else is there to share a key with.
            self._timers.set("contributions", now + CONTRIBUTION_PATIENCE, self._start)
            return
        contributors = () if attempt else self._contributors(evictions, seats)
        new_term = self._succession is not None
        number = next((s.member.number for s in seats if self._is_me(s)), self._number)
        assert number is not None
        plan = RekeyPlan(
            evictions,
            seats,
            contributors,
            self._term,
            number,
            attempt,
            new_term,
            self._refresh,
        )
        flight = self._maker.freeze(plan, base, KeyTree() if new_term else self._tree, now)
        self._machine.advance(ControllerStep.FREEZE)
        self._flight = flight
        self._launch(flight, now)

    def _base(self) -> Base:
        """What the next epoch follows: above every epoch that anybody has."""
        standing, current = self.member.standing, self.member.current
        epoch = max(standing.epoch, self._least_epoch)
        init = current.init if current else None
        return Base(epoch, standing.context, init, self.member.roster)

    def _is_me(self, seat: Seat) -> bool:
        return seat.request.fingerprint == self._me.fingerprint

    def _give_up_silent(self) -> None:
        """Those who asked for keys and cannot be reached any more have to ask again."""
        joining = self.admission.in_state(CandidateState.JOINING)
        self.admission.give_up(c for c in joining if c.fingerprint not in self._reachable)
        for waiting in (self._refreshes, self._succession.requests if self._succession else {}):
            for fingerprint in [f for f in waiting if f not in self._reachable]:
                del waiting[fingerprint]

    def _due_evictions(self) -> dict[int, Eviction]:
        """Those declared, and the old numbers of people who come back."""
        roster = self.member.roster
        due = {n: e for n, e in self._evictions.items() if roster.by_number(n)}
        for candidate in self.admission.in_state(CandidateState.JOINING):
            old = roster.by_fingerprint(candidate.fingerprint)
            if old is not None:
                due.setdefault(old.number, self._replacement(old.number))
        asked = self._succession.requests if self._succession else {}
        for request in (*asked.values(), *self._refreshes.values()):
            old = roster.by_fingerprint(request.fingerprint)
            if request.restarted and old is not None:
                due.setdefault(old.number, self._replacement(old.number))
        return dict(sorted(due.items()))

    def _replacement(self, number: int) -> Eviction:
        return Eviction(number, EvictionCause.REPLACED, self._own_number, "", 0)

    def _seats(self, evictions: dict[int, Eviction], base: Base) -> list[Seat]:
        """Places for all who asked for keys."""
        joining = self.admission.in_state(CandidateState.JOINING)
        requests = [c.request for c in joining if c.request is not None]
        asked = self._succession.requests if self._succession else {}
        by_key = {request.fingerprint: request for request in requests}
        by_key = {**asked, **self._refreshes, **by_key}
        taken = {member.leaf for member in base.roster}
        free = (leaf for leaf in count() if leaf not in taken)
        return [self._seat(by_key[key], evictions, base, free) for key in by_key]

    def _seat(
        self,
        request: KeyRequest,
        evictions: dict[int, Eviction],
        base: Base,
        free: Iterator[int],
    ) -> Seat:
        old = base.roster.by_fingerprint(request.fingerprint)
        gone = old is not None and old.number in evictions
        if old is not None and not gone:
            leaf = old.leaf if self._succession else next(free)
            return Seat(request, replace(old, leaf=leaf), renewed=True)
        back = old is not None and evictions[old.number].cause is EvictionCause.REPLACED
        first = old.joined_epoch if old is not None and back else base.epoch + 1
        self._next_number = max(self._next_number, first_number(self._term))
        member = RosterMember(self._next_number, next(free), request.certificate, first)
        self._next_number += 1
        return Seat(request, member, renewed=False)

    def _contributors(
        self, evictions: dict[int, Eviction], seats: Sequence[Seat]
    ) -> tuple[Contributor, ...]:
        current = self.member.current
        commitments = self._acks.get(current.context_hash, {}) if current else {}
        known = {
            member: commitments[member.number]
            for member in self.member.roster
            if member.number in commitments
            and member.number not in evictions
            and member.fingerprint in self._reachable
            and self._succession is None
        }
        known |= {seat.member: seat.request.commitment for seat in seats}
        chosen = self._choose_contributors(
            [member for member in known if member.fingerprint != self._me.fingerprint]
        )
        parts = {member.number: known[member] for member in chosen}
        return tuple(Contributor(number, parts[number]) for number in sorted(parts))

    def _choose_contributors(self, able: Sequence[RosterMember]) -> Sequence[RosterMember]:
        """Those of `able` whom the policy wants."""
        match self.policy.operational.key_generation:
            case KeyGeneration.CONTROLLER:
                return []
            case KeyGeneration.FIRST_MEMBER:
                return sorted(able, key=lambda member: member.number)[:1]
            case KeyGeneration.FOUNDERS:
                founders = [member for member in able if member.joined_epoch <= 1]
                return sorted(founders, key=lambda member: member.number)[:MAX_COOPERATIVE]
            case _:
                return able

    def _launch(self, flight: Flight, now: float) -> None:
        for timer in ("batch", "confirmation", "cooperation"):
            self._timers.cancel(timer)
        patience = URGENT_PATIENCE if flight.plan.urgent else CONTRIBUTION_PATIENCE
        self._timers.set("contributions", now + patience, self._start)
        self._repeat_gap = _REPEAT_AFTER
        self._timers.set("repeat", now + self._repeat_gap, self._repeat)
        mine = self._me.fingerprint
        for fingerprint, download in flight.downloads.items():
            if fingerprint != mine:
                self._outbox.send(Kind.KEY_DOWNLOAD, download, fingerprint)
        self._outbox.send(Kind.REKEY_EVENT, flight.event.raw)
        if mine in flight.downloads:
            self.member.receive(Kind.KEY_DOWNLOAD, flight.downloads[mine], now)
        else:
            self.member.receive(Kind.REKEY_EVENT, flight.event.raw, now)

    def _is_flight(self, hash_: bytes) -> bool:
        return self._flight is not None and self._flight.hash == hash_

    def _await_confirmation(self, now: float) -> None:
        flight, policy = self._flight, self.policy.rekey
        assert flight is not None
        if flight.plan.urgent or flight.plan.new_term:
            self._activate(now, now)
        elif policy.confirmation is Confirmation.NONE:
            self._activate(now, now + policy.changeover / 1000)
        else:
            latest = now + policy.changeover / 1000
            self._timers.set("confirmation", latest, self._end_confirmation)
            self._activate_if_confirmed(now)

    def _end_confirmation(self, now: float) -> None:
        """The changeover time is over, and somebody who can be reached did not confirm."""
        match self.policy.rekey.unconfirmed:
            case Unconfirmed.GO_ON:
                self._activate(now, now)
            case Unconfirmed.WAIT:
                patience = now + self.policy.rekey.changeover / 1000
                self._timers.set("confirmation", patience, self._end_confirmation)
            case Unconfirmed.REMOVE:
                for member in self._unconfirmed():
                    removal = Eviction(
                        member.number,
                        EvictionCause.REMOVAL,
                        self._own_number,
                        "did not confirm the new key in time",
                        0,
                    )
                    self._evict(removal, now)

    def _unconfirmed(self) -> list[RosterMember]:
        flight = self._flight
        if flight is None:
            return []
        confirmed = self._acks.get(flight.hash, {})
        here = [m for m in flight.roster if m.fingerprint in self._reachable]
        return [member for member in here if member.number not in confirmed]

    def _activate_if_confirmed(self, now: float) -> None:
        if self.state is ControllerState.CONFIRMING and not self._unconfirmed():
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
        self._tree = flight.tree
        self._tree.apply(flight.update)
        self._history.append((flight, raw))
        self._seated_now(flight)
        for number in flight.plan.evictions:
            self._evictions.pop(number, None)
        self._refresh = None
        self._outbox.send(Kind.ACTIVATE, raw)
        self.member.receive(Kind.ACTIVATE, raw, now)
        self._plan_next(flight, now)

    def _seated_now(self, flight: Flight) -> None:
        """What was asked for is given."""
        for seat in flight.plan.seats:
            fingerprint = seat.request.fingerprint
            candidate = self.admission.get(fingerprint)
            if candidate is not None and candidate.state is CandidateState.JOINING:
                self.admission.move(candidate, CandidateState.ADMITTED)
            if self._refreshes.get(fingerprint) == seat.request:
                del self._refreshes[fingerprint]
            self._strangers.pop(fingerprint, None)
        if flight.plan.new_term and self._succession is not None:
            self._number = flight.plan.controller
            agreements = tuple(
                request.raw
                for request in self._succession.requests.values()
                if request.fingerprint != self._me.fingerprint
            )
            message = self._succession.proposal.message
            proven = replace(message, agreements=agreements[:_AGREEMENTS_SHOWN])
            self._proof = propose(self._me, self.policy, proven).raw
            self._succession = None
            for member in flight.roster:  # who was not there when it began
                if member.fingerprint in self._reachable - flight.downloads.keys():
                    self._tell_term(member.fingerprint)

    def _plan_next(self, flight: Flight, now: float) -> None:
        policy = self.policy
        if policy.rekey.period is not None:
            age = now + policy.rekey.period / 1000
            self._timers.set("age", age, lambda then: self._renew(RekeyReason.AGE, then))
        together = policy.operational.key_generation is not KeyGeneration.CONTROLLER
        if together and not flight.plan.contributors and len(flight.roster) > 1:
            self._timers.set(
                "cooperation",
                now + COOPERATION_DELAY,
                lambda then: self._renew(RekeyReason.COOPERATION, then),
            )
        if (
            self.admission.in_state(CandidateState.JOINING)
            or self._due_evictions()
            or self._refreshes
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
            and member.number not in acknowledged
            and member.fingerprint != self._me.fingerprint
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
            if sender.fingerprint in self._asked_back:
                self._outbox.send(*self._asked_back[sender.fingerprint], sender.fingerprint)
                self.admission.remind(sender.fingerprint, now)
            return
        self._reachable.add(sender.fingerprint)
        missing = [r for r in self._rekeys() if r[0].event.message.context.epoch > request.epoch]
        if missing and missing[0][0].event.message.context.epoch > request.epoch + 1:
            self._invite([sender], now, rejoin=True)  # more than is kept
        else:
            self._tell_term(sender.fingerprint)
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
