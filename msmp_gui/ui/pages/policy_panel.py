"""What this conference's security policy says."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from msmp_gui.engine.snapshot import Action, GroupView
from msmp_gui.ui.theme import SPACE, Theme
from msmp_gui.ui.widgets.basics import button
from msmp_gui.ui.widgets.policy_list import PolicyList
from msmp_gui.ui.wording import tr


class PolicyPanel(QScrollArea):
    """The sentences, one below the other. Signals: change: the owner wants other ones."""

    change = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._policy = PolicyList(theme)
        self.change_policy = button(
            tr("Change policy…"), self.change.emit, icon="policy", theme=theme
        )
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, SPACE)
        layout.addWidget(self._policy)
        layout.addSpacing(SPACE)
        layout.addWidget(self.change_policy)
        layout.addStretch(1)
        self.setWidget(inside)
        # Else the style draws the palette's window, which is not the panel's colour.
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)

    def show_group(self, group: GroupView) -> None:
        """Show this conference's policy."""
        self._policy.show_policy(group.policy_name, group.policy)
        self.change_policy.setVisible(Action.CHANGE_POLICY in group.actions)
