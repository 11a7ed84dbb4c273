"""Policies as people write them: TOML with the five parts of a token, less what a group adds.

Durations are written `"200 ms"`, `"3 s"`, `"10 min"`, `"1 h"`, `"2 d"`, or `"never"`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, replace
from enum import Enum
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.identity.pki.errors import InfrastructureError, KeyFileError
from msmp_gui.identity.pki.infrastructure import Infrastructure
from msmp_gui.identity.pki.key_files import certificates_in
from msmp_gui.protocol import modules, schema
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
from msmp_gui.protocol.suites import Suite

_PARTS = {
    "operational": OperationalPolicy,
    "dissemination": DisseminationPolicy,
    "access": AccessPolicy,
    "rekey": RekeyPolicy,
    "compromise": CompromisePolicy,
}
_FILLED_IN = ("owner", "controller", "suite", "modules")
"""When a group is made."""

_DURATIONS = ("period", "refresh", "takeover_after", "batch_window", "changeover", "overlap")
TAKEOVER_AFTER = 5_000
"""Milliseconds of silence, where a policy without deputies is given some."""

_UNITS = {"ms": 1, "s": 1000, "min": 60_000, "h": 3_600_000, "d": 86_400_000}
_AMOUNTS = ("volume",)
_BYTES = {"kB": 1000, "MB": 10**6, "GB": 10**9, "TB": 10**12}
_KEYS = ("deputies", "speakers", "named", "excluded")
_MAX_TEXT = 65_536


@dataclass(frozen=True, slots=True)
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
        values = {name: dict(part) for name, part in self._parts.items()}
        operational = values["operational"]
        operational |= {"owner": creator, "controller": creator, "modules": ()}
        suites = operational["suites"]
        best = suites[0] if isinstance(suites, list) and suites else ""
        operational["suite"] = suite.value if suite else best
        operational["deputies"] = [*dict.fromkeys([*operational["deputies"], *deputies])]
        if deputies and operational["takeover_after"] is None:
            operational["takeover_after"] = TAKEOVER_AFTER
        built = {name: _part(name, kind, values[name]) for name, kind in _PARTS.items()}
        token = complete(PolicyToken(group, conference, self.name, 0, None, **built))
        check(token)
        return token


def complete(token: PolicyToken) -> PolicyToken:
    """The token with the sub-protocols named that its choices need."""
    return replace(token, operational=replace(token.operational, modules=modules.needed_by(token)))


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
    wanted = {field.name for field in fields(kind)} - set(_FILLED_IN)
    for field in sorted(set(section) - wanted):
        msg = f"{name}.{field}: this version knows no such field."
        raise PolicyError(msg)
    for field in sorted(wanted - set(section)):
        msg = f"{name}.{field}: this field is missing."
        raise PolicyError(msg)
    return {
        field: _READERS.get(field, _as_it_is)(f"{name}.{field}", value)
        for field, value in section.items()
    }


def _as_it_is(_where: str, value: object) -> object:
    return value


def _duration(where: str, value: object) -> int | None:
    if value == "never":
        return None
    match = re.fullmatch(r"(\d{1,9}) ?(ms|s|min|h|d)", value) if isinstance(value, str) else None
    if match is None:
        msg = f'{where}: a duration such as "200 ms", "3 s", "1 h" or "never" is expected.'
        raise PolicyError(msg)
    return int(match[1]) * _UNITS[match[2]]


def _amount(where: str, value: object) -> int | None:
    if value == "never":
        return None
    match = re.fullmatch(r"(\d{1,9}) ?(kB|MB|GB|TB)", value) if isinstance(value, str) else None
    if match is None:
        msg = f'{where}: an amount of data such as "500 MB", "2 GB" or "never" is expected.'
        raise PolicyError(msg)
    return int(match[1]) * _BYTES[match[2]]


def _keys(where: str, value: object) -> list[bytes]:
    if isinstance(value, list) and all(isinstance(key, str) for key in value):
        texts = ["".join(key.split()) for key in value]
        if all(re.fullmatch("[0-9a-fA-F]{64}", text) for text in texts):
            return [bytes.fromhex(text) for text in texts]
    msg = f"{where}: a list of key fingerprints is expected, each of 64 hexadecimal digits."
    raise PolicyError(msg)


def _infrastructures(where: str, value: object) -> list[dict[str, Any]]:
    if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
        msg = f"{where}: a list of tables is expected, one for each infrastructure."
        raise PolicyError(msg)
    return [_infrastructure(f"{where}[{place}]", each) for place, each in enumerate(value)]


def _infrastructure(where: str, value: dict[str, Any]) -> dict[str, Any]:
    """An infrastructure as it is written: authorities in PEM, the age of lists as a duration."""
    wanted = {each.name for each in fields(Infrastructure)}
    for name in sorted(set(value) ^ wanted):
        msg = f"{where}.{name}: this field is {'missing' if name in wanted else 'not known'}."
        raise PolicyError(msg)
    anchors = value["anchors"]
    if not isinstance(anchors, list) or not all(isinstance(pem, str) for pem in anchors):
        msg = f"{where}.anchors: a list of authorities' certificates in PEM is expected."
        raise PolicyError(msg)
    age = _duration(f"{where}.longest_crl_age", value["longest_crl_age"])
    try:
        ders = [der for pem in anchors for der in certificates_in(pem.encode())]
    except KeyFileError as error:
        msg = f"{where}.anchors: {error}"
        raise PolicyError(msg) from error
    return value | {"anchors": ders, "longest_crl_age": age and age // 1000}


_READERS: dict[str, Callable[[str, object], object]] = {
    **dict.fromkeys(_DURATIONS, _duration),
    **dict.fromkeys(_AMOUNTS, _amount),
    **dict.fromkeys(_KEYS, _keys),
    "infrastructures": _infrastructures,
}


def _part(name: str, kind: type, values: dict[str, Any]) -> Any:
    hints = get_type_hints(kind, include_extras=True)
    for field, value in values.items():
        try:
            schema.from_value(hints[field], value)
        except InfrastructureError as error:
            msg = f"{name}.{field}: {error}"
            raise PolicyError(msg) from error
        except MalformedError as error:
            msg = f"{name}.{field}: {_expected(hints[field])}."
            raise PolicyError(msg) from error
    return schema.from_value(kind, values)


def _expected(hint: Any) -> str:
    if isinstance(hint, type) and issubclass(hint, Enum):
        return "expected is one of " + ", ".join(f'"{choice.value}"' for choice in hint)
    inner = get_args(get_args(hint)[0]) if get_origin(hint) is Annotated else ()
    if inner and isinstance(inner[0], type) and issubclass(inner[0], Enum):
        return "expected is a list of " + ", ".join(f'"{choice.value}"' for choice in inner[0])
    return "the value is of the wrong kind or out of bounds"
