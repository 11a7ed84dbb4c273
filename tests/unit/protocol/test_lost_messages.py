"""What becomes of members when the one message that would have told is lost."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from msmp_gui.protocol.errors import StaleError
from msmp_gui.protocol.events import CandidateState, EpochActive, MembershipOver, Transmission
from msmp_gui.protocol.states import MemberState
from msmp_gui.protocol.wire import schema, signed
from msmp_gui.protocol.wire.messages.admission import Rejoin
from msmp_gui.protocol.wire.messages.kinds import Kind, TermReason
from msmp_gui.protocol.wire.messages.rekey import RekeyEvent, RekeyRequest
from tests.support.parties import Party, Wire


def losing(*kinds: Kind, to: str = "", times: int = 1) -> object:
    """A wire that loses the first packets of some kinds (to somebody)."""
    left = dict.fromkeys(kinds, times)

    def deliver(sender: Party, receiver: Party, packet: Transmission) -> Iterable[Transmission]:
        if left.get(packet.kind, 0) and to in ("", receiver.name):
            left[packet.kind] -= 1
            return []
        return [packet]

    return deliver


def reachable(wire: Wire, name: str, yes: bool) -> None:
    """Contact between the host and `name` is lost, or stands again."""
    controller, member = wire["A"].controller, wire[name].member
    assert controller is not None
    wire.offline = wire.offline - {name} if yes else wire.offline | {name}
    controller.peer_reachable(wire[name].identity.fingerprint, yes, wire.now)
    if member is not None and yes:
        member.controller_back(wire.now)
        member.ending.peer_back(wire["A"].identity.fingerprint)
    elif member is not None:
        member.controller_lost(wire.now)


def names(wire: Wire, name: str = "A") -> list[str]:
    member = wire[name].member
    assert member is not None
    return [each.certificate.name for each in member.roster]


@pytest.mark.requirement("R28")
def test_an_invitation_that_was_lost_is_sent_again_when_contact_stands_again() -> None:
    wire = Wire("ABC")
    wire.deliver = losing(Kind.INVITATION, to="C")
    wire.form("ABC")
    wire.settle(1)
    assert names(wire) == ["A", "B"]
    reachable(wire, "C", True)
    wire.settle(1)
    assert names(wire) == ["A", "B", "C"]


def test_to_invite_somebody_again_who_is_on_the_way_in_changes_nothing() -> None:
    wire = Wire("ABC")
    wire.deliver = losing(Kind.KEY_DOWNLOAD, times=4)
    controller = wire.form("AB")
    controller.invite([wire["B"].identity.certificate], wire.now)
    wire.settle(5)
    assert names(wire) == names(wire, "B") == ["A", "B"]


@pytest.mark.requirement("R28")
def test_who_was_given_up_on_the_way_in_is_invited_anew_when_it_asks_again() -> None:
    wire = Wire("ABC")
    controller = wire.form("AB")
    wire.deliver = losing(Kind.KEY_DOWNLOAD, Kind.REKEY_EVENT, to="C", times=2)
    controller.peer_reachable(wire["C"].identity.fingerprint, True, wire.now)
    controller.invite([wire["C"].identity.certificate], wire.now)
    wire.settle(0.05)
    reachable(wire, "C", False)
    wire.settle(3)
    candidate = controller.admission.candidates.get(wire["C"].identity.fingerprint)
    assert candidate is not None
    assert candidate.state is CandidateState.EXPIRED
    reachable(wire, "C", True)
    wire.settle(5)
    assert names(wire) == names(wire, "C") == ["A", "B", "C"]


def test_a_host_whose_only_guest_falls_silent_waits_for_the_next_one() -> None:
    wire = Wire("ABC")
    controller = wire.found("A")
    for name in "BC":
        controller.peer_reachable(wire[name].identity.fingerprint, True, wire.now)
    wire.deliver = losing(Kind.KEY_DOWNLOAD, Kind.REKEY_EVENT, to="B", times=9)
    controller.invite([wire["B"].identity.certificate], wire.now)
    wire.settle(0.05)
    reachable(wire, "B", False)
    wire.settle(3)
    assert names(wire) == ["A"]
    controller.invite([wire["C"].identity.certificate], wire.now)
    wire.settle(3)
    assert names(wire) == names(wire, "C") == ["A", "C"]


@pytest.mark.requirement("R28")
def test_a_departure_that_was_lost_is_told_again() -> None:
    wire = Wire("ABC")
    wire.form("ABC")
    wire.deliver = losing(Kind.DEPARTURE, times=1)
    assert wire["C"].member is not None
    wire["C"].member.ending.leave()
    wire.settle(2)
    assert "C" in names(wire)
    reachable(wire, "C", True)
    wire.settle(2)
    assert names(wire) == names(wire, "B") == ["A", "B"]


def test_who_is_removed_before_it_has_the_key_is_told_when_it_asks_again() -> None:
    wire = Wire("ABC")
    controller = wire.form("AB")
    wire.deliver = losing(Kind.KEY_DOWNLOAD, Kind.REKEY_EVENT, Kind.ACTIVATE, to="C", times=99)
    controller.peer_reachable(wire["C"].identity.fingerprint, True, wire.now)
    controller.invite([wire["C"].identity.certificate], wire.now)
    wire.settle(3)
    assert names(wire) == ["A", "B", "C"]
    controller.remove(next(m.number for m in controller.member.roster if m.leaf == 2), wire.now)
    wire.settle(4)
    assert names(wire) == ["A", "B"]
    assert [event.state for event in wire["C"].of(MembershipOver)] == [MemberState.REFUSED]


def test_who_leaves_on_the_way_in_does_not_stay_in_the_roster() -> None:
    wire = Wire("ABC")
    controller = wire.form("AB")
    wire.deliver = losing(Kind.KEY_DOWNLOAD, times=1)
    controller.peer_reachable(wire["C"].identity.fingerprint, True, wire.now)
    controller.invite([wire["C"].identity.certificate], wire.now)
    wire.settle(0.01)
    member = wire["C"].member
    assert member is not None
    assert member.state is MemberState.JOINING
    member.ending.leave()
    wire.settle(5)
    assert names(wire) == names(wire, "B") == ["A", "B"]
    assert [event.state for event in wire["C"].of(MembershipOver)] == [MemberState.LEFT]


@pytest.mark.requirement("R28")
def test_who_went_on_alone_comes_back_when_the_host_chose_another_attempt() -> None:
    wire = Wire("ABCD")
    controller = wire.form("ABCD")
    assert controller.member.current is not None
    before = controller.member.current.number
    # B's part never reaches the host, so that it goes on without; B and C have all parts.
    wire.deliver = lambda sender, receiver, packet: (
        [] if receiver.name == "A" and packet.kind is Kind.REVEAL else [packet]
    )
    controller.rekey(wire.now)
    wire.settle(0.01)
    for name in "BC":
        reachable(wire, name, False)
    wire.offline = {"A", "D"}
    wire.settle(0.5)
    for name in "BC":
        assert [event.epoch.number for event in wire[name].of(EpochActive)][-1] == before + 1
    wire.offline = {"B", "C"}
    wire.settle(3)
    wire.deliver = lambda sender, receiver, packet: [packet]
    for name in "BC":
        reachable(wire, name, True)
    wire.settle(15)
    views = {
        (party.member.current.number, party.member.current.code(), party.member.roster.hash)
        for party in wire.members()
        if party.member and party.member.current
    }
    assert len(views) == 1
    assert set(names(wire)) == set("ABCD")


def test_who_joined_last_tells_the_others_of_the_key_that_they_missed() -> None:
    """The host is gone, and the newcomer is the only one who has the newest key."""
    wire = Wire("ABCD")
    controller = wire.form("ABC")
    fingerprint = wire["D"].identity.fingerprint
    wire.deliver = lambda sender, receiver, packet: (
        [] if sender.name == "A" and receiver.name in "BC" else [packet]
    )
    controller.peer_reachable(fingerprint, True, wire.now)
    for name in "BC":
        controller.peer_reachable(wire[name].identity.fingerprint, False, wire.now)
    controller.invite([wire["D"].identity.certificate], wire.now)
    wire.settle(1)
    assert wire["D"].member.current.number > wire["B"].member.current.number
    for name in "BCD":
        wire["A"].controller.peer_reachable(wire[name].identity.fingerprint, False, wire.now)
        wire[name].member.controller_lost(wire.now)
    wire.offline = {"A"}
    for _ in range(4):  # whoever hears a sign of life under a key that it does not have asks
        wire["D"].member.catching_up.plan(wire.now)
        wire.settle(1)
    assert len({wire[name].member.current.context_hash for name in "BCD"}) == 1


@pytest.mark.requirement("R24")
def test_who_was_put_out_and_invited_again_while_away_learns_both() -> None:
    wire = Wire("ABC")
    controller = wire.form("ABC")
    reachable(wire, "C", False)
    controller.remove(wire["C"].member.number, wire.now)
    wire.settle(1)
    controller.invite([wire["C"].identity.certificate], wire.now)
    wire.accept = lambda party: party.member is None or party.member.over
    reachable(wire, "C", True)
    wire.settle(1)
    (over,) = wire["C"].of(MembershipOver)
    assert over.state is MemberState.REMOVED


def test_a_notice_for_a_later_place_than_one_s_own_counts() -> None:
    """C was let in again while its answer was lost, and put out under that place."""
    wire = Wire("ABC")
    controller = wire.form("ABC")
    reachable(wire, "C", False)
    wire["C"].member._keys.number -= 1
    controller.remove(wire["C"].member.number + 1, wire.now)
    wire.settle(1)
    reachable(wire, "C", True)
    wire.settle(1)
    assert wire["C"].member.state is MemberState.REMOVED


@pytest.mark.requirement("R24")
def test_who_was_put_out_while_its_key_was_on_the_way_is_told() -> None:
    """The place that it was put out of is not the one that it was about to take."""
    wire = Wire("ABC")
    controller = wire.form("AB")
    fingerprint = wire["C"].identity.fingerprint
    wire.deliver = losing(Kind.ACTIVATE, to="C", times=9)
    controller.peer_reachable(fingerprint, True, wire.now)
    controller.invite([wire["C"].identity.certificate], wire.now)
    wire.settle()
    member = wire["C"].member
    assert member.state is MemberState.INSTALLING
    controller.remove(member.number, wire.now)
    member._keys.number += 5  # as after another attempt, of which the host knows nothing any more
    wire.settle(40)
    assert member.state in (MemberState.REFUSED, MemberState.REMOVED)


def test_who_leaves_on_the_way_back_in_leaves_the_old_place_as_well() -> None:
    wire = Wire("ABC")
    controller = wire.form("ABC")
    reachable(wire, "C", False)
    wire["C"].member = None  # its app was restarted
    reachable(wire, "C", True)
    wire.deliver = losing(Kind.KEY_DOWNLOAD, Kind.ACTIVATE, to="C", times=99)
    rejoin = schema.encode(Rejoin(1))
    controller.receive(Kind.REJOIN, rejoin, wire["C"].identity.certificate, wire.now)
    wire.settle()
    assert wire["C"].member.state is MemberState.JOINING
    wire["C"].member.ending.leave()
    wire.settle(5)
    assert names(wire) == ["A", "B"]


def test_who_is_left_out_without_a_word_asks_before_it_believes_to_be_put_out() -> None:
    """Its own wish for keys moved it to a place whose keys were lost."""
    wire = Wire("ABC")
    controller = wire.form("ABC")
    wire.deliver = losing(Kind.KEY_DOWNLOAD, Kind.INVITATION, to="C", times=1)
    rejoin = schema.encode(Rejoin(1))
    controller.receive(Kind.REJOIN, rejoin, wire["C"].identity.certificate, wire.now)
    wire.settle(20)
    assert wire["C"].member.state is MemberState.ACTIVE
    assert wire["C"].member.current.code() == wire["A"].member.current.code()


@pytest.mark.requirement("R28")
def test_an_older_rekey_does_not_take_the_place_of_a_new_term_s_first() -> None:
    """MSMP-71: the later attempt counts, and an attempt at a later epoch or term is later."""
    wire = Wire("ABC")
    controller = wire.form("ABC")
    missed: list[bytes] = []

    def deliver(sender: Party, receiver: Party, packet: Transmission) -> Iterable[Transmission]:
        lost = receiver.name == "C" and packet.kind in (Kind.REKEY_EVENT, Kind.ACTIVATE)
        if lost and packet.kind is Kind.REKEY_EVENT:
            missed.append(packet.body)
        return [] if lost or (packet.kind is Kind.REVEAL and receiver.name == "C") else [packet]

    wire.deliver = deliver
    controller.rekey(wire.now)
    wire.settle(2.5)
    member = wire["C"].member
    assert member is not None
    before = controller.member.standing.epoch
    assert before > member.standing.epoch
    controller.begin_term(TermReason.REBUILD, wire.now)
    wire.settle(0.1)
    coming = member.next
    assert coming is not None
    assert coming.epoch is None
    assert coming.context.epoch > before
    contexts = {raw: signed.read(RekeyEvent, raw).message.context for raw in missed}
    old = next(raw for raw, each in contexts.items() if (each.term, each.attempt) == (0, 1))
    with pytest.raises(StaleError):
        member.receive(Kind.REKEY_EVENT, old, wire.now)
    assert member.next is coming
    wire.deliver = lambda sender, receiver, packet: [packet]
    wire.settle(4)
    assert member.current is not None
    assert controller.member.current is not None
    assert member.current.context_hash == controller.member.current.context_hash


@pytest.mark.requirement("R28")
def test_a_newcomer_that_agrees_to_a_new_term_before_its_first_key_holds_gets_that_too() -> None:
    wire = Wire("ABC")
    held: list[Transmission] = []

    def deliver(sender: Party, receiver: Party, packet: Transmission) -> Iterable[Transmission]:
        if receiver.name == "C" and packet.kind is Kind.ACTIVATE:
            held.append(packet)
            return []
        if receiver.name == "C" and packet.kind is Kind.NEW_TERM:
            wire.deliver = lambda sender, receiver, packet: [packet]
            return [packet, held[-1]]
        return [packet]

    wire.deliver = deliver
    controller = wire.form("ABC")
    member = wire["C"].member
    assert member is not None
    assert member.state is MemberState.INSTALLING
    controller.begin_term(TermReason.REBUILD, wire.now)
    wire.settle(4)
    assert member.current is not None
    assert member.current.context.term > 0
    assert controller.member.current is not None
    assert member.current.context_hash == controller.member.current.context_hash


@pytest.mark.requirement("R11", "R28")
@pytest.mark.parametrize("asked", "AB")
def test_attack_a_member_asks_for_rekeys_again_and_again(asked: str) -> None:
    """MSMP-76: who is asked, the host or another member, answers some, and again a minute later."""
    wire = Wire("ABC")
    wire.form("ABC")
    wire["A"].controller.rekey(wire.now)
    wire.settle(5)
    asker, peer = wire["C"], wire[asked]
    question = schema.encode(RekeyRequest(1, bytes(32)))

    def answers() -> int:
        for _ in range(300):
            packet = Transmission(peer.identity.fingerprint, Kind.REKEY_REQUEST, question)
            wire._carry(asker, peer, packet)
        told = peer.outbox.take_transmissions()
        return sum(each.to == asker.identity.fingerprint for each in told)

    first = answers()
    assert 120 <= first <= 120 * 5
    assert {type(error) for error in peer.refused} == {StaleError}
    assert answers() == 0
    wire.now += 61
    assert answers() == first


@pytest.mark.requirement("R22", "R28")
def test_who_asks_in_vain_asks_so_rarely_that_it_is_answered_still() -> None:
    """MSMP-76: as where its user has to agree to a policy before it can take up what it is sent."""
    wire = Wire("AB")
    wire.form("AB")
    asked: list[float] = []

    def deliver(_sender: Party, receiver: Party, packet: Transmission) -> Iterable[Transmission]:
        if packet.kind is Kind.REKEY_REQUEST:
            asked.append(wire.now)
        return [] if packet.kind is Kind.REKEY_EVENT and receiver.name == "B" else [packet]

    wire.deliver = deliver
    wire["A"].controller.rekey(wire.now)
    wire.settle(60)
    assert len(asked) > 20
    wire.deliver = lambda sender, receiver, packet: [packet]
    wire.settle(5)
    assert wire["B"].member.current.number == wire["A"].member.current.number
    assert not [error for error in wire["A"].refused if isinstance(error, StaleError)]
