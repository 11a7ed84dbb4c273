"""Naming a member as deputy, or no longer: what that means, and who is asked."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from msmp_gui.engine.commands import NameDeputies
from msmp_gui.engine.snapshot import GroupView, MemberView
from msmp_gui.ui.dialogs.confirm import ConfirmDialog
from msmp_gui.ui.theme import Theme
from msmp_gui.ui.wording import isolated, tr


def with_or_without(group: GroupView, member: MemberView) -> NameDeputies:
    """The deputies with `member` as the last of them; without, where they are one already."""
    now = sorted((m for m in group.members if m.deputy), key=lambda m: m.deputy)
    others = tuple(m.fingerprint for m in now if m is not member)
    return NameDeputies(group.group, others if member.deputy else (*others, member.fingerprint))


def deputy_dialog(parent: QWidget, theme: Theme, member: MemberView) -> ConfirmDialog:
    """Whether a member is to be a deputy; for who is one already: no longer."""
    name = isolated(member.name)
    if member.deputy:
        title = tr("Take {name} off the deputies?", name=name)
        text = tr(
            "{name} does not take over any more where the host falls silent.",
            name=name,
        )
        return ConfirmDialog(parent, theme, title, (text,), tr("Take off"))
    texts = (
        tr(
            "Where the host falls silent, {name}’s app takes over: it lets people in and out, and "
            "makes the keys. Nobody has to join again.",
            name=name,
        ),
        tr("Whoever is named before comes first. Everyone in the conference is asked."),
    )
    title = tr("Name {name} as deputy?", name=name)
    return ConfirmDialog(parent, theme, title, texts, tr("Name as deputy"))
