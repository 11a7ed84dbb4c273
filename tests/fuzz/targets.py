"""Every decoder of ours: what it may raise, what it must keep, and real input to begin with.

A target takes bytes. It passes when the decoder returns, or raises an exception of its own kind;
where a decoding has one encoding only, the target also checks that encoding leads back.
"""

from __future__ import annotations

import dataclasses
from functools import cache
from random import Random  # noqa: TID251 - seeded

from msmp_gui.crypto import cbor, cose
from msmp_gui.crypto.errors import CryptoError, DecodingError
from msmp_gui.crypto.secret import Secret
from msmp_gui.engine.policies import drafts
from msmp_gui.engine.resources import resource
from msmp_gui.identity.names import displayable_text
from msmp_gui.media.conversation import Conversation
from msmp_gui.media.sframe import Header, SenderKey, Suite, Unprotector
from msmp_gui.media.streams import Streams
from msmp_gui.protocol import audit
from msmp_gui.protocol.contact import Contact
from msmp_gui.protocol.errors import MalformedError, PolicyError, RemoteProtocolError
from msmp_gui.protocol.policy import access_rules
from msmp_gui.protocol.policy import text as policy_text
from msmp_gui.protocol.policy.soundness import impossibilities
from msmp_gui.protocol.policy.token import PolicyToken
from msmp_gui.protocol.wire import direct, packing, schema, signed
from msmp_gui.protocol.wire.messages.kinds import Kind
from msmp_gui.protocol.wire.messages.limits import MAX_MESSAGE
from msmp_gui.protocol.wire.messages.rekey import RekeyEvent
from tests.fuzz.bare import bare
from tests.fuzz.changes import Form
from tests.fuzz.doors import Doorway, live
from tests.fuzz.playing import Target
from tests.fuzz.records import certificates, records
from tests.fuzz.samples import sample
from tests.support.authorities import NOW
from tests.support.cddl import MESSAGES, defined_in
from tests.support.parties import Wire

_KEY = bytes(32)
_SAMPLES = 8


def targets() -> dict[str, Target | Doorway]:
    """All of them, by name."""
    doors = [Doorway(role) for role in ("member", "controller", "distributor", "guest")]
    made = [*_encodings(), *_messages(), *_policies(), *_payloads(), *certificates(), *records()]
    return {target.name: target for target in (*made, *doors)}


@cache
def traffic() -> dict[Kind, tuple[bytes, ...]]:
    """What peers send each other while a group lives, by kind; sealed parts of it lie open."""
    heard: dict[Kind, list[bytes]] = {}
    wire = Wire("ABCDEF")

    def listen(_sender, _receiver, packet):
        bodies = heard.setdefault(packet.kind, [])
        if packet.body not in bodies and len(bodies) < 8:
            bodies.append(packet.body)
        return [packet]

    wire.deliver = listen
    with bare():
        live(wire)
    return {kind: tuple(bodies) for kind, bodies in heard.items()}


def _everything() -> tuple[bytes, ...]:
    return tuple(body for bodies in traffic().values() for body in bodies)


def _encodings() -> list[Target]:
    def canonical(data: bytes) -> None:
        assert cbor.encode(cbor.decode(data, limit=MAX_MESSAGE)) == data

    def sign1(data: bytes) -> None:
        cose.read(data, limit=MAX_MESSAGE)

    def packed(data: bytes) -> None:
        assert len(packing.unpacked(data, limit=MAX_MESSAGE)) <= MAX_MESSAGE

    values = tuple(_payload_of(body) for body in _everything())
    lists = tuple(packing.packed(cbor.encode([*values] * times)) for times in (1, 2))
    return [
        Target("cbor", canonical, (DecodingError,), values, Form.CBOR),
        Target("cose", sign1, (DecodingError,), _everything(), Form.CBOR),
        Target("packed", packed, (MalformedError,), lists, Form.BYTES),
    ]


def _payload_of(body: bytes) -> bytes:
    """What is signed, where it is; else the body itself."""
    try:
        return cose.read(body, limit=MAX_MESSAGE).unverified_payload
    except DecodingError:
        return body


def _messages() -> list[Target]:
    classes = [
        kind for module in MESSAGES for kind in defined_in(module) if dataclasses.is_dataclass(kind)
    ]
    made = [_message(each) for each in (*classes, PolicyToken, audit.AuditEntry, audit.Checkpoint)]
    wire = Wire("AB")
    wire.form("AB")
    me = wire["A"].identity

    def handshake(data: bytes) -> None:
        """The responder's first step, which seals and draws keys: short of that, here."""
        answering._transcript = b""
        answering._on_key(data)

    def introduction(data: bytes) -> None:
        """Its second, once the seal is opened."""
        answering._on_introduction(data)

    answering = Contact(me, bytes(16), wire.random.randbytes, initiator=False)
    start = Contact(wire["B"].identity, bytes(16), wire.random.randbytes, initiator=True)
    with bare():
        key = start.start()
        (other,) = Contact(me, bytes(16), wire.random.randbytes, initiator=False).receive(key)
        (said,) = start.receive(other)
    faults = (RemoteProtocolError, CryptoError)
    made.append(Target("contact", handshake, faults, (key,), Form.CBOR))
    made.append(Target("introduction", introduction, faults, (said,), Form.CBOR, bare=True))
    events = traffic()[Kind.REKEY_EVENT]
    made.append(Target("peek", _peek, (MalformedError,), events, Form.CBOR))
    return made


def _peek(data: bytes) -> None:
    signed.peek(RekeyEvent, data)


def _message(kind: type) -> Target:
    def decode(data: bytes) -> None:
        """In one pass, and by way of the library: both take the same."""
        try:
            read = direct.reader(kind)(data)
        except direct.UNFIT:
            read = None
        try:
            message = schema.from_value(kind, _values(data))
        except MalformedError:
            assert read is None
            raise
        assert message == read
        assert schema.encode(message) == cbor.encode(schema.to_value(message)) == data

    real = kind is PolicyToken  # its parts have to go together
    seeds = _tokens() if real else []
    for number in range(0 if real else _SAMPLES):
        seeds.append(schema.encode(sample(kind, Random(number))))
    if (number := getattr(kind, "KIND", None)) is not None:
        heard = [_payload_of(body) for body in traffic().get(number, ())]
        seeds += [payload for payload in heard if _decodes(kind, payload)]
    if kind is audit.AuditEntry:
        seeds.append(audit.AuditChain(bytes(16)).append("key", NOW, epoch=3, reason="join"))
    return Target(f"message {kind.__name__}", decode, (MalformedError,), tuple(seeds), Form.CBOR)


def _values(data: bytes) -> object:
    try:
        return cbor.decode(data, limit=MAX_MESSAGE)
    except DecodingError as error:
        raise MalformedError(str(error)) from error


def _decodes(kind: type, data: bytes) -> bool:
    try:
        schema.decode(kind, data, limit=MAX_MESSAGE)
    except MalformedError:
        return False
    return True


def _tokens() -> list[bytes]:
    files = sorted(resource("policies").glob("*.toml"))
    templates = [policy_text.parse(file.read_text("utf-8")) for file in files]
    return [schema.encode(each.token(bytes(16), "Tea", bytes(32))) for each in templates]


def _policies() -> list[Target]:
    def token(data: bytes) -> None:
        impossibilities(schema.decode(PolicyToken, data, limit=MAX_MESSAGE))

    def text(data: bytes) -> None:
        template, wrong = policy_text.read(data.decode("utf-8", "replace"))
        assert wrong or template is not None

    def draft(data: bytes) -> None:
        drafts.read(data.decode("utf-8", "replace"))

    def rule(data: bytes) -> None:
        parsed = access_rules.parse(data.decode("utf-8", "replace"))
        assert access_rules.parse(str(parsed)) == parsed

    texts = tuple(file.read_bytes() for file in sorted(resource("policies").glob("*.toml")))
    rules = (
        b'(invited or O = "Acme Inc") and not OU in ["Guests", "x"]',
        b'claimed CN = "*.acme.com" and address in [10.1.0.0/16, fe80::/10]',
        b'issuer = "Acme" or key = ' + b"5f" * 32,
    )
    return [
        Target("policy token", token, (MalformedError,), tuple(_tokens()), Form.CBOR),
        Target("policy text", text, (), texts, Form.TEXT),
        Target("policy draft", draft, (), texts, Form.TEXT),
        Target("access rule", rule, (PolicyError,), rules, Form.TEXT),
    ]


def _payloads() -> list[Target]:
    unprotector = Unprotector()
    unprotector.add(SenderKey(Secret(_KEY), 291, Suite.AES_256_GCM_SHA512_128))
    frames = (bytes.fromhex("1901230004") + bytes(40), bytes.fromhex("9901230004") + bytes(40))

    def text(data: bytes) -> None:
        said = data.decode("utf-8", "replace")
        shown = displayable_text(said)
        assert displayable_text(shown) == shown

    said = (b"hello", "\u202eolleh\u0301\u200d".encode())
    return [
        Target("SFrame header", Header.decode, (DecodingError,), frames),
        Target("SFrame", unprotector.unprotect, (CryptoError,), frames),
        Target("text of others", text, (), said, Form.TEXT),
        _conversation(),
    ]


def _conversation() -> Target:
    """What a member says, once its frame was opened."""
    wire = Wire("AB")
    wire.form("AB")
    talks = {
        name: Conversation(
            wire[name].identity, wire[name].member, wire[name].outbox, wire.random.randbytes
        )
        for name in "AB"
    }
    mine, other = talks["A"], talks["B"]
    number, epoch = wire["A"].member.number, wire["A"].member.current.number
    sent: list[bytes] = []
    mine._send = lambda message, to=None: sent.append(message.raw)
    for said in ("hello", "é" * 100, "\u202ex"):
        mine.say(said, wire.now)
    mine._send_presence(wire.now)

    def payload(data: bytes) -> None:
        other._streams = Streams()
        other._on_payload(data, number, epoch, wire.now)
        other.take_delivered()

    faults = (RemoteProtocolError,)
    return Target("conversation", payload, faults, tuple(sent), Form.CBOR, bare=True)
