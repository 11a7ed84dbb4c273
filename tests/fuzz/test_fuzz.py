"""A short run of every fuzzing target; long ones are run by hand (see README.md beside this)."""

from __future__ import annotations

from random import Random  # noqa: TID251 - seeded

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from msmp_gui.crypto import cbor
from tests.fuzz.changes import Changes, Form, items
from tests.fuzz.doors import Doorway
from tests.fuzz.playing import CORPUS, Target
from tests.fuzz.targets import targets

TARGETS = targets()
EXECUTIONS = 500

pytestmark = pytest.mark.filterwarnings(
    # Certificates may say anything.
    "ignore:Parsed a serial number"
)


@pytest.fixture(autouse=True)
def _nothing_is_kept(monkeypatch, tmp_path):
    monkeypatch.setattr("tests.fuzz.playing.CORPUS", tmp_path)


@pytest.mark.requirement("R34")
@pytest.mark.parametrize("name", TARGETS)
def test_nothing_but_its_own_errors_escapes_a_decoder(name: str) -> None:
    outcome = TARGETS[name].play(EXECUTIONS, seed=1)
    assert not outcome.found
    assert outcome.executions >= EXECUTIONS


@pytest.mark.parametrize("name", TARGETS)
def test_what_changes_begin_with_is_what_the_decoder_takes(name: str) -> None:
    for seed in TARGETS[name].seeds:
        TARGETS[name](seed)


@pytest.mark.parametrize("name", TARGETS)
@settings(max_examples=15)
@given(st.binary(max_size=300))
def test_nor_from_any_bytes_at_all(name: str, data: bytes) -> None:
    TARGETS[name](data)


@pytest.mark.parametrize("name", TARGETS)
def test_what_once_broke_a_decoder_breaks_none(name: str) -> None:
    for file in sorted(CORPUS.glob("*")):
        TARGETS[name](file.read_bytes())


def test_what_breaks_a_decoder_is_found_and_kept(tmp_path) -> None:
    def decode(data: bytes) -> None:
        assert data[:1] != b"\x01"
        if data[:1] == b"\x02":
            raise ValueError

    weak = Target("weak", decode, (ValueError,), (b"\x00abc",))
    outcome = weak.play(100_000, seed=1)
    assert outcome.found.startswith("AssertionError")
    assert outcome.executions < 100_000
    (kept,) = tmp_path.iterdir()
    with pytest.raises(AssertionError):
        weak(kept.read_bytes())


def test_a_door_that_breaks_is_found(monkeypatch) -> None:
    def broken(*_):
        raise KeyError

    monkeypatch.setattr("msmp_gui.protocol.member.ending.Ending.on_notice", broken)
    assert "KeyError" in Doorway("member").play(10**6, seed=9).found


def test_changes_inside_of_byte_strings_fit_into_what_holds_them() -> None:
    inner = cbor.encode([7, b"x" * 20, "text", [1, 2]])
    seed = cbor.encode([1, cbor.encode([inner, None])])
    changes = Changes([seed], Random(1), Form.CBOR)
    tried = [each for _ in range(20) for each in changes.sweep()]
    assert len({*tried}) == len(tried)
    whole = [each for each in tried if items(each)]
    assert len(whole) > len(tried) / 2
    deep = [each for each in whole if any(len(item.holders) == 2 for item in items(each))]
    assert len(deep) > len(tried) / 4
