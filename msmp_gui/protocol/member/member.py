"""A member of a group: from accepting the invitation to the end.

Sans-IO: packets, commands and `now` (seconds since 1970) come in; transmissions and events go out
through the outbox. Every member checks each step of the controller against the policy token; the
controller's own member does as well.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from types import MappingProxyType

from msmp_gui.crypto.hpke import Random
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.identity.identity import Identity
from msmp_gui.protocol.errors import (
    ConsentNeededError,
    LocalProtocolError,
    MalformedError,
    NotAllowedError,
    PolicyViolationError,
    StaleError,
    UnknownMemberError,
)
from msmp_gui.protocol.events import (
    CompromiseReported,
    ControllerChanged,
    ControllerDistrusted,
    ControlOffered,
    EpochActive,
    MembershipOver,
    Outbox,
    PolicyChanged,
)
from msmp_gui.protocol.keys.contribution import OwnContributions
from msmp_gui.protocol.keys.schedule import Epoch
from msmp_gui.protocol.keys.tree import MemberPath
from msmp_gui.protocol.member.allegiance import Allegiance
from msmp_gui.protocol.member.catching_up import CatchingUp
from msmp_gui.protocol.member.changeover import NextEpoch
from msmp_gui.protocol.member.key_asking import KeyAsking
from msmp_gui.protocol.member.key_following import KeyFollowing, sender_of
from msmp_gui.protocol.member.keys import Left, MemberKeys
from msmp_gui.protocol.member.leaving import Leaving
from msmp_gui.protocol.member.shown_evictions import ShownEvictions
from msmp_gui.protocol.policy import checks as policy_checks
from msmp_gui.protocol.policy.in_force import PolicyInForce
from msmp_gui.protocol.policy.token import PolicyToken, Verification, may_send
from msmp_gui.protocol.policy.vouching import Lapse
from msmp_gui.protocol.policy_proposals import Consent
from msmp_gui.protocol.registration import (
    PendingRequest,
    ReceivedInvitation,
    Standing,
    request_refresh,
    request_to_join,
)
from msmp_gui.protocol.roster import Roster, member_of
from msmp_gui.protocol.states import MEMBER, MemberState, MemberStep, StateMachine
from msmp_gui.protocol.terms import Proposal, is_next, read_proposal
from msmp_gui.protocol.timers import Timers
from msmp_gui.protocol.wire import schema, signed
from msmp_gui.protocol.wire.messages.admission import JoinRefused, Rejoin
from msmp_gui.protocol.wire.messages.kinds import GRAVE_CAUSES, EvictionCause, Kind
from msmp_gui.protocol.wire.messages.membership import (
    CompromiseReport,
    Departure,
    Eviction,
    EvictionNotice,
    GroupEnd,
    eviction_of,
)
from msmp_gui.protocol.wire.messages.rekey import AuditHead, EpochContext, RekeyEvent
from msmp_gui.protocol.wire.messages.terms import NewTerm, StepDown
from msmp_gui.protocol.wire.signed import Verified

_CAUSES = {
    EvictionCause.REMOVAL: MemberStep.REMOVAL,
    EvictionCause.COMPROMISE: MemberStep.COMPROMISE,
    EvictionCause.DEPARTURE: MemberStep.DEPARTURE,
    EvictionCause.REPLACED: MemberStep.DEPARTURE,
    EvictionCause.LAPSED: MemberStep.REMOVAL,
}


class Member:
    """One member's side of one group."""

    def __init__(
        self,
        me: Identity,
        token: Verified[PolicyToken],
        controller: Certificate,
        owner: Certificate,
        random: Random,
        outbox: Outbox,
    ) -> None:
        self.policy = PolicyInForce(token, owner)
        self.audit_head = AuditHead(0, bytes(32))
        """Of this peer's audit log of the group; whoever keeps the log keeps it true."""
        self._me = me
        self._random = random
        self._outbox = outbox
        self._machine = StateMachine(MEMBER, MemberState.JOINING)
        self._invitation: ReceivedInvitation | None = None
        self._keys = MemberKeys(outbox)
        self.proof = b""
        """The newest term of this peer's own that a member agreed to, as it was proposed."""
        self.put_out: dict[Fingerprint, Eviction] = {}
        """Who is no longer in, and why: whoever controls the group lets nobody of them in again."""
        self._gone: dict[Fingerprint, Certificate] = {}
        """Certificates of those who were put out."""
        self._named: dict[Fingerprint, Certificate] = {}
        """Of those whom the policy lets control the group, and who said that they do."""
        self._timers = Timers()
        self._contributions = OwnContributions(self.group, me.fingerprint, random)
        self._asking = KeyAsking(me.fingerprint, self._contributions, outbox, self._timers)
        self._consent_to_policy = Consent(me, self.policy, outbox)
        self._leaving = Leaving(me, self.group, outbox)
        self._allegiance = Allegiance(
            me.fingerprint,
            self.policy,
            controller,
            outbox,
            self._timers,
            give_up=self._stop_asking,
        )
        self._following = KeyFollowing(
            me,
            self.policy,
            self._keys,
            self._machine,
            outbox,
            self._timers,
            allegiance=self._allegiance,
            asking=self._asking,
            contributions=self._contributions,
            followed=self,
        )
        self._catching_up = CatchingUp(
            me.fingerprint,
            self._allegiance,
            outbox,
            self._timers,
            random,
            standing=lambda: self.standing,
            roster=lambda: self._keys.newest_roster,
            uncertain=lambda: self._keys.alone,
        )
        self._waiting_term = b""
        """Proposed by somebody whom a policy names that this peer's user has to agree to first."""
        self._shown = ShownEvictions()
        self._compared: set[Fingerprint] = set()
        """Who was in when this peer's user compared the code."""
        self._handlers: dict[Kind, Callable[[bytes, float], None]] = {
            **self._following.handlers,
            Kind.JOIN_REFUSED: self._on_refusal,
            Kind.GROUP_END: self._on_end,
            Kind.EVICTION_NOTICE: self._on_eviction_notice,
            Kind.COMPROMISE_REPORT: self._on_report,
            Kind.NEW_TERM: self._on_new_term,
            Kind.STEP_DOWN: self._on_step_down,
            Kind.POLICY_TOKEN: self._on_policy,
        }

    @classmethod
    def accepting(
        cls,
        me: Identity,
        invitation: ReceivedInvitation,
        random: Random,
        outbox: Outbox,
        now: float,
        standing: Standing | None = None,
        put_out: Mapping[Fingerprint, Eviction] = MappingProxyType({}),
    ) -> Member:
        """Accept an invitation: the request to join is in the outbox.

        `standing`: where this peer was in the group before; it takes no key of before that.
        `put_out`: of whom it knew then that they are out; who is in stands in its keys.
        """
        controller, owner = invitation.controller, invitation.owner
        member = cls(me, invitation.token, controller, owner, random, outbox)
        member.put_out.update(put_out)
        for asked in (invitation.inviter, controller):  # this peer's user knows that they are back
            member.put_out.pop(asked.fingerprint, None)
        member._keys.come_back(standing)
        request = request_to_join(me, invitation, random, standing.epoch if standing else 0)
        member._invitation = invitation
        member._asking.ask(request, now)
        return member

    @classmethod
    def founding(
        cls,
        me: Identity,
        token: Verified[PolicyToken],
        random: Random,
        outbox: Outbox,
        *,
        path: MemberPath,
        epoch: Epoch,
        roster: Roster,
    ) -> Member:
        """The controller's own member, alone in the first epoch."""
        member = cls(me, token, me.certificate, me.certificate, random, outbox)
        member._machine.advance(MemberStep.DOWNLOAD)
        member._machine.advance(MemberStep.ACTIVATION)
        keys, number = member._keys, epoch.context.controller
        keys.number, keys.path, keys.current, keys.roster = number, path, epoch, roster
        member._following.convergence.confirm(epoch.context_hash, number)
        return member

    @classmethod
    def returning(
        cls,
        me: Identity,
        token: Verified[PolicyToken],
        owner: Certificate,
        random: Random,
        outbox: Outbox,
        *,
        roster: Roster,
        standing: Standing,
        put_out: Mapping[Fingerprint, Eviction],
    ) -> Member:
        """The controller's own member after a restart, without any key of the group."""
        member = cls(me, token, me.certificate, owner, random, outbox)
        member.put_out.update(put_out)
        member._keys.roster = roster
        member._keys.come_back(standing)
        return member

    # What others may know of this member

    @property
    def group(self) -> bytes:
        """The group's id."""
        return self.token.message.group

    @property
    def token(self) -> Verified[PolicyToken]:
        """The policy in force."""
        return self.policy.token

    @property
    def owner(self) -> Certificate:
        """Who signs the policy."""
        return self.policy.owner

    @property
    def number(self) -> int | None:
        """This peer's own in the group; None before its first key."""
        return self._keys.number

    @property
    def roster(self) -> Roster:
        """Who is in."""
        return self._keys.roster

    @property
    def excluded(self) -> dict[Fingerprint, Eviction]:
        """Who is out, or goes with the key that is on the way: its controller signed that."""
        if self.next is None:
            return self.put_out
        going = {
            member.fingerprint: eviction
            for eviction in self.next.body.evicted
            if eviction.cause is not EvictionCause.REPLACED
            and (member := self.roster.by_number(eviction.number))
        }
        return self.put_out | going

    @property
    def current(self) -> Epoch | None:
        """The epoch under which payloads are sent."""
        return self._keys.current

    @property
    def next(self) -> NextEpoch | None:
        """The epoch that comes next, while the key changes."""
        return self._keys.next

    @property
    def proposed_policy(self) -> Verified[PolicyToken] | None:
        """The edition of the policy that is to come next, as far as this peer knows."""
        return self._consent_to_policy.proposed

    @property
    def must_consent(self) -> bool:
        """The group is to go on under a weaker policy, if this peer's user agrees."""
        return self._consent_to_policy.wanted

    @property
    def state(self) -> MemberState:
        """Where this member stands."""
        return self._machine.state

    @property
    def over(self) -> bool:
        """No longer in the group, and never again."""
        return self._machine.over

    def answers(self, invitation: ReceivedInvitation) -> bool:
        """Whether this very invitation is the one that this member accepted."""
        mine = self._invitation
        return mine is not None and mine.signed.hash == invitation.signed.hash

    def has_asked_who_decides(self, invitation: ReceivedInvitation) -> bool:
        """Whether this member waits for the very controller that a distributor invites it for."""
        mine, asked = invitation.controller.fingerprint, self._asking.request
        by_distributor = invitation.inviter.fingerprint != mine
        return by_distributor and asked is not None and asked.to == mine

    @property
    def confirmed(self) -> frozenset[int]:
        """Numbers of members who proved that they hold the current epoch's key."""
        return self._following.convergence.confirmed(
            self.current.context_hash if self.current else b""
        )

    @property
    def controls(self) -> bool:
        """Whether this member's peer controls the group."""
        return self._allegiance.mine

    @property
    def controller(self) -> Certificate:
        """Who controls the group."""
        return self._allegiance.controller

    @property
    def untold_departure(self) -> bytes:
        """The signed departure, until the controller is known to have heard of it."""
        return self._leaving.departure(self.controller)

    @property
    def controller_number(self) -> int | None:
        """Number of the member who controls the group."""
        return self.current.context.controller if self.current else None

    @property
    def term(self) -> int:
        """The newest term that this member follows."""
        return self._keys.term

    @property
    def standing(self) -> Standing:
        """Where this member stands, for who is to give it keys."""
        return self._keys.standing

    @property
    def is_speaker(self) -> bool:
        """Whether the policy lets this member send at all."""
        return may_send(self.token.message, self._me.fingerprint, controls=self.controls)

    @property
    def may_send(self) -> bool:
        """Whether payloads may be sent now, under the current epoch."""
        if (
            self.current is None
            or self.number is None
            or self._following.left_out
            or not self.is_speaker
        ):
            return False
        urgent = self.next is not None and self.next.event.message.urgent
        here = self.state in (MemberState.ACTIVE, MemberState.CHANGING)
        return here and not urgent and not self._allegiance.halted and not self.must_compare

    # Commands

    def leave(self) -> None:
        """Leave the group, telling the controller. Raises IllegalStepError."""
        self._machine.require(MemberStep.DEPARTURE)
        request = self._asking.request
        newcomer = request is not None and request.kind is Kind.REQUEST_TO_JOIN
        nonce = request.nonce if request and newcomer else None
        # Who asks for keys as a member without having any is known by the number of before.
        unnumbered = request is None or newcomer
        number = self.number if self.number is not None or unnumbered else self.standing.number
        self._leaving.begin(self.controller, number, nonce)
        self._finish(MemberStep.DEPARTURE, "")
        self._leaving.tell()

    def tell_departure_to(self, controller: Certificate) -> None:
        """Somebody else controls the group now, and has not heard that this member left.

        Or that it was put out, or the group ended, by another controller while the network was cut;
        or it heard so when it wanted to begin a term, of which nothing came, or while it had handed
        the group on. Who never heard of its number may have one: its first key was on the way.
        """
        allowed = policy_checks.may_control(self.token.message, controller.fingerprint)
        if not self.over or self.state is MemberState.REFUSED or not allowed:
            return
        if not self._leaving.departure(controller):
            self._allegiance.controller = controller
            self._leaving.begin(controller, self.number, None, otherwise=self.standing.number)
        self._leaving.tell(controller.fingerprint)

    def meet_controller(self, other: Certificate) -> None:
        """Another peer controls a part of the group, and this one's controller may be gone.

        It learns of the term here, and goes above it; or lets this one in, who waits for keys of
        the one that is gone, and may be in by its word; so where that one is there and does not
        answer, since it only meant to take over.
        """
        allowed = policy_checks.may_control(self.token.message, other.fingerprint)
        if not allowed or self.over or other.fingerprint == self.controller.fingerprint:
            return
        self._named[other.fingerprint] = other
        self._allegiance.tell_where_alone(other.fingerprint)
        unheard = self._allegiance.controller_gone or self._asking.in_vain
        if self.current is None and self.next is None and unheard:
            rejoin = schema.encode(Rejoin(self.standing.epoch))
            self._outbox.send(Kind.REJOIN, rejoin, other.fingerprint)

    def report_compromise(self, subject: int, reason: str, since: float) -> None:
        """Tell the group that the key of member `subject` is lost.

        Raises UnknownMemberError, and NotAllowedError before this peer is a member.
        """
        if self.number is None or self.current is None or self.over:
            msg = "only members can report a compromise"
            raise NotAllowedError(msg)
        if self.roster.by_number(subject) is None:
            msg = "nobody of that number is in the group"
            raise UnknownMemberError(msg)
        report = CompromiseReport(self.number, subject, reason[:500], max(0, int(since * 1000)))
        body = self._sign(report)
        self._outbox.send(Kind.COMPROMISE_REPORT, body)
        self._on_report(body, since)

    @property
    def must_compare(self) -> bool:
        """The policy wants the code compared, and it was not since the last one joined."""
        wanted = self.token.message.operational.verification is Verification.CODE
        people = {member.fingerprint for member in self.roster}
        return wanted and len(people) > 1 and not people <= self._compared

    def code_compared(self) -> None:
        """This peer's user compared the code with everybody who is in. Raises NotAllowedError."""
        if self.current is None:
            msg = "there is no code to compare yet"
            raise NotAllowedError(msg)
        self._compared = {member.fingerprint for member in self.roster}

    def propose_policy(self, new: Verified[PolicyToken]) -> None:
        """As the owner: have the controller take the group to another edition of the policy."""
        self.policy.agree(new)
        self._outbox.send(Kind.POLICY_TOKEN, new.raw, self.controller.fingerprint)

    def consent(self, now: float) -> None:
        """This peer's user agrees to the policy that is proposed. Raises NotAllowedError."""
        self._consent_to_policy.give(self.number, self.controller.fingerprint)
        waiting, self._waiting_term = self._waiting_term, b""
        if waiting:
            with suppress(StaleError, PolicyViolationError):  # of another moment by now
                self._on_new_term(waiting, now)
        self.ask_for_missing(now)

    def _on_policy(self, body: bytes, _now: float) -> None:
        self._consent_to_policy.consider(body, self.number, self.controller.fingerprint)

    def refresh(self, now: float) -> None:
        """Have this member's own keys drawn anew, and with them the group's.

        What somebody may have read from this peer's memory is of no use afterwards (post-compromise
        security). Raises NotAllowedError where the policy does not let members ask for it, and
        IllegalStepError.
        """
        self._machine.require(MemberStep.REKEY)
        if not policy_checks.may_refresh(self.token.message):
            msg = "the policy lets the controller alone change keys"
            raise NotAllowedError(msg)
        if self._allegiance.proposal is not None:
            return  # new ones are asked for already, in a new term
        self.ask_for_keys(self.term, self.controller.fingerprint, now)

    def activate_announced(self, now: float) -> None:
        """Where the next epoch's activation was signed by this very peer, do not wait for it."""
        if self.next is not None and self.next.activation is not None and self.next.epoch:
            self._following.activate(now)

    def agreed_to(self, term: int) -> bool:
        """Whether this peer waits for the keys of that very term, which has not begun."""
        proposal = self._allegiance.proposal
        return proposal is not None and proposal.message.term == term

    def agree(self, proposal: bytes, now: float) -> bytes:
        """This peer's own answer to the new term that it proposes itself."""
        people = [self._me.certificate]
        self._consent(read_proposal(proposal, self.policy, people), now)
        assert self._asking.request is not None
        return self._asking.request.body

    def hand_over(self, notice: Verified[StepDown], now: float) -> None:
        """This peer controlled the group, and signed that another one shall."""
        self._allegiance.hand_over(notice, now)

    def stepped_down(self, notice: bytes) -> None:
        """This peer controlled the group, and signed that another one does now."""
        self._allegiance.step_down_notice = notice
        heir = signed.peek(StepDown, notice).controller
        self._asking.said_first = (heir, Kind.STEP_DOWN, notice)

    def ask_for_missing(self, now: float) -> None:
        """Something came under an epoch that this member does not have."""
        if not self.over and not self.controls:
            self._catching_up.plan(now)

    def catch_up_with(self, other: Fingerprint) -> bool:
        """Ask another member, who is ahead, for what leads there; False where nothing can."""
        if self.over or self.current is None:
            return False
        self._catching_up.ask(other)
        return True

    def seen_under(self, number: int, epoch: int, now: float) -> None:
        """A signed payload of member `number` came under `epoch`: it holds that key.

        Where it is the controller's, and the epoch the next one, its activation was missed.
        """
        following = self.next
        if self.current and epoch == self.current.number:
            self._following.convergence.confirm(self.current.context_hash, number)
        elif following and following.epoch and epoch == following.context.epoch:
            self._following.convergence.confirm(following.hash, number)
            if number == following.context.controller:
                self._following.activate(now)

    def controller_lost(self, now: float) -> None:
        """The controller is gone: a key that stands can be used, and no other comes."""
        self._allegiance.controller_gone = True
        self._following.go_on_alone(now)
        self.ask_for_missing(now)
        if self.current is not None:
            self._allegiance.plan_takeover(now)

    def is_left_by_controller(self, body: bytes, sender: Certificate) -> bool:
        """Whether a departure is the controller's own: it handed the group on, and went.

        Raises MalformedError.
        """
        if sender.fingerprint != self.controller.fingerprint:
            return False
        key, me = sender.verifying_key, self._me.fingerprint
        departure = signed.verify(Departure, body, key, self.group, me).message
        return departure.number == self.controller_number

    def distrust_controller(self, lapse: Lapse, now: float) -> None:
        """The controller's certificate does not hold any more: nothing of it is taken, nothing is
        said under its key, and a deputy may take over.
        """
        number, by = self.controller_number, self.controller
        if self.over or number is None or self._allegiance.distrusted or self.controls:
            return
        cause = EvictionCause.COMPROMISE if lapse.compromised else EvictionCause.LAPSED
        declared_by = number if self.number is None else self.number
        since = max(0, int(lapse.since * 1000)) if lapse.compromised else 0
        self.put_out[by.fingerprint] = Eviction(number, cause, declared_by, lapse.reason, since)
        self._outbox.tell(ControllerDistrusted(by, lapse.reason, lapse.compromised))
        self._allegiance.distrust(now)

    @property
    def people(self) -> list[Certificate]:
        """Everybody who is or was in, as far as this member knows, and the owner."""
        rosters = [self.roster, *([self.next.roster] if self.next else [])]
        members = [member.certificate for roster in rosters for member in roster]
        return [self.owner, *members, *self._gone.values()]

    def may_have_controlled(self, other: Certificate, proof: bytes) -> bool:
        """Whether another peer controlled a part of the group that this one may not have seen.

        Who had the group first or owns it, and whom this member followed, need no `proof`: a term
        of its own that a member agreed to. But who acknowledged a key of somebody else's since
        controls nothing any more.
        """
        token, who = self.token.message, other.fingerprint
        if who == self.controller.fingerprint:
            return True  # it controls this one's part until now
        since = self._following.convergence.followers.get(who)
        against = {f for f, e in self.excluded.items() if e.cause is not EvictionCause.DEPARTURE}
        agreed = self._allegiance.agreed_term(proof, other, self.people, against)
        if since is None:
            first = (token.operational.controller, token.operational.owner)
            return agreed is not None or who in first or self._allegiance.has_followed(who)
        return agreed is not None and agreed > since

    def controller_back(self, now: float) -> None:
        """The controller can be reached (again)."""
        if self._allegiance.distrusted:
            return
        self._allegiance.controller_gone = False
        self._timers.cancel("takeover")
        self.ask_for_missing(now)

    def peer_back(self, fingerprint: Fingerprint) -> None:
        """Somebody can be reached (again), who may not know that this member is out."""
        self._leaving.tell(fingerprint)
        gone = self.over and self.state is not MemberState.REFUSED
        another = fingerprint != self.controller.fingerprint
        if gone and another and policy_checks.may_control(self.token.message, fingerprint):
            self._leaving.mention(fingerprint, self.number)

    # Packets and time

    def receive(self, kind: Kind, body: bytes, now: float) -> None:
        """Take a packet. Raises RemoteProtocolError, and then nothing changed."""
        handler = self._handlers.get(kind)
        if self._leaving.untold and kind in (Kind.EVICTION_NOTICE, Kind.GROUP_END):
            self._on_departure_heard(kind, body)
            return
        if self.over and kind in (Kind.REKEY_EVENT, Kind.KEY_DOWNLOAD, Kind.NEW_TERM):
            self._leaving.tell()  # it was not heard
        if handler is None or self.over:
            msg = f"{kind.name} is not for a member that is {self.state}"
            raise StaleError(msg)
        try:
            handler(body, now)
        except LocalProtocolError as error:
            raise StaleError(str(error)) from error
        except ConsentNeededError as error:
            self._on_policy(error.policy, now)  # once it is agreed to, the key is asked for again
            raise

    def next_timer(self) -> float | None:
        """When `handle_timer` wants to be called; None: not before something else happens."""
        return self._timers.next()

    def handle_timer(self, now: float) -> None:
        """Do what is due."""
        for due in self._timers.take_due(now):
            if not self.over:
                due(now)

    def answer_rekey_request(self, body: bytes, sender: Fingerprint) -> None:
        """Pass rekeys on to somebody who missed them. Raises MalformedError.

        Who is out says so: it may have controlled the group, and be followed still.
        """
        if self.over:
            self._leaving.mention(sender, self.number)
        else:
            newest = self._newest_context
            if self._catching_up.answer(body, sender, newest.epoch if newest else None):
                self._say_who_controls(sender)

    def _say_who_controls(self, to: Fingerprint) -> None:
        """Somebody asks for what was before this member came back, and may still follow it."""
        mine = policy_checks.may_control(self.token.message, self._me.fingerprint)
        newest = self._newest_context
        if mine and not self.controls and newest and to != self.controller.fingerprint:
            self._outbox.send(Kind.STEP_DOWN, self._word_whom_to_follow(newest), to)

    @property
    def _newest_context(self) -> EpochContext | None:
        """Of the current epoch; of the first one while its key is on the way."""
        if self.current is not None:
            return self.current.context
        return self.next.context if self.next else None

    def _word_whom_to_follow(self, epoch: EpochContext) -> bytes:
        """For who may follow this peer still: whom it follows itself, and in which term."""
        heir = self.controller.fingerprint
        return self._sign(StepDown(epoch.term, heir, epoch.epoch, (), (), b""))

    # Asking for keys

    def _stop_asking(self) -> None:
        if self.current is not None:
            self._asking.stop()

    def _refresh_request(self, term: int, to: Fingerprint) -> PendingRequest:
        standing = replace(self.standing, term=term)
        coming = self.next.body.notices if self.next else ()
        shown = self._shown.all(coming) if to != self.controller.fingerprint else ()
        return request_refresh(self._me, self.token, standing, to, self._random, shown)

    # Terms

    def _on_new_term(self, body: bytes, now: float) -> None:
        rosters = [self.roster, *([self.next.roster] if self.next else [])]
        people = [member.certificate for roster in rosters for member in roster]
        try:
            proposal = self._allegiance.consider(
                body,
                (self.term, self.standing.epoch),
                [*people, *self._gone.values(), *self._named.values()],
                self._keys.roster_at,
                put_out=self.excluded,
                alone=not self.confirmed - {self.number},
            )
        except ConsentNeededError:
            self._waiting_term = body
            raise
        except PolicyViolationError:
            refused = signed.peek(NewTerm, body)
            self._show_eviction(refused.controller)
            if refused.agreements and not self.controls:
                # Its own controller may control nothing any more, and says whom to follow.
                self._catching_up.ask(self.controller.fingerprint)
            raise
        if proposal is not None:
            self._consent(proposal, now)

    def _show_eviction(self, who: Fingerprint) -> None:
        """Who wants to control the group may not know that it is out: who said so may be gone."""
        notice = self._shown.about(who)
        if notice is None or who not in self.put_out:
            return
        if self._allegiance.controller_gone or not self._is_by(self.controller, notice, who):
            self._outbox.send(Kind.EVICTION_NOTICE, notice, who)

    def _consent(self, proposal: Proposal, now: float) -> None:
        """Agree to a new term: ask its controller for keys.

        A controller that steps down says first whom it put out: no key is made for them meanwhile.
        """
        self._allegiance.agree(proposal, now)
        to = proposal.controller.fingerprint
        self._asking.ask(self._refresh_request(proposal.message.term, to), now, last=self.controls)

    def _on_step_down(self, body: bytes, _now: float) -> None:
        message = self._allegiance.verify(StepDown, body).message
        if message.controller != self._me.fingerprint:
            self._allegiance.release(message, self.term)
        elif is_next(self.token.message, self._me.fingerprint, message.term, self.term):
            assert self.controller_number is not None
            for gone in message.put_out:
                eviction = eviction_of(gone, 0, self.controller_number)
                self.put_out.setdefault(gone.fingerprint, eviction)
            self._allegiance.was_handed()
            self._outbox.tell(ControlOffered(message.term))

    def _on_refusal(self, body: bytes, _now: float) -> None:
        refusal = schema.decode(JoinRefused, body, limit=4096)
        if not self._asking.request or refusal.nonce != self._asking.request.nonce:
            msg = "a refusal of another request"
            raise StaleError(msg)
        self._finish(MemberStep.REFUSAL, refusal.reason)

    # Changing keys

    def take_rekey_event(self, event: Verified[RekeyEvent], now: float) -> None:
        """A rekey as this very peer signed it, as the controller. Raises as `receive`."""
        self._following.take_rekey_event(event, now)

    def ask_for_keys(self, term: int, to: Fingerprint, now: float) -> None:
        """Ask a controller for new keys in a term."""
        self._asking.ask(self._refresh_request(term, to), now)

    def left_out_for_good(self) -> None:
        """Nobody says why this member got no key: it counts as a removal."""
        self._finish(MemberStep.REMOVAL, "")

    def turned(self, following: NextEpoch, left: Left, overlap: float, now: float) -> None:
        """The next epoch is the current one."""
        assert self.current is not None
        self._catching_up.done()
        self._catching_up.history.add(self.current.number, following.hash, following.messages)
        body = following.body
        evicted = tuple(
            (member, eviction)
            for eviction in body.evicted
            if (member := left.roster.by_number(eviction.number))
        )
        new = [entry for entry in body.joined if left.roster.by_number(entry.number) is None]
        joined = tuple(map(member_of, new))
        for member, eviction in evicted:
            if eviction.cause is not EvictionCause.REPLACED:
                self.put_out[member.fingerprint] = eviction
                self._gone[member.fingerprint] = member.certificate
        for fingerprint, eviction in self._shown.grave(body, following.context.controller):
            known = self.put_out.get(fingerprint)
            if known is None or known.cause not in GRAVE_CAUSES:
                self.put_out[fingerprint] = eviction
        for member in self.roster:
            self.put_out.pop(member.fingerprint, None)
        self._shown.learn(body, self.roster)
        self._tell_controller(left.epoch)
        changed = left.epoch is None or left.epoch.context.term != self.current.context.term
        if changed and self._allegiance.step_down_notice and not self.controls:
            self._allegiance.step_down_notice = self._word_whom_to_follow(self.current.context)
        self.adopt_policy(following.token)
        self._plan_refresh(now)
        self._outbox.tell(
            EpochActive(self.current, self.roster, body.reason, joined, evicted, overlap)
        )

    def adopt_policy(self, new: Verified[PolicyToken]) -> None:
        """`new` holds from now on: its epoch is active, or nobody else is in."""
        before = self.token.message
        if self.policy.adopt(new):
            self._consent_to_policy.settle()
            self._outbox.tell(PolicyChanged(before, new.message))

    def _tell_controller(self, before: Epoch | None) -> None:
        assert self.current is not None
        context = self.current.context
        controller = self.roster.by_number(context.controller)
        if before and controller and before.context.controller != context.controller:
            self._outbox.tell(ControllerChanged(controller, context.term))

    def _plan_refresh(self, now: float) -> None:
        period = self.token.message.rekey.refresh
        if period is not None and not self.controls:
            # Spread, so that members do not all come at once.
            wait = period / 1000 * (1 - self._random(1)[0] / 1024)
            self._timers.set_unless_set("refresh", now + wait, self._refresh_if_idle)

    def _refresh_if_idle(self, now: float) -> None:
        if self._asking.request is None and self._machine.allows(MemberStep.REKEY):
            self.refresh(now)
        self._plan_refresh(now)

    # Being told that it is over, and reports

    def _on_end(self, body: bytes, _now: float) -> None:
        self._verify_end(body)
        self._finish(MemberStep.END, "")

    def _verify_end(self, body: bytes) -> None:
        """By the controller, or by the owner, whoever controls."""
        try:
            self._allegiance.verify(GroupEnd, body)
        except MalformedError:
            signed.verify(GroupEnd, body, self.owner.verifying_key, self.group)

    def _on_eviction_notice(self, body: bytes, now: float) -> None:
        proposal = self._allegiance.proposal
        if proposal and self._is_by(proposal.controller, body, self._me.fingerprint):
            self._finish(MemberStep.REMOVAL, "")  # by the one whom it asked to let it in
            return
        try:
            notice = self._allegiance.verify(EvictionNotice, body, self._me.fingerprint).message
        except MalformedError:
            self._on_controller_s_notice(body, now)
        else:
            self._take_notice(notice)

    def _take_notice(self, notice: EvictionNotice) -> None:
        if self.number is None or notice.number < self.number:
            msg = "a notice for a place that this member does not hold"
            raise StaleError(msg)
        self._finish(_CAUSES[notice.cause], notice.reason)

    def be_shown_eviction(self, body: bytes, by: Fingerprint) -> None:
        """This peer controls the group, and `by`, a member, shows that the controller before had
        put it out, who is gone. Those who follow it may have another one. Raises
        RemoteProtocolError.

        What a rival says itself is no news: the higher term prevails.
        """
        mine, owner = self._me.fingerprint, self.owner.fingerprint
        notice = self._read_earlier_notice(body, by)
        if mine == owner and notice.cause is EvictionCause.REMOVAL:
            msg = "a removal of the owner, who may take the group back"
            raise StaleError(msg)
        followers, number = self.roster, self.number
        self._take_notice(notice)
        for member in followers:
            if member.fingerprint != mine:
                self._outbox.send(Kind.EVICTION_NOTICE, body, member.fingerprint)
                self._leaving.mention(member.fingerprint, number)

    def _on_controller_s_notice(self, body: bytes, now: float) -> None:
        """The controller was put out before it took over, and passes that on: nothing of it is
        taken any more, and whom it removed may be in.
        """
        notice, out = self._read_earlier_notice(body), self.controller
        number = self.controller_number
        if number is None or notice.number < number:
            msg = "a notice for a place that the controller does not hold"
            raise StaleError(msg)
        for who, eviction in list(self.put_out.items()):
            if eviction.declared_by == number and eviction.cause is EvictionCause.REMOVAL:
                del self.put_out[who]
        self.put_out[out.fingerprint] = Eviction(number, notice.cause, number, notice.reason, 0)
        self._allegiance.distrust(now)

    def _read_earlier_notice(self, body: bytes, by: Fingerprint = b"") -> EvictionNotice:
        """That the controller is out, by the word of one before who is in, and is not `by`; or of
        the owner, where that one was removed by hand (MSMP-117).
        """
        owner = self.owner.fingerprint
        out = {
            who
            for who, eviction in self.excluded.items()
            if who != owner or eviction.cause is not EvictionCause.REMOVAL
        }
        followers = self._following.convergence.followers
        return self._allegiance.verify_earlier(body, but={by, *out}, followers=followers)

    def _is_by(self, controller: Certificate, notice: bytes, about: Fingerprint) -> bool:
        try:
            key = controller.verifying_key
            signed.verify(EvictionNotice, notice, key, self.group, about)
        except MalformedError:
            return False
        return True

    def _on_departure_heard(self, kind: Kind, body: bytes) -> None:
        if kind is Kind.GROUP_END:
            self._verify_end(body)
            self._leaving.is_over()
            return
        by = self._leaving.heard_by(body)
        if by is None:
            msg = "a notice by somebody who was not told that this member left"
            raise StaleError(msg)
        self._leaving.was_heard(by)

    def _on_report(self, body: bytes, _now: float) -> None:
        claimed = signed.read(CompromiseReport, body)
        report = claimed.message
        by = sender_of(report.number, self.roster)
        subject = sender_of(report.subject, self.roster)
        claimed.verify(by.certificate.verifying_key, self.group)
        self._outbox.tell(CompromiseReported(by, subject, report.reason, report.since / 1000))

    def _finish(self, step: MemberStep, reason: str) -> None:
        self._machine.advance(step)
        self._keys.erase()
        self._contributions.erase()
        self._asking.stop()
        self._timers.clear()
        self._outbox.tell(MembershipOver(self.state, reason))

    # Helpers

    def _sign(self, message: object, to: bytes | None = None) -> bytes:
        return signed.sign(self._me.signing_key, message, self.group, to).raw
