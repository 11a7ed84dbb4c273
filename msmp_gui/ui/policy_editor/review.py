"""What would change in a running conference's policy, before it is asked for."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from msmp_gui.engine.policies.drafts import Change, Comparison
from msmp_gui.ui.dialogs.question import Question
from msmp_gui.ui.theme import SMALL, SPACE, Theme, Tone
from msmp_gui.ui.widgets.banner import Problem
from msmp_gui.ui.widgets.basics import button, label, margins, set_tone
from msmp_gui.ui.wording import tr, words

_WIDTH = 520
_FEW = 4
"""Changes that are shown without scrolling."""
_HEIGHT = 300


class ReviewDialog(Question):
    """Signals: agreed: the person wants the change."""

    agreed = Signal()

    def __init__(self, parent: QWidget, theme: Theme, comparison: Comparison) -> None:
        super().__init__(parent, theme, tr("Change the policy?"), width=_WIDTH)
        if comparison.changes:
            self.content.addWidget(label(_outcome(comparison), muted=True))
            changes = _list(comparison.changes)
            long = len(comparison.changes) > _FEW
            self.content.addWidget(_scrolling(changes) if long else changes)
        if comparison.refused is not None:
            problem = Problem(theme, "alert")
            self.content.addWidget(problem)
            problem.say(
                tr(
                    "The policy in force does not allow this: {reason}",
                    reason=words(comparison.refused),
                )
            )
        elif not comparison.changes:
            self.content.addWidget(label(tr("The two policies say the same.")))
        possible = bool(comparison.changes) and comparison.refused is None
        self.no = button(tr("Go on editing"), self.reject, theme=theme)
        self.yes = button(tr("Change policy"), self._on_yes, kind="primary", theme=theme)
        self.yes.setEnabled(possible)
        self.answers.addWidget(self.no)
        self.answers.addWidget(self.yes)
        (self.yes if possible else self.no).setFocus()

    @Slot()
    def _on_yes(self) -> None:
        self.agreed.emit()
        self.accept()


def _outcome(comparison: Comparison) -> str:
    if comparison.refused is not None:
        return tr("This would change:")
    if comparison.asks:
        return tr(
            "Part of this makes the conference weaker. Everyone is asked, and the change takes "
            "effect when all who can be reached agreed:"
        )
    return tr("Nothing becomes weaker, so this takes effect for everyone at once:")


def _list(changes: tuple[Change, ...]) -> QWidget:
    inside = QWidget()
    column = QVBoxLayout(inside)
    margins(column, 0, 0, SPACE, 0)
    column.setSpacing(SPACE + SPACE // 2)
    for change in changes:
        column.addWidget(_row(change))
    return inside


def _scrolling(inside: QWidget) -> QScrollArea:
    scroll = QScrollArea()
    scroll.setAccessibleName(tr("What would change"))
    scroll.setWidgetResizable(True)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidget(inside)
    scroll.viewport().setAutoFillBackground(False)
    inside.setAutoFillBackground(False)
    scroll.setFixedHeight(_HEIGHT)
    return scroll


def _row(change: Change) -> QWidget:
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(SPACE)
    grid.setVerticalSpacing(2)
    grid.setColumnStretch(1, 1)
    grid.addWidget(label(words(change.title), bold=True), 0, 0, 1, 2)
    for row, (caption, text) in enumerate(
        ((tr("Now"), change.before), (tr("Then"), change.after)), start=1
    ):
        lead = label(caption, muted=True, size=SMALL, wrap=False)
        grid.addWidget(lead, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label(words(text), muted=row == 1), row, 1)
    if change.weakens:
        weaker = label(tr("Makes the conference weaker"), size=SMALL)
        set_tone(weaker, Tone.ATTENTION)
        grid.addWidget(weaker, 3, 1)
    return made
