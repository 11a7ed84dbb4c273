"""A short run of every fuzzing target; long ones are run by hand (see README.md beside this)."""

from __future__ import annotations

import random  # noqa: TID251 - seeded
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz.mutation import mutate
from tests.fuzz.targets import targets

TARGETS = targets()
CORPUS = Path(__file__).parent / "corpus"


@pytest.mark.requirement("R34")
@pytest.mark.parametrize("name", TARGETS)
def test_nothing_but_its_own_errors_escapes_a_decoder(name: str) -> None:
    target, dice = TARGETS[name], random.Random(name)
    pool = [*target.seeds] or [b"", b"\x80", b"\xa0"]
    for seed in target.seeds:
        target(seed)
    for _ in range(400):
        data = mutate(dice.choice(pool), dice, structured=target.cbor)
        target(data)
        if len(data) < 10_000 and dice.random() < 0.2:
            pool.append(data)


@pytest.mark.parametrize("name", TARGETS)
@settings(max_examples=15)
@given(st.binary(max_size=300))
def test_nor_from_any_bytes_at_all(name: str, data: bytes) -> None:
    TARGETS[name](data)


@pytest.mark.parametrize("name", TARGETS)
def test_what_once_broke_a_decoder_breaks_none(name: str) -> None:
    for file in sorted(CORPUS.glob("*")):
        TARGETS[name](file.read_bytes())
