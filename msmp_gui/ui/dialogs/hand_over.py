"""Handing a conference that one hosts to one of its members: to whom, and what that means."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from msmp_gui.engine.commands import Command, HandOver
from msmp_gui.engine.snapshot import Action, GroupView, Handover, MemberState, MemberView
from msmp_gui.ui.dialogs.confirm import ConfirmDialog
from msmp_gui.ui.theme import SPACE, Theme
from msmp_gui.ui.widgets.basics import label
from msmp_gui.ui.widgets.ticks import RadioButton
from msmp_gui.ui.wording import isolated, tr

_AT_ONCE = 6
"""People to choose from; where there are more, their list scrolls."""
_HIGHEST = 26 * SPACE
_UNANSWERED = (MemberState.AWAY, MemberState.INVITED, MemberState.WAITING, MemberState.JOINING)


class HandOverDialog(ConfirmDialog):
    """`chosen`: the fingerprint of whom; empty: the person chooses here."""

    def __init__(self, parent: QWidget, theme: Theme, group: GroupView, chosen: str = "") -> None:
        able = [m for m in group.members if m.handover is not Handover.NO]
        member = next((m for m in able if m.fingerprint == chosen), able[0])
        if chosen or len(able) == 1:
            title = tr("Hand the conference to {name}?", name=isolated(member.name))
        else:
            title = tr("Hand the conference over?")
        super().__init__(parent, theme, title, (), tr("Hand over"))
        self._group = group.group
        self._member = member
        self.choices: dict[str, RadioButton] = {}
        if not chosen and len(able) > 1:
            self._offer(able)
        self.meaning = label("")
        self.content.addWidget(self.meaning)
        stays = tr(
            "You stay in as a member. Nobody has to join again, and everyone can go on talking."
        )
        self.content.addWidget(label(stays))
        if Action.CHANGE_POLICY in group.actions:
            text = tr("You made this conference: you alone can still change its policy.")
            self.content.addWidget(label(text))
        if group.link or any(m.state in _UNANSWERED for m in group.members):
            text = tr("Invitations that are not answered yet, and links to it, stop working.")
            self.content.addWidget(label(text))
        self.asks = label("")
        self.content.addWidget(self.asks)
        self._explain()

    def command(self) -> Command:
        """To whom it goes as it is chosen."""
        return HandOver(self._group, self._member.fingerprint)

    def _offer(self, able: list[MemberView]) -> None:
        self.content.addWidget(label(tr("Who is to host it?"), bold=True))
        column = QVBoxLayout()
        for member in able:
            choice = RadioButton(isolated(member.name), self._theme)
            choice.setChecked(member is self._member)
            choice.toggled.connect(self._on_chosen)
            self.choices[member.fingerprint] = choice
            column.addWidget(choice)
        if len(able) <= _AT_ONCE:
            self.content.addLayout(column)
        else:
            self.content.addWidget(_scrolled(column))
        self._able = {member.fingerprint: member for member in able}

    @Slot()
    def _on_chosen(self) -> None:
        chosen = next((f for f, choice in self.choices.items() if choice.isChecked()), None)
        if chosen is not None:
            self._member = self._able[chosen]
            self._explain()

    def _explain(self) -> None:
        name = isolated(self._member.name)
        self.meaning.setText(
            tr(
                "{name} lets people in and out from then on, makes the keys, and could put you "
                "out.",
                name=name,
            )
        )
        first = self._member.handover is Handover.ASKS_FIRST
        self.asks.setText(
            tr(
                "The policy does not name {name} as host yet. Everyone is asked first, and you "
                "host the conference until all have agreed.",
                name=name,
            )
            if first
            else ""
        )
        self.asks.setVisible(first)


def _scrolled(column: QVBoxLayout) -> QScrollArea:
    column.setContentsMargins(0, 0, 0, 0)
    inside = QWidget()
    inside.setLayout(column)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFixedHeight(_HIGHEST)
    area.setWidget(inside)
    for part in (area.viewport(), inside):
        part.setAutoFillBackground(False)
    return area
