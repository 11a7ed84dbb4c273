"""Records straight to bytes and back, in one pass.

What should stand at each byte is known, so that deterministic form, types and bounds are looked at
while it is read. By way of the library, a tree of values would be built, written again to be
compared, and gone through once more.

Only what is well is read here. What is not is `UNFIT`, and `schema` tells by the long way why.
"""

from __future__ import annotations

import builtins
import types
import typing
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import lru_cache
from typing import Any

from msmp_gui.crypto import cbor

Read = Callable[[bytes], Any]
Write = Callable[[Any], bytes]


class _UnfitError(Exception):
    """Not the deterministic encoding of what was asked for."""


UNFIT = (_UnfitError, LookupError, ValueError)
"""What a reader raises: it may go beyond the end, or find bytes that are no text."""

_NUMBER, _BYTES, _TEXT, _ARRAY = 0x00, 0x40, 0x60, 0x80
"""First bytes of the types (RFC 8949, section 3.1), without their lower five bits."""

_FALSE, _TRUE, _NULL = 0xF4, 0xF5, 0xF6
_MOST = (1 << 64) - 1
_WIDTHS = {0x18: (1, 24), 0x19: (2, 1 << 8), 0x1A: (4, 1 << 16), 0x1B: (8, 1 << 32)}
"""Bytes of a number that does not fit the first one, and the least that takes so many."""


@lru_cache(maxsize=512)
def reader(kind: Any) -> Read:
    """What reads the bytes of a dataclass, and raises UNFIT.

    Written out for each type, as `dataclasses` does.
    """
    source = _ReaderSource()
    return source.function(source.value(kind))


@lru_cache(maxsize=512)
def writer(kind: Any) -> Write:
    """What writes a dataclass."""
    source = f"lambda item: {_joined(_written('item', kind))}"
    write: Write = eval(source, _AT_HAND)  # noqa: S307 - made of names in our own types alone
    return write


@lru_cache(maxsize=512)
def hints_of(kind: Any) -> dict[str, Any]:
    """The type of each field, in order."""
    hints = typing.get_type_hints(kind, include_extras=True)
    return {field.name: hints[field.name] for field in fields(kind)}


def is_record(kind: Any) -> bool:
    """Whether it is a dataclass."""
    return is_dataclass(kind)


def _shape(hint: Any) -> tuple[Any, int, int]:
    """A type, and its bounds where it has any."""
    if typing.get_origin(hint) is not typing.Annotated:
        return hint, 0, _MOST
    inner, size = typing.get_args(hint)
    return inner, size.least, size.most


def _keys(kind: Any) -> list[tuple[bytes, str]]:
    """What stands before each field, and its name, in the order in which they travel.

    As they are declared; those of a map in the order of their encodings (RFC 8949, section 4.2.1).
    """
    if not getattr(kind, "AS_MAP", False):
        return [(b"", name) for name in hints_of(kind)]
    return sorted((cbor.encode(name), name) for name in hints_of(kind))


def _opening(kind: Any) -> bytes:
    """What stands before the fields."""
    opening = cbor.open_map if getattr(kind, "AS_MAP", False) else cbor.open_array
    return opening(len(hints_of(kind)))


class _ReaderSource:
    """The source of one reader, in the making.

    It goes through `data`, and `at` is how far it came. What is beyond the end shows at the end.
    """

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._indent = 1
        self._variables = 0
        self._scope: dict[str, Any] = {
            "Unfit": _UnfitError,
            "widths": _WIDTHS,
            "from_bytes": int.from_bytes,
        }

    def function(self, value: str) -> Read:
        """What reads all that was added, and gives that value."""
        lines = ["def read(data):", "    at = 0", *self._lines]
        lines += ["    if at != len(data): raise Unfit", f"    return {value}"]
        exec("\n".join(lines), self._scope)  # noqa: S102 - made of names in our own types alone
        read: Read = self._scope["read"]
        return read

    def value(self, hint: Any) -> str:
        """Adds what reads a value of this type, and returns the variable that it is then in."""
        kind, least, most = _shape(hint)
        match typing.get_origin(kind):
            case typing.Union | types.UnionType:
                return self._optional(typing.get_args(kind)[0])
            case builtins.tuple:
                return self._items(typing.get_args(kind)[0], least, most)
        if is_record(kind):
            return self._record(kind)
        if issubclass(kind, Enum):
            return self._choice(kind)
        if kind is bool:
            return self._looked_up({_FALSE: False, _TRUE: True}, self._byte())
        if kind is bytes and least == most:
            return self._exactly(least)
        return {int: self._number, bytes: self._bytes, str: self._text}[kind](least, most)

    def _add(self, *lines: str) -> None:
        self._lines += ["    " * self._indent + line for line in lines]

    @contextmanager
    def _inside(self, opening: str) -> Iterator[None]:
        self._add(opening)
        self._indent += 1
        yield
        self._indent -= 1

    def _variable(self) -> str:
        self._variables += 1
        return f"v{self._variables}"

    def _constant(self, value: object) -> str:
        name = f"c{len(self._scope)}"
        self._scope[name] = value
        return name

    def _expect(self, opening: bytes) -> None:
        """Before something, these bytes."""
        others = [f"data[at + {n}] != {byte}" for n, byte in enumerate(opening)]
        if opening:
            self._add(f"if {' or '.join(others)}: raise Unfit", f"at += {len(opening)}")

    def _byte(self) -> str:
        name = self._variable()
        self._add(f"{name} = data[at]", "at += 1")
        return name

    def _number(self, least: int, most: int, major: int = 0) -> str:
        """Also the number that says how long something of another major type is."""
        name = self._byte()
        if major:
            self._add(f"{name} ^= {major}")
        with self._inside(f"if {name} > 23:"):
            self._add(f"width, least = widths[{name}]")
            self._add(f"{name} = from_bytes(data[at:at + width])", "at += width")
            self._add(f"if not least <= {name} <= {most}: raise Unfit")
        if least > 0 or most <= 23:
            self._add(f"if not {least} <= {name} <= {most}: raise Unfit")
        return name

    def _exactly(self, size: int) -> str:
        """Bytes, so many of them."""
        self._expect(cbor.open_bytes(size))
        return self._stretch(str(size))

    def _bytes(self, least: int, most: int) -> str:
        return self._stretch(self._number(least, most, _BYTES))

    def _stretch(self, size: str) -> str:
        name = self._variable()
        self._add(f"{name} = data[at:at + {size}]", f"at += {size}")
        return name

    def _text(self, least: int, most: int) -> str:
        name = self._stretch(self._number(0, _MOST, _TEXT))
        self._add(f"{name} = {name}.decode()")
        self._add(f"if not {least} <= len({name}) <= {most}: raise Unfit")
        return name

    def _choice(self, kind: type[Enum]) -> str:
        members = {member.value: member for member in kind}
        read = self._text if issubclass(kind, str) else self._number
        return self._looked_up(members, read(0, _MOST))

    def _looked_up(self, choices: dict[Any, Any], given: str) -> str:
        self._add(f"{given} = {self._constant(choices)}[{given}]")
        return given

    def _optional(self, hint: Any) -> str:
        name = self._variable()
        with self._inside(f"if data[at] == {_NULL}:"):
            self._add(f"{name} = None", "at += 1")
        with self._inside("else:"):
            self._add(f"{name} = {self.value(hint)}")
        return name

    def _items(self, hint: Any, least: int, most: int) -> str:
        count, name = self._number(least, most, _ARRAY), self._variable()
        self._add(f"{name} = ()")
        with self._inside(f"if {count}:"):
            self._add(f"{name} = []")
            with self._inside(f"for _ in range({count}):"):
                item = self.value(hint)
                self._add(f"{name}.append({item})")
            self._add(f"{name} = tuple({name})")
        return name

    def _record(self, kind: type) -> str:
        hints, values = hints_of(kind), {}
        self._expect(_opening(kind))
        for key, name in _keys(kind):
            self._expect(key)
            values[name] = self.value(hints[name])
        made = self._variable()
        self._add(f"{made} = {self._constant(kind)}({', '.join(values[name] for name in hints)})")
        return made


_SHORT = range(256)
_AT_HAND: dict[str, Any] = {
    "encode_number": cbor.encode_number,
    "open_bytes": cbor.open_bytes,
    "open_text": cbor.open_text,
    "open_array": cbor.open_array,
    "numbers": {number: cbor.encode_number(number) for number in _SHORT},
    "bytes_heads": {size: cbor.open_bytes(size) for size in _SHORT},
    "text_heads": {size: cbor.open_text(size) for size in _SHORT},
    "array_heads": {size: cbor.open_array(size) for size in _SHORT},
}
"""For writers: what is short is looked up."""


def _written(place: str, hint: Any) -> list[str]:
    """Expressions of the bytes, one after the other, of what stands at `place`."""
    kind, _, _ = _shape(hint)
    match typing.get_origin(kind):
        case typing.Union | types.UnionType:
            inner = _joined(_written(place, typing.get_args(kind)[0]))
            return [f"({bytes((_NULL,))!r} if {place} is None else {inner})"]
        case builtins.tuple:
            inner = _joined(_written("each", typing.get_args(kind)[0]))
            return [_head_of("array", place), f"b''.join([{inner} for each in {place}])"]
    if is_record(kind):
        hints = hints_of(kind)
        pieces = [repr(_opening(kind))]
        for key, name in _keys(kind):
            pieces += [repr(key)] if key else []
            pieces += _written(f"{place}.{name}", hints[name])
        return pieces
    if issubclass(kind, Enum):
        texts = issubclass(kind, str)
        place, kind = (place, str) if texts else (f"{place}._value_", int)
    if kind is bool:
        return [f"({bytes((_TRUE,))!r} if {place} else {bytes((_FALSE,))!r})"]
    if kind is bytes:
        return [_head_of("bytes", place), place]
    if kind is str:
        return [_head_of("text", f"(text := {place}.encode())"), "text"]
    return [f"(numbers.get({place}) or encode_number({place}))"]


def _head_of(what: str, place: str) -> str:
    return f"({what}_heads.get(size := len({place})) or open_{what}(size))"


def _joined(pieces: list[str]) -> str:
    return pieces[0] if len(pieces) == 1 else f"b''.join(({', '.join(pieces)}))"
