"""Bars that say something important, and stay until they were seen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from msmp_gui.engine.snapshot import AlertView, Level
from msmp_gui.ui import icons
from msmp_gui.ui.theme import INK, SMALL, SPACE, Theme, Tone
from msmp_gui.ui.widgets.basics import button, clear, label, set_tone, tool
from msmp_gui.ui.wording import clock_time, isolated, tr, words

_TONES = {
    Level.INFORMATION: (Tone.PLAIN, "info"),
    Level.ATTENTION: (Tone.ATTENTION, "alert"),
    Level.DANGER: (Tone.DANGER, "compromised"),
}
_URGENCY = (Level.DANGER, Level.ATTENTION, Level.INFORMATION)
_MARK = 22


class AlertBanner(QFrame):
    """One alert: what, who says so, since when, what was done, what to do.

    Signals: dismissed: the alert's number; agreed: to what the alert asks about.
    """

    dismissed = Signal(int)
    agreed = Signal()

    def __init__(self, alert: AlertView, theme: Theme) -> None:
        super().__init__()
        self.alert = alert
        tone, drawing = _TONES[alert.level]
        self.setObjectName("banner")
        set_tone(self, tone)
        self.setAccessibleName(words(alert.title))
        mark = QLabel()
        icons.draw(mark, drawing, "text" if tone is Tone.PLAIN else INK[tone], theme, _MARK)
        title = label(words(alert.title), bold=True, size=1.05)
        if tone is not Tone.PLAIN:
            set_tone(title, tone)
        self.seen = button(tr("I have seen this"), self._on_seen, theme=theme)
        grid = QGridLayout(self)
        grid.setContentsMargins(SPACE + 4, SPACE + 2, SPACE + 4, SPACE + 2)
        grid.setHorizontalSpacing(SPACE + 4)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(2, 1)
        grid.addWidget(mark, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(title, 0, 1, 1, 2)
        row = 1
        if who := _who(alert):
            grid.addWidget(label(who), row, 1, 1, 2)
            row += 1
        for caption, text in (
            (tr("What was done"), words(alert.action)),
            (tr("What to do"), words(alert.advice)),
        ):
            lead = label(caption, bold=True, wrap=False)
            grid.addWidget(lead, row, 1, Qt.AlignmentFlag.AlignTop)
            said = label(text)
            said.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
            grid.addWidget(said, row, 2)
            row += 1
        answers = QHBoxLayout()
        answers.setSpacing(SPACE)
        answers.addStretch(1)
        answers.addWidget(self.seen)
        if alert.kind == "policy_proposed":
            self.seen.setText(tr("Not now"))
            self.agree = button(tr("Agree"), self.agreed.emit, kind="primary", theme=theme)
            answers.addWidget(self.agree)
        grid.addLayout(answers, row, 1, 1, 2)

    @Slot()
    def _on_seen(self) -> None:
        self.dismissed.emit(self.alert.id)


def _who(alert: AlertView) -> str:
    parts = []
    if alert.declared_by and alert.reason:
        parts.append(
            tr(
                "Reported by {name} at {time}: “{reason}”.",
                name=isolated(alert.declared_by),
                time=clock_time(alert.at),
                reason=isolated(alert.reason),
            )
        )
    elif alert.declared_by:
        name = isolated(alert.declared_by)
        parts.append(tr("Reported by {name} at {time}.", name=name, time=clock_time(alert.at)))
    if alert.since is not None:
        parts.append(tr("Not to be trusted since {time}.", time=clock_time(alert.since)))
    return " ".join(parts)


class AlertStack(QWidget):
    """The alert that matters most, and how many wait behind it.

    Signals: dismissed: an alert's number; agreed: to what the alert on top asks about.
    """

    dismissed = Signal(int)
    agreed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: tuple[AlertView, ...] = ()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(2 * SPACE, SPACE + 4, 2 * SPACE, SPACE // 2)
        self._layout.setSpacing(SPACE // 2)
        self.hide()

    def show_alerts(self, alerts: Sequence[AlertView]) -> None:
        """Show the most urgent of these; among equals the newest."""
        wanted = tuple(alerts)
        if wanted == self._shown:
            return
        self._shown = wanted
        clear(self._layout)
        self.setVisible(bool(wanted))
        if not wanted:
            return
        first = min(wanted, key=lambda alert: (_URGENCY.index(alert.level), -alert.id))
        banner = AlertBanner(first, self._theme)
        banner.dismissed.connect(self.dismissed)
        banner.agreed.connect(self.agreed)
        self._layout.addWidget(banner)
        behind = len(wanted) - 1
        if behind:
            text = (
                tr("One more alert waits behind this one.")
                if behind == 1
                else tr("{n} more alerts wait behind this one.", n=behind)
            )
            self._layout.addWidget(label(text, size=SMALL, muted=True))


class NoticeBar(QFrame):
    """One sentence about what just did not work; goes when it is closed or overtaken."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("banner")
        set_tone(self, Tone.PLAIN)
        self._text = label()
        mark = QLabel()
        icons.draw(mark, "info", "text", theme, _MARK - 2)
        close = tool("end", tr("Close this message"), self.hide, theme)
        close.setProperty("kind", "flat")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE + 4, SPACE - 2, SPACE, SPACE - 2)
        layout.setSpacing(SPACE + 2)
        layout.addWidget(mark)
        layout.addWidget(self._text, 1)
        layout.addWidget(close)
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
