"""An invitation: who asks, to what, under which policy. Accept or decline."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from msmp_gui.engine.commands import AcceptInvitation, DeclineInvitation
from msmp_gui.engine.snapshot import InvitationView
from msmp_gui.ui import icons, wording
from msmp_gui.ui.bridge import EngineBridge
from msmp_gui.ui.theme import ICON, INK, SPACE, TITLE, Theme
from msmp_gui.ui.widgets.basics import button, card, label, reading_column, set_kind, set_tone
from msmp_gui.ui.widgets.flow import Flow
from msmp_gui.ui.widgets.key_changed import KeyChanged
from msmp_gui.ui.widgets.painting import avatar
from msmp_gui.ui.widgets.policy_list import PolicyList
from msmp_gui.ui.wording import tr


class InvitationPage(QWidget):
    """Signals:

    accepted: number of the command, and the conference that is to be joined.
    declined: no conference is to be joined.
    held: what is answered in a moment, and the command that does it unless it is undone.
    open_person: fingerprint of who asks, to be compared with.
    """

    accepted = Signal(int, str)
    declined = Signal()
    held = Signal(str, object)
    open_person = Signal(str)

    def __init__(self, bridge: EngineBridge, theme: Theme) -> None:
        super().__init__()
        self._bridge = bridge
        self._theme = theme
        self._invitation: InvitationView | None = None
        self._avatar = QLabel()
        self._who = label(muted=True)
        self._name = label(size=TITLE, bold=True)
        self._icon = QLabel()
        self._trust = label(bold=True, wrap=False)
        self._meaning = label(muted=True)
        self.warning = KeyChanged(theme, may_decline=True)
        self.warning.compare.connect(self._on_compare)
        self._others = label()
        self._policy = PolicyList(theme)
        self.accept = button(
            tr("Accept and join"), self._on_accept, kind="primary", icon="check", theme=theme
        )
        self.decline = button(tr("Decline"), self._on_decline, theme=theme)
        self.block = button(
            tr("Decline and block"), self._on_block, kind="danger", icon="block", theme=theme
        )
        self._lay_out()

    def _lay_out(self) -> None:
        layout = reading_column(self)
        top = QHBoxLayout()
        top.setSpacing(2 * SPACE)
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self._who)
        names.addWidget(self._name)
        top.addWidget(self._avatar)
        top.addLayout(names, 1)
        layout.addLayout(top)
        badge = QHBoxLayout()
        badge.setSpacing(SPACE // 2)
        badge.addWidget(self._icon)
        badge.addWidget(self._trust)
        badge.addStretch(1)
        layout.addLayout(badge)
        layout.addWidget(self._meaning)
        layout.addWidget(self.warning)
        layout.addWidget(self._others)
        frame, inside = card()
        inside.addWidget(self._policy)
        layout.addWidget(frame)
        layout.addLayout(Flow(self.accept, self.decline, self.block))
        layout.addStretch(1)

    def show_invitation(self, invitation: InvitationView) -> None:
        """Show this invitation."""
        if invitation == self._invitation:
            return
        self._invitation = invitation
        self.wait(joining=False)
        sender = invitation.sender
        self._avatar.setPixmap(avatar(sender.name, sender.fingerprint, 56))
        self._who.setText(tr("{name} invites you to", name=wording.isolated(sender.name)))
        self._name.setText(wording.called(invitation.name))
        icon, badge, tone = wording.trust_badge(sender.trust)
        icons.draw(self._icon, icon, INK[tone], self._theme, ICON)
        self._trust.setText(badge)
        set_tone(self._trust, tone)
        self._meaning.setText(wording.trust_meaning(sender.trust))
        self.warning.say(sender.warning)
        # One thing at a time is the one to do: first of all to compare, where there is a warning.
        set_kind(self.accept, "" if sender.warning else "primary", self._theme)
        others = wording.listed(wording.isolated(name) for name in invitation.others)
        self._others.setText(tr("Also invited: {names}", names=others) if others else "")
        self._others.setVisible(bool(others))
        self._policy.show_policy(
            invitation.policy_name, invitation.policy, invitation.unusual, invitation.lacking
        )

    def wait(self, *, joining: bool) -> None:
        """Whether the answer was given, and the conference is about to come."""
        self.accept.setEnabled(not joining)
        self.decline.setEnabled(not joining)
        self.block.setEnabled(not joining)
        self.accept.setText(tr("Joining…") if joining else tr("Accept and join"))

    @Slot()
    def _on_accept(self) -> None:
        if self._invitation is not None:
            number = self._bridge.submit(AcceptInvitation(self._invitation.invitation))
            self.wait(joining=True)
            self.accepted.emit(number, self._invitation.group)

    @Slot()
    def _on_compare(self) -> None:
        if self._invitation is not None:
            self.open_person.emit(self._invitation.sender.fingerprint)

    @Slot()
    def _on_decline(self) -> None:
        self._answer_no(block=False)

    @Slot()
    def _on_block(self) -> None:
        self._answer_no(block=True)

    def _answer_no(self, *, block: bool) -> None:
        if self._invitation is not None:
            name = wording.isolated(self._invitation.sender.name)
            text = tr("Declined.")
            if block:
                text = tr("Declined, and {name} is blocked.", name=name)
            answer = DeclineInvitation(self._invitation.invitation, block)
            self.declined.emit()
            self.held.emit(text, answer)
