"""What is noted of each session: what it could read, and who is out as far as it was told."""

from __future__ import annotations

from dataclasses import dataclass, field

from msmp_gui.engine.session.group_session import GroupSession
from msmp_gui.protocol.wire.messages.kinds import (
    EvictionCause,
)
from tests.simulation.world import Person


@dataclass(eq=False)
class Said:
    """A message, when it was first sealed."""

    text: str
    session: GroupSession
    number: int
    sequence: int
    epoch: bytes


@dataclass(frozen=True)
class Gone:
    """Somebody who was put out."""

    whose: bytes
    by: bytes
    """The controller's key."""
    cause: EvictionCause


@dataclass(eq=False)
class Following:
    """One session: a person's membership, until it is over or they crash."""

    person: Person
    life: int
    session: GroupSession
    sealing: tuple[bytes, bytes] | None = None
    """Context hash of the epoch that is sealed under, and the secret of its payloads."""
    held: dict[bytes, bytes] = field(default_factory=dict)
    """Secrets of payloads that it could open, and their epochs."""
    going: set[int] = field(default_factory=set)
    """Numbers that it knows to be put out with the next key, for whom nothing more may be said."""
    gone: dict[int, Gone] = field(default_factory=dict)
    """Numbers that are put out."""
    back: set[bytes] = field(default_factory=set)
    """Whose numbers those are, where they are in again under another, or asked to be."""
    saw_go: set[int] = field(default_factory=set)
    """All numbers that ever were put out, as far as it saw."""
    delivered: list[str] = field(default_factory=list)

    @property
    def goes_on(self) -> bool:
        return (
            self.person.lives == self.life
            and self.person.session(self.session.group) is self.session
            and not self.session.member.over
        )

    @property
    def out(self) -> set[int]:
        """Numbers of those who are put out, and not in again."""
        return {number for number, gone in self.gone.items() if gone.whose not in self.back}

    def welcome(self, whose: bytes) -> None:
        """Somebody is in again, or asked to be, until the next word of them."""
        self.back.add(whose)
        self.going -= {number for number, gone in self.gone.items() if gone.whose == whose}

    def forget(self, number: int) -> None:
        """That this one was put out counts for nothing."""
        del self.gone[number]
        self.going.discard(number)
