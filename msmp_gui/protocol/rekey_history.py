"""Rekeys that were activated, as they came: for members who missed some.

They are signed, so anybody may pass them on.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence

from msmp_gui.protocol.messages import Kind

_KEPT = 32

Packets = Sequence[tuple[Kind, bytes]]


class RekeyHistory:
    """The newest epochs, and all that led to each."""

    def __init__(self) -> None:
        self._rekeys: deque[tuple[int, Packets]] = deque(maxlen=_KEPT)

    def add(self, epoch: int, packets: Packets) -> None:
        """An epoch became active."""
        self._rekeys.append((epoch, packets))

    def after(self, epoch: int) -> Iterator[tuple[Kind, bytes]]:
        """What leads on from `epoch`."""
        for number, packets in self._rekeys:
            if number > epoch:
                yield from packets
