"""Somebody is removed: from the host's chair, and from the removed one's."""

from __future__ import annotations

import pytest

from msmp_gui.engine.snapshot import Action, MemberState
from msmp_gui.ui.dialogs.confirm import ConfirmDialog
from tests.end_to_end.conference_room import over
from tests.stories.stage import Stage


@pytest.mark.requirement("U4", "R24")
def test_the_host_removes_somebody(stage: Stage) -> None:
    stage.enter("Bob", "Carol")
    window = stage.open_window()
    group = stage.start_with("Bob", "Carol")
    window.conference.members.remove.emit(stage["Carol"].fingerprint)
    dialog = stage.dialog(ConfirmDialog)
    stage.sees("can read nothing that is said from then on", lambda: dialog)
    stage.mouse.click(dialog.yes)
    stage.hears("Carol", over(group, "removed"), "the end")
    stage.confirmed(2)
    assert stage.state_of("Carol") is MemberState.REMOVED
    stage.sees("Everyone has the key (2 of 2)")
    assert "Carol was removed." in [str(entry.text) for entry in stage.group().timeline]


@pytest.mark.requirement("U4")
def test_who_is_removed_is_told_so(stage: Stage) -> None:
    stage.enter("Bob", "Carol")
    stage.run(stage.room.meet("Bob", "Carol"))
    window = stage.open_window()
    stage.near("Bob")
    group = stage.host_invites_me("Bob", "Carol")
    stage.accept()
    stage.confirmed(3)
    stage.ask("Bob", "remove", group=group, member=stage.snapshot.me.fingerprint)
    stage.sees("You were removed")
    stage.sees("The host removed you from the conference.")
    assert Action.SAY not in stage.group().actions
    assert not window.conference.conversation.send.isVisible()
