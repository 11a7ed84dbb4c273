"""Whether the certificates of those in one conference still hold, and what follows if not.

The protocol decides what follows: this asks it to, as often as there is reason.
"""

from __future__ import annotations

from msmp_gui.engine.session.alerts import conference as conference_alerts
from msmp_gui.engine.session.alerts import own as own_alerts
from msmp_gui.engine.session.chronicle import Chronicle
from msmp_gui.engine.session.lists import matters
from msmp_gui.engine.session.post import GroupPost
from msmp_gui.engine.session.roles import Roles
from msmp_gui.engine.session.world import SessionWorld
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.protocol.member.member import Member
from msmp_gui.protocol.policy.vouching import Lapse
from msmp_gui.protocol.wire.messages.kinds import Kind

REVIEW_PERIOD = 60.0
"""Seconds between looks at whether people's certificates still hold."""

HOST_TIME = 5.0
"""Seconds that the host has to put somebody out, before it is told that it did not."""


class CertificateWatch:
    """Looks at people's certificates from time to time, and when there is news of them."""

    def __init__(
        self,
        world: SessionWorld,
        member: Member,
        roles: Roles,
        post: GroupPost,
        chronicle: Chronicle,
    ) -> None:
        self.review_at = world.clock.now() + REVIEW_PERIOD
        self._world = world
        self._member = member
        self._roles = roles
        self._post = post
        self._chronicle = chronicle
        self._withdrawn = False
        """Whether it was told that this peer's own certificate does not hold any more."""
        self._left_in: dict[Fingerprint, float] = {}
        """Since when it is known of members whom this peer does not host that theirs does not."""
        self._told: set[Fingerprint] = set()
        """Of whom among them people were told."""

    def pass_on_list(self, der: bytes) -> None:
        """A revocation list is new: the others get it, where somebody here is meant by it."""
        if matters(self._world.vouching, self._member, der):
            self._post.send_to_all(Kind.REVOCATION_LIST, der)

    def review(self, now: float) -> None:
        """Whether the certificates of those who are in still hold, this peer's own among them."""
        self.review_at = now + REVIEW_PERIOD
        self._look_at_own(now)
        if self._roles.controller and self._roles.hosts:
            self._roles.controller.review(now)
        elif not self._member.over:
            token, controller = self._member.token.message, self._member.controller
            lapse = self._world.vouching.lapse(token, controller, now)
            if lapse is not None:
                self._member.distrust_controller(lapse, now)
            self._look_at_others(now)

    def _look_at_own(self, now: float) -> None:
        """Tell, once, where this peer's own does not hold any more."""
        me = self._world.me.certificate
        lapse = self._world.vouching.lapse(self._member.token.message, me, now)
        if lapse is None or me.self_signed or self._withdrawn:
            return
        self._withdrawn = True
        alert = own_alerts.certificate_withdrawn(
            me.name, lapse.reason, issued_by=me.issuer_name, key_lost=lapse.compromised
        )
        self._chronicle.raise_alert(alert, now)

    def _look_at_others(self, now: float) -> None:
        """Tell of those whom the host leaves in, although their certificates do not hold any more:
        it may trust other organisations than this peer's person does.
        """
        token, controller = self._member.token.message, self._member.controller
        lapses = {
            member.certificate: lapse
            for member in self._member.roster
            if member.fingerprint not in (self._world.me.fingerprint, controller.fingerprint)
            and (lapse := self._world.vouching.lapse(token, member.certificate, now)) is not None
        }
        people = {certificate.fingerprint for certificate in lapses}
        self._left_in = {who: self._left_in.get(who, now) for who in people}
        self._told &= people
        for certificate, lapse in lapses.items():
            due = self._left_in[certificate.fingerprint] + HOST_TIME
            if now < due:
                self.review_at = min(self.review_at, due)
            elif certificate.fingerprint not in self._told:
                self._told.add(certificate.fingerprint)
                self._tell(certificate, lapse, now)

    def _tell(self, certificate: Certificate, lapse: Lapse, now: float) -> None:
        if lapse.compromised:  # which this peer reports to the host, as any key that it knows lost
            self._chronicle.question(certificate.fingerprint, lapse.since)
            self._world.distrust(certificate, lapse.since, lapse.reason)
            return
        name, host = certificate.name, self._member.controller.name
        alert = conference_alerts.member_withdrawn(
            name, certificate.fingerprint, lapse.reason, host=host
        )
        self._chronicle.raise_alert(alert, now)
