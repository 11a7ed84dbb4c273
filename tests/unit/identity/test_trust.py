"""Trust decisions, and the numbers that people compare."""

from __future__ import annotations

import os
import re

from hypothesis import given, settings
from hypothesis import strategies as st

from msmp_gui.identity.identity import new_identity
from msmp_gui.identity.safety_number import digits, safety_number
from msmp_gui.identity.trust import Standing, TrustRecords

ADA = new_identity("Ada", 1_700_000_000.0, os.urandom)[0].certificate
EVE = new_identity("Ada", 1_700_000_000.0, os.urandom)[0].certificate
fingerprints = st.binary(min_size=32, max_size=32)


def test_nobody_is_verified_to_begin_with() -> None:
    assert TrustRecords().standing(ADA) is Standing.UNVERIFIED


def test_verified_is_the_key_and_not_the_name() -> None:
    records = TrustRecords(verified=frozenset({ADA.fingerprint}))
    assert records.standing(ADA) is Standing.VERIFIED
    assert EVE.name == ADA.name
    assert records.standing(EVE) is Standing.UNVERIFIED


def test_distrust_weighs_more_than_trust() -> None:
    both = frozenset({ADA.fingerprint})
    records = TrustRecords(verified=both, distrusted=both)
    assert records.standing(ADA) is Standing.COMPROMISED
    assert records.standing(EVE) is Standing.UNVERIFIED


@settings(max_examples=30)
@given(fingerprints, fingerprints)
def test_a_safety_number_is_the_same_on_both_sides(one: bytes, other: bytes) -> None:
    number = safety_number(one, other)
    assert number == safety_number(other, one)
    assert re.fullmatch(r"(\d{5} ){11}\d{5}", number)


def test_a_safety_number_shows_whose_keys_it_is_of() -> None:
    keys = [ADA.fingerprint, EVE.fingerprint, bytes(32)]
    numbers = {safety_number(one, other) for one in keys for other in keys}
    assert len(numbers) == 6
    flipped = bytes([ADA.fingerprint[0] ^ 1]) + ADA.fingerprint[1:]
    assert safety_number(flipped, EVE.fingerprint) not in numbers


def test_digits_are_filled_up_and_grouped() -> None:
    assert digits((42).to_bytes(16, "big"), 6, 3) == "000 042"
    assert digits(b"\xff" * 16, 4, 5) == str((2**128 - 1) % 10**4)
