"""The app starts again by itself: with a new identity, and in another language."""

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


def live(qapp: QApplication, person: Person, folder: Path) -> int:
    """The whole app, from its start to its end; the exit code."""
    options = argparse.Namespace(
        profile=folder,
        theme="light",
        interface=["lo"],
        port=0,
        discovery=False,
        link=None,
        debug=False,
    )
    try:
        return run(options)
    finally:
        person.stop()
        qapp.setStyleSheet("")
        assert person.step is None


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
    assert live(qapp, person, tmp_path) == 0
    assert len(set(keys)) == 2


@pytest.mark.requirement("U4")
def test_another_language_is_there_after_one_click(qapp: QApplication, tmp_path: Path) -> None:
    ProfileOpener(tmp_path).create("Alice", passphrase_vault(PASSPHRASE), wall_time()).close()

    def choose() -> bool:
        window = lobby()
        if window is None:
            return False
        window.show_settings()
        window.settings.show_section("look")
        look = window.settings.look
        look.language.setCurrentIndex(look.language.findData("de"))
        click(look.later.now)
        return True

    def leave() -> bool:
        window = lobby()
        assert window is not None
        window.quit()
        return True

    person = Person(iter([unlock, choose, unlock, shown("Noch niemand hier"), leave]))
    assert live(qapp, person, tmp_path) == 0
