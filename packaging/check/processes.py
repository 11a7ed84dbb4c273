"""Processes that the desktop started, which are nobody's children here."""

from __future__ import annotations

import contextlib
import os
import signal
import time
from pathlib import Path

from builder.tools import BuildError

_LOOK_AGAIN = 0.005


def wait_for_argument(root: Path, argument: str, patience: float = 20) -> list[str]:
    """The command line of the app once it runs inside `root` with that argument.

    Raises BuildError.
    """
    started = time.monotonic()
    while time.monotonic() - started < patience:
        for line in inside(root).values():
            if Path(line[0]).name.startswith("msmp") and argument in line[1:]:
                return line
        time.sleep(_LOOK_AGAIN)
    raise BuildError(f"nothing started the app with {argument}")


def inside(root: Path) -> dict[int, list[str]]:
    """Command lines of all processes that have `root` as their root folder."""
    found = {}
    for folder in Path("/proc").iterdir():
        if not folder.name.isdecimal():
            continue
        try:
            line = (folder / "cmdline").read_bytes().decode(errors="replace")
            here = os.readlink(folder / "root") == str(root)
        except OSError:
            # It ended meanwhile.
            continue
        if here and line:
            found[int(folder.name)] = line.rstrip("\0").split("\0")
    return found


def end_app(root: Path, patience: float = 20) -> None:
    """Ask the app inside `root` to end, and see that it does. Raises BuildError."""
    started = time.monotonic()
    while running := app(root):
        late = time.monotonic() - started > patience / 2
        for number in running:
            with contextlib.suppress(ProcessLookupError):
                os.kill(number, signal.SIGKILL if late else signal.SIGTERM)
        if time.monotonic() - started > patience:
            raise BuildError("the app does not end")
        time.sleep(0.1)


def app(root: Path) -> list[int]:
    """The numbers of the app's processes inside `root`."""
    return [pid for pid, line in inside(root).items() if Path(line[0]).name.startswith("msmp")]
