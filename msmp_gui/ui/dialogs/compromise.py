"""Reporting that somebody's key is lost: why, since when, and what will happen."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QLocale, Qt, Slot
from PySide6.QtWidgets import QDateTimeEdit, QHBoxLayout, QWidget

from msmp_gui.engine.commands import Command, ReportCompromise
from msmp_gui.engine.snapshot import Declaration, MemberState, MemberView
from msmp_gui.ui.dialogs.confirm import ConfirmDialog
from msmp_gui.ui.theme import SMALL, SPACE, Theme
from msmp_gui.ui.widgets.basics import label
from msmp_gui.ui.widgets.fields import Field
from msmp_gui.ui.widgets.ticks import RadioButton
from msmp_gui.ui.wording import isolated, tr

_LONGEST_REASON = 200
_OUT = (MemberState.LEFT, MemberState.REMOVED)


class CompromiseDialog(ConfirmDialog):
    """`now`: seconds since 1970, by the clock by which messages are marked. `first_said`: when the
    person said something here for the first time, if they did.
    """

    def __init__(
        self,
        parent: QWidget,
        theme: Theme,
        group: str,
        member: MemberView,
        now: float,
        first_said: float | None = None,
    ) -> None:
        title, texts = _texts(member)
        super().__init__(parent, theme, title, texts, tr("Report compromise"))
        self._group = group
        self._member = member.fingerprint
        self.reason_field = Field()
        self.reason_field.setMaxLength(_LONGEST_REASON)
        self.reason_field.setPlaceholderText(tr("For example: laptop stolen"))
        self.reason_field.setAccessibleName(tr("What happened?"))
        self.from_now = RadioButton(tr("Now"), theme)
        self.from_now.setAccessibleName(tr("Not to be trusted from now on"))
        self.earlier = RadioButton(tr("Earlier:"), theme)
        self.earlier.setAccessibleName(tr("Not to be trusted since an earlier time"))
        self.from_now.setChecked(True)
        self.earlier.toggled.connect(self._on_earlier)
        self.when = QDateTimeEdit()
        # From right to left, Qt would put the minutes before the hours; Arabic finds its own way.
        self.when.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.when.setDisplayFormat(QLocale().dateTimeFormat(QLocale.FormatType.ShortFormat))
        self.when.setDateTime(QDateTime.fromSecsSinceEpoch(int(now)))
        self.when.setMaximumDateTime(QDateTime.fromSecsSinceEpoch(int(now)))
        self.when.setAccessibleName(tr("Time from which the key is not to be trusted"))
        # The style sheet's padding does not reach the text of such a field.
        self.when.lineEdit().setTextMargins(SPACE, 0, SPACE, 0)
        self.when.setEnabled(False)
        self.content.addWidget(label(tr("What happened?"), bold=True))
        self.content.addWidget(self.reason_field)
        self.content.addWidget(label(tr("Since when is the key not to be trusted?"), bold=True))
        times = QHBoxLayout()
        times.setSpacing(SPACE)
        times.addWidget(self.from_now)
        times.addWidget(self.earlier)
        times.addWidget(self.when, 1)
        self.content.addLayout(times)
        text = _what_is_marked(member.declaration)
        self.content.addWidget(label(text, muted=True, size=SMALL))
        if member.state in _OUT:
            # From now on they say nothing that could be marked: all that they said, to begin with.
            self.earlier.setChecked(True)
            minute = int((now if first_said is None else first_said) // 60 * 60)
            self.when.setDateTime(QDateTime.fromSecsSinceEpoch(minute))
        self.reason_field.setFocus()

    def reason(self) -> str:
        """What the person wrote."""
        return self.reason_field.text().strip()

    def since(self) -> float | None:
        """Seconds since 1970, or None for now."""
        if not self.earlier.isChecked():
            return None
        return float(self.when.dateTime().toSecsSinceEpoch())

    def command(self) -> Command:
        """The report as it is filled in."""
        return ReportCompromise(self._group, self._member, self.reason(), self.since())

    @Slot(bool)
    def _on_earlier(self, checked: bool) -> None:
        self.when.setEnabled(checked)
        if checked:
            self.when.setFocus()


def _texts(member: MemberView) -> tuple[str, tuple[str, ...]]:
    if member.is_self:
        return tr("Report that your key is compromised?"), (
            tr("Do this if somebody else may have your key: a stolen or broken-into computer."),
            _what_follows_for_oneself(member.declaration),
        )
    name = isolated(member.name)
    title = tr("Report that {name}’s key is compromised?", name=name)
    why = tr(
        "Do this if somebody else may have {name}’s key: a stolen or broken-into computer.",
        name=name,
    )
    out = member.state in _OUT
    return title, (why, _what_follows(member.declaration, name, out=out))


def _what_follows_for_oneself(declaration: Declaration) -> str:
    match declaration:
        case Declaration.ENDS:
            return tr(
                "The conference ends, since you host it, and nobody in it trusts your key any "
                "more. Everyone is told why, and can begin it again without you. This cannot be "
                "taken back."
            )
        case Declaration.LATER:
            return tr(
                "Everyone near is told why at once. The host cannot be reached: you are put out, "
                "and the key changes, once it can. This cannot be taken back."
            )
        case _:
            return tr(
                "You are put out of this conference at once, its key changes, and nobody in it "
                "trusts your key any more. Everyone is told why. This cannot be taken back."
            )


def _what_follows(declaration: Declaration, name: str, *, out: bool) -> str:
    match declaration:
        case Declaration.MARKS:
            return tr(
                "{name} is no longer in the conference. Their key is no longer trusted, and "
                "everyone is told who reported it and why. This cannot be taken back.",
                name=name,
            )
        case Declaration.LATER if out:
            return tr(
                "Everyone near is told at once. The host cannot be reached, and is told once it "
                "can."
            )
        case Declaration.PUTS_OUT:
            return tr(
                "{name} is put out at once, the key changes, and their key is no longer trusted. "
                "Everyone is told who reported it and why. This cannot be taken back.",
                name=name,
            )
        case Declaration.WARNS:
            return tr(
                "Everyone is told at once, {name} as well. Nobody can put the host out: to be "
                "safe, leave, and begin a new conference without {name}.",
                name=name,
            )
        case Declaration.LATER:
            return tr(
                "Everyone near is told at once. The host cannot be reached: {name} stays in, and "
                "the key stays as it is, until it can.",
                name=name,
            )
        case _:
            return tr("The host and everyone else are told at once. The host decides what happens.")


def _what_is_marked(declaration: Declaration) -> str:
    match declaration:
        case Declaration.PUTS_OUT | Declaration.MARKS | Declaration.ENDS:
            return tr("Messages sent since then are marked, so that nobody relies on them.")
        case Declaration.WARNS:
            return tr("Everyone is told this time. No message is marked by your report alone.")
        case Declaration.LATER:
            return tr("The host is told this time. No message is marked before.")
        case _:
            return tr("Once the host confirms it, messages sent since then are marked.")
