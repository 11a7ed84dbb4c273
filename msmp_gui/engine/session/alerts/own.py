"""Alerts about this peer's own certificate, and what it kept."""

from __future__ import annotations

from pathlib import Path

from msmp_gui.engine.alert_kinds import AlertKind
from msmp_gui.engine.sentences import counted, sentence
from msmp_gui.engine.session.alerts.alert import Alert
from msmp_gui.engine.snapshot import Level


def certificate_ends(name: str, days: int, *, issued_by: str) -> Alert:
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
    return Alert(
        AlertKind.CERTIFICATE_ENDS,
        Level.ATTENTION,
        title,
        sentence("Nothing changes until then. Afterwards nobody makes contact with you."),
        advice,
        subject=name,
        own=not issued_by,
    )


def certificate_withdrawn(name: str, why: str, *, issued_by: str, key_lost: bool) -> Alert:
    """One's own certificate does not hold any more, which is what `why` says; `key_lost`: nor does
    one's key, so that another certificate for it would be worth as little.
    """
    advice = (
        sentence(
            "Make a new identity, and ask {organisation} for a certificate for that: both under "
            "“You” in the settings.",
            organisation=issued_by,
        )
        if key_lost
        else sentence(
            "Ask {organisation} for a new one, and take it in: both under “You” in the settings.",
            organisation=issued_by,
        )
    )
    return Alert(
        AlertKind.CERTIFICATE_WITHDRAWN,
        Level.ATTENTION,
        sentence("Your certificate does not hold any more."),
        sentence("{reason} Others who know that rely on it no longer.", reason=why),
        advice,
        subject=name,
        own=key_lost,
    )


def records_gone(name: str, file: Path) -> Alert:
    """What this peer kept between starts was removed."""
    return Alert(
        AlertKind.RECORDS_GONE,
        Level.ATTENTION,
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
