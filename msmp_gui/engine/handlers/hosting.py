"""What a host decides, and what an owner does, in a conference that stands."""

from __future__ import annotations

from dataclasses import dataclass

from msmp_gui.engine import commands as cmd
from msmp_gui.engine.awaited import Awaited
from msmp_gui.engine.clock import Clock
from msmp_gui.engine.conferences import Conferences
from msmp_gui.engine.handlers.finding import Finding, group_id
from msmp_gui.engine.handlers.table import Table, done
from msmp_gui.engine.links import Links
from msmp_gui.engine.managed.enforcement import Enforcement
from msmp_gui.engine.policies.own import OwnPolicies


@dataclass(frozen=True)
class HostingHandlers:
    """About who is in, who hosts, and by which policy."""

    find: Finding
    conferences: Conferences
    links: Links
    awaited: Awaited
    own_policies: OwnPolicies
    enforcement: Enforcement
    clock: Clock

    @property
    def table(self) -> Table:
        """By command."""
        return {
            cmd.ApproveMember: self._approve,
            cmd.TurnDownMember: self._turn_down,
            cmd.RemoveMember: self._remove,
            cmd.ChangePolicy: self._change_policy,
            cmd.HandOver: self._hand_over,
            cmd.KeepHosting: self._keep_hosting,
            cmd.NameDeputies: self._name_deputies,
        }

    def _approve(self, command: cmd.ApproveMember) -> bytes:
        session, controller = self.find.hosted(command.group)
        waiting = self.find.waiting(session, command.member)
        self.enforcement.check_people((waiting,), self.clock.now())
        person = waiting.fingerprint
        if person in session.doorstep:
            session.leave_doorstep(person, let_in=True)
        else:
            controller.approve(person, self.clock.now())
        return done(session)

    def _turn_down(self, command: cmd.TurnDownMember) -> bytes:
        session, controller = self.find.hosted(command.group)
        person = self.find.waiting(session, command.member).fingerprint
        if person in session.doorstep:
            session.leave_doorstep(person, let_in=False)
            self.links.turn_down(session.group, person)
        else:
            controller.turn_down(person)
        return done(session)

    def _remove(self, command: cmd.RemoveMember) -> bytes:
        session, controller = self.find.hosted(command.group)
        away = [p for p in self.awaited.of(session) if p.fingerprint.hex() == command.member]
        if away:
            self.awaited.drop(session.group, away[0].fingerprint)
            return session.group
        controller.remove(self.find.number_of(session, command.member), self.clock.now())
        return done(session)

    def _change_policy(self, command: cmd.ChangePolicy) -> bytes:
        policy = self.own_policies.resolve(command.policy)
        self.conferences.policies.change(self.find.session(command.group), policy)
        return group_id(command.group)

    def _hand_over(self, command: cmd.HandOver) -> bytes:
        session, _ = self.find.hosted(command.group)
        number = self.find.number_of(session, command.member)
        self.conferences.policies.hand_over(session, number)
        self.links.close(session.group)
        return done(session)

    def _keep_hosting(self, command: cmd.KeepHosting) -> bytes:
        session, _ = self.find.hosted(command.group)
        self.conferences.policies.keep_hosting(session)
        return done(session)

    def _name_deputies(self, command: cmd.NameDeputies) -> bytes:
        session = self.find.session(command.group)
        numbers = [self.find.number_of(session, who) for who in command.members]
        self.conferences.policies.name_deputies(session, numbers)
        return done(session)
