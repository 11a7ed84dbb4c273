"""Somebody comes under the name of a person that Alice verified, with another key."""

from __future__ import annotations

import pytest

from tests.stories.stage import Stage


@pytest.mark.requirement("R15", "R23", "U4")
def test_a_known_name_with_another_key_is_pointed_out_before_joining(stage: Stage) -> None:
    stage.enter("Bob")
    window = stage.open_window()
    bob = stage.near("Bob")
    window.show_key(f"person:{bob.fingerprint}")
    stage.mouse.click(window.person.safety.verify)
    stage.sees("Verified by you", lambda: window.person)
    stage.run(stage.room.kill("Bob"))
    stage.run(stage.room.enter("Bob", arguments=("--profile", str(stage.folder / "other"))))
    other = stage.near("Bob")
    assert other.fingerprint != bob.fingerprint
    window.show_welcome()
    stage.host_invites_me("Bob")
    stage.until(lambda: window.invitation.isVisible(), "an invitation")
    stage.sees("This is not the key that you verified for", lambda: window.invitation)
    stage.sees("Not verified", lambda: window.invitation)
