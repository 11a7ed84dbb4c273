"""The group controller: admits, rekeys, puts out, ends.

Works beside a `Member` of its own, which checks and follows every rekey as all others do; the
controller learns from that member when a key stands, and who acknowledged it.

`KeyChange` brings keys about; here stands who may ask for what, and what it leads to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NoReturn

from msmp_gui.crypto.hpke import Random
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.identity.identity import Identity
from msmp_gui.protocol import registration
from msmp_gui.protocol.controller.admission import Admission
from msmp_gui.protocol.controller.arrivals import Arrivals
from msmp_gui.protocol.controller.evictions import Evictions, departed
from msmp_gui.protocol.controller.founding import found
from msmp_gui.protocol.controller.handing_over import HandingOver
from msmp_gui.protocol.controller.key_change import KeyChange
from msmp_gui.protocol.controller.key_requests import KeyRequests
from msmp_gui.protocol.controller.policy_change import PolicyChange
from msmp_gui.protocol.controller.rivalry import Rivalry
from msmp_gui.protocol.controller.succession import Succession
from msmp_gui.protocol.errors import (
    LocalProtocolError,
    NotAllowedError,
    PolicyViolationError,
    StaleError,
)
from msmp_gui.protocol.events import (
    CompromiseReported,
    EpochActive,
    Event,
    MemberConfirmed,
    Outbox,
    SucceededBy,
    TermContested,
)
from msmp_gui.protocol.keys.tree import KeyTree
from msmp_gui.protocol.member.member import Member
from msmp_gui.protocol.policy import checks as policy_checks
from msmp_gui.protocol.policy.token import (
    PolicyToken,
    Recovery,
)
from msmp_gui.protocol.policy.vouching import Vouching
from msmp_gui.protocol.roster import Member as RosterMember
from msmp_gui.protocol.states import ControllerState, ControllerStep
from msmp_gui.protocol.timers import Timers
from msmp_gui.protocol.wire import schema, signed
from msmp_gui.protocol.wire.messages.kinds import EvictionCause, Kind, RekeyReason, TermReason
from msmp_gui.protocol.wire.messages.membership import Departure, Eviction, GroupEnd
from msmp_gui.protocol.wire.messages.rekey import RekeyRequest
from msmp_gui.protocol.wire.signed import Verified


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
        self._outbox = outbox
        self._timers = Timers()
        self._succession = Succession(
            me,
            member.policy,
            member.term,
            outbox,
            self._timers,
            others=self._others,
            begin=self._begin,
        )
        self._evictions = Evictions(me, token.message.group, outbox)
        self._requests = KeyRequests(self.admission, self._succession)
        self._reachable: set[Fingerprint] = {me.fingerprint}
        self._change = KeyChange(
            me,
            member,
            tree,
            random,
            outbox,
            self._timers,
            requests=self._requests,
            succession=self._succession,
            evictions=self._evictions,
            reachable=self._reachable,
            put_out=self._remove,
        )
        self._policy_change = PolicyChange(
            me,
            member,
            outbox,
            admission=self.admission,
            evictions=self._evictions,
            change=self._change,
            present=self._present,
            put_out=self._remove,
        )
        self._handing_over = HandingOver(
            member,
            outbox,
            self._timers,
            change=self._change,
            succession=self._succession,
            evictions=self._evictions,
            admission=self.admission,
            others=self._others,
        )
        self._arrivals = Arrivals(
            member,
            outbox,
            self._timers,
            admission=self.admission,
            change=self._change,
            succession=self._succession,
            evictions=self._evictions,
            requests=self._requests,
            reachable=self._reachable,
            evict=self._evict,
        )
        self._rivalry = Rivalry(
            me,
            member,
            change=self._change,
            succession=self._succession,
            evictions=self._evictions,
            evict=self._evict,
            begin_term=self.begin_term,
            timers=self._timers,
        )
        self._handlers: dict[Kind, Callable[[Certificate, bytes, float], None]] = {
            Kind.DECLINE: self._arrivals.on_decline,
            Kind.REQUEST_TO_JOIN: self._arrivals.on_request,
            Kind.REJOIN: self._arrivals.on_rejoin,
            Kind.DEPARTURE: self._on_departure,
            Kind.REKEY_REQUEST: self._on_rekey_request,
            Kind.KEY_REFRESH: self._on_refresh,
            Kind.STEP_DOWN: self._rivalry.on_step_down,
            Kind.ASK_TO_JOIN: self._arrivals.on_wish,
            Kind.ADMISSION_NOTICE: self._arrivals.on_admission,
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
            stays = member.roster.by_fingerprint(fingerprint)
            if stays is None:
                controller._evictions.remember(fingerprint, eviction)
            else:  # a controller that stepped down says who is out, and not under which number
                controller._evictions.declare(fingerprint, replace(eviction, number=stays.number))
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
        return self._change.state

    @property
    def ended(self) -> bool:
        """The group is over for everybody: who comes back is told."""
        return self.state is ControllerState.ENDED

    @property
    def put_out(self) -> dict[Fingerprint, Eviction]:
        """Who is no longer in, or goes with the next key."""
        return {**self.member.exclusions.put_out, **self._evictions.pending(self.member.roster)}

    # Commands

    def invite(self, people: Sequence[Certificate], now: float) -> None:
        """Invite people. Raises NotAllowedError where the policy has no room for them."""
        self._change.check_alive()
        self._arrivals.check_room(people)
        self._arrivals.invite(people, now, rejoin=False)

    def approve(self, fingerprint: Fingerprint, now: float) -> None:
        """Let somebody in who waits for it. Raises UnknownMemberError."""
        self._change.check_alive()
        self.admission.approve(fingerprint)
        self._arrivals.batch(now)

    def welcome(self, stranger: Fingerprint) -> None:
        """Let somebody in of whom `StrangerAsks` told: they ask again."""
        self._succession.vouch([stranger])

    def turn_down(self, fingerprint: Fingerprint) -> None:
        """Do not. Raises UnknownMemberError."""
        self._change.check_alive()
        self.admission.turn_down(fingerprint)

    def rekey(self, now: float) -> None:
        """Change the key. Raises NotAllowedError where there is nobody to share it with."""
        self._change.check_alive()
        if self._change.tree.height == 0:
            msg = "there is nobody to change the key with yet"
            raise NotAllowedError(msg)
        self._change.why = RekeyReason.DEMAND
        self._change.start_when_stable(now)

    def change_policy(self, new: Verified[PolicyToken], now: float) -> None:
        """Take the group to an edition of the policy that its owner signed.

        Raises NotAllowedError, PolicyViolationError.
        """
        self._change.check_alive()
        self._policy_change.begin(new.raw, now)

    def consent(self, now: float) -> None:
        """This peer's user agrees to what the owner proposed. Raises NotAllowedError."""
        self.member.consent(now)
        self._policy_change.enact_if_agreed(now)

    @property
    def awaited_consents(self) -> list[Fingerprint]:
        """Who can be reached and has not agreed to the policy that is proposed."""
        return self._policy_change.awaited_consents

    def remove(self, number: int, now: float) -> None:
        """Put a member out; what it said stays trusted. Raises as `declare_compromise`."""
        self._remove(number, "", now)

    def declare_compromise(
        self, number: int, reason: str, since: float, now: float, by: int | None = None
    ) -> None:
        """Declare the key of a member lost from `since` on, and go on without it.

        Raises UnknownMemberError, and NotAllowedError for the controller itself or where the
        policy does not let member `by` declare it.
        """
        by = self._change.number if by is None else by
        if not policy_checks.may_declare(self.policy, by, number, self._change.number):
            msg = "the policy does not let that member declare a compromise"
            raise NotAllowedError(msg)
        cause = EvictionCause.COMPROMISE
        self._evict(Eviction(number, cause, by, reason[:500], max(0, int(since * 1000))), now)

    def end(self, now: float) -> None:
        """End the group for everybody. Raises IllegalStepError."""
        current = self.member.current
        self._change.machine.advance(ControllerStep.END)
        body = self._sign(GroupEnd(current.number if current else 0))
        people = [*(m.fingerprint for m in self.member.roster)]
        self._evictions.end_group(body, [*people, *(c.fingerprint for c in self.admission)])
        self._timers.clear()
        self._change.archive.flight = None
        self._outbox.send(Kind.GROUP_END, body)
        self.member.receive(Kind.GROUP_END, body, now)

    def hand_over(self, number: int, now: float) -> None:
        """Have a member whom the policy names control the group. Raises as `HandingOver.begin`."""
        self._change.check_alive()
        self._handing_over.begin(number, now)

    def begin_term(self, reason: TermReason, now: float, above: int = 0) -> None:
        """Propose a new term over `above`; it begins once members agreed."""
        self._change.check_alive()
        self._handing_over.forget()
        self._succession.term = max(self._succession.term, above)
        self._change.go_on(now)
        self._change.abandon()
        proposal = self._succession.propose(reason, self.member.standing, now)
        mine = self.member.terms.agree_to_own(proposal, now)
        certificate, me = self._me.certificate, self._me.fingerprint
        _, request = registration.open_refresh(mine, certificate, self.group, me)
        self._succession.requests[me] = request

    def _propose_anew(self, newest: EpochActive, now: float) -> None:
        """A key of the controller before came late: those whom it let in are asked as well."""
        for member, eviction in newest.evicted:
            if eviction.cause is not EvictionCause.REPLACED:
                self._evictions.remember(member.fingerprint, eviction)
        self.begin_term(self._succession.reason, now)

    def step_down(self, succeeded: SucceededBy) -> None:
        """Members follow another controller: have all others follow it as well."""
        self._timers.clear()
        self._change.machine.advance(ControllerStep.END)
        notice = self._succession.step_down(
            succeeded,
            self.member.standing.epoch,
            self.member.roster,
            self._evictions.told,
            self.member.proof,
        )
        self.member.terms.stepped_down(notice)

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
                by, cause = self._change.number, EvictionCause.LAPSED
                self._evict(Eviction(member.number, cause, by, lapse.reason, 0), now)

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
            self._policy_change.ask(fingerprint)
            if self._evictions.tell(fingerprint):
                self._succession.tell(
                    fingerprint
                )  # should it control a part of the group meanwhile
            if self.member.roster.by_fingerprint(fingerprint) is not None:
                self._succession.tell(fingerprint)
                self._change.repeat_soon(now)
        else:
            self._reachable.discard(fingerprint)
            self._change.activate_if_confirmed(now)
            self._policy_change.enact_if_agreed(now)
            self._handing_over.go_on(now)

    def protected(self, amount: int, now: float) -> None:
        """So many bytes were protected under the current key, by this peer's count."""
        volume = self.policy.rekey.volume
        if volume is not None and amount >= volume:
            self._change.renew(RekeyReason.VOLUME, now)

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
        self._change.observe(event, now)
        match event:
            case EpochActive(epoch=epoch) if self._succession.awaits(epoch.context.term):
                self._propose_anew(event, now)
            case EpochActive() | MemberConfirmed():
                self._handing_over.go_on(now)
            case CompromiseReported():
                self._on_report(event, now)
            case TermContested():
                self._rivalry.contest(event, now)

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

    # Another edition of the policy

    def _on_policy(self, _sender: Certificate, body: bytes, now: float) -> None:
        """The owner wants the policy changed; whoever passes it on, the owner signed it."""
        self._change.check_alive()
        self._policy_change.begin(body, now)

    def _on_consent(self, sender: Certificate, body: bytes, now: float) -> None:
        self._policy_change.take_consent(sender, body, now)

    def _present(self) -> list[Fingerprint]:
        """Members who can be reached and are to stay."""
        return [self._me.fingerprint, *(member.fingerprint for member in self._others())]

    # Members who ask for new keys, and other controllers

    def _on_refresh(self, sender: Certificate, body: bytes, now: float) -> None:
        """A member asks for new keys, or agrees to a new term."""
        if self._evictions.tell(sender.fingerprint):
            self._succession.gave_way(sender.fingerprint)
            return
        self._change.check_alive()
        refresh, request = registration.open_refresh(body, sender, self.group, self._me.fingerprint)
        self.vouching.meet(sender, request.chain)
        if refresh.term != self._succession.term:
            msg = "a wish for keys in another term"
            raise StaleError(msg)
        self._policy_change.learn(refresh.policy, now)
        numbers = self._change.numbers_of(sender.fingerprint)
        if numbers and refresh.number not in numbers:
            # From another half of the group: it may have spoken under the number that it has here.
            request = replace(request, restarted=True)
        self._reachable.add(sender.fingerprint)
        if self._change.archive.answered(request):
            self._change.archive.send_admission(sender.fingerprint)
            return
        self._rivalry.take_shown(refresh, sender, now)
        if self._succession.open:
            ahead = refresh.epoch > self.member.standing.epoch
            may_follow = ahead and self.member.catching_up.ask_who_is_ahead(sender.fingerprint)
            if not self._knows_member(sender.fingerprint):
                # Agreeing lets nobody in; a member of a newer epoch is known once that was told.
                self._succession.wait(ahead=may_follow)
                self._refuse_stranger(sender, now)
            self._requests.agree(request)
            self._succession.agree(request, now, ahead=may_follow)
            return
        self._check_refresh(sender, now)
        self._requests.refresh(request)
        self._change.activate_if_confirmed(now)  # nobody waits for it any more
        self._change.start_when_stable(now)

    def _check_refresh(self, sender: Certificate, now: float) -> None:
        """Refuse who is no member, and a member who may not have the key changed."""
        member = self._change.seated(sender.fingerprint)
        if not self._knows_member(sender.fingerprint):
            self._refuse_stranger(sender, now)
        has_keys = member is not None and member.number in self._change.commitments
        if has_keys and not policy_checks.may_refresh(self.policy):
            msg = "a key change that the policy does not let members ask for"
            raise PolicyViolationError(msg)

    def _knows_member(self, fingerprint: Fingerprint) -> bool:
        seated = self._change.seated(fingerprint) is not None
        return seated or self._succession.vouched_for(fingerprint)

    def _refuse_stranger(self, sender: Certificate, now: float) -> NoReturn:
        self._arrivals.meet_stranger(sender, now)
        msg = "a wish for keys by somebody who is not in the group"
        raise PolicyViolationError(msg)

    # Eviction

    def _evict(self, eviction: Eviction, now: float) -> None:
        self._change.check_alive()
        member = self._change.somebody(eviction.number)
        if eviction.number == self._change.number:
            msg = "the controller cannot be put out; end the group instead"
            raise NotAllowedError(msg)
        fingerprint = member.fingerprint
        for number in self._change.numbers_of(fingerprint):
            self._evictions.declare(fingerprint, replace(eviction, number=number))
        self._evictions.tell(fingerprint)
        self._requests.forget(fingerprint)
        self._policy_change.enact_if_agreed(now)  # who goes is not waited for
        rebuild = self.policy.compromise.recovery is Recovery.REBUILD
        if self._succession.open:
            return  # it goes out with the new term
        if eviction.cause is EvictionCause.COMPROMISE and rebuild and self._others():
            self.begin_term(TermReason.REBUILD, now)
        elif eviction.cause in policy_checks.URGENT_CAUSES:
            self._change.start(now)
        else:
            self._change.activate_if_confirmed(now)  # nobody waits for who goes
            self._change.start_when_stable(now)

    def _remove(self, number: int, reason: str, now: float) -> None:
        cause = EvictionCause.REMOVAL
        self._evict(Eviction(number, cause, self._change.number, reason, 0), now)

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
        number, place = departure.number, self._change.seated(sender.fingerprint)
        if place is None:
            self._evictions.tell_who_never_was_in(sender.fingerprint, number)
            return
        if place.number not in self._change.commitments:
            number = place.number  # of which it never heard: it had a key that was given up
        told = self._evictions.is_declared(number)
        if told or self._change.somebody(number).fingerprint != sender.fingerprint:
            msg = "a departure of somebody else, or told before"
            raise StaleError(msg)
        self._evict(departed(number), now)

    def _on_report(self, report: CompromiseReported, now: float) -> None:
        by, subject, mine = report.by.number, report.subject.number, self._change.number
        declared = by != mine and policy_checks.may_declare(self.policy, by, subject, mine)
        if declared and not self._evictions.is_declared(subject) and subject != mine:
            self.declare_compromise(subject, report.reason, report.since, now, by)

    # Who missed something

    def _on_rekey_request(self, sender: Certificate, body: bytes, now: float) -> None:
        request = schema.decode(RekeyRequest, body, limit=64)
        fingerprint = sender.fingerprint
        if self._evictions.tell(fingerprint):
            return
        if self.member.roster.by_fingerprint(fingerprint) is None:
            self._arrivals.answer_outsider(sender, now)
            return
        self._reachable.add(fingerprint)
        standing = self.member.standing
        if request.epoch >= standing.epoch and request.context != standing.context:
            # Another one may have controlled it.
            self.member.catching_up.ask_who_is_ahead(fingerprint)
        missing = self._change.archive.missing_after(request.epoch, request.context, fingerprint)
        if missing is None:
            self._arrivals.invite([sender], now, rejoin=True)
        else:
            self._succession.tell(fingerprint)
            self._change.archive.send(missing, fingerprint)
            if not missing:
                self._change.archive.send_activation(request.context, fingerprint)

    def _begin(self, now: float) -> None:
        """Members agreed to the new term; but this peer's own may have agreed to another since."""
        if self.member.terms.has_agreed_to(self._succession.term):
            self._change.start(now)
        else:
            self._succession.abandon()

    def _sign(self, message: object) -> bytes:
        return signed.sign(self._me.signing_key, message, self.group).raw
