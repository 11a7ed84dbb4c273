"""Making a rekey event: who goes, who comes, who contributes, and the key tree's update."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace

from msmp_gui.crypto.aead import seal_once
from msmp_gui.crypto.hpke import Random
from msmp_gui.crypto.kdf import sha256
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.identity.identity import Identity
from msmp_gui.protocol import registration
from msmp_gui.protocol.errors import MalformedError
from msmp_gui.protocol.keys.nodes import NodeSecret, UpdateContext
from msmp_gui.protocol.keys.path import MemberPath
from msmp_gui.protocol.keys.schedule import (
    InitSecret,
    JoinSalt,
    Root,
    body_key,
    context_hash,
    join_salt,
    members_key,
    root_commitment,
)
from msmp_gui.protocol.keys.tree import KeyTree
from msmp_gui.protocol.keys.tree_update import TreeUpdate
from msmp_gui.protocol.member.changeover import Made, Told
from msmp_gui.protocol.policy import checks as policy_checks
from msmp_gui.protocol.policy.in_force import PolicyInForce
from msmp_gui.protocol.record import record
from msmp_gui.protocol.registration import KeyRequest
from msmp_gui.protocol.roster import Roster, RosterMember
from msmp_gui.protocol.wire import schema, signed
from msmp_gui.protocol.wire.messages.admission import KeyDownload, KnownMembers, ShownEviction
from msmp_gui.protocol.wire.messages.kinds import EvictionCause, Kind, RekeyReason
from msmp_gui.protocol.wire.messages.membership import Eviction
from msmp_gui.protocol.wire.messages.rekey import (
    Contributor,
    EpochContext,
    RekeyBody,
    RekeyEvent,
    RekeyPart,
    together,
)
from msmp_gui.protocol.wire.packing import packed
from msmp_gui.protocol.wire.signed import Verified

DATAGRAM = 1_199
"""Bytes of a message that goes out as one datagram, after its kind."""

SMALL_GROUP = 64
"""Members who pass whole rekeys on to each other; in parts, only the controller can."""

_PART_OVERHEAD = 36
"""Bytes of a rekey's part beside the tree's change, within its signature."""

_REASON_OF = {
    EvictionCause.COMPROMISE: RekeyReason.COMPROMISE,
    EvictionCause.REMOVAL: RekeyReason.REMOVAL,
    EvictionCause.LAPSED: RekeyReason.REMOVAL,
    EvictionCause.DEPARTURE: RekeyReason.DEPARTURE,
}
"""The gravest cause names the rekey; in this order."""


@record
class Seat:
    """A place in the next epoch, and the request that its keys answer."""

    request: KeyRequest
    member: RosterMember
    renewed: bool
    """Its holder is a member already, and stays under the same number."""


@record
class Base:
    """What the next epoch follows."""

    epoch: int
    """Its number; a new term may have to leave out some that others had."""
    context_hash: bytes
    init: InitSecret | None
    """None: this controller has no keys of the group any more."""
    roster: Roster


@record
class RekeyPlan:
    """What the next epoch brings."""

    evictions: Mapping[int, Eviction]
    seats: Sequence[Seat]
    contributors: tuple[Contributor, ...]
    term: int
    controller: int
    attempt: int
    new_term: bool
    """Everybody is seated in a new tree, and given keys by a download."""
    refresh: RekeyReason | None
    """Why the key changes where nobody comes or goes."""
    notices: tuple[ShownEviction, ...] = ()
    """Signed, of those who are put out: for members to show to another controller."""

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
        if self.new_term:
            return RekeyReason.NEW_TERM
        if any(not seat.renewed for seat in self.seats):
            return RekeyReason.JOIN
        return RekeyReason.REFRESH if self.seats else self.refresh or RekeyReason.DEMAND

    @property
    def joined(self) -> list[RosterMember]:
        """Who is new."""
        return [seat.member for seat in self.seats if not seat.renewed]

    @property
    def moved(self) -> list[RosterMember]:
        """Who stays, at another leaf."""
        return [seat.member for seat in self.seats if seat.renewed and not self.new_term]


@record
class Flight:
    """A rekey under way."""

    event: Verified[RekeyEvent]
    hash: bytes
    """The context hash of the epoch that it leads to."""
    tree: KeyTree
    update: TreeUpdate
    """Of that tree, not yet applied."""
    plan: RekeyPlan
    roster: Roster
    downloads: Mapping[Fingerprint, bytes]
    """Key downloads as they are sent, for each candidate, up to what they have in common."""
    tail: bytes
    """What each of them ends with."""
    datagrams: Sequence[tuple[Kind, bytes]]
    """The event as it is sent to everybody: in parts where it is too long for one datagram."""
    told: Told
    """What its body tells."""

    def made_by(self, fingerprint: Fingerprint) -> Made:
        """For the member who made it, and stays where it was."""
        member = self.roster.by_fingerprint(fingerprint)
        assert member is not None  # nobody puts itself out
        path = self.tree.path_after(self.update, member.leaf)
        return Made(self.told, MemberPath(member.leaf, map(NodeSecret, path)))


@record
class _Common:
    """What all key downloads of one rekey have in common."""

    event: Verified[RekeyEvent]
    roster: bytes
    """Hash of the sealed `KnownMembers`."""
    salt: JoinSalt
    time: int
    """Milliseconds."""


@record
class RekeyMaker:
    """Makes rekey events for one group."""

    me: Identity
    policy: PolicyInForce
    random: Random

    def freeze(self, plan: RekeyPlan, base: Base, tree: KeyTree, now: float) -> Flight:
        """Fix the epoch after `base`: from here on, only the contributions are open.

        `tree` holds the secrets of the epoch before; in a new term it is empty.
        """
        moved = [member.number for member in plan.moved]
        coming = (*plan.joined, *plan.moved)
        roster = base.roster.changed([*plan.evictions, *moved], coming)
        epoch = base.epoch + 1
        update = tree.update(
            *self._leaves(plan, base.roster, roster),
            UpdateContext(self._group, plan.term, epoch, plan.attempt),
            self.random,
        )
        root = update.root
        context = EpochContext(
            self._group,
            plan.term,
            plan.controller,
            epoch,
            plan.attempt,
            self.policy.next.hash,
            roster.hash,
            root_commitment(self._group, root),
            plan.contributors,
            base.context_hash,
        )
        hash_ = context_hash(context)
        told = Told(self._body(plan), coming)
        event = self._event(context, hash_, root, update, plan.urgent, told.message)
        downloads: dict[Fingerprint, bytes] = {}
        tail = b""
        if plan.seats:
            salt = join_salt(base.init, hash_) if base.init else JoinSalt(self.random(32))
            shown = {member.number for member in coming}  # by the event
            entries = tuple(member.entry for member in roster if member.number not in shown)
            known = schema.encode(KnownMembers(entries))
            sealed = seal_once(members_key(root, hash_), packed(known), hash_)
            tail = registration.download_tail(event.raw, sealed)
            common = _Common(event, sha256(sealed), salt, int(now * 1000))
            paths = [tree.path_after(update, seat.member.leaf) for seat in plan.seats]
            # First all are signed, then all are sealed: in turns, each would find the processor's
            # caches full of the other's code and tables.
            raws = [self._download(*each, common) for each in zip(plan.seats, paths, strict=True)]
            downloads = self._sealed(plan.seats, raws)
        small = len(roster) <= SMALL_GROUP
        datagrams = [] if small else self._datagrams(event, hash_, update)
        datagrams = datagrams or [(Kind.REKEY_EVENT, event.raw)]
        return Flight(event, hash_, tree, update, plan, roster, downloads, tail, datagrams, told)

    def _leaves(
        self, plan: RekeyPlan, before: Roster, after: Roster
    ) -> tuple[list[int], list[int]]:
        """Those that are vacated, and those that are taken."""
        if plan.new_term:
            return [], [member.leaf for member in after]
        numbers = [*plan.evictions, *(member.number for member in plan.moved)]
        gone = [before.by_number(number) for number in numbers]
        vacated = [member.leaf for member in gone if member is not None]
        return vacated, [seat.member.leaf for seat in plan.seats]

    @property
    def _group(self) -> bytes:
        return self.policy.message.group

    def _body(self, plan: RekeyPlan) -> RekeyBody:
        coming = self.policy.coming
        return RekeyBody(
            plan.reason,
            together(plan.evictions.values()),
            tuple(member.entry for member in plan.joined),
            tuple(member.entry for member in plan.moved),
            coming.raw if coming else None,
            plan.notices,
        )

    def _event(
        self,
        context: EpochContext,
        hash_: bytes,
        root: Root,
        update: TreeUpdate,
        urgent: bool,
        body: RekeyBody,
    ) -> Verified[RekeyEvent]:
        policy = self.policy.next.message.rekey
        message = RekeyEvent(
            context,
            update.height,
            update.change,
            urgent,
            policy.changeover,
            0 if urgent else policy.overlap,
            seal_once(body_key(root, hash_), packed(schema.encode(body)), hash_),
        )
        return signed.sign(self.me.signing_key, message, self._group)

    def _datagrams(
        self, event: Verified[RekeyEvent], hash_: bytes, update: TreeUpdate
    ) -> list[tuple[Kind, bytes]]:
        """`event` in parts, each with a signature of its own; none where it goes out whole."""
        if len(event.raw) <= DATAGRAM or not update.vacated:
            return []
        key = self.me.signing_key
        head: Verified[RekeyEvent] = signed.sign(
            key, replace(event.message, change=None), self._group
        )
        overhead = len(event.raw) - len(schema.encode(event.message)) + _PART_OVERHEAD
        split = [(Kind.REKEY_EVENT, head.raw)]
        for change in update.parts(DATAGRAM - overhead):
            part: Verified[RekeyPart] = signed.sign(key, RekeyPart(hash_, change), self._group)
            split.append((Kind.REKEY_PART, part.raw))
        if any(len(raw) > DATAGRAM for _, raw in split):
            return []  # by links, then
        return split

    def _download(self, seat: Seat, path: tuple[bytes, ...], common: _Common) -> bytes:
        request, token = seat.request, self.policy.next
        download = KeyDownload(
            request.invitation,
            request.hash,
            seat.member.number,
            path,
            common.salt.expose(),
            common.event.hash,
            common.roster,
            None if request.policy == token.raw else token.raw,
            common.time,
        )
        to = request.fingerprint
        return signed.sign(self.me.signing_key, download, self._group, to).raw

    def _sealed(self, seats: Sequence[Seat], raws: Sequence[bytes]) -> dict[Fingerprint, bytes]:
        """Signed downloads, by who can open them."""
        sealed: dict[Fingerprint, bytes] = {}
        kem = registration.kem_of(self.policy.next.message)
        for seat, raw in zip(seats, raws, strict=True):
            # Nothing can be sealed to some keys: who asks with one shall hold up nobody else.
            with suppress(MalformedError):
                request = seat.request
                sealed[request.fingerprint] = registration.seal_download(raw, request, kem)
        return sealed
