"""Some people with an engine each, on a network in memory, in virtual time.

Everything that an engine does is told to a `Watch`: what its roles tell, what its sessions send,
what is sealed, and what a group controller draws up. Times are virtual; a crash is a kill.
"""

from __future__ import annotations

import logging
import random as seeded  # noqa: TID251 - the same seed tells the same story again
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol

from msmp_gui.engine import commands as cmd
from msmp_gui.engine import notices
from msmp_gui.engine.alert_kinds import AlertKind
from msmp_gui.engine.clock import Clock
from msmp_gui.engine.engine import Engine, EngineParts
from msmp_gui.engine.session.group_session import GroupSession
from msmp_gui.engine.snapshot import Protection
from msmp_gui.identity.identity import Identity, new_identity
from msmp_gui.protocol.controller.group_controller import GroupController
from msmp_gui.protocol.controller.rekey import Base, Flight, RekeyPlan
from msmp_gui.protocol.events import Event
from msmp_gui.protocol.keys.tree import KeyTree
from msmp_gui.storage.database import Database
from msmp_gui.storage.records import Records
from msmp_gui.storage.vault import VaultKey
from msmp_gui.transport.memory import Faults, MemoryDiscovery, MemoryNetwork, MemoryTransport
from msmp_gui.transport.memory_link import MemoryLink
from msmp_gui.transport.virtual_time import VirtualScheduler

START = 1_700_000_000.0
NAMES = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class Watch(Protocol):
    """Who is told what the engines do."""

    def session_begins(self, person: Person, session: GroupSession) -> None:
        """A person joins or founds a conference; or comes back to one."""

    def told(self, person: Person, session: GroupSession, event: Event) -> None:
        """A role told something."""

    def drawn_up(self, session: GroupSession, flight: Flight) -> None:
        """A group controller fixed the epoch that comes after `before`."""

    def sealed(self, person: Person, session: GroupSession, plaintext: bytes, frame: bytes) -> None:
        """A payload was sealed for the group."""

    def noticed(self, person: Person, notice: notices.Notice) -> None:
        """A person was told something."""


class KilledError(BaseException):
    """Somebody's app is killed here: nothing of it runs any more, nothing catches this."""

    def __init__(self, mortality: Mortality) -> None:
        super().__init__()
        self.mortality = mortality


class Mortality:
    """Counts what one app does to the world, a statement to its database or a frame sent at a time,
    and kills it before one of them. An open transaction is lost with it.
    """

    def __init__(self) -> None:
        self._left: int | None = None
        self.dead = False

    def dies_after(self, effects: int | None) -> None:
        """So many more effects come to be; None: all."""
        self._left, self.dead = effects, False

    def effect(self) -> None:
        """Something is about to reach disk or network. Raises KilledError."""
        if self._left is None:
            return
        if self._left == 0:
            self._left, self.dead = None, True
            raise KilledError(self)
        self._left -= 1


class MortalDatabase(Database):
    """What was committed lasts when the app is killed."""

    mortality: Mortality | None = None

    def _hidden(self, *name: object) -> bytes:
        """Each is worked out once: it hangs on the key and the name alone."""
        known: dict[tuple[object, ...], bytes] = self.__dict__.setdefault("_known_names", {})
        if name not in known:
            known[name] = super()._hidden(*name)
        return known[name]

    def _execute(self, statement: str, values: tuple[object, ...] = ()) -> list[tuple[Any, ...]]:
        if self.mortality and not self.mortality.dead and not statement.startswith("SELECT"):
            self.mortality.effect()
        return super()._execute(statement, values)


class MortalTransport(MemoryTransport):
    """What was sent before is on its way."""

    def __init__(self, network: MemoryNetwork, host: str, mortality: Mortality) -> None:
        super().__init__(network, host)
        self._mortality = mortality

    def send_datagram(self, channel: bytes, datagram: bytes) -> bool:
        self._mortality.effect()
        return super().send_datagram(channel, datagram)

    def opened(self, link: MemoryLink, *, dialled: bool) -> None:
        send = link.send

        def sending(frame: bytes) -> None:
            self._mortality.effect()
            send(frame)

        link.send = sending
        super().opened(link, dialled=dialled)


@dataclass(eq=False)
class Person:
    """Somebody: who they are and what they keep lasts, their engine lives until it crashes."""

    name: str
    identity: Identity
    records: Records
    random: Callable[[int], bytes]
    skew: float
    """How wrong the clock of their machine is, in seconds."""
    engine: WatchedEngine | None = None
    lives: int = 0
    accepts: bool = True
    mortality: Mortality = field(default_factory=Mortality)

    @property
    def alive(self) -> bool:
        return self.engine is not None

    @property
    def key(self) -> str:
        """How commands name this person."""
        return self.identity.fingerprint.hex()

    def session(self, group: bytes) -> GroupSession | None:
        return self.engine.conferences.sessions.get(group) if self.engine else None


class WatchedEngine(Engine):
    """An engine that tells what goes on in it."""

    def __init__(self, parts: EngineParts, person: Person, watch: Watch, *, views: bool) -> None:
        super().__init__(parts, publish=lambda snapshot: None, notify=self._told_person)
        self._whose = person
        self._onlooker = watch
        self._views = views
        self._real_take_up = self.conferences._take_up
        self.conferences._take_up = self._take_up
        self._really_publish = self._publishing.publish
        self._publishing.publish = self._publish_now

    @property
    def sessions(self) -> dict[bytes, GroupSession]:
        return self.conferences.sessions

    @property
    def dormant(self) -> set[bytes]:
        return set(self.conferences.dormant)

    def _told_person(self, notice: notices.Notice) -> None:
        if self._whose.engine is not self:
            return
        self._onlooker.noticed(self._whose, notice)
        if isinstance(notice, notices.InvitationReceived) and self._whose.accepts:
            self.execute(cmd.AcceptInvitation(notice.invitation.invitation))
        if isinstance(notice, notices.AlertRaised) and notice.alert.kind == AlertKind.WAITING:
            self.execute(cmd.ApproveMember(notice.group, notice.alert.about))

    def _take_up(self, session: GroupSession) -> None:
        _watch_session(session, self._whose, self._onlooker)
        self._real_take_up(session)

    def _publish_now(self) -> None:
        if self._whose.engine is not self:
            return  # killed
        if self._views:
            self._really_publish()
            return
        # Pictures for people cost most of a run; what is kept for a restart must be kept.
        changed = self._publishing.take_changed()
        for group in sorted(changed & self.sessions.keys()):
            self.conferences.keep(group)


class _WatchedMaker:
    """Stands before a controller's `RekeyMaker`."""

    def __init__(self, session: GroupSession, controller: GroupController, watch: Watch) -> None:
        self._session = session
        self._maker = controller._change._maker
        self._watch = watch

    def freeze(self, plan: RekeyPlan, base: Base, tree: KeyTree, now: float) -> Flight:
        flight = self._maker.freeze(plan, base, tree, now)
        self._watch.drawn_up(self._session, flight)
        return flight


def _watch_session(session: GroupSession, person: Person, watch: Watch) -> None:
    record, protect = session.news.record, session._conversation._cipher.protect

    def recording(event: Event, now: float) -> None:
        watch.told(person, session, event)
        record(event, now)

    def protecting(plaintext: bytes) -> bytes:
        frame = protect(plaintext)
        watch.sealed(person, session, plaintext, frame)
        return frame

    take_over = session.roles.take_over

    def taking_over(*how: object, **more: object) -> None:
        take_over(*how, **more)
        if session.controller:
            session.controller._change._maker = _WatchedMaker(session, session.controller, watch)

    session.news.record = recording
    session._conversation._cipher.protect = protecting
    session.roles.take_over = taking_over
    if session.controller:
        session.controller._change._maker = _WatchedMaker(session, session.controller, watch)
    watch.session_begins(person, session)


class LogTrap(logging.Handler):
    """A warning in the log, or worse, is a fault of the run."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(f"{record.name}: {record.getMessage()}")


@dataclass
class World:
    """The people, their network and their time."""

    seed: int
    count: int
    watch: Watch
    views: bool = False
    scheduler: VirtualScheduler = field(default_factory=VirtualScheduler)

    def __post_init__(self) -> None:
        self.network = MemoryNetwork(self.scheduler, self.seed)
        self.people = [self._person(name) for name in NAMES[: self.count]]

    def __getitem__(self, name: str) -> Person:
        return self.people[NAMES.index(name)]

    @property
    def now(self) -> float:
        """Seconds since the start."""
        return self.scheduler.time()

    @property
    def alive(self) -> list[Person]:
        return [person for person in self.people if person.alive]

    def run_for(self, seconds: float) -> None:
        until = self.now + seconds
        while not self.live(lambda: self.scheduler.run_until(until)):
            pass

    def live(self, do: Callable[[], object]) -> bool:
        """Do something in which an app may be killed; whether none was."""
        try:
            do()
        except KilledError as killed:
            person = next(p for p in self.people if p.mortality is killed.mortality)
            if person.alive:
                self.crash(person)
            else:  # killed before it had an engine
                self.network.crash(person.name)
            return False
        return True

    def start(self, person: Person) -> None:
        """Start somebody's app; again after a crash."""
        name = person.name
        parts = EngineParts(
            person.identity,
            Protection.SESSION,
            person.records,
            MortalTransport(self.network, name, person.mortality),
            MemoryDiscovery(self.network, name),
            Clock(self.scheduler, START + self.now + person.skew),
            person.random,
        )
        person.lives += 1

        def begin() -> None:  # making it writes already: it can be killed there
            person.engine = WatchedEngine(parts, person, self.watch, views=self.views)
            person.engine.start()

        self.live(begin)

    def crash(self, person: Person) -> None:
        """Kill somebody's app: nothing is said, nothing is kept but what is on disk."""
        engine, person.engine = person.engine, None
        assert engine is not None
        self.network.crash(person.name)
        # What a dead process does not do: go on with its timers.
        engine.stop()

    def set_faults(self, faults: Faults) -> None:
        self.network.faults = faults

    def _person(self, name: str) -> Person:
        source = seeded.Random(f"{self.seed} {name}")
        random = source.randbytes
        identity, _ = new_identity(name, START, random)
        database = MortalDatabase(None, VaultKey(random(32)).storage_key("database"), random)
        skew = source.uniform(-900, 900)
        person = Person(name, identity, Records.of(database), random, skew)
        database.mortality = person.mortality
        return person
