"""What a member was told that cannot all be true: kept as evidence, and told to its user.

Changes with what counts as a split view (MSMP-77).
"""

from __future__ import annotations

from msmp_gui.protocol import split_view
from msmp_gui.protocol.events import Outbox, SplitViewDetected
from msmp_gui.protocol.member.allegiance import Allegiance
from msmp_gui.protocol.roster import RosterMember
from msmp_gui.protocol.wire.messages.kinds import Kind


class SplitViews:
    """One member's side of it."""

    def __init__(self, group: bytes, allegiance: Allegiance, outbox: Outbox) -> None:
        self._group = group
        self._allegiance = allegiance
        self._outbox = outbox

    def tell(self, member: RosterMember | None, *said: tuple[Kind, bytes]) -> None:
        """`said`: by the controller; an acknowledgement by `member`."""
        other, controller = member and member.certificate, self._allegiance.controller
        told = [
            (kind, other if other and kind is Kind.EPOCH_ACK else controller, raw)
            for kind, raw in said
        ]
        self._outbox.tell(SplitViewDetected(member, split_view.gather(self._group, told)))
