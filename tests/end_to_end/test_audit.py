"""The audit logs of a conference between real processes, looked at afterwards."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest

from msmp_gui import app
from tests.end_to_end.conference_room import over, room

pytestmark = pytest.mark.end_to_end

NAMES = ("alice", "bob", "carol", "dave")


def audit(folder: Path, name: str, *arguments: object) -> int:
    profile = ["--profile", str(folder / name), "--passphrase-file", str(folder / "passphrase")]
    return app.main(["audit", *map(str, arguments), *profile])


@pytest.mark.requirement("R27")
def test_logs_verify_against_each_other_and_tampering_is_found(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async def story() -> str:
        async with room(tmp_path, *NAMES) as here:
            group = await here.form(*NAMES)
            await here["alice"].command("rekey", group=group)
            await here["alice"].command("remove", group=group, member=here["dave"].fingerprint)
            await here["dave"].wait(over(group, "removed"), "the removal")
            await here["alice"].command(
                "compromise", group=group, member=here["carol"].fingerprint, reason="stolen"
            )
            await here["carol"].wait(over(group, "compromised"), "the compromise")
            await here.say(group, "alice", "two of us", "bob")
            return group

    group = asyncio.run(story())
    exports = {}
    for name in NAMES:
        assert audit(tmp_path, name, "verify") == 0, name
        exports[name] = tmp_path / f"{name}.jsonl"
        assert audit(tmp_path, name, "export", "--group", group, "--output", exports[name]) == 0
    against = [each for name in NAMES[1:] for each in ("--against", exports[name])]
    capsys.readouterr()
    assert audit(tmp_path, "alice", "verify", exports["alice"], *against) == 0
    assert "intact" in capsys.readouterr().out
    assert audit(tmp_path, "bob", "show") == 0
    assert group in capsys.readouterr().out
    assert audit(tmp_path, "bob", "show", "--group", "Test") == 0
    report = capsys.readouterr().out
    assert "stolen" in report
    assert "removed" in report

    lines = exports["alice"].read_text("utf-8").splitlines()
    bad = tmp_path / "bad.jsonl"
    bad.write_text("\n".join(line for line in lines if '"kind": "compromised"' not in line))
    assert audit(tmp_path, "alice", "verify", bad) == 1
    assert "does not follow the one before it" in capsys.readouterr().out
    bad.write_text("\n".join(line for n, line in enumerate(lines) if n < 8))
    assert audit(tmp_path, "alice", "verify", bad, *against) == 1
    assert "noted its head" in capsys.readouterr().out
    # Who could take notes out of another's log could hide by that what was cut from this one.
    noteless = tmp_path / "noteless.jsonl"
    theirs = exports["bob"].read_text("utf-8").splitlines()
    noteless.write_text("\n".join(line for line in theirs if '"confirmed"' not in line))
    assert audit(tmp_path, "alice", "verify", exports["alice"], "--against", noteless) == 1
    assert f"{noteless}: Entry" in capsys.readouterr().out
    assert audit(tmp_path, "alice", "verify", exports["alice"], "--against", exports["alice"]) == 0
    own = capsys.readouterr().out
    assert ", 0 notes of others" in own, "what one noted oneself is no other's word"
    assert json.loads(lines[0])["keeper"] in own
    other = tmp_path / "other.jsonl"
    other.write_text("\n".join([lines[0].replace(group, "ab" * 16), *lines[1:]]))
    assert audit(tmp_path, "alice", "verify", exports["alice"], "--against", other) == 2
    assert "of another conference" in capsys.readouterr().err
    bad.write_bytes(b"\xff")
    assert audit(tmp_path, "alice", "verify", bad) == 2
    assert audit(tmp_path, "alice", "export", "--group", "none", "--output", bad) == 2
    assert "Traceback" not in capsys.readouterr().err
