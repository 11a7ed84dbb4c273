"""Files and folders that come out the same every time."""

from __future__ import annotations

import gzip
import hashlib
import os
import shutil
from pathlib import Path

from builder import project


def fresh(folder: Path) -> Path:
    """An empty folder of that name."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def install(source: Path, target: Path, mode: int = 0o644) -> None:
    """Copy one file, with the folders above it."""
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
    target.chmod(mode)


def write(target: Path, text: str, mode: int = 0o644) -> None:
    """Write one text file, with the folders above it; line ends are not the system's."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8", newline="\n")
    target.chmod(mode)


def write_gzip(target: Path, text: str) -> None:
    """Write one compressed text file without name and time inside."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(gzip.compress(text.encode(), compresslevel=9, mtime=0))
    target.chmod(0o644)


def normalise(root: Path) -> None:
    """Give everything below `root` the modes and the time that all artefacts carry.

    What is executable stays so, shared libraries are not: nobody starts them.
    """
    when = project.epoch()
    for path in sorted(root.rglob("*"), reverse=True):
        if not path.is_symlink():
            path.chmod(_mode(path))
        os.utime(path, (when, when), follow_symlinks=False)
    root.chmod(0o755)
    os.utime(root, (when, when))


def _mode(path: Path) -> int:
    if path.is_dir():
        return 0o755
    library = ".so" in path.suffixes
    return 0o755 if path.stat().st_mode & 0o100 and not library else 0o644


def sha256(path: Path) -> str:
    """The hash of one file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def tree_hash(root: Path) -> str:
    """One hash for names, modes, links and contents of a whole folder.

    What Python leaves beside sources that it read is none of it.
    """
    total = hashlib.sha256()
    for path in sorted(root.rglob("*")):
        inside = path.relative_to(root)
        if "__pycache__" in inside.parts:
            continue
        name = inside.as_posix()
        if path.is_symlink():
            line = f"link {name} {os.readlink(path)}"
        elif path.is_dir():
            line = f"folder {name}"
        else:
            line = f"file {name} {path.stat().st_mode & 0o777:o} {sha256(path)}"
        total.update(line.encode() + b"\n")
    return total.hexdigest()


def megabytes(path: Path) -> float:
    """The size of a file, or of all files in a folder, in units of 10^6 bytes."""
    if path.is_file():
        return path.stat().st_size / 1e6
    sizes = (each.lstat().st_size for each in path.rglob("*") if not each.is_dir())
    return sum(sizes) / 1e6
