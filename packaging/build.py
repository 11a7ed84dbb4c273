#!/usr/bin/env python3
"""Make what people install.

    python3 packaging/build.py wheel|sdist|deb|appimage|msi|dmg|bill|all

Artefacts come to dist/, work in progress to build/; `bill` is the bill of materials. What this
machine cannot make is said, with the tool that is missing; `all` makes the rest, and succeeds.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 (this file meets older ones, and says so)
    sys.exit("Python 3.11 or later is needed.")

from builder import appimage, deb, dmg, msi, project, sbom, signing, wheel
from builder.files import megabytes
from builder.tools import BuildError, MissingToolError

ARTEFACTS: dict[str, Callable[[], Path]] = {
    "wheel": wheel.build_wheel,
    "sdist": wheel.build_sdist,
    "deb": deb.build,
    "appimage": appimage.build,
    "msi": msi.build,
    "dmg": dmg.build,
    "bill": sbom.build,
}


def main(arguments: Sequence[str]) -> int:
    """Make the artefacts that are named; the exit code."""
    if not arguments or set(arguments) - {*ARTEFACTS, "all"}:
        print(__doc__)
        return 0 if arguments and set(arguments) <= {"-h", "--help"} else 2
    everything = "all" in arguments
    names = list(ARTEFACTS) if everything else list(dict.fromkeys(arguments))
    made, missing = 0, 0
    for name in names:
        try:
            make(name)
            made += 1
        except MissingToolError as error:
            print(f"{name}: cannot be made on this machine; {error}", flush=True)
            missing += 1
        except BuildError as error:
            print(f"{name}: FAILED\n{error}", file=sys.stderr)
            return 1
    return 0 if made and (everything or not missing) else 1


def make(name: str) -> Path:
    """Make one artefact, sign it where that is set up, and say what came out. Raises BuildError."""
    project.DIST.mkdir(exist_ok=True)
    started = time.monotonic()
    path = ARTEFACTS[name]()
    signing.sign_detached(path)
    seconds = time.monotonic() - started
    shown = path.relative_to(project.CHECKOUT)
    print(f"{name}: {shown}, {megabytes(path):.1f} MB, {seconds:.0f} s", flush=True)
    return path


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
