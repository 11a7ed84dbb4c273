"""Looks, while the app runs, whether the administrator settled something else."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msmp_gui.engine.clock import Alarm, Clock
from msmp_gui.engine.managed.settings import ManagedSettings

PERIOD = 25.0
"""Seconds between two looks."""


class SettingsWatch:
    """Other settings hold once two looks in a row found them: files are not replaced in an instant,
    and half of one, or none for a moment, is nothing that anybody settled.
    """

    def __init__(
        self,
        clock: Clock,
        settings: ManagedSettings,
        reread: Callable[[], ManagedSettings] | None,
        followers: Sequence[Callable[[ManagedSettings], object]],
    ) -> None:
        """`reread` gives the settings as they are now (None: nothing is looked at); `followers`
        are called in turn with those that hold from then on.
        """
        self._clock = clock
        self._holding = self._seen = settings
        self._reread = reread
        self._followers = followers
        self._alarm = Alarm(clock, self._look)

    def start(self) -> None:
        """Look again and again from now on."""
        if self._reread is not None:
            self._alarm.set(self._clock.now() + PERIOD)

    def close(self) -> None:
        """Look no more."""
        self._alarm.cancel()

    def _look(self) -> None:
        assert self._reread is not None
        before, self._seen = self._seen, self._reread()
        if self._seen == before and self._seen != self._holding:
            self._holding = self._seen
            for follow in self._followers:
                follow(self._holding)
        self.start()
