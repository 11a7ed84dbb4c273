"""Framing: whatever way the bytes are cut, the frames are the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msmp_gui.transport.base import FIRST_FRAMES, MAX_FIRST_FRAME, MAX_FRAME, TransportError
from msmp_gui.transport.framing import FrameDecoder, FrameTooLargeError, encode

frames = st.lists(st.binary(max_size=300), max_size=20)


@given(frames, st.lists(st.integers(1, 50), min_size=1))
def test_frames_come_out_as_they_went_in(sent: list[bytes], pieces: list[int]) -> None:
    stream = b"".join(map(encode, sent))
    decoder, heard, at, turn = FrameDecoder(), list[bytes](), 0, 0
    while at < len(stream):
        length = pieces[turn % len(pieces)]
        heard += decoder.feed(stream[at : at + length])
        at, turn = at + length, turn + 1
    assert heard == sent
    assert not decoder.partial


@given(st.lists(st.binary(max_size=50), max_size=20))
def test_noise_gives_frames_or_a_typed_error(pieces: list[bytes]) -> None:
    decoder = FrameDecoder()
    fed = heard = 0
    try:
        for piece in pieces:
            fed += len(piece)
            heard += sum(4 + len(frame) for frame in decoder.feed(piece))
            assert decoder.partial == (heard < fed)
    except FrameTooLargeError:
        pass


@given(st.integers(MAX_FRAME + 1, 2**32 - 1))
def test_a_length_beyond_the_limit_is_refused_before_its_frame_comes(length: int) -> None:
    with pytest.raises(FrameTooLargeError, match=str(length)):
        FrameDecoder().feed(length.to_bytes(4, "big"))


def test_the_limit_itself_is_allowed() -> None:
    frame = bytes(MAX_FRAME)
    decoder = FrameDecoder()
    decoder.feed(encode(b"") * FIRST_FRAMES)
    assert decoder.feed(encode(frame)[:-1]) == []
    assert decoder.partial
    assert decoder.feed(b"\0") == [frame]


@pytest.mark.requirement("R12")
@pytest.mark.parametrize("before", range(FIRST_FRAMES))
def test_attack_much_is_kept_for_nobody_who_has_not_shown_who_they_are(before: int) -> None:
    """MSMP-14"""
    decoder = FrameDecoder()
    decoder.feed(encode(bytes(MAX_FIRST_FRAME)) * before)
    with pytest.raises(FrameTooLargeError):
        decoder.feed((MAX_FIRST_FRAME + 1).to_bytes(4, "big"))


def test_no_frame_beyond_the_limit_is_encoded() -> None:
    with pytest.raises(TransportError):
        encode(bytes(MAX_FRAME + 1))
