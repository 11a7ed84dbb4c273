"""Audit logs taken out of a profile, as JSON lines that anybody can verify: in English."""

from __future__ import annotations

import base64
import binascii
import datetime
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from msmp_gui.crypto.errors import DecodingError
from msmp_gui.engine.sentences import sentence
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.identity.identity import EarlierKey, Identity
from msmp_gui.identity.names import displayable
from msmp_gui.identity.pki.reading import self_issued
from msmp_gui.protocol.audit import (
    AuditChain,
    AuditCheck,
    AuditEntry,
    Flaw,
    hash_entry,
    read_entry,
    verify,
)
from msmp_gui.protocol.audit_keys import given_up
from msmp_gui.protocol.errors import MalformedError
from msmp_gui.protocol.split_view import Finding, judge, name_of
from msmp_gui.protocol.wire.messages.rekey import AuditHead
from msmp_gui.storage.audit_log import AuditLogs

MAX_FILE = 256 * 1024 * 1024

_VERSION = 1
_BEGINNINGS = ("founded", "accepted")
"""Kinds of entries that begin a log, and tell what the conference is called."""


_LONGEST_NAME = 64
"""Characters of a name that are shown; a file can have anything for one."""


class ExportError(Exception):
    """A file that is not an exported audit log; the message is a sentence."""


@dataclass(frozen=True)
class AuditExport:
    """One log, with what is needed to verify it."""

    group: bytes
    name: str
    keeper: Certificate
    """Of whoever keeps it, and signs the checkpoints."""
    entries: tuple[bytes, ...]
    checkpoints: tuple[bytes, ...]
    said: tuple[dict[str, Any] | None, ...] = ()
    """What the file says in words of each entry, where this comes from a file."""
    evidence: tuple[bytes, ...] = ()
    """Of split views: what was signed, with the certificates of who did."""
    earlier: tuple[EarlierKey, ...] = ()
    """Keys with which its keeper signed before, the oldest first."""

    def keepers(self) -> tuple[Certificate, ...]:
        """Of the keys that signed it one after the other, the one in use last."""
        return keys_of(self.keeper, self.earlier)

    def earlier_until(self) -> int | None:
        """Until when the newest of the earlier keys signed it, in milliseconds; None: none did."""
        check = self._check()
        for raw in self.checkpoints:
            check.add_checkpoint(raw)
        return check.earlier_until

    def _check(self) -> AuditCheck:
        return AuditCheck(self.group, [each.verifying_key for each in self.keepers()])

    def sealed(self, me: Identity, now: float) -> AuditExport:
        """With all of it signed by `me`, its keeper, where it is intact: to be given away."""
        return self if self.flaws() else self.signed_by(me, now)

    def signed_by(self, me: Identity, now: float) -> AuditExport:
        """With its head signed by `me`, its keeper, who found it intact."""
        if not self.entries:
            return self
        head = AuditHead(len(self.entries), hash_entry(self.entries[-1]))
        checkpoint = AuditChain(self.group, head).checkpoint(me.signing_key, now)
        return replace(self, checkpoints=(*self.checkpoints, checkpoint))

    def noted_by(self, others: Sequence[AuditExport]) -> Iterator[tuple[AuditHead, str]]:
        """Heads of it that those of `others` noted that are of the same conference, and who did."""
        for other in others:
            if other.group == self.group:
                for keeper in self.keepers():
                    for head in other.anchors_of(keeper.fingerprint):
                        yield head, other.keeper.name

    def flaws(self, others: Sequence[AuditExport] = ()) -> list[Flaw]:
        """Everything that is wrong with it, by itself and by what `others` noted of it."""
        keys = [each.verifying_key for each in self.keepers()]
        flaws = verify(
            self.group,
            self.entries,
            self.checkpoints,
            keys,
            self.noted_by(others),
            self.evidence,
            all_signed=bool(self.said),
        )
        if any(not each.self_signed and self_issued(each.x509) for each in self.keepers()):
            # Its key is told by the fingerprint; the name beside it is to be its own.
            words = sentence("The keeper’s certificate in the file was changed.")
            flaws.append(Flaw(0, words))
        first = next(self.read(), None)
        called = first.detail("name") if first and first.kind in _BEGINNINGS else ""
        if called and called != self.name:
            words = sentence(
                "The file calls the conference “{name}”, and the log itself “{called}”.",
                name=displayable(self.name, _LONGEST_NAME),
                called=displayable(called, _LONGEST_NAME),
            )
            flaws.append(Flaw(0, words))
        for number, (raw, said) in enumerate(zip(self.entries, self.said, strict=False), start=1):
            if said is not None and said != _readable(raw):
                words = sentence(
                    "Entry {number} says something else in words than what was signed.",
                    number=number,
                )
                flaws.append(Flaw(number, words))
        return flaws

    def anchors_of(self, keeper: Fingerprint) -> Iterator[AuditHead]:
        """Heads of somebody's log that this one noted."""
        for entry in self.read():
            if entry.subject == keeper and entry.anchor is not None and entry.anchor.size:
                yield entry.anchor

    def findings(self) -> Iterator[Finding]:
        """What the evidence shows, where its signatures hold."""
        for piece in self.evidence:
            try:
                yield judge(piece)
            except MalformedError:
                continue

    def read(self) -> Iterator[AuditEntry]:
        """The entries that can be read."""
        for raw in self.entries:
            try:
                yield read_entry(raw)
            except MalformedError:
                continue


def keys_of(keeper: Certificate, earlier: Sequence[EarlierKey]) -> tuple[Certificate, ...]:
    """Of whose keys one after the other may have signed a log, the one in use last."""
    return (*(each.certificate for each in given_up(keeper, earlier)), keeper)


def export(logs: AuditLogs, group: bytes, me: Identity) -> AuditExport:
    """One log of a profile."""
    name = logs.names().get(group, "")
    entries, points = tuple(logs.entries(group)), tuple(logs.checkpoints(group))
    evidence = tuple(logs.evidence(group))
    return AuditExport(group, name, me.certificate, entries, points, (), evidence, me.earlier)


def to_lines(log: AuditExport) -> Iterator[str]:
    """As JSON lines: about the log, its keeper's earlier keys, each entry, each checkpoint."""
    yield _json(
        {
            "type": "log",
            "version": _VERSION,
            "group": log.group.hex(),
            "name": log.name,
            "keeper": log.keeper.fingerprint.hex(),
            "certificate": _text(log.keeper.der),
        }
    )
    for key in log.earlier:
        told = {"certificate": _text(key.certificate), "change": _text(key.change)}
        yield _json({"type": "earlier key", **told})
    for raw in log.entries:
        yield _json({"type": "entry", **_readable(raw), "raw": _text(raw)})
    for raw in log.checkpoints:
        yield _json({"type": "checkpoint", "raw": _text(raw)})
    for raw in log.evidence:
        yield _json({"type": "evidence", "sha256": name_of(raw), "raw": _text(raw)})


def from_lines(lines: Iterable[str]) -> AuditExport:
    """Read JSON lines. Raises ExportError."""
    head: dict[str, Any] | None = None
    entries: list[bytes] = []
    said: list[dict[str, Any] | None] = []
    checkpoints: list[bytes] = []
    evidence: list[bytes] = []
    earlier: list[EarlierKey] = []
    for place, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        match _object(line, place):
            case {"type": "log", "version": 1, **values} if head is None and not entries:
                head = values
            case {"type": "earlier key", "certificate": str() as text, "change": str() as change}:
                earlier.append(EarlierKey(_bytes(text, place), _bytes(change, place)))
            case {"type": "entry", "raw": str() as raw, **rest}:
                entries.append(_bytes(raw, place))
                said.append(rest)
            case {"type": "checkpoint", "raw": str() as raw}:
                checkpoints.append(_bytes(raw, place))
            case {"type": "evidence", "raw": str() as raw}:
                evidence.append(_bytes(raw, place))
            case _:
                raise ExportError(f"Line {place} is not one of an exported audit log.")
    match head:
        case {"group": str() as group, "name": str() as name, "certificate": str() as text, **more}:
            keeper = _certificate(_bytes(text, 1))
            if more.get("keeper") != keeper.fingerprint.hex():
                raise ExportError("The file names another keeper than its certificate is of.")
            if not entries:
                raise ExportError("There is no entry in the file: nothing of the log is left.")
            return AuditExport(
                _group(group),
                name,
                keeper,
                tuple(entries),
                tuple(checkpoints),
                tuple(said),
                tuple(evidence),
                tuple(earlier),
            )
    raise ExportError("The file does not begin with a line about its log.")


def moment(milliseconds: int) -> str:
    """A time of an entry, in UTC."""
    try:
        when = datetime.datetime.fromtimestamp(milliseconds / 1000, datetime.UTC)
    except (OverflowError, ValueError, OSError):
        return f"{milliseconds} ms"
    return when.isoformat(sep=" ", timespec="milliseconds").replace("+00:00", "")


def _readable(raw: bytes) -> dict[str, Any]:
    try:
        entry = read_entry(raw)
    except MalformedError:
        return {}
    return {
        "number": entry.number,
        "time": moment(entry.time),
        "kind": entry.kind,
        "term": entry.term,
        "epoch": entry.epoch,
        "subject": entry.subject.hex() if entry.subject else None,
        "by": entry.by.hex() if entry.by else None,
        "details": {each.name: each.value for each in entry.details},
    }


def _json(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False)


def _object(line: str, place: int) -> dict[str, Any]:
    try:
        value = json.loads(line)
        return value if isinstance(value, dict) else {}
    except (ValueError, RecursionError) as error:
        raise ExportError(f"Line {place} is not JSON.") from error


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _bytes(text: str, place: int) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise ExportError(f"Line {place} holds bytes that cannot be read.") from error


def _group(text: str) -> bytes:
    try:
        return bytes.fromhex(text)
    except ValueError as error:
        raise ExportError("The file names no conference.") from error


def _certificate(der: bytes) -> Certificate:
    try:
        return Certificate.from_der(der)
    except DecodingError as error:
        raise ExportError("The certificate of who kept the log cannot be read.") from error
