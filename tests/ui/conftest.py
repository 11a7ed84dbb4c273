"""The window against an engine that is not there: it records commands and feeds snapshots."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog

import tests.support.display  # noqa: F401 - there is one to draw on
from msmp_gui.engine.snapshot import Snapshot
from msmp_gui.ui.main_window import MainWindow
from msmp_gui.ui.paged_window import load_pages
from msmp_gui.ui.theme import Theme
from tests.support.watchdog import failing_if_busy
from tests.ui import samples
from tests.ui.fake_engine import FakeEngine
from tests.ui.samples import NOW


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    chosen = Theme("light")
    chosen.apply(qapp)
    yield chosen
    qapp.setStyleSheet("")


@pytest.fixture
def engine(theme: Theme) -> FakeEngine:
    return FakeEngine()


@pytest.fixture
def window(qtbot: object, theme: Theme, engine: FakeEngine) -> MainWindow:
    made = MainWindow(engine.bridge, theme, lambda: NOW)
    qtbot.addWidget(made)  # type: ignore[attr-defined]
    made.resize(1280, 800)
    made.show()
    qtbot.waitExposed(made)  # type: ignore[attr-defined]
    made.activateWindow()
    qtbot.waitActive(made)  # type: ignore[attr-defined]
    return made


Show = Callable[[Snapshot], MainWindow]


@pytest.fixture
def show(window: MainWindow, engine: FakeEngine) -> Show:
    """Feed a snapshot, and have it shown."""

    def feed(snapshot: Snapshot) -> MainWindow:
        engine.feed(snapshot)
        return window

    return feed


@cache
def _warmed_up() -> None:
    """Once in a process, as the app does it in idle turns: load the pages, and make each."""
    load_pages()
    group = samples.group()
    made = MainWindow(FakeEngine().bridge, Theme("light"), lambda: NOW)
    made.show()
    while not made.warm:
        made.warm_up()
    made.conference.show_group(group)
    made.stack.setCurrentWidget(made.conference)
    made.grab()
    made.close()
    made.deleteLater()
    # Qt's own dialog looks for icons all over the computer; desktops show one of theirs.
    files = QFileDialog()
    files.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    files.open()
    files.grab()
    files.close()
    files.deleteLater()


@pytest.fixture(autouse=True)
def never_busy_for_long(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fail where the interface's thread was busy for too long at a stretch."""
    _warmed_up()
    with failing_if_busy(monkeypatch):
        yield
