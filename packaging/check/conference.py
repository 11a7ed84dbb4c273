"""A conference of three: two peers that are installed somewhere, and one from source.

    PYTHON -m check.conference FOLDER COMMAND…

PYTHON finds msmp_gui and this package. COMMAND… is what begins an installed peer. All of them are
on the loopback interface.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from msmp_gui.headless.event_log import Event
from msmp_gui.headless.peer_process import PeerProcess

INSTALLED = ("Alice", "Bob")
FROM_SOURCE = "Carol"


async def main(folder: Path, installed: list[str]) -> None:
    """Meet, and confer twice: hosted by one that is installed, and by the one from source."""
    # A relative profile lies in the home folder that an installed peer begins in.
    once = "--session-only"
    source = [sys.executable, "-P", "-m", "msmp_gui"]
    peers = [await start(name, Path(f"profile-{name}"), installed, once) for name in INSTALLED]
    peers.append(await start(FROM_SOURCE, folder / FROM_SOURCE, source, once))
    seconds = {}
    try:
        for one in peers:
            for other in peers:
                if one is not other:
                    await one.wait(sees(other), f"{other.name} near")
        for kind, host in (("installed", peers[0]), ("source", peers[2])):
            seconds[kind] = await confer(host, [peer for peer in peers if peer is not host])
    finally:
        await asyncio.gather(*(peer.stop() for peer in peers))
    print(json.dumps(seconds))


async def confer(host: PeerProcess, others: list[PeerProcess]) -> float:
    """Form, talk in all directions, change the key, end; seconds until the key was confirmed."""
    started = time.monotonic()
    members = [peer.fingerprint for peer in others]
    made = await host.command("create", name="Check", members=members, policy="everyday")
    group = str(made["group"])
    everyone = [host, *others]
    for peer in everyone:
        await peer.wait(confirmed(group, 1, len(everyone)), "the first key")
    seconds = time.monotonic() - started
    for speaker in everyone:
        text = f"{speaker.name} can be heard"
        await speaker.command("say", group=group, text=text)
        for peer in everyone:
            await peer.wait(says(group, speaker, text), text)
    await host.command("rekey", group=group)
    for peer in everyone:
        await peer.wait(confirmed(group, 2, len(everyone)), "the second key")
    await host.command("end", group=group)
    for peer in others:
        await peer.wait(over(group), "the end")
    return seconds


async def start(name: str, profile: Path, command: list[str], *options: str) -> PeerProcess:
    """A peer of this command on the loopback interface, ready."""
    where = ["--profile", str(profile), "--name", name, "--interface", "lo"]
    process = await asyncio.create_subprocess_exec(
        *command,
        "peer",
        *where,
        *("--accept", "all"),
        *options,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        limit=16 * 1024 * 1024,
    )
    peer = PeerProcess(name, process)
    ready = await peer.wait(lambda event: event["event"] == "ready", "ready", patience=60.0)
    peer.fingerprint = ready["fingerprint"]
    return peer


def sees(other: PeerProcess) -> Callable[[Event], bool]:
    return lambda event: event["event"] == "peer" and event["fingerprint"] == other.fingerprint


def confirmed(group: str, epoch: int, count: int) -> Callable[[Event], bool]:
    return lambda event: (
        event["event"] == "group"
        and event["group"] == group
        and event["epoch"] == epoch
        and event["confirmed"] == {"n": count, "of": count}
    )


def says(group: str, speaker: PeerProcess, text: str) -> Callable[[Event], bool]:
    return lambda event: (
        event["event"] == "message"
        and event["group"] == group
        and event["from"] == speaker.fingerprint
        and event["text"] == text
        and event["verified"]
    )


def over(group: str) -> Callable[[Event], bool]:
    return lambda event: event["event"] == "ended" and event["group"] == group


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), sys.argv[2:]))
