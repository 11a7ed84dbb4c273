"""All that one profile's database holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from msmp_gui.storage.acquaintances import Acquaintances
from msmp_gui.storage.audit_log import AuditLogs
from msmp_gui.storage.authorities import AuthorityRecords
from msmp_gui.storage.database import Database
from msmp_gui.storage.groups import GroupRecords
from msmp_gui.storage.invitation_links import InvitationLinks
from msmp_gui.storage.people import People
from msmp_gui.storage.policies import PolicyRecords
from msmp_gui.storage.preferences import PreferenceRecords


@dataclass(frozen=True)
class Records:
    """Each kind of record; they share the database."""

    people: People
    acquaintances: Acquaintances
    groups: GroupRecords
    links: InvitationLinks
    authorities: AuthorityRecords
    policies: PolicyRecords
    preferences: PreferenceRecords
    audit: AuditLogs

    @classmethod
    def of(cls, database: Database) -> Self:
        """Those of `database`. Raises StorageError."""
        return cls(
            People(database),
            Acquaintances(database),
            GroupRecords(database),
            InvitationLinks(database),
            AuthorityRecords(database),
            PolicyRecords(database),
            PreferenceRecords(database),
            AuditLogs(database),
        )
