"""The folder in which everything lies that one identity keeps on this machine."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

from platformdirs import user_data_path

from msmp_gui.sentences import sentence
from msmp_gui.storage.errors import ProfileInUseError, ProfileUnusableError
from msmp_gui.storage.files import sync_folder

if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def default_folder() -> Path:
    """Where the profile lies unless told otherwise."""
    return user_data_path("msmp", appauthor=False)


class Profile:
    """A profile folder, held by one process at a time.

    What lies in it, and what a thief of the folder sees:

    - `vault`: which vaults keep the profile's key, a random profile id, and the cost of guessing
      a passphrase;
    - `identity`: one sealed blob;
    - `records.db` (and its `-wal`): how many records there are, of what sizes;
    - `lock`: nothing; the process that uses the profile holds a lock on it.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder.expanduser().absolute()
        self.vault_file = self.folder / "vault"
        self.identity_file = self.folder / "identity"
        self.database_file = self.folder / "records.db"
        self._lock_file = self.folder / "lock"
        self._descriptor: int | None = None

    def open(self) -> None:
        """Make the folder where it is missing, for this user alone, and take hold of it.

        Raises ProfileInUseError and ProfileUnusableError.
        """
        try:
            self._make_folder()
            descriptor = os.open(self._lock_file, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            msg = sentence(
                "The profile folder {folder} cannot be used ({cause}). Choose another one with "
                "--profile.",
                folder=self.folder,
                cause=error.strerror,
            )
            raise ProfileUnusableError(msg) from error
        try:
            _lock(descriptor)
        except OSError as error:
            os.close(descriptor)
            msg = sentence(
                "The profile folder {folder} is in use by another window or peer. Close that "
                "one, or start this one with another --profile.",
                folder=self.folder,
            )
            raise ProfileInUseError(msg) from error
        self._descriptor = descriptor

    def close(self) -> None:
        """Let go of the folder; harmless when called twice."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def is_begun(self) -> bool:
        """Whether a profile was made in the folder, or begun; a lock alone is none."""
        return self.vault_file.exists() or self.holds_data()

    def holds_data(self) -> bool:
        """Whether there is anything in the folder that the profile's key is needed for."""
        return self.identity_file.exists() or self.database_file.exists()

    def _make_folder(self) -> None:
        if not self.folder.is_dir():
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            sync_folder(self.folder.parent)
        # An older folder is closed to others as well, unless it is plainly meant for other things.
        if self._lock_file.exists() or not any(self.folder.iterdir()):
            self.folder.chmod(0o700)

    def __enter__(self) -> Self:
        self.open()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()
