"""What happened in one conference, for people: messages, alerts, a quiet timeline, who went."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace

from msmp_gui.engine.alert_kinds import AlertKind
from msmp_gui.engine.notices import AlertRaised, Tell
from msmp_gui.engine.sentences import Sentence
from msmp_gui.engine.session.alerts.alert import Alert
from msmp_gui.engine.snapshot import (
    AlertView,
    DeliveryView,
    MemberState,
    MessageView,
    TimelineEntry,
)
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint

_MAX_TIMELINE = 1000
_MAX_MESSAGES = 20_000
MAX_CHARACTERS = 20_000_000
"""Of the conversation: one message may have thousands."""

_MAX_ALERTS = 100
"""Of one level: the newest."""


class Chronicle:
    """Kept as tuples, so that a snapshot shares them."""

    def __init__(self, conference: str, notify: Tell) -> None:
        """`conference`: its id, in hexadecimal; empty for what is no conference's."""
        self.messages: tuple[MessageView, ...] = ()
        self.alerts: tuple[AlertView, ...] = ()
        self.timeline: tuple[TimelineEntry, ...] = ()
        self.gone: dict[Fingerprint, tuple[Certificate, MemberState]] = {}
        """People who are no longer in, and why."""
        self._conference = conference
        self._notify = notify
        self._next_alert = 1
        self._lost_since: dict[str, float] = {}
        self._characters = 0
        """Of all messages."""

    def note(self, now: float, text: Sentence) -> None:
        """Add to the timeline."""
        self.timeline = (*self.timeline, TimelineEntry(now, text))[-_MAX_TIMELINE:]

    def add_message(self, message: MessageView) -> MessageView:
        """Add to the conversation; marked where the sender's key was lost before it was sent."""
        since = self._lost_since.get(message.sender)
        if since is not None and message.sent_at >= since:
            message = replace(message, questioned=True)
        self._characters += len(message.text)
        messages = (*self.messages, message)
        gone = 0
        while len(messages) - gone > _MAX_MESSAGES or self._characters > MAX_CHARACTERS:
            self._characters -= len(messages[gone].text)
            gone += 1
        self.messages = messages[gone:]
        return message

    def delivered(self, sequence: int, delivery: DeliveryView) -> None:
        """Somebody told that they have one of this person's messages; the newest of that number."""
        for at in range(len(self.messages) - 1, -1, -1):
            message = self.messages[at]
            if message.mine and message.sequence == sequence:
                known = replace(message, delivery=delivery)
                self.messages = (*self.messages[:at], known, *self.messages[at + 1 :])
                return

    def question(self, sender: Fingerprint, since: float) -> None:
        """Mark what `sender` said since their key was lost."""
        self._lost_since[sender.hex()] = since
        self.messages = tuple(
            replace(m, questioned=True) if m.sender == sender.hex() and m.sent_at >= since else m
            for m in self.messages
        )

    def raise_alert(self, alert: Alert, now: float) -> None:
        """Tell of it; it stays until somebody dismisses it, or newer ones overtake it.

        What was told already, and nobody has dismissed, is not told again.
        """
        what = _what(alert)
        if any(_what(told) == what for told in self.alerts):
            return
        view = AlertView(
            self._next_alert,
            alert.level,
            alert.kind,
            alert.subject,
            alert.declared_by,
            alert.reason,
            alert.since,
            now,
            alert.title,
            alert.action,
            alert.advice,
            alert.about,
            alert.by_self,
            alert.own,
        )
        self._next_alert += 1
        alike = [a for a in self.alerts if a.level is alert.level]
        overtaken = alike[0] if len(alike) >= _MAX_ALERTS else None
        self.alerts = (*(a for a in self.alerts if a is not overtaken), view)
        self.note(now, alert.title)
        self._notify(AlertRaised(self._conference, view))

    def has_alert(self, kind: AlertKind, about: Fingerprint) -> bool:
        """Whether people were told so, and have not answered yet."""
        return any(a.kind == kind and a.about == about.hex() for a in self.alerts)

    def dismiss(self, alert: int) -> None:
        """An alert was seen."""
        self.alerts = tuple(a for a in self.alerts if a.id != alert)

    def dismiss_about(self, somebody: Fingerprint, but: Container[AlertKind] = ()) -> None:
        """There is nothing more to decide about somebody, `but` what alerts of these kinds ask."""
        self.alerts = tuple(a for a in self.alerts if a.about != somebody.hex() or a.kind in but)

    def dismiss_kind(self, kind: AlertKind, about: Fingerprint | None = None) -> None:
        """What alerts of this kind told, of anybody or of one, is over."""
        self.alerts = tuple(
            a
            for a in self.alerts
            if a.kind != kind or (about is not None and a.about != about.hex())
        )


def _what(alert: Alert | AlertView) -> tuple[object, ...]:
    """What makes an alert another one; not the reason that somebody gives, who may vary it."""
    return (
        alert.kind,
        alert.level,
        alert.title,
        alert.action.template,
        alert.advice.template,
        alert.about,
        alert.declared_by,
    )
