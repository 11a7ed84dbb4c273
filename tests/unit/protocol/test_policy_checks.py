"""What the token lets a controller do, and just beside each thing what it does not."""

from __future__ import annotations

import pytest

from msmp_gui.protocol.errors import PolicyViolationError
from msmp_gui.protocol.policy.checks import (
    check_rekey,
    check_roster,
    may_control,
    may_declare,
    may_refresh,
)
from msmp_gui.protocol.policy.token import Declarer, Demand, KeyGeneration, PolicyToken
from msmp_gui.protocol.roster import Roster, RosterMember
from msmp_gui.protocol.wire.messages.admission import RosterEntry
from msmp_gui.protocol.wire.messages.kinds import EvictionCause, RekeyReason
from msmp_gui.protocol.wire.messages.membership import Eviction
from msmp_gui.protocol.wire.messages.rekey import (
    Contributor,
    EpochContext,
    RekeyBody,
    RekeyEvent,
    together,
)
from tests.support.parties import Wire, everyday

WIRE = Wire("ABCDE")
HOST, DEPUTY = (WIRE[name].identity for name in "AE")
PEOPLE = [WIRE[name].identity.certificate for name in "ABCD"]
BEFORE = Roster.of(
    RosterMember(number, number, certificate, joined)
    for number, (certificate, joined) in enumerate(zip(PEOPLE, (0, 1, 1, 2), strict=True))
)
"""Host 0, founders 1 and 2, and 3 who came later."""


def policy(**parts: dict) -> PolicyToken:
    parts = {"operational": {"deputies": (DEPUTY.fingerprint,), "takeover_after": 2000}} | parts
    return everyday(HOST, **parts)


def check(
    token: PolicyToken,
    *evicted: Eviction,
    contributors: tuple[int, ...] = (),
    joined: tuple[RosterEntry, ...] = (),
    urgent: bool = False,
    changeover: int = 1000,
    overlap: int = 0,
    before: Roster = BEFORE,
) -> None:
    parts = tuple(Contributor(number, bytes(32)) for number in contributors)
    zero = bytes(32)
    context = EpochContext(b"g" * 16, 0, 0, 6, 0, zero, zero, zero, parts, zero)
    event = RekeyEvent(context, 2, None, urgent, changeover, overlap, b"")
    body = RekeyBody(RekeyReason.DEMAND, together(evicted), joined, (), None, ())
    check_rekey(token, event, body, before)


def gone(number: int, cause: EvictionCause, by: int = 0) -> Eviction:
    return Eviction(number, cause, by, "", 0)


REMOVAL, COMPROMISE, LEFT = (
    EvictionCause.REMOVAL,
    EvictionCause.COMPROMISE,
    EvictionCause.DEPARTURE,
)


@pytest.mark.requirement("R18", "R21")
def test_times_are_the_token_s_at_most() -> None:
    check(policy(), overlap=2000, changeover=1000)
    for wrong in ({"overlap": 2001}, {"changeover": 1001}, {"overlap": 1, "urgent": True}):
        with pytest.raises(PolicyViolationError, match="longer than the policy allows"):
            check(policy(), **wrong)


@pytest.mark.requirement("R18", "R24")
@pytest.mark.parametrize("cause", [REMOVAL, COMPROMISE])
def test_who_is_put_out_is_put_out_at_once(cause: EvictionCause) -> None:
    check(policy(), gone(1, cause), urgent=True)
    check(policy(), gone(1, LEFT))
    with pytest.raises(PolicyViolationError, match="lets the old key live on"):
        check(policy(), gone(1, cause))


@pytest.mark.requirement("R4", "R18")
@pytest.mark.parametrize(
    ("generation", "fine", "wrong", "why"),
    [
        (KeyGeneration.CONTROLLER, (), (1,), "more contributions"),
        (KeyGeneration.FIRST_MEMBER, (1,), (1, 2), "more contributions"),
        (KeyGeneration.FOUNDERS, (1, 2), (1, 3), "no founder"),
        (KeyGeneration.ALL, (1, 2, 3), (1, 9), "not in the group"),
        (KeyGeneration.ALL, (1, 2), (2, 1), "not in the group"),
        (KeyGeneration.ALL, (1,), (1, 1), "not in the group"),
    ],
)
def test_nobody_contributes_whom_the_token_does_not_let(
    generation: KeyGeneration, fine: tuple[int, ...], wrong: tuple[int, ...], why: str
) -> None:
    token = policy(operational={"key_generation": generation})
    check(token, contributors=fine)
    with pytest.raises(PolicyViolationError, match=why):
        check(token, contributors=wrong)


def test_newcomers_contribute_and_those_who_go_do_not() -> None:
    newcomer = RosterEntry(4, 4, DEPUTY.certificate.der, 6)
    check(policy(), contributors=(1, 4), joined=(newcomer,))
    with pytest.raises(PolicyViolationError, match="not in the group"):
        check(policy(), gone(1, LEFT), contributors=(1, 2))
    founders = policy(operational={"key_generation": KeyGeneration.FOUNDERS})
    with pytest.raises(PolicyViolationError, match="no founder"):
        check(founders, contributors=(1, 4), joined=(newcomer,))


def test_who_knows_but_some_members_takes_it_that_others_are_put_out() -> None:
    some = Roster.partial(BEFORE.members[:2], bytes(32))
    check(policy(), gone(9, REMOVAL), urgent=True, before=some)
    with pytest.raises(PolicyViolationError, match="cannot be evicted"):
        check(policy(), gone(0, REMOVAL), urgent=True, before=some)


@pytest.mark.requirement("R18", "R23")
def test_nobody_is_put_out_who_cannot_be() -> None:
    for number in (0, 9):
        with pytest.raises(PolicyViolationError, match="cannot be evicted"):
            check(policy(), gone(number, LEFT))


@pytest.mark.requirement("R18", "R23")
def test_a_compromise_needs_somebody_who_may_declare_it() -> None:
    host, members = policy(), policy(compromise={"declarers": Declarer.MEMBERS})
    for by in (0, 1):  # the controller, and the one whose key it is
        check(host, gone(1, COMPROMISE, by), urgent=True)
        assert may_declare(host, by, 1, 0)
    check(members, gone(1, COMPROMISE, 2), urgent=True)
    assert may_declare(members, 2, 1, 0)
    assert not may_declare(host, 2, 1, 0)
    with pytest.raises(PolicyViolationError, match="does not let declare"):
        check(host, gone(1, COMPROMISE, 2), urgent=True)
    check(host, gone(1, REMOVAL, 2), urgent=True)


@pytest.mark.requirement("R17", "R18")
def test_a_roster_has_a_controller_that_the_token_names_and_room() -> None:
    check_roster(policy(operational={"max_members": 4}), BEFORE, 0)
    with pytest.raises(PolicyViolationError, match="more members"):
        check_roster(policy(operational={"max_members": 3}), BEFORE, 0)
    for number in (1, 9):
        with pytest.raises(PolicyViolationError, match="without a controller"):
            check_roster(policy(), BEFORE, number)
    assert may_control(policy(), DEPUTY.fingerprint)
    assert not may_control(policy(), PEOPLE[1].fingerprint)


@pytest.mark.parametrize(
    ("rekey", "allowed"),
    [
        ({}, False),
        ({"demand": Demand.MEMBERS}, True),
        ({"refresh": 60_000}, True),
    ],
)
def test_members_have_keys_renewed_where_the_token_says_so(rekey: dict, allowed: bool) -> None:
    assert may_refresh(policy(rekey=rekey)) is allowed
