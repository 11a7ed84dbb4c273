"""Who is in a group, at one epoch. Immutable: a change makes a new roster.

Its hash is a tree over the leaves (`hash_tree`), so that a change costs little in a large group.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import isqrt
from typing import NoReturn

from msmp_gui.crypto import kdf
from msmp_gui.crypto.errors import DecodingError
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.protocol.errors import MalformedError
from msmp_gui.protocol.hash_tree import PLACES, HashTree
from msmp_gui.protocol.newest import Newest
from msmp_gui.protocol.record import kept
from msmp_gui.protocol.wire.messages.admission import RosterEntry

_TERM_PLACE = 20
"""Bits of a number that count those who came in one term."""

_GONE_AT_MOST = 8
"""So many at least are remembered as gone before a new index is made."""


def first_number(term: int) -> int:
    """The lowest number that the controller of `term` gives: so two terms give none twice."""
    return term << _TERM_PLACE


def term_of(number: int) -> int:
    """The term in which a number was given."""
    return number >> _TERM_PLACE


@dataclass(frozen=True)
class RosterMember:
    """One member: its place, and the certificate that its signatures are checked with."""

    number: int
    leaf: int
    certificate: Certificate
    joined_epoch: int

    @kept
    def fingerprint(self) -> Fingerprint:
        """Names the member's key."""
        return self.certificate.fingerprint

    @property
    def entry(self) -> RosterEntry:
        """As it travels."""
        return RosterEntry(self.number, self.leaf, self.certificate.der, self.joined_epoch)

    @kept
    def entry_hash(self) -> bytes:
        """What stands at its leaf in the roster's hash; 32 bytes."""
        place = self.number, self.leaf, self.certificate.der, self.joined_epoch
        return kdf.hash_of("roster entry", *place)


@lru_cache(maxsize=4096)
def member_of(entry: RosterEntry) -> RosterMember:
    """A member as it travels; the same come in one rekey after the other.

    Raises MalformedError.
    """
    if entry.leaf >= PLACES:
        msg = "a roster with a leaf beyond the largest key tree"
        raise MalformedError(msg)
    try:
        certificate = Certificate.from_der(entry.certificate)
    except DecodingError as error:
        msg = "a roster with a certificate that cannot be read"
        raise MalformedError(msg) from error
    return RosterMember(entry.number, entry.leaf, certificate, entry.joined_epoch)


class _People:
    """Members by number and by key, shared by rosters that differ in who is gone."""

    def __init__(self, by_number: dict[int, RosterMember]) -> None:
        self.by_number = by_number

    @kept
    def by_fingerprint(self) -> dict[Fingerprint, RosterMember]:
        return {member.fingerprint: member for member in self.by_number.values()}

    def changed(self, gone: Iterable[int], joined: Iterable[RosterMember]) -> _People:
        people = _People(self.by_number.copy())
        people.by_fingerprint = self.by_fingerprint.copy()
        for number in gone:
            del people.by_fingerprint[people.by_number.pop(number).fingerprint]
        for member in joined:
            people.by_number[member.number] = member
            people.by_fingerprint[member.fingerprint] = member
        return people


class Roster:
    """The members in the order of their numbers. Immutable; two are equal when their hashes are.

    Putting members out of a large group costs as much as they are, not as the group is.

    In a very large group a member knows but some of the others (`complete` is False), and takes the
    hash by the controller's word: as the key is bound to it, it is the same for everybody.
    """

    def __init__(self, members: Iterable[RosterMember] = ()) -> None:
        self._set(_People({member.number: member for member in members}), frozenset(), None)

    def _set(self, people: _People, gone: frozenset[int], told: bytes | None) -> None:
        self._people = people
        self._gone = gone
        self._told = told
        self._newest: Newest[Roster] = Newest()
        """The newest change: others in the same process make the same."""

    @classmethod
    def of(cls, members: Iterable[RosterMember]) -> Roster:
        """Raises MalformedError where a number, a leaf or a key stands twice."""
        everybody = tuple(members)
        _check_different(everybody)
        return cls(everybody)

    @classmethod
    def partial(cls, members: Iterable[RosterMember], hash_: bytes) -> Roster:
        """Some of the members of the roster whose hash is `hash_`. Raises as `of`."""
        roster = cls.of(members)
        roster._told = hash_
        return roster

    @property
    def complete(self) -> bool:
        """Whether this is everybody."""
        return self._told is None

    @kept
    def members(self) -> tuple[RosterMember, ...]:
        """In the order of their numbers."""
        people = self._people.by_number
        return tuple(people[number] for number in sorted(people.keys() - self._gone))

    @kept
    def entries(self) -> tuple[RosterEntry, ...]:
        """As they travel, and as they are kept."""
        return tuple(member.entry for member in self.members)

    @kept
    def hash(self) -> bytes:
        """What the key is bound to; 32 bytes."""
        return self._told or self._tree.hash

    @kept
    def _tree(self) -> HashTree:
        return HashTree({member.leaf: member.entry_hash for member in self.members})

    def __iter__(self) -> Iterator[RosterMember]:
        return iter(self.members)

    def __len__(self) -> int:
        return len(self._people.by_number) - len(self._gone)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Roster) and self.hash == other.hash

    def __hash__(self) -> int:
        return hash(self.hash)

    def by_number(self, number: int) -> RosterMember | None:
        """The member of that number."""
        return None if number in self._gone else self._people.by_number.get(number)

    def by_fingerprint(self, fingerprint: Fingerprint) -> RosterMember | None:
        """The member with that key."""
        found = self._people.by_fingerprint.get(fingerprint)
        return None if found is None or found.number in self._gone else found

    def changed(
        self, without: Iterable[int], joined: Iterable[RosterMember], told: bytes | None = None
    ) -> Roster:
        """Without some numbers, and with who joined. Raises MalformedError.

        `told`: the hash that this leads to, for a roster that is not complete.
        """
        leaving = {number: member for number in without if (member := self.by_number(number))}
        joining = tuple(joined)
        told = None if self.complete else told
        return self._newest.of(
            (leaving.keys(), joining, told), lambda: self._changed(leaving, joining, told)
        )

    def _changed(
        self,
        leaving: Mapping[int, RosterMember],
        joining: tuple[RosterMember, ...],
        told: bytes | None,
    ) -> Roster:
        if joining:
            self._check_joining(leaving, joining)
        gone = self._gone.union(leaving) if leaving else self._gone
        people = self._people
        if joining or len(gone) > _GONE_AT_MOST + isqrt(len(self)):
            people, gone = people.changed(gone, joining), frozenset()
        roster = Roster.__new__(Roster)
        roster._set(people, gone, told)
        if self.complete:
            leaves: dict[int, bytes | None]
            leaves = dict.fromkeys([member.leaf for member in leaving.values()])
            leaves |= {member.leaf: member.entry_hash for member in joining}
            roster._tree = self._tree.changed(leaves)
        return roster

    def _check_joining(self, leaving: Collection[int], joining: Sequence[RosterMember]) -> None:
        _check_different(joining)
        gone, people = self._gone.union(leaving), self._people
        if (people.by_number.keys() & {new.number for new in joining}) - gone:
            _refuse_twice("number")
        known = people.by_fingerprint.keys() & {new.fingerprint for new in joining}
        if {people.by_fingerprint[fingerprint].number for fingerprint in known} - gone:
            _refuse_twice("fingerprint")
        if self.complete:
            vacated = {self._people.by_number[number].leaf for number in leaving}
            if any(self._tree.at(new.leaf) and new.leaf not in vacated for new in joining):
                _refuse_twice("leaf")


def _check_different(members: Collection[RosterMember]) -> None:
    for what, found in (
        ("number", {member.number for member in members}),
        ("leaf", {member.leaf for member in members}),
        ("fingerprint", {member.fingerprint for member in members}),
    ):
        if len(found) != len(members):
            _refuse_twice(what)


def _refuse_twice(what: str) -> NoReturn:
    msg = f"a roster with one {what} twice"
    raise MalformedError(msg)
