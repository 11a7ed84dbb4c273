"""Messages by which a group goes from one key to the next."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import accumulate, chain, pairwise
from operator import attrgetter
from typing import Annotated, ClassVar

from msmp_gui.protocol.record import record
from msmp_gui.protocol.wire.messages.admission import RosterEntry, ShownEviction
from msmp_gui.protocol.wire.messages.kinds import EvictionCause, Kind, RekeyReason
from msmp_gui.protocol.wire.messages.limits import MAX_MESSAGE, Level, Number, ShortText
from msmp_gui.protocol.wire.messages.membership import Eviction
from msmp_gui.protocol.wire.schema import Blob, Bytes16, Bytes32, Size, Uint32, Uint64


@record
class PolicyConsent:
    """Member to controller: my user agrees that the group goes on under that policy."""

    KIND: ClassVar[Kind] = Kind.POLICY_CONSENT

    number: Number
    policy: Bytes32
    """Hash of the signed policy token."""


@record
class Contributor:
    """A member that is bound to a contribution it has not shown yet."""

    number: Number
    commitment: Bytes32


@record
class EpochContext:
    """What an epoch's key is bound to. Its hash goes into the key."""

    group: Bytes16
    term: Uint32
    """Counts controllers: the one of a higher term prevails."""
    controller: Number
    """Number of the member who controls."""
    epoch: Uint32
    """Counts keys from 0, over all terms."""
    attempt: Uint32
    """Counts tries at this epoch, from 0."""
    token: Bytes32
    """Hash of the signed policy token."""
    roster: Bytes32
    """Hash of the roster."""
    root_commitment: Bytes32
    """The controller's contribution is the root of the key tree; this binds it."""
    contributors: Annotated[tuple[Contributor, ...], Size(0, 64)]
    """By number, ascending; the controller is not among them."""
    previous: Bytes32
    """Hash of the context of the epoch before."""


@record
class TreeChange:
    """What an update does to the key tree, or to a part of it."""

    vacated: Annotated[tuple[Uint32, ...], Size(0, 4096)]
    """Leaves that are left, ascending."""
    occupied: Annotated[tuple[Uint32, ...], Size(0, 4096)]
    """Leaves that are taken, in the order of those who take them."""
    present: Annotated[bytes, Size(0, 32_768)]
    """Two bits for each refreshed node: whether there is a wrap for its left and right child."""
    wraps: Annotated[bytes, Size(0, MAX_MESSAGE)]
    """New secrets, each wrapped under the key of one child; one after the other."""


@record
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
    """Milliseconds for which confirmations are waited for at most."""
    overlap: Uint32
    """Milliseconds for which the old key still opens after activation."""
    body: Annotated[bytes, Size(0, MAX_MESSAGE)]
    """A `RekeyBody`, sealed under a key from the new root."""


@record
class RekeyPart:
    """Controller to group: of a large rekey, what the members of some subtrees need."""

    KIND: ClassVar[Kind] = Kind.REKEY_PART

    context: Bytes32
    """Hash of the rekey event's context."""
    change: TreeChange


@record
class Evicted:
    """Members who are put out for one and the same reason."""

    cause: EvictionCause
    declared_by: Number | None
    """None: each of them itself."""
    reason: ShortText
    since: Uint64
    """For a compromise: from when on the key is not to be trusted, in milliseconds since 1970."""
    numbers: Annotated[tuple[Number, ...], Size(1, 4096)]
    """The first, then how far each is from the one before."""

    @property
    def members(self) -> list[int]:
        """The number of each of them."""
        return [*accumulate(self.numbers)]


@record
class RekeyBody:
    """What only those who stay may read."""

    reason: RekeyReason
    put_out: Annotated[tuple[Evicted, ...], Size(0, 1024)]
    joined: Annotated[tuple[RosterEntry, ...], Size(0, 1024)]
    renewed: Annotated[tuple[RosterEntry, ...], Size(0, 1024)]
    """Members who stay, at another leaf."""
    policy: Blob | None
    """The signed policy token that this epoch is bound to, where the one before was not."""
    notices: Annotated[tuple[ShownEviction, ...], Size(0, 16)]
    """Where somebody else may come to control the group: what was signed for who turned out to be
    out for a graver reason than was known, and for those who are put out."""

    @property
    def evicted(self) -> tuple[Eviction, ...]:
        """Each of those who are put out."""
        return tuple(chain.from_iterable(map(_each, self.put_out)))

    @property
    def left(self) -> list[int]:
        """Numbers whose leaves are left: of those who are put out, and who move to another."""
        numbers = [number for group in self.put_out for number in group.members]
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
    for number in group.members:
        by = number if group.declared_by is None else group.declared_by
        yield Eviction(number, group.cause, by, group.reason, group.since)


@record
class Reveal:
    """Member to group: the contribution that I committed to."""

    KIND: ClassVar[Kind] = Kind.REVEAL

    number: Number
    context: Bytes32
    """Hash of the context of the attempt that it is for."""
    sealed: Annotated[bytes, Size(48, 48)]


@record
class AuditHead:
    """How far an audit log has come: others note it, so that it cannot be written anew."""

    size: Uint64
    """Entries so far; 0 where no log is kept."""
    head: Bytes32
    """Hash of the last entry; zero bytes where there is none."""


@record
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


@record
class Activate:
    """Controller to group: send under this key from `at` on."""

    KIND: ClassVar[Kind] = Kind.ACTIVATE

    context: Bytes32
    """Hash of the context of the attempt that counts."""
    epoch: Uint32
    at: Uint64
    """From when on: milliseconds since 1970, by the controller's clock."""
    sent: Uint64
    """When this was signed, by the same clock."""
    reveals: Annotated[tuple[Blob, ...], Size(0, 64)]
    """Signed reveals, for who missed one."""


@record
class RekeyRequest:
    """Member to controller: this is the last epoch that I have."""

    KIND: ClassVar[Kind] = Kind.REKEY_REQUEST

    epoch: Uint32
    context: Bytes32
    """Hash of its context: an attempt that was given up may have gone by the same number."""
