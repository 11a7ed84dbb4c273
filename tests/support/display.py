"""A real X server to draw on, where there is one to start; else Qt draws off screen.

To be imported before an application is made: that is when Qt looks for a display.
"""

from __future__ import annotations

import atexit
import os
import shutil
import subprocess
import sys


def ensure_display() -> None:
    """The server ends with this process."""
    if not sys.platform.startswith("linux"):
        return
    if any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
        return
    display = _start_server()
    if display:
        os.environ["DISPLAY"] = display
        os.environ["QT_QPA_PLATFORM"] = "xcb"
    else:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"


def _start_server() -> str:
    program = shutil.which("Xvfb")
    if program is None:
        return ""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        [program, "-displayfd", str(writing), "-screen", "0", "1600x1200x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    atexit.register(_stop, server)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    return f":{number}" if number else ""


def _stop(server: subprocess.Popen[bytes]) -> None:
    server.terminate()
    try:
        server.wait(5)
    except subprocess.TimeoutExpired:
        server.kill()


ensure_display()
