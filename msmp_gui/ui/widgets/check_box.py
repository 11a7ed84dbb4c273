"""A box to check, with a mark of the app's own icons."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton

from msmp_gui.ui import icons
from msmp_gui.ui.theme import Theme

_MARK = 14


class CheckBox(QCheckBox):
    """A style sheet could not give the mark the theme's colour."""

    def __init__(self, text: str, theme: Theme) -> None:
        super().__init__(text)
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The style sheet draws the box, this the mark in it."""
        super().paintEvent(event)
        if not self.isChecked():
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        part = QStyle.SubElement.SE_CheckBoxIndicator
        place = QRect(0, 0, _MARK, _MARK)
        place.moveCenter(self.style().subElementRect(part, option, self).center())
        painter = QPainter(self)
        ratio = self.devicePixelRatio()
        ink = self._theme.colours.on_accent
        painter.drawPixmap(place.topLeft(), icons.pixmap("check", ink, _MARK, ratio))
        painter.end()
