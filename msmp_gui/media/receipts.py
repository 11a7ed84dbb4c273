"""Who has what this member said, as far as the others tell.

Every sign of life says how far its sender has each stream (PROTOCOL.md, MSMP-92), and is signed; so
whoever tells of a stream up to a number has what was said before it, or was told that it is not to
be had any more.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass

_MOST = 1000
"""Messages that are followed; older ones stay as they were told last."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """How far one of one's own messages has come."""

    sequence: int
    received: int
    of: int
    missing: tuple[int, ...]
    """Numbers of members who have not told that they have it."""


class Receipts:
    """Of one's own stream."""

    def __init__(self) -> None:
        self._open: OrderedDict[int, tuple[int, set[int]]] = OrderedDict()
        """To how many it was sent, and who has not told of it; by sequence."""
        self._changed: dict[int, Receipt] = {}

    def sent(self, sequence: int, to: Iterable[int]) -> None:
        """A message goes out to these members."""
        missing = set(to)
        self._open[sequence] = (len(missing), missing)
        self._note(sequence)
        if len(self._open) > _MOST:
            self._open.popitem(last=False)

    def told(self, member: int, up_to: int) -> None:
        """A member has what was said up to a sequence."""
        for sequence, (_, missing) in list(self._open.items()):
            if sequence <= up_to and member in missing:
                missing.discard(member)
                self._note(sequence)

    def begin_anew(self) -> None:
        """One's own stream begins again, under another number."""
        self._open.clear()

    def take_changed(self) -> list[Receipt]:
        """What is new."""
        taken, self._changed = list(self._changed.values()), {}
        return taken

    def _note(self, sequence: int) -> None:
        of, missing = self._open[sequence]
        self._changed[sequence] = Receipt(sequence, of - len(missing), of, tuple(sorted(missing)))
        if not missing:
            del self._open[sequence]
