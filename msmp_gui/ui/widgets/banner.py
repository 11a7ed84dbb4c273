"""A bar that says something important, and stays until it was seen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout

from msmp_gui.engine.snapshot import AlertView, Level
from msmp_gui.ui import icons
from msmp_gui.ui.theme import SPACE, Theme, Tone
from msmp_gui.ui.widgets.basics import button, label, set_tone
from msmp_gui.ui.wording import clock_time, isolated, tr, words

_TONES = {
    Level.INFORMATION: (Tone.PLAIN, "info"),
    Level.ATTENTION: (Tone.ATTENTION, "alert"),
    Level.DANGER: (Tone.DANGER, "compromised"),
}


class AlertBanner(QFrame):
    """One alert: what, who says so, since when, what was done, what to do.

    Signals: dismissed: the alert's number.
    """

    dismissed = Signal(int)

    def __init__(self, alert: AlertView, theme: Theme) -> None:
        super().__init__()
        self.alert = alert
        tone, drawing = _TONES[alert.level]
        self.setObjectName("banner")
        set_tone(self, tone)
        self.setAccessibleName(words(alert.title))
        mark = QLabel()
        mark.setPixmap(icons.pixmap(drawing, theme.colour(tone), 22, 2.0))
        title = label(words(alert.title), bold=True, size=1.05)
        set_tone(title, tone)
        seen = button(tr("I have seen this"), self._on_seen, theme=theme)
        grid = QGridLayout(self)
        grid.setContentsMargins(SPACE + 4, SPACE + 2, SPACE + 4, SPACE + 2)
        grid.setHorizontalSpacing(SPACE + 2)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        grid.addWidget(mark, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(title, 0, 1)
        grid.addWidget(seen, 0, 2, Qt.AlignmentFlag.AlignTop)
        text = QVBoxLayout()
        text.setSpacing(3)
        for line in _lines(alert):
            text.addWidget(label(line))
        grid.addLayout(text, 1, 1, 1, 2)

    @Slot()
    def _on_seen(self) -> None:
        self.dismissed.emit(self.alert.id)


def _lines(alert: AlertView) -> list[str]:
    lines = []
    if alert.declared_by:
        who = tr("Reported by {name}", name=isolated(alert.declared_by))
        when = tr(", at {time}", time=clock_time(alert.at))
        lines.append(who + when + (f": {isolated(alert.reason)}" if alert.reason else "."))
    if alert.since is not None:
        lines.append(tr("Not to be trusted since {time}.", time=clock_time(alert.since)))
    lines.append(tr("What was done: {what}", what=words(alert.action)))
    lines.append(tr("What you should do: {what}", what=words(alert.advice)))
    return lines


class NoticeBar(QFrame):
    """One sentence about what just did not work; goes when it is closed or overtaken."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("banner")
        set_tone(self, Tone.PLAIN)
        self._text = label()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE + 4, SPACE - 2, SPACE, SPACE - 2)
        layout.addWidget(self._text, 1)
        layout.addWidget(button(tr("Close"), self.hide, theme=theme))
        self.hide()

    def say(self, text: str) -> None:
        """Show a sentence."""
        self._text.setText(text)
        self.setAccessibleName(text)
        self.show()

    @property
    def text(self) -> str:
        """The sentence that is shown."""
        return self._text.text()
