"""Conferences as they are kept: a record, what is being typed; once one is over, a memory.

Records are the engine's own bytes; no traffic key, path key or contribution may be in them, since
those must not outlive their epoch.
"""

from __future__ import annotations

from collections.abc import Iterable

from msmp_gui.storage.database import Database

_TABLE = "groups"
_DRAFTS = "drafts"
_EARLIER = "earlier"
_AWAITED = "awaited"
_KEY = 32
"""Bytes of a fingerprint."""


class GroupRecords:
    """The conferences of one profile, by group id."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, group: bytes, record: bytes) -> None:
        """Keep `record`, in place of any before."""
        self._database.put(_TABLE, group, record)

    def get(self, group: bytes) -> bytes | None:
        """What is kept of a conference, or None."""
        return self._database.get(_TABLE, group)

    def all(self) -> dict[bytes, bytes]:
        """The records of all conferences."""
        return dict(self._database.items(_TABLE))

    def keep_draft(self, group: bytes, text: str) -> None:
        """Keep what this person is typing in a conference, in place of any before."""
        if text:
            self._database.put(_DRAFTS, group, text.encode())
        else:
            self._database.delete(_DRAFTS, group)

    def drafts(self) -> dict[bytes, str]:
        """What this person was typing, by conference."""
        return {group: text.decode() for group, text in self._database.items(_DRAFTS)}

    def keep_awaited(self, group: bytes, people: Iterable[bytes]) -> None:
        """Keep who is to be invited to a conference once they are near: fingerprints."""
        data = b"".join(people)
        if data:
            self._database.put(_AWAITED, group, data)
        else:
            self._database.delete(_AWAITED, group)

    def awaited(self) -> dict[bytes, list[bytes]]:
        """The same, by conference."""
        return {
            group: [data[place : place + _KEY] for place in range(0, len(data), _KEY)]
            for group, data in self._database.items(_AWAITED)
        }

    def end(self, group: bytes, memory: bytes) -> None:
        """A conference is over: keep `memory` in place of its record."""
        with self._database.transaction():
            self._database.delete(_TABLE, group)
            self._database.delete(_AWAITED, group)
            self._database.put(_EARLIER, group, memory)

    def earlier(self) -> dict[bytes, bytes]:
        """What is kept of conferences that are over."""
        return dict(self._database.items(_EARLIER))

    def begin_again(self, group: bytes) -> None:
        """A conference that was over is not any more."""
        self._database.delete(_EARLIER, group)

    def forget(self, group: bytes) -> None:
        """Forget a conference, over or not, and what was being typed: all or nothing."""
        with self._database.transaction():
            self._database.delete(_EARLIER, group)
            self._database.delete(_TABLE, group)
            self._database.delete(_DRAFTS, group)
            self._database.delete(_AWAITED, group)
