"""What a person, or a script, can ask of the engine. Frozen; checked when carried out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from msmp_gui.engine.sentences import Sentence
from msmp_gui.identity.verification import Means
from msmp_gui.storage.visibility import Visibility


@dataclass(frozen=True, slots=True)
class CreateGroup:
    """Start a conference."""

    name: str
    members: tuple[str, ...]
    """Fingerprints, or names that are unique among the people near."""
    policy: str = "everyday"
    """A preset's name, the key of an own one, a policy file's path, or a policy's whole text."""
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
    block: bool = False
    """And hear no more of who invites."""


@dataclass(frozen=True, slots=True)
class OpenLink:
    """Open a link to a conference that this person hosts, in place of any before."""

    group: str
    life: float = 86_400.0
    """Seconds for which it is open."""


@dataclass(frozen=True, slots=True)
class CloseLink:
    """Let nobody come by the link any more."""

    group: str


@dataclass(frozen=True, slots=True)
class FollowLink:
    """Ask to be let into the conference that a link leads to."""

    link: str
    """`msmp:join/…`, or the path of a file with such a link in it."""


@dataclass(frozen=True, slots=True)
class DropLink:
    """Follow a link no further."""

    group: str


@dataclass(frozen=True, slots=True)
class BlockPerson:
    """Hear no more of somebody, or hear of them again."""

    fingerprint: str
    blocked: bool = True


@dataclass(frozen=True, slots=True)
class ForgetPerson:
    """Forget somebody who is not near, and whatever was settled about them."""

    fingerprint: str


@dataclass(frozen=True, slots=True)
class SetVisibility:
    """Say who may learn who this is."""

    visibility: Visibility


@dataclass(frozen=True, slots=True)
class SetDiscovery:
    """Announce that a peer is here and look for others, or do neither."""

    discovery: bool


@dataclass(frozen=True, slots=True)
class UseInterfaces:
    """Use these network interfaces alone from now on."""

    names: tuple[str, ...]
    """None means all that reach other computers."""


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
class KeepDraft:
    """Keep what this person is typing, until it is said or there is no such conference."""

    group: str
    text: str = field(repr=False)


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
    means: Means = Means.NUMBER


@dataclass(frozen=True, slots=True)
class CompareSafetyNumber:
    """Compare what this person sent with their safety number; the same counts as verified.

    A notice `SafetyNumberCompared` tells what was found.
    """

    fingerprint: str
    text: str


@dataclass(frozen=True, slots=True)
class ChangePolicy:
    """Take a conference that this person owns to another policy."""

    group: str
    policy: str
    """A preset's name, the key of an own one, a policy file's path, or a policy's whole text."""


@dataclass(frozen=True, slots=True)
class SavePolicy:
    """Keep a policy that this person wrote, as a preset of their own under the name it has."""

    text: str
    replaces: str = ""
    """The key of the own preset that it takes the place of."""


@dataclass(frozen=True, slots=True)
class DeletePolicy:
    """Keep an own preset no longer. Conferences under it go on."""

    policy: str
    """Its key."""


@dataclass(frozen=True, slots=True)
class HandOver:
    """Have a member host the conference. Where its policy does not name them yet, its owner's app
    has it name them first, and everybody is asked.
    """

    group: str
    member: str


@dataclass(frozen=True, slots=True)
class KeepHosting:
    """Do not hand the conference on, although everybody is being asked for that."""

    group: str


@dataclass(frozen=True, slots=True)
class NameDeputies:
    """As the owner: these take over where the host falls silent, in this order, and nobody else."""

    group: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AgreeToPolicy:
    """Agree that the conference goes on under a weaker policy, which its owner proposed."""

    group: str


@dataclass(frozen=True, slots=True)
class CheckNetwork:
    """Find out what may keep people apart; the snapshot's `network.checks` tell."""


@dataclass(frozen=True, slots=True)
class RequestCertificate:
    """Write a request for a certificate, to be sent to one's organisation."""

    file: str
    email: str = ""
    organisation: str = ""


@dataclass(frozen=True, slots=True)
class ImportCertificate:
    """Take in a certificate, or a key with one; in force from the next start of the app."""

    file: str
    password: str = field(default="", repr=False)
    replace: bool = False
    """Another key may take the place of this profile's."""


@dataclass(frozen=True, slots=True)
class ExpectPerson:
    """Know whom a certificate file is about: they can be invited as soon as they are near."""

    file: str


@dataclass(frozen=True, slots=True)
class CopyIdentity:
    """Save one's key and certificate under a password, to go on elsewhere as the same person."""

    file: str
    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class RenewIdentity:
    """Make a new key under the same name, in place of one's own; in use from the next start of the
    app on. The key of before cannot be had back.
    """


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
class ReadAudit:
    """Tell what is in the audit logs, in `AuditPage` notices that bear `request`."""

    request: int
    group: str = ""
    """One conference; empty: all, and decisions that are no conference's."""


@dataclass(frozen=True, slots=True)
class VerifyAudit:
    """Check the audit logs; an `AuditVerified` notice bears `request`."""

    request: int
    group: str = ""


@dataclass(frozen=True, slots=True)
class ExportAudit:
    """Write audit logs to a file; an `AuditExported` notice bears `request`."""

    request: int
    group: str
    file: str
    report_in: Callable[[Sentence], str] | None = None
    """A report for people, which says its sentences so; None: JSON lines that others can verify
    (of one conference)."""


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
    | OpenLink
    | CloseLink
    | FollowLink
    | DropLink
    | BlockPerson
    | ForgetPerson
    | SetVisibility
    | SetDiscovery
    | UseInterfaces
    | InviteMembers
    | Say
    | KeepDraft
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
    | CheckNetwork
    | RequestCertificate
    | ImportCertificate
    | CopyIdentity
    | RenewIdentity
    | ExpectPerson
    | CompareSafetyNumber
    | AddAuthority
    | RemoveAuthority
    | AddRevocationList
    | ChangePolicy
    | SavePolicy
    | DeletePolicy
    | AgreeToPolicy
    | HandOver
    | KeepHosting
    | NameDeputies
    | ReadAudit
    | VerifyAudit
    | ExportAudit
    | DismissAlert
    | ForgetGroup
)
