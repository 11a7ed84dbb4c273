"""The reminder that one's own certificate ends."""

from __future__ import annotations

from pathlib import Path

import pytest

from msmp_gui.engine import commands as cmd
from msmp_gui.engine.clock import Clock
from msmp_gui.engine.notices import AlertRaised
from msmp_gui.engine.renewal import DAY, RenewalReminder
from msmp_gui.engine.snapshot import Level
from msmp_gui.transport.virtual_time import VirtualScheduler
from tests.unit.engine.crowd import START, Crowd
from tests.unit.engine.test_organisations import Organisation


@pytest.mark.parametrize(
    ("left", "told"),
    [(40, [30, 7]), (30.5, [30, 7]), (20, [20, 7]), (7, [7]), (0.5, [0]), (-1, [0])],
)
def test_told_thirty_and_seven_days_before(tmp_path: Path, left: float, told: list[int]) -> None:
    identity = Organisation(tmp_path).identity("A", (START - DAY, START + left * DAY))
    time, heard = VirtualScheduler(), []
    reminder = RenewalReminder(Clock(time, START), identity.certificate, heard.append)
    reminder.look()
    time.run_for(60 * DAY)
    assert heard == told


def test_it_is_an_alert_that_can_be_dismissed(tmp_path: Path) -> None:
    crowd = Crowd("")
    identity = Organisation(tmp_path).identity("A", (START - DAY, START + 20 * DAY))
    crowd.enter("A", identity=identity)
    crowd.wait(1)
    (notice,) = [n for n in crowd["A"].told if isinstance(n, AlertRaised)]
    assert notice.group == ""
    (alert,) = crowd["A"].engine.status().alerts
    assert alert == notice.alert
    assert (alert.kind, alert.level) == ("certificate_ends", Level.ATTENTION)
    assert str(alert.title) == "Your certificate ends in 19 days."
    assert "Ask Acme Office for a new one" in str(alert.advice)
    crowd["A"].do(cmd.DismissAlert("", alert.id))
    assert crowd["A"].engine.status().alerts == ()
