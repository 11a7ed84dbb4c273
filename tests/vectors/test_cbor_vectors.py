"""RFC 8949: the examples of appendix A, and what appendix F says is not well-formed."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import pytest

from msmp_gui.crypto import cbor
from msmp_gui.crypto.errors import DecodingError

Load = Callable[[str], Any]

# Why the decoder refuses examples that are the preferred encoding of what they say.
TAGGED = {0xC0, 0xC1, 0xC2, 0xC3, 0xD7, 0xD8}
NUMBERS_AS_KEYS = {"a201020304"}
NO_LONGER_WELL_FORMED = {"f818"}
"""simple(24) in two bytes, an example of RFC 7049 that RFC 8949, section 3.3 forbids."""


def is_refused_on_purpose(case: dict[str, Any]) -> bool:
    encoded = bytes.fromhex(case["hex"])
    return encoded[0] in TAGGED or case["hex"] in NUMBERS_AS_KEYS | NO_LONGER_WELL_FORMED


def test_examples_decode_and_encode_alike(vectors: Load) -> None:
    cases = [
        case
        for case in vectors("cbor/appendix_a.json")
        if case["roundtrip"] and not is_refused_on_purpose(case)
    ]
    assert len(cases) > 50
    for case in cases:
        encoded = bytes.fromhex(case["hex"])
        value = cbor.decode(encoded, limit=100)
        assert cbor.encode(value) == encoded
        if "decoded" in case:
            assert value == case["decoded"]
            assert type(value) is type(case["decoded"])


def test_examples_that_json_cannot_say(vectors: Load) -> None:
    assert vectors("cbor/appendix_a.json")
    assert cbor.decode(bytes.fromhex("f97c00"), limit=3) == math.inf
    assert cbor.decode(bytes.fromhex("f9fc00"), limit=3) == -math.inf
    assert str(cbor.decode(bytes.fromhex("f97e00"), limit=3)) == "nan"
    assert cbor.decode(bytes.fromhex("4401020304"), limit=5) == b"\x01\x02\x03\x04"


def test_examples_that_this_protocol_has_no_use_for_are_refused(vectors: Load) -> None:
    cases = [case for case in vectors("cbor/appendix_a.json") if is_refused_on_purpose(case)]
    assert len(cases) == 10
    for case in cases:
        with pytest.raises(DecodingError):
            cbor.decode(bytes.fromhex(case["hex"]), limit=100)


def test_examples_that_are_not_deterministic_are_refused(vectors: Load) -> None:
    cases = [case for case in vectors("cbor/appendix_a.json") if not case["roundtrip"]]
    assert len(cases) > 10
    for case in cases:
        with pytest.raises(DecodingError):
            cbor.decode(bytes.fromhex(case["hex"]), limit=100)


def test_what_is_not_well_formed_is_refused(vectors: Load) -> None:
    cases = vectors("cbor/not_well_formed.json")
    assert len(cases) == 60
    for case in cases:
        with pytest.raises(DecodingError):
            cbor.decode(bytes.fromhex(case["hex"]), limit=100)
