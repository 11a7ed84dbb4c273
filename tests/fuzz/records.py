"""Targets: certificates, what is kept on disk, files that people open, lines that they write."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from random import Random  # noqa: TID251 - seeded

from cryptography.hazmat.primitives.serialization import Encoding

from msmp_gui.crypto import cbor
from msmp_gui.crypto.errors import CryptoError, DecodingError
from msmp_gui.engine.audit import export as audit_export
from msmp_gui.engine.audit.export import AuditExport, ExportError
from msmp_gui.engine.managed import placed_json
from msmp_gui.engine.managed.document import Document
from msmp_gui.engine.managed.reading import read as read_managed
from msmp_gui.engine.session.dormant import DormantGroup, GroupRecord
from msmp_gui.headless import json_lines
from msmp_gui.headless.json_lines import BadLineError
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.names import displayable
from msmp_gui.identity.pki import reading
from msmp_gui.identity.pki.crl_store import CrlStore
from msmp_gui.identity.pki.errors import CertificateRefusedError, CrlError, KeyFileError
from msmp_gui.identity.pki.infrastructure import CrlRule, Infrastructure, KeyType
from msmp_gui.identity.pki.key_files import certificates_in, open_pem
from msmp_gui.identity.pki.revocation_list import RevocationList
from msmp_gui.protocol.audit import AuditChain
from msmp_gui.protocol.audit_keys import give_up
from msmp_gui.protocol.errors import MalformedError, PolicyError, RemoteProtocolError
from msmp_gui.protocol.invitation_link import make_link, read_file, read_link
from msmp_gui.protocol.split_view import SplitView, judge
from msmp_gui.protocol.wire import schema
from msmp_gui.protocol.wire.messages.admission import RosterEntry
from msmp_gui.protocol.wire.messages.limits import MAX_MESSAGE
from msmp_gui.storage import identity_store, people, vault
from msmp_gui.storage.errors import DamagedError, NewerVersionError
from msmp_gui.transport.framing import FrameDecoder, FrameTooLargeError
from tests.fuzz.changes import Form
from tests.fuzz.playing import Target
from tests.fuzz.samples import sample
from tests.support.authorities import NOW, Authority, der, entry
from tests.support.parties import Wire

_KEY = bytes(32)
_LINK = make_link(b"g" * 16, b"h" * 32, b"s" * 16, 2e9, ("192.0.2.7:4711", "[fe80::1]:5"))
_EXAMPLES = Path(__file__).parents[2] / "packaging" / "examples"


def certificates() -> list[Target]:
    """X.509, in files and as peers show it."""
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

    def of_a_chain(data: bytes) -> None:
        read = reading._read.__wrapped__
        try:
            found = read(data)
        except reading.UNREADABLE as error:
            raise DecodingError from error
        _ = reading.is_ca(found), reading.self_issued(found), reading.rsa_bits(found)
        reading.shown(found.subject)

    def anchors(data: bytes) -> None:
        schema.decode(Infrastructure, data, limit=MAX_MESSAGE)

    ders, refused = (root.der, der(leaf)), (DecodingError, CertificateRefusedError)
    trusted = (schema.encode(infrastructure),)
    marks = (cbor.encode({}), cbor.encode({bytes(32): [b"\x05", 1_700_000_000]}))
    malformed = (MalformedError, DecodingError)
    return [
        Target("certificate", certificate, (DecodingError,), ders),
        Target("certificate of a chain", of_a_chain, refused, ders),
        Target("certificates in a file", certificates_in, (KeyFileError,), (pem, root.der)),
        Target("PEM key", lambda data: open_pem(data, None), (KeyFileError,), (pem,)),
        Target("revocation list", RevocationList.all_from_file, (CrlError,), (crl,)),
        Target("infrastructure", anchors, malformed, trusted, Form.CBOR),
        Target("revocation marks", CrlStore.decode, (DecodingError,), marks, Form.CBOR),
    ]


def records() -> list[Target]:
    """What is kept, what is opened, and what is written to a peer."""
    return [*_kept(), *_opened()]


def _sampled(kind: type, count: int = 6) -> tuple[bytes, ...]:
    return tuple(schema.encode(sample(kind, Random(number))) for number in range(count))


def _kept() -> list[Target]:
    wire = Wire("ABC")
    controller = wire.form("ABC")
    member = wire["B"].member
    owner = wire["A"].identity.certificate
    roster = tuple(
        RosterEntry(m.number, m.leaf, m.certificate.der, m.joined_epoch) for m in member.roster
    )
    record = dataclasses.replace(
        sample(GroupRecord, Random(1)),
        token=member.token.raw,
        owner=owner.der,
        controller=controller.member.controller.der,
        roster=roster,
    )

    def dormant(data: bytes) -> None:
        found = DormantGroup.read(member.group, data)
        _ = found.view(), found.controllers, found.put_out, found.standing

    faults = (RemoteProtocolError, DecodingError, PolicyError)
    persons = (
        cbor.encode([1, None, "Ada", 1.0, 2.0, None, []]),
        cbor.encode([2, owner.der, "Ada", 1.0, 2.0, [[3.0, "number"]], [[1.0, "lost"]]]),
    )
    identities = (
        cbor.encode([1, b"c", b"k"]),
        cbor.encode([2, b"c", b"k", [b"chain"]]),
        cbor.encode([3, b"c", b"k", [b"chain"], [[b"e", b"change"]]]),
    )
    vaults = {"keyring": {"label": "x"}, "passphrase": {"salt": bytes(16), "memory": 65_536}}
    kept = (cbor.encode([1, bytes(16), bytes(16), vaults]),)
    return [
        Target(
            "group record", GroupRecord.decode, (MalformedError,), _sampled(GroupRecord), Form.CBOR
        ),
        Target("dormant group", dormant, faults, (record.encode(),), Form.CBOR, bare=True),
        Target(
            "person record",
            lambda data: people._decode(_KEY, data),
            (DamagedError,),
            persons,
            Form.CBOR,
        ),
        Target("kept identity", identity_store._read, (DecodingError,), identities, Form.CBOR),
        Target(
            "vault",
            lambda data: vault._decode(data, Path("vault")),
            (DamagedError, NewerVersionError),
            kept,
            Form.CBOR,
        ),
        Target("split view", judge, (MalformedError,), _sampled(SplitView), Form.CBOR, bare=True),
    ]


def _opened() -> list[Target]:
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

    def managed(data: bytes) -> None:
        value, places = placed_json.parse(data.decode("utf-8", "replace"))
        read_managed(Document("policies.json", value, places=places))

    def frames(data: bytes) -> None:
        decoder = FrameDecoder()
        half = len(data) // 2
        together = FrameDecoder().feed(data)
        assert decoder.feed(data[:half]) + decoder.feed(data[half:]) == together

    links = (_LINK.text.encode(), _LINK.file)
    stream = b"".join(len(each).to_bytes(4, "big") + each for each in (b"", b"abc", bytes(300)))
    settings = tuple(file.read_bytes() for file in sorted(_EXAMPLES.glob("*.json")))
    return [
        Target("command line", line, (BadLineError,), _lines(), Form.TEXT),
        Target("invitation link", link, (MalformedError,), links, Form.TEXT),
        Target("invitation in a file", read_file, (MalformedError,), links, Form.TEXT),
        Target("audit export", export, (ExportError,), (_export(),), Form.TEXT, bare=True),
        Target("managed settings", managed, (placed_json.JsonError,), settings, Form.TEXT),
        Target("frames", frames, (FrameTooLargeError, CryptoError), (stream,)),
    ]


def _lines() -> tuple[bytes, ...]:
    """One for each command, with its fields."""
    values = dict.fromkeys(("group", "member", "text", "fingerprint", "name", "file"), "ab" * 16)
    made = [{"cmd": name, "id": 1, **values} for name in json_lines._COMMANDS]
    said = {"cmd": "say", "group": "00" * 16, "text": "x", "id": 7}
    created = {"cmd": "create", "name": "x", "members": ["ab" * 32], "policy": "Everyday"}
    return tuple(json.dumps(each).encode() for each in (said, created, *made))


def _export() -> bytes:
    wire = Wire("AB")
    before, me, group = wire["B"].identity, wire["A"].identity, b"g" * 16
    chain = AuditChain(group)
    entries = [chain.append("key", NOW + n, epoch=n, reason="join") for n in range(3)]
    points = tuple(chain.checkpoint(each.signing_key, NOW + 9) for each in (before, me))
    earlier = give_up(before, me.certificate, NOW)
    log = AuditExport(group, "Tea", me.certificate, tuple(entries), points, earlier=earlier)
    return "\n".join(audit_export.to_lines(log)).encode()
