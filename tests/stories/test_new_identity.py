"""A new identity: the app starts again by itself, and its history can still be verified."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from msmp_gui.desktop.window import run
from msmp_gui.engine.clock import wall_time
from msmp_gui.engine.profiles import ProfileOpener, passphrase_vault
from msmp_gui.ui.dialogs.confirm import ConfirmDialog
from msmp_gui.ui.dialogs.first_run import PassphraseDialog
from msmp_gui.ui.main_window import MainWindow
from tests.ui.hands_and_eyes import click, words_in

PASSPHRASE = "correct horse battery staple"
LIMIT = 60_000
"""Milliseconds."""

W = TypeVar("W", bound=QWidget)
Step = Callable[[], bool]


class Person:
    """Takes one step after the other, each as soon as it can be taken, while the app runs."""

    def __init__(self, steps: Iterator[Step]) -> None:
        self.steps = steps
        self.step: Step | None = next(steps)
        self.timer = QTimer(interval=20)
        self.timer.timeout.connect(self.go_on)
        self.timer.start()
        self.limit = QTimer(interval=LIMIT, singleShot=True)
        self.limit.timeout.connect(lambda: QApplication.exit(9))
        self.limit.start()

    def go_on(self) -> None:
        if self.step is not None and self.step():
            self.step = next(self.steps, None)

    def stop(self) -> None:
        for timer in (self.timer, self.limit):
            timer.stop()
            timer.deleteLater()


def the(kind: type[W]) -> W | None:
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
    return found[0] if len(found) == 1 else None


def unlock() -> bool:
    dialog = the(PassphraseDialog)
    if dialog is not None and dialog.unlock.isVisible() and not dialog.field.text():
        dialog.field.setText(PASSPHRASE)
        click(dialog.unlock)
        return True
    return False


def lobby() -> MainWindow | None:
    window = the(MainWindow)
    return window if window is not None and window._bridge.latest and window.warm else None


def shown(text: str) -> Step:
    def step() -> bool:
        window = lobby()
        return window is not None and text in words_in(window)

    return step


@pytest.mark.requirement("U4", "R23", "R27")
def test_the_app_starts_again_and_the_history_is_whole(qapp: QApplication, tmp_path: Path) -> None:
    ProfileOpener(tmp_path).create("Alice", passphrase_vault(PASSPHRASE), wall_time()).close()
    keys: list[str] = []

    def ask() -> bool:
        window = lobby()
        if window is None:
            return False
        latest = window._bridge.latest
        assert latest is not None
        keys.append(latest.me.fingerprint)
        window.renew_identity()
        return True

    def confirm() -> bool:
        dialog = the(ConfirmDialog)
        if dialog is not None:
            click(dialog.yes)
        return dialog is not None

    def verify() -> bool:
        window = lobby()
        if window is None:
            return False
        latest = window._bridge.latest
        assert latest is not None
        keys.append(latest.me.fingerprint)
        window.show_history()
        click(window.audit.verify)
        return True

    def leave() -> bool:
        window = lobby()
        assert window is not None
        assert [line.what for line in window.audit.model.lines()] == ["You made a new identity."]
        window.quit()
        return True

    person = Person(
        iter(
            [unlock, ask, confirm, unlock, verify, shown("was signed with your earlier key"), leave]
        )
    )
    options = argparse.Namespace(
        profile=tmp_path,
        theme="light",
        interface=["lo"],
        port=0,
        discovery=False,
        link=None,
        debug=False,
    )
    try:
        assert run(options) == 0
    finally:
        person.stop()
        qapp.setStyleSheet("")
    assert person.step is None
    assert len(set(keys)) == 2
