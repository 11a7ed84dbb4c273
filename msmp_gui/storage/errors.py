"""What can go wrong with what lasts. Each message is a sentence that a person can act on.

`code` is stable: scripts and translations hang on it. No message carries a secret.
"""

from __future__ import annotations

from typing import ClassVar


class StorageError(Exception):
    """What lasts cannot be read or written."""

    code: ClassVar[str] = "storage"


class ProfileInUseError(StorageError):
    """Another process works in the profile folder."""

    code: ClassVar[str] = "profile_in_use"


class ProfileUnusableError(StorageError):
    """The profile folder cannot be made, entered or written."""

    code: ClassVar[str] = "profile_unusable"


class DiskError(StorageError):
    """The disk is full, read-only, or fails."""

    code: ClassVar[str] = "disk"


class DamagedError(StorageError):
    """A file of the profile is not what was written there, or belongs to another profile."""

    code: ClassVar[str] = "profile_damaged"


class ForeignFileError(DamagedError):
    """Where a file of the profile should be, there is one of another program."""

    code: ClassVar[str] = "foreign_file"


class NewerVersionError(StorageError):
    """A newer version of the app wrote this; nothing was changed."""

    code: ClassVar[str] = "newer_version"


class NoIdentityError(StorageError):
    """The profile holds no identity yet."""

    code: ClassVar[str] = "no_identity"


class IdentityExistsError(StorageError):
    """The profile holds an identity already; it is never replaced silently."""

    code: ClassVar[str] = "identity_exists"


class VaultError(StorageError):
    """The key that locks the profile cannot be had; nothing was changed or lost."""

    code: ClassVar[str] = "vault"


class NoKeyringError(VaultError):
    """The operating system offers no keyring that keeps secrets."""

    code: ClassVar[str] = "no_keyring"


class KeyringLockedError(VaultError):
    """The keyring is locked, and was not unlocked when asked."""

    code: ClassVar[str] = "keyring_locked"


class KeyringRefusedError(VaultError):
    """The keyring failed, or did not keep what it was given."""

    code: ClassVar[str] = "keyring_refused"


class KeyringSilentError(VaultError):
    """The keyring did not answer in time."""

    code: ClassVar[str] = "keyring_silent"


class KeyLostError(VaultError):
    """The keyring works, but does not hold this profile's key (any more)."""

    code: ClassVar[str] = "key_lost"


class WrongPassphraseError(VaultError):
    """The passphrase is not the one that the profile was locked with."""

    code: ClassVar[str] = "wrong_passphrase"


class WeakPassphraseError(VaultError):
    """The passphrase is too short to guard anything."""

    code: ClassVar[str] = "weak_passphrase"


class WrongVaultError(VaultError):
    """The profile's key is kept elsewhere than where it was looked for."""

    code: ClassVar[str] = "wrong_vault"


class VaultExistsError(VaultError):
    """The profile's key is kept already; a second one would lose what it locks."""

    code: ClassVar[str] = "vault_exists"
