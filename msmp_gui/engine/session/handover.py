"""Handing a conference on: who can take it, and what people are told (PROTOCOL.md, MSMP-119).

Who is not named by the policy is named first, by the owner. That is a change of policy which
weakens, so everybody is asked, and the conference is handed on once it is in force.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msmp_gui.engine.alert_kinds import AlertKind
from msmp_gui.engine.sentences import Sentence, sentence
from msmp_gui.engine.session.alerts.alert import Alert
from msmp_gui.engine.session.chronicle import Chronicle
from msmp_gui.engine.snapshot import Handover, Level
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.protocol import refusals
from msmp_gui.protocol.events import (
    ControllerChanged,
    Event,
    HandedOver,
    HandoverFailed,
    PolicyChanged,
)
from msmp_gui.protocol.member.member import Member
from msmp_gui.protocol.policy.checks import may_control
from msmp_gui.protocol.policy.token import CONTROLLER_PLACES, Changes
from msmp_gui.protocol.wire import schema
from msmp_gui.protocol.wire.messages.admission import JoinRefused, SealedRequest

if TYPE_CHECKING:
    from msmp_gui.engine.session.group_session import GroupSession

CONSENT_PATIENCE = 600.0
"""Seconds for which a conference waits to be handed on until everybody agreed."""


NOT_FOR_THEM = schema.encode(JoinRefused(bytes(16), str(refusals.NOT_FOR_THEM)))
NOT_HERE = schema.encode(JoinRefused(bytes(16), str(refusals.NOT_HERE)))
"""The answer to who asks a member that lets nobody in."""


def refusal_of(request: bytes) -> bytes:
    """The answer to a request to join that comes when this peer is no longer the host.

    Raises MalformedError.
    """
    nonce = schema.decode(SealedRequest, request, limit=70_000).nonce
    return schema.encode(JoinRefused(nonce, str(refusals.ANOTHER_HOST)))


def can_take(session: GroupSession, person: Fingerprint, me: Fingerprint) -> Handover:
    """Whether this peer, as its host, can hand the conference to a member."""
    token = session.member.token.message
    part = token.operational
    if not session.hosts or person == me or session.member.roster.by_fingerprint(person) is None:
        return Handover.NO
    if may_control(token, person):
        return Handover.AT_ONCE
    owner = session.member.owner.fingerprint == me
    room = person in part.places or len(part.places) < CONTROLLER_PLACES
    return Handover.ASKS_FIRST if owner and room and part.changes is Changes.ASKED else Handover.NO


class Handovers:
    """Of one conference: what waits, and what becomes of it, as people are told."""

    def __init__(self, chronicle: Chronicle, me: Fingerprint, member: Member) -> None:
        self.heir: Fingerprint | None = None
        """Who gets it as soon as the policy names them."""
        self.until: float | None = None
        """When that is given up."""
        self.handed_on = False
        """This peer hosted it last, and gave it to somebody else."""
        self._chronicle = chronicle
        self._me = me
        self._member = member
        self._host = member.controller.fingerprint

    def wait_for(self, person: Fingerprint, name: str, now: float) -> None:
        """The policy is to name `person` first."""
        self.heir, self.until = person, now + CONSENT_PATIENCE
        self._tell(
            now,
            Level.ATTENTION,
            sentence("{name} is to host this conference.", name=name),
            sentence("The policy has to name {name} for that, so everyone is asked.", name=name),
            sentence("Nothing: you host it until all have agreed."),
            name,
        )

    def forget(self) -> None:
        """Nobody waits to get it."""
        self.heir = self.until = None

    def give_up(self, now: float) -> None:
        """This peer's person goes on hosting."""
        self.forget()
        self._chronicle.dismiss_kind(AlertKind.HANDOVER)
        self._chronicle.note(now, sentence("You go on hosting the conference."))

    def expire(self, now: float) -> None:
        """Time passed, and perhaps not everybody agreed in time."""
        if self.until is None or self.until > now or self.heir is None:
            return
        heir = self.heir
        self.forget()
        self._not_taken(now, heir, sentence("Not everyone has agreed to the new policy."))

    def heir_named_by(self, event: PolicyChanged) -> Fingerprint | None:
        """Whoever waits for the conference, where they can take it now; nobody waits then."""
        heir = self.heir
        if heir is None or not may_control(event.after, heir):
            return None
        self.forget()
        return heir

    def observe(self, event: Event, now: float) -> None:
        """Something happened in the protocol."""
        match event:
            case HandedOver(controller=member):
                self.forget()
                self.handed_on = True
                name = member.certificate.name
                self._chronicle.note(now, sentence("You hand the conference to {name}.", name=name))
            case HandoverFailed(controller=heir):
                self.handed_on = False
                self._not_taken(now, heir, sentence("Their app did not answer in time."))
            case ControllerChanged():
                self._host_changed(event, now)

    def _host_changed(self, event: ControllerChanged, now: float) -> None:
        host, name = event.controller.fingerprint, event.controller.certificate.name
        mine, before = host == self._me, self._host
        self._host = host
        self.forget()
        self.handed_on = self.handed_on and not mine
        told = sentence(
            "You host the conference now." if mine else "{name} hosts the conference now.",
            name=name,
        )
        if host == before:  # after a restart
            self._chronicle.note(now, told)
            return
        self._chronicle.dismiss_kind(AlertKind.HANDOVER)
        done = sentence("The key changed with it, and nobody had to join again.")
        self._tell(now, Level.INFORMATION, told, done, self._roles(name, mine=mine), name)

    def _roles(self, host: str, *, mine: bool) -> Sentence:
        """Who may do what from now on."""
        owner = self._member.owner
        owns = owner.fingerprint == self._me
        if mine and owns:
            return sentence("You let people in and out, and you can change the policy.")
        if mine:
            return sentence(
                "You let people in and out now; keep the app open. Only {owner}, who made the "
                "conference, can change its policy.",
                owner=owner.name,
            )
        if owns:
            return sentence(
                "{name} lets people in and out now, and could put you out as well. You made this "
                "conference: you alone can change its policy.",
                name=host,
            )
        return sentence("{name} lets people in and out now.", name=host)

    def _not_taken(self, now: float, heir: Fingerprint, why: Sentence) -> None:
        member = self._member.roster.by_fingerprint(heir)
        name = member.certificate.name if member else ""
        self._tell(
            now,
            Level.ATTENTION,
            sentence("{name} does not host the conference: you still do.", name=name),
            why,
            sentence("Hand it over again, or to somebody else."),
            name,
        )

    def _tell(
        self,
        now: float,
        level: Level,
        title: Sentence,
        action: Sentence,
        advice: Sentence,
        subject: str,
    ) -> None:
        self._chronicle.dismiss_kind(AlertKind.HANDOVER)
        alert = Alert(AlertKind.HANDOVER, level, title, action, advice, subject=subject)
        self._chronicle.raise_alert(alert, now)
