"""What a role tells whoever runs it, and what it wants sent."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from enum import StrEnum

from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.protocol.keys.schedule import Epoch
from msmp_gui.protocol.policy.token import PolicyToken
from msmp_gui.protocol.record import record
from msmp_gui.protocol.roster import Roster, RosterMember
from msmp_gui.protocol.states import MemberState
from msmp_gui.protocol.wire.messages.kinds import Kind, RekeyReason
from msmp_gui.protocol.wire.messages.membership import Eviction
from msmp_gui.protocol.wire.messages.rekey import AuditHead


@record
class Transmission:
    """Bytes to be sent to one peer, or to the group (`to` is None)."""

    to: Fingerprint | None
    kind: Kind
    head: bytes
    but: AbstractSet[Fingerprint] = frozenset()
    """Who has it already, where it is for the group."""
    tail: bytes = b""
    """What follows `head`: the same object in many, where it is long."""

    @property
    def body(self) -> bytes:
        """All of it."""
        return self.head + self.tail if self.tail else self.head


@record
class RekeyStarted:
    """A rekey event was verified; its epoch waits for contributions and activation."""

    epoch: int
    reason: RekeyReason
    urgent: bool
    changeover: int
    overlap: int


@record
class EpochReady:
    """The keys of an epoch stand: what comes under them can be opened."""

    epoch: Epoch
    roster: Roster


@record
class ActivationScheduled:
    """The controller says when an epoch becomes active."""

    epoch: int
    reason: RekeyReason
    at: float
    overlap: float


@record
class EpochActive:
    """From now on everything is sent under this epoch."""

    epoch: Epoch
    roster: Roster
    reason: RekeyReason
    joined: tuple[RosterMember, ...]
    evicted: tuple[tuple[RosterMember, Eviction], ...]
    overlap: float
    """Seconds for which the epoch before is still accepted."""


@record
class KeyLost:
    """Somebody is out for a lost key, and was out before this member heard that it is lost."""

    fingerprint: Fingerprint
    eviction: Eviction


@record
class ControllerChanged:
    """Another member controls the group from now on."""

    controller: RosterMember
    term: int


@record
class TakeoverDue:
    """The controller has been silent for so long that this deputy shall take over."""


@record
class HandedOver:
    """This controller handed the group on, and controls it no longer."""

    controller: RosterMember
    """Who is to control it."""
    term: int


@record
class HandoverFailed:
    """Whom this peer handed the group to did not take it up: it has to go on itself, above `term`.

    Or it was never signed (`term` is 0), since that member went away meanwhile.
    """

    controller: bytes
    """Fingerprint of that member."""
    term: int


@record
class ControlOffered:
    """The controller hands the group to this peer, which shall begin `term`."""

    term: int


@record
class SucceededBy:
    """This controller was taken for lost, and the members follow another one; it steps down."""

    proposal: bytes
    controller: bytes
    """Fingerprint of the one to follow."""
    term: int


@record
class TermContested:
    """Somebody else proposes a higher term to this controller, who does not give way."""

    proposal: bytes
    term: int
    by: bytes
    """Fingerprint of that one."""
    put_out: bool
    """By one whom this controller put out."""
    agreed: bool
    """Members follow that one: not by its own word alone."""
    reclaims: bool
    """As the owner, that put this controller out as well."""


@record
class ControllerDistrusted:
    """The controller's certificate does not hold any more: this member follows it no longer."""

    controller: Certificate
    reason: str
    compromised: bool
    since: float
    """For a lost key: from when on it cannot be relied on (seconds since 1970)."""


@record
class SuccessionFailed:
    """Nothing came of the term for which this controller gave way: it has to go on itself, above
    `term`.
    """

    term: int


@record
class TermAbandoned:
    """Too few agreed to the new term that this peer proposed."""


@record
class EpochRetired:
    """Nothing is accepted under this epoch any more; its keys are erased."""

    number: int


@record
class MemberConfirmed:
    """A member proved that it holds an epoch's key."""

    member: RosterMember
    context: bytes
    commitment: bytes
    audit: AuditHead
    """Of its audit log, by its own word."""


@record
class SplitViewDetected:
    """The controller signed two different contexts for one epoch, or told a member another."""

    member: RosterMember | None
    evidence: bytes
    """What was signed (`split_view.py`); empty where it is not all at hand."""


@record
class CompromiseReported:
    """A member says that a key is lost, of a member or of who was one. Not yet a declaration."""

    by: RosterMember
    subject: Fingerprint
    number: int
    """Under which the subject is, or was, in the group."""
    reason: str
    since: float


@record
class PolicyProposed:
    """The owner wants the group to go on under another edition of its policy."""

    before: PolicyToken
    after: PolicyToken
    asked: bool
    """It would weaken the group: this peer's user has to agree first."""


@record
class PolicyChanged:
    """The group goes on under another edition of its policy."""

    before: PolicyToken
    after: PolicyToken


@record
class MembershipOver:
    """This peer is no longer in the group; its keys are erased."""

    state: MemberState
    reason: str
    declared_by: int | None = None
    """Number of the member by whose word this one is out, where a notice said it."""


class CandidateState(StrEnum):
    """Where an invited peer stands."""

    INVITED = "invited"
    WAITING = "waiting"
    """The policy lets them in, and a person has to approve it as well."""
    JOINING = "joining"
    DECLINED = "declined"
    EXPIRED = "expired"
    ADMITTED = "admitted"


@record
class CandidateChanged:
    """Something became of an invitation."""

    certificate: Certificate
    state: CandidateState
    lacks: tuple[str, ...] = ()
    """What their app would need and does not have, where they declined for that."""
    reason: str = ""
    """Why they were let in or refused, where that was decided."""


@record
class StrangerAsks:
    """Somebody whom this controller does not know asks for keys as a member.

    The policy would let them in, as somebody invited; its user may `welcome` them.
    """

    certificate: Certificate


Event = (
    RekeyStarted
    | EpochReady
    | ActivationScheduled
    | EpochActive
    | KeyLost
    | ControllerChanged
    | TakeoverDue
    | HandedOver
    | HandoverFailed
    | ControlOffered
    | SucceededBy
    | SuccessionFailed
    | TermAbandoned
    | TermContested
    | ControllerDistrusted
    | EpochRetired
    | MemberConfirmed
    | SplitViewDetected
    | CompromiseReported
    | PolicyProposed
    | PolicyChanged
    | MembershipOver
    | CandidateChanged
    | StrangerAsks
)


class Outbox:
    """Collects what a role wants sent and told, until it is taken."""

    def __init__(self) -> None:
        self._transmissions: list[Transmission] = []
        self._events: list[Event] = []

    def send(
        self, kind: Kind, body: bytes, to: Fingerprint | None = None, tail: bytes = b""
    ) -> None:
        """Have `body`, and `tail` after it, sent to one peer, or to the group."""
        self._transmissions.append(Transmission(to, kind, body, tail=tail))

    def send_to_others(self, kind: Kind, body: bytes, but: AbstractSet[Fingerprint]) -> None:
        """Have `body` sent to the group, but for those."""
        self._transmissions.append(Transmission(None, kind, body, but))

    def tell(self, event: Event) -> None:
        """Have `event` told."""
        self._events.append(event)

    def take_transmissions(self) -> list[Transmission]:
        """What is to be sent since the last call."""
        taken, self._transmissions = self._transmissions, []
        return taken

    def take_events(self) -> list[Event]:
        """What is to be told since the last call."""
        taken, self._events = self._events, []
        return taken
