"""Writes the messages' grammar in CDDL (RFC 8610) from the dataclasses themselves.

python -m tests.support.cddl > msmp_gui/protocol/msmp.cddl
"""

from __future__ import annotations

import inspect
import re
import sys
import textwrap
import types
import typing
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Annotated, Any

from msmp_gui.identity.pki import infrastructure
from msmp_gui.protocol import audit, audit_keys, invitation_link, split_view
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
; policy/token.py; a test says when it is out of date. How they are used: PROTOCOL.md.
;
; A text (tstr) has also at most a quarter as many characters as it may have bytes here.
"""

_WIDTH = 100

_PLAIN = {int: "uint", bytes: "bstr", str: "tstr", bool: "bool"}


MESSAGES = (kinds, admission, membership, terms, rekey, conference)
"""The modules that hold the messages of the protocol."""


_LOCAL = (membership.Eviction,)
"""What is defined with the messages, and in none of them."""

_BESIDE = (
    audit.Detail,
    audit.AuditEntry,
    audit.Checkpoint,
    audit_keys.AuditKeyChange,
    invitation_link.InvitationLink,
    split_view.Statement,
    split_view.SplitView,
)
"""What stands in logs, links and files."""


def grammar() -> str:
    """The whole grammar."""
    modules = (*MESSAGES, infrastructure, suites, policy_token)
    described = [kind for module in modules for kind in defined_in(module) if kind not in _LOCAL]
    return "\n".join([_HEADER, *map(_rule, (*described, *_BESIDE))])


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
    about = _comment(_first_paragraph(kind))
    if issubclass(kind, Enum):
        return about + _choice(kind)
    hints = typing.get_type_hints(kind, include_extras=True)
    told = _docstrings(kind)
    lines = []
    for field in fields(kind):
        line = f"  {field.name}: {_type(hints[field.name])},"
        lines += _told(line, told[field.name])
    opening, closing = ("{", "}") if getattr(kind, "AS_MAP", False) else ("[", "]")
    number = getattr(kind, "KIND", None)
    about += f"; kind {int(number)}\n" if number is not None else ""
    return f"{about}{kind.__name__} = {opening}\n" + "\n".join(lines) + f"\n{closing}\n"


def _choice(kind: type[Enum]) -> str:
    told = _docstrings(kind)
    lines: list[str] = []
    for choice in kind:
        value = f'"{choice.value}"' if isinstance(choice.value, str) else str(choice.value)
        lines += _told(f"{'  /' if lines else '   '} {value}  ; {choice.name}", told[choice.name])
    return f"{kind.__name__} =\n" + "\n".join(lines) + "\n"


def _first_paragraph(kind: type) -> str:
    return inspect.cleandoc(kind.__doc__ or "").split("\n\n")[0]


def _docstrings(kind: type) -> dict[str, str]:
    """What stands below each field, or choice, of a class.

    Read from its lines: `ast` fails now and then on Python 3.11 (gh-106905).
    """
    source = inspect.getsource(sys.modules[kind.__module__])
    body = re.split(rf"^class {kind.__name__}\b.*\n", source, flags=re.MULTILINE)[1]
    body = re.split(r"^\S", body, maxsplit=1, flags=re.MULTILINE)[0]
    fields_ = re.split(r"^    (\w+)(?=: | = )", body, flags=re.MULTILINE)[1:]
    told = {}
    for name, text in zip(fields_[::2], fields_[1::2], strict=True):
        found = re.search(r'^    """(.*?)"""', text, re.MULTILINE | re.DOTALL)
        told[name] = found[1] if found else ""
    return told


def _told(line: str, text: str) -> list[str]:
    """A line, and what is said of it: behind it, or below where that is too long."""
    text = text.replace("None:", "null:")
    behind = f"{line}{':' if '  ; ' in line else '  ;'} {' '.join(text.split())}"
    if not text or len(behind) <= _WIDTH:
        return [behind if text else line]
    return [line, *_comment(text, indent="    ").splitlines()]


def _comment(text: str, indent: str = "") -> str:
    lines = textwrap.wrap(" ".join(text.split()), _WIDTH - len(indent) - 2)
    return "".join(f"{indent}; {line}\n" for line in lines)


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
