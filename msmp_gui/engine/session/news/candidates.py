"""Who is to come into a conference, or wants to, and what people are told of them."""

from __future__ import annotations

from msmp_gui.engine.alert_kinds import AlertKind
from msmp_gui.engine.refusals import understood
from msmp_gui.engine.sentences import sentence
from msmp_gui.engine.session.alerts import conference as conference_alerts
from msmp_gui.engine.session.chronicle import Chronicle
from msmp_gui.engine.session.doorstep import Doorstep
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.identity.names import displayable_text
from msmp_gui.protocol.events import CandidateChanged, CandidateState
from msmp_gui.protocol.policy.access import ALLOWED, REFUSED


class CandidateNews:
    """Of those whom the protocol knows, and of those on the doorstep."""

    def __init__(self, chronicle: Chronicle, doorstep: Doorstep) -> None:
        self.known: dict[Fingerprint, tuple[Certificate, CandidateState]] = {}
        """How it stands with whom the protocol ever knew as a candidate."""
        self._chronicle = chronicle
        self._doorstep = doorstep

    def record(self, event: CandidateChanged, now: float) -> None:
        """It goes on with somebody."""
        certificate, state = event.certificate, event.state
        _, before = self.known.get(certificate.fingerprint, (certificate, None))
        self.known[certificate.fingerprint] = (certificate, state)
        if state is CandidateState.WAITING:
            self.waits(certificate, now)
        else:
            self.waits_no_longer(certificate.fingerprint)
        silent = not event.reason or event.reason.startswith(ALLOWED)
        if state is CandidateState.EXPIRED and silent:
            self._note_silence(certificate.name, before, now)
        if event.lacks:
            self._note_lacks(certificate, event.lacks, now)
        self._tell_refusal(event, now)

    def waits(self, person: Certificate, now: float) -> None:
        """Somebody waits to be let in."""
        self._chronicle.raise_alert(conference_alerts.waiting(person.name, person.fingerprint), now)

    def waits_no_longer(self, person: Fingerprint) -> None:
        """Take the alert about somebody back, if that is so."""
        known = self.known.get(person)
        waits = known is not None and known[1] is CandidateState.WAITING
        if not waits and person not in self._doorstep:
            self._chronicle.dismiss_kind(AlertKind.WAITING, person)

    def _note_silence(self, name: str, before: CandidateState | None, now: float) -> None:
        if before is CandidateState.INVITED:
            self._chronicle.note(now, sentence("{name} did not answer the invitation.", name=name))
        elif before is CandidateState.JOINING:
            what = sentence(
                "{name} cannot be reached, and did not get the key. Invite them again once they "
                "are near.",
                name=name,
            )
            self._chronicle.note(now, what)

    def _tell_refusal(self, event: CandidateChanged, now: float) -> None:
        certificate = event.certificate
        self._chronicle.dismiss_kind(AlertKind.NOT_LET_IN, certificate.fingerprint)
        if event.state is CandidateState.EXPIRED and event.reason.startswith(REFUSED):
            why = understood(event.reason)
            self._chronicle.raise_alert(
                conference_alerts.not_let_in(certificate.name, certificate.fingerprint, why), now
            )

    def _note_lacks(self, certificate: Certificate, lacks: tuple[str, ...], now: float) -> None:
        what = displayable_text(", ".join(lacks))
        self._chronicle.note(
            now,
            sentence(
                "{name}’s app does not have what this conference needs: {what}.",
                name=certificate.name,
                what=what,
            ),
        )
