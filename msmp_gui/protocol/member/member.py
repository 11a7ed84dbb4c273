"""A member of a group: from accepting the invitation to the end.

Sans-IO: packets, commands and `now` (seconds since 1970) come in; transmissions and events go out
through the outbox. Every member checks each step of the controller against the policy token; the
controller's own member does as well.

Each part of it stands in a module of its own, and `parts.py` puts them together. Here each is
handed what comes for it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from types import MappingProxyType

from msmp_gui.crypto.hpke import Random
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.identity.identity import Identity
from msmp_gui.protocol.errors import (
    ConsentNeededError,
    LocalProtocolError,
    RemoteProtocolError,
    StaleError,
    UnknownMemberError,
)
from msmp_gui.protocol.events import (
    CompromiseReported,
    ControllerChanged,
    ControllerDistrusted,
    EpochActive,
    KeyLost,
    Outbox,
    PolicyChanged,
)
from msmp_gui.protocol.keys.path import MemberPath
from msmp_gui.protocol.keys.schedule import Epoch
from msmp_gui.protocol.member.changeover import NextEpoch
from msmp_gui.protocol.member.key_following import sender_of
from msmp_gui.protocol.member.keys import Left
from msmp_gui.protocol.member.parts import MemberParts
from msmp_gui.protocol.policy.in_force import PolicyInForce
from msmp_gui.protocol.policy.token import PolicyToken
from msmp_gui.protocol.policy.vouching import Lapse
from msmp_gui.protocol.policy_proposals import Consent
from msmp_gui.protocol.registration import ReceivedInvitation, Standing
from msmp_gui.protocol.roster import Roster, member_of
from msmp_gui.protocol.states import MemberState, MemberStep
from msmp_gui.protocol.wire import signed
from msmp_gui.protocol.wire.messages.kinds import EvictionCause, Kind
from msmp_gui.protocol.wire.messages.membership import CompromiseReport, Departure, Eviction
from msmp_gui.protocol.wire.messages.rekey import AuditHead
from msmp_gui.protocol.wire.signed import Verified


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
        self.proof = b""
        """The newest term of this peer's own that a member agreed to, as it was proposed."""
        parts = MemberParts(me, self.policy, controller, random, outbox, followed=self)
        self.asking = parts.asking
        self.catching_up = parts.catching_up
        self.ending = parts.ending
        self.exclusions = parts.exclusions
        self.following = parts.following
        self.intake = parts.intake
        self.others = parts.others
        self.refreshing = parts.refreshing
        self.speaking = parts.speaking
        self.stepping_down = parts.stepping_down
        self.terms = parts.terms
        self._me = me
        self._outbox = outbox
        self._machine = parts.machine
        self._timers = parts.timers
        self._keys = parts.keys
        self._convergence = parts.convergence
        self._allegiance = parts.allegiance
        self._consent_to_policy = Consent(me, self.policy, outbox)
        self._handlers: dict[Kind, Callable[[bytes, float], None]] = {
            **self.intake.handlers,
            **self.following.handlers,
            Kind.JOIN_REFUSED: self.ending.on_refusal,
            Kind.GROUP_END: self.ending.on_end,
            Kind.EVICTION_NOTICE: self.ending.on_notice,
            Kind.COMPROMISE_REPORT: self._on_report,
            Kind.NEW_TERM: self.terms.on_new_term,
            Kind.STEP_DOWN: self.stepping_down.on_step_down,
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
        member.exclusions.remember(put_out)
        for asked in (invitation.inviter, controller):  # this peer's user knows that they are back
            member.exclusions.let_back(asked.fingerprint)
        member._keys.come_back(standing)
        member.asking.ask_to_join(invitation, standing, now)
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
        put_out: Mapping[Fingerprint, Eviction],
    ) -> Member:
        """The controller's own member after a restart, without any key of the group."""
        member = cls(me, token, me.certificate, owner, random, outbox)
        member.exclusions.remember(put_out)
        member._keys.roster = roster
        member._keys.come_back(standing)
        return member

    # What others may know of this member

    @property
    def group(self) -> bytes:
        """The group's id."""
        return self.policy.message.group

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
    def current(self) -> Epoch | None:
        """The epoch under which payloads are sent."""
        return self._keys.current

    @property
    def alone(self) -> bool:
        """Whether it uses the key without knowing that the controller, or anybody, does."""
        return self._keys.alone

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

    @property
    def controls(self) -> bool:
        """Whether this member's peer controls the group."""
        return self._allegiance.mine

    @property
    def controller(self) -> Certificate:
        """Who controls the group."""
        return self._allegiance.controller

    @property
    def awaited(self) -> Certificate:
        """Whose keys come next: the controller's, or those of whom this controller gave way to."""
        proposal = self.terms.proposal
        return proposal.controller if proposal and self.controls else self.controller

    @property
    def controller_number(self) -> int | None:
        """Number of the member who controls the group."""
        return self.current.context.controller if self.current else None

    def number_of(self, person: Fingerprint) -> int | None:
        """Of somebody who is in, or was until they went; None where this member knows of none."""
        member, gone = self.roster.by_fingerprint(person), self.exclusions.put_out.get(person)
        if member is not None:
            return member.number
        return gone.number if gone and self._who_was(gone.number) == person else None

    @property
    def untold_departure(self) -> bytes:
        """The signed departure, until the controller is known to have heard of it."""
        return self.ending.leaving.departure(self.controller)

    @property
    def term(self) -> int:
        """The newest term that this member follows."""
        return self._keys.term

    @property
    def standing(self) -> Standing:
        """Where this member stands, for who is to give it keys."""
        return self._keys.standing

    # Commands

    def keep_proof(self, proof: bytes) -> None:
        """A member agreed to a term of this peer's own, as it was proposed; empty: none did."""
        self.proof = proof or self.proof

    def report_compromise(self, subject: Fingerprint, reason: str, since: float) -> None:
        """Tell the group that the key of somebody who is in, or was, is lost.

        Raises UnknownMemberError, and LocalProtocolError where this peer is no member.
        """
        if self.number is None or self.current is None or self.over:
            msg = "only members can report a compromise"
            raise LocalProtocolError(msg)
        number = self.number_of(subject)
        if number is None:
            msg = "nobody of that key is, or was, in the group"
            raise UnknownMemberError(msg)
        report = CompromiseReport(self.number, number, reason[:500], max(0, int(since * 1000)))
        body = signed.sign(self._me.signing_key, report, self.group).raw
        self._outbox.send(Kind.COMPROMISE_REPORT, body)
        self._tell_report(report, subject)

    def propose_policy(self, new: Verified[PolicyToken]) -> None:
        """As the owner: have the controller take the group to another edition of the policy."""
        self.policy.agree(new)
        self._outbox.send(Kind.POLICY_TOKEN, new.raw, self.controller.fingerprint)

    def consent(self, now: float) -> None:
        """This peer's user agrees to the policy that is proposed. Raises NothingProposedError."""
        self._consent_to_policy.give(self.number, self.controller.fingerprint)
        waiting = self.terms.take_waiting()
        with suppress(RemoteProtocolError):  # of another moment by now, or asks for another policy
            if waiting:
                self.receive(Kind.NEW_TERM, waiting, now)
        self.catching_up.begin()
        self.catching_up.plan(now)

    # Who is there

    def meet_controller(self, other: Certificate, new_term: bytes = b"") -> None:
        """Another peer controls a part of the group, where this member may be out.

        `new_term`: what it showed of its own, if anything.
        """
        if self.over:
            self.ending.meet(other, new_term)
        else:
            self.others.meet(other)

    def controller_lost(self, now: float) -> None:
        """Who is `awaited` is gone: a key that stands can be used, and no other comes."""
        if self.controls:
            self.terms.successor_lost(now)
            return
        self._allegiance.lose()
        self.following.go_on_alone(now)
        self.catching_up.plan(now)
        if self.current is not None:
            self._allegiance.plan_takeover(now)

    def controller_back(self, now: float) -> None:
        """Who is `awaited` can be reached (again)."""
        if self.controls:
            self.terms.successor_back()
            return
        if self._allegiance.distrusted:
            return
        self._allegiance.find_again()
        self.catching_up.begin()
        self.catching_up.plan(now)

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
        eviction = Eviction(number, cause, declared_by, lapse.reason, since)
        self.exclusions.declare(by.fingerprint, eviction)
        self._outbox.tell(ControllerDistrusted(by, lapse.reason, lapse.compromised, lapse.since))
        self._allegiance.distrust(now)

    def is_left_by_controller(self, body: bytes, sender: Certificate) -> bool:
        """Whether a departure is the controller's own: it handed the group on, and went.

        Raises MalformedError.
        """
        if sender.fingerprint != self.controller.fingerprint:
            return False
        key, me = sender.verifying_key, self._me.fingerprint
        departure = signed.verify(Departure, body, key, self.group, me).message
        first = self.next.context.controller if self.next else None  # its own may be on the way
        return departure.number in (self.controller_number, first)

    # Packets and time

    def receive(self, kind: Kind, body: bytes, now: float) -> None:
        """Take a packet. Raises RemoteProtocolError, and then nothing changed."""
        if self._machine.over:
            self.ending.receive(kind, body)
            return
        handler = self._handlers.get(kind)
        if handler is None:
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

    def answer_rekey_request(self, body: bytes, sender: Fingerprint, now: float) -> None:
        """Pass rekeys on to somebody who missed them. Raises MalformedError, StaleError.

        Who is out says so: it may have controlled the group, and be followed still.
        """
        self.catching_up.check_pace(sender, now)
        if self.over:
            self.ending.mention(sender)
            return
        if self.catching_up.answer(body, sender):
            self.others.say_who_controls(sender)
        self.terms.show_eviction(sender)

    def _on_policy(self, body: bytes, _now: float) -> None:
        self._consent_to_policy.consider(body, self.number, self.controller.fingerprint)

    def _on_report(self, body: bytes, _now: float) -> None:
        claimed = signed.read(CompromiseReport, body)
        report = claimed.message
        subject = self._who_was(report.subject)
        if subject is None:
            msg = "a report about somebody who never was in the group, as far as is known"
            raise StaleError(msg)
        key = sender_of(report.number, self.roster).certificate.verifying_key
        claimed.verify(key, self.group)
        self._tell_report(report, subject)

    def _tell_report(self, report: CompromiseReport, subject: Fingerprint) -> None:
        by, since = sender_of(report.number, self.roster), report.since / 1000
        self._outbox.tell(CompromiseReported(by, subject, report.subject, report.reason, since))

    def _who_was(self, number: int) -> Fingerprint | None:
        """Who is member `number`, or was until they went."""
        if (member := self.roster.by_number(number)) is not None:
            return member.fingerprint
        if number == 0:  # also of whom this member knows no number
            return self.token.message.operational.controller
        gone = self.exclusions.put_out.items()
        return next((who for who, eviction in gone if eviction.number == number), None)

    # Another key is in use, or another policy

    def turned(self, following: NextEpoch, left: Left, overlap: float, now: float) -> None:
        """The next epoch is the current one."""
        assert self.current is not None
        self.catching_up.begin()
        self.catching_up.history.add(self.current.number, following.hash, following.messages)
        body = following.body
        new = [entry for entry in body.joined if left.roster.by_number(entry.number) is None]
        joined = tuple(map(member_of, new))
        evicted = self.exclusions.turn(following, left.roster)
        self._tell_controller(left.epoch)
        self.others.turn(left.epoch)
        self.adopt_policy(following.token)
        self.terms.turn(now)
        if left.epoch and left.epoch.context.term != self.current.context.term:
            self._consent_to_policy.tell(self.controller.fingerprint)
        self.refreshing.plan(now)
        self._outbox.tell(
            EpochActive(self.current, self.roster, body.reason, joined, evicted, overlap)
        )
        for fingerprint, eviction in self.exclusions.take_lost():
            self._outbox.tell(KeyLost(fingerprint, eviction))

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
