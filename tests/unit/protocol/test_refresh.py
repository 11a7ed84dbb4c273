"""Members have their keys drawn anew, and the token says who takes part in making the group's."""

from __future__ import annotations

import pytest

from msmp_gui.protocol.errors import NotAllowedError, PolicyViolationError
from msmp_gui.protocol.events import (
    EpochActive,
)
from msmp_gui.protocol.policy import checks as policy_checks
from msmp_gui.protocol.policy.token import Demand, KeyGeneration
from msmp_gui.protocol.wire.messages.kinds import RekeyReason
from tests.support.groups import alike
from tests.support.parties import Wire, everyday


@pytest.mark.requirement("R22")
def test_a_member_has_its_keys_renewed_in_one_step() -> None:
    """Who copied all of B's keys before it can read nothing afterwards."""
    wire = Wire("ABCD")
    wire.form("ABCD", everyday(wire["A"].identity, rekey={"demand": Demand.MEMBERS}))
    party = wire["B"]
    stolen = [secret.expose() for secret in party.member._keys.path._secrets]
    number, leaf = party.member.number, party.member._keys.path.leaf
    party.member.refreshing.refresh(wire.now)
    wire.settle(1)
    alike(wire.members())
    assert party.member.number == number
    assert party.of(EpochActive)[-1].reason is RekeyReason.REFRESH
    assert party.member._keys.path.leaf != leaf
    fresh = {secret.expose() for secret in party.member._keys.path._secrets}
    assert not fresh & set(stolen)
    assert number in {c.number for c in party.member.current.context.contributors}


@pytest.mark.requirement("R18", "R22")
def test_members_may_change_keys_only_where_the_policy_says_so() -> None:
    wire = Wire("ABC")
    wire.form("ABC")
    with pytest.raises(NotAllowedError):
        wire["B"].member.refreshing.refresh(wire.now)
    epoch = wire["A"].member.current.number
    with_permission = policy_checks.may_refresh
    policy_checks.may_refresh = lambda token: True  # B's app is somebody else's
    try:
        wire["B"].member.refreshing.refresh(wire.now)
    finally:
        policy_checks.may_refresh = with_permission
    wire.settle(1)
    assert wire["A"].member.current.number == epoch
    assert isinstance(wire["A"].refused[-1], PolicyViolationError)


@pytest.mark.requirement("R22")
def test_members_refresh_by_themselves_as_often_as_the_policy_says() -> None:
    wire = Wire("ABC")
    wire.form("ABC", everyday(wire["A"].identity, rekey={"refresh": 60_000}))
    wire.settle(130)
    alike(wire.members())
    for name in "BC":
        reasons = [event.reason for event in wire[name].of(EpochActive)]
        assert reasons.count(RekeyReason.REFRESH) >= 2


@pytest.mark.requirement("R4")
@pytest.mark.parametrize(
    ("generation", "wanted"),
    [
        (KeyGeneration.CONTROLLER, ""),
        (KeyGeneration.FIRST_MEMBER, "B"),
        (KeyGeneration.FOUNDERS, "BC"),
        (KeyGeneration.ALL, "BCD"),
    ],
)
def test_the_token_says_who_takes_part_in_making_the_key(
    generation: KeyGeneration, wanted: str
) -> None:
    """MSMP-55"""
    wire = Wire("ABCD")
    controller = wire.form(
        "ABC", everyday(wire["A"].identity, operational={"key_generation": generation})
    )
    controller.peer_reachable(wire["D"].identity.fingerprint, True, wire.now)
    controller.invite([wire["D"].identity.certificate], wire.now)
    wire.settle(1)
    alike(wire.members())
    member = wire["D"].member
    for _ in range(2):
        numbers = [c.number for c in member.current.context.contributors]
        people = [member.roster.by_number(number).certificate.name for number in numbers]
        assert "".join(sorted(people)) == wanted
        controller.rekey(wire.now)
        wire.settle(1)


@pytest.mark.requirement("R4", "R22")
def test_no_key_follows_for_cooperation_where_nobody_may_cooperate() -> None:
    """MSMP-54: the only founder beside the controller is gone; the key does not change for ever."""
    wire = Wire("ABC")
    founders = {"key_generation": KeyGeneration.FOUNDERS}
    controller = wire.form("AB", everyday(wire["A"].identity, operational=founders))
    controller.peer_reachable(wire["C"].identity.fingerprint, True, wire.now)
    controller.invite([wire["C"].identity.certificate], wire.now)
    wire.settle(2)
    controller.remove(wire["B"].member.number, wire.now)
    wire.settle(3)
    epoch = wire["C"].member.current.number
    wire.settle(10)
    assert wire["C"].member.current.number == epoch
    alike([wire["A"], wire["C"]])
