"""The first start: a name and a passphrase, and one is in the lobby."""

from __future__ import annotations

import argparse
import time

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from msmp_gui.desktop import window as desktop_window
from msmp_gui.engine.profiles import OpenProfile
from msmp_gui.ui.dialogs.first_run import FirstRunDialog
from msmp_gui.ui.theme import Theme
from tests.stories.stage import Stage


@pytest.mark.requirement("U1")
def test_from_nothing_to_the_lobby(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desktop_window, "keyring_available", lambda: False)
    told: list[str] = []

    def fill_in() -> None:
        dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, FirstRunDialog))
        if not dialog.isVisible():
            QTimer.singleShot(20, fill_in)
            return
        told.append(dialog.windowTitle())
        assert not dialog.ready.isEnabled()
        QTest.keyClicks(dialog.name, "Alice")
        QTest.keyClicks(dialog.passphrase, "correct horse battery staple")
        QTest.keyClicks(dialog.again, "correct horse battery staple")
        stage.mouse.click(dialog.ready)

    QTimer.singleShot(20, fill_in)
    start = time.monotonic()
    options = argparse.Namespace(profile=stage.profile_folder)
    profile = desktop_window._open_profile(options, Theme("light"))
    assert isinstance(profile, OpenProfile)
    window = stage.open_window(profile)
    stage.sees("Alice")
    stage.sees("passphrase", lambda: window.sidebar)
    assert told == ["Welcome"]
    assert time.monotonic() - start < 30, "in the lobby within half a minute"
