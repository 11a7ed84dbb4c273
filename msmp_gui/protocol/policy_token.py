"""The policy token: one signed document that says how a group works (draft, 3.2 and 4.1).

Five parts, as the draft decomposes a policy: operational, key dissemination, access control,
rekey, compromise recovery. A token is read strictly: a field or a choice that this version does
not know makes it unusable, with the reason, rather than half understood.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, ClassVar

from msmp_gui.crypto.signature import SigningKey, VerifyingKey
from msmp_gui.protocol import signed
from msmp_gui.protocol.errors import PolicyError
from msmp_gui.protocol.messages import Kind
from msmp_gui.protocol.schema import Bytes16, Bytes32, Size, Uint32
from msmp_gui.protocol.signed import Verified

MAX_COOPERATIVE = 32
"""Members of a group whose every member contributes to every key; see PROTOCOL.md."""

Name = Annotated[str, Size(1, 64)]


class Suite(StrEnum):
    """Cryptography of a group, settled by the token and not negotiated."""

    X_WING_ED25519 = "xwing-ed25519"
    """X-Wing HPKE, HKDF-SHA256, AES-256-GCM; members sign as their certificates say."""


class KeyGeneration(StrEnum):
    """Who contributes to an epoch's key beside the controller."""

    CONTROLLER = "controller"
    ALL = "all"


class Senders(StrEnum):
    """Who may send to the group."""

    ALL = "all"
    CONTROLLER = "controller"


class Distributors(StrEnum):
    """Who disseminates keys."""

    CONTROLLER = "controller"


class Admission(StrEnum):
    """Who may get in."""

    INVITED = "invited"
    """Whom the controller invited, by fingerprint."""


class Confirmation(StrEnum):
    """Whether a key change waits for members to prove that they hold the new key."""

    NONE = "none"
    ALL = "all"
    """Members that can be reached, within the changeover time."""


class Declarer(StrEnum):
    """Who may declare a key compromised, beside its owner."""

    CONTROLLER = "controller"
    MEMBERS = "members"


class Recovery(StrEnum):
    """How a group goes on after a compromise."""

    KEY_TREE = "key_tree"


@dataclass(frozen=True, slots=True)
class OperationalPolicy:
    """Who holds which role, and what the group's key protects (draft, 3.2.1)."""

    AS_MAP: ClassVar[bool] = True

    owner: Bytes32
    controller: Bytes32
    suite: Suite
    key_generation: KeyGeneration
    senders: Senders
    max_members: Annotated[int, Size(2, 1024)]
    data_label: Annotated[str, Size(0, 64)]


@dataclass(frozen=True, slots=True)
class DisseminationPolicy:
    """Who hands out keys, and how (draft, 3.2.2)."""

    AS_MAP: ClassVar[bool] = True

    distributors: Distributors


@dataclass(frozen=True, slots=True)
class AccessPolicy:
    """Who may hold the key (draft, 3.2.3)."""

    AS_MAP: ClassVar[bool] = True

    admission: Admission


@dataclass(frozen=True, slots=True)
class RekeyPolicy:
    """When the key changes, and how (draft, 3.2.4). Spans are milliseconds."""

    AS_MAP: ClassVar[bool] = True

    period: Annotated[int, Size(10_000, 2**32 - 1)] | None
    """Longest life of a key; None: without end."""
    batch_window: Annotated[int, Size(0, 60_000)]
    """Joins that come within it share one key change."""
    changeover: Annotated[int, Size(0, 60_000)]
    """Longest wait for confirmations before a new key is activated."""
    overlap: Annotated[int, Size(0, 60_000)]
    """For so long after activation the old key still decrypts."""
    confirmation: Confirmation


@dataclass(frozen=True, slots=True)
class CompromisePolicy:
    """What happens when a key is lost (draft, 3.2.5)."""

    AS_MAP: ClassVar[bool] = True

    declarers: Declarer
    recovery: Recovery


@dataclass(frozen=True, slots=True)
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


def check(token: PolicyToken) -> None:
    """Refuse what cannot work. Raises PolicyError; called when written and when received."""
    operational = token.operational
    if operational.key_generation is KeyGeneration.ALL and (
        operational.max_members > MAX_COOPERATIVE
    ):
        msg = (
            f"operational.max_members: {operational.max_members} members cannot all contribute "
            f"to every key; at most {MAX_COOPERATIVE} can, or set key_generation to controller."
        )
        raise PolicyError(msg)
    if (token.edition == 0) != (token.previous is None):
        msg = "previous: the first edition replaces none; every later one names the one before."
        raise PolicyError(msg)


def sign_token(token: PolicyToken, owner: SigningKey) -> Verified[PolicyToken]:
    """The token signed by its owner. Raises PolicyError."""
    check(token)
    return signed.sign(owner, token, token.group)


def verify_token(raw: bytes, owner: VerifyingKey, group: bytes) -> Verified[PolicyToken]:
    """The token that `owner` signed for `group`, checked. Raises MalformedError, PolicyError."""
    verified = signed.verify(PolicyToken, raw, owner, group)
    if verified.message.group != group:
        msg = "group: the policy is for another group."
        raise PolicyError(msg)
    check(verified.message)
    return verified
