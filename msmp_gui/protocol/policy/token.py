"""The policy token: one signed document that says how a group works (draft, 3.2 and 4.1).

Five parts, as the draft decomposes a policy: operational, key dissemination, access control,
rekey, compromise recovery. A token is read strictly: a field or a choice that this version does
not know makes it unusable, with the reason, rather than half understood.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum
from functools import lru_cache
from typing import Annotated, ClassVar

from msmp_gui.crypto.signature import SigningKey, VerifyingKey
from msmp_gui.identity.names import is_plain
from msmp_gui.identity.pki.infrastructure import Infrastructure
from msmp_gui.protocol.errors import PolicyError, fault_in
from msmp_gui.protocol.policy import access_rules, modules
from msmp_gui.protocol.policy.strictness import is_surely_stricter
from msmp_gui.protocol.policy.suites import Suite
from msmp_gui.protocol.record import record
from msmp_gui.protocol.wire import signed
from msmp_gui.protocol.wire.messages.kinds import Kind
from msmp_gui.protocol.wire.schema import Bytes16, Bytes32, Size, Uint32
from msmp_gui.protocol.wire.signed import Verified
from msmp_gui.sentences import Sentence, reason, sentence

CONTROLLER_PLACES = 64
"""How many people may be named to control a group, in all of its life."""

MAX_COOPERATIVE = 32
"""Members of a group whose every member contributes to every key; see PROTOCOL.md."""

_LONGEST_NAME = 64
Name = Annotated[str, Size(1, _LONGEST_NAME)]

VISIBLE = sentence("one line of visible characters is expected.")
"""Of texts that people tell things apart by."""


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


def check(token: PolicyToken) -> None:
    """Refuse what cannot work. Raises PolicyError; called when written and when received."""
    wrong = impossibilities(token)
    if wrong:
        raise PolicyError(wrong[0])


def impossibilities(token: PolicyToken) -> list[Sentence]:
    """Everything about a token that cannot work, a sentence each."""
    found: list[Sentence] = []
    try:
        access_rules.parse(token.access.rule)
    except PolicyError as error:
        # What hangs on the rule cannot be told; the rest can.
        found.append(reason(error))
        token = replace(token, access=replace(token.access, rule="invited"))
        needed = modules.needed_by(token)
        token = replace(token, operational=replace(token.operational, modules=needed))
    return found + [wrong for impossible, wrong in _impossibilities(token) if impossible]


def _impossibilities(token: PolicyToken) -> Iterator[tuple[bool, Sentence]]:
    yield (
        (token.edition == 0) != (token.previous is None),
        fault_in(
            "previous",
            sentence("the first edition replaces none; every later one names the one before."),
        ),
    )
    for field, text in (
        ("name", token.name),
        ("policy", token.policy),
        ("operational.data_label", token.operational.data_label),
    ):
        yield bool(text) and not is_plain(text), fault_in(field, VISIBLE)
    for field, text in (("name", token.name), ("policy", token.policy)):
        fault = sentence("a text of 1 to {most} characters is expected.", most=_LONGEST_NAME)
        yield not 1 <= len(text) <= _LONGEST_NAME, fault_in(field, fault)
    lacking = set(modules.needed_by(token)) - set(token.operational.modules)
    yield (
        bool(lacking),
        fault_in(
            "operational.modules",
            sentence(
                "the policy's choices need {modules} as well.", modules=", ".join(sorted(lacking))
            ),
        ),
    )
    yield from _operational(token.operational)
    yield from _dissemination(token.dissemination)
    yield from _access(token)
    yield from _rekey(token)


def _operational(part: OperationalPolicy) -> Iterator[tuple[bool, Sentence]]:
    yield (
        part.key_generation is KeyGeneration.ALL and part.max_members > MAX_COOPERATIVE,
        fault_in(
            "operational.max_members",
            sentence(
                "at most {most} members can all contribute to every key, and {members} are too "
                "many; or choose another {field}.",
                most=MAX_COOPERATIVE,
                members=part.max_members,
                field="key_generation",
            ),
        ),
    )
    yield (
        _doubled(part.suites),
        fault_in("operational.suites", sentence("each is named once, the best first.")),
    )
    yield (
        part.suite not in part.suites,
        fault_in(
            "operational.suite",
            sentence("the group's suite is not among the suites that are good enough."),
        ),
    )
    yield (
        part.controller in part.deputies or _doubled(part.deputies),
        fault_in(
            "operational.deputies",
            sentence("each deputy is named once, and the controller is none."),
        ),
    )
    yield (
        bool(part.deputies) and part.takeover_after is None,
        fault_in(
            "operational.takeover_after",
            sentence("deputies need to know after what silence to take over."),
        ),
    )
    yield (
        _doubled(part.places)
        or part.places[:1] != (part.controller,)
        or not set(part.deputies) <= set(part.places),
        fault_in(
            "operational.places",
            sentence("the controller's place is the first, and each deputy has its own."),
        ),
    )
    yield (
        bool(part.speakers) != (part.senders is Senders.NAMED) or _doubled(part.speakers),
        fault_in(
            "operational.speakers",
            sentence(
                "named once each where {condition}, and nowhere else.",
                condition='senders is "named"',
            ),
        ),
    )


def _dissemination(part: DisseminationPolicy) -> Iterator[tuple[bool, Sentence]]:
    yield (
        not (part.push or part.pull),
        fault_in(
            "dissemination.push",
            sentence("where people can neither be invited nor ask, nobody gets the key."),
        ),
    )
    yield (
        bool(part.named) != (part.distributors is Distributors.NAMED) or _doubled(part.named),
        fault_in(
            "dissemination.named",
            sentence(
                "named once each where {condition}, and nowhere else.",
                condition='distributors is "named"',
            ),
        ),
    )


def _access(token: PolicyToken) -> Iterator[tuple[bool, Sentence]]:
    yield (
        _doubled(token.access.excluded),
        fault_in("access.excluded", sentence("each key is named once.")),
    )
    names = [each.name for each in token.operational.infrastructures]
    yield (
        len(set(names)) != len(names),
        fault_in("operational.infrastructures", sentence("two of them have one name.")),
    )
    rule = access_rules.parse(token.access.rule)
    # Who comes was invited, where nobody can ask without that.
    never = access_rules.Anyone() if token.dissemination.pull else access_rules.Invited()
    yield (
        is_surely_stricter(rule, access_rules.Not(never)),
        fault_in("access.rule", sentence("nobody can ever get in by this rule.")),
    )
    strange = set(access_rules.issuers(rule)) - set(names)
    yield (
        not names and not strange and access_rules.demands_vouching(rule),
        fault_in(
            "access.rule",
            sentence(
                "nobody can get in by what no infrastructure vouches for: name one, or write "
                "“claimed” before a field to believe what people say of themselves."
            ),
        ),
    )
    yield (
        bool(strange),
        fault_in(
            "access.rule",
            sentence(
                "the policy has no infrastructure named {names}.", names=", ".join(sorted(strange))
            ),
        ),
    )


def _rekey(token: PolicyToken) -> Iterator[tuple[bool, Sentence]]:
    part = token.rekey
    yield (
        part.confirmation is Confirmation.NONE and part.unconfirmed is not Unconfirmed.GO_ON,
        fault_in(
            "rekey.unconfirmed",
            sentence("where nobody confirms, only {choice} makes sense.", choice='"go_on"'),
        ),
    )
    yield (
        part.period is not None and part.period <= part.changeover + part.overlap,
        fault_in(
            "rekey.period",
            sentence(
                "a key must live longer than {changeover} and {overlap} take.",
                changeover="changeover",
                overlap="overlap",
            ),
        ),
    )


def _doubled(names: tuple[object, ...]) -> bool:
    return len(set(names)) != len(names)


def sign_token(token: PolicyToken, owner: SigningKey) -> Verified[PolicyToken]:
    """The token signed by its owner. Raises PolicyError."""
    check(token)
    return signed.sign(owner, token, token.group)


@lru_cache(maxsize=128)
def verify_token(raw: bytes, owner: VerifyingKey, group: bytes) -> Verified[PolicyToken]:
    """The token that `owner` signed for `group`, checked. Raises MalformedError, PolicyError.

    The same one comes again: with each invitation, key download and refresh.
    """
    verified = signed.verify(PolicyToken, raw, owner, group)
    if verified.message.group != group:
        msg = fault_in("group", sentence("the policy is for another group."))
        raise PolicyError(msg)
    check(verified.message)
    return verified
