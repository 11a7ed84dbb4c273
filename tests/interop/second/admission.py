"""How a candidate gets in: invitation, request, key download (MSMP-30 to 33)."""

from __future__ import annotations

import hashlib
import os
import zlib
from dataclasses import dataclass, field

from tests.interop.second import crypto, epoch, policy
from tests.interop.second.crypto import Identity, KemKey, Place, RefusedError
from tests.interop.second.epoch import Step
from tests.interop.second.grammar import KIND, Fields, decode, dumps, encode
from tests.interop.second.policy import Group
from tests.interop.second.tree import Path

_DEFLATED = 0x78
_LONG = 16_384


def digest(signed: bytes) -> bytes:
    """The hash of a message as it was signed, or sealed."""
    return hashlib.sha256(signed).digest()


def unseal(root: bytes, context: bytes, sealed: bytes, use: str) -> bytes:
    """What a root seals to all who have it: `body` or `members` (MSMP-70). Raises RefusedError."""
    opened = crypto.open_once(epoch.root_key(root, use, context), sealed, context)
    return zlib.decompress(opened) if opened[0] == _DEFLATED else opened


@dataclass
class Candidate:
    """One who was invited, until the keys come."""

    me: Identity
    group: bytes
    invitation: bytes
    fields: Fields
    token: Fields
    epoch_before: int
    kem: KemKey = field(default_factory=KemKey)
    contribution: bytes = field(default_factory=lambda: os.urandom(32))
    request: bytes = b""

    @classmethod
    def read(
        cls, me: Identity, group: bytes, signed: bytes, sender: bytes, epoch_before: int = 0
    ) -> Candidate:
        """Take an invitation from the link to `sender`. Raises as `read_token`.

        `epoch_before`: the newest that this member had in the group, if it was in.
        """
        fields = decode("Invitation", crypto.content_of(signed))
        if crypto.fingerprint_of(fields.certificate) != sender:
            raise RefusedError("an invitation passed on")
        crypto.verify(Place(KIND["INVITATION"], group, me.fingerprint), fields.certificate, signed)
        token = policy.read_token(fields.token, fields.owner or fields.certificate, group)
        if sender not in (token.operational.controller, *token.operational.deputies):
            raise RefusedError("somebody who may not control the group")
        return cls(me, group, signed, fields, token, epoch_before)

    @property
    def controller(self) -> bytes:
        """The certificate of who makes the keys."""
        return bytes(self.fields.controller or self.fields.certificate)

    @property
    def bound(self) -> Group:
        """The group as it is from the invitation on."""
        owner = self.fields.owner or self.fields.certificate
        return Group(self.group, self.token, self.fields.token, owner, self.controller)

    @property
    def commitment(self) -> bytes:
        """The first commitment."""
        return epoch.commitment(self.group, self.me.fingerprint, self.contribution)

    def ask(self) -> bytes:
        """The request to join, sealed."""
        message = encode(
            "RequestToJoin",
            invitation=digest(self.invitation),
            certificate=self.me.certificate,
            chain=[],
            kem_key=self.kem.public,
            commitment=self.commitment,
            nonce=os.urandom(16),
            epoch=self.epoch_before,
        )
        inviter = crypto.fingerprint_of(self.fields.certificate)
        place = Place(KIND["REQUEST_TO_JOIN"], self.group, inviter)
        self.request = self.me.sign(place, message)
        info = dumps(["MSMP1 request to join", digest(self.invitation)])
        sealed = crypto.seal_to(self.fields.kem_key, self.request, info)
        return encode("SealedRequest", nonce=self.fields.nonce, sealed=sealed)

    def open(self, body: bytes) -> Admitted:
        """The keys. Raises RefusedError, MalformedError."""
        answers = [digest(self.invitation), digest(self.request)]
        return read_download(body, self.kem, self.me, self.bound, answers)


@dataclass
class Admitted:
    """What a key download gives, checked."""

    number: int
    event: Fields
    body: Fields
    path: Path
    salt: bytes
    roster: dict[int, Fields]
    bound: Group

    def step(self) -> Step:
        """The epoch that it leads to."""
        h = epoch.context_hash(self.event.context)
        return Step(self.event, h, self.path, self.salt, self.roster, self.bound)


def read_download(
    body: bytes,
    kem: KemKey,
    me: Identity,
    group: Group,
    answers: list[bytes],
) -> Admitted:
    """What the download holds that answers an invitation and a request, by their hashes.

    Raises RefusedError, MalformedError.
    """
    controller = group.controller
    outer = decode("SealedDownload", body)
    signed = kem.open(outer.sealed, dumps(["MSMP1 key download", *answers]))
    place = Place(KIND["KEY_DOWNLOAD"], group.id, me.fingerprint)
    download = decode("KeyDownload", crypto.verify(place, controller, signed))
    if [download.invitation, download.request] != answers:
        raise RefusedError("an answer to something else")
    if [download.event, download.roster] != [digest(outer.event), digest(outer.roster)]:
        raise RefusedError("parts that do not belong to it")
    event = decode("RekeyEvent", crypto.content_of(outer.event))
    context, root = event.context, download.path[-1]
    h = epoch.context_hash(context)
    if download.policy is not None and download.policy != group.signed:
        group = policy.next_edition(group, download.policy)
    if (context.group, context.token) != (group.id, group.token_hash):
        raise RefusedError("bound to another group or token")
    if context.root_commitment != epoch.root_commitment(group.id, root):
        raise RefusedError("root")
    known = decode("KnownMembers", unseal(root, h, outer.roster, "members"))
    told = decode("RekeyBody", unseal(root, h, event.body, "body"))
    entries = [*known.entries, *told.joined, *told.renewed]
    roster = {entry.number: entry for entry in entries}
    if len(roster) != len(entries) or context.roster != epoch.roster_hash(entries):
        raise RefusedError("roster")
    if crypto.fingerprint_of(roster[context.controller].certificate) != crypto.fingerprint_of(
        controller
    ):
        raise RefusedError("somebody else controls it")
    mine = roster[download.number]
    if mine.certificate != me.certificate or len(download.path) != event.height + 1:
        raise RefusedError("place")
    path = Path(mine.leaf, tuple(download.path))
    return Admitted(download.number, event, told, path, download.join_salt, roster, group)
