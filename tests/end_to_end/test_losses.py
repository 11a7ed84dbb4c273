"""Processes die: a member who comes back, a host who does not."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from msmp_gui.headless.event_log import Event
from tests.end_to_end.conference_room import alert, room, says

pytestmark = pytest.mark.end_to_end


@pytest.mark.requirement("R28")
def test_a_killed_member_is_missed_comes_back_and_catches_up(tmp_path: Path) -> None:
    async def story() -> None:
        async with room(tmp_path, "alice", "bob", "carol") as here:
            group = await here.form("alice", "bob", "carol")
            await here.say(group, "alice", "before", "bob", "carol")
            lost = here["carol"]
            lost.kill()
            await lost.stop()
            for name in ("alice", "bob"):
                await here[name].wait(_unreachable(lost.fingerprint), "the loss", patience=10)
            await here["alice"].command("rekey", group=group)
            await here.say(group, "bob", "while she was away", "alice")
            await here.enter("carol")
            back = here["carol"]
            assert back.fingerprint == lost.fingerprint
            await back.wait(says(here["bob"], "while she was away"), "what was missed")
            await back.wait(says(here["alice"], "before"), "what was said before")
            await here.say(group, "carol", "back again", "alice", "bob")

    asyncio.run(story())


def test_without_the_host_the_others_talk_on_and_start_anew(tmp_path: Path) -> None:
    async def story() -> None:
        async with room(tmp_path, "alice", "bob", "carol") as here:
            group = await here.form("alice", "bob", "carol")
            host = here.peers.pop("alice")
            host.kill()
            await host.stop()
            for name in ("bob", "carol"):
                await here[name].wait(alert("controller_lost"), "the loss of the host", patience=10)
            await here.say(group, "bob", "still here", "carol")
            again = await here["bob"].command("restart", group=group)
            await here.agree(again["group"], 1, "bob", "carol")
            await here.say(again["group"], "carol", "on we go", "bob")

    asyncio.run(story())


def _unreachable(fingerprint: str):
    def wanted(event: Event) -> bool:
        return event["event"] == "group" and any(
            member["fingerprint"] == fingerprint and member["state"] == "unreachable"
            for member in event["members"]
        )

    return wanted
