"""Beginning conferences, coming to them, and leaving them.

Changes with how somebody comes to be in a conference, or is there no longer.
"""

from __future__ import annotations

from dataclasses import dataclass

from msmp_gui.engine import commands as cmd
from msmp_gui.engine import errors
from msmp_gui.engine.awaited import Awaited
from msmp_gui.engine.clock import Clock
from msmp_gui.engine.conferences import Conferences
from msmp_gui.engine.contact.contacts import Contacts
from msmp_gui.engine.directory import Directory
from msmp_gui.engine.handlers.finding import Finding, group_id
from msmp_gui.engine.handlers.table import Table, done
from msmp_gui.engine.invitations import Invitations
from msmp_gui.engine.links import Links
from msmp_gui.engine.policies.own import OwnPolicies
from msmp_gui.engine.presence import Presence
from msmp_gui.engine.sentences import sentence
from msmp_gui.engine.session.post import packet
from msmp_gui.protocol.wire.messages.kinds import Kind


@dataclass(frozen=True)
class ConferenceHandlers:
    """By which this peer comes and goes."""

    find: Finding
    conferences: Conferences
    directory: Directory
    contacts: Contacts
    invitations: Invitations
    links: Links
    awaited: Awaited
    own_policies: OwnPolicies
    presence: Presence
    clock: Clock

    @property
    def table(self) -> Table:
        """By command."""
        return {
            cmd.CreateGroup: self._create,
            cmd.RestartGroup: self._restart,
            cmd.InviteMembers: self._invite,
            cmd.LeaveGroup: self._leave,
            cmd.EndGroup: self._end,
            cmd.ForgetGroup: self._forget,
            cmd.AskToJoin: self._ask_to_join,
            cmd.AcceptInvitation: self._accept,
            cmd.DeclineInvitation: self._decline,
        }

    def _create(self, command: cmd.CreateGroup) -> bytes:
        near, away = self.find.near_and_away(command.members)
        group = self.conferences.found(
            command.name,
            near,
            self.own_policies.resolve(command.policy),
            [person.fingerprint for person in self.find.people(command.deputies)],
            suites_of=self.contacts.suites_of,
            awaited=away,
        )
        self.awaited.add(self.conferences.sessions[group], away)
        return group

    def _restart(self, command: cmd.RestartGroup) -> bytes:
        """The same people, less those who are missing, lost or put out, with this peer as host."""
        group = group_id(command.group)
        session = self.find.session(command.group)
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
        session = self.find.session(command.group)
        if not session.hosts and session.roles.distributor is None:
            raise errors.not_host()
        roster = session.member.roster
        people, away = self.find.near_and_away(command.members)
        if away and not session.hosts:
            raise errors.unknown_person(away[0].name)
        new = [p for p in people if roster.by_fingerprint(p.fingerprint) is None]
        if new or not away:
            session.invite(new)
        self.awaited.add(session, away)
        return session.group

    def _leave(self, command: cmd.LeaveGroup) -> bytes:
        dormant = self.conferences.dormant.get(group_id(command.group))
        if dormant is not None:
            self.conferences.leave_dormant(dormant)
            return dormant.group
        session = self.find.session(command.group)
        if session.hosts:
            raise errors.host_must_end()
        session.member.ending.leave()
        return done(session)

    def _end(self, command: cmd.EndGroup) -> bytes:
        session, controller = self.find.hosted(command.group)
        self.links.close(session.group)
        controller.end(self.clock.now())
        return done(session)

    def _forget(self, command: cmd.ForgetGroup) -> bytes:
        group = group_id(command.group)
        if not self.conferences.is_over(group):
            self.find.session(command.group)
            raise errors.bad_value(sentence("Leave or end the conference first."))
        self.conferences.forget(group)
        self.awaited.forget(group)
        return group

    def _ask_to_join(self, command: cmd.AskToJoin) -> bytes:
        group = group_id(command.group)
        (person,) = self.find.people((command.person,))
        if not self.conferences.joining.wish(group, person.fingerprint):
            raise errors.bad_value(sentence("You are in that conference already."))
        self.contacts.send(person.fingerprint, packet(group, Kind.ASK_TO_JOIN, b""))
        return group

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
