"""That who decides about a lost key hears of it: one declared elsewhere, or reported in vain.

The host declares it here as well; a member tells the host, who decides as the policy says.
"""

from __future__ import annotations

from msmp_gui.engine.session.roles import Roles
from msmp_gui.engine.session.world import SessionWorld
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.protocol.member.member import Member
from msmp_gui.protocol.wire.messages.kinds import EvictionCause


class LostKeyReports:
    """Tells each controller of a key once, as far as that is known."""

    def __init__(self, world: SessionWorld, member: Member, roles: Roles) -> None:
        self._world = world
        self._member = member
        self._roles = roles
        self._heard: set[Fingerprint] = set()
        """Whose keys were reported lost to the controller that this member has."""
        self._unheard: dict[Fingerprint, tuple[str, float]] = {}
        """Reason and since when of keys that this peer's user reported while there was none."""

    def heard(self, subject: Fingerprint) -> None:
        """The controller was told that this key is lost."""
        self._heard.add(subject)

    def keep(self, subject: Fingerprint, reason: str, since: float) -> None:
        """Nobody who decides has heard this report: it goes to the controller once there is one."""
        self._unheard[subject] = (reason, since)

    def tell_again(self) -> None:
        """It is another controller, or one that may not have heard."""
        self._heard.clear()

    def tell_unheard(self) -> None:
        """There is a controller (again)."""
        member = self._member
        if member.over or member.current is None:
            return
        unheard, self._unheard = self._unheard, {}
        for who, (reason, since) in unheard.items():
            if member.number_of(who) is not None:
                self._tell(who, reason, since)

    def mind_lost_keys(self) -> bool:
        """Tell of keys that were declared lost elsewhere. Whether there was anything to tell."""
        member, controller = self._member, self._roles.controller
        if member.over or member.current is None:
            return False
        out = controller.put_out if controller else member.exclusions.all
        here = {each.fingerprint: each for each in member.roster}
        found = False
        for who in {**here, **out}:
            lost, gone = self._world.distrust_of(who), out.get(who)
            if lost is None or who == self._world.me.fingerprint:
                continue
            settled = gone is not None and (who in here or gone.cause is EvictionCause.COMPROMISE)
            heard = not self._roles.hosts and who in self._heard
            if settled or heard or member.number_of(who) is None:
                continue
            found = True
            self._tell(who, lost.reason, lost.since)
        return found

    def _tell(self, who: Fingerprint, reason: str, since: float) -> None:
        controller, member = self._roles.controller, self._member
        if controller and self._roles.hosts and who != self._world.me.fingerprint:
            controller.declare_compromise(who, reason, since, self._world.clock.now())
        else:
            member.report_compromise(who, reason, since)
