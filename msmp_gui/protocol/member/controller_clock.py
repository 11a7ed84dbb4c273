"""The controller's clock, as a member knows it from the controller's messages."""

from __future__ import annotations


class ControllerClock:
    """Takes the quickest message's word for the offset: the others were only later."""

    def __init__(self) -> None:
        self._offset: float | None = None

    def measure(self, sent: int, now: float) -> None:
        """A message that the controller sent at `sent` (ms, its clock) came at `now`."""
        offset = now - sent / 1000
        if self._offset is None or offset < self._offset:
            self._offset = offset

    def here(self, at: int, now: float, patience: float) -> float:
        """The controller's moment `at` (ms) by this clock: not past, nor beyond `patience`.

        So a wrong clock, or a controller's lie about the time, delays nobody.
        """
        return min(max(at / 1000 + (self._offset or 0.0), now), now + patience)

    def forget(self) -> None:
        """From now on it is another controller's."""
        self._offset = None
