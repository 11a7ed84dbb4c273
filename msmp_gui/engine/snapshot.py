"""What the interface may know: frozen pictures of the engine's state. Never a key.

The engine publishes a whole new `Snapshot` when something changed; whoever shows it compares with
the one before. Times are seconds since 1970 (UTC), fingerprints are hexadecimal, group and
invitation names are hexadecimal ids. Peers' names and texts were bounded and stripped of control
characters by the engine, yet remain a stranger's words: show them as plain text.
"""

# ruff: noqa: I001, PLC0414 - the states are shown with the rest

from __future__ import annotations

from dataclasses import dataclass, field

from msmp_gui.engine.sentences import Sentence
from msmp_gui.engine.states import (
    Action as Action,
    CheckState as CheckState,
    Declaration as Declaration,
    Handover as Handover,
    Level as Level,
    LinkState as LinkState,
    MemberState as MemberState,
    Phase as Phase,
    Protection as Protection,
    Role as Role,
    KeyStanding as KeyStanding,
    Trust as Trust,
    Visibility as Visibility,
)
from msmp_gui.identity.verification import Means


@dataclass(frozen=True, slots=True)
class SafetyView:
    """What two people compare, in every form."""

    number: str
    """60 digits in groups of five."""
    words: tuple[str, ...]
    """The same number as 20 words."""
    qr: str
    """What the QR code says that this person shows."""
    text: str
    """What this person sends, to be pasted by the other."""


@dataclass(frozen=True, slots=True)
class VerifiedView:
    """When and how this person made sure whose key it is."""

    at: float
    means: Means


@dataclass(frozen=True, slots=True)
class PersonView:
    """Somebody near, or known."""

    fingerprint: str
    name: str
    address: str
    """`host:port`, or empty when not near."""
    trust: Trust
    near: bool
    safety: SafetyView | None = None
    """To be compared with this person; None for oneself."""
    warning: Sentence | None = None
    """Such as that somebody of that name was verified with another key."""
    verified: VerifiedView | None = None
    last_seen: float | None = None
    """When they were near last; None for oneself."""
    known: bool = False
    """They were in a conference with this person, somebody vouches for their key, or this person
    has their certificate from elsewhere and means to meet them.
    """
    blocked: bool = False
    """This person does not want to hear of them."""
    issuer: str = ""
    """The organisation that this person trusts and that vouches for them, if one does."""


@dataclass(frozen=True, slots=True)
class MemberView:
    """A person in a conference."""

    fingerprint: str
    name: str
    state: MemberState
    role: Role
    trust: Trust
    confirmed: bool
    """They have proven that they hold the current key."""
    is_self: bool
    handover: Handover = Handover.NO
    deputy: int = 0
    """Their place among those who take over where the host falls silent; 0: they do not."""
    declaration: Declaration = Declaration.ASKS
    warning: Sentence | None = None
    """Of who is not in yet: why not to take them for who their name says."""


@dataclass(frozen=True, slots=True)
class ChangeoverView:
    """A key change under way."""

    epoch: int
    reason: str
    """A stable word: join, demand, age, volume, removal, departure, compromise, cooperation."""
    activation: float | None
    """When everybody starts to send under the new key; None while contributions come in."""


@dataclass(frozen=True, slots=True)
class KeyView:
    """The conference's key, as far as a person should know it."""

    epoch: int
    made_at: float
    next_change: float | None
    """When the policy asks for the next change; None: not by time."""
    code: str
    """Digits in groups; equal for everyone who shares roster, policy and key."""
    contributors: tuple[str, ...]
    """Fingerprints of who contributed; one alone (the controller) makes `code` long."""
    confirmed: int
    of: int
    missing: tuple[str, ...]
    """Fingerprints of members who have not confirmed this key."""
    changeover: ChangeoverView | None
    old_key_until: float | None
    """Until then what was sent under the key before is still accepted."""
    standing: KeyStanding = KeyStanding.GOOD


@dataclass(frozen=True, slots=True)
class DeliveryView:
    """Who has a message of this person's, as far as the others told."""

    received: int
    of: int
    missing: tuple[str, ...]
    """Names of those who have not told that they have it."""


@dataclass(frozen=True, slots=True)
class MessageView:
    """One message of the conversation."""

    sender: str
    """Fingerprint."""
    sender_name: str
    text: str
    sequence: int
    """Counts each sender's messages in this conference, from 1."""
    sent_at: float
    """By the sender's clock."""
    verified: bool
    """The sender's signature was checked."""
    mine: bool
    questioned: bool
    """Sent after the moment from which the sender's key is declared compromised."""
    delivery: DeliveryView | None = None
    """Of one's own; None for those of others."""


@dataclass(frozen=True, slots=True)
class AlertView:
    """Something about keys or members that a person should see."""

    id: int
    level: Level
    kind: str
    """A stable word, one of `alert_kinds.AlertKind`."""
    subject: str
    """Name of whom it is about; may be empty."""
    declared_by: str
    reason: str
    since: float | None
    at: float
    title: Sentence
    action: Sentence
    """What the app has done already."""
    advice: Sentence
    """What the person should do."""
    about: str = ""
    """Fingerprint of whom a decision is about; may be empty."""
    by_self: bool = False
    """Whether `declared_by` is this person."""
    own: bool = False
    """About this person's own key: a new identity may be the answer."""


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """Something that happened to keys or members, for the quiet record."""

    at: float
    text: Sentence


@dataclass(frozen=True, slots=True)
class OpenLinkView:
    """A link to a conference, to be given on by any other means."""

    text: str
    """`msmp:join/…`; a file with it in it can be opened as well."""
    expires: float


@dataclass(frozen=True, slots=True)
class LinkView:
    """A link that this person opened."""

    group: str
    host: str
    """Fingerprint of the host's key, as the link says."""
    state: LinkState
    expires: float
    reason: Sentence | None = None
    """Why it leads no further."""


@dataclass(frozen=True, slots=True)
class PolicyInForceView:
    """A running conference's policy, to be changed."""

    text: str
    """As people write it."""
    suite: str
    """The cipher suite that the conference uses, whichever others are good enough."""


@dataclass(frozen=True, slots=True)
class GroupView:
    """One conference."""

    group: str
    name: str
    role: Role
    phase: Phase
    policy_name: str
    policy: tuple[Sentence, ...]
    members: tuple[MemberView, ...]
    key: KeyView | None
    """None until this peer holds a key, and after the conference."""
    messages: tuple[MessageView, ...]
    alerts: tuple[AlertView, ...]
    timeline: tuple[TimelineEntry, ...]
    actions: frozenset[Action]
    end_reason: Sentence | None = None
    """Why it is over, or what it waits for."""
    link: OpenLinkView | None = None
    """Open to who asks by it; for its host alone."""
    policy_in_force: PolicyInForceView | None = None
    """For who may change it."""
    said_under_key: int = 0
    """Messages shown since the key is in use, which it protects."""
    ended: float | None = None
    """When it ended, where that was before the app's last start; what was said is not kept."""
    draft: str = field(default="", repr=False)
    """What this person was typing when it was kept last; newer is what stands in the window."""


@dataclass(frozen=True, slots=True)
class InvitationView:
    """An invitation that waits for an answer."""

    invitation: str
    group: str
    sender: PersonView
    name: str
    policy_name: str
    policy: tuple[Sentence, ...]
    others: tuple[str, ...]
    """Names of who else was invited, as the inviter gives them."""
    expires: float
    unusual: tuple[Sentence, ...] = ()
    """Those of `policy` that are not in what this person's own conferences begin with."""
    lacking: tuple[Sentence, ...] = ()
    """Those of that policy which are not in this one."""


@dataclass(frozen=True, slots=True)
class PolicyChoice:
    """A policy that a new conference can have."""

    key: str
    """What a command calls it: `everyday`, `own:…`, or its whole text."""
    title: Sentence
    summary: Sentence
    details: tuple[Sentence, ...] = ()
    text: str = ""
    """As people write it."""
    own: bool = False
    """Written and kept by this person, who can change and delete it."""
    compared: bool = False
    """Comes with the app for comparison, and is offered after all others."""


@dataclass(frozen=True, slots=True)
class OwnCertificateView:
    """What others are shown of who this is."""

    issuer: str
    """Name of the authority; empty where it is self-signed."""
    expires: float
    replaceable: bool
    """There is a profile that another can be kept in."""
    next_issuer: str | None = None
    """Whose certificate is shown from the next start of the app on; None: this one stays."""
    next_alone: bool = False
    """No authority's certificate came with that one."""
    renewed: bool = False
    """A new identity was made, which is used from the next start of the app on."""
    copied_to: str = ""
    """Name of the file that key and certificate were saved to since the start; may be empty."""
    requested_in: str = ""
    """The same of the file with a request for a certificate."""


@dataclass(frozen=True, slots=True)
class OrganisationView:
    """An organisation whose authorities this person trusts."""

    name: str
    authorities: tuple[str, ...]
    """Names in their certificates."""


@dataclass(frozen=True, slots=True)
class NetworkCheck:
    """One thing that was looked at."""

    state: CheckState
    what: Sentence
    advice: Sentence | None = None


@dataclass(frozen=True, slots=True)
class InterfaceView:
    """A network interface of this computer."""

    name: str
    addresses: tuple[str, ...]
    """Without ports."""
    used: bool
    present: bool = True
    """False: it was chosen, and is gone; it is used again once it is back."""
    loopback: bool = False
    """It reaches this computer alone."""


@dataclass(frozen=True, slots=True)
class NetworkView:
    """How this peer meets others."""

    addresses: tuple[str, ...]
    discovery: bool
    problem: Sentence | None = None
    visibility: Visibility = Visibility.EVERYONE
    checks: tuple[NetworkCheck, ...] = ()
    """What the last self-test found; empty before there was one."""
    interfaces: tuple[InterfaceView, ...] = ()
    uses_all: bool = True
    """No interface was chosen: all that reach other computers are used."""
    asked_for: bool = False
    """This start of the app was told which interfaces to use; they cannot be chosen."""


@dataclass(frozen=True, slots=True)
class ManagedSettingView:
    """One setting that an administrator settled."""

    name: str
    """As it is written in the file, such as `longest_key_life`."""
    title: Sentence
    meaning: Sentence
    value: Sentence | None
    """In words, such as `20 min`; None where the safe reading has none."""
    level: str
    """enforced (nobody here can change it), recommended, or safe reading: what was written cannot
    be used, and this is the strictest that it could have meant."""
    where: str
    """File and line, or the place in the registry."""


@dataclass(frozen=True, slots=True)
class ManagedView:
    """What an administrator settled for everybody at this computer."""

    manager: str
    """Who manages it; may be empty."""
    contact: str
    """Whom to ask, such as an address for mail; may be empty."""
    source: str
    settings: tuple[ManagedSettingView, ...]
    faults: tuple[Sentence, ...]
    """What cannot be used of it: each with file, line, field and reason."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Everything that a window shows."""

    me: PersonView
    protection: Protection
    network: NetworkView
    policies: tuple[PolicyChoice, ...] = ()
    people: tuple[PersonView, ...] = ()
    invitations: tuple[InvitationView, ...] = ()
    links: tuple[LinkView, ...] = ()
    certificate: OwnCertificateView | None = None
    organisations: tuple[OrganisationView, ...] = ()
    groups: tuple[GroupView, ...] = field(default=())
    managed: ManagedView | None = None
    """None: nobody manages this computer."""
    alerts: tuple[AlertView, ...] = ()
    """What is no conference's; dismissed with `DismissAlert("", id)`."""
