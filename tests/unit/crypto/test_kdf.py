"""Derivation: the standard's own numbers, and no two purposes meet."""

from __future__ import annotations

import hashlib
import hmac
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from msmp_gui.crypto import cbor, kdf
from msmp_gui.crypto.aead import SealingKey, WrappingKey
from msmp_gui.crypto.secret import Secret

SECRET = Secret(bytes(range(32)))
parts = st.lists(st.integers(0, 2**32) | st.binary(max_size=8) | st.text(max_size=8), max_size=3)


def test_sha256_is_the_standard_one() -> None:
    assert kdf.sha256(b"abc") == hashlib.sha256(b"abc").digest()


def test_extract_is_the_standard_one() -> None:
    # RFC 5869, appendix A.1
    salt = Secret(bytes.fromhex("000102030405060708090a0b0c"))
    extracted = kdf.extract(Secret, salt, b"\x0b" * 22)
    assert extracted.expose().hex() == (
        "077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5"
    )


def test_expand_is_the_standard_one_over_label_and_context() -> None:
    info = cbor.encode(["MSMP1 label", 1, b"x"])
    expected = hmac.digest(SECRET.expose(), info + b"\x01", "sha256")
    assert kdf.expand(Secret, SECRET, "label", 1, b"x").expose() == expected


def test_expand_makes_the_kind_and_length_asked_for() -> None:
    key = kdf.expand(WrappingKey, SECRET, "label", length=16)
    assert type(key) is WrappingKey
    assert len(key) == 16
    assert type(kdf.extract(SealingKey, SECRET, b"")) is SealingKey


def test_labels_and_contexts_keep_apart() -> None:
    uses: list[tuple[str, tuple[object, ...]]] = [
        ("a", ()),
        ("b", ()),
        ("a", (1,)),
        ("a", (b"\x01",)),
        ("a", ("1",)),
        ("a", (b"", b"\x01")),
        ("a", (b"\x01", b"")),
        ("a", ([1],)),
        ("a1", ()),
        ("", ("a",)),
        ("a", (None,)),
        ("a", (False,)),
        ("a", (0,)),
    ]
    for (one, ones), (other, others) in combinations(uses, 2):
        assert kdf.expand(Secret, SECRET, one, *ones) != kdf.expand(Secret, SECRET, other, *others)
        assert kdf.hash_of(one, *ones) != kdf.hash_of(other, *others)


@given(st.text(max_size=8), parts, st.text(max_size=8), parts)
def test_only_the_same_use_gives_the_same_bytes(
    one: str, ones: list[object], other: str, others: list[object]
) -> None:
    same = (one, ones) == (other, others)
    assert (kdf.hash_of(one, *ones) == kdf.hash_of(other, *others)) is same
    assert (
        kdf.expand(Secret, SECRET, one, *ones) == kdf.expand(Secret, SECRET, other, *others)
    ) is same


def test_hashes_do_not_meet_expansions() -> None:
    assert kdf.hash_of("label") != kdf.expand(Secret, Secret(b""), "label").expose()


@given(st.binary(max_size=40), st.integers(0, 2**40), st.integers(0, 2**40))
def test_what_is_made_ready_gives_the_same(data: bytes, one: int, two: int) -> None:
    ready = kdf.Expansion(Secret, "label", data, one, numbers=1)
    assert ready.of(SECRET, two) == kdf.expand(Secret, SECRET, "label", data, one, two)
    hashed = kdf.hash_of("label", data)
    assert hashed == kdf.sha256(cbor.encode(["MSMP1 label", data]))
    if data:
        assert kdf.Hashing("label", len(data)).of(data) == hashed


def test_what_is_made_ready_for_a_hash_gives_the_same() -> None:
    hash_ = kdf.hash_of("label", [1, b"x"])
    assert hash_ == kdf.hash_of_encoded("label", cbor.encode([1, b"x"]))
    ready = kdf.HashExpansion(SealingKey, "label", length=64)
    assert ready.of(SECRET, hash_) == kdf.expand(SealingKey, SECRET, "label", hash_, length=64)
    mixed = kdf.extract(Secret, SECRET, b"material")
    assert ready.extracted(SECRET, b"material", hash_) == ready.of(mixed, hash_).expose()
