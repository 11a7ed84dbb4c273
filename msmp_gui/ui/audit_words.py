"""The history's kinds, details and verdicts in words."""

from __future__ import annotations

from collections.abc import Sequence

from msmp_gui.engine.audit.view import LogVerdict, Topic
from msmp_gui.ui import wording
from msmp_gui.ui.models.audit import Line
from msmp_gui.ui.theme import Tone
from msmp_gui.ui.wording import counted, isolated, tr

_FLAWS = 4
"""That are told of one log."""

_TOPICS: dict[Topic, str] = {
    Topic.CONFERENCE: "Course of a conference",
    Topic.KEYS: "Keys",
    Topic.PEOPLE: "People who came and went",
    Topic.TRUST: "Verifying",
    Topic.DANGER: "Dangers",
    Topic.POLICY: "Policy",
    Topic.REFUSED: "Refused",
    Topic.DAMAGE: "Damage",
}


def topic(which: Topic) -> str:
    """What an entry is about."""
    return tr(_TOPICS[which])


def detail(line: Line) -> str:
    """One entry in full."""
    row = line.row
    where = isolated(row.conference) if row.conference else tr("no conference")
    parts = [
        tr(
            "{what}\n{when}, {where}, entry {n}",
            what=line.what,
            when=wording.full_time(row.at),
            where=where,
            n=row.number,
        )
    ]
    people = [f"{isolated(name)} ({key[:8]})" for key, name in row.people]
    return " · ".join([*parts, *people])


def damage(places: int) -> str:
    """Some of the history is not there any more."""
    lead = counted(
        "In one place, the history cannot be read.",
        "In {n} places, the history cannot be read.",
        places,
    )
    return tr(
        "{lead} Somebody changed the files of this app, or the disk is failing. What is shown "
        "besides is what the app wrote. “Verify” says more; a backup may help.",
        lead=lead,
    )


def verdict(verdicts: Sequence[LogVerdict]) -> tuple[str, Tone, str]:
    """What a check found, with its tone and icon."""
    if not verdicts:
        return tr("There is nothing to check yet."), Tone.PLAIN, "info"
    entries = sum(each.entries for each in verdicts)
    bad = [each for each in verdicts if each.flaws]
    if not bad:
        signatures = sum(each.signatures for each in verdicts)
        text = counted(
            "Everything is in order: the one entry is unchanged, and your app’s signatures are "
            "right ({m}). Without your key, nobody can change or take out an entry unseen. Only "
            "the histories of others can tell whether the newest ones are missing.",
            "Everything is in order: all {n} entries are there and unchanged, and your app’s "
            "signatures are right ({m}). Without your key, nobody can change or take out an entry "
            "unseen. Only the histories of others can tell whether the newest ones are missing.",
            entries,
            m=signatures,
        )
        until = max((each.earlier_until or 0 for each in verdicts), default=0)
        if until:
            earlier = tr(
                "What was written until {day} was signed with your earlier key.",
                day=wording.day(until),
            )
            text = f"{text} {earlier}"
        return text, Tone.GOOD, "verified"
    parts = [
        tr("This history cannot be relied on: it was changed after it was written, or is damaged.")
    ]
    for each in bad:
        name = isolated(each.conference) if each.conference else tr("Decisions about trust")
        parts.append(tr("{name}:", name=name))
        parts += [f"–  {wording.words(flaw)}" for flaw in each.flaws[:_FLAWS]]
        rest = len(each.flaws) - _FLAWS + each.more
        if rest > 0:
            parts.append(counted("–  and one more.", "–  and {n} more.", rest))
    good = len(verdicts) - len(bad)
    if good:
        parts.append(
            counted(
                "The history of one other is in order.",
                "The history of {n} others is in order.",
                good,
            )
        )
    parts.append(
        tr("What to do: export it to keep what there is, and ask others for theirs to compare.")
    )
    return "\n".join(parts), Tone.DANGER, "compromised"
