"""The audit log as people see it: rows, and what a check of it found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from msmp_gui.engine.sentences import Sentence


class Topic(StrEnum):
    """What an entry is about, to filter by."""

    CONFERENCE = "conference"
    KEYS = "keys"
    PEOPLE = "people"
    TRUST = "trust"
    DANGER = "danger"
    POLICY = "policy"
    REFUSED = "refused"
    DAMAGE = "damage"
    """Not an entry: where there should be one."""


@dataclass(frozen=True, slots=True)
class AuditRow:
    """One thing that happened. Names are a stranger's words: show them as plain text."""

    group: str
    """The conference; empty for decisions that are no conference's."""
    conference: str
    """Its name."""
    number: int
    """In its log, from 1 on."""
    at: float
    topic: Topic
    what: Sentence
    people: tuple[tuple[str, str], ...]
    """Fingerprint and name of whom it is about, then of who did it."""


@dataclass(frozen=True, slots=True)
class LogVerdict:
    """What a check of one log found."""

    group: str
    conference: str
    entries: int
    signatures: int
    """Of this person, that were checked and hold."""
    flaws: tuple[Sentence, ...]
    """Everything that is wrong, the first ones where there is much; empty: it is intact."""
    more: int = 0
    """How many flaws there are beyond these."""
    earlier_until: float | None = None
    """Until when an earlier key of this person signed it; None: none did."""
