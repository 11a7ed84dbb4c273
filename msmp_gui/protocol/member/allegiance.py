"""Whom a member follows: the controller of the term that it is in, and those before.

Changes with whose signature a member takes, and with when a deputy takes over.
"""

from __future__ import annotations

from collections.abc import Container, Mapping
from contextlib import suppress

from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.protocol.errors import MalformedError, PolicyViolationError
from msmp_gui.protocol.events import Outbox, TakeoverDue
from msmp_gui.protocol.policy.in_force import PolicyInForce
from msmp_gui.protocol.policy.token import controllers, successors
from msmp_gui.protocol.terms import Proposal
from msmp_gui.protocol.timers import Timers
from msmp_gui.protocol.wire import signed
from msmp_gui.protocol.wire.messages.kinds import Kind
from msmp_gui.protocol.wire.messages.membership import EvictionNotice
from msmp_gui.protocol.wire.signed import Verified


class Allegiance:
    """One member's view of who controls the group."""

    def __init__(
        self,
        me: Fingerprint,
        policy: PolicyInForce,
        controller: Certificate,
        outbox: Outbox,
        timers: Timers,
    ) -> None:
        self._controller = controller
        self._gone = False
        self._distrusted: Fingerprint | None = None
        self._step_down_notice = b""
        self._me = me
        self._policy = policy
        self._outbox = outbox
        self._timers = timers
        self._before = {controller.fingerprint: (controller, -1)}
        """Whom it followed, now or earlier, and in which term last; -1: in the one it joined in."""
        self._followed: Proposal | None = None
        """The one that the current term began with: for who has not heard of it."""
        self._agreed = b""
        """The same with who agreed, as far as it was shown: for who has to be convinced."""
        self._stands_back = False

    def verify(
        self, kind: type[signed.M], raw: bytes, to: bytes | None = None
    ) -> Verified[signed.M]:
        """`raw` as the controller signed it for this group. Raises RemoteProtocolError."""
        if self.distrusted:
            msg = "something by a controller whose certificate does not hold any more"
            raise PolicyViolationError(msg)
        group = self._policy.message.group
        return signed.verify(kind, raw, self.controller.verifying_key, group, to)

    @property
    def controller(self) -> Certificate:
        """Who controls the group, as far as this member knows."""
        return self._controller

    @property
    def controller_gone(self) -> bool:
        """Whether the controller cannot be heard, or not be trusted any more."""
        return self._gone

    @property
    def step_down_notice(self) -> bytes:
        """Signed, where this peer controlled the group and another one does now, or shall."""
        return self._step_down_notice

    @property
    def mine(self) -> bool:
        """This peer controls the group."""
        return self.controller.fingerprint == self._me

    def follow(self, proposal: Proposal) -> bool:
        """Its first keys came. Whether it is another controller than before."""
        self._followed, self._agreed = proposal, b""
        if proposal.controller.fingerprint == self._me:
            self.take_back()
        changed = proposal.controller.fingerprint != self.controller.fingerprint
        if changed:
            self._controller, self._gone = proposal.controller, False
            by = proposal.controller
            self._before[by.fingerprint] = (by, proposal.message.term)
        return changed

    def is_in(self, term: Proposal) -> bool:
        """Whether it is the current term, and not another one of that number: its controller may
        have forgotten, in a crash, that it proposed this one.
        """
        return self._followed is not None and term.repeats(self._followed)

    def show_agreed(self, again: Proposal) -> None:
        """The current term, with a member who agreed: it convinces whoever was elsewhere meanwhile,
        also when its controller is gone.
        """
        self._agreed = again.raw

    def lose(self) -> None:
        """The controller cannot be heard any more."""
        self._gone = True

    def find_again(self) -> None:
        """The controller can be heard (again)."""
        self._gone = False
        self.wait_for_another()

    def turn_to(self, controller: Certificate) -> None:
        """This member is out, and somebody else controls the group now."""
        self._controller = controller

    def step_down(self, notice: bytes) -> None:
        """This peer controlled the group, and signed that another one does now, or shall."""
        self._step_down_notice = notice

    def take_back(self) -> None:
        """It means to control the group again."""
        self._step_down_notice = b""

    def has_followed(self, other: Fingerprint) -> bool:
        """Whether this member was in a term of that peer's."""
        return other in self._before

    def verify_earlier(
        self,
        notice: bytes,
        elsewhere: Mapping[Fingerprint, tuple[Certificate, int]],
        *,
        but: Container[Fingerprint],
        followers: Mapping[Fingerprint, int],
    ) -> EvictionNotice:
        """That the controller, perhaps this very peer, is out, as one signed it that this member
        followed before, or one who controlled another part `elsewhere`, in that term. Raises
        MalformedError.

        Nothing counts of those in `but`, of who handed the group to this peer, or acknowledged a
        key of somebody else's since: `followers`, and in which term.
        """
        group, controller = self._policy.message.group, self.controller.fingerprint
        for who, (before, term) in (*self._before.items(), *elsewhere.items()):
            if who != controller and who not in but and followers.get(who, -2) < term:
                with suppress(MalformedError):
                    key = before.verifying_key
                    return signed.verify(EvictionNotice, notice, key, group, controller).message
        msg = "a notice by somebody who did not control the group"
        raise MalformedError(msg)

    def was_handed(self) -> None:
        """The controller has this peer follow it: it puts nobody out any more."""
        self._before.pop(self.controller.fingerprint, None)

    # Telling others

    def tell_followed(self, to: Fingerprint) -> None:
        """Somebody proposes a term who may not know whom this member follows; or that it was in a
        later one itself: it may be back with what it kept long ago.
        """
        if self._followed and to == self._followed.controller.fingerprint:
            self._outbox.send(Kind.NEW_TERM, self._followed.raw, to)
        elif self._followed:
            self.tell(to)
            if self._agreed:
                self._outbox.send(Kind.NEW_TERM, self._agreed, to)

    def tell_where_alone(self, to: Fingerprint) -> None:
        """Somebody may control another part of the group, and take in those without controller."""
        followed = self._followed and self._followed.controller.fingerprint
        if self._gone and to in controllers(self._policy.message) and to != followed:
            self.tell(to)

    def tell_step_down(self, to: Fingerprint) -> None:
        """What this peer said as it stepped down: the link may have broken under that."""
        if self._step_down_notice:
            self._outbox.send(Kind.STEP_DOWN, self._step_down_notice, to)

    def tell(self, to: Fingerprint) -> None:
        """A member may have missed that control passed on."""
        self.tell_step_down(to)
        if self._followed:
            self._outbox.send(Kind.NEW_TERM, self._followed.raw, to)

    # Taking over

    @property
    def distrusted(self) -> bool:
        """The controller's certificate does not hold any more."""
        return self._distrusted == self.controller.fingerprint

    def distrust(self, now: float) -> None:
        """The controller is followed no longer."""
        self._distrusted, self._gone = self.controller.fingerprint, True
        self.plan_takeover(now)

    def wait_for_another(self) -> None:
        """This peer need not take over: the controller is back, or somebody else proposes to be."""
        self._timers.cancel("takeover")

    def stand_back(self) -> None:
        """The controller gave a key that is not for this member, which may be out."""
        self._stands_back = True
        self._timers.cancel("takeover")

    def plan_takeover(self, now: float) -> None:
        """Who may control the group waits, the longer the further back it stands."""
        if self._stands_back:
            return
        policy = self._policy.message
        after, order = (
            policy.operational.takeover_after,
            successors(policy, self.controller.fingerprint),
        )
        if self._me in order and after:
            wait = after / 1000 * (order.index(self._me) + 1)
            self._timers.set_unless_set("takeover", now + wait, self._take_over)

    def _take_over(self, now: float) -> None:
        self._outbox.tell(TakeoverDue())
        self.plan_takeover(now)  # again, should too few agree
