"""A conference under each preset, between real processes."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path

import pytest

from msmp_gui.engine.policies import presets as policies
from msmp_gui.headless.event_log import Event
from msmp_gui.protocol.policy.token import Confirmation, PolicyToken, Senders, Verification
from tests.end_to_end.conference_room import Room, hosted_by, over, room

pytestmark = pytest.mark.end_to_end

PRESETS = tuple(policies.presets())


@pytest.mark.requirement("R1", "R2", "R3")
@pytest.mark.parametrize("preset", PRESETS)
def test_a_conference_under_each_preset(tmp_path: Path, preset: str) -> None:
    """Formed, spoken in, rekeyed, one removed, one compromised."""

    async def story() -> None:
        names = ("alice", "bob", "carol", "dave")
        async with room(tmp_path, *names) as here:
            token = policies.find(preset).token(bytes(16), "x", bytes(32))
            members = [here[name].fingerprint for name in names[1:]]
            group = await _formed(here, names, preset, token)
            await here.say(group, "alice", "hello", *names[1:])
            if token.operational.senders is Senders.ALL:
                await here.say(group, "bob", "hello to you", "alice", "carol", "dave")
            await here["alice"].command("rekey", group=group)
            await here["alice"].command("remove", group=group, member=members[2])
            await here["dave"].wait(over(group, "removed"), "the removal")
            await here.say(group, "alice", "three of us", "bob", "carol")
            await here["alice"].command("compromise", group=group, member=members[1], reason="lost")
            await here["carol"].wait(over(group, "compromised"), "the compromise")
            await here.say(group, "alice", "two of us", "bob")
            confirms = token.rekey.confirmation is not Confirmation.NONE
            if confirms:
                wanted = _confirmed_by_all(group, 2)
                await here["bob"].wait(wanted, "everybody has the key")

    asyncio.run(story())


@pytest.mark.requirement("R17", "R28")
@pytest.mark.parametrize("preset", PRESETS)
def test_the_host_is_killed_where_a_deputy_is_named(tmp_path: Path, preset: str) -> None:
    async def story() -> None:
        names = ("alice", "bob", "carol")
        async with room(tmp_path, *names) as here:
            token = policies.find(preset).token(bytes(16), "x", bytes(32))
            deputies = [here["bob"].fingerprint]
            group = await _formed(here, names, preset, token, deputies)
            await here.say(group, "alice", "before", "bob", "carol")
            await here.kill("alice")
            await here["carol"].wait(hosted_by(group, deputies[0]), "the new host", patience=30)
            await here.say(group, "bob", "we go on", "carol")
            await here["bob"].command("rekey", group=group)
            await here.say(group, "bob", "under another key", "carol")

    asyncio.run(story())


async def _formed(
    here: Room,
    names: tuple[str, ...],
    preset: str,
    token: PolicyToken,
    deputies: Sequence[str] = (),
) -> str:
    """A conference hosted by the first of `names` that everybody may speak in; its id."""
    host, *others = names
    members = [here[name].fingerprint for name in others]
    done = await here[host].command(
        "create", name="Test", members=members, policy=preset, deputies=list(deputies)
    )
    group: str = done["group"]
    if token.dissemination.approval:
        for name in others:
            wanted = _in_state(group, here[name].fingerprint, "waiting")
            await here[host].wait(wanted, f"{name} waits")
            await here[host].command("approve", group=group, member=here[name].fingerprint)
    await _all_have_the_key(here, group, names)
    if token.operational.verification is Verification.CODE:
        for name in names:
            await here[name].command("confirm_code", group=group)
    return group


def test_six_presets_come_with_the_app() -> None:
    assert PRESETS == (
        "everyday",
        "confidential",
        "high-assurance",
        "broadcast",
        "gkmp",
        "smkd",
    )


async def _all_have_the_key(here: Room, group: str, names: tuple[str, ...]) -> None:
    for name in names:
        await here[name].wait(_has_members(group, len(names)), f"{name} is in")


def _has_members(group: str, count: int):
    def wanted(event: Event) -> bool:
        return (
            event["event"] == "group"
            and event["group"] == group
            and event["phase"] == "running"
            and sum(m["state"] == "has_key" for m in event["members"]) == count
        )

    return wanted


def _confirmed_by_all(group: str, count: int):
    def wanted(event: Event) -> bool:
        return (
            event["event"] == "group"
            and event["group"] == group
            and event["confirmed"] == {"n": count, "of": count}
        )

    return wanted


def _in_state(group: str, fingerprint: str, state: str):
    def wanted(event: Event) -> bool:
        return (
            event["event"] == "group"
            and event["group"] == group
            and any(
                m["fingerprint"] == fingerprint and m["state"] == state for m in event["members"]
            )
        )

    return wanted
