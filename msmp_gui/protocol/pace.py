"""How often one and the same peer may come with something that costs others."""

from __future__ import annotations

from collections import deque

from msmp_gui.identity.fingerprint import Fingerprint

_PERIOD = 60.0
_REMEMBERED = 1024


class Pace:
    """Of everybody who comes to one group with one kind of thing: `most` times in 60 s."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._came: dict[Fingerprint, deque[float]] = {}

    def allows(self, fingerprint: Fingerprint, now: float) -> bool:
        """Whether they may come once more; if so, that counts."""
        came = self._came.pop(fingerprint, None) or deque(maxlen=self._most)
        self._came[fingerprint] = came  # whoever came longest ago is forgotten first
        while len(self._came) > _REMEMBERED:
            del self._came[next(iter(self._came))]
        if len(came) == self._most and now - came[0] < _PERIOD:
            return False
        came.append(now)
        return True
