"""The group controller: admits, rekeys, puts out, ends.

Works beside a `Member` of its own, which checks and follows every rekey as all others do; the
controller learns from that member when a key stands, and who acknowledged it.

One rekey at a time. What comes up meanwhile is collected and goes into the next; what cannot wait
(a removal, a compromise) starts a new attempt at the same epoch, with everything collected.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from msmp_gui.crypto.hpke import Random
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.identity.identity import Identity
from msmp_gui.protocol import policy_checks, registration, schema, seating, signed
from msmp_gui.protocol.admission import INVITATION_LIFE, Admission
from msmp_gui.protocol.errors import (
    ConsentNeededError,
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
    TermContested,
)
from msmp_gui.protocol.evictions import Evictions
from msmp_gui.protocol.founding import found
from msmp_gui.protocol.key_tree import KeyTree
from msmp_gui.protocol.member import Member
from msmp_gui.protocol.messages import (
    Activate,
    Contributor,
    Departure,
    Eviction,
    EvictionCause,
    GroupEnd,
    Kind,
    Rejoin,
    RekeyReason,
    RekeyRequest,
    TermReason,
)
from msmp_gui.protocol.policy_proposals import Consents
from msmp_gui.protocol.policy_token import (
    Confirmation,
    KeyGeneration,
    PolicyToken,
    Recovery,
    Unconfirmed,
    may_distribute,
)
from msmp_gui.protocol.registration import KeyRequest
from msmp_gui.protocol.rekey import Base, Flight, RekeyMaker, RekeyPlan, Seat
from msmp_gui.protocol.rekey_archive import RekeyArchive
from msmp_gui.protocol.roster import Member as RosterMember
from msmp_gui.protocol.seating import Seating
from msmp_gui.protocol.signed import Verified
from msmp_gui.protocol.states import CONTROLLER, ControllerState, ControllerStep, StateMachine
from msmp_gui.protocol.succession import Succession
from msmp_gui.protocol.timers import Timers
from msmp_gui.protocol.vouching import Vouching

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

T = TypeVar("T")


class GroupController:
    """The controller's side of one group."""

    def __init__(
        self,
        me: Identity,
        member: Member,
        tree: KeyTree,
        random: Random,
        outbox: Outbox,
        vouching: Vouching,
    ) -> None:
        token = member.token
        self.member = member
        self.admission = Admission(
            me,
            member.policy,
            random,
            outbox,
            controller=lambda: me.certificate,
            vouching=vouching,
            approves=True,
        )
        self.vouching = vouching
        self._me = me
        self._policy = member.policy
        self._consents = Consents(me, member.policy, outbox)
        self._outbox = outbox
        self._tree = tree
        self._number = member.number
        """This peer's own as a member; None until a restarted controller has its new one."""
        self._timers = Timers()
        self._succession = Succession(
            me,
            token.message,
            member.term,
            outbox,
            self._timers,
            others=self._others,
            begin=self._start,
        )
        self._evictions = Evictions(me, token.message.group, outbox)
        self._archive = RekeyArchive(outbox)
        self._seating = Seating(member.roster)
        self._maker = RekeyMaker(me, member.policy, random)
        self._machine = StateMachine(CONTROLLER, ControllerState.STABLE)
        self._reachable: set[Fingerprint] = {me.fingerprint}
        self._acks: dict[bytes, dict[int, bytes]] = {}
        """Commitments for the epoch after, by context hash and number of who acknowledged."""
        self._refreshes: dict[Fingerprint, KeyRequest] = {}
        """Members who asked for new keys."""
        self._spent: set[bytes] = set()
        """Commitments that were opened, or may have been: they are good for one attempt."""
        self._refresh: RekeyReason | None = None
        """Why the key changes next, if for nobody's sake."""
        self._least_epoch = 0
        """The newest epoch that anybody who asked had: the next one is above it."""
        self._announced = b""
        """The signed activation of the rekey under way: from there on, it comes to be."""
        self._repeat_gap = _REPEAT_AFTER
        self._handlers: dict[Kind, Callable[[Certificate, bytes, float], None]] = {
            Kind.DECLINE: self._on_decline,
            Kind.REQUEST_TO_JOIN: self._on_request,
            Kind.REJOIN: self._on_rejoin,
            Kind.DEPARTURE: self._on_departure,
            Kind.REKEY_REQUEST: self._on_rekey_request,
            Kind.KEY_REFRESH: self._on_refresh,
            Kind.STEP_DOWN: self._on_step_down,
            Kind.ASK_TO_JOIN: self._on_wish,
            Kind.ADMISSION_NOTICE: self._on_admission,
            Kind.POLICY_TOKEN: self._on_policy,
            Kind.POLICY_CONSENT: self._on_consent,
        }

    @classmethod
    def founding(
        cls,
        me: Identity,
        token: Verified[PolicyToken],
        random: Random,
        outbox: Outbox,
        vouching: Vouching | None = None,
    ) -> GroupController:
        """The controller of a new group, alone in it.

        `vouching`: what this peer knows of certificates, which all of its groups share.
        """
        tree = KeyTree()
        member = found(me, token, tree, random, outbox)
        return cls(me, member, tree, random, outbox, vouching or Vouching())

    @classmethod
    def succeeding(
        cls,
        me: Identity,
        member: Member,
        random: Random,
        outbox: Outbox,
        vouching: Vouching | None = None,
        *,
        put_out: Mapping[Fingerprint, Eviction],
        invited: Iterable[Fingerprint] = (),
    ) -> GroupController:
        """The controller of a group that stands already: call `begin_term` next.

        A deputy goes on with its own member; a restarted controller with one that `returning`
        made. `put_out`: who is no longer in, or shall not be; `invited`: who may have been let in
        by a key that this peer has no memory of.
        """
        controller = cls(me, member, KeyTree(), random, outbox, vouching or Vouching())
        controller._succession.vouch(invited)
        for fingerprint, eviction in put_out.items():
            if member.roster.by_number(eviction.number) is not None:
                controller._evictions.declare(fingerprint, eviction)
            else:
                controller._evictions.remember(fingerprint, eviction)
        return controller

    # What others may know

    @property
    def policy(self) -> PolicyToken:
        """The policy in force."""
        return self._policy.message

    @property
    def group(self) -> bytes:
        """The group's id."""
        return self.policy.group

    @property
    def state(self) -> ControllerState:
        """Where the controller stands."""
        return self._machine.state

    @property
    def put_out(self) -> dict[Fingerprint, Eviction]:
        """Who is no longer in, or goes with the next key."""
        return self.member.put_out | self._evictions.pending(self.member.roster)

    @property
    def _own_number(self) -> int:
        """This peer's as a member, or as it was before a restart."""
        return self.member.standing.number if self._number is None else self._number

    # Commands

    def invite(self, people: Sequence[Certificate], now: float) -> None:
        """Invite people. Raises NotAllowedError where the policy has no room for them."""
        self._machine.require(ControllerStep.END)
        self._check_room(people)
        self._invite(people, now, rejoin=False)

    def approve(self, fingerprint: Fingerprint, now: float) -> None:
        """Let somebody in who waits for it. Raises UnknownMemberError."""
        self._machine.require(ControllerStep.END)
        self.admission.approve(fingerprint)
        self._batch(now)

    def turn_down(self, fingerprint: Fingerprint) -> None:
        """Do not. Raises UnknownMemberError."""
        self._machine.require(ControllerStep.END)
        self.admission.turn_down(fingerprint)

    def rekey(self, now: float) -> None:
        """Change the key. Raises NotAllowedError where there is nobody to share it with."""
        self._machine.require(ControllerStep.END)
        if self._tree.height == 0:
            msg = "there is nobody to change the key with yet"
            raise NotAllowedError(msg)
        self._refresh = RekeyReason.DEMAND
        self._start_when_stable(now)

    def change_policy(self, new: Verified[PolicyToken], now: float) -> None:
        """Take the group to an edition of the policy that its owner signed.

        At once, where that weakens nothing; else when everybody who can be reached agreed.
        Raises NotAllowedError, PolicyViolationError.
        """
        self._machine.require(ControllerStep.END)
        new = self._policy.read_successor(new.raw)
        if len(self.member.roster) > new.message.operational.max_members:
            msg = "operational.max_members: more people are in than the new policy has room for."
            raise NotAllowedError(msg)
        if self._policy.owner.fingerprint == self._me.fingerprint:
            self._policy.agree(new)
        if any(each.weakens for each in self._policy.differences(new)):
            self._consents.propose(new, self._present())
            self.member.receive(Kind.POLICY_TOKEN, new.raw, now)
            self._enact_if_agreed(now)
        else:
            self._enact(new, now)

    @property
    def awaited_consents(self) -> list[Fingerprint]:
        """Who can be reached and has not agreed to the policy that is proposed."""
        return self._consents.missing(self._present())

    def remove(self, number: int, now: float) -> None:
        """Put a member out; what it said stays trusted. Raises as `declare_compromise`."""
        self._evict(self._removal(number), now)

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
        people = [*(m.fingerprint for m in self.member.roster)]
        self._evictions.end_group(body, [*people, *(c.fingerprint for c in self.admission)])
        self._timers.clear()
        self._archive.flight = None
        self._outbox.send(Kind.GROUP_END, body)
        self.member.receive(Kind.GROUP_END, body, now)

    def begin_term(self, reason: TermReason, now: float) -> None:
        """Propose a new term; it begins once members agreed."""
        self._machine.require(ControllerStep.END)
        self._go_on(now)
        for timer in ("batch", "contributions", "confirmation", "cooperation", "age"):
            self._timers.cancel(timer)
        self._archive.flight = None
        if self.state is not ControllerState.STABLE:
            self._machine.advance(ControllerStep.ABANDON)
        proposal = self._succession.propose(reason, self.member.standing, now)
        mine = self.member.agree(proposal, now)
        certificate, me = self._me.certificate, self._me.fingerprint
        _, request = registration.open_refresh(mine, certificate, self.group, me)
        self._succession.requests[me] = request

    def step_down(self, succeeded: SucceededBy) -> None:
        """Members follow another controller: have all others follow it as well."""
        self._timers.clear()
        self._machine.advance(ControllerStep.END)
        notice = self._succession.step_down(
            succeeded,
            self.member.standing.epoch,
            self.member.roster,
            self._evictions.fingerprints,
        )
        self.member.stepped_down(notice)

    def review(self, now: float) -> None:
        """Look again at members' certificates: who is no longer vouched for goes."""
        for member in self.member.roster:
            mine = member.fingerprint == self._me.fingerprint
            if mine or self._evictions.is_declared(member.number):
                continue
            lapse = self.vouching.lapse(self.policy, member.certificate, now)
            if lapse and lapse.compromised:
                self.declare_compromise(member.number, lapse.reason, lapse.since, now)
            elif lapse:
                self._evict(self._removal(member.number, lapse.reason), now)

    def peer_reachable(self, fingerprint: Fingerprint, reachable: bool, now: float) -> None:
        """A peer can be reached, or no longer."""
        if self.state is ControllerState.ENDED:
            if reachable:
                self._evictions.tell(fingerprint)  # that the group is over
            return
        if reachable:
            self._reachable.add(fingerprint)
            self.admission.remind(fingerprint, now)  # the invitation may have been lost
            self._succession.repeat(now)
            self._consents.ask(fingerprint)
            if self._evictions.tell(fingerprint):
                self._succession.tell(
                    fingerprint
                )  # should it control a part of the group meanwhile
            if self.member.roster.by_fingerprint(fingerprint) is not None:
                self._succession.tell(fingerprint)
                # It may have missed the newest key, and not know of it.
                self._timers.set_unless_set("repeat", now + _REPEAT_AFTER, self._repeat)
        else:
            self._reachable.discard(fingerprint)
            self._activate_if_confirmed(now)
            self._enact_if_agreed(now)

    def protected(self, amount: int, now: float) -> None:
        """So many bytes were protected under the current key, by this peer's count."""
        volume = self.policy.rekey.volume
        if volume is not None and amount >= volume:
            self._renew(RekeyReason.VOLUME, now)

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
            case TermContested(term=term, put_out=put_out) if not self._succession.pending:
                # Members go to no lower term, and these follow this controller: above it, then.
                self._succession.term = max(self._succession.term, term)
                self.begin_term(TermReason.RECLAIM if put_out else TermReason.RESUMPTION, now)

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
            self._evictions.ask_back(certificate.fingerprint)
        self.admission.invite(people, now, rejoin=rejoin)
        self._timers.set("expiry", now + INVITATION_LIFE, self.admission.expire)

    def _on_decline(self, sender: Certificate, body: bytes, now: float) -> None:
        self.admission.decline(sender, body)
        member = self._seated(sender.fingerprint)
        if member is not None and not self._evictions.is_declared(member.number):
            # It agreed, and changed its mind before it had the key.
            self._evict(_departure(member.number), now)
        self._batch(now)

    def _on_request(self, sender: Certificate, body: bytes, now: float) -> None:
        if sender.fingerprint in self._evictions:
            # It was let in and put out again, and knows of neither.
            self.admission.refuse(sender, body, "You were put out of the conference.")
            self._evictions.tell(sender.fingerprint)
            return
        self._machine.require(ControllerStep.END)
        candidate = self.admission.request(sender, body, now)
        if candidate is None:
            self._archive.send_admission(sender.fingerprint)
        else:
            assert candidate.request is not None
            self._go_above(candidate.request.epoch)
            self._reachable.add(candidate.fingerprint)
        self._batch(now)

    def _on_wish(self, sender: Certificate, _body: bytes, now: float) -> None:
        """Somebody asks to join without an invitation."""
        if self._evictions.tell(sender.fingerprint):
            return
        self._check_room([sender])
        self.admission.asked(sender, now)

    def _on_admission(self, sender: Certificate, body: bytes, now: float) -> None:
        """A distributor lets somebody in."""
        self._machine.require(ControllerStep.END)
        member = self.member.roster.by_fingerprint(sender.fingerprint)
        if member is None or not may_distribute(self.policy, sender.fingerprint):
            msg = "an admission by somebody whom the policy does not let distribute keys"
            raise PolicyViolationError(msg)
        newcomer = self.admission.noticed(sender, body, now)
        if newcomer is None:
            return
        if newcomer.fingerprint in self._evictions:
            self.admission.give_up([newcomer])
            msg = "an admission of somebody who was put out"
            raise PolicyViolationError(msg)
        self._check_room([])
        self._reachable.add(newcomer.fingerprint)
        self._batch(now)

    def _check_room(self, people: Sequence[Certificate]) -> None:
        waiting = self.admission.in_state(CandidateState.INVITED)
        size = len(self.member.roster) + len(waiting) + len(people)
        if size > self.policy.operational.max_members:
            msg = "the policy has no room for so many members"
            raise NotAllowedError(msg)

    def _on_rejoin(self, sender: Certificate, body: bytes, now: float) -> None:
        """Somebody lost their keys and comes back: a new number, in place of the old one."""
        rejoin = schema.decode(Rejoin, body, limit=16)
        if not self._evictions.tell(sender.fingerprint):
            self._let_back(sender, rejoin.epoch, now)

    def _let_back(self, sender: Certificate, epoch: int, now: float) -> None:
        self._machine.require(ControllerStep.END)
        candidate = self.admission.get(sender.fingerprint)
        seated = self._seated(sender.fingerprint) is not None
        known = candidate or seated or self._succession.vouched_for(sender.fingerprint)
        if not known or (candidate and candidate.state is CandidateState.DECLINED):
            return
        self._go_above(epoch)
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
            self._timers.set_unless_set("batch", window, self._start_batch)
        else:
            self._start_batch(now)

    def _start_batch(self, now: float) -> None:
        self._succession.begin_without_agreement(now)
        self._start_when_stable(now)

    # Another edition of the policy

    def _on_policy(self, _sender: Certificate, body: bytes, now: float) -> None:
        """The owner wants the policy changed; whoever passes it on, the owner signed it."""
        self.change_policy(self._policy.read_successor(body), now)

    def _on_consent(self, sender: Certificate, body: bytes, now: float) -> None:
        self._consents.take(sender, body)
        self._enact_if_agreed(now)

    def consent(self, now: float) -> None:
        """This peer's user agrees to what the owner proposed. Raises NotAllowedError."""
        self.member.consent(now)
        self._enact_if_agreed(now)

    def _present(self) -> list[Fingerprint]:
        """Members who can be reached and are to stay."""
        return [self._me.fingerprint, *(member.fingerprint for member in self._others())]

    def _enact_if_agreed(self, now: float) -> None:
        proposed = self._consents.proposed
        if proposed is not None and not self.awaited_consents:
            self._consents.settle()
            self._enact(proposed, now)

    def _enact(self, new: Verified[PolicyToken], now: float) -> None:
        """The next key comes under it; who has none yet is asked under it."""
        self._policy.agree(new)
        self._policy.coming = new
        self.admission.ask_again(now)
        if self._tree.height == 0:
            self.member.adopt_policy(new)
            return
        self._refresh = RekeyReason.POLICY
        self._put_out_unwanted(now)
        self._start_when_stable(now)

    def _put_out_unwanted(self, now: float) -> None:
        """Who would not be let in under the coming policy does not stay either."""
        for member in self.member.roster:
            decision = self.admission.decide(member.certificate, now, invited=True)
            mine = member.fingerprint == self._me.fingerprint
            if not (mine or decision.allowed or self._evictions.is_declared(member.number)):
                self._evict(self._removal(member.number, decision.explanation), now)

    def _learn_policy(self, raw: bytes, now: float) -> None:
        """A member lives under a later edition: what this controller does from now on does, too.

        Raises RemoteProtocolError, where this peer's user has to agree first.
        """
        edition = signed.peek(PolicyToken, raw).edition
        if edition <= self._policy.next.message.edition:
            return
        new = self._policy.read_successor(raw)
        if self._policy.needs_consent(new):
            self.member.receive(Kind.POLICY_TOKEN, raw, now)
            msg = "keys under a weaker policy that this peer's user did not agree to"
            raise ConsentNeededError(msg, raw)
        self._policy.coming = new

    # Members who ask for new keys, and other controllers

    def _on_refresh(self, sender: Certificate, body: bytes, now: float) -> None:
        """A member asks for new keys, or agrees to a new term."""
        if self._evictions.tell(sender.fingerprint):
            return
        self._machine.require(ControllerStep.END)
        refresh, request = registration.open_refresh(body, sender, self.group, self._me.fingerprint)
        if refresh.term != self._succession.term:
            msg = "a wish for keys in another term"
            raise StaleError(msg)
        self._learn_policy(refresh.policy, now)
        numbers = self._numbers_of(sender.fingerprint)
        if numbers and refresh.number not in numbers:
            # From another half of the group: it may have spoken under the number that it has here.
            request = replace(request, restarted=True)
        self._reachable.add(sender.fingerprint)
        if self._archive.answered(request):
            self._archive.send_admission(sender.fingerprint)
            return
        self._go_above(refresh.epoch)
        if self._succession.open:
            self._succession.agree(request, now)
            return
        self._check_refresh(sender.fingerprint)
        self._refreshes[sender.fingerprint] = request
        self._activate_if_confirmed(now)  # nobody waits for it any more
        self._start_when_stable(now)

    def _check_refresh(self, fingerprint: Fingerprint) -> None:
        """Refuse who is no member, and a member who may not have the key changed."""
        member = self._seated(fingerprint)
        if member is None and not self._succession.vouched_for(fingerprint):
            msg = "a wish for keys by somebody who is not in the group"
            raise PolicyViolationError(msg)
        has_keys = member is not None and member.number in self._commitments
        if has_keys and not policy_checks.may_refresh(self.policy):
            msg = "a key change that the policy does not let members ask for"
            raise PolicyViolationError(msg)

    def _on_step_down(self, sender: Certificate, body: bytes, now: float) -> None:
        """Another controller hands its members over, and tells whom it put out."""
        roster = self.member.roster
        message = self._succession.take_over_from(sender, body, roster)
        self._go_above(message.epoch)
        for fingerprint in message.put_out:
            member = roster.by_fingerprint(fingerprint)
            mine = member is not None and member.number == self._own_number
            if member is not None and not mine and not self._evictions.is_declared(member.number):
                self._evict(self._removal(member.number), now)

    # Eviction

    def _evict(self, eviction: Eviction, now: float) -> None:
        self._machine.require(ControllerStep.END)
        member = self._somebody(eviction.number)
        if eviction.number == self._own_number:
            msg = "the controller cannot be put out; end the group instead"
            raise NotAllowedError(msg)
        fingerprint = member.fingerprint
        for number in self._numbers_of(fingerprint):
            self._evictions.declare(fingerprint, replace(eviction, number=number))
        self._evictions.tell(fingerprint)
        self.admission.forget(fingerprint)
        self._refreshes.pop(fingerprint, None)
        self._succession.requests.pop(fingerprint, None)
        self._enact_if_agreed(now)  # who goes is not waited for
        rebuild = self.policy.compromise.recovery is Recovery.REBUILD
        if self._succession.open:
            return  # it goes out with the new term
        if eviction.cause is EvictionCause.COMPROMISE and rebuild and self._others():
            self.begin_term(TermReason.REBUILD, now)
        elif eviction.cause in policy_checks.URGENT_CAUSES:
            self._start(now)
        else:
            self._activate_if_confirmed(now)  # nobody waits for who goes
            self._start_when_stable(now)

    def _removal(self, number: int, reason: str = "") -> Eviction:
        return Eviction(number, EvictionCause.REMOVAL, self._own_number, reason, 0)

    def _somebody(self, number: int) -> RosterMember:
        flight = self._archive.flight
        for roster in (self.member.roster, *([flight.roster] if flight else [])):
            if (member := roster.by_number(number)) is not None:
                return member
        msg = "nobody of that number is in the group"
        raise UnknownMemberError(msg)

    def _numbers_of(self, fingerprint: Fingerprint) -> list[int]:
        """Of somebody on the way back in under another number, both, the newer one last."""
        flight = self._archive.flight
        rosters = (self.member.roster, *([flight.roster] if flight else []))
        places = (roster.by_fingerprint(fingerprint) for roster in rosters)
        return sorted({member.number for member in places if member})

    def _seated(self, fingerprint: Fingerprint) -> RosterMember | None:
        """Whoever holds that key, in the group or on the way in."""
        flight = self._archive.flight
        rosters = [*([flight.roster] if flight else []), self.member.roster]
        found = (roster.by_fingerprint(fingerprint) for roster in rosters)
        return next((member for member in found if member), None)

    def _others(self) -> list[RosterMember]:
        """Members who can be reached and are to stay, without this one."""
        return [
            member
            for member in self.member.roster
            if member.fingerprint in self._reachable
            and member.fingerprint not in self._evictions
            and member.fingerprint != self._me.fingerprint
        ]

    def _on_departure(self, sender: Certificate, body: bytes, now: float) -> None:
        if self._evictions.tell(sender.fingerprint):
            return
        departure = signed.verify(
            Departure, body, sender.verifying_key, self.group, self._me.fingerprint
        ).message
        number = departure.number
        if self._seated(sender.fingerprint) is None:
            self._evictions.tell_who_never_was_in(sender.fingerprint, number)
            return
        told = self._evictions.is_declared(number)
        if told or self._somebody(number).fingerprint != sender.fingerprint:
            msg = "a departure of somebody else, or told before"
            raise StaleError(msg)
        self._evict(_departure(number), now)

    def _on_report(self, report: CompromiseReported, now: float) -> None:
        by, subject, mine = report.by.number, report.subject.number, self._own_number
        declared = by != mine and policy_checks.may_declare(self.policy, by, subject, mine)
        if declared and not self._evictions.is_declared(subject) and subject != mine:
            self.declare_compromise(subject, report.reason, report.since, now, by)

    # Rekey

    @property
    def _commitments(self) -> Mapping[int, bytes]:
        """For the next epoch, by number of who acknowledged the current one."""
        current = self.member.current
        return self._acks.get(current.context_hash, {}) if current else {}

    def _start_when_stable(self, now: float) -> None:
        if self.state is ControllerState.STABLE and not self._succession.pending:
            self._start(now)

    def _start(self, now: float) -> None:
        """Fix the next epoch, with everything that is waiting.

        An attempt after one that was given up takes no contributions: some were shown already,
        and could be searched against. A cooperative key follows soon.
        """
        self._go_on(now)  # what was signed to come is not given up
        attempt, given_up = 0, self._archive.flight
        if given_up:
            attempt = given_up.event.message.context.attempt + 1
            self._give_up_silent()
        base, requests = self._base(), self._requests()
        evictions = self._due_evictions(requests)
        new_term = self._succession.pending
        seats = self._seating.seats(
            requests, evictions, base, term=self._succession.term, new_term=new_term
        )
        if not (seats or self._tree.height):
            # Whoever was to be let in fell silent, and nobody else is there to share a key with.
            self._timers.set("contributions", now + CONTRIBUTION_PATIENCE, self._start)
            return
        mine = (s.member.number for s in seats if s.request.fingerprint == self._me.fingerprint)
        plan = RekeyPlan(
            evictions,
            seats,
            () if attempt else self._contributors(evictions, seats),
            self._succession.term,
            next(mine, self._own_number),
            attempt,
            new_term,
            self._refresh,
        )
        flight = self._maker.freeze(plan, base, KeyTree() if new_term else self._tree, now)
        self._spent |= {contributor.commitment for contributor in plan.contributors}
        self._machine.advance(ControllerStep.FREEZE)
        self._archive.flight = flight
        self._launch(flight, now)

    def _base(self) -> Base:
        """What the next epoch follows: above every epoch that anybody has."""
        standing, current = self.member.standing, self.member.current
        epoch = max(standing.epoch, self._least_epoch)
        init = current.init if current else None
        return Base(epoch, standing.context, init, self.member.roster)

    def _go_above(self, epoch: int) -> None:
        """Somebody had that epoch; but nobody moves the count on by more than a step."""
        most = max(self.member.standing.epoch, self._least_epoch) + _LONGEST_STEP
        self._least_epoch = max(self._least_epoch, min(epoch, most))

    def _requests(self) -> list[KeyRequest]:
        """Of everybody who asked for keys; the newest of each."""
        joining = self.admission.in_state(CandidateState.JOINING)
        newcomers = {c.fingerprint: c.request for c in joining if c.request is not None}
        return list({**self._succession.requests, **self._refreshes, **newcomers}.values())

    def _give_up_silent(self) -> None:
        """Those who asked for keys and cannot be reached any more have to ask again."""
        joining = self.admission.in_state(CandidateState.JOINING)
        self.admission.give_up(c for c in joining if c.fingerprint not in self._reachable)
        self._refreshes = self._of_reachable(self._refreshes)
        self._succession.requests = self._of_reachable(self._succession.requests)

    def _of_reachable(self, waiting: Mapping[Fingerprint, T]) -> dict[Fingerprint, T]:
        return {f: each for f, each in waiting.items() if f in self._reachable}

    def _due_evictions(self, requests: Sequence[KeyRequest]) -> dict[int, Eviction]:
        """Those declared, and the old numbers of people who come back."""
        roster = self.member.roster
        back = seating.replacements(requests, roster, self._own_number)
        return dict(sorted({**back, **self._evictions.due(roster)}.items()))

    def _contributors(
        self, evictions: Mapping[int, Eviction], seats: Sequence[Seat]
    ) -> tuple[Contributor, ...]:
        seated = {seat.request.fingerprint for seat in seats}
        able = {
            member: self._commitments[member.number]
            for member in self.member.roster
            if member.number in self._commitments
            and member.number not in evictions
            and member.fingerprint in self._reachable - seated
            and not self._succession.pending
        }
        able |= {seat.member: seat.request.commitment for seat in seats}
        mine = self._me.fingerprint
        others = {
            member: part
            for member, part in able.items()
            if member.fingerprint != mine and part not in self._spent
        }
        return seating.contributors(others, self.policy.operational.key_generation)

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
                candidate = self.admission.get(fingerprint)
                if candidate is not None and candidate.through is not None:
                    self._outbox.send(Kind.KEY_DOWNLOAD, download, candidate.through)
        for kind, body in flight.datagrams:
            self._outbox.send(kind, body)
        if mine in flight.downloads:
            self.member.receive(Kind.KEY_DOWNLOAD, flight.downloads[mine], now)
        else:
            self.member.receive(Kind.REKEY_EVENT, flight.event.raw, now)

    def _is_flight(self, hash_: bytes) -> bool:
        return self._archive.flight is not None and self._archive.flight.hash == hash_

    def _await_confirmation(self, now: float) -> None:
        flight, policy = self._archive.flight, self.policy.rekey
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
                    reason = "did not confirm the new key in time"
                    self._evict(self._removal(member.number, reason), now)

    def _unconfirmed(self) -> list[RosterMember]:
        flight = self._archive.flight
        if flight is None:
            return []
        confirmed = self._acks.get(flight.hash, {})
        here = [m for m in flight.roster if m.fingerprint in self._reachable]
        # Who asks for keys anew has fallen behind, and gets them with the next rekey.
        behind = {request.fingerprint for request in self._requests()} - flight.downloads.keys()
        staying = [m for m in here if m.fingerprint not in {*self._evictions.fingerprints, *behind}]
        return [member for member in staying if member.number not in confirmed]

    def _activate_if_confirmed(self, now: float) -> None:
        waits = self.state is ControllerState.CONFIRMING and not self._announced
        if waits and not self._unconfirmed():
            self._activate(now, now)

    def _activate(self, now: float, at: float) -> None:
        flight, following = self._archive.flight, self.member.next
        assert flight is not None
        assert following is not None
        reveals = tuple(following.revealed.values())
        epoch = flight.event.message.context.epoch
        raw = self._sign(Activate(flight.hash, epoch, int(at * 1000), int(now * 1000), reveals))
        self._timers.cancel("confirmation")
        self._announced = raw
        self._outbox.send(Kind.ACTIVATE, raw)
        self.member.receive(Kind.ACTIVATE, raw, now)
        if at > now:
            self._timers.set("activation", at, self._go_on)
        else:
            self._go_on(now)

    def _go_on(self, now: float) -> None:
        """The epoch whose activation was signed is active: now, if somebody cannot wait."""
        flight = self._archive.flight
        if flight is None or not self._announced:
            return
        self._timers.cancel("activation")
        self.member.activate_announced(now)
        self._machine.advance(ControllerStep.ACTIVATE)
        self._archive.activate(self._announced)
        self._announced = b""
        self._tree, self._number = flight.tree, flight.plan.controller
        self._tree.apply(flight.update)
        self._settle_requests(flight)
        self._evictions.settle(flight.plan.evictions)
        self._refresh = None
        self._plan_next(flight, now)

    def _settle_requests(self, flight: Flight) -> None:
        """What was asked for is given."""
        for seat in flight.plan.seats:
            fingerprint = seat.request.fingerprint
            candidate = self.admission.get(fingerprint)
            if candidate is not None and candidate.state is CandidateState.JOINING:
                self.admission.move(candidate, CandidateState.ADMITTED)
            if self._refreshes.get(fingerprint) == seat.request:
                del self._refreshes[fingerprint]
        if flight.plan.new_term:
            self._succession.begun()
            for member in flight.roster:  # who was not there when it began
                if member.fingerprint in self._reachable - flight.downloads.keys():
                    self._succession.tell(member.fingerprint)
            for fingerprint in self._evictions.fingerprints:  # who may control a part of the group
                if fingerprint in self._reachable:
                    self._succession.tell(fingerprint)
                    self._evictions.tell(fingerprint)

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
        requests = self._requests()
        if requests or self._due_evictions(requests) or self._refresh:
            self._timers.set("batch", now, self._start_when_stable)

    def _renew(self, reason: RekeyReason, now: float) -> None:
        if reason is RekeyReason.COOPERATION and not self._contributors({}, ()):
            return  # nobody is there whom the policy lets cooperate
        if self._tree.height:
            self._refresh = self._refresh or reason
            self._start_when_stable(now)

    # Who missed something

    def _repeat(self, now: float) -> None:
        """Send the newest rekey again to members who can be reached and did not acknowledge it."""
        newest = self._archive.newest
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
            self._archive.send([newest], fingerprint)
            if self.member.next:  # else its contributions are in the activation
                for reveal in self.member.next.revealed.values():
                    self._outbox.send(Kind.REVEAL, reveal, fingerprint)
        if silent or self._archive.flight:
            self._repeat_gap = min(2 * self._repeat_gap, _REPEAT_AT_MOST)
            self._timers.set("repeat", now + self._repeat_gap, self._repeat)

    def _on_rekey_request(self, sender: Certificate, body: bytes, now: float) -> None:
        request = schema.decode(RekeyRequest, body, limit=64)
        fingerprint = sender.fingerprint
        if self._evictions.tell(fingerprint):
            return
        if self.member.roster.by_fingerprint(fingerprint) is None:
            self._answer_outsider(sender, request.epoch, now)
            return
        self._reachable.add(fingerprint)
        missing = self._archive.missing_after(request.epoch, request.context, fingerprint)
        if missing is None:
            self._invite([sender], now, rejoin=True)
        else:
            self._succession.tell(fingerprint)
            self._archive.send(missing, fingerprint)
            if not missing:
                self._archive.send_activation(request.context, fingerprint)

    def _answer_outsider(self, sender: Certificate, epoch: int, now: float) -> None:
        """Somebody who is not in asks for rekeys, and may believe to be in."""
        fingerprint = sender.fingerprint
        candidate = self.admission.get(fingerprint)
        if self._evictions.tell_asked_back(fingerprint):
            self.admission.remind(fingerprint, now)
        elif candidate is None or candidate.state is CandidateState.EXPIRED:
            # It may hold a key of an attempt that was given up.
            self._let_back(sender, epoch, now)

    def _sign(self, message: object) -> bytes:
        return signed.sign(self._me.signing_key, message, self.group).raw


def _departure(number: int) -> Eviction:
    return Eviction(number, EvictionCause.DEPARTURE, number, "", 0)
