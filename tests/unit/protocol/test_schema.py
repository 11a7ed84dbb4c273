"""Dataclasses to CBOR values and back: what is taken, what is refused, and what comes out."""

from __future__ import annotations

import dataclasses
from enum import IntEnum
from typing import Annotated, Any

import pytest

from msmp_gui.protocol.errors import MalformedError
from msmp_gui.protocol.wire import schema
from msmp_gui.protocol.wire.schema import Bytes16, Size, Uint32


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
