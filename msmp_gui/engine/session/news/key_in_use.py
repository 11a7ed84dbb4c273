"""The key that a conference uses: since when, and what became of the one before."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass
class KeyInUse:
    """As people are shown it; times are in seconds since 1970."""

    since: float | None = None
    """None before there is one."""
    messages: int = 0
    """Shown since then."""
    old_until: float | None = None
    """Until when what comes under the key before it is still opened."""

    def begin(self, now: float, overlap: float) -> None:
        """Another key is in use; the one before opens for `overlap` seconds more."""
        self.since, self.messages = now, 0
        self.old_until = now + overlap if overlap else None

    def end(self) -> None:
        """Nothing is opened any more."""
        self.old_until = None

    def expire(self, now: float) -> None:
        """Time passed."""
        if self.old_until is not None and self.old_until <= now:
            self.old_until = None
