"""Reads, checks and exports audit logs for a window, a piece in each turn of the loop.

A log may hold a hundred thousand entries, and keys have to change on time meanwhile.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from msmp_gui.engine import errors
from msmp_gui.engine.audit import export as audit_export
from msmp_gui.engine.audit.export import AuditExport
from msmp_gui.engine.audit.report import Speak, report
from msmp_gui.engine.audit.sentences import describe, name_of
from msmp_gui.engine.audit.trail import PROFILE
from msmp_gui.engine.audit.view import AuditRow, LogVerdict, Topic
from msmp_gui.engine.clock import Clock
from msmp_gui.engine.notices import (
    AuditExported,
    AuditFailed,
    AuditPage,
    AuditProgress,
    AuditVerified,
    Tell,
)
from msmp_gui.engine.sentences import reason, sentence
from msmp_gui.identity.identity import Identity
from msmp_gui.protocol.audit import AuditCheck, AuditEntry, read_entry
from msmp_gui.protocol.audit_keys import GivenUpKey, given_up
from msmp_gui.protocol.errors import MalformedError
from msmp_gui.protocol.wire.messages.rekey import AuditHead
from msmp_gui.storage.audit_log import AuditLogs
from msmp_gui.storage.errors import StorageError
from msmp_gui.storage.files import write_atomically
from msmp_gui.storage.people import People

PIECE = 250
"""Entries in one turn: some 20 milliseconds."""
MOST_FLAWS = 20

Job = Iterator[None]
Log = tuple[bytes, str, int]
"""Conference, name, size."""


@dataclass
class AuditDesk:
    """One job of each sort at a time: a new one takes the place of the one before."""

    logs: AuditLogs
    people: People
    me: Identity
    clock: Clock
    tell: Tell
    _jobs: dict[str, Job] = field(default_factory=dict)
    _given_up: tuple[GivenUpKey, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Check once which keys of this person were given up."""
        self._given_up = given_up(self.me.certificate, self.me.earlier)

    def read(self, request: int, group: bytes | None) -> None:
        """Tell what happened, in `AuditPage`s: of each log the newest first."""
        self._begin("read", request, self._read(request, self._chosen(group)))

    def verify(self, request: int, group: bytes | None) -> None:
        """Check chains and signatures; `AuditProgress`, and at last `AuditVerified`."""
        self._begin("verify", request, self._verify(request, self._chosen(group)))

    def export(
        self, request: int, group: bytes | None, file: str, *, report_in: Speak | None
    ) -> None:
        """Write to a file; `AuditProgress`, and at last `AuditExported`.

        `report_in`: as a report for people, whose sentences it says.
        """
        chosen = self._chosen(group)
        if not chosen:
            raise errors.bad_value(sentence("There is nothing to export yet."))
        self._begin("export", request, self._export(request, chosen, Path(file), report_in))

    def close(self) -> None:
        """Go on with nothing."""
        self._jobs.clear()

    def _begin(self, sort: str, request: int, job: Job) -> None:
        self._jobs[sort] = job
        self._step(sort, request, job)

    def _step(self, sort: str, request: int, job: Job) -> None:
        if self._jobs.get(sort) is not job:
            return
        try:
            next(job)
        except StopIteration:
            del self._jobs[sort]
        except StorageError as error:
            del self._jobs[sort]
            self.tell(AuditFailed(request, reason(error)))
        else:
            self.clock.call_later(0.0, lambda: self._step(sort, request, job))

    def _chosen(self, group: bytes | None) -> list[Log]:
        names = self.logs.names()
        return [
            (each, name, self.logs.size(each))
            for each, name in names.items()
            if group is None or each == group
        ]

    # Reading

    def _read(self, request: int, chosen: Sequence[Log]) -> Job:
        names = {person.fingerprint: person.name for person in self.people.all() if person.name}
        names[self.me.fingerprint] = self.me.name
        of, done = sum(size for _, _, size in chosen), 0
        for group, name, size in chosen:
            for first in range((size - 1) // PIECE * PIECE, -1, -PIECE):
                most = min(PIECE, size - first)
                rows = self._rows(group, name, first, most, names)
                done += most
                self.tell(AuditPage(request, tuple(rows), done, of, finished=False))
                yield
        self.tell(AuditPage(request, (), done, of, finished=True))

    def _rows(
        self, group: bytes, name: str, first: int, most: int, names: dict[bytes, str]
    ) -> list[AuditRow]:
        shown = "" if group == PROFILE else group.hex()
        rows: list[AuditRow] = []
        lost: list[int] = []
        at = 0.0
        for number, raw in enumerate(self.logs.part(group, first, most), start=first + 1):
            try:
                entry = read_entry(raw) if raw is not None else None
            except MalformedError:
                entry = None
            if entry is None:
                lost.append(number)
                continue
            if lost:
                rows.append(_gap(shown, name, lost, entry.time / 1000))
                lost = []
            entry = self._as_now(entry)
            at = entry.time / 1000
            topic, what = describe(entry, names)
            said = entry.detail("name") if entry.kind != "accepted" else ""
            people = {each: "" for each in (entry.subject, entry.by) if each is not None}
            named = tuple(
                (each.hex(), name_of(each, names, said if each == entry.subject else ""))
                for each in people
            )
            rows.append(AuditRow(shown, name, number, at, topic, what, named))
        if lost:
            rows.append(_gap(shown, name, lost, at))
        return rows[::-1]

    def _as_now(self, entry: AuditEntry) -> AuditEntry:
        """The entry with the key in use in place of an earlier one, up to when that was given up:
        after that, it is somebody else who has it.
        """
        mine = {each.certificate.fingerprint for each in self._given_up if entry.time <= each.time}
        if not {entry.subject, entry.by} & mine:
            return entry
        me = self.me.fingerprint
        subject = me if entry.subject in mine else entry.subject
        return replace(entry, subject=subject, by=me if entry.by in mine else entry.by)

    # Checking

    def _verify(self, request: int, chosen: Sequence[Log]) -> Job:
        of, done = sum(size for _, _, size in chosen), 0
        verdicts: list[LogVerdict] = []
        for group, name, size in chosen:
            check = self._new_check(group)
            for _ in self._check(check, group, size):
                done = min(of, done + PIECE)
                self.tell(AuditProgress(request, done, of))
                yield
            flaws = [flaw.sentence for flaw in check.finish()]
            verdicts.append(
                LogVerdict(
                    "" if group == PROFILE else group.hex(),
                    name,
                    size,
                    check.signed,
                    tuple(flaws[:MOST_FLAWS]),
                    max(0, len(flaws) - MOST_FLAWS),
                    None if check.earlier_until is None else check.earlier_until / 1000,
                )
            )
        self.tell(AuditVerified(request, tuple(verdicts)))

    def _new_check(self, group: bytes) -> AuditCheck:
        keys = [each.certificate.verifying_key for each in self._given_up]
        return AuditCheck(group, [*keys, self.me.certificate.verifying_key])

    def _check(self, check: AuditCheck, group: bytes, size: int) -> Job:
        for first in range(0, size, PIECE):
            for raw in self.logs.part(group, first, min(PIECE, size - first)):
                check.add(raw)
            yield
        for place, point in enumerate(self.logs.checkpoints(group), start=1):
            check.add_checkpoint(point)
            if place % PIECE == 0:
                yield
        for piece in self.logs.evidence(group):
            check.add_evidence(piece)
        head = self.logs.head(group)
        if head is not None:
            check.add_head(AuditHead(*head), sentence("this app wrote it last"))

    # Exporting

    def _export(self, request: int, chosen: Sequence[Log], file: Path, speak: Speak | None) -> Job:
        of, done = sum(size for _, _, size in chosen), 0
        text: list[str] = []
        for group, name, size in chosen:
            entries: list[bytes] = []
            for first in range(0, size, PIECE):
                part = self.logs.part(group, first, min(PIECE, size - first))
                entries += [raw for raw in part if raw is not None]
                yield
            points = tuple(self.logs.checkpoints(group))
            evidence = tuple(self.logs.evidence(group))
            log = AuditExport(
                group,
                name,
                self.me.certificate,
                tuple(entries),
                points,
                (),
                evidence,
                self.me.earlier,
            )
            check = self._new_check(group)
            yield from self._check(check, group, size)
            flaws = check.finish()
            if not flaws:
                log = log.signed_by(self.me, self.clock.now())
            lines = report(log, (), flaws, speak) if speak else audit_export.to_lines(log)
            for place, line in enumerate(lines, start=1):
                text.append(line)
                if place % PIECE == 0:
                    done = min(of, done + PIECE)
                    self.tell(AuditProgress(request, done, of))
                    yield
            if speak is not None:
                text.append("")
        write_atomically(file, "".join(f"{line}\n" for line in text).encode())
        self.tell(AuditExported(request, str(file), of))


def _gap(group: str, name: str, lost: Sequence[int], at: float) -> AuditRow:
    what = (
        sentence(
            "Entry {first} is missing or cannot be read: the log was changed or is damaged.",
            first=lost[0],
        )
        if len(lost) == 1
        else sentence(
            "Entries {first} to {last} are missing or cannot be read: the log was changed or is "
            "damaged.",
            first=lost[0],
            last=lost[-1],
        )
    )
    return AuditRow(group, name, lost[0], at, Topic.DAMAGE, what, ())
