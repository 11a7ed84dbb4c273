"""One encoding of each value, and nothing but DecodingError for all others."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import cbor2
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from msmp_gui.crypto import cbor
from msmp_gui.crypto.errors import DecodingError

LIMIT = 1 << 20

scalars = (
    st.none()
    | st.booleans()
    | st.integers(-(2**64), 2**64 - 1)
    | st.binary()
    | st.text()
    | st.floats()
)
values = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=5) | st.dictionaries(st.text() | st.binary(), inner, max_size=5)
    ),
    max_leaves=20,
)


def decodes_or_refuses(data: bytes) -> None:
    try:
        value = cbor.decode(data, limit=LIMIT)
    except DecodingError:
        return
    assert cbor.encode(value) == data


@given(values)
def test_every_value_comes_back(value: Any) -> None:
    data = cbor.encode(value)
    again = cbor.decode(data, limit=LIMIT)
    assert cbor.encode(again) == data
    assert again == value or "nan" in repr(value)


@settings(max_examples=2000)
@given(st.binary(max_size=64))
@example(b"")
@example(b"\x9b" + b"\xff" * 8)
@example(b"\xbb" + b"\x7f" + b"\xff" * 7)
@example(b"\x5b" + b"\xff" * 8)
@example(b"\x81" * 100)
def test_arbitrary_bytes_decode_or_are_refused(data: bytes) -> None:
    decodes_or_refuses(data)


@settings(max_examples=500)
@given(values, st.data())
def test_changed_encodings_decode_or_are_refused(value: Any, data: st.DataObject) -> None:
    encoded = bytearray(cbor.encode(value))
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(encoded)))
        encoded[at : at + data.draw(st.integers(0, 2))] = data.draw(st.binary(max_size=2))
    decodes_or_refuses(bytes(encoded))


@settings(max_examples=500)
@given(st.lists(st.binary(max_size=300), max_size=4), st.integers(0, 4), st.data())
def test_an_array_of_byte_strings_is_read_as_the_decoder_reads_it(
    strings: list[bytes], items: int, data: st.DataObject
) -> None:
    """MSMP-1: the shorter way takes what the decoder takes, and nothing else."""
    encoded = bytearray(cbor.encode(strings))
    for _ in range(data.draw(st.integers(0, 2))):
        at = data.draw(st.integers(0, len(encoded)))
        encoded[at : at + data.draw(st.integers(0, 2))] = data.draw(st.binary(max_size=2))
    try:
        value = cbor.decode(bytes(encoded), limit=LIMIT)
    except DecodingError:
        value = None
    of_strings = isinstance(value, list) and all(type(item) is bytes for item in value)
    if of_strings and len(value) == items:
        assert cbor.read_byte_strings(bytes(encoded), cbor.open_array(items), items) == value
    else:
        with pytest.raises(DecodingError):
            cbor.read_byte_strings(bytes(encoded), cbor.open_array(items), items)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        ("1800", "a number longer than it need be"),
        ("1b0000000000000001", "a number longer than it need be"),
        ("5800", "a length longer than it need be"),
        ("fb3ff8000000000000", "a float longer than it need be"),
        ("fa7fc00001", "not a number, but not the one for it"),
        ("a2026161016162", "map keys out of order"),
        ("a2616200616100", "map keys out of order"),
        ("a2616100616100", "a map key twice"),
        ("9f01ff", "indefinite length"),
        ("5f4100ff", "indefinite length"),
        ("0000", "something after the end"),
        ("f818", "a simple value in two bytes"),
        ("61ff", "not UTF-8"),
    ],
)
def test_what_is_not_deterministic_is_refused(data: str, why: str) -> None:
    with pytest.raises(DecodingError):
        cbor.decode(bytes.fromhex(data), limit=LIMIT)


def test_depth_is_bounded() -> None:
    def nested(depth: int) -> bytes:
        return b"\x81" * depth + b"\x00"

    assert cbor.decode(nested(cbor.MAX_DEPTH), limit=LIMIT)
    for depth in (cbor.MAX_DEPTH + 1, 1000, 100_000):
        with pytest.raises(DecodingError):
            cbor.decode(nested(depth), limit=LIMIT)


def test_size_is_bounded() -> None:
    data = cbor.encode(b"x" * 100)
    assert cbor.decode(data, limit=len(data))
    with pytest.raises(DecodingError, match="102 bytes where at most 101"):
        cbor.decode(data, limit=len(data) - 1)


TAGS = [0, 1, 2, 3, 4, 5, 18, 24, 25, 28, 29, 30, 35, 36, 37, 52, 54, 100]
TAGS += [256, 258, 260, 261, 1004, 43000, 55799]


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("content", [b"\x01", "(a", 1, [2**62, 1], [1, 2], {}])
def test_tags_are_refused_wherever_they_stand(tag: int, content: object) -> None:
    tagged = cbor2.dumps(cbor2.CBORTag(tag, content))
    wraps: list[Callable[[bytes], bytes]] = [
        lambda item: item,
        lambda item: b"\x81" + item,
        lambda item: b"\xa1\x61a" + item,
        lambda item: b"\xa1" + item + b"\x00",
    ]
    for wrap in wraps:
        with pytest.raises(DecodingError):
            cbor.decode(wrap(tagged), limit=LIMIT)


@pytest.mark.parametrize("key", [1, -1, 1.5, None, True, [], {}, [1, 2]])
def test_map_keys_that_could_be_made_to_collide_are_refused(key: object) -> None:
    data = b"\xa1" + cbor2.dumps(key) + b"\x00"
    with pytest.raises(DecodingError):
        cbor.decode(data, limit=LIMIT)


def test_a_map_of_colliding_numbers_is_refused_at_its_first_key() -> None:
    prime = 2**61 - 1  # numbers that differ by it hash alike
    keys = [(prime * (2**10 + i)).to_bytes(10, "big") for i in range(20_000)]
    data = b"\xb9" + len(keys).to_bytes(2, "big")
    data += b"".join(b"\xc2\x4a" + key + b"\x00" for key in keys)
    with pytest.raises(DecodingError):
        cbor.decode(data, limit=LIMIT)


@given(st.integers(0, 2**64 - 1))
def test_numbers_by_the_short_way_are_the_same(number: int) -> None:
    assert cbor.encode_number(number) == cbor.encode(number)


@given(st.binary(max_size=70_000), st.binary(max_size=20))
def test_byte_strings_by_the_short_way_are_the_same(data: bytes, before: bytes) -> None:
    encoded = cbor.encode_bytes(data)
    assert encoded == cbor.encode(data)
    assert cbor.read_byte_strings(before + encoded, before, 1) == [data]


@pytest.mark.parametrize(
    ("items", "head"),
    [
        (0, "80"),
        (23, "97"),
        (24, "9818"),
        (255, "98ff"),
        (256, "990100"),
        (65_535, "99ffff"),
        (65_536, "9a00010000"),
        (2**32 - 1, "9affffffff"),
        (2**32, "9b0000000100000000"),
    ],
)
def test_a_length_takes_as_few_bytes_as_it_needs(items: int, head: str) -> None:
    """RFC 8949, section 4.2.1."""
    assert cbor.open_array(items).hex() == head


@pytest.mark.parametrize("length", [65_535, 65_536])
def test_long_byte_strings_by_the_short_way_are_the_same(length: int) -> None:
    data = bytes(length)
    assert cbor.encode_bytes(data) == cbor.encode(data)
    assert cbor.read_byte_strings(cbor.encode(data), b"", 1) == [data]


@given(st.binary(max_size=12))
def test_a_byte_string_that_is_read_is_the_one_encoding(data: bytes) -> None:
    try:
        (found,) = cbor.read_byte_strings(data, b"", 1)
    except DecodingError:
        return
    assert cbor.encode(found) == data
