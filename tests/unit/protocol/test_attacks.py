"""Each known attack, mounted against the real code (DESIGN: "Attacks that it must withstand")."""

from __future__ import annotations

import dataclasses
from unittest.mock import patch

import pytest

from msmp_gui.crypto import cbor, cose, hpke
from msmp_gui.crypto.hpke import Kem
from msmp_gui.identity.identity import Identity, new_identity
from msmp_gui.media.conversation import Conversation
from msmp_gui.media.group_cipher import GroupCipher
from msmp_gui.protocol import registration, split_view
from msmp_gui.protocol.controller.group_controller import GroupController
from msmp_gui.protocol.controller.rekey import Flight, RekeyMaker, RekeyPlan
from msmp_gui.protocol.errors import (
    LackingError,
    MalformedError,
    PolicyViolationError,
    RemoteProtocolError,
    StaleError,
)
from msmp_gui.protocol.events import EpochReady, Outbox, SplitViewDetected, Transmission
from msmp_gui.protocol.keys import contribution
from msmp_gui.protocol.keys.path import MemberPath
from msmp_gui.protocol.member.changeover import update_context
from msmp_gui.protocol.policy.signed_token import sign_token
from msmp_gui.protocol.policy.token import Demand, PolicyToken
from msmp_gui.protocol.states import MemberState
from msmp_gui.protocol.wire import schema, signed
from msmp_gui.protocol.wire.messages.admission import KeyRefresh, Rejoin, SealedRequest
from msmp_gui.protocol.wire.messages.conference import Payload
from msmp_gui.protocol.wire.messages.kinds import EvictionCause, Kind, PayloadKind
from msmp_gui.protocol.wire.messages.membership import Eviction
from msmp_gui.protocol.wire.messages.rekey import Activate, Contributor, RekeyEvent, Reveal
from msmp_gui.protocol.wire.signed import Verified
from tests.support.parties import START, Party, Wire, everyday

pytestmark = pytest.mark.requirement("R34")

GROUP = b"g" * 16


def refused(party: Party, kind: Kind, body: bytes, wire: Wire) -> RemoteProtocolError:
    """What the member refuses a packet with; and that nothing changed."""
    member = party.member
    before = (member.state, member.current.context_hash, member.next, member.roster.hash)
    with pytest.raises(RemoteProtocolError) as caught:
        member.receive(kind, body, wire.now)
    assert (member.state, member.current.context_hash, member.next, member.roster.hash) == before
    return caught.value


def invitation_for(wire: Wire, host: str, guest: str, **token_changes: object) -> Verified:
    me = wire[host].identity
    token = sign_token(everyday(me, **token_changes), me.signing_key)
    key = hpke.generate(Kem.X_WING, wire.random.randbytes)
    return registration.invite(
        me,
        token,
        me.certificate,
        me.certificate,
        key,
        wire[guest].identity.fingerprint,
        nonce=bytes(16),
        life=60,
        others=[],
        rejoin=False,
    )


def read(wire: Wire, raw: bytes, sender: str, receiver: str) -> registration.ReceivedInvitation:
    return registration.read_invitation(
        raw,
        GROUP,
        wire[sender].identity.fingerprint,
        wire[receiver].identity.fingerprint,
        wire.now,
    )


def draw_up(
    wire: Wire,
    controller: GroupController,
    evictions: dict[int, Eviction] | None = None,
    contributors: tuple[Contributor, ...] = (),
    maker: RekeyMaker | None = None,
) -> Flight:
    """A rekey that the controller does not know of."""
    plan = RekeyPlan(
        evictions or {},
        [],
        contributors,
        term=0,
        controller=0,
        attempt=0,
        new_term=False,
        refresh=None,
    )
    maker = maker or controller._change._maker
    return maker.freeze(plan, controller._change.planning.base(), controller._change.tree, wire.now)


@pytest.mark.requirement("R11")
def test_attack_rogue_distributor_hands_out_a_rekey_of_its_own() -> None:
    """B is a member with a valid certificate, and no authority."""
    wire = Wire("ABC")
    controller = wire.form("ABC")
    rogue = RekeyMaker(wire["B"].identity, controller.member.policy, wire.random.randbytes)
    flight = draw_up(wire, controller, maker=rogue)
    error = refused(wire["C"], Kind.REKEY_EVENT, flight.event.raw, wire)
    assert isinstance(error, MalformedError)
    activate = Activate(flight.hash, 2, 0, 0, ())
    raw = signed.sign(wire["B"].identity.signing_key, activate, GROUP).raw
    refused(wire["C"], Kind.ACTIVATE, raw, wire)


@pytest.mark.requirement("R1", "R11")
def test_attack_forged_token() -> None:
    """B invites under a token that A signed, or that names A."""
    wire = Wire("ABC")
    me, victim = wire["B"].identity, wire["A"].identity
    key = hpke.generate(Kem.X_WING, wire.random.randbytes)
    for owner, signer in ((victim, victim), (victim, me)):
        token = sign_token(everyday(owner), signer.signing_key)
        forged = registration.invite(
            me,
            token,
            owner.certificate,
            me.certificate,
            key,
            wire["C"].identity.fingerprint,
            nonce=bytes(16),
            life=60,
            others=[],
            rejoin=False,
        )
        with pytest.raises((MalformedError, PolicyViolationError)):
            read(wire, forged.raw, "B", "C")


@pytest.mark.requirement("R1", "R5")
def test_attack_altered_token_and_downgraded_suite() -> None:
    """A bit anywhere in the invitation is changed; a suite that nobody knows is offered."""
    wire = Wire("AB")
    raw = invitation_for(wire, "A", "B").raw
    assert read(wire, raw, "A", "B").token.message.name == "Test"
    for at in range(0, len(raw), 37):
        altered = bytearray(raw)
        altered[at] ^= 1
        with pytest.raises(RemoteProtocolError):
            read(wire, bytes(altered), "A", "B")
    with patch.object(schema, "encode", _with_suite("none")):
        weak = invitation_for(wire, "A", "B").raw
    with pytest.raises(LackingError):
        read(wire, weak, "A", "B")


def _with_suite(suite: str):
    real = schema.encode

    def encode(item: object) -> bytes:
        if not isinstance(item, PolicyToken):
            return real(item)
        value = schema.to_value(item)
        value["operational"]["suite"] = suite
        return cbor.encode(value)

    return encode


def test_attack_invitation_meant_for_another_or_passed_on() -> None:
    """MSMP-30"""
    wire = Wire("ABC")
    raw = invitation_for(wire, "A", "B").raw
    with pytest.raises(MalformedError):
        read(wire, raw, "A", "C")
    with pytest.raises(PolicyViolationError):
        read(wire, raw, "C", "B")


def test_attack_replayed_admission() -> None:
    """The request of one invitation, and the download of one request, open nothing else."""
    wire = Wire("ABC")
    seen: dict[Kind, list[bytes]] = {}
    wire.deliver = lambda sender, receiver, packet: (
        seen.setdefault(packet.kind, []).append(packet.body) or [packet]
    )
    controller = wire.form("AB")
    b = wire["B"].identity.certificate
    (request,), (download,) = seen[Kind.REQUEST_TO_JOIN], seen[Kind.KEY_DOWNLOAD]
    controller.receive(Kind.REQUEST_TO_JOIN, request, b, wire.now)  # the same again: harmless
    with pytest.raises(StaleError):
        controller.receive(Kind.REQUEST_TO_JOIN, request, wire["C"].identity.certificate, wire.now)
    controller._arrivals.invite(
        [b], wire.now, rejoin=True
    )  # a new invitation: the old request is void
    with pytest.raises(StaleError):
        controller.receive(Kind.REQUEST_TO_JOIN, request, b, wire.now)
    refused(wire["B"], Kind.KEY_DOWNLOAD, download, wire)


def test_attack_flood_of_requests_without_an_invitation_costs_no_decapsulation() -> None:
    """MSMP-31"""
    wire = Wire("ABC")
    controller = wire.form("AB")
    flood = schema.encode(SealedRequest(bytes(16), bytes(2000)))
    with patch.object(registration, "open_request", side_effect=AssertionError("costly")):
        for _ in range(50):
            for name in "BC":
                with pytest.raises(StaleError):
                    controller.receive(
                        Kind.REQUEST_TO_JOIN, flood, wire[name].identity.certificate, wire.now
                    )


@pytest.mark.requirement("R21")
def test_attack_replayed_and_withheld_rekey() -> None:
    wire = Wire("ABC")
    events: list[bytes] = []
    wire.deliver = lambda sender, receiver, packet: (
        events.append(packet.body) or []
        if packet.kind is Kind.REKEY_EVENT and receiver.name == "C" and len(events) < 2
        else [packet]
    )
    controller = wire.form("ABC")
    controller.rekey(wire.now)
    wire.settle(4)  # withheld twice; C asks, or is told again
    assert wire["C"].member.current.number == 2
    controller.rekey(wire.now)
    wire.settle(1)
    old = wire["C"].member.current
    for body in events:
        error = refused(wire["C"], Kind.REKEY_EVENT, body, wire)
        assert isinstance(error, StaleError)
    assert wire["C"].member.current is old


def test_attack_something_else_than_what_was_verified_before() -> None:
    """What comes again is not verified again: that goes for the very same alone."""
    wire = Wire("AB")
    signer, other = wire["A"].identity.signing_key, wire["B"].identity.certificate.verifying_key
    raw = signed.sign(signer, Activate(bytes(32), 1, 0, 0, ()), GROUP).raw
    changed = signed.sign(signer, Activate(bytes(32), 1, 1, 0, ()), GROUP).raw
    for _ in range(2):
        assert signed.verify(Activate, raw, signer.verifying_key, GROUP)
    signature = cose.read(changed, limit=10_000).signature
    forged = changed[: -len(signature)] + raw[-len(signature) :]
    for _ in range(2):
        with pytest.raises(MalformedError):
            signed.verify(Activate, forged, signer.verifying_key, GROUP)
        with pytest.raises(MalformedError):
            signed.verify(Activate, raw, other, GROUP)
        with pytest.raises(MalformedError):
            signed.verify(Activate, raw, signer.verifying_key, GROUP, bytes(32))


def test_attack_unknown_key_share() -> None:
    """A signature made for one place means nothing in another."""
    wire = Wire("AB")
    key = wire["A"].identity.signing_key
    message = Activate(bytes(32), 1, 0, 0, ())
    to = wire["B"].identity.fingerprint
    raw = signed.sign(key, message, GROUP, to).raw
    assert signed.verify(Activate, raw, key.verifying_key, GROUP, to).message == message
    for group, recipient in ((bytes(16), to), (GROUP, None), (GROUP, bytes(32))):
        with pytest.raises(MalformedError):
            signed.verify(Activate, raw, key.verifying_key, group, recipient)
    # Another kind of message with the same fields is another message.
    payload = cose.read(raw, limit=10_000).unverified_payload
    assert payload
    with pytest.raises(MalformedError):
        signed.verify(RekeyEvent, raw, key.verifying_key, GROUP, to)


@pytest.mark.requirement("R18")
def test_attack_two_rosters_for_two_members() -> None:
    """The controller tells C that B is out, and B that C is out, in one and the same epoch."""
    wire = Wire("ABC")
    controller = wire.form("ABC")
    roster = controller.member.roster
    flights = {}
    for kept, out in (("B", "C"), ("C", "B")):
        number = roster.by_fingerprint(wire[out].identity.fingerprint).number
        eviction = Eviction(number, EvictionCause.REMOVAL, 0, "", 0)
        flights[kept] = draw_up(wire, controller, {number: eviction})
    for name, flight in flights.items():
        wire[name].member.receive(Kind.REKEY_EVENT, flight.event.raw, wire.now)
        body = Activate(flight.hash, 2, 0, 0, ())
        raw = signed.sign(wire["A"].identity.signing_key, body, GROUP).raw
        wire[name].member.receive(Kind.ACTIVATE, raw, wire.now)
    codes = {wire[name].member.current.code() for name in "BC"}
    assert len(codes) == 2
    assert wire["B"].member.roster.hash != wire["C"].member.roster.hash
    # Whoever meets the other event has proof: two signed contexts for one epoch and attempt.
    wire["B"].outbox.take_events()
    with pytest.raises(RemoteProtocolError):
        wire["B"].member.receive(Kind.REKEY_EVENT, flights["C"].event.raw, wire.now)
    (seen,) = [e for e in wire["B"].outbox.take_events() if isinstance(e, SplitViewDetected)]
    assert split_view.judge(seen.evidence).proven


@pytest.mark.requirement("R18")
def test_attack_two_contexts_for_one_epoch_are_seen() -> None:
    """MSMP-77"""
    wire = Wire("ABC")
    controller = wire.form("ABC")
    one, two = (draw_up(wire, controller) for _ in range(2))
    wire["B"].member.receive(Kind.REKEY_EVENT, one.event.raw, wire.now)
    with pytest.raises(RemoteProtocolError):
        wire["B"].member.receive(Kind.REKEY_EVENT, two.event.raw, wire.now)
    (seen,) = [e for e in wire["B"].outbox.take_events() if isinstance(e, SplitViewDetected)]
    finding = split_view.judge(seen.evidence)
    assert finding.proven
    assert finding.signer == wire["A"].identity.certificate


@pytest.mark.requirement("R18")
@pytest.mark.parametrize("trick", ["overlap", "changeover", "contributor", "lazy removal", "self"])
def test_attack_controller_does_what_the_token_does_not_allow(trick: str) -> None:
    wire = Wire("ABC")
    controller = wire.form("ABC")
    b = controller.member.roster.by_fingerprint(wire["B"].identity.fingerprint)
    evictions, contributors = {}, ()
    if trick == "lazy removal":
        evictions = {b.number: Eviction(b.number, EvictionCause.REMOVAL, 0, "", 0)}
    if trick == "self":
        evictions = {0: Eviction(0, EvictionCause.REMOVAL, 0, "", 0)}
    if trick == "contributor":
        contributors = (Contributor(99, bytes(32)),)
    real = signed.sign

    def tampered(key: object, message: object, group: bytes, to: object = None) -> object:
        if isinstance(message, RekeyEvent):
            changes = {
                "overlap": {"overlap": 60_000},
                "changeover": {"changeover": 60_000},
                "lazy removal": {"urgent": False},
            }.get(trick, {})
            message = dataclasses.replace(message, **changes)
        return real(key, message, group, to)  # type: ignore[arg-type]

    with patch.object(signed, "sign", tampered):
        flight = draw_up(wire, controller, evictions, contributors)
    error = refused(wire["C"], Kind.REKEY_EVENT, flight.event.raw, wire)
    assert isinstance(error, PolicyViolationError)


@pytest.mark.requirement("R4", "R34")
def test_attack_contribution_that_is_not_the_one_committed_to() -> None:
    """The controller names B with a commitment that B never made."""
    wire = Wire("ABC")
    controller = wire.form("ABC")
    number = controller.member.roster.by_fingerprint(wire["B"].identity.fingerprint).number
    flight = draw_up(wire, controller, contributors=(Contributor(number, bytes(32)),))
    error = refused(wire["B"], Kind.REKEY_EVENT, flight.event.raw, wire)
    assert isinstance(error, PolicyViolationError)


@pytest.mark.requirement("R4", "R34")
def test_attack_a_contributor_shows_what_it_chose_after_the_others() -> None:
    """MSMP-53: B, who could search for a key by that, is left out of it."""
    wire = Wire("ABC")
    wire.form("ABC")
    chosen: set[bytes] = set()

    def deliver(sender: Party, _: Party, packet: Transmission) -> list[Transmission]:
        if packet.kind is not Kind.REVEAL or sender.name != "B":
            return [packet]
        coming = sender.member._keys.next
        assert coming is not None
        number = signed.peek(Reveal, packet.body).number
        other = contribution.draw(lambda size: b"b" * size)
        sealed = contribution.seal(coming.path.root, coming.hash, number, other)
        forged = Reveal(number, coming.hash, sealed)
        raw = signed.sign(sender.identity.signing_key, forged, sender.member.group).raw
        chosen.add(coming.hash)
        return [dataclasses.replace(packet, head=raw, tail=b"")]

    wire.deliver = deliver
    wire["A"].controller.rekey(wire.now)
    wire.settle(3)
    assert chosen
    for name in "AC":
        assert any("not the one committed to" in str(each) for each in wire[name].refused)
        assert wire[name].member.current.context_hash not in chosen
    assert wire["A"].member.current.context_hash == wire["C"].member.current.context_hash


@pytest.mark.requirement("R25")
def test_attack_evicted_members_together_read_nothing_that_comes_after() -> None:
    """B and C keep their keys after they were put out, and are handed every byte."""
    wire = Wire("ABCDE")
    controller = wire.form("ABCDE")
    kept = {name: _keep(wire[name]) for name in "BC"}
    packets: list[tuple[Kind, bytes]] = []
    wire.deliver = lambda sender, receiver, packet: (
        packets.append((packet.kind, packet.body)) or [packet]
    )
    for name in "BC":
        number = controller.member.roster.by_fingerprint(wire[name].identity.fingerprint).number
        controller.remove(number, wire.now)
        wire.settle(1)
    controller.rekey(wire.now)
    wire.settle(1)
    roots = _roots_from(kept, packets)
    wanted = {wire[name].member._keys.path.root.expose() for name in "ADE"}
    assert len(wanted) == 1
    assert not roots & wanted


def _keep(party: Party) -> MemberPath:
    path = party.member._keys.path
    return MemberPath(path.leaf, [secret.copy() for secret in path._secrets])


def _roots_from(paths: dict[str, MemberPath], packets: list[tuple[Kind, bytes]]) -> set[bytes]:
    """Every root that the old paths reach by any of the rekey events, in any order tried."""
    known, reached = list(paths.values()), set()
    events = [signed.peek(RekeyEvent, body) for kind, body in packets if kind is Kind.REKEY_EVENT]
    for event in events:
        for path in list(known):
            try:
                updated = path.updated(event.change, event.height, update_context(event.context))
            except MalformedError:
                continue
            known.append(updated)
            reached.add(updated.root.expose())
    return reached


def test_attack_joiner_reads_nothing_that_came_before() -> None:
    wire = Wire("ABC")
    controller = wire.form("AB")
    before = controller.member.current
    early = GroupCipher(GROUP)
    early.send_under(before, 0)
    frame = early.protect(b"said before")
    controller.peer_reachable(wire["C"].identity.fingerprint, True, wire.now)
    controller.invite([wire["C"].identity.certificate], wire.now)
    wire.settle(1)
    late = wire["C"].member.current
    mine = GroupCipher(GROUP)
    for event in wire["C"].of(EpochReady):
        mine.add(event.epoch, event.roster)
    with pytest.raises(Exception, match="no key"):
        mine.unprotect(frame)
    assert late.number == before.number + 1


@pytest.mark.requirement("R19")
def test_attack_member_speaks_as_another() -> None:
    """B seals under C's key, or signs as C, or passes a sign of life of C on as its own."""
    wire = Wire("ABC")
    wire.form("ABC")
    conversation = _conversation(wire["A"])
    b, c = (wire[name].member for name in "BC")
    payload = Payload(c.number, PayloadKind.CHAT, 1, 1, 0, "it is I, C", ())
    forged = signed.sign(wire["B"].identity.signing_key, payload, GROUP).raw
    for number in (c.number, b.number):
        cipher = GroupCipher(GROUP)
        cipher.send_under(b.current, number)
        with pytest.raises(MalformedError):
            conversation.receive(Kind.PAYLOAD, cipher.protect(forged), None, wire.now)
    alive = dataclasses.replace(payload, kind=PayloadKind.PRESENCE, sequence=0, text="")
    genuine = signed.sign(wire["C"].identity.signing_key, alive, GROUP).raw
    with pytest.raises(MalformedError, match="passed on by somebody else"):
        conversation.receive(Kind.PAYLOAD, cipher.protect(genuine), None, wire.now)
    assert conversation.take_delivered() == []


@pytest.mark.requirement("R19")
def test_attack_replayed_payload() -> None:
    wire = Wire("AB")
    wire.form("AB")
    sender, receiver = _conversation(wire["A"]), _conversation(wire["B"])
    sender.say("once", wire.now)
    (frame,) = [t.body for t in wire["A"].outbox.take_transmissions()]
    receiver.receive(Kind.PAYLOAD, frame, None, wire.now)
    with pytest.raises(StaleError):
        receiver.receive(Kind.PAYLOAD, frame, None, wire.now)
    assert [message.text for message in receiver.take_delivered()] == ["once"]


def _conversation(party: Party) -> Conversation:
    """The conversation of somebody whose group stands."""
    made = Conversation(party.identity, party.member, party.outbox, bytes)
    member = party.member
    if not made._cipher._epochs:
        made.observe(EpochReady(member.current, member.roster), START)
    return made


def test_attack_nonce_reuse_after_a_restart() -> None:
    """MSMP-34: who comes back gets a new number, and so another key for the same counters."""
    wire = Wire("ABC")
    controller = wire.form("ABC")
    before = wire["C"].member
    number, joined = before.number, before.roster.by_number(before.number).joined_epoch
    wire["C"].member = None
    rejoin = schema.encode(Rejoin(before.current.number))
    controller.receive(Kind.REJOIN, rejoin, wire["C"].identity.certificate, wire.now)
    wire.settle(1)
    again = wire["C"].member
    assert again.state is MemberState.ACTIVE
    assert again.number > number
    assert again.roster.by_number(again.number).joined_epoch == joined
    assert again.roster.by_number(number) is None


def test_attack_malformed_input_at_every_door() -> None:
    wire = Wire("AB")
    controller = wire.form("AB")
    stranger: Identity = new_identity("S", START, wire.random.randbytes)[0]
    bodies = [b"", b"\x80", b"\xff" * 300, bytes(200_001), b"\x9f\xff", b"\xa1\x00\x00"]
    for body in bodies:
        for kind in Kind:
            for receive in (
                lambda k, b: wire["B"].member.receive(k, b, wire.now),
                lambda k, b: controller.receive(k, b, stranger.certificate, wire.now),
                lambda k, b: _conversation(wire["B"]).receive(k, b, None, wire.now),
            ):
                try:
                    receive(kind, body)
                except RemoteProtocolError:
                    continue
    assert Outbox().take_events() == []
    assert wire["B"].member.state is MemberState.ACTIVE


@pytest.mark.parametrize("lattice", [b"\xff" * 1184, None], ids=["no lattice", "small order"])
def test_attack_a_key_that_nothing_can_be_sealed_to_holds_nobody_up(lattice: bytes | None) -> None:
    """MSMP-110: whoever asks with one gets no keys; all others get theirs."""
    wire = Wire("ABC")
    controller = wire.form("ABC", everyday(wire["A"].identity, rekey={"demand": Demand.MEMBERS}))
    before = wire["C"].member.current.number
    asked = wire["B"].member.asking.refresh_request(0, wire["A"].identity.fingerprint)
    honest = signed.peek(KeyRefresh, asked.body)
    curve = bytes(32)  # the point of order 4, with which all share one secret
    forged = dataclasses.replace(honest, kem_key=(lattice or honest.kem_key[:1184]) + curve)
    to = wire["A"].identity.fingerprint
    raw = signed.sign(wire["B"].identity.signing_key, forged, GROUP, to).raw
    controller.receive(Kind.KEY_REFRESH, raw, wire["B"].identity.certificate, wire.now)
    wire.settle(10)
    assert wire["C"].member.current.number > before
    controller.remove(wire["B"].member.number, wire.now)
    wire.settle(5)
    assert {member.certificate.name for member in wire["C"].member.roster} == {"A", "C"}
    assert wire["C"].member.current.context_hash == wire["A"].member.current.context_hash
