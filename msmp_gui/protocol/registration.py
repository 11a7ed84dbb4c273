"""Admission: invitation, request to join, key download (the registration protocol, RFC 4046).

Both sides have signed before any secret of the group moves, and each message binds the hash of
those before it. HPKE's base mode does not say who sealed: the signature stands inside, and covers
the recipient; the hashes stand in `info`, so that a ciphertext opens in its own exchange only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields

from msmp_gui.crypto import cbor, hpke
from msmp_gui.crypto.errors import CryptoError, DecodingError
from msmp_gui.crypto.hpke import Kem, KemPrivateKey, KemPublicKey, Random
from msmp_gui.crypto.kdf import sha256
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.identity.identity import Identity
from msmp_gui.protocol.errors import (
    LackingError,
    MalformedError,
    PolicyError,
    PolicyViolationError,
    StaleError,
)
from msmp_gui.protocol.keys import contribution
from msmp_gui.protocol.keys.schedule import Contribution
from msmp_gui.protocol.newest import Newest
from msmp_gui.protocol.policy import modules
from msmp_gui.protocol.policy.signed_token import verify_token
from msmp_gui.protocol.policy.suites import KEM_OF, SUPPORTED
from msmp_gui.protocol.policy.token import PolicyToken, controllers, may_distribute
from msmp_gui.protocol.record import record
from msmp_gui.protocol.wire import schema, signed
from msmp_gui.protocol.wire.messages.admission import (
    AdmissionNotice,
    Invitation,
    KeyDownload,
    KeyRefresh,
    RequestToJoin,
    SealedDownload,
    SealedRequest,
    ShownEviction,
)
from msmp_gui.protocol.wire.messages.kinds import Kind
from msmp_gui.protocol.wire.messages.limits import MAX_MESSAGE
from msmp_gui.protocol.wire.messages.rekey import RekeyEvent
from msmp_gui.protocol.wire.signed import Verified

NO_INVITATION = bytes(32)
"""Stands where a newcomer's exchange names its invitation."""


def kem_of(token: PolicyToken) -> Kem:
    """The key encapsulation that the policy's suite names."""
    return KEM_OF[token.operational.suite]


@record
class ReceivedInvitation:
    """An invitation whose signatures and authority were checked. Accepting it is a choice."""

    signed: Verified[Invitation]
    token: Verified[PolicyToken]
    inviter: Certificate
    """The controller, or a distributor."""
    controller: Certificate
    owner: Certificate
    until: float
    """When it expires, by this peer's clock: a span was told, so a wrong clock does not matter."""

    @property
    def group(self) -> bytes:
        """The group it is for."""
        return self.token.message.group


@record
class PendingRequest:
    """What the one that asks for keys keeps until the key download."""

    kind: Kind
    to: Fingerprint
    invitation: bytes
    """Hash of the invitation that is answered; `NO_INVITATION` for a refresh."""
    hash: bytes
    kem_key: KemPrivateKey
    contribution: Contribution
    commitment: bytes
    """To it."""
    nonce: bytes
    body: bytes
    """The request as it is sent; sending it again is harmless."""


@record
class KeyRequest:
    """Somebody asks for keys, as the controller checked it: a newcomer, or a member's refresh."""

    certificate: Certificate
    invitation: bytes
    hash: bytes
    kem_key: bytes
    commitment: bytes
    nonce: bytes
    raw: bytes
    """As it was signed."""
    chain: tuple[bytes, ...]
    """Certificates of the authorities above its own."""
    policy: bytes
    """The signed token that it was made under."""
    epoch: int
    """The newest that it had: it takes none up to there."""
    restarted: bool
    """It has no keys of the group: where it is a member, it needs another number."""

    @property
    def fingerprint(self) -> Fingerprint:
        """Names the key of the one that asks."""
        return self.certificate.fingerprint


@record
class Standing:
    """Where a member stands when it asks for new keys."""

    number: int
    term: int
    epoch: int
    context: bytes
    restarted: bool
    """It has no keys of the group any more."""


def invite(
    inviter: Identity,
    token: Verified[PolicyToken],
    owner: Certificate,
    controller: Certificate,
    kem_key: KemPrivateKey,
    to: Fingerprint,
    *,
    nonce: bytes,
    life: float,
    others: Sequence[str],
    rejoin: bool,
) -> Verified[Invitation]:
    """An invitation for the peer `to` alone."""
    message = Invitation(
        token.raw,
        inviter.certificate.der,
        _unless(inviter, owner),
        _unless(inviter, controller),
        kem_key.public_key.to_bytes(),
        nonce,
        int(life * 1000),
        tuple(others)[:64],
        rejoin,
    )
    return signed.sign(inviter.signing_key, message, token.message.group, to)


def _unless(inviter: Identity, other: Certificate) -> bytes | None:
    return None if other.fingerprint == inviter.fingerprint else other.der


def read_invitation(
    raw: bytes, group: bytes, sender: Fingerprint, me: Fingerprint, now: float
) -> ReceivedInvitation:
    """Check an invitation that came from the peer `sender`.

    Raises MalformedError, LackingError (this app does not have what the policy needs), PolicyError
    (a policy that cannot be used), and PolicyViolationError (the policy does not let the sender
    invite).
    """
    claimed = signed.read(Invitation, raw)
    message = claimed.message
    try:
        certificate = Certificate.from_der(message.certificate)
        owner = Certificate.from_der(message.owner) if message.owner else certificate
        controller = Certificate.from_der(message.controller) if message.controller else certificate
    except DecodingError as error:
        raise MalformedError(str(error)) from error
    invitation = claimed.verify(certificate.verifying_key, group, me)
    if certificate.fingerprint != sender:
        msg = "an invitation passed on by somebody who did not make it"
        raise PolicyViolationError(msg)
    token = _usable_token(message, owner, group)
    if owner.fingerprint != token.message.operational.owner:
        msg = "an invitation under a policy that its owner did not sign"
        raise PolicyViolationError(msg)
    if controller.fingerprint not in controllers(token.message):
        msg = "an invitation to a group that somebody controls whom the policy does not let"
        raise PolicyViolationError(msg)
    distributes = may_distribute(token.message, certificate.fingerprint)
    if certificate.fingerprint != controller.fingerprint and not distributes:
        msg = "an invitation from somebody whom the policy does not let distribute keys"
        raise PolicyViolationError(msg)
    until = now + invitation.message.life / 1000
    return ReceivedInvitation(invitation, token, certificate, controller, owner, until)


def _usable_token(
    invitation: Invitation, owner: Certificate, group: bytes
) -> Verified[PolicyToken]:
    """Raises LackingError where the token names what this app does not have."""
    try:
        token = verify_token(invitation.token, owner.verifying_key, group)
    except (MalformedError, PolicyError):
        # It may say what a newer version knows: then its user is told what that is.
        raw = signed.verify_raw(PolicyToken, invitation.token, owner.verifying_key, group)
        part = raw.get("operational") if isinstance(raw, dict) else None
        part = part if isinstance(part, dict) else {}
        _check_abilities(invitation, part.get("modules"), part.get("suite"))
        raise
    operational = token.message.operational
    _check_abilities(invitation, [*operational.modules], operational.suite.value)
    return token


def _check_abilities(invitation: Invitation, wanted: object, suite: object) -> None:
    names = [name for name in wanted if isinstance(name, str)] if isinstance(wanted, list) else []
    lacks = [*modules.missing(names)]
    if isinstance(suite, str) and suite not in SUPPORTED:
        lacks.append(suite)
    if lacks:
        shown = ", ".join(name[:64] for name in lacks[:8])
        msg = f"The conference needs what this version of the app does not have: {shown}."
        raise LackingError(msg, invitation.nonce, tuple(name[:64] for name in lacks[:32]))


def request_to_join(
    me: Identity, invitation: ReceivedInvitation, random: Random, epoch: int = 0
) -> PendingRequest:
    """Accept an invitation; `epoch` is the newest that this peer had in the group before.

    Raises MalformedError for a key that cannot be sealed to.
    """
    kem = kem_of(invitation.token.message)
    kem_key = hpke.generate(kem, random)
    part = contribution.draw(random)
    commitment = contribution.commit(invitation.group, me.fingerprint, part)
    message = RequestToJoin(
        invitation.signed.hash,
        me.certificate.der,
        me.chain,
        kem_key.public_key.to_bytes(),
        commitment,
        random(16),
        epoch,
    )
    request: Verified[RequestToJoin] = signed.sign(
        me.signing_key, message, invitation.group, invitation.inviter.fingerprint
    )
    nonce = invitation.signed.message.nonce
    try:
        key = invitation.signed.message.kem_key
        to = _KEYS.of((kem, key), lambda: hpke.public_key(kem, key))
        sealed = to.seal(request.raw, _request_info(invitation.signed.hash))
    except CryptoError as error:
        raise MalformedError(str(error)) from error
    return PendingRequest(
        Kind.REQUEST_TO_JOIN,
        invitation.inviter.fingerprint,
        invitation.signed.hash,
        request.hash,
        kem_key,
        part,
        commitment,
        nonce,
        schema.encode(SealedRequest(nonce, sealed)),
    )


def request_refresh(
    me: Identity,
    policy: Verified[PolicyToken],
    standing: Standing,
    to: Fingerprint,
    random: Random,
    put_out: tuple[ShownEviction, ...] = (),
) -> PendingRequest:
    """Ask the controller `to` for new keys, as a member, and show it who was `put_out`."""
    token = policy.message
    kem_key = hpke.generate(kem_of(token), random)
    part = contribution.draw(random)
    commitment = contribution.commit(token.group, me.fingerprint, part)
    nonce = random(16)
    message = KeyRefresh(
        standing.number,
        standing.term,
        standing.epoch,
        standing.context,
        standing.restarted,
        kem_key.public_key.to_bytes(),
        commitment,
        nonce,
        me.chain,
        policy.raw,
        put_out,
    )
    refresh: Verified[KeyRefresh] = signed.sign(me.signing_key, message, token.group, to)
    return PendingRequest(
        Kind.KEY_REFRESH,
        to,
        NO_INVITATION,
        refresh.hash,
        kem_key,
        part,
        commitment,
        nonce,
        refresh.raw,
    )


def open_refresh(
    raw: bytes, sender: Certificate, group: bytes, me: Fingerprint
) -> tuple[KeyRefresh, KeyRequest]:
    """A member's wish for new keys, sent to the controller `me`. Raises MalformedError."""
    refresh = signed.verify(KeyRefresh, raw, sender.verifying_key, group, me)
    message = refresh.message
    request = KeyRequest(
        sender,
        NO_INVITATION,
        refresh.hash,
        message.kem_key,
        message.commitment,
        message.nonce,
        raw,
        message.chain,
        message.policy,
        message.epoch,
        message.restarted,
    )
    return message, request


def open_request(
    sealed: SealedRequest,
    invitation: Verified[Invitation],
    kem_key: KemPrivateKey,
    group: bytes,
    controller: Fingerprint,
) -> KeyRequest:
    """The request that answers `invitation`. Raises MalformedError."""
    try:
        raw = kem_key.open(sealed.sealed, _request_info(invitation.hash))
    except CryptoError as error:
        raise MalformedError(str(error)) from error
    return read_request(raw, invitation, group, controller)


def read_request(
    raw: bytes, invitation: Verified[Invitation], group: bytes, inviter: Fingerprint
) -> KeyRequest:
    """The request that answers `invitation`, opened before. Raises MalformedError."""
    claimed = signed.read(RequestToJoin, raw)
    try:
        certificate = Certificate.from_der(claimed.message.certificate)
    except CryptoError as error:
        raise MalformedError(str(error)) from error
    request = claimed.verify(certificate.verifying_key, group, inviter)
    if request.message.invitation != invitation.hash:
        msg = "a request to join that answers another invitation"
        raise MalformedError(msg)
    message = request.message
    return KeyRequest(
        certificate,
        invitation.hash,
        sha256(raw),
        message.kem_key,
        message.commitment,
        invitation.message.nonce,
        raw,
        message.chain,
        invitation.message.token,
        message.epoch,
        restarted=True,
    )


def read_notice(
    raw: bytes, distributor: Certificate, group: bytes, me: Fingerprint
) -> tuple[Verified[Invitation], KeyRequest]:
    """What `distributor` tells the controller `me` of an admission. Raises MalformedError."""
    notice = signed.verify(AdmissionNotice, raw, distributor.verifying_key, group, me).message
    try:
        claimed = signed.peek(RequestToJoin, notice.request)
        newcomer = Certificate.from_der(claimed.certificate).fingerprint
    except CryptoError as error:
        raise MalformedError(str(error)) from error
    key = distributor.verifying_key
    invitation = signed.verify(Invitation, notice.invitation, key, group, newcomer)
    request = read_request(notice.request, invitation, group, distributor.fingerprint)
    return invitation, request


@record
class OpenedDownload:
    """A key download whose signature, and what it names, were checked."""

    message: KeyDownload
    event: Verified[RekeyEvent]
    roster: bytes
    """`KnownMembers`, sealed under a key from the event's root."""


def seal_download(raw: bytes, request: KeyRequest, kem: Kem) -> bytes:
    """A signed `KeyDownload` that answers `request`, up to `download_tail`.

    Raises MalformedError.
    """
    info = _download_info(request.invitation, request.hash)
    try:
        sealed = hpke.public_key(kem, request.kem_key).seal(raw, info)
    except CryptoError as error:
        raise MalformedError(str(error)) from error
    return _DOWNLOAD_HEAD + cbor.encode_bytes(request.nonce) + cbor.encode_bytes(sealed)


def download_tail(event: bytes, roster: bytes) -> bytes:
    """What all key downloads for one rekey end with: the event, and the sealed `KnownMembers`."""
    return cbor.encode_bytes(event) + cbor.encode_bytes(roster)


def open_download(
    body: bytes, request: PendingRequest, controller: Certificate, group: bytes, me: Fingerprint
) -> OpenedDownload:
    """The key download that answers `request`. Raises MalformedError, StaleError."""
    travelled = schema.decode(SealedDownload, body, limit=MAX_MESSAGE)
    if travelled.nonce != request.nonce:
        msg = "a key download that answers another request"
        raise StaleError(msg)
    info = _download_info(request.invitation, request.hash)
    try:
        raw = request.kem_key.open(travelled.sealed, info)
    except CryptoError as error:
        raise MalformedError(str(error)) from error
    download = signed.verify(KeyDownload, raw, controller.verifying_key, group, me).message
    if (download.invitation, download.request) != (request.invitation, request.hash):
        msg = "a key download that answers another request"
        raise MalformedError(msg)
    event, roster = travelled.event, travelled.roster
    read = _EVENTS.of(event, lambda: signed.read(RekeyEvent, event).vouched())
    # The controller's signature over the download covers both.
    named = read.hash, _ROSTER_HASHES.of(roster, lambda: sha256(roster))
    if named != (download.event, download.roster):
        msg = "a key download with other parts than it names"
        raise MalformedError(msg)
    return OpenedDownload(download, read, roster)


_KEYS: Newest[KemPublicKey] = Newest()
"""Who is invited together is so with the same key."""
_EVENTS: Newest[Verified[RekeyEvent]] = Newest()
_ROSTER_HASHES: Newest[bytes] = Newest()

_REQUEST_INFO = cbor.open_array(2) + cbor.encode("MSMP1 request to join")
_DOWNLOAD_HEAD = cbor.open_array(len(fields(SealedDownload)))
_DOWNLOAD_INFO = cbor.open_array(3) + cbor.encode("MSMP1 key download")


def _request_info(invitation: bytes) -> bytes:
    return _REQUEST_INFO + cbor.encode_bytes(invitation)


def _download_info(invitation: bytes, request: bytes) -> bytes:
    return _DOWNLOAD_INFO + cbor.encode_bytes(invitation) + cbor.encode_bytes(request)
