"""Records and logs in one file, each sealed for its place.

A record has a table and a key, a log a table and a partition. On disk both appear under keyed
hashes of these names, so that a thief sees how many records and logs there are, how long each is
and how many tables they belong to, and nothing else. Who can write to the file can take records
away, cut a log off at its end, or put back the whole of an older day; not change, move or invent.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from typing import Any, NoReturn, Self

from msmp_gui.crypto import kdf
from msmp_gui.crypto.errors import UnsealError
from msmp_gui.crypto.secret import Secret
from msmp_gui.sentences import sentence
from msmp_gui.storage.errors import (
    DamagedError,
    DiskError,
    ForeignFileError,
    NewerVersionError,
)
from msmp_gui.storage.files import disk_error, sync_folder
from msmp_gui.storage.sealing import Random, Sealer, StorageKey

_APPLICATION = 0x4D534D50
"""`MSMP`, in SQLite's application_id."""

_VERSION = 1
_HEADER = 100
"""Bytes at the start of every SQLite file."""

_PATIENCE = 0.5
"""Seconds to wait for somebody else who has the file; nobody should, beside the profile's lock."""

_NAME_SIZE = 16
_LENGTH_SIZE = 4
_MOST = 2**62

_SETTINGS = (
    "PRAGMA locking_mode = EXCLUSIVE",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA secure_delete = ON",
    "PRAGMA synchronous = FULL",
    "PRAGMA fullfsync = ON",
)
_SCHEMA = (
    """CREATE TABLE record (
        kind BLOB NOT NULL,
        name BLOB NOT NULL,
        sealed BLOB NOT NULL,
        PRIMARY KEY (kind, name)
    ) WITHOUT ROWID""",
    """CREATE TABLE entry (
        log BLOB NOT NULL,
        number INTEGER NOT NULL,
        sealed BLOB NOT NULL,
        PRIMARY KEY (log, number)
    ) WITHOUT ROWID""",
    f"PRAGMA application_id = {_APPLICATION}",
    f"PRAGMA user_version = {_VERSION}",
)


class _NameKey(Secret):
    """What the names of records and logs are hidden under."""


class Database:
    """A sealed database. Durable: what a method wrote, or a transaction, survives a power cut.

    May be used from several threads; one at a time gets through, and a transaction is one turn.
    Every method raises DamagedError where the file is not what it was, DiskError where the disk
    fails. `path` None keeps everything in memory.
    """

    def __init__(self, path: Path | None, key: StorageKey, random: Random) -> None:
        self._path = path
        self._sealer = Sealer(kdf.expand(StorageKey, key, "database records"), random)
        self._names = kdf.expand(_NameKey, key, "database names")
        self._lock = RLock()
        self._depth = 0
        if path is not None and _size_or_created(path) in range(1, _HEADER):
            self._damaged()  # SQLite would take it for empty
        with self._typed_errors():
            self._connection = sqlite3.connect(
                path or ":memory:", _PATIENCE, isolation_level=None, check_same_thread=False
            )
        try:
            self._prepare()
        except BaseException:
            self._connection.close()
            raise

    def put(self, table: str, key: bytes, value: bytes) -> None:
        """Keep `value` under `key`, in place of any before."""
        kind, name = self._place(table, key)
        content = len(key).to_bytes(_LENGTH_SIZE, "big") + key + value
        sealed = self._sealer.seal(content, "record", table, name)
        self._execute("INSERT OR REPLACE INTO record VALUES (?, ?, ?)", (kind, name, sealed))

    def get(self, table: str, key: bytes) -> bytes | None:
        """What is kept under `key`, or None."""
        place = self._place(table, key)
        rows = self._execute("SELECT name, sealed FROM record WHERE kind = ? AND name = ?", place)
        return self._opened(table, *rows[0])[1] if rows else None

    def delete(self, table: str, key: bytes) -> None:
        """Keep nothing under `key`."""
        self._execute("DELETE FROM record WHERE kind = ? AND name = ?", self._place(table, key))

    def items(self, table: str) -> list[tuple[bytes, bytes]]:
        """All keys of a table with their values, by key."""
        kind = self._hidden("table", table)
        rows = self._execute("SELECT name, sealed FROM record WHERE kind = ?", (kind,))
        return sorted(self._opened(table, name, sealed) for name, sealed in rows)

    def append(self, table: str, partition: bytes, value: bytes) -> int:
        """Add to a log; the entry's number, from 1 on without gaps."""
        log = self._hidden("log", table, partition)
        with self.transaction():
            ((last,),) = self._execute("SELECT max(number) FROM entry WHERE log = ?", (log,))
            number: int = (last or 0) + 1
            sealed = self._sealer.seal(value, "entry", table, partition, number)
            self._execute("INSERT INTO entry VALUES (?, ?, ?)", (log, number, sealed))
        return number

    def last(self, table: str, partition: bytes) -> int:
        """The number of the newest entry of a log; 0 where there is none."""
        log = self._hidden("log", table, partition)
        ((last,),) = self._execute("SELECT max(number) FROM entry WHERE log = ?", (log,))
        return int(last or 0)

    def entries(
        self, table: str, partition: bytes, *, after: int = 0, most: int = _MOST
    ) -> list[tuple[int, bytes]]:
        """The entries of a log with the `most` numbers above `after`, in order.

        Raises DamagedError where one is missing between others.
        """
        rows = self._execute(
            "SELECT number, sealed FROM entry WHERE log = ? AND number > ? AND number <= ?"
            " ORDER BY number",
            (self._hidden("log", table, partition), after, after + most),
        )
        if [number for number, _ in rows] != list(range(after + 1, after + 1 + len(rows))):
            self._damaged()
        return [
            (number, self._open(sealed, "entry", table, partition, number))
            for number, sealed in rows
        ]

    def drop_log(self, table: str, partition: bytes) -> None:
        """Forget a whole log."""
        log = self._hidden("log", table, partition)
        self._execute("DELETE FROM entry WHERE log = ?", (log,))

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that is written inside lasts, or (after an exception) none of it. May be nested."""
        with self._lock:
            # The outermost is a transaction, each one inside it a savepoint.
            point = f"nested_{self._depth}"
            self._execute("BEGIN IMMEDIATE" if self._depth == 0 else f"SAVEPOINT {point}")
            self._depth += 1
            try:
                yield
                self._execute("COMMIT" if self._depth == 1 else f"RELEASE {point}")
            except BaseException:
                if self._connection.in_transaction:  # SQLite may have given up all of it
                    self._execute("ROLLBACK" if self._depth == 1 else f"ROLLBACK TO {point}")
                raise
            finally:
                self._depth -= 1

    def close(self) -> None:
        """Close; harmless when called twice."""
        with self._lock:
            self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _prepare(self) -> None:
        for setting in _SETTINGS:
            self._execute(setting)
        application, version = self._pragma("application_id"), self._pragma("user_version")
        fresh = application == version == self._pragma("schema_version") == 0
        if not fresh and application != _APPLICATION:
            msg = sentence(
                "The file {file} belongs to another program. Move it away, or choose another "
                "profile with --profile.",
                file=self._path,
            )
            raise ForeignFileError(msg)
        if version > _VERSION:
            msg = sentence(
                "A newer version of the app has used this profile. Install that version, or "
                "choose another profile with --profile."
            )
            raise NewerVersionError(msg)
        self._execute("PRAGMA journal_mode = WAL")
        if fresh:
            with self.transaction():
                for statement in _SCHEMA:
                    self._execute(statement)
                self.put("database", b"check", b"")
        if self.get("database", b"check") is None:  # found under another key, or not at all
            self._damaged()

    def _pragma(self, name: str) -> int:
        ((value,),) = self._execute(f"PRAGMA {name}")
        return int(value)

    def _execute(self, statement: str, values: tuple[object, ...] = ()) -> list[tuple[Any, ...]]:
        with self._lock, self._typed_errors():
            return self._connection.execute(statement, values).fetchall()

    def _place(self, table: str, key: bytes) -> tuple[bytes, bytes]:
        return self._hidden("table", table), self._hidden("record", table, key)

    def _hidden(self, *name: object) -> bytes:
        return kdf.expand(Secret, self._names, "name", *name, length=_NAME_SIZE).expose()

    def _opened(self, table: str, name: bytes, sealed: bytes) -> tuple[bytes, bytes]:
        content = self._open(sealed, "record", table, name)
        end = _LENGTH_SIZE + int.from_bytes(content[:_LENGTH_SIZE], "big")
        return content[_LENGTH_SIZE:end], content[end:]

    def _open(self, sealed: bytes, *place: object) -> bytes:
        try:
            return self._sealer.open(sealed, *place)
        except (UnsealError, TypeError):
            self._damaged()

    @contextmanager
    def _typed_errors(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.OperationalError as error:
            msg = sentence(
                "The database {file} cannot be read or written ({cause}). Make room or correct "
                "its permissions, and try again.",
                file=self._path,
                cause=error,
            )
            raise DiskError(msg) from error
        except (sqlite3.DatabaseError, UnicodeDecodeError):  # its message may quote the damage
            self._damaged()

    def _damaged(self) -> NoReturn:
        msg = sentence(
            "The database {file} is damaged, or belongs to another profile. Restore it from a "
            "backup, move it away to start without it, or choose another profile with "
            "--profile.",
            file=self._path,
        )
        raise DamagedError(msg)


def _size_or_created(path: Path) -> int:
    """The size of the file, which is made for this user alone where it is missing."""
    try:
        if not path.exists():
            os.close(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600))
            sync_folder(path.parent)
        return path.stat().st_size
    except OSError as error:
        raise disk_error(path, error) from error
