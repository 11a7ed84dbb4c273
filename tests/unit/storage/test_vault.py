"""Every vault keeps a profile's key; and the profile never loses track of where."""

from __future__ import annotations

import os
from abc import ABC, abstractmethod
from pathlib import Path

import pytest

from msmp_gui.crypto import cbor
from msmp_gui.storage.errors import (
    DamagedError,
    KeyLostError,
    NewerVersionError,
    VaultError,
    VaultExistsError,
    WeakPassphraseError,
    WrongPassphraseError,
    WrongVaultError,
)
from msmp_gui.storage.keyring_vault import KeyringVault
from msmp_gui.storage.passphrase_vault import Cost, Passphrase, PassphraseVault
from msmp_gui.storage.profile import Profile
from msmp_gui.storage.vault import (
    ProfileKey,
    SessionVault,
    Vault,
    VaultKey,
    VaultKind,
)
from tests.unit.storage.keyrings import MemoryKeyring

ONE, OTHER = b"1" * 16, b"2" * 16
CHEAP = Cost(memory=64, iterations=1, lanes=1)


def passphrase_vault(text: str = "correct horse") -> PassphraseVault:
    return PassphraseVault(Passphrase.of(text), os.urandom, CHEAP)


class VaultContract(ABC):
    """What every vault does."""

    @pytest.fixture
    @abstractmethod
    def vault(self) -> Vault:
        """A fresh vault."""

    def test_gives_back_what_it_keeps(self, vault: Vault, key: VaultKey) -> None:
        details = vault.keep(key, ONE)
        assert vault.fetch(ONE, details) == key
        assert vault.fetch(ONE, details) == key

    def test_its_details_can_be_written_down(self, vault: Vault, key: VaultKey) -> None:
        details = dict(vault.keep(key, ONE))
        written = cbor.encode(details)
        assert key.expose() not in written
        assert cbor.decode(written, limit=1000) == details

    def test_keeps_profiles_apart(self, vault: Vault, key: VaultKey) -> None:
        other_key = VaultKey(os.urandom(32))
        details, other_details = vault.keep(key, ONE), vault.keep(other_key, OTHER)
        assert vault.fetch(ONE, details) == key
        assert vault.fetch(OTHER, other_details) == other_key

    def test_does_not_give_a_key_to_another_profile(self, vault: Vault, key: VaultKey) -> None:
        details = vault.keep(key, ONE)
        with pytest.raises(VaultError):
            vault.fetch(OTHER, details)

    def test_keeps_the_last_one(self, vault: Vault, key: VaultKey) -> None:
        vault.keep(VaultKey(os.urandom(32)), ONE)
        details = vault.keep(key, ONE)
        assert vault.fetch(ONE, details) == key

    def test_outlives_the_key_that_it_was_given(self, vault: Vault, key: VaultKey) -> None:
        twin = key.copy()
        details = vault.keep(key, ONE)
        key.erase()
        assert vault.fetch(ONE, details) == twin

    def test_forgetting_twice_is_harmless(self, vault: Vault, key: VaultKey) -> None:
        vault.keep(key, ONE)
        vault.forget(ONE)
        vault.forget(ONE)


class TestSessionVault(VaultContract):
    @pytest.fixture
    def vault(self) -> Vault:
        return SessionVault()

    def test_another_session_has_nothing(self, vault: Vault, key: VaultKey) -> None:
        details = vault.keep(key, ONE)
        with pytest.raises(KeyLostError, match="one session only"):
            SessionVault().fetch(ONE, details)


class TestKeyringVault(VaultContract):
    @pytest.fixture
    def vault(self) -> Vault:
        keyring = MemoryKeyring()
        return KeyringVault(lambda: keyring)


class TestPassphraseVault(VaultContract):
    @pytest.fixture
    def vault(self) -> Vault:
        return passphrase_vault()

    @pytest.mark.parametrize("wrong", ["correct hors", "correct horse ", "Correct horse", ""])
    def test_a_wrong_passphrase_is_told(self, vault: Vault, key: VaultKey, wrong: str) -> None:
        details = vault.keep(key, ONE)
        with pytest.raises(WrongPassphraseError, match="Try again"):
            passphrase_vault(wrong).fetch(ONE, details)

    def test_the_cost_is_the_one_that_was_written_down(self, key: VaultKey) -> None:
        dear = PassphraseVault(Passphrase.of("correct horse"), os.urandom, Cost(128, 2, 2))
        details = dear.keep(key, ONE)
        assert (details["memory"], details["iterations"], details["lanes"]) == (128, 2, 2)
        assert passphrase_vault().fetch(ONE, details) == key

    def test_guessing_costs_what_rfc_9106_recommends(self, key: VaultKey) -> None:
        vault = PassphraseVault(Passphrase.of("correct horse"), os.urandom)
        details = vault.keep(key, ONE)
        assert (details["memory"], details["iterations"], details["lanes"]) == (65536, 3, 4)
        assert vault.fetch(ONE, details) == key

    def test_the_same_passphrase_seals_anew_each_time(self, vault: Vault, key: VaultKey) -> None:
        one, other = vault.keep(key, ONE), vault.keep(key, ONE)
        assert one["salt"] != other["salt"]
        assert one["sealed"] != other["sealed"]

    def test_it_is_the_same_however_it_was_typed(self, key: VaultKey) -> None:
        details = passphrase_vault("Café Größe\n").keep(key, ONE)
        assert passphrase_vault("Cafe\u0301 Gro\u0308ße\r\n").fetch(ONE, details) == key

    @pytest.mark.parametrize("weak", ["", "1234567", "ÄÖÜäöüß"])
    def test_too_short_ones_are_refused(self, key: VaultKey, weak: str) -> None:
        with pytest.raises(WeakPassphraseError, match="at least 8 characters"):
            passphrase_vault(weak).keep(key, ONE)

    @pytest.mark.parametrize(
        "change",
        [
            {"memory": 2**40},
            {"memory": 1},
            {"iterations": 0},
            {"iterations": 2**31},
            {"lanes": 0},
            {"lanes": 2**20},
            {"salt": b""},
            {"salt": "text"},
            {"sealed": None},
            {"more": 1},
        ],
        ids=str,
    )
    def test_damaged_details_are_told(
        self, vault: Vault, key: VaultKey, change: dict[str, int]
    ) -> None:
        details = {**vault.keep(key, ONE), **change}
        with pytest.raises(DamagedError, match="Restore"):
            vault.fetch(ONE, details)
        with pytest.raises(DamagedError, match="Restore"):
            vault.fetch(ONE, {})

    def test_a_passphrase_does_not_show_itself(self) -> None:
        assert repr(Passphrase.of("correct horse")) == "Passphrase(***)"
        assert Passphrase.of("Größe").characters() == 5


def profile_key(profile: Profile) -> ProfileKey:
    return ProfileKey(profile, os.urandom)


class TestProfileKey:
    def test_a_new_profile_has_none(self, profile: Profile) -> None:
        assert profile_key(profile).kinds() == frozenset()
        with pytest.raises(WrongVaultError, match="new"):
            profile_key(profile).unlock(passphrase_vault())

    def test_a_key_is_made_once_and_found_again(self, profile: Profile) -> None:
        key = profile_key(profile).create(passphrase_vault())
        assert len(key) == 32
        assert profile_key(profile).kinds() == {VaultKind.PASSPHRASE}
        assert profile_key(profile).unlock(passphrase_vault()) == key

    @pytest.mark.parametrize("again", [passphrase_vault(), SessionVault()], ids=lambda v: v.kind)
    def test_a_second_one_is_refused(self, profile: Profile, again: Vault) -> None:
        key = profile_key(profile).create(passphrase_vault())
        with pytest.raises(VaultExistsError):
            profile_key(profile).create(again)
        assert profile_key(profile).unlock(passphrase_vault()) == key

    def test_a_session_leaves_nothing(self, profile: Profile) -> None:
        before = list(profile.folder.iterdir())
        assert len(profile_key(profile).create(SessionVault())) == 32
        assert list(profile.folder.iterdir()) == before
        assert profile_key(profile).kinds() == frozenset()

    def test_looking_in_another_place_says_where_to_look(self, profile: Profile) -> None:
        profile_key(profile).create(passphrase_vault())
        with pytest.raises(WrongVaultError, match=r"not locked by the .* keyring, but by"):
            profile_key(profile).unlock(KeyringVault(MemoryKeyring))

    def test_a_failed_making_leaves_the_profile_new(self, profile: Profile) -> None:
        with pytest.raises(WeakPassphraseError):
            profile_key(profile).create(passphrase_vault("short"))
        assert profile_key(profile).kinds() == frozenset()
        profile_key(profile).create(passphrase_vault())

    def test_a_lost_keyring_is_told_and_a_recovery_passphrase_helps(self, profile: Profile) -> None:
        keyring = MemoryKeyring()
        profile_keys = profile_key(profile)
        key = profile_keys.create(KeyringVault(lambda: keyring))
        profile_keys.add(passphrase_vault(), key)
        assert profile_keys.kinds() == {VaultKind.KEYRING, VaultKind.PASSPHRASE}
        assert profile_keys.unlock(KeyringVault(lambda: keyring)) == key
        keyring.items.clear()
        with pytest.raises(KeyLostError, match="recovery passphrase"):
            profile_keys.unlock(KeyringVault(lambda: keyring))
        assert profile_keys.unlock(passphrase_vault()) == key
        profile_keys.add(KeyringVault(lambda: keyring), key)
        assert profile_keys.unlock(KeyringVault(lambda: keyring)) == key

    def test_a_key_that_is_another_one_is_told(self, profile: Profile) -> None:
        keyring = MemoryKeyring()
        profile_key(profile).create(KeyringVault(lambda: keyring))
        for name in keyring.items:
            keyring.items[name] = "00" * 32
        with pytest.raises(KeyLostError, match="is another key"):
            profile_key(profile).unlock(KeyringVault(lambda: keyring))

    def test_the_key_moves_from_one_place_to_another(self, profile: Profile) -> None:
        keyring = MemoryKeyring()
        profile_keys = profile_key(profile)
        key = profile_keys.create(KeyringVault(lambda: keyring))
        profile_keys.add(passphrase_vault(), key)
        profile_keys.remove(KeyringVault(lambda: keyring))
        assert keyring.items == {}
        assert profile_keys.kinds() == {VaultKind.PASSPHRASE}
        assert profile_keys.unlock(passphrase_vault()) == key

    def test_the_last_place_is_not_given_up(self, profile: Profile) -> None:
        key = profile_key(profile).create(passphrase_vault())
        for vault in (passphrase_vault(), KeyringVault(MemoryKeyring)):
            with pytest.raises(WrongVaultError):
                profile_key(profile).remove(vault)
        assert profile_key(profile).unlock(passphrase_vault()) == key

    def test_a_passphrase_is_changed(self, profile: Profile) -> None:
        key = profile_key(profile).create(passphrase_vault("the old one"))
        profile_key(profile).add(passphrase_vault("the new one"), key)
        assert profile_key(profile).unlock(passphrase_vault("the new one")) == key
        with pytest.raises(WrongPassphraseError):
            profile_key(profile).unlock(passphrase_vault("the old one"))

    def test_another_profiles_key_is_not_added(self, profile: Profile) -> None:
        profile_key(profile).create(passphrase_vault())
        with pytest.raises(WrongVaultError):
            profile_key(profile).add(KeyringVault(MemoryKeyring), VaultKey(bytes(32)))
        assert profile_key(profile).kinds() == {VaultKind.PASSPHRASE}

    @pytest.mark.parametrize("lost_but", ["identity_file", "database_file"])
    def test_a_profile_that_lost_its_vault_file_is_not_new(
        self, profile: Profile, lost_but: str
    ) -> None:
        path: Path = getattr(profile, lost_but)
        path.write_bytes(b"something")
        with pytest.raises(DamagedError, match="has lost its file 'vault'"):
            profile_key(profile).kinds()
        with pytest.raises(DamagedError, match="has lost its file 'vault'"):
            profile_key(profile).create(passphrase_vault())
        assert path.read_bytes() == b"something"

    @pytest.mark.parametrize(
        "content",
        [
            b"",
            b"noise",
            b"\xff" * 100,
            cbor.encode([]),
            cbor.encode([1, b"id", b"check", {}]),
            cbor.encode([1, b"id", b"check", {"elsewhere": {}}]),
            cbor.encode([1, b"id", b"check", {"keyring": 7}]),
            cbor.encode([1, "id", b"check", {"keyring": {}}]),
            bytes(10_000),
        ],
        ids=range(9),
    )
    def test_a_damaged_file_is_told(self, profile: Profile, content: bytes) -> None:
        profile.vault_file.write_bytes(content)
        with pytest.raises(DamagedError, match="is damaged"):
            profile_key(profile).kinds()
        with pytest.raises(DamagedError, match="is damaged"):
            profile_key(profile).create(passphrase_vault())
        assert profile.vault_file.read_bytes() == content

    def test_a_newer_version_is_told(self, profile: Profile) -> None:
        profile.vault_file.write_bytes(cbor.encode([2, {"anything": True}]))
        with pytest.raises(NewerVersionError, match="newer version"):
            profile_key(profile).kinds()

    def test_purposes_have_keys_of_their_own(self, key: VaultKey) -> None:
        assert key.storage_key("identity") != key.storage_key("database")
        assert key.storage_key("identity") == key.storage_key("identity")
