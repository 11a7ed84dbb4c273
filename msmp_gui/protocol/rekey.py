"""Making a rekey event: who goes, who comes, who contributes, and the key tree's update."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from msmp_gui.crypto.aead import seal_once
from msmp_gui.crypto.hpke import Random
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.identity.identity import Identity
from msmp_gui.protocol import policy_checks, registration, schema, signed
from msmp_gui.protocol.admission import Candidate
from msmp_gui.protocol.key_schedule import (
    Epoch,
    JoinSalt,
    body_key,
    context_hash,
    join_salt,
    root_commitment,
)
from msmp_gui.protocol.key_tree import KeyTree, TreeUpdate, UpdateContext
from msmp_gui.protocol.messages import (
    Contributor,
    EpochContext,
    Eviction,
    EvictionCause,
    KeyDownload,
    RekeyBody,
    RekeyEvent,
    RekeyReason,
)
from msmp_gui.protocol.policy_token import PolicyToken
from msmp_gui.protocol.roster import Member, Roster
from msmp_gui.protocol.signed import Verified

_REASON_OF = {
    EvictionCause.COMPROMISE: RekeyReason.COMPROMISE,
    EvictionCause.REMOVAL: RekeyReason.REMOVAL,
    EvictionCause.DEPARTURE: RekeyReason.DEPARTURE,
}
"""The gravest cause names the rekey; in this order."""


@dataclass(frozen=True)
class Seat:
    """A candidate's place in the next epoch."""

    candidate: Candidate
    member: Member


@dataclass(frozen=True)
class RekeyPlan:
    """What the next epoch brings."""

    evictions: Mapping[int, Eviction]
    seats: Sequence[Seat]
    contributors: tuple[Contributor, ...]
    attempt: int
    refresh: RekeyReason | None
    """Why the key changes where nobody comes or goes."""

    @property
    def urgent(self) -> bool:
        """Nobody may go on under the old key."""
        causes = {eviction.cause for eviction in self.evictions.values()}
        return bool(causes & policy_checks.URGENT_CAUSES)

    @property
    def reason(self) -> RekeyReason:
        """The one word for it."""
        causes = {eviction.cause for eviction in self.evictions.values()}
        for cause, reason in _REASON_OF.items():
            if cause in causes:
                return reason
        return RekeyReason.JOIN if self.seats else self.refresh or RekeyReason.DEMAND


@dataclass(frozen=True)
class Flight:
    """A rekey under way."""

    event: Verified[RekeyEvent]
    update: TreeUpdate
    plan: RekeyPlan
    roster: Roster
    downloads: Mapping[Fingerprint, bytes]
    """Key downloads as they are sent, for each candidate."""

    @property
    def hash(self) -> bytes:
        """The context hash of the epoch that it leads to."""
        return context_hash(self.event.message.context)


@dataclass(frozen=True)
class RekeyMaker:
    """Makes rekey events for one group."""

    me: Identity
    token: Verified[PolicyToken]
    tree: KeyTree
    random: Random

    def freeze(self, plan: RekeyPlan, current: Epoch, before: Roster, now: float) -> Flight:
        """Fix the epoch after `current`: from here on, only the contributions are open."""
        joined = [seat.member for seat in plan.seats]
        roster = before.changed(plan.evictions, joined)
        leaf_of = {member.number: member.leaf for member in before}
        update = self.tree.update(
            [leaf_of[number] for number in plan.evictions],
            [member.leaf for member in joined],
            UpdateContext(self._group, current.context.term, current.number + 1, plan.attempt),
            self.random,
        )
        context = EpochContext(
            self._group,
            current.context.term,
            current.number + 1,
            plan.attempt,
            self.token.hash,
            roster.hash,
            root_commitment(self._group, update.root),
            plan.contributors,
            current.context_hash,
        )
        event = self._event(context, update, plan)
        salt = join_salt(current.init, context_hash(context))
        downloads = {
            seat.candidate.fingerprint: self._download(seat, event, update, roster, salt, now)
            for seat in plan.seats
        }
        return Flight(event, update, plan, roster, downloads)

    @property
    def _group(self) -> bytes:
        return self.token.message.group

    def _event(
        self, context: EpochContext, update: TreeUpdate, plan: RekeyPlan
    ) -> Verified[RekeyEvent]:
        policy = self.token.message.rekey
        body = RekeyBody(
            plan.reason,
            tuple(plan.evictions.values()),
            tuple(seat.member.entry for seat in plan.seats),
        )
        hash_ = context_hash(context)
        message = RekeyEvent(
            context,
            update.height,
            update.vacated,
            update.occupied,
            update.wraps,
            plan.urgent,
            policy.changeover,
            0 if plan.urgent else policy.overlap,
            seal_once(body_key(update.root, hash_), schema.encode(body), hash_),
        )
        return signed.sign(self.me.signing_key, message, self._group)

    def _download(
        self,
        seat: Seat,
        event: Verified[RekeyEvent],
        update: TreeUpdate,
        roster: Roster,
        salt: JoinSalt,
        now: float,
    ) -> bytes:
        request = seat.candidate.request
        assert request is not None
        path = self.tree.path_after(update, seat.member.leaf)
        download = KeyDownload(
            request.message.invitation,
            request.hash,
            seat.member.number,
            tuple(secret.expose() for secret in path),
            salt.expose(),
            tuple(member.entry for member in roster),
            event.raw,
            int(now * 1000),
        )
        return registration.seal_download(
            self.me,
            download,
            request,
            seat.candidate.fingerprint,
            registration.kem_of(self.token.message),
            group=self._group,
            nonce=seat.candidate.nonce,
        )
