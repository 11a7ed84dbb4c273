"""Every kind of alert: what it means in plain words, and what a person can decide about it.

Levels: information stands in the conversation and the timeline; attention is a bar that stays until
it was seen; danger is a full stop, only where a person has to decide: nothing can be said before
they did.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msmp_gui.engine.sentences import Sentence, sentence
from msmp_gui.engine.states import Action, KeyStanding, Level

if TYPE_CHECKING:
    from collections.abc import Iterable

    from msmp_gui.engine.snapshot import AlertView


class AlertKind(StrEnum):
    """Stable words."""

    COMPROMISE = "compromise"
    COMPROMISE_REPORT = "compromise_report"
    SPLIT_VIEW = "split_view"
    TWO_DEVICES = "two_devices"
    CONTROLLER_LOST = "controller_lost"
    CONTROLLER_DISTRUSTED = "controller_distrusted"
    POLICY_VIOLATION = "policy_violation"
    POLICY_PROPOSED = "policy_proposed"
    WAITING = "waiting"
    MISSING_MESSAGES = "missing_messages"
    HANDOVER = "handover"
    CERTIFICATE_ENDS = "certificate_ends"
    CERTIFICATE_WITHDRAWN = "certificate_withdrawn"
    MEMBER_WITHDRAWN = "member_withdrawn"
    NOT_LET_IN = "not_let_in"
    RECORDS_GONE = "records_gone"


EXPLANATIONS: dict[AlertKind, Sentence] = {
    AlertKind.COMPROMISE: sentence(
        "A key is like a signature that nobody else can write. Once it is compromised, somebody "
        "else may have it: they could have read what was said since then, and could speak in that "
        "person’s name. The key of the conference was changed without it, so whoever has it can "
        "read nothing that is said from now on. What was said before cannot be taken back."
    ),
    AlertKind.COMPROMISE_REPORT: sentence(
        "Somebody in the conference thinks that a key is in wrong hands. They may not take it out "
        "by themselves, or anybody could put others out; the host decides. Until then whoever has "
        "the key of somebody who is in reads everything that is said."
    ),
    AlertKind.SPLIT_VIEW: sentence(
        "Everyone in a conference should see the same list of people, the same policy and the same "
        "key. Here they do not: the host’s app, or somebody who controls it, told different people "
        "different things. That does not happen by accident. It can hide somebody who listens."
    ),
    AlertKind.TWO_DEVICES: sentence(
        "A key is made on one computer, and is on another only where somebody took it there. Two "
        "apps now prove to hold the same one. Either its owner uses a copy on a second computer, "
        "or somebody else has one, and can read and write in that person’s name."
    ),
    AlertKind.CONTROLLER_LOST: sentence(
        "The host’s computer makes the keys and lets people in and out. It is switched off, asleep "
        "or out of the network. What you say is as secure as before, but nobody can be removed, "
        "and the key does not change, until somebody hosts again."
    ),
    AlertKind.CONTROLLER_DISTRUSTED: sentence(
        "The host’s certificate is their proof of who they are, and it does not hold any more: it "
        "was withdrawn, ran out, or its key was declared compromised. Because the host makes the "
        "key of the conference, that key is not used any more either."
    ),
    AlertKind.POLICY_VIOLATION: sentence(
        "The policy of a conference was signed when it began, and every app keeps to it. The "
        "host’s app asked for something beyond it. Mostly that is an old or faulty version; it "
        "could also be somebody who tries what they get away with. They got nothing."
    ),
    AlertKind.POLICY_PROPOSED: sentence(
        "Who made the conference wants to change its rules, and with the new ones it would be "
        "protected less. That needs the consent of everyone whom it concerns. Until you agree, "
        "your app keeps to the rules that you joined under."
    ),
    AlertKind.WAITING: sentence(
        "Somebody asks to be let in, and their certificate is what the policy wants. The last word "
        "is yours: once they are in, they get the key and read all that is said from then on. "
        "What was said before stays closed to them."
    ),
    AlertKind.HANDOVER: sentence(
        "The host’s app makes the keys and lets people in and out. While a conference lives, it "
        "can pass to another member: the host signs that, every app checks that the policy names "
        "the new host, and the key changes. Who made the conference signs its policy, whoever "
        "hosts it."
    ),
    AlertKind.CERTIFICATE_ENDS: sentence(
        "A certificate says who you are, and for how long whoever issued it stands by that. Like a "
        "passport, it has to be renewed in time. Your key, and what was said, are not touched."
    ),
    AlertKind.CERTIFICATE_WITHDRAWN: sentence(
        "Whoever issued your certificate can take it back before its time: because you have "
        "another now, left, or because somebody else may have your key. Apps that learn of it rely "
        "on your certificate no longer, and put you out where the policy wants one."
    ),
    AlertKind.MEMBER_WITHDRAWN: sentence(
        "An organisation that you trust stands by that person’s certificate no longer. Who is in a "
        "conference is for its host to decide, whose app may trust other organisations, or not "
        "have the list of certificates that were taken back. The person’s key is not known to be "
        "in wrong hands."
    ),
    AlertKind.NOT_LET_IN: sentence(
        "The policy of a conference was signed when it began, and says who may get in. Nobody gets "
        "around it, whoever invites them: what it wants has to be there, such as a certificate of "
        "an organisation, and a new list of those that it took back."
    ),
    AlertKind.RECORDS_GONE: sentence(
        "Conferences, whom you verified, and which keys and certificates are not to be trusted any "
        "more, the app keeps in one sealed file. It was there once, and is not any more. Whoever "
        "took it away could read nothing in it; but an app that has forgotten whom not to trust "
        "cannot warn you of them."
    ),
    AlertKind.MISSING_MESSAGES: sentence(
        "Every message carries a number, so the app sees when one is missing. Others were asked "
        "for it, and nobody has it: it got lost on the network, or somebody holds it back. What "
        "you do see is complete and unchanged, message by message."
    ),
}

DECISIONS: dict[AlertKind, tuple[Action, ...]] = {
    AlertKind.COMPROMISE: (Action.LEAVE, Action.END),
    AlertKind.COMPROMISE_REPORT: (Action.COMPROMISE,),
    AlertKind.SPLIT_VIEW: (Action.LEAVE,),
    AlertKind.TWO_DEVICES: (Action.COMPROMISE,),
    AlertKind.CONTROLLER_LOST: (Action.RESTART,),
    AlertKind.CONTROLLER_DISTRUSTED: (Action.RESTART, Action.LEAVE),
    AlertKind.MEMBER_WITHDRAWN: (Action.LEAVE,),
    AlertKind.WAITING: (Action.APPROVE,),
    AlertKind.HANDOVER: (Action.KEEP_HOSTING,),
}
"""What can be done about it beside having seen it, where the conference allows it at the moment."""

_DOUBTFUL = (
    AlertKind.COMPROMISE_REPORT,
    AlertKind.SPLIT_VIEW,
    AlertKind.TWO_DEVICES,
    AlertKind.CONTROLLER_DISTRUSTED,
)
"""While one of these stands, the key in use may be somebody else's as well."""


def standing(alerts: Iterable[AlertView]) -> KeyStanding:
    """How far the key of a conference with these alerts can be relied on.

    A compromise is told with the key that was made without whose it is, never before.
    """
    kinds = {alert.kind for alert in alerts}
    if kinds & set(_DOUBTFUL):
        return KeyStanding.IN_DOUBT
    return KeyStanding.RENEWED if AlertKind.COMPROMISE in kinds else KeyStanding.GOOD


_DECIDED_BY_SOME = (AlertKind.COMPROMISE, AlertKind.COMPROMISE_REPORT)
"""A full stop for those who have to decide, and no more than a bar for the others."""


def decisions(alert: AlertView) -> tuple[Action, ...]:
    """The same for one alert: a report is for the host alone to decide about, and who declared a
    key lost has decided.
    """
    kind = AlertKind(alert.kind)
    if kind in _DECIDED_BY_SOME and alert.level is not Level.DANGER:
        return ()
    return DECISIONS.get(kind, ())
