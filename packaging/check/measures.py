"""How long the app takes from its start to its window, installed and from source."""

from __future__ import annotations

import os
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from builder import environments, project
from check import display

ALONE = ("unshare", "--net", "sh", "-c", 'ip link set lo up && exec "$@"', "sh")
"""Begins a command in a network of its own, in which nobody else can hear it."""

_ROUNDS = 5


def source_environment() -> dict[str, str]:
    """An environment in which the build environment's Python finds the app in the checkout."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    return {**kept, "PYTHONPATH": str(project.CHECKOUT), "LC_ALL": "C.UTF-8"}


def source_command() -> list[str]:
    """What starts the app from source."""
    return [str(environments.python()), "-P", "-m", "msmp_gui"]


def script(module: str) -> list[str]:
    """What starts a module of this package that uses the app from source."""
    return [str(environments.python()), "-P", "-m", module]


def script_environment() -> dict[str, str]:
    """What `script` needs beside what is in the environment."""
    return {"PYTHONPATH": f"{project.CHECKOUT}{os.pathsep}{project.PACKAGING}"}


def window_times(shown: str, installed: list[str], end: Callable[[], None]) -> tuple[float, float]:
    """The least seconds until the window of the installed app, and of the one from source.

    `end` ends the installed app. They take turns, so that both meet the same machine; the fastest
    of some rounds is what other work on the machine disturbs least.
    """
    ours, theirs = [], []
    with tempfile.TemporaryDirectory() as home:
        environment = {**source_environment(), "DISPLAY": shown, "HOME": home}
        # Once for nothing: files come from the disk the first time.
        _installed_once(shown, installed, end)
        for _round in range(_ROUNDS):
            ours.append(_installed_once(shown, installed, end))
            theirs.append(_source_once(shown, environment, Path(home)))
    return min(ours), min(theirs)


def _installed_once(shown: str, command: list[str], end: Callable[[], None]) -> float:
    started = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    try:
        return display.wait_for_window(shown, started, process)
    finally:
        end()
        process.wait(20)
        display.wait_until_empty(shown)


def _source_once(shown: str, environment: dict[str, str], home: Path) -> float:
    command = [*source_command(), "--profile", str(home / "profile")]
    started = time.monotonic()
    process = subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    try:
        return display.wait_for_window(shown, started, process)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(20)
        display.wait_until_empty(shown)
