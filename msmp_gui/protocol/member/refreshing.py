"""A member has its own keys drawn anew, by its user's wish or because the policy's time is over.

Changes with when members may ask for that, and when they have to.
"""

from __future__ import annotations

from msmp_gui.protocol.errors import NotAllowedError
from msmp_gui.protocol.member.basis import Basis
from msmp_gui.protocol.member.key_asking import KeyAsking
from msmp_gui.protocol.member.term_following import TermFollowing
from msmp_gui.protocol.policy import checks as policy_checks
from msmp_gui.protocol.states import MemberStep


class Refreshing:
    """What somebody may have read from this peer's memory is of no use afterwards."""

    def __init__(
        self,
        basis: Basis,
        *,
        asking: KeyAsking,
        terms: TermFollowing,
    ) -> None:
        self._policy = basis.policy
        self._keys = basis.keys
        self._machine = basis.machine
        self._random = basis.random
        self._timers = basis.timers
        self._allegiance = basis.allegiance
        self._asking = asking
        self._terms = terms

    def refresh(self, now: float) -> None:
        """Ask for new keys. Raises NotAllowedError where the policy does not let members ask for
        them, and IllegalStepError.
        """
        self._machine.require(MemberStep.REKEY)
        if not policy_checks.may_refresh(self._policy.message):
            msg = "the policy lets the controller alone change keys"
            raise NotAllowedError(msg)
        if self._terms.proposal is not None:
            return  # new ones are asked for already, in a new term
        self._asking.ask_anew(self._keys.term, self._allegiance.controller.fingerprint, now)

    def plan(self, now: float) -> None:
        """As often as the policy wants it; but a controller does not ask itself."""
        period = self._policy.message.rekey.refresh
        if period is not None and not self._allegiance.mine:
            # Spread, so that members do not all come at once.
            wait = period / 1000 * (1 - self._random(1)[0] / 1024)
            self._timers.set_unless_set("refresh", now + wait, self._refresh_if_idle)

    def _refresh_if_idle(self, now: float) -> None:
        if self._asking.request is None and self._machine.allows(MemberStep.REKEY):
            self.refresh(now)
        self.plan(now)
