"""Writes the messages' grammar in CDDL (RFC 8610) from the dataclasses themselves.

python -m tests.support.cddl > msmp_gui/protocol/msmp.cddl
"""

from __future__ import annotations

import sys
import types
import typing
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Annotated, Any

from msmp_gui.identity.pki import infrastructure
from msmp_gui.protocol.policy import suites
from msmp_gui.protocol.policy import token as policy_token
from msmp_gui.protocol.wire.messages import (
    admission,
    conference,
    kinds,
    membership,
    rekey,
    terms,
)
from msmp_gui.protocol.wire.schema import Size

_HEADER = """\
; Messages of MSMP, as CDDL (RFC 8610). Made from the dataclasses in wire/messages and
; policy/token.py; a test says when it is out of date. What they mean: PROTOCOL.md.
"""

_PLAIN = {int: "uint", bytes: "bstr", str: "tstr", bool: "bool"}


MESSAGES = (kinds, admission, membership, terms, rekey, conference)
"""The modules that hold the messages of the protocol."""


def grammar() -> str:
    """The whole grammar."""
    modules = (*MESSAGES, infrastructure, suites, policy_token)
    rules = [_HEADER, *(_rule(kind) for module in modules for kind in defined_in(module))]
    return "\n".join(rules)


def defined_in(module: types.ModuleType) -> list[type]:
    """Dataclasses and enumerations that a module defines, in its order."""
    return [
        kind
        for kind in vars(module).values()
        if isinstance(kind, type)
        and kind.__module__ == module.__name__
        and (is_dataclass(kind) or issubclass(kind, Enum))
    ]


def _rule(kind: type) -> str:
    if issubclass(kind, Enum):
        return _choice(kind)
    hints = typing.get_type_hints(kind, include_extras=True)
    as_map = getattr(kind, "AS_MAP", False)
    lines = [f"  {field.name}: {_type(hints[field.name])}," for field in fields(kind)]
    opening, closing = ("{", "}") if as_map else ("[", "]")
    number = getattr(kind, "KIND", None)
    comment = f"; kind {int(number)}\n" if number is not None else ""
    return f"{comment}{kind.__name__} = {opening}\n" + "\n".join(lines) + f"\n{closing}\n"


def _choice(kind: type[Enum]) -> str:
    shown = [f'"{c.value}"' if isinstance(c.value, str) else str(c.value) for c in kind]
    lines = [f"  / {value}  ; {choice.name}" for value, choice in zip(shown, kind, strict=True)]
    return f"{kind.__name__} =\n" + "\n".join(lines).replace("  / ", "    ", 1) + "\n"


def _type(hint: Any) -> str:
    origin = typing.get_origin(hint)
    if origin is Annotated:
        inner, size = typing.get_args(hint)
        return _sized(inner, size)
    if origin in (typing.Union, types.UnionType):
        (inner,) = (part for part in typing.get_args(hint) if part is not type(None))
        return f"{_type(inner)} / null"
    if hint in _PLAIN:
        return _PLAIN[hint]
    if origin is tuple:
        return f"[* {_type(typing.get_args(hint)[0])}]"  # bounded by code
    return str(hint.__name__)


def _sized(inner: Any, size: Size) -> str:
    if typing.get_origin(inner) is tuple:
        item = _type(typing.get_args(inner)[0])
        return f"[{size.least}*{size.most} {item}]"
    if inner is int:
        return f"{size.least}..{size.most}"
    if size.least == size.most:
        return f"{_PLAIN[inner]} .size {size.least}"
    if inner is str:
        return f"tstr .size ({size.least}..{4 * size.most})"  # bounded in characters, by code
    return f"{_PLAIN[inner]} .size ({size.least}..{size.most})"


if __name__ == "__main__":
    sys.stdout.write(grammar())
