"""A list to choose one from, with an arrow of the app's own icons."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy

from msmp_gui.ui import icons
from msmp_gui.ui.theme import SPACE, Theme

_ARROW = 14


class Choice(QComboBox):
    """As narrow as it has to be; what is chosen is cut there."""

    def __init__(self, name: str, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(name)
        self.view().setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the arrow at its end: a style sheet could not give it the theme's colour."""
        super().paintEvent(event)
        painter = QPainter(self)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = SPACE if mirrored else self.width() - _ARROW - SPACE
        ratio = self.devicePixelRatioF()
        arrow = icons.pixmap("chevron", self._theme.colours.muted, _ARROW, ratio)
        painter.drawPixmap(QPoint(left, (self.height() - _ARROW) // 2), arrow)
