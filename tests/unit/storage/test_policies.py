"""Policies as a person keeps them."""

from __future__ import annotations

import os

from msmp_gui.storage.database import Database
from msmp_gui.storage.policies import PolicyRecords
from msmp_gui.storage.profile import Profile
from msmp_gui.storage.vault import VaultKey


def test_policies_are_kept_replaced_and_removed(key: VaultKey) -> None:
    with Database(None, key.storage_key("records"), os.urandom) as database:
        policies = PolicyRecords(database)
        policies.put("Board", "one")
        policies.put("Straße", "zwei")
        policies.put("Board", "three")
        assert policies.all() == {"Board": "three", "Straße": "zwei"}
        policies.remove("Board")
        policies.remove("never there")
        assert policies.all() == {"Straße": "zwei"}


def test_a_policy_takes_the_place_of_another(key: VaultKey) -> None:
    with Database(None, key.storage_key("records"), os.urandom) as database:
        policies = PolicyRecords(database)
        policies.put("Board", "one")
        policies.put("Council", "two", replaces="Board")
        assert policies.all() == {"Council": "two"}
        policies.put("Council", "three", replaces="Council")
        assert policies.all() == {"Council": "three"}


def test_they_survive_a_restart(profile: Profile, key: VaultKey) -> None:
    sealing = key.storage_key("records")
    with Database(profile.database_file, sealing, os.urandom) as database:
        PolicyRecords(database).put("Board", "text")
    with Database(profile.database_file, sealing, os.urandom) as database:
        assert PolicyRecords(database).all() == {"Board": "text"}
    assert b"Board" not in profile.database_file.read_bytes()
