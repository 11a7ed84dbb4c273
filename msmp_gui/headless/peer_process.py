"""A headless peer in a process of its own, driven over its JSON lines."""

from __future__ import annotations

import asyncio
import contextlib
import json
import sys
from collections.abc import Sequence
from itertools import count
from pathlib import Path
from typing import Any

from msmp_gui.headless.event_log import Event, EventLog, PeerFailedError, Wanted

PATIENCE = 15.0
"""Seconds to wait for what a peer should tell."""

_STOP_PATIENCE = 5.0


class PeerProcess:
    """One peer. Everything it tells is kept, and can be waited for."""

    def __init__(self, name: str, process: asyncio.subprocess.Process) -> None:
        self.name = name
        self.fingerprint = ""
        self._process = process
        self._log = EventLog(name)
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

    @property
    def events(self) -> list[Event]:
        """Everything that it told."""
        return self._log.events

    async def wait(
        self, wanted: Wanted, what: str, *, patience: float = PATIENCE, since: int = 0
    ) -> Event:
        """The first event from number `since` on that is `wanted`. Raises PeerFailedError."""
        return await self._log.wait(wanted, what, patience=patience, since=since)

    def told(self, wanted: Wanted) -> bool:
        """Whether the peer told of something `wanted` so far."""
        return self._log.told(wanted)

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
            await self._log.add(json.loads(line))
        await self._log.close()


def _program() -> list[str]:
    """How this very program is started again."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-m", "msmp_gui"]
