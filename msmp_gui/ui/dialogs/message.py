"""One sentence that ends the start of the app."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from msmp_gui.ui.theme import SPACE, Theme
from msmp_gui.ui.widgets.basics import button, label
from msmp_gui.ui.wording import tr

_WIDTH = 440


def tell(theme: Theme, sentence: str) -> None:
    """Show the sentence, and wait until it was read."""
    dialog = QDialog()
    dialog.setWindowTitle("MSMP")
    dialog.setMinimumWidth(_WIDTH)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 2 * SPACE)
    layout.setSpacing(2 * SPACE)
    layout.addWidget(label(sentence))
    bottom = QHBoxLayout()
    bottom.addStretch(1)
    bottom.addWidget(button(tr("Close"), dialog.accept, kind="primary", theme=theme))
    layout.addLayout(bottom)
    dialog.exec()
