"""Alice starts a conference with somebody near, and says something."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest

from msmp_gui.ui.dialogs.confirm import ConfirmDialog
from tests.end_to_end.conference_room import over
from tests.stories.stage import Stage


@pytest.mark.requirement("U1", "U2", "U3", "U4")
def test_from_launch_to_the_first_message_in_four_clicks(stage: Stage) -> None:
    stage.enter("Bob")
    window = stage.open_window()
    bob = stage.near("Bob")
    mouse = stage.mouse
    mouse.click(window.sidebar.start)
    mouse.click_row(window.new_conference.list, f"person:{bob.fingerprint}")
    mouse.click(window.new_conference.start)
    stage.until(lambda: window.conference.isVisible(), "the conference")
    stage.confirmed(2)
    window.activateWindow()
    field = window.conference.conversation.input
    stage.until(field.hasFocus, "a place to write")
    QTest.keyClicks(field, "Hello Bob")
    mouse.click(window.conference.conversation.send)
    me = stage.snapshot.me.fingerprint
    stage.hears(
        "Bob",
        lambda e: e["event"] == "message" and e["text"] == "Hello Bob" and e["from"] == me,
        "it",
    )
    assert mouse.clicks <= 4
    stage.sees("everyone has the key")
    group = stage.group().group
    stage.ask("Bob", "say", group=group, text="Hello Alice")
    stage.until(
        lambda: [m.text for m in stage.group().messages] == ["Hello Bob", "Hello Alice"],
        "an answer",
    )
    window.conference.end.click()
    mouse.click(stage.dialog(ConfirmDialog).yes)
    stage.hears("Bob", over(group, "ended"), "the end")
    stage.sees("Ended")
