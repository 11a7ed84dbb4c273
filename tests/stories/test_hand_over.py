"""The person at the window hands their conference to a peer, and sees what becomes of it."""

from __future__ import annotations

import pytest

from msmp_gui.engine.snapshot import Action, Role
from msmp_gui.ui.dialogs.hand_over import HandOverDialog
from tests.stories.stage import Stage


def tells(stage: Stage, words: str) -> bool:
    """Whether the events beside the conversation say so."""
    return words in [str(entry.text) for entry in stage.group().timeline]


@pytest.mark.requirement("R28", "U4")
def test_a_conference_is_handed_on_and_its_maker_stays(stage: Stage) -> None:
    stage.enter("Bob", "Carol")
    stage.run(stage.room.meet("Bob", "Carol"))
    window = stage.open_window()
    group = stage.start_with("Bob", "Carol")
    stage.mouse.click(window.conference.hand_over)
    dialog = stage.dialog(HandOverDialog)
    stage.mouse.click(dialog.choices[stage["Bob"].fingerprint])
    stage.sees("Everyone is asked first", lambda: dialog)
    stage.mouse.click(dialog.yes)
    stage.until(lambda: tells(stage, "Bob is to host this conference."), "what waits")
    for name in ("Bob", "Carol"):
        stage.hears(name, lambda e: e["event"] == "policy" and e["asked"], "the question")
        stage.ask(name, "agree", group=group)
    stage.until(lambda: stage.group().role is Role.MEMBER, "another host")
    stage.until(lambda: tells(stage, "Bob hosts the conference now."), "who hosts")
    stage.confirmed(3)
    assert Action.HAND_OVER not in stage.group().actions
    assert window.conference.leave.isVisible()
    assert not window.conference.end.isVisible()
    # Whoever made the conference still signs its policy, and no more than that.
    assert Action.CHANGE_POLICY in stage.group().actions
