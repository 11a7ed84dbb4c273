"""Whole frames on a stream of bytes: four bytes of length (big-endian), then the frame."""

from __future__ import annotations

from msmp_gui.transport.base import FIRST_FRAMES, MAX_FIRST_FRAME, MAX_FRAME, TransportError

_PREFIX = 4


class FrameTooLargeError(TransportError):
    """The other side announced a frame of more bytes than are allowed."""


def encode(frame: bytes) -> bytes:
    """`frame` with its length before it. Raises FrameTooLargeError."""
    _check(len(frame), MAX_FRAME)
    return len(frame).to_bytes(_PREFIX, "big") + frame


class FrameDecoder:
    """Takes bytes as they come, gives frames as they are complete."""

    def __init__(self) -> None:
        self._buffer = bytearray()
        self._seen = 0
        """Frames, as long as they are the first ones."""

    @property
    def partial(self) -> bool:
        """Whether a frame has begun and is not complete."""
        return bool(self._buffer)

    def feed(self, data: bytes) -> list[bytes]:
        """The frames that `data` completes. Raises FrameTooLargeError, and is then of no more use.

        Never holds more than one frame and what came with its last piece.
        """
        if self._buffer:
            self._buffer += data
            with memoryview(self._buffer) as held:
                frames, start = self._frames_of(held)
            del self._buffer[:start]
        else:  # as a rule, whole frames: they are copied once
            frames, start = self._frames_of(memoryview(data))
            self._buffer += data[start:]
        return frames

    def _frames_of(self, data: memoryview) -> tuple[list[bytes], int]:
        """Those that are whole, and where the first one that is not begins."""
        frames: list[bytes] = []
        start = 0
        while len(data) - start >= _PREFIX:
            length = int.from_bytes(data[start : start + _PREFIX], "big")
            _check(length, MAX_FIRST_FRAME if self._seen < FIRST_FRAMES else MAX_FRAME)
            end = start + _PREFIX + length
            if len(data) < end:
                break
            frames.append(bytes(data[start + _PREFIX : end]))
            self._seen += self._seen < FIRST_FRAMES
            start = end
        return frames, start


def _check(length: int, most: int) -> None:
    if length > most:
        msg = f"A frame of {length} bytes is too large; {most} are allowed."
        raise FrameTooLargeError(msg)
