"""What members send under the group key, and ask each other for again."""

from __future__ import annotations

from typing import Annotated, ClassVar

from msmp_gui.protocol.record import record
from msmp_gui.protocol.wire.messages.kinds import Kind, PayloadKind
from msmp_gui.protocol.wire.messages.limits import MAX_TEXT, Number
from msmp_gui.protocol.wire.schema import Size, Uint32, Uint64


@record
class RepairRequest:
    """Member to member: send me these of your messages again."""

    KIND: ClassVar[Kind] = Kind.REPAIR_REQUEST

    stream: Number
    """Number of the member whose messages are missing."""
    first: Uint64
    """The lowest sequence number that is missing."""
    last: Uint64
    """The highest."""


@record
class StreamHead:
    """The newest message of one member."""

    stream: Number
    """The member's number."""
    sequence: Uint64


@record
class Payload:
    """What members send under the group key; signed, then sealed with SFrame (RFC 9605)."""

    KIND: ClassVar[Kind] = Kind.PAYLOAD

    number: Number
    """Of the one who says it."""
    kind: PayloadKind
    sequence: Uint64
    """Chat: counts from 1. Else 0."""
    epoch: Uint32
    """Chat: the epoch in which it was said. Presence: the newest epoch that is active."""
    sent: Uint64
    """When it was said: milliseconds since 1970, by the sender's clock."""
    text: Annotated[str, Size(0, MAX_TEXT)]
    heads: Annotated[tuple[StreamHead, ...], Size(0, 64)]
    """Presence: what the sender knows of each stream. Skip: up to where to go on."""
