"""Messages by which somebody leaves, is put out or reported, and a group ends."""

from __future__ import annotations

from typing import ClassVar

from msmp_gui.protocol.record import record
from msmp_gui.protocol.wire.messages.kinds import EvictionCause, Kind
from msmp_gui.protocol.wire.messages.limits import Number, ShortText
from msmp_gui.protocol.wire.messages.terms import Exclusion
from msmp_gui.protocol.wire.schema import Uint32, Uint64


@record
class Eviction:
    """Who is put out, and why."""

    number: Number
    cause: EvictionCause
    declared_by: Number
    reason: ShortText
    since: Uint64
    """For a compromise: from when on the key is not to be trusted, in milliseconds since 1970."""


def eviction_of(gone: Exclusion, number: int, by: int) -> Eviction:
    """Of somebody whom another controller put out, here member `number`, by the word of `by`."""
    declared_by = number if gone.cause is EvictionCause.DEPARTURE else by
    return Eviction(number, gone.cause, declared_by, "", gone.since)


@record
class GroupEnd:
    """Controller to group: it is over; erase the keys."""

    KIND: ClassVar[Kind] = Kind.GROUP_END

    epoch: Uint32
    """The one in use at the end."""


@record
class Departure:
    """Member to controller: I leave."""

    KIND: ClassVar[Kind] = Kind.DEPARTURE

    number: Number


@record
class EvictionNotice:
    """Controller to the one that is put out."""

    KIND: ClassVar[Kind] = Kind.EVICTION_NOTICE

    number: Number
    """Of its place; one that it had before says nothing of the one that it has."""
    cause: EvictionCause
    reason: ShortText
    declared_by: Number
    """Of the one by whose word it is out; its own, where it left."""
    since: Uint64
    """As in `Eviction`."""


@record
class CompromiseReport:
    """Member to group: the key of this member, or of who was that, is lost, as far as I know."""

    KIND: ClassVar[Kind] = Kind.COMPROMISE_REPORT

    number: Number
    """Of the one that reports."""
    subject: Number
    """Of the one whose key is lost; may be the same."""
    reason: ShortText
    since: Uint64
    """From when on the key is not to be trusted: milliseconds since 1970."""
