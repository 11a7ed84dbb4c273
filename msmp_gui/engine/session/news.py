"""What happened in a conference, written down for people: timeline, alerts, notices."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from msmp_gui.engine.alert_kinds import AlertKind
from msmp_gui.engine.notices import GroupOver, MessageReceived, RekeyScheduled
from msmp_gui.engine.policies import news as policy_news
from msmp_gui.engine.refusals import understood
from msmp_gui.engine.sentences import Sentence, sentence, verbatim
from msmp_gui.engine.session.alerts import conference as conference_alerts
from msmp_gui.engine.session.alerts import keys as key_alerts
from msmp_gui.engine.session.alerts import own as own_alerts
from msmp_gui.engine.session.chronicle import Chronicle
from msmp_gui.engine.session.controller_watch import ControllerWatch
from msmp_gui.engine.session.doorstep import Doorstep
from msmp_gui.engine.session.handover import Handovers
from msmp_gui.engine.session.world import SessionWorld
from msmp_gui.engine.snapshot import DeliveryView, MemberState, MessageView
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.identity.names import displayable_text
from msmp_gui.media.conversation import ChatMessage
from msmp_gui.media.receipts import Receipt
from msmp_gui.protocol.events import (
    ActivationScheduled,
    CandidateChanged,
    CandidateState,
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
from msmp_gui.protocol.policy.access import ALLOWED, REFUSED
from msmp_gui.protocol.policy.checks import may_declare
from msmp_gui.protocol.policy.comparison import compare
from msmp_gui.protocol.policy.token import successors
from msmp_gui.protocol.roster import RosterMember
from msmp_gui.protocol.states import MemberState as ProtocolState
from msmp_gui.protocol.wire.messages.kinds import EvictionCause
from msmp_gui.protocol.wire.messages.membership import Eviction

_SHORT = 16
"""Digits of the fingerprint of somebody who is not in the conference."""

_GONE = {
    EvictionCause.DEPARTURE: MemberState.LEFT,
    EvictionCause.REMOVAL: MemberState.REMOVED,
    EvictionCause.LAPSED: MemberState.REMOVED,
    EvictionCause.COMPROMISE: MemberState.COMPROMISED,
}


class SessionNews:
    """Takes no decision: what it holds is what people are shown."""

    def __init__(
        self,
        world: SessionWorld,
        member: Member,
        doorstep: Doorstep,
        watch: ControllerWatch,
        hosts: Callable[[], bool],
    ) -> None:
        self.chronicle = Chronicle(member.group.hex(), world.notify)
        self.handovers = Handovers(self.chronicle, world.me.fingerprint, member)
        self.candidates: dict[Fingerprint, tuple[Certificate, CandidateState]] = {}
        self._numbered: dict[int, str] = {}
        """Names of all who were in, by their numbers."""
        self.epoch_started: float | None = None
        self.said_under_key = 0
        """Messages shown since then."""
        self.old_key_until: float | None = None
        self.end_reason = ""
        self._world = world
        self._member = member
        self._doorstep = doorstep
        self._watch = watch
        self._hosts = hosts
        self._met: set[Fingerprint] = set()
        """Who was in it with this peer."""
        self._withdrawn = False
        """Whether it was told that this peer's own certificate does not hold any more."""
        self._handlers: dict[type, Callable[[Any, float], None]] = {
            CandidateChanged: self._record_candidate,
            ActivationScheduled: self._record_activation,
            EpochActive: self._record_epoch,
            KeyLost: self._record_key_lost,
            CompromiseReported: self._record_report,
            ControllerChanged: self._record_controller,
            ControllerDistrusted: self._record_distrust,
            SplitViewDetected: self._record_split_view,
            PolicyProposed: self._record_proposal,
            PolicyChanged: self._record_policy,
            MembershipOver: self._record_end,
        }

    def record(self, event: Event, now: float) -> None:
        """Something happened in the protocol."""
        handler = self._handlers.get(type(event))
        if handler is not None:
            handler(event, now)
        self.handovers.observe(event, now)

    def to_be_handed_to(self, heir: RosterMember, now: float) -> None:
        """The policy is to name a member who hosts the conference then."""
        self.handovers.wait_for(heir.fingerprint, heir.certificate.name, now)

    def say(self, message: ChatMessage) -> None:
        """A message is to be shown."""
        self.said_under_key += 1
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

    def waits(self, person: Certificate, now: float) -> None:
        """Somebody waits to be let in."""
        self.chronicle.raise_alert(conference_alerts.waiting(person.name, person.fingerprint), now)

    def waits_no_longer(self, person: Fingerprint) -> None:
        """Take the alert about somebody back, if that is so."""
        known = self.candidates.get(person)
        waits = known is not None and known[1] is CandidateState.WAITING
        if not waits and person not in self._doorstep:
            self.chronicle.dismiss_kind(AlertKind.WAITING, person)

    def two_devices(self, certificate: Certificate, now: float) -> None:
        """Somebody's key is in use on two devices at the same time."""
        self.chronicle.dismiss_kind(AlertKind.TWO_DEVICES)
        mine = certificate.fingerprint == self._world.me.fingerprint
        self.chronicle.raise_alert(
            key_alerts.two_devices(certificate.name, certificate.fingerprint, mine=mine), now
        )

    def code_compared(self, now: float) -> None:
        """This peer's user compared the code."""
        self.chronicle.note(now, sentence("You compared the code with everyone."))

    def agreed_to_policy(self, now: float) -> None:
        """This peer's user agreed to a weaker policy."""
        self.chronicle.dismiss_kind(AlertKind.POLICY_PROPOSED)
        self.chronicle.note(now, sentence("You agreed to the new policy."))

    def controller_back(self, now: float) -> None:
        """The controller can be reached again."""
        self.chronicle.dismiss_kind(AlertKind.CONTROLLER_LOST)
        self.chronicle.note(now, sentence("{name} is back.", name=self._host))

    def controller_lost(self, now: float) -> None:
        """The controller cannot be reached."""
        self.chronicle.raise_alert(
            conference_alerts.controller_lost(self._host, self._next_host()), now
        )

    def policy_violated(self, now: float) -> None:
        """The controller asked for what the policy does not allow; told until it was seen."""
        told = {alert.kind for alert in self.chronicle.alerts}
        if told & {AlertKind.POLICY_VIOLATION, AlertKind.CONTROLLER_DISTRUSTED}:
            return
        self.chronicle.raise_alert(conference_alerts.policy_violation(self._host), now)

    def look_at_own_certificate(self, now: float) -> None:
        """Tell, once, where this peer's own does not hold any more."""
        me = self._world.me.certificate
        lapse = self._world.vouching.lapse(self._member.token.message, me, now)
        if lapse is None or me.self_signed or self._withdrawn:
            return
        self._withdrawn = True
        self.chronicle.raise_alert(
            own_alerts.certificate_withdrawn(me.name, lapse.reason, issued_by=me.issuer_name), now
        )

    def handle_timer(self, now: float) -> None:
        """The old key's time may be over, or the patience for a handover."""
        self.handovers.expire(now)
        if self.old_key_until is not None and self.old_key_until <= now:
            self.old_key_until = None

    @property
    def _host(self) -> str:
        return self._member.controller.name

    def _next_host(self) -> Sentence | None:
        """Who will take over; None where the policy names nobody who is here."""
        gone = self._member.controller.fingerprint
        for fingerprint in successors(self._member.token.message, gone):
            member = self._member.roster.by_fingerprint(fingerprint)
            if member is not None and fingerprint == self._world.me.fingerprint:
                return sentence("You take over soon. There is nothing you need to do.")
            if member is not None and self._world.is_near(fingerprint):
                return sentence(
                    "{deputy} takes over soon. There is nothing you need to do.",
                    deputy=member.certificate.name,
                )
        return None

    def _record_candidate(self, event: CandidateChanged, now: float) -> None:
        certificate, state = event.certificate, event.state
        _, before = self.candidates.get(certificate.fingerprint, (certificate, None))
        self.candidates[certificate.fingerprint] = (certificate, state)
        if state is CandidateState.WAITING:
            self.waits(certificate, now)
        else:
            self.waits_no_longer(certificate.fingerprint)
        silent = not event.reason or event.reason.startswith(ALLOWED)
        if state is CandidateState.EXPIRED and silent:
            self._record_silence(certificate.name, before, now)
        if event.lacks:
            self._record_lacks(certificate, event.lacks, now)
        self._record_refusal(event, now)

    def _record_silence(self, name: str, before: CandidateState | None, now: float) -> None:
        if before is CandidateState.INVITED:
            self.chronicle.note(now, sentence("{name} did not answer the invitation.", name=name))
        elif before is CandidateState.JOINING:
            what = sentence(
                "{name} cannot be reached, and did not get the key. Invite them again once they "
                "are near.",
                name=name,
            )
            self.chronicle.note(now, what)

    def _record_refusal(self, event: CandidateChanged, now: float) -> None:
        certificate = event.certificate
        self.chronicle.dismiss_kind(AlertKind.NOT_LET_IN, certificate.fingerprint)
        if event.state is CandidateState.EXPIRED and event.reason.startswith(REFUSED):
            why = understood(event.reason)
            self.chronicle.raise_alert(
                conference_alerts.not_let_in(certificate.name, certificate.fingerprint, why), now
            )

    def _record_activation(self, event: ActivationScheduled, _now: float) -> None:
        reason = event.reason.name.lower()
        self._world.notify(
            RekeyScheduled(self._member.group.hex(), event.epoch, reason, event.at, event.overlap)
        )

    def _record_split_view(self, _event: SplitViewDetected, now: float) -> None:
        self.chronicle.raise_alert(conference_alerts.split_view(self._host), now)

    def _record_policy(self, event: PolicyChanged, now: float) -> None:
        self.chronicle.dismiss_kind(AlertKind.POLICY_PROPOSED)
        if compare(event.before, event.after):
            what = sentence("The policy changed: {what}", what=self._what_is_new(event))
        else:
            what = sentence("The policy stays as it was.")
        self.chronicle.note(now, what)
        self._world.notify(policy_news.notice(event))

    def _record_epoch(self, event: EpochActive, now: float) -> None:
        self.epoch_started = now
        self.said_under_key = 0
        self.old_key_until = now + event.overlap if event.overlap else None
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
        for member in (*self._member.roster, *(gone for gone, _ in event.evicted)):
            self._numbered[member.number] = member.certificate.name
        for member, eviction in event.evicted:
            if member.fingerprint not in back:
                self._record_eviction(member, eviction, now)
        for fingerprint, eviction in self._member.exclusions.put_out.items():
            if eviction.cause is EvictionCause.COMPROMISE:  # the app may have been killed just then
                self._record_key_lost(KeyLost(fingerprint, eviction), now)
        self.chronicle.note(now, sentence("Key {number} is in use.", number=event.epoch.number))

    def _meet(self, person: Fingerprint) -> None:
        if person not in self._met and person != self._world.me.fingerprint:
            self._met.add(person)
            self._world.met(person)

    def _record_proposal(self, event: PolicyProposed, now: float) -> None:
        what, owner = self._what_is_new(event), self._member.owner.name
        self._world.notify(policy_news.notice(event))
        if event.asked:
            self.chronicle.dismiss_kind(AlertKind.POLICY_PROPOSED)
            self.chronicle.raise_alert(conference_alerts.policy_proposed(owner, what), now)
        else:
            self.chronicle.note(
                now, sentence("{name} changes the policy: {what}", name=owner, what=what)
            )

    def _what_is_new(self, event: PolicyProposed | PolicyChanged) -> Sentence:
        def name_of(fingerprint: Fingerprint) -> str:
            member = self._member.roster.by_fingerprint(fingerprint)
            return member.certificate.name if member else fingerprint.hex()[:_SHORT]

        return policy_news.what_is_new(event.before, event.after, name_of)

    def _record_lacks(self, certificate: Certificate, lacks: tuple[str, ...], now: float) -> None:
        what = displayable_text(", ".join(lacks))
        self.chronicle.note(
            now,
            sentence(
                "{name}’s app does not have what this conference needs: {what}.",
                name=certificate.name,
                what=what,
            ),
        )

    def _record_controller(self, event: ControllerChanged, now: float) -> None:
        controller = event.controller
        mine = controller.fingerprint == self._world.me.fingerprint
        self._watch.returned()
        self.chronicle.dismiss_kind(AlertKind.CONTROLLER_LOST)
        if not mine and not self._world.is_near(controller.fingerprint):
            self._watch.vanished(now)

    def _record_distrust(self, event: ControllerDistrusted, now: float) -> None:
        reason, next_host = displayable_text(event.reason), self._next_host()
        if event.compromised:
            self.chronicle.question(event.controller.fingerprint, event.since)
            self._world.distrust(event.controller, event.since, reason)
        self.chronicle.raise_alert(
            conference_alerts.controller_distrusted(self._host, verbatim(reason), next_host), now
        )

    def _record_eviction(self, member: RosterMember, eviction: Eviction, now: float) -> None:
        name = member.certificate.name
        state = _GONE.get(eviction.cause)
        if state is None:
            return
        self.chronicle.gone[member.fingerprint] = (member.certificate, state)
        self.chronicle.dismiss_about(member.fingerprint)
        if eviction.cause is EvictionCause.DEPARTURE:
            self.chronicle.note(now, sentence("{name} left.", name=name))
        elif state is MemberState.REMOVED:
            self.chronicle.note(now, sentence("{name} was removed.", name=name))
        else:
            self._record_lost_key(member.certificate, eviction, now)

    def _record_lost_key(self, certificate: Certificate, eviction: Eviction, now: float) -> None:
        name, since = certificate.name, eviction.since / 1000
        themselves = eviction.declared_by == eviction.number  # they are out of the roster now
        declared_by = name if themselves else self._name_of(eviction.declared_by)
        self.chronicle.question(certificate.fingerprint, since)
        self._world.distrust(certificate, since, eviction.reason)
        reason = displayable_text(eviction.reason)
        mine = eviction.declared_by == self._member.number
        self.chronicle.raise_alert(
            key_alerts.compromise(name, declared_by, reason, since, by_self=mine), now
        )

    def _record_key_lost(self, event: KeyLost, now: float) -> None:
        """It was declared while this peer was away, or in another half of the group."""
        certificate = self._world.certificate_of(event.fingerprint)
        if certificate is None:
            return  # nobody whom this peer ever met
        self.chronicle.gone[event.fingerprint] = (certificate, MemberState.COMPROMISED)
        known, since = self._world.distrust_of(event.fingerprint), event.eviction.since / 1000
        if known is None or known.since > since:
            self._record_lost_key(certificate, event.eviction, now)

    def _record_report(self, event: CompromiseReported, now: float) -> None:
        token, controller = self._member.token.message, self._member.controller_number
        about_host = event.subject.number == controller
        declared = controller is not None and may_declare(
            token, event.by.number, event.subject.number, controller
        )
        if declared and not (about_host or self._watch.lost):
            return  # it takes effect, and is told with the key change
        if about_host and event.by.number == controller:
            self._record_own_declaration(event, now)
            return
        if self.chronicle.has_alert(AlertKind.COMPROMISE_REPORT, event.subject.fingerprint):
            return  # others say the same
        subject, by = event.subject.certificate.name, event.by.certificate.name
        reason = displayable_text(event.reason)
        self.chronicle.raise_alert(
            key_alerts.compromise_report(
                subject,
                event.subject.fingerprint,
                by,
                reason,
                event.since,
                host=self._hosts(),
                about_host=about_host,
                nobody_decides=self._watch.lost,
                by_self=event.by.fingerprint == self._world.me.fingerprint,
            ),
            now,
        )

    def _record_own_declaration(self, event: CompromiseReported, now: float) -> None:
        """The host's key is lost, by its own word: it ends the conference with that."""
        reason, subject = displayable_text(event.reason), event.subject.certificate
        if self._hosts():
            me = subject.fingerprint
            self.chronicle.raise_alert(key_alerts.own_declaration(me, reason), now)
            return
        self.chronicle.question(subject.fingerprint, event.since)
        self._world.distrust(subject, event.since, reason)
        said = (
            sentence(
                "{name} says that their key is compromised: “{reason}”.",
                name=self._host,
                reason=reason,
            )
            if reason
            else sentence("{name} says that their key is compromised.", name=self._host)
        )
        self.chronicle.raise_alert(
            conference_alerts.controller_distrusted(self._host, said, None), now
        )

    def _record_end(self, event: MembershipOver, now: float) -> None:
        self.end_reason = displayable_text(event.reason)
        self._watch.returned()
        self.old_key_until = None
        declared = self.chronicle.has_alert(AlertKind.COMPROMISE, self._world.me.fingerprint)
        if event.state is ProtocolState.COMPROMISED and not declared:  # by this host itself
            by = "" if event.declared_by is None else self._name_of(event.declared_by)
            mine = event.declared_by == self._member.number
            self.chronicle.raise_alert(
                key_alerts.own_compromise(
                    self._world.me.name,
                    self.end_reason,
                    declared_by=by or self._host,
                    ask=self._host if mine else by or self._host,
                ),
                now,
            )
        told = event.state in (ProtocolState.REFUSED, ProtocolState.REMOVED)
        why = understood(self.end_reason) if told and self.end_reason else None
        self._world.notify(GroupOver(self._member.group.hex(), event.state.value, why))

    def _name_of(self, number: int) -> str:
        member = self._member.roster.by_number(number)
        if member is not None:
            return member.certificate.name
        if number in self._numbered:  # who has come back under another one since
            return self._numbered[number]
        return self._host if number == self._member.controller_number else ""
