"""What this conference's security policy says."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from msmp_gui.engine.snapshot import GroupView
from msmp_gui.ui.theme import SPACE, Theme
from msmp_gui.ui.widgets.policy_list import PolicyList


class PolicyPanel(QScrollArea):
    """The sentences, one below the other."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._policy = PolicyList(theme)
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, SPACE)
        layout.addWidget(self._policy)
        layout.addStretch(1)
        self.setWidget(inside)
        # Else the style draws the palette's window, which is not the panel's colour.
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)

    def show_group(self, group: GroupView) -> None:
        """Show this conference's policy."""
        self._policy.show_policy(group.policy_name, group.policy)
