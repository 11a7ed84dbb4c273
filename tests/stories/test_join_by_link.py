"""Bob sends Alice a link, by mail as it were; he lets her in, and she accepts."""

from __future__ import annotations

import subprocess
import sys

import pytest

from msmp_gui.engine.snapshot import MemberState
from msmp_gui.protocol.invitation_link import read_link
from tests.stories.stage import Stage

_OPEN = """
import sys
from pathlib import Path
from msmp_gui.desktop.single_instance import hand_over
sys.exit(0 if hand_over(Path(sys.argv[1]), sys.argv[2]) else 1)
"""


def link_of(stage: Stage, host: str, group: str) -> str:
    stage.ask(host, "open_link", group=group, life=3600)
    view = stage.hears(host, lambda e: e["event"] == "group" and bool(e["link"]), "a link")
    return str(view["link"])


def opened_by_the_desktop(stage: Stage, what: str) -> None:
    """The desktop starts the app again with the link or file."""
    command = [sys.executable, "-c", _OPEN, str(stage.profile_folder), what]
    started = subprocess.Popen(command)
    stage.until(lambda: started.poll() is not None, "the second start")
    assert started.returncode == 0


def let_in(stage: Stage, host: str, group: str) -> None:
    me = stage.snapshot.me.fingerprint
    stage.hears(
        host,
        lambda e: (
            e["event"] == "group"
            and any(m["fingerprint"] == me and m["state"] == "waiting" for m in e["members"])
        ),
        "somebody at the door",
    )
    stage.ask(host, "approve", group=group, member=me)


@pytest.mark.requirement("U5")
@pytest.mark.parametrize("by_file", [False, True])
def test_a_link_or_file_leads_into_the_conference(stage: Stage, by_file: bool) -> None:
    stage.enter("Bob", "Carol")
    stage.run(stage.room.meet("Bob", "Carol"))
    group = stage.run(stage.room.form("Bob", "Carol"))
    link = link_of(stage, "Bob", group)
    window = stage.open_window()
    if by_file:
        file = stage.folder / "Tea.msmp"
        file.write_bytes(read_link(link).file)
        link = str(file)
    opened_by_the_desktop(stage, link)
    stage.sees("Bob sees that you would like to join", lambda: window.link)
    let_in(stage, "Bob", group)
    stage.accept()
    stage.confirmed(3)
    assert stage.mouse.clicks == 1
    assert stage.state_of("Carol") is MemberState.HAS_KEY


def test_who_is_turned_down_reads_why(stage: Stage) -> None:
    stage.enter("Bob", "Carol")
    stage.run(stage.room.meet("Bob", "Carol"))
    group = stage.run(stage.room.form("Bob", "Carol"))
    link = link_of(stage, "Bob", group)
    window = stage.open_window()
    window.follow_link(link)
    stage.sees("would like to join", lambda: window.link)
    me = stage.snapshot.me.fingerprint
    stage.ask("Bob", "turn_down", group=group, member=me)
    stage.sees("You were not let in", lambda: window.link)
    stage.mouse.click(window.link.drop)
    stage.until(lambda: not stage.snapshot.links, "an empty list")
