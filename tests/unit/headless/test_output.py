"""What commands write can be read by the next program, whatever this computer's encoding is."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from msmp_gui import app
from msmp_gui.engine.audit import export as audit_export
from tests.unit.engine.crowd import Crowd


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


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names of files are text")
def test_the_name_of_a_file_need_be_no_text() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "msmp_gui", "policy", "check", b"none\xff.toml"],
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr == b""
    assert done.stdout.startswith(rb"none\udcff.toml: The file none")


@pytest.mark.requirement("R27", "R34")
def test_a_file_from_somebody_else_writes_nothing_to_the_terminal_but_text(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    crowd = Crowd("AB")
    parts, group = crowd["A"].parts, crowd.form("AB")
    first, *lines = audit_export.to_lines(
        audit_export.export(parts.records.audit, bytes.fromhex(group), parts.me)
    )
    name = "\\u001b[2J\\nTea (00, by A): intact, 9 entries."
    file = tmp_path / "log.jsonl"
    file.write_text("\n".join([first.replace('"Tea"', f'"{name}"'), *lines]))
    assert app.main(["audit", "verify", str(file)]) == 1
    (told,) = capsys.readouterr().out.splitlines()
    assert told.isprintable()
    assert "The file calls the conference" in told
