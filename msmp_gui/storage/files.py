"""Files that are written whole or not at all."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

from msmp_gui.sentences import Sentence, sentence
from msmp_gui.storage.errors import DiskError

_PENDING = ".new"


def write_atomically(path: Path, data: bytes) -> None:
    """Make `path` hold `data`, readable by this user alone; durable when it returns.

    Whatever happens meanwhile, `path` holds either what it held before or all of `data`. One
    writer at a time: an interrupted one leaves a file beside it, which the next one overwrites.
    What is there and is no file, a folder or a device, is left as it is. Raises DiskError.
    """
    _check_place(path)
    pending = path.with_name(path.name + _PENDING)
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    if sys.platform == "win32":
        flags |= os.O_BINARY
    else:
        flags |= os.O_NOFOLLOW
    try:
        with os.fdopen(os.open(pending, flags, 0o600), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        pending.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise disk_error(path, error) from error


def _check_place(path: Path) -> None:
    mode = _mode(path)
    if stat.S_ISDIR(mode):
        raise DiskError(_folder(path))
    if mode and not stat.S_ISREG(mode):
        msg = sentence("{file} is a device, not a file. Choose the name of a file.", file=path)
        raise DiskError(msg)


def _mode(path: Path) -> int:
    """What kind of thing it is; 0 where nothing is there, or nothing that can be looked at."""
    try:
        return path.stat().st_mode
    except OSError:
        return 0


def read_whole(path: Path) -> bytes | None:
    """What `path` holds; None where it does not exist. Raises DiskError."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise disk_error(path, error) from error


def sync_folder(folder: Path) -> None:
    """Make the names in `folder` durable."""
    if sys.platform == "win32":
        return  # a folder cannot be opened there, and NTFS logs its names
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def disk_error(path: Path, error: OSError) -> DiskError:
    """What to raise for `error`, met at `path`."""
    if stat.S_ISDIR(_mode(path)):
        return DiskError(_folder(path))
    if isinstance(error, FileNotFoundError) and not path.parent.exists():
        msg = sentence(
            "There is no folder {folder}. Make it, or choose another one.", folder=path.parent
        )
        return DiskError(msg)
    msg = sentence(
        "The file {file} cannot be read or written ({cause}). Make room or correct its "
        "permissions, and try again.",
        file=path,
        cause=error.strerror,
    )
    return DiskError(msg)


def _folder(path: Path) -> Sentence:
    return sentence("{file} is a folder. Choose the name of a file.", file=path)
