"""One question before something that cannot be undone."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from msmp_gui.ui.theme import SPACE, Theme
from msmp_gui.ui.widgets.basics import button, label
from msmp_gui.ui.wording import tr

_WIDTH = 440


class ConfirmDialog(QDialog):
    """Signals: decided: the person wants it."""

    decided = Signal()

    def __init__(self, parent: QWidget, theme: Theme, title: str, text: str, yes: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(_WIDTH)
        self.content = QVBoxLayout()
        self.content.setSpacing(SPACE)
        self.yes = button(yes, self._on_yes, kind="danger", theme=theme)
        self.no = button(tr("Cancel"), self.reject, theme=theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 2 * SPACE)
        layout.setSpacing(SPACE + 4)
        layout.addWidget(label(title, size=1.2, bold=True))
        layout.addWidget(label(text))
        layout.addLayout(self.content)
        bottom = QHBoxLayout()
        bottom.addStretch(1)
        bottom.addWidget(self.no)
        bottom.addWidget(self.yes)
        layout.addLayout(bottom)
        self.no.setDefault(True)

    @Slot()
    def _on_yes(self) -> None:
        self.decided.emit()
        self.accept()
