"""Admission: invitation, request to join, key download (the registration protocol, RFC 4046).

Both sides have signed before any secret of the group moves, and each message binds the hash of
those before it. HPKE's base mode does not say who sealed: the signature stands inside, and covers
the recipient; the hashes stand in `info`, so that a ciphertext opens in its own exchange only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from msmp_gui.crypto import cbor, hpke
from msmp_gui.crypto.errors import CryptoError, DecodingError
from msmp_gui.crypto.hpke import Kem, KemPrivateKey, Random
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.identity.identity import Identity
from msmp_gui.protocol import contribution, schema, signed
from msmp_gui.protocol.errors import MalformedError, PolicyViolationError, StaleError
from msmp_gui.protocol.key_schedule import Contribution
from msmp_gui.protocol.messages import (
    MAX_MESSAGE,
    Invitation,
    KeyDownload,
    RequestToJoin,
    SealedDownload,
    SealedRequest,
)
from msmp_gui.protocol.policy_token import PolicyToken, verify_token
from msmp_gui.protocol.signed import Verified
from msmp_gui.protocol.suites import KEM_OF


def kem_of(token: PolicyToken) -> Kem:
    """The key encapsulation that the policy's suite names."""
    return KEM_OF[token.operational.suite]


@dataclass(frozen=True)
class ReceivedInvitation:
    """An invitation whose signatures and authority were checked. Accepting it is a choice."""

    signed: Verified[Invitation]
    token: Verified[PolicyToken]
    controller: Certificate
    until: float
    """When it expires, by this peer's clock: a span was told, so a wrong clock does not matter."""

    @property
    def group(self) -> bytes:
        """The group it is for."""
        return self.token.message.group


@dataclass(frozen=True)
class PendingRequest:
    """What the one that joins keeps until the key download."""

    hash: bytes
    kem_key: KemPrivateKey
    contribution: Contribution
    nonce: bytes
    sealed: bytes
    """The request as it is sent; sending it again is harmless."""


def invite(
    controller: Identity,
    token: Verified[PolicyToken],
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
        controller.certificate.der,
        kem_key.public_key.to_bytes(),
        nonce,
        int(life * 1000),
        tuple(others)[:64],
        rejoin,
    )
    return signed.sign(controller.signing_key, message, token.message.group, to)


def read_invitation(
    raw: bytes, group: bytes, sender: Fingerprint, me: Fingerprint, now: float
) -> ReceivedInvitation:
    """Check an invitation that came from the peer `sender`.

    Raises MalformedError, PolicyError (a policy that cannot be used), and PolicyViolationError
    (the policy does not make the sender owner and controller).
    """
    try:
        certificate = Certificate.from_der(signed.peek(Invitation, raw).certificate)
    except DecodingError as error:
        raise MalformedError(str(error)) from error
    invitation = signed.verify(Invitation, raw, certificate.verifying_key, group, me)
    if certificate.fingerprint != sender:
        msg = "an invitation passed on by somebody who did not make it"
        raise PolicyViolationError(msg)
    token = verify_token(invitation.message.token, certificate.verifying_key, group)
    roles = token.message.operational
    if certificate.fingerprint not in (roles.owner, roles.controller) or (
        roles.owner != roles.controller
    ):
        msg = "an invitation from somebody whom the policy does not name as owner and controller"
        raise PolicyViolationError(msg)
    return ReceivedInvitation(invitation, token, certificate, now + invitation.message.life / 1000)


def request_to_join(me: Identity, invitation: ReceivedInvitation, random: Random) -> PendingRequest:
    """Accept an invitation. Raises MalformedError for a key that cannot be sealed to."""
    kem = kem_of(invitation.token.message)
    kem_key = hpke.generate(kem, random)
    part = contribution.draw(random)
    commitment = contribution.commit(invitation.group, me.fingerprint, part)
    message = RequestToJoin(
        invitation.signed.hash,
        me.certificate.der,
        kem_key.public_key.to_bytes(),
        commitment,
        random(16),
    )
    request: Verified[RequestToJoin] = signed.sign(
        me.signing_key, message, invitation.group, invitation.controller.fingerprint
    )
    nonce = invitation.signed.message.nonce
    try:
        to = hpke.public_key(kem, invitation.signed.message.kem_key)
        sealed = to.seal(request.raw, _request_info(invitation.signed.hash))
    except CryptoError as error:
        raise MalformedError(str(error)) from error
    body = schema.encode(SealedRequest(nonce, sealed))
    return PendingRequest(request.hash, kem_key, part, nonce, body)


def open_request(
    sealed: SealedRequest,
    invitation: Verified[Invitation],
    kem_key: KemPrivateKey,
    group: bytes,
    controller: Fingerprint,
) -> tuple[Verified[RequestToJoin], Certificate]:
    """The request that answers `invitation`, and who made it. Raises MalformedError."""
    try:
        raw = kem_key.open(sealed.sealed, _request_info(invitation.hash))
        certificate = Certificate.from_der(signed.peek(RequestToJoin, raw).certificate)
    except CryptoError as error:
        raise MalformedError(str(error)) from error
    request = signed.verify(RequestToJoin, raw, certificate.verifying_key, group, controller)
    if request.message.invitation != invitation.hash:
        msg = "a request to join that answers another invitation"
        raise MalformedError(msg)
    return request, certificate


def seal_download(
    controller: Identity,
    download: KeyDownload,
    request: Verified[RequestToJoin],
    to: Fingerprint,
    kem: Kem,
    *,
    group: bytes,
    nonce: bytes,
) -> bytes:
    """The key download for the peer `to`, as it travels. Raises MalformedError."""
    raw = signed.sign(controller.signing_key, download, group, to).raw
    info = _download_info(request.message.invitation, request.hash)
    try:
        sealed = hpke.public_key(kem, request.message.kem_key).seal(raw, info)
    except CryptoError as error:
        raise MalformedError(str(error)) from error
    return schema.encode(SealedDownload(nonce, sealed))


def open_download(
    body: bytes, invitation: ReceivedInvitation, request: PendingRequest, me: Fingerprint
) -> KeyDownload:
    """The key download that answers `request`. Raises MalformedError, StaleError."""
    travelled = schema.decode(SealedDownload, body, limit=MAX_MESSAGE + 64)
    if travelled.nonce != request.nonce:
        msg = "a key download that answers another request"
        raise StaleError(msg)
    info = _download_info(invitation.signed.hash, request.hash)
    try:
        raw = request.kem_key.open(travelled.sealed, info)
    except CryptoError as error:
        raise MalformedError(str(error)) from error
    key = invitation.controller.verifying_key
    download = signed.verify(KeyDownload, raw, key, invitation.group, me).message
    if (download.invitation, download.request) != (invitation.signed.hash, request.hash):
        msg = "a key download that answers another request"
        raise MalformedError(msg)
    return download


def _request_info(invitation: bytes) -> bytes:
    return cbor.encode(["MSMP1 request to join", invitation])


def _download_info(invitation: bytes, request: bytes) -> bytes:
    return cbor.encode(["MSMP1 key download", invitation, request])
