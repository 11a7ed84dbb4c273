"""What the frozen app is made of: Python packages, native libraries, and where each comes from."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from builder import environments, project, system_libraries
from builder.frozen import Frozen, Library
from builder.tools import BuildError, run

_ASK = """
import json
from importlib.metadata import distributions
CODE = (".py", ".so", ".pyd", ".dll", ".dylib")
told = []
for each in distributions():
    data = each.metadata
    files = [(file.as_posix(), str(file.locate())) for file in each.files or []]
    inside = [(name, place) for name, place in files if ".dist-info/" in name]
    told.append({
        "name": data["Name"], "version": data["Version"], "summary": data["Summary"] or "",
        "licence": data["License-Expression"] or data["License"] or "",
        "classifiers": [c for c in data.get_all("Classifier", []) if c.startswith("License ::")],
        "author": data["Author"] or data["Author-email"] or "",
        "requires": each.requires or [],
        "files": [name for name, _ in files if name.endswith(CODE) or ".so." in name],
        "licences": [p for n, p in inside if "licen" in n.lower() or "copying" in n.lower()],
        "bills": [p for n, p in inside if "/sboms/" in n and n.endswith(".json")],
    })
print(json.dumps(told))
"""

# Native libraries inside wheels that publish no bill of materials of their own: by the name of
# the file, what it is, its licence, and where its version is read.
_KNOWN = (
    (re.compile(r"libicu\w+\.so\.(?P<version>\d+)"), "icu", "Unicode-3.0"),
    (re.compile(r"libav(codec|format|util)|libsw(resample|scale)"), "ffmpeg", "LGPL-2.1-or-later"),
    (re.compile(r"libQt6FFmpegStub"), "qt", "LGPL-3.0-only"),
    (re.compile(r"(lib)?Qt6?\w+|plugins/"), "qt", "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only"),
)

_FROM_CLASSIFIER = {
    "License :: OSI Approved :: MIT License": "MIT",
    "License :: OSI Approved :: BSD License": "BSD-3-Clause",
    "License :: OSI Approved :: Apache Software License": "Apache-2.0",
    "License :: OSI Approved :: Python Software Foundation License": "PSF-2.0",
}

# Where Debian's copyright file is not machine-readable: the licence, by how packages begin.
_IN_WORDS = (
    (("libx11", "libxau", "libxcb", "libxdmcp", "libxkbcommon", "libfontconfig"), "MIT"),
    (("libkrb5", "libk5crypto", "libgssapi-krb5"), "MIT"),
    (("libgcc", "libstdc++"), "GPL-3.0-or-later WITH GCC-exception-3.1"),
    (("libgcrypt",), "LGPL-2.1-or-later"),
    (("libpython",), "PSF-2.0"),
)

PYINSTALLER_LICENCE = "GPL-2.0-or-later WITH Bootloader-exception"


@dataclass(frozen=True)
class Distribution:
    """A Python package as it was published."""

    name: str
    version: str
    summary: str
    licence: str
    author: str
    requires: tuple[str, ...]
    files: frozenset[str]
    """Its code, by paths in site-packages."""

    licence_files: tuple[Path, ...] = ()
    bills: tuple[Path, ...] = ()


@dataclass(frozen=True)
class Native:
    """A native file inside the app, and what it is."""

    library: Library
    component: str
    version: str
    licence: str
    origin: str
    """A package URL: of the wheel or of the Debian package that it was taken from."""

    licence_files: tuple[Path, ...] = field(default=())


def distributions(app: Frozen) -> list[Distribution]:
    """The Python packages in the app. Raises BuildError where a tool got in."""
    locked = locked_names((project.PACKAGING / environments.RUN_LOCK).read_text(encoding="utf-8"))
    found = [each for each in _all() if each.files & app.sources]
    # PyInstaller's boot loader and the code that it runs first are inside, and have to be.
    allowed = locked | {project.NAME, "pyinstaller", "pyinstaller-hooks-contrib"}
    strange = sorted({normal(each.name) for each in found} - allowed)
    if strange:
        raise BuildError(f"the frozen app has packages that it does not ask for: {strange}")
    return found


def natives(app: Frozen) -> list[Native]:
    """The native files in the app."""
    return [_native(library) for library in app.libraries]


def interpreter() -> tuple[str, str]:
    """The version of Python inside, and its licence."""
    asked = run([environments.python(), "-c", "import platform; print(platform.python_version())"])
    return asked.strip(), "PSF-2.0"


def normal(name: str) -> str:
    """A package's name as indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def locked_names(lock: str) -> set[str]:
    """The packages in a lock file."""
    return {normal(name) for name in re.findall(r"^([A-Za-z0-9._-]+)==", lock, re.MULTILINE)}


def licence_of(stated: str, classifiers: list[str]) -> str:
    """A licence as an SPDX expression where it is one, else in the package's own words."""
    if stated.startswith("GPLv2-or-later with a special exception"):
        return PYINSTALLER_LICENCE
    if stated and len(stated) < 100 and "\n" not in stated:
        return {"MIT License": "MIT"}.get(stated, stated)
    known = [_FROM_CLASSIFIER[each] for each in classifiers if each in _FROM_CLASSIFIER]
    return " OR ".join(known) or (classifiers[0].split(" :: ")[-1] if classifiers else "unknown")


@cache
def _all() -> list[Distribution]:
    told: list[dict[str, Any]] = json.loads(run([environments.python(), "-c", _ASK]))
    return sorted(
        (
            Distribution(
                name=each["name"],
                version=each["version"],
                summary=each["summary"],
                licence=licence_of(each["licence"], each["classifiers"]),
                author=each["author"],
                requires=tuple(each["requires"]),
                files=frozenset(each["files"]),
                licence_files=tuple(Path(path) for path in each["licences"]),
                bills=tuple(Path(path) for path in each["bills"]),
            )
            for each in told
        ),
        key=lambda each: normal(each.name),
    )


def _native(library: Library) -> Native:
    parts = library.source.parts
    if "site-packages" in parts:
        return _from_wheel(library, "/".join(parts[parts.index("site-packages") + 1 :]))
    package = system_libraries.owner(library)
    if package is not None:
        return _from_debian(library, package)
    version, licence = interpreter()
    return Native(library, "python", version, licence, f"pkg:generic/python@{version}")


def _from_wheel(library: Library, name: str) -> Native:
    inside = library.inside
    owner = next((each for each in _all() if name in each.files), None)
    if owner is None:
        raise BuildError(f"{name} is of no package")
    origin = f"pkg:pypi/{normal(owner.name)}@{owner.version}"
    if inside.startswith("PySide6/Qt/"):
        for pattern, component, licence in _KNOWN:
            found = pattern.search(inside)
            if found:
                version = found.groupdict().get("version") or owner.version
                return Native(library, component, version, licence, origin)
    return Native(library, normal(owner.name), owner.version, owner.licence, origin)


def _from_debian(library: Library, package: str) -> Native:
    version, licence = _debian_facts(package)
    text = Path("/usr/share/doc", package, "copyright")
    return Native(
        library,
        package,
        version,
        licence,
        f"pkg:deb/debian/{package}@{version}",
        (text,) if text.exists() else (),
    )


@cache
def _debian_facts(package: str) -> tuple[str, str]:
    asked = run(["dpkg-query", "-W", "-f", "${Version}\n", package])
    text = Path("/usr/share/doc", package, "copyright")
    words = text.read_text(encoding="utf-8", errors="replace") if text.exists() else ""
    return asked.split("\n")[0], debian_licence(package, words)


def debian_licence(package: str, text: str) -> str:
    """The licences that a Debian copyright file names for the upstream files."""
    for beginnings, licence in _IN_WORDS:
        if package.startswith(beginnings):
            return licence
    if "Format:" not in text[:400]:
        return "see its copyright file"
    stanzas = re.split(r"\n\s*\n", text)
    named = [
        found[1].strip()
        for stanza in stanzas
        if stanza.startswith("Files:")
        and "debian/*" not in stanza
        and (found := re.search(r"^License:[ \t]*(\S.*)$", stanza, re.MULTILINE))
    ]
    return "; ".join(dict.fromkeys(named)) or "see its copyright file"


def commit() -> str:
    """The commit that the checkout is at; empty where it is none."""
    return project.git("rev-parse", "HEAD") or ""
