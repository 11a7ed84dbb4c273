"""What was kept between starts is not there any more: the app starts, and says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from msmp_gui.engine import notices
from msmp_gui.engine.profiles import ProfileOpener, passphrase_vault
from msmp_gui.engine.snapshot import Level
from tests.support.parties import START
from tests.unit.engine.crowd import Crowd

VAULT = "correct horse battery staple"


def opened(folder: Path) -> Path | None:
    """Open the profile there; the file that it misses."""
    opener, vault = ProfileOpener(folder), passphrase_vault(VAULT)
    profile = (
        opener.create("Ada", vault, START) if opener.is_new else opener.unlock(vault, "", START)
    )
    with_name = profile.me.name
    profile.close()
    assert with_name == "Ada"
    return profile.records_gone


@pytest.mark.requirement("R20", "U4")
def test_a_profile_knows_that_its_records_were_there_once(tmp_path: Path) -> None:
    assert opened(tmp_path) is None
    assert opened(tmp_path) is None
    for file in tmp_path.glob("records.db*"):
        file.unlink()
    assert opened(tmp_path) == tmp_path / "records.db"
    assert opened(tmp_path) is None, "from then on these are its records"


@pytest.mark.requirement("R20", "U4")
def test_people_are_told_that_the_app_forgot_whom_not_to_trust() -> None:
    crowd = Crowd("B")
    ada = crowd.enter("A", records_gone=Path("/home/ada/records.db"))
    crowd.wait(1)
    (alert,) = ada.engine.status().alerts
    assert (alert.kind, alert.level) == ("records_gone", Level.ATTENTION)
    assert "/home/ada/records.db" in str(alert.advice)
    assert [n.alert for n in ada.told if isinstance(n, notices.AlertRaised)] == [alert]
    assert crowd["B"].engine.status().alerts == ()
