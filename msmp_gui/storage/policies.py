"""Policies that this profile's person wrote, as text, by name."""

from __future__ import annotations

from msmp_gui.storage.database import Database

_TABLE = "policies"


class PolicyRecords:
    """Records of one profile; what is in them is the engine's to read."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, name: str, text: str, replaces: str | None = None) -> None:
        """Keep a policy, in place of any of that name and of `replaces`; both or neither."""
        with self._database.transaction():
            if replaces is not None:
                self.remove(replaces)
            self._database.put(_TABLE, name.encode(), text.encode())

    def remove(self, name: str) -> None:
        """Keep nothing of that name."""
        self._database.delete(_TABLE, name.encode())

    def all(self) -> dict[str, str]:
        """The texts of all policies, by name."""
        return {name.decode(): text.decode() for name, text in self._database.items(_TABLE)}
