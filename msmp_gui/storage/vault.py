"""Where the one key is kept that locks a profile, and how it is found again.

The key is 32 random bytes, made once. A *vault* is a place that can keep it: the operating
system's keyring, a passphrase in somebody's head, or this process alone. The file `vault` of a
profile says in which vaults its key is; it may be in several (the keyring, say, and behind a
recovery passphrase), and any of them suffices. A vault that fails never leads to a new key: what
the old one locks would be lost.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import ClassVar

from msmp_gui.crypto import cbor, kdf
from msmp_gui.crypto.errors import DecodingError
from msmp_gui.crypto.secret import Secret
from msmp_gui.sentences import listed, sentence
from msmp_gui.storage.errors import (
    DamagedError,
    KeyLostError,
    NewerVersionError,
    VaultExistsError,
    WrongVaultError,
)
from msmp_gui.storage.files import read_whole, write_atomically
from msmp_gui.storage.profile import Profile
from msmp_gui.storage.sealing import Random, StorageKey

KEY_SIZE = 32
_VERSION = 1
_MAX_FILE = 4096
_ID_SIZE = 16

Details = Mapping[str, int | str | bytes]
"""What a vault needs beside itself to find a key again. Not secret."""


class VaultKey(Secret):
    """32 bytes that all keys of a profile come from."""

    def storage_key(self, purpose: str) -> StorageKey:
        """The key for one purpose, such as `identity`."""
        return kdf.expand(StorageKey, self, "storage", purpose)


class VaultKind(StrEnum):
    """The kinds of vault, as the profile records them."""

    KEYRING = "keyring"
    PASSPHRASE = "passphrase"  # noqa: S105 - the name of a choice
    SESSION = "session"


class Vault(ABC):
    """A place that keeps a profile's key. Calls may block (a person may be asked to unlock)."""

    kind: ClassVar[VaultKind]

    @abstractmethod
    def keep(self, key: VaultKey, profile_id: bytes) -> Details:
        """Keep `key` for the profile, in place of any before. Raises VaultError.

        When this returns the key can be fetched again.
        """

    @abstractmethod
    def fetch(self, profile_id: bytes, details: Details) -> VaultKey:
        """The key that was kept, where `keep` returned `details`. Raises VaultError.

        Raises DamagedError where `details` are not such as `keep` returns.
        """

    @abstractmethod
    def forget(self, profile_id: bytes) -> None:
        """Keep it no longer; no error where it is gone already. Raises VaultError."""


class SessionVault(Vault):
    """Keeps keys in memory, for as long as this object lives. Nothing at rest, on purpose."""

    kind = VaultKind.SESSION

    def __init__(self) -> None:
        self._keys: dict[bytes, VaultKey] = {}

    def keep(self, key: VaultKey, profile_id: bytes) -> Details:
        """Remember `key`."""
        self._keys[profile_id] = key.copy()
        return {}

    def fetch(self, profile_id: bytes, details: Details) -> VaultKey:  # noqa: ARG002
        """The key, if this very object kept it."""
        if profile_id not in self._keys:
            msg = sentence(
                "The identity was meant for one session only, and that session is over. Choose "
                "another profile with --profile."
            )
            raise KeyLostError(msg)
        return self._keys[profile_id].copy()

    def forget(self, profile_id: bytes) -> None:
        """Erase it."""
        key = self._keys.pop(profile_id, None)
        if key is not None:
            key.erase()


@dataclass(frozen=True)
class _Record:
    """What the file `vault` says."""

    profile_id: bytes
    check: bytes
    """Tells the profile's key from any other."""
    vaults: Mapping[str, Details]

    def encode(self) -> bytes:
        return cbor.encode([_VERSION, self.profile_id, self.check, dict(self.vaults)])


class ProfileKey:
    """Makes, finds and moves the key of one profile, by its file `vault`."""

    def __init__(self, profile: Profile, random: Random) -> None:
        self._profile = profile
        self._path: Path = profile.vault_file
        self._random = random

    def kinds(self) -> frozenset[VaultKind]:
        """The vaults that keep the key; none where the profile is new. Raises DamagedError."""
        record = self._read()
        return frozenset(VaultKind(kind) for kind in record.vaults) if record else frozenset()

    def create(self, vault: Vault) -> VaultKey:
        """Make the key of a new profile and keep it in `vault`. Raises VaultError."""
        if self._read() is not None:
            msg = sentence(
                "The profile has a key already; it is not replaced, since it locks all the rest."
            )
            raise VaultExistsError(msg)
        key = VaultKey(self._random(KEY_SIZE))
        self._keep(_Record(self._random(_ID_SIZE), _check(key), {}), vault, key)
        return key

    def unlock(self, vault: Vault) -> VaultKey:
        """The profile's key, from `vault`. Raises VaultError."""
        record = self._existing()
        if vault.kind not in record.vaults:
            kept = listed(_PLACES[VaultKind(kind)] for kind in sorted(record.vaults))
            msg = sentence(
                "This profile is not locked by {kind}, but by {kept}. Open it that way, or "
                "choose another profile with --profile.",
                kind=_PLACES[vault.kind],
                kept=kept,
            )
            raise WrongVaultError(msg)
        key = vault.fetch(record.profile_id, record.vaults[vault.kind])
        if _check(key) != record.check:
            msg = sentence(
                "What is kept by {place} is another key than the one that this profile was locked "
                "with. Restore the one from before, use the recovery passphrase if there is "
                "one, or choose another profile with --profile.",
                place=_PLACES[vault.kind],
            )
            raise KeyLostError(msg)
        return key

    def add(self, vault: Vault, key: VaultKey) -> None:
        """Keep the profile's `key` in `vault` as well: a second way in, or a new passphrase."""
        record = self._existing()
        if _check(key) != record.check:
            msg = sentence("That is not the key of this profile.")
            raise WrongVaultError(msg)
        self._keep(record, vault, key)

    def remove(self, vault: Vault) -> None:
        """Keep the key no longer in `vault`. Raises WrongVaultError for the last one.

        Where the vault cannot be reached (VaultError), the profile goes without it all the same.
        """
        record = self._existing()
        if vault.kind not in record.vaults or len(record.vaults) == 1:
            msg = sentence("The profile's key must be kept somewhere; add another place first.")
            raise WrongVaultError(msg)
        vaults = dict(record.vaults)
        del vaults[vault.kind]
        self._write(_Record(record.profile_id, record.check, vaults))
        vault.forget(record.profile_id)

    def _keep(self, record: _Record, vault: Vault, key: VaultKey) -> None:
        if vault.kind is VaultKind.SESSION:
            vault.keep(key, record.profile_id)
            return
        details = vault.keep(key, record.profile_id)
        vaults = {**record.vaults, str(vault.kind): details}
        self._write(_Record(record.profile_id, record.check, vaults))

    def _write(self, record: _Record) -> None:
        write_atomically(self._path, record.encode())

    def _existing(self) -> _Record:
        record = self._read()
        if record is None:
            msg = sentence("The profile is new: it has no key yet.")
            raise WrongVaultError(msg)
        return record

    def _read(self) -> _Record | None:
        data = read_whole(self._path)
        if data is not None:
            return _decode(data, self._path)
        if self._profile.holds_data():
            msg = sentence(
                "The profile {folder} has lost its file 'vault', which says where its key is "
                "kept. Restore that file from a backup, or choose another profile with "
                "--profile.",
                folder=self._profile.folder,
            )
            raise DamagedError(msg)
        return None


_PLACES = {
    VaultKind.KEYRING: sentence("the operating system's keyring"),
    VaultKind.PASSPHRASE: sentence("a passphrase"),
    VaultKind.SESSION: sentence("this session"),
}


def _check(key: VaultKey) -> bytes:
    return kdf.expand(Secret, key, "storage check", length=16).expose()


def _decode(data: bytes, path: Path) -> _Record:
    try:
        value = cbor.decode(data, limit=_MAX_FILE)
    except DecodingError as error:
        raise _damaged(path) from error
    match value:
        case [int() as version, *_] if version > _VERSION:
            msg = sentence(
                "A newer version of the app has used this profile. Install that version, or "
                "choose another profile with --profile."
            )
            raise NewerVersionError(msg)
        case [int(), bytes() as profile_id, bytes() as check, dict() as vaults] if vaults:
            known = set(VaultKind)
            if all(kind in known and isinstance(vaults[kind], dict) for kind in vaults):
                return _Record(profile_id, check, vaults)
    raise _damaged(path)


def _damaged(path: Path) -> DamagedError:
    msg = sentence(
        "The file {file} is damaged. Restore it from a backup, or choose another profile with "
        "--profile.",
        file=path,
    )
    return DamagedError(msg)
