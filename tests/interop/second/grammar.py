"""Messages as msmp.cddl describes them: deterministic CBOR, checked field by field (MSMP-1)."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import cbor2

GRAMMAR = Path(__file__).parents[3] / "msmp_gui" / "protocol" / "msmp.cddl"

Check = Callable[[Any], Any]
"""Takes what CBOR gave; gives the value, with records as Fields. Raises MalformedError."""


class MalformedError(Exception):
    """Bytes that are no message."""


class Fields(dict[str, Any]):
    """A message's fields by name, in their order."""

    def __getattr__(self, name: str) -> Any:
        return self[name]


class Named(Fields):
    """A record that travels with the names of its fields: the token, and its parts."""


def dumps(value: Any) -> bytes:
    """Deterministic CBOR."""
    return cbor2.dumps(value, canonical=True)


def loads(data: bytes) -> Any:
    """Deterministic CBOR only. Raises MalformedError."""
    try:
        value = cbor2.loads(data)
        if dumps(value) != data:
            raise MalformedError("not deterministic")
    except (cbor2.CBORError, ValueError, TypeError) as error:
        raise MalformedError("not CBOR") from error
    return value


def encode(name: str, /, **fields: Any) -> bytes:
    """The bytes of a message; every field is named. Raises MalformedError."""
    return dumps(plain(record(name, **fields)))


def record(name: str, /, **fields: Any) -> Fields:
    """A record with these fields, checked. Raises MalformedError."""
    order = _RECORDS[name]
    if set(order) != set(fields):
        raise MalformedError(f"{name}: {set(order) ^ set(fields)}")
    kind = Named if name in _NAMED else Fields
    return kind({field: order[field](plain(fields[field])) for field in order})


def decode(name: str, data: bytes) -> Fields:
    """A message from its bytes. Raises MalformedError."""
    checked = _rule(name)(loads(data))
    assert isinstance(checked, Fields)
    return checked


def plain(value: Any) -> Any:
    """What CBOR holds for a value: an array for each record, but a map where fields are named."""
    if isinstance(value, Named):
        return {name: plain(field) for name, field in value.items()}
    if isinstance(value, Fields):
        return [plain(field) for field in value.values()]
    return [plain(each) for each in value] if isinstance(value, list) else value


def _rule(name: str) -> Check:
    return lambda value: _RULES[name](value)


def _array(order: dict[str, Check]) -> Check:
    def check(value: Any) -> Fields:
        if not isinstance(value, list) or len(value) != len(order):
            raise MalformedError("fields")
        return Fields({k: test(each) for (k, test), each in zip(order.items(), value, strict=True)})

    return check


def _map(order: dict[str, Check]) -> Check:
    def check(value: Any) -> Fields:
        if not isinstance(value, dict) or set(value) != set(order):
            raise MalformedError("fields")
        return Named({k: test(value[k]) for k, test in order.items()})

    return check


def _choice(values: list[Any]) -> Check:
    def check(value: Any) -> Any:
        if type(value) is bool or value not in values:
            raise MalformedError(f"{value!r} is none of {values}")
        return value

    return check


def _type(text: str) -> Check:
    if text.endswith("/ null"):
        inner = _type(text.removesuffix("/ null").strip())
        return lambda value: None if value is None else inner(value)
    if found := re.fullmatch(r"\[(?:(\d+)?\*(\d+)?) (.+)\]", text):
        low, high = int(found[1] or 0), int(found[2] or 2**32)
        return _list(low, high, _type(found[3]))
    if found := re.fullmatch(r"(bstr|tstr)(?: \.size (?:\((\d+)\.\.(\d+)\)|(\d+)))?", text):
        low, high = int(found[2] or found[4] or 0), int(found[3] or found[4] or 2**32)
        return _string(bytes if found[1] == "bstr" else str, low, high)
    if found := re.fullmatch(r"(\d+)\.\.(\d+)|uint", text):
        return _integer(int(found[1] or 0), int(found[2] or 2**64 - 1))
    if text == "bool":
        return _boolean
    return _rule(text)


def _list(low: int, high: int, item: Check) -> Check:
    def check(value: Any) -> list[Any]:
        if not isinstance(value, list) or not low <= len(value) <= high:
            raise MalformedError("list")
        return [item(each) for each in value]

    return check


def _string(kind: type, low: int, high: int) -> Check:
    def check(value: Any) -> Any:
        if not isinstance(value, kind) or not isinstance(value, bytes | str):
            raise MalformedError("string")
        data = value.encode() if isinstance(value, str) else bytes(value)
        if not low <= len(data) <= high or (kind is str and len(data.decode()) > high // 4):
            raise MalformedError("size")
        return value

    return check


def _integer(low: int, high: int) -> Check:
    def check(value: Any) -> Any:
        if type(value) is not int or not low <= value <= high:
            raise MalformedError("number")
        return value

    return check


def _boolean(value: Any) -> Any:
    if type(value) is not bool:
        raise MalformedError("truth")
    return value


def _read() -> tuple[dict[str, Check], dict[str, dict[str, Check]]]:
    rules: dict[str, Check] = {}
    records: dict[str, dict[str, Check]] = {}
    text = GRAMMAR.read_text("utf-8")
    for name, opening, body in re.findall(r"^(\w+) = ([\[{])\n(.*?)^[\]}]", text, re.M | re.S):
        fields = re.findall(r"^  (\w+): ([^;\n]+),(?:  ;.*)?$", body, re.M)
        records[name] = {field: _type(kind) for field, kind in fields}
        rules[name] = (_array if opening == "[" else _map)(records[name])
    for name, body in re.findall(r"^(\w+) =\n((?:  .+\n)+)", text, re.M):
        rules[name] = _choice(
            [loads_literal(each) for each in re.findall(r'\d+(?=  ;)|".*?"', body)]
        )
    return rules, records


def loads_literal(text: str) -> int | str:
    """A number or a quoted word of the grammar."""
    return text[1:-1] if text.startswith('"') else int(text)


def constants(name: str) -> dict[str, Any]:
    """What the grammar calls the values of a choice: name to value."""
    text = GRAMMAR.read_text("utf-8")
    body = text[text.index(f"{name} =\n") :].split("\n\n")[0]
    found = re.findall(r'(\d+|".*?")  ; (\w+)', body)
    return {word: loads_literal(value) for value, word in found}


_RULES, _RECORDS = _read()
_NAMED = set(re.findall(r"^(\w+) = {", GRAMMAR.read_text("utf-8"), re.M))
KIND = constants("Kind")
