"""The host's process dies: a deputy takes over; the host comes back, as host or as a member."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from tests.end_to_end.conference_room import hosted_by, room

pytestmark = pytest.mark.end_to_end


@pytest.mark.requirement("R17", "R28")
def test_a_deputy_takes_over_and_the_old_host_comes_back_as_a_member(tmp_path: Path) -> None:
    async def story() -> None:
        async with room(tmp_path, "alice", "bob", "carol", "dave") as here:
            group = await here.form("alice", "bob", "carol", "dave", deputies=("bob",))
            await here.say(group, "alice", "before", "bob", "carol", "dave")
            await here.kill("alice")
            await here["carol"].wait(hosted_by(group, here["bob"].fingerprint), "the new host")
            await here.say(group, "carol", "we go on", "bob", "dave")
            await here["bob"].command("rekey", group=group)
            await here.enter("alice")
            await here["alice"].wait(hosted_by(group, here["bob"].fingerprint), "the new host")
            await here.say(group, "alice", "thanks", "bob", "carol", "dave")
            await here["bob"].command("remove", group=group, member=here["dave"].fingerprint)
            await here.say(group, "bob", "one less", "alice", "carol")

    asyncio.run(story())


@pytest.mark.requirement("R20", "R31")
def test_a_killed_host_goes_on_with_its_group(tmp_path: Path) -> None:
    async def story() -> None:
        async with room(tmp_path, "alice", "bob", "carol") as here:
            group = await here.form("alice", "bob", "carol")
            await here["alice"].command("remove", group=group, member=here["carol"].fingerprint)
            await here.kill("alice")  # as soon as it was acknowledged
            await here.enter("alice")
            await here.agree_above(group, 1, "alice", "bob")
            await here.say(group, "alice", "back again", "bob")
            await here["alice"].command("rekey", group=group)
            await here.say(group, "bob", "still here", "alice")

    asyncio.run(story())
