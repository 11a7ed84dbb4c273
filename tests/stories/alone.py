"""A window in a network of its own: it tests the network, and tells what it shows.

python tests/stories/alone.py FOLDER
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path

from PySide6.QtTest import QTest

from msmp_gui.desktop.window import Desktop, application
from msmp_gui.engine.clock import wall_time
from msmp_gui.engine.profiles import ProfileOpener, session_vault
from msmp_gui.engine.snapshot import CheckState
from msmp_gui.ui.theme import Theme
from tests.ui.hands_and_eyes import click, words_in


def main(folder: Path) -> None:
    app = application()
    theme = Theme("light")
    theme.apply(app)
    profile = ProfileOpener(folder).create("Alice", session_vault(), wall_time())
    options = argparse.Namespace(interface=[], port=0, discovery=None)
    desktop = Desktop(theme, lambda: profile, options)
    desktop.window.show()
    desktop.start()
    try:
        end = time.monotonic() + 30
        tested = False
        while time.monotonic() < end:
            QTest.qWait(20)
            latest = desktop.bridge.latest
            if latest is None:
                continue
            if not tested:
                click(desktop.window.welcome.test)
                tested = True
            checks = latest.network.checks
            if checks and not any(check.state is CheckState.RUNNING for check in checks):
                break
        print(json.dumps(words_in(desktop.window.settings.network).split("\n")))
    finally:
        desktop.stop()
        profile.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
