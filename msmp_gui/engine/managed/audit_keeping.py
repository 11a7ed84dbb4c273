"""Audit logs where the administrator wants copies of them, and for as long."""

from __future__ import annotations

from collections.abc import Collection

from msmp_gui.engine.audit import export as audit_export
from msmp_gui.engine.audit.trail import PROFILE
from msmp_gui.engine.managed.settings import ManagedSettings
from msmp_gui.engine.sentences import Sentence, reason
from msmp_gui.identity.identity import Identity
from msmp_gui.protocol.audit import read_entry
from msmp_gui.protocol.errors import MalformedError
from msmp_gui.storage.audit_log import AuditLogs
from msmp_gui.storage.errors import StorageError
from msmp_gui.storage.files import write_atomically

_SHORT = 16
"""Digits of the fingerprint in a copy's name: several people may use one computer."""


class AuditKeeping:
    """Works on the logs of one profile, at its start and its end."""

    def __init__(self, settings: ManagedSettings, logs: AuditLogs, me: Identity) -> None:
        self._folder = settings.audit_folder
        self._retention = settings.audit_retention
        self._logs = logs
        self._me = me

    def copy(self, now: float) -> Sentence | None:
        """Put a copy of each log, which anybody can verify, into the administrator's folder.

        As JSON lines, in `FINGERPRINT-CONFERENCE.jsonl`. Why that failed; None where it did not.
        """
        if self._folder is None:
            return None
        try:
            for group in self._logs.names():
                name = f"{self._me.fingerprint.hex()[:_SHORT]}-{group.hex()}.jsonl"
                log = audit_export.export(self._logs, group, self._me).sealed(self._me, now)
                lines = audit_export.to_lines(log)
                write_atomically(
                    self._folder / name, "".join(f"{line}\n" for line in lines).encode()
                )
        except StorageError as error:
            return reason(error)
        return None

    def drop_old(self, running: Collection[bytes], now: float) -> None:
        """Forget the logs of conferences that are over and older than what is to be kept.

        A log goes whole or not at all: without its beginning nobody could verify it. The log of
        decisions about trust stays.
        """
        if self._retention is None:
            return
        for group in self._logs.names():
            if group == PROFILE or group in running:
                continue
            last = self._last(group)
            if last is not None and last + self._retention < now * 1000:
                self._logs.drop(group)

    def _last(self, group: bytes) -> int | None:
        """When the last entry was made, in milliseconds; None where that cannot be read."""
        log = audit_export.export(self._logs, group, self._me)
        try:
            return read_entry(log.entries[-1]).time if log.entries else None
        except MalformedError:
            return None
