"""A history to show: two conferences, decisions about trust, and damage."""

from __future__ import annotations

from dataclasses import replace

from msmp_gui.engine.audit.sentences import KINDS
from msmp_gui.engine.audit.view import AuditRow, LogVerdict, Topic
from msmp_gui.engine.policies.explanations import called
from msmp_gui.engine.refusals import understood
from msmp_gui.engine.sentences import counted, sentence
from msmp_gui.engine.snapshot import PersonView
from msmp_gui.protocol.policy.fields import quantity
from tests.ui import samples
from tests.ui.samples import BOB, CAROL, DAVE, ERIN, ME, NOW

REVIEW = samples.group()
STANDUP = samples.group("Standup")


def row(
    kind: str,
    ago: float,
    *people: PersonView,
    number: int = 1,
    group: str = REVIEW.group,
    conference: str = REVIEW.name,
    **blanks: object,
) -> AuditRow:
    topic, template = KINDS[kind]
    named = tuple((who.fingerprint, who.name) for who in people)
    values = {"name": people[0].name if people else "", "by": people[-1].name if people else ""}
    wanted = {key: value for key, value in {**values, **blanks}.items() if f"{{{key}}}" in template}
    what = sentence(template, **wanted)
    return AuditRow(group, conference, number, NOW - ago, topic, what, named)


SHORTER = sentence(
    "{what} ({values})",
    what=called("rekey.period"),
    values=sentence("{before} → {after}", before=quantity("1 h"), after=quantity("30 min")),
)

UNREADABLE = sentence("it could not be read, or was signed by nobody who could have.")

ROWS = (
    row("compromised", 30, DAVE, BOB, number=24, reason="laptop stolen on the train"),
    row("confirmed", 40, ERIN, number=22),
    row("confirmed", 41, CAROL, number=21),
    replace(
        row("confirmed", 42, ME, number=20),
        topic=Topic.KEYS,
        what=counted(
            "Key {number} is in use, by one person.",
            "Key {number} is in use, by {n} people.",
            4,
            number=5,
        ),
    ),
    row(
        "refused",
        300,
        ERIN,
        number=19,
        code=UNREADABLE,
    ),
    row("policy_changed", 900, ME, number=18, changes=SHORTER),
    row("joined", 2000, DAVE, number=17),
    row("joined", 2001, CAROL, number=16),
    row("joined", 2002, BOB, number=15),
    row("admitted", 2010, BOB, number=14, reason=understood("allowed: was invited")),
    row("founded", 2100, ME, number=1),
    row("verified", 90_000, BOB, group="", conference="", number=3),
    row("number_differs", 91_000, ERIN, group="", conference="", number=2),
    *(
        row("confirmed", 100_000 + n, who, group=STANDUP.group, conference="Standup", number=90 - n)
        for n, who in enumerate((BOB, CAROL, DAVE, ERIN) * 6)
    ),
)

GAP = AuditRow(
    REVIEW.group,
    REVIEW.name,
    2,
    NOW - 2050,
    Topic.DAMAGE,
    sentence(
        "Entries {first} to {last} are missing or cannot be read: the log was changed or is "
        "damaged.",
        first=2,
        last=13,
    ),
    (),
)
DAMAGED = (*ROWS[:10], GAP, *ROWS[10:])

INTACT = (
    LogVerdict(REVIEW.group, REVIEW.name, 24, 5, ()),
    LogVerdict(STANDUP.group, "Standup", 90, 12, ()),
    LogVerdict("", "", 3, 3, ()),
)
RENEWED = tuple(replace(each, earlier_until=NOW - 90_000) for each in INTACT[1:])
CHECKPOINT = sentence(
    "Up to entry {size}, the log is not what it was when {when}.",
    size=20,
    when=sentence("a checkpoint was signed"),
)
BROKEN = (
    LogVerdict(
        REVIEW.group,
        REVIEW.name,
        24,
        5,
        (
            sentence("Entries {first} to {last} are missing or cannot be read.", first=2, last=13),
            CHECKPOINT,
        ),
    ),
    *INTACT[1:],
)
