"""What an administrator wrote, wherever it was read from, with the place of everything in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from msmp_gui.engine.sentences import Sentence, sentence

Steps = tuple[str | int, ...]
"""The way to a value: names of fields, and numbers of items from 0 on."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in a file; both count from 1."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that cannot be used."""

    source: str
    """The file, or the place in the registry."""
    place: Place | None
    """None where the source has no lines."""
    field: str
    """Such as `enforced.trust_anchors[0].name`; empty for the whole."""
    reason: Sentence

    def __str__(self) -> str:
        return str(self.sentence)

    @property
    def sentence(self) -> Sentence:
        """What is wrong, and where."""
        at = f":{self.place.line}:{self.place.column}" if self.place else ""
        where = f"{self.source}{at}"
        if not self.field:
            return sentence("{where}: {reason}", where=where, reason=self.reason)
        return sentence(
            "{where}: {field}: {reason}", where=where, field=self.field, reason=self.reason
        )


@dataclass(frozen=True, slots=True)
class Document:
    """What one reader found, in the shapes of JSON: objects, lists, texts, numbers."""

    source: str
    values: object
    """None where nothing of it could be read."""
    folder: Path | None = None
    """Files that are named without their whole path lie here; None: there is no such folder."""
    places: Mapping[Steps, Place] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()
    """Why nothing of it could be read."""

    def place(self, steps: Steps) -> Place | None:
        """Where a field stands; of one that is missing, what it is missing in."""
        while steps and steps not in self.places:
            steps = steps[:-1]
        return self.places.get(steps)

    def fault(self, steps: Steps, reason: Sentence) -> Fault:
        """What is wrong with the value at `steps`."""
        return Fault(self.source, self.place(steps), shown(steps), reason)


def unreadable(source: str, reason: Sentence, place: Place | None = None) -> Document:
    """Something is there, and cannot be read at all."""
    return Document(source, None, faults=(Fault(source, place, "", reason),))


def shown(steps: Steps) -> str:
    """`("enforced", "crls", 0)` as `enforced.crls[0]`."""
    text = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps)
    return text.removeprefix(".")
