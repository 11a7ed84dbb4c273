"""A policy while somebody writes it: read over and over, with all that is wrong, and what it means.

Pure functions of a text (but for files that are read and written): a window may call them from its
own thread.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from msmp_gui.engine import errors
from msmp_gui.engine.organisations import organisation_in
from msmp_gui.engine.policies import files as policy_files
from msmp_gui.engine.policies.explanations import CHOICES, TITLES, called, value_in_words
from msmp_gui.engine.policies.form import CONDITIONS, sections
from msmp_gui.engine.policies.sentences import describe
from msmp_gui.engine.sentences import Sentence, counted, lines, listed, reason, sentence
from msmp_gui.engine.snapshot import PolicyInForceView
from msmp_gui.protocol.errors import PolicyError
from msmp_gui.protocol.policy import fields as policy_fields
from msmp_gui.protocol.policy import text as policy_text
from msmp_gui.protocol.policy.comparison import Difference, compare
from msmp_gui.protocol.policy.in_force import forbidden
from msmp_gui.protocol.policy.suites import Suite
from msmp_gui.protocol.policy.token import PolicyToken
from msmp_gui.protocol.wire import schema
from msmp_gui.storage.errors import DiskError
from msmp_gui.storage.files import write_atomically

_ANY_GROUP, _ANYBODY = bytes(16), bytes(32)
_KEY = re.compile(r"([a-z]+(?:\.[a-z_]+)?)(?:\[\d+\])?[a-z_.]*")
_SAME = {"operational.suite": "operational.suites", "operational.modules": ""}
"""Fields that nobody fills in, and where what is wrong with them is told."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that is wrong. `field` is empty where it is about no single one."""

    field: str
    text: Sentence


@dataclass(frozen=True, slots=True)
class Reading:
    """What a policy's text comes to."""

    faults: tuple[Fault, ...]
    sentences: tuple[Sentence, ...]
    """What it means, as whoever is invited sees it; empty where there are faults."""


@dataclass(frozen=True, slots=True)
class Change:
    """One field that would not be as it is now."""

    title: Sentence
    before: Sentence
    after: Sentence
    weakens: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a change of policy comes to."""

    changes: tuple[Change, ...]
    refused: Sentence | None
    """Why the policy in force does not let itself be changed so."""

    @property
    def asks(self) -> bool:
        """Whether people are asked before it takes effect."""
        return self.refused is None and any(each.weakens for each in self.changes)


@dataclass(frozen=True)
class Draft:
    """Every field as it is written, right or wrong, by keys such as `rekey.period`."""

    values: Mapping[str, Any]

    @classmethod
    def of(cls, text: str) -> Draft:
        """The draft that a whole policy's text is. Raises PolicyError."""
        policy_text.parse(text)
        written = tomllib.loads(text)
        keys = [field.key for section in sections() for field in section.fields]
        return cls({key: _within(written, key) for key in keys})

    def with_value(self, key: str, value: object) -> Draft:
        """The same with one field written otherwise."""
        return replace(self, values={**self.values, key: value})

    def counts(self, key: str) -> bool:
        """Whether the field says something, beside what the others say."""
        condition = CONDITIONS.get(key)
        return condition is None or self.values[condition.field] == condition.value

    def text(self) -> str:
        """As people write it; fields that say nothing as they then have to be."""
        parts: dict[str, dict[str, Any]] = {}
        for key, value in self.values.items():
            part, dot, name = key.partition(".")
            if dot:
                meant = value if self.counts(key) else CONDITIONS[key].otherwise
                parts.setdefault(part, {})[name] = meant
        return policy_text.compose(self.values["name"], self.values["summary"], parts)


def read(text: str) -> Reading:
    """All that is wrong with a policy's text; or what it means."""
    template, wrong = policy_text.read(text)
    if template is None or wrong:
        return Reading(tuple(fault(each) for each in wrong), ())
    return Reading((), describe(template.token(_ANY_GROUP, template.name, _ANYBODY)))


def compare_with(in_force: PolicyInForceView, text: str) -> Comparison:
    """What a running conference's policy would be changed in, by a policy without faults.

    Whether it is done, the engine decides when it is asked to.
    """
    suite = Suite(in_force.suite)
    old = _token(in_force.text, suite)
    try:
        new = _token(text, suite)
    except PolicyError as error:
        return Comparison((), fault(reason(error)).text)
    wrong = forbidden(old, new)
    changes = tuple(_change(each) for each in compare(old, new))
    return Comparison(changes, fault(wrong).text if wrong else None)


@lru_cache(maxsize=256)
def text_of(token: PolicyToken) -> str:
    """A running conference's policy as text."""
    return policy_text.write(token, "")


def load(path: str) -> tuple[str, bool]:
    """The text of a policy in a file; and whether it bears a signature, which is not checked:
    whose it had to be, nobody says. Raises CommandError with all its faults.
    """
    try:
        content = policy_files.read_file(Path(path))
        signed = policy_files.is_signed(content)
        text = text_of(policy_files.peek(content)) if signed else policy_files.text_of(content)
    except PolicyError as error:
        raise errors.from_protocol(error) from error
    _, wrong = policy_text.read(text)
    if wrong:
        raise errors.bad_value(lines(wrong))
    return text, signed


def store(path: str, text: str) -> None:
    """Write a policy's text into a file. Raises CommandError."""
    try:
        write_atomically(Path(path), text.encode())
    except DiskError as error:
        raise errors.bad_value(reason(error)) from error


def organisation_from(name: str, path: str) -> dict[str, Any]:
    """An organisation as a policy's text has it, by a file of its certificates.

    Raises CommandError.
    """
    value = schema.to_value(organisation_in(name, path))
    written = policy_fields.write_field("infrastructures", [value])
    assert isinstance(written, list)
    table: dict[str, Any] = written[0]
    return table


def fault(text: Sentence) -> Fault:
    """A sentence that something is wrong, with the field that it is about."""
    blanks = dict(text.blanks)
    where, what = blanks.get("field"), blanks.get("fault")
    if isinstance(where, str) and isinstance(what, Sentence):
        found = _KEY.fullmatch(where)
        field = _SAME.get(found[1], found[1]) if found else where
        if field in {"", *TITLES}:
            return Fault(field, _plain(what))
    return Fault("", text)


def _within(written: Mapping[str, Any], key: str) -> Any:
    part, _, name = key.partition(".")
    return written[part][name] if name else written[part]


def _token(text: str, suite: Suite) -> PolicyToken:
    template = policy_text.parse(text)
    return template.token(_ANY_GROUP, template.name, _ANYBODY, suite)


def _plain(text: Sentence) -> Sentence:
    """The names of fields and choices as a form has them."""
    names = _names()
    blanks = tuple(
        (blank, names.get(value, value) if isinstance(value, str) else value)
        for blank, value in text.blanks
    )
    return replace(text, blanks=blanks)


@lru_cache(maxsize=1)
def _names() -> dict[str, Sentence]:
    """How a policy's text calls a field, a choice, or that a field is a choice."""
    found = {}
    for key, title in TITLES.items():
        name = key.partition(".")[2]
        found[name] = sentence("“{title}”", title=title)
        for value, words in CHOICES.get(key, {}).items():
            found[f'"{value}"'] = sentence("“{title}”", title=words)
            found[f'{name} is "{value}"'] = sentence(
                "“{title}” is “{words}”", title=title, words=words
            )
    return found


def _change(difference: Difference) -> Change:
    key = difference.field
    return Change(
        called(key),
        _words(key, difference.before),
        _words(key, difference.after),
        difference.weakens,
    )


def _words(key: str, value: Any) -> Sentence:
    if isinstance(value, list):
        return _list_words(key, value)
    return value_in_words(key, value) or sentence("{value}", value=value if value != "" else "–")


def _list_words(key: str, value: list[Any]) -> Sentence:
    if not value:
        return sentence("none")
    if key == "operational.infrastructures":
        return listed(each["name"] for each in value)
    if key == "operational.suites":
        return listed(value)
    return counted("one key", "{n} keys", len(value))
