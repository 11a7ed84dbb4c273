"""What a policy means while it is written, in the sentences that whoever is invited sees."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from msmp_gui.engine.policies.drafts import Fault, Reading
from msmp_gui.engine.policies.explanations import TITLES
from msmp_gui.ui.theme import SPACE, Theme
from msmp_gui.ui.widgets.banner import Problem
from msmp_gui.ui.widgets.basics import label
from msmp_gui.ui.widgets.policy_list import PolicyList
from msmp_gui.ui.wording import counted, opening, tr, words

_MOST = 4
"""Faults that are told one by one."""


class Summary(QScrollArea):
    """The sentences; above them what is to be mended first."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._problem = Problem(theme, "alert")
        self._policy = PolicyList(theme)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(SPACE + SPACE // 2)
        column.addWidget(label(tr("What this means"), bold=True))
        column.addWidget(self._problem)
        column.addWidget(self._policy)
        column.addStretch(1)
        self.setWidget(inside)
        # Else the style draws the palette's window, which is not the panel's colour.
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)

    def show_reading(self, name: str, reading: Reading) -> None:
        """Follow the draft; while there are faults, the sentences before them stay."""
        if reading.faults:
            self._problem.say("\n".join(_told(reading.faults)))
            return
        self._problem.say("")
        self._policy.show_policy(name, reading.sentences)


def _told(faults: Sequence[Fault]) -> list[str]:
    lines = [tr("Until this is mended, the sentences say what it meant before:")]
    for fault in faults[:_MOST]:
        text = opening(words(fault.text))
        if fault.field:
            text = tr("{field}: {fault}", field=words(TITLES[fault.field]), fault=text)
        lines.append(f"• {text}")
    if len(faults) > _MOST:
        lines.append(counted("… and one more.", "… and {n} more.", len(faults) - _MOST))
    return lines
