"""Alice looks elsewhere; an invitation comes as a notification, and one press joins."""

from __future__ import annotations

import pytest

from tests.stories.stage import Stage
from tests.support.notification_service import notification_service


@pytest.mark.requirement("U5")
def test_one_press_on_the_notification_joins(stage: Stage) -> None:
    with notification_service() as service:
        if service is None:
            pytest.skip("there is no message bus here")
        stage.enter("Bob")
        window = stage.open_window()
        window.hide()
        stage.host_invites_me("Bob")
        stage.until(lambda: service.shown, "a notification")
        told = service.shown[0]
        assert told.title == "Bob invites you"
        assert told.text == "Tea\nNot verified"
        assert "Accept and join" in told.actions.values()
        service.answer(told, "accept")
        stage.confirmed(2)
        assert window.isVisible()
        stage.until(lambda: window.conference.isVisible(), "the conference")
        stage.sees("Tea")
        window.hide()
        stage.ask("Bob", "say", group=stage.group().group, text="a secret")
        stage.until(lambda: service.shown[-1].title == "New message", "a second notification")
        assert len(service.shown) == 2
        assert "secret" not in service.shown[-1].text
        stage.close_window()
