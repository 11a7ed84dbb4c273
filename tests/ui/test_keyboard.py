"""On every screen and in every dialog: the tab key comes everywhere as one reads, and is seen."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, islice

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QPushButton,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from msmp_gui.desktop.translation import Translation
from msmp_gui.ui.dialogs.first_run import FirstRunDialog, PassphraseDialog
from msmp_gui.ui.main_window import MainWindow
from msmp_gui.ui.theme import Theme
from tests.screens.catalogue import SCREENS
from tests.ui.fake_engine import FakeEngine, deliver
from tests.ui.test_accessibility import controls

MOST = 80
"""Steps; no screen has so many controls."""
ALIKE = 4
"""Pixels by which rows and columns may be out of line."""
CLEAR = 40
"""By which of 255 a colour has to differ to be another one."""
SEEN = 60
"""Pixels that have to differ; a text cursor alone has fewer."""


@pytest.fixture
def from_the_right(qapp: QApplication) -> Iterator[None]:
    """Asked for before the window is made."""
    made = Translation(qapp, "ar")
    yield
    made.end()


def shown(window: MainWindow, engine: FakeEngine, name: str, qtbot: QtBot) -> QWidget:
    """The screen, or the dialog that is open on it; active, as people have it."""
    root = SCREENS[name](window, engine) or window
    deliver()
    activate(root, qtbot)
    return root


def activate(root: QWidget, qtbot: QtBot) -> None:
    root.activateWindow()
    qtbot.waitUntil(root.isActiveWindow)


def put_away(root: QWidget) -> None:
    if isinstance(root, QDialog):
        root.close()
        deliver()


def stops(root: QWidget) -> list[QWidget]:
    """What the tab key comes to, from the first on, once around."""
    first = root.nextInFocusChain()
    while not (first.isVisible() and first.isEnabled() and _takes_tab(first)):
        first = first.nextInFocusChain()
    first.setFocus(Qt.FocusReason.TabFocusReason)
    visited = [first]
    for _ in range(MOST):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        assert now is not None
        if now is first:
            return visited
        assert now not in visited, f"the tab key is caught after {visited[-1]}"
        visited.append(now)
    raise AssertionError("the tab key never comes back")


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)


def called(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.accessibleName()!r}"


def unreached(root: QWidget, visited: list[QWidget]) -> list[str]:
    """Controls that can be used, and that no key comes to."""
    groups = {each.group() for each in visited if isinstance(each, QRadioButton)}
    return [
        called(each)
        for each in controls(root)
        if each.isVisible()
        and not (isinstance(each, QAbstractItemView) and not each.model().rowCount())
        and each.isEnabled()
        and each.window() is root
        and each not in visited
        and not (isinstance(each, QRadioButton) and (each.group() in groups or not each.group()))
    ]


def backwards(root: QWidget, visited: list[QWidget]) -> list[str]:
    """Pairs of which the second stands before the first, for who reads this language."""
    mirrored = root.layoutDirection() is Qt.LayoutDirection.RightToLeft
    return [
        f"{called(one)}, then {called(other)}"
        for one, other in combinations(visited, 2)
        if _before(*_branches(one, other), mirrored=mirrored)
    ]


def _branches(one: QWidget, other: QWidget) -> tuple[QRect, QRect]:
    """Where the two stand in what holds both: each with all that it is in."""
    above = [one]
    while (parent := above[-1].parentWidget()) is not None:
        above.append(parent)
    branch = other
    while branch.parentWidget() not in above:
        branch = branch.parentWidget()
    common = branch.parentWidget()
    if common is one:
        return one.rect(), QRect(branch.mapTo(one, QPoint(0, 0)), branch.size())
    mine = above[above.index(common) - 1]
    return _place(mine, common), _place(branch, common)


def _place(widget: QWidget, above: QWidget) -> QRect:
    return QRect(widget.mapTo(above, QPoint(0, 0)), widget.size())


def _before(first: QRect, second: QRect, *, mirrored: bool) -> bool:
    """Whether `second` would be read before `first`: above it, or on its line and nearer the edge.

    What stands in a column of its own, further on, may begin above.
    """
    left, right = (second, first) if mirrored else (first, second)
    further = right.left() >= left.right() - ALIKE
    below = second.top() >= first.bottom() - ALIKE
    inside = first.contains(second)
    return not (further or below or inside)


@pytest.mark.parametrize("name", SCREENS)
def test_the_tab_key_comes_everywhere_as_one_reads_and_is_seen(
    window: MainWindow, engine: FakeEngine, name: str, qtbot: QtBot
) -> None:
    root = shown(window, engine, name, qtbot)
    visited = stops(root)
    assert backwards(root, visited) == []
    assert unreached(root, visited) == []
    assert unseen(root, visited) == []
    put_away(root)


@pytest.mark.parametrize("name", SCREENS)
def test_the_tab_key_comes_everywhere_as_one_reads_from_the_right(
    from_the_right: None, window: MainWindow, engine: FakeEngine, name: str, qtbot: QtBot
) -> None:
    root = shown(window, engine, name, qtbot)
    assert backwards(root, stops(root)) == []
    put_away(root)


@pytest.mark.parametrize("dialog", ["keyring", "no keyring", "certificate", "passphrase"])
def test_the_tab_key_comes_everywhere_at_the_first_start(
    theme: Theme, qtbot: QtBot, dialog: str
) -> None:
    if dialog == "passphrase":
        made: QDialog = PassphraseDialog(theme)
    else:
        made = FirstRunDialog(theme, keyring_available=dialog != "no keyring")
        if dialog == "certificate":
            made.use_certificate("/home/ada/ada.p12")
    qtbot.addWidget(made)
    made.show()
    activate(made, qtbot)
    visited = stops(made)
    assert backwards(made, visited) == []
    assert unreached(made, visited) == []
    assert unseen(made, visited) == []


def unseen(root: QWidget, visited: list[QWidget]) -> list[str]:
    """What looks the same with the focus and without."""
    found = []
    for widget in visited:
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        deliver()
        with_it = widget.grab().toImage()
        widget.clearFocus()
        deliver()
        if not differ(with_it, widget.grab().toImage()):
            found.append(called(widget))
    return found


def differ(one: QImage, other: QImage) -> bool:
    """Whether as many pixels differ as people see."""
    if one.size() != other.size():
        return True
    return len(list(islice(_differing(one, other), SEEN))) == SEEN


def _differing(one: QImage, other: QImage) -> Iterator[int]:
    before, after = bytes(one.constBits()), bytes(other.constBits())
    width = one.bytesPerLine()
    for line in range(0, len(before), width):
        # Most lines are the same, and are compared as a whole.
        if before[line : line + width] != after[line : line + width]:
            for at in range(line, line + width, 4):
                if any(abs(before[at + part] - after[at + part]) > CLEAR for part in range(3)):
                    yield at


@pytest.mark.parametrize("look", ["light", "dark", "contrast"])
@pytest.mark.parametrize("name", ["conference", "new-conference", "policy-editor", "settings-look"])
def test_the_focus_is_seen_in_every_look(
    qapp: QApplication, engine: FakeEngine, qtbot: QtBot, name: str, look: str
) -> None:
    theme = Theme(look)
    theme.apply(qapp)
    window = MainWindow(engine.bridge, theme, lambda: 0)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    root = shown(window, engine, name, qtbot)
    assert unseen(root, stops(root)) == []
    put_away(root)
    qapp.setStyleSheet("")


def test_an_order_that_goes_backwards_is_found(qtbot: QtBot) -> None:
    page = QWidget()
    first, second, third = (QPushButton(str(n), page) for n in range(3))
    first.move(0, 0)
    second.move(200, 0)
    third.move(0, 100)
    qtbot.addWidget(page)
    assert backwards(page, [first, second, third]) == []
    assert len(backwards(page, [second, first, third])) == 1
    assert len(backwards(page, [third, second, first])) == 2
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert backwards(page, [second, first, third]) == []


def test_a_focus_that_is_not_seen_is_found(qtbot: QtBot) -> None:
    plain = QPushButton("x")
    plain.setStyleSheet("QPushButton { border: none; background: white; outline: none; }")
    qtbot.addWidget(plain)
    plain.show()
    activate(plain, qtbot)
    assert unseen(plain, [plain]) == ["QPushButton ''"]
