"""Sealed records and logs: what was written is read, or the database says what is wrong."""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    rule,
    run_state_machine_as_test,
)

from msmp_gui.storage.database import Database
from msmp_gui.storage.errors import (
    DamagedError,
    DiskError,
    ForeignFileError,
    NewerVersionError,
)
from msmp_gui.storage.sealing import StorageKey
from tests.support.crash import killed_after

KEY = StorageKey(bytes(range(32)))


class GivenUpError(Exception):
    """A transaction was given up."""


def opened(path: Path | None, key: StorageKey = KEY) -> Database:
    return Database(path, key, os.urandom)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "records.db"


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    with opened(path) as made:
        yield made


class TestRecords:
    def test_are_kept_replaced_and_deleted(self, database: Database) -> None:
        assert database.get("table", b"key") is None
        database.put("table", b"key", b"one")
        assert database.get("table", b"key") == b"one"
        database.put("table", b"key", b"two")
        assert database.get("table", b"key") == b"two"
        database.delete("table", b"key")
        database.delete("table", b"key")
        assert database.get("table", b"key") is None

    def test_tables_and_keys_are_apart(self, database: Database) -> None:
        for table in ("a", "b", "ab"):
            for key in (b"", b"a", b"b", b"ab"):
                database.put(table, key, table.encode() + b":" + key)
        for table in ("a", "b", "ab"):
            assert database.items(table) == [
                (key, table.encode() + b":" + key) for key in (b"", b"a", b"ab", b"b")
            ]
        assert database.items("c") == []

    def test_outlive_the_process(self, path: Path) -> None:
        with opened(path) as database:
            database.put("table", b"key", b"value" * 100_000)
        with opened(path) as database:
            assert database.get("table", b"key") == b"value" * 100_000


class TestLogs:
    def test_number_their_entries_without_gaps(self, database: Database) -> None:
        numbers = [database.append("log", b"a", b"%d" % n) for n in range(5)]
        assert numbers == [1, 2, 3, 4, 5]
        assert database.append("log", b"b", b"x") == 1
        assert database.append("other", b"a", b"x") == 1
        assert database.entries("log", b"a") == [(n + 1, b"%d" % n) for n in range(5)]
        assert database.entries("log", b"a", after=3) == [(4, b"3"), (5, b"4")]
        assert database.entries("log", b"a", after=5) == []
        assert database.entries("log", b"c") == []

    def test_are_dropped_whole(self, database: Database) -> None:
        database.append("log", b"a", b"x")
        database.append("log", b"b", b"y")
        database.drop_log("log", b"a")
        assert database.entries("log", b"a") == []
        assert database.entries("log", b"b") == [(1, b"y")]


class Model(RuleBasedStateMachine):
    """The database against dictionaries, over restarts and given-up transactions."""

    names = st.sampled_from(["a", "b"])
    keys = st.sampled_from([b"", b"k", b"long key" * 9])
    values = st.binary(max_size=50)

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(os.environ["MSMP_TEST_MODEL_FOLDER"])
        self.database = opened(self.folder / "records.db")
        self.records: dict[tuple[str, bytes], bytes] = {}
        self.logs: dict[tuple[str, bytes], list[bytes]] = {}

    @rule(table=names, key=keys, value=values)
    def put(self, table: str, key: bytes, value: bytes) -> None:
        self.database.put(table, key, value)
        self.records[table, key] = value

    @rule(table=names, key=keys)
    def delete(self, table: str, key: bytes) -> None:
        self.database.delete(table, key)
        self.records.pop((table, key), None)

    @rule(table=names, partition=keys, value=values)
    def append(self, table: str, partition: bytes, value: bytes) -> None:
        log = self.logs.setdefault((table, partition), [])
        log.append(value)
        assert self.database.append(table, partition, value) == len(log)

    @rule(table=names, partition=keys)
    def drop(self, table: str, partition: bytes) -> None:
        self.database.drop_log(table, partition)
        self.logs.pop((table, partition), None)

    @rule(table=names, key=keys)
    def give_up(self, table: str, key: bytes) -> None:
        with contextlib.suppress(GivenUpError), self.database.transaction():
            self.database.put(table, key, b"never")
            self.database.append(table, key, b"never")
            self.database.drop_log(table, key)
            raise GivenUpError

    @rule()
    def restart(self) -> None:
        self.database.close()
        self.database = opened(self.folder / "records.db")

    @invariant()
    def agrees(self) -> None:
        for table in ("a", "b"):
            expected = sorted((k, v) for (t, k), v in self.records.items() if t == table)
            assert self.database.items(table) == expected
        for (table, partition), log in self.logs.items():
            assert self.database.entries(table, partition) == list(enumerate(log, 1))

    def teardown(self) -> None:
        self.database.close()
        for file in self.folder.iterdir():
            file.unlink()


def test_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MSMP_TEST_MODEL_FOLDER", str(tmp_path))
    bounded = settings(max_examples=10, stateful_step_count=30, deadline=None)
    run_state_machine_as_test(Model, settings=bounded)


class TestTransactions:
    def test_are_all_or_nothing(self, path: Path) -> None:
        with opened(path) as database:
            database.put("table", b"key", b"before")
            with contextlib.suppress(GivenUpError), database.transaction():
                database.put("table", b"key", b"after")
                with database.transaction():
                    database.append("log", b"", b"entry")
                assert database.get("table", b"key") == b"after"
                raise GivenUpError
            assert database.get("table", b"key") == b"before"
            assert database.entries("log", b"") == []
            with database.transaction():
                database.put("table", b"key", b"after")
        with opened(path) as database:
            assert database.get("table", b"key") == b"after"

    def test_inside_others_give_up_alone(self, database: Database) -> None:
        with database.transaction():
            database.put("table", b"outer", b"x")
            with contextlib.suppress(GivenUpError), database.transaction():
                database.put("table", b"inner", b"x")
                raise GivenUpError
            with database.transaction():
                database.put("table", b"second", b"x")
        assert [key for key, _ in database.items("table")] == [b"outer", b"second"]

    def test_that_cannot_be_kept_are_told_and_given_up(self, database: Database) -> None:
        ((pages,),) = database._execute("PRAGMA page_count")
        database._execute(f"PRAGMA max_page_count = {pages + 5}")

        def put_too_much() -> None:
            with database.transaction():
                database.put("table", b"small", b"x")
                database.put("table", b"large", bytes(1_000_000))

        with pytest.raises(DiskError, match="full"):
            put_too_much()
        assert database.items("table") == []
        database.put("table", b"small", b"x")
        assert database.get("table", b"small") == b"x"

    def test_take_turns_between_threads(self, database: Database) -> None:
        def count() -> None:
            for _ in range(50):
                with database.transaction():
                    value = int(database.get("table", b"n") or b"0")
                    database.put("table", b"n", b"%d" % (value + 1))

        threads = [threading.Thread(target=count) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert database.get("table", b"n") == b"200"


class TestFile:
    @pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
    def test_is_for_this_user_alone(self, database: Database, path: Path) -> None:
        database.put("table", b"key", b"value")
        modes = {file.name: file.stat().st_mode & 0o777 for file in path.parent.iterdir()}
        assert modes == {"records.db": 0o600, "records.db-wal": 0o600}

    def test_writes_durably_and_erases(self, database: Database) -> None:
        assert database._execute("PRAGMA journal_mode") == [("wal",)]
        assert database._execute("PRAGMA synchronous") == [(2,)]
        assert database._execute("PRAGMA secure_delete") == [(1,)]

    def test_in_memory_there_is_none(self, tmp_path: Path) -> None:
        with opened(None) as database:
            database.put("table", b"key", b"value")
            assert database.get("table", b"key") == b"value"
        assert list(tmp_path.iterdir()) == []

    def test_a_second_one_is_refused(self, database: Database, path: Path) -> None:
        with pytest.raises(DiskError, match="locked"):
            opened(path)

    def test_another_key_does_not_open_it(self, path: Path) -> None:
        with opened(path) as database:
            database.put("table", b"key", b"value")
        with pytest.raises(DamagedError, match="belongs to another profile"):
            opened(path, StorageKey(bytes(32)))
        with opened(path) as database:
            assert database.get("table", b"key") == b"value"

    def test_of_another_program_is_left_alone(self, path: Path) -> None:
        with closing(sqlite3.connect(path)) as foreign:
            foreign.execute("CREATE TABLE recipes (name TEXT)")
            foreign.commit()
        before = path.read_bytes()
        with pytest.raises(ForeignFileError, match="another program"):
            opened(path)
        assert path.read_bytes() == before
        assert [file.name for file in path.parent.iterdir()] == ["records.db"]

    @pytest.mark.parametrize("content", [b"not a database" * 100, b"\x00" * 5000, b"x"])
    def test_that_is_no_database_is_left_alone(self, path: Path, content: bytes) -> None:
        path.write_bytes(content)
        with pytest.raises(DamagedError):
            opened(path)
        assert path.read_bytes() == content

    def test_of_a_newer_version_is_left_alone(self, path: Path) -> None:
        opened(path).close()
        with closing(sqlite3.connect(path)) as newer:
            newer.execute("PRAGMA user_version = 2")
        with pytest.raises(NewerVersionError, match="newer version"):
            opened(path)

    def test_in_a_missing_folder_is_told(self, tmp_path: Path) -> None:
        with pytest.raises(DiskError, match=r"There is no folder .*missing"):
            opened(tmp_path / "missing" / "records.db")


def tampered(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as thief:
        thief.execute(statement)
        thief.commit()


class TestTampering:
    @pytest.fixture
    def filled(self, path: Path) -> Path:
        with opened(path) as database:
            for table in ("a", "b"):
                for key in (b"1", b"2"):
                    database.put(table, key, b"value of " + key)
                    for number in range(3):
                        database.append(table, key, b"entry %d of " % number + key)
        return path

    @pytest.mark.parametrize(
        "statement",
        [
            "UPDATE record SET sealed = (SELECT sealed FROM record ORDER BY name LIMIT 1)",
            "UPDATE record SET sealed = zeroblob(100)",
            "UPDATE record SET sealed = 'text'",
            "UPDATE record SET sealed = 7",
            "UPDATE record SET sealed = substr(sealed, 1, 20)",
            "UPDATE record SET kind = (SELECT max(kind) FROM record)",
            "DELETE FROM record",
            "DROP TABLE record",
        ],
    )
    def test_with_records_is_noticed(self, filled: Path, statement: str) -> None:
        tampered(filled, statement)
        with pytest.raises((DamagedError, DiskError)):
            read_everything(filled)

    @pytest.mark.parametrize(
        "statement",
        [
            "UPDATE entry SET sealed = (SELECT sealed FROM entry WHERE number = 1 LIMIT 1)",
            "UPDATE entry SET number = number + 1 WHERE number = 3",
            "DELETE FROM entry WHERE number = 1",
            "DELETE FROM entry WHERE number = 2",
            "UPDATE entry SET number = 'two' WHERE number = 2",
        ],
    )
    def test_with_logs_is_noticed(self, filled: Path, statement: str) -> None:
        tampered(filled, statement)
        with pytest.raises((DamagedError, DiskError)):
            read_everything(filled)

    def test_with_bytes_never_yields_something_else(self, filled: Path, tmp_path: Path) -> None:
        """Where the names of records are hit, records are missing; but none is changed."""
        expected = read_everything(filled)
        data = filled.read_bytes()
        copy = tmp_path / "copy" / "records.db"
        copy.parent.mkdir()
        noticed = 0
        for at in range(0, len(data), 61):
            copy.write_bytes(data[:at] + bytes([data[at] ^ 0xFF]) + data[at + 1 :])
            try:
                assert read_everything(copy) <= expected
            except (DamagedError, DiskError, NewerVersionError):
                noticed += 1
            shutil.rmtree(copy.parent)
            copy.parent.mkdir()
        assert noticed > 10


def read_everything(path: Path) -> set[tuple[object, ...]]:
    with opened(path) as database:
        return {
            *((table, *item) for table in ("a", "b") for item in database.items(table)),
            *(
                (table, key, *entry)
                for table in ("a", "b")
                for key in (b"1", b"2")
                for entry in database.entries(table, key)
            ),
        }


WRITER = """
import os, sys
from pathlib import Path
from msmp_gui.storage.database import Database
from msmp_gui.storage.sealing import StorageKey
database = Database(Path(sys.argv[1]), StorageKey(bytes(range(32))), os.urandom)
print("open")
for number in range(1, 1_000_000):
    with database.transaction():
        database.append("log", b"", b"%d" % number)
        database.put("table", b"last", b"%d" % number)
    print(number)
"""


@pytest.mark.parametrize("lines", [1, 2, 3, 10, 50, 200])
def test_a_killed_writer_loses_nothing_that_it_acknowledged(path: Path, lines: int) -> None:
    last = killed_after(lines, WRITER, path)[-1]
    acknowledged = 0 if last == "open" else int(last)
    with opened(path) as database:
        entries = database.entries("log", b"")
        assert len(entries) in (acknowledged, acknowledged + 1)
        assert entries == [(n, b"%d" % n) for n in range(1, len(entries) + 1)]
        assert int(database.get("table", b"last") or b"0") == len(entries)


def test_a_killed_first_start_leaves_a_new_database_or_a_whole_one(path: Path) -> None:
    maker = """
import itertools, os, sys
from pathlib import Path
from msmp_gui.storage.database import Database
from msmp_gui.storage.sealing import StorageKey
for number in itertools.count():
    path = Path(f"{sys.argv[1]}{number}")
    Database(path, StorageKey(bytes(range(32))), os.urandom).close()
    print(number)
"""
    for lines in (1, 2, 3, 5, 8):
        killed_after(lines, maker, path)
        for made in path.parent.glob("records.db*[0-9]"):
            with opened(made) as database:
                database.put("table", b"key", b"value")
            made.unlink()
