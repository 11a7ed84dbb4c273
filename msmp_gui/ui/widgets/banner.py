"""Bars that say in one sentence what is not as it should be."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from msmp_gui.ui import icons
from msmp_gui.ui.theme import INK, SMALL, SPACE, Theme, Tone
from msmp_gui.ui.widgets.basics import button, label, margins, set_tone, tool
from msmp_gui.ui.widgets.tab_order import tab_last
from msmp_gui.ui.wording import tr

_MARK = 22
HELD = 8_000
"""Milliseconds for which something can be undone before it is done."""


class NoticeBar(QFrame):
    """One sentence about what just happened, or did not work; goes when it is closed or overtaken.

    `last`: it stands below everything else of its window.
    Signals: accepted: what was offered, such as a command that undoes what happened, or what was
    held and is to be done now; undone: what was held and shall not be done.
    """

    accepted = Signal(object)
    undone = Signal(object)

    def __init__(self, theme: Theme, *, last: bool = False) -> None:
        super().__init__()
        self._last = last
        self.setObjectName("banner")
        self.setProperty("last", last)
        set_tone(self, Tone.PLAIN)
        self._text = label()
        mark = QLabel()
        icons.draw(mark, "info", "text", theme, _MARK - 2)
        self._offer: object = None
        self.held: object = None
        """What is done once this goes, unless it is undone before."""
        self._time = QTimer(self, singleShot=True, interval=HELD)
        self._time.timeout.connect(self.hide)
        self.undo = button(tr("Undo"), self._on_accepted, theme=theme)
        self.undo.hide()
        self._close = tool("end", tr("Close this message"), self.hide, theme)
        self._close.setProperty("kind", "flat")
        layout = QHBoxLayout(self)
        margins(layout, SPACE + 4, SPACE - 2, SPACE, SPACE - 2)
        layout.setSpacing(SPACE + 2)
        layout.addWidget(mark)
        layout.addWidget(self._text, 1)
        layout.addWidget(self.undo)
        layout.addWidget(self._close)
        self.hide()

    def say(self, text: str) -> None:
        """Show a sentence."""
        self.settle()
        self._text.setText(text)
        self.setAccessibleName(text)
        self._offer = None
        self.undo.hide()
        self.show()
        if self._last:  # pages were made since
            for made in (self.undo, self._close):
                tab_last(self.window(), made)

    @Slot(str, str, object)
    def offer(self, text: str, words: str, offer: object) -> None:
        """Show a sentence, and a button with `words` that gives `offer` out."""
        self.say(text)
        self._offer = offer
        self.undo.setText(words)
        self.undo.setAccessibleName(words)
        self.undo.show()

    @Slot(object)
    def withdraw(self, offer: object) -> None:
        """Offer that no longer: it cannot be done any more."""
        if offer == self._offer:
            self.hide()

    @Slot(str, object)
    def hold(self, text: str, command: object) -> None:
        """Say that something is done; `command` does it once this goes, unless it is undone."""
        if command != self.held:
            self.offer(text, tr("Undo"), None)
            self.held = command
        self._time.start()

    def settle(self) -> None:
        """Have done now what is held."""
        self._time.stop()
        held, self.held = self.held, None
        if held is not None:
            self.hide()  # where its window is hidden, else it would come back with that
            self.accepted.emit(held)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Nobody can undo what they do not see any more."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.settle()

    @Slot()
    def _on_accepted(self) -> None:
        held, self.held = self.held, None
        self.hide()
        if held is None:
            self.accepted.emit(self._offer)
        else:
            self.undone.emit(held)

    @property
    def text(self) -> str:
        """The sentence that is shown."""
        return self._text.text()


class Problem(QFrame):
    """A sentence about something that is not as it should be."""

    def __init__(self, theme: Theme, drawing: str = "offline") -> None:
        super().__init__()
        self.setObjectName("banner")
        set_tone(self, Tone.ATTENTION)
        self._text = label(size=SMALL)
        mark = QLabel()
        icons.draw(mark, drawing, "attention", theme, _MARK - 4)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        layout.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._text, 1)
        self.hide()

    def say(self, text: str) -> None:
        """Show a sentence, or nothing."""
        self._text.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))


class Finding(QFrame):
    """What something that was asked for found, in place."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("banner")
        self._mark = QLabel()
        self._text = label()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE + 4, SPACE, SPACE + 4, SPACE)
        layout.setSpacing(SPACE + 2)
        layout.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._text, 1)
        self.hide()

    def say(self, text: str, tone: Tone = Tone.PLAIN, drawing: str = "info") -> None:
        """Show a sentence, or nothing."""
        set_tone(self, tone)
        icons.draw(self._mark, drawing, INK[tone], self._theme, _MARK - 2)
        self._text.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))
