"""Files that are written whole or not at all."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from msmp_gui.sentences import sentence
from msmp_gui.storage.errors import DiskError

_PENDING = ".new"


def write_atomically(path: Path, data: bytes) -> None:
    """Make `path` hold `data`, readable by this user alone; durable when it returns.

    Whatever happens meanwhile, `path` holds either what it held before or all of `data`. One
    writer at a time: an interrupted one leaves a file beside it, which the next one overwrites.
    Raises DiskError.
    """
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
    if path.is_dir():
        return DiskError(sentence("{file} is a folder. Choose the name of a file.", file=path))
    msg = sentence(
        "The file {file} cannot be read or written ({cause}). Make room or correct its "
        "permissions, and try again.",
        file=path,
        cause=error.strerror,
    )
    return DiskError(msg)
