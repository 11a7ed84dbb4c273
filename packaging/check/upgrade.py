"""An earlier version in place of a later one, and back: what is somebody's own stays as it is."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

from builder import files, project
from builder.tools import BuildError, run
from check.roots import PERSON, Root

_EARLIER = "0.0.1"
_OF_BEFORE = f"usr/lib/{project.NAME}/_internal/of-before"
"""A file that the later version has not got any more."""


def try_upgrade(root: Root, deb: Path, profile: list[str]) -> str:
    """Downgrade what is installed, and upgrade it again: a few words.

    `profile` are the options that open one. Raises BuildError.
    """
    mine = _identity(root, profile)
    with tempfile.TemporaryDirectory() as folder:
        root.put(earlier(deb, Path(folder)), "/tmp/earlier.deb")
    root.put(deb, "/tmp/later.deb")
    later = _version(root)
    for name, version, expected in (("earlier", _EARLIER, True), ("later", later, False)):
        root.apt("install", "--allow-downgrades", f"/tmp/{name}.deb")
        if _version(root) != version:
            raise BuildError(f"{version} was to be installed, and {_version(root)} is")
        if (root.path / _OF_BEFORE).exists() is not expected:
            raise BuildError(f"{_OF_BEFORE} is in the wrong version")
        changed = root.run(["dpkg", "--verify", project.NAME]).stdout.strip()
        if changed:
            raise BuildError(f"not as the package has it:\n{changed}")
        if _identity(root, profile) != mine:
            raise BuildError(f"somebody's own changed with {version}")
    return f"{_EARLIER} and back"


def earlier(deb: Path, folder: Path) -> Path:
    """A package like this one, of a version before it, in a folder. Raises BuildError."""
    tree, made = folder / "tree", folder / "earlier.deb"
    run(["dpkg-deb", "-R", deb, tree])
    control = tree / "DEBIAN" / "control"
    text = control.read_text(encoding="utf-8")
    files.write(control, re.sub(r"(?m)^Version: .*$", f"Version: {_EARLIER}", text))
    files.write(tree / _OF_BEFORE, "from a version before\n")
    run(["dpkg-deb", "-Znone", "--root-owner-group", "--build", tree, made])
    return made


def _version(root: Root) -> str:
    return root.run(["dpkg-query", "-W", "-f", "${Version}", project.NAME]).stdout


def _identity(root: Root, profile: list[str]) -> str:
    return root.run(["msmp-gui", "identity", "show", *profile], user=PERSON).stdout
