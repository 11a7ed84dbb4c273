"""Writes the audit log of each conference, and of this profile's own decisions about trust."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from msmp_gui.crypto.signature import SigningKey
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.identity.identity import Identity
from msmp_gui.protocol import split_view
from msmp_gui.protocol.audit import ANCHOR, EMPTY, AuditChain, Checkpoint, read_entry
from msmp_gui.protocol.errors import MalformedError, RemoteProtocolError
from msmp_gui.protocol.events import CandidateState
from msmp_gui.protocol.wire import signed
from msmp_gui.protocol.wire.messages.rekey import AuditHead
from msmp_gui.storage.audit_log import AuditLogs
from msmp_gui.storage.errors import DamagedError

PROFILE = bytes(16)
"""Stands for a group in the log of what is no conference's."""

_MOST_EVIDENCE = 16
"""Pieces of evidence that are kept of one conference."""

_SUMMARY_PERIOD = 60.0
"""Seconds; refused messages of one kind by one sender are one entry in that time."""

_OFTEN = frozenset(
    {
        "came_by_link",
        "controller_back",
        "controller_lost",
        "distrusted",
        "policy_proposed",
        "report",
        "split_view",
        "two_devices",
        *CandidateState,
    }
)
"""Kinds of entries that somebody else can bring about as often as they like."""

_OFTEN_AT_MOST = 8
"""Of those, entries about one person by one person in that time."""

_COUNTED = 4096
"""Of so many it is remembered how often they came."""

_LOOK_BACK = 256
"""Entries that are read after a restart, to know whose confirmation is noted already."""

_KEYS_CONFIRMED = 4
"""Of so many keys it is remembered who confirmed them: in use, to come, and given up."""


_Often = dict[tuple[str, Fingerprint | None, Fingerprint | None], list[float]]


@dataclass(frozen=True)
class Note:
    """One event for the log. What is None or empty among `details` is left out."""

    kind: str
    subject: Fingerprint | None = None
    by: Fingerprint | None = None
    details: Mapping[str, object] = field(default_factory=dict)
    evidence: bytes = b""
    """Of a split view; the entry names it, and it is kept beside the log."""


class AuditTrail:
    """The log of one group. What is added lasts from `flush` on."""

    def __init__(
        self,
        logs: AuditLogs,
        group: bytes,
        name: str,
        key: SigningKey,
        often: _Often | None = None,
    ) -> None:
        """`often`: when what others can bring about was noted before, where that is known."""
        known = logs.head(group)
        self._chain = AuditChain(group, AuditHead(*known) if known else EMPTY)
        self._logs = logs
        self._name = name
        self._key = key
        self._to_sign = known is None
        """Whether the next entries have a checkpoint, as the first have."""
        self._waiting: list[bytes] = []
        self._evidence: list[bytes] = []
        self._known_evidence: set[bytes] | None = None
        self._refused: dict[tuple[Fingerprint, str], tuple[float, int]] = {}
        """When it was last noted, and how many came since."""
        self._often = {} if often is None else often
        self._confirmed: dict[str, set[bytes]] | None = None
        """Who is noted to have confirmed which key; None before the first is to be noted."""

    @property
    def head(self) -> AuditHead:
        """Of what lasts and what does not yet."""
        return self._chain.head

    def add(self, note: Note, now: float, *, term: int = 0, epoch: int = 0) -> None:
        """Add an event that happened in that epoch. Who confirmed a key is noted once: what says so
        comes over every road there is, and again to whoever missed it.
        """
        if note.kind == ANCHOR and not self._confirms(note):
            return
        if note.kind in _OFTEN and self._came_too_often(note, now):
            return
        details = dict(note.details)
        if note.evidence:
            details["evidence"] = split_view.name_of(note.evidence)
            self._keep(note.evidence)
        self._waiting.append(
            self._chain.append(
                note.kind,
                now,
                term=term,
                epoch=epoch,
                subject=note.subject,
                by=note.by,
                **details,
            )
        )

    def refused(
        self, sender: Fingerprint, code: str, why: str, now: float, *, term: int, epoch: int
    ) -> None:
        """Something that somebody sent was refused; a flood of it becomes one entry a minute."""
        last, count = self._refused.get((sender, code), (-_SUMMARY_PERIOD, 0))
        if now - last < _SUMMARY_PERIOD:
            self._refused[sender, code] = (last, count + 1)
            return
        if len(self._refused) >= _COUNTED:
            del self._refused[next(iter(self._refused))]
        self._refused[sender, code] = (now, 0)
        details = {"code": code, "why": why, "more_before": count or ""}
        self.add(Note("refused", by=sender, details=details), now, term=term, epoch=epoch)

    def flush(self, now: float, *, checkpoint: bool) -> None:
        """Keep what was added; `checkpoint`: signed, as the first of a log always is."""
        if not self._waiting:
            return
        self._to_sign = self._to_sign or checkpoint
        signed = self._chain.checkpoint(self._key, now) if self._to_sign else None
        head = (self.head.size, self.head.head)
        self._logs.append(
            self._chain.group, self._name, self._waiting, head, signed, self._evidence
        )
        self._waiting, self._evidence, self._to_sign = [], [], False

    def _came_too_often(self, note: Note, now: float) -> bool:
        """Whether the same was noted as often as it may be; else it counts as noted."""
        what = note.kind, note.subject, note.by
        if what not in self._often and len(self._often) >= _COUNTED:
            del self._often[next(iter(self._often))]
        noted = self._often.setdefault(what, [])
        noted[:] = [at for at in noted if now - at < _SUMMARY_PERIOD]
        if len(noted) >= _OFTEN_AT_MOST:
            return True
        noted.append(now)
        return False

    def _confirms(self, note: Note) -> bool:
        """Whether that member was not noted before to have confirmed that key."""
        if self._confirmed is None:
            self._confirmed = {}
            for subject, context in self._noted():
                self._confirmed_by(context).add(subject)
        assert note.subject is not None
        known = self._confirmed_by(str(note.details["context"]))
        first = note.subject not in known
        known.add(note.subject)
        return first

    def _confirmed_by(self, context: str) -> set[bytes]:
        assert self._confirmed is not None
        if context not in self._confirmed and len(self._confirmed) >= _KEYS_CONFIRMED:
            del self._confirmed[next(iter(self._confirmed))]
        return self._confirmed.setdefault(context, set())

    def _noted(self) -> Iterator[tuple[bytes, str]]:
        """The newest confirmations in the log: by whom, of which key."""
        after = max(0, self._logs.size(self._chain.group) - _LOOK_BACK)
        for raw in self._logs.part(self._chain.group, after, _LOOK_BACK):
            try:
                entry = read_entry(raw) if raw else None
            except MalformedError:
                continue  # whoever verifies the log is told
            if entry and entry.kind == ANCHOR and entry.subject:
                yield entry.subject, entry.detail("context")

    def _keep(self, evidence: bytes) -> None:
        """Once each, and not without end: the first show as much as any."""
        if self._known_evidence is None:
            self._known_evidence = set(self._logs.evidence(self._chain.group))
        if evidence not in self._known_evidence and len(self._known_evidence) < _MOST_EVIDENCE:
            self._known_evidence.add(evidence)
            self._evidence.append(evidence)


def sign_over(logs: AuditLogs, me: Identity, now: float) -> None:
    """Sign the head of each log that was signed last with an earlier key of `me`.

    From then on that key, which somebody else may have, is not enough to change the log.
    """
    if not me.earlier:
        return
    for group, name in logs.names().items():
        try:
            last, head = logs.last_checkpoint(group), logs.head(group)
        except DamagedError:
            continue  # whoever verifies the log is told
        if last is None or head is None or _signed_by(me, last, group):
            continue
        chain = AuditChain(group, AuditHead(*head))
        logs.append(group, name, (), head, chain.checkpoint(me.signing_key, now))


def _signed_by(me: Identity, checkpoint: bytes, group: bytes) -> bool:
    try:
        signed.verify(Checkpoint, checkpoint, me.certificate.verifying_key, group)
    except RemoteProtocolError:
        return False
    return True


class AuditTrails:
    """All logs of one profile."""

    def __init__(self, logs: AuditLogs, key: SigningKey) -> None:
        self._logs = logs
        self._key = key
        self._often: _Often = {}
        """In the log of what is no conference's, which is gone on with each time anew."""

    def of(self, group: bytes, name: str) -> AuditTrail:
        """The log of one conference, to be gone on with."""
        return AuditTrail(self._logs, group, name, self._key)

    def note(self, note: Note, now: float) -> None:
        """An event that is no conference's, such as that somebody was verified."""
        trail = AuditTrail(self._logs, PROFILE, "", self._key, self._often)
        trail.add(note, now)
        trail.flush(now, checkpoint=True)
