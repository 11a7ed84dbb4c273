"""A conference: what is said in the middle, its key and its people at the side."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QTabWidget, QVBoxLayout, QWidget

from msmp_gui.engine import commands as cmd
from msmp_gui.engine.alert_kinds import AlertKind
from msmp_gui.engine.snapshot import (
    Action,
    GroupView,
    Level,
    MemberState,
    MemberView,
    Phase,
    Role,
    Trust,
)
from msmp_gui.ui import icons, wording
from msmp_gui.ui.bridge import EngineBridge
from msmp_gui.ui.dialogs.compromise import CompromiseDialog
from msmp_gui.ui.dialogs.confirm import ConfirmDialog
from msmp_gui.ui.dialogs.deputies import deputy_dialog, with_or_without
from msmp_gui.ui.dialogs.hand_over import HandOverDialog
from msmp_gui.ui.dialogs.open_link import OpenLinkDialog
from msmp_gui.ui.links import WebLink
from msmp_gui.ui.pages.conversation_panel import ConversationPanel
from msmp_gui.ui.pages.key_panel import KeyPanel
from msmp_gui.ui.pages.members_panel import MembersPanel
from msmp_gui.ui.pages.policy_panel import PolicyPanel
from msmp_gui.ui.pages.timeline_panel import TimelinePanel
from msmp_gui.ui.policy_editor.entry import change_policy
from msmp_gui.ui.theme import ICON, INK, LARGE, PANEL, SPACE, Theme
from msmp_gui.ui.widgets.alert_banner import AlertStack
from msmp_gui.ui.widgets.basics import Elided, button, line, margins, set_kind, set_tone, tool
from msmp_gui.ui.widgets.flexible import Flexible
from msmp_gui.ui.widgets.title_bar import TitleBar
from msmp_gui.ui.wording import isolated, tr

_ROOMY = 760
"""Pixels; where the page is narrower, the panel stays away until it is asked for."""

_LONGEST_FIRST_NAME = 16
_NO_LIMIT = 16_777_215
"""Qt's word for "no limit"; its Python binding lacks the name."""


class ConferencePage(QWidget):
    """Signals:

    open_person: fingerprint of a member to show. address_wanted: somebody is to be reached whom
    discovery does not find.
    sent: number of the command that carries a message, its conference and its text.
    restarted: number of the command that starts the conference anew.
    history: the conference whose history is wanted.
    undoable: what was done, what would undo it, and the command that does; spent: a command that
    undoes nothing any more.
    held: what is done in a moment, and the command that does it unless it is undone.
    invite_more: the conference into which more people are to be invited.
    """

    open_person = Signal(str)
    address_wanted = Signal()
    sent = Signal(int, str, str)
    restarted = Signal(int)
    invite_more = Signal(str)
    history = Signal(str)
    undoable = Signal(str, str, object)
    spent = Signal(object)
    held = Signal(str, object)

    def __init__(self, bridge: EngineBridge, theme: Theme, now: Callable[[], float]) -> None:
        super().__init__()
        self.setObjectName("page")
        self._bridge = bridge
        self._theme = theme
        self._now = now
        self.group: GroupView | None = None
        self._roomy: bool | None = None
        self._removed = ("", "")
        """A conference, and whom this person is taking out of it."""
        self._icon = QLabel()
        self._name = Elided(size=LARGE, bold=True)
        self._state = Elided(bold=True)
        self.alerts = AlertStack(theme)
        self.alerts.dismissed.connect(self._on_dismissed)
        self.alerts.agreed.connect(self._on_agreed)
        self.alerts.decided.connect(self._on_alert_decided)
        self.alerts.turned_down.connect(self._on_turn_down)
        self.alerts.compare.connect(self.open_person)
        self.conversation = ConversationPanel(theme)
        self.conversation.said.connect(self._on_said)
        self.conversation.typed.connect(self._on_typed)
        self.conversation.link_chosen.connect(self._on_link)
        self.conversation.forget.connect(self._on_forget)
        self.conversation.reach.connect(self.address_wanted)
        self.conversation.history.connect(self._on_history)
        self.key = KeyPanel(theme, now)
        self.members = MembersPanel(theme)
        self.key.code_compared.connect(self._on_compared)
        self.key.code_differs.connect(self._on_differs)
        self.members.approve.connect(self._on_approve)
        self.members.turn_down.connect(self._on_turn_down)
        self.members.remove.connect(self._on_remove)
        self.members.uninvite.connect(self._on_uninvite)
        self.members.compromise.connect(self._on_compromise)
        self.members.hand_over.connect(self._on_hand_over_to)
        self.members.deputy.connect(self._on_deputy)
        self.members.open_person.connect(self.open_person)
        self.timeline = TimelinePanel(theme)
        self.timeline.history.connect(self._on_history)
        self.policy = PolicyPanel(theme)
        self.policy.change.connect(self._on_change_policy)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence.StandardKey.Find, self, self.search, context=within)
        self._make_buttons()
        self._lay_out()

    def _make_buttons(self) -> None:
        theme = self._theme
        self.rekey = button(tr("Change key now"), self._on_rekey, icon="refresh", theme=theme)
        self.invite = button(tr("Invite…"), self._on_invite, icon="plus", theme=theme)
        self.leave = button(tr("Leave"), self._on_leave, icon="leave", theme=theme)
        self.hand_over = button(tr("Hand over…"), self._on_hand_over, icon="person", theme=theme)
        self.keep = button(tr("Keep hosting"), self._on_keep_hosting, icon="person", theme=theme)
        self.end = button(tr("End…"), self._on_end, kind="danger", icon="end", theme=theme)
        self.restart = button(
            tr("Start again"), self._on_restart, kind="primary", icon="refresh", theme=theme
        )
        self.toggle = tool("panel", tr("Show or hide key and members"), self._on_toggle, theme)
        self.toggle.setCheckable(True)
        self._buttons = {
            Action.REKEY: self.rekey,
            Action.INVITE: self.invite,
            Action.LEAVE: self.leave,
            Action.END: self.end,
            Action.HAND_OVER: self.hand_over,
            Action.KEEP_HOSTING: self.keep,
            Action.RESTART: self.restart,
        }

    def _lay_out(self) -> None:
        shown = (
            self.restart,
            self.invite,
            self.hand_over,
            self.keep,
            self.leave,
            self.end,
        )
        self._header = TitleBar(self._icon, self._name, self._state, shown, self.toggle)
        self.alerts.follow(self.toggle)
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addWidget(self.conversation, 1)
        below.addWidget(self._side())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._header)
        whole.addWidget(line())
        whole.addWidget(self.alerts)
        whole.addLayout(below, 1)

    def _side(self) -> QWidget:
        self.panel = Flexible()
        self.panel.setObjectName("panel")
        self.panel.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QVBoxLayout(self.panel)
        margins(layout, 1, 0, 0, 0)
        layout.setSpacing(SPACE // 2)
        layout.addWidget(self.key)
        inside = QHBoxLayout()
        inside.setContentsMargins(2 * SPACE, 0, 2 * SPACE, SPACE)
        inside.addWidget(self.rekey)
        layout.addLayout(inside)
        self._below_key = line()
        layout.addWidget(self._below_key)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setAccessibleName(tr("Members, events or policy"))
        self.tabs.addTab(self.members, tr("Members"))
        self.tabs.addTab(self.timeline, tr("Events"))
        self.tabs.addTab(self.policy, tr("Policy"))
        layout.addWidget(self.tabs, 1)
        return self.panel

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep room for the conversation."""
        super().resizeEvent(event)
        roomy = self.width() >= _ROOMY
        if roomy is not self._roomy:
            self._roomy = roomy
            self.panel.setMinimumWidth(PANEL)
            self.panel.setMaximumWidth(PANEL if roomy else _NO_LIMIT)
            self._show_panel(shown=roomy or _is_to_compare(self.group))

    def _show_panel(self, *, shown: bool) -> None:
        if self.group is not None and self.group.ended is not None:
            shown = False  # nothing is known any more that could be in it
        self.panel.setVisible(shown)
        self.toggle.setChecked(shown)
        # Side by side where there is room, one or the other where there is not.
        self.conversation.setVisible(self._roomy is not False or not shown)

    def show_group(self, group: GroupView) -> None:
        """Show this conference as it is now."""
        fresh = self.group is None or self.group.group != group.group
        empty = self.group is not None and self.group.ended is not None
        self.group = group
        self._name.setText(wording.called(group.name))
        text, tone, drawing = wording.conference_state(group)
        self._state.setText(text)
        set_tone(self._state, tone)
        icons.draw(self._icon, drawing, INK[tone], self._theme, ICON - 2)
        for action, made in self._buttons.items():
            made.setVisible(action in group.actions)
        self._header.call(self.restart, _restart_text(group))
        self._header.fit()
        self.tabs.setTabText(0, tr("Members ({n})", n=_how_many(group)))
        focus = self.window().focusWidget()
        answered = focus is not None and self.alerts.isAncestorOf(focus)
        self.alerts.show_alerts(group.alerts, group.actions, group.group, group.members)
        if answered and self.alerts.isHidden():
            self.conversation.input.setFocus()  # Qt would go to the message that comes next
        # An alert offers the same, or it goes on by itself.
        waits = Action.RESTART in self.alerts.offered or _goes_on(group)
        set_kind(self.restart, "" if waits else "primary", self._theme)
        self._below_key.setVisible(group.key is not None)
        self.conversation.show_group(group)
        self.key.show_group(group)
        self.members.show_group(group)
        self.timeline.show_group(group)
        self.policy.show_group(group)
        self._offer_to_undo(group)
        self.toggle.setVisible(group.ended is None)
        if fresh and (self._roomy is False or group.ended is not None or empty):
            self._show_panel(shown=self._roomy is not False or _is_to_compare(group))
        if fresh:
            self.restart.setEnabled(True)
            self.conversation.input.setFocus()

    def _offer_to_undo(self, group: GroupView) -> None:
        """Somebody is out: they can be invited again, until their key is known to be lost."""
        where, who = self._removed
        member = self._member(who) if where == group.group else None
        if member is not None and member.state is MemberState.REMOVED:
            self._removed = ("", "")
            name = isolated(member.name)
            self.undoable.emit(
                tr("{name} is out, and the key has changed.", name=name),
                tr("Invite {name} again", name=name),
                cmd.InviteMembers(group.group, (who,)),
            )
        for known in group.members:
            if known.trust is Trust.COMPROMISED:
                self.spent.emit(cmd.InviteMembers(group.group, (known.fingerprint,)))

    @Slot()
    def search(self) -> None:
        """Search what was said."""
        if self.isVisible():
            self.conversation.begin_search()

    # What the person does

    @Slot(str)
    def _on_said(self, text: str) -> None:
        if self.group:
            group = self.group.group
            self.sent.emit(self._bridge.submit(cmd.Say(group, text)), group, text)

    @Slot(str, str)
    def _on_typed(self, group: str, text: str) -> None:
        self._bridge.submit(cmd.KeepDraft(group, text))

    @Slot(object)
    def _on_link(self, link: WebLink) -> None:
        dialog = OpenLinkDialog(self, self._theme, link)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @Slot()
    def _on_rekey(self) -> None:
        if self.group:
            self._bridge.submit(cmd.ChangeKey(self.group.group))

    @Slot()
    def _on_invite(self) -> None:
        if self.group:
            self.invite_more.emit(self.group.group)

    @Slot()
    def _on_history(self) -> None:
        if self.group:
            self.history.emit(self.group.group)

    @Slot()
    def _on_leave(self) -> None:
        if self.group:
            leave = cmd.LeaveGroup(self.group.group)
            if self.group.phase is Phase.JOINING:
                self._bridge.submit(leave)  # there is nothing yet to come back to
                return
            text = tr("You leave this conference. Only another invitation brings you back.")
            self.held.emit(text, leave)

    @Slot()
    def _on_restart(self) -> None:
        if self.group:
            # Until the answer, so that a second click does not start a second conference.
            self.restart.setEnabled(False)
            self.restarted.emit(self._bridge.submit(cmd.RestartGroup(self.group.group)))

    @Slot()
    def _on_forget(self) -> None:
        if self.group:
            self._bridge.submit(cmd.ForgetGroup(self.group.group))

    @Slot()
    def _on_toggle(self) -> None:
        self._show_panel(shown=self.panel.isHidden())

    @Slot()
    def _on_change_policy(self) -> None:
        if self.group:
            change_policy(self, self._bridge, self._theme, self.group)

    @Slot()
    def _on_agreed(self) -> None:
        if self.group:
            self._bridge.submit(cmd.AgreeToPolicy(self.group.group))

    @Slot(object, str)
    def _on_alert_decided(self, action: Action, about: str) -> None:
        """What an alert offers is what a button or menu elsewhere on the page does."""
        if action is Action.COMPROMISE:
            self._on_compromise(about)
        elif action is Action.APPROVE:
            self._on_approve(about)
        elif action is Action.LEAVE and self.group is not None:
            # In danger, at once: the alert has asked already.
            self._bridge.submit(cmd.LeaveGroup(self.group.group))
        else:
            self._buttons[action].click()

    @Slot(int)
    def _on_dismissed(self, alert: int) -> None:
        if self.group:
            self._bridge.submit(cmd.DismissAlert(self.group.group, alert))

    @Slot()
    def _on_end(self) -> None:
        if self.group is None:
            return
        text = tr(
            "“{name}” ends for everyone, and its keys are erased on every computer. What was "
            "said stays on screen until the app closes.",
            name=isolated(self.group.name),
        )
        dialog = ConfirmDialog(
            self, self._theme, tr("End the conference?"), (text,), tr("End for everyone")
        )
        self._ask(dialog, cmd.EndGroup(self.group.group))

    @Slot(str)
    def _on_approve(self, fingerprint: str) -> None:
        if self.group:
            self._bridge.submit(cmd.ApproveMember(self.group.group, fingerprint))

    @Slot(str)
    def _on_turn_down(self, fingerprint: str) -> None:
        if self.group:
            member = self._member(fingerprint)
            name = isolated(member.name) if member else ""
            text = tr("{name} is turned down.", name=name)
            self.held.emit(text, cmd.TurnDownMember(self.group.group, fingerprint))

    @Slot(str)
    def _on_uninvite(self, fingerprint: str) -> None:
        member = self._member(fingerprint)
        if self.group and member:
            group = self.group.group
            self._bridge.submit(cmd.RemoveMember(group, fingerprint))
            text = tr("{name} is not invited.", name=isolated(member.name))
            self.undoable.emit(text, tr("Undo"), cmd.InviteMembers(group, (fingerprint,)))

    @Slot()
    def _on_compared(self) -> None:
        if self.group:
            self._bridge.submit(cmd.ConfirmCode(self.group.group))

    @Slot()
    def _on_differs(self) -> None:
        if self.group is None:
            return
        texts = (
            tr("Read the whole code once more: a digit may have been misheard."),
            tr(
                "If it is still different for anybody, somebody may be in between, or people see "
                "different conferences. Say nothing confidential here, and begin again where all "
                "of you are in one place, or on another network."
            ),
        )
        ends, group = Action.END in self.group.actions, self.group.group
        yes = tr("End for everyone") if ends else tr("Leave the conference")
        dialog = ConfirmDialog(self, self._theme, tr("Is the code different?"), texts, yes)
        self._ask(dialog, cmd.EndGroup(group) if ends else cmd.LeaveGroup(group))

    @Slot(str)
    def _on_remove(self, fingerprint: str) -> None:
        member = self._member(fingerprint)
        if member is None or self.group is None:
            return
        name = isolated(member.name)
        texts = (
            tr(
                "The key changes at once, and {name} can read nothing that is said from then on. "
                "What they said before stays trusted.",
                name=name,
            ),
            tr("If you think somebody else may have their key, report a compromise instead."),
        )
        title = tr("Remove {name}?", name=name)
        dialog = ConfirmDialog(self, self._theme, title, texts, tr("Remove from the conference"))
        self._ask(dialog, cmd.RemoveMember(self.group.group, fingerprint))

    @Slot()
    def _on_keep_hosting(self) -> None:
        if self.group:
            self._bridge.submit(cmd.KeepHosting(self.group.group))

    @Slot(str)
    def _on_deputy(self, fingerprint: str) -> None:
        member = self._member(fingerprint)
        if member is not None and self.group is not None:
            dialog = deputy_dialog(self, self._theme, member)
            self._ask(dialog, with_or_without(self.group, member))

    @Slot()
    def _on_hand_over(self) -> None:
        self._on_hand_over_to("")

    @Slot(str)
    def _on_hand_over_to(self, fingerprint: str) -> None:
        if self.group is not None and Action.HAND_OVER in self.group.actions:
            dialog = HandOverDialog(self, self._theme, self.group, fingerprint)
            self._ask(dialog, dialog.command())

    @Slot(str)
    def _on_compromise(self, fingerprint: str) -> None:
        member = self._member(fingerprint)
        if member is None or self.group is None:
            return
        said = (each.sent_at for each in self.group.messages if each.sender == fingerprint)
        group, now, first = self.group.group, self._now(), min(said, default=None)
        dialog = CompromiseDialog(self, self._theme, group, member, now, first)
        self._ask(dialog, cmd.ReportCompromise(self.group.group, fingerprint, ""))

    def _ask(self, dialog: ConfirmDialog, command: cmd.Command) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.decided.connect(self._on_decided)
        dialog.ask(command)

    @Slot(object)
    def _on_decided(self, command: cmd.Command) -> None:
        self._bridge.submit(command)
        if isinstance(command, cmd.RemoveMember):
            self._removed = (command.group, command.member)

    def _member(self, fingerprint: str) -> MemberView | None:
        members = self.group.members if self.group else ()
        return next((m for m in members if m.fingerprint == fingerprint), None)


def _how_many(group: GroupView) -> int:
    """Are in it; where there is no key, all that were."""
    return len(group.members) if group.key is None else group.key.of


def _is_to_compare(group: GroupView | None) -> bool:
    """Whether nothing is sent before a code is compared, which the panel shows."""
    return group is not None and Action.CONFIRM_CODE in group.actions


def _goes_on(group: GroupView) -> bool:
    """Whether it will without anybody starting it again: once people are near, or by a deputy."""
    named = any(
        alert.kind == AlertKind.CONTROLLER_LOST and alert.level is Level.INFORMATION
        for alert in group.alerts
    )
    return named or group.phase is Phase.INTERRUPTED


def _restart_text(group: GroupView) -> str:
    host = next((m for m in group.members if m.role is Role.CONTROLLER), None)
    if group.phase is Phase.CONTROLLER_LOST and host is not None and not host.is_self:
        name = host.name.split(" ")[0]
        if len(name) <= _LONGEST_FIRST_NAME and not wording.nameless(host.name):
            return tr("Start again without {name}", name=isolated(name))
        return tr("Start again without the host")
    return tr("Start again")
