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
        self._buffer += data
        frames: list[bytes] = []
        start = 0
        while len(self._buffer) - start >= _PREFIX:
            length = int.from_bytes(self._buffer[start : start + _PREFIX], "big")
            _check(length, MAX_FIRST_FRAME if self._seen < FIRST_FRAMES else MAX_FRAME)
            end = start + _PREFIX + length
            if len(self._buffer) < end:
                break
            frames.append(bytes(self._buffer[start + _PREFIX : end]))
            self._seen += self._seen < FIRST_FRAMES
            start = end
        del self._buffer[:start]
        return frames


def _check(length: int, most: int) -> None:
    if length > most:
        msg = f"A frame of {length} bytes is too large; {most} are allowed."
        raise FrameTooLargeError(msg)
