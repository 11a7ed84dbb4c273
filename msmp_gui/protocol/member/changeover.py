"""The epoch that a rekey event leads to, from the event's verification to its activation.

RekeyEvent verified -> contributions revealed -> key derived -> acknowledged -> activated
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from msmp_gui.crypto.aead import open_once
from msmp_gui.crypto.errors import UnsealError
from msmp_gui.protocol.errors import MalformedError
from msmp_gui.protocol.keys import contribution
from msmp_gui.protocol.keys.nodes import NodeSecret, UpdateContext
from msmp_gui.protocol.keys.path import MemberPath
from msmp_gui.protocol.keys.schedule import (
    Contribution,
    Epoch,
    JoinSalt,
    Root,
    body_key,
    context_hash,
    derive_epoch,
    join_salt,
    members_key,
    root_commitment,
)
from msmp_gui.protocol.newest import Newest
from msmp_gui.protocol.policy import checks as policy_checks
from msmp_gui.protocol.policy.in_force import PolicyInForce
from msmp_gui.protocol.policy.token import PolicyToken
from msmp_gui.protocol.record import kept, record
from msmp_gui.protocol.registration import OpenedDownload, PendingRequest
from msmp_gui.protocol.roster import Roster, RosterMember, member_of
from msmp_gui.protocol.wire import schema, signed
from msmp_gui.protocol.wire.messages.admission import KnownMembers, RosterEntry
from msmp_gui.protocol.wire.messages.kinds import Kind
from msmp_gui.protocol.wire.messages.limits import MAX_MESSAGE
from msmp_gui.protocol.wire.messages.membership import EvictionNotice
from msmp_gui.protocol.wire.messages.rekey import (
    EpochContext,
    RekeyBody,
    RekeyEvent,
    Reveal,
    TreeChange,
)
from msmp_gui.protocol.wire.packing import unpacked
from msmp_gui.protocol.wire.signed import Verified

T = TypeVar("T")

WHOLE_ROSTER = 1024
"""Where the token lets a group have more members, each knows but some of them."""

MOST_PUT_OUT = 1 << 16
"""Members that one rekey puts out, at most."""


class NextEpoch:
    """What a member knows of the epoch that comes next."""

    def __init__(
        self,
        event: Verified[RekeyEvent],
        hash_: bytes,
        body: RekeyBody,
        *,
        path: MemberPath,
        salt: JoinSalt,
        roster: Roster,
        token: Verified[PolicyToken],
    ) -> None:
        self.event = event
        self.body = body
        self.path = path
        self.roster = roster
        self.token = token
        self.hash = hash_
        self.number: int | None = None
        """This member's own, where it was given it with these keys."""
        self.request: PendingRequest | None = None
        """The one that these keys answer, where they were given by a download."""
        self.epoch: Epoch | None = None
        self.activation: float | None = None
        """When it becomes active, by this peer's clock; None until the controller says."""
        self.revealed: dict[int, bytes] = {}
        """Signed reveals, by number: for who missed one."""
        self.activate: bytes | None = None
        """The signed activation, for who missed it."""
        self._salt = salt
        self._contributions: dict[int, Contribution] = {}

    @property
    def context(self) -> EpochContext:
        """What its key is bound to."""
        return self.event.message.context

    def commitment_of(self, number: int) -> bytes | None:
        """What member `number` is bound to; None for who does not contribute."""
        for contributor in self.context.contributors:
            if contributor.number == number:
                return contributor.commitment
        return None

    @property
    def messages(self) -> list[tuple[Kind, bytes]]:
        """All that leads a member of the epoch before here."""
        if self.activate:  # the contributions are in it
            return [(Kind.REKEY_EVENT, self.event.raw), (Kind.ACTIVATE, self.activate)]
        reveals = [(Kind.REVEAL, raw) for raw in self.revealed.values()]
        return [(Kind.REKEY_EVENT, self.event.raw), *reveals]

    def reveal(self, reveal: Verified[Reveal]) -> None:
        """Take a contribution. Raises MalformedError where it is not the one committed to."""
        number = reveal.message.number
        member = self.roster.by_number(number)
        part = contribution.unseal(self.path.root, self.hash, number, reveal.message.sealed)
        if member is None or self.commitment_of(number) != contribution.commit(
            self.context.group, member.fingerprint, part
        ):
            msg = "a contribution that is not the one committed to"
            raise MalformedError(msg)
        self._contributions[number] = part
        self.revealed[number] = reveal.raw

    def derive(self) -> Epoch | None:
        """The epoch's keys, once all contributions are there."""
        numbers = [contributor.number for contributor in self.context.contributors]
        if self.epoch is None and self._contributions.keys() >= {*numbers}:
            parts = tuple([self._contributions[number] for number in numbers])
            self.epoch = derive_epoch(self.context, self._salt, self.path.root, parts, self.hash)
            self._salt.erase()
        return self.epoch


class Told:
    """What a rekey event's body tells, and what follows from it alone."""

    def __init__(self, message: RekeyBody, coming: Sequence[RosterMember] | None = None) -> None:
        self.message = message
        self.left = message.left
        """Numbers of those whose leaves are left."""
        entries = (*message.joined, *message.renewed)
        self.coming = tuple(map(member_of, entries)) if coming is None else tuple(coming)
        """Who joins, and who goes on in another place."""

    @kept
    def roster(self) -> Roster:
        """Where there is nobody but those."""
        return Roster.of(self.coming)


@record
class Made:
    """What whoever made a rekey knows of it, and does not open again."""

    told: Told
    path: MemberPath
    """Its own, after it."""


def update_context(context: EpochContext) -> UpdateContext:
    """What the wraps of a rekey event are bound to."""
    return UpdateContext(context.group, context.term, context.epoch, context.attempt)


def after_rekey_event(
    event: Verified[RekeyEvent],
    hash_: bytes,
    change: TreeChange,
    current: Epoch,
    path: MemberPath,
    roster: Roster,
    policy: PolicyInForce,
    made: Made | None = None,
) -> NextEpoch:
    """The next epoch as a member of `current` sees it.

    `hash_`: of its context. `change`: all that it does to the key tree, or the part that concerns
    this member. `made`: for who made it.
    Raises MalformedError where the event does not hold together, PolicyViolationError where the
    token does not allow it, and ConsentNeededError where it is a weaker one.
    """
    message = event.message
    context = message.context
    if made is None:
        new_path = path.updated(change, message.height, update_context(context))
        told = _open_body(event, hash_, new_path.root)
    else:
        new_path, told = made.path, made.told
    body = told.message
    token = policy.resolve(context.token, body.policy)
    new_roster = _roster_after(told, roster, context.roster)
    policy_checks.check_rekey(token.message, message, body, roster)
    _check_leaves(change, told, roster, whole=message.change is not None)
    salt = join_salt(current.init, hash_)
    return _bound(
        NextEpoch(event, hash_, body, path=new_path, salt=salt, roster=new_roster, token=token)
    )


def after_download(
    opened: OpenedDownload, policy: PolicyInForce, before: Roster | None
) -> NextEpoch:
    """The next epoch as somebody sees it who is given all keys of it.

    `before`: the roster that the event changes, where this peer knows it. Raises as
    `after_rekey_event`.
    """
    download, event = opened.message, opened.event
    hash_ = context_hash(event.message.context)
    secrets = [NodeSecret(secret) for secret in download.path]
    root = Root(secrets[-1].expose())
    told = _open_body(event, hash_, root)
    body = told.message
    token = policy.resolve(event.message.context.token, download.policy)
    known = _open_known(opened.roster, hash_, root)
    roster = _roster_of(known, told, event.message.context.roster, token.message)
    me = roster.by_number(download.number)
    height = event.message.height
    if me is None or len(secrets) != height + 1 or me.leaf >> height:
        msg = "a key download without a place in the group"
        raise MalformedError(msg)
    path = MemberPath(me.leaf, secrets)
    if before is not None:
        policy_checks.check_rekey(token.message, event.message, body, before)
        if _roster_after(told, before, event.message.context.roster) != roster:
            msg = "a key download with another roster than the rekey event leads to"
            raise MalformedError(msg)
    salt = JoinSalt(download.join_salt)
    return _bound(NextEpoch(event, hash_, body, path=path, salt=salt, roster=roster, token=token))


_TOLD: Newest[Told] = Newest()
_KNOWN: Newest[tuple[RosterEntry, ...]] = Newest()


def _roster_of(
    known: Sequence[RosterEntry], told: Told, hash_: bytes, token: PolicyToken
) -> Roster:
    if token.operational.max_members > WHOLE_ROSTER:
        return Roster.partial((*_members(known), *told.coming), hash_)
    return told.roster.changed((), _members(known))


def _open_body(event: Verified[RekeyEvent], hash_: bytes, root: Root) -> Told:
    context = event.message.context
    if root_commitment(context.group, root) != context.root_commitment:
        msg = "a rekey event that leads to another root than the controller committed to"
        raise MalformedError(msg)
    sealed = event.message.body
    # The hash is that of the context, which binds the root: so what opens for one opens for all.
    return _TOLD.of((hash_, sealed), lambda: _told_by(sealed, hash_, root))


def _told_by(sealed: bytes, hash_: bytes, root: Root) -> Told:
    try:
        opened = open_once(body_key(root, hash_), sealed, hash_)
    except UnsealError as error:
        msg = "a rekey event whose body was sealed with another key"
        raise MalformedError(msg) from error
    body = _read(RekeyBody, opened)
    _check_body(body)
    return Told(body)


def _check_body(body: RekeyBody) -> None:
    """What would cost, or break off, what follows: some bytes can name somebody a million times.

    Raises MalformedError.
    """
    if sum(len(group.numbers) for group in body.put_out) > MOST_PUT_OUT:
        msg = "a rekey event that puts out more than can be"
        raise MalformedError(msg)
    left = body.left
    if len(left) != len(set(left)):
        msg = "a rekey event by which somebody leaves twice"
        raise MalformedError(msg)
    for shown in body.notices:
        signed.peek(EvictionNotice, shown.notice)


def _open_known(sealed: bytes, hash_: bytes, root: Root) -> tuple[RosterEntry, ...]:
    """Of an event whose root was checked."""
    return _KNOWN.of((hash_, sealed), lambda: _known_by(sealed, hash_, root))


def _known_by(sealed: bytes, hash_: bytes, root: Root) -> tuple[RosterEntry, ...]:
    try:
        opened = open_once(members_key(root, hash_), sealed, hash_)
    except UnsealError as error:
        msg = "a key download whose roster was sealed with another key"
        raise MalformedError(msg) from error
    return _read(KnownMembers, opened).entries


def _read(kind: type[T], opened: bytes) -> T:
    """Raises MalformedError."""
    return schema.decode(kind, unpacked(opened, limit=MAX_MESSAGE), limit=MAX_MESSAGE)


def _roster_after(told: Told, before: Roster, hash_: bytes) -> Roster:
    renewed = told.message.renewed
    if renewed and before.complete and not all(before.by_number(new.number) for new in renewed):
        msg = "a rekey event that renews somebody who is not in the group"
        raise MalformedError(msg)
    return before.changed(told.left, told.coming, hash_)


def _members(entries: Sequence[RosterEntry]) -> list[RosterMember]:
    return [*map(member_of, entries)]


def _check_leaves(change: TreeChange, told: Told, before: Roster, *, whole: bool) -> None:
    """The sealed body and the open tree update must tell of the same leaves.

    In part, where the update came in parts; as far as known, where the roster is not complete.
    """
    if not before.complete:
        return
    vacated = {member.leaf for number in told.left if (member := before.by_number(number))}
    occupied = {member.leaf for member in told.coming}
    left, taken = {*change.vacated}, {*change.occupied}
    alike = (left, taken) == (vacated, occupied) if whole else left <= vacated and taken <= occupied
    if not alike or len(change.vacated) > len(left) or len(change.occupied) > len(taken):
        msg = "a rekey event that moves other leaves than members"
        raise MalformedError(msg)


def _bound(following: NextEpoch) -> NextEpoch:
    if following.roster.hash != following.context.roster:
        msg = "a rekey event that is bound to another roster"
        raise MalformedError(msg)
    token = following.token.message
    policy_checks.check_roster(token, following.roster, following.context.controller)
    return following
