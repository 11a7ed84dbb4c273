"""Fields for typing, in which words begin where people begin to read, whatever script is in them.

By itself Qt puts the caret of an empty field where the keyboard's language begins, away from the
words that say what goes in; and all that is typed into several lines to the left of an Arabic page.
What is always written from left to right, such as an address, takes a plain `QLineEdit`.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from msmp_gui.ui.theme import from_right

_FROM_THE_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute


class Field(QLineEdit):
    """One line."""

    def __init__(self) -> None:
        super().__init__()
        if from_right():
            self.setAlignment(_FROM_THE_RIGHT | Qt.AlignmentFlag.AlignVCenter)


class Lines(QPlainTextEdit):
    """Some lines of plain text; the tab key leaves them.

    `code`: in no language of people, so always from left to right.
    """

    def __init__(self, *, code: bool = False) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        if from_right() and not code:
            option = self.document().defaultTextOption()
            option.setAlignment(_FROM_THE_RIGHT)
            self.document().setDefaultTextOption(option)
