"""One conference: runs its member, its controller where this peer is it, and its conversation.

Moves packets between roles and network until nothing is left to do, keeps their timers, and writes
down for people what happened. Takes no decision about keys or trust: those are the protocol's.
"""

from __future__ import annotations

import logging

from msmp_gui.engine.audit.notes import notes
from msmp_gui.engine.audit.trail import Note
from msmp_gui.engine.clock import Alarm
from msmp_gui.engine.session.certificate_watch import CertificateWatch
from msmp_gui.engine.session.chronicle import Chronicle
from msmp_gui.engine.session.controller_watch import ControllerWatch
from msmp_gui.engine.session.doorstep import Doorstep
from msmp_gui.engine.session.handover import Handovers
from msmp_gui.engine.session.keeping import Keeping
from msmp_gui.engine.session.lists import hand_out
from msmp_gui.engine.session.log import SessionLog
from msmp_gui.engine.session.lost_key_reports import LostKeyReports
from msmp_gui.engine.session.news.session_news import SessionNews
from msmp_gui.engine.session.post import BY_CHANNEL, GroupPost
from msmp_gui.engine.session.roles import Roles
from msmp_gui.engine.session.world import SessionWorld
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.identity.names import displayable_text
from msmp_gui.media.conversation import Conversation
from msmp_gui.protocol.controller.group_controller import GroupController
from msmp_gui.protocol.errors import (
    PolicyViolationError,
    RemoteProtocolError,
    StaleError,
)
from msmp_gui.protocol.events import (
    CompromiseReported,
    ControllerChanged,
    EpochActive,
    Event,
    Outbox,
    StrangerAsks,
    SucceededBy,
)
from msmp_gui.protocol.member.member import Member
from msmp_gui.protocol.policy.token import PolicyToken
from msmp_gui.protocol.roster import RosterMember
from msmp_gui.protocol.wire.messages.kinds import Kind
from msmp_gui.protocol.wire.signed import Verified

_log = logging.getLogger(__name__)

_FOR_CONVERSATION = frozenset({Kind.PAYLOAD, Kind.REPAIR_REQUEST})


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
        self.doorstep = Doorstep()
        self._watch = ControllerWatch()
        chronicle = Chronicle(member.group.hex(), world.notify)
        handovers = Handovers(chronicle, world.me.fingerprint, member)
        self._world = world
        self._outbox = outbox
        self._conversation = Conversation(world.me, member, outbox, world.random)
        self.roles = Roles(world, member, outbox, controller, handovers)
        self.news = SessionNews(
            world, member, self.roles, chronicle, handovers, self.doorstep, self._watch
        )
        self._alarm = Alarm(world.clock, self._on_timer)
        self._post = GroupPost(world, member, self.roles, self.news.candidates)
        self._certificates = CertificateWatch(world, member, self.roles, self._post, chronicle)
        self._lost_keys = LostKeyReports(world, member, self.roles)
        self._keeping = Keeping(world, member, self.roles, self.news.candidates)
        self.log = SessionLog(world.audit.of(self.group, self.name), member, world.clock)
        if beginning is not None:
            self.log.note(beginning)
        self.log.show_head()
        if controller:
            self.news.key.since = world.clock.now()
        self.pump()

    @property
    def group(self) -> bytes:
        """The group's id."""
        return self.member.group

    @property
    def name(self) -> str:
        """The conference's name."""
        return self.member.token.message.name

    @property
    def hosts(self) -> bool:
        """Whether this peer controls the conference, and not only proposes to."""
        return self.roles.hosts

    @property
    def controller(self) -> GroupController | None:
        """This peer's, where it controls the conference or proposes to."""
        return self.roles.controller

    @property
    def controller_lost(self) -> bool:
        """People were told that the controller cannot be reached."""
        return self._watch.lost

    def close(self) -> None:
        """Stop the timers."""
        self._alarm.cancel()

    # Commands

    def say(self, text: str) -> None:
        """Send a message. Raises LocalProtocolError."""
        self._conversation.say(displayable_text(text), self._world.clock.now())
        self.pump()

    def report_compromise(self, who: Fingerprint, reason: str, since: float) -> None:
        """Tell the group that somebody's key is lost; where the host is gone, it hears that as soon
        as there is one. Raises LocalProtocolError.
        """
        self.member.report_compromise(who, reason, since)
        if self._watch.lost:
            self._lost_keys.keep(who, reason, since)
        self.pump()

    def code_compared(self) -> None:
        """The code was compared with everybody: what waited is sent. Raises LocalProtocolError."""
        now = self._world.clock.now()
        self.member.speaking.code_compared()
        self.news.code_compared(now)
        self.log.note(Note("code_compared", by=self._world.me.fingerprint))
        self._conversation.flush(now)
        self.pump()

    def change_policy(self, new: Verified[PolicyToken], heir: RosterMember | None = None) -> None:
        """Take the group to an edition that this peer signed as its owner; `heir` is to host it as
        soon as it is in force. Raises ProtocolError.
        """
        now = self._world.clock.now()
        self.news.handovers.forget()
        if self.controller and self.hosts:
            self.controller.change_policy(new, now)
        else:
            self.member.propose_policy(new)
        if heir is not None:
            self.news.handovers.wait_for(heir.fingerprint, heir.certificate.name, now)
        self.pump()

    def hand_over(self, number: int) -> None:
        """Have a member host the conference. Raises LocalProtocolError."""
        assert self.controller is not None
        self.controller.hand_over(number, self._world.clock.now())
        for person in self.doorstep.people:
            self.leave_doorstep(person.fingerprint, let_in=False)
        self.pump()

    def agree_to_policy(self) -> None:
        """This peer's user agrees to the policy that is proposed. Raises LocalProtocolError."""
        now = self._world.clock.now()
        (self.controller or self.member).consent(now)
        self.news.policy.agreed(now)
        self.log.note(Note("consent", by=self._world.me.fingerprint))
        self.pump()

    def invite(self, people: list[Certificate]) -> None:
        """Invite people who are near. Raises LocalProtocolError."""
        now = self._world.clock.now()
        if self.controller is None:
            assert self.roles.distributor is not None
            self.roles.distributor.invite(people, now)
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
            self.log.note(Note("came_by_link", person.fingerprint))
            self.news.candidates.waits(person, self._world.clock.now())
            self.pump()

    def leave_doorstep(self, person: Fingerprint, *, let_in: bool) -> None:
        """They are invited now, or turned away. Raises LocalProtocolError."""
        certificate = next((p for p in self.doorstep.people if p.fingerprint == person), None)
        if certificate is not None and let_in:
            if self.doorstep.asked_for_keys(person) and self.controller:
                self.controller.welcome(person)
            else:
                self.invite([certificate])  # who cannot be, waits on
        self.doorstep.leave(person)
        self.news.candidates.waits_no_longer(person)
        self.pump()

    # What comes from the network

    def receive(self, kind: Kind, body: bytes, sender: Certificate) -> None:
        """A packet from a peer near. What is wrong with it is noted, and changes nothing."""
        if kind is Kind.CHANNEL_REPORT:
            self._post.reported(sender.fingerprint, body)
            return
        now = self._world.clock.now()
        try:
            if kind in _FOR_CONVERSATION:
                self._conversation.receive(kind, body, sender.fingerprint, now)
            elif self._goes(kind, body, sender):
                self._lose_controller(now)
                if self.controller:  # which means to take over, and puts out who goes
                    self.roles.receive(kind, body, sender, now)
            else:
                self.roles.receive(kind, body, sender, now)
        except RemoteProtocolError as error:
            self._on_refused(error, sender)
        self.pump()

    def _goes(self, kind: Kind, body: bytes, sender: Certificate) -> bool:
        """Whether the controller says that it goes. Raises RemoteProtocolError."""
        if kind is not Kind.DEPARTURE or self.hosts:
            return False
        return self.member.is_left_by_controller(body, sender)

    def two_devices(self, certificate: Certificate) -> None:
        """Somebody's key is in use on two devices at the same time."""
        if self.member.over or self.member.roster.by_fingerprint(certificate.fingerprint) is None:
            return
        self.news.lost_keys.two_devices(certificate, self._world.clock.now())
        self.log.note(Note("two_devices", certificate.fingerprint))
        self.pump()

    def mind_lost_keys(self) -> None:
        """A key was declared lost in some conference."""
        if self._lost_keys.mind_lost_keys():
            self.pump()

    def pass_on_list(self, der: bytes) -> None:
        """A revocation list is new: the others get it, and certificates are looked at again."""
        if not self.member.over:
            self._certificates.pass_on_list(der)
            self._certificates.review(self._world.clock.now())
            self.pump()

    def receive_datagram(self, datagram: bytes) -> None:
        """Something came on the group's channel, from anybody at all."""
        try:
            kind = Kind(datagram[0])
        except (IndexError, ValueError):
            return
        now = self._world.clock.now()
        try:
            if kind is Kind.PAYLOAD:
                number = self._conversation.receive(kind, datagram[1:], None, now)
                self._post.heard(number, now)
            elif kind in BY_CHANNEL:
                self.member.receive(kind, datagram[1:], now)
        except RemoteProtocolError as error:
            _log.debug("refused a datagram: %s", error)
        self.pump()

    def peer_up(self, fingerprint: Fingerprint) -> None:
        """Contact with a peer stands."""
        now = self._world.clock.now()
        self.roles.peer_reachable(fingerprint, True, now)
        if fingerprint == self.member.awaited.fingerprint:
            if self._watch.returned():
                self.news.host.back(now)
                self.log.note(Note("controller_back", fingerprint))
            self.member.controller_back(now)
            self._lost_keys.tell_again()
            self._lost_keys.tell_unheard()
            self._lost_keys.mind_lost_keys()
        self.member.ending.peer_back(fingerprint)
        self._post.peer_up(fingerprint)
        self.pump()

    def peer_down(self, fingerprint: Fingerprint) -> None:
        """Contact with a peer is lost."""
        now = self._world.clock.now()
        self._post.peer_down(fingerprint)
        self.doorstep.went(fingerprint)
        if fingerprint in self.doorstep:
            self.leave_doorstep(fingerprint, let_in=False)
        self.roles.peer_reachable(fingerprint, False, now)
        if fingerprint == self.member.awaited.fingerprint and not self.member.over:
            self._watch.vanished(now)
        self.pump()

    # The loop

    def pump(self) -> None:
        """Carry events and packets until nothing is left to do."""
        now = self._world.clock.now()
        for _ in range(1000):
            transmissions = self._outbox.take_transmissions()
            self._keeping.keep_epoch()  # where the disk fails, events wait, and packets are lost
            events = self._outbox.take_events()
            if not events and not transmissions:
                break
            for event in events:
                self._conversation.observe(event, now)
                if self.controller:
                    self.controller.observe(event, now)
                if isinstance(event, CompromiseReported):  # this peer need not report it, too
                    self._lost_keys.heard(event.subject)
                self.news.record(event, now)
                for note in notes(event, self.member):
                    self.log.note(note)
                self._look_after_members(event)
                self.roles.observe(event)
            self._keeping.keep_epoch()
            self.log.keep(events)
            self._keeping.keep()
            for transmission in transmissions:
                self._post.transmit(transmission)
        self._deliver(now)
        if self.controller:
            self.controller.protected(self._conversation.volume, now)
        self._alarm.set(self._next_timer())
        self._world.session_changed(self.group)

    def _look_after_members(self, event: Event) -> None:
        """Newcomers learn the lists; lost keys are told of; people are asked about strangers."""
        match event:
            case EpochActive(joined=joined):
                for each in joined:  # whoever let them in, such as a distributor
                    self.doorstep.leave(each.fingerprint)
                    self.news.candidates.waits_no_longer(each.fingerprint)
                if self.hosts and joined:
                    hand_out(self._world.vouching, self.member, joined, self._post)
                if self._watch.unsaid:
                    self._lose_controller(self._world.clock.now())
                if not self._watch.lost:
                    self._lost_keys.tell_unheard()
                self._lost_keys.mind_lost_keys()
            case ControllerChanged():
                self._lost_keys.tell_again()
            case SucceededBy(controller=controller) if not self._world.is_near(controller):
                self._watch.vanished(self._world.clock.now())
            case StrangerAsks(certificate=person) if self.hosts:
                if self.doorstep.ring_for_keys(person):
                    self.news.candidates.waits(person, self._world.clock.now())

    def _on_timer(self) -> None:
        now = self._world.clock.now()
        self.roles.handle_timer(now)
        self.pump()  # so that nothing more is sealed under a key that is no longer current
        self._conversation.handle_timer(now)
        if self._watch.is_due(now):
            self._lose_controller(now)
        self.news.handle_timer(now)
        if self._certificates.review_at <= now:
            self._certificates.review(now)
        self.pump()

    def _next_timer(self) -> float | None:
        moments = [
            *self.roles.next_timers(),
            self._conversation.next_timer(),
            self._watch.next_timer(),
            self.news.key.old_until,
            self.news.handovers.until,
            None if self.member.over else self._certificates.review_at,
        ]
        return min((at for at in moments if at is not None), default=None)

    def _lose_controller(self, now: float) -> None:
        if self.member.over:
            return
        self.member.controller_lost(now)
        if self.member.controls:
            return  # people hear of it when this peer hosts again
        if self._watch.people_hear(there_is_a_key=self.member.current is not None):
            self.log.note(Note("controller_lost", self.member.controller.fingerprint))
            self.news.host.lost(now)

    def _on_refused(self, error: RemoteProtocolError, sender: Certificate) -> None:
        _log.info("refused a message: %s", error)
        if not isinstance(error, StaleError):
            self.log.refused(sender.fingerprint, error)
        from_host = sender.fingerprint == self.member.controller.fingerprint
        if isinstance(error, PolicyViolationError) and from_host:
            self.news.host.policy_violated(self._world.clock.now())

    def _deliver(self, now: float) -> None:
        for message in self._conversation.take_delivered():
            self.news.say(message)
        for receipt, missing in self._conversation.take_receipts():
            self.news.delivered(receipt, missing)
        for member in self._conversation.take_lost():
            self.news.messages_lost(member, now)
