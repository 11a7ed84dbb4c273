"""Whether the host can be reached: when people are told."""

from __future__ import annotations

from msmp_gui.engine.session.controller_watch import CONTROLLER_PATIENCE, ControllerWatch


def test_a_short_loss_of_contact_is_nobody_s_business() -> None:
    watch = ControllerWatch()
    watch.vanished(10)
    assert not watch.is_due(10 + CONTROLLER_PATIENCE - 0.1)
    assert not watch.returned()
    assert not watch.is_due(10 + CONTROLLER_PATIENCE)


def test_people_hear_of_a_host_that_is_gone_once_there_is_a_key_to_go_on_with() -> None:
    watch = ControllerWatch()
    watch.vanished(10)
    assert watch.is_due(10 + CONTROLLER_PATIENCE)
    assert not watch.people_hear(there_is_a_key=False)
    assert watch.unsaid
    assert not watch.lost
    assert watch.people_hear(there_is_a_key=True)
    assert watch.lost
    assert not watch.unsaid
    assert watch.returned()
