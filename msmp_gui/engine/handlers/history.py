"""What happened: read, verified, exported."""

from __future__ import annotations

from dataclasses import dataclass

from msmp_gui.engine import commands as cmd
from msmp_gui.engine import errors
from msmp_gui.engine.audit.desk import AuditDesk
from msmp_gui.engine.handlers.finding import group_id
from msmp_gui.engine.handlers.table import Table
from msmp_gui.engine.sentences import sentence


@dataclass(frozen=True)
class HistoryHandlers:
    """Each answer is a notice that bears the number of its command."""

    desk: AuditDesk

    @property
    def table(self) -> Table:
        """By command."""
        return {
            cmd.ReadAudit: self._read_audit,
            cmd.VerifyAudit: self._verify_audit,
            cmd.ExportAudit: self._export_audit,
        }

    def _read_audit(self, command: cmd.ReadAudit) -> None:
        self.desk.read(command.request, _one_or_all(command.group))

    def _verify_audit(self, command: cmd.VerifyAudit) -> None:
        self.desk.verify(command.request, _one_or_all(command.group))

    def _export_audit(self, command: cmd.ExportAudit) -> None:
        group = _one_or_all(command.group)
        if group is None and command.report_in is None:
            raise errors.bad_value(
                sentence(
                    "A file that others can verify holds one conference. Choose a conference, or "
                    "export a report."
                )
            )
        self.desk.export(command.request, group, command.file, report_in=command.report_in)


def _one_or_all(text: str) -> bytes | None:
    return group_id(text) if text else None
