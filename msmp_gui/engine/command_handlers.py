"""Carrying commands out: each finds what it speaks of, and hands it to the role that decides."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from msmp_gui.engine import commands as cmd
from msmp_gui.engine import errors
from msmp_gui.engine.audit_trail import AuditTrails, Note
from msmp_gui.engine.chronicle import Chronicle
from msmp_gui.engine.clock import Clock
from msmp_gui.engine.conferences import Conferences
from msmp_gui.engine.contacts import Contacts
from msmp_gui.engine.directory import Directory, find
from msmp_gui.engine.errors import CommandError
from msmp_gui.engine.group_session import GroupSession, packet
from msmp_gui.engine.invitations import Invitations
from msmp_gui.engine.managed.enforcement import Enforcement
from msmp_gui.engine.organisations import Organisations
from msmp_gui.engine.sentences import sentence
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.names import displayable
from msmp_gui.protocol.group_controller import GroupController
from msmp_gui.protocol.messages import Kind
from msmp_gui.protocol.policy_checks import may_refresh

_LONGEST_REASON = 500


@dataclass(frozen=True)
class CommandHandlers:
    """Every command; each returns the conference that it was about, if any.

    Raises CommandError, LocalProtocolError and PolicyError, and then nothing changed.
    """

    conferences: Conferences
    directory: Directory
    invitations: Invitations
    contacts: Contacts
    organisations: Organisations
    audit: AuditTrails
    clock: Clock
    enforcement: Enforcement
    chronicle: Chronicle
    """Of what is no conference's."""

    def carry_out(self, command: cmd.Command) -> bytes | None:
        """Carry `command` out."""
        handlers: dict[type, Callable[..., bytes | None]] = {
            cmd.CreateGroup: self._create,
            cmd.AskToJoin: self._ask_to_join,
            cmd.AcceptInvitation: self._accept,
            cmd.DeclineInvitation: self._decline,
            cmd.InviteMembers: self._invite,
            cmd.Say: self._say,
            cmd.ChangeKey: self._change_key,
            cmd.ApproveMember: self._approve,
            cmd.TurnDownMember: self._turn_down,
            cmd.ConfirmCode: self._confirm_code,
            cmd.RemoveMember: self._remove,
            cmd.ReportCompromise: self._report_compromise,
            cmd.LeaveGroup: self._leave,
            cmd.EndGroup: self._end,
            cmd.RestartGroup: self._restart,
            cmd.AddPeer: self._add_peer,
            cmd.MarkVerified: self._mark_verified,
            cmd.ChangePolicy: self._change_policy,
            cmd.AgreeToPolicy: self._agree_to_policy,
            cmd.AddAuthority: self._add_authority,
            cmd.RemoveAuthority: self._remove_authority,
            cmd.AddRevocationList: self._add_revocation_list,
            cmd.DismissAlert: self._dismiss_alert,
            cmd.ForgetGroup: self._forget,
        }
        return handlers[type(command)](command)

    # Conferences

    def _create(self, command: cmd.CreateGroup) -> bytes:
        return self.conferences.found(
            command.name,
            self._people(command.members),
            command.policy,
            [person.fingerprint for person in self._people(command.deputies)],
            suites_of=self.contacts.suites_of,
        )

    def _restart(self, command: cmd.RestartGroup) -> bytes:
        """The same people, less those who are missing, lost or put out, with this peer as host."""
        group = _group_id(command.group)
        session = self._session(command.group)
        name, policy, others = self.conferences.recipe(group)
        near = [f for f in others if self.contacts.is_near(f)]
        known = [c for f in near if (c := self.directory.certificate(f)) is not None]
        people = [person for person in known if not self.directory.is_distrusted(person)]
        founded = self.conferences.found(name, people, policy)
        if session.member.over:
            return founded
        if session.controller:
            session.controller.end(self.clock.now())
        else:
            session.member.leave()
        session.pump()
        return founded

    def _invite(self, command: cmd.InviteMembers) -> bytes:
        session = self._session(command.group)
        if not session.hosts and session.distributor is None:
            raise errors.not_host()
        roster = session.member.roster
        people = self._people(command.members)
        session.invite([p for p in people if roster.by_fingerprint(p.fingerprint) is None])
        return session.group

    def _leave(self, command: cmd.LeaveGroup) -> bytes:
        dormant = self.conferences.dormant.get(_group_id(command.group))
        if dormant is not None:
            self.conferences.forget(dormant.group)
            return dormant.group
        session = self._session(command.group)
        if session.hosts:
            raise errors.host_must_end()
        session.member.leave()
        return self._done(session)

    def _end(self, command: cmd.EndGroup) -> bytes:
        session, controller = self._hosted(command.group)
        controller.end(self.clock.now())
        return self._done(session)

    def _forget(self, command: cmd.ForgetGroup) -> bytes:
        group = _group_id(command.group)
        if group not in self.conferences.dormant and not self._session(command.group).member.over:
            raise errors.bad_value(sentence("Leave or end the conference first."))
        self.conferences.forget(group)
        return group

    def _ask_to_join(self, command: cmd.AskToJoin) -> bytes:
        group = _group_id(command.group)
        (person,) = self._people((command.person,))
        if not self.conferences.wish(group, person.fingerprint):
            raise errors.bad_value(sentence("You are in that conference already."))
        self.contacts.send(person.fingerprint, packet(group, Kind.ASK_TO_JOIN, b""))
        return group

    # In a conference

    def _say(self, command: cmd.Say) -> bytes:
        session = self._session(command.group)
        session.say(command.text)
        return session.group

    def _change_key(self, command: cmd.ChangeKey) -> bytes:
        session = self._session(command.group)
        if session.controller and session.hosts:
            session.controller.rekey(self.clock.now())
        elif may_refresh(session.member.token.message):
            session.member.refresh(self.clock.now())
        else:
            raise errors.not_host()
        return self._done(session)

    def _approve(self, command: cmd.ApproveMember) -> bytes:
        session, controller = self._hosted(command.group)
        controller.approve(_waiting(session, command.member), self.clock.now())
        return self._done(session)

    def _turn_down(self, command: cmd.TurnDownMember) -> bytes:
        session, controller = self._hosted(command.group)
        controller.turn_down(_waiting(session, command.member))
        return self._done(session)

    def _confirm_code(self, command: cmd.ConfirmCode) -> bytes:
        session = self._session(command.group)
        session.code_compared()
        return session.group

    def _remove(self, command: cmd.RemoveMember) -> bytes:
        session, controller = self._hosted(command.group)
        controller.remove(_number(session, command.member), self.clock.now())
        return self._done(session)

    def _report_compromise(self, command: cmd.ReportCompromise) -> bytes:
        session = self._session(command.group)
        number = _number(session, command.member)
        now = self.clock.now()
        since = now if command.since is None else min(command.since, now)
        told = command.reason.strip()
        reason = displayable(told, _LONGEST_REASON) if told else ""
        if session.controller and session.hosts and number != session.member.number:
            session.controller.declare_compromise(number, reason, since, now)
        else:
            session.member.report_compromise(number, reason, since)
        return self._done(session)

    def _change_policy(self, command: cmd.ChangePolicy) -> bytes:
        self.conferences.change_policy(self._session(command.group), command.policy)
        return _group_id(command.group)

    def _agree_to_policy(self, command: cmd.AgreeToPolicy) -> bytes:
        session = self._session(command.group)
        self.conferences.check_agreeing(session)
        session.agree_to_policy()
        return session.group

    def _dismiss_alert(self, command: cmd.DismissAlert) -> bytes | None:
        if not command.group:
            self.chronicle.dismiss(command.alert)
            return None
        session = self._session(command.group)
        session.chronicle.dismiss(command.alert)
        return self._done(session)

    # People

    def _accept(self, command: cmd.AcceptInvitation) -> bytes:
        invitation = self.invitations.take(command.invitation)
        self.conferences.join(invitation)
        return invitation.group

    def _decline(self, command: cmd.DeclineInvitation) -> bytes:
        invitation = self.invitations.take(command.invitation)
        body = packet(invitation.group, Kind.DECLINE, self.invitations.decline(invitation))
        self.contacts.send(invitation.controller.fingerprint, body)
        return invitation.group

    def _add_peer(self, command: cmd.AddPeer) -> None:
        self.contacts.add(_address(command.address))

    def _mark_verified(self, command: cmd.MarkVerified) -> None:
        fingerprint = _fingerprint(command.fingerprint)
        self.directory.set_verified(fingerprint, command.verified)
        kind = "verified" if command.verified else "no_longer_verified"
        self.audit.note(Note(kind, fingerprint), self.clock.now())

    def _add_authority(self, command: cmd.AddAuthority) -> None:
        self.organisations.add(command.name, command.file)
        details = {"name": command.name}
        self.audit.note(Note("authority_added", details=details), self.clock.now())

    def _remove_authority(self, command: cmd.RemoveAuthority) -> None:
        self.organisations.remove(command.name)
        details = {"name": command.name}
        self.audit.note(Note("authority_removed", details=details), self.clock.now())

    def _add_revocation_list(self, command: cmd.AddRevocationList) -> None:
        policies = [session.member.token.message for session in self.conferences.sessions.values()]
        known = [each for policy in policies for each in policy.operational.infrastructures]
        der = self.organisations.read_list(command.file, known, self.clock.now())
        if der is not None:
            self.conferences.spread_revocation_list(der)

    # Finding what a command speaks of

    def _people(self, who: tuple[str, ...]) -> list[Certificate]:
        people = [self.directory.resolve(name) for name in dict.fromkeys(who)]
        unique = {person.fingerprint: person for person in people}
        for person in unique.values():
            if self.directory.is_distrusted(person):
                raise errors.bad_value(
                    sentence("{name}’s key is compromised; they need a new one.", name=person.name)
                )
        self.enforcement.check_people(unique.values(), self.clock.now())
        return list(unique.values())

    def _session(self, group: str) -> GroupSession:
        session = self.conferences.sessions.get(_group_id(group))
        if session is None:
            raise errors.unknown_group()
        return session

    def _hosted(self, group: str) -> tuple[GroupSession, GroupController]:
        session = self._session(group)
        if session.controller is None or not session.hosts:
            raise errors.not_host()
        return session, session.controller

    def _done(self, session: GroupSession) -> bytes:
        session.pump()
        return session.group


def _number(session: GroupSession, who: str) -> int:
    roster = session.member.roster
    try:
        person = find(who, [member.certificate for member in roster])
    except CommandError as error:
        if error.code == "unknown_person":
            raise errors.not_a_member(who[:64]) from error
        raise
    member = roster.by_fingerprint(person.fingerprint)
    assert member is not None
    return member.number


def _waiting(session: GroupSession, who: str) -> bytes:
    people = [certificate for certificate, _ in session.candidates.values()]
    return find(who, people).fingerprint


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
