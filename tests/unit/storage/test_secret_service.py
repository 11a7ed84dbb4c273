"""A real Secret Service (GNOME's), on a session bus of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.crash import ROOT

STORY = Path(__file__).with_name("secret_service.py")
MISSING = [
    name for name in ("dbus-run-session", "gnome-keyring-daemon") if shutil.which(name) is None
]


@pytest.mark.skipif(bool(MISSING), reason=f"not installed here: {', '.join(MISSING)}")
def test_a_real_keyring_keeps_the_key_is_locked_and_is_killed(tmp_path: Path) -> None:
    for name in ("run", "data", "config"):
        (tmp_path / name).mkdir(mode=0o700)
    told = subprocess.run(
        ["dbus-run-session", "--", sys.executable, STORY, tmp_path / "profile"],
        cwd=ROOT,
        env={
            **{name: value for name, value in os.environ.items() if name != "DISPLAY"},
            "HOME": str(tmp_path),
            "XDG_RUNTIME_DIR": str(tmp_path / "run"),
            "XDG_DATA_HOME": str(tmp_path / "data"),
            "XDG_CONFIG_HOME": str(tmp_path / "config"),
            "PYTHONPATH": str(ROOT),
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        timeout=200,
        check=True,
    )
    *story, killed = told.stdout.splitlines()
    assert story == [
        "created 32 bytes",
        "named MSMP",
        "random name 16",
        "second process 32 bytes",
        "locked keyring_locked",
    ]
    # The bus may start another daemon, whose keyring is locked.
    assert killed in {"killed keyring_locked", "killed no_keyring"}
