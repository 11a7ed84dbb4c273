"""Every decoder of ours: what it may raise, what it must keep, and real input to begin with.

A target takes bytes. It passes when the decoder returns, or raises an exception of its own kind;
where a decoding has one encoding only, the target also checks that encoding leads back.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from functools import cache

from cryptography.hazmat.primitives.serialization import Encoding

from msmp_gui.crypto import cbor, cose
from msmp_gui.crypto.errors import CryptoError, DecodingError
from msmp_gui.crypto.secret import Secret
from msmp_gui.engine.audit import export as audit_export
from msmp_gui.engine.audit.export import ExportError
from msmp_gui.engine.resources import resource
from msmp_gui.engine.session.dormant import GroupRecord
from msmp_gui.headless import json_lines
from msmp_gui.headless.json_lines import BadLineError
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.names import displayable, displayable_text
from msmp_gui.identity.pki.crl_store import CrlStore
from msmp_gui.identity.pki.errors import CrlError, KeyFileError
from msmp_gui.identity.pki.infrastructure import CrlRule, Infrastructure, KeyType
from msmp_gui.identity.pki.key_files import certificates_in, open_pem
from msmp_gui.identity.pki.revocation_list import RevocationList
from msmp_gui.media.sframe import Header, SenderKey, Suite, Unprotector
from msmp_gui.protocol import audit
from msmp_gui.protocol.contact import Contact
from msmp_gui.protocol.errors import MalformedError, PolicyError, RemoteProtocolError
from msmp_gui.protocol.invitation_link import make_link, read_file, read_link
from msmp_gui.protocol.policy import access_rules
from msmp_gui.protocol.policy import text as policy_text
from msmp_gui.protocol.policy.token import PolicyToken, impossibilities
from msmp_gui.protocol.wire import messages, schema, signed
from msmp_gui.protocol.wire.messages import MAX_MESSAGE, Kind
from msmp_gui.storage import people as people_records
from msmp_gui.storage.errors import DamagedError
from tests.support.authorities import NOW, Authority, der, entry
from tests.support.parties import Wire

_KEY = bytes(32)


@dataclasses.dataclass(frozen=True)
class Target:
    """One decoder."""

    name: str
    run: Callable[[bytes], object]
    allowed: tuple[type[BaseException], ...]
    seeds: tuple[bytes, ...]
    cbor: bool = False
    """Its input is CBOR, whose values can be changed one by one."""

    def __call__(self, data: bytes) -> None:
        """Raises whatever the decoder should not have raised."""
        try:
            self.run(data)
        except self.allowed:
            return


_LINK = make_link(b"g" * 16, b"h" * 32, b"s" * 16, 2e9, ("192.0.2.7:4711", "[fe80::1]:5"))


def targets() -> dict[str, Target]:
    """All of them, by name."""
    made = [*_encodings(), *_messages(), *_policies(), *_certificates(), *_payloads(), *_records()]
    return {target.name: target for target in made}


@cache
def traffic() -> dict[Kind, tuple[bytes, ...]]:
    """What peers send each other while a group lives, by kind."""
    heard: dict[Kind, list[bytes]] = {}
    wire = Wire("ABCDE")

    def listen(_sender, _receiver, packet):
        bodies = heard.setdefault(packet.kind, [])
        if packet.body not in bodies and len(bodies) < 8:
            bodies.append(packet.body)
        return [packet]

    wire.deliver = listen
    controller = wire.form("ABCDE")
    controller.rekey(wire.now)
    wire.settle(2)
    controller.remove(wire["E"].member.number, wire.now)
    wire.settle(2)
    wire["D"].member.leave()
    wire.settle(2)
    wire["B"].member.report_compromise(wire["C"].member.number, "lost", wire.now)
    wire.settle(2)
    controller.end(wire.now)
    wire.settle(2)
    return {kind: tuple(bodies) for kind, bodies in heard.items()}


def _everything() -> tuple[bytes, ...]:
    return tuple(body for bodies in traffic().values() for body in bodies)


def _encodings() -> list[Target]:
    def canonical(data: bytes) -> None:
        assert cbor.encode(cbor.decode(data, limit=MAX_MESSAGE)) == data

    def sign1(data: bytes) -> None:
        cose.read(data, limit=MAX_MESSAGE)

    return [
        Target("cbor", canonical, (DecodingError,), _everything(), cbor=True),
        Target("cose", sign1, (DecodingError,), _everything()),
    ]


def _payloads_of(kind: Kind) -> tuple[bytes, ...]:
    """What is signed, where it is; else the body itself."""
    found = []
    for body in traffic().get(kind, ()):
        try:
            found.append(cose.read(body, limit=MAX_MESSAGE).unverified_payload)
        except DecodingError:
            found.append(body)
    return tuple(found)


def _messages() -> list[Target]:
    classes = [
        value
        for value in vars(messages).values()
        if isinstance(value, type) and dataclasses.is_dataclass(value)
    ]
    made = [_message(each) for each in (*classes, PolicyToken, audit.AuditEntry, audit.Checkpoint)]
    wire = Wire("AB")
    wire.form("AB")

    def door(data: bytes) -> None:
        """A member's door: one byte of kind, and the body."""
        kind = Kind(data[0]) if data and data[0] in set(Kind) else Kind.REKEY_EVENT
        wire["B"].member.receive(kind, data[1:], wire.now)

    def controller_s_door(data: bytes) -> None:
        kind = Kind(data[0]) if data and data[0] in set(Kind) else Kind.REQUEST_TO_JOIN
        sender = wire["B"].identity.certificate
        wire["A"].controller.receive(kind, data[1:], sender, wire.now)

    seeds = tuple(bytes([kind]) + body for kind, all_ in traffic().items() for body in all_)
    made.append(Target("member", door, (RemoteProtocolError,), seeds))
    made.append(Target("controller", controller_s_door, (RemoteProtocolError,), seeds))
    me = wire["A"].identity
    contact = Contact(me, bytes(16), wire.random.randbytes, initiator=True)

    def handshake(data: bytes) -> None:
        Contact(me, bytes(16), wire.random.randbytes, initiator=False).receive(data)

    made.append(Target("contact", handshake, (RemoteProtocolError,), (contact.start(),), cbor=True))
    return made


def _message(kind: type) -> Target:
    def decode(data: bytes) -> None:
        assert schema.encode(schema.decode(kind, data, limit=MAX_MESSAGE)) == data

    number = getattr(kind, "KIND", None)
    seeds = _payloads_of(number) if number is not None else ()
    if kind is PolicyToken:
        seeds = tuple(_tokens())
    if kind is audit.AuditEntry:
        seeds = (audit.AuditChain(bytes(16)).append("key", NOW, epoch=3, reason="join"),)
    return Target(f"message {kind.__name__}", decode, (MalformedError,), seeds, cbor=True)


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

    def rule(data: bytes) -> None:
        parsed = access_rules.parse(data.decode("utf-8", "replace"))
        assert access_rules.parse(str(parsed)) == parsed

    texts = [file.read_bytes() for file in sorted(resource("policies").glob("*.toml"))]
    rules = (
        b'(invited or O = "Acme Inc") and not OU in ["Guests", "x"]',
        b'claimed CN = "*.acme.com" and address in [10.1.0.0/16, fe80::/10]',
        b'issuer = "Acme" or key = ' + b"5f" * 32,
    )
    return [
        Target("policy token", token, (MalformedError,), tuple(_tokens()), cbor=True),
        Target("policy text", text, (), tuple(texts)),
        Target("access rule", rule, (PolicyError,), rules),
    ]


def _certificates() -> list[Target]:
    root = Authority("Acme Root")
    leaf = root.issue()
    pem = leaf.public_bytes(Encoding.PEM)
    crl = root.crl(entry(leaf)).der
    infrastructure = Infrastructure(
        "Acme", (root.der,), tuple(KeyType), 2048, 2, CrlRule.REQUIRED, 86_400
    )

    def certificate(data: bytes) -> None:
        read = Certificate.from_der(data)
        assert displayable(read.name, 64) == read.name
        _ = read.fingerprint, read.issuer_name, read.self_signed

    def anchors(data: bytes) -> None:
        schema.decode(Infrastructure, data, limit=MAX_MESSAGE)

    return [
        Target("certificate", certificate, (DecodingError,), (root.der, der(leaf))),
        Target("certificates in a file", certificates_in, (KeyFileError,), (pem, root.der)),
        Target("PEM key", lambda data: open_pem(data, None), (KeyFileError,), (pem,)),
        Target("revocation list", RevocationList.from_file, (CrlError,), (crl,)),
        Target(
            "infrastructure",
            anchors,
            (MalformedError, DecodingError),
            (schema.encode(infrastructure),),
            cbor=True,
        ),
        Target(
            "revocation marks", CrlStore.decode, (DecodingError,), (cbor.encode({}),), cbor=True
        ),
    ]


def _payloads() -> list[Target]:
    unprotector = Unprotector()
    unprotector.add(SenderKey(Secret(_KEY), 291, Suite.AES_256_GCM_SHA512_128))
    frames = traffic().get(Kind.PAYLOAD, ()) or (bytes.fromhex("1901230004") + bytes(40),)

    def text(data: bytes) -> None:
        said = data.decode("utf-8", "replace")
        shown = displayable_text(said)
        assert displayable_text(shown) == shown

    return [
        Target("SFrame header", Header.decode, (DecodingError,), frames),
        Target("SFrame", unprotector.unprotect, (CryptoError,), frames),
        Target("text of others", text, (), (b"hello", "\u202eolleh\u0301\u200d".encode())),
    ]


def _records() -> list[Target]:
    def line(data: bytes) -> None:
        for each in json_lines.LineSplitter().feed(data + b"\n"):
            if each is not None:
                name, values, number = json_lines.parse(each.decode("utf-8", "replace"))
                json_lines.command(name, values, number)

    def link(data: bytes) -> None:
        read_link(data.decode("utf-8", "replace"))

    def export(data: bytes) -> None:
        log = audit_export.from_lines(data.decode("utf-8", "replace").split("\n"))
        log.flaws()

    said = [{"cmd": "say", "group": "00" * 16, "text": "x"}, {"cmd": "create", "name": "x"}]
    lines = tuple(json.dumps(each).encode() for each in said)
    log = json.dumps({"type": "log", "version": 1, "group": "00", "name": "", "certificate": ""})
    return [
        Target("command line", line, (BadLineError,), lines),
        Target("invitation link", link, (MalformedError,), (_LINK.text.encode(), _LINK.file)),
        Target(
            "invitation in a file", read_file, (MalformedError,), (_LINK.file, _LINK.text.encode())
        ),
        Target("audit export", export, (ExportError,), (log.encode(),)),
        Target("group record", GroupRecord.decode, (MalformedError,), (), cbor=True),
        Target(
            "person record",
            lambda data: people_records._decode(_KEY, data),
            (DamagedError,),
            (cbor.encode([1, None, "Ada", 1.0, 2.0, None, []]),),
            cbor=True,
        ),
        Target(
            "peek",
            lambda data: signed.peek(messages.RekeyEvent, data),
            (MalformedError,),
            traffic().get(Kind.REKEY_EVENT, ()),
        ),
    ]
