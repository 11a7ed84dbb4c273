"""Who is in a group, at one epoch. Immutable: a change makes a new roster."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from msmp_gui.crypto import kdf
from msmp_gui.crypto.errors import DecodingError
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.protocol.errors import MalformedError
from msmp_gui.protocol.messages import RosterEntry
from msmp_gui.protocol.schema import to_value


def first_number(term: int) -> int:
    """The lowest number that the controller of `term` gives: so two terms give none twice."""
    return term << 20


@dataclass(frozen=True)
class Member:
    """One member: its place, and the certificate that its signatures are checked with."""

    number: int
    leaf: int
    certificate: Certificate
    joined_epoch: int

    @property
    def fingerprint(self) -> Fingerprint:
        """Names the member's key."""
        return self.certificate.fingerprint

    @property
    def entry(self) -> RosterEntry:
        """As it travels."""
        return RosterEntry(self.number, self.leaf, self.certificate.der, self.joined_epoch)

    @classmethod
    def from_entry(cls, entry: RosterEntry) -> Member:
        """Raises MalformedError."""
        try:
            certificate = Certificate.from_der(entry.certificate)
        except DecodingError as error:
            msg = "a roster with a certificate that cannot be read"
            raise MalformedError(msg) from error
        return cls(entry.number, entry.leaf, certificate, entry.joined_epoch)


@dataclass(frozen=True)
class Roster:
    """The members in the order of their numbers."""

    members: tuple[Member, ...]

    @classmethod
    def of(cls, members: Iterable[Member]) -> Roster:
        """Raises MalformedError where a number, a leaf or a key stands twice."""
        ordered = tuple(sorted(members, key=lambda member: member.number))
        for what in ("number", "leaf", "fingerprint"):
            if len({getattr(member, what) for member in ordered}) != len(ordered):
                msg = f"a roster with one {what} twice"
                raise MalformedError(msg)
        return cls(ordered)

    @cached_property
    def hash(self) -> bytes:
        """What the key is bound to; 32 bytes."""
        return kdf.hash_of("roster", [to_value(member.entry) for member in self.members])

    @cached_property
    def _by_number(self) -> dict[int, Member]:
        return {member.number: member for member in self.members}

    @cached_property
    def _by_fingerprint(self) -> dict[Fingerprint, Member]:
        return {member.fingerprint: member for member in self.members}

    def __iter__(self) -> Iterator[Member]:
        return iter(self.members)

    def __len__(self) -> int:
        return len(self.members)

    def by_number(self, number: int) -> Member | None:
        """The member of that number."""
        return self._by_number.get(number)

    def by_fingerprint(self, fingerprint: Fingerprint) -> Member | None:
        """The member with that key."""
        return self._by_fingerprint.get(fingerprint)

    def changed(self, without: Iterable[int], joined: Iterable[Member]) -> Roster:
        """Without some numbers, and with who joined. Raises MalformedError."""
        gone = set(without)
        stay = (member for member in self.members if member.number not in gone)
        return Roster.of((*stay, *joined))
