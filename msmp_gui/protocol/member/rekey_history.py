"""Rekeys that were activated, as they came: for members who missed some.

They are signed, so anybody may pass them on.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence

from msmp_gui.protocol.wire.messages.kinds import Kind

_KEPT = 32

Packets = Sequence[tuple[Kind, bytes]]


class RekeyHistory:
    """The newest epochs, and all that led to each."""

    def __init__(self) -> None:
        self._rekeys: deque[tuple[int, bytes, Packets]] = deque(maxlen=_KEPT)

    def add(self, epoch: int, context: bytes, packets: Packets) -> None:
        """An epoch became active; by another attempt perhaps, in place of the one before."""
        if self._rekeys and self._rekeys[-1][0] == epoch:
            self._rekeys.pop()
        self._rekeys.append((epoch, context, packets))

    @property
    def epochs(self) -> set[int]:
        """Those that can be passed on."""
        return {number for number, _, _ in self._rekeys}

    def after(self, epoch: int, context: bytes) -> Iterator[tuple[Kind, bytes]]:
        """What leads on from `epoch`; where `context` is another attempt at it, that first."""
        for number, hash_, packets in self._rekeys:
            if number > epoch or (number == epoch and hash_ != context):
                yield from packets
