"""The host's app is killed: everybody sees it, and goes on without."""

from __future__ import annotations

import pytest

from msmp_gui.engine.snapshot import Action, Phase
from tests.stories.stage import Stage


@pytest.mark.requirement("R17", "R28", "U4")
def test_when_the_host_is_gone_one_click_starts_again(stage: Stage) -> None:
    stage.enter("Bob", "Carol")
    stage.run(stage.room.meet("Bob", "Carol"))
    window = stage.open_window()
    stage.near("Carol")
    stage.host_invites_me("Bob", "Carol")
    stage.accept()
    stage.confirmed(3)
    stage.run(stage.room.kill("Bob"))
    stage.until(lambda: stage.group().phase is Phase.CONTROLLER_LOST, "the loss")
    stage.sees("can no longer be reached", lambda: window.conference.alerts)
    assert Action.SAY in stage.group().actions
    stage.mouse.click(window.conference.restart)
    stage.confirmed(2)
    stage.sees("everyone has the key")
