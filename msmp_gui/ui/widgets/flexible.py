"""What takes the room that is left."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


class Flexible(QWidget):
    """As high as it may be, whatever its labels would like.

    Else a column with it would take the height of its labels for the least that it needs, and
    squeeze what stands above.
    """

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """It is not."""
        return False
