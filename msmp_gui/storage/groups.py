"""Conferences as this peer keeps them: one record each, and its conversation.

Records and messages are the engine's own bytes; no traffic key, path key or contribution may be
in them, since those must not outlive their epoch.
"""

from __future__ import annotations

from msmp_gui.storage.database import Database

_TABLE = "groups"
_MESSAGES = "messages"


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

    def add_message(self, group: bytes, message: bytes) -> int:
        """Add to the conversation; the message's number in it, from 1 on without gaps."""
        return self._database.append(_MESSAGES, group, message)

    def messages(self, group: bytes, *, after: int = 0) -> list[tuple[int, bytes]]:
        """The conversation from beyond message `after` on, in order, with numbers."""
        return self._database.entries(_MESSAGES, group, after=after)

    def forget(self, group: bytes) -> None:
        """Forget a conference and its conversation, both or neither."""
        with self._database.transaction():
            self._database.delete(_TABLE, group)
            self._database.drop_log(_MESSAGES, group)
