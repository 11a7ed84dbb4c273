"""Whether the controller of a conference can be reached, and since when it cannot."""

from __future__ import annotations

CONTROLLER_PATIENCE = 2.0
"""Seconds from the loss of contact to the controller until people are told."""


class ControllerWatch:
    """Short losses of contact are nobody's business."""

    def __init__(self) -> None:
        self.lost = False
        """People were told that it is gone."""
        self.unsaid = False
        """It is gone, and nobody was told: there is no key yet to go on with."""
        self._gone_at: float | None = None

    def vanished(self, now: float) -> None:
        """Contact is lost, or there never was any."""
        self._gone_at = now + CONTROLLER_PATIENCE

    def returned(self) -> bool:
        """Contact stands, or is no longer wanted; whether people knew that it was lost."""
        was_lost, self.lost, self.unsaid, self._gone_at = self.lost, False, False, None
        return was_lost

    def is_due(self, now: float) -> bool:
        """Whether patience is over at this moment; asked again it says no."""
        due = self._gone_at is not None and self._gone_at <= now
        if due:
            self._gone_at = None
        return due

    def people_hear(self, *, there_is_a_key: bool) -> bool:
        """It is gone; whether people are told now, or once there is a key to go on with."""
        self.lost, self.unsaid = there_is_a_key, not there_is_a_key
        return there_is_a_key

    def next_timer(self) -> float | None:
        """When patience is over, in seconds since 1970."""
        return self._gone_at
