"""The group controller: admits, rekeys, puts out, ends.

Works beside a `Member` of its own, which checks and follows every rekey as all others do; the
controller learns from that member when a key stands, and who acknowledged it.

`KeyChange` brings keys about; here stands who may ask for what, and what it leads to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from msmp_gui.crypto.hpke import Random
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.identity.identity import Identity
from msmp_gui.protocol.controller.founding import found
from msmp_gui.protocol.controller.parts import ControllerParts
from msmp_gui.protocol.errors import (
    LocalProtocolError,
    NotAllowedError,
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
from msmp_gui.protocol.policy.checks import may_control
from msmp_gui.protocol.policy.token import (
    PolicyToken,
)
from msmp_gui.protocol.policy.vouching import Vouching
from msmp_gui.protocol.states import ControllerState, ControllerStep
from msmp_gui.protocol.wire import signed
from msmp_gui.protocol.wire.messages.kinds import Kind, RekeyReason, TermReason
from msmp_gui.protocol.wire.messages.membership import Eviction, GroupEnd
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
        parts = ControllerParts(me, member, tree, random, outbox, vouching)
        self.member = member
        self.admission = parts.admission
        self.other_parts = parts.other_parts
        self.vouching = vouching
        self._me = me
        self._policy = member.policy
        self._outbox = outbox
        self._timers = parts.timers
        self._evictions = parts.evictions
        self._presence = parts.presence
        self._succession = parts.succession
        self._change = parts.change
        self._policy_change = parts.policy_change
        self._handing_over = parts.handing_over
        self._term_change = parts.term_change
        self._putting_out = parts.putting_out
        self._arrivals = parts.arrivals
        self._rivalry = parts.rivalry
        self._handlers: dict[Kind, Callable[[Certificate, bytes, float], None]] = {
            Kind.DECLINE: self._arrivals.on_decline,
            Kind.REQUEST_TO_JOIN: self._arrivals.on_request,
            Kind.REJOIN: self._arrivals.on_rejoin,
            Kind.DEPARTURE: self._putting_out.on_departure,
            Kind.REKEY_REQUEST: parts.answering.on_rekey_request,
            Kind.KEY_REFRESH: parts.answering.on_refresh,
            Kind.STEP_DOWN: parts.merging.on_step_down,
            Kind.ASK_TO_JOIN: self._arrivals.on_wish,
            Kind.ADMISSION_NOTICE: self._arrivals.on_admission,
            Kind.POLICY_TOKEN: self._on_policy,
            Kind.POLICY_CONSENT: self._policy_change.take_consent,
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
        by a key that this peer has no memory of. Where a person approves each, they do so again.
        """
        controller = cls(me, member, KeyTree(), random, outbox, vouching or Vouching())
        approval = controller.policy.dissemination.approval
        known = controller.other_parts
        (known.expect if approval else known.vouch)(invited)
        for fingerprint, eviction in put_out.items():
            stays = member.roster.by_fingerprint(fingerprint)
            if stays is None:
                notice = member.exclusions.notice_about(fingerprint)
                controller._evictions.inherit(fingerprint, eviction, notice)
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
        self.other_parts.vouch([stranger])

    def turn_down(self, fingerprint: Fingerprint) -> None:
        """Do not. Raises UnknownMemberError."""
        self._change.check_alive()
        self.admission.turn_down(fingerprint)

    def rekey(self, now: float) -> None:
        """Change the key. Raises NotAllowedError where there is nobody to share it with."""
        self._change.check_alive()
        if not self._change.shared:
            msg = "there is nobody to change the key with yet"
            raise NotAllowedError(msg)
        self._change.want(RekeyReason.DEMAND)
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
        self._putting_out.remove(number, "", now)

    def declare_compromise(
        self, person: Fingerprint, reason: str, since: float, now: float
    ) -> None:
        """Declare a key lost, of a member or of who was one. Raises as
        `PuttingOut.declare_compromise`.
        """
        self._putting_out.declare_compromise(person, reason, since, now)

    def end(self, now: float) -> None:
        """End the group for everybody. Raises IllegalStepError."""
        current = self.member.current
        self._change.machine.advance(ControllerStep.END)
        body = self._sign(GroupEnd(current.number if current else 0))
        people = [*(m.fingerprint for m in self.member.roster)]
        self._evictions.end_group(
            body, [*people, *(c.fingerprint for c in self.admission.candidates)]
        )
        self._timers.clear()
        self._change.archive.give_up()
        self._outbox.send(Kind.GROUP_END, body)
        self.member.receive(Kind.GROUP_END, body, now)

    def hand_over(self, number: int, now: float) -> None:
        """Have a member whom the policy names control the group. Raises as `HandingOver.begin`."""
        self._change.check_alive()
        self._handing_over.begin(number, now)

    def begin_term(self, reason: TermReason, now: float, above: int = 0) -> None:
        """Propose a new term over `above`; it begins once members agreed."""
        self._term_change.propose(reason, now, above)

    def step_down(self, succeeded: SucceededBy) -> None:
        """Members follow another controller: have all others follow it as well."""
        self._term_change.step_down(succeeded)

    def review(self, now: float) -> None:
        """Look again at members' certificates: who is no longer vouched for goes."""
        self._putting_out.review(now)

    def peer_reachable(self, fingerprint: Fingerprint, reachable: bool, now: float) -> None:
        """A peer can be reached, or no longer."""
        if self.state is ControllerState.ENDED:
            if reachable:
                self._evictions.tell(fingerprint)  # that the group is over
            return
        if reachable:
            self._presence.came(fingerprint)
            self.admission.remind(fingerprint, now)  # the invitation may have been lost
            self._succession.repeat(now)
            self._policy_change.ask(fingerprint)
            if self._evictions.tell(fingerprint):
                began, rival = self._succession.began, may_control(self.policy, fingerprint)
                (began.tell_rival if rival else began.tell)(fingerprint)
            if self.member.roster.by_fingerprint(fingerprint) is not None:
                self._succession.began.tell(fingerprint)
                self._change.repeating.soon(now)
        else:
            self._presence.went(fingerprint)
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
        if isinstance(event, EpochActive):
            self._policy_change.ask_all()
        match event:
            case EpochActive(epoch=epoch) if self._succession.precedes(epoch.context.term):
                self._term_change.learn(event, now)
            case EpochActive() | MemberConfirmed():
                self._handing_over.go_on(now)
            case CompromiseReported():
                self._putting_out.on_report(event, now)
            case TermContested():
                self._rivalry.contest(event, now)

    def next_timer(self) -> float | None:
        """When `handle_timer` wants to be called."""
        return self._timers.next()

    def handle_timer(self, now: float) -> None:
        """Do what is due."""
        for due in self._timers.take_due(now):
            due(now)

    # Another edition of the policy

    def _on_policy(self, sender: Certificate, body: bytes, now: float) -> None:
        """The owner wants the policy changed; whoever passes it on, the owner signed it."""
        self._change.check_alive()
        if sender == self._policy.owner:
            self._policy_change.begin(body, now)
        else:
            self._policy_change.take_up(body, now)

    def _sign(self, message: object) -> bytes:
        return signed.sign(self._me.signing_key, message, self.group).raw
