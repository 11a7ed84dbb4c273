"""Random stories: what people do, what happens to them and to their network, drawn from a seed.

A step names people, and what it does to them is settled when it is its turn: it does nothing where
it makes no sense, so that a story can be made shorter by leaving steps out.
"""

from __future__ import annotations

import random as seeded  # noqa: TID251 - the same seed tells the same story again
from dataclasses import dataclass, replace
from enum import StrEnum

from msmp_gui.transport.memory import Faults
from tests.simulation.world import NAMES


@dataclass(frozen=True)
class Step:
    """One thing that happens; `wait` seconds pass afterwards."""

    what: str
    who: str = ""
    others: str = ""
    deputies: str = ""
    policy: str = ""
    faults: Faults | None = None
    wait: float = 1.0

    def __str__(self) -> str:
        words = [self.what, self.who, self.others, self.policy]
        if self.deputies:
            words.append(f"deputies {self.deputies}")
        if self.faults is not None:
            words.append(str(self.faults))
        words.append(f"({self.wait:g} s)")
        return " ".join(word for word in words if word)


@dataclass(frozen=True)
class Story:
    """A story of `count` people."""

    seed: int
    count: int
    steps: tuple[Step, ...]

    def __str__(self) -> str:
        lines = [f"{index:3} {step}" for index, step in enumerate(self.steps)]
        return "\n".join([f"story {self.seed} of {self.count} people", *lines])

    def without(self, start: int, count: int) -> Story:
        return replace(self, steps=self.steps[:start] + self.steps[start + count :])


_WEIGHTS = {
    "say": 30,
    "burst": 4,
    "invite": 9,
    "leave": 4,
    "remove": 5,
    "compromise": 3,
    "report": 2,
    "rekey": 8,
    "partition": 6,
    "heal": 7,
    "crash": 6,
    "restart": 8,
    "faults": 6,
    "reset": 6,
    "crash host": 1,
    "found anew": 2,
    "end": 0.3,
    "wait": 5,
}

_SUCCESSION_WEIGHTS = _WEIGHTS | {"crash host": 2, "refresh": 4}
_ACCIDENT_WEIGHTS = _SUCCESSION_WEIGHTS | {
    "accident": 10,
    "accident of host": 4,
    "bring": 8,
    "compromise": 5,
    "crash": 2,
    "restart": 16,
}
_HANDOVER_WEIGHTS = _SUCCESSION_WEIGHTS | {"hand over": 12, "agree": 14}
_AMONG_HOSTS = ("crash host", "accident of host")
"""What a host may not come back from: in half of the stories."""

_EFFECTS = (3, 10, 30, 100)
"""A process is killed at one of its next so many effects on disk or network."""


class Chapter(StrEnum):
    """What the stories are about."""

    EVERYDAY = "everyday"
    """One host, and the Everyday policy."""
    SUCCESSION = "succession"
    """Deputies, and policies of all kinds."""
    ACCIDENTS = "accidents"
    """Apps are killed between any two things that they write or send; members bring others."""
    HANDOVER = "handover"
    """Hosts hand their conference on, to deputies and to people whom the policy names first."""


_AMONG = {
    Chapter.EVERYDAY: _WEIGHTS,
    Chapter.SUCCESSION: _SUCCESSION_WEIGHTS,
    Chapter.ACCIDENTS: _ACCIDENT_WEIGHTS,
    Chapter.HANDOVER: _HANDOVER_WEIGHTS,
}
_POLICIES = {
    Chapter.SUCCESSION: ("everyday", "everyday", "lively", "strict", "loose"),
    Chapter.ACCIDENTS: ("everyday", "lively", "lively", "strict", "loose"),
    Chapter.HANDOVER: ("everyday", "everyday", "lively", "strict", "loose"),
}
_CALM = Faults()


def tell(seed: int, chapter: Chapter = Chapter.EVERYDAY) -> Story:
    """The story of `seed`."""
    random = seeded.Random(f"story {seed}")
    count = random.choice((3, 3, 4, 4, 5, 5, 6, 6, 7, 9, 12))
    names = NAMES[:count]
    founders = random.randint(1, count - 1)
    guests = "".join(random.sample(names[1:], founders))
    steps = [
        Step("faults", faults=_faults(random), wait=random.choice((0.5, 1.5, 3.0))),
        _create(random, guests, chapter),
    ]
    among = _AMONG[chapter]
    kinds = [kind for kind in among if kind not in _AMONG_HOSTS or random.random() < 0.5]
    weights = [among[kind] for kind in kinds]
    length = random.randint(8, 36)
    steps += [_step(random, random.choices(kinds, weights)[0], names) for _ in range(length)]
    return Story(seed, count, tuple(steps))


def _create(random: seeded.Random, guests: str, chapter: Chapter) -> Step:
    deputies, policy = "", "everyday"
    if chapter in _POLICIES:
        count = random.choice((0, 0, 1, min(2, len(guests))))
        deputies = "".join(random.sample(guests, count))
        policy = random.choice(_POLICIES[chapter])
    wait = _wait(random) + random.choice((0.0, 1.0, 3.0))
    return Step("create", "A", guests, deputies=deputies, policy=policy, wait=wait)


def _step(random: seeded.Random, what: str, names: str) -> Step:
    who = random.choice(names)
    others, faults = "", None
    if what in ("remove", "compromise", "report", "reset", "hand over"):
        others = random.choice(names)
    elif what.startswith("accident"):
        others = str(random.randint(1, random.choice(_EFFECTS)))
    elif what in ("invite", "bring"):
        others = "".join(random.sample(names, random.randint(1, min(3, len(names)))))
    elif what == "partition":
        others = "".join(random.sample(names, random.randint(1, len(names) - 1)))
    elif what == "faults":
        faults = _faults(random)
    return Step(what, who, others, faults=faults, wait=_wait(random))


def _wait(random: seeded.Random) -> float:
    """Mostly short, so that things meet; sometimes long enough for all to settle, or to give up."""
    longest = random.choice((0.0, 0.05, 0.2, 0.5, 1.0, 1.0, 3.0, 4.0, 12.0))
    return round(random.uniform(0.0, longest), 3)


def _faults(random: seeded.Random) -> Faults:
    if random.random() < 0.25:
        return _CALM
    spread = random.choice((0.005, 0.05, 0.1, 0.3))
    return Faults(
        loss=round(random.uniform(0.0, random.choice((0.05, 0.15, 0.3))), 3),
        duplicate=round(random.uniform(0.0, 0.2), 3),
        reset=random.choice((0.0, 0.0, 0.0, 0.001, 0.01)),
        delay=(0.0005, spread),
    )
