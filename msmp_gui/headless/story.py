"""A fixed story with real peers: create, join, talk, change the key, remove, compromise, end.

Each step counts only when every peer concerned has confirmed it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Protocol

from msmp_gui.headless.event_log import Event, Wanted

Say = Callable[[str], None]
Picture = Callable[[str], Awaitable[None]]

_QUIET = 1.0
"""Seconds in which somebody who was put out would have heard what they must not hear."""


class StoryError(Exception):
    """A step was not confirmed by everybody concerned."""


class Actor(Protocol):
    """A peer, in whatever form."""

    name: str
    fingerprint: str

    @property
    def events(self) -> list[Event]:
        """Everything that it told."""

    async def command(self, cmd: str, **fields: Any) -> Event:
        """Have a command carried out."""

    async def wait(
        self,
        wanted: Wanted,
        what: str,
        *,
        patience: float = 15.0,
        since: int = 0,
    ) -> Event:
        """Wait for an event."""

    def told(self, wanted: Wanted) -> bool:
        """Whether an event came."""


class Story:
    """Told once, by at least four actors, the first of whom is the host."""

    def __init__(self, actors: Sequence[Actor], say: Say, picture: Picture) -> None:
        self._host = actors[0]
        self._all = list(actors)
        self._here = list(actors)
        self._say = say
        self._picture = picture
        self._group = ""
        self._epoch = 0

    async def tell(self) -> None:
        """All of it. Raises StoryError or PeerFailedError at the first step that fails."""
        await self._meet()
        await self._create()
        await self._talk("Hello from {name}")
        await self._rekey()
        await self._remove(self._here[-1])
        await self._compromise(self._here[-1])
        await self._end()

    async def _meet(self) -> None:
        for actor in self._all:
            for other in self._all:
                if other is not actor:
                    await actor.wait(_sees(other), f"{other.name} near")
        self._say(f"{len(self._all)} peers found each other on the loopback network.")
        await self._picture("near")

    async def _create(self) -> None:
        names = [actor.fingerprint for actor in self._all[1:]]
        done = await self._host.command("create", name="Demo", members=names, policy="everyday")
        self._group = done["group"]
        self._say(f"{self._host.name} invited everyone to the conference “Demo”.")
        await self._agree(1)
        await self._picture("formed")

    async def _agree(self, epoch: int) -> None:
        """Everybody has the same key, code and roster, and everybody knows that."""
        views = await asyncio.gather(*(a.wait(self._has(epoch), "the key") for a in self._here))
        codes = {view["key_code"] for view in views}
        rosters = {
            frozenset(m["fingerprint"] for m in view["members"] if m["state"] == "has_key")
            for view in views
        }
        if len(codes) != 1 or len(rosters) != 1:
            msg = f"the peers differ about key {epoch}"
            raise StoryError(msg)
        self._epoch = epoch
        n = len(self._here)
        self._say(f"Key {epoch}: everyone has it ({n} of {n}). Code to compare: {codes.pop()}")

    def _has(self, epoch: int) -> Wanted:
        count = len(self._here)

        def wanted(event: Event) -> bool:
            return bool(
                event["event"] == "group"
                and event["group"] == self._group
                and event["epoch"] == epoch
                and event["confirmed"] == {"n": count, "of": count}
                and sum(m["state"] == "has_key" for m in event["members"]) == count
            )

        return wanted

    async def _talk(self, text: str) -> None:
        for actor in self._here:
            await self._heard(actor, text.format(name=actor.name))
        await self._picture("talk")

    async def _heard(self, speaker: Actor, text: str) -> None:
        await speaker.command("say", group=self._group, text=text)
        for actor in self._here:
            await actor.wait(_hears(speaker, text), f"“{text}”")
        self._say(f"{speaker.name}: {text} (received and verified by all {len(self._here)})")

    async def _rekey(self) -> None:
        await self._host.command("rekey", group=self._group)
        self._say(f"{self._host.name} changed the key.")
        await self._agree(self._epoch + 1)
        await self._heard(self._here[1], "Said under the new key")
        await self._picture("rekeyed")

    async def _remove(self, removed: Actor) -> None:
        await self._host.command("remove", group=self._group, member=removed.fingerprint)
        self._here.remove(removed)
        await removed.wait(_over("removed"), "the removal")
        self._say(f"{self._host.name} removed {removed.name}, who was told so.")
        await self._agree(self._epoch + 1)
        await self._unheard_by(removed, "Not for those who were removed")
        await self._picture("removed")

    async def _unheard_by(self, outsider: Actor, text: str) -> None:
        await self._heard(self._here[1], text)
        await asyncio.sleep(_QUIET)
        if outsider.told(lambda event: text in str(event)):
            msg = f"{outsider.name} could read what was not meant for them"
            raise StoryError(msg)
        self._say(f"{outsider.name} could not read it.")

    async def _compromise(self, subject: Actor) -> None:
        marks = {actor.name: len(actor.events) for actor in self._here}
        await self._host.command(
            "compromise", group=self._group, member=subject.fingerprint, reason="laptop stolen"
        )
        self._here.remove(subject)
        for actor in (*self._here, subject):
            await actor.wait(_alerted(subject), "the alert", since=marks[actor.name])
        self._say(f"{self._host.name} declared {subject.name}’s key compromised; all were alerted.")
        await self._agree(self._epoch + 1)
        await self._unheard_by(subject, "Not for a stolen laptop")
        await self._picture("compromise")

    async def _end(self) -> None:
        await self._host.command("end", group=self._group)
        for actor in self._here:
            await actor.wait(_over("ended"), "the end")
        self._say(f"{self._host.name} ended the conference; everyone erased its keys.")
        await self._picture("ended")


def _sees(other: Actor) -> Wanted:
    return lambda event: event["event"] == "peer" and event["fingerprint"] == other.fingerprint


def _hears(speaker: Actor, text: str) -> Wanted:
    return lambda event: (
        event["event"] == "message"
        and event["from"] == speaker.fingerprint
        and event["text"] == text
        and event["verified"] is True
    )


def _over(reason: str) -> Wanted:
    return lambda event: event["event"] == "ended" and event["reason"] == reason


def _alerted(subject: Actor) -> Wanted:
    return lambda event: (
        event["event"] == "alert"
        and event["kind"] == "compromise"
        and event["subject"] == subject.name
    )
