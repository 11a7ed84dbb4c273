"""People start a conference, talk, change the key; one is removed, one is compromised; it ends."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from msmp_gui.headless.event_log import PeerFailedError
from tests.end_to_end.conference_room import alert, over, room, says

pytestmark = pytest.mark.end_to_end

FIVE = ("alice", "bob", "carol", "dave", "erin")


@pytest.mark.requirement("U2", "U3", "U5", "R7", "R8", "R31")
def test_five_peers_found_by_mdns_share_a_key_that_all_contributed_to(tmp_path: Path) -> None:
    async def story() -> None:
        async with room(tmp_path, *FIVE) as here:
            group = await here.form(*FIVE)
            views = await here.agree(group, 1, *FIVE)
            everyone = {peer.fingerprint for peer in here.peers.values()}
            assert all(set(view["contributors"]) == everyone for view in views)
            assert len(views[0]["key_code"].replace(" ", "")) == 12
            for name in FIVE:
                await here.say(group, name, f"hello from {name}", *FIVE)
            await here["alice"].command("rekey", group=group)
            await here.agree(group, 2, *FIVE)
            await here.say(group, "bob", "under the new key", *FIVE)

    asyncio.run(story())


@pytest.mark.requirement("R23", "R24", "R25", "R28")
def test_who_is_put_out_reads_nothing_more_and_the_others_go_on(tmp_path: Path) -> None:
    async def story() -> None:
        async with room(tmp_path, *FIVE) as here:
            group = await here.form(*FIVE)
            await here["alice"].command("remove", group=group, member="erin")
            await here["erin"].wait(over(group, "removed"), "the removal")
            await here.say(group, "bob", "not for erin", "alice", "carol", "dave")
            await here.agree(group, 2, "alice", "bob", "carol", "dave")
            await here["alice"].command(
                "compromise", group=group, member="dave", reason="laptop stolen"
            )
            for name in ("alice", "bob", "carol", "dave"):
                event = await here[name].wait(alert("compromise"), "the alert")
                assert event["subject"] == "dave"
                assert event["declared_by"] == "alice"
                assert event["reason"] == "laptop stolen"
            await here.say(group, "carol", "not for dave", "alice", "bob")
            await here.agree(group, 3, "alice", "bob", "carol")
            await here["alice"].command("end", group=group)
            for name in ("alice", "bob", "carol"):
                await here[name].wait(over(group, "ended"), "the end")
            assert not here["erin"].told(says(here["bob"], "not for erin"))
            assert not here["dave"].told(says(here["carol"], "not for dave"))

    asyncio.run(story())


@pytest.mark.requirement("U4", "R23", "R24")
def test_the_key_of_who_left_is_declared_lost_for_everybody(tmp_path: Path) -> None:
    async def story() -> None:
        async with room(tmp_path, "alice", "bob", "carol") as here:
            group = await here.form("alice", "bob", "carol")
            await here["carol"].command("leave", group=group)
            await here.agree(group, 2, "alice", "bob")
            await here["alice"].command(
                "compromise", group=group, member="carol", reason="laptop stolen"
            )
            await here.agree(group, 3, "alice", "bob")
            for name in ("alice", "bob"):
                event = await here[name].wait(alert("compromise"), "the alert")
                assert (event["subject"], event["declared_by"]) == ("carol", "alice")
            with pytest.raises(PeerFailedError, match="key is compromised"):
                await here["alice"].command(
                    "invite", group=group, members=[here["carol"].fingerprint]
                )

    asyncio.run(story())


@pytest.mark.requirement("R21", "R28")
def test_nothing_is_lost_or_reordered_while_the_key_changes(tmp_path: Path) -> None:
    async def story() -> None:
        async with room(tmp_path, "alice", "bob", "carol", "dave") as here:
            group = await here.form("alice", "bob", "carol", "dave")
            for number in range(60):
                await here["bob"].command("say", group=group, text=f"message {number}")
                if number in (10, 25):
                    await here["alice"].command("rekey", group=group)
                if number == 40:
                    await here["alice"].command("remove", group=group, member="dave")
            for name in ("alice", "carol"):
                await here[name].wait(says(here["bob"], "message 59"), "the last message")
                heard = [e["seq"] for e in here[name].events if e["event"] == "message"]
                assert heard == list(range(1, 61))

    asyncio.run(story())


@pytest.mark.requirement("R20")
def test_one_peer_in_two_conferences_keeps_them_apart(tmp_path: Path) -> None:
    async def story() -> None:
        async with room(tmp_path, "alice", "bob", "carol") as here:
            one = await here.form("alice", "bob")
            two = await here.form("bob", "alice", "carol")
            await here.say(one, "alice", "for bob alone", "bob")
            await here.say(two, "carol", "for all three", "alice", "bob")
            codes = {
                event["group"]: event["key_code"]
                for event in here["bob"].events
                if event["event"] == "group" and event["key_code"]
            }
            assert len(set(codes.values())) == len(codes) == 2
            assert not here["carol"].told(lambda event: "for bob alone" in str(event))

    asyncio.run(story())
