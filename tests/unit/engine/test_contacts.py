"""Links between peers, as the protocol's page has them."""

from __future__ import annotations

import pytest

from msmp_gui.engine import commands as cmd
from msmp_gui.protocol.wire.messages.kinds import Kind
from tests.unit.engine.crowd import Crowd


def near(crowd: Crowd, one: str, other: str) -> bool:
    return crowd[one].engine.is_near(crowd[other].parts.me.fingerprint)


@pytest.mark.requirement("R28")
def test_who_gives_no_sign_of_life_for_five_seconds_is_gone() -> None:
    """MSMP-13"""
    crowd = Crowd("AB")
    crowd.wait(30)
    assert near(crowd, "A", "B"), "signs of life are enough"
    crowd.network.partition("A", "B")
    crowd.wait(3)
    assert near(crowd, "A", "B")
    crowd.wait(4)
    assert not near(crowd, "A", "B")
    assert not near(crowd, "B", "A")


@pytest.mark.requirement("R28")
def test_of_several_links_to_one_peer_both_sides_keep_the_same() -> None:
    """MSMP-16"""
    crowd = Crowd("AB")
    for one, other in ("AB", "BA", "AB"):
        crowd[one].machine.dial(f"{other}:1")
    crowd.wait(0.5)
    assert len(crowd["A"].machine.links) > 1
    crowd.wait(3)
    assert [len(crowd[name].machine.links) for name in "AB"] == [1, 1]
    crowd.network.partition("A", "B")  # and what is kept leads from one to the other
    crowd.wait(7)
    assert [len(crowd[name].machine.links) for name in "AB"] == [0, 0]


@pytest.mark.requirement("R32")
def test_who_hears_the_channel_gets_payloads_there_alone() -> None:
    """MSMP-93"""
    crowd = Crowd("ABC")
    group = crowd.form("ABC")
    crowd.wait(7)  # all told each other that they hear their datagrams
    sent: list[tuple[str, str, bool]] = []
    crowd.network.tap = lambda host, way, data: sent.append((host, way, len(data) > 300))
    crowd["A"].do(cmd.Say(group, "x" * 400))
    assert [way for host, way, long in sent if host == "A" and long] == ["datagram"]
    crowd.wait(1)
    session = crowd["A"].engine.conferences.sessions[bytes.fromhex(group)]
    session.receive(Kind.CHANNEL_REPORT, b"\x00", crowd["C"].parts.me.certificate)
    sent.clear()
    crowd["A"].do(cmd.Say(group, "y" * 400))
    assert [way for host, way, long in sent if host == "A" and long] == ["datagram", "frame"]
    crowd.wait(1)
    assert crowd["B"].texts() == crowd["C"].texts() == ["x" * 400, "y" * 400]
