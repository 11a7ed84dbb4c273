"""What was between this profile's person and others lasts, also from an older version."""

from __future__ import annotations

import os

import pytest

from msmp_gui.crypto import cbor
from msmp_gui.storage.acquaintances import Acquaintance, Acquaintances
from msmp_gui.storage.database import Database
from msmp_gui.storage.errors import DamagedError
from msmp_gui.storage.vault import VaultKey

ADA, BOB = b"a" * 32, b"b" * 32


@pytest.fixture
def database() -> Database:
    return Database(None, VaultKey(os.urandom(32)).storage_key("database"), os.urandom)


def test_each_lasts(database: Database) -> None:
    made = Acquaintances(database)
    made.expect(ADA)
    made.met(ADA, 5.0)
    made.block(BOB, True)
    again = Acquaintances(database)
    assert again.get(ADA) == Acquaintance(5.0, expected=True)
    assert again.get(BOB) == Acquaintance(blocked=True)
    assert again.blocked() == [BOB]
    again.forget(ADA)
    again.forget(BOB)
    assert Acquaintances(database).get(ADA) == Acquaintance()
    assert Acquaintances(database).get(BOB).blocked, "to be blocked outlasts being forgotten"


def test_what_an_older_version_wrote_is_read(database: Database) -> None:
    database.put("acquaintances", ADA, cbor.encode([1, 5.0, True]))
    assert Acquaintances(database).get(ADA) == Acquaintance(5.0, blocked=True)


@pytest.mark.parametrize("data", [b"", b"?", cbor.encode([2, None, True]), cbor.encode([3])])
def test_what_cannot_be_read_is_said(database: Database, data: bytes) -> None:
    database.put("acquaintances", ADA, data)
    with pytest.raises(DamagedError):
        Acquaintances(database)
