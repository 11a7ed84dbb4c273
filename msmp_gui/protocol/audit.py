"""The audit log: what happened to keys and members, so that it can be reviewed afterwards (draft,
2.1.1).

Each entry names the hash of the one before; whoever keeps the log signs its head with every key
(a checkpoint), and tells it to the others with its acknowledgement of the key (an anchor, in their
logs). So a changed, moved or missing entry is found by the log alone; one that was cut short, or
written anew by who keeps it, by what the others noted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Annotated, ClassVar

from msmp_gui.crypto.kdf import hash_of
from msmp_gui.crypto.signature import SigningKey, VerifyingKey
from msmp_gui.protocol import split_view
from msmp_gui.protocol.errors import MalformedError, RemoteProtocolError
from msmp_gui.protocol.record import record
from msmp_gui.protocol.wire import schema, signed
from msmp_gui.protocol.wire.messages.kinds import Kind
from msmp_gui.protocol.wire.messages.rekey import AuditHead
from msmp_gui.protocol.wire.schema import Bytes16, Bytes32, Size, Uint32, Uint64
from msmp_gui.sentences import Sentence, sentence

MAX_ENTRY = 65_536
"""Bytes of one entry."""

EMPTY = AuditHead(0, bytes(32))
"""The head of a log without entries."""

EVIDENCE = "evidence"
"""The detail that names evidence of a split view (`split_view.py`)."""

ANCHOR = "confirmed"
"""The kind of entry that holds what another member told of its log."""

_LABEL = "audit"


@record
class Detail:
    """More about an entry."""

    name: Annotated[str, Size(1, 32)]
    value: Annotated[str, Size(0, 4000)]


@record
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


@record
class Checkpoint:
    """Whoever keeps a log signs how far it has come."""

    KIND: ClassVar[Kind] = Kind.AUDIT_CHECKPOINT

    size: Uint64
    head: Bytes32
    time: Uint64


@record
class Flaw:
    """Something about a log that is not as it should be."""

    number: int
    """Of the entry where it shows; 0: the log as a whole."""
    sentence: Sentence


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
    keys: Sequence[VerifyingKey],
    anchors: Iterable[tuple[AuditHead, str]] = (),
    evidence: Iterable[bytes] = (),
    *,
    all_signed: bool = False,
) -> list[Flaw]:
    """Everything that is wrong with a log that the holder of `keys` keeps.

    `keys`: the one in use last, those given up before it. `anchors`: heads that others noted of it,
    and who did; `evidence`: what entries name; `all_signed`: the last checkpoint has to be its end.
    """
    check = AuditCheck(group, keys)
    for raw in entries:
        check.add(raw)
    for raw in checkpoints:
        check.add_checkpoint(raw)
    for head, who in anchors:
        check.add_head(head, sentence("{who} noted its head", who=who))
    for piece in evidence:
        check.add_evidence(piece)
    return check.finish(all_signed=all_signed)


class AuditCheck:
    """The same step by step, for long logs: first the entries in order, then what vouches for them.

    `keys`: with which its keeper signed one after the other, at least the one in use, which is the
    last. None signs any more once a later one did: somebody else may have it.

    `signed`: how many checkpoints were signed with them, and `covered`: up to which entry.
    `earlier_until`: when (milliseconds since
    1970) a key first signed after an earlier one, the last time that happened; None: never.
    """

    def __init__(self, group: bytes, keys: Sequence[VerifyingKey]) -> None:
        self.signed = 0
        self.covered = 0
        self.earlier_until: int | None = None
        self._group = group
        self._keys = list(keys)
        self._key_at = -1
        """Which of them signed last; -1: none yet."""
        self._heads: list[bytes | None] = [EMPTY.head]
        """After each entry, from none on; None where the entry cannot be had."""
        self._flaws: list[Flaw] = []
        self._lost: list[int] = []
        """Entries one after the other that cannot be had, until they are told of."""
        self._shift = 0
        """By how much the numbers that entries bear differ from their places."""
        self._named: dict[str, int] = {}
        """Evidence, and the first entry that names it."""
        self._seen: set[str] = set()

    def add(self, raw: bytes | None) -> None:
        """The next entry; None where it cannot be had."""
        number = len(self._heads)
        if raw is None:
            self._lost.append(number)
            self._heads.append(None)
            return
        self._tell_lost()
        try:
            entry = read_entry(raw)
        except MalformedError:
            self._flaws.append(
                Flaw(number, sentence("Entry {number} cannot be read.", number=number))
            )
        else:
            self._flaws += self._place_flaws(entry, number)
            if entry.detail(EVIDENCE):
                self._named.setdefault(entry.detail(EVIDENCE), number)
        self._heads.append(hash_entry(raw))

    def _place_flaws(self, entry: AuditEntry, number: int) -> Iterator[Flaw]:
        if entry.group != self._group:
            yield Flaw(number, sentence("Entry {number} is of another conference.", number=number))
        shift, self._shift = self._shift, entry.number - number
        if shift != self._shift:  # told once, not of all that come after it
            words = sentence(
                "Entry {number} bears the number {other}: some are missing or moved.",
                number=number,
                other=entry.number,
            )
            yield Flaw(number, words)
        if self._heads[-1] is not None and entry.previous != self._heads[-1]:
            words = sentence(
                "Entry {number} does not follow the one before it: something was changed.",
                number=number,
            )
            yield Flaw(number, words)

    def _tell_lost(self) -> None:
        if self._lost:
            first, last = self._lost[0], self._lost[-1]
            words = (
                sentence("Entry {number} is missing or cannot be read.", number=first)
                if first == last
                else sentence(
                    "Entries {first} to {last} are missing or cannot be read.",
                    first=first,
                    last=last,
                )
            )
            self._flaws.append(Flaw(first, words))
            self._lost = []

    def add_checkpoint(self, raw: bytes) -> None:
        """A head that was signed by who keeps the log."""
        at, point = self._signed_with(raw)
        if point is None:
            self._flaws.append(
                Flaw(0, sentence("A checkpoint was not signed by who keeps the log."))
            )
            return
        if at < self._key_at:
            words = sentence("A checkpoint was signed with a key that was given up before.")
            self._flaws.append(Flaw(0, words))
            return
        if at > self._key_at >= 0:
            self.earlier_until = point.time
        self._key_at = at
        self.signed += 1
        self.covered = max(self.covered, point.size)
        self.add_head(AuditHead(point.size, point.head), sentence("a checkpoint was signed"))

    def _signed_with(self, raw: bytes) -> tuple[int, Checkpoint | None]:
        """Which of the keys signed it: most often the one that signed the one before."""
        for at in sorted(range(len(self._keys)), key=lambda at: abs(at - self._key_at)):
            try:
                return at, signed.verify(Checkpoint, raw, self._keys[at], self._group).message
            except RemoteProtocolError:
                continue
        return -1, None

    def add_head(self, head: AuditHead, when: Sentence) -> None:
        """What the log was at some time; `when`: in words, to follow “when”."""
        last = len(self._heads) - 1
        if head.size > last:
            words = sentence(
                "The log ends with entry {last}, but had {size} when {when}.",
                last=last,
                size=head.size,
                when=when,
            )
            self._flaws.append(Flaw(last, words))
        elif self._heads[head.size] not in (head.head, None):
            words = sentence(
                "Up to entry {size}, the log is not what it was when {when}.",
                size=head.size,
                when=when,
            )
            self._flaws.append(Flaw(head.size, words))

    def add_evidence(self, raw: bytes) -> None:
        """What lies beside the log: an entry has to name it, and it has to show what it should."""
        name = split_view.name_of(raw)
        self._seen.add(name)
        number = self._named.get(name)
        if number is None:
            self._flaws.append(Flaw(0, sentence("There is evidence that no entry names.")))
            return
        try:
            split_view.judge(raw)
        except MalformedError as error:
            words = sentence(
                "What entry {number} names as evidence does not hold: {error}.",
                number=number,
                error=error,
            )
            self._flaws.append(Flaw(number, words))

    def finish(self, *, all_signed: bool = False) -> list[Flaw]:
        """Everything that was found; `all_signed`: entries after the last checkpoint are a flaw.

        In its keeper's app they are not: it signs with each key. In a file, anybody can write them.
        """
        self._tell_lost()
        last = len(self._heads) - 1
        if all_signed and 0 < self.covered < last:
            words = sentence(
                "Nobody signed what comes after entry {number}: whoever had the file could have "
                "written it.",
                number=self.covered,
            )
            self._flaws.append(Flaw(self.covered + 1, words))
        for name, number in self._named.items():
            if name not in self._seen:
                words = sentence(
                    "The evidence that entry {number} names is missing.", number=number
                )
                self._flaws.append(Flaw(number, words))
        if len(self._heads) > 1 and not self.signed:
            self._flaws.append(Flaw(0, sentence("There is no checkpoint: nobody signed this log.")))
        elif 0 <= self._key_at < len(self._keys) - 1:
            words = sentence(
                "The key in use now has not signed this log: who has an earlier one could have "
                "changed it."
            )
            self._flaws.append(Flaw(0, words))
        return self._flaws
