"""A firewall on Alice's computer drops announcements: she sees nobody, and finds out why.

The window runs in a network namespace of its own, whose firewall is this test's.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

_NAMESPACE = f"msmp-story-{os.getpid()}"
_RULES = """
table inet story {
  chain incoming {
    type filter hook input priority 0;
    udp dport 5353 drop
  }
}
"""
_ALONE = Path(__file__).with_name("alone.py")


def run(*command: str, given: str | None = None) -> None:
    subprocess.run(command, check=True, input=given, text=True, capture_output=True)


@pytest.fixture
def blocked() -> Iterator[list[str]]:
    """How to start a program in a network whose announcements are dropped."""
    if os.geteuid() != 0 or not (shutil.which("ip") and shutil.which("nft")):
        pytest.skip("needs root, ip and nft")
    within = ["ip", "netns", "exec", _NAMESPACE]
    try:
        run("ip", "netns", "add", _NAMESPACE)
    except subprocess.CalledProcessError:
        pytest.skip("no network namespace can be made here")
    try:
        # In a bare change of root, a namespace can be made but not entered.
        if subprocess.run([*within, "true"], capture_output=True).returncode:
            pytest.skip("network namespaces cannot be entered here")
        run(*within, "ip", "link", "set", "lo", "up")
        run(*within, "ip", "link", "add", "lan", "type", "veth", "peer", "wall")
        run(*within, "ip", "link", "set", "wall", "up")
        run(*within, "ip", "address", "add", "192.0.2.1/24", "dev", "lan")
        run(*within, "ip", "link", "set", "lan", "up", "multicast", "on")
        run(*within, "ip", "route", "add", "default", "dev", "lan")
        yield within
    finally:
        run("ip", "netns", "delete", _NAMESPACE)


def look(within: list[str], folder: Path) -> list[str]:
    """What the window says after the network's self-test."""
    done = subprocess.run(
        [*within, sys.executable, str(_ALONE), str(folder)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": os.getcwd()},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    said: list[str] = json.loads(done.stdout.splitlines()[-1])
    return said


@pytest.mark.requirement("U2", "U4")
def test_the_window_says_what_blocks_and_what_to_do(blocked: list[str], tmp_path: Path) -> None:
    free = "\n".join(look(blocked, tmp_path / "free"))
    assert "Announcements come through on this computer." in free
    assert "Nobody else is announced in this network." in free
    run(*blocked, "nft", "-f", "-", given=_RULES)
    said = "\n".join(look(blocked, tmp_path / "blocked"))
    assert "Announcements are blocked on this computer (lan)" in said
    assert "UDP port 5353" in said
