"""The person at the window hands their conference to a peer, and sees what becomes of it."""

from __future__ import annotations

import pytest

from msmp_gui.engine.snapshot import Action, Role
from msmp_gui.ui.dialogs.confirm import ConfirmDialog
from msmp_gui.ui.dialogs.hand_over import HandOverDialog
from tests.stories.stage import Stage
from tests.ui.hands_and_eyes import row


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


@pytest.mark.requirement("R28", "U4")
def test_who_hands_over_can_still_keep_it_while_everyone_is_asked(stage: Stage) -> None:
    stage.enter("Bob", "Carol")
    stage.run(stage.room.meet("Bob", "Carol"))
    window = stage.open_window()
    group = stage.start_with("Bob", "Carol")
    stage.mouse.click(window.conference.hand_over)
    dialog = stage.dialog(HandOverDialog)
    stage.mouse.click(dialog.choices[stage["Bob"].fingerprint])
    stage.mouse.click(dialog.yes)
    stage.sees("Bob is to host this conference.", lambda: window.conference.alerts)
    stage.hears("Bob", lambda e: e["event"] == "policy" and e["asked"], "the question")
    stage.mouse.click(window.conference.keep)
    stage.until(lambda: tells(stage, "You go on hosting the conference."), "what is kept")
    stage.until(lambda: window.conference.hand_over.isVisible(), "the button again")
    stage.hears("Bob", lambda e: e["event"] == "policy" and e["state"] == "changed", "the end")
    stage.confirmed(3)
    assert stage.group().role is Role.CONTROLLER
    assert not window.conference.alerts.isVisible()
    stage.ask("Bob", "say", group=group, text="So you stay")
    stage.until(lambda: stage.group().messages, "a message")


@pytest.mark.requirement("R28", "U4")
def test_a_deputy_is_named_where_the_members_are(stage: Stage) -> None:
    stage.enter("Bob")
    window = stage.open_window()
    group = stage.start_with("Bob")
    bob = stage["Bob"].fingerprint
    menu = window.conference.members.menu_for(bob)
    next(a for a in menu.actions() if a.text() == "Name as deputy…").trigger()
    menu.deleteLater()
    stage.mouse.click(stage.dialog(ConfirmDialog).yes)
    stage.hears("Bob", lambda e: e["event"] == "policy" and e["asked"], "the question")
    stage.ask("Bob", "agree", group=group)
    stage.until(
        lambda: "Deputy" in row(window.conference.members.list, f"member:{bob}").subtitle,
        "the deputy",
    )
