"""Policies as people write them: TOML with the five parts of a token, less what a group adds.

Durations are written `"200 ms"`, `"3 s"`, `"10 min"`, `"1 h"`, `"2 d"`, or `"never"`.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, fields
from enum import Enum
from typing import Any, get_type_hints

from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.protocol import schema
from msmp_gui.protocol.errors import MalformedError, PolicyError
from msmp_gui.protocol.policy_token import (
    AccessPolicy,
    CompromisePolicy,
    DisseminationPolicy,
    OperationalPolicy,
    PolicyToken,
    RekeyPolicy,
    check,
)

_PARTS = {
    "operational": OperationalPolicy,
    "dissemination": DisseminationPolicy,
    "access": AccessPolicy,
    "rekey": RekeyPolicy,
    "compromise": CompromisePolicy,
}
_ROLES = ("owner", "controller")
"""Filled in when a group is made."""

_DURATIONS = ("period", "batch_window", "changeover", "overlap")
_UNITS = {"ms": 1, "s": 1000, "min": 60_000, "h": 3_600_000, "d": 86_400_000}
_MAX_TEXT = 65_536


@dataclass(frozen=True, slots=True)
class PolicyTemplate:
    """A policy that any group can have."""

    name: str
    summary: str
    _parts: dict[str, dict[str, Any]]

    def token(self, group: bytes, conference: str, creator: Fingerprint) -> PolicyToken:
        """The policy of a group that `creator` owns and controls. Raises PolicyError."""
        values = {name: dict(part) for name, part in self._parts.items()}
        values["operational"] |= dict.fromkeys(_ROLES, creator)
        built = {name: _part(name, kind, values[name]) for name, kind in _PARTS.items()}
        token = PolicyToken(group, conference, self.name, 0, None, **built)
        check(token)
        return token


def parse(text: str) -> PolicyTemplate:
    """A policy from its text. Raises PolicyError, which names the field and what it wants."""
    if len(text) > _MAX_TEXT:
        msg = f"The policy is longer than {_MAX_TEXT} characters."
        raise PolicyError(msg)
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        msg = f"The policy is not valid TOML: {error}."
        raise PolicyError(msg) from error
    unknown = set(values) - set(_PARTS) - {"name", "summary"}
    if unknown:
        msg = f"{sorted(unknown)[0]}: this version knows no such part."
        raise PolicyError(msg)
    template = PolicyTemplate(
        _text(values, "name"),
        _text(values, "summary"),
        {name: _section(values, name, kind) for name, kind in _PARTS.items()},
    )
    template.token(bytes(16), "check", bytes(32))
    return template


def _text(values: dict[str, Any], name: str) -> str:
    value = values.get(name, "")
    if not isinstance(value, str) or not value or len(value) > 500:
        msg = f"{name}: a text of 1 to 500 characters is expected."
        raise PolicyError(msg)
    return value


def _section(values: dict[str, Any], name: str, kind: type) -> dict[str, Any]:
    section = values.get(name)
    if not isinstance(section, dict):
        msg = f"{name}: this part is missing."
        raise PolicyError(msg)
    wanted = {field.name for field in fields(kind)} - set(_ROLES)
    for field in sorted(set(section) - wanted):
        msg = f"{name}.{field}: this version knows no such field."
        raise PolicyError(msg)
    for field in sorted(wanted - set(section)):
        msg = f"{name}.{field}: this field is missing."
        raise PolicyError(msg)
    return {
        field: _duration(f"{name}.{field}", value) if field in _DURATIONS else value
        for field, value in section.items()
    }


def _duration(where: str, value: object) -> int | None:
    if value == "never":
        return None
    match = re.fullmatch(r"(\d{1,9}) ?(ms|s|min|h|d)", value) if isinstance(value, str) else None
    if match is None:
        msg = f'{where}: a duration such as "200 ms", "3 s", "1 h" or "never" is expected.'
        raise PolicyError(msg)
    return int(match[1]) * _UNITS[match[2]]


def _part(name: str, kind: type, values: dict[str, Any]) -> Any:
    hints = get_type_hints(kind, include_extras=True)
    for field, value in values.items():
        try:
            schema.from_value(hints[field], value)
        except MalformedError as error:
            msg = f"{name}.{field}: {_expected(hints[field])}."
            raise PolicyError(msg) from error
    return schema.from_value(kind, values)


def _expected(hint: Any) -> str:
    if isinstance(hint, type) and issubclass(hint, Enum):
        return "expected is one of " + ", ".join(f'"{choice.value}"' for choice in hint)
    return "the value is of the wrong kind or out of bounds"
