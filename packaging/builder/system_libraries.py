"""Which of the collected libraries are Debian's own, and what depends on them then.

A .deb leaves them to the system: it gets their security updates, and they fit the drivers that
are loaded beside them. An AppImage has most of them inside.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from functools import cache
from pathlib import Path

from builder import files
from builder.frozen import Frozen, Library
from builder.tools import BuildError, need, run

PRIVATE = re.compile(r"libpython3\.\d+")
"""Packages that other releases of Debian do not have under the same name: these stay inside."""

DESKTOP = (
    "libX11-xcb.so.1",
    "libX11.so.6",
    "libXau.so.6",
    "libXdmcp.so.6",
    "libdrm.so.2",
    "libexpat.so.1",
    "libfontconfig.so.1",
    "libfreetype.so.6",
    "libgcc_s.so.1",
    "libstdc++.so.6",
    "libz.so.1",
)
"""What an AppImage leaves to the desktop, as all AppImages do: graphics drivers link these too,
and one that was built later than we were would not load with ours."""


@cache
def owner(library: Library) -> str | None:
    """The Debian package that a library was taken from; None where there is none."""
    if "site-packages" in library.source.parts or not shutil.which("dpkg-query"):
        return None
    # Since /lib became a link, packages say the one or the other.
    plain = library.source
    in_usr = plain.parts[1] == "usr"
    other = Path("/", *plain.parts[2:]) if in_usr else Path("/usr", *plain.parts[1:])
    for path in (plain, other):
        answer = subprocess.run(
            ["dpkg-query", "-S", str(path)], capture_output=True, text=True, check=False
        )
        if answer.returncode == 0:
            return answer.stdout.split(":")[0]
    return None


def leave_to_system(frozen: Frozen, inside: Path) -> list[Library]:
    """Remove Debian's libraries from a copy of the app's `_internal`; which ones that were."""
    removed = []
    for library in frozen.libraries:
        package = owner(library)
        if package is not None and not PRIVATE.fullmatch(package) and not _is_module(library):
            (inside / library.inside).unlink()
            removed.append(library)
    return removed


def leave_to_desktop(frozen: Frozen, inside: Path) -> list[Library]:
    """Remove what every desktop has from a copy of the app's `_internal`; which that was."""
    removed = [library for library in frozen.libraries if library.inside in DESKTOP]
    for library in removed:
        (inside / library.inside).unlink()
    return removed


def dependencies(tree: Path, work: Path) -> str:
    """The `Depends` of the programs and libraries in a tree, by the symbols that they use."""
    need("dpkg-shlibdeps")
    files.write(
        files.fresh(work) / "debian" / "control", "Source: x\n\nPackage: x\nArchitecture: any\n"
    )
    native = [path for path in sorted(tree.rglob("*")) if _is_elf(path)]
    folders = sorted({path.parent for path in native})
    told = run(
        [
            "dpkg-shlibdeps",
            "-O",
            "--ignore-missing-info",
            "--warnings=0",
            *(f"-l{folder}" for folder in folders),
            *native,
        ],
        cwd=work,
    )
    found = re.search(r"^shlibs:Depends=(.*)$", told, re.MULTILINE)
    if not found:
        raise BuildError(f"dpkg-shlibdeps told no dependencies:\n{told}")
    return found[1]


def _is_module(library: Library) -> bool:
    """Modules of the interpreter are as private as the interpreter."""
    return "lib-dynload" in library.source.parts


def _is_elf(path: Path) -> bool:
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"
