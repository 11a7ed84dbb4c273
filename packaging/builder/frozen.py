"""The app with its interpreter and libraries in one folder, by PyInstaller from the wheel."""

from __future__ import annotations

import json
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from builder import environments, files, project, wheel
from builder.tools import need, run

SPEC = project.PACKAGING / "pyinstaller" / "msmp-gui.spec"
FOLDER = project.BUILD / "frozen"
COLLECTED = "collected.json"


@dataclass(frozen=True)
class Library:
    """A native file in the folder: where it lies there, and which file it is a copy of."""

    inside: str
    source: Path


@dataclass(frozen=True)
class Frozen:
    """A frozen app."""

    root: Path
    """The folder with the program and `_internal`."""

    libraries: tuple[Library, ...]
    sources: frozenset[str]
    """The files in site-packages that code came from, by their paths there."""


def build() -> Frozen:
    """Freeze the app, if what it is made of has changed since."""
    if sys.platform.startswith("linux"):
        need("objdump")
    made_of = files.sha256(wheel.build_wheel()) + files.tree_hash(SPEC.parent)
    python = environments.python()
    made_of += (environments.site_packages().parents[2] / "made-of").read_text()
    stamp = FOLDER / "made-of"
    if not stamp.exists() or stamp.read_text() != made_of:
        _freeze(python)
        stamp.write_text(made_of)
    return read()


def read() -> Frozen:
    """What the last build left."""
    root = FOLDER / "dist" / project.NAME
    told = json.loads((FOLDER / COLLECTED).read_text(encoding="utf-8"))
    libraries = tuple(Library(inside, Path(source)) for inside, source in told["libraries"])
    return Frozen(root, libraries, frozenset(told["sources"]))


def _freeze(python: Path) -> None:
    print("Freezing the app …", flush=True)
    environments.install_wheel(wheel.build_wheel())
    files.fresh(FOLDER)
    folders = ["--distpath", FOLDER / "dist", "--workpath", FOLDER / "work"]
    # From a folder without sources: only what is installed can be found.
    run(
        [python, "-P", "-m", "PyInstaller", "--clean", "--noconfirm", *folders, SPEC],
        cwd=FOLDER,
        extra={"MSMP_COLLECTED": str(FOLDER / COLLECTED), "PYINSTALLER_CONFIG_DIR": str(FOLDER)},
    )
    shutil.rmtree(FOLDER / "work")
    files.normalise(FOLDER / "dist" / project.NAME)
