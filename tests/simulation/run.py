"""Runs a story in a world, and checks what must hold."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from msmp_gui.engine import commands as cmd
from msmp_gui.protocol.states import MemberState
from msmp_gui.transport.memory import Faults
from tests.simulation.invariants import Invariants
from tests.simulation.remembering import remembering
from tests.simulation.story import Chapter, Step, Story, tell
from tests.simulation.violation import ViolationError, demand
from tests.simulation.world import LogTrap, Person, World

POLICIES = Path(__file__).parent / "policies"

_CHANGING = (MemberState.CHANGING, MemberState.INSTALLING)

_OF_HOSTS = (
    "invite",
    "remove",
    "compromise",
    "rekey",
    "end",
    "crash host",
    "accident of host",
    "hand over",
)

_ABOUT_A_GROUP = {"leave": cmd.LeaveGroup, "end": cmd.EndGroup, "agree": cmd.AgreeToPolicy}

SETTLING = 30.0
"""Seconds from the last fault until all agree."""

TOLD_WITHIN = 10.0
"""Seconds from the crash of a host until members know."""

_WITH_VIEWS = 41
"""Of so many stories, one has all pictures made for people, which takes three times as long. Odd,
since chapters are told in turn: each has such stories.
"""


@dataclass
class Result:
    """What became of a story."""

    story: Story
    violation: str = ""
    virtual: float = 0.0
    epochs: int = 0
    messages: int = 0
    frames: int = 0
    lived: int = 0
    """Conferences whose host lived to the end, with somebody else in them."""


@dataclass
class _Group:
    group: bytes
    people: list[Person]

    @property
    def hosts(self) -> list[Person]:
        """Who controls it; the one of the highest term first."""
        controlling = [
            person
            for person in self.people
            if (session := person.session(self.group)) is not None
            and session.hosts
            and session.member.current is not None
            and not session.member.over
        ]
        return sorted(controlling, key=lambda person: -person.session(self.group).member.term)

    @property
    def hosted(self) -> bool:
        """Whether a controller lives."""
        return bool(self.hosts)

    @property
    def host(self) -> Person:
        return self.hosts[0]


@dataclass
class Run:
    """A story on its way."""

    story: Story
    log: Callable[[str], None] = lambda line: None
    invariants: Invariants = field(default_factory=Invariants)
    groups: list[_Group] = field(default_factory=list)
    spoken: int = 0

    def __post_init__(self) -> None:
        views = self.story.seed % _WITH_VIEWS == 0
        self.world = World(self.story.seed, self.story.count, self.invariants, views=views)
        self._split: list[str] = []

    def play(self) -> Result:
        """Play it. The result says what was violated."""
        result = Result(self.story)
        trap = LogTrap()
        logging.getLogger().addHandler(trap)
        try:
            for person in self.world.people:
                self.world.start(person)
            for index, step in enumerate(self.story.steps):
                self.log(f"{self.world.now:8.3f} {index:3} {step}")
                self._take(step)
                self.world.run_for(step.wait)
            result.lived = self._settle()
            demand(not trap.records, f"unexpected log records: {trap.records[:3]}")
        except ViolationError as error:
            result.violation = str(error)
        except Exception as error:  # noqa: BLE001 - whatever escapes is a fault of what runs
            result.violation = _where(error)
        finally:
            logging.getLogger().removeHandler(trap)
        result.virtual = self.world.now
        result.epochs = self.invariants.checked_epochs
        result.messages = len(self.invariants.said)
        result.frames = self.invariants.sealed_frames
        return result

    # Steps

    def _take(self, step: Step) -> None:
        if step.what == "wait":
            return
        if step.what == "faults":
            assert step.faults is not None
            self.world.set_faults(step.faults)
        elif step.what == "heal":
            self._split = []
            self.world.network.heal()
        elif step.what == "partition":
            self._split = list(step.others)
            self.world.network.partition(step.others)
        elif step.what == "restart":
            self._restart(step)
        else:
            actor = self._actor(step)
            if actor is not None:
                self._act(step, actor)

    def _actor(self, step: Step) -> Person | None:
        """Who does it: the one who is named; for what only a host can do, a host."""
        if step.what in _OF_HOSTS:
            hosted = [group for group in self.groups if group.hosted]
            return hosted[-1].host if hosted else None
        person = self.world[step.who]
        return person if person.alive else None

    def _act(self, step: Step, person: Person) -> None:
        match step.what:
            case "create":
                guests = tuple(self.world[name].key for name in step.others)
                deputies = tuple(self.world[name].key for name in step.deputies)
                policy = step.policy
                if policy != "everyday":
                    policy = str(POLICIES / f"{step.policy}.toml")
                self._execute(person, cmd.CreateGroup("Conference", guests, policy, deputies))
            case "crash" | "crash host":
                hosts = any(person in group.hosts for group in self.groups)
                if step.what == "crash host" or not hosts:
                    self._crash(person)
            case "accident" | "accident of host":
                hosts = any(person in group.hosts for group in self.groups)
                if step.what == "accident of host" or not hosts:
                    person.mortality.dies_after(int(step.others))
            case "reset":
                self._reset(person, step.others)
            case _:
                group = self._group_of(person)
                if group is not None:
                    self._act_in(step, person, group.hex())

    def _act_in(self, step: Step, person: Person, group: str) -> None:
        match step.what:
            case "say" | "burst":
                for _ in range(8 if step.what == "burst" else 1):
                    self._say(person, group)
            case "invite" | "bring":
                for guest in step.others.replace(person.name, ""):
                    self.invariants.asked_back(person, self.world[guest])
                    self._execute(person, cmd.InviteMembers(group, (self.world[guest].key,)))
            case "leave" | "end" | "agree":
                self._execute(person, _ABOUT_A_GROUP[step.what](group))
            case "hand over":
                self._execute(person, cmd.HandOver(group, self.world[step.others].key))
            case "remove":
                self._execute(person, cmd.RemoveMember(group, self.world[step.others].key))
            case "compromise" | "report":
                subject = self.world[step.others].key
                self._execute(person, cmd.ReportCompromise(group, subject, "stolen", None))
            case "rekey" | "refresh":
                self._execute(person, cmd.ChangeKey(group))
            case "found anew":
                self._found_anew(person, group)

    def _found_anew(self, person: Person, group: str) -> None:
        session = person.session(bytes.fromhex(group))
        if session is None or session.controller_lost:
            self._execute(person, cmd.RestartGroup(group))

    def _say(self, person: Person, group: str) -> None:
        self.spoken += 1
        self._execute(person, cmd.Say(group, f"{person.name}{self.spoken}"))

    def _group_of(self, person: Person) -> bytes | None:
        """The newest conference that person is in, or was in before a crash."""
        assert person.engine is not None
        for group in reversed(self.groups):
            session = person.session(group.group)
            if session is not None and not session.member.over:
                return group.group
            if group.group in person.engine.conferences.dormant:
                return group.group
        return None

    def _execute(self, person: Person, command: cmd.Command) -> None:
        if person.engine is None:
            return  # killed by what it did just now
        before = set(person.engine.conferences.sessions)
        self.world.live(lambda: person.engine.execute(command))
        if person.engine is None:
            return
        for group in person.engine.conferences.sessions.keys() - before:
            if all(known.group != group for known in self.groups):
                self.groups.append(_Group(group, self.world.people))

    def _crash(self, person: Person) -> None:
        groups = [group for group in self.groups if person in group.hosts]
        self.world.crash(person)
        for group in groups:
            check = self._check_told(group, person)
            self.world.scheduler.call_later(TOLD_WITHIN, check)

    def _check_told(self, group: _Group, gone: Person) -> Callable[[], None]:
        """Members are told that their host is gone, and which of them were in is settled now."""
        host = gone.identity.fingerprint
        lives = gone.lives
        members = [
            (person, person.lives, session)
            for person in self.world.alive
            if (session := person.session(group.group))
            and session.member.current
            and session.member.controller.fingerprint == host
        ]

        def check() -> None:
            for person, life, session in members:
                stays = person.alive and person.lives == life and not session.member.over
                replaced = person.session(group.group) is not session
                passed_on = session.member.controller.fingerprint != host
                if stays and not replaced and not passed_on and gone.lives == lives:
                    demand(
                        session.controller_lost and not person.engine.is_near(host),
                        f"{person.name} does not know that {gone.name} is gone",
                    )

        return check

    def _restart(self, step: Step) -> None:
        person = self.world[step.who]
        if not person.alive:
            self.world.start(person)

    def _reset(self, person: Person, other: str) -> None:
        address = f"{other}:"
        for transport in [self.world.network._transports[person.name]]:
            for link in transport.links:
                if link.remote_address.startswith(address):
                    link.reset("The connection broke.")

    # The end

    def _settle(self) -> int:
        """Mend everything; let all come to agree, and hear each other."""
        self.log(f"{self.world.now:8.3f}     mended")
        for person in self.world.people:
            person.mortality.dies_after(None)
        self.world.set_faults(Faults())
        self.world.network.heal()
        for _ in range(3):
            self.world.run_for(SETTLING / 3)
            self._agree_to_policies()
        self.world.run_for(5.0)
        self._check_agreement(last=False)
        self.world.run_for(3.0)
        for person in self.world.alive:
            group = self._group_of(person)
            session = person.session(group) if group else None
            if session is not None and session.member.state is MemberState.ACTIVE:
                self._say(person, group.hex())
        self.world.run_for(5.0)
        lived = self._check_agreement(last=True)
        self.invariants.check_chat()
        self.invariants.check_secrecy()
        return lived

    def _agree_to_policies(self) -> None:
        """Who is asked agrees to what was proposed, so that nobody is kept out by that."""
        for person in self.world.alive:
            for group in self.groups:
                session = person.session(group.group)
                if session is not None and session.member.must_consent:
                    self._execute(person, cmd.AgreeToPolicy(group.group.hex()))

    def _let_change(self) -> None:
        """A key may be changing just now: policies have keys drawn anew by themselves."""
        for _ in range(5):
            sessions = [p.session(group.group) for group in self.groups for p in self.world.alive]
            if not any(s and s.member.state in _CHANGING for s in sessions):
                return
            self.world.run_for(1.0)

    def _check_one(self, group: _Group, people: list[Person], *, last: bool) -> None:
        host = group.host
        distributors = [p for p in people if (s := p.session(group.group)) and s.roles.distributor]
        hosts = {p.identity.fingerprint for p in [*group.hosts, *distributors]}
        left_over = self.invariants.check_agreement(group.group, host, people, hosts=hosts)
        demand(not (last and left_over), f"{[p.name for p in left_over]} cannot be invited again")
        for person in left_over:
            self._execute(host, cmd.InviteMembers(group.group.hex(), (person.key,)))

    def _check_others(self, group: _Group) -> None:
        """Halves that stay apart agree among themselves."""
        for host in group.hosts[1:]:
            key = host.identity.fingerprint
            sessions = {p: p.session(group.group) for p in self.world.alive if p is not host}
            followers = [
                person
                for person, session in sessions.items()
                if session
                and not session.member.over
                and session.member.current
                and session.member.controller.fingerprint == key
            ]
            self.invariants.check_agreement(group.group, host, followers, hosts={key})

    def _check_agreement(self, *, last: bool) -> int:
        self._let_change()
        lived = 0
        for group in self.groups:
            if group.hosted:
                self._check_one_host(group)
                people = [p for p in self.world.alive if p is not group.host]
                self._check_waiting(group, people)
                self._check_one(group, people, last=last)
                self._check_others(group)
                lived += any(p.session(group.group) for p in people)
            else:
                self.invariants.check_nobody_waits_for_a_host(group.group, self.world.alive)
        return lived

    def _check_one_host(self, group: _Group) -> None:
        """Nobody controls a group in which somebody else is who does, too."""
        for host in group.hosts:
            roster = host.session(group.group).member.roster
            others = [
                p
                for p in group.hosts
                if p is not host
                and host.engine.encounters.may_know(p.identity.certificate)
                and p.engine.encounters.may_know(host.identity.certificate)
            ]
            rivals = [p.name for p in others if roster.by_fingerprint(p.identity.fingerprint)]
            demand(not rivals, f"{host.name} and {rivals} control one group")

    def _check_waiting(self, group: _Group, people: list[Person]) -> None:
        """Nobody still waits to be let in again."""
        for person in people:
            assert person.engine is not None
            demand(
                group.group not in person.engine.conferences.dormant,
                f"{person.name} still waits for {group.host.name} to be let in again",
            )


def _where(error: BaseException) -> str:
    trace = error.__traceback__
    places = []
    while trace is not None:
        code = trace.tb_frame.f_code
        places.append(f"{code.co_filename.rpartition('/')[2]}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return f"{type(error).__name__}: {error} at {' < '.join(reversed(places[-8:]))}"


def play(story: Story, log: Callable[[str], None] = lambda line: None) -> Result:
    with remembering():
        return Run(story, log).play()


def play_seed(chapter: Chapter, seed: int) -> Result:
    return play(tell(seed, chapter))


def play_one_of(chapters: Sequence[Chapter], seed: int) -> Result:
    """Here, since what other processes are to run may not stand in `__main__`."""
    return play_seed(chapters[seed % len(chapters)], seed)
