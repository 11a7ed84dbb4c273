"""Peers in several processes on one machine, over its loopback interface."""

from __future__ import annotations

import pytest

from tests.unit.transport.processes import PeerProcess


@pytest.mark.requirement("U2")
def test_two_processes_find_each_other_talk_and_say_goodbye() -> None:
    with PeerProcess("lo") as alice, PeerProcess("lo") as bob:
        found = alice.wait_for("found", instance=bob.instance)
        bob.wait_for("found", instance=alice.instance)
        assert set(found["addresses"]) == set(bob.addresses)
        alice.order(dial=found["addresses"][0])
        bob.wait_for("frame", content="hello")
        alice.wait_for("frame", content="welcome")
        bob.order(say="to all")
        alice.wait_for("datagram", content="to all")
        bob.stop()
        alice.wait_for("lost", instance=bob.instance)
        alice.stop()


def test_a_process_that_crashes_closes_its_links() -> None:
    with PeerProcess("lo") as alice, PeerProcess("lo", discover=False) as bob:
        alice.order(dial=bob.addresses[0])
        alice.wait_for("frame", content="welcome")
        bob.kill()
        alice.wait_for("link_closed")
        alice.stop()
