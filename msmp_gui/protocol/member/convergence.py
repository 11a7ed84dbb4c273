"""Who has proven that they hold which key: convergence, member by member (draft, 2.1.1)."""

from __future__ import annotations

from msmp_gui.crypto.secret import Secret
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.protocol.errors import MalformedError, StaleError
from msmp_gui.protocol.keys.schedule import Epoch
from msmp_gui.protocol.roster import Roster, RosterMember
from msmp_gui.protocol.wire.messages.rekey import EpochAck
from msmp_gui.protocol.wire.signed import Claimed


class Convergence:
    """Acknowledgements of the current epoch and of the next."""

    def __init__(self, group: bytes) -> None:
        self._group = group
        self._confirmed: dict[bytes, set[int]] = {}
        self.followers: dict[Fingerprint, int] = {}
        """The newest term of another's in which somebody acknowledged a key."""

    def confirmed(self, context: bytes) -> frozenset[int]:
        """Numbers of members who proved that they hold the key of the epoch with that hash."""
        return frozenset(self._confirmed.get(context, ()))

    def confirm(self, context: bytes, number: int) -> None:
        """Member `number` holds that key."""
        self._confirmed.setdefault(context, set()).add(number)

    def keep_only(self, context: bytes) -> None:
        """Forget all epochs but one."""
        self._confirmed = {context: self._confirmed.get(context, set())}

    def accept(
        self, claimed: Claimed[EpochAck], epoch: Epoch, roster: Roster
    ) -> tuple[RosterMember, EpochAck]:
        """Check an acknowledgement of `epoch`. Raises MalformedError and StaleError."""
        member = roster.by_number(claimed.message.number)
        if member is None:
            msg = "an acknowledgement by somebody who is not in the group"
            raise StaleError(msg)
        ack = claimed.verify(member.certificate.verifying_key, self._group).message
        if Secret(epoch.tag(ack.number)) != Secret(ack.tag):
            msg = "an acknowledgement by somebody who does not hold the key"
            raise MalformedError(msg)
        self.confirm(epoch.context_hash, ack.number)
        if ack.number != epoch.context.controller:
            self.followers[member.fingerprint] = epoch.context.term
        return member, ack

    def contradicts(
        self, claimed: Claimed[EpochAck], epoch: Epoch, roster: Roster
    ) -> RosterMember | None:
        """The member who acknowledges another context for the very attempt that led to `epoch`.

        Raises MalformedError where it is not that member's word.
        """
        ack = claimed.message
        member = roster.by_number(ack.number)
        place = (epoch.context.term, epoch.number, epoch.context.attempt)
        same = ack.context == epoch.context_hash
        if member is None or same or (ack.term, ack.epoch, ack.attempt) != place:
            return None
        claimed.verify(member.certificate.verifying_key, self._group)
        return member
