"""Every message of the protocol: one frozen dataclass each. PROTOCOL.md says what they mean.

Numbers of members are never used twice in a group; a leaf is a place in the key tree and is.
Times are milliseconds since 1970 by the sender's clock, spans are milliseconds.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import IntEnum, unique
from itertools import accumulate, pairwise
from operator import attrgetter
from typing import Annotated, ClassVar

from msmp_gui.protocol.wire.schema import Blob, Bytes16, Bytes32, Size, Uint32, Uint64

MAX_MESSAGE = 1 << 20
"""Bytes of the largest message (all certificates of a group of a thousand)."""

MAX_TEXT = 8_000
"""Characters of one chat message, and bytes after encoding: four times that."""

NodeBytes = Annotated[bytes, Size(24, 24)]
"""The secret of a node of the key tree."""

KemKey = Annotated[bytes, Size(32, 2048)]
CertificateDer = Annotated[bytes, Size(1, 4096)]
ShortText = Annotated[str, Size(0, 500)]
Level = Annotated[int, Size(0, 32)]
Number = Annotated[int, Size(0, 2**52 - 1)]
"""Of a member; with an epoch's last byte it fits into a key id (RFC 9605, 4.3)."""


@unique
class Kind(IntEnum):
    """What a packet carries. Also bound into every signature."""

    INVITATION = 1
    DECLINE = 2
    REQUEST_TO_JOIN = 3
    KEY_DOWNLOAD = 4
    JOIN_REFUSED = 5
    REJOIN = 6
    KEY_REFRESH = 7
    NEW_TERM = 8
    STEP_DOWN = 9
    ASK_TO_JOIN = 23
    """Peer to controller or distributor: may I join? Empty, or `AskToJoin`."""
    ADMISSION_NOTICE = 24
    POLICY_CONSENT = 25
    REVOCATION_LIST = 26
    """Member to member: a list (RFC 5280, DER) by which somebody's certificate may be revoked."""
    REKEY_EVENT = 10
    REKEY_PART = 28
    REVEAL = 11
    EPOCH_ACK = 12
    ACTIVATE = 13
    GROUP_END = 14
    REKEY_REQUEST = 15
    DEPARTURE = 16
    EVICTION_NOTICE = 17
    COMPROMISE_REPORT = 18
    PAYLOAD = 20
    REPAIR_REQUEST = 21
    CHANNEL_REPORT = 22
    """Member to member, one byte: whether your datagrams reach me."""
    AUDIT_CHECKPOINT = 27
    """Never sent by itself: whoever keeps an audit log signs its head."""
    AUDIT_KEY_CHANGE = 29
    """Never sent by itself: with which key an audit log is signed from then on."""
    POLICY_TOKEN = 30
    """To the group: the edition of the policy that is to come next, as its owner signed it."""
    INTRODUCTION = 40


class RekeyReason(IntEnum):
    """Why the key changes."""

    JOIN = 1
    DEMAND = 2
    AGE = 3
    VOLUME = 4
    DEPARTURE = 5
    REMOVAL = 6
    COMPROMISE = 7
    COOPERATION = 8
    """A key that the controller had to make alone is followed by one from everybody."""
    REFRESH = 9
    """A member has its own keys renewed."""
    NEW_TERM = 10
    """Another controller, or the same one after a restart; or the group was built anew."""
    POLICY = 11
    """The group goes on under another edition of its policy."""


class TermReason(IntEnum):
    """Why a new term begins."""

    TAKEOVER = 1
    """The controller fell silent, and a deputy goes on."""
    RESUMPTION = 2
    """The controller was restarted, and has no keys of the group any more."""
    REBUILD = 3
    """A key is lost, and the policy wants all keys drawn anew."""
    RECLAIM = 4
    """The owner put a deputy out, and takes back those who follow it."""
    HANDOVER = 5
    """The controller handed the group on (`StepDown`)."""


class EvictionCause(IntEnum):
    """Why somebody is no longer in the group."""

    DEPARTURE = 1
    REMOVAL = 2
    COMPROMISE = 3
    REPLACED = 4
    """The same person came back and got a new number."""
    LAPSED = 5
    """Its certificate does not hold any more: it expired, or was revoked."""


@dataclass(frozen=True, slots=True)
class Invitation:
    """Controller to one peer: join this group, under this policy."""

    KIND: ClassVar[Kind] = Kind.INVITATION

    token: Blob
    """The signed policy token."""
    certificate: CertificateDer
    """The inviter's: the controller, or a distributor."""
    owner: CertificateDer | None
    """Of the one who signed the token; None: the inviter did."""
    controller: CertificateDer | None
    """Of the one who makes the keys; None: the inviter does."""
    kem_key: KemKey
    """Fresh; the request to join is sealed to it."""
    nonce: Bytes16
    life: Uint32
    """For so many milliseconds the controller takes an answer, by its own clock."""
    others: Annotated[tuple[ShortText, ...], Size(0, 64)]
    """Names of who else is asked, for the person who decides."""
    rejoin: bool
    """An answer to `Rejoin`: the person agreed before."""


@dataclass(frozen=True, slots=True)
class Decline:
    """Peer to controller: no."""

    KIND: ClassVar[Kind] = Kind.DECLINE

    nonce: Bytes16
    lacks: Annotated[tuple[ShortText, ...], Size(0, 32)]
    """Sub-protocols and suites that it would need and does not have; none: its user declined."""


@dataclass(frozen=True, slots=True)
class RequestToJoin:
    """Peer to controller, sealed to the invitation's key: take me in."""

    KIND: ClassVar[Kind] = Kind.REQUEST_TO_JOIN

    invitation: Bytes32
    """Hash of the signed invitation."""
    certificate: CertificateDer
    chain: Annotated[tuple[CertificateDer, ...], Size(0, 8)]
    """Certificates of the authorities above; none where it is self-signed."""
    kem_key: KemKey
    """Fresh; the key download is sealed to it."""
    commitment: Bytes32
    nonce: Bytes16
    epoch: Uint32
    """The newest that it had in this group before, if any: it takes none up to there."""


@dataclass(frozen=True, slots=True)
class SealedRequest:
    """How a request to join travels: which invitation it answers, and the rest sealed."""

    KIND: ClassVar[Kind] = Kind.REQUEST_TO_JOIN

    nonce: Bytes16
    """The invitation's: a request that answers none costs no decapsulation."""
    sealed: Blob


@dataclass(frozen=True, slots=True)
class AdmissionNotice:
    """Distributor to controller: I invited somebody who wants to join, and may."""

    KIND: ClassVar[Kind] = Kind.ADMISSION_NOTICE

    invitation: Blob
    """As the distributor signed it."""
    request: Blob
    """The request to join, as the newcomer signed it for the distributor."""


@dataclass(frozen=True, slots=True)
class RosterEntry:
    """One member."""

    number: Number
    leaf: Uint32
    certificate: CertificateDer
    joined_epoch: Uint32
    """The first epoch that this person was in, kept over a reconnection."""


@dataclass(frozen=True, slots=True)
class KeyDownload:
    """Controller to a new member: the keys of the group, and what comes with them."""

    KIND: ClassVar[Kind] = Kind.KEY_DOWNLOAD

    invitation: Bytes32
    """Hash of the invitation that was answered; zero bytes for a member's refresh."""
    request: Bytes32
    """Hash of the signed request to join, or of the signed refresh."""
    number: Number
    path: Annotated[tuple[NodeBytes, ...], Size(1, 33)]
    """Secrets from the own leaf to the root."""
    join_salt: Bytes32
    event: Bytes32
    """Hash of the signed rekey event that takes the group to the epoch of this admission."""
    roster: Bytes32
    """Hash of the sealed `KnownMembers`."""
    policy: Blob | None
    """The signed policy token that this epoch is bound to, where it is not the one that the
    request was made under."""
    controller_time: Uint64


@dataclass(frozen=True, slots=True)
class KnownMembers:
    """Members of whom the rekey event does not tell; sealed for those who hold its root."""

    entries: Annotated[tuple[RosterEntry, ...], Size(0, 1024)]


@dataclass(frozen=True, slots=True)
class SealedDownload:
    """How a key download travels, with what is the same for all who are let in together."""

    KIND: ClassVar[Kind] = Kind.KEY_DOWNLOAD

    nonce: Bytes16
    sealed: Annotated[bytes, Size(0, 131_072)]
    """The signed `KeyDownload`, sealed to the request's key. Names the others by hash."""
    event: Annotated[bytes, Size(0, MAX_MESSAGE)]
    """The signed `RekeyEvent`."""
    roster: Annotated[bytes, Size(0, MAX_MESSAGE)]
    """`KnownMembers`, sealed under a key from the event's root."""


@dataclass(frozen=True, slots=True)
class JoinRefused:
    """Controller to peer: you do not get in."""

    KIND: ClassVar[Kind] = Kind.JOIN_REFUSED

    nonce: Bytes16
    reason: ShortText


@dataclass(frozen=True, slots=True)
class AskToJoin:
    """Peer to controller: I have your link; may I join?"""

    KIND: ClassVar[Kind] = Kind.ASK_TO_JOIN

    secret: Bytes16
    """The link's."""


@dataclass(frozen=True, slots=True)
class Rejoin:
    """Peer to controller: I was a member and lost my keys; invite me again."""

    KIND: ClassVar[Kind] = Kind.REJOIN

    epoch: Uint32
    """The newest that it had: it takes none before."""


@dataclass(frozen=True, slots=True)
class ShownEviction:
    """What a controller signed for somebody whom it put out, shown to the next one."""

    fingerprint: Bytes32
    notice: Blob
    """The signed `EvictionNotice`."""


@dataclass(frozen=True, slots=True)
class KeyRefresh:
    """Member to controller: new keys for me. In a new term: I agree that you control it."""

    KIND: ClassVar[Kind] = Kind.KEY_REFRESH

    number: Number
    term: Uint32
    epoch: Uint32
    """The newest that the member has."""
    context: Bytes32
    """The hash of that epoch's context."""
    restarted: bool
    """It lost its keys and its place in every stream: it needs another number."""
    kem_key: KemKey
    """Fresh; the key download is sealed to it."""
    commitment: Bytes32
    nonce: Bytes16
    chain: Annotated[tuple[CertificateDer, ...], Size(0, 8)]
    """Certificates of the authorities above its own: another controller may not know them."""
    policy: Blob
    """The newest edition of the policy that the member has, signed."""
    put_out: Annotated[tuple[ShownEviction, ...], Size(0, 16)]
    """In a new term: who was put out before, as far as another controller may not know it."""


@dataclass(frozen=True, slots=True)
class PolicyConsent:
    """Member to controller: my user agrees that the group goes on under that policy."""

    KIND: ClassVar[Kind] = Kind.POLICY_CONSENT

    number: Number
    policy: Bytes32
    """Hash of the signed policy token."""


@dataclass(frozen=True, slots=True)
class NewTerm:
    """Who controls a new term, to each member: agree by asking me for keys."""

    KIND: ClassVar[Kind] = Kind.NEW_TERM

    controller: Bytes32
    """Fingerprint of the one that signs."""
    term: Uint32
    reason: TermReason
    epoch: Uint32
    context: Bytes32
    """Hash of the context of that epoch: the newest that the sender has."""
    agreements: Annotated[tuple[Blob, ...], Size(0, 64)]
    """Signed `KeyRefresh` messages of members who agreed; empty while it is proposed."""
    policy: Blob
    """The newest edition of the policy that the sender has, as its owner signed it: it may name
    the sender where an older one did not."""


@dataclass(frozen=True, slots=True)
class Exclusion:
    """Somebody who is out of the group, by whatever number, and why."""

    fingerprint: Bytes32
    cause: EvictionCause
    since: Uint64
    """As in `Eviction`."""


@dataclass(frozen=True, slots=True)
class StepDown:
    """The controller of an earlier term to group: follow the one who controls that term.

    Because members follow it already, or because control is handed on by hand.
    """

    KIND: ClassVar[Kind] = Kind.STEP_DOWN

    term: Uint32
    controller: Bytes32
    """Fingerprint of the one to follow."""
    epoch: Uint32
    roster: Annotated[tuple[RosterEntry, ...], Size(0, 1024)]
    """Who is in by the word of the one that steps down; empty where the other knows it."""
    put_out: Annotated[tuple[Exclusion, ...], Size(0, 1024)]
    """Whom it put out."""
    proof: Blob
    """A `NewTerm` of its own that members agreed to: it controlled a part of the group. Empty where
    there is none, or where it hands on what it controls."""


@dataclass(frozen=True, slots=True)
class Contributor:
    """A member that is bound to a contribution it has not shown yet."""

    number: Number
    commitment: Bytes32


@dataclass(frozen=True, slots=True)
class EpochContext:
    """What an epoch's key is bound to. Its hash goes into the key."""

    group: Bytes16
    term: Uint32
    """Counts controllers: the one of a higher term prevails."""
    controller: Number
    """Number of the member who controls."""
    epoch: Uint32
    attempt: Uint32
    token: Bytes32
    """Hash of the signed policy token."""
    roster: Bytes32
    """Hash of the roster."""
    root_commitment: Bytes32
    """The controller's contribution is the root of the key tree; this binds it."""
    contributors: Annotated[tuple[Contributor, ...], Size(0, 64)]
    previous: Bytes32
    """Hash of the context of the epoch before."""


@dataclass(frozen=True, slots=True)
class TreeChange:
    """What an update does to the key tree, or to a part of it."""

    vacated: Annotated[tuple[Uint32, ...], Size(0, 4096)]
    """Leaves whose holders are put out."""
    occupied: Annotated[tuple[Uint32, ...], Size(0, 4096)]
    """Leaves that new members take."""
    present: Annotated[bytes, Size(0, 32_768)]
    """Two bits for each refreshed node: whether there is a wrap for its left and right child."""
    wraps: Annotated[bytes, Size(0, MAX_MESSAGE)]
    """New secrets, each wrapped under the key of one child; one after the other."""


@dataclass(frozen=True, slots=True)
class RekeyEvent:
    """Controller to group: the next key, and who is in."""

    KIND: ClassVar[Kind] = Kind.REKEY_EVENT

    context: EpochContext
    height: Level
    """Levels of the key tree above its leaves, after this event."""
    change: TreeChange | None
    """None: it comes in parts, each for some of the members."""
    urgent: bool
    """Nobody sends under the old key from now on, and nobody accepts it after activation."""
    changeover: Uint32
    overlap: Uint32
    body: Annotated[bytes, Size(0, MAX_MESSAGE)]
    """A `RekeyBody`, sealed under a key from the new root."""


@dataclass(frozen=True, slots=True)
class RekeyPart:
    """Controller to group: of a large rekey, what the members of some subtrees need."""

    KIND: ClassVar[Kind] = Kind.REKEY_PART

    context: Bytes32
    """Hash of the rekey event's context."""
    change: TreeChange


@dataclass(frozen=True, slots=True)
class Eviction:
    """Who is put out, and why."""

    number: Number
    cause: EvictionCause
    declared_by: Number
    reason: ShortText
    since: Uint64
    """For a compromise: the time from which the key is not to be trusted."""


GRAVE_CAUSES = frozenset({EvictionCause.COMPROMISE, EvictionCause.LAPSED})
"""Whoever holds that key is not, or may not be, the person: nothing overcomes them."""


def eviction_of(gone: Exclusion, number: int, by: int) -> Eviction:
    """Of somebody whom another controller put out, here member `number`, by the word of `by`."""
    declared_by = number if gone.cause is EvictionCause.DEPARTURE else by
    return Eviction(number, gone.cause, declared_by, "", gone.since)


@dataclass(frozen=True, slots=True)
class Evicted:
    """Members who are put out for one and the same reason."""

    cause: EvictionCause
    declared_by: Number | None
    """None: each of them itself."""
    reason: ShortText
    since: Uint64
    numbers: Annotated[tuple[Number, ...], Size(1, 4096)]
    """The first, then how far each is from the one before."""


@dataclass(frozen=True, slots=True)
class RekeyBody:
    """What only those who stay may read."""

    reason: RekeyReason
    put_out: Annotated[tuple[Evicted, ...], Size(0, 1024)]
    joined: Annotated[tuple[RosterEntry, ...], Size(0, 1024)]
    renewed: Annotated[tuple[RosterEntry, ...], Size(0, 1024)]
    """Members who stay, at another leaf."""
    policy: Blob | None
    """The signed policy token that this epoch is bound to, where the one before was not."""
    notices: Annotated[tuple[ShownEviction, ...], Size(0, 4)]
    """Where somebody else may come to control the group: what was signed for those who are put out,
    if they are few, and for who turned out to be out for a graver reason than was known."""

    @property
    def evicted(self) -> tuple[Eviction, ...]:
        """Each of those who are put out."""
        return tuple(eviction for group in self.put_out for eviction in _each(group))

    @property
    def left(self) -> list[int]:
        """Numbers whose leaves are left: of those who are put out, and who move to another."""
        numbers = [number for group in self.put_out for number in accumulate(group.numbers)]
        return numbers + [entry.number for entry in self.renewed]


def together(evictions: Collection[Eviction]) -> tuple[Evicted, ...]:
    """Evictions as they travel: those for the same reason together."""
    groups: dict[tuple[EvictionCause, int | None, str, int], list[int]] = {}
    for each in sorted(evictions, key=attrgetter("number")) if len(evictions) > 1 else evictions:
        by = None if each.declared_by == each.number else each.declared_by
        groups.setdefault((each.cause, by, each.reason, each.since), []).append(each.number)
    return tuple(
        Evicted(*alike, (numbers[0], *[b - a for a, b in pairwise(numbers)]))
        for alike, numbers in groups.items()
    )


def _each(group: Evicted) -> Iterator[Eviction]:
    for number in accumulate(group.numbers):
        by = number if group.declared_by is None else group.declared_by
        yield Eviction(number, group.cause, by, group.reason, group.since)


@dataclass(frozen=True, slots=True)
class Reveal:
    """Member to group: the contribution that I committed to."""

    KIND: ClassVar[Kind] = Kind.REVEAL

    number: Number
    context: Bytes32
    sealed: Annotated[bytes, Size(48, 48)]


@dataclass(frozen=True, slots=True)
class AuditHead:
    """How far an audit log has come: others note it, so that it cannot be written anew."""

    size: Uint64
    head: Bytes32
    """Hash of the last entry."""


@dataclass(frozen=True, slots=True)
class EpochAck:
    """Member to group: I hold the key of this epoch (the key download's acknowledgement, too)."""

    KIND: ClassVar[Kind] = Kind.EPOCH_ACK

    number: Number
    term: Uint32
    epoch: Uint32
    attempt: Uint32
    context: Bytes32
    tag: Bytes32
    """Proves the key."""
    commitment: Bytes32
    """To the contribution for the epoch after."""
    audit: AuditHead
    """Of the member's audit log of this group."""


@dataclass(frozen=True, slots=True)
class Activate:
    """Controller to group: send under this key from `at` on."""

    KIND: ClassVar[Kind] = Kind.ACTIVATE

    context: Bytes32
    epoch: Uint32
    at: Uint64
    sent: Uint64
    reveals: Annotated[tuple[Blob, ...], Size(0, 64)]
    """Signed reveals, for who missed one."""


@dataclass(frozen=True, slots=True)
class GroupEnd:
    """Controller to group: it is over; erase the keys."""

    KIND: ClassVar[Kind] = Kind.GROUP_END

    epoch: Uint32


@dataclass(frozen=True, slots=True)
class RekeyRequest:
    """Member to controller: this is the last epoch that I have."""

    KIND: ClassVar[Kind] = Kind.REKEY_REQUEST

    epoch: Uint32
    context: Bytes32
    """Hash of its context: an attempt that was given up may have gone by the same number."""


@dataclass(frozen=True, slots=True)
class Departure:
    """Member to controller: I leave."""

    KIND: ClassVar[Kind] = Kind.DEPARTURE

    number: Number


@dataclass(frozen=True, slots=True)
class EvictionNotice:
    """Controller to the one that is put out."""

    KIND: ClassVar[Kind] = Kind.EVICTION_NOTICE

    number: Number
    """Of its place; one that it had before says nothing of the one that it has."""
    cause: EvictionCause
    reason: ShortText


@dataclass(frozen=True, slots=True)
class CompromiseReport:
    """Member to group: this member's key is lost, as far as I know."""

    KIND: ClassVar[Kind] = Kind.COMPROMISE_REPORT

    number: Number
    subject: Number
    reason: ShortText
    since: Uint64


@dataclass(frozen=True, slots=True)
class RepairRequest:
    """Member to member: send me these of your messages again."""

    KIND: ClassVar[Kind] = Kind.REPAIR_REQUEST

    stream: Number
    """Number of the member whose messages are missing."""
    first: Uint64
    last: Uint64


class PayloadKind(IntEnum):
    """What a payload is."""

    CHAT = 1
    PRESENCE = 2
    SKIP = 3
    """An answer to a repair request: there is nothing up to these heads for you."""


@dataclass(frozen=True, slots=True)
class StreamHead:
    """The newest message of one member."""

    stream: Number
    """The member's number."""
    sequence: Uint64


@dataclass(frozen=True, slots=True)
class Payload:
    """What members send under the group key; signed, then sealed with SFrame (RFC 9605)."""

    KIND: ClassVar[Kind] = Kind.PAYLOAD

    number: Number
    kind: PayloadKind
    sequence: Uint64
    """Chat: counts from 1. Else 0."""
    epoch: Uint32
    """Chat: the epoch in which it was said. Presence: the newest epoch that is active."""
    sent: Uint64
    text: Annotated[str, Size(0, MAX_TEXT)]
    heads: Annotated[tuple[StreamHead, ...], Size(0, 64)]
    """Presence: what the sender knows of each stream. Skip: up to where to go on."""


@dataclass(frozen=True, slots=True)
class Introduction:
    """Peer to peer, sealed, when they make contact: this is who I am."""

    KIND: ClassVar[Kind] = Kind.INTRODUCTION

    certificate: CertificateDer
    instance: Bytes16
    """Random for each start of the app: tells a restart from a second device."""
    chain: Annotated[tuple[CertificateDer, ...], Size(0, 8)]
    """Certificates of the authorities above its own."""
    secret: Bytes32
    """Goes into the keys of the contact."""
    suites: Annotated[tuple[ShortText, ...], Size(0, 32)]
    """Cipher suites that the sender can do."""
    modules: Annotated[tuple[ShortText, ...], Size(0, 64)]
    """Sub-protocols that it has."""
