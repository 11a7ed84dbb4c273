"""Dataclasses to CBOR values and back, strictly.

A message is a frozen dataclass; on the wire it is the array of its fields in order (or, with
`AS_MAP`, a map from field name to value). Bounds stand in the annotations, and everything that
arrives is checked against them before a dataclass is made of it.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Callable
from enum import Enum
from functools import lru_cache
from typing import Annotated, Any, TypeVar

from msmp_gui.crypto import cbor
from msmp_gui.crypto.errors import DecodingError
from msmp_gui.protocol.errors import MalformedError
from msmp_gui.protocol.record import record
from msmp_gui.protocol.wire import direct

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
_ANY_SIZE = Size(0, 1 << 64)

_EXPLAINED = 16_384
"""Bytes of which it is told what is wrong with them: a megabyte of empty arrays takes the decoder
the better part of a second."""


def encode(message: object) -> bytes:
    """The deterministic encoding of a dataclass."""
    kind: Any = type(message)
    return direct.writer(kind)(message)


def decode(kind: type[T], data: bytes, *, limit: int) -> T:
    """A dataclass of type `kind` from its encoding. Raises MalformedError."""
    if len(data) <= limit:
        try:
            read: T = direct.reader(kind)(data)  # type: ignore[arg-type]  # types can be hashed
        except direct.UNFIT:
            if len(data) > _EXPLAINED:
                msg = f"not the encoding of {kind.__name__}"
                raise MalformedError(msg) from None
            # Else the decoder knows why.
        else:
            return read
    try:
        value = cbor.decode(data, limit=limit)
    except DecodingError as error:
        raise MalformedError(str(error)) from error
    return from_value(kind, value)


def to_value(item: Any) -> Any:
    """Dataclasses, tuples and enums as CBOR values."""
    if isinstance(item, Enum):
        return item.value
    if isinstance(item, tuple | list):
        return [*map(to_value, item)]
    if not direct.is_record(item):
        return item
    kind: Any = type(item)
    values = {name: to_value(getattr(item, name)) for name in direct.hints_of(kind)}
    return values if getattr(item, "AS_MAP", False) else [*values.values()]


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
    if direct.is_record(kind):
        return _record(kind)
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

    def convert_all(value: Any) -> Any:
        if type(value) is not list and type(value) is not tuple:
            _refuse("not an array")
        if not least <= len(value) <= most:
            _refuse("out of bounds")
        return tuple(map(convert, value))

    return convert_all


def _choice(kind: type[Enum]) -> _Convert:
    choices = {member.value: member for member in kind}

    def convert(value: Any) -> Any:
        if type(value) not in (int, str) or value not in choices:
            _refuse(f"not a known {kind.__name__}")
        return choices[value]

    return convert


def _record(kind: type) -> _Convert:
    converters = {name: _converter(hint) for name, hint in direct.hints_of(kind).items()}
    as_map = getattr(kind, "AS_MAP", False)

    def convert(value: Any) -> Any:
        if as_map and isinstance(value, dict) and value.keys() == converters.keys():
            value = [value[name] for name in converters]
        elif as_map or type(value) is not list or len(value) != len(converters):
            _refuse(f"{kind.__name__} without its fields")
        parts = zip(converters.values(), value, strict=True)
        return kind(*[convert_part(part) for convert_part, part in parts])

    return convert
