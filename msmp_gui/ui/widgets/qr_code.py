"""A QR code, dark on white in every theme: cameras want it so."""

from __future__ import annotations

import segno
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

_QUIET = 4
"""Modules of white around it (ISO/IEC 18004, 9.1)."""


class QrCode(QWidget):
    """Shows `text`; `name` is what a screen reader says of it."""

    def __init__(self, name: str, side: int = 220) -> None:
        super().__init__()
        self._modules: tuple[tuple[int, ...], ...] = ()
        self.setFixedSize(QSize(side, side))
        self.setAccessibleName(name)

    def show_text(self, text: str) -> None:
        """Show another text; nothing where it is empty."""
        made = segno.make(text, error="m", micro=False) if text else None
        self._modules = tuple(tuple(row) for row in made.matrix) if made else ()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Whole pixels for each module, so that no edge is blurred."""
        if not self._modules:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        across = len(self._modules) + 2 * _QUIET
        module = min(self.width(), self.height()) // across or self.width() / across
        left = (self.width() - module * len(self._modules)) / 2
        top = (self.height() - module * len(self._modules)) / 2
        for row, line in enumerate(self._modules):
            for column, dark in enumerate(line):
                if dark:
                    place = QRectF(left + column * module, top + row * module, module, module)
                    painter.fillRect(place, Qt.GlobalColor.black)
        painter.end()
