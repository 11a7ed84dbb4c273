"""What a person answered, and can take back for a moment: it stands on no list meanwhile."""

from __future__ import annotations

from dataclasses import replace

from msmp_gui.engine.alert_kinds import AlertKind
from msmp_gui.engine.commands import DeclineInvitation, TurnDownMember
from msmp_gui.engine.snapshot import GroupView, Snapshot
from msmp_gui.engine.states import MemberState


class Answers:
    """Those that were given and may not have been carried out yet."""

    def __init__(self) -> None:
        self._given: list[object] = []

    def add(self, command: object) -> None:
        """This was answered."""
        if command not in self._given:
            self._given.append(command)

    def take_back(self, command: object) -> None:
        """It was not, after all."""
        self._given = [each for each in self._given if each != command]

    def without(self, snapshot: Snapshot, held: object) -> Snapshot:
        """The snapshot without what was answered. `held`: what is not done yet; anything else
        that the snapshot does not show any more is over.
        """
        for command in list(self._given):
            shown = _without(snapshot, command)
            if shown == snapshot and command != held:
                self._given.remove(command)
            snapshot = shown
        return snapshot


def _without(snapshot: Snapshot, command: object) -> Snapshot:
    if isinstance(command, DeclineInvitation):
        kept = tuple(i for i in snapshot.invitations if i.invitation != command.invitation)
        return replace(snapshot, invitations=kept)
    if isinstance(command, TurnDownMember):
        groups = tuple(
            _turned_down(group, command.member) if group.group == command.group else group
            for group in snapshot.groups
        )
        return replace(snapshot, groups=groups)
    return snapshot


def _turned_down(group: GroupView, person: str) -> GroupView:
    waits = any(m.fingerprint == person and m.state is MemberState.WAITING for m in group.members)
    if not waits:
        return group
    return replace(
        group,
        members=tuple(m for m in group.members if m.fingerprint != person),
        alerts=tuple(a for a in group.alerts if (a.kind, a.about) != (AlertKind.WAITING, person)),
    )
