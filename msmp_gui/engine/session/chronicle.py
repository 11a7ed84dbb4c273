"""What happened in one conference, for people: messages, alerts, a quiet timeline, who went."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from msmp_gui.engine.alert_kinds import AlertKind
from msmp_gui.engine.sentences import Sentence, counted, sentence
from msmp_gui.engine.snapshot import (
    AlertView,
    DeliveryView,
    Level,
    MemberState,
    MessageView,
    TimelineEntry,
)
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint

_MAX_TIMELINE = 1000
_MAX_MESSAGES = 20_000
_MAX_ALERTS = 100
"""Of one level: the newest."""


class Chronicle:
    """Kept as tuples, so that a snapshot shares them."""

    def __init__(self) -> None:
        self.messages: tuple[MessageView, ...] = ()
        self.alerts: tuple[AlertView, ...] = ()
        self.timeline: tuple[TimelineEntry, ...] = ()
        self.gone: dict[Fingerprint, tuple[Certificate, MemberState]] = {}
        """People who are no longer in, and why."""
        self._next_alert = 1
        self._lost_since: dict[str, float] = {}

    def note(self, now: float, text: Sentence) -> None:
        """Add to the timeline."""
        self.timeline = (*self.timeline, TimelineEntry(now, text))[-_MAX_TIMELINE:]

    def add_message(self, message: MessageView) -> MessageView:
        """Add to the conversation; marked where the sender's key was lost before it was sent."""
        since = self._lost_since.get(message.sender)
        if since is not None and message.sent_at >= since:
            message = replace(message, questioned=True)
        self.messages = (*self.messages, message)[-_MAX_MESSAGES:]
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

    def alert(
        self,
        kind: AlertKind,
        level: Level,
        now: float,
        title: Sentence,
        action: Sentence,
        advice: Sentence,
        *,
        subject: str = "",
        declared_by: str = "",
        reason: str = "",
        since: float | None = None,
        about: str = "",
        by_self: bool = False,
        own: bool = False,
    ) -> AlertView:
        """Add an alert; it stays until somebody dismisses it, or newer ones overtake it.

        What is told already, and nobody has dismissed, comes back as it was told.
        """
        what = _what(kind, level, title, action, advice, about, declared_by)
        for told in self.alerts:
            if what == _what(
                told.kind,
                told.level,
                told.title,
                told.action,
                told.advice,
                told.about,
                told.declared_by,
            ):
                return told
        alert = AlertView(
            self._next_alert,
            level,
            kind,
            subject,
            declared_by,
            reason,
            since,
            now,
            title,
            action,
            advice,
            about,
            by_self,
            own,
        )
        self._next_alert += 1
        alike = [a for a in self.alerts if a.level is level]
        overtaken = alike[0] if len(alike) >= _MAX_ALERTS else None
        self.alerts = (*(a for a in self.alerts if a is not overtaken), alert)
        self.note(now, title)
        return alert

    def has_alert(self, kind: AlertKind, about: Fingerprint) -> bool:
        """Whether people were told so, and have not answered yet."""
        return any(a.kind == kind and a.about == about.hex() for a in self.alerts)

    def dismiss(self, alert: int) -> None:
        """An alert was seen."""
        self.alerts = tuple(a for a in self.alerts if a.id != alert)

    def dismiss_about(self, somebody: Fingerprint) -> None:
        """There is nothing more to decide about somebody: they are out."""
        self.alerts = tuple(a for a in self.alerts if a.about != somebody.hex())

    def dismiss_kind(self, kind: AlertKind, about: Fingerprint | None = None) -> None:
        """What alerts of this kind told, of anybody or of one, is over."""
        self.alerts = tuple(
            a
            for a in self.alerts
            if a.kind != kind or (about is not None and a.about != about.hex())
        )


def _what(
    kind: str,
    level: Level,
    title: Sentence,
    action: Sentence,
    advice: Sentence,
    about: str,
    declared_by: str,
) -> tuple[object, ...]:
    """What makes an alert another one; not the reason that somebody gives, who may vary it."""
    return kind, level, title, action.template, advice.template, about, declared_by


def alert_compromise(
    chronicle: Chronicle,
    now: float,
    subject: str,
    declared_by: str,
    reason: str,
    since: float,
    *,
    by_self: bool,
) -> AlertView:
    """Somebody's key is declared lost, and they are out. Who declared it has decided already."""
    advice = (
        sentence(
            "Do not trust messages marked as questioned, and speak with {name} by another way "
            "before you invite them again with a new key.",
            name=subject,
        )
        if by_self
        else sentence(
            "Decide whether to go on here. Do not trust messages marked as questioned, and speak "
            "with {name} by another way before you invite them again with a new key.",
            name=subject,
        )
    )
    return chronicle.alert(
        AlertKind.COMPROMISE,
        Level.ATTENTION if by_self else Level.DANGER,
        now,
        sentence("{name}’s key is compromised.", name=subject),
        sentence(
            "{name} was removed at once, the key was changed, and {name}’s key is no longer "
            "trusted on this computer.",
            name=subject,
        ),
        advice,
        subject=subject,
        declared_by=declared_by,
        reason=reason,
        since=since or None,
        by_self=by_self,
    )


def alert_own_compromise(
    chronicle: Chronicle, now: float, name: str, reason: str, *, declared_by: str, ask: str
) -> AlertView:
    """This peer's own key is declared lost; `ask`: who can say more about it."""
    return chronicle.alert(
        AlertKind.COMPROMISE,
        Level.DANGER,
        now,
        sentence("Your key was reported compromised."),
        sentence("You were removed from the conference, and its keys were erased here."),
        sentence(
            "Speak with {host} by another way. If somebody else may have your key, make a new "
            "identity.",
            host=ask,
        ),
        subject=name,
        declared_by=declared_by,
        reason=reason,
        own=True,
    )


def alert_report(
    chronicle: Chronicle,
    now: float,
    subject: str,
    about: Fingerprint,
    by: str,
    reason: str,
    since: float,
    *,
    host: bool,
    about_host: bool = False,
    nobody_decides: bool = False,
    by_self: bool = False,
) -> AlertView:
    """A member reports a lost key, and the host has to decide; or all, `about_host`.

    `host`: this peer is. `nobody_decides`: there is no host now. `by_self`: this person reports it.
    """
    if about_host:
        action, advice = _about_host(subject, by, host)
    elif nobody_decides:
        action, advice = _while_nobody_decides()
    else:
        action, advice = _about_member(subject, by, host)
    title = (
        sentence("You report that {name}’s key is compromised.", name=subject)
        if by_self
        else sentence("{by} reports that {name}’s key is compromised.", by=by, name=subject)
    )
    return chronicle.alert(
        AlertKind.COMPROMISE_REPORT,
        Level.DANGER if host else Level.ATTENTION,
        now,
        title,
        action,
        advice,
        subject=subject,
        declared_by=by,
        reason=reason,
        since=since or None,
        about=about.hex(),
        by_self=by_self,
    )


def _while_nobody_decides() -> tuple[Sentence, Sentence]:
    return (
        sentence("Nothing was changed yet: the host cannot be reached, and is told once it can."),
        sentence("Until then, be careful with what you say here."),
    )


def _about_member(subject: str, by: str, host: bool) -> tuple[Sentence, Sentence]:
    if not host:
        return (
            sentence("Nothing was changed yet: the host decides."),
            sentence("Until the host decides, be careful with what you say here."),
        )
    advice = sentence(
        "Ask {by} what happened. If it is true, choose “Report compromise…” for {name}.",
        by=by,
        name=subject,
    )
    return sentence("Nothing was changed yet: you decide, as the host."), advice


def _about_host(subject: str, by: str, host: bool) -> tuple[Sentence, Sentence]:
    """It decides about others, and nobody puts it out."""
    if host:
        advice = sentence(
            "Ask {by} what happened. If it is true, report your own key: the conference ends with "
            "that.",
            by=by,
        )
    else:
        advice = sentence(
            "Ask {name} by another way. If it is true, leave, and begin a new conference without "
            "{name}.",
            name=subject,
        )
    return sentence("Nothing was changed: nobody can put the host out."), advice


def alert_split_view(chronicle: Chronicle, now: float, host: str) -> AlertView:
    """The controller tells members different things."""
    return chronicle.alert(
        AlertKind.SPLIT_VIEW,
        Level.DANGER,
        now,
        sentence("The host shows different people different conferences."),
        sentence("What does not fit together was refused here."),
        sentence(
            "Do not send anything confidential. Compare the conference code with the others by "
            "another way, and leave if it differs."
        ),
        subject=host,
    )


def alert_policy_violation(chronicle: Chronicle, now: float, host: str) -> AlertView:
    """The controller asked for something that the policy does not allow."""
    return chronicle.alert(
        AlertKind.POLICY_VIOLATION,
        Level.ATTENTION,
        now,
        sentence(
            "{host}’s computer asked for something that the policy does not allow.", host=host
        ),
        sentence("It was refused."),
        sentence("Ask {host} whether their app is up to date.", host=host),
        subject=host,
    )


def alert_controller_lost(
    chronicle: Chronicle, now: float, host: str, next_host: Sentence | None
) -> AlertView:
    """The controller is gone; `next_host` says who takes over, if somebody does."""
    advice = next_host or sentence(
        "The key cannot change and nobody can be removed until the host is back. To go on "
        "without {host}, start the conference again.",
        host=host,
    )
    return chronicle.alert(
        AlertKind.CONTROLLER_LOST,
        Level.INFORMATION if next_host else Level.ATTENTION,
        now,
        sentence("{host}, who hosts this conference, can no longer be reached.", host=host),
        sentence("Nothing yet: you can go on talking under the key that everyone has."),
        advice,
        subject=host,
    )


def alert_controller_distrusted(
    chronicle: Chronicle, now: float, host: str, reason: Sentence, next_host: Sentence | None
) -> AlertView:
    """The controller's certificate does not hold any more; `next_host` says who takes over."""
    advice = next_host or sentence("Start the conference again without {host}.", host=host)
    return chronicle.alert(
        AlertKind.CONTROLLER_DISTRUSTED,
        Level.ATTENTION if next_host else Level.DANGER,
        now,
        sentence("{host}, who hosts this conference, can no longer be trusted.", host=host),
        sentence("{reason} Nothing more is sent under the key that they made.", reason=reason),
        advice,
        subject=host,
        reason=str(reason),
    )


def alert_own_declaration(
    chronicle: Chronicle, now: float, me: Fingerprint, reason: str
) -> AlertView:
    """This peer hosts, and its person declared their own key lost."""
    return chronicle.alert(
        AlertKind.COMPROMISE,
        Level.DANGER,
        now,
        sentence("Your key was reported compromised."),
        sentence("The others were told, and the conference ended: they can begin it without you."),
        sentence("Make a new identity under “You” in the settings."),
        about=me.hex(),
        reason=reason,
    )


def alert_two_devices(
    chronicle: Chronicle, now: float, name: str, about: Fingerprint, *, mine: bool
) -> AlertView:
    """One key answers from two devices at the same time."""
    title = (
        sentence("Your key is in use on another device.")
        if mine
        else sentence("{name}’s key is in use on two devices at the same time.", name=name)
    )
    advice = (
        sentence("If that is not you, report your own key as compromised, and make a new identity.")
        if mine
        else sentence(
            "Ask {name} by another way whether both are theirs. If not, report the key as "
            "compromised.",
            name=name,
        )
    )
    action = sentence("Nothing was changed yet; somebody else may be reading along.")
    return chronicle.alert(
        AlertKind.TWO_DEVICES,
        Level.DANGER,
        now,
        title,
        action,
        advice,
        subject=name,
        about=about.hex(),
        own=mine,
    )


def alert_waiting(chronicle: Chronicle, now: float, name: str, about: Fingerprint) -> AlertView:
    """Somebody waits for the host's person to let them in."""
    return chronicle.alert(
        AlertKind.WAITING,
        Level.ATTENTION,
        now,
        sentence("{name} wants to join.", name=name),
        sentence("The policy lets them in, if you approve it."),
        sentence("Let {name} in, or turn them down.", name=name),
        subject=name,
        about=about.hex(),
    )


def alert_policy_proposed(
    chronicle: Chronicle, now: float, owner: str, what: Sentence
) -> AlertView:
    """The policy is to become weaker, and this person is asked."""
    return chronicle.alert(
        AlertKind.POLICY_PROPOSED,
        Level.ATTENTION,
        now,
        sentence("{name} wants to make this conference’s policy weaker.", name=owner),
        sentence("Nothing was changed yet. What would be new: {what}", what=what),
        sentence("Agree if that is fine for you. If it is not, leave the conference."),
        subject=owner,
    )


def alert_certificate_ends(
    chronicle: Chronicle, now: float, name: str, days: int, *, issued_by: str
) -> AlertView:
    """One's own certificate ends in so many days; `issued_by` is empty for a self-signed one."""
    title = (
        counted("Your certificate ends in one day.", "Your certificate ends in {n} days.", days)
        if days > 1
        else sentence("Your certificate ends within two days, or has ended.")
    )
    advice = (
        sentence(
            "Ask {organisation} for a new one, and take it in: both under “You” in the settings.",
            organisation=issued_by,
        )
        if issued_by
        else sentence("Make a new identity in time; people will have to verify it anew.")
    )
    return chronicle.alert(
        AlertKind.CERTIFICATE_ENDS,
        Level.ATTENTION,
        now,
        title,
        sentence("Nothing changes until then. Afterwards nobody makes contact with you."),
        advice,
        subject=name,
        own=not issued_by,
    )


def alert_certificate_withdrawn(
    chronicle: Chronicle, now: float, name: str, why: str, *, issued_by: str
) -> AlertView:
    """One's own certificate does not hold any more, which is what `why` says."""
    return chronicle.alert(
        AlertKind.CERTIFICATE_WITHDRAWN,
        Level.ATTENTION,
        now,
        sentence("Your certificate does not hold any more."),
        sentence("{reason} Others who know that rely on it no longer.", reason=why),
        sentence(
            "Ask {organisation} for a new one, and take it in: both under “You” in the settings.",
            organisation=issued_by,
        ),
        subject=name,
    )


def alert_not_let_in(
    chronicle: Chronicle, now: float, name: str, about: Fingerprint, why: Sentence
) -> AlertView:
    """The policy refuses somebody whom this peer invited."""
    return chronicle.alert(
        AlertKind.NOT_LET_IN,
        Level.ATTENTION,
        now,
        sentence("{name} was not let in.", name=name),
        sentence("What the policy says: {reason}.", reason=why),
        sentence("Invite {name} again when that is settled.", name=name),
        subject=name,
        about=about.hex(),
    )


def alert_records_gone(chronicle: Chronicle, now: float, name: str, file: Path) -> AlertView:
    """What this peer kept between starts was removed."""
    return chronicle.alert(
        AlertKind.RECORDS_GONE,
        Level.ATTENTION,
        now,
        sentence("What this app remembered is gone."),
        sentence(
            "It starts without your conferences and your people. Your key is there: you are who "
            "you were."
        ),
        sentence(
            "If you did not remove {file} yourself, close the app and put the file back from a "
            "backup. Without one, compare safety numbers again before you trust anyone.",
            file=file,
        ),
        subject=name,
    )


def alert_missing_messages(chronicle: Chronicle, now: float, sender: str) -> AlertView:
    """Something that was said could not be had from anybody."""
    return chronicle.alert(
        AlertKind.MISSING_MESSAGES,
        Level.INFORMATION,
        now,
        sentence("Messages by {name} are missing.", name=sender),
        sentence("Everyone was asked for them, and nobody has them."),
        sentence("Ask {name} to say it again.", name=sender),
        subject=sender,
    )
