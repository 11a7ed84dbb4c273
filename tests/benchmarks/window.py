"""The window: how soon it is on screen, and how it scrolls when there is much to see.

    xvfb-run -a python -m tests.benchmarks.window

Start-up is that of whole processes, beside one that opens an empty window, in turns.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QListView

from msmp_gui.engine.snapshot import MessageView
from msmp_gui.ui.main_window import MainWindow
from msmp_gui.ui.theme import Theme
from tests.ui import samples
from tests.ui.fake_engine import FakeEngine
from tests.ui.samples import NOW

_ROUNDS = 7
_FRAME = 1000 / 60
"""Milliseconds."""

_EMPTY = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.resize(1180, 760)
window.show()
QTimer.singleShot(0, app.quit)
app.exec()
"""
_FULL = """
import argparse, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from msmp_gui.desktop.window import Desktop, application
from msmp_gui.engine.clock import wall_time
from msmp_gui.engine.profiles import ProfileOpener, session_vault
from msmp_gui.ui.theme import Theme
app = application()
theme = Theme("light")
theme.apply(app)
profile = ProfileOpener(Path(sys.argv[1])).create("Alice", session_vault(), wall_time())
options = argparse.Namespace(interface=["lo"], port=0, discovery=False)
desktop = Desktop(theme, profile, options)
desktop.start()
QTimer.singleShot(0, app.quit)
app.exec()
import os
os._exit(0)
"""


def starts() -> tuple[float, float]:
    """Median seconds of our window, and of an empty one."""
    ours, empty = [], []
    with tempfile.TemporaryDirectory() as folder:
        for turn in range(_ROUNDS):
            empty.append(_timed(_EMPTY))
            ours.append(_timed(_FULL, str(Path(folder) / str(turn))))
    return statistics.median(ours[1:]), statistics.median(empty[1:])


def _timed(program: str, *arguments: str) -> float:
    start = time.perf_counter()
    subprocess.run(
        [sys.executable, "-c", program, *arguments],
        check=True,
        env={**os.environ, "PYTHONPATH": os.getcwd()},
    )
    return time.perf_counter() - start


def scrolls() -> list[tuple[str, float]]:
    """Milliseconds of the slowest but one per cent of frames, for the longest lists."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme = Theme("light")
    theme.apply(app)
    engine = FakeEngine()
    window = MainWindow(engine.bridge, theme, lambda: NOW)
    window.resize(1280, 800)
    window.show()
    people = [samples.person(f"Person {n}") for n in range(500)]
    members = tuple(samples.member(person) for person in people)
    texts = ("Yes.", "I will look at it tomorrow, and tell you then.", samples.TALK[4].text)
    said: tuple[MessageView, ...] = tuple(
        samples.message(people[n % 500], texts[n % 3], n // 500 + 1) for n in range(10_000)
    )
    group = replace(samples.group("All hands", members), messages=said)
    engine.feed(samples.snapshot(groups=(group,)))
    window.show_key(f"group:{group.group}")
    QCoreApplication.processEvents()
    found = []
    for what, view in (
        ("500 members", window.conference.members.list),
        ("10,000 messages", window.conference.conversation.view),
    ):
        found.append((what, _slowest(view)))
    window.close()
    return found


def _slowest(view: QListView) -> float:
    bar = view.verticalScrollBar()
    frames = []
    for step in range(400):
        bar.setValue(bar.maximum() - 40 * step if step < 300 else bar.value() + 40)
        start = time.perf_counter()
        view.viewport().repaint()
        QCoreApplication.processEvents()
        frames.append((time.perf_counter() - start) * 1000)
    return sorted(frames)[-5]


if __name__ == "__main__":
    mine, bare = starts()
    print(f"on screen after {mine:.2f} s, {mine / bare:.2f} times an empty window (allowed: 2)")
    for what, slowest in scrolls():
        print(f"{what}: {slowest:.1f} ms for a frame (allowed: {_FRAME:.1f})")
