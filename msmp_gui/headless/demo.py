"""`msmp-gui demo --headless`: the story, told by real processes, line by line."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import sys
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path

from msmp_gui.headless.event_log import PeerFailedError
from msmp_gui.headless.peer_process import PeerProcess
from msmp_gui.headless.story import Actor, Picture, Story, StoryError

NAMES = (
    "Alice",
    "Bob",
    "Carol",
    "Dave",
    "Erin",
    "Frank",
    "Grace",
    "Heidi",
    "Ivan",
    "Judy",
    "Mike",
    "Olivia",
)
"""The usual names of the field."""

_LEAST, _MOST = 4, len(NAMES)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command line of `msmp-gui demo`."""
    parser.add_argument(
        "--peers",
        type=_count,
        default=5,
        metavar="N",
        help=f"peers in all, you among them ({_LEAST} to {_MOST})",
    )
    parser.add_argument(
        "--headless", action="store_true", help="tell a fixed story without a window, and check it"
    )
    parser.add_argument(
        "--screenshot",
        type=Path,
        metavar="DIR",
        help="with --headless: render the host's window into DIR at each step",
    )


def run(options: argparse.Namespace) -> int:
    """Tell the story; 0 only where every step was confirmed by every peer concerned."""
    return asyncio.run(tell(options.peers))


async def tell(peers: int, host: Actor | None = None, picture: Picture | None = None) -> int:
    """Tell the story with `host`, or with a process for the host as for all others."""
    try:
        async with processes(NAMES[1:peers]) as others:
            if host is not None:
                await _tell((host, *others), picture)
            else:
                async with processes(NAMES[:1]) as hosts:
                    await _tell((*hosts, *others), picture)
    except (PeerFailedError, StoryError) as error:
        _say(f"FAILED: {error}.")
        return 1
    _say("Every step was confirmed by every peer concerned.")
    return 0


async def _tell(actors: tuple[Actor, ...], picture: Picture | None) -> None:
    await Story(actors, _say, picture or _no_picture).tell()


@contextlib.asynccontextmanager
async def processes(names: tuple[str, ...]) -> AsyncIterator[list[PeerProcess]]:
    """Peers of those names, with profiles that are gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="msmp-demo-") as folder:
        started = await asyncio.gather(
            *(
                PeerProcess.start(name, Path(folder) / name, arguments=["--session-only"])
                for name in names
            )
        )
        try:
            yield started
        finally:
            await asyncio.gather(*(peer.stop() for peer in started))


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


async def _no_picture(_name: str) -> None:
    pass


def _count(text: str) -> int:
    number = int(text) if text.isdecimal() else 0
    if not _LEAST <= number <= _MOST:
        msg = f"{_LEAST} to {_MOST} peers can take part"
        raise argparse.ArgumentTypeError(msg)
    return number
