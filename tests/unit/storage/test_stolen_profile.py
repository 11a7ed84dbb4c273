"""Who steals the profile folder learns nothing from it about people, conferences or keys."""

from __future__ import annotations

import base64
import os
from pathlib import Path

import pytest

from msmp_gui.identity.identity import new_identity
from msmp_gui.storage.database import Database
from msmp_gui.storage.groups import GroupRecords
from msmp_gui.storage.identity_store import IdentityStore
from msmp_gui.storage.keyring_vault import KeyringVault
from msmp_gui.storage.passphrase_vault import Cost, Passphrase, PassphraseVault
from msmp_gui.storage.people import People
from msmp_gui.storage.profile import Profile
from msmp_gui.storage.vault import ProfileKey, Vault, VaultKey
from tests.unit.storage.keyrings import MemoryKeyring

NOW = 1_700_000_000.0
ME, MY_KEY = new_identity("Ada Lovelace", NOW, os.urandom)
FRIEND = new_identity("Charles Babbage", NOW, os.urandom)[0].certificate
GROUP = b"group id of 16 b"
TYPED = b"Sketch of the analytical engine"
NOTED = b"The engine weaves algebraical patterns"
PASSPHRASE = "notes by the translator"


def fill(profile: Profile, vault: Vault) -> tuple[VaultKey, Database]:
    key = ProfileKey(profile, os.urandom).create(vault)
    IdentityStore(profile, key, os.urandom).keep(ME, MY_KEY)
    database = Database(profile.database_file, key.storage_key("database"), os.urandom)
    people, groups = People(database), GroupRecords(database)
    people.seen(FRIEND, NOW)
    people.set_verified(FRIEND.fingerprint, True, NOW)
    people.distrust(FRIEND.fingerprint, NOW, "left a notebook on the train", NOW)
    groups.put(GROUP, b"Royal Society, " + FRIEND.fingerprint)
    for _ in range(50):
        database.append("audit", GROUP, NOTED)
    groups.put(GROUP, b"Analytical Society")
    groups.keep_draft(GROUP, TYPED.decode())
    return key, database


def secrets(key: VaultKey) -> dict[str, bytes]:
    return {
        "my name": b"Lovelace",
        "my certificate": ME.certificate.der[40:100],
        "my public key": ME.certificate.verifying_key.spki[-32:],
        "my fingerprint": ME.fingerprint,
        "my private key": MY_KEY.expose()[-32:],
        "a friend's name": b"Babbage",
        "a friend's certificate": FRIEND.der[40:100],
        "a friend's fingerprint": FRIEND.fingerprint,
        "a reason": b"notebook",
        "a group id": GROUP,
        "a group": b"Analytical",
        "a group's former name": b"Royal",
        "what happened": NOTED,
        "what was being typed": TYPED,
        "what the tables are for": b"people",
        "the profile's key": key.expose(),
        "the identity's key": key.storage_key("identity").expose(),
        "the database's key": key.storage_key("database").expose(),
        "the passphrase": PASSPHRASE.encode(),
    }


def check(folder: Path, key: VaultKey) -> None:
    loot = {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert {"vault", "identity", "records.db", "lock"} <= loot.keys()
    for what, secret in secrets(key).items():
        forms = [secret, secret.lower(), secret.hex().encode(), base64.b64encode(secret)]
        forms += [secret.hex().upper().encode(), secret.decode("latin-1").encode("utf-16-le")]
        for name, content in loot.items():
            assert not any(form in content for form in forms), f"{what} lies in {name}"
    assert not any(word in name for name in loot for word in ("Ada", "Charles"))


@pytest.mark.requirement("R34")
@pytest.mark.parametrize("kind", ["passphrase", "keyring"])
def test_a_stolen_profile_gives_nothing_away(profile: Profile, kind: str) -> None:
    keyring = MemoryKeyring()
    vaults: dict[str, Vault] = {
        "passphrase": PassphraseVault(Passphrase.of(PASSPHRASE), os.urandom, Cost(64, 1, 1)),
        "keyring": KeyringVault(lambda: keyring),
    }
    key, database = fill(profile, vaults[kind])
    check(profile.folder, key)  # while it is in use
    database.close()
    check(profile.folder, key)


def test_what_was_replaced_or_forgotten_is_gone_for_the_thief_of_the_key_too(
    profile: Profile,
) -> None:
    vault = PassphraseVault(Passphrase.of(PASSPHRASE), os.urandom, Cost(64, 1, 1))
    _, database = fill(profile, vault)
    rows = database._execute("SELECT sealed FROM record UNION ALL SELECT sealed FROM entry")
    GroupRecords(database).forget(GROUP)
    database.drop_log("audit", GROUP)
    database.close()
    left = profile.database_file.read_bytes()
    gone = [sealed for (sealed,) in rows if sealed not in left]
    assert len(gone) == 50 + 2  # what happened, the group's record and what was typed


def test_two_profiles_of_the_same_person_have_nothing_in_common(tmp_path: Path) -> None:
    loot: list[set[bytes]] = []
    for name in ("one", "other"):
        with Profile(tmp_path / name) as profile:
            vault = PassphraseVault(Passphrase.of(PASSPHRASE), os.urandom, Cost(64, 1, 1))
            _, database = fill(profile, vault)
            rows = database._execute(
                "SELECT name, kind FROM record UNION SELECT log, '' FROM entry"
            )
            database.close()
            sealed = profile.identity_file.read_bytes()
            pieces = {sealed[at : at + 8] for at in range(len(sealed))}
            loot.append(pieces | {bytes(field) for row in rows for field in row if field})
    assert not loot[0] & loot[1]
