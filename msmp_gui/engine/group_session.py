"""One conference: runs its member, its controller where this peer is it, and its conversation.

Moves packets between roles and network until nothing is left to do, keeps their timers, and writes
down for people what happened. Takes no decision about keys or trust: those are the protocol's.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Protocol

from msmp_gui.crypto import cbor, kdf
from msmp_gui.crypto.hpke import Random
from msmp_gui.engine import chronicle as words
from msmp_gui.engine import policy_news
from msmp_gui.engine.alert_kinds import AlertKind
from msmp_gui.engine.audit_notes import notes
from msmp_gui.engine.audit_trail import AuditTrails, Note
from msmp_gui.engine.chronicle import Chronicle
from msmp_gui.engine.clock import Alarm, Clock
from msmp_gui.engine.doorstep import Doorstep
from msmp_gui.engine.notices import AlertRaised, GroupOver, MessageReceived, Notice, RekeyScheduled
from msmp_gui.engine.sentences import sentence
from msmp_gui.engine.snapshot import AlertView, MemberState, MessageView
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.identity.identity import Identity
from msmp_gui.identity.names import displayable_text
from msmp_gui.media.conversation import ChatMessage, Conversation
from msmp_gui.protocol import modules
from msmp_gui.protocol.errors import PolicyViolationError, RemoteProtocolError, StaleError
from msmp_gui.protocol.events import (
    ActivationScheduled,
    CandidateChanged,
    CandidateState,
    CompromiseReported,
    ControllerChanged,
    ControllerDistrusted,
    EpochActive,
    Event,
    MembershipOver,
    Outbox,
    PolicyChanged,
    PolicyProposed,
    SplitViewDetected,
    SucceededBy,
    TakeoverDue,
    TermAbandoned,
    Transmission,
)
from msmp_gui.protocol.group_controller import GroupController
from msmp_gui.protocol.member import Member
from msmp_gui.protocol.messages import Eviction, EvictionCause, Kind, TermReason
from msmp_gui.protocol.policy_checks import may_declare
from msmp_gui.protocol.policy_token import PolicyToken, may_distribute
from msmp_gui.protocol.roster import Member as RosterMember
from msmp_gui.protocol.signed import Verified
from msmp_gui.protocol.states import MemberState as ProtocolState
from msmp_gui.protocol.vouching import Vouching
from msmp_gui.transport.base import MAX_DATAGRAM

if TYPE_CHECKING:
    from msmp_gui.protocol.distributor import Distributor

_log = logging.getLogger(__name__)

CONTROLLER_PATIENCE = 2.0
"""Seconds from the loss of contact to the controller until people are told."""

REVIEW_PERIOD = 60.0
"""Seconds between looks at whether people's certificates still hold."""

_MULTICAST_FRESH = 6.0
"""Seconds for which a datagram heard tells that multicast passes."""

_FOR_CONTROLLER = frozenset(
    {
        Kind.DECLINE,
        Kind.REQUEST_TO_JOIN,
        Kind.REJOIN,
        Kind.DEPARTURE,
        Kind.REKEY_REQUEST,
        Kind.KEY_REFRESH,
        Kind.ASK_TO_JOIN,
        Kind.ADMISSION_NOTICE,
        Kind.POLICY_CONSENT,
    }
)
_ALSO_FOR_CONTROLLER = frozenset({Kind.STEP_DOWN, Kind.POLICY_TOKEN})
_FOR_DISTRIBUTOR = frozenset({Kind.DECLINE, Kind.REQUEST_TO_JOIN, Kind.ASK_TO_JOIN})
_OF_CONTROLLERS = frozenset({Kind.REKEY_EVENT, Kind.KEY_DOWNLOAD, Kind.NEW_TERM})
_BY_CHANNEL = frozenset(
    {
        Kind.PAYLOAD,
        Kind.REKEY_EVENT,
        Kind.REKEY_PART,
        Kind.REVEAL,
        Kind.EPOCH_ACK,
        Kind.ACTIVATE,
    }
)
"""What may be seen by everybody on the network: the rest is for the contacts' channels alone."""
_FOR_CONVERSATION = frozenset({Kind.PAYLOAD, Kind.REPAIR_REQUEST})

_GONE = {
    EvictionCause.DEPARTURE: MemberState.LEFT,
    EvictionCause.REMOVAL: MemberState.REMOVED,
    EvictionCause.COMPROMISE: MemberState.COMPROMISED,
}


class SessionWorld(Protocol):
    """What a session needs of the engine around it."""

    clock: Clock
    random: Random
    me: Identity
    vouching: Vouching
    audit: AuditTrails

    def send(self, to: Fingerprint, packet: bytes) -> bool:
        """Send a packet to a peer near."""

    def send_datagram(self, channel: bytes, datagram: bytes) -> None:
        """Send to everyone on a channel."""

    def is_near(self, fingerprint: Fingerprint) -> bool:
        """Whether there is contact with that peer."""

    def address_of(self, fingerprint: Fingerprint) -> str | None:
        """Where a peer near is reached; None for who is not near."""

    def notify(self, notice: Notice) -> None:
        """Tell of something that happened."""

    def met(self, fingerprint: Fingerprint) -> None:
        """Somebody is in the conference."""

    def distrust(self, certificate: Certificate, since: float, reason: str) -> None:
        """Put a key on the local distrust list."""

    def session_changed(self, group: bytes) -> None:
        """What people see of this session changed."""

    def keep_session(self, group: bytes) -> None:
        """Keep what a restart needs of this session, now."""


def channel_of(group: bytes) -> bytes:
    """The name of the group's datagram channel; tells nothing of the group."""
    return kdf.hash_of("channel", group)[:16]


def packet(group: bytes, kind: Kind, body: bytes) -> bytes:
    """How a message of a group travels to one peer."""
    return cbor.encode([group, int(kind), body])


class GroupSession:
    """One conference that is being joined, under way, or over."""

    def __init__(
        self,
        world: SessionWorld,
        member: Member,
        outbox: Outbox,
        controller: GroupController | None = None,
        *,
        beginning: Note | None = None,
    ) -> None:
        self.member = member
        self.controller = controller
        self.chronicle = Chronicle()
        self.doorstep = Doorstep()
        self.candidates: dict[Fingerprint, tuple[Certificate, CandidateState]] = {}
        self.epoch_started: float | None = None
        self.activation: ActivationScheduled | None = None
        self.old_key_until: float | None = None
        self.controller_lost = False
        self.end_reason = ""
        self._world = world
        self._outbox = outbox
        self._conversation = Conversation(world.me, member, outbox, world.random)
        self.distributor = self._as_distributor()
        self._met: set[Fingerprint] = set()
        """Who was in it with this peer."""
        self._alarm = Alarm(world.clock, self._on_timer)
        self._controller_gone_at: float | None = None
        self._hears_multicast: set[Fingerprint] = set()
        """Members who told that they hear this peer's datagrams."""
        self._heard: dict[Fingerprint, float] = {}
        self._told_heard: dict[Fingerprint, bool] = {}
        self._review_at = world.clock.now() + REVIEW_PERIOD
        self._kept: object = None
        """What was kept when it was kept last."""
        self._trail = world.audit.of(self.group, self.name)
        if beginning is not None:
            self._note(beginning)
        self.member.audit_head = self._trail.head
        if self.distributor:
            self.distributor.admission.address_of = world.address_of
        if controller:
            controller.admission.address_of = world.address_of
            self.epoch_started = world.clock.now()
        self.pump()

    @property
    def group(self) -> bytes:
        """The group's id."""
        return self.member.group

    @property
    def name(self) -> str:
        """The conference's name."""
        return self.member.token.message.name

    def _as_distributor(self) -> Distributor | None:
        if not may_distribute(self.member.token.message, self._world.me.fingerprint):
            return None
        code, world = modules.load("distribution"), self._world
        made: Distributor = code.Distributor(
            world.me, self.member, world.random, self._outbox, world.vouching
        )
        return made

    @property
    def hosts(self) -> bool:
        """Whether this peer controls the conference, and not only proposes to."""
        member = self.member
        steady = member.current is None or member.controller_number == member.number
        return self.controller is not None and member.controls and steady

    def close(self) -> None:
        """Stop the timers."""
        self._alarm.cancel()

    # Commands

    def say(self, text: str) -> None:
        """Send a message. Raises LocalProtocolError."""
        self._conversation.say(displayable_text(text), self._world.clock.now())
        self.pump()

    def code_compared(self) -> None:
        """The code was compared with everybody: what waited is sent. Raises LocalProtocolError."""
        now = self._world.clock.now()
        self.member.code_compared()
        self.chronicle.note(now, sentence("You compared the code with everyone."))
        self._note(Note("code_compared", by=self._world.me.fingerprint))
        self._conversation.flush(now)
        self.pump()

    def change_policy(self, new: Verified[PolicyToken]) -> None:
        """Take the group to an edition that this peer signed as its owner. Raises ProtocolError."""
        if self.controller and self.hosts:
            self.controller.change_policy(new, self._world.clock.now())
        else:
            self.member.propose_policy(new)
        self.pump()

    def agree_to_policy(self) -> None:
        """This peer's user agrees to the policy that is proposed. Raises LocalProtocolError."""
        now = self._world.clock.now()
        (self.controller or self.member).consent(now)
        self.chronicle.dismiss_kind(AlertKind.POLICY_PROPOSED)
        self.chronicle.note(now, sentence("You agreed to the new policy."))
        self._note(Note("consent", by=self._world.me.fingerprint))
        self.pump()

    def invite(self, people: list[Certificate]) -> None:
        """Invite people who are near. Raises LocalProtocolError."""
        now = self._world.clock.now()
        if self.controller is None:
            assert self.distributor is not None
            self.distributor.invite(people, now)
            self.pump()
            return
        for person in people:
            near = self._world.is_near(person.fingerprint)
            self.controller.peer_reachable(person.fingerprint, near, now)
        self.controller.invite(people, now)
        self.pump()

    def ring(self, person: Certificate) -> None:
        """Somebody came by a link, and the policy would let them in."""
        member = self.member.roster.by_fingerprint(person.fingerprint)
        if member is None and self.doorstep.ring(person):
            now = self._world.clock.now()
            self._raise_alert(
                words.alert_waiting(self.chronicle, now, person.name, person.fingerprint)
            )
            self._note(Note("came_by_link", person.fingerprint))
            self.pump()

    def leave_doorstep(self, person: Fingerprint, *, let_in: bool) -> None:
        """They are invited now, or turned away. Raises LocalProtocolError."""
        certificate = self.doorstep.leave(person)
        self._nobody_waits()
        if certificate is not None and let_in:
            self.invite([certificate])
        self.pump()

    def take_over(
        self,
        reason: TermReason,
        put_out: Mapping[Fingerprint, Eviction],
        invited: Iterable[Fingerprint] = (),
    ) -> None:
        """Propose a new term, in which this peer controls the group."""
        world = self._world
        now, mine = world.clock.now(), world.me
        self.controller = GroupController.succeeding(
            mine,
            self.member,
            world.random,
            self._outbox,
            world.vouching,
            put_out=put_out,
            invited=invited,
        )
        self.controller.admission.address_of = world.address_of
        for member in self.member.roster:
            if world.is_near(member.fingerprint):
                self.controller.peer_reachable(member.fingerprint, True, now)
        self.controller.begin_term(reason, now)
        self.pump()

    # What comes from the network

    def receive(self, kind: Kind, body: bytes, sender: Certificate) -> None:
        """A packet from a peer near. What is wrong with it is noted, and changes nothing."""
        if kind is Kind.CHANNEL_REPORT:
            self._on_channel_report(body, sender.fingerprint)
            return
        now = self._world.clock.now()
        try:
            if kind in _FOR_CONTROLLER or (kind in _ALSO_FOR_CONTROLLER and self.controller):
                if self.controller:
                    self.controller.receive(kind, body, sender, now)
                elif self.distributor and kind in _FOR_DISTRIBUTOR:
                    self.distributor.receive(kind, body, sender, now)
                elif kind is Kind.REKEY_REQUEST:
                    self.member.answer_rekey_request(body, sender.fingerprint)
            elif kind in _FOR_CONVERSATION:
                self._conversation.receive(kind, body, sender.fingerprint, now)
            elif self.distributor and self.distributor.relays(kind, body):
                self.distributor.receive(kind, body, sender, now)
            else:
                if kind in _OF_CONTROLLERS:
                    self.member.tell_departure_to(sender)
                self.member.receive(kind, body, now)
        except RemoteProtocolError as error:
            self._on_refused(error, sender)
        self.pump()

    def two_devices(self, certificate: Certificate) -> None:
        """Somebody's key is in use on two devices at the same time."""
        if self.member.over or self.member.roster.by_fingerprint(certificate.fingerprint) is None:
            return
        now = self._world.clock.now()
        self.chronicle.dismiss_kind(AlertKind.TWO_DEVICES)
        mine = certificate.fingerprint == self._world.me.fingerprint
        self._raise_alert(
            words.alert_two_devices(
                self.chronicle, now, certificate.name, certificate.fingerprint, mine=mine
            )
        )
        self._note(Note("two_devices", certificate.fingerprint))
        self.pump()

    def pass_on_list(self, der: bytes) -> None:
        """A revocation list is new: the others get it, and certificates are looked at again."""
        if not self.member.over:
            body = packet(self.group, Kind.REVOCATION_LIST, der)
            for fingerprint in self._recipients():
                self._world.send(fingerprint, body)
            self._review()
            self.pump()

    def _review(self) -> None:
        """Whether the certificates of those who are in still hold."""
        now = self._world.clock.now()
        self._review_at = now + REVIEW_PERIOD
        if self.controller and self.hosts:
            self.controller.review(now)
        elif not self.member.over:
            token, controller = self.member.token.message, self.member.controller
            lapse = self._world.vouching.lapse(token, controller, now)
            if lapse is not None:
                self.member.distrust_controller(lapse, now)

    def receive_datagram(self, datagram: bytes) -> None:
        """Something came on the group's channel, from anybody at all."""
        try:
            kind = Kind(datagram[0]) if datagram else Kind.DECLINE
        except ValueError:
            return
        now = self._world.clock.now()
        try:
            if kind is Kind.PAYLOAD:
                number = self._conversation.receive(kind, datagram[1:], None, now)
                self._heard_datagram_of(number, now)
            elif kind in _BY_CHANNEL:
                self.member.receive(kind, datagram[1:], now)
        except RemoteProtocolError as error:
            _log.debug("refused a datagram: %s", error)
        self.pump()

    def peer_up(self, fingerprint: Fingerprint) -> None:
        """Contact with a peer stands."""
        now = self._world.clock.now()
        if self.controller:
            self.controller.peer_reachable(fingerprint, True, now)
        if fingerprint == self.member.controller.fingerprint:
            self._controller_gone_at = None
            if self.controller_lost:
                self.controller_lost = False
                self.chronicle.dismiss_kind(AlertKind.CONTROLLER_LOST)
                self.chronicle.note(now, sentence("{name} is back.", name=self._host))
                self._note(Note("controller_back", fingerprint))
            self.member.controller_back(now)
        self._told_heard.pop(fingerprint, None)
        self.pump()

    def peer_down(self, fingerprint: Fingerprint) -> None:
        """Contact with a peer is lost."""
        now = self._world.clock.now()
        self._hears_multicast.discard(fingerprint)
        self._heard.pop(fingerprint, None)
        if fingerprint in self.doorstep:
            self.leave_doorstep(fingerprint, let_in=False)
        if self.controller:
            self.controller.peer_reachable(fingerprint, False, now)
        if fingerprint == self.member.controller.fingerprint and not self.member.over:
            self._controller_gone_at = now + CONTROLLER_PATIENCE
        self.pump()

    # The loop

    def pump(self) -> None:
        """Carry events and packets until nothing is left to do."""
        now = self._world.clock.now()
        for _ in range(1000):
            events = self._outbox.take_events()
            transmissions = self._outbox.take_transmissions()
            if not events and not transmissions:
                break
            for event in events:
                self._conversation.observe(event, now)
                if self.controller:
                    self.controller.observe(event, now)
                self._record(event, now)
                for note in notes(event, self.member):
                    self._note(note)
                self._pass_on(event)
            self._keep_trail(events, now)
            self._keep()
            for transmission in transmissions:
                self._transmit(transmission)
        self._deliver(now)
        if self.controller:
            self.controller.protected(self._conversation.volume, now)
        self._alarm.set(self._next_timer())
        self._world.session_changed(self.group)

    def _note(self, note: Note) -> None:
        """Add to the audit log."""
        member = self.member
        epoch = member.current.number if member.current else member.standing.epoch
        self._trail.add(note, self._world.clock.now(), term=member.standing.term, epoch=epoch)

    def _keep_trail(self, events: Iterable[Event], now: float) -> None:
        """Signed with each key, and at the end; kept before anybody is told what happened."""
        settles = any(isinstance(event, EpochActive | MembershipOver) for event in events)
        self._trail.flush(now, checkpoint=settles)
        self.member.audit_head = self._trail.head

    def _pass_on(self, event: Event) -> None:
        """Control of the group comes to this peer, or goes from it; newcomers learn the lists."""
        match event:
            case EpochActive(joined=joined) if self.hosts:
                for crl in self._world.vouching.lists:
                    body = packet(self.group, Kind.REVOCATION_LIST, crl.der)
                    for member in joined:
                        self._world.send(member.fingerprint, body)
            case TakeoverDue() if self.controller is None:
                self.take_over(TermReason.TAKEOVER, self.member.put_out)
            case TermAbandoned():
                self.controller = None
            case SucceededBy() if self.controller:
                self.controller.step_down(event)
                self.controller = None

    def _keep(self) -> None:
        """What others are told of, a restart must not undo: it is kept before it is sent."""
        member, controller = self.member, self.controller
        gone = len(controller.put_out if controller else member.put_out)
        asked = len(self.candidates)
        kept = (
            member.standing,
            member.controller,
            member.token.hash,
            gone,
            asked,
            member.over,
            member.untold_departure,
        )
        if kept != self._kept:
            self._kept = kept
            self._world.keep_session(self.group)

    def _on_timer(self) -> None:
        now = self._world.clock.now()
        self.member.handle_timer(now)
        if self.controller:
            self.controller.handle_timer(now)
        if self.distributor:
            self.distributor.handle_timer(now)
        self.pump()  # so that nothing more is sealed under a key that is no longer current
        self._conversation.handle_timer(now)
        if self._controller_gone_at is not None and self._controller_gone_at <= now:
            self._controller_gone_at = None
            self._lose_controller(now)
        if self.old_key_until is not None and self.old_key_until <= now:
            self.old_key_until = None
        if self._review_at <= now:
            self._review()
        self.pump()

    def _next_timer(self) -> float | None:
        moments = [
            self.member.next_timer(),
            self._conversation.next_timer(),
            self.controller.next_timer() if self.controller else None,
            self.distributor.next_timer() if self.distributor else None,
            self._controller_gone_at,
            self.old_key_until,
            None if self.member.over else self._review_at,
        ]
        return min((at for at in moments if at is not None), default=None)

    def _lose_controller(self, now: float) -> None:
        if self.member.over:
            return
        self.member.controller_lost(now)
        if self.member.current is None:
            return
        self.controller_lost = True
        self._note(Note("controller_lost", self.member.controller.fingerprint))
        deputy = self._next_host()
        self._raise_alert(words.alert_controller_lost(self.chronicle, now, self._host, deputy))

    def _next_host(self) -> str:
        """Who will take over, by name; empty where the policy names nobody who is here."""
        for fingerprint in self.member.token.message.operational.deputies:
            member = self.member.roster.by_fingerprint(fingerprint)
            here = fingerprint == self._world.me.fingerprint or self._world.is_near(fingerprint)
            if member is not None and here:
                return member.certificate.name
        return ""

    # Sending

    def _transmit(self, transmission: Transmission) -> None:
        if transmission.to is not None:
            body = packet(self.group, transmission.kind, transmission.body)
            self._world.send(transmission.to, body)
            return
        datagram = bytes([transmission.kind]) + transmission.body
        fits = len(datagram) <= MAX_DATAGRAM and transmission.kind in _BY_CHANNEL
        if fits:
            self._world.send_datagram(channel_of(self.group), datagram)
        # Payloads that are lost are repaired; what moves the group on goes to each as well.
        by_channel = fits and transmission.kind is Kind.PAYLOAD
        body = packet(self.group, transmission.kind, transmission.body)
        for fingerprint in self._recipients():
            if not (by_channel and fingerprint in self._hears_multicast):
                self._world.send(fingerprint, body)

    def _recipients(self) -> Iterator[Fingerprint]:
        rosters = [self.member.roster]
        if self.member.next:
            rosters.append(self.member.next.roster)
        # A dictionary as an ordered set: the order of a set differs from run to run.
        known = dict.fromkeys(member.fingerprint for roster in rosters for member in roster)
        if self.controller:
            known |= dict.fromkeys(self.candidates)
        known.pop(self._world.me.fingerprint, None)
        yield from known

    def _heard_datagram_of(self, number: int | None, now: float) -> None:
        member = self.member.roster.by_number(number) if number is not None else None
        if member is None:
            return
        self._heard[member.fingerprint] = now
        for fingerprint in [m.fingerprint for m in self.member.roster]:
            hears = now - self._heard.get(fingerprint, -_MULTICAST_FRESH) < _MULTICAST_FRESH
            if hears != self._told_heard.get(fingerprint, False):
                body = packet(self.group, Kind.CHANNEL_REPORT, b"\x01" if hears else b"\x00")
                if self._world.send(fingerprint, body):
                    self._told_heard[fingerprint] = hears

    def _on_channel_report(self, body: bytes, sender: Fingerprint) -> None:
        if body == b"\x01":
            self._hears_multicast.add(sender)
        else:
            self._hears_multicast.discard(sender)

    # Writing down

    @property
    def _host(self) -> str:
        return self.member.controller.name

    def _on_refused(self, error: RemoteProtocolError, sender: Certificate) -> None:
        _log.info("refused a message: %s", error)
        if not isinstance(error, StaleError):
            self._trail.refused(
                sender.fingerprint,
                error.code,
                str(error),
                self._world.clock.now(),
                term=self.member.standing.term,
                epoch=self.member.standing.epoch,
            )
        from_host = sender.fingerprint == self.member.controller.fingerprint
        if isinstance(error, PolicyViolationError) and from_host:
            now = self._world.clock.now()
            self._raise_alert(words.alert_policy_violation(self.chronicle, now, self._host))

    def _deliver(self, now: float) -> None:
        for message in self._conversation.take_delivered():
            self._world.notify(MessageReceived(self.group.hex(), self._show(message)))
        for member in self._conversation.take_lost():
            name = member.certificate.name
            self._raise_alert(words.alert_missing_messages(self.chronicle, now, name))

    def _show(self, message: ChatMessage) -> MessageView:
        certificate = message.sender.certificate
        return self.chronicle.add_message(
            MessageView(
                certificate.fingerprint.hex(),
                certificate.name,
                displayable_text(message.text),
                message.sequence,
                message.sent,
                verified=True,
                mine=certificate.fingerprint == self._world.me.fingerprint,
                questioned=False,
            )
        )

    def _record(self, event: Event, now: float) -> None:
        handlers: dict[type, Callable[[Any, float], None]] = {
            CandidateChanged: self._record_candidate,
            ActivationScheduled: self._record_activation,
            EpochActive: self._record_epoch,
            CompromiseReported: self._record_report,
            ControllerChanged: self._record_controller,
            ControllerDistrusted: self._record_distrust,
            SplitViewDetected: self._record_split_view,
            PolicyProposed: self._record_proposal,
            PolicyChanged: self._record_policy,
            MembershipOver: self._record_end,
        }
        handler = handlers.get(type(event))
        if handler is not None:
            handler(event, now)

    def _record_candidate(self, event: CandidateChanged, now: float) -> None:
        certificate, state = event.certificate, event.state
        self.candidates[certificate.fingerprint] = (certificate, state)
        if state is CandidateState.WAITING:
            self._raise_alert(
                words.alert_waiting(self.chronicle, now, certificate.name, certificate.fingerprint)
            )
        else:
            self._nobody_waits()
        if event.lacks:
            self._record_lacks(certificate, event.lacks, now)

    def _nobody_waits(self) -> None:
        """Take the alert back, if that is so."""
        waits = any(state is CandidateState.WAITING for _, state in self.candidates.values())
        if not waits and not self.doorstep:
            self.chronicle.dismiss_kind(AlertKind.WAITING)

    def _record_activation(self, event: ActivationScheduled, _now: float) -> None:
        self.activation = event
        reason = event.reason.name.lower()
        self._world.notify(
            RekeyScheduled(self.group.hex(), event.epoch, reason, event.at, event.overlap)
        )

    def _record_split_view(self, _event: SplitViewDetected, now: float) -> None:
        self._raise_alert(words.alert_split_view(self.chronicle, now, self._host))

    def _record_policy(self, event: PolicyChanged, now: float) -> None:
        self.chronicle.dismiss_kind(AlertKind.POLICY_PROPOSED)
        what = policy_news.what_is_new(event.before, event.after)
        self.chronicle.note(now, sentence("The policy changed: {what}", what=what))
        self._world.notify(policy_news.notice(event))

    def _record_epoch(self, event: EpochActive, now: float) -> None:
        self.epoch_started, self.activation = now, None
        self.old_key_until = now + event.overlap if event.overlap else None
        for person in self.member.roster:
            self._meet(person.fingerprint)
        for member in event.joined:
            self.chronicle.gone.pop(member.fingerprint, None)
        back = {member.fingerprint for member in event.joined}
        for member in event.joined:
            returned = any(gone.fingerprint == member.fingerprint for gone, _ in event.evicted)
            text = "{name} is back." if returned else "{name} joined."
            self.chronicle.note(now, sentence(text, name=member.certificate.name))
        for member, eviction in event.evicted:
            if member.fingerprint not in back:
                self._record_eviction(member, eviction, now)
        self.chronicle.note(now, sentence("Key {number} is in use.", number=event.epoch.number))

    def _meet(self, person: Fingerprint) -> None:
        if person not in self._met and person != self._world.me.fingerprint:
            self._met.add(person)
            self._world.met(person)

    def _record_proposal(self, event: PolicyProposed, now: float) -> None:
        what, owner = policy_news.what_is_new(event.before, event.after), self.member.owner.name
        self._world.notify(policy_news.notice(event))
        if event.asked:
            self.chronicle.dismiss_kind(AlertKind.POLICY_PROPOSED)
            self._raise_alert(words.alert_policy_proposed(self.chronicle, now, owner, what))
        else:
            text = "{name} changes the policy: {what}"
            self.chronicle.note(now, sentence(text, name=owner, what=what))

    def _record_lacks(self, certificate: Certificate, lacks: tuple[str, ...], now: float) -> None:
        what = displayable_text(", ".join(lacks))
        text = "{name}’s app does not have what this conference needs: {what}."
        self.chronicle.note(now, sentence(text, name=certificate.name, what=what))

    def _record_controller(self, event: ControllerChanged, now: float) -> None:
        controller = event.controller
        name = controller.certificate.name
        mine = controller.fingerprint == self._world.me.fingerprint
        words_ = "You host the conference now." if mine else "{name} hosts the conference now."
        self.chronicle.note(now, sentence(words_, name=name))
        self.controller_lost = False
        self.chronicle.dismiss_kind(AlertKind.CONTROLLER_LOST)
        near = mine or self._world.is_near(controller.fingerprint)
        self._controller_gone_at = None if near else now + CONTROLLER_PATIENCE

    def _record_distrust(self, event: ControllerDistrusted, now: float) -> None:
        reason, deputy = displayable_text(event.reason), self._next_host()
        if event.compromised:
            self._world.distrust(event.controller, now, reason)
        self._raise_alert(
            words.alert_controller_distrusted(self.chronicle, now, self._host, reason, deputy)
        )

    def _record_eviction(self, member: RosterMember, eviction: Eviction, now: float) -> None:
        name = member.certificate.name
        state = _GONE.get(eviction.cause)
        if state is None:
            return
        self.chronicle.gone[member.fingerprint] = (member.certificate, state)
        if eviction.cause is EvictionCause.DEPARTURE:
            self.chronicle.note(now, sentence("{name} left.", name=name))
        elif eviction.cause is EvictionCause.REMOVAL:
            self.chronicle.note(now, sentence("{name} was removed.", name=name))
        else:
            since = eviction.since / 1000
            declared_by = self._name_of(eviction.declared_by)
            self.chronicle.question(member.fingerprint, since)
            self._world.distrust(member.certificate, since, eviction.reason)
            reason = displayable_text(eviction.reason)
            self._raise_alert(
                words.alert_compromise(self.chronicle, now, name, declared_by, reason, since)
            )

    def _record_report(self, event: CompromiseReported, now: float) -> None:
        token, controller = self.member.token.message, self.member.controller_number
        about_host = event.subject.number == controller
        declared = controller is not None and may_declare(
            token, event.by.number, event.subject.number, controller
        )
        if declared and not about_host:
            return  # it takes effect, and is told with the key change
        subject, by = event.subject.certificate.name, event.by.certificate.name
        reason = displayable_text(event.reason)
        self._raise_alert(
            words.alert_report(
                self.chronicle,
                now,
                subject,
                event.subject.fingerprint,
                by,
                reason,
                event.since,
                host=self.hosts,
            )
        )

    def _record_end(self, event: MembershipOver, now: float) -> None:
        self.end_reason = displayable_text(event.reason)
        self._controller_gone_at = None
        self.controller_lost = False
        self.activation = self.old_key_until = None
        if event.state is ProtocolState.COMPROMISED:
            name = self._world.me.name
            self._raise_alert(
                words.alert_own_compromise(self.chronicle, now, name, self._host, self.end_reason)
            )
        self._world.notify(GroupOver(self.group.hex(), event.state.value))

    def _raise_alert(self, alert: AlertView) -> None:
        self._world.notify(AlertRaised(self.group.hex(), alert))

    def _name_of(self, number: int) -> str:
        member = self.member.roster.by_number(number)
        if member is not None:
            return member.certificate.name
        return self._host if number == self.member.controller_number else ""
