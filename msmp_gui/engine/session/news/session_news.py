"""What happened in a conference, written down for people: timeline, alerts, notices."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from msmp_gui.engine.alert_kinds import AlertKind
from msmp_gui.engine.notices import GroupOver, MessageReceived, RekeyScheduled
from msmp_gui.engine.refusals import understood
from msmp_gui.engine.sentences import sentence
from msmp_gui.engine.session.alerts import conference as conference_alerts
from msmp_gui.engine.session.chronicle import Chronicle
from msmp_gui.engine.session.controller_watch import ControllerWatch
from msmp_gui.engine.session.doorstep import Doorstep
from msmp_gui.engine.session.handover import Handovers
from msmp_gui.engine.session.news.candidates import CandidateNews
from msmp_gui.engine.session.news.host import HostNews
from msmp_gui.engine.session.news.key_in_use import KeyInUse
from msmp_gui.engine.session.news.lost_keys import LostKeyNews
from msmp_gui.engine.session.news.policy import PolicyNews
from msmp_gui.engine.session.roles import Roles
from msmp_gui.engine.session.world import SessionWorld
from msmp_gui.engine.snapshot import DeliveryView, MemberState, MessageView
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.identity.names import displayable_text
from msmp_gui.media.conversation import ChatMessage
from msmp_gui.media.receipts import Receipt
from msmp_gui.protocol.events import (
    ActivationScheduled,
    CandidateChanged,
    CompromiseReported,
    ControllerChanged,
    ControllerDistrusted,
    EpochActive,
    Event,
    KeyLost,
    MembershipOver,
    PolicyChanged,
    PolicyProposed,
    SplitViewDetected,
)
from msmp_gui.protocol.member.member import Member
from msmp_gui.protocol.roster import RosterMember
from msmp_gui.protocol.states import MemberState as ProtocolState
from msmp_gui.protocol.wire.messages.kinds import EvictionCause
from msmp_gui.protocol.wire.messages.membership import Eviction

_GONE = {
    EvictionCause.DEPARTURE: MemberState.LEFT,
    EvictionCause.REMOVAL: MemberState.REMOVED,
    EvictionCause.LAPSED: MemberState.REMOVED,
    EvictionCause.COMPROMISE: MemberState.COMPROMISED,
}

_OF_KEYS = (AlertKind.COMPROMISE_REPORT, AlertKind.TWO_DEVICES)
"""Of which there is something to decide also once somebody left: nobody escapes that by leaving."""


class SessionNews:
    """Takes no decision: what it holds is what people are shown."""

    def __init__(
        self,
        world: SessionWorld,
        member: Member,
        roles: Roles,
        chronicle: Chronicle,
        handovers: Handovers,
        doorstep: Doorstep,
        watch: ControllerWatch,
    ) -> None:
        self.chronicle = chronicle
        self.handovers = handovers
        self.candidates = CandidateNews(chronicle, doorstep)
        self.host = HostNews(chronicle, world, member, watch)
        self.policy = PolicyNews(chronicle, world, member)
        self.lost_keys = LostKeyNews(chronicle, world, member, roles, watch)
        self.key = KeyInUse()
        self.end_reason = ""
        self._world = world
        self._member = member
        self._watch = watch
        self._met: set[Fingerprint] = set()
        """Who was in it with this peer."""
        self._handlers: dict[type, Callable[[Any, float], None]] = {
            CandidateChanged: self.candidates.record,
            ActivationScheduled: self._record_activation,
            EpochActive: self._record_epoch,
            KeyLost: self.lost_keys.learnt,
            CompromiseReported: self.lost_keys.reported,
            ControllerChanged: self.host.changed,
            ControllerDistrusted: self.host.distrusted,
            SplitViewDetected: self.host.splits_view,
            PolicyProposed: self.policy.proposed,
            PolicyChanged: self.policy.changed,
            MembershipOver: self._record_end,
        }

    def record(self, event: Event, now: float) -> None:
        """Something happened in the protocol."""
        handler = self._handlers.get(type(event))
        if handler is not None:
            handler(event, now)
        self.handovers.observe(event, now)

    def say(self, message: ChatMessage) -> None:
        """A message is to be shown."""
        self.key.messages += 1
        certificate = message.sender.certificate
        shown = self.chronicle.add_message(
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
        self._world.notify(MessageReceived(self._member.group.hex(), shown))

    def delivered(self, receipt: Receipt, missing: Iterable[RosterMember]) -> None:
        """Somebody has, or still lacks, what this person said."""
        names = tuple(member.certificate.name for member in missing)
        view = DeliveryView(receipt.received, receipt.of, names)
        self.chronicle.delivered(receipt.sequence, view)

    def messages_lost(self, member: RosterMember, now: float) -> None:
        """Nobody has what a member said."""
        name = member.certificate.name
        self.chronicle.raise_alert(conference_alerts.missing_messages(name), now)

    def code_compared(self, now: float) -> None:
        """This peer's user compared the code."""
        self.chronicle.note(now, sentence("You compared the code with everyone."))

    def handle_timer(self, now: float) -> None:
        """The old key's time may be over, or the patience for a handover."""
        self.handovers.expire(now)
        self.key.expire(now)

    def _record_activation(self, event: ActivationScheduled, _now: float) -> None:
        reason = event.reason.name.lower()
        self._world.notify(
            RekeyScheduled(self._member.group.hex(), event.epoch, reason, event.at, event.overlap)
        )

    def _record_epoch(self, event: EpochActive, now: float) -> None:
        self.key.begin(now, event.overlap)
        for person in self._member.roster:
            self._meet(person.fingerprint)
        for member in event.joined:
            self.chronicle.gone.pop(member.fingerprint, None)
        back = {member.fingerprint for member in event.joined}
        for member in event.joined:
            returned = any(gone.fingerprint == member.fingerprint for gone, _ in event.evicted)
            name = member.certificate.name
            self.chronicle.note(
                now,
                sentence("{name} is back.", name=name)
                if returned
                else sentence("{name} joined.", name=name),
            )
        self.lost_keys.meet((*self._member.roster, *(gone for gone, _ in event.evicted)))
        for member, eviction in event.evicted:
            if member.fingerprint not in back:
                self._record_eviction(member, eviction, now)
        self._record_who_is_out(now)
        self.chronicle.note(now, sentence("Key {number} is in use.", number=event.epoch.number))

    def _record_who_is_out(self, now: float) -> None:
        """Also since before the last start: the app may have been killed just then."""
        for fingerprint, eviction in self._member.exclusions.put_out.items():
            if eviction.cause is EvictionCause.COMPROMISE:
                self.lost_keys.learnt(KeyLost(fingerprint, eviction), now)
            elif fingerprint not in self.chronicle.gone:
                certificate = self._world.certificate_of(fingerprint)
                if certificate is not None:
                    self.chronicle.gone[fingerprint] = (certificate, _GONE[eviction.cause])

    def _record_eviction(self, member: RosterMember, eviction: Eviction, now: float) -> None:
        name = member.certificate.name
        state = _GONE.get(eviction.cause)
        if state is None:
            return
        self.chronicle.gone[member.fingerprint] = (member.certificate, state)
        leaves = eviction.cause is EvictionCause.DEPARTURE
        self.chronicle.dismiss_about(member.fingerprint, but=_OF_KEYS if leaves else ())
        if leaves:
            self.chronicle.note(now, sentence("{name} left.", name=name))
        elif eviction.cause is EvictionCause.LAPSED and eviction.reason:
            why = displayable_text(eviction.reason)
            self.chronicle.note(now, sentence("{name} was removed: {why}", name=name, why=why))
        elif state is MemberState.REMOVED:
            self.chronicle.note(now, sentence("{name} was removed.", name=name))
        else:
            self.lost_keys.declared(member.certificate, eviction, now)

    def _meet(self, person: Fingerprint) -> None:
        if person not in self._met and person != self._world.me.fingerprint:
            self._met.add(person)
            self._world.met(person)

    def _record_end(self, event: MembershipOver, now: float) -> None:
        self.end_reason = displayable_text(event.reason)
        self._watch.returned()
        self.key.end()
        if event.state is ProtocolState.COMPROMISED:
            self.lost_keys.own_declared(event, now)
        told = event.state in (ProtocolState.REFUSED, ProtocolState.REMOVED)
        why = understood(self.end_reason) if told and self.end_reason else None
        self._world.notify(GroupOver(self._member.group.hex(), event.state.value, why))
