"""A new term as its controller brings it about: proposed, agreed to, begun, and told of.

`terms.py` has what both sides need; the members' side is `term_following.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace

from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.identity.identity import Identity
from msmp_gui.protocol.errors import PolicyViolationError, StaleError
from msmp_gui.protocol.events import Outbox, SucceededBy, TermAbandoned
from msmp_gui.protocol.policy import checks as policy_checks
from msmp_gui.protocol.policy.in_force import PolicyInForce
from msmp_gui.protocol.policy.token import PolicyToken
from msmp_gui.protocol.registration import KeyRequest, Standing
from msmp_gui.protocol.roster import Member, Roster, member_of
from msmp_gui.protocol.terms import PROPOSAL_LIFE, next_term, propose
from msmp_gui.protocol.timers import Timers
from msmp_gui.protocol.wire import signed
from msmp_gui.protocol.wire.messages.kinds import Kind, TermReason
from msmp_gui.protocol.wire.messages.terms import Exclusion, NewTerm, StepDown
from msmp_gui.protocol.wire.signed import Verified

AGREEMENT_PATIENCE = 1.0
"""Seconds to wait for members to agree to a new term."""

_PROPOSE_AGAIN = 0.5
_PROPOSE_AGAIN_AT_MOST = 4.0
"""Seconds between proposals to those who have not agreed; each is twice the one before."""

_AGREEMENTS_SHOWN = 3
"""To who has to be convinced later; one that is no colluder's is enough."""

_LONGEST_PROOF = 65_536
"""Bytes that a `StepDown` has room for."""


class Succession:
    """The term that one controller is in, or wants to begin."""

    def __init__(
        self,
        me: Identity,
        policy: PolicyInForce,
        term: int,
        outbox: Outbox,
        timers: Timers,
        *,
        others: Callable[[], Collection[Member]],
        begin: Callable[[float], None],
    ) -> None:
        self.term = term
        self.requests: dict[Fingerprint, KeyRequest] = {}
        """Of who agreed and can be reached; they are seated when it begins."""
        self._me = me
        self._policy = policy
        self._outbox = outbox
        self._timers = timers
        self._others = others
        """Members who can be reached and are to stay, without this one."""
        self._begin = begin
        self._proposal: NewTerm | None = None
        self._agreements: dict[Fingerprint, bytes] = {}
        """Signed by others: they agreed, even where they cannot be reached any more."""
        self._agreed = self._ahead = self._restarted = False
        self._until = 0.0
        """When this controller's own member gives up the proposal, where that needs agreement."""
        self._gap = _PROPOSE_AGAIN
        """Seconds until the proposal is sent again."""
        self._began: NewTerm | None = None
        self._proof = b""
        """The proposal that the term began with, and that members agreed to it."""
        self._strangers: set[Fingerprint] = set()
        """Members by the word of another controller, who are not in this one's roster."""
        self._rivals: dict[Fingerprint, bool] = {}
        """Who is put out here and says to control another part of the group; whether by the word
        of a member, too."""

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

    def awaits(self, term: int) -> bool:
        """Whether a key of an earlier term is waited for before this one begins."""
        return self.open and self._ahead and term < self.term

    def propose(self, reason: TermReason, standing: Standing, now: float) -> bytes:
        """Want a new term to begin; the signed proposal comes back."""
        self.term = next_term(self._token, self._me.fingerprint, max(standing.term, self.term))
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
            for rival in sorted(self._rivals):
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
        self._note(request)
        self.wait(ahead=ahead)
        others = self._others()
        all_agreed = others and all(member.fingerprint in self.requests for member in others)
        if all_agreed and not self._ahead:
            self._at_last(now)

    def _note(self, request: KeyRequest) -> None:
        self.requests[request.fingerprint] = request
        if request.fingerprint != self._me.fingerprint:
            self._agreements[request.fingerprint] = request.raw

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
        if self._proposal is None:
            return b""
        shown = tuple(self._agreements.values())[:_AGREEMENTS_SHOWN]
        self._began = replace(self._proposal, agreements=shown)
        self._proposal, self.requests, self._agreements = None, {}, {}
        return self._prove()

    def agree_late(self, request: KeyRequest) -> bytes:
        """Who asks for keys of a term that began without them agrees to it, too. What shows that,
        where nothing did before.
        """
        if self.pending:
            if request.fingerprint not in self.requests:
                self._note(request)
        elif self._began is not None and not self._began.agreements:
            self._began = replace(self._began, agreements=(request.raw,))
            return self._prove()
        return b""

    def _prove(self) -> bytes:
        assert self._began is not None
        self._proof = propose(self._me, self._token, self._began).raw
        shown = self._began.agreements and len(self._proof) <= _LONGEST_PROOF
        return self._proof if shown else b""

    def tell(self, fingerprint: Fingerprint) -> None:
        """A member may not know of the term that began."""
        if self._proof:
            self._outbox.send(Kind.NEW_TERM, self._proof, fingerprint)

    # Another controller

    def hand_over(
        self, to: Member, standing: Standing, put_out: tuple[Exclusion, ...]
    ) -> Verified[StepDown]:
        """Have everybody follow `to` in a term of its own, and `to` begin it. The signed word."""
        term = next_term(self._token, to.fingerprint, max(standing.term, self.term))
        message = StepDown(term, to.fingerprint, standing.epoch, (), put_out, b"")
        notice: Verified[StepDown] = signed.sign(self._me.signing_key, message, self._token.group)
        for member in self._others():  # it last: its proposal finds them prepared
            if member.fingerprint != to.fingerprint:
                self._outbox.send(Kind.STEP_DOWN, notice.raw, member.fingerprint)
        self._outbox.send(Kind.STEP_DOWN, notice.raw, to.fingerprint)
        return notice

    def step_down(
        self,
        succeeded: SucceededBy,
        epoch: int,
        roster: Roster,
        put_out: tuple[Exclusion, ...],
        proof: bytes,
    ) -> bytes:
        """Members follow another controller: have all others follow it too. The signed word.

        `proof`: of a term of this peer's own that a member agreed to.
        """
        term, heir = succeeded.term, succeeded.controller
        message = StepDown(term, heir, epoch, roster.entries, put_out, proof)
        body = signed.sign(self._me.signing_key, message, self._token.group).raw
        for member in roster:
            if member.fingerprint not in (self._me.fingerprint, succeeded.controller):
                self._outbox.send(Kind.STEP_DOWN, body, member.fingerprint)
                self._outbox.send(Kind.NEW_TERM, succeeded.proposal, member.fingerprint)
        return body

    def contested_by(self, rival: Fingerprint, *, agreed: bool) -> None:
        """Somebody who is put out here proposes a higher term; a member `agreed`."""
        self._rivals[rival] = agreed or self.is_rival(rival)

    def gave_way(self, fingerprint: Fingerprint) -> None:
        """Somebody who is put out asks for keys: it controls nothing any more."""
        self._rivals.pop(fingerprint, None)

    def is_rival(self, fingerprint: Fingerprint) -> bool:
        """Whether members follow somebody who is put out here."""
        return self._rivals.get(fingerprint, False)

    def read_step_down(self, sender: Certificate, body: bytes) -> StepDown:
        """Another controller hands its members over. Raises RemoteProtocolError."""
        message = signed.verify(StepDown, body, sender.verifying_key, self._token.group).message
        if not policy_checks.may_control(self._token, sender.fingerprint):
            msg = "a handover by somebody who may not control the group"
            raise PolicyViolationError(msg)
        if (message.term, message.controller) != (self.term, self._me.fingerprint):
            msg = "a handover to another controller"
            raise StaleError(msg)
        return message

    def take_over_from(self, message: StepDown, roster: Roster) -> None:
        """Another controller vouches for its members."""
        theirs = {member_of(entry).fingerprint for entry in message.roster}
        self._strangers |= {f for f in theirs if roster.by_fingerprint(f) is None}

    def vouch(self, people: Iterable[Fingerprint]) -> None:
        """These were let in, or about to be, before this controller lost its keys."""
        self._strangers |= set(people)

    def vouched_for(self, fingerprint: Fingerprint) -> bool:
        """Whether another controller of this group had let that peer in."""
        return fingerprint in self._strangers
