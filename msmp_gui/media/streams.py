"""Messages of each sender, in order: what is missing is noticed, asked for, and filled in.

A stream is what one member number said; it counts from 1. Everybody keeps what they saw, so that a
message lives on when its sender is gone: it is signed, and can be passed on by anybody.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field

from msmp_gui.protocol.wire.messages.conference import Payload, StreamHead
from msmp_gui.protocol.wire.signed import Verified

MAX_KEPT = 2000
"""Messages of one stream that are kept for others."""

MAX_AHEAD = 500
"""Messages that may wait for a missing one before them."""

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

    def take(self, message: Verified[Payload]) -> list[Verified[Payload]]:
        """Take a message; what can be handed out now comes back, in order."""
        payload = message.message
        stream = self.of(payload.number)
        stream.head = max(stream.head, payload.sequence)
        seen = payload.sequence <= stream.delivered or payload.sequence in stream.waiting
        if seen or payload.sequence > stream.delivered + MAX_AHEAD:
            return []
        stream.waiting[payload.sequence] = message
        return self._hand_out(stream)

    def skip(self, number: int, to: int) -> list[Verified[Payload]]:
        """There is nothing to be had of this stream up to `to`."""
        stream = self.of(number)
        stream.head = max(stream.head, to)
        # Not one by one: whoever is in may name any number.
        following = min(stream.waiting, default=to + 1)
        stream.delivered = max(stream.delivered, min(to, following - 1))
        return self._hand_out(stream)

    def learn(self, heads: tuple[StreamHead, ...], members: set[int]) -> None:
        """Somebody tells how far each stream goes; of numbers that cannot be, nothing is kept."""
        for head in heads:
            if head.stream in members:
                stream = self.of(head.stream)
                stream.head = max(stream.head, head.sequence)

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
            stream.kept[stream.delivered] = message
            ready.append(message)
            if len(stream.kept) > MAX_KEPT:
                stream.kept.popitem(last=False)
        return ready
