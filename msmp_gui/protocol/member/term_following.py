"""A member on the way from one term to the next: what is proposed, agreed to, and begun.

`terms.py` has what both sides need; the controller's side is `succession.py`. Changes with when a
member agrees to a new controller.
"""

from __future__ import annotations

from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.protocol.errors import (
    ConsentNeededError,
    MalformedError,
    PolicyViolationError,
    StaleError,
)
from msmp_gui.protocol.events import (
    SucceededBy,
    SuccessionFailed,
    TermContested,
)
from msmp_gui.protocol.member.basis import Basis
from msmp_gui.protocol.member.catching_up import CatchingUp
from msmp_gui.protocol.member.convergence import Convergence
from msmp_gui.protocol.member.exclusions import Exclusions
from msmp_gui.protocol.member.key_asking import KeyAsking
from msmp_gui.protocol.member.other_controllers import OtherControllers
from msmp_gui.protocol.member.shown_evictions import notice_by
from msmp_gui.protocol.member.stepping_down import SteppingDown
from msmp_gui.protocol.terms import (
    MOST_AHEAD,
    PROPOSAL_LIFE,
    Proposal,
    is_agreed,
    read_proposal,
)
from msmp_gui.protocol.wire import signed
from msmp_gui.protocol.wire.messages.kinds import EvictionCause, Kind, TermReason
from msmp_gui.protocol.wire.messages.membership import Eviction
from msmp_gui.protocol.wire.messages.terms import NewTerm

_WITH_AGREEMENT = (TermReason.TAKEOVER, TermReason.HANDOVER)
"""Somebody else controlled the group: nothing comes of it where nobody agrees."""


class TermFollowing:
    """The member's side of a new term."""

    def __init__(
        self,
        basis: Basis,
        *,
        asking: KeyAsking,
        catching_up: CatchingUp,
        convergence: Convergence,
        exclusions: Exclusions,
        others: OtherControllers,
        stepping_down: SteppingDown,
    ) -> None:
        self.proposal: Proposal | None = None
        """A new term that this member agreed to, and that has not begun."""
        self._given_up = -1
        """The term that this member agreed to last in vain: who proposed it may be gone."""
        self._me = basis.me
        self._policy = basis.policy
        self._keys = basis.keys
        self._outbox = basis.outbox
        self._timers = basis.timers
        self._allegiance = basis.allegiance
        self._asking = asking
        self._catching_up = catching_up
        self._convergence = convergence
        self._exclusions = exclusions
        self._others = others
        self._stepping_down = stepping_down
        self._waiting = b""
        """Proposed by somebody whom a policy names that this peer's user has to agree to first."""

    @property
    def halted(self) -> bool:
        """The group is being built anew, since a key is lost, or its controller is not trusted any
        more: nothing is said under the old key.
        """
        proposal = self.proposal
        rebuilt = proposal is not None and proposal.message.reason is TermReason.REBUILD
        return self._allegiance.distrusted or rebuilt

    def signer_of_download(self, asked: Fingerprint) -> tuple[Certificate, Proposal | None]:
        """Whose signature a key download bears that `asked` was asked for."""
        proposal = self.proposal
        if proposal is not None and proposal.controller.fingerprint == asked:
            return proposal.controller, proposal
        return self._allegiance.controller, None

    def has_agreed_to(self, term: int) -> bool:
        """Whether this peer waits for the keys of that very term, which has not begun."""
        return self.proposal is not None and self.proposal.message.term == term

    # A new term is proposed

    def on_new_term(self, body: bytes, now: float) -> None:
        """Somebody proposes to control the group. Raises RemoteProtocolError."""
        try:
            proposal = self._consider(body)
        except ConsentNeededError:
            self._waiting = body
            raise
        except PolicyViolationError:
            refused = signed.peek(NewTerm, body)
            self.show_eviction(refused.controller)
            if not self._allegiance.mine:
                # Its own controller may control nothing any more, and says whom to follow.
                self._catching_up.ask(self._allegiance.controller.fingerprint)
            raise
        if proposal is not None:
            self._agree(proposal, now)

    def take_waiting(self) -> bytes:
        """A proposal that waited for this peer's user to agree to a policy; empty: there is none.

        It is to be considered again, and may wait again.
        """
        waiting, self._waiting = self._waiting, b""
        return waiting

    def agree_to_own(self, proposal: bytes, now: float) -> bytes:
        """This peer's own answer to the new term that it proposes itself."""
        pending = self.proposal
        if pending is not None and pending.controller.fingerprint != self._me.fingerprint:
            # Nothing came of it, whoever agreed to it, and still tells of it.
            self._given_up = pending.message.term
        self._agree(read_proposal(proposal, self._policy, [self._me.certificate]), now)
        assert self._asking.request is not None
        return self._asking.request.body

    def _consider(self, body: bytes) -> Proposal | None:
        """A proposal to agree to; None where it is being answered. Raises RemoteProtocolError.

        A controller gives way where another member agreed, or where it is alone: nobody follows
        it. A member follows nobody else while it hears its controller, unless that one told it to.
        Nobody follows whom they know to be put out. But the owner takes the group back from any
        deputy, and from one that removed it by hand.
        """
        allegiance, put_out = self._allegiance, self._exclusions.all
        people = (*self._others.proposers, *self._stepping_down.owner)
        proposal = read_proposal(body, self._policy, people)
        message, by = proposal.message, proposal.controller.fingerprint
        if allegiance.is_in(proposal):
            if self._is_agreed(proposal):
                allegiance.show_agreed(proposal)
            return None
        self._check_not_forgotten(proposal)
        self._check_new(proposal)
        pending = self.proposal
        if pending and (pending.message.term, pending.controller.fingerprint) == (message.term, by):
            if message.agreements:  # others agreed, too: it begins
                self.proposal = proposal
                self._stepping_down.note_agreed(proposal)
                self._timers.cancel("proposal")
            return None
        handed = self._stepping_down.names(proposal)
        reclaimed = self._is_reclaimed(proposal, put_out.get(by))
        # Whoever agreed to one of its terms, and waits for its keys, agrees to its later one.
        handed = handed or (pending is not None and pending.controller == proposal.controller)
        out = by in put_out and not (reclaimed or self._is_back(proposal, put_out[by]))
        if allegiance.mine and by != self._me.fingerprint and not (handed and not out):
            self._give_way(proposal, out=out, reclaimed=reclaimed)
        elif out or not (reclaimed or self._may_follow(proposal, handed=handed)):
            allegiance.tell_followed(by)
            if message.agreements and not out:  # the two may not hear each other
                self._outbox.send(Kind.NEW_TERM, body, allegiance.controller.fingerprint)
            if out and self._stepping_down.names_anew(proposal):
                msg = "a new term of somebody who may have been let in again since"
                raise StaleError(msg)
            msg = "a take-over while the controller can be heard"
            raise PolicyViolationError(msg)
        return proposal

    def _check_not_forgotten(self, proposal: Proposal) -> None:
        """This peer may have proposed it, and be back with an older state. Raises StaleError."""
        term, pending = proposal.message.term, self.proposal
        known = max(self._keys.term, pending.message.term if pending else 0)
        mine = proposal.controller.fingerprint == self._me.fingerprint
        if pending and term == known and proposal.repeats(pending):
            return
        if mine and term >= known:
            by = self._me.fingerprint
            self._outbox.tell(TermContested(proposal.raw, term, by, False, False, False))
            msg = "a term of this peer's own, of which it kept nothing"
            raise StaleError(msg)

    def _check_new(self, proposal: Proposal) -> None:
        message = proposal.message
        if message.term <= self._keys.term:
            self._others.learn(proposal)
            self._allegiance.tell_followed(proposal.controller.fingerprint)
            msg = "a new term that is not new"
            raise StaleError(msg)
        pending = self.proposal
        if message.term > max(self._keys.term, pending.message.term if pending else 0) + MOST_AHEAD:
            msg = "a new term so far above that there might be none higher"
            raise MalformedError(msg)
        # What has agreements may prevail from below; but not over its own controller's later word,
        # nor where this member agreed to it before, and nothing came of that.
        again = pending is not None and pending.controller == proposal.controller
        lower = pending is not None and message.term < pending.message.term
        again = again or message.term == self._given_up
        if lower and (again or not message.agreements):
            msg = "a new term lower than one that is proposed"
            raise StaleError(msg)

    def _give_way(
        self,
        proposal: Proposal,
        *,
        out: bool,
        reclaimed: bool,
    ) -> None:
        """This peer controls the group, which is to follow another one, who may be `out`."""
        message, by, keys = proposal.message, proposal.controller.fingerprint, self._keys
        agreed = self._is_agreed(proposal)
        followers = self._convergence.confirmed(keys.current.context_hash if keys.current else b"")
        alone = not followers - {keys.number}
        if out or not (agreed or alone or reclaimed):
            reclaims = message.reason is TermReason.RECLAIM
            self._outbox.tell(TermContested(proposal.raw, message.term, by, out, agreed, reclaims))
            msg = "a take-over that no other member agreed to"
            raise PolicyViolationError(msg)
        self._outbox.tell(SucceededBy(proposal.raw, by, message.term))

    def yield_to(self, contested: bytes, now: float, *, alone: bool) -> bool:
        """This controller `contested` a proposal and nothing comes of that, or nobody who follows
        it is there: it is `alone`. Whether it gives way, as somebody follows the other one, though
        they were removed by hand here; where it is alone, though their key was declared lost.
        """
        proposal = read_proposal(contested, self._policy, self._others.proposers)
        if not self._others.is_followed(proposal, by_anybody=alone):
            return False
        by, term = proposal.controller.fingerprint, proposal.message.term
        self._outbox.tell(SucceededBy(contested, by, term))
        self._agree(proposal, now)
        return True

    def _is_reclaimed(self, proposal: Proposal, eviction: Eviction | None) -> bool:
        """The owner takes the group back; a deputy may have removed it meanwhile, while members
        agreed to another term of its.

        Not where its key was declared lost or its certificate does not hold, nor where it left.
        """
        if proposal.controller.fingerprint != self._policy.owner.fingerprint:
            return False
        stays_out = eviction is not None and eviction.cause is not EvictionCause.REMOVAL
        takes_back = proposal.message.reason is TermReason.RECLAIM
        return not stays_out and (
            takes_back or (eviction is not None and self._others.is_followed(proposal))
        )

    def _is_back(self, proposal: Proposal, eviction: Eviction) -> bool:
        """Who left by its own word was let in again since, where members agreed to its term: for
        one who may have missed that, as its own controller is gone, or says so.
        """
        alone = self._allegiance.controller_gone and not self._allegiance.mine
        left = eviction.cause is EvictionCause.DEPARTURE
        return (
            (alone or self._stepping_down.names_anew(proposal))
            and left
            and self._is_agreed(proposal)
        )

    def _is_agreed(self, proposal: Proposal) -> bool:
        roster = self._keys.roster_at(proposal.message.context)
        return is_agreed(proposal, self._policy.message, roster, self._exclusions.all)

    def _may_follow(self, proposal: Proposal, *, handed: bool) -> bool:
        followed = proposal.controller.fingerprint == self._allegiance.controller.fingerprint
        trusted = followed and not self._allegiance.distrusted
        return trusted or self._allegiance.controller_gone or handed

    def show_eviction(self, who: Fingerprint) -> None:
        """Somebody wants to control the group, or asks for what it missed, who may not know that it
        is out: who said so may be gone.
        """
        notice, controller = self._exclusions.notice_about(who), self._allegiance.controller
        if notice is None:
            return
        group = self._policy.message.group
        if self._allegiance.controller_gone or not notice_by(controller, notice, group, who):
            self._outbox.send(Kind.EVICTION_NOTICE, notice, who)

    # It is agreed to, and begins or comes to nothing

    def _agree(self, proposal: Proposal, now: float) -> None:
        """Ask its controller for keys.

        A controller that steps down says first whom it put out: no key is made for them meanwhile.
        """
        self._stop_waiting()
        self.proposal = proposal
        self._stepping_down.note_agreed(proposal)
        message, to = proposal.message, proposal.controller.fingerprint
        if message.term != self._given_up:
            self._allegiance.wait_for_another()
        mine = to == self._me.fingerprint
        stays = mine and message.reason not in _WITH_AGREEMENT  # it is never given up
        if not message.agreements and not stays:
            self._timers.set("proposal", now + PROPOSAL_LIFE, self._forget)
        if stays:
            self._allegiance.take_back()
        elif self._allegiance.mine and not mine:
            self._stepping_down.say_again(message.term, to)
        self._asking.ask_anew(message.term, to, now, last=self._allegiance.mine)

    def successor_lost(self, now: float) -> None:
        """Whom this controller gave way to cannot be reached, and may be gone for good."""
        if self.proposal is not None:
            self._timers.set_unless_set("successor", now + PROPOSAL_LIFE, self._forget)

    def successor_back(self) -> None:
        """Whom this controller gave way to can be reached: its keys will come."""
        self._timers.cancel("successor")

    def _forget(self, now: float) -> None:
        self._stop_waiting()
        proposal, self.proposal = self.proposal, None
        assert proposal is not None
        self._given_up = proposal.message.term
        gave_way = self._allegiance.mine and proposal.controller.fingerprint != self._me.fingerprint
        if gave_way or self._keys.current is not None:
            self._asking.stop()
        if gave_way:
            self._outbox.tell(SuccessionFailed(proposal.message.term))
        if self._allegiance.controller_gone:
            self._allegiance.plan_takeover(now)

    def turn(self, now: float) -> None:
        """Another key is in use, and with it somebody is out: whom this member agreed to meanwhile
        may be that. Or it came while the controller is gone, with a policy that lets this member
        take over.
        """
        if self._allegiance.controller_gone:
            self._allegiance.plan_takeover(now)
        if self.proposal is None:
            return
        proposal = self.proposal
        eviction = self._exclusions.put_out.get(proposal.controller.fingerprint)
        if eviction is None:
            return
        if not (self._is_reclaimed(proposal, eviction) or self._is_back(proposal, eviction)):
            self._forget(now)

    def _stop_waiting(self) -> None:
        self._timers.cancel("proposal")
        self._timers.cancel("successor")

    def begin(self, proposal: Proposal) -> bool:
        """Its first keys came. Whether it is another controller than before."""
        self._stop_waiting()
        self._stepping_down.begin()
        self.proposal = None
        return self._allegiance.follow(proposal)
