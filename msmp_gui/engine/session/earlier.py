"""Conferences that are over, as they are remembered: by name, and how and when they ended.

What was said in them is not kept; the audit log tells what happened to keys and members.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass

from msmp_gui.crypto import cbor
from msmp_gui.crypto.errors import DecodingError
from msmp_gui.engine.session.view import ending, phase_of
from msmp_gui.engine.snapshot import GroupView, Phase, Role
from msmp_gui.protocol.member.member import Member
from msmp_gui.protocol.registration import NO_INVITATION, Standing
from msmp_gui.storage.groups import GroupRecords

_log = logging.getLogger(__name__)

_MOST = 50
"""Conferences that are remembered; the oldest are forgotten first."""


@dataclass(frozen=True, slots=True)
class EarlierGroup:
    """One of them."""

    name: str
    phase: Phase
    ended: float
    """When this peer knew; seconds since 1970."""
    hosted: bool
    """By this peer."""
    epoch: int
    """The newest that was in use here: should this peer come back, it takes nothing of before."""

    def encode(self) -> bytes:
        """As it is kept."""
        name, phase, ended = self.name, self.phase.value, float(self.ended)
        return cbor.encode([3, name, phase, ended, self.hosted, self.epoch])

    @classmethod
    def decode(cls, data: bytes) -> EarlierGroup:
        """Raises DecodingError."""
        match cbor.decode(data, limit=4096):
            case [
                3,
                str() as name,
                str() as phase,
                float() as ended,
                bool() as hosted,
                int() as epoch,
            ]:
                pass
            # As kept by versions that did not note how far it had come, or who hosted.
            case [2, str() as name, str() as phase, float() as ended, bool() as hosted]:
                epoch = 0
            case [1, str() as name, str() as phase, float() as ended]:
                hosted, epoch = False, 0
            case _:
                phase = ""
        if phase not in [*Phase]:
            msg = "not the memory of a conference"
            raise DecodingError(msg)
        return cls(name, Phase(phase), ended, hosted, epoch)

    def view(self, group: bytes) -> GroupView:
        """As people see it."""
        return GroupView(
            group.hex(),
            self.name,
            Role.CONTROLLER if self.hosted else Role.MEMBER,
            self.phase,
            policy_name="",
            policy=(),
            members=(),
            key=None,
            messages=(),
            alerts=(),
            timeline=(),
            actions=frozenset(),
            end_reason=ending(self.phase, hosted=self.hosted),
            ended=self.ended,
        )


class EarlierGroups:
    """By group id: those from before the last start are shown from here, the others as sessions."""

    def __init__(self, records: GroupRecords) -> None:
        self._records = records
        self._shown: dict[bytes, EarlierGroup] = {}
        self._kept: set[bytes] = set()
        """Those that ended since the start."""
        known = []
        for group, data in records.earlier().items():
            try:
                known.append((group, EarlierGroup.decode(data)))
            except DecodingError:
                _log.info("left out the memory of a conference that cannot be read")
        known.sort(key=lambda each: each[1].ended)
        for group, _ in known[:-_MOST]:
            records.forget(group)
        self._shown = dict(known[-_MOST:])

    def __iter__(self) -> Iterator[bytes]:
        """The oldest first."""
        return iter(sorted(self._shown, key=lambda group: self._shown[group].ended))

    def __contains__(self, group: bytes) -> bool:
        return group in self._shown

    def view(self, group: bytes) -> GroupView:
        """One of them, as people see it."""
        return self._shown[group].view(group)

    def standing(self, group: bytes) -> Standing | None:
        """Where this peer stood in one from before the last start."""
        earlier = self._shown.get(group)
        return Standing(0, 0, earlier.epoch, NO_INVITATION, restarted=True) if earlier else None

    def ended(self, member: Member, now: float, *, hosted: bool) -> None:
        """This peer's membership is over, and people saw how; harmless when called again."""
        group = member.token.message.group
        if group not in self._kept:
            self._kept.add(group)
            name, phase = member.token.message.name, phase_of(member)
            memory = EarlierGroup(name, phase, now, hosted, member.standing.epoch)
            self._records.end(group, memory.encode())

    def reopen(self, group: bytes) -> None:
        """It is over, and (again) somebody has to hear of that: it ends once they did."""
        self._kept.discard(group)

    def ended_meanwhile(self, group: bytes, memory: EarlierGroup) -> None:
        """A conference was over before this peer could come back to it."""
        self._shown[group] = memory
        self._records.end(group, self._shown[group].encode())

    def begin_again(self, group: bytes) -> None:
        """It is not over any more."""
        if self._shown.pop(group, None) or group in self._kept:
            self._kept.discard(group)
            self._records.begin_again(group)

    def forget(self, group: bytes) -> None:
        """Nobody wants to see it any more."""
        self._shown.pop(group, None)
        self._kept.discard(group)
