"""A link that shows an explanation below, and hides it again."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPushButton, QWidget

from msmp_gui.ui.theme import Theme
from msmp_gui.ui.widgets.basics import button


class Disclosure:
    """What it says, also to a screen reader, tells whether `what` is shown.

    `asks`: its words while it is not; `hides`: while it is.
    """

    def __init__(self, asks: str, hides: str, what: QWidget, theme: Theme, icon: str = "") -> None:
        self._asks = asks
        self._hides = hides
        self._what = what
        self.button: QPushButton = button(
            asks, self._on_clicked, kind="link", icon=icon, theme=theme
        )
        what.hide()

    @Slot()
    def _on_clicked(self) -> None:
        shown = self._what.isHidden()
        self._what.setVisible(shown)
        self.button.setText(self._hides if shown else self._asks)
        self.button.setAccessibleName(self.button.text())
