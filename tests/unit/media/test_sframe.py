"""SFrame: what one sender protects opens once, with the sender's key, and with no other."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from msmp_gui.crypto.errors import DecodingError, UnsealError
from msmp_gui.crypto.secret import Secret
from msmp_gui.media.sframe import (
    MAX_FRAMES,
    WINDOW,
    ExhaustedError,
    Header,
    Protector,
    ReplayedError,
    SenderKey,
    Suite,
    UnknownKeyError,
    Unprotector,
)
from msmp_gui.media.sframe_suites import NONCE_SIZE, Aead

BASE_KEY = Secret(bytes(range(32)))
GCM = Suite.AES_128_GCM_SHA256_128
KID = 0x1234

each_suite = pytest.mark.parametrize("suite", Suite, ids=lambda item: item.name)
uint64 = st.integers(0, 2**64 - 1)


def receiver(*kids: int, suite: Suite = GCM, base_key: Secret = BASE_KEY) -> Unprotector:
    unprotector = Unprotector()
    for kid in kids or (KID,):
        unprotector.add(SenderKey(base_key, kid, suite))
    return unprotector


def frame_at(counter: int) -> bytes:
    return Protector(BASE_KEY, KID, GCM, first=counter).protect(b"%d" % counter)


class TestHeader:
    @given(uint64, uint64)
    def test_comes_back(self, kid: int, counter: int) -> None:
        data = Header(kid, counter).encode()
        assert Header.decode(data) == (Header(kid, counter), len(data))
        assert Header.decode(data + b"ciphertext") == (Header(kid, counter), len(data))

    @pytest.mark.parametrize(("kid", "counter"), [(-1, 0), (0, -1), (2**64, 0), (0, 2**64)])
    def test_holds_64_bits(self, kid: int, counter: int) -> None:
        with pytest.raises(ValueError, match="64 bits"):
            Header(kid, counter).encode()

    @given(uint64, uint64)
    def test_cut_short_is_refused(self, kid: int, counter: int) -> None:
        data = Header(kid, counter).encode()
        for length in range(len(data)):
            with pytest.raises(DecodingError):
                Header.decode(data[:length])

    @pytest.mark.parametrize(
        "data",
        ["0807", "0900ff", "0f0000000000000001", "8007", "900001", "f000000000000000ff", "880707"],
    )
    def test_longer_than_need_be_is_refused(self, data: str) -> None:
        with pytest.raises(DecodingError, match="longer"):
            Header.decode(bytes.fromhex(data))
        with pytest.raises(DecodingError, match="longer"):
            receiver(0, 7).unprotect(bytes.fromhex(data) + bytes(20))

    @given(st.binary(max_size=20))
    def test_what_decodes_is_the_one_encoding(self, data: bytes) -> None:
        try:
            header, end = Header.decode(data)
        except DecodingError:
            return
        assert header.encode() == data[:end]


class TestProtection:
    @pytest.mark.parametrize(
        ("suite", "frame"),
        [
            (
                Suite.AES_128_GCM_SHA256_128,
                (
                    "9901234567b7412c2513a1b66dbb48841bbaf17f598751176ad847681a69c6d0b091c07018ce4adb"
                    "34eb"
                ),
            ),
            (
                Suite.AES_256_GCM_SHA512_128,
                (
                    "990123456794f509d36e9beacb0e261d99c7d1e972f1fed787d4049f17ca21353c1cc24d56ceabced2"
                    "79"
                ),
            ),
        ],
        ids=["suite 4", "suite 5"],
    )
    def test_is_the_standards(self, suite: Suite, frame: str) -> None:
        # RFC 9605, appendix C.3; the rest of it is among the public vectors.
        base_key, expected = Secret(bytes(range(16))), bytes.fromhex(frame)
        protector = Protector(base_key, 0x123, suite, first=0x4567)
        assert protector.protect(b"draft-ietf-sframe-enc", b"IETF SFrame WG") == expected

    @each_suite
    def test_opens_with_the_senders_key(self, suite: Suite) -> None:
        protector, unprotector = Protector(BASE_KEY, KID, suite), receiver(suite=suite)
        for counter, plaintext in enumerate([b"", b"x", b"frame" * 300]):
            frame = protector.protect(plaintext, b"metadata")
            assert unprotector.unprotect(frame, b"metadata") == (KID, counter, plaintext)

    @each_suite
    def test_every_changed_byte_is_noticed(self, suite: Suite) -> None:
        frame = Protector(BASE_KEY, KID, suite, first=300).protect(b"plaintext", b"metadata")
        unprotector = receiver(suite=suite)
        for at in range(len(frame)):
            changed = bytearray(frame)
            changed[at] ^= 1
            with pytest.raises((DecodingError, UnknownKeyError, UnsealError)):
                unprotector.unprotect(bytes(changed), b"metadata")
        for length in range(len(frame)):
            with pytest.raises((DecodingError, UnsealError)):
                unprotector.unprotect(frame[:length], b"metadata")
        for metadata in (b"", b"metadat", b"metadata\x00"):
            with pytest.raises(UnsealError):
                unprotector.unprotect(frame, metadata)
        assert unprotector.unprotect(frame, b"metadata")[2] == b"plaintext"

    @pytest.mark.parametrize("first", [0, 7, 8, 255, 256, 65535, 65536, 2**24 - 1])
    @pytest.mark.parametrize("kid", [0, 7, 8, 255, 256, 2**64 - 1])
    def test_headers_are_as_short_as_can_be(self, kid: int, first: int) -> None:
        protector, unprotector = Protector(BASE_KEY, kid, GCM, first=first), receiver(kid)
        for counter in (first, first + 1):
            frame = protector.protect(b"x")
            assert frame.startswith(Header(kid, counter).encode())
            assert unprotector.unprotect(frame) == (kid, counter, b"x")

    def test_keys_differ_by_base_key_kid_and_suite(self) -> None:
        frames = {
            Protector(base_key, kid, suite).protect(bytes(32))[1:]
            for base_key in (BASE_KEY, Secret(bytes(32)))
            for kid in (1, 2)
            for suite in Suite
        }
        assert len(frames) == 2 * 2 * len(Suite)

    def test_unknown_keys_are_named_and_never_tried(self) -> None:
        class Forbidden(dict[tuple[int, bytes], object]):
            def __iter__(self) -> Iterator[tuple[int, bytes]]:
                raise AssertionError("looked through the keys")

            values = items = keys = __iter__  # type: ignore[assignment]

        unprotector = receiver(1, 2)
        unprotector._receivers = Forbidden(unprotector._receivers)  # type: ignore[assignment]
        frame = Protector(BASE_KEY, 3, GCM).protect(b"x")
        with pytest.raises(UnknownKeyError) as caught:
            unprotector.unprotect(frame)
        assert caught.value.kid == 3

    def test_a_frame_under_anothers_kid_does_not_open(self) -> None:
        mine = Protector(BASE_KEY, 1, GCM).protect(b"x")
        unprotector = receiver(1, 2)
        with pytest.raises(UnsealError):
            unprotector.unprotect(Header(2, 0).encode() + mine[1:])

    @settings(max_examples=1000)
    @given(st.binary(max_size=60))
    def test_arbitrary_bytes_are_refused(self, data: bytes) -> None:
        with pytest.raises((DecodingError, UnknownKeyError, UnsealError)):
            receiver(*range(8)).unprotect(data)


class TestReplay:
    def test_a_frame_opens_once(self) -> None:
        unprotector = receiver()
        unprotector.unprotect(frame_at(0))
        with pytest.raises(ReplayedError):
            unprotector.unprotect(frame_at(0))

    def test_order_does_not_matter_within_the_window(self) -> None:
        unprotector = receiver()
        unprotector.unprotect(frame_at(WINDOW))
        for counter in (1, WINDOW - 1, 2):
            assert unprotector.unprotect(frame_at(counter))[1] == counter

    def test_what_is_behind_the_window_is_refused(self) -> None:
        unprotector = receiver()
        unprotector.unprotect(frame_at(WINDOW))
        with pytest.raises(ReplayedError):
            unprotector.unprotect(frame_at(0))

    def test_a_forged_frame_does_not_move_the_window(self) -> None:
        unprotector = receiver()
        unprotector.unprotect(frame_at(5))
        far = Header(KID, 2**40).encode()
        with pytest.raises(UnsealError):
            unprotector.unprotect(far + frame_at(6)[len(Header(KID, 6).encode()) :])
        assert unprotector.unprotect(frame_at(6))[1] == 6

    def test_a_member_cannot_make_the_window_large(self) -> None:
        key, far = SenderKey(BASE_KEY, KID, GCM), 2**64 - 1
        header = Header(KID, far).encode()
        frame = header + key.aead.encrypt((key.salt ^ far).to_bytes(NONCE_SIZE), b"x", header)
        unprotector = receiver()
        unprotector.unprotect(frame_at(0))
        assert unprotector.unprotect(frame)[1] == far
        for replayed in (frame, frame_at(0), frame_at(1)):
            with pytest.raises(ReplayedError):
                unprotector.unprotect(replayed)

    def test_senders_have_windows_of_their_own(self) -> None:
        unprotector = receiver(1, 2)
        for kid in (1, 2):
            frame = Protector(BASE_KEY, kid, GCM).protect(b"x")
            assert unprotector.unprotect(frame)[0] == kid

    @given(st.lists(st.integers(0, 3 * WINDOW), max_size=40))
    def test_like_a_receiver_that_remembers_everything(self, counters: list[int]) -> None:
        unprotector = receiver()
        seen: set[int] = set()
        for counter in counters:
            taken = counter in seen or counter <= max(seen, default=0) - WINDOW
            try:
                unprotector.unprotect(frame_at(counter))
            except ReplayedError:
                assert taken
            else:
                assert not taken
                seen.add(counter)


class TestKeys:
    def test_a_kid_is_not_registered_twice(self) -> None:
        unprotector = receiver()
        unprotector.unprotect(frame_at(0))
        with pytest.raises(ValueError, match="taken"):
            unprotector.add(SenderKey(BASE_KEY, KID, GCM))
        with pytest.raises(ReplayedError):
            unprotector.unprotect(frame_at(0))

    def test_a_removed_key_opens_nothing(self) -> None:
        unprotector = receiver(KID, 2)
        unprotector.remove(KID)
        unprotector.remove(KID)
        with pytest.raises(UnknownKeyError):
            unprotector.unprotect(frame_at(0))

    def test_keys_do_not_show_themselves(self) -> None:
        shown = repr(SenderKey(BASE_KEY, KID, GCM)) + repr(Protector(BASE_KEY, KID, GCM))
        assert "***" in shown
        assert BASE_KEY.expose().hex() not in shown
        assert str(SenderKey(BASE_KEY, KID, GCM).salt) not in shown


class NonceLog:
    """Stands for the cipher, and keeps the nonces that it was given."""

    def __init__(self, aead: Aead) -> None:
        self.aead = aead
        self.nonces: list[bytes] = []

    def encrypt(self, nonce: bytes, data: bytes, associated_data: bytes | None, /) -> bytes:
        self.nonces.append(nonce)
        return self.aead.encrypt(nonce, data, associated_data)


class TestNonces:
    def test_never_repeat_even_between_threads(self) -> None:
        protector = Protector(BASE_KEY, KID, GCM)
        log = protector._aead = NonceLog(protector._aead)  # type: ignore[assignment]

        def send() -> None:
            for _ in range(2000):
                protector.protect(b"x")

        threads = [threading.Thread(target=send) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        nonces = log.nonces  # type: ignore[attr-defined]
        assert len(nonces) == len(set(nonces)) == 8000
        assert all(len(nonce) == NONCE_SIZE for nonce in nonces)

    def test_a_key_stops_after_as_many_frames_as_it_may_protect(self) -> None:
        protector = Protector(BASE_KEY, KID, GCM, first=MAX_FRAMES - 1)
        assert receiver().unprotect(protector.protect(b"the last one"))[1] == MAX_FRAMES - 1
        for _ in range(2):
            with pytest.raises(ExhaustedError):
                protector.protect(b"one more")
