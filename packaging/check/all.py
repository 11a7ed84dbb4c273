#!/usr/bin/env python3
"""Build what this machine can, and try it in bare systems without Python; and a checkout with it.

    python3 packaging/check/all.py [--quick] [--no-build]

--quick tries Debian 12 alone; --no-build takes what lies in dist/. Making bare systems, and
mounting them, takes the rights of root. A table says what was built, installed, started, joined and
removed; the exit code is 0 if nothing failed.
"""
# What is imported lies beside this folder, not in it.
# ruff: noqa: E402

from __future__ import annotations

import signal
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

sys.path[0] = str(Path(__file__).resolve().parent.parent)

import build
from builder import project
from builder.files import megabytes
from builder.tools import BuildError, MissingToolError
from check import lint
from check.checkout import try_checkout
from check.outcome import Outcome
from check.roots import SYSTEMS, System
from check.table import table
from check.trials import try_appimage, try_deb

LARGEST_DEB = 100.0
"""Megabytes."""

COLUMNS = (
    *("install", "start", "words", "story", "join", "link", "file", "managed", "login"),
    *("upgrade", "remove", "tests"),
)


def main(arguments: Sequence[str]) -> int:
    """Do it all; the exit code."""
    if set(arguments) - {"--quick", "--no-build"}:
        print(__doc__)
        return 2
    # Ended from outside, it still has to take down what it mounted.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    faults: list[str] = []
    if "--no-build" not in arguments:
        faults += build_all()
    deb, appimage = newest("*.deb"), newest("*.AppImage")
    faults += check_form(deb)
    systems = SYSTEMS[:1] if "--quick" in arguments else SYSTEMS
    outcomes: list[Outcome] = []
    checkout = project.CHECKOUT
    for artefact, trial in ((deb, try_deb), (appimage, try_appimage), (checkout, try_checkout)):
        for system in systems:
            if artefact is not None:
                outcomes += attempt(artefact, trial, system, faults)
    rows = [
        [each.artefact, each.system, *(each.cells.get(column, "") for column in COLUMNS)]
        for each in outcomes
    ]
    faults += [fault for each in outcomes for fault in each.faults]
    print("\n" + table(["artefact", "system", *COLUMNS], rows))
    for fault in faults:
        print(f"\nFAILED: {fault}", file=sys.stderr)
    return 1 if faults else 0


def build_all() -> list[str]:
    """Build every artefact that can be built here, and say how large each is."""
    rows, faults = [], []
    project.DIST.mkdir(exist_ok=True)
    for name in build.ARTEFACTS:
        started = time.monotonic()
        try:
            path = build.make(name)
            size = megabytes(path)
            rows.append([name, path.name, f"{size:.1f} MB", f"{time.monotonic() - started:.0f} s"])
            if name == "deb" and size > LARGEST_DEB:
                faults.append(f"the .deb has {size:.1f} MB, more than {LARGEST_DEB:.0f}")
        except MissingToolError as error:
            rows.append([name, f"cannot be made here; {error}", "", ""])
        except BuildError as error:
            rows.append([name, "FAILED", "", ""])
            faults.append(f"building {name}: {error}")
    print("\n" + table(["artefact", "built", "size", "time"], rows) + "\n")
    return faults


def check_form(deb: Path | None) -> list[str]:
    """Run the checks of form; what they found fault with."""
    faults = []
    for name, check in lint.all_of(deb):
        try:
            check()
            print(f"{name}: passed")
        except MissingToolError as error:
            print(f"{name}: not tried; {error}")
        except BuildError as error:
            print(f"{name}: FAILED")
            faults.append(f"{name}: {error}")
    return faults


def attempt(
    artefact: Path, trial: Callable[[Path, System], Outcome], system: System, faults: list[str]
) -> list[Outcome]:
    """One trial, if the system can be had."""
    print(f"Trying {artefact.name} on {system.name} …", flush=True)
    try:
        outcome = trial(artefact, system)
    except MissingToolError as error:
        return [Outcome(artefact.name, system.name, {"install": f"not tried; {error}"})]
    except BuildError as error:
        faults.append(f"{artefact.name} on {system.name}: {error}")
        return []
    print("  " + "; ".join(f"{name}: {cell}" for name, cell in outcome.cells.items()), flush=True)
    return [outcome]


def newest(pattern: str) -> Path | None:
    """The artefact of this version in dist/."""
    found = [path for path in project.DIST.glob(pattern) if project.version() in path.name]
    return max(found, key=lambda path: path.stat().st_mtime, default=None)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
