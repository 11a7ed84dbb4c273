"""The fields of a policy as a form asks for them: what kind each is, and what depends on what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Any, get_args, get_origin, get_type_hints

from msmp_gui.engine.policies.explanations import (
    CHOICES,
    ENDLESS,
    FIELDS,
    HEADINGS,
    PART_TITLES,
    PARTS,
    RULES,
    TITLES,
)
from msmp_gui.engine.sentences import Sentence, sentence
from msmp_gui.protocol.policy import fields as policy_fields
from msmp_gui.protocol.policy import text as policy_text
from msmp_gui.protocol.wire.schema import Size


class Kind(StrEnum):
    """How a field is filled in."""

    TEXT = "text"
    CHOICE = "choice"
    SWITCH = "switch"
    NUMBER = "number"
    DURATION = "duration"
    AMOUNT = "amount"
    RULE = "rule"
    KEYS = "keys"
    CIPHERS = "ciphers"
    ORGANISATIONS = "organisations"


@dataclass(frozen=True, slots=True)
class FieldForm:
    """One field."""

    key: str
    """Such as `rekey.period`; `name` and `summary` alone."""
    kind: Kind
    title: Sentence
    explanation: Sentence
    choices: tuple[tuple[str, Sentence], ...] = ()
    """Of a choice, a list of ciphers or a rule: values and what they say."""
    units: tuple[tuple[str, Sentence], ...] = ()
    """Of a duration or an amount, smallest first."""
    endless: Sentence | None = None
    """What `never` means; None: the field does not take it."""
    least: int = 0
    most: int = 0
    """Of a number; of a text, its longest."""
    kept: bool = False
    """It stays where a running conference's policy is begun anew from another one."""


@dataclass(frozen=True, slots=True)
class SectionForm:
    """Fields that belong together."""

    key: str
    title: Sentence
    explanation: Sentence
    fields: tuple[FieldForm, ...]


@dataclass(frozen=True, slots=True)
class Condition:
    """A field that says something only where another one has a certain value."""

    field: str
    value: object
    """Of the other field, with which this one counts."""
    otherwise: object
    """What this one is written as where it does not count."""


CONDITIONS: Mapping[str, Condition] = {
    "operational.speakers": Condition("operational.senders", "named", []),
    "dissemination.named": Condition("dissemination.distributors", "named", []),
    "rekey.unconfirmed": Condition("rekey.confirmation", "all", "go_on"),
}

_UNITS = {
    "ms": sentence("milliseconds"),
    "s": sentence("seconds"),
    "min": sentence("minutes"),
    "h": sentence("hours"),
    "d": sentence("days"),
}
_BYTES = {
    "B": sentence("bytes"),
    "kB": sentence("kilobytes"),
    "MB": sentence("megabytes"),
    "GB": sentence("gigabytes"),
    "TB": sentence("terabytes"),
}
_SPECIAL = {
    "access.rule": Kind.RULE,
    "operational.suites": Kind.CIPHERS,
    "operational.infrastructures": Kind.ORGANISATIONS,
}


@lru_cache(maxsize=1)
def sections() -> tuple[SectionForm, ...]:
    """The whole form: what the policy is called, then its five parts."""
    headings = tuple(
        FieldForm(name, Kind.TEXT, TITLES[name], HEADINGS[name], most=longest)
        for name, longest in policy_text.HEADINGS.items()
    )
    name = SectionForm(
        "name",
        sentence("Name"),
        sentence("What this policy is called, and what it is for."),
        headings,
    )
    return (name, *(_section(part, kind) for part, kind in policy_text.PARTS.items()))


def _section(part: str, kind: type) -> SectionForm:
    hints = get_type_hints(kind, include_extras=True)
    names = [key.split(".")[1] for key in FIELDS if key.startswith(f"{part}.")]
    made = tuple(_field(f"{part}.{name}", name, hints[name]) for name in names)
    return SectionForm(part, PART_TITLES[part], PARTS[part], made)


def _field(key: str, name: str, hint: Any) -> FieldForm:
    kind = _kind(key, name, hint)
    size = get_args(hint)[1] if get_origin(hint) is not None else None
    least, most = (size.least, size.most) if isinstance(size, Size) else (0, 0)
    units = _UNITS if kind is Kind.DURATION else _BYTES if kind is Kind.AMOUNT else {}
    choices = RULES if kind is Kind.RULE else CHOICES.get(key, {})
    return FieldForm(
        key,
        kind,
        TITLES[key],
        FIELDS[key],
        tuple(choices.items()),
        tuple(units.items()),
        ENDLESS.get(key),
        least,
        most,
        name == "deputies",
    )


def _kind(key: str, name: str, hint: Any) -> Kind:
    if key in _SPECIAL:
        return _SPECIAL[key]
    if key in CHOICES:
        return Kind.CHOICE
    form = policy_fields.form_of(name)
    if form:
        return Kind(form)
    if hint is bool:
        return Kind.SWITCH
    return Kind.NUMBER if get_args(hint)[0] is int else Kind.TEXT
