"""A member of a group: from accepting the invitation to the end.

Sans-IO: packets, commands and `now` (seconds since 1970) come in; transmissions and events go out
through the outbox. Every member checks each step of the controller against the policy token; the
controller's own member does as well.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

from msmp_gui.crypto.hpke import Random
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.identity.identity import Identity
from msmp_gui.protocol import changeover, contribution, policy_checks, schema, signed, split_view
from msmp_gui.protocol.allegiance import Allegiance
from msmp_gui.protocol.catching_up import CatchingUp
from msmp_gui.protocol.changeover import NextEpoch
from msmp_gui.protocol.contribution import OwnContributions
from msmp_gui.protocol.controller_clock import ControllerClock
from msmp_gui.protocol.convergence import Convergence
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
    ActivationScheduled,
    CompromiseReported,
    ControllerChanged,
    ControllerDistrusted,
    ControlOffered,
    EpochActive,
    EpochReady,
    EpochRetired,
    MemberConfirmed,
    MembershipOver,
    Outbox,
    PolicyChanged,
    RekeyStarted,
    SplitViewDetected,
)
from msmp_gui.protocol.key_asking import KeyAsking
from msmp_gui.protocol.key_schedule import Epoch, context_hash
from msmp_gui.protocol.key_tree import MemberPath
from msmp_gui.protocol.leaving import Leaving
from msmp_gui.protocol.lone_step import LoneStep, Place
from msmp_gui.protocol.messages import (
    Activate,
    AuditHead,
    CompromiseReport,
    EpochAck,
    EpochContext,
    Eviction,
    EvictionCause,
    EvictionNotice,
    GroupEnd,
    JoinRefused,
    Kind,
    Rejoin,
    RekeyEvent,
    RekeyPart,
    Reveal,
    StepDown,
)
from msmp_gui.protocol.policy_in_force import PolicyInForce
from msmp_gui.protocol.policy_proposals import Consent
from msmp_gui.protocol.policy_token import PolicyToken, Verification, may_send
from msmp_gui.protocol.registration import (
    NO_INVITATION,
    PendingRequest,
    ReceivedInvitation,
    Standing,
    open_download,
    request_refresh,
    request_to_join,
)
from msmp_gui.protocol.rekey_parts import RekeyParts
from msmp_gui.protocol.roster import Member as RosterMember
from msmp_gui.protocol.roster import Roster
from msmp_gui.protocol.signed import Verified
from msmp_gui.protocol.states import MEMBER, MemberState, MemberStep, StateMachine
from msmp_gui.protocol.terms import Proposal, next_term, read_proposal
from msmp_gui.protocol.timers import Timers
from msmp_gui.protocol.vouching import Lapse

_EARLY = 256
"""Packets kept that came before what they refer to."""

_NOTICE_PATIENCE = 2.0
"""Seconds to wait for the reason after a rekey event that left this member out."""

_ASK_WHY_AT_MOST = 15
"""How often to ask for it; then it counts as a removal."""

_PART_PATIENCE = 0.5
"""Seconds to wait for this member's part of a rekey that comes in parts."""

_ROSTERS_KEPT = 32

_CAUSES = {
    EvictionCause.REMOVAL: MemberStep.REMOVAL,
    EvictionCause.COMPROMISE: MemberStep.COMPROMISE,
    EvictionCause.DEPARTURE: MemberStep.DEPARTURE,
    EvictionCause.REPLACED: MemberStep.DEPARTURE,
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
        self.roster = Roster(())
        self.number: int | None = None
        self.current: Epoch | None = None
        self.next: NextEpoch | None = None
        self.audit_head = AuditHead(0, bytes(32))
        """Of this peer's audit log of the group; whoever keeps the log keeps it true."""
        self._me = me
        self._random = random
        self._outbox = outbox
        self._machine = StateMachine(MEMBER, MemberState.JOINING)
        self._invitation: ReceivedInvitation | None = None
        self._standing: Standing | None = None
        """Before the first epoch, for who was in before: where it stood."""
        self._path: MemberPath | None = None
        self._retiring: list[tuple[float, Epoch]] = []
        self.put_out: dict[Fingerprint, Eviction] = {}
        """Who is no longer in, and why: whoever controls the group lets nobody of them in again."""
        self._gone: dict[Fingerprint, Certificate] = {}
        """Certificates of those who were put out."""
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
        self._convergence = Convergence(self.group)
        self._catching_up = CatchingUp(
            me.fingerprint,
            self._allegiance,
            outbox,
            self._timers,
            random,
            standing=lambda: self.standing,
            roster=lambda: self.next.roster if self.next else self.roster,
            uncertain=lambda: self._lone is not None,
        )
        self._parts = RekeyParts()
        self._settled: list[tuple[Kind, bytes]] = []
        """What the controller signed about the current epoch."""
        self._rosters: dict[bytes, Roster] = {}
        """Of the newest epochs, by context hash."""
        self._lone: LoneStep | None = None
        """The current epoch was activated while the controller was gone."""
        self._own: dict[bytes, list[tuple[Kind, bytes]]] = {}
        """What this member sent about an epoch, by context hash: for who missed it."""
        self._early: deque[tuple[Kind, bytes]] = deque(maxlen=_EARLY)
        self._clock = ControllerClock()
        self._waiting_term = b""
        """Proposed by somebody whom a policy names that this peer's user has to agree to first."""
        self._left_out = False
        self._asked_why = 0
        self._compared: set[Fingerprint] = set()
        """Who was in when this peer's user compared the code."""
        self._handlers: dict[Kind, Callable[[bytes, float], None]] = {
            Kind.KEY_DOWNLOAD: self._on_download,
            Kind.JOIN_REFUSED: self._on_refusal,
            Kind.REKEY_EVENT: self._on_rekey_event,
            Kind.REKEY_PART: self._on_rekey_part,
            Kind.REVEAL: self._on_reveal,
            Kind.EPOCH_ACK: self._on_ack,
            Kind.ACTIVATE: self._on_activate,
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
    ) -> Member:
        """Accept an invitation: the request to join is in the outbox.

        `standing`: where this peer was in the group before; it takes no key of before that.
        """
        controller, owner = invitation.controller, invitation.owner
        member = cls(me, invitation.token, controller, owner, random, outbox)
        member._standing = standing
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
        number = epoch.context.controller
        member.number, member._path = number, path
        member.current, member.roster = epoch, roster
        member._convergence.confirm(epoch.context_hash, number)
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
    ) -> Member:
        """The controller's own member after a restart, without any key of the group."""
        member = cls(me, token, me.certificate, owner, random, outbox)
        member.roster, member._standing = roster, replace(standing, restarted=True)
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

    @property
    def confirmed(self) -> frozenset[int]:
        """Numbers of members who proved that they hold the current epoch's key."""
        return self._convergence.confirmed(self.current.context_hash if self.current else b"")

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
        return self._leaving.departure

    @property
    def controller_number(self) -> int | None:
        """Number of the member who controls the group."""
        return self.current.context.controller if self.current else None

    @property
    def term(self) -> int:
        """The newest term that this member follows."""
        if self.next:
            return self.next.context.term
        return self.standing.term

    @property
    def standing(self) -> Standing:
        """Where this member stands, for who is to give it keys."""
        if self.current is None or self.number is None:
            return self._standing or Standing(0, 0, 0, NO_INVITATION, restarted=True)
        current = self.current
        context = current.context
        return Standing(
            self.number, context.term, current.number, current.context_hash, restarted=False
        )

    @property
    def is_speaker(self) -> bool:
        """Whether the policy lets this member send at all."""
        return may_send(self.token.message, self._me.fingerprint, controls=self.controls)

    @property
    def may_send(self) -> bool:
        """Whether payloads may be sent now, under the current epoch."""
        if self.current is None or self.number is None or self._left_out or not self.is_speaker:
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
        self._leaving.begin(self.controller.fingerprint, self.number, nonce)
        self._finish(MemberStep.DEPARTURE, "")
        self._leaving.tell()

    def tell_departure_to(self, controller: Certificate) -> None:
        """Somebody else controls the group now, and has not heard that this member left.

        Or that it was ended by another controller, while the network was cut.
        """
        allowed = policy_checks.may_control(self.token.message, controller.fingerprint)
        gone = self.untold_departure or self.state is MemberState.ENDED
        if gone and allowed and controller != self.controller:
            self._allegiance.controller = controller
            self._leaving.begin(controller.fingerprint, self.number, None)
            self._leaving.tell()

    def meet_controller(self, other: Certificate) -> None:
        """Another peer controls a part of the group, while this one's controller is gone.

        It learns of the term here, and goes above it.
        """
        allowed = policy_checks.may_control(self.token.message, other.fingerprint)
        if allowed and not self.over and other.fingerprint != self.controller.fingerprint:
            self._allegiance.tell_where_alone(other.fingerprint)

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
        self._asking.ask(self._refresh_request(self.term, self.controller.fingerprint), now)

    def activate_announced(self, now: float) -> None:
        """Where the next epoch's activation was signed by this very peer, do not wait for it."""
        if self.next is not None and self.next.activation is not None and self.next.epoch:
            self._activate(now)

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
            self._convergence.confirm(self.current.context_hash, number)
        elif following and following.epoch and epoch == following.context.epoch:
            self._convergence.confirm(following.hash, number)
            if number == following.context.controller:
                self._activate(now)

    def controller_lost(self, now: float) -> None:
        """The controller is gone: a key that stands can be used, and no other comes."""
        self._allegiance.controller_gone = True
        self._go_on_alone(now)
        self.ask_for_missing(now)
        if self.current is not None:
            self._allegiance.plan_takeover(now)

    def distrust_controller(self, lapse: Lapse, now: float) -> None:
        """The controller's certificate does not hold any more: nothing of it is taken, nothing is
        said under its key, and a deputy may take over.
        """
        number, by = self.controller_number, self.controller
        if self.over or number is None or self._allegiance.distrusted or self.controls:
            return
        cause = EvictionCause.COMPROMISE if lapse.compromised else EvictionCause.REMOVAL
        declared_by = number if self.number is None else self.number
        since = max(0, int(lapse.since * 1000)) if lapse.compromised else 0
        self.put_out[by.fingerprint] = Eviction(number, cause, declared_by, lapse.reason, since)
        self._outbox.tell(ControllerDistrusted(by, lapse.reason, lapse.compromised))
        self._allegiance.distrust(now)

    def controller_back(self, now: float) -> None:
        """The controller can be reached (again)."""
        if self._allegiance.distrusted:
            return
        self._allegiance.controller_gone = False
        self._timers.cancel("takeover")
        self._leaving.tell()
        self.ask_for_missing(now)

    # Packets and time

    def receive(self, kind: Kind, body: bytes, now: float) -> None:
        """Take a packet. Raises RemoteProtocolError, and then nothing changed."""
        handler = self._handlers.get(kind)
        if self.untold_departure and kind in (Kind.EVICTION_NOTICE, Kind.GROUP_END):
            self._on_departure_heard(kind, body)
            return
        if self.over and kind in (Kind.REKEY_EVENT, Kind.KEY_DOWNLOAD):
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
        """Pass rekeys on to somebody who missed them. Raises MalformedError."""
        if not self.over:
            newest = self.current.number if self.current else None
            self._catching_up.answer(body, sender, newest)

    def _ask_why_left_out(self, now: float) -> None:
        """Left out of a key without a word: put out, or let in again by a key that was lost."""
        self._asked_why += 1
        if self._asked_why > _ASK_WHY_AT_MOST:
            self._finish(MemberStep.REMOVAL, "")
            return
        rejoin = schema.encode(Rejoin(self.standing.epoch))
        self._outbox.send(Kind.REJOIN, rejoin, self.controller.fingerprint)
        self._timers.set("notice", now + _NOTICE_PATIENCE, self._ask_why_left_out)

    # Asking for keys

    def _stop_asking(self) -> None:
        if self.current is not None:
            self._asking.stop()

    def _refresh_request(self, term: int, to: Fingerprint) -> PendingRequest:
        standing = replace(self.standing, term=term)
        return request_refresh(self._me, self.token, standing, to, self._random)

    def _on_download(self, body: bytes, now: float) -> None:
        request = self._asking.request
        if request is None:
            msg = "a key download for somebody who did not ask"
            raise StaleError(msg)
        self._machine.require(MemberStep.DOWNLOAD)
        controller, proposal = self._allegiance.signer_of_download(request.to)
        opened = open_download(body, request, controller, self.group, self._me.fingerprint)
        download, event = opened.message, opened.event
        if self.next and self.next.hash == context_hash(event.message.context):
            self._repeat(self.next.hash)
            return
        self._check_group(event)
        self._check_newest(event.message.context, now)
        following = changeover.after_download(
            opened, self.policy, self._roster_before(event.message.context)
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
        if proposal and self._allegiance.follow(proposal):
            self._clock = ControllerClock()
        self._clock.measure(download.controller_time, now)
        following.number = download.number
        self.number = download.number
        self._take_up(following, now)

    def _check_newest(self, context: EpochContext, now: float) -> None:
        """Refuse keys that lead back."""
        newest = self.next.context if self.next else None
        if newest and (context.term, context.epoch, context.attempt) <= (
            newest.term,
            newest.epoch,
            newest.attempt,
        ):
            msg = "a key download for an attempt that was given up"
            raise StaleError(msg)
        if context.epoch <= self.standing.epoch and self.standing.context != NO_INVITATION:
            # This member went on meanwhile: it asks again, from where it is now.
            request, proposal = self._asking.request, self._allegiance.proposal
            if request and request.kind is Kind.KEY_REFRESH:
                term = proposal.message.term if proposal else self.term
                self._asking.ask(self._refresh_request(term, request.to), now)
            msg = "a key download that leads back"
            raise StaleError(msg)

    def _roster_before(self, context: EpochContext) -> Roster | None:
        """The roster that an epoch changes, where this member knows it."""
        current = self.current
        known = current is not None and current.context_hash == context.previous
        same_term = current is not None and current.context.term == context.term
        return self.roster if known and same_term else None

    def _check_controller(self, following: NextEpoch, controller: Certificate) -> None:
        member = following.roster.by_number(following.context.controller)
        if member is None or member.fingerprint != controller.fingerprint:
            msg = "an epoch that somebody else controls than who signed it"
            raise MalformedError(msg)

    # Terms

    def _on_new_term(self, body: bytes, now: float) -> None:
        rosters = [self.roster, *([self.next.roster] if self.next else [])]
        people = [member.certificate for roster in rosters for member in roster]
        try:
            proposal = self._allegiance.consider(
                body,
                self.term,
                [*people, *self._gone.values()],
                self._roster_at,
                put_out=self.put_out,
                alone=not self.confirmed - {self.number},
            )
        except ConsentNeededError:
            self._waiting_term = body
            raise
        if proposal is not None:
            self._consent(proposal, now)

    def _roster_at(self, context: bytes) -> Roster:
        """Who was in at an epoch; now, where that is not known."""
        return self._rosters.get(context, self.roster)

    def _consent(self, proposal: Proposal, now: float) -> None:
        """Agree to a new term: ask its controller for keys."""
        self._allegiance.agree(proposal, now)
        by = proposal.controller.fingerprint
        self._asking.ask(self._refresh_request(proposal.message.term, by), now)

    def _on_step_down(self, body: bytes, _now: float) -> None:
        message = self._verify(StepDown, body).message
        if message.controller != self._me.fingerprint:
            self._allegiance.release(message, self.term)
        elif message.term == next_term(self.token.message, self._me.fingerprint, self.term):
            for fingerprint in message.put_out:
                self.put_out.setdefault(fingerprint, self._put_out_before())
            self._outbox.tell(ControlOffered(message.term))

    def _put_out_before(self) -> Eviction:
        """Of somebody who was put out before this member came: nothing more is known."""
        assert self.controller_number is not None
        return Eviction(0, EvictionCause.REMOVAL, self.controller_number, "", 0)

    def _on_refusal(self, body: bytes, _now: float) -> None:
        refusal = schema.decode(JoinRefused, body, limit=4096)
        if not self._asking.request or refusal.nonce != self._asking.request.nonce:
            msg = "a refusal of another request"
            raise StaleError(msg)
        self._finish(MemberStep.REFUSAL, refusal.reason)

    # Rekey

    def _on_rekey_event(self, body: bytes, now: float) -> None:
        self.take_rekey_event(self._verify(RekeyEvent, body), now)

    def take_rekey_event(self, event: Verified[RekeyEvent], now: float) -> None:
        """A rekey by the controller; where that is this very peer, as it was signed.

        Raises as `receive`.
        """
        context = event.message.context
        hash_ = context_hash(context)
        if hash_ in self._own:
            self._repeat(hash_)
            return
        if self.next and self.next.epoch and context.previous == self.next.hash:
            # The controller goes on from it, so it was activated.
            self._activate(now)
        self._machine.require(MemberStep.REKEY)
        place = self._place_before(context)
        path = place.path
        self._check_place(event, hash_, place.epoch, now)
        change = self._parts.change_for(event, hash_, path)
        if change is None:
            self._timers.set_unless_set("part", now + _PART_PATIENCE, self.ask_for_missing)
            return
        self._timers.cancel("part")
        if path.leaf in change.vacated:
            if self._asking.request is not None:
                msg = "a rekey event for those who did not ask for new keys"
                raise StaleError(msg)
            self._left_out = True
            patience = now + _NOTICE_PATIENCE
            self._timers.set_unless_set("notice", patience, self._ask_why_left_out)
            return
        following = changeover.after_rekey_event(
            event, change, place.epoch, path, place.roster, self.policy
        )
        self._check_own_part(following, self.number)
        self._machine.advance(MemberStep.REKEY)
        self._take_up(following, now)

    def _on_rekey_part(self, body: bytes, now: float) -> None:
        waiting = self._parts.add(self._verify(RekeyPart, body).message)
        if waiting is not None:
            self._on_rekey_event(waiting, now)

    def _place_before(self, context: EpochContext) -> Place:
        """What an event leads on from: where this member is, or was before it went on alone."""
        if self.current is None or self._path is None:
            msg = "a rekey event before the first epoch"
            raise StaleError(msg)
        turned = self._lone.turns_to(context, self.current) if self._lone else None
        if turned and (self.next is None or self.next.context.epoch == context.epoch):
            return turned
        return Place(self.current, self._path, self.roster)

    def _check_place(
        self, event: Verified[RekeyEvent], hash_: bytes, current: Epoch, now: float
    ) -> None:
        """Refuse what does not follow the current epoch."""
        context = event.message.context
        if self._lone and self._is_another(context, current):
            # The controller went on with an attempt that this member was cut off from.
            rejoin = schema.encode(Rejoin(current.number))
            self._outbox.send(Kind.REJOIN, rejoin, self.controller.fingerprint)
            self.ask_for_missing(now)
            msg = "a rekey event that follows what was done while this member was cut off"
            raise StaleError(msg)
        follows = context.previous == current.context_hash
        if context.term != current.context.term or context.epoch <= current.number:
            self._check_same_moment(event, hash_)
            msg = "a rekey event for another moment"
            raise StaleError(msg)
        if not follows and context.epoch > current.number + 1:
            self.ask_for_missing(now)
            msg = "a rekey event that follows one which was missed"
            raise StaleError(msg)
        if not follows:
            self._tell_split_view(None, *self._settled, (Kind.REKEY_EVENT, event.raw))
            msg = "a rekey event that follows another history"
            raise PolicyViolationError(msg)
        if self.next and context.attempt <= self.next.context.attempt:
            if context.attempt == self.next.context.attempt and hash_ != self.next.hash:
                one, two = self.next.event.raw, event.raw
                self._tell_split_view(None, (Kind.REKEY_EVENT, one), (Kind.REKEY_EVENT, two))
            msg = "a rekey event for an attempt that was given up"
            raise StaleError(msg)
        self._check_group(event)

    def _check_same_moment(self, event: Verified[RekeyEvent], hash_: bytes) -> None:
        """A controller signs one context for each attempt at an epoch, the current one among them.

        Raises PolicyViolationError where it signed another.
        """
        context, current = event.message.context, self.current
        if current is None or hash_ == current.context_hash:
            return
        place = (current.context.term, current.number, current.context.attempt)
        if (context.term, context.epoch, context.attempt) == place:
            self._tell_split_view(None, *self._settled[:1], (Kind.REKEY_EVENT, event.raw))
            msg = "another context for an epoch that is in use"
            raise PolicyViolationError(msg)

    def _tell_split_view(self, member: RosterMember | None, *said: tuple[Kind, bytes]) -> None:
        """`said`: by the controller; an acknowledgement by `member`."""
        other, controller = member and member.certificate, self.controller
        told = [
            (kind, other if other and kind is Kind.EPOCH_ACK else controller, raw)
            for kind, raw in said
        ]
        self._outbox.tell(SplitViewDetected(member, split_view.gather(self.group, told)))

    def _is_another(self, context: EpochContext, current: Epoch) -> bool:
        """Whether an epoch prevails over the current one, or follows what does."""
        if context.epoch == current.number:
            return context.attempt > current.context.attempt
        return context.epoch == current.number + 1 and context.previous != current.context_hash

    def _take_up(self, following: NextEpoch, now: float) -> None:
        """Go to work on the next epoch: reveal, and see whether its key stands already."""
        self.next = following
        self._timers.cancel("activation")
        self._own[following.hash] = []
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
        early, self._early = self._early, deque(maxlen=_EARLY)
        for kind, body in early:
            try:
                self._handlers[kind](body, now)
            except (MalformedError, StaleError, PolicyViolationError, LocalProtocolError):
                continue  # it was refused now as it would have been then

    def _check_own_part(self, following: NextEpoch, number: int | None) -> None:
        """A contribution under this member's number must be one that it drew and never showed."""
        commitment = None if number is None else following.commitment_of(number)
        if commitment is not None and commitment not in self._contributions:
            msg = "a rekey event with a contribution that this member did not make"
            raise PolicyViolationError(msg)

    def _reveal(self, following: NextEpoch) -> None:
        assert self.number is not None
        commitment = following.commitment_of(self.number)
        if commitment is None:
            return
        part = self._contributions.take(commitment)
        sealed = contribution.seal(following.path.root, following.hash, self.number, part)
        reveal = Reveal(self.number, following.hash, sealed)
        verified: Verified[Reveal] = signed.sign(self._me.signing_key, reveal, self.group)
        following.reveal(verified)
        self._say_own(following.hash, Kind.REVEAL, verified.raw)

    def _on_reveal(self, body: bytes, now: float) -> None:
        claimed = signed.read(Reveal, body)
        following, number = self.next, claimed.message.number
        if following is None or claimed.message.context != following.hash:
            self._early.append((Kind.REVEAL, body))
            return
        if number in following.revealed or following.epoch:
            return
        sender = self._sender(number, following.roster)
        following.reveal(claimed.verify(sender.certificate.verifying_key, self.group))
        self._derive(now)

    def _derive(self, now: float) -> None:
        following = self.next
        if following is None or following.epoch is not None or following.derive() is None:
            return
        assert following.epoch is not None
        assert self.number is not None
        self._outbox.tell(EpochReady(following.epoch, following.roster))
        commitment = self._contributions.draw()
        context = following.context
        ack = EpochAck(
            self.number,
            context.term,
            context.epoch,
            context.attempt,
            following.hash,
            following.epoch.tag(self.number),
            commitment,
            self.audit_head,
        )
        self._say_own(following.hash, Kind.EPOCH_ACK, self._sign(ack))
        if following.activation is not None:
            self._timers.set("activation", following.activation, self._activate)
        self._convergence.confirm(following.hash, self.number)
        mine = self._sender(self.number, following.roster)
        self._outbox.tell(MemberConfirmed(mine, following.hash, commitment, self.audit_head))
        self._go_on_alone(now)

    def _go_on_alone(self, now: float) -> None:
        following, current = self.next, self.current
        if not self._allegiance.controller_gone or following is None or following.epoch is None:
            return
        step = self._lone
        if step is None or current is None or not step.turns_to(following.context, current):
            step = LoneStep.take(current, self._path, self.roster, following)
        self._activate(now, step)

    # Convergence

    def _on_ack(self, body: bytes, _now: float) -> None:
        claimed = signed.read(EpochAck, body)
        context = claimed.message.context
        for epoch, roster in self._epochs():
            if context == epoch.context_hash:
                member, ack = self._convergence.accept(claimed, epoch, roster)
                self._outbox.tell(MemberConfirmed(member, context, ack.commitment, ack.audit))
                return
        if self.current is not None:
            member_ = self._convergence.contradicts(claimed, self.current, self.roster)
            if member_ is not None:
                self._tell_split_view(member_, *self._settled, (Kind.EPOCH_ACK, body))
                return
        self._early.append((Kind.EPOCH_ACK, body))

    def _epochs(self) -> list[tuple[Epoch, Roster]]:
        known = [(self.current, self.roster)] if self.current else []
        if self.next and self.next.epoch:
            known.append((self.next.epoch, self.next.roster))
        return known

    # Activation

    def _on_activate(self, body: bytes, now: float) -> None:
        activate = self._verify(Activate, body).message
        if self.current and activate.context == self.current.context_hash:
            self._settle(None)
            return
        following = self.next
        if following is None or activate.context != following.hash:
            self._early.append((Kind.ACTIVATE, body))
            self.ask_for_missing(now)
            return
        if following.activation is not None:
            return
        following.activate = body
        self._clock.measure(activate.sent, now)
        for raw in activate.reveals:
            self._on_reveal(raw, now)
        if self.next is not following:
            return  # alone, a member does not wait
        patience = self.token.message.rekey.changeover / 1000
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
            self.ask_for_missing(now)
        elif following.activation <= now:
            self._activate(now)
        else:
            self._timers.set("activation", following.activation, self._activate)

    def _settle(self, lone: LoneStep | None) -> None:
        """It is certain that the current epoch came to be; or not, after a step alone."""
        if self._lone is not None and self._lone is not lone:
            self._lone.erase()
        self._lone = lone

    def _activate(self, now: float, lone: LoneStep | None = None) -> None:
        following = self.next
        assert following is not None
        assert following.epoch is not None
        self._timers.cancel("activation")
        self._machine.advance(MemberStep.ACTIVATION)
        before, old_path, old_roster = self.current, self._path, self.roster
        overlap = following.event.message.overlap / 1000
        self.current, self._path = following.epoch, following.path
        self.roster, self.next = following.roster, None
        self._convergence.keep_only(following.hash)
        self._settle(lone)
        self._catching_up.done()
        self._catching_up.history.add(self.current.number, following.hash, following.messages)
        settled = (Kind.REKEY_EVENT, Kind.ACTIVATE)
        self._settled = [each for each in following.messages if each[0] in settled]
        self._rosters[following.hash] = self.roster
        if len(self._rosters) > _ROSTERS_KEPT:
            del self._rosters[next(iter(self._rosters))]
        self._own = {following.hash: self._own.get(following.hash, [])}
        if following.number is not None:
            self._asking.stop()
        if before and before.number == self.current.number:
            before.erase()  # an attempt in place of one that was given up
        elif before:
            self._retiring.append((now + overlap, before))
            self._timers.set(f"retire {before.number}", now + overlap, self._retire)
        if old_path and not (lone and lone.before and lone.before.path is old_path):
            old_path.erase()
        body = following.body
        evicted = tuple(
            (member, eviction)
            for eviction in body.evicted
            if (member := old_roster.by_number(eviction.number))
        )
        new = [entry for entry in body.joined if old_roster.by_number(entry.number) is None]
        joined = tuple(RosterMember.from_entry(entry) for entry in new)
        for member, eviction in evicted:
            if eviction.cause is not EvictionCause.REPLACED:
                self.put_out[member.fingerprint] = eviction
                self._gone[member.fingerprint] = member.certificate
        for member in self.roster:
            self.put_out.pop(member.fingerprint, None)
        self._tell_controller(before)
        self.adopt_policy(following.token)
        self._plan_refresh(now)
        self._outbox.tell(
            EpochActive(self.current, self.roster, body.reason, joined, evicted, overlap)
        )
        self._retire(now)

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

    def _retire(self, now: float) -> None:
        for at, epoch in list(self._retiring):
            if at <= now:
                self._retiring.remove((at, epoch))
                epoch.erase()
                self._outbox.tell(EpochRetired(epoch.number))

    # Being told that it is over, and reports

    def _on_end(self, body: bytes, _now: float) -> None:
        self._verify_end(body)
        self._finish(MemberStep.END, "")

    def _verify_end(self, body: bytes) -> None:
        """By the controller, or by the owner, whoever controls."""
        try:
            self._verify(GroupEnd, body)
        except MalformedError:
            signed.verify(GroupEnd, body, self.owner.verifying_key, self.group)

    def _on_eviction_notice(self, body: bytes, _now: float) -> None:
        proposal = self._allegiance.proposal
        if proposal and self._is_by(proposal.controller, body):
            self._finish(MemberStep.REMOVAL, "")  # by the one whom it asked to let it in
            return
        notice = self._verify(EvictionNotice, body, self._me.fingerprint).message
        if self.number is None or notice.number < self.number:
            msg = "a notice for a place that this member does not hold"
            raise StaleError(msg)
        self._finish(_CAUSES[notice.cause], notice.reason)

    def _is_by(self, controller: Certificate, notice: bytes) -> bool:
        try:
            key, me = controller.verifying_key, self._me.fingerprint
            signed.verify(EvictionNotice, notice, key, self.group, me)
        except MalformedError:
            return False
        return True

    def _on_departure_heard(self, kind: Kind, body: bytes) -> None:
        if kind is Kind.GROUP_END:
            self._verify_end(body)
        else:
            self._verify(EvictionNotice, body, self._me.fingerprint)
        self._leaving.was_heard()

    def _on_report(self, body: bytes, _now: float) -> None:
        claimed = signed.read(CompromiseReport, body)
        report = claimed.message
        by = self._sender(report.number, self.roster)
        subject = self._sender(report.subject, self.roster)
        claimed.verify(by.certificate.verifying_key, self.group)
        self._outbox.tell(CompromiseReported(by, subject, report.reason, report.since / 1000))

    def _finish(self, step: MemberStep, reason: str) -> None:
        self._machine.advance(step)
        for secret in (self._path, self.current, *(epoch for _, epoch in self._retiring)):
            if secret is not None:
                secret.erase()
        if self.next:
            self.next.path.erase()
            if self.next.epoch:
                self.next.epoch.erase()
        self._contributions.erase()
        self._settle(None)
        self._asking.stop()
        self._timers.clear()
        self._path = self.current = self.next = None
        self._retiring = []
        self._outbox.tell(MembershipOver(self.state, reason))

    # Helpers

    def _verify(
        self, kind: type[signed.M], raw: bytes, to: bytes | None = None
    ) -> Verified[signed.M]:
        """`raw` as the controller signed it for this group."""
        if self._allegiance.distrusted:
            msg = "something by a controller whose certificate does not hold any more"
            raise PolicyViolationError(msg)
        return signed.verify(kind, raw, self.controller.verifying_key, self.group, to)

    def _sign(self, message: object, to: bytes | None = None) -> bytes:
        return signed.sign(self._me.signing_key, message, self.group, to).raw

    def _sender(self, number: int, roster: Roster) -> RosterMember:
        member = roster.by_number(number)
        if member is None:
            msg = "a message from somebody who is not in the group"
            raise StaleError(msg)
        return member

    def _say_own(self, context: bytes, kind: Kind, body: bytes) -> None:
        self._own[context].append((kind, body))
        self._outbox.send(kind, body)

    def _repeat(self, context: bytes) -> None:
        """Somebody missed what this member sent about an epoch."""
        for kind, body in self._own.get(context, ()):
            self._outbox.send(kind, body)

    def _check_group(self, event: Verified[RekeyEvent]) -> None:
        if event.message.context.group != self.group:
            msg = "a rekey event of another group"
            raise PolicyViolationError(msg)
