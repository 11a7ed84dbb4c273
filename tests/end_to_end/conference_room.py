"""Several real headless peers on the loopback network, for end-to-end tests."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from pathlib import Path

from msmp_gui.headless.event_log import Event
from msmp_gui.headless.peer_process import PeerProcess

PASSPHRASE = "correct horse battery staple"


class Room:
    """Peers by name, and what tests do with them again and again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.peers: dict[str, PeerProcess] = {}
        self._secret = folder / "passphrase"
        self._secret.write_text(PASSPHRASE)

    async def enter(
        self, name: str, *, accept: str = "all", arguments: tuple[str, ...] = ()
    ) -> None:
        """Start a peer, or start it again: its profile lasts."""
        self.peers[name] = await PeerProcess.start(
            name,
            self.folder / name,
            accept=accept,
            arguments=("--passphrase-file", str(self._secret), *arguments),
        )

    def __getitem__(self, name: str) -> PeerProcess:
        return self.peers[name]

    async def meet(self, *names: str) -> None:
        """Wait until each of them sees the others."""
        chosen = [self.peers[name] for name in names or self.peers]
        for one in chosen:
            for other in chosen:
                if one is not other:
                    await one.wait(_sees(other), f"{other.name} near")

    async def form(
        self, host: str, *others: str, policy: str = "everyday", deputies: tuple[str, ...] = ()
    ) -> str:
        """A conference that everybody confirmed; its id."""
        members = [self.peers[name].fingerprint for name in others]
        done = await self.peers[host].command(
            "create",
            name="Test",
            members=members,
            policy=policy,
            deputies=[self.peers[name].fingerprint for name in deputies],
        )
        await self.agree(done["group"], 1, host, *others)
        return str(done["group"])

    async def agree(self, group: str, epoch: int, *names: str) -> list[Event]:
        """Everybody named confirmed the key of `epoch`, and knows it of the others."""
        wanted = confirmed(group, epoch, len(names))
        views = await asyncio.gather(
            *(self.peers[name].wait(wanted, f"key {epoch}") for name in names)
        )
        assert len({view["key_code"] for view in views}) == 1
        assert len({tuple(_present(view)) for view in views}) == 1
        return list(views)

    async def agree_above(self, group: str, epoch: int, *names: str) -> int:
        """Everybody named confirmed one key later than that of `epoch`; its number."""
        first = self.peers[names[0]]
        while True:
            view = await first.wait(_confirmed_above(group, epoch, len(names)), "a later key")
            epoch = int(view["epoch"])
            others = [self.peers[name] for name in names[1:]]
            wanted = confirmed(group, epoch, len(names))
            views = await asyncio.gather(
                *(peer.wait(wanted, f"key {epoch}", patience=5) for peer in others),
                return_exceptions=True,
            )
            if not any(isinstance(each, BaseException) for each in views):
                return epoch

    async def kill(self, name: str) -> None:
        """End a peer's process as a power cut would."""
        peer = self.peers.pop(name)
        peer.kill()
        await peer.stop()

    async def say(self, group: str, speaker: str, text: str, *listeners: str) -> None:
        """Say something, and see that it arrives."""
        await self.peers[speaker].command("say", group=group, text=text)
        for name in (speaker, *listeners):
            await self.peers[name].wait(says(self.peers[speaker], text), text)


@contextlib.asynccontextmanager
async def room(folder: Path, *names: str) -> AsyncIterator[Room]:
    """A room where peers of those names have met."""
    made = Room(folder)
    try:
        await asyncio.gather(*(made.enter(name) for name in names))
        await made.meet()
        yield made
    finally:
        await asyncio.gather(*(peer.stop() for peer in made.peers.values()))


def confirmed(group: str, epoch: int, count: int) -> Callable[[Event], bool]:
    """A `group` event in which all `count` members hold the key of `epoch`."""
    return lambda event: (
        event["event"] == "group"
        and event["group"] == group
        and event["epoch"] == epoch
        and event["confirmed"] == {"n": count, "of": count}
        and len(_present(event)) == count
    )


def _confirmed_above(group: str, epoch: int, count: int) -> Callable[[Event], bool]:
    return lambda event: (
        event["event"] == "group"
        and event["group"] == group
        and (event["epoch"] or 0) > epoch
        and event["confirmed"] == {"n": count, "of": count}
        and len(_present(event)) == count
    )


def says(speaker: PeerProcess, text: str) -> Callable[[Event], bool]:
    """A verified message."""
    return lambda event: (
        event["event"] == "message"
        and event["from"] == speaker.fingerprint
        and event["text"] == text
        and event["verified"]
    )


def alert(kind: str) -> Callable[[Event], bool]:
    """An alert of that kind."""
    return lambda event: event["event"] == "alert" and event["kind"] == kind


def over(group: str, reason: str) -> Callable[[Event], bool]:
    """The end of a conference."""
    return lambda event: (
        event["event"] == "ended" and event["group"] == group and event["reason"] == reason
    )


def hosted_by(group: str, fingerprint: str) -> Callable[[Event], bool]:
    """A `group` event in which somebody hosts."""
    return lambda event: (
        event["event"] == "group"
        and event["group"] == group
        and any(
            member["fingerprint"] == fingerprint and member["role"] == "controller"
            for member in event["members"]
        )
    )


def _sees(other: PeerProcess) -> Callable[[Event], bool]:
    return lambda event: event["event"] == "peer" and event["fingerprint"] == other.fingerprint


def _present(view: Event) -> list[str]:
    return sorted(m["fingerprint"] for m in view["members"] if m["state"] == "has_key")
