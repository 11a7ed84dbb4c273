"""A controller goes on after a restart or a compromise, in a term of its own with new keys."""

from __future__ import annotations

import pytest

from msmp_gui.protocol.controller.group_controller import GroupController
from msmp_gui.protocol.errors import NotAllowedError
from msmp_gui.protocol.events import (
    EpochActive,
    Transmission,
)
from msmp_gui.protocol.policy.token import Recovery
from msmp_gui.protocol.roster import Roster
from msmp_gui.protocol.states import ControllerState, MemberState
from msmp_gui.protocol.wire import signed
from msmp_gui.protocol.wire.messages.admission import KeyRefresh
from msmp_gui.protocol.wire.messages.kinds import EvictionCause, Kind, RekeyReason, TermReason
from msmp_gui.protocol.wire.messages.terms import NewTerm
from tests.support.groups import alike, formed, names_in, put_out, restarted
from tests.support.parties import Party, Wire, everyday


@pytest.mark.requirement("R20", "R31")
def test_a_restarted_controller_goes_on_with_its_group() -> None:
    wire = formed("ABC", "")
    host = wire["A"]
    old = host.member
    wire.lose("A")
    wire.settle(5)
    restarted(wire, host)
    wire.take_over(host, TermReason.RESUMPTION)
    wire.settle(3)
    alike(wire.members())
    assert len(wire.members()) == 3
    assert host.member.number != old.number, "what it sealed before under its number stays alone"
    assert host.member.roster.by_number(host.member.number).joined_epoch == 0
    host.controller.rekey(wire.now)
    wire.settle(1)
    alike(wire.members())


@pytest.mark.requirement("R24", "R31")
def test_a_restarted_controller_cannot_put_itself_out_before_it_is_back() -> None:
    """It has a number of the term before, and another one in the key that is to come."""
    wire = formed("ABC", "")
    host = wire["A"]
    wire.lose("A")
    wire.settle(5)
    restarted(wire, host)
    wire.deliver = lambda _sender, _receiver, packet: [] if packet.kind is Kind.REVEAL else [packet]
    wire.take_over(host, TermReason.RESUMPTION)
    wire.settle(0.05)
    assert host.controller.state is ControllerState.FROZEN
    with pytest.raises(NotAllowedError):
        host.controller.remove(0, wire.now)
    with pytest.raises(NotAllowedError):
        host.controller.declare_compromise(host.identity.fingerprint, "stolen", 0, wire.now)
    wire.deliver = lambda _sender, _receiver, packet: [packet]
    wire.settle(5)
    alike(wire.members())


@pytest.mark.requirement("R17", "R28", "R31")
def test_a_restarted_controller_gives_way_to_a_deputy_of_whom_it_kept_nothing() -> None:
    """MSMP-111: it was killed while the key that let the deputy in was on its way."""
    wire = formed("ABC", "B")
    host, deputy = wire["A"], wire["B"]
    wire.lose("A")
    wire.settle(6)
    assert deputy.controller
    without_deputy = Roster(each for each in host.member.roster if each.certificate.name != "B")
    restarted(wire, host, roster=without_deputy)
    host.member.meet_controller(deputy.identity.certificate)
    wire.take_over(host, TermReason.RESUMPTION)
    wire.settle(6)
    assert host.controller is None
    alike(wire.members())
    assert names_in(host) == "ABC"


@pytest.mark.requirement("R17", "R24", "R28", "R31")
@pytest.mark.parametrize("gone", ["at once", "later"])
def test_an_owner_that_comes_back_learns_from_members_that_a_deputy_removed_it(gone: str) -> None:
    """MSMP-117: whether that deputy is gone already, or only when the owner waits for its keys."""
    wire = formed("ABCD", "B")
    host = wire["A"]
    wire.lose("A")
    wire.settle(6)
    put_out(wire, "B", "A", EvictionCause.REMOVAL)
    restarted(wire, host)
    if gone == "at once":
        wire.lose("B")
    else:
        wire.deliver = lambda sender, receiver, packet: (
            [] if {sender.name, receiver.name} == {"A", "B"} else [packet]
        )
    wire.take_over(host, TermReason.RESUMPTION)
    wire.settle(3)
    if gone == "later":
        assert host.member.state is MemberState.JOINING
        wire.lose("B")
    wire.settle(20)
    assert host.controller is None
    assert host.member.state is MemberState.REMOVED
    assert {names_in(wire[name]) for name in "CD"} == {"BCD"}


@pytest.mark.requirement("R26")
def test_a_compromise_may_have_the_group_built_anew() -> None:
    """MSMP-116"""
    wire = Wire("ABCD")
    policy = everyday(wire["A"].identity, compromise={"recovery": Recovery.REBUILD})
    wire.form("ABCD", policy)
    before = wire["B"].member.current
    halted = []
    wire.deliver = lambda sender, receiver, packet: (
        halted.append(receiver.member.speaking.allowed) or [packet]
    )
    wire["A"].controller.declare_compromise(wire["D"].identity.fingerprint, "stolen", 0.0, wire.now)
    wire.settle(2)
    rest = [wire[name] for name in "ABC"]
    alike(rest)
    assert wire["D"].member.state is MemberState.COMPROMISED
    after = wire["B"].member.current
    assert after.context.term > before.context.term
    assert after.cooperative
    assert not all(halted), "nothing is said under the old key meanwhile"
    assert wire["B"].of(EpochActive)[-1].reason is RekeyReason.COMPROMISE
    assert names_in(wire["B"]) == "ABC"


def test_a_succeeding_controller_begins_with_nobody_s_keys() -> None:
    wire = formed("ABC", "B")
    controller = GroupController.succeeding(
        wire["B"].identity,
        wire["B"].member,
        wire.random.randbytes,
        wire["B"].outbox,
        put_out={},
    )
    assert not controller._change.shared


@pytest.mark.requirement("R26", "R28")
def test_a_rebuild_waits_for_those_who_are_there_though_a_newcomer_asks() -> None:
    """MSMP-113: nobody else's agreement shows that members follow it."""
    wire = Wire("ABCD")
    controller = wire.form("ABC")
    held: list[tuple[Party, Transmission]] = []

    def hold(sender: Party, _receiver: Party, packet: Transmission) -> list[Transmission]:
        if packet.kind is Kind.KEY_REFRESH:
            held.append((sender, packet))
            return []
        return [packet]

    wire.deliver = hold
    controller.begin_term(TermReason.REBUILD, wire.now)
    controller.invite([wire["D"].identity.certificate], wire.now)
    wire.settle(0.5)
    assert controller._succession.open
    wire.deliver = lambda sender, receiver, packet: [packet]
    for sender, packet in held:
        controller.receive(packet.kind, packet.body, sender.identity.certificate, wire.now)
    wire.settle(5)
    alike(wire.members())
    assert names_in(wire["D"]) == "ABCD"
    assert signed.peek(NewTerm, wire["A"].member.proof).agreements


@pytest.mark.requirement("R26", "R28")
def test_who_agrees_after_a_rebuild_began_gets_keys_and_shows_that_it_is_followed() -> None:
    """MSMP-113: the policy lets nobody ask for other keys, and these are the first of a term."""
    wire = Wire("ABC")
    controller = wire.form("ABC")
    wire.deliver = lambda sender, receiver, packet: (
        [] if packet.kind is Kind.KEY_REFRESH else [packet]
    )
    controller.begin_term(TermReason.REBUILD, wire.now)
    wire.settle(1.2)
    assert wire["A"].member.current.context.term == wire["A"].member.term > 0
    assert not wire["A"].member.proof
    wire.deliver = lambda sender, receiver, packet: [packet]
    wire.settle(8)
    alike(wire.members())
    agreed = signed.peek(NewTerm, wire["A"].member.proof).agreements
    assert {signed.peek(KeyRefresh, raw).term for raw in agreed} == {wire["A"].member.term}


@pytest.mark.requirement("R20", "R31")
def test_a_controller_that_is_back_with_what_it_kept_long_ago_goes_on_above_its_own_terms() -> None:
    """Its folder was restored from a copy: members tell it which term it was in since."""
    wire = formed("ABC", "")
    host, ago = wire["A"], wire["A"].member
    for _ in range(2):
        wire.lose("A")
        wire.settle(5)
        restarted(wire, host)
        wire.take_over(host, TermReason.RESUMPTION)
        wire.settle(3)
    newest = wire["B"].member.current.context
    wire.lose("A")
    wire.settle(5)
    host.member = ago
    restarted(wire, host)
    assert host.member.standing.term < newest.term
    wire.take_over(host, TermReason.RESUMPTION)
    wire.settle(8)
    alike(wire.members())
    assert len(wire.members()) == 3
    context = host.member.current.context
    assert context.term > newest.term
    assert context.epoch > newest.epoch
