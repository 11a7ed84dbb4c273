"""The host hands its conference on, between real processes: to a deputy, and to somebody new."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from msmp_gui.headless.event_log import Event
from tests.end_to_end.conference_room import hosted_by, room

pytestmark = pytest.mark.end_to_end


def hosted_above(group: str, fingerprint: str, epoch: int) -> Callable[[Event], bool]:
    by = hosted_by(group, fingerprint)
    return lambda event: by(event) and (event["epoch"] or 0) > epoch


@pytest.mark.requirement("R12", "R28")
def test_the_host_hands_on_and_everybody_goes_on_talking(tmp_path: Path) -> None:
    async def story() -> None:
        async with room(tmp_path, "alice", "bob", "carol", "dave") as here:
            group = await here.form("alice", "bob", "carol", "dave", deputies=("bob",))
            bob = here["bob"].fingerprint
            await here["alice"].command("hand_over", group=group, member=bob)
            await here["carol"].command("say", group=group, text="meanwhile")
            for name in ("alice", "bob", "carol", "dave"):
                await here[name].wait(hosted_by(group, bob), "the new host")
                await here[name].wait(
                    lambda event: event["event"] == "message" and event["text"] == "meanwhile",
                    "what was said meanwhile",
                )
                await here[name].wait(
                    lambda event: event["event"] == "alert" and event["kind"] == "handover",
                    "who hosts now",
                )
            await here["bob"].command("remove", group=group, member=here["dave"].fingerprint)
            await here.say(group, "alice", "a member now", "bob", "carol")

    asyncio.run(story())


@pytest.mark.requirement("R1", "R12", "R17", "R28")
def test_the_owner_names_a_host_and_takes_over_again_when_that_one_is_killed(
    tmp_path: Path,
) -> None:
    async def story() -> None:
        async with room(tmp_path, "alice", "bob", "carol") as here:
            group = await here.form("alice", "bob", "carol")
            carol = here["carol"].fingerprint
            await here["alice"].command("hand_over", group=group, member=carol)
            for name in ("bob", "carol"):
                asked = await here[name].wait(
                    lambda event: event["event"] == "policy" and event["state"] == "proposed",
                    "the policy that names her",
                )
                assert asked["asked"]
                assert [each["field"] for each in asked["changes"]] == [
                    "operational.deputies",
                    "operational.takeover_after",
                ]
                await here[name].command("agree", group=group)
            for name in ("alice", "bob", "carol"):
                view = await here[name].wait(hosted_by(group, carol), "the new host")
            await here.say(group, "bob", "all well", "alice", "carol")
            await here.kill("carol")
            back = hosted_above(group, here["alice"].fingerprint, int(view["epoch"]))
            for name in ("alice", "bob"):
                await here[name].wait(back, "the one who had it first", patience=30)
            await here.say(group, "alice", "we go on", "bob")

    asyncio.run(story())
