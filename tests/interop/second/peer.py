"""The second implementation as a peer on the network: links, and one group."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable

from tests.interop.second import contact, crypto
from tests.interop.second.admission import Candidate
from tests.interop.second.contact import Frames, Link
from tests.interop.second.crypto import Identity, RefusedError, SigningKey, content_of
from tests.interop.second.grammar import KIND, MalformedError, decode, encode, loads
from tests.interop.second.host import Host
from tests.interop.second.link import read_link
from tests.interop.second.member import Member
from tests.interop.second.policy import MODULES, LackingError

_PRESENCE_EVERY = 2.0


class Peer:
    """Somebody who accepts the first invitation that comes."""

    def __init__(
        self, name: str, key: SigningKey | None = None, before: Peer | None = None
    ) -> None:
        """`before`: who has no keys any more, after a restart."""
        self.me: Identity = before.me if before else Identity(name, key)
        self._epoch_before = before.epoch if before else 0
        self.host: Host | None = None
        self.candidate: Candidate | None = None
        self.member: Member | None = None
        self.refused: list[str] = []
        self.lacks: list[str] = []
        self._instance = os.urandom(16)
        self._server: asyncio.Server | None = None
        self._links: list[Link] = []
        self._tasks: list[asyncio.Task[None]] = []
        self._news = asyncio.Event()

    async def listen(self) -> None:
        """Let others dial this peer, on the loopback network."""
        self._server = await asyncio.start_server(self._on_dialled, "127.0.0.1", 0)

    @property
    def port(self) -> int:
        """Where it listens."""
        assert self._server is not None
        return int(self._server.sockets[0].getsockname()[1])

    async def dial(self, address: str) -> None:
        """Make contact with somebody."""
        self._use(await contact.dial(address, self.me, self._instance, MODULES))

    def come_back(self, group: bytes) -> None:
        """Ask whoever is near to be let in again, after a restart (MSMP-36)."""
        rejoin = encode("Rejoin", epoch=self._epoch_before)
        for link in self._links:
            link.send_message(group, KIND["REJOIN"], rejoin)

    async def follow(self, text: str) -> None:
        """Ask to be let in by a link. Raises RefusedError, MalformedError, OSError."""
        link = read_link(text)
        await self.dial(link.addresses[0])
        host = self._links[-1]
        if host.fingerprint != link.host:
            raise RefusedError("somebody else than the link says")
        asked = encode("AskToJoin", secret=link.secret)
        host.send_message(link.group, KIND["ASK_TO_JOIN"], asked)

    async def _on_dialled(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        frames = Frames(reader, writer)
        link = contact.shake_hands(frames, self.me, self._instance, MODULES, initiator=False)
        self._use(await link)

    def _use(self, link: Link) -> None:
        link.hello(self.port)
        self._links.append(link)
        self._tasks += [
            asyncio.create_task(link.keep_alive()),
            asyncio.create_task(self._read(link)),
        ]

    def start(self, name: str) -> Host:
        """Start a group, and control it."""
        self.host = Host(self.me, name, self._send, self._later)
        self._take_part(self.host.member)
        return self.host

    @property
    def over(self) -> str | None:
        """Why this peer is in no group any more."""
        return self.member.over if self.member else None

    @property
    def epoch(self) -> int:
        """The newest whose key it has."""
        return self.member.active.epoch if self.member and self.member.active else 0

    @property
    def code(self) -> str:
        """What people compare, as it is shown."""
        assert self.member is not None
        assert self.member.active is not None
        return self.member.active.code

    @property
    def heard(self) -> set[str]:
        """What others said."""
        return {text for _, text in self.member.speech.heard} if self.member else set()

    def follows(self, controller: str) -> bool:
        """Whether a key is in use that this one made."""
        step = self.member.active if self.member else None
        by = step and crypto.fingerprint_of(step.holder(step.event.context.controller))
        return by == bytes.fromhex(controller)

    def holds(self, epoch: int, confirmed: int) -> bool:
        """Whether the key of `epoch` is in use, and so many members showed that they have it."""
        step = self.member.active if self.member else None
        return step is not None and (step.epoch, len(step.confirmed)) == (epoch, confirmed)

    async def until(self, so: Callable[[], bool], what: str, patience: float = 10.0) -> None:
        """Wait until something is so. Raises AssertionError."""
        try:
            async with asyncio.timeout(patience):
                while not so():
                    self._news.clear()
                    await self._news.wait()
        except TimeoutError:
            raise AssertionError(f"{what}; refused: {self.refused}") from None

    async def close(self) -> None:
        """Drop all links."""
        if self._server:
            self._server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await asyncio.gather(*(link.frames.close() for link in self._links))

    async def _read(self, link: Link) -> None:
        while True:
            try:
                kind, content = await link.read()
            except (OSError, asyncio.IncompleteReadError):
                self._on_lost(link)
                return
            if kind == contact.PACKET:
                group, message, body = loads(content)
                try:
                    self._take(link, group, message, body)
                except (RefusedError, MalformedError) as error:
                    self.refused.append(f"{message}: {error}")
                self._news.set()

    def _on_lost(self, link: Link) -> None:
        self._links.remove(link)
        if self.member and self.member.controller == link.fingerprint:
            self.member.controller_lost()

    def _take(self, link: Link, group: bytes, kind: int, body: bytes) -> None:
        if self.host is not None:
            self.host.receive(kind, body, link.fingerprint)
        elif kind == KIND["INVITATION"] and self.candidate is None:
            self._on_invitation(link, group, body)
        elif self.member is not None:
            self.member.receive(kind, body, link.fingerprint)
        elif kind == KIND["KEY_DOWNLOAD"] and self.candidate:
            member = Member.joining(self.candidate, self._send, self._later)
            member.enter(self.candidate.open(body))
            self._take_part(member)

    def _on_invitation(self, link: Link, group: bytes, body: bytes) -> None:
        try:
            sender, before = link.fingerprint, self._epoch_before
            self.candidate = Candidate.read(self.me, group, body, sender, before)
        except LackingError as error:
            nonce = decode("Invitation", content_of(body)).nonce
            decline = encode("Decline", nonce=nonce, lacks=error.names)
            link.send_message(group, KIND["DECLINE"], decline)
            self.lacks = error.names
        else:
            link.send_message(group, KIND["REQUEST_TO_JOIN"], self.candidate.ask())

    def _take_part(self, member: Member) -> None:
        self.member = member
        self._tasks.append(asyncio.create_task(self._tell_presence(member)))

    def _send(self, kind: int, body: bytes, to: bytes | None) -> None:
        group = self.host or self.candidate
        assert group is not None
        for link in self._links:
            if to in (None, link.fingerprint):
                link.send_message(group.group, kind, body)

    def _later(self, seconds: float, act: Callable[[], None]) -> None:
        def then() -> None:
            act()
            self._news.set()

        asyncio.get_running_loop().call_later(seconds, then)

    async def _tell_presence(self, member: Member) -> None:
        while member.over is None:
            member.speech.tell_presence()
            await asyncio.sleep(_PRESENCE_EVERY)
