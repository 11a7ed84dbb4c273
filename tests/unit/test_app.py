"""The command line."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return subprocess.run(
        [sys.executable, "-m", "msmp_gui", *arguments],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={name: value for name, value in os.environ.items() if name not in hidden},
    )


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have a display")
@pytest.mark.parametrize("arguments", [(), ("demo",)])
def test_without_a_display_a_sentence_points_to_what_works(arguments: tuple[str, ...]) -> None:
    done = run(*arguments)
    assert done.returncode == 1
    assert "demo --headless" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_ways_to_run_it_are_listed() -> None:
    done = run("--help")
    assert done.returncode == 0
    for word in ("peer", "demo", "--profile"):
        assert word in done.stdout


def test_a_demo_of_too_many_is_refused() -> None:
    done = run("demo", "--headless", "--peers", "99")
    assert done.returncode == 2
    assert "4 to 12 peers" in done.stderr


def test_help_on_a_command_begins_with_how_that_command_is_called() -> None:
    done = run("policy", "show", "--help")
    assert done.stdout.startswith("usage: msmp-gui policy show [-h] [--text] FILE\n")
