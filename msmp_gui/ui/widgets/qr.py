"""A QR code, drawn by whole pixels of the screen on white in either theme."""

from __future__ import annotations

import segno
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from msmp_gui.ui.theme import QR_DARK, QR_LIGHT

_QUIET = 4
"""Modules of white around the code, as ISO/IEC 18004 asks for."""
_MODULE = 5
"""Logical pixels of a module, where the screen has as many."""


class QrCode(QWidget):
    """Shows one text; with nothing to show, an empty white square."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[bytes, ...] = ()
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str) -> None:
        """Show this text."""
        if text == self._text:
            return
        self._text = text
        code = segno.make_qr(text, error="m", boost_error=False) if text else None
        self._rows = tuple(bytes(row) for row in code.matrix) if code else ()
        side = _MODULE * (len(self._rows) + 2 * _QUIET)
        self.setFixedSize(QSize(side, side))
        self.update()

    def module(self) -> float:
        """The width of a module: a whole number of the screen's pixels, so that it is crisp."""
        ratio = self.devicePixelRatioF()
        pixels = int(self.width() * ratio) // (len(self._rows) + 2 * _QUIET)
        return max(1, pixels) / ratio

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the code in the middle of its quiet zone."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.fillRect(self.rect(), QColor(QR_LIGHT))
        if not self._rows:
            return
        module, ratio = self.module(), self.devicePixelRatioF()
        # On a pixel of the screen as well.
        start = int((self.width() - module * len(self._rows)) / 2 * ratio) / ratio
        painter.setPen(Qt.PenStyle.NoPen)
        for down, row in enumerate(self._rows):
            for across, dark in enumerate(row):
                if dark:
                    place = QRectF(start + across * module, start + down * module, module, module)
                    painter.fillRect(place, QColor(QR_DARK))
