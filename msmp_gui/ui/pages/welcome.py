"""What the window shows when nothing is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from msmp_gui.ui import icons
from msmp_gui.ui.theme import SPACE, TITLE, Theme
from msmp_gui.ui.widgets.basics import balanced, button, label
from msmp_gui.ui.wording import counted, tr

if TYPE_CHECKING:
    from msmp_gui.engine.snapshot import Snapshot

_WIDEST = 440


class WelcomePage(QWidget):
    """Signals: new_conference, add_address, test_network: the buttons."""

    new_conference = Signal()
    add_address = Signal()
    test_network = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        drawing = QLabel()
        icons.draw(drawing, "conference", "accent", theme, 64)
        drawing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title = label(size=TITLE, bold=True)
        self._text = label(muted=True)
        self._start = button(
            tr("New conference"), self.new_conference.emit, kind="primary", icon="plus", theme=theme
        )
        self._add = button(
            tr("Join by link, or add by address…"),
            self.add_address.emit,
            icon="address",
            theme=theme,
        )
        self.test = button(
            tr("Test the network"), self.test_network.emit, icon="network", theme=theme
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6 * SPACE, 0, 6 * SPACE, 0)
        layout.setSpacing(SPACE * 3 // 2)
        layout.addStretch(2)
        for part in (drawing, self._title):
            layout.addWidget(part)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(self._text, 100)
        across.addStretch(1)
        layout.addLayout(across)
        layout.addSpacing(SPACE)
        for part in (self._title, self._text):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for choice in (self._start, self._add, self.test):
            layout.addWidget(choice, 0, Qt.AlignmentFlag.AlignCenter)
        layout.addStretch(3)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Say what can be done now."""
        near = sum(person.near for person in snapshot.people)
        if near:
            self._title.setText(tr("Start a secure conference"))
            self._text.setText(
                counted(
                    "One person is near. Pick them, and press Start.",
                    "{n} people are near. Pick some of them, and press Start.",
                    near,
                )
            )
        else:
            self._title.setText(tr("Nobody here yet"))
            self._text.setText(
                tr(
                    "Ask others to start the app: everyone on the same network appears here by "
                    "themselves. If somebody does not, test the network to see what is in the way, "
                    "or send them a link."
                )
            )
        self._start.setVisible(bool(near))
        self.test.setVisible(not near)
        self._balance()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The text has other lines now."""
        super().resizeEvent(event)
        self._balance()

    def _balance(self) -> None:
        room = min(_WIDEST, self.width() - 12 * SPACE)
        self._text.setMaximumWidth(balanced(self._text, room))
