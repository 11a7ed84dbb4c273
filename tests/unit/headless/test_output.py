"""What commands write can be read by the next program, whatever this computer's encoding is."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_what_is_written_to_a_file_is_utf_8(encoding: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "msmp_gui", "policy", "compare", "everyday", "high-assurance"],
        env={**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"},
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.stderr == b""
    assert 'rekey.period: "1 h" → "20 min"' in done.stdout.decode("utf-8")
