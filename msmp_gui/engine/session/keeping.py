"""When what a restart needs of one conference is kept: before others are told of it."""

from __future__ import annotations

from msmp_gui.engine.session.news.candidates import CandidateNews
from msmp_gui.engine.session.roles import Roles
from msmp_gui.engine.session.world import SessionWorld
from msmp_gui.protocol.member.member import Member


class Keeping:
    """Notices what changed since it was kept last."""

    def __init__(
        self, world: SessionWorld, member: Member, roles: Roles, candidates: CandidateNews
    ) -> None:
        self._world = world
        self._member = member
        self._roles = roles
        self._candidates = candidates
        self._kept: object = None
        """What was kept then."""
        self._kept_epoch = member.standing.epoch

    def keep(self) -> None:
        """What others are told of, a restart must not undo: it is kept before it is sent."""
        member, controller = self._member, self._roles.controller
        put_out = controller.put_out if controller else member.exclusions.all
        kept = (
            member.standing,
            member.controller,
            member.token.hash,
            [eviction.cause for eviction in put_out.values()],
            len(self._candidates.known),
            member.over,
            member.untold_departure,
            member.proof,
        )
        if kept != self._kept:
            self._world.keep_session(member.group)
            self._kept = kept

    def keep_epoch(self) -> None:
        """Nobody goes back from an epoch: it is kept before a word of it is logged or told."""
        epoch = self._member.standing.epoch
        if epoch != self._kept_epoch:
            self.keep()
            self._kept_epoch = epoch
