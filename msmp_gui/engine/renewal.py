"""Reminds the person in time that their own certificate ends."""

from __future__ import annotations

from collections.abc import Callable

from msmp_gui.engine.clock import Alarm, Clock
from msmp_gui.identity.certificate import Certificate

DAY = 86_400.0
DAYS_BEFORE = (30, 7)
"""When people are told; the last time counts where the app is started later."""

_LOOK_AGAIN = 6 * 3600.0
"""Seconds; a computer that sleeps does not count them, so that long waits are cut in pieces."""


class RenewalReminder:
    """Tells once for each of DAYS_BEFORE, as long as the app runs; anew after each start."""

    def __init__(
        self, clock: Clock, certificate: Certificate, tell: Callable[[int], object]
    ) -> None:
        """`tell` is given the whole days that are left, 0 on the last day and afterwards."""
        self._clock = clock
        self._ends = certificate.x509.not_valid_after_utc.timestamp()
        self._tell = tell
        self._told: int | None = None
        """The last of DAYS_BEFORE that was told of."""
        self._alarm = Alarm(clock, self.look)

    def look(self) -> None:
        """Tell, where it is time; and look again later."""
        now = self._clock.now()
        left = self._ends - now
        due = [days for days in DAYS_BEFORE if left <= days * DAY]
        if due and due[-1] != self._told:
            self._told = due[-1]
            self._tell(max(0, int(left // DAY)))
        coming = [self._ends - days * DAY for days in DAYS_BEFORE if days not in due]
        self._alarm.set(min([now + _LOOK_AGAIN, *coming]) if coming else None)

    def close(self) -> None:
        """Remind no more."""
        self._alarm.cancel()
