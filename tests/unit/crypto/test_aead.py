"""Records, one-time sealing and key wrap."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msmp_gui.crypto import aead
from msmp_gui.crypto.aead import RecordCipher, SealingKey, WrappingKey
from msmp_gui.crypto.errors import UnsealError
from msmp_gui.crypto.secret import Secret

KEY = SealingKey(bytes(range(32)))
OTHER_KEY = SealingKey(bytes(32))
WRAP = WrappingKey(bytes(range(32)))


def test_records_open_in_order() -> None:
    sealing, opening = RecordCipher(KEY), RecordCipher(KEY)
    for plaintext in (b"", b"one", b"two" * 1000):
        sealed = sealing.seal(plaintext)
        assert len(sealed) == len(plaintext) + aead.TAG_SIZE
        assert opening.open(sealed) == plaintext


@pytest.mark.parametrize(("good", "bad"), [((), 1), ((0,), 0), ((0,), 2), ((0, 1), 0)], ids=str)
def test_lost_doubled_and_reordered_records_are_noticed(good: tuple[int, ...], bad: int) -> None:
    sealing, opening = RecordCipher(KEY), RecordCipher(KEY)
    records = [sealing.seal(b"same") for _ in range(3)]
    for at in good:
        opening.open(records[at])
    with pytest.raises(UnsealError):
        opening.open(records[bad])


def test_a_record_of_another_key_is_noticed() -> None:
    with pytest.raises(UnsealError):
        RecordCipher(OTHER_KEY).open(RecordCipher(KEY).seal(b"x"))


def test_a_key_stops_before_a_nonce_comes_again() -> None:
    sealing = RecordCipher(KEY)
    sealing._next = (1 << 32) - 1
    sealing.seal(b"the last one")
    for _ in range(2):
        with pytest.raises(UnsealError, match="sealed enough"):
            sealing.seal(b"one more")


def test_sealed_once_opens_with_its_key_and_context() -> None:
    sealed = aead.seal_once(KEY, b"secret", b"context")
    assert aead.open_once(KEY, sealed, b"context") == b"secret"
    for key, data, context in (
        (OTHER_KEY, sealed, b"context"),
        (KEY, sealed, b"another"),
        (KEY, sealed[:-1], b"context"),
        (KEY, b"", b"context"),
        (KEY, bytes([sealed[0] ^ 1]) + sealed[1:], b"context"),
    ):
        with pytest.raises(UnsealError):
            aead.open_once(key, data, context)


def test_wrap_is_the_standard_one() -> None:
    # RFC 3394, section 4.6
    wrapped = aead.wrap(
        WRAP,
        Secret(bytes.fromhex("00112233445566778899AABBCCDDEEFF000102030405060708090A0B0C0D0E0F")),
    )
    assert wrapped.hex().upper() == (
        "28C9F404C4B810F4CBCCB35CFB87F8263F5786E2D80ED326CBC7F0E71A99F43BFB988B9B7A02DD21"
    )


@given(st.integers(2, 8).flatmap(lambda words: st.binary(min_size=8 * words, max_size=8 * words)))
def test_what_was_wrapped_unwraps(secret: bytes) -> None:
    wrapped = aead.wrap(WRAP, Secret(secret))
    assert len(wrapped) == len(secret) + aead.WRAP_OVERHEAD
    assert aead.unwrap(WRAP, wrapped) == secret
    with pytest.raises(UnsealError):
        aead.unwrap(WrappingKey(bytes(32)), wrapped)


@given(st.binary(max_size=60))
def test_arbitrary_bytes_unwrap_as_nothing(data: bytes) -> None:
    with pytest.raises(UnsealError):
        aead.unwrap(WRAP, data)
