"""The policy of a conference: what is to change in it, and what changed."""

from __future__ import annotations

from msmp_gui.engine.alert_kinds import AlertKind
from msmp_gui.engine.policies import news as policy_news
from msmp_gui.engine.sentences import Sentence, sentence
from msmp_gui.engine.session.alerts import conference as conference_alerts
from msmp_gui.engine.session.chronicle import Chronicle
from msmp_gui.engine.session.world import SessionWorld
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.protocol.events import PolicyChanged, PolicyProposed
from msmp_gui.protocol.member.member import Member
from msmp_gui.protocol.policy.comparison import compare

_SHORT = 16
"""Digits of the fingerprint of somebody who is not in the conference."""


class PolicyNews:
    """Takes back what was asked once it is settled."""

    def __init__(self, chronicle: Chronicle, world: SessionWorld, member: Member) -> None:
        self._chronicle = chronicle
        self._world = world
        self._member = member

    def proposed(self, event: PolicyProposed, now: float) -> None:
        """The owner signed another one."""
        what, owner = self._what_is_new(event), self._member.owner.name
        self._world.notify(policy_news.notice(event))
        if event.asked:
            self._chronicle.dismiss_kind(AlertKind.POLICY_PROPOSED)
            self._chronicle.raise_alert(conference_alerts.policy_proposed(owner, what), now)
        else:
            self._chronicle.note(
                now, sentence("{name} changes the policy: {what}", name=owner, what=what)
            )

    def changed(self, event: PolicyChanged, now: float) -> None:
        """Another one is in force."""
        self._chronicle.dismiss_kind(AlertKind.POLICY_PROPOSED)
        if compare(event.before, event.after):
            what = sentence("The policy changed: {what}", what=self._what_is_new(event))
        else:
            what = sentence("The policy stays as it was.")
        self._chronicle.note(now, what)
        self._world.notify(policy_news.notice(event))

    def agreed(self, now: float) -> None:
        """This peer's user agreed to a weaker policy."""
        self._chronicle.dismiss_kind(AlertKind.POLICY_PROPOSED)
        self._chronicle.note(now, sentence("You agreed to the new policy."))

    def _what_is_new(self, event: PolicyProposed | PolicyChanged) -> Sentence:
        def name_of(fingerprint: Fingerprint) -> str:
            member = self._member.roster.by_fingerprint(fingerprint)
            return member.certificate.name if member else fingerprint.hex()[:_SHORT]

        return policy_news.what_is_new(event.before, event.after, name_of)
