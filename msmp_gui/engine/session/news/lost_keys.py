"""Keys that are declared or reported lost, or in use in two places."""

from __future__ import annotations

from collections.abc import Iterable

from msmp_gui.engine.alert_kinds import AlertKind
from msmp_gui.engine.sentences import sentence
from msmp_gui.engine.session.alerts import conference as conference_alerts
from msmp_gui.engine.session.alerts import keys as key_alerts
from msmp_gui.engine.session.chronicle import Chronicle
from msmp_gui.engine.session.controller_watch import ControllerWatch
from msmp_gui.engine.session.roles import Roles
from msmp_gui.engine.session.world import SessionWorld
from msmp_gui.engine.snapshot import MemberState
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.names import displayable_text
from msmp_gui.protocol.events import CompromiseReported, KeyLost, MembershipOver
from msmp_gui.protocol.member.member import Member
from msmp_gui.protocol.policy.checks import may_declare
from msmp_gui.protocol.roster import RosterMember
from msmp_gui.protocol.wire.messages.membership import Eviction


class LostKeyNews:
    """Marks what was said with them, and has them distrusted here."""

    def __init__(
        self,
        chronicle: Chronicle,
        world: SessionWorld,
        member: Member,
        roles: Roles,
        watch: ControllerWatch,
    ) -> None:
        self._chronicle = chronicle
        self._world = world
        self._member = member
        self._roles = roles
        self._watch = watch
        self._names: dict[int, str] = {}
        """Of all who were in, by their numbers."""

    def meet(self, people: Iterable[RosterMember]) -> None:
        """Who is in, or was until now: they may declare a key lost, and be out by then."""
        for member in people:
            self._names[member.number] = member.certificate.name

    def declared(self, certificate: Certificate, eviction: Eviction, now: float) -> None:
        """Somebody is out, since their key is lost."""
        name, since = certificate.name, eviction.since / 1000
        themselves = eviction.declared_by == eviction.number  # they are out of the roster now
        declared_by = name if themselves else self._name_of(eviction.declared_by)
        self._chronicle.question(certificate.fingerprint, since)
        self._world.distrust(certificate, since, eviction.reason)
        reason = displayable_text(eviction.reason)
        mine = eviction.declared_by == self._member.number
        self._chronicle.raise_alert(
            key_alerts.compromise(name, declared_by, reason, since, by_self=mine), now
        )

    def learnt(self, event: KeyLost, now: float) -> None:
        """It was declared while this peer was away, or in another half of the group."""
        certificate = self._world.certificate_of(event.fingerprint)
        if certificate is None:
            return  # nobody whom this peer ever met
        self._chronicle.gone[event.fingerprint] = (certificate, MemberState.COMPROMISED)
        known, since = self._world.distrust_of(event.fingerprint), event.eviction.since / 1000
        if known is None or known.since > since:
            self.declared(certificate, event.eviction, now)

    def reported(self, event: CompromiseReported, now: float) -> None:
        """A member says that a key is lost."""
        token, controller = self._member.token.message, self._member.controller_number
        about_host = event.subject.number == controller
        declared = controller is not None and may_declare(
            token, event.by.number, event.subject.number, controller
        )
        if declared and not (about_host or self._watch.lost):
            return  # it takes effect, and is told with the key change
        if about_host and event.by.number == controller:
            self._declared_by_host(event, now)
            return
        if self._chronicle.has_alert(AlertKind.COMPROMISE_REPORT, event.subject.fingerprint):
            return  # others say the same
        subject, by = event.subject.certificate.name, event.by.certificate.name
        reason = displayable_text(event.reason)
        self._chronicle.raise_alert(
            key_alerts.compromise_report(
                subject,
                event.subject.fingerprint,
                by,
                reason,
                event.since,
                host=self._roles.hosts,
                about_host=about_host,
                nobody_decides=self._watch.lost,
                by_self=event.by.fingerprint == self._world.me.fingerprint,
            ),
            now,
        )

    def _declared_by_host(self, event: CompromiseReported, now: float) -> None:
        """The host's key is lost, by its own word: it ends the conference with that."""
        reason, subject = displayable_text(event.reason), event.subject.certificate
        if self._roles.hosts:
            me = subject.fingerprint
            self._chronicle.raise_alert(key_alerts.own_declaration(me, reason), now)
            return
        self._chronicle.question(subject.fingerprint, event.since)
        self._world.distrust(subject, event.since, reason)
        host = self._member.controller.name
        said = (
            sentence(
                "{name} says that their key is compromised: “{reason}”.", name=host, reason=reason
            )
            if reason
            else sentence("{name} says that their key is compromised.", name=host)
        )
        self._chronicle.raise_alert(conference_alerts.controller_distrusted(host, said, None), now)

    def own_declared(self, event: MembershipOver, now: float) -> None:
        """This peer is out, since its own key is lost."""
        me, host = self._world.me, self._member.controller.name
        if self._chronicle.has_alert(AlertKind.COMPROMISE, me.fingerprint):
            return  # it hosted, and its person declared it
        by = "" if event.declared_by is None else self._name_of(event.declared_by)
        mine = event.declared_by == self._member.number
        self._chronicle.raise_alert(
            key_alerts.own_compromise(
                me.name,
                displayable_text(event.reason),
                declared_by=by or host,
                ask=by or host,
                by_self=mine,
            ),
            now,
        )

    def two_devices(self, certificate: Certificate, now: float) -> None:
        """Somebody's key is in use on two devices at the same time."""
        self._chronicle.dismiss_kind(AlertKind.TWO_DEVICES)
        mine = certificate.fingerprint == self._world.me.fingerprint
        self._chronicle.raise_alert(
            key_alerts.two_devices(certificate.name, certificate.fingerprint, mine=mine), now
        )

    def _name_of(self, number: int) -> str:
        member = self._member.roster.by_number(number)
        if member is not None:
            return member.certificate.name
        if number in self._names:  # who has come back under another one since
            return self._names[number]
        return self._member.controller.name if number == self._member.controller_number else ""
