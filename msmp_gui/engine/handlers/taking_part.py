"""What anybody can do who takes part in a conference."""

from __future__ import annotations

from dataclasses import dataclass

from msmp_gui.engine import commands as cmd
from msmp_gui.engine import errors
from msmp_gui.engine.clock import Clock
from msmp_gui.engine.conferences import Conferences
from msmp_gui.engine.handlers.finding import Finding, group_id
from msmp_gui.engine.handlers.table import Table, done
from msmp_gui.engine.links import Links
from msmp_gui.engine.session.chronicle import Chronicle
from msmp_gui.identity.names import displayable
from msmp_gui.protocol.policy.checks import may_refresh

_LONGEST_REASON = 500


@dataclass(frozen=True)
class TakingPartHandlers:
    """Of members; the host is one."""

    find: Finding
    conferences: Conferences
    links: Links
    chronicle: Chronicle
    """Of what is no conference's."""
    clock: Clock

    @property
    def table(self) -> Table:
        """By command."""
        return {
            cmd.Say: self._say,
            cmd.KeepDraft: self._keep_draft,
            cmd.ChangeKey: self._change_key,
            cmd.ConfirmCode: self._confirm_code,
            cmd.ReportCompromise: self._report_compromise,
            cmd.AgreeToPolicy: self._agree_to_policy,
            cmd.DismissAlert: self._dismiss_alert,
        }

    def _say(self, command: cmd.Say) -> bytes:
        session = self.find.session(command.group)
        session.say(command.text)
        self.conferences.keep_draft(session.group, "")
        return session.group

    def _keep_draft(self, command: cmd.KeepDraft) -> bytes:
        group = group_id(command.group)
        self.conferences.keep_draft(group, command.text)
        return group

    def _change_key(self, command: cmd.ChangeKey) -> bytes:
        session = self.find.session(command.group)
        if session.controller and session.hosts:
            session.controller.rekey(self.clock.now())
        elif may_refresh(session.member.token.message):
            session.member.refreshing.refresh(self.clock.now())
        else:
            raise errors.not_host()
        return done(session)

    def _confirm_code(self, command: cmd.ConfirmCode) -> bytes:
        session = self.find.session(command.group)
        session.code_compared()
        return session.group

    def _report_compromise(self, command: cmd.ReportCompromise) -> bytes:
        session = self.find.session(command.group)
        who = self.find.in_or_out(session, command.member)
        now = self.clock.now()
        since = now if command.since is None else min(command.since, now)
        told = command.reason.strip()
        reason = displayable(told, _LONGEST_REASON) if told else ""
        hosted = session.controller if session.hosts else None
        if hosted and who != self.find.directory.me:
            hosted.declare_compromise(who, reason, since, now)
            return done(session)
        session.report_compromise(who, reason, since)  # while it is known who is in
        if hosted:  # whose own key is lost: nobody is to follow it
            self.links.close(session.group)
            hosted.end(now)
        return done(session)

    def _agree_to_policy(self, command: cmd.AgreeToPolicy) -> bytes:
        session = self.find.session(command.group)
        self.conferences.policies.check_agreeing(session)
        session.agree_to_policy()
        return session.group

    def _dismiss_alert(self, command: cmd.DismissAlert) -> bytes | None:
        if not command.group:
            self.chronicle.dismiss(command.alert)
            return None
        session = self.find.session(command.group)
        session.news.chronicle.dismiss(command.alert)
        return done(session)
