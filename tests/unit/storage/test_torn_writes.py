"""Power that fails in the middle of a write: any part of what was not yet durable may be lost."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from msmp_gui.storage.database import Database
from msmp_gui.storage.errors import StorageError
from msmp_gui.storage.files import read_whole, write_atomically
from msmp_gui.storage.identity_store import IdentityStore
from msmp_gui.storage.profile import Profile
from msmp_gui.storage.sealing import StorageKey
from msmp_gui.storage.vault import VaultKey

KEY = StorageKey(bytes(range(32)))
OLD, NEW = b"old content", b"what takes its place, and is longer"


class PowerFailedError(BaseException):
    """Nothing runs any more; nothing catches this."""


class Power:
    """Fails before the n-th thing that reaches the disk."""

    def __init__(self, effects: int) -> None:
        self._left = effects

    def use(self) -> None:
        if self._left == 0:
            raise PowerFailedError
        self._left -= 1


def failing_after(effects: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """The steps of `write_atomically`, each of which may be the first that does not happen."""
    power = Power(effects)
    for owner, name in ((os, "open"), (os, "fsync"), (Path, "replace")):
        real = getattr(owner, name)

        def step(*arguments: object, real: object = real) -> object:
            power.use()
            return real(*arguments)  # type: ignore[operator]

        monkeypatch.setattr(owner, name, step)


@pytest.mark.requirement("R31")
@pytest.mark.parametrize("effects", range(7))
@pytest.mark.parametrize("written", range(0, len(NEW) + 1, 5))
def test_a_file_is_the_old_or_the_new_wherever_its_write_is_torn(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, effects: int, written: int
) -> None:
    path = tmp_path / "vault"
    write_atomically(path, OLD)
    with monkeypatch.context() as patched:
        failing_after(effects, patched)
        with suppress(PowerFailedError):
            write_atomically(path, NEW)
    beside = path.with_name("vault.new")
    if beside.exists():  # not durable yet: any part of it may have come to the disk
        beside.write_bytes(NEW[:written])
    assert read_whole(path) in (OLD, NEW)
    write_atomically(path, NEW)
    assert read_whole(path) == NEW
    assert not beside.exists()


def written(path: Path, transactions: int) -> Iterator[int]:
    """Each transaction adds an entry and says so in a record; yields the log's length after it."""
    database = Database(path, KEY, os.urandom)
    for number in range(1, transactions + 1):
        with database.transaction():
            database.append("log", b"", b"%d" % number)
            database.put("table", b"last", b"%d" % number)
        yield path.with_name(path.name + "-wal").stat().st_size
    database.close()


@pytest.mark.requirement("R31")
@pytest.mark.parametrize("garbage", [False, True])
def test_a_database_is_as_after_some_transaction_wherever_its_log_is_torn(
    tmp_path: Path, garbage: bool
) -> None:
    """SQLite's log of what is new, cut or made nonsense of at any place."""
    path = tmp_path / "records.db"
    sizes = []
    for size in written(path, 6):
        sizes.append(size)
        if len(sizes) == 6:
            shutil.copy(path, tmp_path / "copy.db")
            log = path.with_name("records.db-wal").read_bytes()
    seen = set()
    for cut in [*range(sizes[0], len(log), 997), *sizes, len(log) - 1]:
        torn = tmp_path / "torn.db"
        shutil.copy(tmp_path / "copy.db", torn)
        rest = os.urandom(len(log) - cut) if garbage else b""
        torn.with_name("torn.db-wal").write_bytes(log[:cut] + rest)
        torn.with_name("torn.db-shm").unlink(missing_ok=True)
        with Database(torn, KEY, os.urandom) as database:
            entries = [value for _, value in database.entries("log", b"")]
            last = int(database.get("table", b"last") or b"0")
        assert entries == [b"%d" % number for number in range(1, last + 1)]
        durable = sum(size <= cut for size in sizes)
        assert last >= durable, "what was acknowledged is lost"
        seen.add(last)
    assert seen == set(range(1, 7))


@pytest.mark.requirement("R31")
def test_a_torn_identity_is_told_and_not_taken_for_none(tmp_path: Path) -> None:
    """As after damage to the disk itself: half an identity must not make the app forget it."""
    with Profile(tmp_path) as profile:
        store = IdentityStore(profile, VaultKey(bytes(32)), os.urandom)
        store.create("Ada", 1_700_000_000.0)
        file = tmp_path / "identity"
        whole = file.read_bytes()
        for length in range(0, len(whole), 37):
            file.write_bytes(whole[:length])
            assert store.exists()
            with pytest.raises(StorageError):
                store.load()
        file.write_bytes(whole)
        assert store.load().name == "Ada"
