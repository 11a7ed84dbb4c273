#!/usr/bin/env python3
"""Everything that a release takes, from a clean checkout to one folder that can be published.

    python3 packaging/release.py [--trial] [--without-tests] [--quick]

It runs the tests and checks of the code, builds all artefacts that this machine can build, tries
them in bare systems, builds them again from nothing and compares, and leaves artefacts, bill of
materials and SHA-256 sums in dist/. It publishes nothing.

--trial takes a checkout with changes, and a changelog without this version; --without-tests leaves
out the tests of the code; --quick tries Debian 12 alone.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 (this file meets older ones, and says so)
    sys.exit("Python 3.11 or later is needed.")

from builder import files, project, reproducible, signing
from builder.tools import BuildError

SCRIPTS = Path(__file__).resolve().parent
OPTIONS = {"--trial", "--without-tests", "--quick"}
MADE = (".whl", ".tar.gz", ".deb", ".AppImage", ".msi", ".cdx.json")
"""How names of what is compared end; a disk image has times inside that macOS chooses."""


def main(arguments: Sequence[str]) -> int:
    """Make a release; the exit code."""
    if set(arguments) - OPTIONS:
        print(__doc__)
        return 0 if arguments[0] in ("-h", "--help") else 2
    # All parts state one time, even if somebody commits meanwhile.
    os.environ["SOURCE_DATE_EPOCH"] = str(project.epoch())
    try:
        if "--trial" not in arguments:
            see_that_it_is_committed()
            see_that_it_is_told((project.CHECKOUT / "CHANGELOG.md").read_text(encoding="utf-8"))
        if "--without-tests" not in arguments:
            step("Tests and checks of the code", ["bash", ".ci/run"])
        files.fresh(project.DIST)
        quick = [each for each in arguments if each == "--quick"]
        step("Building and trying", [sys.executable, SCRIPTS / "check" / "all.py", *quick])
        see_that_it_is_the_same_again()
        sums = project.DIST / "SHA256SUMS"
        files.write(sums, reproducible.sums(project.DIST))
        signing.sign_detached(sums)
    except BuildError as error:
        print(f"No release: {error}", file=sys.stderr)
        return 1
    print(f"\nIn {project.DIST}:\n{sums.read_text(encoding='utf-8')}", end="")
    return 0


def see_that_it_is_committed() -> None:
    """Raises BuildError where the checkout has changes: nobody could build the same again."""
    changes = project.git("status", "--porcelain")
    if changes is None:
        raise BuildError("this is no clone, or git is missing (apt install git)")
    if changes:
        raise BuildError(f"the checkout has changes:\n{changes}")


def see_that_it_is_told(changelog: str) -> None:
    """Raises BuildError where the changelog has no heading for this version."""
    if not re.search(rf"^## \[{re.escape(project.version())}\]", changelog, re.MULTILINE):
        raise BuildError(f"CHANGELOG.md has no heading for {project.version()}")


def see_that_it_is_the_same_again() -> None:
    """Build from nothing once more. Raises BuildError where anything differs."""
    print("\n== Building again, to compare", flush=True)
    made = [path for path in sorted(project.DIST.iterdir()) if path.name.endswith(MADE)]

    def again() -> None:
        step("Second build", [sys.executable, SCRIPTS / "build.py", "all"])

    different = reproducible.rebuild(made, again)
    if different:
        raise BuildError(f"a second build gave other bytes: {', '.join(different)}")
    print(f"Built twice, byte for byte the same: {', '.join(path.name for path in made)}")


def step(headline: str, command: Sequence[str | Path]) -> None:
    """Run one part, whose output the person sees. Raises BuildError."""
    print(f"\n== {headline}", flush=True)
    words = [str(word) for word in command]
    if subprocess.run(words, cwd=project.CHECKOUT, check=False).returncode:
        raise BuildError(f"{headline}: failed")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
