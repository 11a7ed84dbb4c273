"""Whom a member follows: the controller of the term that it is in, and who is to be the next."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.protocol.errors import (
    MalformedError,
    PolicyViolationError,
    RemoteProtocolError,
    StaleError,
)
from msmp_gui.protocol.events import (
    HandoverFailed,
    Outbox,
    SucceededBy,
    TakeoverDue,
    TermContested,
)
from msmp_gui.protocol.policy.in_force import PolicyInForce
from msmp_gui.protocol.policy.token import successors
from msmp_gui.protocol.roster import Roster
from msmp_gui.protocol.terms import Proposal, is_agreed, read_proposal, was_agreed
from msmp_gui.protocol.timers import Timers
from msmp_gui.protocol.wire import signed
from msmp_gui.protocol.wire.messages.kinds import EvictionCause, Kind, TermReason
from msmp_gui.protocol.wire.messages.membership import Eviction, EvictionNotice
from msmp_gui.protocol.wire.messages.terms import StepDown
from msmp_gui.protocol.wire.signed import Verified

HANDOVER_PATIENCE = 5.0
"""Seconds to wait for the first key of whom the group was handed to."""

PROPOSAL_LIFE = 10.0
"""Seconds after which a new term that did not begin is forgotten."""

_WITH_AGREEMENT = (TermReason.TAKEOVER, TermReason.HANDOVER)
"""Somebody else controlled the group: nothing comes of it where nobody agrees."""


@dataclass
class _Release:
    """Whom the controller told to follow."""

    term: int
    heir: bytes
    epoch: int
    """The controller's own then."""
    for_good: bool
    """Members follow that one, in later terms, too: it is not only meant to begin one."""

    def covers(self, term: int, by: Fingerprint, *, agreed: bool) -> bool:
        """Whether to follow `by` in that term; `agreed`: other members do."""
        later = term > self.term and (self.for_good or agreed)
        return by == self.heir and (term == self.term or later)


class Allegiance:
    """One member's view of who controls the group."""

    def __init__(
        self,
        me: Fingerprint,
        policy: PolicyInForce,
        controller: Certificate,
        outbox: Outbox,
        timers: Timers,
        *,
        give_up: Callable[[], None],
    ) -> None:
        self.controller = controller
        self.proposal: Proposal | None = None
        """A new term that this member agreed to, and that has not begun."""
        self.controller_gone = False
        self._distrusted: Fingerprint | None = None
        self.step_down_notice = b""
        """Signed, where this peer controlled the group and another one does now."""
        self._me = me
        self._policy = policy
        self._outbox = outbox
        self._timers = timers
        self._give_up = give_up
        """A proposal came to nothing: keys are no longer asked for."""
        self._before = {controller.fingerprint: (controller, -1)}
        """Whom it followed, now or earlier, and in which term last; -1: in the one it joined in."""
        self._followed: Proposal | None = None
        """The one that the current term began with: for who has not heard of it."""
        self._release: _Release | None = None
        """The controller's word whom to follow."""
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
    def mine(self) -> bool:
        """This peer controls the group."""
        return self.controller.fingerprint == self._me

    @property
    def halted(self) -> bool:
        """The group is being built anew, since a key is lost, or its controller is not trusted any
        more: nothing is said under the old key.
        """
        return self.distrusted or (
            self.proposal is not None and self.proposal.message.reason is TermReason.REBUILD
        )

    def signer_of_download(self, asked: Fingerprint) -> tuple[Certificate, Proposal | None]:
        """Whose signature a key download bears that `asked` was asked for."""
        proposal = self.proposal
        if proposal is not None and proposal.controller.fingerprint == asked:
            return proposal.controller, proposal
        return self.controller, None

    # A new term

    def consider(
        self,
        body: bytes,
        standing: tuple[int, int],
        people: Iterable[Certificate],
        roster_at: Callable[[bytes], Roster],
        *,
        put_out: Mapping[Fingerprint, Eviction],
        alone: bool,
    ) -> Proposal | None:
        """A proposal to agree to; None where it is being answered. Raises RemoteProtocolError.

        A controller gives way where another member agreed, or where it is `alone`: nobody follows
        it. A member follows nobody else while it hears its controller, unless that one told it to.
        Nobody follows whom they know to be `put_out`. But the owner takes the group back from any
        deputy, and from one that removed it by hand.
        `standing`: the term that this member follows, and its newest epoch.
        """
        term, epoch = standing
        known = (self.controller, *people, *self._released_owner)
        proposal = read_proposal(body, self._policy, known)
        message, by = proposal.message, proposal.controller.fingerprint
        self._check_new(proposal, term)
        pending = self.proposal
        if pending and (pending.message.term, pending.controller.fingerprint) == (message.term, by):
            if message.agreements:  # others agreed, too: it begins
                self.proposal = proposal
                self._note_agreed(proposal)
                self._timers.cancel("proposal")
            return None
        handed = self._is_released_to(proposal)
        reclaimed = self._is_reclaimed(proposal, put_out.get(by))
        out = by in put_out and not reclaimed
        if self.mine and by != self._me and not (handed and not out):
            roster = roster_at(message.context)
            agreed = is_agreed(proposal, self._policy.message, roster, put_out)
            if out or not (agreed or alone or reclaimed):
                reclaims = message.reason is TermReason.RECLAIM
                self._outbox.tell(TermContested(message.term, by, out, agreed, reclaims))
                msg = "a take-over that no other member agreed to"
                raise PolicyViolationError(msg)
            self._outbox.tell(SucceededBy(body, by, message.term))
        elif out or not (reclaimed or self._may_follow(proposal)):
            self._tell_followed(by)
            if message.agreements and not out:  # the two may not hear each other
                self._outbox.send(Kind.NEW_TERM, body, self.controller.fingerprint)
            if out and handed and self._release and self._release.epoch > epoch:
                msg = "a new term of somebody who may have been let in again since"
                raise StaleError(msg)
            msg = "a take-over while the controller can be heard"
            raise PolicyViolationError(msg)
        return proposal

    def _check_new(self, proposal: Proposal, term: int) -> None:
        message = proposal.message
        if message.term <= term:
            self._tell_followed(proposal.controller.fingerprint)
            msg = "a new term that is not new"
            raise StaleError(msg)
        pending = self.proposal
        # What has agreements may prevail from below; but not over its own controller's later word.
        again = pending is not None and pending.controller == proposal.controller
        lower = pending is not None and message.term < pending.message.term
        if lower and (again or not message.agreements):
            msg = "a new term lower than one that is proposed"
            raise StaleError(msg)

    def _is_reclaimed(self, proposal: Proposal, eviction: Eviction | None) -> bool:
        """The owner takes the group back; a deputy may have removed it meanwhile.

        Not where its key was declared lost or its certificate does not hold, nor where it left.
        """
        by_owner = proposal.controller.fingerprint == self._policy.owner.fingerprint
        stays_out = eviction is not None and eviction.cause is not EvictionCause.REMOVAL
        return by_owner and proposal.message.reason is TermReason.RECLAIM and not stays_out

    def _may_follow(self, proposal: Proposal) -> bool:
        by = proposal.controller.fingerprint
        return (
            (by == self.controller.fingerprint and not self.distrusted)
            or self.controller_gone
            or self._is_released_to(proposal)
        )

    @property
    def _released_owner(self) -> tuple[Certificate, ...]:
        """The owner, where the controller says to follow it: a newcomer may not have met it."""
        owner = self._policy.owner
        told = self._release is not None and self._release.heir == owner.fingerprint
        return (owner,) if told else ()

    def agree(self, proposal: Proposal, now: float) -> None:
        """This member asks for keys of that term."""
        self.proposal = proposal
        self._note_agreed(proposal)
        self._timers.cancel("takeover")
        mine = proposal.controller.fingerprint == self._me
        stays = mine and proposal.message.reason not in _WITH_AGREEMENT  # it is never given up
        if not proposal.message.agreements and not stays:
            self._timers.set("proposal", now + PROPOSAL_LIFE, self._forget)

    def _forget(self, now: float) -> None:
        self.proposal = None
        self._give_up()
        if self.controller_gone:
            self.plan_takeover(now)

    def follow(self, proposal: Proposal) -> bool:
        """Its first keys came. Whether it is another controller than before."""
        self._timers.cancel("proposal")
        self._timers.cancel("handover")
        self._followed, self.proposal, self._release = proposal, None, None
        changed = proposal.controller.fingerprint != self.controller.fingerprint
        if changed:
            self.controller, self.controller_gone = proposal.controller, False
            by = proposal.controller
            self._before[by.fingerprint] = (by, proposal.message.term)
        return changed

    def has_followed(self, other: Fingerprint) -> bool:
        """Whether this member was in a term of that peer's."""
        return other in self._before

    def verify_earlier(
        self,
        notice: bytes,
        *,
        but: Container[Fingerprint],
        followers: Mapping[Fingerprint, int],
    ) -> EvictionNotice:
        """That the controller, perhaps this very peer, is out, as one signed it that this member
        followed before. Raises MalformedError.

        Nothing counts of those in `but`, of who handed the group to this peer, or acknowledged a
        key of somebody else's since: `followers`, and in which term.
        """
        group, controller = self._policy.message.group, self.controller.fingerprint
        for who, (before, term) in self._before.items():
            if who != controller and who not in but and followers.get(who, -2) < term:
                with suppress(MalformedError):
                    key = before.verifying_key
                    return signed.verify(EvictionNotice, notice, key, group, controller).message
        msg = "a notice by somebody who did not control the group"
        raise MalformedError(msg)

    def was_handed(self) -> None:
        """The controller has this peer follow it: it puts nobody out any more."""
        self._before.pop(self.controller.fingerprint, None)

    def agreed_term(
        self,
        proof: bytes,
        of: Certificate,
        people: Sequence[Certificate],
        against: Container[Fingerprint],
    ) -> int | None:
        """The term of `of` that one of `people` agreed to, if `proof` shows one.

        The word of those in `against` counts for nothing; who left since may have agreed.
        """
        if not proof:
            return None
        try:
            proposal = read_proposal(proof, self._policy, [of])
        except RemoteProtocolError:
            return None
        if proposal.controller.fingerprint != of.fingerprint:
            return None
        agreed = was_agreed(proposal, self._policy.message, people, against)
        return proposal.message.term if agreed else None

    def release(self, message: StepDown, term: int) -> None:
        """The controller says whom to follow."""
        if message.term > term:
            said = _Release(
                message.term, message.controller, message.epoch, for_good=bool(message.roster)
            )
            known = self._release
            if known and (known.term, known.heir) == (said.term, said.heir):
                said.for_good |= known.for_good
            self._release = said

    def _note_agreed(self, proposal: Proposal) -> None:
        """Where others agreed to a term that the controller said to follow, that is for good."""
        if proposal.message.agreements and self._is_released_to(proposal):
            assert self._release is not None
            self._release.for_good = True

    def _is_released_to(self, proposal: Proposal) -> bool:
        """The controller said to follow its proposer in that term.

        Or in an earlier one, where members follow it already: it may have gone above that since.
        """
        message, by = proposal.message, proposal.controller.fingerprint
        agreed = bool(message.agreements)
        return self._release is not None and self._release.covers(message.term, by, agreed=agreed)

    def hand_over(self, notice: Verified[StepDown], now: float) -> None:
        """This peer controlled the group, and signed that another one shall."""
        message, self.step_down_notice = notice.message, notice.raw
        self._release = _Release(message.term, message.controller, message.epoch, for_good=False)
        self._timers.set("handover", now + HANDOVER_PATIENCE, self._take_back)

    def _take_back(self, _now: float) -> None:
        """Nothing came of it: a higher term overtakes what was signed."""
        release, self._release = self._release, None
        assert release is not None
        self.step_down_notice = b""
        self._outbox.tell(HandoverFailed(release.heir, release.term))

    # Telling others

    def _tell_followed(self, to: Fingerprint) -> None:
        """Somebody proposes a term who may not know whom this member follows."""
        if self._followed and to != self._followed.controller.fingerprint:
            self._outbox.send(Kind.NEW_TERM, self._followed.raw, to)

    def tell_where_alone(self, to: Fingerprint) -> None:
        """Somebody controls another part of the group: it may take in those without controller."""
        if self.controller_gone:
            self._tell_followed(to)

    def tell(self, to: Fingerprint) -> None:
        """A member may have missed that control passed on."""
        if self.step_down_notice:
            self._outbox.send(Kind.STEP_DOWN, self.step_down_notice, to)
        if self._followed:
            self._outbox.send(Kind.NEW_TERM, self._followed.raw, to)

    # Taking over

    @property
    def distrusted(self) -> bool:
        """The controller's certificate does not hold any more."""
        return self._distrusted == self.controller.fingerprint

    def distrust(self, now: float) -> None:
        """The controller is followed no longer."""
        self._distrusted, self.controller_gone = self.controller.fingerprint, True
        self.plan_takeover(now)

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
