"""A group from its first member to its end, on a perfect wire and on one that loses things."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

import pytest

from msmp_gui.protocol.controller.group_controller import GroupController
from msmp_gui.protocol.errors import NotAllowedError, PolicyViolationError, UnknownMemberError
from msmp_gui.protocol.events import (
    CandidateChanged,
    CandidateState,
    CompromiseReported,
    EpochActive,
    MembershipOver,
    Transmission,
)
from msmp_gui.protocol.member.member import Member
from msmp_gui.protocol.policy.token import Confirmation, Declarer, KeyGeneration
from msmp_gui.protocol.registration import Standing
from msmp_gui.protocol.states import ControllerState, IllegalStepError, MemberState
from msmp_gui.protocol.wire.messages.kinds import EvictionCause, Kind, RekeyReason
from tests.support.parties import Party, Wire, everyday


def number_of(controller: GroupController, party: Party) -> int:
    member = controller.member.roster.by_fingerprint(party.identity.fingerprint)
    assert member is not None
    return member.number


def agree(wire: Wire, names: str, epoch: int) -> None:
    """All of them are active in `epoch`, with one key, roster and code, and confirmed it."""
    currents = [wire[name].member.current for name in names]
    assert [current.number for current in currents] == [epoch] * len(names)
    assert len({current.code() for current in currents}) == 1
    assert len({wire[name].member.roster.hash for name in names}) == 1
    assert all(wire[name].member.state is MemberState.ACTIVE for name in names)
    assert all(len(wire[name].member.following.confirmed) == len(names) for name in names)


@pytest.mark.requirement("U3", "R4", "R7", "R8", "R9")
@pytest.mark.parametrize("names", ["AB", "ABCDE", "ABCDEFGHIJKL"])
def test_a_group_forms_with_a_key_that_all_contributed_to(names: str) -> None:
    wire = Wire(names)
    controller = wire.form(names)
    agree(wire, names, 1)
    contributors = {c.number for c in controller.member.current.context.contributors}
    assert contributors == {m.number for m in controller.member.roster} - {0}
    assert len(controller.member.current.code().replace(" ", "")) == 12
    assert not any(party.refused for party in wire.parties.values())


@pytest.mark.requirement("R4")
def test_the_controller_alone_makes_the_key_where_the_policy_says_so() -> None:
    wire = Wire("ABC")
    policy = everyday(wire["A"].identity, operational={"key_generation": KeyGeneration.CONTROLLER})
    controller = wire.form("ABC", policy)
    agree(wire, "ABC", 1)
    assert controller.member.current.context.contributors == ()
    assert len(controller.member.current.code().replace(" ", "")) == 30


@pytest.mark.requirement("R8")
def test_without_confirmation_the_changeover_time_settles_the_activation() -> None:
    """MSMP-78"""
    wire = Wire("ABC")
    policy = everyday(wire["A"].identity, rekey={"confirmation": Confirmation.NONE})
    controller = wire.form("ABC", policy)
    assert wire["B"].member.state is MemberState.INSTALLING
    wire.settle(1.0)
    agree(wire, "ABC", 1)
    assert controller.state is ControllerState.STABLE


@pytest.mark.requirement("R12")
def test_somebody_joins_later_and_somebody_declines() -> None:
    wire = Wire("ABCD")
    wire.accept = lambda party: party.name != "C"
    controller = wire.form("AB")
    agree(wire, "AB", 1)
    controller.peer_reachable(wire["D"].identity.fingerprint, True, wire.now)
    controller.invite([wire["D"].identity.certificate], wire.now)
    wire.settle()
    agree(wire, "ABD", 2)
    controller.invite([wire["C"].identity.certificate], wire.now)
    wire.settle(1)
    agree(wire, "ABD", 2)
    states = [e.state for e in wire["A"].of(CandidateChanged)]
    assert states.count(CandidateState.ADMITTED) == 2
    assert controller.admission.candidates.in_state(CandidateState.INVITED)
    wire.settle(601)
    assert controller.admission.candidates.in_state(CandidateState.EXPIRED)


def test_joins_within_the_window_share_one_key_change() -> None:
    """MSMP-35"""
    wire = Wire("ABCD")
    wire.accept = lambda party: party.name != "D"
    wire.form("ABCD")
    assert wire["A"].member.current.number == 0  # D might still answer
    wire.settle(0.3)
    agree(wire, "ABC", 1)


@pytest.mark.requirement("R21", "R22")
def test_the_key_changes_on_demand_and_by_age() -> None:
    """MSMP-79"""
    wire = Wire("ABC")
    controller = wire.form("ABC", everyday(wire["A"].identity, rekey={"period": 60_000}))
    controller.rekey(wire.now)
    wire.settle()
    agree(wire, "ABC", 2)
    assert wire["B"].of(EpochActive)[-1].reason is RekeyReason.DEMAND
    wire.settle(61)
    agree(wire, "ABC", 3)
    assert wire["B"].of(EpochActive)[-1].reason is RekeyReason.AGE


def test_alone_there_is_nobody_to_change_the_key_with() -> None:
    wire = Wire("A")
    controller = wire.found("A")
    with pytest.raises(NotAllowedError):
        controller.rekey(wire.now)


@pytest.mark.requirement("R24", "R25", "R28")
def test_a_removal_takes_one_message_and_touches_nobody_else() -> None:
    wire = Wire("ABCDE")
    controller = wire.form("ABCDE")
    number = number_of(controller, wire["C"])
    controller.remove(number, wire.now)
    assert not controller.member.speaking.allowed  # nothing more goes out under the old key
    wire.settle()
    agree(wire, "ABDE", 2)
    assert wire["C"].member.state is MemberState.REMOVED
    ((member, eviction),) = wire["B"].of(EpochActive)[-1].evicted
    assert (member.number, eviction.cause) == (number, EvictionCause.REMOVAL)
    assert wire["B"].of(EpochActive)[-1].overlap == 0
    with pytest.raises(UnknownMemberError):
        controller.remove(number, wire.now)
    with pytest.raises(NotAllowedError):
        controller.remove(0, wire.now)


@pytest.mark.requirement("R23", "R24")
def test_a_compromise_names_who_why_and_since_when() -> None:
    wire = Wire("ABCD")
    controller = wire.form("ABCD")
    controller.declare_compromise(wire["B"].identity.fingerprint, "lost", 1234.5, wire.now)
    wire.settle()
    agree(wire, "ACD", 2)
    assert wire["B"].member.state is MemberState.COMPROMISED
    assert wire["B"].of(MembershipOver)[-1].reason == "lost"
    ((_, eviction),) = wire["C"].of(EpochActive)[-1].evicted
    assert (eviction.cause, eviction.reason, eviction.since) == (
        EvictionCause.COMPROMISE,
        "lost",
        1_234_500,
    )


@pytest.mark.requirement("R23")
@pytest.mark.parametrize(
    ("declarers", "reporter", "out"),
    [
        (Declarer.CONTROLLER, "B", False),
        (Declarer.CONTROLLER, "C", True),  # about itself
        (Declarer.MEMBERS, "B", True),
    ],
)
def test_who_may_declare_a_compromise_is_policy(
    declarers: Declarer, reporter: str, out: bool
) -> None:
    """MSMP-82"""
    wire = Wire("ABCD")
    policy = everyday(wire["A"].identity, compromise={"declarers": declarers})
    wire.form("ABCD", policy)
    subject = wire["C"].identity.fingerprint
    wire[reporter].member.report_compromise(subject, "phone gone", wire.now)
    wire.settle()
    told = [p.name for p in wire.parties.values() if p.of(CompromiseReported)]
    assert told == list("ABCD")
    assert (wire["C"].member.state is MemberState.COMPROMISED) == out
    agree(wire, "ABD" if out else "ABCD", 2 if out else 1)


def test_a_member_leaves_and_the_host_ends() -> None:
    """MSMP-83"""
    wire = Wire("ABC")
    controller = wire.form("ABC")
    wire["B"].member.ending.leave()
    wire.settle()
    agree(wire, "AC", 2)
    assert wire["B"].member.state is MemberState.LEFT
    controller.end(wire.now)
    wire.settle()
    assert {wire[name].member.state for name in "AC"} == {MemberState.ENDED}
    with pytest.raises(IllegalStepError):
        controller.end(wire.now)
    with pytest.raises(IllegalStepError):
        wire["B"].member.ending.leave()


@pytest.mark.requirement("R28")
def test_who_comes_back_says_where_it_stood_and_that_its_keys_are_gone() -> None:
    """MSMP-36, 115: also who left meanwhile, and who was asked while its old keys were there."""
    wire = Wire("AB")
    wire.form("AB")
    member, invitation = wire["B"].member, wire["B"].invitation
    stood, random, outbox = member.standing, wire.random.randbytes, wire["B"].outbox
    asked = Member.accepting(wire["B"].identity, invitation, random, outbox, wire.now, stood)
    assert asked.standing == replace(stood, restarted=True)
    member.ending.leave()
    assert member.standing == asked.standing


@pytest.mark.requirement("R28")
@pytest.mark.parametrize("approval", [False, True])
def test_nobody_is_given_a_key_of_before_the_one_that_they_had(approval: bool) -> None:
    """MSMP-36: whatever the controller knew of it; it may have been in another half."""
    wire = Wire("ABC")
    token = everyday(wire["A"].identity, dissemination={"approval": approval})
    controller, newcomer = wire.found("A", token), wire["C"]
    wire.accept = lambda party: party is not newcomer
    for person in (wire["B"].identity.certificate, newcomer.identity.certificate):
        controller.peer_reachable(person.fingerprint, True, wire.now)
        controller.invite([person], wire.now)
    wire.settle()
    assert newcomer.invitation is not None
    newcomer.member = Member.accepting(
        newcomer.identity,
        newcomer.invitation,
        wire.random.randbytes,
        newcomer.outbox,
        wire.now,
        Standing(5, 0, 50, b"c" * 32, restarted=False),
    )
    wire.settle(1)
    if approval:
        for name in "BC":
            controller.approve(wire[name].identity.fingerprint, wire.now)
    wire.settle(5)
    assert {wire[name].member.current.context_hash for name in "ABC"} == {
        controller.member.current.context_hash
    }
    assert controller.member.current.number > 50


def test_who_does_not_show_a_contribution_does_not_hold_the_others_up() -> None:
    wire = Wire("ABCD")
    controller = wire.form("ABCD")
    wire.deliver = lambda sender, receiver, packet: (
        [] if sender.name == "D" and packet.kind is Kind.REVEAL else [packet]
    )
    controller.rekey(wire.now)
    wire.settle(1.2)
    agree(wire, "ABCD", 2)
    context = controller.member.current.context
    assert (context.attempt, context.contributors) == (1, ())
    assert len(controller.member.current.code().replace(" ", "")) == 30
    wire.deliver = lambda sender, receiver, packet: [packet]
    wire.settle(2)
    agree(wire, "ABCD", 3)  # a key from everybody follows
    assert wire["B"].of(EpochActive)[-1].reason is RekeyReason.COOPERATION
    assert len(controller.member.current.context.contributors) == 3


@pytest.mark.requirement("R21", "R34")
@pytest.mark.parametrize(
    "kind", [Kind.REKEY_EVENT, Kind.REVEAL, Kind.EPOCH_ACK, Kind.ACTIVATE, Kind.KEY_DOWNLOAD]
)
def test_a_lost_message_of_a_key_change_is_made_good(kind: Kind) -> None:
    """MSMP-76"""
    wire = Wire("ABCD")
    lost: list[Kind] = []

    def lose_first(sender: Party, receiver: Party, packet: Transmission) -> Iterable[Transmission]:
        if packet.kind is kind and receiver.name == "C" and not lost:
            lost.append(kind)
            return []
        return [packet]

    wire.deliver = lose_first
    controller = wire.form("ABCD")
    wire.settle(5)
    if not lost:
        controller.rekey(wire.now)
        wire.settle(5)
    assert lost
    currents = {wire[name].member.current.context_hash for name in "ABCD"}
    assert len(currents) == 1
    assert len(controller.member.following.confirmed) == 4


@pytest.mark.requirement("R21", "R34")
@pytest.mark.parametrize("order", ["doubled", "reversed"])
def test_doubled_and_reordered_messages_change_nothing(order: str) -> None:
    wire = Wire("ABCD")
    held: list[Callable[[], None]] = []
    if order == "doubled":
        wire.deliver = lambda sender, receiver, packet: [packet, packet]
    controller = wire.form("ABCD")
    for _ in range(3):
        controller.rekey(wire.now)
        wire.settle(0.5)
    if order == "reversed":
        packets: list[Transmission] = []

        def hold(sender: Party, receiver: Party, packet: Transmission) -> list[Transmission]:
            if receiver.name == "C" and len(packets) < 4:
                packets.append(packet)
                return packets[::-1] if len(packets) == 4 else []
            return [packet]

        wire.deliver = hold
        controller.rekey(wire.now)
        wire.settle(3)
    wire.settle(3)
    assert not held
    agree(wire, "ABCD", 4 if order == "doubled" else 5)


@pytest.mark.requirement("R34")
@pytest.mark.parametrize("offset", [-900.0, 900.0])
def test_a_wrong_clock_delays_nobody(offset: float) -> None:
    """MSMP-74"""
    wire = Wire("ABC")
    wire.clock_offset["C"] = offset
    policy = everyday(wire["A"].identity, rekey={"confirmation": Confirmation.NONE})
    controller = wire.form("ABC", policy)
    wire.settle(1.1)
    assert wire["C"].member.current.number == 1
    controller.rekey(wire.now)
    wire.settle(1.1)
    agree(wire, "ABC", 2)


def test_a_report_about_nobody_is_refused() -> None:
    wire = Wire("AB")
    wire.form("AB")
    with pytest.raises(UnknownMemberError):
        wire["B"].member.report_compromise(bytes(32), "x", 0)


def test_the_policy_limits_the_size() -> None:
    wire = Wire("ABCD")
    policy = everyday(wire["A"].identity, operational={"max_members": 3})
    controller = wire.form("ABC", policy)
    with pytest.raises(NotAllowedError):
        controller.invite([wire["D"].identity.certificate], wire.now)
    assert not any(
        isinstance(error, PolicyViolationError)
        for party in wire.parties.values()
        for error in party.refused
    )
