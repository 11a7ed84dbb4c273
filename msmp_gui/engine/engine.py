"""The engine: takes commands, gives out snapshots and notices.

Runs in one thread, that of its scheduler; everything it does is a callback. Windows and scripts
use it alike. It joins the layers below and decides nothing that they can decide.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace

from msmp_gui.crypto import cbor
from msmp_gui.crypto.errors import DecodingError
from msmp_gui.crypto.hpke import Random
from msmp_gui.engine import commands as cmd
from msmp_gui.engine import errors, policies
from msmp_gui.engine.clock import Clock
from msmp_gui.engine.contacts import Contacts
from msmp_gui.engine.directory import Directory, find
from msmp_gui.engine.dormant import DormantGroup, GroupRecord
from msmp_gui.engine.errors import CommandError
from msmp_gui.engine.group_session import GroupSession, channel_of, packet
from msmp_gui.engine.group_view import view_group
from msmp_gui.engine.invitations import Invitations
from msmp_gui.engine.notices import (
    CommandDone,
    CommandFailed,
    GroupChanged,
    GroupOver,
    InvitationGone,
    InvitationReceived,
    Notice,
    PeerGone,
    PeerSeen,
)
from msmp_gui.engine.sentences import sentence
from msmp_gui.engine.snapshot import (
    GroupView,
    NetworkView,
    PolicyChoice,
    Protection,
    Snapshot,
)
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.identity.identity import Identity
from msmp_gui.identity.names import displayable
from msmp_gui.protocol import schema, signed
from msmp_gui.protocol.errors import (
    LocalProtocolError,
    PolicyError,
    ProtocolError,
    RemoteProtocolError,
)
from msmp_gui.protocol.events import Outbox
from msmp_gui.protocol.group_controller import GroupController
from msmp_gui.protocol.member import Member
from msmp_gui.protocol.messages import MAX_MESSAGE, EvictionNotice, GroupEnd, Kind, Rejoin
from msmp_gui.protocol.policy_token import sign_token
from msmp_gui.protocol.registration import ReceivedInvitation, read_invitation
from msmp_gui.protocol.roster import CONTROLLER_NUMBER
from msmp_gui.storage.groups import GroupRecords
from msmp_gui.storage.people import People
from msmp_gui.transport.base import Discovery, Link, Transport

_log = logging.getLogger(__name__)

_MAX_PACKET = MAX_MESSAGE + 100


@dataclass(frozen=True)
class EngineParts:
    """What an engine is made of."""

    me: Identity
    protection: Protection
    people: People
    groups: GroupRecords
    transport: Transport
    discovery: Discovery | None
    clock: Clock
    random: Random


class Engine:
    """One peer."""

    def __init__(
        self,
        parts: EngineParts,
        *,
        publish: Callable[[Snapshot], None],
        notify: Callable[[Notice], None],
    ) -> None:
        self.me = parts.me
        self.clock = parts.clock
        self.random = parts.random
        self._parts = parts
        self._publish = publish
        self.notify = notify
        self._transport = parts.transport
        self._directory = Directory(parts.me, parts.people, parts.clock)
        self._contacts = Contacts(parts.me, parts.transport, parts.clock, parts.random, self)
        self._invitations = Invitations(parts.clock)
        self._sessions: dict[bytes, GroupSession] = {}
        self._dormant = self._load_dormant()
        self._policies: tuple[PolicyChoice, ...] = policies.choices()
        self._policy_of: dict[bytes, str] = {}
        self._shown: dict[bytes, GroupView] = {}
        self._kept: dict[bytes, GroupRecord] = {}
        self._changed: set[bytes] = set()
        self._publishing = False
        self._network_problem = None
        self._handlers = self._command_handlers()

    # Life

    def start(self) -> None:
        """Open the network. Raises TransportError."""
        self._transport.start(self)
        if self._parts.discovery:
            self._parts.discovery.start(self, self._transport.port)
        self._changed |= self._dormant.keys()
        self._plan_publishing()

    async def close(self) -> None:
        """Close the network; running conferences go on without this peer."""
        self._contacts.close()
        for session in self._sessions.values():
            session.close()
        if self._parts.discovery:
            await self._parts.discovery.close()
        await self._transport.close()

    def status(self) -> Snapshot:
        """Everything as it is now."""
        return Snapshot(
            self._directory.view(self.me.certificate),
            self._parts.protection,
            NetworkView(self._transport.addresses, self._parts.discovery is not None),
            self._policies,
            self._directory.near(),
            tuple(self._invitations.views(self._directory)),
            tuple(self._view(group) for group in (*self._dormant, *self._sessions)),
        )

    # Commands

    def execute(self, command: cmd.Command, command_id: object = None) -> None:
        """Carry a command out; CommandDone or CommandFailed is told."""
        try:
            group = self._handlers[type(command)](command)
        except CommandError as error:
            self.notify(CommandFailed(command_id, error.code, error.message))
        except (LocalProtocolError, PolicyError) as error:
            refused = errors.from_protocol(error)
            self.notify(CommandFailed(command_id, refused.code, refused.message))
        else:
            self.notify(CommandDone(command_id, group.hex() if group else None))
        self._plan_publishing()

    def _command_handlers(self) -> dict[type, Callable[..., bytes | None]]:
        return {
            cmd.CreateGroup: self._create,
            cmd.AcceptInvitation: self._accept,
            cmd.DeclineInvitation: self._decline,
            cmd.InviteMembers: self._invite,
            cmd.Say: self._say,
            cmd.ChangeKey: self._change_key,
            cmd.RemoveMember: self._remove,
            cmd.ReportCompromise: self._report_compromise,
            cmd.LeaveGroup: self._leave,
            cmd.EndGroup: self._end,
            cmd.RestartGroup: self._restart,
            cmd.AddPeer: self._add_peer,
            cmd.MarkVerified: self._mark_verified,
            cmd.DismissAlert: self._dismiss_alert,
            cmd.ForgetGroup: self._forget,
        }

    def _create(self, command: cmd.CreateGroup) -> bytes:
        people = self._people(command.members)
        return self._found(command.name, people, command.policy)

    def _found(self, name: str, people: list[Certificate], policy: str) -> bytes:
        if not people:
            raise errors.bad_value(sentence("Choose at least one person."))
        if not name.strip():
            raise errors.bad_value(sentence("Give the conference a name."))
        group = self.random(16)
        template = policies.find(policy)
        token = template.token(group, displayable(name, 64), self.me.fingerprint)
        if len(people) >= token.operational.max_members:
            raise errors.bad_value(
                sentence(
                    "The policy allows {count} people at most, you among them.",
                    count=token.operational.max_members,
                )
            )
        outbox = Outbox()
        signed_token = sign_token(token, self.me.signing_key)
        controller = GroupController(self.me, signed_token, self.random, outbox)
        session = GroupSession(self, controller.member, outbox, controller)
        self._policy_of[group] = policy
        self._take_up(session)
        for person in people:
            controller.peer_reachable(person.fingerprint, True, self.clock.now())
        controller.invite(people, self.clock.now())
        session.pump()
        return group

    def _accept(self, command: cmd.AcceptInvitation) -> bytes:
        invitation = self._invitations.take(command.invitation)
        self._join(invitation)
        return invitation.group

    def _decline(self, command: cmd.DeclineInvitation) -> bytes:
        invitation = self._invitations.take(command.invitation)
        body = self._invitations.decline(invitation)
        sealed = packet(invitation.group, Kind.DECLINE, body)
        self._contacts.send(invitation.controller.fingerprint, sealed)
        return invitation.group

    def _invite(self, command: cmd.InviteMembers) -> bytes:
        session, controller = self._hosted(command.group)
        people = self._people(command.members)
        roster = session.member.roster
        new = [p for p in people if roster.by_fingerprint(p.fingerprint) is None]
        for person in new:
            controller.peer_reachable(person.fingerprint, True, self.clock.now())
        controller.invite(new, self.clock.now())
        session.pump()
        return session.group

    def _say(self, command: cmd.Say) -> bytes:
        session = self._session(command.group)
        session.say(command.text)
        return session.group

    def _change_key(self, command: cmd.ChangeKey) -> bytes:
        session, controller = self._hosted(command.group)
        controller.rekey(self.clock.now())
        session.pump()
        return session.group

    def _remove(self, command: cmd.RemoveMember) -> bytes:
        session, controller = self._hosted(command.group)
        controller.remove(self._number(session, command.member), self.clock.now())
        session.pump()
        return session.group

    def _report_compromise(self, command: cmd.ReportCompromise) -> bytes:
        session = self._session(command.group)
        number = self._number(session, command.member)
        now = self.clock.now()
        since = now if command.since is None else min(command.since, now)
        reason = displayable(command.reason, 500) if command.reason.strip() else ""
        if session.controller and number != CONTROLLER_NUMBER:
            session.controller.declare_compromise(number, reason, since, now)
        else:
            session.member.report_compromise(number, reason, since)
        session.pump()
        return session.group

    def _leave(self, command: cmd.LeaveGroup) -> bytes:
        dormant = self._dormant.get(_group_id(command.group))
        if dormant and not dormant.hosted:
            self._drop_dormant(dormant.group)
            return dormant.group
        session = self._session(command.group)
        if session.controller:
            raise errors.host_must_end()
        session.member.leave()
        session.pump()
        return session.group

    def _end(self, command: cmd.EndGroup) -> bytes:
        session, controller = self._hosted(command.group)
        controller.end(self.clock.now())
        session.pump()
        return session.group

    def _restart(self, command: cmd.RestartGroup) -> bytes:
        """The same people, less those who are missing, lost or put out, with this peer as host."""
        group = _group_id(command.group)
        dormant = self._dormant.get(group)
        if dormant:
            others = [f for f in dormant.others if self._contacts.is_near(f)]
            name, policy = dormant.record.name, dormant.record.policy or "everyday"
        else:
            session = self._session(command.group)
            others = [
                member.fingerprint
                for member in session.member.roster
                if self._contacts.is_near(member.fingerprint)
            ]
            name = session.name
            policy = self._policy_of.get(group, session.member.token.message.policy)
        people = [c for f in others if (c := self._directory.certificate(f)) is not None]
        people = [person for person in people if not self._directory.is_distrusted(person)]
        founded = self._found(name, people, policy)
        if dormant:
            self._drop_dormant(group)
        else:
            session.member.leave()
            session.pump()
        return founded

    def _add_peer(self, command: cmd.AddPeer) -> None:
        self._contacts.add(_address(command.address))

    def _mark_verified(self, command: cmd.MarkVerified) -> None:
        self._directory.set_verified(_fingerprint(command.fingerprint), command.verified)
        self._changed |= self._sessions.keys()

    def _dismiss_alert(self, command: cmd.DismissAlert) -> bytes:
        session = self._session(command.group)
        session.chronicle.dismiss(command.alert)
        self.session_changed(session.group)
        return session.group

    def _forget(self, command: cmd.ForgetGroup) -> bytes:
        group = _group_id(command.group)
        if group in self._dormant:
            self._drop_dormant(group)
            return group
        session = self._session(command.group)
        if not session.member.over:
            raise errors.bad_value(sentence("Leave or end the conference first."))
        session.close()
        self._transport.leave_channel(channel_of(group))
        del self._sessions[group]
        self._shown.pop(group, None)
        return group

    # Finding what a command speaks of

    def _people(self, who: tuple[str, ...]) -> list[Certificate]:
        people = [self._directory.resolve(name) for name in dict.fromkeys(who)]
        unique = {person.fingerprint: person for person in people}
        for person in unique.values():
            if self._directory.is_distrusted(person):
                raise errors.bad_value(
                    sentence("{name}’s key is compromised; they need a new one.", name=person.name)
                )
        return list(unique.values())

    def _session(self, group: str) -> GroupSession:
        session = self._sessions.get(_group_id(group))
        if session is None:
            raise errors.unknown_group()
        return session

    def _hosted(self, group: str) -> tuple[GroupSession, GroupController]:
        session = self._session(group)
        if session.controller is None:
            raise errors.not_host()
        return session, session.controller

    def _number(self, session: GroupSession, who: str) -> int:
        members = [member.certificate for member in session.member.roster]
        try:
            person = find(who, members)
        except CommandError as error:
            if error.code == "unknown_person":
                raise errors.not_a_member(who[:64]) from error
            raise
        member = session.member.roster.by_fingerprint(person.fingerprint)
        assert member is not None
        return member.number

    # Contacts

    def may_know(self, certificate: Certificate) -> bool:
        """Everybody near may, but those whose keys are lost."""
        return not self._directory.is_distrusted(certificate)

    def peer_up(self, certificate: Certificate, address: str) -> None:
        """Somebody is near."""
        if self._directory.is_distrusted(certificate):
            return
        if self._directory.arrived(certificate, address):
            self.notify(PeerSeen(self._directory.view(certificate)))
        for session in list(self._sessions.values()):
            session.peer_up(certificate.fingerprint)
        for dormant in list(self._dormant.values()):
            if not dormant.hosted and dormant.controller.fingerprint == certificate.fingerprint:
                body = schema.encode(Rejoin(dormant.group))
                sealed = packet(dormant.group, Kind.REJOIN, body)
                self._contacts.send(certificate.fingerprint, sealed)
        self._changed |= self._sessions.keys()
        self._plan_publishing()

    def peer_down(self, certificate: Certificate) -> None:
        """Somebody is no longer near."""
        view = self._directory.view(certificate)
        self._directory.went(certificate.fingerprint)
        for session in list(self._sessions.values()):
            session.peer_down(certificate.fingerprint)
        self.notify(PeerGone(replace(view, near=False)))
        self._changed |= self._sessions.keys()
        self._plan_publishing()

    def contact_failed(self, address: str, reason: str) -> None:
        """An address that was asked for does not answer."""
        words = sentence("{address} does not answer: {reason}", address=address, reason=reason)
        self.notify(CommandFailed(None, "no_answer", words))

    def packet_received(self, certificate: Certificate, packet: bytes) -> None:
        """A packet from somebody near, for one of the groups or about one to come."""
        try:
            match cbor.decode(packet, limit=_MAX_PACKET):
                case [bytes() as group, int() as number, bytes() as body] if len(group) == 16:
                    kind = Kind(number)
                case _:
                    return
        except (DecodingError, ValueError):
            return
        session = self._sessions.get(group)
        if kind is Kind.INVITATION:
            self._on_invitation(group, body, certificate)
        elif session is not None:
            session.receive(kind, body, certificate)
        elif group in self._dormant:
            self._on_dormant(self._dormant[group], kind, body)

    # Invitations

    def _on_invitation(self, group: bytes, body: bytes, sender: Certificate) -> None:
        try:
            invitation = read_invitation(
                body, group, sender.fingerprint, self.me.fingerprint, self.clock.now()
            )
        except ProtocolError as error:
            _log.info("refused an invitation: %s", error)
            return
        session = self._sessions.get(group)
        agreed = group in self._dormant or (session is not None and not session.member.over)
        if invitation.signed.message.rejoin and agreed:
            same = self._dormant[group].controller if group in self._dormant else None
            host = same or (session.member.controller if session else None)
            if host is not None and host.fingerprint == sender.fingerprint:
                self._join(invitation)
        elif session is None or session.member.over:
            view = self._invitations.add(invitation, self._directory)
            self.notify(InvitationReceived(view))
            self.clock.call_later(self._invitations.life(invitation), self._expire_invitations)
            self._plan_publishing()

    def _expire_invitations(self) -> None:
        for gone in self._invitations.expire():
            self.notify(InvitationGone(gone))
        self._plan_publishing()

    def _join(self, invitation: ReceivedInvitation) -> None:
        before = self._sessions.pop(invitation.group, None)
        self._dormant.pop(invitation.group, None)
        outbox = Outbox()
        member = Member.accepting(self.me, invitation, self.random, outbox, self.clock.now())
        if before:
            before.close()
        self._take_up(GroupSession(self, member, outbox))

    def _take_up(self, session: GroupSession) -> None:
        self._sessions[session.group] = session
        self._transport.join_channel(channel_of(session.group))
        self._keep(session)

    # Conferences from before the last start

    def _load_dormant(self) -> dict[bytes, DormantGroup]:
        dormant = {}
        for group, data in self._parts.groups.all().items():
            try:
                record = GroupRecord.decode(data)
                controller = Certificate.from_der(record.controller)
            except (RemoteProtocolError, DecodingError):
                _log.info("dropped the record of a conference that cannot be read")
                continue
            hosted = controller.fingerprint == self.me.fingerprint
            dormant[group] = DormantGroup(group, record, controller, hosted)
        return dormant

    def _on_dormant(self, dormant: DormantGroup, kind: Kind, body: bytes) -> None:
        """The controller says that there is nothing to come back to."""
        key, to = dormant.controller.verifying_key, self.me.fingerprint
        try:
            if kind is Kind.GROUP_END:
                signed.verify(GroupEnd, body, key, dormant.group)
            elif kind is Kind.EVICTION_NOTICE:
                signed.verify(EvictionNotice, body, key, dormant.group, to)
            else:
                return
        except RemoteProtocolError as error:
            _log.info("refused a message: %s", error)
            return
        reason = "ended" if kind is Kind.GROUP_END else "removed"
        self._drop_dormant(dormant.group)
        self.notify(GroupOver(dormant.group.hex(), reason))

    def _drop_dormant(self, group: bytes) -> None:
        self._dormant.pop(group, None)
        self._shown.pop(group, None)
        self._parts.groups.forget(group)
        self._plan_publishing()

    def _keep(self, session: GroupSession) -> None:
        """Keep what a restart needs: who, not which keys."""
        group = session.group
        if session.member.over:
            self._kept.pop(group, None)
            self._parts.groups.forget(group)
            return
        others = [m for m in session.member.roster if m.fingerprint != self.me.fingerprint]
        record = GroupRecord(
            session.name,
            self._policy_of.get(session.group, ""),
            session.member.controller.der,
            tuple(member.certificate.der for member in others),
        )
        if record != self._kept.get(group):
            self._kept[group] = record
            self._parts.groups.put(group, record.encode())

    # The world of a session

    def send(self, to: Fingerprint, packet: bytes) -> bool:
        """Send a packet to a peer near."""
        return self._contacts.send(to, packet)

    def send_datagram(self, channel: bytes, datagram: bytes) -> None:
        """Send to everyone on a channel; where that fails, links carry it all."""
        self._transport.send_datagram(channel, datagram)

    def is_near(self, fingerprint: Fingerprint) -> bool:
        """Whether there is contact with that peer."""
        return self._contacts.is_near(fingerprint)

    def distrust(self, certificate: Certificate, since: float, reason: str) -> None:
        """Put a key on the local distrust list."""
        self._directory.distrust(certificate, since, reason)

    def session_changed(self, group: bytes) -> None:
        """What people see of a conference changed."""
        self._changed.add(group)
        self._plan_publishing()

    # The transport's and discovery's callbacks

    def link_opened(self, link: Link, *, dialled: bool) -> None:
        """Passed on to contacts."""
        self._contacts.link_opened(link, dialled=dialled)

    def dial_failed(self, address: str, reason: str) -> None:
        """Passed on to contacts."""
        self._contacts.dial_failed(address, reason)

    def frame_received(self, link: Link, frame: bytes) -> None:
        """Passed on to contacts."""
        self._contacts.frame_received(link, frame)

    def link_closed(self, link: Link, reason: str) -> None:
        """Passed on to contacts."""
        self._contacts.link_closed(link, reason)

    def datagram_received(self, channel: bytes, datagram: bytes) -> None:
        """Passed on to the conference whose channel it is."""
        for group, session in list(self._sessions.items()):
            if channel_of(group) == channel:
                session.receive_datagram(datagram)

    def peer_found(self, instance: str, addresses: tuple[str, ...]) -> None:
        """Passed on to contacts."""
        self._contacts.peer_found(instance, addresses)

    def peer_lost(self, instance: str) -> None:
        """Passed on to contacts."""
        self._contacts.peer_lost(instance)

    # Publishing

    def _plan_publishing(self) -> None:
        """One snapshot for everything that happens in one turn of the loop."""
        if not self._publishing:
            self._publishing = True
            self.clock.call_later(0.0, self._publish_now)

    def _publish_now(self) -> None:
        self._publishing = False
        changed, self._changed = self._changed, set()
        for group in sorted(changed & (self._sessions.keys() | self._dormant.keys())):
            view = self._view(group)
            headline = replace(view, messages=(), timeline=(), alerts=())
            if headline != self._shown.get(group):
                self._shown[group] = headline
                self.notify(GroupChanged(view))
                if group in self._sessions:
                    self._keep(self._sessions[group])
        self._publish(self.status())

    def _view(self, group: bytes) -> GroupView:
        session = self._sessions.get(group)
        if session is None:
            return self._dormant[group].view()
        return view_group(
            session, self.me.fingerprint, self._directory.trust, self._contacts.is_near
        )


def _group_id(text: str) -> bytes:
    try:
        return bytes.fromhex(text)
    except ValueError:
        raise errors.unknown_group() from None


def _fingerprint(text: str) -> bytes:
    try:
        return bytes.fromhex(text)
    except ValueError:
        raise errors.unknown_person(text[:64]) from None


def _address(text: str) -> str:
    host, colon, port = text.strip().rpartition(":")
    if not colon or not host or not port.isdecimal() or not 0 < int(port) < 65536:
        raise errors.bad_value(
            sentence("An address looks like 192.0.2.7:4711 or [2001:db8::7]:4711.")
        )
    return f"{host}:{port}"
