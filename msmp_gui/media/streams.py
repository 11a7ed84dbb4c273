"""Messages of each sender, in order: what is missing is noticed, asked for, and filled in.

A stream is what one member number said; it counts from 1. Everybody keeps what they saw, so that a
message lives on when its sender is gone: it is signed, and can be passed on by anybody.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Container
from dataclasses import dataclass, field

from msmp_gui.protocol.wire.messages.conference import Payload, StreamHead
from msmp_gui.protocol.wire.signed import Verified

MAX_KEPT = 2000
"""Messages of one stream that are kept for others."""

MAX_AHEAD = 500
"""Messages that may wait for a missing one before them."""

MAX_BYTES = 4 * 1024 * 1024
"""Of one stream that are kept for others, and that may wait: anybody may send the longest there
are, one after the other."""

_HEADS = 64


@dataclass
class Stream:
    """One sender's messages."""

    delivered: int = 0
    """Everything up to this was handed out, or will never come."""
    head: int = 0
    """The newest that is known to exist."""
    kept: OrderedDict[int, Verified[Payload]] = field(default_factory=OrderedDict)
    waiting: dict[int, Verified[Payload]] = field(default_factory=dict)
    asked: int = 0
    """How often the gap at `delivered` was asked for."""
    kept_bytes: int = 0
    waiting_bytes: int = 0
    said: int = 0
    """The newest of which its own sender told."""
    in_vain: int = 0
    """Up to here somebody said that it goes, and nobody had it."""

    @property
    def gap(self) -> tuple[int, int] | None:
        """First and last missing message before the next that is here."""
        if self.delivered >= self.head:
            return None
        following = min(self.waiting, default=self.head + 1)
        return self.delivered + 1, following - 1


class Streams:
    """All streams of one conference, as one member sees them."""

    def __init__(self) -> None:
        self._streams: OrderedDict[int, Stream] = OrderedDict()

    def of(self, number: int) -> Stream:
        """The stream of member `number`; an empty one where nothing is known."""
        return self._streams.setdefault(number, Stream())

    def get(self, number: int) -> Stream | None:
        """The same; None where nothing is known."""
        return self._streams.get(number)

    def take(self, message: Verified[Payload]) -> list[Verified[Payload]]:
        """Take a message; what can be handed out now comes back, in order."""
        payload = message.message
        stream = self.of(payload.number)
        stream.head = max(stream.head, payload.sequence)
        stream.said = max(stream.said, payload.sequence)
        seen = payload.sequence <= stream.delivered or payload.sequence in stream.waiting
        ahead = payload.sequence > stream.delivered + MAX_AHEAD
        too_much = stream.waiting_bytes + len(message.raw) > MAX_BYTES
        if seen or ahead or (too_much and payload.sequence != stream.delivered + 1):
            return []  # what is missing is asked for again
        stream.waiting[payload.sequence] = message
        stream.waiting_bytes += len(message.raw)
        return self._hand_out(stream)

    def skip(self, number: int, to: int) -> list[Verified[Payload]]:
        """There is nothing to be had of this stream up to `to`."""
        stream = self.of(number)
        stream.head = max(stream.head, to)
        # Not one by one: whoever is in may name any number.
        following = min(stream.waiting, default=to + 1)
        stream.delivered = max(stream.delivered, min(to, following - 1))
        return self._hand_out(stream)

    def learn(self, heads: tuple[StreamHead, ...], members: Container[int], by: int) -> None:
        """Member `by` tells how far each stream goes; of numbers that cannot be nothing is kept."""
        for head in heads:
            if head.stream not in members:
                continue
            stream = self.of(head.stream)
            if head.stream == by:
                stream.said = max(stream.said, head.sequence)
            if head.sequence > stream.in_vain:
                stream.head = max(stream.head, head.sequence)

    def give_up(self, number: int) -> tuple[list[Verified[Payload]], bool]:
        """Nobody has what is missing: what can be handed out without it, and whether it was said.

        What others only tell of may be made up: for that nothing is passed over, or they could have
        the next message of somebody else taken for one that came long ago.
        """
        stream = self.of(number)
        was_said = bool(stream.waiting) or stream.said > stream.delivered
        if stream.waiting:
            return self.skip(number, min(stream.waiting) - 1), was_said
        stream.in_vain = max(stream.in_vain, stream.head)
        stream.head = stream.said = stream.delivered
        return [], was_said

    def heads(self) -> tuple[StreamHead, ...]:
        """How far this member has each stream; the newest streams where there are many."""
        known = [StreamHead(n, s.delivered) for n, s in self._streams.items() if s.delivered]
        return tuple(known[-_HEADS:])

    def gaps(self) -> list[tuple[int, Stream]]:
        """Streams of which something is missing."""
        return [(number, stream) for number, stream in self._streams.items() if stream.gap]

    def _hand_out(self, stream: Stream) -> list[Verified[Payload]]:
        ready = []
        while (message := stream.waiting.pop(stream.delivered + 1, None)) is not None:
            stream.delivered += 1
            stream.asked = 0
            stream.waiting_bytes -= len(message.raw)
            stream.kept[stream.delivered] = message
            stream.kept_bytes += len(message.raw)
            ready.append(message)
            while len(stream.kept) > MAX_KEPT or stream.kept_bytes > MAX_BYTES:
                _, oldest = stream.kept.popitem(last=False)
                stream.kept_bytes -= len(oldest.raw)
        return ready
