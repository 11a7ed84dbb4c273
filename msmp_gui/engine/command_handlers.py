"""Carrying commands out: each finds what it speaks of, and hands it to the role that decides."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from msmp_gui.engine import commands as cmd
from msmp_gui.engine import errors
from msmp_gui.engine.audit.desk import AuditDesk
from msmp_gui.engine.audit.trail import AuditTrails, Note
from msmp_gui.engine.awaited import Awaited
from msmp_gui.engine.clock import Clock
from msmp_gui.engine.conferences import Conferences
from msmp_gui.engine.contacts import Contacts
from msmp_gui.engine.directory import Directory, find
from msmp_gui.engine.errors import CommandError
from msmp_gui.engine.invitations import Invitations
from msmp_gui.engine.links import Links
from msmp_gui.engine.managed.enforcement import Enforcement
from msmp_gui.engine.network_checks import NetworkChecks
from msmp_gui.engine.notices import SafetyNumberCompared, Tell
from msmp_gui.engine.organisations import Organisations
from msmp_gui.engine.own_certificate import OwnCertificate
from msmp_gui.engine.person_file import certificate_in
from msmp_gui.engine.policies.own import OwnPolicies
from msmp_gui.engine.presence import Presence
from msmp_gui.engine.sentences import sentence
from msmp_gui.engine.session.chronicle import Chronicle
from msmp_gui.engine.session.group_session import GroupSession
from msmp_gui.engine.session.post import packet
from msmp_gui.engine.verifying import word_list, words_of
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.names import displayable
from msmp_gui.identity.safety_compare import compare
from msmp_gui.identity.verification import Means, Verdict
from msmp_gui.protocol.controller.group_controller import GroupController
from msmp_gui.protocol.policy.checks import may_refresh
from msmp_gui.protocol.wire.messages.kinds import Kind

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
    links: Links
    presence: Presence
    checks: NetworkChecks
    own: OwnCertificate
    organisations: Organisations
    own_policies: OwnPolicies
    audit: AuditTrails
    desk: AuditDesk
    clock: Clock
    notify: Tell
    enforcement: Enforcement
    chronicle: Chronicle
    """Of what is no conference's."""
    awaited: Awaited

    def carry_out(self, command: cmd.Command) -> bytes | None:
        """Carry `command` out."""
        handlers: dict[type, Callable[..., bytes | None]] = {
            cmd.CreateGroup: self._create,
            cmd.AskToJoin: self._ask_to_join,
            cmd.AcceptInvitation: self._accept,
            cmd.DeclineInvitation: self._decline,
            cmd.OpenLink: self._open_link,
            cmd.CloseLink: self._close_link,
            cmd.FollowLink: self._follow_link,
            cmd.DropLink: self._drop_link,
            cmd.BlockPerson: self._block,
            cmd.ForgetPerson: self._forget_person,
            cmd.SetVisibility: self._set_visibility,
            cmd.SetDiscovery: self._set_discovery,
            cmd.UseInterfaces: self._use_interfaces,
            cmd.InviteMembers: self._invite,
            cmd.Say: self._say,
            cmd.KeepDraft: self._keep_draft,
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
            cmd.CompareSafetyNumber: self._compare_safety_number,
            cmd.ChangePolicy: self._change_policy,
            cmd.SavePolicy: self._save_policy,
            cmd.DeletePolicy: self._delete_policy,
            cmd.AgreeToPolicy: self._agree_to_policy,
            cmd.HandOver: self._hand_over,
            cmd.KeepHosting: self._keep_hosting,
            cmd.NameDeputies: self._name_deputies,
            cmd.CheckNetwork: self._check_network,
            cmd.RequestCertificate: self._request_certificate,
            cmd.ImportCertificate: self._import_certificate,
            cmd.CopyIdentity: self._copy_identity,
            cmd.RenewIdentity: self._renew_identity,
            cmd.ExpectPerson: self._expect,
            cmd.AddAuthority: self._add_authority,
            cmd.RemoveAuthority: self._remove_authority,
            cmd.AddRevocationList: self._add_revocation_list,
            cmd.ReadAudit: self._read_audit,
            cmd.VerifyAudit: self._verify_audit,
            cmd.ExportAudit: self._export_audit,
            cmd.DismissAlert: self._dismiss_alert,
            cmd.ForgetGroup: self._forget,
        }
        return handlers[type(command)](command)

    # Conferences

    def _create(self, command: cmd.CreateGroup) -> bytes:
        near, away = self._near_and_away(command.members)
        group = self.conferences.found(
            command.name,
            near,
            self.own_policies.resolve(command.policy),
            [person.fingerprint for person in self._people(command.deputies)],
            suites_of=self.contacts.suites_of,
            awaited=away,
        )
        self.awaited.add(self.conferences.sessions[group], away)
        return group

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
        if session.controller and session.hosts:
            session.controller.end(self.clock.now())
        else:
            session.member.ending.leave()
        session.pump()
        return founded

    def _invite(self, command: cmd.InviteMembers) -> bytes:
        session = self._session(command.group)
        if not session.hosts and session.roles.distributor is None:
            raise errors.not_host()
        roster = session.member.roster
        people, away = self._near_and_away(command.members)
        if away and not session.hosts:
            raise errors.unknown_person(away[0].name)
        new = [p for p in people if roster.by_fingerprint(p.fingerprint) is None]
        if new or not away:
            session.invite(new)
        self.awaited.add(session, away)
        return session.group

    def _leave(self, command: cmd.LeaveGroup) -> bytes:
        dormant = self.conferences.dormant.get(_group_id(command.group))
        if dormant is not None:
            self.conferences.leave_dormant(dormant)
            return dormant.group
        session = self._session(command.group)
        if session.hosts:
            raise errors.host_must_end()
        session.member.ending.leave()
        return self._done(session)

    def _end(self, command: cmd.EndGroup) -> bytes:
        session, controller = self._hosted(command.group)
        self.links.close(session.group)
        controller.end(self.clock.now())
        return self._done(session)

    def _forget(self, command: cmd.ForgetGroup) -> bytes:
        group = _group_id(command.group)
        if not self.conferences.is_over(group):
            self._session(command.group)
            raise errors.bad_value(sentence("Leave or end the conference first."))
        self.conferences.forget(group)
        self.awaited.forget(group)
        return group

    def _open_link(self, command: cmd.OpenLink) -> bytes:
        session, _ = self._hosted(command.group)
        self.links.open(session, command.life)
        return self._done(session)

    def _close_link(self, command: cmd.CloseLink) -> bytes:
        session = self._session(command.group)
        self.links.close(session.group)
        return self._done(session)

    def _follow_link(self, command: cmd.FollowLink) -> bytes:
        link = self.links.follow(command.link)
        session = self.conferences.sessions.get(link.group)
        if session is not None and not session.member.over:
            self.links.drop(link.group)  # it is on the list already
        return link.group

    def _drop_link(self, command: cmd.DropLink) -> bytes:
        group = _group_id(command.group)
        self.links.drop(group)
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
        self.conferences.keep_draft(session.group, "")
        return session.group

    def _keep_draft(self, command: cmd.KeepDraft) -> bytes:
        group = _group_id(command.group)
        self.conferences.keep_draft(group, command.text)
        return group

    def _change_key(self, command: cmd.ChangeKey) -> bytes:
        session = self._session(command.group)
        if session.controller and session.hosts:
            session.controller.rekey(self.clock.now())
        elif may_refresh(session.member.token.message):
            session.member.refreshing.refresh(self.clock.now())
        else:
            raise errors.not_host()
        return self._done(session)

    def _approve(self, command: cmd.ApproveMember) -> bytes:
        session, controller = self._hosted(command.group)
        waiting = _waiting(session, command.member)
        self.enforcement.check_people((waiting,), self.clock.now())
        person = waiting.fingerprint
        if person in session.doorstep:
            session.leave_doorstep(person, let_in=True)
        else:
            controller.approve(person, self.clock.now())
        return self._done(session)

    def _turn_down(self, command: cmd.TurnDownMember) -> bytes:
        session, controller = self._hosted(command.group)
        person = _waiting(session, command.member).fingerprint
        if person in session.doorstep:
            session.leave_doorstep(person, let_in=False)
            self.links.turn_down(session.group, person)
        else:
            controller.turn_down(person)
        return self._done(session)

    def _confirm_code(self, command: cmd.ConfirmCode) -> bytes:
        session = self._session(command.group)
        session.code_compared()
        return session.group

    def _remove(self, command: cmd.RemoveMember) -> bytes:
        session, controller = self._hosted(command.group)
        away = [p for p in self.awaited.of(session) if p.fingerprint.hex() == command.member]
        if away:
            self.awaited.drop(session.group, away[0].fingerprint)
            return session.group
        controller.remove(_number(session, command.member), self.clock.now())
        return self._done(session)

    def _report_compromise(self, command: cmd.ReportCompromise) -> bytes:
        session = self._session(command.group)
        number = _number(session, command.member)
        now = self.clock.now()
        since = now if command.since is None else min(command.since, now)
        told = command.reason.strip()
        reason = displayable(told, _LONGEST_REASON) if told else ""
        hosted = session.controller if session.hosts else None
        if hosted and number != session.member.number:
            hosted.declare_compromise(number, reason, since, now)
            return self._done(session)
        session.member.report_compromise(number, reason, since)
        if hosted:  # whose own key is lost: nobody is to follow it
            session.pump()  # while it is known who was in
            self.links.close(session.group)
            hosted.end(now)
        return self._done(session)

    def _change_policy(self, command: cmd.ChangePolicy) -> bytes:
        policy = self.own_policies.resolve(command.policy)
        self.conferences.policies.change(self._session(command.group), policy)
        return _group_id(command.group)

    def _hand_over(self, command: cmd.HandOver) -> bytes:
        session, _ = self._hosted(command.group)
        number = _number(session, command.member)
        self.conferences.policies.hand_over(session, number)
        self.links.close(session.group)
        return self._done(session)

    def _keep_hosting(self, command: cmd.KeepHosting) -> bytes:
        session, _ = self._hosted(command.group)
        self.conferences.policies.keep_hosting(session)
        return self._done(session)

    def _name_deputies(self, command: cmd.NameDeputies) -> bytes:
        session = self._session(command.group)
        numbers = [_number(session, who) for who in command.members]
        self.conferences.policies.name_deputies(session, numbers)
        return self._done(session)

    def _agree_to_policy(self, command: cmd.AgreeToPolicy) -> bytes:
        session = self._session(command.group)
        self.conferences.policies.check_agreeing(session)
        session.agree_to_policy()
        return session.group

    def _dismiss_alert(self, command: cmd.DismissAlert) -> bytes | None:
        if not command.group:
            self.chronicle.dismiss(command.alert)
            return None
        session = self._session(command.group)
        session.news.chronicle.dismiss(command.alert)
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
        if command.block:
            self.presence.block(invitation.inviter.fingerprint, True)
        return invitation.group

    def _block(self, command: cmd.BlockPerson) -> None:
        self.presence.block(_fingerprint(command.fingerprint), command.blocked)

    def _forget_person(self, command: cmd.ForgetPerson) -> None:
        self.directory.forget(_fingerprint(command.fingerprint))

    def _set_visibility(self, command: cmd.SetVisibility) -> None:
        self.presence.set_visibility(command.visibility)

    def _set_discovery(self, command: cmd.SetDiscovery) -> None:
        self.presence.set_discovery(command.discovery)

    def _use_interfaces(self, command: cmd.UseInterfaces) -> None:
        self.presence.set_interfaces(command.names)

    def _add_peer(self, command: cmd.AddPeer) -> None:
        self.contacts.add(_address(command.address))

    def _mark_verified(self, command: cmd.MarkVerified) -> None:
        fingerprint = _fingerprint(command.fingerprint)
        if command.means is Means.CONFERENCE and command.verified:
            self.directory.known(fingerprint)
            if not any(_shares_code(s, fingerprint) for s in self.conferences.sessions.values()):
                raise errors.no_common_code()
        self._settle(fingerprint, command.verified, command.means)

    def _compare_safety_number(self, command: cmd.CompareSafetyNumber) -> None:
        fingerprint = _fingerprint(command.fingerprint)
        certificate = self.directory.known(fingerprint)
        found = compare(command.text, self.directory.me, fingerprint, word_list())
        lost = self.directory.is_distrusted(certificate)
        if found.verdict is Verdict.SAME and not lost:
            self._settle(fingerprint, True, found.means)
        elif found.verdict is Verdict.DIFFERENT:
            self.audit.note(Note("number_differs", fingerprint), self.clock.now())
        words = words_of(found.verdict, certificate.name, lost=lost)
        self.notify(SafetyNumberCompared(fingerprint.hex(), found.verdict, words))

    def _settle(self, fingerprint: bytes, verified: bool, means: Means) -> None:
        self.directory.set_verified(fingerprint, verified, means)
        kind = "verified" if verified else "no_longer_verified"
        details = {"means": means.value} if verified else {}
        self.audit.note(Note(kind, fingerprint, details=details), self.clock.now())

    def _check_network(self, _command: cmd.CheckNetwork) -> None:
        self.checks.run(looks_around=self.presence.looks_around)

    def _expect(self, command: cmd.ExpectPerson) -> None:
        certificate, chain = certificate_in(command.file)
        self._fit([certificate])
        self.directory.expect(certificate, chain)

    def _request_certificate(self, command: cmd.RequestCertificate) -> None:
        self.own.request(Path(command.file), command.email, command.organisation)

    def _import_certificate(self, command: cmd.ImportCertificate) -> None:
        now = self.clock.now()
        self.own.take_in(Path(command.file), command.password, now, replace=command.replace)
        if self.own.gives_up_key:
            self.audit.note(Note("identity_replaced"), now)

    def _copy_identity(self, command: cmd.CopyIdentity) -> None:
        self.own.copy(Path(command.file), command.password)
        self.audit.note(Note("key_copied"), self.clock.now())

    def _renew_identity(self, _command: cmd.RenewIdentity) -> None:
        self.own.renew(self.clock.now())
        self.audit.note(Note("identity_renewed"), self.clock.now())

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
        for der in self.organisations.read_lists(command.file, known, self.clock.now()):
            self.conferences.spread_revocation_list(der)

    # What happened

    def _read_audit(self, command: cmd.ReadAudit) -> None:
        self.desk.read(command.request, _one_or_all(command.group))

    def _verify_audit(self, command: cmd.VerifyAudit) -> None:
        self.desk.verify(command.request, _one_or_all(command.group))

    def _export_audit(self, command: cmd.ExportAudit) -> None:
        group = _one_or_all(command.group)
        if group is None and command.report_in is None:
            raise errors.bad_value(
                sentence(
                    "A file that others can verify holds one conference. Choose a conference, or "
                    "export a report."
                )
            )
        self.desk.export(command.request, group, command.file, report_in=command.report_in)

    # Policies

    def _save_policy(self, command: cmd.SavePolicy) -> None:
        self.own_policies.save(command.text, command.replaces)

    def _delete_policy(self, command: cmd.DeletePolicy) -> None:
        self.own_policies.delete(command.policy)

    # Finding what a command speaks of

    def _people(self, who: tuple[str, ...]) -> list[Certificate]:
        return self._fit([self.directory.resolve(name) for name in dict.fromkeys(who)])

    def _near_and_away(self, who: tuple[str, ...]) -> tuple[list[Certificate], list[Certificate]]:
        """Those near, and those known who are not: these are meant by fingerprint alone."""
        away = [p for each in dict.fromkeys(who) if (p := self._away(each)) is not None]
        keys = {person.fingerprint.hex() for person in away}
        near = tuple(each for each in who if each.lower() not in keys)
        return self._people(near), self._fit(away)

    def _away(self, who: str) -> Certificate | None:
        try:
            person = self.directory.certificate(bytes.fromhex(who))
        except ValueError:
            return None
        if person is None or self.directory.address_of(person.fingerprint) is not None:
            return None
        return person if self.directory.knows(person) else None

    def _fit(self, people: list[Certificate]) -> list[Certificate]:
        """Each once, where nothing forbids that they take part. Raises CommandError."""
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


def _shares_code(session: GroupSession, fingerprint: bytes) -> bool:
    """Whether that person has proven to hold the key whose code this person sees."""
    member = session.member.roster.by_fingerprint(fingerprint)
    if member is None or session.member.over or session.member.current is None:
        return False
    return member.number in session.member.following.confirmed


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


def _waiting(session: GroupSession, who: str) -> Certificate:
    people = [certificate for certificate, _ in session.news.candidates.values()]
    people += [p for p in session.doorstep.people if p not in people]
    return find(who, people)


def _group_id(text: str) -> bytes:
    try:
        return bytes.fromhex(text)
    except ValueError:
        raise errors.unknown_group() from None


def _one_or_all(text: str) -> bytes | None:
    return _group_id(text) if text else None


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
