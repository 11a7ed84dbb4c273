"""Organisations whose certificates are trusted, and what they revoke."""

from __future__ import annotations

from dataclasses import dataclass

from msmp_gui.engine import commands as cmd
from msmp_gui.engine.audit.trail import AuditTrails, Note
from msmp_gui.engine.clock import Clock
from msmp_gui.engine.conferences import Conferences
from msmp_gui.engine.handlers.table import Table
from msmp_gui.engine.organisations import Organisations


@dataclass(frozen=True)
class OrganisationHandlers:
    """About authorities and their lists."""

    conferences: Conferences
    organisations: Organisations
    audit: AuditTrails
    clock: Clock

    @property
    def table(self) -> Table:
        """By command."""
        return {
            cmd.AddAuthority: self._add_authority,
            cmd.RemoveAuthority: self._remove_authority,
            cmd.AddRevocationList: self._add_revocation_list,
        }

    def _add_authority(self, command: cmd.AddAuthority) -> None:
        self.organisations.add(command.name, command.file)
        details = {"name": command.name}
        self.audit.note(Note("authority_added", details=details), self.clock.now())

    def _remove_authority(self, command: cmd.RemoveAuthority) -> None:
        self.organisations.remove(command.name)
        details = {"name": command.name}
        self.audit.note(Note("authority_removed", details=details), self.clock.now())

    def _add_revocation_list(self, command: cmd.AddRevocationList) -> None:
        policies = [session.member.token.message for session in self.conferences.sessions.values()]
        known = [each for policy in policies for each in policy.operational.infrastructures]
        for der in self.organisations.read_lists(command.file, known, self.clock.now()):
            self.conferences.spread_revocation_list(der)
