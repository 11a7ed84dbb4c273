"""Killing a process while it writes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


def python(program: str, *arguments: object, **environment: str) -> subprocess.Popen[str]:
    """A child that runs `program`, its output readable line by line."""
    return subprocess.Popen(
        [sys.executable, "-u", "-c", program, *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def killed_after(lines: int, program: str, *arguments: object) -> list[str]:
    """What `program` printed before it was killed, at some moment after `lines` lines."""
    with python(program, *arguments) as child:
        assert child.stdout is not None
        printed = [child.stdout.readline() for _ in range(lines)]
        child.kill()
        printed += child.stdout.readlines()
    assert child.returncode < 0, "".join(printed)
    # The last line may be cut short.
    return [line.strip() for line in printed if line.endswith("\n")]
