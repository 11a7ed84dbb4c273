"""Audit logs of one profile, each with the checkpoints that were signed of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msmp_gui.crypto import cbor
from msmp_gui.crypto.errors import DecodingError
from msmp_gui.sentences import sentence
from msmp_gui.storage.database import Database
from msmp_gui.storage.errors import DamagedError

_LOGS = "audit logs"
_ENTRIES = "audit entries"
_CHECKPOINTS = "audit checkpoints"
_EVIDENCE = "audit evidence"
_MAX_RECORD = 4096


class AuditLogs:
    """By group id. Entries are only ever added; a log is kept whole or not at all."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def names(self) -> dict[bytes, str]:
        """The groups that have a log, and what they are called."""
        return {group: _decode(data)[0] for group, data in self._database.items(_LOGS)}

    def head(self, group: bytes) -> tuple[int, bytes] | None:
        """Size of a log and hash of its last entry, as they were told when it was written."""
        data = self._database.get(_LOGS, group)
        return None if data is None else _decode(data)[1:]

    def append(
        self,
        group: bytes,
        name: str,
        entries: Sequence[bytes],
        head: tuple[int, bytes],
        checkpoint: bytes | None = None,
        evidence: Sequence[bytes] = (),
    ) -> None:
        """Add entries, which lead to `head`, perhaps a checkpoint, and evidence that the entries
        name: all or nothing.
        """
        with self._database.transaction():
            for entry in entries:
                self._database.append(_ENTRIES, group, entry)
            for piece in evidence:
                self._database.append(_EVIDENCE, group, piece)
            if checkpoint is not None:
                self._database.append(_CHECKPOINTS, group, checkpoint)
            self._database.put(_LOGS, group, cbor.encode([name, *head]))

    def entries(self, group: bytes) -> list[bytes]:
        """A log, from its beginning."""
        return [entry for _, entry in self._database.entries(_ENTRIES, group)]

    def size(self, group: bytes) -> int:
        """How many entries there are, or were when the log was written."""
        head = self.head(group)
        return max(self._database.last(_ENTRIES, group), head[0] if head else 0)

    def part(self, group: bytes, after: int, most: int) -> list[bytes | None]:
        """The `most` entries behind number `after`; None for each that cannot be read any more."""
        try:
            found = dict(self._database.entries(_ENTRIES, group, after=after, most=most))
        except DamagedError:
            found = dict(self._undamaged(group, after, most))
        return [found.get(number) for number in range(after + 1, after + 1 + most)]

    def _undamaged(self, group: bytes, after: int, most: int) -> Iterator[tuple[int, bytes]]:
        for number in range(after, after + most):
            try:
                yield from self._database.entries(_ENTRIES, group, after=number, most=1)
            except DamagedError:
                continue

    def drop(self, group: bytes) -> None:
        """Forget a whole log: nothing of it can be proven any more."""
        with self._database.transaction():
            self._database.drop_log(_ENTRIES, group)
            self._database.drop_log(_CHECKPOINTS, group)
            self._database.drop_log(_EVIDENCE, group)
            self._database.delete(_LOGS, group)

    def evidence(self, group: bytes) -> list[bytes]:
        """Evidence that entries of a log name."""
        return [piece for _, piece in self._database.entries(_EVIDENCE, group)]

    def checkpoints(self, group: bytes) -> list[bytes]:
        """Signed heads of a log, the oldest first."""
        return [point for _, point in self._database.entries(_CHECKPOINTS, group)]

    def last_checkpoint(self, group: bytes) -> bytes | None:
        """The newest signed head of a log."""
        last = self._database.last(_CHECKPOINTS, group)
        found = self._database.entries(_CHECKPOINTS, group, after=last - 1, most=1) if last else ()
        return next((point for _, point in found), None)


def _decode(data: bytes) -> tuple[str, int, bytes]:
    try:
        value = cbor.decode(data, limit=_MAX_RECORD)
    except DecodingError:
        value = None
    match value:
        case [str() as name, int() as size, bytes() as head]:
            return name, size, head
    msg = sentence("What is kept of an audit log cannot be read by this version of the app.")
    raise DamagedError(msg)
