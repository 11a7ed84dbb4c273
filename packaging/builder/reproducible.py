"""Whether building again, from nothing, gives the same bytes."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

from builder import files, project

_KEPT = {"roots", "pictures"}
"""Folders in build/ that artefacts are not made of: bare systems, and what was seen in them."""


def rebuild(artefacts: Iterable[Path], build: Callable[[], object]) -> list[str]:
    """Build a second time after everything was removed; the names of what came out differently."""
    first = {path.name: files.sha256(path) for path in artefacts}
    forget()
    build()
    return [name for name, known in first.items() if files.sha256(project.DIST / name) != known]


def forget() -> None:
    """Remove all work in progress: environments, the frozen app, trees."""
    for path in project.BUILD.iterdir() if project.BUILD.exists() else ():
        if path.name not in _KEPT:
            shutil.rmtree(path)


def sums(folder: Path) -> str:
    """The lines of SHA256SUMS for all files in a folder."""
    own = "SHA256SUMS"
    listed = [path for path in sorted(folder.iterdir()) if not path.name.startswith(own)]
    return "".join(f"{files.sha256(path)}  {path.name}\n" for path in listed if path.is_file())
