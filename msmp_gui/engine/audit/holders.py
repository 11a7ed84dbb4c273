"""Who had which key, and from when to when, as one member's log tells it.

Messages are in no log; this says who could read what was said at a time.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.protocol.audit import AuditEntry

_CAME = ("joined", "present")
_WENT = ("left", "removed", "compromised")
_AWAY = ("accepted", "resumed")
"""The app was started, or its person came back: it had no key in between."""


@dataclass(frozen=True)
class Holding:
    """One key, and all who had it."""

    number: str
    people: tuple[Fingerprint, ...]
    since: int
    until: int | None
    """Milliseconds; None: nothing says when the keeper of the log stopped using it."""


class KeyHolders:
    """Reads a log in order."""

    def __init__(self) -> None:
        self.holdings: list[Holding] = []
        self._inside: dict[Fingerprint, None] = {}
        self._key: AuditEntry | None = None
        self._came: dict[Fingerprint, None] = {}
        self._went: set[Fingerprint] = set()
        self._back = False
        """The keeper came with this key: of before, it does not know who is still in."""

    def take(self, entry: AuditEntry, keepers: frozenset[Fingerprint]) -> None:
        """The next entry of a log that was kept with one of `keepers`, one after the other."""
        if entry.kind == "founded" and entry.by is not None:
            self._inside[entry.by] = None
        elif entry.kind == "key":
            self._close(entry.time)
            self._key = entry
        elif entry.kind == "over":
            self._close(entry.time)
        elif entry.kind in _AWAY:
            self._close(None)
        elif self._key is not None and entry.subject is not None:
            if entry.kind in _CAME:
                self._came[entry.subject] = None
                self._back |= entry.kind == "joined" and entry.subject in keepers
            elif entry.kind in _WENT:
                self._went.add(entry.subject)

    def finish(self) -> Iterator[Holding]:
        """All keys of the log."""
        self._close(None)
        yield from self.holdings

    def _close(self, until: int | None) -> None:
        if self._key is None:
            return
        before = {} if self._back else self._inside
        stay = {one: None for one in before if one not in self._went}
        self._inside = stay | self._came
        people = tuple(self._inside)
        number = self._key.detail("number")
        self.holdings.append(Holding(number, people, self._key.time, until))
        self._key, self._came, self._went, self._back = None, {}, set(), False
