"""A headless peer in a process of its own, driven over its JSON lines."""

from __future__ import annotations

import asyncio
import contextlib
import json
import sys
from collections.abc import Callable, Sequence
from itertools import count
from pathlib import Path
from typing import Any

Event = dict[str, Any]

_STOP_PATIENCE = 5.0


class PeerFailedError(Exception):
    """A peer refused a command, did not tell in time what was waited for, or is gone."""


class PeerProcess:
    """One peer. Everything it tells is kept, and can be waited for."""

    def __init__(self, name: str, process: asyncio.subprocess.Process) -> None:
        self.name = name
        self.events: list[Event] = []
        self.fingerprint = ""
        self._process = process
        self._news = asyncio.Condition()
        self._ids = count(1)
        self._reading = asyncio.create_task(self._read())

    @classmethod
    async def start(
        cls, name: str, profile: Path, *, accept: str = "all", arguments: Sequence[str] = ()
    ) -> PeerProcess:
        """Start a peer on the loopback interface, and wait until it is ready."""
        process = await asyncio.create_subprocess_exec(
            *_program(),
            "peer",
            "--profile",
            str(profile),
            "--name",
            name,
            "--interface",
            "lo",
            "--accept",
            accept,
            *arguments,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            limit=16 * 1024 * 1024,
        )
        peer = cls(name, process)
        ready = await peer.wait(lambda event: event["event"] == "ready", "ready", patience=30.0)
        peer.fingerprint = ready["fingerprint"]
        return peer

    async def command(self, cmd: str, **fields: Any) -> Event:
        """Have a command carried out; its `ok` event comes back. Raises PeerFailedError."""
        command_id = f"{self.name}-{next(self._ids)}"
        line = json.dumps({"cmd": cmd, "id": command_id, **fields}) + "\n"
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(line.encode())
            await self._process.stdin.drain()
        except ConnectionError:
            msg = f"{self.name} is gone"
            raise PeerFailedError(msg) from None
        answer = await self.wait(
            lambda event: event["event"] in ("ok", "error") and event.get("id") == command_id,
            f"an answer to {cmd}",
        )
        if answer["event"] == "error":
            msg = f"{self.name} refused {cmd}: {answer['message']}"
            raise PeerFailedError(msg)
        return answer

    async def wait(
        self,
        wanted: Callable[[Event], bool],
        what: str,
        *,
        patience: float = 15.0,
        since: int = 0,
    ) -> Event:
        """The first event from number `since` on that is `wanted`. Raises PeerFailedError."""
        seen = since
        try:
            async with asyncio.timeout(patience), self._news:
                while True:
                    for event in self.events[seen:]:
                        seen += 1
                        if wanted(event):
                            return event
                    if self._reading.done():
                        msg = f"{self.name} stopped before it told of: {what}"
                        raise PeerFailedError(msg)
                    await self._news.wait()
        except TimeoutError:
            msg = f"{self.name} did not tell in time of: {what}"
            raise PeerFailedError(msg) from None

    def told(self, wanted: Callable[[Event], bool]) -> bool:
        """Whether the peer told of something `wanted` so far."""
        return any(wanted(event) for event in self.events)

    def kill(self) -> None:
        """Kill the process, as a crash would."""
        self._process.kill()

    async def stop(self) -> None:
        """Ask the process to end, and see that it does."""
        with contextlib.suppress(PeerFailedError):
            await self.command("quit")
        try:
            async with asyncio.timeout(_STOP_PATIENCE):
                await self._process.wait()
        except TimeoutError:
            self._process.kill()
            await self._process.wait()
        await self._reading

    async def _read(self) -> None:
        assert self._process.stdout is not None
        async for line in self._process.stdout:
            async with self._news:
                self.events.append(json.loads(line))
                self._news.notify_all()
        async with self._news:
            self._news.notify_all()


def _program() -> list[str]:
    """How this very program is started again."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-m", "msmp_gui"]
