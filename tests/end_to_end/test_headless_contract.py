"""The headless peer keeps its contract, whatever it is fed."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from msmp_gui.headless.event_log import PeerFailedError
from tests.end_to_end.conference_room import Room, room

pytestmark = pytest.mark.end_to_end

BAD_LINES = [
    (b"nonsense\n", "bad_json"),
    (b"[1, 2]\n", "bad_json"),
    (b"{}\n", "bad_command"),
    (b'{"cmd": 7}\n', "bad_command"),
    (b'{"cmd": "fly"}\n', "unknown_command"),
    (b'{"cmd": "say", "group": 5, "text": "x"}\n', "bad_field"),
    (b'{"cmd": "say", "group": "zz", "text": "x"}\n', "unknown_group"),
    (b'{"cmd": "say", "group": "00", "text": "\\ud800"}\n', "bad_field"),
    (b'{"cmd": "create", "name": "x", "members": [1]}\n', "bad_field"),
    (b'{"cmd": "create", "name": "x", "members": ["nobody"]}\n', "unknown_person"),
    (b'{"cmd": "create", "name": "x", "members": []}\n', "bad_value"),
    (b'{"cmd": "accept", "invitation": "00"}\n', "unknown_invitation"),
    (
        b'{"cmd": "compromise", "group": "00", "member": "x", "reason": "", "since": "now"}\n',
        "bad_field",
    ),
    (b'{"cmd": "add_peer", "address": "nowhere"}\n', "bad_value"),
    (b'{"cmd": "status", "group": "00"}\n', "unknown_group"),
    (b'\xff\xfe{"cmd": "status"}\n', "bad_json"),
    (b"[" * 100_000 + b"\n", "bad_json"),
    (b'{"id": ' + b"9" * 5_000 + b"}\n", "bad_json"),
    (b"x" * 2_000_000 + b"\n", "bad_json"),
]


def test_commands_come_from_a_file_or_from_nowhere_as_well_as_from_another_program(
    tmp_path: Path,
) -> None:
    """The loop cannot watch every standard input."""
    commands = tmp_path / "commands.jsonl"
    commands.write_text('{"cmd": "status", "id": "only"}\n')
    told = {}
    for source in (commands, Path(os.devnull)):
        with source.open("rb") as given:
            done = subprocess.run(
                [
                    *(sys.executable, "-m", "msmp_gui", "peer", "--session-only"),
                    *("--no-discovery", "--name", "ada", "--interface", "lo"),
                ],
                stdin=given,
                capture_output=True,
                timeout=60,
                check=False,
            )
        assert (done.returncode, done.stderr) == (0, b"")
        told[source] = [json.loads(line)["event"] for line in done.stdout.splitlines()]
    assert told == {commands: ["ready", "ok"], Path(os.devnull): ["ready"]}


@pytest.mark.parametrize(
    ("option", "code", "said"),
    [
        (("--interface", "nowhere9"), 1, "There is no network interface “nowhere9”."),
        (("--port", "99999"), 2, "argument --port: a number from 0 to 65535 is expected"),
        (("--port", "many"), 2, "argument --port: invalid"),
    ],
)
def test_what_a_peer_cannot_start_with_is_said_in_a_sentence(
    option: tuple[str, str], code: int, said: str
) -> None:
    done = subprocess.run(
        [
            *(sys.executable, "-m", "msmp_gui", "peer", "--session-only", "--no-discovery"),
            *("--name", "ada", *option),
        ],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == code
    assert said in (done.stdout + done.stderr).decode()
    assert b"Traceback" not in done.stderr


def test_a_peer_to_whom_nobody_listens_any_more_ends() -> None:
    peer = subprocess.Popen(
        [
            *(sys.executable, "-m", "msmp_gui", "peer", "--session-only", "--no-discovery"),
            *("--name", "ada", "--interface", "lo"),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert peer.stdin is not None
    assert peer.stdout is not None
    assert peer.stderr is not None
    with peer:
        assert b"ready" in peer.stdout.readline()
        peer.stdout.close()
        peer.stdin.write(b'{"cmd": "status"}\n')
        peer.stdin.flush()
        assert peer.wait(60) == 1
        assert peer.stderr.read() == b""


def test_bad_lines_get_errors_and_never_end_the_peer(tmp_path: Path) -> None:
    lines = b"".join(line for line, _ in BAD_LINES)
    done = subprocess.run(
        [
            *(sys.executable, "-m", "msmp_gui", "peer", "--session-only", "--no-discovery"),
            *("--profile", str(tmp_path / "p"), "--name", "ada", "--interface", "lo"),
        ],
        input=lines + b'{"cmd": "status", "id": "last"}\n{"cmd": "quit"}\n',
        capture_output=True,
        timeout=60,
        check=False,
    )
    events = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr
    assert events[0]["event"] == "ready"
    errors = [event for event in events if event["event"] == "error"]
    assert [error["code"] for error in errors] == [code for _, code in BAD_LINES]
    assert all(error["message"].strip().endswith(".") for error in errors)
    assert {"event": "ok", "id": "last"} in events


@pytest.mark.requirement("U5")
def test_invitations_are_answered_as_told(tmp_path: Path) -> None:
    async def story() -> None:
        async with room(tmp_path, "alice") as here:
            for name, accept in (("asks", "ask"), ("never", "none"), ("knows", "known")):
                await here.enter(name, accept=accept)
            await here.meet()
            await here["knows"].command("verify", fingerprint=here["alice"].fingerprint)
            others = [here[name].fingerprint for name in ("asks", "never", "knows")]
            done = await here["alice"].command("create", name="Tea", members=others)
            group = done["group"]
            asked = await here["asks"].wait(lambda e: e["event"] == "invitation", "invitation")
            assert (asked["name"], asked["from_name"], asked["trust"]) == (
                "Tea",
                "alice",
                "unverified",
            )
            assert asked["policy"]
            await here.agree(group, 1, "alice", "knows")
            await here["asks"].command("accept", invitation=asked["invitation"])
            await here.agree(group, 2, "alice", "knows", "asks")
            declined = [
                m["name"]
                for e in here["alice"].events
                if e["event"] == "group"
                for m in e["members"]
                if m["state"] == "declined"
            ]
            assert set(declined) == {"never"}
            with pytest.raises(PeerFailedError, match="host"):
                await here["knows"].command("rekey", group=group)

    asyncio.run(story())


@pytest.mark.requirement("R32")
def test_peers_without_discovery_are_added_by_address(tmp_path: Path) -> None:
    async def story() -> None:
        here = Room(tmp_path)
        try:
            for name in ("alice", "bob"):
                await here.enter(name, arguments=("--no-discovery",))
            ready = here["bob"].events[0]
            await here["alice"].command("add_peer", address=ready["address"])
            await here.meet()
            group = await here.form("alice", "bob")
            await here.say(group, "bob", "found by address", "alice")
        finally:
            await asyncio.gather(*(peer.stop() for peer in here.peers.values()))

    asyncio.run(story())


def test_the_demo_tells_its_story(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "msmp_gui", "demo", "--headless", "--peers", "4"],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert done.returncode == 0, done.stdout
    assert done.stdout.endswith("Every step was confirmed by every peer concerned.\n")
