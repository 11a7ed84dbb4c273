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
from msmp_gui.identity.fingerprint import Fingerprint
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

    def declared(
        self, certificate: Certificate, eviction: Eviction, now: float, *, was_out: bool = False
    ) -> None:
        """Somebody is out, since their key is lost; or was already, and it is known by now."""
        name, since = certificate.name, eviction.since / 1000
        self._chronicle.question(certificate.fingerprint, since)
        self._world.distrust(certificate, since, eviction.reason)
        reason = displayable_text(eviction.reason)
        mine = eviction.declared_by == self._member.number
        declared_by = self._declarer(certificate, eviction)
        self._chronicle.raise_alert(
            key_alerts.compromise(name, declared_by, reason, since, by_self=mine, was_out=was_out),
            now,
        )

    def learnt(self, event: KeyLost, now: float) -> None:
        """It was declared while this peer was away, in another half of the group, or when they were
        out already.
        """
        who, since = event.fingerprint, event.eviction.since / 1000
        certificate = self._certificate_of(who)
        if certificate is None:
            return  # nobody whom this peer ever met
        _, before = self._chronicle.gone.get(who, (certificate, None))
        known = self._world.distrust_of(who)
        told = known is not None and known.since <= since  # before the last start, or elsewhere
        if told and before is MemberState.COMPROMISED:
            return
        self._chronicle.gone[who] = (certificate, MemberState.COMPROMISED)
        if told and before is None:
            self._chronicle.question(who, since)
            return
        self._chronicle.dismiss_about(who)
        was_out = before in (MemberState.LEFT, MemberState.REMOVED)
        self.declared(certificate, event.eviction, now, was_out=was_out)

    def reported(self, event: CompromiseReported, now: float) -> None:
        """A member says that a key is lost."""
        certificate = self._certificate_of(event.subject)
        if certificate is None:
            return  # nobody whom this peer ever met
        token, controller = self._member.token.message, self._member.controller_number
        about_host = event.number == controller
        declared = controller is not None and may_declare(
            token, event.by.number, event.number, controller
        )
        if declared and not (about_host or self._watch.lost):
            return  # it takes effect, and is told with the key change
        if about_host and event.by.number == controller:
            self._declared_by_host(certificate, event, now)
            return
        if self._chronicle.has_alert(AlertKind.COMPROMISE_REPORT, event.subject):
            return  # others say the same
        by, reason = event.by.certificate.name, displayable_text(event.reason)
        self._chronicle.raise_alert(
            key_alerts.compromise_report(
                certificate.name,
                event.subject,
                by,
                reason,
                event.since,
                host=self._roles.hosts,
                about_host=about_host,
                nobody_decides=self._watch.lost,
                by_self=event.by.fingerprint == self._world.me.fingerprint,
                is_out=self._member.roster.by_fingerprint(event.subject) is None,
            ),
            now,
        )

    def _declared_by_host(
        self, subject: Certificate, event: CompromiseReported, now: float
    ) -> None:
        """The host's key is lost, by its own word: it ends the conference with that."""
        reason = displayable_text(event.reason)
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

    def _certificate_of(self, who: Fingerprint) -> Certificate | None:
        """Of somebody who is in, or was, or whom this peer met."""
        member = self._member.roster.by_fingerprint(who)
        if member is not None:
            return member.certificate
        gone = self._chronicle.gone.get(who)
        return gone[0] if gone else self._world.certificate_of(who)

    def _declarer(self, subject: Certificate, eviction: Eviction) -> str:
        """The name of who declared a key lost; its holder may be out of the roster by now."""
        number = eviction.declared_by
        member = self._member.roster.by_number(number)
        if number == eviction.number and (member is None or member.certificate == subject):
            return subject.name
        return self._name_of(number)

    def _name_of(self, number: int) -> str:
        member = self._member.roster.by_number(number)
        if member is not None:
            return member.certificate.name
        if number in self._names:  # who has come back under another one since
            return self._names[number]
        return self._member.controller.name if number == self._member.controller_number else ""
