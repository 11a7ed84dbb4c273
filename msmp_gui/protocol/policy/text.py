"""Policies as people write them: TOML with the five parts of a token, less what a group adds.

Durations are written `"200 ms"`, `"3 s"`, `"10 min"`, `"1 h"`, `"2 d"`, or `"never"`.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from enum import Enum
from functools import cache, lru_cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.identity.names import is_plain
from msmp_gui.identity.pki.errors import InfrastructureError
from msmp_gui.identity.pki.infrastructure import Infrastructure
from msmp_gui.protocol.errors import MalformedError, PolicyError, fault_in
from msmp_gui.protocol.policy import access_rules, modules
from msmp_gui.protocol.policy.fields import bounds_of, read_field, write_field
from msmp_gui.protocol.policy.soundness import VISIBLE, check, impossibilities
from msmp_gui.protocol.policy.suites import Suite
from msmp_gui.protocol.policy.token import (
    CONTROLLER_PLACES,
    AccessPolicy,
    CompromisePolicy,
    DisseminationPolicy,
    OperationalPolicy,
    PolicyToken,
    RekeyPolicy,
)
from msmp_gui.protocol.record import record
from msmp_gui.protocol.wire import schema
from msmp_gui.protocol.wire.schema import Size
from msmp_gui.protocol.wire.signed import Verified
from msmp_gui.sentences import Sentence, reason, sentence

PARTS = {
    "operational": OperationalPolicy,
    "dissemination": DisseminationPolicy,
    "access": AccessPolicy,
    "rekey": RekeyPolicy,
    "compromise": CompromisePolicy,
}
FILLED_IN = ("owner", "controller", "suite", "modules", "places")
"""When a group is made."""

TAKEOVER_AFTER = 5_000
"""Milliseconds of silence, where a policy without deputies is given some."""

_MAX_TEXT = 65_536
_MOST_DOTS = 1024
"""In one line: a key of so many parts takes the library the square of them."""

HEADINGS = {"name": 64, "summary": 500}
"""How many characters they have at most; a token holds no longer name."""


@record
class PolicyTemplate:
    """A policy that any group can have."""

    name: str
    summary: str
    _parts: dict[str, dict[str, Any]]

    @property
    def suites(self) -> tuple[Suite, ...]:
        """What is good enough, the best first."""
        return tuple(Suite(name) for name in self._parts["operational"]["suites"])

    def token(
        self,
        group: bytes,
        conference: str,
        creator: Fingerprint,
        suite: Suite | None = None,
        deputies: Sequence[Fingerprint] = (),
    ) -> PolicyToken:
        """The policy of a group that `creator` owns and controls. Raises PolicyError.

        Under `suite`, else the best that the policy knows; with `deputies` beside its own.
        """
        token = self._unchecked(group, conference, creator, suite, deputies)
        check(token)
        return token

    def successor(self, old: Verified[PolicyToken], *, names_all: bool = False) -> PolicyToken:
        """The next edition of a group's policy: by this one, where it can change at all.

        Where it names no deputies, those of before stay; unless it `names_all`. Raises PolicyError.
        """
        before = old.message
        part = before.operational
        stay = () if names_all or self._parts["operational"]["deputies"] else part.deputies
        new = self._unchecked(before.group, before.name, part.owner, part.suite, stay)
        operational = replace(new.operational, controller=part.controller, places=part.places)
        if part.deputies and self._parts["operational"]["takeover_after"] is None:
            operational = replace(operational, takeover_after=part.takeover_after)
        edition = before.edition + 1
        new = complete(replace(new, edition=edition, previous=old.hash, operational=operational))
        check(new)
        return new

    def _unchecked(
        self,
        group: bytes,
        conference: str,
        creator: Fingerprint,
        suite: Suite | None = None,
        deputies: Sequence[Fingerprint] = (),
    ) -> PolicyToken:
        values = {name: dict(part) for name, part in self._parts.items()}
        operational = values["operational"]
        operational |= {"owner": creator, "controller": creator, "modules": ()}
        operational["places"] = (creator,)
        suites = operational["suites"]
        best = suites[0] if isinstance(suites, list) and suites else ""
        operational["suite"] = suite.value if suite else best
        named = operational["deputies"]
        operational["deputies"] = [*named, *(each for each in deputies if each not in named)]
        if deputies and operational["takeover_after"] is None:
            operational["takeover_after"] = TAKEOVER_AFTER
        built = {name: _part(name, kind, values[name]) for name, kind in PARTS.items()}
        return complete(PolicyToken(group, conference, self.name, 0, None, **built))


def complete(token: PolicyToken) -> PolicyToken:
    """The token with what follows from the rest: the sub-protocols that its choices need, and a
    place for everybody who may control the group.
    """
    part = token.operational
    places = tuple(dict.fromkeys([*part.places, part.controller, *part.deputies]))
    part = replace(part, modules=modules.needed_by(token), places=places)
    return replace(token, operational=part)


def with_deputies(old: Verified[PolicyToken], deputies: Sequence[Fingerprint]) -> PolicyToken:
    """The next edition of a policy, which differs in who may take control. Raises PolicyError."""
    before = old.message
    part = before.operational
    after = part.takeover_after or (TAKEOVER_AFTER if deputies else None)
    part = replace(part, deputies=tuple(dict.fromkeys(deputies)), takeover_after=after)
    new = replace(before, edition=before.edition + 1, previous=old.hash, operational=part)
    if len({*part.places, *part.deputies}) > CONTROLLER_PLACES:
        fault = sentence(
            "no more than {most} people can be named in the life of one conference; start it anew.",
            most=CONTROLLER_PLACES,
        )
        raise PolicyError(fault_in("operational.deputies", fault))
    new = complete(new)
    check(new)
    return new


@lru_cache(maxsize=64)  # The presets' are read again and again.
def parse(text: str) -> PolicyTemplate:
    """A policy from its text. Raises PolicyError, which names the field and what it wants."""
    template, wrong = read(text)
    if wrong:
        raise PolicyError(wrong[0])
    assert template is not None
    return template


def read(text: str) -> tuple[PolicyTemplate | None, list[Sentence]]:
    """A policy from its text; or everything that is wrong with it, a sentence each."""
    if len(text) > _MAX_TEXT:
        return None, [sentence("The policy is longer than {most} characters.", most=_MAX_TEXT)]
    too_deep = sentence("The policy is nested more deeply than any policy is.")
    if any(line.count(".") > _MOST_DOTS for line in text.splitlines()):
        return None, [too_deep]
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return None, [sentence("The policy is not valid TOML: {error}.", error=str(error))]
    except ValueError:  # of Python's own; nothing here is that large
        fault = "a number of too many digits"
        return None, [sentence("The policy is not valid TOML: {error}.", error=fault)]
    except RecursionError:
        return None, [too_deep]
    strange = sorted(set(values) - set(PARTS) - set(HEADINGS))
    wrong = [fault_in(name, sentence("this version knows no such part.")) for name in strange]
    for name, longest in HEADINGS.items():
        value = values.get(name, "")
        if not isinstance(value, str) or not value or len(value) > longest:
            wrong.append(
                fault_in(
                    name,
                    sentence("a text of 1 to {most} characters is expected.", most=longest),
                )
            )
        elif not is_plain(value.replace("\n", " ") if name == "summary" else value):
            wrong.append(fault_in(name, VISIBLE))
    parts = {name: _section(values, name, kind, wrong) for name, kind in PARTS.items()}
    if wrong:
        return None, [*wrong, *_faults_of_rule(parts["access"])]
    template = PolicyTemplate(values["name"], values["summary"], parts)
    token = template._unchecked(bytes(16), "check", bytes(32))
    return template, impossibilities(token)


def _faults_of_rule(access: Mapping[str, Any]) -> list[Sentence]:
    """Of a policy that has other faults: where it has none, `impossibilities` reads the rule."""
    rule = access.get("rule")
    if not isinstance(rule, str):
        return []  # of which its field tells
    try:
        access_rules.parse(rule)
    except PolicyError as error:
        return [reason(error)]
    return []


def write(token: PolicyToken, summary: str) -> str:
    """The policy of a token as text: what is the group's own is left out."""
    parts = {}
    for part, kind in PARTS.items():
        values = schema.to_value(getattr(token, part))
        names = [each.name for each in fields(kind) if each.name not in FILLED_IN]
        parts[part] = {name: write_field(name, values[name]) for name in names}
    return compose(token.policy, summary or token.policy, parts)


def compose(name: str, summary: str, parts: Mapping[str, Mapping[str, Any]]) -> str:
    """The text with these values, each as it is written in one; they may be wrong."""
    lines = [f"name = {_toml(name)}", f"summary = {_toml(summary)}"]
    for part, values in parts.items():
        written = dict(values)
        tables = written.pop("infrastructures", [])
        lines += ["", f"[{part}]", *_pairs(written)]
        lines += ["infrastructures = []"] if part == "operational" and not tables else []
        for table in tables:
            lines += ["", f"[[{part}.infrastructures]]", *_pairs(table)]
    return "\n".join(lines) + "\n"


def _pairs(values: Mapping[str, object]) -> list[str]:
    return [f"{name} = {_toml(value)}" for name, value in values.items()]


def _toml(value: object) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(_toml, value))}]"
    # TOML's strings, numbers and truth values are JSON's, but for one character.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _section(
    values: dict[str, Any], name: str, kind: type, wrong: list[Sentence]
) -> dict[str, Any]:
    """The fields of one part; what is wrong with them is added to `wrong`."""
    section = values.get(name)
    if not isinstance(section, dict):
        wrong.append(
            fault_in(
                name,
                sentence(
                    "one table is expected, which begins with the line {line}.", line=f"[{name}]"
                )
                if name in values
                else sentence("this part is missing."),
            )
        )
        return {}
    wanted = {field.name for field in fields(kind)} - set(FILLED_IN)
    wrong += [
        fault_in(f"{name}.{field}", sentence("this version knows no such field."))
        for field in sorted(set(section) - wanted)
    ]
    wrong += [
        fault_in(f"{name}.{field}", sentence("this field is missing."))
        for field in sorted(wanted - set(section))
    ]
    hints = _hints(kind)
    read_values = {}
    for field in sorted(wanted & set(section)):
        try:
            read_values[field] = read_field(name, field, section[field])
            _check_field(name, field, hints[field], read_values[field])
        except PolicyError as error:
            wrong.append(reason(error))
    return read_values


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind, include_extras=True)


def _check_field(part: str, name: str, hint: Any, value: object) -> None:
    if name == "infrastructures" and isinstance(value, list):
        for place, table in enumerate(value):
            _check_infrastructure(f"{part}.{name}[{place}]", table)
    try:
        schema.from_value(hint, value)
    except InfrastructureError as error:
        msg = fault_in(f"{part}.{name}", reason(error))
        raise PolicyError(msg) from error
    except MalformedError as error:
        fault = sentence("expected {expected}.", expected=_expected(name, hint))
        msg = fault_in(f"{part}.{name}", fault)
        raise PolicyError(msg) from error


def _check_infrastructure(where: str, table: dict[str, Any]) -> None:
    for field, hint in _hints(Infrastructure).items():
        if field in table:
            _check_field(where, field, hint, table[field])
    try:
        schema.from_value(Infrastructure, table)
    except InfrastructureError as error:
        raise PolicyError(fault_in(where, reason(error))) from error


def _part(name: str, kind: type, values: dict[str, Any]) -> Any:
    hints = _hints(kind)
    for field, value in values.items():
        _check_field(name, field, hints[field], value)
    return schema.from_value(kind, values)


def _expected(name: str, hint: Any) -> Sentence:
    """What a field takes, for who wrote something else."""
    size: Size = Size(0, 0)
    if get_origin(hint) in (Union, UnionType):
        (hint,) = (each for each in get_args(hint) if each is not type(None))
    if get_origin(hint) is Annotated:
        hint, size = get_args(hint)
    if get_origin(hint) is tuple:
        inner = get_args(hint)[0]
        choices = isinstance(inner, type) and issubclass(inner, Enum)
        if choices:
            return sentence("a list of {choices}", choices=_choices(inner))
        return sentence("a list of {least} to {most}", least=size.least, most=size.most)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return sentence("one of {choices}", choices=_choices(hint))
    if hint is bool:
        return sentence("true or false")
    if hint in (int, str) and size == Size(0, 0):
        return sentence("a number") if hint is int else sentence("a text")
    if hint is int:
        return bounds_of(name, size.least, size.most)
    return sentence("a text of {least} to {most} characters", least=size.least, most=size.most)


def _choices(kind: type[Enum]) -> str:
    return ", ".join(f'"{choice.value}"' for choice in kind)
