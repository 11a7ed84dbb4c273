"""Whether the controller of a conference can be reached, and since when it cannot."""

from __future__ import annotations

CONTROLLER_PATIENCE = 2.0
"""Seconds from the loss of contact to the controller until people are told."""


class ControllerWatch:
    """Short losses of contact are nobody's business."""

    def __init__(self) -> None:
        self.lost = False
        """People were told that it is gone."""
        self._gone_at: float | None = None

    def vanished(self, now: float) -> None:
        """Contact is lost, or there never was any."""
        self._gone_at = now + CONTROLLER_PATIENCE

    def returned(self) -> bool:
        """Contact stands, or is no longer wanted; whether people knew that it was lost."""
        was_lost, self.lost, self._gone_at = self.lost, False, None
        return was_lost

    def is_due(self, now: float) -> bool:
        """Whether patience is over at this moment; asked again it says no."""
        due = self._gone_at is not None and self._gone_at <= now
        if due:
            self._gone_at = None
        return due

    def next_timer(self) -> float | None:
        """When patience is over, in seconds since 1970."""
        return self._gone_at
