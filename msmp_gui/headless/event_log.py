"""What a peer told, kept, and waited for."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

Event = dict[str, Any]
Wanted = Callable[[Event], bool]


class PeerFailedError(Exception):
    """A peer refused a command, did not tell in time what was waited for, or is gone."""


class EventLog:
    """Events of one peer, in order. For one asyncio loop."""

    def __init__(self, name: str) -> None:
        self.events: list[Event] = []
        self._name = name
        self._news = asyncio.Condition()
        self._closed = False

    async def add(self, event: Event) -> None:
        """The peer told something."""
        async with self._news:
            self.events.append(event)
            self._news.notify_all()

    async def close(self) -> None:
        """The peer will tell nothing more."""
        async with self._news:
            self._closed = True
            self._news.notify_all()

    def told(self, wanted: Wanted) -> bool:
        """Whether something `wanted` was told so far."""
        return any(wanted(event) for event in self.events)

    async def wait(self, wanted: Wanted, what: str, *, patience: float, since: int) -> Event:
        """The first event from number `since` on that is `wanted`. Raises PeerFailedError."""
        seen = since
        try:
            async with asyncio.timeout(patience), self._news:
                while True:
                    for event in self.events[seen:]:
                        seen += 1
                        if wanted(event):
                            return event
                    if self._closed:
                        msg = f"{self._name} stopped before it told of: {what}"
                        raise PeerFailedError(msg)
                    await self._news.wait()
        except TimeoutError:
            msg = f"{self._name} did not tell in time of: {what}"
            raise PeerFailedError(msg) from None
