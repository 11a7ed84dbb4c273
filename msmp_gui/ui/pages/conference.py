"""A conference: what is said in the middle, its key and its people at the side."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from msmp_gui.engine import commands as cmd
from msmp_gui.engine.snapshot import Action, GroupView, MemberView, Phase
from msmp_gui.ui import icons, wording
from msmp_gui.ui.bridge import EngineBridge
from msmp_gui.ui.dialogs.compromise import CompromiseDialog
from msmp_gui.ui.dialogs.confirm import ConfirmDialog
from msmp_gui.ui.pages.conversation_panel import ConversationPanel
from msmp_gui.ui.pages.key_panel import KeyPanel
from msmp_gui.ui.pages.members_panel import MembersPanel
from msmp_gui.ui.pages.timeline_panel import TimelinePanel
from msmp_gui.ui.theme import SPACE, Theme
from msmp_gui.ui.widgets.banner import AlertBanner
from msmp_gui.ui.widgets.basics import button, clear, label, line, set_tone, tool
from msmp_gui.ui.wording import isolated, tr

_PANEL_WIDTH = 284
_MOST_BANNERS = 2


class ConferencePage(QWidget):
    """Signals:

    open_person: fingerprint of a member to show.
    sent: number of the command that carries a message.
    restarted: number of the command that starts the conference anew.
    """

    open_person = Signal(str)
    sent = Signal(int)
    restarted = Signal(int)
    invite_more = Signal(str)

    def __init__(self, bridge: EngineBridge, theme: Theme, now: Callable[[], float]) -> None:
        super().__init__()
        self.setObjectName("page")
        self._bridge = bridge
        self._theme = theme
        self._now = now
        self.group: GroupView | None = None
        self._icon = QLabel()
        self._name = label(size=1.25, bold=True, wrap=False)
        self._name.setSizePolicy(
            self._name.sizePolicy().Policy.Ignored, self._name.sizePolicy().verticalPolicy()
        )
        self._state = label(wrap=False, bold=True)
        self._banners = QVBoxLayout()
        self._banners.setContentsMargins(2 * SPACE, 0, 2 * SPACE, 0)
        self._shown_alerts: tuple[int, ...] = ()
        self._ending = label()
        self.conversation = ConversationPanel(theme)
        self.conversation.said.connect(self._on_said)
        self.key = KeyPanel(theme, now)
        self.members = MembersPanel(theme)
        self.members.remove.connect(self._on_remove)
        self.members.compromise.connect(self._on_compromise)
        self.members.open_person.connect(self.open_person)
        self.timeline = TimelinePanel(theme)
        self._make_buttons()
        self._lay_out()

    def _make_buttons(self) -> None:
        theme = self._theme
        self.rekey = button(tr("Change key now"), self._on_rekey, icon="refresh", theme=theme)
        self.invite = button(tr("Invite…"), self._on_invite, icon="plus", theme=theme)
        self.leave = button(tr("Leave"), self._on_leave, icon="leave", theme=theme)
        self.end = button(tr("End…"), self._on_end, kind="danger", icon="end", theme=theme)
        self.restart = button(
            tr("Start again"), self._on_restart, kind="primary", icon="refresh", theme=theme
        )
        self.toggle = tool("panel", tr("Show or hide key and members"), self._on_toggle, theme)
        self._buttons = {
            Action.REKEY: self.rekey,
            Action.INVITE: self.invite,
            Action.LEAVE: self.leave,
            Action.END: self.end,
            Action.RESTART: self.restart,
        }

    def _lay_out(self) -> None:
        header = QHBoxLayout()
        header.setContentsMargins(2 * SPACE, SPACE + 4, 2 * SPACE, SPACE + 4)
        header.setSpacing(SPACE)
        names = QVBoxLayout()
        names.setSpacing(1)
        names.addWidget(self._name)
        state = QHBoxLayout()
        state.setSpacing(SPACE // 2)
        state.addWidget(self._icon)
        state.addWidget(self._state)
        state.addStretch(1)
        names.addLayout(state)
        header.addLayout(names, 1)
        for made in (self.restart, self.invite, self.leave, self.end, self.toggle):
            header.addWidget(made)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addLayout(header)
        middle.addWidget(line())
        middle.addLayout(self._banners)
        middle.addWidget(self.conversation, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(middle, 1)
        whole.addWidget(self._side())

    def _side(self) -> QWidget:
        self.panel = QWidget()
        self.panel.setObjectName("panel")
        self.panel.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.panel.setFixedWidth(_PANEL_WIDTH)
        layout = QVBoxLayout(self.panel)
        layout.setContentsMargins(0, 0, 0, SPACE)
        layout.setSpacing(SPACE // 2)
        layout.addWidget(self.key)
        inside = QHBoxLayout()
        inside.setContentsMargins(2 * SPACE, 0, 2 * SPACE, SPACE)
        inside.addWidget(self.rekey)
        layout.addLayout(inside)
        layout.addWidget(line())
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setAccessibleName(tr("Members or events"))
        self.tabs.addTab(self.members, tr("Members"))
        self.tabs.addTab(self.timeline, tr("Events"))
        layout.addWidget(self.tabs, 1)
        return self.panel

    def show_group(self, group: GroupView) -> None:
        """Show this conference as it is now."""
        self.group = group
        self._name.setText(group.name)
        text, tone = wording.phase(group.phase)
        if group.phase is Phase.RUNNING and group.key and group.key.changeover:
            text = tr("Secure · the key is changing")
        self._state.setText(text)
        set_tone(self._state, tone)
        drawing = "verified" if group.phase is Phase.RUNNING else "info"
        self._icon.setPixmap(icons.pixmap(drawing, self._theme.colour(tone), 16, 2.0))
        for action, made in self._buttons.items():
            made.setVisible(action in group.actions)
        self.tabs.setTabText(0, tr("Members ({n})", n=len(group.members)))
        self.conversation.show_group(group)
        self.key.show_group(group)
        self.members.show_group(group)
        self.timeline.show_group(group)
        self._show_alerts(group)

    def _show_alerts(self, group: GroupView) -> None:
        newest = group.alerts[-_MOST_BANNERS:][::-1]
        shown = tuple(alert.id for alert in newest)
        key = (hash(group.group), *shown)
        if key == self._shown_alerts:
            return
        self._shown_alerts = key
        clear(self._banners)
        if shown:
            self._banners.addSpacing(SPACE)
        for alert in newest:
            banner = AlertBanner(alert, self._theme)
            banner.dismissed.connect(self._on_dismissed)
            self._banners.addWidget(banner)

    # What the person does

    @Slot(str)
    def _on_said(self, text: str) -> None:
        if self.group:
            self.sent.emit(self._bridge.submit(cmd.Say(self.group.group, text)))

    @Slot()
    def _on_rekey(self) -> None:
        if self.group:
            self._bridge.submit(cmd.ChangeKey(self.group.group))

    @Slot()
    def _on_invite(self) -> None:
        if self.group:
            self.invite_more.emit(self.group.group)

    @Slot()
    def _on_leave(self) -> None:
        if self.group:
            self._bridge.submit(cmd.LeaveGroup(self.group.group))

    @Slot()
    def _on_restart(self) -> None:
        if self.group:
            self.restarted.emit(self._bridge.submit(cmd.RestartGroup(self.group.group)))

    @Slot()
    def _on_toggle(self) -> None:
        self.panel.setVisible(self.panel.isHidden())

    @Slot(int)
    def _on_dismissed(self, alert: int) -> None:
        if self.group:
            self._bridge.submit(cmd.DismissAlert(self.group.group, alert))

    @Slot()
    def _on_end(self) -> None:
        if self.group is None:
            return
        dialog = ConfirmDialog(
            self,
            self._theme,
            tr("End the conference?"),
            tr(
                "“{name}” ends for everyone, and its keys are erased on every computer. What was "
                "said stays on screen until the app closes.",
                name=isolated(self.group.name),
            ),
            tr("End for everyone"),
        )
        dialog.decided.connect(self._end_now)
        dialog.open()

    @Slot()
    def _end_now(self) -> None:
        if self.group:
            self._bridge.submit(cmd.EndGroup(self.group.group))

    @Slot(str)
    def _on_remove(self, fingerprint: str) -> None:
        member = self._member(fingerprint)
        if member is None or self.group is None:
            return
        group = self.group.group
        dialog = ConfirmDialog(
            self,
            self._theme,
            tr("Remove {name}?", name=isolated(member.name)),
            tr(
                "The key changes at once, and {name} can read nothing that is said from then on. "
                "What they said before stays trusted. If you think somebody else may have their "
                "key, report a compromise instead.",
                name=isolated(member.name),
            ),
            tr("Remove"),
        )
        dialog.decided.connect(lambda: self._bridge.submit(cmd.RemoveMember(group, fingerprint)))
        dialog.open()

    @Slot(str)
    def _on_compromise(self, fingerprint: str) -> None:
        member = self._member(fingerprint)
        if member is None or self.group is None:
            return
        group = self.group.group
        dialog = CompromiseDialog(
            self, self._theme, member, host=Action.REMOVE in self.group.actions
        )
        dialog.decided.connect(
            lambda: self._bridge.submit(
                cmd.ReportCompromise(group, fingerprint, dialog.reason(), dialog.since())
            )
        )
        dialog.open()

    def _member(self, fingerprint: str) -> MemberView | None:
        members = self.group.members if self.group else ()
        return next((m for m in members if m.fingerprint == fingerprint), None)
