"""Dataclasses to CBOR values and back, strictly.

A message is a frozen dataclass; on the wire it is the array of its fields in order (or, with
`AS_MAP`, a map from field name to value). Bounds stand in the annotations, and everything that
arrives is checked against them before a dataclass is made of it.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum
from functools import lru_cache
from typing import Annotated, Any, TypeVar

from msmp_gui.crypto import cbor
from msmp_gui.crypto.errors import DecodingError
from msmp_gui.protocol.errors import MalformedError

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Size:
    """Bounds: of a number itself, else of the length in bytes, characters or items."""

    least: int
    most: int


Bytes16 = Annotated[bytes, Size(16, 16)]
Bytes32 = Annotated[bytes, Size(32, 32)]
Uint32 = Annotated[int, Size(0, 2**32 - 1)]
Uint64 = Annotated[int, Size(0, 2**64 - 1)]
Blob = Annotated[bytes, Size(0, 65_536)]
"""Something that is read on its own later."""

_Convert = Callable[[Any], Any]


def encode(message: object) -> bytes:
    """The deterministic encoding of a dataclass."""
    return cbor.encode(to_value(message))


def decode(kind: type[T], data: bytes, *, limit: int) -> T:
    """A dataclass of type `kind` from its encoding. Raises MalformedError."""
    try:
        return from_value(kind, cbor.decode(data, limit=limit))
    except DecodingError as error:
        raise MalformedError(str(error)) from error


def to_value(item: Any) -> Any:
    """Dataclasses, tuples and enums as CBOR values."""
    if is_dataclass(item) and not isinstance(item, type):
        values = {field.name: to_value(getattr(item, field.name)) for field in fields(item)}
        return values if getattr(item, "AS_MAP", False) else list(values.values())
    if isinstance(item, tuple | list):
        return [to_value(part) for part in item]
    if isinstance(item, Enum):
        return item.value
    return item


def from_value(kind: type[T], value: object) -> T:
    """A dataclass of type `kind` from a CBOR value. Raises MalformedError."""
    result: T = _converter(typing.cast("typing.Hashable", kind))(value)
    return result


def _refuse(reason: str) -> typing.NoReturn:
    raise MalformedError(reason)


@lru_cache(maxsize=512)
def _converter(kind: Any) -> _Convert:
    origin = typing.get_origin(kind)
    if origin is Annotated:
        inner, size = typing.get_args(kind)
        return _bounded(_converter(inner), size)
    if origin is tuple:
        return _items(_converter(typing.get_args(kind)[0]))
    if origin in (typing.Union, types.UnionType):
        (inner,) = (part for part in typing.get_args(kind) if part is not type(None))
        convert = _converter(inner)
        return lambda value: None if value is None else convert(value)
    if is_dataclass(kind):
        return _record(typing.cast("type", kind))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _choice(kind)
    if kind in (int, bytes, str, bool):
        return _exactly(kind)
    msg = f"{kind} has no place in a message"
    raise TypeError(msg)


def _exactly(kind: type) -> _Convert:
    def convert(value: Any) -> Any:
        return value if type(value) is kind else _refuse(f"not {kind.__name__}")

    return convert


def _bounded(convert: _Convert, size: Size) -> _Convert:
    def check(value: Any) -> Any:
        converted = convert(value)
        measure = converted if isinstance(converted, int) else len(converted)
        return converted if size.least <= measure <= size.most else _refuse("out of bounds")

    return check


def _items(convert: _Convert) -> _Convert:
    def convert_all(value: Any) -> Any:
        if not isinstance(value, list | tuple):
            _refuse("not an array")
        return tuple(convert(part) for part in value)

    return convert_all


def _choice(kind: type[Enum]) -> _Convert:
    choices = {member.value: member for member in kind}

    def convert(value: Any) -> Any:
        if type(value) not in (int, str) or value not in choices:
            _refuse(f"not a known {kind.__name__}")
        return choices[value]

    return convert


def _record(kind: type) -> _Convert:
    hints = typing.get_type_hints(kind, include_extras=True)
    converters = {field.name: _converter(hints[field.name]) for field in fields(kind)}
    as_map = getattr(kind, "AS_MAP", False)

    def convert(value: Any) -> Any:
        if as_map:
            if not isinstance(value, dict) or set(value) != set(converters):
                _refuse(f"{kind.__name__} without its fields")
            parts = [value[name] for name in converters]
        elif not isinstance(value, list | tuple) or len(value) != len(converters):
            _refuse(f"{kind.__name__} without its fields")
        else:
            parts = list(value)
        return kind(*(check(part) for check, part in zip(converters.values(), parts, strict=True)))

    return convert
