"""The window follows the system from light to dark and back, while it is open."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from msmp_gui.ui.main_window import MainWindow
from msmp_gui.ui.theme import DARK, LIGHT, Theme
from tests.ui import samples
from tests.ui.fake_engine import FakeEngine
from tests.ui.samples import NOW


class System(Theme):
    """The system's look, as a test sets it."""

    night = False

    @property
    def dark(self) -> bool:
        return self.night


def ground(window: MainWindow) -> str:
    return QApplication.palette(window).color(QPalette.ColorRole.Window).name()


def brightest(window: MainWindow) -> float:
    """Of the drawing on a button whose icon has the colour of text."""
    image = window.conference.invite.icon().pixmap(18, 18).toImage()
    colours = [image.pixelColor(x, y) for x in range(18) for y in range(18)]
    return max(c.lightnessF() for c in colours if c.alphaF() > 0.9)


@pytest.fixture
def system(qapp: QApplication) -> System:
    made = System()
    made.apply(qapp)
    return made


def test_icons_and_ground_change_with_the_system(
    qtbot: QtBot, qapp: QApplication, system: System
) -> None:
    engine = FakeEngine()
    window = MainWindow(engine.bridge, system, lambda: NOW)
    qtbot.addWidget(window)
    window.show()
    review = samples.group()
    engine.feed(samples.snapshot(groups=(review,)))
    window.show_key(f"group:{review.group}")
    window.conference.conversation.input.setPlainText("half a sent")
    assert ground(window) == LIGHT.window
    assert brightest(window) < 0.3
    system.night = True
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    qtbot.waitUntil(lambda: window.updatesEnabled() and ground(window) == DARK.window)
    assert brightest(window) > 0.7
    assert window.conference.conversation.input.toPlainText() == "half a sent"
    system.night = False
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    qtbot.waitUntil(lambda: window.updatesEnabled() and ground(window) == LIGHT.window)
    assert brightest(window) < 0.3
    qapp.setStyleSheet("")


def test_a_look_that_was_asked_for_stays(window: MainWindow) -> None:
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert ground(window) == LIGHT.window
