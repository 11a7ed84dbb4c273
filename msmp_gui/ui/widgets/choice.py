"""A list to choose one from, with an arrow of the app's own icons."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStylePainter,
)

from msmp_gui.ui import icons
from msmp_gui.ui.theme import SPACE, Theme
from msmp_gui.ui.widgets.painting import plain_tooltip
from msmp_gui.ui.wording import tr

_ARROW = 14


class Choice(QComboBox):
    """As narrow as it has to be; a page can be scrolled over it."""

    def __init__(
        self, theme: Theme, items: Iterable[tuple[object, str]] = (), *, name: str = ""
    ) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(name)
        self.view().setAccessibleName(name or tr("Choices"))
        self.view().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # The style's own delegate ignores how the style sheet wants rows to be.
        self.setItemDelegate(QStyledItemDelegate(self))
        for data, text in items:
            self.addItem(text, data)

    def stretch(self) -> Choice:
        """Take the room that there is."""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return self

    def whole(self) -> Choice:
        """Be as wide as the longest choice, which is known to fit."""
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        return self

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Only where it has the focus: else a page that is scrolled would change it."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw what fits, and the arrow at its end: no style sheet could give it our colour."""
        self._paint_choice()
        place = QRect(0, 0, _ARROW, _ARROW)
        place.moveCenter(self.rect().center())
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            place.moveLeft(SPACE + 2)
        else:
            place.moveRight(self.width() - SPACE - 2)
        colours = self._theme.colours
        ink = colours.text if self.isEnabled() else colours.disabled
        painter = QPainter(self)
        ratio = self.devicePixelRatio()
        painter.drawPixmap(place.topLeft(), icons.pixmap("down", ink, _ARROW, ratio))
        painter.end()

    def _paint_choice(self) -> None:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        whole = QStyle.ComplexControl.CC_ComboBox
        room = self.style().subControlRect(whole, option, part, self).width()
        said = self.currentText()
        shown = self.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, room)
        self.setToolTip("" if shown == said else plain_tooltip(said))
        option.currentText = shown
        painter = QStylePainter(self)
        painter.drawComplexControl(whole, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()
