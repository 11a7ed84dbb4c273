"""A new term as its controller brings it about: proposed, agreed to, and begun or given up.

`terms.py` has what both sides need; the members' side is `term_following.py`. Changes with when
enough members agreed.
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Set as AbstractSet

from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.protocol.controller.basis import Basis
from msmp_gui.protocol.controller.begun_term import BegunTerm
from msmp_gui.protocol.events import TermAbandoned
from msmp_gui.protocol.policy.token import PolicyToken
from msmp_gui.protocol.registration import KeyRequest, Standing
from msmp_gui.protocol.terms import PROPOSAL_LIFE, next_term, propose
from msmp_gui.protocol.wire.messages.kinds import Kind, TermReason
from msmp_gui.protocol.wire.messages.terms import NewTerm

AGREEMENT_PATIENCE = 1.0
"""Seconds to wait for members to agree to a new term."""

_PROPOSE_AGAIN = 0.5
_PROPOSE_AGAIN_AT_MOST = 4.0
"""Seconds between proposals to those who have not agreed; each is twice the one before."""


class Succession:
    """The term that one controller wants to begin, if any."""

    def __init__(
        self,
        basis: Basis,
        *,
        begin: Callable[[float], None],
    ) -> None:
        self.term = basis.member.term
        """The one proposed; else the newest that this controller knows of."""
        policy, proof = basis.member.policy, basis.member.proof
        self.began = BegunTerm(basis.me, policy, basis.outbox, earlier=proof)
        self.requests: dict[Fingerprint, KeyRequest] = {}
        """Of who agreed and can be reached; they are seated when it begins."""
        self._me = basis.me
        self._policy = basis.member.policy
        self._outbox = basis.outbox
        self._timers = basis.timers
        self._other_parts = basis.other_parts
        self._others = basis.presence.others
        self._begin = begin
        self._proposal: NewTerm | None = None
        self._agreements: dict[Fingerprint, bytes] = {}
        """Signed by others: they agreed, even where they cannot be reached any more."""
        self._agreed = self._ahead = self._restarted = False
        self._until = 0.0
        """When this controller's own member gives up the proposal, where that needs agreement."""
        self._gap = _PROPOSE_AGAIN
        """Seconds until the proposal is sent again."""

    @property
    def _token(self) -> PolicyToken:
        return self._policy.message

    @property
    def pending(self) -> bool:
        """A new term is proposed, or agreed to, and has not begun."""
        return self._proposal is not None

    @property
    def open(self) -> bool:
        """It waits for members to agree."""
        return self.pending and not self._agreed

    @property
    def reason(self) -> TermReason:
        """Why the new term is proposed."""
        assert self._proposal is not None
        return self._proposal.reason

    def precedes(self, term: int) -> bool:
        """Whether a key is of an earlier term than the one that waits for members to agree."""
        return self.open and term < self.term

    def awaits(self, term: int) -> bool:
        """Whether a key of an earlier term is waited for before this one begins."""
        return self._ahead and self.precedes(term)

    def propose(self, reason: TermReason, standing: Standing, now: float, above: int) -> bytes:
        """Want a new term to begin, over `above`; the signed proposal comes back."""
        above = max(standing.term, self.term, above)
        self.term = next_term(self._token, self._me.fingerprint, above)
        self._proposal = NewTerm(
            self._me.fingerprint,
            self.term,
            reason,
            standing.epoch,
            standing.context,
            (),
            self._policy.next.raw,
        )
        self._agreed, self._ahead = False, False
        self.requests, self._agreements = {}, {}
        self._restarted = standing.restarted
        self._until = now + PROPOSAL_LIFE
        self._gap = _PROPOSE_AGAIN
        self._timers.set("agreement", now + AGREEMENT_PATIENCE, self._at_last)
        self.repeat(now)
        return propose(self._me, self._token, self._proposal).raw

    def repeat(self, now: float) -> None:
        """Send the proposal to members who can be reached and have not agreed."""
        if not self.open:
            return
        assert self._proposal is not None
        raw = propose(self._me, self._token, self._proposal).raw
        for member in self._others():
            if member.fingerprint not in self.requests:
                self._outbox.send(Kind.NEW_TERM, raw, member.fingerprint)
        if self._proposal.reason is TermReason.RECLAIM:
            for rival in self._other_parts.rivals:
                self._outbox.send(Kind.NEW_TERM, raw, rival)
        self._timers.set("propose", now + self._gap, self._repeat_less)

    def _repeat_less(self, now: float) -> None:
        """Who does not follow this controller may never do so."""
        self._gap = min(2 * self._gap, _PROPOSE_AGAIN_AT_MOST)
        self.repeat(now)

    def agree(self, request: KeyRequest, now: float, *, ahead: bool = False) -> None:
        """Somebody agrees, by asking for keys.

        `ahead`: they have a newer epoch than this peer, who waits a little to be told of it.
        """
        self.note(request)
        self.wait(ahead=ahead)
        others = self._others()
        all_agreed = others and all(member.fingerprint in self.requests for member in others)
        if all_agreed and not self._ahead:
            self._at_last(now)

    def note(self, request: KeyRequest) -> None:
        """Whoever asked is seated when the term begins; the proposer itself, too."""
        self.requests[request.fingerprint] = request
        if request.fingerprint != self._me.fingerprint:
            self._agreements[request.fingerprint] = request.raw

    def keep_reachable(self, reachable: AbstractSet[Fingerprint]) -> None:
        """Who agreed and cannot be reached any more has to ask again."""
        self.requests = {who: each for who, each in self.requests.items() if who in reachable}

    def forget(self, fingerprint: Fingerprint) -> None:
        """Somebody is put out: their word counts for nothing."""
        self.requests.pop(fingerprint, None)
        self._agreements.pop(fingerprint, None)

    def wait(self, *, ahead: bool) -> None:
        """Somebody may have a newer epoch, to be told of it before the term begins."""
        self._ahead |= ahead

    def begin_without_agreement(self, now: float) -> None:
        """Somebody who was restarted as well asks to be let in: it counts as agreement."""
        rebuilds = self._proposal is not None and self._proposal.reason is TermReason.REBUILD
        if self.open and not (self._needs_agreement or rebuilds):  # a rebuild waits for others
            self._conclude(now)

    def _at_last(self, now: float) -> None:
        if not self.open:
            return
        late = self._needs_agreement and now >= self._until  # the computer may have slept
        if self._carries() and not late:
            self._conclude(now)
        elif self._needs_agreement:
            self.abandon()
        else:
            self._timers.set("agreement", now + AGREEMENT_PATIENCE, self._at_last)

    def abandon(self) -> None:
        """Nothing comes of it."""
        self._timers.clear()
        self._proposal = None
        self._outbox.tell(TermAbandoned())

    def _conclude(self, now: float) -> None:
        self._agreed = True
        self._timers.cancel("propose")
        self._timers.cancel("agreement")
        self._begin(now)

    @property
    def _is_takeover(self) -> bool:
        return self._proposal is not None and self._proposal.reason is TermReason.TAKEOVER

    @property
    def _needs_agreement(self) -> bool:
        """Somebody else controlled the group: without agreement, nothing comes of it."""
        handed = self._proposal is not None and self._proposal.reason is TermReason.HANDOVER
        return self._is_takeover or handed

    def _carries(self) -> bool:
        """Whether enough agreed. A take-over needs half of those who can be reached: who still
        hears the controller does not agree. A controller that has keys, and nobody there to agree,
        begins alone: who is put out would stay in otherwise.
        """
        agreed, others = len(self.requests.keys() - {self._me.fingerprint}), self._others()
        if self._is_takeover:
            return agreed > 0 and 2 * agreed >= len(others)
        assert self._proposal is not None
        rebuilds = self._proposal.reason is TermReason.REBUILD
        alone = not (others or self._restarted or self._needs_agreement)
        return agreed > 0 or rebuilds or alone

    def begun(self) -> bytes:
        """The first key of the term is active. What shows that a member agreed; empty: none did."""
        proposal, agreements = self._proposal, self._agreements
        if proposal is None:
            return b""
        self._proposal, self.requests, self._agreements = None, {}, {}
        return self.began.begin(proposal, agreements.values())

    def agree_late(self, request: KeyRequest) -> bytes:
        """Who asks for keys of a term that began without them agrees to it, too. What shows that,
        where nothing did before.
        """
        if not self.pending:
            return self.began.agree_late(request.raw)
        if request.fingerprint not in self.requests:
            self.note(request)
        return b""
