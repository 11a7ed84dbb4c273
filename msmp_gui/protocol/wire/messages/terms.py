"""Messages by which control of a group changes hands."""

from __future__ import annotations

from typing import Annotated, ClassVar

from msmp_gui.protocol.record import record
from msmp_gui.protocol.wire.messages.admission import RosterEntry
from msmp_gui.protocol.wire.messages.kinds import EvictionCause, Kind, TermReason
from msmp_gui.protocol.wire.schema import Blob, Bytes32, Size, Uint32, Uint64


@record
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


@record
class Exclusion:
    """Somebody who is out of the group, by whatever number, and why."""

    fingerprint: Bytes32
    cause: EvictionCause
    since: Uint64
    """As in `Evicted`."""


@record
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
