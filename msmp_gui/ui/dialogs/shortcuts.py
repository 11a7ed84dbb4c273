"""The keys that do something, on F1."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QWidget

from msmp_gui.ui.dialogs.question import Question
from msmp_gui.ui.theme import SPACE, Theme
from msmp_gui.ui.widgets.basics import button, label
from msmp_gui.ui.wording import tr

SHORTCUTS = (
    ("Ctrl+N", "New conference"),
    ("Ctrl+O", "Join by link, or add by address…"),
    ("Ctrl+F", "Search what was said"),
    ("Ctrl+K", "Search conferences and people"),
    ("Ctrl+,", "Settings"),
    ("Esc", "Back"),
    ("Return", "Send"),
    ("Shift+Return", "A new line in a message"),
    ("Tab", "To the next part of the window"),
    ("Ctrl+Q", "Quit"),
    ("F1", "This list"),
)
"""Keys, and what they do."""


class ShortcutsDialog(Question):
    """Lists them."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent, theme, tr("Keyboard"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(3 * SPACE)
        grid.setVerticalSpacing(SPACE)
        grid.setColumnStretch(1, 1)
        for row, (keys, text) in enumerate(SHORTCUTS):
            shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            grid.addWidget(label(shown, bold=True, wrap=False), row, 0)
            grid.addWidget(label(tr(text)), row, 1)
        self.content.addLayout(grid)
        close = button(tr("Done"), self.accept, theme=theme)
        close.setDefault(True)
        self.answers.addWidget(close)
