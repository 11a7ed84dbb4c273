"""Messages by which somebody is asked, asks, and is let into a group, or not."""

from __future__ import annotations

from typing import Annotated, ClassVar

from msmp_gui.protocol.record import record
from msmp_gui.protocol.wire.messages.kinds import Kind
from msmp_gui.protocol.wire.messages.limits import (
    MAX_MESSAGE,
    CertificateDer,
    KemKey,
    NodeBytes,
    Number,
    ShortText,
)
from msmp_gui.protocol.wire.schema import Blob, Bytes16, Bytes32, Size, Uint32, Uint64


@record
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
    """Fresh; names the invitation in all that follows from it."""
    life: Uint32
    """For so many milliseconds the controller takes an answer, by its own clock."""
    others: Annotated[tuple[ShortText, ...], Size(0, 64)]
    """Names of who else is asked, for the person who decides."""
    rejoin: bool
    """An answer to `Rejoin`: the person agreed before."""


@record
class Decline:
    """Peer to controller: no."""

    KIND: ClassVar[Kind] = Kind.DECLINE

    nonce: Bytes16
    """The invitation's."""
    lacks: Annotated[tuple[ShortText, ...], Size(0, 32)]
    """Sub-protocols and suites that it would need and does not have; none: its user declined."""


@record
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
    """To the contribution for the first key."""
    nonce: Bytes16
    """Fresh, so that no two requests are alike."""
    epoch: Uint32
    """The newest that it had in this group before, if any: it takes none up to there."""


@record
class SealedRequest:
    """How a request to join travels: which invitation it answers, and the rest sealed."""

    KIND: ClassVar[Kind] = Kind.REQUEST_TO_JOIN

    nonce: Bytes16
    """The invitation's: a request that answers none costs no decapsulation."""
    sealed: Blob


@record
class AdmissionNotice:
    """Distributor to controller: I invited somebody who wants to join, and may."""

    KIND: ClassVar[Kind] = Kind.ADMISSION_NOTICE

    invitation: Blob
    """As the distributor signed it."""
    request: Blob
    """The request to join, as the newcomer signed it for the distributor."""


@record
class RosterEntry:
    """One member."""

    number: Number
    leaf: Uint32
    certificate: CertificateDer
    joined_epoch: Uint32
    """The first epoch that this person was in, kept over a reconnection."""


@record
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
    """When it was made: milliseconds since 1970, by the controller's clock."""


@record
class KnownMembers:
    """Members of whom the rekey event does not tell; sealed for those who hold its root."""

    entries: Annotated[tuple[RosterEntry, ...], Size(0, 1024)]


@record
class SealedDownload:
    """How a key download travels, with what is the same for all who are let in together."""

    KIND: ClassVar[Kind] = Kind.KEY_DOWNLOAD

    nonce: Bytes16
    """That of the invitation, or of the refresh, which led to it."""
    sealed: Annotated[bytes, Size(0, 131_072)]
    """The signed `KeyDownload`, sealed to the request's key. Names the others by hash."""
    event: Annotated[bytes, Size(0, MAX_MESSAGE)]
    """The signed `RekeyEvent`."""
    roster: Annotated[bytes, Size(0, MAX_MESSAGE)]
    """`KnownMembers`, sealed under a key from the event's root."""


@record
class JoinRefused:
    """Controller to peer: you do not get in."""

    KIND: ClassVar[Kind] = Kind.JOIN_REFUSED

    nonce: Bytes16
    """That of the invitation; zero bytes where there was none."""
    reason: ShortText
    """For the person who asked."""


@record
class AskToJoin:
    """Peer to controller: I have your link; may I join?"""

    KIND: ClassVar[Kind] = Kind.ASK_TO_JOIN

    secret: Bytes16
    """The link's."""


@record
class Rejoin:
    """Peer to controller: I was a member and lost my keys; invite me again."""

    KIND: ClassVar[Kind] = Kind.REJOIN

    epoch: Uint32
    """The newest that it had: it takes none before."""


@record
class ShownEviction:
    """What a controller signed for somebody whom it put out, shown to the next one."""

    fingerprint: Bytes32
    notice: Blob
    """The signed `EvictionNotice`."""


@record
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
    """To the contribution for the key that the refresh leads to."""
    nonce: Bytes16
    """Fresh; names the refresh in the answer to it."""
    chain: Annotated[tuple[CertificateDer, ...], Size(0, 8)]
    """Certificates of the authorities above its own: another controller may not know them."""
    policy: Blob
    """The newest edition of the policy that the member has, signed."""
    put_out: Annotated[tuple[ShownEviction, ...], Size(0, 16)]
    """In a new term: who was put out before, as far as another controller may not know it."""


@record
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
