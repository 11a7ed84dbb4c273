"""Dataclasses to CBOR values and back, strictly.

A message is a frozen dataclass; on the wire it is the array of its fields in order (or, with
`AS_MAP`, a map from field name to value). Bounds stand in the annotations, and everything that
arrives is checked against them before a dataclass is made of it.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum
from functools import lru_cache
from itertools import starmap
from operator import attrgetter
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
_PLAIN = frozenset({int, bytes, str, bool, type(None)})


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
    kind: Any = type(item)
    return item if kind in _PLAIN else _writer(kind)(item)


@lru_cache(maxsize=512)
def _writer(kind: Any) -> _Convert:
    if issubclass(kind, tuple | list):
        return _write_items
    if issubclass(kind, Enum):
        return lambda item: item.value
    if not is_dataclass(kind):
        return lambda item: item
    names = [field.name for field in fields(kind)]
    if getattr(kind, "AS_MAP", False):
        return lambda item: {name: to_value(getattr(item, name)) for name in names}
    if len(names) == 1:
        return lambda item: [to_value(getattr(item, names[0]))]
    values_of = attrgetter(*names)
    return lambda item: _write_items(values_of(item))


def _write_items(items: Iterable[Any]) -> list[Any]:
    return [item if type(item) in _PLAIN else to_value(item) for item in items]


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
        return _bounded(inner, size)
    if origin is tuple:
        return _items(typing.get_args(kind)[0])
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


def _bounded(kind: Any, size: Size) -> _Convert:
    convert, least, most = _converter(kind), size.least, size.most

    def check_number(value: Any) -> Any:
        if type(value) is not int:
            _refuse("not int")
        return value if least <= value <= most else _refuse("out of bounds")

    def check_bytes(value: Any) -> Any:
        if type(value) is not bytes:
            _refuse("not bytes")
        return value if least <= len(value) <= most else _refuse("out of bounds")

    def check_length(value: Any) -> Any:
        converted = convert(value)
        return converted if least <= len(converted) <= most else _refuse("out of bounds")

    return {int: check_number, bytes: check_bytes}.get(kind, check_length)


def _items(kind: Any) -> _Convert:
    convert = _converter(kind)
    columns = _columns(kind) if is_dataclass(kind) else None
    column = _bounds(kind)

    def convert_all(value: Any) -> Any:
        if not isinstance(value, list | tuple):
            _refuse("not an array")
        if len(value) > 1 and columns is not None and _fit(value, columns):
            return tuple(starmap(kind, value))
        if len(value) > 1 and column is not None and _fits(value, column):
            return tuple(value)
        return tuple(map(convert, value))

    return convert_all


_Column = tuple[type, int, int]
"""What stands in one place of each record: its type, and bounds as in `Size`."""


def _columns(kind: Any) -> list[_Column] | None:
    """Of a record with nothing but numbers, byte strings and texts in it."""
    hints = typing.get_type_hints(kind, include_extras=True)
    columns = [_bounds(hints[field.name]) for field in fields(kind)]
    if getattr(kind, "AS_MAP", False) or None in columns:
        return None
    return typing.cast("list[_Column]", columns)


def _fit(records: Sequence[Any], columns: Sequence[_Column]) -> bool:
    """Whether many records are as they should be, each place looked at in all of them at once.

    Where they are not, they are read one by one, which tells why.
    """
    if {*map(type, records)} != {list} or {*map(len, records)} != {len(columns)}:
        return False
    return all(map(_fits, zip(*records, strict=True), columns))


def _fits(values: Sequence[Any], column: _Column) -> bool:
    kind, least, most = column
    if {*map(type, values)} != {kind}:
        return False
    sizes = values if kind is int else [*map(len, values)]
    return least <= min(sizes) and max(sizes) <= most


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
    in_order = _in_order(kind, [hints[name] for name in converters])
    if not getattr(kind, "AS_MAP", False):
        return in_order

    def convert(value: Any) -> Any:
        if not isinstance(value, dict) or set(value) != set(converters):
            _refuse(f"{kind.__name__} without its fields")
        return in_order([value[name] for name in converters])

    return convert


def _in_order(kind: type, hints: list[Any]) -> _Convert:
    """Reads the array of a dataclass's fields.

    Most fields are numbers and byte strings with bounds: their types are compared all at once.
    """
    bounds = {place: found for place, hint in enumerate(hints) if (found := _bounds(hint))}
    numbers = [(place, size) for place, (of, *size) in bounds.items() if of is int]
    lengths = [(place, size) for place, (of, *size) in bounds.items() if of is not int]
    others = [(n, _converter(hint)) for n, hint in enumerate(hints) if n not in bounds]
    expected = [of for of, _, _ in bounds.values()]

    def explain(value: Sequence[Any]) -> typing.NoReturn:
        for hint, part in zip(hints, value, strict=True):
            _converter(hint)(part)
        _refuse("out of bounds")

    def convert(value: Any) -> Any:
        if not isinstance(value, list | tuple) or len(value) != len(hints):
            _refuse(f"{kind.__name__} without its fields")
        if [type(value[place]) for place in bounds] != expected:
            explain(value)
        for place, (least, most) in lengths:
            if not least <= len(value[place]) <= most:
                explain(value)
        for place, (least, most) in numbers:
            if not least <= value[place] <= most:
                explain(value)
        if others:
            value = [*value]
            for place, check in others:
                value[place] = check(value[place])
        return kind(*value)

    return convert


def _bounds(hint: Any) -> tuple[type, int, int] | None:
    """Of a field that is a number, a byte string or a text."""
    if typing.get_origin(hint) is not Annotated:
        return None
    inner, size = typing.get_args(hint)
    return (inner, size.least, size.most) if inner in (int, bytes, str) else None
