"""Which network interfaces a person, a start of the app and an administrator have it use."""

from __future__ import annotations

import pytest

from msmp_gui.engine import commands as cmd
from msmp_gui.engine import notices
from msmp_gui.storage.database import Database
from msmp_gui.storage.preferences import PreferenceRecords, Preferences
from msmp_gui.storage.visibility import Visibility
from tests.unit.engine.crowd import Crowd

HERE = {"eth0": ("192.0.2.1",), "wlan0": ("198.51.100.1",)}


def crowd_of_two() -> Crowd:
    crowd = Crowd("AB")
    crowd["A"].machine.plug(**HERE)
    crowd.wait(1)
    return crowd


@pytest.mark.requirement("U2")
def test_what_is_chosen_is_used_at_once_and_after_a_restart() -> None:
    crowd = crowd_of_two()
    network = crowd["A"].engine.status().network
    assert network.uses_all
    assert [each.used for each in network.interfaces] == [True, True]
    crowd["A"].do(cmd.UseInterfaces(("wlan0", "wlan0")))
    assert crowd["A"].machine.used == ("wlan0",)
    network = crowd["A"].engine.status().network
    assert [(each.name, each.used) for each in network.interfaces] == [
        ("eth0", False),
        ("wlan0", True),
    ]
    assert network.discovery, "it looks on"
    assert not network.uses_all
    crowd["A"].do(cmd.SetVisibility(Visibility.KNOWN))
    crowd.crash("A")
    crowd.enter("A")
    assert crowd["A"].machine.used == ("wlan0",)
    crowd["A"].machine.plug(**HERE)
    crowd["A"].do(cmd.UseInterfaces(()))
    assert crowd["A"].machine.used == ()
    assert crowd["A"].engine.status().network.uses_all


def test_what_is_gone_is_said_and_nothing_takes_its_place() -> None:
    crowd = crowd_of_two()
    crowd["A"].do(cmd.UseInterfaces(("wlan0",)))
    crowd["A"].machine.plug(eth0=HERE["eth0"])
    crowd.wait(1)
    network = crowd["A"].engine.status().network
    assert network.addresses == ()
    assert not network.discovery
    assert str(network.problem) == (
        "Not connected: of the network interfaces that you chose (wlan0), none is there or has an "
        "address. Others are not used."
    )
    gone = network.interfaces[-1]
    assert (gone.name, gone.present, gone.used) == ("wlan0", False, True)
    crowd["A"].do(cmd.CheckNetwork())
    (check,) = crowd["A"].engine.status().network.checks
    assert str(check.what) == "None of the network interfaces that you chose is connected."
    crowd["A"].machine.plug(**HERE)
    crowd.wait(1)
    network = crowd["A"].engine.status().network
    assert network.discovery
    assert network.problem is None


def test_a_start_that_is_told_which_to_use_leaves_the_choice_alone() -> None:
    crowd = Crowd("")
    crowd.enter("A")
    crowd["A"].machine.plug(**HERE)
    crowd["A"].do(cmd.UseInterfaces(("wlan0",)))
    crowd.crash("A")
    crowd.enter("A", interfaces=("eth0",))
    crowd["A"].machine.plug(**HERE)
    assert crowd["A"].machine.used == ("eth0",)
    assert crowd["A"].engine.status().network.asked_for
    refused = crowd["A"].do(cmd.UseInterfaces(()))
    assert isinstance(refused, notices.CommandFailed)
    crowd.crash("A")
    crowd.enter("A")
    assert crowd["A"].machine.used == ("wlan0",)


def test_only_what_is_there_can_be_chosen() -> None:
    crowd = crowd_of_two()
    refused = crowd["A"].do(cmd.UseInterfaces(("tun7",)))
    assert isinstance(refused, notices.CommandFailed)
    assert crowd["A"].machine.used == ()


def test_settings_of_earlier_versions_are_read() -> None:
    records = PreferenceRecords(_database())
    before = Preferences(Visibility.KNOWN, discovery=False)
    records.save(before)
    assert records.load() == before
    records.save(Preferences(interfaces=("eth0", "wlan0")))
    assert records.load() == Preferences(interfaces=("eth0", "wlan0"))


def _database() -> Database:
    crowd = Crowd("A")
    return crowd["A"].parts.records.preferences._database
