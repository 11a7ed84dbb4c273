"""How a membership ends where the word of it is lost, late, old, or somebody else's."""

from __future__ import annotations

import pytest

from msmp_gui.protocol.errors import MalformedError, RemoteProtocolError, StaleError
from msmp_gui.protocol.events import ControllerDistrusted, MembershipOver, Transmission
from msmp_gui.protocol.states import MemberState
from msmp_gui.protocol.wire import signed
from msmp_gui.protocol.wire.messages.kinds import EvictionCause, Kind, TermReason
from msmp_gui.protocol.wire.messages.membership import GroupEnd
from tests.support.groups import alike, controllers, cut_off, formed, names_in, put_out, restarted
from tests.support.parties import Party, Wire

GROUP = b"g" * 16


def sent(party: Party) -> list[Kind]:
    return [packet.kind for packet in party.outbox.take_transmissions()]


@pytest.mark.requirement("R28")
def test_who_left_unheard_need_tell_nobody_once_the_group_ended() -> None:
    wire = Wire("ABC")
    controller = wire.form("ABC")
    wire.lose("A")
    member = wire["C"].member
    member.ending.leave()
    wire.settle(1)
    assert member.ending.leaving.untold
    forged = signed.sign(wire["B"].identity.signing_key, GroupEnd(1), GROUP).raw
    with pytest.raises(MalformedError):
        member.receive(Kind.GROUP_END, forged, wire.now)
    assert member.ending.leaving.untold, "only the host, or the owner, ends a group"
    wire.bring_back("A")
    said: list[bytes] = []
    wire.deliver = lambda _, receiver, packet: (
        (said.append(packet.body) or [packet]) if packet.kind is Kind.GROUP_END else []
    )
    controller.end(wire.now)
    wire.settle(1)
    assert not member.ending.leaving.untold
    assert member.state is MemberState.LEFT, "it had left before"
    assert len(wire["C"].of(MembershipOver)) == 1
    with pytest.raises(StaleError):
        member.receive(Kind.GROUP_END, said[0], wire.now)
    member.ending.peer_back(wire["A"].identity.fingerprint)
    assert sent(wire["C"]) == []


@pytest.mark.requirement("R28", "R31")
def test_who_leaves_while_it_waits_for_its_keys_after_a_restart_leaves_its_old_place() -> None:
    """It has no number of its own yet, and is known by the one of before."""
    wire = formed("ABC", "B")
    party = wire["B"]
    wire.lose("B")
    wire.settle(1)
    restarted(wire, party)
    wire.deliver = lambda _, receiver, packet: (
        []
        if receiver.name == "B" and packet.kind in (Kind.KEY_DOWNLOAD, Kind.INVITATION)
        else [packet]
    )
    wire["A"].controller.begin_term(TermReason.REBUILD, wire.now)
    wire.settle(0.5)
    assert party.member.number is None
    assert party.member.asking.request is not None
    assert party.member.asking.request.kind is Kind.KEY_REFRESH
    party.member.ending.leave()
    wire.settle(2)
    party.member.meet_controller(wire["A"].identity.certificate)  # it is heard once more
    wire.settle(6)
    assert names_in(wire["A"]) == names_in(wire["C"]) == "AC"
    assert not party.member.ending.leaving.departure(wire["A"].identity.certificate)


@pytest.mark.requirement("R28")
def test_who_is_out_tells_nobody_who_may_not_control_the_group() -> None:
    wire = formed("ABCD", "B")
    wire.lose("A")
    wire["D"].member.ending.leave()
    sent(wire["D"])
    wire["D"].member.meet_controller(wire["C"].identity.certificate)
    wire["D"].member.ending.peer_back(wire["C"].identity.fingerprint)
    assert sent(wire["D"]) == []
    for _ in range(2):  # the same is signed once
        wire["D"].member.meet_controller(wire["B"].identity.certificate)
        assert sent(wire["D"]) == [Kind.DEPARTURE]


@pytest.mark.requirement("R17", "R34")
def test_attack_a_notice_of_a_place_that_a_deputy_left_long_ago() -> None:
    """B was put out once, was let in again, and controls the group now: C replays the notice."""
    wire = formed("ABCD", "B")
    notices: list[bytes] = []

    def deliver(_: Party, receiver: Party, packet: Transmission) -> list[Transmission]:
        if packet.kind is Kind.EVICTION_NOTICE and receiver.name == "B":
            notices.append(packet.body)
        return [packet]

    wire.deliver = deliver
    put_out(wire, "A", "B")
    wire.settle(2)
    assert wire["B"].member.state is MemberState.REMOVED
    wire["A"].controller.peer_reachable(wire["B"].identity.fingerprint, True, wire.now)
    wire["A"].controller.invite([wire["B"].identity.certificate], wire.now)
    wire.settle(3)
    assert names_in(wire["C"]) == "ABCD"
    wire.lose("A")
    wire.settle(8)
    assert controllers(wire) == "AB"
    alike([wire[name] for name in "BCD"])
    with pytest.raises(RemoteProtocolError):
        wire["D"].member.receive(Kind.EVICTION_NOTICE, notices[0], wire.now)
    with pytest.raises(RemoteProtocolError):
        wire["B"].member.ending.be_shown_eviction(notices[0], wire["C"].identity.fingerprint)
    wire.settle(3)
    assert not wire["D"].of(ControllerDistrusted)
    wire["B"].controller.rekey(wire.now)
    wire.settle(3)
    alike([wire[name] for name in "BCD"])
    assert names_in(wire["D"]) == "ABCD"


@pytest.mark.requirement("R17", "R24")
@pytest.mark.parametrize("by_owner", [EvictionCause.REMOVAL, EvictionCause.COMPROMISE])
@pytest.mark.parametrize("by_deputy", [EvictionCause.REMOVAL, EvictionCause.COMPROMISE])
def test_of_two_halves_that_put_somebody_out_the_graver_reason_counts(
    by_owner: EvictionCause, by_deputy: EvictionCause
) -> None:
    """After a removal, what somebody said stays trusted; not where either half knows of a loss."""
    wire = cut_off("ABCDE", "B", "AC")
    put_out(wire, "A", "E", by_owner)
    put_out(wire, "B", "E", by_deputy)
    wire.settle(2)
    assert "E" not in names_in(wire["C"]) + names_in(wire["D"])
    wire.cut()
    wire.settle(20)
    alike([wire[name] for name in "ABCD"])
    assert "E" not in names_in(wire["A"])
    lost = wire["E"].identity.fingerprint
    graver = (
        EvictionCause.COMPROMISE
        if EvictionCause.COMPROMISE in (by_owner, by_deputy)
        else EvictionCause.REMOVAL
    )
    host = wire[controllers(wire)]
    assert host.controller.put_out[lost].cause is graver
    for name in "ABCD":
        assert wire[name].member.exclusions.put_out[lost].cause is graver, name
