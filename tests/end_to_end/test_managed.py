"""Settings that an administrator enforces, between real processes."""

from __future__ import annotations

import asyncio
import json
import time
from pathlib import Path

import pytest

from msmp_gui.engine.managed import places
from msmp_gui.engine.resources import resource
from msmp_gui.headless.event_log import Event, PeerFailedError
from tests.end_to_end.conference_room import Room, alert
from tests.end_to_end.test_organisations import Acme
from tests.support.openssl_authority import OPENSSL

pytestmark = [
    pytest.mark.end_to_end,
    pytest.mark.skipif(OPENSSL is None, reason="there is no openssl command here"),
    pytest.mark.skipif(places.machine_document() is not None, reason="this machine is managed"),
]

TWENTY_MINUTES = 1200.0


def board(acme: Acme) -> str:
    """A policy of the organisation: who asks gets in, with a certificate; keys live briefly."""
    text = acme.policy.read_text()
    text = text.replace('period = "1 h"', 'period = "20 min"').replace(
        "pull = false", "pull = true"
    )
    text = text.replace("'invited and issuer", "'issuer").replace('"Everyday"', '"Board"')
    assert '"20 min"' in text
    assert "rule = 'issuer" in text
    return text


def settings(acme: Acme, **more: object) -> Path:
    file = acme.folder / f"policies{len(more)}.json"
    (acme.folder / "board.toml").write_text(board(acme))
    (acme.folder / "acme.pem").write_bytes(acme.root.path.read_bytes())
    enforced = {
        "trust_anchors": [{"name": "Acme", "certificates": ["acme.pem"]}],
        "certificates_only": True,
        "longest_key_life": "20 min",
        "policies": ["board.toml"],
        **more,
    }
    managed_by = {"name": "Acme IT", "contact": "it@acme.example"}
    file.write_text(json.dumps({"managed_by": managed_by, "enforced": enforced}, indent=2))
    return file


async def refusal(here: Room, who: str, cmd: str, **fields: object) -> str:
    with pytest.raises(PeerFailedError) as caught:
        await here[who].command(cmd, **fields)
    return str(caught.value)


def error(code: str):
    return lambda event: event["event"] == "error" and event["code"] == code


def declined_by(name: str):
    def wanted(event: Event) -> bool:
        members = event["members"] if event["event"] == "group" else ()
        return any(m["name"] == name and m["state"] == "declined" for m in members)

    return wanted


@pytest.mark.requirement("U2", "R13", "R15", "R18", "R22")
def test_certificates_and_short_keys_are_demanded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    acme = Acme(tmp_path)
    acme.request("alice", "alice@acme.example")
    acme.packed("bob", "Ed25519")
    enforced, silent = settings(acme), settings(acme, discovery=False)

    async def story() -> None:
        here = Room(tmp_path)
        try:
            for name, file in (
                ("erin", silent),
                ("alice", enforced),
                ("bob", enforced),
                ("carl", enforced),
                ("dave", None),
            ):
                if file:
                    monkeypatch.setenv(places.VARIABLE, str(file))
                else:
                    monkeypatch.delenv(places.VARIABLE)
                await here.enter(name)
            await here.meet("alice", "bob", "carl", "dave")
            alice, bob, dave = here["alice"], here["bob"], here["dave"]
            told = await alice.wait(lambda event: event["event"] == "managed", "the settings")
            assert told["by"] == "Acme IT"
            assert told["settings"]["longest_key_life"]["value"] == "20 min"
            assert told["faults"] == []
            # Hers ends in thirty days; who has a certificate of their own making has years.
            ends = await alice.wait(alert("certificate_ends"), "the reminder")
            assert "Ask Acme Office for a new one" in ends["advice"]
            assert not here["carl"].told(alert("certificate_ends"))
            # Who does not announce itself is met by address alone.
            erin = here["erin"].fingerprint
            assert not dave.told(lambda event: event.get("fingerprint") == erin)
            ready = next(event for event in dave.events if event["event"] == "ready")
            await here["erin"].command("add_peer", address=ready["address"])
            await here.meet("dave", "erin")

            slow = tmp_path / "slow.toml"
            slow.write_bytes(resource("policies", "everyday.toml").read_bytes())
            words = await refusal(
                here, "alice", "create", name="Tea", members=[bob.fingerprint], policy=str(slow)
            )
            assert "Acme IT allows no key that lives longer than 20 min" in words
            words = await refusal(
                here, "alice", "create", name="Tea", members=[dave.fingerprint], policy="board"
            )
            assert (
                "Acme IT allows only people with a certificate of Acme, and dave has one that is "
                "self-signed. Ask it@acme.example."
            ) in words
            words = await refusal(
                here, "carl", "create", name="Tea", members=[bob.fingerprint], policy="board"
            )
            assert "and yours is self-signed" in words
            words = await refusal(here, "alice", "remove_authority", name="Acme")
            assert "set up by your administrator" in words

            group = await here.form("alice", "bob", policy="board")
            await here.say(group, "bob", "among us", "alice")
            view = next(
                e for e in reversed(alice.events) if e["event"] == "group" and e["group"] == group
            )
            assert view["next_rekey"] <= time.time() + TWENTY_MINUTES  # noqa: TID251 - real

            # Who asks at the door, self-signed, hears why it stays shut.
            await dave.command("join", group=group, person=alice.fingerprint)
            turned = await dave.wait(error("turned_away"), "the refusal")
            assert turned["message"].startswith("alice did not let you in: ")
            assert "Acme" in turned["message"]

            # Nor does anybody managed follow a self-signed host.
            since = len(alice.events)
            await dave.command(
                "create",
                name="Trap",
                members=[alice.fingerprint],
                policy=str(tmp_path / "board.toml"),
            )
            refused = await alice.wait(error("managed_certificate"), "the refusal", since=since)
            assert refused["message"].startswith(
                "dave invites you, and you cannot join: Acme IT allows only people with a "
                "certificate of Acme, and dave has one that is self-signed."
            )
            await dave.wait(declined_by("alice"), "that alice declined")
        finally:
            await asyncio.gather(*(peer.stop() for peer in here.peers.values()))

    asyncio.run(story())


@pytest.mark.requirement("R18")
def test_broken_settings_are_told_and_read_strictly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "policies.json"
    file.write_text('{"managed_by": {"name": "Acme IT"},\n "enforced": {"discovery": true,}}')
    monkeypatch.setenv(places.VARIABLE, str(file))

    async def story() -> None:
        here = Room(tmp_path)
        try:
            await here.enter("alice")
            monkeypatch.delenv(places.VARIABLE)
            await here.enter("bob")
            alice, bob = here["alice"], here["bob"]
            told = await alice.wait(error("managed_settings"), "the mistake")
            assert f"{file}:2:33: " in told["message"]
            settled = next(event for event in alice.events if event["event"] == "managed")
            assert settled["settings"]["discovery"]["level"] == "safe reading"
            ready = next(event for event in bob.events if event["event"] == "ready")
            await alice.command("add_peer", address=ready["address"])
            await here.meet("alice", "bob")
            words = await refusal(
                here,
                "alice",
                "create",
                name="Tea",
                members=[bob.fingerprint],
                policy="confidential",
            )
            assert "have mistakes, and are read strictly" in words
            await bob.command("create", name="Tea", members=[alice.fingerprint])
            await alice.wait(error("managed_certificate"), "the refusal")
        finally:
            await asyncio.gather(*(peer.stop() for peer in here.peers.values()))

    asyncio.run(story())
