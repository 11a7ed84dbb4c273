"""Alerts about keys of members: declared or reported lost, or in use in two places."""

from __future__ import annotations

from msmp_gui.engine.alert_kinds import AlertKind
from msmp_gui.engine.sentences import Sentence, sentence
from msmp_gui.engine.session.alerts.alert import Alert
from msmp_gui.engine.snapshot import Level
from msmp_gui.identity.fingerprint import Fingerprint


def compromise(
    subject: str,
    declared_by: str,
    reason: str,
    since: float,
    *,
    by_self: bool,
    was_out: bool = False,
) -> Alert:
    """Somebody's key is declared lost, and they are out. Who declared it has decided already.

    `was_out`: they were before that, so there is nothing to decide for anybody.
    """
    decided = by_self or was_out
    advice = (
        sentence(
            "Do not trust messages marked as questioned, and speak with {name} by another way "
            "before you invite them again with a new key.",
            name=subject,
        )
        if decided
        else sentence(
            "Decide whether to go on here. Do not trust messages marked as questioned, and speak "
            "with {name} by another way before you invite them again with a new key.",
            name=subject,
        )
    )
    action = (
        sentence(
            "{name} is no longer in the conference. {name}’s key is no longer trusted on this "
            "computer.",
            name=subject,
        )
        if was_out
        else sentence(
            "{name} was removed at once, the key was changed, and {name}’s key is no longer "
            "trusted on this computer.",
            name=subject,
        )
    )
    return Alert(
        AlertKind.COMPROMISE,
        Level.ATTENTION if decided else Level.DANGER,
        sentence("{name}’s key is compromised.", name=subject),
        action,
        advice,
        subject=subject,
        declared_by=declared_by,
        reason=reason,
        since=since or None,
        by_self=by_self,
    )


def own_compromise(
    name: str, reason: str, *, declared_by: str, ask: str, by_self: bool = False
) -> Alert:
    """This peer's own key is declared lost; `ask`: who can say more about it. `by_self`: this
    person declared it.
    """
    advice = (
        sentence("Make a new identity under “You” in the settings.")
        if by_self
        else sentence(
            "Speak with {host} by another way. If somebody else may have your key, make a new "
            "identity.",
            host=ask,
        )
    )
    return Alert(
        AlertKind.COMPROMISE,
        Level.DANGER,
        sentence("Your key was reported compromised."),
        sentence("You were removed from the conference, and its keys were erased here."),
        advice,
        subject=name,
        declared_by=declared_by,
        reason=reason,
        by_self=by_self,
        own=True,
    )


def own_declaration(me: Fingerprint, reason: str) -> Alert:
    """This peer hosts, and its person declared their own key lost."""
    return Alert(
        AlertKind.COMPROMISE,
        Level.DANGER,
        sentence("Your key was reported compromised."),
        sentence("The others were told, and the conference ended: they can begin it without you."),
        sentence("Make a new identity under “You” in the settings."),
        about=me.hex(),
        reason=reason,
        by_self=True,
        own=True,
    )


def compromise_report(
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
    is_out: bool = False,
) -> Alert:
    """A member reports a lost key, and the host has to decide; or all, `about_host`.

    `host`: this peer is. `nobody_decides`: there is no host now. `by_self`: this person reports it.
    `is_out`: whose key it is has left, or was removed.
    """
    if about_host:
        action, advice = _about_host(subject, by, host)
    elif nobody_decides:
        action, advice = _while_nobody_decides()
    else:
        action, advice = _about_member(subject, by, host, is_out)
    title = (
        sentence("You report that {name}’s key is compromised.", name=subject)
        if by_self
        else sentence("{by} reports that {name}’s key is compromised.", by=by, name=subject)
    )
    return Alert(
        AlertKind.COMPROMISE_REPORT,
        Level.DANGER if host else Level.ATTENTION,
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


def _about_member(subject: str, by: str, host: bool, is_out: bool) -> tuple[Sentence, Sentence]:
    if not host:
        advice = (
            sentence("Until the host decides, do not rely on what {name} said.", name=subject)
            if is_out
            else sentence("Until the host decides, be careful with what you say here.")
        )
        return sentence("Nothing was changed yet: the host decides."), advice
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


def two_devices(name: str, about: Fingerprint, *, mine: bool) -> Alert:
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
    return Alert(
        AlertKind.TWO_DEVICES,
        Level.DANGER,
        title,
        action,
        advice,
        subject=name,
        about=about.hex(),
        own=mine,
    )
