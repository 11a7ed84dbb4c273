"""An X server without a screen, and the windows on it."""

from __future__ import annotations

import contextlib
import os
import re
import subprocess
import time
from collections.abc import Iterator

from builder.tools import BuildError, need

_LOOK_AGAIN = 0.01
_WINDOW = re.compile(r'^\s+0x[0-9a-f]+ "(.*)": \("([^"]*)" "([^"]*)"\)\s+(\d+)x(\d+)')


@contextlib.contextmanager
def display(size: str = "1400x1000") -> Iterator[str]:
    """An X server on a display number of its own choice, open to everybody on this machine."""
    need("Xvfb", "xwininfo")
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-ac", "-noreset", "-screen", "0", f"{size}x24"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        if not number:
            raise BuildError("Xvfb does not start")
        yield f":{number}"
    finally:
        server.terminate()
        server.wait(10)


def wait_for_window(
    shown: str, started: float, process: subprocess.Popen[bytes] | None = None, patience: float = 60
) -> float:
    """Seconds from `started` until a window of the app is on the display. Raises BuildError."""
    while time.monotonic() - started < patience:
        if windows(shown):
            return time.monotonic() - started
        if process is not None and process.poll() is not None:
            told = process.stdout.read().decode(errors="replace") if process.stdout else ""
            raise BuildError(f"it ended with {process.returncode} before a window:\n{told}")
        time.sleep(_LOOK_AGAIN)
    raise BuildError(f"no window within {patience} s")


def wait_until_empty(shown: str, patience: float = 20) -> None:
    """Wait until the app's windows are gone. Raises BuildError."""
    started = time.monotonic()
    while windows(shown):
        if time.monotonic() - started > patience:
            raise BuildError("a window stays")
        time.sleep(_LOOK_AGAIN)


def windows(shown: str) -> list[str]:
    """The titles of the app's windows that are of a size to be seen."""
    asked = subprocess.run(
        ["xwininfo", "-display", shown, "-root", "-tree"],
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    return titles(asked.stdout)


def titles(tree: str) -> list[str]:
    """The titles of the app's windows in what xwininfo prints."""
    found = (_WINDOW.match(line) for line in tree.splitlines())
    return [
        match[1]
        for match in found
        if match and "msmp" in f"{match[2]} {match[3]}".lower() and int(match[4]) > 100
    ]
