"""Engines over a network in memory, in virtual time: the main fixture of the engine's tests."""

from __future__ import annotations

import random  # noqa: TID251 - seeded
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from msmp_gui.engine import commands as cmd
from msmp_gui.engine import notices
from msmp_gui.engine.clock import Clock
from msmp_gui.engine.engine import Engine, EngineParts
from msmp_gui.engine.managed.settings import UNMANAGED, ManagedSettings
from msmp_gui.engine.resources import resource
from msmp_gui.engine.snapshot import GroupView, Protection, Snapshot
from msmp_gui.identity.identity import Identity, new_identity
from msmp_gui.storage.database import Database
from msmp_gui.storage.records import Records
from msmp_gui.storage.vault import VaultKey
from msmp_gui.transport.base import InterfaceState
from msmp_gui.transport.memory import (
    Faults,
    MemoryDiscovery,
    MemoryNetwork,
    MemoryTransport,
)
from msmp_gui.transport.virtual_time import VirtualScheduler

START = 1_700_000_000.0


@dataclass
class Somebody:
    """One peer and all that it told."""

    name: str
    parts: EngineParts
    engine: Engine
    told: list[notices.Notice] = field(default_factory=list)
    accepts: bool = True
    shown: Snapshot | None = None
    """The newest that a window would show."""

    @property
    def machine(self) -> Machine:
        assert isinstance(self.parts.transport, Machine)
        return self.parts.transport

    @property
    def key(self) -> str:
        return self.parts.me.fingerprint.hex()

    def do(self, command: cmd.Command) -> notices.CommandDone | notices.CommandFailed:
        self.engine.execute(command, "test")
        return next(
            n
            for n in reversed(self.told)
            if isinstance(n, notices.CommandDone | notices.CommandFailed)
        )

    def group(self, name: str | None = None) -> GroupView:
        groups = self.engine.status().groups
        return next(g for g in reversed(groups) if name in (None, g.group))

    def texts(self) -> list[str]:
        return [n.message.text for n in self.told if isinstance(n, notices.MessageReceived)]


class Machine(MemoryTransport):
    """A transport with network interfaces: by name, the addresses of those that are there."""

    def __init__(self, network: MemoryNetwork, host: str) -> None:
        super().__init__(network, host)
        self.interfaces_there: dict[str, tuple[str, ...]] = {"memory": (host,)}
        self.used: tuple[str, ...] = ()

    @property
    def addresses(self) -> tuple[str, ...]:
        there = self.interfaces_there
        used = [name for name in self.used or there if there.get(name)]
        return super().addresses if used else ()

    def interfaces(self) -> tuple[InterfaceState, ...]:
        there = self.interfaces_there
        gone = [name for name in self.used if name not in there]
        return (
            *(InterfaceState(name, addresses) for name, addresses in there.items()),
            *(InterfaceState(name, (), present=False) for name in gone),
        )

    def use(self, names: Sequence[str]) -> None:
        self.used = tuple(names)

    def plug(self, **interfaces: tuple[str, ...]) -> None:
        """These are there from now on, and no others."""
        self.interfaces_there = interfaces
        assert self._handler is not None
        self._handler.network_changed()


class Crowd:
    """Peers by name on one network."""

    def __init__(
        self,
        names: str,
        *,
        seed: int = 1,
        faults: Faults | None = None,
        compares: bool = True,
    ) -> None:
        self.compares = compares
        """What engines show from memory with how it is; that costs much with many conferences."""
        self.random = random.Random(seed)
        self.time = VirtualScheduler()
        self.network = MemoryNetwork(self.time, seed, faults)
        self.people: dict[str, Somebody] = {}
        for name in names:
            self.enter(name)
        self.wait(1)

    def __getitem__(self, name: str) -> Somebody:
        return self.people[name]

    def enter(
        self,
        name: str,
        *,
        called: str = "",
        identity: Identity | None = None,
        managed: ManagedSettings = UNMANAGED,
        reread: Callable[[], ManagedSettings] | None = None,
        interfaces: tuple[str, ...] = (),
        records_gone: Path | None = None,
    ) -> Somebody:
        """Somebody starts the app; their profile lasts. `name` is their machine's."""
        known = self.people.get(name)
        draw = self.random.randbytes
        database = Database(None, VaultKey(draw(32)).storage_key("d"), draw)
        parts = EngineParts(
            known.parts.me if known else identity or new_identity(called or name, START, draw)[0],
            Protection.SESSION,
            known.parts.records if known else Records.of(database),
            Machine(self.network, name),
            MemoryDiscovery(self.network, name),
            Clock(self.time, START + self.time.time()),
            draw,
            managed=managed,
            reread=reread,
            interfaces=interfaces,
            records_gone=records_gone,
        )
        person: list[Somebody] = []

        def told(notice: notices.Notice) -> None:
            person[0].told.append(notice)
            if isinstance(notice, notices.InvitationReceived):
                shown = person[0].shown
                assert shown is not None
                assert notice.invitation in shown.invitations, "who is told of it must find it"
            if isinstance(notice, notices.InvitationReceived) and person[0].accepts:
                engine.execute(cmd.AcceptInvitation(notice.invitation.invitation))

        def published(snapshot: Snapshot) -> None:
            if person:
                person[0].shown = snapshot
            if self.compares:
                assert snapshot == engine.status(), "shown from memory, and not as it is"

        engine = Engine(parts, publish=published, notify=told)
        person.append(Somebody(name, parts, engine))
        self.people[name] = person[0]
        engine.start()
        return person[0]

    def crash(self, name: str) -> None:
        """Somebody's app is killed: nothing is said, and nothing kept but what is on disk."""
        self.network.crash(name)
        self[name].engine.stop()

    def wait(self, seconds: float) -> None:
        self.time.run_for(seconds)

    def form(self, names: str) -> str:
        """A conference hosted by the first of `names`; its id."""
        done = self[names[0]].do(cmd.CreateGroup("Tea", tuple(names[1:])))
        assert isinstance(done, notices.CommandDone)
        assert done.group is not None
        self.wait(1)
        assert all(self[n].group().key.confirmed == len(names) for n in names)
        return done.group


def everyday_with(folder: Path, **changes: str) -> str:
    """The Everyday policy with other choices, in a file."""
    text = resource("policies", "everyday.toml").read_text("utf-8")
    for name, value in changes.items():
        line = next(line for line in text.splitlines() if line.startswith(f"{name} = "))
        text = text.replace(line, f"{name} = {value}")
    policy = folder / "policy.toml"
    policy.write_text(text)
    return str(policy)
