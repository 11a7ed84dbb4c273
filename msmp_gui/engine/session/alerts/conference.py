"""Alerts about a conference: who hosts it, who joins it, its policy and its messages."""

from __future__ import annotations

from msmp_gui.engine.alert_kinds import AlertKind
from msmp_gui.engine.sentences import Sentence, sentence
from msmp_gui.engine.session.alerts.alert import Alert
from msmp_gui.engine.snapshot import Level
from msmp_gui.identity.fingerprint import Fingerprint


def controller_lost(host: str, next_host: Sentence | None) -> Alert:
    """The controller is gone; `next_host` says who takes over, if somebody does."""
    advice = next_host or sentence(
        "The key cannot change and nobody can be removed until the host is back. To go on "
        "without {host}, start the conference again.",
        host=host,
    )
    return Alert(
        AlertKind.CONTROLLER_LOST,
        Level.INFORMATION if next_host else Level.ATTENTION,
        sentence("{host}, who hosts this conference, can no longer be reached.", host=host),
        sentence("Nothing yet: you can go on talking under the key that everyone has."),
        advice,
        subject=host,
    )


def controller_distrusted(host: str, reason: Sentence, next_host: Sentence | None) -> Alert:
    """The controller's certificate does not hold any more; `next_host` says who takes over."""
    advice = next_host or sentence("Start the conference again without {host}.", host=host)
    return Alert(
        AlertKind.CONTROLLER_DISTRUSTED,
        Level.ATTENTION if next_host else Level.DANGER,
        sentence("{host}, who hosts this conference, can no longer be trusted.", host=host),
        sentence("{reason} Nothing more is sent under the key that they made.", reason=reason),
        advice,
        subject=host,
        reason=str(reason),
    )


def split_view(host: str) -> Alert:
    """The controller tells members different things."""
    return Alert(
        AlertKind.SPLIT_VIEW,
        Level.DANGER,
        sentence("The host shows different people different conferences."),
        sentence("What does not fit together was refused here."),
        sentence(
            "Do not send anything confidential. Compare the conference code with the others by "
            "another way, and leave if it differs."
        ),
        subject=host,
    )


def policy_violation(host: str) -> Alert:
    """The controller asked for something that the policy does not allow."""
    return Alert(
        AlertKind.POLICY_VIOLATION,
        Level.ATTENTION,
        sentence(
            "{host}’s computer asked for something that the policy does not allow.", host=host
        ),
        sentence("It was refused."),
        sentence("Ask {host} whether their app is up to date.", host=host),
        subject=host,
    )


def policy_proposed(owner: str, what: Sentence) -> Alert:
    """The policy is to become weaker, and this person is asked."""
    return Alert(
        AlertKind.POLICY_PROPOSED,
        Level.ATTENTION,
        sentence("{name} wants to make this conference’s policy weaker.", name=owner),
        sentence("Nothing was changed yet. What would be new: {what}", what=what),
        sentence("Agree if that is fine for you. If it is not, leave the conference."),
        subject=owner,
    )


def waiting(name: str, about: Fingerprint) -> Alert:
    """Somebody waits for the host's person to let them in."""
    return Alert(
        AlertKind.WAITING,
        Level.ATTENTION,
        sentence("{name} wants to join.", name=name),
        sentence("The policy lets them in, if you approve it."),
        sentence("Let {name} in, or turn them down.", name=name),
        subject=name,
        about=about.hex(),
    )


def not_let_in(name: str, about: Fingerprint, why: Sentence) -> Alert:
    """The policy refuses somebody whom this peer invited."""
    return Alert(
        AlertKind.NOT_LET_IN,
        Level.ATTENTION,
        sentence("{name} was not let in.", name=name),
        sentence("What the policy says: {reason}.", reason=why),
        sentence("Invite {name} again when that is settled.", name=name),
        subject=name,
        about=about.hex(),
    )


def member_withdrawn(name: str, about: Fingerprint, why: str, *, host: str) -> Alert:
    """Somebody's certificate does not hold any more, and the host leaves them in all the same."""
    return Alert(
        AlertKind.MEMBER_WITHDRAWN,
        Level.ATTENTION,
        sentence("{name}’s certificate does not hold any more.", name=name),
        sentence(
            "{reason} {host}, who hosts, has not put {name} out.", reason=why, host=host, name=name
        ),
        sentence(
            "Tell {host}, who can remove {name}, or leave. Until then {name} reads what is said.",
            host=host,
            name=name,
        ),
        subject=name,
        about=about.hex(),
    )


def missing_messages(sender: str) -> Alert:
    """Something that was said could not be had from anybody."""
    return Alert(
        AlertKind.MISSING_MESSAGES,
        Level.INFORMATION,
        sentence("Messages by {name} are missing.", name=sender),
        sentence("Everyone was asked for them, and nobody has them."),
        sentence("Ask {name} to say it again.", name=sender),
        subject=sender,
    )
