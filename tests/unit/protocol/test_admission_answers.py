"""Answers on the way into a group that are late, doubled, broken, or somebody else's.

None of them lets anybody in, and none keeps the one out who was meant.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from msmp_gui.crypto import hpke
from msmp_gui.crypto.hpke import Kem
from msmp_gui.identity.certificate import Certificate
from msmp_gui.protocol import registration
from msmp_gui.protocol.controller.admission import INVITATION_LIFE
from msmp_gui.protocol.controller.group_controller import GroupController
from msmp_gui.protocol.errors import (
    MalformedError,
    PolicyViolationError,
    RemoteProtocolError,
    StaleError,
    UnknownMemberError,
)
from msmp_gui.protocol.events import CandidateChanged, CandidateState, MembershipOver, Transmission
from msmp_gui.protocol.policy.token import Distributors
from msmp_gui.protocol.registration import ReceivedInvitation
from msmp_gui.protocol.states import MemberState
from msmp_gui.protocol.wire import schema, signed
from msmp_gui.protocol.wire.messages.admission import (
    AdmissionNotice,
    Decline,
    JoinRefused,
    KeyDownload,
    RequestToJoin,
    SealedDownload,
    SealedRequest,
)
from msmp_gui.protocol.wire.messages.kinds import EvictionCause, Kind
from msmp_gui.protocol.wire.messages.membership import Departure, EvictionNotice
from tests.support.groups import names_in
from tests.support.parties import Party, Wire, everyday

GROUP = b"g" * 16


class Door:
    """A and B are in; C was invited, and what it and the host say is held back."""

    def __init__(self, **changes: object) -> None:
        self.wire = wire = Wire("ABCD")
        self.controller: GroupController = wire.form("AB", everyday(wire["A"].identity, **changes))
        self.held: dict[Kind, list[Transmission]] = {}
        self.holds: set[Kind] = set()
        wire.deliver = self._deliver
        self.controller.peer_reachable(wire["C"].identity.fingerprint, True, wire.now)

    def _deliver(self, sender: Party, receiver: Party, packet: Transmission) -> list[Transmission]:
        if packet.kind in self.holds and "C" in (receiver.name, sender.name):
            self.held.setdefault(packet.kind, []).append(packet)
            return []
        return [packet]

    def invite(self, *holds: Kind) -> ReceivedInvitation:
        self.holds = set(holds)
        self.controller.invite([self.certificate("C")], self.wire.now)
        self.wire.settle()
        invitation = self.wire["C"].invitation
        assert invitation
        return invitation

    def certificate(self, name: str) -> Certificate:
        return self.wire[name].identity.certificate

    def answers(self, body: bytes, kind: Kind = Kind.REQUEST_TO_JOIN, by: str = "C") -> None:
        self.controller.receive(kind, body, self.certificate(by), self.wire.now)

    def refuses(self, body: bytes, error: type[RemoteProtocolError], **how: object) -> None:
        """And nobody learns anything by that."""
        with pytest.raises(error):
            self.answers(body, **how)  # type: ignore[arg-type]
        assert names_in(self.wire["A"]) == "AB"

    @property
    def state(self) -> CandidateState:
        candidate = self.controller.admission.candidates.get(self.certificate("C").fingerprint)
        assert candidate
        return candidate.state

    def gets_in(self) -> None:
        """What was held back comes after all."""
        self.holds = set()
        for kind, packets in self.held.items():
            for packet in packets:
                if kind in (Kind.KEY_DOWNLOAD, Kind.JOIN_REFUSED):
                    self.wire["C"].member.receive(kind, packet.body, self.wire.now)
                else:
                    self.answers(packet.body, kind)
        self.wire.settle(5)
        assert {names_in(self.wire[name]) for name in "ABC"} == {"ABC"}
        assert len({self.wire[name].member.current.code() for name in "ABC"}) == 1


def request(door: Door, invitation: ReceivedInvitation, by: str = "C") -> bytes:
    random = door.wire.random.randbytes
    return registration.request_to_join(door.wire[by].identity, invitation, random).body


@pytest.mark.requirement("R34")
def test_one_invitation_is_answered_once() -> None:
    """A second answer would have the host seal the group's keys for another key than the first."""
    door = Door()
    invitation = door.invite(Kind.KEY_DOWNLOAD)
    assert door.state is CandidateState.JOINING
    with pytest.raises(StaleError):
        door.answers(request(door, invitation))
    door.gets_in()


@pytest.mark.requirement("R34")
def test_attack_who_is_invited_passes_the_invitation_on() -> None:
    """C hands all that it has to D, and sends D's answer as its own."""
    door = Door()
    invitation = door.invite(Kind.REQUEST_TO_JOIN)
    door.refuses(request(door, invitation, by="D"), MalformedError)
    door.refuses(request(door, invitation, by="D"), StaleError, by="D")
    door.gets_in()


@pytest.mark.requirement("R34")
def test_attack_an_answer_that_was_signed_for_another_invitation() -> None:
    """Whoever once had C sign an answer puts it into an envelope of the present one."""
    door = Door()
    invitation = door.invite(Kind.REQUEST_TO_JOIN)
    message, me = invitation.signed.message, door.wire["C"].identity
    key = hpke.generate(Kem.X_WING, door.wire.random.randbytes).public_key.to_bytes()
    old = RequestToJoin(bytes(32), me.certificate.der, (), key, bytes(32), bytes(16), 0)
    raw = signed.sign(me.signing_key, old, GROUP, invitation.inviter.fingerprint).raw
    info = registration._request_info(invitation.signed.hash)
    sealed = hpke.public_key(Kem.X_WING, message.kem_key).seal(raw, info)
    door.refuses(schema.encode(SealedRequest(message.nonce, sealed)), MalformedError)
    door.gets_in()


@pytest.mark.requirement("R34")
def test_attack_an_answer_that_cannot_be_opened_or_names_no_certificate() -> None:
    door = Door()
    invitation = door.invite(Kind.REQUEST_TO_JOIN)
    message, me = invitation.signed.message, door.wire["C"].identity
    door.refuses(schema.encode(SealedRequest(message.nonce, bytes(2_000))), MalformedError)
    nobody = RequestToJoin(
        invitation.signed.hash, b"\x30", (), bytes(1216), bytes(32), bytes(16), 0
    )
    raw = signed.sign(me.signing_key, nobody, GROUP, invitation.inviter.fingerprint).raw
    info = registration._request_info(invitation.signed.hash)
    sealed = hpke.public_key(Kem.X_WING, message.kem_key).seal(raw, info)
    door.refuses(schema.encode(SealedRequest(message.nonce, sealed)), MalformedError)
    door.gets_in()


def test_who_answers_an_invitation_too_late_learns_that_it_is_closed() -> None:
    door = Door()
    door.invite(Kind.REQUEST_TO_JOIN)
    door.wire.now += INVITATION_LIFE + 1
    (late,) = {packet.body for packet in door.held[Kind.REQUEST_TO_JOIN]}
    door.answers(late)
    door.holds = set()
    door.wire.settle(5)
    assert door.state is CandidateState.EXPIRED
    (over,) = door.wire["C"].of(MembershipOver)
    assert over.state is MemberState.REFUSED
    assert "no longer open" in over.reason
    assert names_in(door.wire["A"]) == "AB"


def test_to_decline_twice_is_told_once_and_after_the_answer_it_is_to_leave() -> None:
    door = Door()
    nonce = door.invite(Kind.REQUEST_TO_JOIN).signed.message.nonce
    for _ in range(2):
        door.answers(schema.encode(Decline(nonce, ())), Kind.DECLINE)
        door.wire.settle()
    told = [event.state for event in door.wire["A"].of(CandidateChanged)[-2:]]
    assert told == [CandidateState.INVITED, CandidateState.DECLINED]

    door = Door()
    nonce = door.invite().signed.message.nonce
    door.wire.settle(5)
    assert names_in(door.wire["A"]) == "ABC"
    door.answers(schema.encode(Decline(nonce, ())), Kind.DECLINE)
    door.wire.settle(5)
    assert names_in(door.wire["A"]) == names_in(door.wire["B"]) == "AB"
    with pytest.raises(StaleError):
        door.answers(schema.encode(Decline(nonce, ())), Kind.DECLINE)


# The host's answer


def download(door: Door) -> SealedDownload:
    return schema.decode(SealedDownload, door.held[Kind.KEY_DOWNLOAD][0].body, limit=200_000)


@pytest.mark.requirement("R34")
@pytest.mark.parametrize(
    ("change", "error"),
    [
        (lambda sealed: replace(sealed, nonce=bytes(16)), StaleError),
        (lambda sealed: replace(sealed, sealed=bytes(1_500)), MalformedError),
        (lambda sealed: replace(sealed, roster=sealed.roster + b"x"), MalformedError),
    ],
    ids=["another's", "unreadable", "another roster"],
)
def test_attack_keys_that_answer_something_else(
    change: Callable[[SealedDownload], SealedDownload], error: type[RemoteProtocolError]
) -> None:
    door = Door()
    door.invite(Kind.KEY_DOWNLOAD)
    member = door.wire["C"].member
    with pytest.raises(error):
        member.receive(Kind.KEY_DOWNLOAD, schema.encode(change(download(door))), door.wire.now)
    assert member.state is MemberState.JOINING
    assert member.current is None
    door.gets_in()


def rewritten(door: Door, **changes: object) -> bytes:
    """The host's own answer, as an app of it would sign it that does what it likes."""
    sealed, host = download(door), door.wire["A"].identity
    me = door.certificate("C").fingerprint
    pending = door.wire["C"].member.asking.request
    info = registration._download_info(pending.invitation, pending.hash)
    raw = pending.kem_key.open(sealed.sealed, info)
    key = host.certificate.verifying_key
    message = replace(signed.verify(KeyDownload, raw, key, GROUP, me).message, **changes)
    again = signed.sign(host.signing_key, message, GROUP, me).raw
    to = hpke.public_key(Kem.X_WING, pending.kem_key.public_key.to_bytes())
    return schema.encode(replace(sealed, sealed=to.seal(again, info)))


@pytest.mark.requirement("R34")
@pytest.mark.parametrize(
    "changes",
    [
        {"request": bytes(32)},
        {"invitation": bytes(32)},
        {"number": 0},
        {"number": 99},
        {"roster": bytes(32)},
    ],
    ids=lambda changes: "-".join(map(str, changes.items()))[:20],
)
def test_attack_a_host_answers_with_what_was_made_for_somebody_else(
    changes: dict[str, object],
) -> None:
    """Another request, another invitation, the host's own place, nobody's, another roster."""
    door = Door()
    door.invite(Kind.KEY_DOWNLOAD)
    member = door.wire["C"].member
    with pytest.raises(RemoteProtocolError):
        member.receive(Kind.KEY_DOWNLOAD, rewritten(door, **changes), door.wire.now)
    assert member.state is MemberState.JOINING
    assert member.current is None
    door.gets_in()


def test_a_refusal_of_an_earlier_request_does_not_turn_the_present_one_down() -> None:
    door = Door()
    door.invite(Kind.KEY_DOWNLOAD)
    member = door.wire["C"].member
    for nonce in (bytes(16), b"n" * 16):
        stale = schema.encode(JoinRefused(nonce, "go away"))
        with pytest.raises(StaleError):
            member.receive(Kind.JOIN_REFUSED, stale, door.wire.now)
    assert member.state is MemberState.JOINING
    door.gets_in()


# Where a person decides


@pytest.mark.requirement("R16")
def test_who_is_turned_down_by_a_person_learns_it_and_gets_no_keys() -> None:
    door = Door(dissemination={"approval": True})
    wire, c = door.wire, door.certificate("C").fingerprint
    wire.settle(1)
    wire["A"].controller.approve(wire["B"].identity.fingerprint, wire.now)
    wire.settle(3)
    door.invite()
    assert door.state is CandidateState.WAITING
    door.controller.turn_down(c)
    wire.settle(3)
    (over,) = wire["C"].of(MembershipOver)
    assert over.state is MemberState.REFUSED
    assert names_in(wire["A"]) == names_in(wire["B"]) == "AB"
    for decide in (door.controller.turn_down, lambda who: door.controller.approve(who, wire.now)):
        with pytest.raises(UnknownMemberError):
            decide(c)
    wire.settle(3)
    assert names_in(wire["A"]) == "AB"


@pytest.mark.requirement("R14", "R16")
def test_whoever_asks_and_does_not_fit_the_rule_is_told_why() -> None:
    wire = Wire("ABC")
    token = everyday(
        wire["A"].identity,
        dissemination={"pull": True},
        access={"rule": "anyone", "excluded": (wire["C"].identity.fingerprint,)},
    )
    wire.form("AB", token)
    told = []
    wire.deliver = lambda sender, receiver, packet: told.append(packet) or [packet]
    wire["C"].outbox.send(Kind.ASK_TO_JOIN, b"", wire["A"].identity.fingerprint)
    wire.settle(3)
    assert isinstance(wire["A"].refused[-1], PolicyViolationError)
    (refusal,) = [packet for packet in told if packet.kind is Kind.JOIN_REFUSED]
    assert "excludes this key" in schema.decode(JoinRefused, refusal.body, limit=4096).reason
    assert names_in(wire["A"]) == "AB"
    assert wire["C"].invitation is None


# Who goes


@pytest.mark.requirement("R34")
def test_attack_a_member_says_that_another_one_leaves() -> None:
    wire = Wire("ABC")
    controller = wire.form("ABC")
    told, me = wire["C"].member.number, wire["B"].identity
    raw = signed.sign(me.signing_key, Departure(told), GROUP, wire["A"].identity.fingerprint).raw
    with pytest.raises(StaleError):
        controller.receive(Kind.DEPARTURE, raw, me.certificate, wire.now)
    with pytest.raises(RemoteProtocolError):
        controller.receive(Kind.DEPARTURE, raw, wire["C"].identity.certificate, wire.now)
    wire.settle(3)
    assert names_in(wire["A"]) == "ABC"


def test_who_leaves_and_never_was_in_is_let_go() -> None:
    """It was given up while its keys were on the way; else it would say so for ever."""
    wire = Wire("ABC")
    controller = wire.form("AB")
    me, host = wire["C"].identity, wire["A"].identity
    heard = []
    wire.deliver = lambda sender, receiver, packet: heard.append(packet) or [packet]
    raw = signed.sign(me.signing_key, Departure(7), GROUP, host.fingerprint).raw
    controller.receive(Kind.DEPARTURE, raw, me.certificate, wire.now)
    wire.settle(1)
    (notice,) = [packet.body for packet in heard if packet.kind is Kind.EVICTION_NOTICE]
    key = host.certificate.verifying_key
    said = signed.verify(EvictionNotice, notice, key, GROUP, me.fingerprint).message
    assert (said.number, said.cause) == (7, EvictionCause.DEPARTURE)
    assert names_in(wire["A"]) == names_in(wire["B"]) == "AB"


@pytest.mark.requirement("R34")
def test_attack_an_admission_notice_about_nobody() -> None:
    """A distributor that is not ours tells of a newcomer whose certificate is none."""
    wire = Wire("ABC")
    distribution = {"distributors": Distributors.MEMBERS}
    controller = wire.form("AB", everyday(wire["A"].identity, dissemination=distribution))
    me, host = wire["B"].identity, wire["A"].identity
    nobody = RequestToJoin(bytes(32), b"\x30", (), bytes(1216), bytes(32), bytes(16), 0)
    request = signed.sign(me.signing_key, nobody, GROUP, me.fingerprint).raw
    raw = signed.sign(me.signing_key, AdmissionNotice(b"", request), GROUP, host.fingerprint).raw
    with pytest.raises(MalformedError):
        controller.receive(Kind.ADMISSION_NOTICE, raw, me.certificate, wire.now)
    wire.settle(3)
    assert {event.certificate.name for event in wire["A"].of(CandidateChanged)} == {"B"}
    assert names_in(wire["A"]) == names_in(wire["B"]) == "AB"
