"""Links by which people come to a conference: of its host, and of who follows one."""

from __future__ import annotations

from dataclasses import dataclass

from msmp_gui.engine import commands as cmd
from msmp_gui.engine.conferences import Conferences
from msmp_gui.engine.handlers.finding import Finding, group_id
from msmp_gui.engine.handlers.table import Table, done
from msmp_gui.engine.links import Links


@dataclass(frozen=True)
class LinkHandlers:
    """About links."""

    find: Finding
    conferences: Conferences
    links: Links

    @property
    def table(self) -> Table:
        """By command."""
        return {
            cmd.OpenLink: self._open_link,
            cmd.CloseLink: self._close_link,
            cmd.FollowLink: self._follow_link,
            cmd.DropLink: self._drop_link,
        }

    def _open_link(self, command: cmd.OpenLink) -> bytes:
        session, _ = self.find.hosted(command.group)
        self.links.open(session, command.life)
        return done(session)

    def _close_link(self, command: cmd.CloseLink) -> bytes:
        session = self.find.session(command.group)
        self.links.close(session.group)
        return done(session)

    def _follow_link(self, command: cmd.FollowLink) -> bytes:
        link = self.links.follow(command.link)
        session = self.conferences.sessions.get(link.group)
        if session is not None and not session.member.over:
            self.links.drop(link.group)  # it is on the list already
        return link.group

    def _drop_link(self, command: cmd.DropLink) -> bytes:
        group = group_id(command.group)
        self.links.drop(group)
        return group
