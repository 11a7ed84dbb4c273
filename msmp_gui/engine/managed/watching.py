"""Looks, while the app runs, whether the administrator settled something else."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from msmp_gui.engine.clock import Alarm, Clock
from msmp_gui.engine.managed.settings import ManagedSettings
from msmp_gui.identity.pki.revocation_list import RevocationList

PERIOD = 60.0
"""Seconds between two looks."""


class SettingsWatch:
    """Revocation lists count at once; all else holds from the next start on, and is told of."""

    def __init__(
        self,
        clock: Clock,
        settings: ManagedSettings,
        reread: Callable[[], ManagedSettings] | None,
        take_lists: Callable[[Iterable[RevocationList]], object],
        tell: Callable[[], object],
    ) -> None:
        """`reread` gives the settings as they are now (None: nothing is looked at); `take_lists`
        is given lists that were not there before, and `tell` is called for every other change.
        """
        self._clock = clock
        self._seen = settings
        self._reread = reread
        self._take_lists = take_lists
        self._tell = tell
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
        before, now = self._seen, self._reread()
        self._seen = now
        lists = [crl for crl in now.crls if crl not in before.crls]
        if lists:
            self._take_lists(lists)
        # Lists that cannot be read for a moment, while they are replaced, are a change as well.
        if replace(now, crls=before.crls) != before:
            self._tell()
        self.start()
