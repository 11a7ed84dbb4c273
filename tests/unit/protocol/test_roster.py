"""The roster: its hash follows from who is in, however it came to be."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msmp_gui.identity.identity import new_identity
from msmp_gui.protocol.errors import MalformedError
from msmp_gui.protocol.hash_tree import HashTree
from msmp_gui.protocol.roster import Roster, RosterMember
from tests.support.parties import START

PEOPLE = [
    new_identity(f"P{n}", START, lambda size, n=n: bytes([n + 1]) * size)[0].certificate
    for n in range(40)
]
ALL = [RosterMember(100 + n, n, certificate, 1) for n, certificate in enumerate(PEOPLE)]

places = st.dictionaries(st.integers(0, (1 << 20) - 1), st.binary(min_size=32, max_size=32))
near = st.dictionaries(st.integers(0, 300), st.binary(min_size=32, max_size=32), min_size=1)


@given(places, near, st.data())
def test_a_hash_tree_s_hash_does_not_tell_its_history(
    first: dict[int, bytes], then: dict[int, bytes], data: st.DataObject
) -> None:
    first = {place: hash_ for place, hash_ in first.items() if any(hash_)}
    then = {place: hash_ for place, hash_ in then.items() if any(hash_)}
    gone = data.draw(st.sets(st.sampled_from(sorted({**first, **then} or [0]))))
    tree = HashTree(first).changed(then).changed(dict.fromkeys(gone))
    left = {place: hash_ for place, hash_ in {**first, **then}.items() if place not in gone}
    assert tree.hash == HashTree(left).hash
    for place in [*first, *then, 7]:
        assert tree.at(place) == left.get(place)


@given(st.data())
def test_a_changed_roster_is_the_one_of_who_is_left(data: st.DataObject) -> None:
    inside = {member.number: member for member in ALL[:20]}
    roster = Roster.of(inside.values())
    for _ in range(data.draw(st.integers(1, 25))):
        gone = data.draw(st.lists(st.sampled_from(sorted(inside) or [0]), max_size=2, unique=True))
        free = [member for member in ALL if member.number not in inside]
        new = data.draw(st.lists(st.sampled_from(free), max_size=2, unique=True)) if free else []
        roster = roster.changed(gone, new)
        inside = {n: m for n, m in inside.items() if n not in gone}
        inside |= {member.number: member for member in new}
    assert roster == Roster.of(inside.values())
    assert roster.members == tuple(inside[n] for n in sorted(inside))
    assert len(roster) == len(inside)
    for member in ALL:
        found = inside.get(member.number)
        assert roster.by_number(member.number) == found
        assert roster.by_fingerprint(member.fingerprint) == found


@pytest.mark.parametrize("field", ["number", "leaf", "certificate", "joined_epoch"])
def test_everything_of_a_member_is_in_the_hash(field: str) -> None:
    other = replace(ALL[3], **{field: getattr(ALL[30], field) if field != "joined_epoch" else 9})
    assert Roster.of([*ALL[:3], other]).hash != Roster.of(ALL[:4]).hash


@pytest.mark.parametrize("field", ["number", "leaf", "certificate"])
def test_nothing_is_given_twice(field: str) -> None:
    twice = replace(ALL[30], **{field: getattr(ALL[3], field)})
    roster = Roster.of(ALL[:10])
    with pytest.raises(MalformedError):
        Roster.of([*ALL[:10], twice])
    with pytest.raises(MalformedError):
        roster.changed([], [twice])
    assert len(roster.changed([ALL[3].number], [twice])) == 10


def test_who_knows_but_some_takes_the_hash_as_told() -> None:
    whole = Roster.of(ALL)
    part = Roster.partial(ALL[:2], whole.hash)
    assert not part.complete
    assert part == whole
    after = whole.changed([ALL[5].number], [])
    assert part.changed([ALL[5].number], [], after.hash) == after
