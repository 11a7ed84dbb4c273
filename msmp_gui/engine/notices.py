"""What happened, one thing at a time: for scripts, notifications and sounds.

A window draws itself from snapshots; notices are for those who want to be told of the moment.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from msmp_gui.engine.audit.view import AuditRow, LogVerdict
from msmp_gui.engine.sentences import Sentence
from msmp_gui.engine.snapshot import (
    AlertView,
    GroupView,
    InvitationView,
    MessageView,
    PersonView,
)
from msmp_gui.identity.verification import Verdict


@dataclass(frozen=True, slots=True)
class PeerSeen:
    """Somebody is near and has proven who they are."""

    person: PersonView


@dataclass(frozen=True, slots=True)
class PeerGone:
    """Somebody is no longer near."""

    person: PersonView


@dataclass(frozen=True, slots=True)
class InvitationReceived:
    """Somebody asks this person into a conference."""

    invitation: InvitationView


@dataclass(frozen=True, slots=True)
class InvitationGone:
    """An invitation ran out or was taken back."""

    invitation: str


@dataclass(frozen=True, slots=True)
class GroupChanged:
    """Members, key or phase of a conference changed."""

    group: GroupView


@dataclass(frozen=True, slots=True)
class MessageReceived:
    """A message was delivered, in its sender's order. Told for one's own messages as well."""

    group: str
    message: MessageView


@dataclass(frozen=True, slots=True)
class RekeyScheduled:
    """The key changes."""

    group: str
    epoch: int
    reason: str
    activation: float
    """When everybody starts to send under the new key; seconds since 1970."""
    overlap: float
    """Seconds for which the old key is still accepted after that."""


@dataclass(frozen=True, slots=True)
class AlertRaised:
    """Something that a person should see."""

    group: str
    """Empty for what is no conference's."""
    alert: AlertView


@dataclass(frozen=True, slots=True)
class PolicyDifference:
    """One field of a policy that is not as it was; values as they stand in a policy file."""

    field: str
    before: object
    after: object
    weakens: bool


@dataclass(frozen=True, slots=True)
class PolicyNotice:
    """The policy of a conference is to change, or changed."""

    group: str
    state: str
    """A stable word: proposed, changed."""
    edition: int
    changes: tuple[PolicyDifference, ...]
    asked: bool
    """This person has to agree first."""


@dataclass(frozen=True, slots=True)
class SafetyNumberCompared:
    """What somebody sent was compared with their safety number."""

    fingerprint: str
    verdict: Verdict
    words: Sentence


@dataclass(frozen=True, slots=True)
class AuditPage:
    """A part of the audit logs that somebody asked for; of each log the newest part first."""

    request: int
    rows: tuple[AuditRow, ...]
    done: int
    of: int
    finished: bool


@dataclass(frozen=True, slots=True)
class AuditProgress:
    """A check or an export goes on."""

    request: int
    done: int
    of: int


@dataclass(frozen=True, slots=True)
class AuditVerified:
    """What a check of the audit logs found."""

    request: int
    verdicts: tuple[LogVerdict, ...]


@dataclass(frozen=True, slots=True)
class AuditExported:
    """An export is written."""

    request: int
    file: str
    entries: int


@dataclass(frozen=True, slots=True)
class AuditFailed:
    """Reading, checking or exporting came to a stop."""

    request: int
    message: Sentence


@dataclass(frozen=True, slots=True)
class GroupOver:
    """The conference is over for this person."""

    group: str
    reason: str
    """A stable word: ended, left, removed, compromised, refused."""
    why: Sentence | None = None
    """Why somebody was not let in, or was put out, as far as that was said."""


@dataclass(frozen=True, slots=True)
class CommandDone:
    """A command was carried out (what it sets going may still be under way)."""

    command_id: object
    group: str | None = None
    """The new conference, for CreateGroup and RestartGroup."""


@dataclass(frozen=True, slots=True)
class CommandFailed:
    """A command was refused, and nothing changed."""

    command_id: object
    code: str
    message: Sentence


Notice = (
    PeerSeen
    | PeerGone
    | InvitationReceived
    | InvitationGone
    | GroupChanged
    | MessageReceived
    | RekeyScheduled
    | AlertRaised
    | PolicyNotice
    | SafetyNumberCompared
    | AuditPage
    | AuditProgress
    | AuditVerified
    | AuditExported
    | AuditFailed
    | GroupOver
    | CommandDone
    | CommandFailed
)

Tell = Callable[[Notice], None]
