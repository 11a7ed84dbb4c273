"""Sealing to public keys: opens with the right key and purpose, and nowhere else."""

from __future__ import annotations

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from msmp_gui.crypto import hpke
from msmp_gui.crypto.errors import CryptoError, DecodingError, UnsealError
from msmp_gui.crypto.hpke import Kem

PUBLIC_SIZE = {Kem.P256: 65, Kem.P384: 97, Kem.X25519: 32, Kem.X_WING: 1216}
OVERHEAD = {Kem.P256: 65 + 16, Kem.P384: 97 + 16, Kem.X25519: 32 + 16, Kem.X_WING: 1120 + 16}
PRIVATE = {kem: hpke.generate(kem, os.urandom) for kem in Kem}
each_kem = pytest.mark.parametrize("kem", Kem, ids=lambda item: item.name)


@each_kem
def test_what_was_sealed_opens(kem: Kem) -> None:
    key = PRIVATE[kem]
    for plaintext in (b"", b"x", b"plaintext" * 1000):
        sealed = key.public_key.seal(plaintext, b"purpose")
        assert len(sealed) == len(plaintext) + OVERHEAD[kem]
        assert key.open(sealed, b"purpose") == plaintext


@each_kem
def test_sealing_twice_gives_different_bytes(kem: Kem) -> None:
    public = PRIVATE[kem].public_key
    assert public.seal(b"same", b"purpose") != public.seal(b"same", b"purpose")


@each_kem
@pytest.mark.parametrize("info", [b"", b"purpos", b"purpose ", b"Purpose"])
def test_another_purpose_does_not_open_it(kem: Kem, info: bytes) -> None:
    sealed = PRIVATE[kem].public_key.seal(b"secret", b"purpose")
    with pytest.raises(UnsealError):
        PRIVATE[kem].open(sealed, info)


@each_kem
def test_another_key_does_not_open_it(kem: Kem) -> None:
    sealed = PRIVATE[kem].public_key.seal(b"secret", b"purpose")
    with pytest.raises(UnsealError):
        hpke.generate(kem, os.urandom).open(sealed, b"purpose")


@each_kem
def test_every_kind_of_change_is_noticed(kem: Kem) -> None:
    key = PRIVATE[kem]
    sealed = key.public_key.seal(b"secret", b"purpose")
    for at in (0, 31, 32, len(sealed) // 2, len(sealed) - 17, len(sealed) - 1):
        changed = bytearray(sealed)
        changed[at] ^= 1
        with pytest.raises(UnsealError):
            key.open(bytes(changed), b"purpose")
    for cut in (b"", sealed[:16], sealed[:-1], sealed + b"\x00", bytes(len(sealed))):
        with pytest.raises(UnsealError):
            key.open(cut, b"purpose")


@each_kem
def test_public_keys_come_back_from_their_encoding(kem: Kem) -> None:
    """MSMP-5"""
    data = PRIVATE[kem].public_key.to_bytes()
    assert len(data) == PUBLIC_SIZE[kem]
    public = hpke.public_key(kem, data)
    assert public.to_bytes() == data
    assert PRIVATE[kem].open(public.seal(b"secret", b"purpose"), b"purpose") == b"secret"


@each_kem
@pytest.mark.parametrize("change", [-1, 1, -1000, 1000])
def test_public_keys_of_another_size_are_refused(kem: Kem, change: int) -> None:
    with pytest.raises(DecodingError):
        hpke.public_key(kem, bytes(max(0, PUBLIC_SIZE[kem] + change)))


@pytest.mark.parametrize("point", [0, 1, 2**255 - 19, 2**255 - 20])
def test_points_of_small_order_cannot_be_sealed_to(point: int) -> None:
    public = hpke.public_key(Kem.X25519, point.to_bytes(32, "little"))
    with pytest.raises(CryptoError):
        public.seal(b"secret", b"purpose")


def test_a_lattice_key_out_of_range_is_refused() -> None:
    data = PRIVATE[Kem.X_WING].public_key.to_bytes()
    with pytest.raises(DecodingError):
        hpke.public_key(Kem.X_WING, b"\xff" * 1184 + data[1184:])


@each_kem
def test_the_random_bytes_make_the_key(kem: Kem) -> None:
    keys = [hpke.generate(kem, lambda size: b"\x07" * size) for _ in range(2)]
    assert keys[0].public_key.to_bytes() == keys[1].public_key.to_bytes()


@each_kem
def test_private_keys_do_not_show_themselves(kem: Kem) -> None:
    assert "***" in repr(PRIVATE[kem])


@settings(max_examples=300)
@given(st.sampled_from(Kem), st.binary(max_size=1400))
def test_arbitrary_bytes_open_as_nothing(kem: Kem, data: bytes) -> None:
    with pytest.raises(UnsealError):
        PRIVATE[kem].open(data, b"purpose")


@settings(max_examples=300)
@given(st.sampled_from(Kem), st.data())
def test_arbitrary_public_keys_are_read_or_refused(kem: Kem, data: st.DataObject) -> None:
    size = PUBLIC_SIZE[kem]
    try:
        public = hpke.public_key(kem, data.draw(st.binary(min_size=size, max_size=size)))
    except DecodingError:
        return
    try:
        assert len(public.seal(b"x", b"purpose")) == 1 + OVERHEAD[kem]
    except CryptoError:
        return
