"""The key of somebody who left, or was removed, turns out to be lost: all who are in hear of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from msmp_gui.protocol.errors import NotAllowedError, StaleError, UnknownMemberError
from msmp_gui.protocol.events import CompromiseReported, EpochActive, KeyLost
from msmp_gui.protocol.policy.token import Declarer
from msmp_gui.protocol.states import MemberState
from msmp_gui.protocol.wire import signed
from msmp_gui.protocol.wire.messages.kinds import EvictionCause, Kind, RekeyReason
from msmp_gui.protocol.wire.messages.membership import CompromiseReport
from tests.support.groups import alike, formed, names_in, put_out
from tests.support.parties import Wire, everyday

SINCE = 1234.5


def gone(wire: Wire, name: str, cause: EvictionCause) -> bytes:
    """Somebody goes; their key."""
    if cause is EvictionCause.DEPARTURE:
        wire[name].member.ending.leave()
        wire.settle()
    else:
        put_out(wire, "A", name, cause)
    wire.settle(3)
    return wire[name].identity.fingerprint


def lost(wire: Wire, names: str, key: bytes) -> None:
    """Each of them heard once, and has it, that this key is lost."""
    for name in names:
        told = [each for each in wire[name].of(KeyLost) if each.fingerprint == key]
        assert [each.eviction.since for each in told] == [SINCE * 1000], name
        known = wire[name].member.exclusions.put_out[key]
        assert known.cause is EvictionCause.COMPROMISE, name
        assert known == told[0].eviction


@pytest.mark.requirement("R23", "R24")
@pytest.mark.parametrize(
    "cause", [EvictionCause.DEPARTURE, EvictionCause.REMOVAL, EvictionCause.LAPSED]
)
def test_all_members_hear_at_once_that_the_key_of_who_is_out_is_lost(cause: EvictionCause) -> None:
    """MSMP-81: a key that comes for that tells it; who is out stays out for the graver reason."""
    wire = Wire("ABCD")
    controller = wire.form("ABCD")
    number = wire["C"].member.number
    key = gone(wire, "C", cause)
    before = controller.member.current.number
    controller.declare_compromise(key, "stolen", SINCE, wire.now)
    wire.settle()
    lost(wire, "ABD", key)
    known = wire["B"].member.exclusions.put_out[key]
    assert (known.number, known.reason, known.declared_by) == (number, "stolen", 0)
    alike([wire[name] for name in "ABD"])
    assert controller.member.current.number > before
    reasons = [event.reason for event in wire["B"].of(EpochActive)]
    assert RekeyReason.COMPROMISE in reasons
    assert controller.put_out[key].cause is EvictionCause.COMPROMISE, "as it is kept"


@pytest.mark.requirement("R23")
def test_a_key_that_was_declared_lost_is_declared_once() -> None:
    wire = Wire("ABC")
    controller = wire.form("ABC")
    key = gone(wire, "C", EvictionCause.DEPARTURE)
    controller.declare_compromise(key, "stolen", SINCE, wire.now)
    wire.settle(3)
    epoch = controller.member.current.number
    controller.declare_compromise(key, "stolen again", SINCE - 60, wire.now)
    wire.settle(3)
    lost(wire, "AB", key)
    assert controller.member.current.number == epoch


@pytest.mark.requirement("R23")
def test_it_is_told_while_the_key_changes_for_something_else() -> None:
    wire = Wire("ABCD")
    controller = wire.form("ABCD")
    key = gone(wire, "C", EvictionCause.DEPARTURE)
    wire.deliver = lambda sender, receiver, packet: (
        [] if packet.kind is Kind.REVEAL and sender.name == "B" else [packet]
    )
    controller.rekey(wire.now)
    wire.settle(0.1)
    controller.declare_compromise(key, "stolen", SINCE, wire.now)
    wire.deliver = lambda sender, receiver, packet: [packet]
    wire.settle(5)
    lost(wire, "ABD", key)
    alike([wire[name] for name in "ABD"])


@pytest.mark.requirement("R23")
def test_a_host_that_is_alone_minds_it_and_tells_whoever_comes() -> None:
    wire = Wire("ABC")
    controller = wire.form("AB")
    key = gone(wire, "B", EvictionCause.DEPARTURE)
    controller.declare_compromise(key, "stolen", SINCE, wire.now)
    wire.settle(5)
    lost(wire, "A", key)
    newcomer = wire["C"].identity.certificate
    controller.peer_reachable(newcomer.fingerprint, True, wire.now)
    controller.invite([newcomer], wire.now)
    wire.settle(3)
    lost(wire, "AC", key)


@pytest.mark.requirement("R23", "R31")
def test_who_was_away_meanwhile_hears_it_when_they_come_back() -> None:
    """MSMP-81: of several rekeys that they missed, one tells it."""
    wire = Wire("ABCD")
    controller = wire.form("ABCD")
    key = gone(wire, "C", EvictionCause.DEPARTURE)
    wire.lose("D")
    controller.declare_compromise(key, "stolen", SINCE, wire.now)
    wire.settle(3)
    lost(wire, "AB", key)
    assert not wire["D"].of(KeyLost)
    for _ in range(3):
        controller.rekey(wire.now)
        wire.settle(3)
    wire.bring_back("D")
    wire.settle(10)
    alike([wire[name] for name in "ABD"])
    lost(wire, "ABD", key)


@pytest.mark.requirement("R17", "R23")
@pytest.mark.parametrize("told", [True, False], ids=["all", "all but one"])
def test_a_deputy_that_takes_over_tells_who_did_not_hear_it(told: bool) -> None:
    wire = formed("ABCDE", "B")
    key = gone(wire, "C", EvictionCause.DEPARTURE)
    if not told:
        wire.lose("D")
    wire["A"].controller.declare_compromise(key, "stolen", SINCE, wire.now)
    wire.settle(3)
    wire.lose("A")
    wire.bring_back("D")
    wire.settle(15)
    alike([wire[name] for name in "BDE"])
    lost(wire, "BDE", key)
    assert wire["B"].controller.put_out[key].cause is EvictionCause.COMPROMISE


@pytest.mark.requirement("R17", "R23")
def test_a_deputy_that_took_over_declares_the_key_of_who_left_before() -> None:
    wire = formed("ABCDE", "B")
    number = wire["C"].member.number
    key = gone(wire, "C", EvictionCause.DEPARTURE)
    wire.lose("A")
    wire.settle(15)
    wire["B"].controller.declare_compromise(key, "stolen", SINCE, wire.now)
    wire.settle(3)
    lost(wire, "BDE", key)
    assert wire["D"].member.exclusions.put_out[key].number == number
    wire.bring_back("A")
    wire.settle(15)
    lost(wire, "ABDE", key)


@pytest.mark.requirement("R23")
def test_it_is_declared_while_a_new_term_waits_for_members_to_agree() -> None:
    wire = formed("ABCDE", "B")
    key = gone(wire, "C", EvictionCause.DEPARTURE)
    wire.deliver = lambda sender, receiver, packet: (
        [] if packet.kind is Kind.KEY_REFRESH else [packet]
    )
    wire.lose("A")
    while wire["B"].controller is None:
        wire.settle(0.1)
    wire["B"].controller.declare_compromise(key, "stolen", SINCE, wire.now)
    wire.deliver = lambda sender, receiver, packet: [packet]
    wire.settle(15)
    alike([wire[name] for name in "BDE"])
    lost(wire, "BDE", key)


@pytest.mark.requirement("R23", "R24")
def test_who_is_asked_in_again_stays_out_once_their_key_is_declared_lost() -> None:
    wire = Wire("ABC")
    controller = wire.form("ABC")
    key = gone(wire, "C", EvictionCause.REMOVAL)
    wire.deliver = lambda sender, receiver, packet: (
        [] if packet.kind is Kind.REQUEST_TO_JOIN else [packet]
    )
    controller.invite([wire["C"].identity.certificate], wire.now)
    wire.settle()
    controller.declare_compromise(key, "stolen", SINCE, wire.now)
    wire.deliver = lambda sender, receiver, packet: [packet]
    wire.settle(5)
    lost(wire, "AB", key)
    assert names_in(wire["B"]) == "AB"
    assert wire["C"].member.state is MemberState.REFUSED


# By a member's word


@pytest.mark.requirement("R23")
@pytest.mark.parametrize("declarers", Declarer)
def test_a_member_s_report_of_who_is_out_counts_as_the_policy_says(declarers: Declarer) -> None:
    """MSMP-82"""
    wire = Wire("ABCD")
    policy = everyday(wire["A"].identity, compromise={"declarers": declarers})
    controller = wire.form("ABCD", policy)
    number = wire["C"].member.number
    key = gone(wire, "C", EvictionCause.DEPARTURE)
    wire["B"].member.report_compromise(key, "phone gone", SINCE)
    wire.settle(3)
    for name in "ABD":
        (told,) = wire[name].of(CompromiseReported)
        assert (told.by.certificate.name, told.subject, told.number) == ("B", key, number)
    if declarers is Declarer.CONTROLLER:
        assert not any(wire[name].of(KeyLost) for name in "ABD")
        controller.declare_compromise(key, "phone gone", SINCE, wire.now)
        wire.settle(3)
    lost(wire, "ABD", key)
    alike([wire[name] for name in "ABD"])


@pytest.mark.requirement("R23")
def test_a_member_cannot_have_the_controller_go_by_its_word_unless_the_policy_says_so() -> None:
    wire = Wire("ABC")
    controller = wire.form("ABC")
    key = gone(wire, "C", EvictionCause.DEPARTURE)
    with pytest.raises(NotAllowedError):
        controller._putting_out.declare_compromise(
            key, "", SINCE, wire.now, by=wire["B"].member.number
        )
    assert not wire["A"].of(KeyLost)


@pytest.mark.requirement("R23")
def test_who_came_later_passes_over_a_report_of_somebody_they_never_knew() -> None:
    wire = Wire("ABCD")
    policy = everyday(wire["A"].identity, compromise={"declarers": Declarer.MEMBERS})
    controller = wire.form("ABC", policy)
    key = gone(wire, "C", EvictionCause.DEPARTURE)
    newcomer = wire["D"].identity.certificate
    controller.peer_reachable(newcomer.fingerprint, True, wire.now)
    controller.invite([newcomer], wire.now)
    wire.settle(3)
    with pytest.raises(UnknownMemberError):
        wire["D"].member.report_compromise(key, "", SINCE)
    wire["B"].member.report_compromise(key, "phone gone", SINCE)
    wire.settle(3)
    assert not wire["D"].of(CompromiseReported)
    assert [type(each) for each in wire["D"].refused] == [StaleError]
    lost(wire, "ABD", key)  # by the word of the controller


@pytest.mark.requirement("R17", "R23")
def test_the_founder_who_left_is_known_by_the_number_that_nobody_else_ever_has() -> None:
    wire = formed("ABCD", "B", compromise={"declarers": Declarer.MEMBERS})
    wire["A"].controller.hand_over(wire["B"].member.number, wire.now)
    wire.settle(5)
    key = gone(wire, "A", EvictionCause.DEPARTURE)
    wire["C"].member.report_compromise(key, "phone gone", SINCE)
    wire.settle(3)
    lost(wire, "BCD", key)
    assert {event.number for event in wire["D"].of(CompromiseReported)} == {0}


@pytest.mark.requirement("R23", "R34")
def test_nobody_is_meant_by_a_number_that_another_half_of_the_group_did_not_know() -> None:
    """Who was put out elsewhere is known here without a number, which is no word about anybody."""
    wire = Wire("ABCD")
    wire.form("ABCD")
    key = gone(wire, "C", EvictionCause.REMOVAL)
    known = wire["B"].member.exclusions
    known.declare(key, replace(known.put_out[key], number=0))
    with pytest.raises(UnknownMemberError):
        wire["B"].member.report_compromise(key, "", SINCE)


@pytest.mark.requirement("R23", "R34")
def test_attack_who_is_out_reports_the_key_of_somebody_else() -> None:
    wire = Wire("ABCD")
    policy = everyday(wire["A"].identity, compromise={"declarers": Declarer.MEMBERS})
    controller = wire.form("ABCD", policy)
    number = wire["D"].member.number
    gone(wire, "C", EvictionCause.DEPARTURE)
    gone(wire, "D", EvictionCause.DEPARTURE)
    report = CompromiseReport(number, wire["C"].member.standing.number, "", 0)
    body = signed.sign(wire["D"].identity.signing_key, report, controller.group).raw
    for name in "AB":
        with pytest.raises(StaleError):
            wire[name].member.receive(Kind.COMPROMISE_REPORT, body, wire.now)
        assert not wire[name].of(KeyLost)
