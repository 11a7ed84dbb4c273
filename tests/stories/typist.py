"""Somebody at a window of their own, who joins what they are asked to, types, and is never done.

python tests/stories/typist.py FOLDER TEXT
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtTest import QTest

import tests.support.display  # noqa: F401 - there is one to draw on
from msmp_gui.desktop.window import application
from msmp_gui.engine import commands as cmd
from msmp_gui.engine.notices import CommandDone
from msmp_gui.ui.theme import Theme
from tests.stories.stage import Stage


def main(folder: Path, text: str) -> None:
    Theme("light").apply(application())
    stage = Stage(folder)
    window = stage.open_window()
    bridge = window._bridge
    print("open", stage.snapshot.me.fingerprint, flush=True)
    stage.accept()
    stage.confirmed(2)
    kept: set[object] = set()
    submit = bridge._submit

    def watch(command: cmd.Command, command_id: object) -> None:
        if isinstance(command, cmd.KeepDraft) and command.text == text:
            kept.add(command_id)
        submit(command, command_id)

    bridge._submit = watch
    done: list[object] = []
    bridge.notice.connect(lambda n: done.append(n) if isinstance(n, CommandDone) else None)
    QTest.keyClicks(window.conference.conversation.input, text)
    stage.until(lambda: any(n.command_id in kept for n in done), "the text is kept")
    print("kept", flush=True)
    stage.until(lambda: False, "the end", patience=60)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
