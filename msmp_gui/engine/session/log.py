"""The audit log of one conference, as its session writes it."""

from __future__ import annotations

from collections.abc import Iterable

from msmp_gui.engine.audit.trail import AuditTrail, Note
from msmp_gui.engine.clock import Clock
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.protocol.errors import RemoteProtocolError
from msmp_gui.protocol.events import EpochActive, Event, MembershipOver
from msmp_gui.protocol.member.member import Member


class SessionLog:
    """Every entry has the moment, the term and the epoch in which it was made."""

    def __init__(self, trail: AuditTrail, member: Member, clock: Clock) -> None:
        self._trail = trail
        self._member = member
        self._clock = clock

    def note(self, note: Note) -> None:
        """Add something that happened."""
        member = self._member
        epoch = member.current.number if member.current else member.standing.epoch
        self._trail.add(note, self._clock.now(), term=member.standing.term, epoch=epoch)

    def refused(self, sender: Fingerprint, error: RemoteProtocolError) -> None:
        """Something that somebody sent was refused."""
        standing = self._member.standing
        self._trail.refused(
            sender,
            error.code,
            str(error),
            self._clock.now(),
            term=standing.term,
            epoch=standing.epoch,
        )

    def keep(self, events: Iterable[Event]) -> None:
        """Before anybody is told what happened; signed with each key, and at the end."""
        settles = any(isinstance(event, EpochActive | MembershipOver) for event in events)
        self._trail.flush(self._clock.now(), checkpoint=settles)
        self.show_head()

    def show_head(self) -> None:
        """The member tells the others how far its log is."""
        self._member.audit_head = self._trail.head
