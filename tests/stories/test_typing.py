"""Alice types, and her computer goes off: what she typed is there when she is back."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.stories.stage import Stage

_TYPIST = Path(__file__).with_name("typist.py")
_TEXT = "Dear all, before I forget"


@pytest.mark.requirement("U4", "R31")
def test_what_was_typed_survives_a_kill(stage: Stage) -> None:
    stage.enter("Bob")
    typist = subprocess.Popen(
        [sys.executable, str(_TYPIST), str(stage.folder), _TEXT],
        env={**os.environ, "PYTHONPATH": os.getcwd()},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert typist.stdout is not None
    try:
        word, me = typist.stdout.readline().split()
        assert word == "open"
        stage.hears("Bob", lambda e: e["event"] == "peer" and e["fingerprint"] == me, "Alice near")
        group = str(stage.ask("Bob", "create", name="Tea", members=[me])["group"])
        assert typist.stdout.readline() == "kept\n"
    finally:
        typist.kill()
        typist.wait()
        typist.stdout.close()
    loot = [p.read_bytes() for p in stage.profile_folder.rglob("*") if p.is_file()]
    assert not any(_TEXT.encode() in each or _TEXT.encode("utf-16-le") in each for each in loot)
    window = stage.open_window()
    assert stage.snapshot.me.fingerprint == me
    window.show_key(f"group:{group}")
    panel = window.conference.conversation
    stage.until(lambda: panel.input.toPlainText() == _TEXT, "what was typed")
    stage.confirmed(2)
    stage.mouse.click(panel.send)
    said = stage.hears("Bob", lambda e: e["event"] == "message", "a message")
    assert said["text"] == _TEXT
    stage.until(lambda: stage.group().draft == "", "nothing left to say")
