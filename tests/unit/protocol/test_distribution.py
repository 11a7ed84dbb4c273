"""Keys are pushed and pulled: by the controller, by named distributors, by any member."""

from __future__ import annotations

from dataclasses import replace

import pytest

from msmp_gui.crypto import hpke
from msmp_gui.crypto.hpke import Kem
from msmp_gui.protocol import registration
from msmp_gui.protocol.controller.distributor import Distributor
from msmp_gui.protocol.errors import NotAllowedError, PolicyViolationError, StaleError
from msmp_gui.protocol.events import CandidateChanged, CandidateState, Outbox, Transmission
from msmp_gui.protocol.policy.in_force import PolicyInForce
from msmp_gui.protocol.policy.text import complete
from msmp_gui.protocol.policy.token import Distributors, PolicyToken, may_distribute
from msmp_gui.protocol.registration import read_invitation
from msmp_gui.protocol.states import MemberState
from msmp_gui.protocol.wire import schema, signed
from msmp_gui.protocol.wire.messages.admission import AdmissionNotice, Decline, JoinRefused
from msmp_gui.protocol.wire.messages.kinds import Kind
from tests.support.parties import Party, Wire, everyday

GROUP = b"g" * 16


def distributing(wire: Wire, owner: str, named: str = "", **access: object) -> PolicyToken:
    fingerprints = tuple(wire[name].identity.fingerprint for name in named)
    mode = Distributors.NAMED if named else Distributors.MEMBERS
    return everyday(
        wire[owner].identity,
        dissemination={"distributors": mode, "named": fingerprints, "pull": True},
        access=access or {"rule": "anyone"},
    )


def names_in(party: Party) -> str:
    return "".join(sorted(member.certificate.name for member in party.member.roster))


def asks(wire: Wire, who: str, whom: str) -> None:
    wire[who].outbox.send(Kind.ASK_TO_JOIN, b"", wire[whom].identity.fingerprint)
    wire.settle(3)


@pytest.mark.requirement("R9", "R12")
def test_keys_can_be_asked_for_where_the_policy_says_so() -> None:
    wire = Wire("ABC")
    wire.form("AB", distributing(wire, "A"))
    asks(wire, "C", "A")
    assert names_in(wire["B"]) == names_in(wire["C"]) == "ABC"
    assert wire["C"].member.current.code() == wire["A"].member.current.code()


@pytest.mark.requirement("R9", "R18")
def test_nobody_gets_in_by_asking_where_people_are_invited() -> None:
    wire = Wire("ABC")
    wire.form("AB")
    told = []
    wire.deliver = lambda sender, receiver, packet: told.append(packet) or [packet]
    asks(wire, "C", "A")
    assert names_in(wire["A"]) == "AB"
    (refusal,) = [packet for packet in told if packet.kind is Kind.JOIN_REFUSED]
    reason = schema.decode(JoinRefused, refusal.body, limit=4096).reason
    assert reason == "This conference is by invitation only."


@pytest.mark.requirement("R10", "R11", "R12")
@pytest.mark.parametrize("named", ["B", ""], ids=["named", "any member"])
@pytest.mark.parametrize("pull", [True, False], ids=["pull", "push"])
def test_a_distributor_lets_people_in_who_never_speak_with_the_controller(
    named: str, pull: bool
) -> None:
    wire = Wire("ABC")
    wire.form("AB", distributing(wire, "A", named))
    apart = {"A", "C"}
    wire.deliver = lambda sender, receiver, packet: (
        [] if {sender.name, receiver.name} == apart and packet.to else [packet]
    )
    if pull:
        asks(wire, "C", "B")
    else:
        wire["B"].distributor.invite([wire["C"].identity.certificate], wire.now)
        wire.settle(3)
    assert names_in(wire["A"]) == names_in(wire["C"]) == "ABC"
    assert wire["C"].member.current.code() == wire["A"].member.current.code()
    assert wire["C"].member.controller.name == "A"
    told = [e.state for e in wire["A"].of(CandidateChanged)]
    assert CandidateState.ADMITTED in told, "the controller learns of the admission"


@pytest.mark.requirement("R10", "R18")
def test_a_distributor_cannot_let_in_whom_the_policy_refuses() -> None:
    """B's app is somebody else's, and decides for itself."""
    wire = Wire("ABC")
    excluded = {"rule": "anyone", "excluded": (wire["C"].identity.fingerprint,)}
    wire.form("AB", distributing(wire, "A", "B", **excluded))
    distributor = wire["B"].distributor
    lax = replace(
        wire["B"].member.token,
        message=replace(
            wire["B"].member.token.message,
            access=replace(wire["B"].member.token.message.access, excluded=()),
        ),
    )
    distributor.admission._policy = PolicyInForce(lax, wire["A"].identity.certificate)
    distributor.invite([wire["C"].identity.certificate], wire.now)
    wire.settle(3)
    assert names_in(wire["A"]) == "AB"
    assert any(isinstance(error, PolicyViolationError) for error in wire["A"].refused)
    assert not wire["C"].member.current


@pytest.mark.requirement("R10", "R11", "R18")
def test_attack_a_member_without_authority_admits_somebody() -> None:
    wire = Wire("ABCD")
    wire.form("ABC", distributing(wire, "A", "B"))
    token = wire["C"].member.token
    assert not may_distribute(token.message, wire["C"].identity.fingerprint)
    rogue = Distributor(
        wire["C"].identity, wire["C"].member, wire.random.randbytes, wire["C"].outbox
    )
    rogue.invite([wire["D"].identity.certificate], wire.now)
    wire.settle(1)
    assert wire["D"].member is None
    assert any(isinstance(error, PolicyViolationError) for error in wire["D"].refused)


@pytest.mark.requirement("R11", "R18")
def test_attack_an_admission_told_by_somebody_who_may_not() -> None:
    """C forges what only B may tell, about somebody who wants in."""
    wire = Wire("ABCD")
    wire.form("ABC", distributing(wire, "A", "B"))
    rogue, newcomer = wire["C"].identity, wire["D"].identity
    token = wire["C"].member.token
    key = hpke.generate(Kem.X_WING, wire.random.randbytes)
    host = wire["A"].identity.certificate
    invitation = registration.invite(
        rogue,
        token,
        host,
        host,
        key,
        newcomer.fingerprint,
        nonce=bytes(16),
        life=60,
        others=[],
        rejoin=False,
    )
    received = registration.ReceivedInvitation(
        invitation, token, rogue.certificate, host, host, wire.now + 60
    )
    pending = registration.request_to_join(newcomer, received, wire.random.randbytes)
    sealed = schema.decode(registration.SealedRequest, pending.body, limit=70_000)
    request = registration.open_request(sealed, invitation, key, GROUP, rogue.fingerprint)
    notice = AdmissionNotice(invitation.raw, request.raw)
    raw = signed.sign(rogue.signing_key, notice, GROUP, host.fingerprint).raw
    with pytest.raises(PolicyViolationError):
        wire["A"].controller.receive(Kind.ADMISSION_NOTICE, raw, rogue.certificate, wire.now)
    wire.settle(1)
    assert names_in(wire["A"]) == "ABC"


@pytest.mark.requirement("R11")
def test_attack_a_distributor_names_a_controller_of_its_own() -> None:
    wire = Wire("ABCD")
    wire.form("AB", distributing(wire, "A", "B"))
    token, me = wire["B"].member.token, wire["B"].identity
    key = hpke.generate(Kem.X_WING, wire.random.randbytes)
    invitation = registration.invite(
        me,
        token,
        wire["A"].identity.certificate,
        wire["C"].identity.certificate,
        key,
        wire["D"].identity.fingerprint,
        nonce=bytes(16),
        life=60,
        others=[],
        rejoin=False,
    )
    with pytest.raises(PolicyViolationError):
        read_invitation(
            invitation.raw, GROUP, me.fingerprint, wire["D"].identity.fingerprint, wire.now
        )
    assert Outbox().take_transmissions() == []


@pytest.mark.requirement("R10", "R24")
def test_a_distributor_cannot_bring_back_who_was_put_out() -> None:
    wire = Wire("ABCD")
    controller = wire.form("ABCD", distributing(wire, "A", "B"))
    controller.remove(wire["D"].member.number, wire.now)
    wire.settle(1)
    wire["B"].distributor.invite([wire["D"].identity.certificate], wire.now)
    wire.settle(3)
    assert names_in(wire["A"]) == "ABC"
    assert any(isinstance(error, PolicyViolationError) for error in wire["A"].refused)


@pytest.mark.requirement("R10", "R13")
def test_a_distributor_invites_no_more_people_than_the_policy_has_room_for() -> None:
    wire = Wire("ABCD")
    token = distributing(wire, "A", "B")
    wire.form("AB", replace(token, operational=replace(token.operational, max_members=3)))
    people = [wire[name].identity.certificate for name in "CD"]
    with pytest.raises(NotAllowedError):
        wire["B"].distributor.invite(people, wire.now)
    wire["B"].distributor.invite(people[:1], wire.now)
    wire.settle(3)
    assert names_in(wire["A"]) == "ABC"


def full_house(wire: Wire, most: int) -> PolicyToken:
    token = distributing(wire, "A")
    return replace(token, operational=replace(token.operational, max_members=most))


def refused_with(wire: Wire) -> dict[str, str]:
    """Collects, by name, why people are refused as they hear it; beside what is delivered."""
    reasons: dict[str, str] = {}

    def deliver(_: Party, receiver: Party, packet: Transmission) -> list[Transmission]:
        if packet.kind is Kind.JOIN_REFUSED:
            reason = schema.decode(JoinRefused, packet.body, limit=4096).reason
            reasons.setdefault(receiver.name, reason)
        return [packet]

    wire.deliver = deliver
    return reasons


@pytest.mark.requirement("R10", "R12", "R18")
def test_a_full_group_stays_one_that_can_go_on_whichever_roads_people_come_by_at_once() -> None:
    """MSMP-35: else a key would come that nobody takes, and so would each after it."""
    wire = Wire("ABCDEF")
    wire.form("AB", full_house(wire, 3))
    reasons = refused_with(wire)
    wire["A"].controller.invite([wire["C"].identity.certificate], wire.now)
    wire["B"].distributor.invite([wire["D"].identity.certificate], wire.now)
    wire["E"].outbox.send(Kind.ASK_TO_JOIN, b"", wire["B"].identity.fingerprint)
    wire["F"].outbox.send(Kind.ASK_TO_JOIN, b"", wire["A"].identity.fingerprint)
    wire.settle(8)
    assert names_in(wire["A"]) == names_in(wire["B"]) == "ABC"
    for name in "DEF":
        assert reasons[name] == "The policy has no room for more people: the conference is full."
        assert not wire[name].member or wire[name].member.state is MemberState.REFUSED
    for party in wire.parties.values():
        assert not any(isinstance(error, PolicyViolationError) for error in party.refused)
    wire["A"].controller.remove(wire["C"].member.number, wire.now)
    wire["A"].controller.invite([wire["D"].identity.certificate], wire.now)  # there is room now
    wire.settle(3)
    assert names_in(wire["A"]) == names_in(wire["D"]) == "ABD"


@pytest.mark.requirement("R10", "R16")
def test_whom_the_host_turns_down_hears_it_through_who_let_them_in() -> None:
    wire = Wire("ABC")
    token = distributing(wire, "A")
    wire.form("AB", replace(token, dissemination=replace(token.dissemination, approval=True)))
    wire["A"].controller.approve(wire["B"].identity.fingerprint, wire.now)
    wire.settle(2)
    reasons = refused_with(wire)
    collect, apart = wire.deliver, {"A", "C"}
    wire.deliver = lambda sender, receiver, packet: (
        [] if {sender.name, receiver.name} == apart else collect(sender, receiver, packet)
    )
    wire["B"].distributor.invite([wire["C"].identity.certificate], wire.now)
    wire.settle(1)
    wire["A"].controller.turn_down(wire["C"].identity.fingerprint)
    wire.settle(1)
    assert reasons["C"] == "The host did not approve it."
    assert wire["C"].member.state is MemberState.REFUSED


@pytest.mark.requirement("R10", "R12")
def test_who_declines_what_a_distributor_sent_is_told_of_to_nobody_and_stays_out() -> None:
    wire = Wire("ABC")
    wire.form("AB", distributing(wire, "A", "B"))
    wire.accept = lambda party: False
    wire["B"].distributor.invite([wire["C"].identity.certificate], wire.now)
    wire.settle(1)
    nonce = wire["C"].invitation.signed.message.nonce
    decline = schema.encode(Decline(nonce, ()))
    wire["C"].outbox.send(Kind.DECLINE, decline, wire["B"].identity.fingerprint)
    wire.settle(3)
    assert wire["B"].of(CandidateChanged)[-1].state is CandidateState.DECLINED
    told = {event.certificate.name for event in wire["A"].of(CandidateChanged)}
    assert told == {"B"}
    assert names_in(wire["A"]) == "AB"


@pytest.mark.requirement("R10", "R28")
def test_who_answers_a_distributor_that_was_restarted_learns_that_it_is_too_late() -> None:
    wire = Wire("ABC")
    wire.form("AB", distributing(wire, "A", "B"))

    def deliver(_: Party, receiver: Party, packet: Transmission) -> list[Transmission]:
        if packet.kind is Kind.REQUEST_TO_JOIN:
            wire["B"].distributor = Distributor(
                wire["B"].identity, wire["B"].member, wire.random.randbytes, wire["B"].outbox
            )
        return [packet]

    wire.deliver = deliver
    wire["B"].distributor.invite([wire["C"].identity.certificate], wire.now)
    wire.settle(3)
    assert any(isinstance(error, StaleError) for error in wire["B"].refused)
    assert wire["C"].member.state is MemberState.REFUSED
    assert names_in(wire["A"]) == "AB"


@pytest.mark.requirement("R10", "R24")
def test_who_waits_for_a_distributor_that_is_put_out_learns_that_it_is_too_late() -> None:
    """MSMP-38. Else it would wait for ever: the controller takes nothing of that one any more."""
    wire = Wire("ABC")
    controller = wire.form("AB", distributing(wire, "A", "B"))
    wire["B"].distributor.invite([wire["C"].identity.certificate], wire.now)
    wire.deliver = lambda sender, receiver, packet: (
        [] if packet.kind is Kind.ADMISSION_NOTICE else [packet]
    )
    wire.settle(1)
    assert wire["C"].member.state is MemberState.JOINING
    controller.remove(wire["B"].member.number, wire.now)
    wire.settle(4)
    assert wire["B"].member.state is MemberState.REMOVED
    assert wire["C"].member.state is MemberState.REFUSED
    asks(wire, "C", "B")
    assert names_in(wire["A"]) == "A"


@pytest.mark.requirement("R10", "R24")
def test_who_was_let_in_by_a_distributor_and_put_out_before_its_keys_came_learns_it() -> None:
    """MSMP-38: it has no number yet, by which its controller could tell it."""
    wire = Wire("ABC")
    controller = wire.form("AB", distributing(wire, "A", "B"))
    wire.deliver = lambda sender, receiver, packet: (
        []
        if packet.kind in {Kind.KEY_DOWNLOAD, Kind.REKEY_EVENT} and receiver.name == "C"
        else [packet]
    )
    wire["B"].distributor.invite([wire["C"].identity.certificate], wire.now)
    wire.settle(3)
    place = wire["B"].member.roster.by_fingerprint(wire["C"].identity.fingerprint)
    assert place
    assert wire["C"].member.state is MemberState.JOINING
    controller.remove(place.number, wire.now)
    wire.settle(4)
    assert wire["C"].member.state is MemberState.REFUSED
    assert names_in(wire["A"]) == names_in(wire["B"]) == "AB"


@pytest.mark.requirement("R10", "R34")
def test_attack_somebody_but_the_controller_has_a_distributor_pass_something_on() -> None:
    """MSMP-38: C would turn away whom B let in."""
    wire = Wire("ABCD")
    wire.form("ABC", distributing(wire, "A", "B"))
    apart = {"A", "D"}
    heard = []

    def deliver(sender: Party, receiver: Party, packet: Transmission) -> list[Transmission]:
        if packet.kind is Kind.ADMISSION_NOTICE:
            heard.append(packet)
            return []
        return [] if {sender.name, receiver.name} == apart and packet.to else [packet]

    wire.deliver = deliver
    distributor = wire["B"].distributor
    distributor.invite([wire["D"].identity.certificate], wire.now)
    wire.settle(0.5)
    assert heard
    (candidate,) = distributor.admission.candidates
    refusal = schema.encode(JoinRefused(candidate.nonce, "go away"))
    assert distributor.relays(Kind.JOIN_REFUSED, refusal)
    with pytest.raises(StaleError):
        distributor.receive(Kind.JOIN_REFUSED, refusal, wire["C"].identity.certificate, wire.now)
    with pytest.raises(StaleError):
        distributor.receive(Kind.REKEY_EVENT, b"", wire["A"].identity.certificate, wire.now)
    wire.deliver = lambda sender, receiver, packet: (
        [] if {sender.name, receiver.name} == apart and packet.to else [packet]
    )
    wire.settle(5)
    assert names_in(wire["A"]) == names_in(wire["D"]) == "ABCD"
    assert not [c for c in distributor.admission.candidates if c.state is CandidateState.JOINING]


@pytest.mark.requirement("R10", "R28")
def test_who_was_let_in_by_a_distributor_that_takes_over_is_asked_anew() -> None:
    """MSMP-38: the controller that it asked is gone, and signs no keys for it."""
    wire = Wire("ABCD")
    token = distributing(wire, "A")
    deputy = (wire["B"].identity.fingerprint,)
    operational = replace(token.operational, deputies=deputy, takeover_after=3_000)
    wire.form("ABC", complete(replace(token, operational=operational)))
    wire.lose("A")
    wire["B"].distributor.invite([wire["D"].identity.certificate], wire.now)
    wire.settle(1)
    assert wire["D"].member.state is MemberState.JOINING
    wire.settle(8)
    assert wire["B"].controller is not None
    assert wire["D"].member.controller.name == "B"
    assert names_in(wire["C"]) == names_in(wire["D"]) == "ABCD"
