"""Opening a profile: whose it is, what guards it, and what it remembers."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from msmp_gui.engine.audit.trail import sign_over
from msmp_gui.engine.snapshot import Protection
from msmp_gui.identity.identity import Identity, new_identity
from msmp_gui.identity.pki.key_files import ImportedIdentity, check_usable
from msmp_gui.storage.database import Database
from msmp_gui.storage.errors import StorageError, VaultError
from msmp_gui.storage.identity_store import IdentityStore
from msmp_gui.storage.keyring_vault import KeyringVault
from msmp_gui.storage.passphrase_vault import MIN_LENGTH, Passphrase, PassphraseVault
from msmp_gui.storage.profile import Profile, default_folder
from msmp_gui.storage.records import Records
from msmp_gui.storage.vault import ProfileKey, SessionVault, Vault, VaultKey, VaultKind

SHORTEST_PASSPHRASE = MIN_LENGTH
"""Characters."""

_PROTECTION = {
    VaultKind.KEYRING: Protection.KEYRING,
    VaultKind.PASSPHRASE: Protection.PASSPHRASE,
    VaultKind.SESSION: Protection.SESSION,
}


@dataclass(frozen=True)
class OpenProfile:
    """A profile in use. Close it when done."""

    me: Identity
    protection: Protection
    records: Records
    profile: Profile
    identity: IdentityStore | None
    """None: it is for this session only."""
    records_gone: Path | None
    """The file of what was kept, where it was there once, and is not any more."""
    _database: Database

    def close(self) -> None:
        """Close the database and let go of the folder."""
        self._database.close()
        self.profile.close()


class ProfileOpener:
    """Opens one profile, step by step, since a person may have to be asked in between.

    `profile`: one whose folder this process holds already, or its folder; None is the default
    folder. Every method raises StorageError.
    """

    def __init__(self, profile: Profile | Path | None) -> None:
        if isinstance(profile, Profile):
            self._profile = profile
        else:
            self._profile = Profile(profile or default_folder())
            self._profile.open()
        self._key = ProfileKey(self._profile, os.urandom)
        self.kinds = frozenset(_PROTECTION[kind] for kind in self._key.kinds())
        """What guards the profile; nothing where it is new."""

    @property
    def is_new(self) -> bool:
        """Whether there is no identity yet."""
        return not self.kinds

    def close(self) -> None:
        """Let go of a profile that was not opened in the end."""
        self._profile.close()

    def create(self, name: str, vault: Vault, now: float) -> OpenProfile:
        """Make the identity of a new profile, guarded by `vault`."""
        if vault.kind is VaultKind.SESSION:
            return self._session(name, now)
        key = self._key.create(vault)
        store = IdentityStore(self._profile, key, os.urandom)
        return self._opened(store.create(name, now), vault, key, store, now)

    def create_with(self, imported: ImportedIdentity, vault: Vault, now: float) -> OpenProfile:
        """A new profile for an identity that an organisation made. Raises KeyFileError."""
        check_usable(imported, now)
        key = self._key.create(vault)
        store = IdentityStore(self._profile, key, os.urandom)
        store.keep(imported.identity, imported.private_key)
        return self._opened(imported.identity, vault, key, store, now)

    def unlock(self, vault: Vault, name: str, now: float) -> OpenProfile:
        """Open an existing profile. `name` is for one whose making was cut short."""
        key = self._key.unlock(vault)
        store = IdentityStore(self._profile, key, os.urandom)
        known = store.exists()
        me = store.load() if known else store.create(name, now)
        return self._opened(me, vault, key, store, now, known=known)

    def _opened(
        self,
        me: Identity,
        vault: Vault,
        key: VaultKey,
        store: IdentityStore,
        now: float,
        *,
        known: bool = False,
    ) -> OpenProfile:
        path = self._profile.database_file
        gone = path if known and not path.exists() else None
        database = Database(path, key.storage_key("database"), os.urandom)
        opened = self._with(me, vault.kind, database, store, gone)
        try:
            sign_over(opened.records.audit, me, now)
        except StorageError:
            database.close()
            raise
        return opened

    def _session(self, name: str, now: float) -> OpenProfile:
        """Nothing of a session-only identity is written, not even whom it met."""
        me, _ = new_identity(name, now, os.urandom)
        key = VaultKey(os.urandom(32))
        database = Database(None, key.storage_key("database"), os.urandom)
        return self._with(me, VaultKind.SESSION, database)

    def _with(
        self,
        me: Identity,
        kind: VaultKind,
        database: Database,
        store: IdentityStore | None = None,
        records_gone: Path | None = None,
    ) -> OpenProfile:
        return OpenProfile(
            me,
            _PROTECTION[kind],
            Records.of(database),
            self._profile,
            store,
            records_gone,
            database,
        )


def keyring_vault() -> Vault:
    """The operating system's keyring."""
    return KeyringVault()


def passphrase_vault(passphrase: str) -> Vault:
    """A passphrase, by Argon2id."""
    return PassphraseVault(Passphrase.of(passphrase), os.urandom)


def session_vault() -> Vault:
    """Nothing at rest."""
    return SessionVault()


def keyring_available() -> bool:
    """Whether the operating system has a keyring that can be used, found out by trying."""
    vault, profile_id = KeyringVault(), os.urandom(16)
    try:
        vault.keep(VaultKey(os.urandom(32)), profile_id)
        vault.forget(profile_id)
    except VaultError:
        return False
    return True
