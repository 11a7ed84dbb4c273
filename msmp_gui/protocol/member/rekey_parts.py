"""A member's side of rekeys that come in parts: the event waits for the part that leads it on."""

from __future__ import annotations

from collections import deque

from msmp_gui.protocol.keys.path import MemberPath
from msmp_gui.protocol.wire.messages.rekey import RekeyEvent, RekeyPart, TreeChange
from msmp_gui.protocol.wire.signed import Verified

_KEPT = 128
"""Parts kept that came before their event: those of some large rekeys."""


class RekeyParts:
    """Parts that came, and the event that waits for one."""

    def __init__(self) -> None:
        self._parts: deque[RekeyPart] = deque(maxlen=_KEPT)
        self._waiting: tuple[bytes, bytes] | None = None
        """Context hash, and the event as it was signed."""

    def add(self, part: RekeyPart) -> bytes | None:
        """A part that the controller signed; returns the event that may go on with it."""
        if part not in self._parts:
            self._parts.append(part)
        if self._waiting is None or self._waiting[0] != part.context:
            return None
        return self._waiting[1]

    def change_for(
        self, event: Verified[RekeyEvent], hash_: bytes, path: MemberPath
    ) -> TreeChange | None:
        """What `event`, whose context hash is `hash_`, changes for the holder of `path`.

        None where that did not come yet: `add` gives the event out again when it did. Raises
        MalformedError.
        """
        message = event.message
        if message.change is not None:
            return message.change
        for part in self._parts:
            if part.context == hash_:
                out = path.leaf in part.change.vacated
                if out or path.concerned(part.change, message.height):
                    self._waiting = None
                    return part.change
        self._waiting = hash_, event.raw
        return None
