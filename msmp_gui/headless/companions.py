"""Peers that keep somebody company who tries the app alone: they join, and they answer."""

from __future__ import annotations

import asyncio
import contextlib

from msmp_gui.headless.event_log import Event, PeerFailedError
from msmp_gui.headless.peer_process import PeerProcess

_GREETING = "Hello! I am {name}, running on this computer as a process of my own."
_ANSWER = "I could read that, and my copy of your signature is in order: “{text}”"
_PAUSE = 0.6
_LONGEST_QUOTE = 80


class Companions:
    """Watches the events of its peers, and has them talk to people who are not among them."""

    def __init__(self, peers: list[PeerProcess]) -> None:
        self._peers = peers
        self._own = {peer.fingerprint for peer in peers}
        self._greeted: set[tuple[str, str]] = set()
        self._turn = 0

    async def run(self) -> None:
        """Until cancelled."""
        async with asyncio.TaskGroup() as group:
            for peer in self._peers:
                group.create_task(self._follow(peer))

    async def _follow(self, peer: PeerProcess) -> None:
        seen = 0
        while True:
            await peer.wait(lambda _event: True, "anything", patience=3600.0, since=seen)
            news, seen = peer.events[seen:], len(peer.events)
            for event in news:
                with contextlib.suppress(PeerFailedError):
                    await self._react(peer, event)

    async def _react(self, peer: PeerProcess, event: Event) -> None:
        if event["event"] == "group" and event["phase"] == "running" and event["confirmed"]:
            await self._greet(peer, event["group"])
        elif event["event"] == "message" and event["from"] not in self._own:
            await self._answer(peer, event)

    async def _greet(self, peer: PeerProcess, group: str) -> None:
        if (peer.fingerprint, group) not in self._greeted:
            self._greeted.add((peer.fingerprint, group))
            await asyncio.sleep(_PAUSE * (1 + self._peers.index(peer)))
            await peer.command("say", group=group, text=_GREETING.format(name=peer.name))

    async def _answer(self, peer: PeerProcess, event: Event) -> None:
        """One of them answers, in turn."""
        if self._peers[self._turn % len(self._peers)] is not peer:
            return
        self._turn += 1
        await asyncio.sleep(_PAUSE)
        text = _ANSWER.format(text=event["text"][:_LONGEST_QUOTE])
        await peer.command("say", group=event["group"], text=text)
