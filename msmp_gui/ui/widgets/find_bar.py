"""Searching in what was said."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from msmp_gui.ui.theme import SPACE, Theme
from msmp_gui.ui.widgets.basics import label, search_field, tool
from msmp_gui.ui.wording import tr

_EARLIER, _LATER = -1, 1


class FindBar(QWidget):
    """Signals:

    sought: the text, and where to go: -1 earlier, 1 later, 0 to the newest.
    closed: nothing is searched any more.
    """

    sought = Signal(str, int)
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.field = search_field(tr("Search what was said"), theme)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._on_typed)
        self._found = label(muted=True, wrap=False)
        self.earlier = tool("up", tr("Earlier"), self._on_earlier, theme)
        self.later = tool("down", tr("Later"), self._on_later, theme)
        self.close_it = tool("end", tr("Close the search"), self.closed.emit, theme)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, SPACE)
        layout.setSpacing(SPACE)
        layout.addWidget(self.field, 1)
        layout.addWidget(self._found)
        for each in (self.earlier, self.later, self.close_it):
            layout.addWidget(each)
        self.hide()

    def begin(self) -> None:
        """Be seen, and ready to be typed into."""
        self.show()
        self.field.setFocus()
        self.field.selectAll()

    def say(self, at: int, of: int) -> None:
        """Which of how many is shown; counted from 1."""
        wanted = bool(self.field.text().strip())
        found = tr("{at} of {n}", at=at, n=of) if of else tr("Nothing found.")
        self._found.setText(found if wanted else "")
        self.earlier.setEnabled(of > 1)
        self.later.setEnabled(of > 1)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Enter goes on to earlier messages, Escape closes."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                event.accept()  # it is not the window's while one searches
                return True
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                self.sought.emit(self.field.text(), _LATER if shift else _EARLIER)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.closed.emit()
                return True
        return False

    @Slot()
    def _on_typed(self) -> None:
        self.sought.emit(self.field.text(), 0)

    @Slot()
    def _on_earlier(self) -> None:
        self.sought.emit(self.field.text(), _EARLIER)

    @Slot()
    def _on_later(self) -> None:
        self.sought.emit(self.field.text(), _LATER)
