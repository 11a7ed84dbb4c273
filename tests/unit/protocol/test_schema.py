"""Dataclasses to CBOR and back: what is taken, what is refused, and what comes out."""

from __future__ import annotations

import dataclasses
from enum import IntEnum, StrEnum
from typing import Annotated, Any, ClassVar

import pytest

from msmp_gui.crypto import cbor
from msmp_gui.crypto.errors import DecodingError
from msmp_gui.protocol.errors import MalformedError
from msmp_gui.protocol.wire import direct, schema
from msmp_gui.protocol.wire.schema import Bytes16, Size, Uint32, Uint64


class Colour(IntEnum):
    RED = 1
    BLUE = 2


@dataclasses.dataclass(frozen=True, slots=True)
class Part:
    number: Uint32
    name: Annotated[str, Size(0, 3)] | None


@dataclasses.dataclass(frozen=True, slots=True)
class Whole:
    key: Bytes16
    colour: Colour
    urgent: bool
    part: Part | None
    parts: Annotated[tuple[Part, ...], Size(0, 2)]
    numbers: tuple[Uint32, ...]
    colours: tuple[Colour, ...]


KEY = bytes(16)
VALUES = {
    "key": KEY,
    "colour": 2,
    "urgent": True,
    "part": [7, "abc"],
    "parts": [[1, None], [2, "b"]],
    "numbers": [1, 2, 3],
    "colours": [1, 2],
}
WHOLE = Whole(
    KEY,
    Colour.BLUE,
    True,
    Part(7, "abc"),
    (Part(1, None), Part(2, "b")),
    (1, 2, 3),
    (Colour.RED, Colour.BLUE),
)


def test_what_is_written_is_read_again() -> None:
    data = schema.encode(WHOLE)
    read = schema.decode(Whole, data, limit=1000)
    assert read == WHOLE
    assert (type(read), hash(read), repr(read)) == (Whole, hash(WHOLE), repr(WHOLE))
    assert [type(each) for each in (read.part, *read.parts)] == [Part] * 3
    assert schema.encode(read) == data


class Name(StrEnum):
    SHORT = "s"
    LONG = "long"


@dataclasses.dataclass(frozen=True, slots=True)
class Named:
    """A map, whose keys travel in another order than that of the fields."""

    AS_MAP: ClassVar[bool] = True

    number: Uint64
    key: Annotated[bytes, Size(1, 300)]
    a: Name
    many: tuple[bool, ...]


@pytest.mark.parametrize(
    "message",
    [
        WHOLE,
        dataclasses.replace(WHOLE, part=None, parts=(), numbers=(24, 255, 256, 65_535)),
        dataclasses.replace(WHOLE, numbers=(65_536, 2**32 - 1), colours=(Colour.RED,) * 24),
        Named(2**64 - 1, bytes(23), Name.SHORT, ()),
        Named(2**32, bytes(24), Name.LONG, (True, False)),
        Named(0, bytes(300), Name.LONG, (False,) * 30),
    ],
)
def test_bytes_are_those_that_the_library_writes_and_reads(message: Any) -> None:
    data = schema.encode(message)
    assert data == cbor.encode(schema.to_value(message))
    assert direct.reader(type(message))(data) == message
    assert schema.from_value(type(message), cbor.decode(data, limit=1000)) == message


@pytest.mark.parametrize("message", [WHOLE, Named(300, bytes(30), Name.LONG, (True,))])
def test_the_short_way_takes_nothing_that_the_long_way_does_not(message: Any) -> None:
    """Any byte of a message changed to any other, left out, or put before."""
    data = schema.encode(message)
    for at in range(len(data)):
        begin, end = data[:at], data[at + 1 :]
        for middle in (b"", *(bytes((byte,)) for byte in range(256))):
            _assert_alike(type(message), begin + middle + end)
            _assert_alike(type(message), begin + middle + data[at:])


def _assert_alike(kind: type, data: bytes) -> None:
    try:
        short = direct.reader(kind)(data)
    except direct.UNFIT:
        short = None
    try:
        long = schema.from_value(kind, cbor.decode(data, limit=1000))
    except (DecodingError, MalformedError):
        long = None
    assert short == long


def test_what_is_read_cannot_be_changed() -> None:
    read = schema.from_value(Whole, [*VALUES.values()])
    with pytest.raises(dataclasses.FrozenInstanceError):
        read.urgent = False  # type: ignore[misc]
    assert read.part is not None
    with pytest.raises(dataclasses.FrozenInstanceError):
        read.part.number = 8  # type: ignore[misc]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("key", bytes(15)),
        ("key", bytes(17)),
        ("key", "k" * 16),
        ("key", None),
        ("colour", 3),
        ("colour", True),
        ("colour", 1.0),
        ("urgent", 1),
        ("urgent", None),
        ("part", []),
        ("part", [7]),
        ("part", [7, "abc", 0]),
        ("part", [7, "abcd"]),
        ("part", [7, b"abc"]),
        ("part", [-1, "abc"]),
        ("part", [1 << 32, "abc"]),
        ("part", [True, "abc"]),
        ("part", {"number": 7, "name": "abc"}),
        ("parts", None),
        ("parts", [[1, None]] * 3),
        ("parts", [[1, None], [1 << 32, None]]),
        ("parts", [[1, None], None]),
        ("parts", "ab"),
        ("numbers", [1, 1 << 32]),
        ("numbers", [1, True]),
        ("numbers", [-1]),
        ("colours", [1, 3]),
        ("colours", [None]),
    ],
)
def test_what_is_not_as_it_should_be_is_refused(field: str, value: Any) -> None:
    with pytest.raises(MalformedError):
        schema.from_value(Whole, [*(VALUES | {field: value}).values()])


@pytest.mark.parametrize("values", [[], [*VALUES.values()][:-1], [*VALUES.values(), 0], VALUES, 7])
def test_more_or_fewer_fields_are_refused(values: Any) -> None:
    with pytest.raises(MalformedError, match="Whole without its fields"):
        schema.from_value(Whole, values)
