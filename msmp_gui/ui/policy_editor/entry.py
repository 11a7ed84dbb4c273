"""The ways into the editor: from a new conference, and from a running one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from msmp_gui.engine import commands as cmd
from msmp_gui.engine.policies.drafts import Draft
from msmp_gui.engine.snapshot import GroupView, PolicyChoice
from msmp_gui.ui.bridge import EngineBridge
from msmp_gui.ui.dialogs.confirm import ConfirmDialog
from msmp_gui.ui.policy_editor.dialog import PolicyEditor, Task, own_name
from msmp_gui.ui.theme import Theme
from msmp_gui.ui.widgets.basics import button
from msmp_gui.ui.widgets.flow import Flow
from msmp_gui.ui.wording import isolated, tr, words


class PolicyEntry(QWidget):
    """Buttons below the choice of a policy.

    Signals: used: the policy that was chosen in the editor.
    """

    used = Signal(object)

    def __init__(self, bridge: EngineBridge, theme: Theme) -> None:
        super().__init__()
        self._bridge = bridge
        self._theme = theme
        self._choice: PolicyChoice | None = None
        self.advanced = button(tr("Advanced…"), self._on_advanced, theme=theme)
        self.advanced.setAccessibleDescription(tr("Write a policy of your own"))
        self.edit = button(tr("Edit…"), self._on_edit, theme=theme)
        self.delete = button(tr("Delete…"), self._on_delete, kind="danger", theme=theme)
        self.setLayout(Flow(self.advanced, self.edit, self.delete))
        self.show_choice(None)

    def show_choice(self, choice: PolicyChoice | None) -> None:
        """What is chosen now, and what can be done with it."""
        self._choice = choice
        self.advanced.setEnabled(choice is not None and bool(choice.text))
        own = choice is not None and choice.own
        for made in (self.edit, self.delete):
            made.setVisible(own)

    @Slot()
    def _on_advanced(self) -> None:
        """Begin with what is chosen, under a name of its own."""
        if self._choice is None:
            return
        draft = Draft.of(self._choice.text)
        if self._choice.key != self._choice.text:
            latest = self._bridge.latest
            name = own_name(self._called(), latest.policies if latest else ())
            draft = draft.with_value("name", name)
            if not self._choice.own:  # what comes with the app speaks the person's language
                draft = draft.with_value("summary", words(self._choice.summary))
        self._open(Task(draft.text()))

    def _called(self) -> str:
        assert self._choice is not None
        title = self._choice.title
        return str(title) if self._choice.own else words(title)

    @Slot()
    def _on_edit(self) -> None:
        if self._choice is not None:
            self._open(Task(self._choice.text, self._choice.key))

    def _open(self, task: Task) -> None:
        editor = PolicyEditor(self.window(), self._bridge, self._theme, task)
        editor.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        editor.used.connect(self.used)
        editor.open()

    @Slot()
    def _on_delete(self) -> None:
        if self._choice is None:
            return
        name = isolated(str(self._choice.title))
        texts = (
            tr("It is no longer offered for new conferences, and cannot be brought back."),
            tr("Conferences that run under it go on as they are."),
        )
        title = tr("Delete your policy “{name}”?", name=name)
        dialog = ConfirmDialog(self.window(), self._theme, title, texts, tr("Delete"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.decided.connect(self._on_decided)
        dialog.ask(cmd.DeletePolicy(self._choice.key))

    @Slot(object)
    def _on_decided(self, command: cmd.Command) -> None:
        self._bridge.submit(command)


def change_policy(
    parent: QWidget, bridge: EngineBridge, theme: Theme, group: GroupView
) -> PolicyEditor | None:
    """Open the editor on a running conference's policy, for who may change it."""
    if group.policy_in_force is None:
        return None
    text = group.policy_in_force.text
    task = Task(text, "", group.group, group.name, group.policy_in_force)
    editor = PolicyEditor(parent.window(), bridge, theme, task)
    editor.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    editor.open()
    return editor
