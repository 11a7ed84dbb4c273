"""Alerts that a person has to see, as bars: what, who says so, since when, what was done, what to
do, and in plain words what it means."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from msmp_gui.engine.alert_kinds import EXPLANATIONS, AlertKind, decisions
from msmp_gui.engine.states import Action, Level, Trust
from msmp_gui.ui import icons
from msmp_gui.ui.theme import INK, SMALL, SPACE, Theme, Tone
from msmp_gui.ui.widgets.basics import button, label, set_tone
from msmp_gui.ui.widgets.disclosure import Disclosure
from msmp_gui.ui.widgets.flow import Flow
from msmp_gui.ui.widgets.growing import AsHighAsItsContent
from msmp_gui.ui.widgets.tab_order import tab_as_laid_out
from msmp_gui.ui.wording import (
    clock_time,
    counted,
    isolated,
    member_badge,
    tr,
    trust_meaning,
    words,
)

if TYPE_CHECKING:
    from msmp_gui.engine.snapshot import AlertView, MemberView

_TONES = {
    Level.INFORMATION: (Tone.PLAIN, "info"),
    Level.ATTENTION: (Tone.ATTENTION, "alert"),
    Level.DANGER: (Tone.DANGER, "compromised"),
}
_URGENCY = (Level.DANGER, Level.ATTENTION)
_MARK = 22
_SHARE = 0.4
"""Of the window's height, at most, for what it says; its answers stay in sight."""

_CHOICES: dict[Action, str] = {
    Action.LEAVE: "Leave the conference",
    Action.END: "End the conference…",
    Action.RESTART: "Start again",
    Action.COMPROMISE: "Report compromise…",
    Action.APPROVE: "Let in",
    Action.KEEP_HOSTING: "Keep hosting",
}
_SEEN: dict[AlertKind, str] = {
    AlertKind.COMPROMISE: "Go on",
    AlertKind.COMPROMISE_REPORT: "Leave it as it is",
    AlertKind.SPLIT_VIEW: "Stay",
    AlertKind.TWO_DEVICES: "I know about it",
    AlertKind.CONTROLLER_DISTRUSTED: "Not now",
    AlertKind.POLICY_PROPOSED: "Not now",
    AlertKind.WAITING: "Turn down",
}
"""What it is called to do nothing about it, where there is something to decide."""


class AlertBanner(QFrame):
    """One alert. `actions`: what this person may do in the conference at this moment. `asker`:
    who asks to be let in.

    Signals: dismissed: the alert's number; agreed: to what it asks about; decided: the action.
    turned_down: fingerprint of who is not let in. compare: of whose safety number is to be compared
    first. renewal: a new identity is wanted.
    """

    dismissed = Signal(int)
    agreed = Signal()
    decided = Signal(object, str)
    turned_down = Signal(str)
    compare = Signal(str)
    renewal = Signal()

    def __init__(
        self,
        alert: AlertView,
        theme: Theme,
        actions: frozenset[Action] = frozenset(),
        asker: MemberView | None = None,
    ) -> None:
        super().__init__()
        self.alert = alert
        self._asker = asker
        self._kind = AlertKind(alert.kind)
        self._theme = theme
        self._tone, drawing = _TONES[alert.level]
        self.setObjectName("banner")
        set_tone(self, self._tone)
        self.setAccessibleName(words(alert.title))
        mark = QLabel()
        ink = "text" if self._tone is Tone.PLAIN else INK[self._tone]
        icons.draw(mark, drawing, ink, theme, _MARK)
        title = label(words(alert.title), bold=True, size=1.05)
        if self._tone is not Tone.PLAIN:
            set_tone(title, self._tone)
        self._meaning = label(words(EXPLANATIONS[self._kind]))
        self._meaning.setContentsMargins(0, SPACE // 2, 0, SPACE // 2)
        whole = QGridLayout(self)
        whole.setContentsMargins(SPACE + 4, SPACE + 2, SPACE + 4, SPACE + 2)
        whole.setHorizontalSpacing(SPACE + 4)
        whole.setVerticalSpacing(3)
        whole.setColumnStretch(1, 1)
        whole.addWidget(mark, 0, 0, Qt.AlignmentFlag.AlignTop)
        whole.addWidget(title, 0, 1)
        whole.addWidget(AsHighAsItsContent(self._facts(), tr("Alert"), _SHARE), 1, 1)
        whole.addLayout(self._answers(actions), 2, 1)

    def _facts(self) -> QWidget:
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE + 4)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        if who := _who(self.alert):
            grid.addWidget(label(who), 0, 0, 1, 2)
        if self._asker is not None:
            self._say_who_it_is(grid, self._asker)
        for caption, text in (
            (tr("What was done"), words(self.alert.action)),
            (tr("What to do"), words(self.alert.advice)),
        ):
            _add_fact(grid, caption, text)
        grid.addWidget(self._meaning, grid.rowCount(), 0, 1, 2)
        return inside

    def _say_who_it_is(self, grid: QGridLayout, asker: MemberView) -> None:
        """Apart from the name, which anybody can choose."""
        _, badge, tone = member_badge(asker)
        means = words(asker.warning) if asker.warning else trust_meaning(asker.trust)
        set_tone(_add_fact(grid, badge, means), tone)

    def _answers(self, actions: frozenset[Action]) -> Flow:
        theme = self._theme
        asks, hides = tr("What does this mean?"), tr("Hide what this means")
        self._disclosure = Disclosure(asks, hides, self._meaning, theme, "help")
        self.explain = self._disclosure.button
        open_ = [each for each in decisions(self.alert) if each in actions]
        self.choices = {each: self._choice(each) for each in open_}
        calm = tr("I have seen this")
        to_decide = open_ or self._kind is AlertKind.POLICY_PROPOSED
        self.seen = button(
            tr(_SEEN[self._kind]) if to_decide and self._kind in _SEEN else calm,
            self._on_seen,
            theme=theme,
        )
        answers = Flow(self.explain)
        answers.apart()
        for made in (self.seen, *self.choices.values()):
            answers.addWidget(made)
        if self._compare_first and Action.APPROVE in self.choices:
            about = self.alert.about
            self.compare_first = button(
                tr("Compare first…"),
                lambda: self.compare.emit(about),
                kind="primary",
                icon="verified",
                theme=theme,
            )
            answers.addWidget(self.compare_first)
        if self._kind is AlertKind.POLICY_PROPOSED:
            # No main button: what makes a conference weaker is not the way on.
            self.agree = button(tr("Agree"), self.agreed.emit, theme=theme)
            answers.addWidget(self.agree)
        if self.alert.own:
            self.renew = button(tr("Make a new identity…"), self.renewal.emit, theme=theme)
            answers.addWidget(self.renew)
        return answers

    @property
    def _compare_first(self) -> bool:
        """Whether anybody could be the one who asks to be let in."""
        trust = self._asker.trust if self._asker else None
        return self._kind is AlertKind.WAITING and trust is Trust.UNVERIFIED

    def _choice(self, action: Action) -> QPushButton:
        kind = "danger" if self.alert.level is Level.DANGER else "primary"
        if self._compare_first:
            kind = ""
        return button(
            tr(_CHOICES[action]), lambda: self._on_choice(action), kind=kind, theme=self._theme
        )

    def _on_choice(self, action: Action) -> None:
        self.decided.emit(action, self.alert.about)

    @Slot()
    def _on_seen(self) -> None:
        if self._kind is AlertKind.WAITING and Action.APPROVE in self.choices:
            self.turned_down.emit(self.alert.about)
        else:
            self.dismissed.emit(self.alert.id)


def _add_fact(grid: QGridLayout, caption: str, text: str) -> QLabel:
    row = grid.rowCount()
    lead = label(caption, bold=True, wrap=False)
    grid.addWidget(lead, row, 0, Qt.AlignmentFlag.AlignTop)
    said = label(text)
    across = said.alignment() & ~Qt.AlignmentFlag.AlignVCenter
    said.setAlignment(across | Qt.AlignmentFlag.AlignTop)
    grid.addWidget(said, row, 1)
    return lead


def _who(alert: AlertView) -> str:
    parts = []
    if alert.by_self and alert.reason:
        parts.append(
            tr(
                "Reported by you at {time}: “{reason}”.",
                time=clock_time(alert.at),
                reason=isolated(alert.reason.removesuffix(".")),
            )
        )
    elif alert.by_self:
        parts.append(tr("Reported by you at {time}.", time=clock_time(alert.at)))
    elif alert.declared_by and alert.reason:
        parts.append(
            tr(
                "Reported by {name} at {time}: “{reason}”.",
                name=isolated(alert.declared_by),
                time=clock_time(alert.at),
                reason=isolated(alert.reason.removesuffix(".")),
            )
        )
    elif alert.declared_by:
        name = isolated(alert.declared_by)
        parts.append(tr("Reported by {name} at {time}.", name=name, time=clock_time(alert.at)))
    if alert.since is not None:
        parts.append(tr("Not to be trusted since {time}.", time=clock_time(alert.since)))
    return " ".join(parts)


class AlertStack(QWidget):
    """The alert that matters most, and how many wait behind it. Information is shown elsewhere.

    Signals: as those of the alert on top.
    """

    dismissed = Signal(int)
    agreed = Signal()
    decided = Signal(object, str)
    turned_down = Signal(str)
    compare = Signal(str)
    renewal = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: tuple[str, AlertView, frozenset[Action], MemberView | None] | None = None
        self._behind = label(size=SMALL, muted=True)
        self._banner: AlertBanner | None = None
        self._after: QWidget | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(2 * SPACE, SPACE + 4, 2 * SPACE, SPACE // 2)
        self._layout.setSpacing(SPACE // 2)
        self._layout.addWidget(self._behind)
        self.hide()

    def follow(self, before: QWidget) -> None:
        """Let the tab key come here from that."""
        self._after = before

    @property
    def offered(self) -> frozenset[Action]:
        """What the alert on top offers to do."""
        return frozenset(self._banner.choices) if self._banner is not None else frozenset()

    def show_alerts(
        self,
        alerts: Sequence[AlertView],
        actions: frozenset[Action] = frozenset(),
        group: str = "",
        members: Sequence[MemberView] = (),
    ) -> None:
        """Show the most urgent of these; among equals the newest. `members`: of the conference."""
        wanted = [alert for alert in alerts if alert.level in _URGENCY]
        self.setVisible(bool(wanted))
        if not wanted:
            self._shown = None
            self._put(None)
            return
        first = min(wanted, key=lambda alert: (_URGENCY.index(alert.level), -alert.id))
        waits = first.about if first.kind == AlertKind.WAITING else ""
        asker = next((each for each in members if each.fingerprint == waits), None)
        if (group, first, actions, asker) != self._shown:
            self._shown = (group, first, actions, asker)
            banner = AlertBanner(first, self._theme, actions, asker)
            banner.dismissed.connect(self.dismissed)
            banner.agreed.connect(self.agreed)
            banner.decided.connect(self.decided)
            banner.turned_down.connect(self.turned_down)
            banner.compare.connect(self.compare)
            banner.renewal.connect(self.renewal)
            self._put(banner)
        behind = len(wanted) - 1
        self._behind.setText(
            counted(
                "One more alert waits behind this one.",
                "{n} more alerts wait behind this one.",
                behind,
            )
        )
        self._behind.setVisible(bool(behind))

    def _put(self, banner: AlertBanner | None) -> None:
        """Show this in place of any before."""
        if self._banner is not None:
            self._layout.removeWidget(self._banner)
            self._banner.hide()
            self._banner.deleteLater()
        self._banner = banner
        if banner is not None:
            self._layout.insertWidget(0, banner)
            tab_as_laid_out(self._layout, self._after)
