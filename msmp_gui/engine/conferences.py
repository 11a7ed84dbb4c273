"""All conferences of this peer: founded, joined, and those from before the last start."""

from __future__ import annotations

import logging
from collections.abc import Iterator

from msmp_gui.crypto.errors import DecodingError
from msmp_gui.engine import errors, policies
from msmp_gui.engine.dormant import DormantGroup, GroupRecord
from msmp_gui.engine.group_session import GroupSession, SessionWorld, channel_of, packet
from msmp_gui.engine.sentences import sentence
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.identity.names import displayable
from msmp_gui.protocol import schema, signed
from msmp_gui.protocol.errors import RemoteProtocolError
from msmp_gui.protocol.events import Outbox
from msmp_gui.protocol.group_controller import GroupController
from msmp_gui.protocol.member import Member
from msmp_gui.protocol.messages import EvictionNotice, GroupEnd, Kind, Rejoin
from msmp_gui.protocol.policy_token import sign_token
from msmp_gui.protocol.registration import ReceivedInvitation
from msmp_gui.protocol.states import MemberState
from msmp_gui.storage.groups import GroupRecords
from msmp_gui.transport.base import Transport

_log = logging.getLogger(__name__)

_LONGEST_NAME = 64


class Conferences:
    """By group id. What a restart needs is kept: who and under which policy, never a key."""

    def __init__(self, world: SessionWorld, transport: Transport, records: GroupRecords) -> None:
        self.sessions: dict[bytes, GroupSession] = {}
        self.dormant = _load(records, world.me.fingerprint)
        self._world = world
        self._transport = transport
        self._records = records
        self._policy_of: dict[bytes, str] = {}
        self._kept: dict[bytes, GroupRecord] = {}

    def __iter__(self) -> Iterator[bytes]:
        """Those that people see: one that was left before the last start is not among them."""
        yield from (g for g, dormant in self.dormant.items() if not dormant.record.departure)
        yield from self.sessions

    def close(self) -> None:
        """Stop every session's timers."""
        for session in self.sessions.values():
            session.close()

    def by_channel(self, channel: bytes) -> GroupSession | None:
        """The session that listens on a channel."""
        return next((s for g, s in self.sessions.items() if channel_of(g) == channel), None)

    # Beginning

    def found(self, name: str, people: list[Certificate], policy: str) -> bytes:
        """Start a conference with this peer as its controller, and invite people.

        Raises CommandError and PolicyError.
        """
        if not people:
            raise errors.bad_value(sentence("Choose at least one person."))
        if not name.strip():
            raise errors.bad_value(sentence("Give the conference a name."))
        world, group = self._world, self._world.random(16)
        me = world.me
        token = policies.find(policy).token(group, displayable(name, _LONGEST_NAME), me.fingerprint)
        most = token.operational.max_members
        if len(people) >= most:
            raise errors.bad_value(
                sentence("The policy allows {count} people at most, you among them.", count=most)
            )
        outbox = Outbox()
        signed_token = sign_token(token, me.signing_key)
        controller = GroupController.founding(me, signed_token, world.random, outbox)
        session = GroupSession(world, controller.member, outbox, controller)
        self._policy_of[group] = policy
        self._take_up(session)
        session.invite(people)
        return group

    def join(self, invitation: ReceivedInvitation) -> None:
        """Accept an invitation, in place of any session of the same conference before."""
        before = self.sessions.pop(invitation.group, None)
        self.dormant.pop(invitation.group, None)
        if before:
            before.close()
        world, outbox = self._world, Outbox()
        member = Member.accepting(world.me, invitation, world.random, outbox, world.clock.now())
        self._take_up(GroupSession(world, member, outbox))

    def awaits(self, invitation: ReceivedInvitation) -> bool:
        """Whether this peer agreed before: it waits for the key, or was a member and lost it."""
        rejoin = invitation.signed.message.rejoin
        session = self.sessions.get(invitation.group)
        dormant = self.dormant.get(invitation.group) if rejoin else None
        if session is not None and not session.member.over:
            member = session.member
            if member.answers(invitation):
                return False  # it came again
            waits = member.state is MemberState.JOINING
            return (rejoin or waits) and member.token.hash == invitation.token.hash
        return (
            dormant is not None
            and not dormant.record.departure
            and dormant.controller.fingerprint == invitation.controller.fingerprint
        )

    def open_to(self, invitation: ReceivedInvitation) -> bool:
        """Whether an invitation is news: not to a conference that this peer is in."""
        session = self.sessions.get(invitation.group)
        return session is None or session.member.over

    def recipe(self, group: bytes) -> tuple[str, str, list[Fingerprint]]:
        """Name, policy and people of a conference that is to be started anew."""
        dormant = self.dormant.get(group)
        if dormant is not None:
            return dormant.record.name, dormant.record.policy or "everyday", dormant.others
        session = self.sessions[group]
        me = self._world.me.fingerprint
        others = [m.fingerprint for m in session.member.roster if m.fingerprint != me]
        policy = self._policy_of.get(group, session.member.token.message.policy)
        return session.name, policy, others

    # Ending

    def forget(self, group: bytes) -> None:
        """Take a conference that is over off the list."""
        session = self.sessions.pop(group, None)
        if session is not None:
            session.close()
            self._transport.leave_channel(channel_of(group))
        self.dormant.pop(group, None)
        self._kept.pop(group, None)
        self._records.forget(group)

    def greet(self, controller: Fingerprint) -> list[bytes]:
        """What to say to somebody who comes near, about conferences from before the last start:
        that this peer wants to come back, or that it left.
        """
        return [
            packet(group, Kind.DEPARTURE, dormant.record.departure)
            if dormant.record.departure
            else packet(group, Kind.REJOIN, schema.encode(Rejoin(group)))
            for group, dormant in self.dormant.items()
            if not dormant.hosted and dormant.controller.fingerprint == controller
        ]

    def told_dormant(self, group: bytes, kind: Kind, body: bytes) -> str | None:
        """The controller says that there is nothing to come back to: why, if it is true."""
        dormant = self.dormant[group]
        key, to = dormant.controller.verifying_key, self._world.me.fingerprint
        try:
            if kind is Kind.GROUP_END:
                signed.verify(GroupEnd, body, key, group)
            elif kind is Kind.EVICTION_NOTICE:
                signed.verify(EvictionNotice, body, key, group, to)
            else:
                return None
        except RemoteProtocolError as error:
            _log.info("refused a message: %s", error)
            return None
        left = bool(dormant.record.departure)
        self.forget(group)
        if left:
            return None
        return "ended" if kind is Kind.GROUP_END else "removed"

    # Keeping

    def keep(self, group: bytes) -> None:
        """Keep what a restart needs, where it changed."""
        session = self.sessions.get(group)
        if session is None:
            return
        member = session.member
        if member.over and not member.untold_departure:
            self._kept.pop(group, None)
            self._records.forget(group)
            return
        me = self._world.me.fingerprint
        others = [m for m in member.roster if m.fingerprint != me]
        record = GroupRecord(
            session.name,
            self._policy_of.get(group, ""),
            member.controller.der,
            tuple(other.certificate.der for other in others),
            member.untold_departure,
        )
        if record != self._kept.get(group):
            self._kept[group] = record
            self._records.put(group, record.encode())

    def _take_up(self, session: GroupSession) -> None:
        self.sessions[session.group] = session
        self._transport.join_channel(channel_of(session.group))
        self.keep(session.group)


def _load(records: GroupRecords, me: Fingerprint) -> dict[bytes, DormantGroup]:
    dormant = {}
    for group, data in records.all().items():
        try:
            record = GroupRecord.decode(data)
            controller = Certificate.from_der(record.controller)
        except (RemoteProtocolError, DecodingError):
            _log.info("left out the record of a conference that cannot be read")
            continue
        hosted = controller.fingerprint == me
        dormant[group] = DormantGroup(group, record, controller, hosted)
    return dormant
