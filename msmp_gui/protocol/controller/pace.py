"""How often one and the same peer may come: each time, the key changes for everybody."""

from __future__ import annotations

from collections import deque

from msmp_gui.identity.fingerprint import Fingerprint

_PERIOD = 60.0
_MOST = 10
"""Times in so many seconds: a computer that crashes again and again comes less often."""

_REMEMBERED = 1024


class Pace:
    """Of everybody who comes to one group."""

    def __init__(self) -> None:
        self._came: dict[Fingerprint, deque[float]] = {}

    def allows(self, fingerprint: Fingerprint, now: float) -> bool:
        """Whether they may come once more; if so, that counts."""
        came = self._came.pop(fingerprint, None) or deque(maxlen=_MOST)
        self._came[fingerprint] = came  # whoever came longest ago is forgotten first
        while len(self._came) > _REMEMBERED:
            del self._came[next(iter(self._came))]
        if len(came) == _MOST and now - came[0] < _PERIOD:
            return False
        came.append(now)
        return True
