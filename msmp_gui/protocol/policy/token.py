"""The policy token: one signed document that says how a group works (draft, 3.2 and 4.1).

Five parts, as the draft decomposes a policy: operational, key dissemination, access control,
rekey, compromise recovery. A token is read strictly: a field or a choice that this version does
not know makes it unusable, with the reason, rather than half understood.

Here stands what it says; what cannot work together in `soundness.py`, its signature in
`signed_token.py`.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar

from msmp_gui.identity.pki.infrastructure import Infrastructure
from msmp_gui.protocol.policy.suites import Suite
from msmp_gui.protocol.record import record
from msmp_gui.protocol.wire.messages.kinds import Kind
from msmp_gui.protocol.wire.schema import Bytes16, Bytes32, Size, Uint32

CONTROLLER_PLACES = 64
"""How many people may be named to control a group, in all of its life."""

MAX_COOPERATIVE = 32
"""Members of a group whose every member contributes to every key; see PROTOCOL.md."""

LONGEST_NAME = 64
"""Characters of a conference's name, and of a policy's."""

Name = Annotated[str, Size(1, LONGEST_NAME)]


class KeyGeneration(StrEnum):
    """Who contributes to an epoch's key beside the controller (draft, 2.2.2)."""

    CONTROLLER = "controller"
    """Nobody: a single entity makes it."""
    FIRST_MEMBER = "first_member"
    """One other member, as in GKMP (RFC 2093)."""
    FOUNDERS = "founders"
    """Those who were in from the first key on."""
    ALL = "all"
    """Everybody, newcomers too."""


class Senders(StrEnum):
    """Who may send to the group."""

    ALL = "all"
    CONTROLLER = "controller"
    NAMED = "named"
    """The controller, and the speakers that the token names."""


class Verification(StrEnum):
    """What people have to compare before anything is sent."""

    NONE = "none"
    CODE = "code"
    """The conference code, each person for themselves."""


class Distributors(StrEnum):
    """Who disseminates keys (draft, 2.3.2)."""

    CONTROLLER = "controller"
    NAMED = "named"
    """The controller, and the distributors that the token names."""
    MEMBERS = "members"
    """Any member."""


class Confirmation(StrEnum):
    """Whether a key change waits for members to prove that they hold the new key."""

    NONE = "none"
    """Nobody acknowledges: the group need not converge (draft, 2.1.1)."""
    ALL = "all"
    """Members that can be reached, within the changeover time."""


class Unconfirmed(StrEnum):
    """What becomes of a member that can be reached and does not confirm in time."""

    GO_ON = "go_on"
    """The key is activated without it; it catches up."""
    WAIT = "wait"
    """The key is not activated before it confirms, unless the change is urgent."""
    REMOVE = "remove"
    """It is put out."""


class Demand(StrEnum):
    """Who may have the key changed."""

    CONTROLLER = "controller"
    MEMBERS = "members"


class Declarer(StrEnum):
    """Who may declare a key compromised, beside its owner."""

    CONTROLLER = "controller"
    MEMBERS = "members"


class Recovery(StrEnum):
    """How a group goes on after a compromise (draft, 2.3.6)."""

    KEY_TREE = "key_tree"
    """One message takes it to a new key, without the one whose key is lost."""
    REBUILD = "rebuild"
    """Every member is given new keys under a key of its own, drawn for that."""


class Changes(StrEnum):
    """How the owner may change the policy while the group lives."""

    NONE = "none"
    STRICTER = "stricter"
    """What would weaken it is refused by every member."""
    ASKED = "asked"
    """What would weaken it takes effect for a member when its user agrees."""


Fingerprints = Annotated[tuple[Bytes32, ...], Size(0, 32)]
Span = Annotated[int, Size(1_000, 2**32 - 1)]


@record
class OperationalPolicy:
    """Who holds which role, and what the group's key protects (draft, 3.2.1)."""

    AS_MAP: ClassVar[bool] = True

    owner: Bytes32
    controller: Bytes32
    deputies: Fingerprints
    """Who takes over when the controller falls silent; the first of them that can."""
    takeover_after: Span | None
    """Silence after which the first deputy takes over, the second after twice that."""
    infrastructures: Annotated[tuple[Infrastructure, ...], Size(0, 8)]
    """Certificate infrastructures, each with the parameters that are accepted from it."""
    suites: Annotated[tuple[Suite, ...], Size(1, 8)]
    """What is good enough, the best first."""
    suite: Suite
    """The one of them that this group uses."""
    key_generation: KeyGeneration
    senders: Senders
    speakers: Fingerprints
    verification: Verification
    max_members: Annotated[int, Size(2, 1024)]
    data_label: Annotated[str, Size(0, 64)]
    """What the key protects, such as `financial`."""
    modules: Annotated[tuple[Name, ...], Size(0, 32)]
    """Sub-protocols that an end point must have; see `modules.py`."""
    changes: Changes
    places: Annotated[tuple[Bytes32, ...], Size(1, CONTROLLER_PLACES)]
    """Everybody who was ever named to control the group, in the order in which they were: the place
    tells whose a term is, and is nobody else's as long as the group lives."""


@record
class DisseminationPolicy:
    """Who hands out keys, and how (draft, 3.2.2)."""

    AS_MAP: ClassVar[bool] = True

    distributors: Distributors
    named: Fingerprints
    push: bool
    """Keys come by invitation."""
    pull: bool
    """Keys can be asked for without an invitation."""
    approval: bool
    """A person approves each admission."""


@record
class AccessPolicy:
    """Who may hold the key (draft, 3.2.3)."""

    AS_MAP: ClassVar[bool] = True

    rule: Annotated[str, Size(1, 4000)]
    """In the language of `access_rules`."""
    excluded: Annotated[tuple[Bytes32, ...], Size(0, 256)]
    """Keys that never get in, whatever the rule says."""


@record
class RekeyPolicy:
    """When the key changes, and how (draft, 3.2.4). Spans are milliseconds."""

    AS_MAP: ClassVar[bool] = True

    period: Annotated[int, Size(10_000, 2**32 - 1)] | None
    """Longest life of a key; None: without end."""
    volume: Annotated[int, Size(1_000, 2**50)] | None
    """Bytes that a key protects at most, by the controller's count; None: without end."""
    refresh: Annotated[int, Size(60_000, 2**32 - 1)] | None
    """How often each member has its own keys renewed; None: on demand."""
    demand: Demand
    batch_window: Annotated[int, Size(0, 60_000)]
    """Joins that come within it share one key change."""
    changeover: Annotated[int, Size(0, 60_000)]
    """Longest wait for confirmations before a new key is activated."""
    overlap: Annotated[int, Size(0, 60_000)]
    """For so long after activation the old key still decrypts."""
    confirmation: Confirmation
    unconfirmed: Unconfirmed


@record
class CompromisePolicy:
    """What happens when a key is lost (draft, 3.2.5)."""

    AS_MAP: ClassVar[bool] = True

    declarers: Declarer
    recovery: Recovery


@record
class PolicyToken:
    """All about one group."""

    AS_MAP: ClassVar[bool] = True
    KIND: ClassVar[Kind] = Kind.POLICY_TOKEN

    group: Bytes16
    name: Name
    """The conference's name."""
    policy: Name
    """The policy's name, such as `Everyday`."""
    edition: Uint32
    previous: Bytes32 | None
    """Hash of the signed token that this one replaces."""
    operational: OperationalPolicy
    dissemination: DisseminationPolicy
    access: AccessPolicy
    rekey: RekeyPolicy
    compromise: CompromisePolicy


def controllers(token: PolicyToken) -> tuple[bytes, ...]:
    """Fingerprints of those who may control the group, the first choice first."""
    return (token.operational.controller, *token.operational.deputies)


def successors(token: PolicyToken, gone: bytes) -> tuple[bytes, ...]:
    """Fingerprints of those who take over when `gone` falls silent, in their order.

    Who had the conference first comes first: control may have gone from them to a deputy.
    """
    return tuple(each for each in controllers(token) if each != gone)


def may_distribute(token: PolicyToken, fingerprint: bytes) -> bool:
    """Whether the token lets a member with that key disseminate keys for the controller."""
    part = token.dissemination
    return part.distributors is Distributors.MEMBERS or fingerprint in part.named


def may_send(token: PolicyToken, fingerprint: bytes, *, controls: bool) -> bool:
    """Whether the token lets that member send; `controls`: it is the controller now."""
    part = token.operational
    return (
        controls
        or part.senders is Senders.ALL
        or (part.senders is Senders.NAMED and fingerprint in part.speakers)
    )
