"""Authorities that this profile's person trusts, and revocation lists that were received."""

from __future__ import annotations

from collections.abc import Iterable

from msmp_gui.storage.database import Database

_AUTHORITIES = "authorities"
_LISTS = "revocation lists"
_MARKS = "revocation list marks"


class AuthorityRecords:
    """Records of one profile; what is in them is the engine's own bytes."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, name: str, record: bytes) -> None:
        """Keep an infrastructure, in place of any of that name."""
        self._database.put(_AUTHORITIES, name.encode(), record)

    def remove(self, name: str) -> None:
        """Keep nothing of that name."""
        self._database.delete(_AUTHORITIES, name.encode())

    def all(self) -> list[bytes]:
        """The infrastructures, by name."""
        return [record for _, record in self._database.items(_AUTHORITIES)]

    def keep_lists(self, lists: Iterable[bytes], marks: bytes) -> None:
        """Keep just these lists (DER), and how far their series had come."""
        with self._database.transaction():
            for key, _ in self._database.items(_LISTS):
                self._database.delete(_LISTS, key)
            for number, der in enumerate(lists):
                self._database.put(_LISTS, number.to_bytes(2, "big"), der)
            self._database.put(_MARKS, b"", marks)

    def lists(self) -> list[bytes]:
        """The lists, DER."""
        return [der for _, der in self._database.items(_LISTS)]

    def marks(self) -> bytes | None:
        """How far their series had come."""
        return self._database.get(_MARKS, b"")
