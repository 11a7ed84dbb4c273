"""Every kind of entry in the audit log as a sentence for people, and what it is about."""

from __future__ import annotations

from collections.abc import Mapping

from msmp_gui.engine.audit.view import Topic
from msmp_gui.engine.policies.explanations import TITLES, called, value_in_words
from msmp_gui.engine.refusals import understood
from msmp_gui.engine.sentences import Sentence, counted, listed, sentence, verbatim
from msmp_gui.identity.names import displayable_text
from msmp_gui.protocol.audit import AuditEntry

_REASONS = {
    "join": sentence("somebody joins"),
    "demand": sentence("the host asked for it"),
    "age": sentence("the key is old enough"),
    "volume": sentence("the key protected enough"),
    "departure": sentence("somebody left"),
    "removal": sentence("somebody was removed"),
    "compromise": sentence("a key is compromised"),
    "cooperation": sentence("everyone takes part again"),
    "refresh": sentence("a member has new keys made"),
    "new_term": sentence("somebody hosts anew, or all keys are made anew"),
    "policy": sentence("the policy changed"),
}

_REFUSED = {
    "bad_message": sentence("it did not fit what was said before."),
    "malformed": sentence("it could not be read, or was signed by nobody who could have."),
    "own_key_elsewhere": sentence("another device proved to hold your key."),
    "policy_violation": sentence("the policy of the conference does not let them do that."),
    "consent_needed": sentence("it followed a weaker policy, to which you had not agreed."),
}
"""By the code of the error; what exactly was wrong is recorded in English, for who examines it."""

_MEANS = {
    "aloud": "You verified {name}, by reading the number aloud.",
    "pasted": "You verified {name}, by comparing the number that they sent.",
    "qr": "You verified {name}, by scanning their QR code.",
    "conference": "You verified {name}, by the code of a conference.",
}

_ENDINGS = {
    "ended": "The conference ended.",
    "left": "You left the conference.",
    "removed": "You were removed from the conference.",
    "compromised": "You were put out: your key was reported compromised.",
    "refused": "You were not let in: {reason}",
}

KINDS: dict[str, tuple[Topic, str]] = {
    "founded": (Topic.CONFERENCE, "You started the conference."),
    "accepted": (Topic.CONFERENCE, "You accepted the invitation by {by}."),
    "resumed": (Topic.CONFERENCE, "The conference went on after a restart of the app."),
    "over": (Topic.CONFERENCE, "The conference is over for you."),
    "controller": (Topic.CONFERENCE, "{name} hosts the conference now."),
    "controller_lost": (Topic.CONFERENCE, "{name}, the host, could not be reached any more."),
    "controller_back": (Topic.CONFERENCE, "{name}, the host, is back."),
    "succeeded": (Topic.CONFERENCE, "{name} took over as host."),
    "takeover": (Topic.CONFERENCE, "{name} was away for too long: a deputy takes over."),
    "handed_over": (Topic.CONFERENCE, "You handed the conference to {name}."),
    "handover_failed": (Topic.CONFERENCE, "{name} did not take the conference; you kept it."),
    "control_offered": (Topic.CONFERENCE, "{by} handed the conference to you."),
    "term_abandoned": (Topic.CONFERENCE, "Too few followed, and the new host gave up."),
    "term_contested": (Topic.DANGER, "Two people claimed to host the conference."),
    "rekey": (Topic.KEYS, "Key {number} is being made: {reason}."),
    "key": (Topic.KEYS, "Key {number} is in use."),
    "confirmed": (Topic.KEYS, "{name} confirmed the key."),
    "key_erased": (Topic.KEYS, "Key {number} was erased."),
    "code_compared": (Topic.TRUST, "You compared the code with everyone."),
    "invited": (Topic.PEOPLE, "{name} was invited."),
    "came_by_link": (Topic.PEOPLE, "{name} came by a link and asked to join."),
    "waiting": (Topic.PEOPLE, "{name} asked to join."),
    "joining": (Topic.PEOPLE, "{name} is joining."),
    "declined": (Topic.PEOPLE, "{name} declined."),
    "expired": (Topic.PEOPLE, "{name} did not answer the invitation."),
    "admitted": (Topic.PEOPLE, "{name} was let in ({reason})."),
    "joined": (Topic.PEOPLE, "{name} joined."),
    "present": (Topic.PEOPLE, "{name} was in already."),
    "left": (Topic.PEOPLE, "{name} left."),
    "removed": (Topic.PEOPLE, "{by} removed {name}."),
    "replaced": (Topic.PEOPLE, "{name} came back after a restart of their app."),
    "compromised": (Topic.DANGER, "{by} declared that {name}’s key is compromised: “{reason}”."),
    "report": (Topic.DANGER, "{by} reported that {name}’s key is compromised: “{reason}”."),
    "distrusted": (Topic.DANGER, "{name}’s key is no longer trusted here: “{reason}”."),
    "controller_distrusted": (Topic.DANGER, "{name}, the host, is no longer trusted: {reason}"),
    "split_view": (Topic.DANGER, "The host showed different people different conferences."),
    "two_devices": (Topic.DANGER, "{name}’s key was in use on two devices at the same time."),
    "verified": (Topic.TRUST, "You verified {name}, by comparing the number."),
    "no_longer_verified": (Topic.TRUST, "You no longer count {name} as verified."),
    "number_differs": (Topic.DANGER, "The number that {name} sent was different."),
    "key_copied": (Topic.TRUST, "You saved a copy of your key."),
    "identity_renewed": (Topic.TRUST, "You made a new identity."),
    "identity_replaced": (Topic.TRUST, "You took in another key, in place of your own."),
    "authority_added": (Topic.TRUST, "You trust the organisation {name}."),
    "authority_removed": (Topic.TRUST, "You no longer trust the organisation {name}."),
    "policy_proposed": (Topic.POLICY, "{by} proposed another policy: {changes}"),
    "policy_changed": (Topic.POLICY, "The policy changed: {changes}"),
    "consent": (Topic.POLICY, "You agreed to the new policy."),
    "refused": (Topic.REFUSED, "Something that {by} sent was refused: {code}"),
}

_OTHER = (Topic.CONFERENCE, "Something that this version of the app does not know: {kind}")


_WITHOUT_REASON = {
    "admitted": "{name} was let in.",
    "compromised": "{by} declared that {name}’s key is compromised.",
    "report": "{by} reported that {name}’s key is compromised.",
    "distrusted": "{name}’s key is no longer trusted here.",
}
"""Where none was given."""

_DIGITS = 15
"""As many as every language can write; a log may have come from elsewhere."""


def describe(entry: AuditEntry, names: Mapping[bytes, str]) -> tuple[Topic, Sentence]:
    """What an entry says; `names` of the people that are known."""
    topic, template = KINDS.get(entry.kind, _OTHER)
    said = {each.name: displayable_text(each.value) for each in entry.details}
    if entry.kind == "over":
        template = _ENDINGS.get(said.get("state", ""), template)
    elif entry.kind == "verified":
        template = _MEANS.get(said.get("means", ""), template)
    elif entry.kind == "key" and said.get("members", "").isdigit():
        return topic, _in_use(said)
    if not said.get("reason"):
        template = _WITHOUT_REASON.get(entry.kind, template)
    about_a_person = entry.subject is not None and entry.kind != "accepted"
    blanks: dict[str, str | int | Sentence] = {
        **{name: _understood(entry.kind, name, value) for name, value in said.items()},
        "kind": entry.kind,
        "name": name_of(entry.subject, names, said.get("name", ""))
        if about_a_person
        else said.get("name", ""),
        "by": name_of(entry.by, names, ""),
    }
    wanted = {field: blanks.get(field, "?") for field in _fields(template)}
    return topic, sentence(template, **wanted)


def _understood(kind: str, detail: str, said: str) -> str | int | Sentence:
    """A detail in words, where the app wrote it and knows how it wrote it."""
    match kind, detail:
        case (("rekey" | "key" | "key_erased"), "number"):
            return _number(said)
        case "rekey", "reason":
            return _REASONS.get(said, said)
        case (("admitted" | "over"), "reason"):
            return understood(said)
        case (("policy_proposed" | "policy_changed"), "changes"):
            return _changed(said)
        case "refused", "code":
            return _REFUSED.get(said, said)
        case _:
            return said


def _in_use(said: Mapping[str, str]) -> Sentence:
    return counted(
        "Key {number} is in use, by one person.",
        "Key {number} is in use, by {n} people.",
        int(said["members"]),
        number=_number(said.get("number", "?")),
    )


def _number(said: str) -> str | int:
    """The number of a key, for the language to write; what is none, as it is."""
    return int(said) if said.isascii() and said.isdecimal() and len(said) <= _DIGITS else said


def _changed(told: str) -> Sentence:
    """Fields by their titles, each with what it was and what it is (see audit_notes)."""
    parts = []
    for change in filter(None, told.split("; ")):
        field, colon, values = change.partition(": ")
        parts.append(
            sentence("{what} ({values})", what=called(field), values=_values(field, values))
            if colon and field in TITLES
            else verbatim(change)
        )
    return listed(parts) if parts else verbatim("?")


def _values(field: str, told: str) -> Sentence:
    before, arrow, after = told.partition(" -> ")
    if not arrow:
        return verbatim(told)
    words = [value_in_words(field, each) or verbatim(each) for each in (before, after)]
    return sentence("{before} → {after}", before=words[0], after=words[1])


def name_of(fingerprint: bytes | None, names: Mapping[bytes, str], said: str) -> str:
    """The name of somebody; `said`: by the entry itself."""
    if fingerprint is None:
        return said or "?"
    return names.get(fingerprint) or said or fingerprint.hex()[:8]


def _fields(template: str) -> set[str]:
    return {part.split("}")[0] for part in template.split("{")[1:]}
