"""What a person, or a script, can ask of the engine. Frozen; checked when carried out."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CreateGroup:
    """Start a conference."""

    name: str
    members: tuple[str, ...]
    """Fingerprints, or names that are unique among the people near."""
    policy: str = "everyday"
    deputies: tuple[str, ...] = ()
    """Those of the members who take over where the host falls silent, in this order."""


@dataclass(frozen=True, slots=True)
class AskToJoin:
    """Ask somebody near to be let into a conference without an invitation."""

    group: str
    person: str
    """Its host or a distributor: a fingerprint, or a name that is unique among the people near."""


@dataclass(frozen=True, slots=True)
class AcceptInvitation:
    """Join a conference."""

    invitation: str


@dataclass(frozen=True, slots=True)
class DeclineInvitation:
    """Do not join."""

    invitation: str


@dataclass(frozen=True, slots=True)
class InviteMembers:
    """Ask more people into a running conference."""

    group: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Say:
    """Send a message to the conference."""

    group: str
    text: str


@dataclass(frozen=True, slots=True)
class ChangeKey:
    """Change the key now."""

    group: str


@dataclass(frozen=True, slots=True)
class ApproveMember:
    """Let somebody in whom the policy lets in, and who waits for it."""

    group: str
    member: str


@dataclass(frozen=True, slots=True)
class TurnDownMember:
    """Do not let them in."""

    group: str
    member: str


@dataclass(frozen=True, slots=True)
class ConfirmCode:
    """The conference code was compared with everybody."""

    group: str


@dataclass(frozen=True, slots=True)
class RemoveMember:
    """Take a person out; what they said stays trusted."""

    group: str
    member: str


@dataclass(frozen=True, slots=True)
class ReportCompromise:
    """Say that a person's key is lost."""

    group: str
    member: str
    reason: str
    since: float | None = None
    """Seconds since 1970 from which the key is not to be trusted; None: from now on."""


@dataclass(frozen=True, slots=True)
class LeaveGroup:
    """Leave a conference that somebody else hosts."""

    group: str


@dataclass(frozen=True, slots=True)
class EndGroup:
    """End a conference that this person hosts, for everyone."""

    group: str


@dataclass(frozen=True, slots=True)
class RestartGroup:
    """Start anew with the same people, without who is missing, lost or put out."""

    group: str


@dataclass(frozen=True, slots=True)
class AddPeer:
    """Contact a peer by address, where discovery does not reach."""

    address: str


@dataclass(frozen=True, slots=True)
class MarkVerified:
    """The safety number was compared with this person, and agreed (or no longer counts)."""

    fingerprint: str
    verified: bool = True


@dataclass(frozen=True, slots=True)
class ChangePolicy:
    """Take a conference that this person owns to another policy."""

    group: str
    policy: str
    """A preset's name, or the path of a policy file."""


@dataclass(frozen=True, slots=True)
class AgreeToPolicy:
    """Agree that the conference goes on under a weaker policy, which its owner proposed."""

    group: str


@dataclass(frozen=True, slots=True)
class AddAuthority:
    """Trust an organisation's certificate authorities."""

    name: str
    file: str


@dataclass(frozen=True, slots=True)
class RemoveAuthority:
    """Trust them no longer."""

    name: str


@dataclass(frozen=True, slots=True)
class AddRevocationList:
    """Take a revocation list from a file, and tell everybody in the conferences."""

    file: str


@dataclass(frozen=True, slots=True)
class DismissAlert:
    """The alert was seen."""

    group: str
    """Empty for what is no conference's."""
    alert: int


@dataclass(frozen=True, slots=True)
class ForgetGroup:
    """Take a conference that is over off the list."""

    group: str


Command = (
    CreateGroup
    | AskToJoin
    | AcceptInvitation
    | DeclineInvitation
    | InviteMembers
    | Say
    | ChangeKey
    | ApproveMember
    | TurnDownMember
    | ConfirmCode
    | RemoveMember
    | ReportCompromise
    | LeaveGroup
    | EndGroup
    | RestartGroup
    | AddPeer
    | MarkVerified
    | AddAuthority
    | RemoveAuthority
    | AddRevocationList
    | ChangePolicy
    | AgreeToPolicy
    | DismissAlert
    | ForgetGroup
)
