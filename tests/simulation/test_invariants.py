"""What is checked of stories, where no story goes wrong: what each check is not to let pass."""

from __future__ import annotations

import random as seeded  # noqa: TID251 - the same people each time
from types import SimpleNamespace
from typing import Any

import pytest

from msmp_gui.identity.identity import new_identity
from msmp_gui.protocol.roster import Roster, RosterMember, member_of
from msmp_gui.protocol.wire import signed
from msmp_gui.protocol.wire.messages.admission import KeyRefresh, RosterEntry
from msmp_gui.protocol.wire.messages.kinds import EvictionCause, TermReason
from msmp_gui.protocol.wire.messages.membership import Eviction
from msmp_gui.protocol.wire.messages.terms import NewTerm
from tests.simulation.following import Following
from tests.simulation.invariants import Invariants, two_conferences
from tests.support.parties import START

REMOVAL, COMPROMISE = EvictionCause.REMOVAL, EvictionCause.COMPROMISE
_RANDOM = seeded.Random(1)
_PEOPLE = {name: new_identity(name, START, _RANDOM.randbytes)[0] for name in "MHBXYZ"}
_GROUP = b"g" * 16


class _Session(SimpleNamespace):
    __hash__ = object.__hash__


class _Story:
    """M follows H; events are told as M's engine would tell them."""

    def __init__(self, *, owner: str = "H") -> None:
        self.checked = Invariants()
        self.put_out_by_host: dict[bytes, Eviction] = {}
        self.rivals: set[bytes] = set()
        self.term = SimpleNamespace(
            message=SimpleNamespace(reason=TermReason.TAKEOVER, agreements=())
        )
        self.owner = self.key(owner)
        controller = SimpleNamespace(
            put_out=self.put_out_by_host,
            other_parts=SimpleNamespace(is_rival=self.rivals.__contains__),
        )
        self.member = self._following("M", None)
        self.host = self._following("H", controller)
        self._epoch = 0

    @staticmethod
    def key(name: str) -> bytes:
        return _PEOPLE[name].fingerprint

    def _following(self, name: str, controller: Any) -> Following:
        member = SimpleNamespace(
            over=False,
            proof=b"",
            exclusions=SimpleNamespace(put_out={}),
            owner=SimpleNamespace(fingerprint=self.owner),
            _allegiance=SimpleNamespace(_followed=self.term),
        )
        session = _Session(
            group=_GROUP, member=member, controller=controller, hosts=controller is not None
        )
        person = SimpleNamespace(
            name=name, identity=_PEOPLE[name], lives=1, session=lambda group: session
        )
        following = Following(person, 1, session)
        self.checked.following[session] = following
        return following

    def turns(
        self, whose: Following, by: str, in_: dict[str, int], out: tuple[tuple[str, int], ...] = ()
    ) -> None:
        """An epoch begins for one of them."""
        self._epoch += 1
        people = {name: self._member(name, number) for name, number in in_.items()}
        context = SimpleNamespace(epoch=self._epoch, attempt=0, controller=in_[by])
        evicted = [
            (self._member(name, number), Eviction(number, REMOVAL, in_[by], "", 0))
            for name, number in out
        ]
        event: Any = SimpleNamespace(
            epoch=SimpleNamespace(context=context),
            roster=Roster.of(people.values()),
            evicted=evicted,
        )
        self.checked._on_active(whose, event)

    @staticmethod
    def _member(name: str, number: int) -> RosterMember:
        return member_of(RosterEntry(number, number, _PEOPLE[name].certificate.der, 0))


def test_who_was_let_in_again_and_put_out_again_is_out_under_both_numbers() -> None:
    story = _Story()
    story.turns(story.member, "H", {"M": 1, "H": 0}, (("B", 2),))
    assert story.member.out == {2}
    story.turns(story.member, "H", {"M": 1, "H": 0, "B": 5})
    assert story.member.out == set()
    story.turns(story.member, "H", {"M": 1, "H": 0}, (("B", 5),))
    story.turns(story.member, "H", {"M": 1, "H": 0, "B": 2})
    assert story.member.out == {2, 5}


def test_who_is_only_in_under_the_number_that_was_put_out_is_not_let_in_again() -> None:
    story = _Story()
    story.turns(story.member, "H", {"M": 1, "H": 0}, (("B", 2),))
    story.turns(story.member, "H", {"M": 1, "H": 0, "B": 2})
    assert story.member.out == {2}


@pytest.mark.parametrize(("saw_it", "rival"), [(True, False), (False, True), (False, False)])
def test_the_word_of_one_who_is_out_counts_where_its_host_saw_it_or_believed_it(
    saw_it: bool, rival: bool
) -> None:
    """B put somebody out; H follows it in control, and has B out."""
    story = _Story()
    gone = (("X", 3),)
    story.turns(story.member, "B", {"M": 1, "H": 0, "B": 2}, gone)
    if saw_it:
        story.turns(story.host, "B", {"M": 1, "H": 0, "B": 2}, gone)
    if rival:
        story.rivals.add(story.key("B"))
    story.put_out_by_host[story.key("B")] = Eviction(2, REMOVAL, 0, "", 0)
    story.turns(story.member, "H", {"M": 1, "H": 0, "X": 3})
    assert story.member.out == ({3} if saw_it or rival else set())


@pytest.mark.parametrize(
    ("out", "cause", "counts"),
    [
        ("X", REMOVAL, True),
        ("XY", REMOVAL, False),
        ("XY", EvictionCause.DEPARTURE, True),
    ],
)
def test_the_word_of_a_deputy_counts_unless_all_who_agreed_to_it_were_put_out(
    out: str, cause: EvictionCause, counts: bool
) -> None:
    """X and Y agreed to a term of B, which put somebody out; H follows it in control."""
    story = _Story()
    deputy = story._following("B", None)
    for name in "XY":
        story._following(name, None)
    deputy.session.member.proof = _proof("B", "XY")
    story.turns(story.member, "B", {"M": 1, "B": 2, "X": 3, "Y": 4}, (("Z", 5),))
    for name in out:
        story.put_out_by_host[story.key(name)] = Eviction(3, cause, 0, "", 0)
    story.turns(story.member, "H", {"M": 1, "H": 0, "B": 2, "Z": 5})
    assert story.member.out == ({5} if counts else set())


def _proof(by: str, agreed: str) -> bytes:
    """A term of `by`, with who agreed to it."""
    to = _PEOPLE[by].fingerprint
    agreements = tuple(
        signed.sign(
            _PEOPLE[name].signing_key,
            KeyRefresh(
                number, 1, 1, bytes(32), False, bytes(1216), bytes(32), bytes(16), (), b"", ()
            ),
            _GROUP,
            to,
        ).raw
        for number, name in enumerate(agreed)
    )
    message = NewTerm(to, 1, TermReason.TAKEOVER, 1, bytes(32), agreements, b"")
    return signed.sign(_PEOPLE[by].signing_key, message, _GROUP).raw


@pytest.mark.parametrize(
    ("reason", "agreements", "counts"),
    [
        (TermReason.RECLAIM, (), False),
        (TermReason.TAKEOVER, (b"agreed",), False),
        (TermReason.RESUMPTION, (), True),
    ],
)
def test_an_owner_that_was_removed_is_in_again_where_it_takes_the_group_back(
    reason: TermReason, agreements: tuple[bytes, ...], counts: bool
) -> None:
    story = _Story(owner="B")
    story.turns(story.member, "H", {"M": 1, "H": 0}, (("B", 2),))
    story.term.message.reason, story.term.message.agreements = reason, agreements
    story.turns(story.member, "B", {"M": 1, "H": 0, "B": 2})
    assert story.member.out == ({2} if counts else set())


@pytest.mark.parametrize(("by_one", "by_other"), [(True, True), (True, False), (False, False)])
def test_hosts_stay_apart_only_where_each_put_the_other_out(by_one: bool, by_other: bool) -> None:
    def person(name: str, rival: str, has_out: bool) -> Any:
        put_out = {_Story.key(rival): Eviction(1, REMOVAL, 0, "", 0)} if has_out else {}
        session = SimpleNamespace(controller=SimpleNamespace(put_out=put_out))
        return SimpleNamespace(identity=_PEOPLE[name], session=lambda group: session)

    one, other = person("H", "B", by_one), person("B", "H", by_other)
    assert two_conferences(one, other, b"g") is (by_one and by_other)
