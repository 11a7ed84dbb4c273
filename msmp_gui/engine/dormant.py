"""Conferences that this peer was in when it was stopped, as they are kept between starts.

No key is ever kept. A member asks the controller to be let in again; a controller that was
restarted holds its group's keys no more, and can start it anew.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from msmp_gui.engine.sentences import sentence
from msmp_gui.engine.snapshot import Action, GroupView, Phase, Role
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.protocol import schema
from msmp_gui.protocol.messages import CertificateDer
from msmp_gui.protocol.schema import Blob, Size

_MAX_RECORD = 2_000_000


@dataclass(frozen=True, slots=True)
class GroupRecord:
    """What is kept of a conference under way."""

    name: Annotated[str, Size(1, 64)]
    policy: Annotated[str, Size(0, 4096)]
    """What `CreateGroup.policy` was, for starting anew; empty for a member."""
    controller: CertificateDer
    members: Annotated[tuple[CertificateDer, ...], Size(0, 1024)]
    departure: Blob
    """Signed, where this peer left and the controller may not have heard of it."""

    def encode(self) -> bytes:
        """As it is kept."""
        return schema.encode(self)

    @classmethod
    def decode(cls, data: bytes) -> GroupRecord:
        """Raises MalformedError."""
        return schema.decode(cls, data, limit=_MAX_RECORD)


@dataclass(frozen=True)
class DormantGroup:
    """A conference that waits for its controller, or to be started anew."""

    group: bytes
    record: GroupRecord
    controller: Certificate
    hosted: bool
    """This peer was its controller."""

    @property
    def others(self) -> list[Fingerprint]:
        """Who else was in."""
        members = [Certificate.from_der(der) for der in self.record.members]
        return [member.fingerprint for member in members]

    def view(self) -> GroupView:
        """As people see it."""
        phase = Phase.INTERRUPTED if self.hosted else Phase.JOINING
        ending = (
            sentence("The app was restarted, and the keys of this conference are gone.")
            if self.hosted
            else sentence("Waiting for {name} to let you in again.", name=self.controller.name)
        )
        return GroupView(
            self.group.hex(),
            self.record.name,
            Role.CONTROLLER if self.hosted else Role.MEMBER,
            phase,
            "",
            (),
            (),
            None,
            (),
            (),
            (),
            frozenset({Action.RESTART} if self.hosted else {Action.LEAVE}),
            ending,
        )
