"""A member written from the protocol's page alone is a member like any other."""

from __future__ import annotations

import ast
import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa

from msmp_gui.headless.event_log import Event
from msmp_gui.headless.peer_process import PeerProcess
from tests.end_to_end.conference_room import Room, confirmed, over
from tests.interop.second.crypto import SigningKey
from tests.interop.second.peer import Peer

SECOND = Path(__file__).parent / "second"
HOST, THIRD, FOURTH, OURS = "Oriole", "Dunnock", "Siskin", "Wagtail"


class Meeting(Room):
    """Real peers, and the second implementation, in contact with each other by address."""

    def __init__(self, folder: Path, key: SigningKey | None = None) -> None:
        super().__init__(folder)
        self.ours = Peer(OURS, key)

    @property
    def ours_name(self) -> str:
        """The fingerprint of the second implementation."""
        return self.ours.me.fingerprint.hex()

    async def come(self, *names: str) -> None:
        """Start real peers, who do not look for others by themselves."""
        arguments = ("--no-discovery", "--session-only")
        started = [PeerProcess.start(n, self.folder / n, arguments=arguments) for n in names]
        self.peers = dict(zip(names, await asyncio.gather(*started), strict=True))

    async def introduce(self) -> None:
        """Everybody makes contact with everybody: ours dials the first, and is dialled."""
        await self.ours.listen()
        known = [f"127.0.0.1:{self.ours.port}"]
        first, *others = self.peers.values()
        known.append(first.events[0]["address"])
        await self.ours.dial(known[-1])
        for peer in others:
            for address in known:
                await peer.command("add_peer", address=address)
            known.append(peer.events[0]["address"])
        await self.meet()
        for peer in self.peers.values():
            await peer.wait(lambda e: e.get("fingerprint") == self.ours_name, OURS)

    async def end(self) -> None:
        """Everybody goes."""
        await self.ours.close()
        await asyncio.gather(*(peer.stop() for peer in self.peers.values()))

    async def restart(self) -> Peer:
        """Ours goes, and comes again without keys."""
        await self.ours.close()
        self.ours = Peer(OURS, before=self.ours)
        await self.introduce()
        return self.ours

    async def same_key(self, group: str, epoch: int, *names: str) -> None:
        """Ours and those named have the key of `epoch`, confirmed by all, and the same code."""
        count = len(names) + 1
        await self.ours.until(lambda: self.ours.holds(epoch, count), f"key {epoch}")
        for name in names:
            view = await self[name].wait(confirmed(group, epoch, count), f"key {epoch}")
            assert view["key_code"] == self.ours.code
            contributors = {self[each].fingerprint for each in names} | {self.ours_name}
            assert set(view["contributors"]) == contributors

    async def talk(self, group: str, text: str, *names: str) -> None:
        """Ours and each of those named say something that the others hear."""
        assert self.ours.member
        for speaker in names:
            await self[speaker].command("say", group=group, text=f"{text}, {speaker}")
        self.ours.member.speech.say(f"{text}, {OURS}")
        for name in names:
            for speaker in (OURS, *names):
                await self._hears(self[name], f"{text}, {speaker}")
        said = {f"{text}, {speaker}" for speaker in names}
        await self.ours.until(lambda: said <= self.ours.heard, text)

    @staticmethod
    async def _hears(peer: PeerProcess, text: str) -> None:
        await peer.wait(lambda e: e["event"] == "message" and e["text"] == text, text)


@contextlib.asynccontextmanager
async def meeting(
    folder: Path, *names: str, key: SigningKey | None = None
) -> AsyncIterator[Meeting]:
    here = Meeting(folder, key)
    try:
        await here.come(*names)
        await here.introduce()
        yield here
    finally:
        await here.end()


@pytest.mark.end_to_end
@pytest.mark.requirement("R1", "R8", "R19", "R21", "R25")
def test_the_second_implementation_takes_part_in_a_conference(tmp_path: Path) -> None:
    async def story() -> None:
        async with meeting(tmp_path, HOST, THIRD, FOURTH) as here:
            host, ours = here[HOST], here.ours
            people = {name: here[name].fingerprint for name in here.peers}
            done = await host.command("create", name="Two ways", members=[people[THIRD]])
            group = done["group"]
            await here.agree(group, 1, HOST, THIRD)
            await host.command("invite", group=group, members=[here.ours_name])
            await here.same_key(group, 2, HOST, THIRD)
            await here.talk(group, "we are three", HOST, THIRD)
            await host.command("invite", group=group, members=[people[FOURTH]])
            await here.same_key(group, 3, HOST, THIRD, FOURTH)
            await here.talk(group, "we are four", HOST, THIRD, FOURTH)
            await host.command("rekey", group=group)
            await here.same_key(group, 4, HOST, THIRD, FOURTH)
            await host.command("remove", group=group, member=people[THIRD])
            await here.same_key(group, 5, HOST, FOURTH)
            await here.talk(group, "we are three again", HOST, FOURTH)
            await host.command("compromise", group=group, member=THIRD, reason="stolen before")
            await here.same_key(group, 6, HOST, FOURTH)
            assert ours.member
            ours.member.leave()
            await ours.until(lambda: ours.over == "departure", "to be let go")
            await here.agree(group, 7, HOST, FOURTH)
            assert ours.refused == []

    asyncio.run(story())


@pytest.mark.end_to_end
@pytest.mark.requirement("R22", "R24")
def test_it_agrees_to_a_policy_has_keys_renewed_comes_back_and_is_put_out(
    tmp_path: Path,
) -> None:
    async def story() -> None:
        async with meeting(tmp_path, HOST) as here:
            host, ours = here[HOST], here.ours
            created = {"name": "Two", "members": [here.ours_name], "policy": "everyday"}
            group = (await host.command("create", **created))["group"]
            await here.same_key(group, 1, HOST)
            await host.command("change_policy", group=group, policy="confidential")
            await here.same_key(group, 2, HOST)
            assert ours.member
            leaf = ours.member.leaf
            ours.member.ask_for_new_keys()
            await here.same_key(group, 3, HOST)
            assert ours.member.leaf != leaf
            number = ours.member.number
            ours = await here.restart()
            ours.come_back(bytes.fromhex(group))
            await here.same_key(group, 4, HOST)
            assert ours.member
            assert ours.member.number > number
            await host.command("remove", group=group, member=here.ours_name)
            await ours.until(lambda: ours.over == "removal", "to be told")
            assert ours.refused == []

    asyncio.run(story())


@pytest.mark.end_to_end
@pytest.mark.requirement("R1", "R8", "R21", "R25")
def test_the_second_implementation_hosts_a_conference(tmp_path: Path) -> None:
    async def story() -> None:
        key = ec.generate_private_key(ec.SECP384R1())
        async with meeting(tmp_path, HOST, THIRD, FOURTH, key=key) as here:
            ours = here.ours
            people = {name: bytes.fromhex(here[name].fingerprint) for name in here.peers}
            host = ours.start("The other way round")
            group = host.group.hex()
            host.invite(people[HOST])
            await here.same_key(group, 1, HOST)
            for name in (THIRD, FOURTH):
                host.invite(people[name])
            await here.same_key(group, 2, HOST, THIRD, FOURTH)
            await here.talk(group, "we are four", HOST, THIRD, FOURTH)
            host.change_key()
            await here.same_key(group, 3, HOST, THIRD, FOURTH)
            host.put_out(people[THIRD])
            await here[THIRD].wait(over(group, "removed"), "the removal")
            await here.same_key(group, 4, HOST, FOURTH)
            await here.talk(group, "we are three", HOST, FOURTH)
            await here[FOURTH].command("leave", group=group)
            await here.same_key(group, 5, HOST)
            host.end()
            await here[HOST].wait(over(group, "ended"), "the end")
            assert ours.refused == []

    asyncio.run(story())


@pytest.mark.end_to_end
@pytest.mark.requirement("R17", "R28")
def test_it_follows_who_hosts_after_a_handover_and_a_loss(tmp_path: Path) -> None:
    async def story() -> None:
        key = rsa.generate_private_key(65537, 2048)
        async with meeting(tmp_path, HOST, THIRD, key=key) as here:
            host, ours = here[HOST], here.ours
            deputy = here[THIRD].fingerprint
            members = {"members": [deputy, here.ours_name], "deputies": [deputy]}
            done = await host.command("create", name="Two", policy="gkmp", **members)
            group = done["group"]
            await ours.until(lambda: ours.holds(1, 3), "the first key")
            await host.command("hand_over", group=group, member=deputy)
            await ours.until(lambda: ours.follows(deputy), "the handover")
            await here.talk(group, "after the handover", HOST, THIRD)
            await here.kill(THIRD)
            await ours.until(lambda: ours.follows(host.fingerprint), "the take-over", 30)
            await here.talk(group, "and after the loss", HOST)
            assert ours.refused == []

    asyncio.run(story())


@pytest.mark.end_to_end
@pytest.mark.requirement("R9", "R16")
def test_it_follows_a_link_to_somebody_it_never_met(tmp_path: Path) -> None:
    async def story() -> None:
        here = Meeting(tmp_path, ec.generate_private_key(ec.SECP256R1()))
        try:
            await here.come(HOST, THIRD)
            host = here[HOST]
            await here[THIRD].command("add_peer", address=host.events[0]["address"])
            await here.meet()
            group = await here.form(HOST, THIRD)
            await host.command("open_link", group=group)
            told = await host.wait(lambda e: e["event"] == "group" and e["link"], "the link")
            await here.ours.listen()
            await here.ours.follow(told["link"])
            await host.wait(_somebody("waiting"), "that it asks")
            await host.command("approve", group=group, member=here.ours_name)
            # With no link to the third, it has that one's contribution from the host alone.
            await here.ours.until(lambda: here.ours.holds(2, confirmed=2), "the key")
            view = await host.wait(confirmed(group, 2, 3), "the key")
            assert view["key_code"] == here.ours.code
            await here[THIRD].wait(lambda e: e.get("key_code") == here.ours.code, "the code")
            assert here.ours.refused == []
        finally:
            await here.end()

    asyncio.run(story())


@pytest.mark.end_to_end
@pytest.mark.requirement("R33")
def test_it_declines_what_it_has_not_learned_and_says_what_that_is(tmp_path: Path) -> None:
    async def story() -> None:
        async with meeting(tmp_path, HOST) as here:
            policy = {"name": "Two", "members": [here.ours_name], "policy": "smkd"}
            await here[HOST].command("create", **policy)
            await here[HOST].wait(_somebody("declined"), "that it declined")
            assert here.ours.lacks == ["distribution"]

    asyncio.run(story())


def _somebody(state: str) -> Callable[[Event], bool]:
    return lambda e: e["event"] == "group" and any(m["state"] == state for m in e["members"])


def test_the_second_implementation_shares_no_code_with_the_first() -> None:
    for file in SECOND.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            for name in names:
                assert not name.startswith("msmp_gui"), file
                assert not name.startswith("tests.") or name.startswith("tests.interop.second")
