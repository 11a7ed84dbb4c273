"""The audit log: what happened to keys and members, so that it can be reviewed afterwards (draft,
2.1.1).

Each entry names the hash of the one before; whoever keeps the log signs its head with every key
(a checkpoint), and tells it to the others with its acknowledgement of the key (an anchor, in their
logs). So a changed, moved or missing entry is found by the log alone; one that was cut short, or
written anew by who keeps it, by what the others noted.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Annotated, ClassVar

from msmp_gui.crypto.kdf import hash_of
from msmp_gui.crypto.signature import SigningKey, VerifyingKey
from msmp_gui.protocol import schema, signed
from msmp_gui.protocol.errors import MalformedError, RemoteProtocolError
from msmp_gui.protocol.messages import AuditHead, Kind
from msmp_gui.protocol.schema import Bytes16, Bytes32, Size, Uint32, Uint64

MAX_ENTRY = 65_536
"""Bytes of one entry."""

EMPTY = AuditHead(0, bytes(32))
"""The head of a log without entries."""

ANCHOR = "confirmed"
"""The kind of entry that holds what another member told of its log."""

_LABEL = "audit"


@dataclass(frozen=True, slots=True)
class Detail:
    """More about an entry."""

    name: Annotated[str, Size(1, 32)]
    value: Annotated[str, Size(0, 4000)]


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One event."""

    number: Uint64
    """From 1 on, without gaps."""
    time: Uint64
    """Milliseconds since 1970, by the clock of who keeps the log."""
    group: Bytes16
    kind: Annotated[str, Size(1, 32)]
    """A stable word, such as `key` or `removed`."""
    term: Uint32
    epoch: Uint32
    """The one in use when it happened."""
    subject: Bytes32 | None
    """Fingerprint of whom it is about."""
    by: Bytes32 | None
    """Fingerprint of who did it."""
    details: Annotated[tuple[Detail, ...], Size(0, 64)]
    previous: Bytes32
    """Hash of the entry before; zero bytes in the first."""

    def detail(self, name: str) -> str:
        """A detail's value; empty where there is none of that name."""
        return next((each.value for each in self.details if each.name == name), "")

    @property
    def anchor(self) -> AuditHead | None:
        """What `subject` told of its own log."""
        size, head = self.detail("log_size"), self.detail("log_head")
        if self.kind != ANCHOR or not size.isdecimal() or len(head) != 64:
            return None
        try:
            return AuditHead(int(size), bytes.fromhex(head))
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """Whoever keeps a log signs how far it has come."""

    KIND: ClassVar[Kind] = Kind.AUDIT_CHECKPOINT

    size: Uint64
    head: Bytes32
    time: Uint64


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something about a log that is not as it should be."""

    number: int
    """Of the entry where it shows; 0: the log as a whole."""
    sentence: str


def hash_entry(raw: bytes) -> bytes:
    """What the next entry names as its previous."""
    return hash_of(_LABEL, raw)


class AuditChain:
    """Makes the entries of one log, in order."""

    def __init__(self, group: bytes, head: AuditHead = EMPTY) -> None:
        self.group = group
        self.head = head

    def append(
        self,
        kind: str,
        now: float,
        *,
        term: int = 0,
        epoch: int = 0,
        subject: bytes | None = None,
        by: bytes | None = None,
        **details: object,
    ) -> bytes:
        """The next entry, encoded; what is None or empty among `details` is left out."""
        told = tuple(
            Detail(name, str(value)[:1000])
            for name, value in details.items()
            if value not in (None, "")
        )
        number, previous = self.head.size + 1, self.head.head
        at = max(0, int(now * 1000))
        entry = AuditEntry(number, at, self.group, kind, term, epoch, subject, by, told, previous)
        raw = schema.encode(entry)
        self.head = AuditHead(number, hash_entry(raw))
        return raw

    def checkpoint(self, key: SigningKey, now: float) -> bytes:
        """The signed head."""
        message = Checkpoint(self.head.size, self.head.head, max(0, int(now * 1000)))
        return signed.sign(key, message, self.group).raw


def read_entry(raw: bytes) -> AuditEntry:
    """An entry from its encoding. Raises MalformedError."""
    return schema.decode(AuditEntry, raw, limit=MAX_ENTRY)


def verify(
    group: bytes,
    entries: Sequence[bytes],
    checkpoints: Iterable[bytes],
    key: VerifyingKey,
    anchors: Iterable[tuple[AuditHead, str]] = (),
) -> list[Flaw]:
    """Everything that is wrong with a log that the holder of `key` keeps.

    `anchors`: heads that others noted of it, and who did.
    """
    heads, flaws = _walk(group, entries)
    signed_heads = 0
    for raw in checkpoints:
        try:
            point = signed.verify(Checkpoint, raw, key, group).message
        except RemoteProtocolError:
            flaws.append(Flaw(0, "A checkpoint was not signed by who keeps the log."))
            continue
        signed_heads += 1
        flaws += _compare(AuditHead(point.size, point.head), heads, "a checkpoint was signed")
    if entries and not signed_heads:
        flaws.append(Flaw(0, "There is no checkpoint: nobody signed this log."))
    for head, who in anchors:
        flaws += _compare(head, heads, f"{who} noted its head")
    return flaws


def _walk(group: bytes, entries: Sequence[bytes]) -> tuple[list[bytes], list[Flaw]]:
    """The head after each entry, from none on, and what is wrong between them."""
    heads, flaws = [EMPTY.head], []
    for number, raw in enumerate(entries, start=1):
        try:
            entry = read_entry(raw)
        except MalformedError:
            flaws.append(Flaw(number, f"Entry {number} cannot be read."))
        else:
            if entry.group != group:
                flaws.append(Flaw(number, f"Entry {number} is of another conference."))
            if entry.number != number:
                words = (
                    f"Entry {number} bears the number {entry.number}: some are missing or moved."
                )
                flaws.append(Flaw(number, words))
            if entry.previous != heads[-1]:
                words = f"Entry {number} does not follow the one before it: something was changed."
                flaws.append(Flaw(number, words))
        heads.append(hash_entry(raw))
    return heads, flaws


def _compare(head: AuditHead, heads: Sequence[bytes], when: str) -> list[Flaw]:
    if head.size >= len(heads):
        last = len(heads) - 1
        return [Flaw(last, f"The log ends with entry {last}, but had {head.size} when {when}.")]
    if heads[head.size] != head.head:
        words = f"Up to entry {head.size}, the log is not what it was when {when}."
        return [Flaw(head.size, words)]
    return []
