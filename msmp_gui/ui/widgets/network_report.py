"""What the network's self-test found."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from msmp_gui.engine.snapshot import CheckState, NetworkCheck
from msmp_gui.ui import icons, wording
from msmp_gui.ui.theme import ICON, SMALL, SPACE, Theme
from msmp_gui.ui.widgets.basics import label

_MARKS = {
    CheckState.GOOD: ("check", "good"),
    CheckState.ATTENTION: ("alert", "attention"),
    CheckState.RUNNING: ("clock", "muted"),
}


class NetworkReport(QWidget):
    """A line for each thing that was looked at, with what to do below it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: tuple[NetworkCheck, ...] = ()
        self._parts: list[QWidget] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(1, 1)
        self.setVisible(False)

    def show_checks(self, checks: tuple[NetworkCheck, ...]) -> None:
        """Show the newest; nothing before there was one."""
        if checks == self._shown:
            return
        self._shown = checks
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self._parts.clear()
        row = 0
        for check in checks:
            mark = QLabel()
            icons.draw(mark, *_MARKS[check.state], self._theme, ICON)
            self._add(mark, row, 0)
            self._add(label(wording.words(check.what)), row, 1)
            row += 1
            if check.advice:
                self._add(label(wording.words(check.advice), muted=True, size=SMALL), row, 1)
                row += 1
        self.setVisible(bool(checks))

    def _add(self, part: QWidget, row: int, column: int) -> None:
        self._grid.addWidget(
            part, row, column, Qt.AlignmentFlag.AlignTop if column == 0 else Qt.AlignmentFlag(0)
        )
        self._parts.append(part)
