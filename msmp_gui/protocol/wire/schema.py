"""Dataclasses to CBOR values and back, strictly.

A message is a frozen dataclass; on the wire it is the array of its fields in order (or, with
`AS_MAP`, a map from field name to value). Bounds stand in the annotations, and everything that
arrives is checked against them before a dataclass is made of it.
"""

from __future__ import annotations

import builtins
import types
import typing
from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import lru_cache
from itertools import starmap
from operator import attrgetter
from typing import Annotated, Any, TypeVar

from msmp_gui.crypto import cbor
from msmp_gui.crypto.errors import DecodingError
from msmp_gui.protocol.errors import MalformedError
from msmp_gui.protocol.record import record

T = TypeVar("T")


@record
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
_ANY_SIZE = Size(0, 1 << 64)


def encode(message: object) -> bytes:
    """The deterministic encoding of a dataclass."""
    return cbor.encode(to_value(message))


def decode(kind: type[T], data: bytes, *, limit: int) -> T:
    """A dataclass of type `kind` from its encoding. Raises MalformedError."""
    try:
        value = _items_of(data, kind, limit)
    except DecodingError as error:
        raise MalformedError(str(error)) from error
    return from_value(kind, value)


def _items_of(data: bytes, kind: Any, limit: int) -> object:
    opening, strings = _byte_strings(kind)
    if strings and len(data) <= limit:
        try:
            return cbor.read_byte_strings(data, opening, strings)
        except DecodingError:
            pass  # why, the decoder knows
    return cbor.decode(data, limit=limit)


@lru_cache(maxsize=512)
def _byte_strings(kind: Any) -> tuple[bytes, int]:
    """How a dataclass begins, and how many fields it has, where all are byte strings; else 0."""
    bounds = [_bounds(hint) for hint in _hints(kind).values()]
    alike = not getattr(kind, "AS_MAP", False) and all(each and each[0] is bytes for each in bounds)
    return (cbor.open_array(len(bounds)), len(bounds)) if alike else (b"", 0)


def to_value(item: Any) -> Any:
    """Dataclasses, tuples and enums as CBOR values."""
    kind: Any = type(item)
    return item if kind in _PLAIN else _writer(kind)(item)


@lru_cache(maxsize=512)
def _writer(kind: Any) -> _Convert:
    if issubclass(kind, tuple | list):
        return _write_items
    if issubclass(kind, Enum):
        return attrgetter("value")
    if not is_dataclass(kind):
        return lambda item: item
    if getattr(kind, "AS_MAP", False):
        names = [field.name for field in fields(kind)]
        return lambda item: {name: to_value(getattr(item, name)) for name in names}
    # Written out for each type, as `dataclasses` does: many times as fast as a loop over fields.
    scope: dict[str, _Convert] = {}
    hints = _hints(typing.cast("type", kind))
    values = [_written(f"item.{name}", hint, scope) for name, hint in hints.items()]
    source = f"lambda item: [{', '.join(values)}]"
    writer: _Convert = eval(source, scope)  # noqa: S307 - made of names in our own types alone
    return writer


def _written(place: str, hint: Any, scope: dict[str, _Convert]) -> str:
    """The expression of a CBOR value from what stands at `place`, and has this type."""
    inner = [part for part in typing.get_args(hint) if part is not type(None)]
    match typing.get_origin(hint):
        case typing.Annotated:
            return _written(place, inner[0], scope)
        case typing.Union | types.UnionType:
            value = _written(place, inner[0], scope)
            return place if value == place else f"(None if {place} is None else {value})"
        case builtins.tuple:
            value = _written("each", inner[0], scope)
            return place if value == "each" else f"[{value} for each in {place}]"
    if hint in _PLAIN:
        return place
    if issubclass(hint, Enum):
        return f"{place}._value_"  # a third of what `value` costs
    name = f"write_{len(scope)}"
    scope[name] = _writer(hint)
    return f"{name}({place})"


def _write_items(items: Iterable[Any]) -> list[Any]:
    return [item if type(item) in _PLAIN else to_value(item) for item in items]


def from_value(kind: type[T], value: object) -> T:
    """A dataclass of type `kind` from a CBOR value. Raises MalformedError."""
    result: T = _converter(kind)(value)  # type: ignore[arg-type]  # types can be hashed
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
        return _items(typing.get_args(kind)[0], _ANY_SIZE)
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
    if typing.get_origin(kind) is tuple:
        return _items(typing.get_args(kind)[0], size)
    least, most = size.least, size.most

    def convert(value: Any) -> Any:
        if type(value) is not kind:
            _refuse(f"not {kind.__name__}")
        extent = value if kind is int else len(value)
        return value if least <= extent <= most else _refuse("out of bounds")

    return convert


def _items(kind: Any, size: Size) -> _Convert:
    convert, least, most = _converter(kind), size.least, size.most
    columns = _columns(kind) if is_dataclass(kind) else None
    column = _bounds(kind)

    def convert_all(value: Any) -> Any:
        if type(value) is not list and type(value) is not tuple:
            _refuse("not an array")
        if not least <= len(value) <= most:
            _refuse("out of bounds")
        if not value:
            return ()
        if columns is not None and len(value) > 1 and _fit(value, columns):
            return tuple(starmap(kind, value))
        if column is not None and len(value) > 1 and _fits(value, column):
            return tuple(value)
        return tuple(map(convert, value))

    return convert_all


_Column = tuple[type, int, int]
"""What stands in one place of each record: its type, and bounds as in `Size`."""


def _columns(kind: Any) -> list[_Column] | None:
    """Of a record with nothing but numbers, byte strings and texts in it."""
    columns = [*map(_bounds, _hints(kind).values())]
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
    in_order = _in_order(kind)
    if not getattr(kind, "AS_MAP", False):
        return in_order
    names = [field.name for field in fields(typing.cast("Any", kind))]

    def convert(value: Any) -> Any:
        if not isinstance(value, dict) or set(value) != set(names):
            _refuse(f"{kind.__name__} without its fields")
        return in_order([value[name] for name in names])

    return convert


_READER = """
def read(value):
    if type(value) is not list or len(value) != {count}:
        refuse("{kind} without its fields")
    {names}, = value
    if not ({tests}):
        explain(value)
    return kind({values})
"""


def _in_order(kind: type) -> _Convert:
    """Reads the array of a dataclass's fields.

    Written out for each type, as `dataclasses` does: one expression tests all fields that are
    taken as they are, the others are converted one by one.
    """
    hints = _hints(kind)
    names = [f"_{n}" for n in range(len(hints))]
    converters = {name: _converter(hint) for name, hint in zip(names, hints.values(), strict=True)}
    tests = {name: _test(name, hint) for name, hint in zip(names, hints.values(), strict=True)}

    def explain(value: Sequence[Any]) -> typing.NoReturn:
        for convert, part in zip(converters.values(), value, strict=True):
            convert(part)
        _refuse("out of bounds")

    scope = {f"read{name}": convert for name, convert in converters.items()}
    source = _READER.format(
        kind=kind.__name__,
        count=len(names),
        names=", ".join(names),
        tests=" and ".join(filter(None, tests.values())) or "True",
        values=", ".join(name if tests[name] else f"read{name}({name})" for name in names),
    )
    scope |= {"refuse": _refuse, "explain": explain, "kind": kind}
    exec(source, scope)  # noqa: S102 - made of names and numbers of this program's own types
    return scope["read"]


def _test(name: str, hint: Any) -> str | None:
    """An expression that is true of what a field takes as it is; None for what is converted."""
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        (inner,) = (part for part in typing.get_args(hint) if part is not type(None))
        test = _test(name, inner)
        return test and f"({name} is None or {test})"
    if hint in _PLAIN:
        return f"type({name}) is {hint.__name__}"
    bounds = _bounds(hint)
    if bounds is None:
        return None
    kind, least, most = bounds
    extent = name if kind is int else f"len({name})"
    within = f"{extent} == {least}" if least == most else f"{least} <= {extent} <= {most}"
    return f"type({name}) is {kind.__name__} and {within}"


def _hints(kind: type) -> dict[str, Any]:
    """The type of each field, in order."""
    hints = typing.get_type_hints(kind, include_extras=True)
    return {field.name: hints[field.name] for field in fields(typing.cast("Any", kind))}


def _bounds(hint: Any) -> tuple[type, int, int] | None:
    """Of a field that is a number, a byte string or a text."""
    if typing.get_origin(hint) is not Annotated:
        return None
    inner, size = typing.get_args(hint)
    return (inner, size.least, size.most) if inner in (int, bytes, str) else None
