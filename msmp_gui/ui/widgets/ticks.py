"""Boxes to check and choices of one; their words go on below where the room is short."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QRadioButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
)

from msmp_gui.ui import icons
from msmp_gui.ui.theme import Theme, from_right
from msmp_gui.ui.widgets.painting import paint_text, text_size

_MARK = 14
_NARROWEST = 96
_AROUND = 10
"""Pixels above and below the words: border and padding of the style sheet."""


class CheckBox(QCheckBox):
    """A style sheet could give its mark no colour of the theme, and Qt breaks no lines in it."""

    def __init__(self, text: str, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._words = _Words(
            self,
            theme,
            QStyle.ControlElement.CE_CheckBox,
            QStyle.SubElement.SE_CheckBoxContents,
            text,
        )

    def say(self, text: str) -> None:
        """Have it say something else."""
        self._words.say(text)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """As many lines as there are."""
        return self._words.height(width)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Narrower than its words are in one line."""
        return self._words.smallest(super().minimumSizeHint())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The style sheet draws the box, this the mark in it and the words."""
        painter = QPainter(self)
        option = self._words.paint(painter)
        if self.isChecked():
            part = QStyle.SubElement.SE_CheckBoxIndicator
            place = QRect(0, 0, _MARK, _MARK)
            place.moveCenter(self.style().subElementRect(part, option, self).center())
            ink = self._theme.colours.on_accent
            mark = icons.pixmap("check", ink, _MARK, self.devicePixelRatio())
            painter.drawPixmap(place.topLeft(), mark)
        painter.end()


class RadioButton(QRadioButton):
    """One of several."""

    def __init__(self, text: str, theme: Theme) -> None:
        super().__init__()
        self._words = _Words(
            self,
            theme,
            QStyle.ControlElement.CE_RadioButton,
            QStyle.SubElement.SE_RadioButtonContents,
            text,
        )

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """As many lines as there are."""
        return self._words.height(width)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Narrower than its words are in one line."""
        return self._words.smallest(super().minimumSizeHint())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The style sheet draws the circle, this the words."""
        painter = QPainter(self)
        self._words.paint(painter)
        painter.end()


class _Words:
    """Beside what is checked: plain text, in which `&` marks no key."""

    def __init__(
        self,
        owner: QAbstractButton,
        theme: Theme,
        control: QStyle.ControlElement,
        contents: QStyle.SubElement,
        text: str,
    ) -> None:
        self._owner, self._theme = owner, theme
        self._control, self._contents = control, contents
        self._text = ""
        self.say(text)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        owner.setSizePolicy(policy)

    def say(self, text: str) -> None:
        """Other words."""
        if text != self._text:
            self._text = text
            self._owner.setText(text.replace("&", "&&"))
            self._owner.setAccessibleName(text)
            self._owner.updateGeometry()

    def height(self, width: int) -> int:
        """Pixels, at this width."""
        room = self._room(self._option(QRect(0, 0, width, 100))).width()
        words = text_size(self._text, self._owner.font(), max(1, room)).height()
        return max(words + _AROUND, self._owner.sizeHint().height())

    def smallest(self, hint: QSize) -> QSize:
        """What it can be made, if `hint` is what Qt thinks."""
        return QSize(min(hint.width(), _NARROWEST), hint.height())

    def paint(self, painter: QPainter) -> QStyleOptionButton:
        """Draw everything but a mark; how it was drawn."""
        option = self._option(self._owner.rect())
        self._owner.style().drawControl(self._control, option, painter, self._owner)
        room = self._room(option)
        height = text_size(self._text, self._owner.font(), room.width()).height()
        place = QRect(room.left(), 0, room.width(), height)
        place.moveTop((self._owner.height() - height) // 2)
        colours = self._theme.colours
        ink = QColor(colours.text if self._owner.isEnabled() else colours.disabled)
        right, left = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
        side = right if from_right() else left
        paint_text(painter, place, self._text, ink, self._owner.font(), side=side)
        return option

    def _option(self, place: QRect) -> QStyleOptionButton:
        option = QStyleOptionButton()
        self._owner.initStyleOption(option)  # type: ignore[attr-defined]
        option.rect = place
        option.text = ""
        return option

    def _room(self, option: QStyleOptionButton) -> QRect:
        return self._owner.style().subElementRect(self._contents, option, self._owner)
