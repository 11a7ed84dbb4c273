"""Who is invited, asked, let in or refused: the controller's side of registration.

Changes with what is said to people on their way in; `Candidates` keeps how far each of them got.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from msmp_gui.crypto import hpke
from msmp_gui.crypto.hpke import Random
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.identity.identity import Identity
from msmp_gui.protocol import refusals, registration
from msmp_gui.protocol.controller.candidates import OPEN, Candidate, Candidates
from msmp_gui.protocol.errors import (
    MalformedError,
    PolicyViolationError,
    StaleError,
    UnknownMemberError,
)
from msmp_gui.protocol.events import CandidateChanged, CandidateState, Outbox
from msmp_gui.protocol.policy import access
from msmp_gui.protocol.policy.access import Decision, Subject
from msmp_gui.protocol.policy.in_force import PolicyInForce
from msmp_gui.protocol.policy.vouching import Vouching
from msmp_gui.protocol.wire import schema
from msmp_gui.protocol.wire.messages.admission import (
    Decline,
    JoinRefused,
    SealedRequest,
)
from msmp_gui.protocol.wire.messages.kinds import Kind

_NAMES_TOLD = 64
"""Of those who are invited together, to each other."""

INVITATION_LIFE = 600.0
"""Seconds for which an invitation can be accepted."""


class Admission:
    """Invitations of one group, by the fingerprint of who was invited."""

    def __init__(
        self,
        me: Identity,
        policy: PolicyInForce,
        random: Random,
        outbox: Outbox,
        *,
        controller: Callable[[], Certificate],
        vouching: Vouching,
        approves: bool,
    ) -> None:
        self._me = me
        self._policy = policy
        self._controller = controller
        self._approves = approves
        self._random = random
        self._outbox = outbox
        self.candidates = Candidates()
        self._vouching = vouching
        self.address_of: Callable[[Fingerprint], str | None] = lambda _: None
        """Where a peer is, as far as that is known."""

    def invite(
        self, people: Sequence[Certificate], now: float, *, rejoin: bool, let_in: bool = False
    ) -> None:
        """Invite people. Who was invited and has not answered is reminded; who asked to join
        waits for the key, and needs nothing; an older invitation of anybody else is void.

        `rejoin`: back; they agreed before. `let_in`: they were in, and no person approves that
        again. They share one KEM key, which is gone with the last of their candidates.
        """
        if not rejoin:
            people = [person for person in people if not self.remind(person.fingerprint, now)]
        kem_key = hpke.generate(registration.kem_of(self._policy.next.message), self._random)
        names = [person.name for person in people[: _NAMES_TOLD + 1]]
        for place, certificate in enumerate(people):
            invitation = registration.invite(
                self._me,
                self._policy.next,
                self._policy.owner,
                self._controller(),
                kem_key,
                certificate.fingerprint,
                nonce=self._random(16),
                life=INVITATION_LIFE,
                others=[*names[:place], *names[place + 1 :]],
                rejoin=rejoin,
            )
            candidate = Candidate(certificate, invitation, kem_key, now + INVITATION_LIFE)
            candidate.let_in = let_in
            self.candidates.keep(candidate)
            self._outbox.send(Kind.INVITATION, invitation.raw, certificate.fingerprint)
            self._tell(candidate)

    def asked(self, sender: Certificate, now: float) -> None:
        """Somebody asks to join without an invitation: they get one where the token lets them in.

        Raises PolicyViolationError where keys cannot be asked for.
        """
        if not self._policy.next.message.dissemination.pull:
            self.refuse_wish(sender, str(refusals.BY_INVITATION))
            msg = "a wish to join a group that people are invited to"
            raise PolicyViolationError(msg)
        decision = self.decide(sender, now, invited=False)
        if not decision.allowed:
            self.refuse_wish(sender, decision.explanation)
            msg = "a wish to join by somebody whom the policy does not let in"
            raise PolicyViolationError(msg)
        self.invite([sender], now, rejoin=False)

    def decide(
        self,
        certificate: Certificate,
        now: float,
        *,
        invited: bool,
        chain: Sequence[bytes] = (),
    ) -> Decision:
        """Whether the token lets somebody in, as this peer knows them."""
        address, token = self.address_of(certificate.fingerprint), self._policy.next.message
        vouching, findings = self._vouching.vouching_for(token, certificate, chain, now)
        decision = access.decide(token, Subject(certificate, invited, vouching, address))
        if decision.allowed:
            return decision
        return Decision(False, (*decision.findings, *findings))

    def ask_again(self, now: float) -> None:
        """There is a new edition of the policy: who has not got keys yet is asked under that."""
        for candidate in [each for each in self.candidates if each.open]:
            self.candidates.forget(candidate.fingerprint)
            rejoin = candidate.invitation.message.rejoin
            let_in = rejoin and candidate.let_in  # a newcomer only by the policy of before
            self.invite([candidate.certificate], now, rejoin=rejoin, let_in=let_in)

    def refuse_wish(self, sender: Certificate, reason: str) -> None:
        """Somebody's wish to join is not granted."""
        self._send_refusal(bytes(16), reason, sender.fingerprint)

    def noticed(self, distributor: Certificate, body: bytes, now: float) -> Candidate | None:
        """A distributor lets somebody in: the candidate; None where that is known.

        Decided anew, by the same token. Raises RemoteProtocolError.
        """
        invitation, request = registration.read_notice(
            body, distributor, self._policy.message.group, self._me.fingerprint
        )
        known = self.candidates.get(request.fingerprint)
        if known is not None and known.request and known.request.hash == request.hash:
            return self._take_up_again(known, now)
        decision = self.decide(request.certificate, now, invited=True, chain=request.chain)
        if not decision.allowed:
            self._send_refusal(request.nonce, decision.explanation, distributor.fingerprint)
            msg = "an admission of somebody whom the policy does not let in"
            raise PolicyViolationError(msg)
        life = now + INVITATION_LIFE
        candidate = Candidate(request.certificate, invitation, None, life, request=request)
        candidate.through, candidate.reason = distributor.fingerprint, decision.explanation
        self.candidates.keep(candidate)
        return self._let_in(candidate)

    def remind(self, fingerprint: Fingerprint, now: float) -> bool:
        """Send an invitation again that was not answered; whether there is one, or an answer."""
        candidate = self.candidates.get(fingerprint)
        if candidate is None or candidate.expires <= now:
            return False
        if candidate.state is CandidateState.INVITED:
            self._outbox.send(Kind.INVITATION, candidate.invitation.raw, candidate.fingerprint)
        return candidate.state in (CandidateState.INVITED, CandidateState.JOINING)

    def decline(self, sender: Certificate, body: bytes) -> None:
        """Take a refusal of an invitation. Raises RemoteProtocolError."""
        decline = schema.decode(Decline, body, limit=4096)
        candidate = self._candidate(sender, decline.nonce)
        if candidate.open:
            candidate.lacks = decline.lacks
            self.move(candidate, CandidateState.DECLINED)

    def request(self, sender: Certificate, body: bytes, now: float) -> Candidate | None:
        """Take a request to join: the candidate, or None where it was here before.

        Raises RemoteProtocolError.
        """
        sealed = schema.decode(SealedRequest, body, limit=70_000)
        # Who does not know the nonce costs no decapsulation.
        try:
            candidate = self._candidate(sender, sealed.nonce)
        except StaleError:
            self._ask_anew(sender.fingerprint, now)
            raise
        if candidate.request is not None:
            if body != candidate.request_body:
                msg = "a second request to join for one invitation"
                raise StaleError(msg)
            return self._take_up_again(candidate, now)
        if candidate.expires < now:
            self.refuse(candidate, str(refusals.NO_LONGER_OPEN))
            return None
        assert candidate.kem_key is not None  # else there was a request
        request = registration.open_request(
            sealed,
            candidate.invitation,
            candidate.kem_key,
            self._policy.message.group,
            self._me.fingerprint,
        )
        if request.fingerprint != candidate.fingerprint:
            msg = "a request to join by somebody else than the one invited"
            raise MalformedError(msg)
        decision = self.decide(request.certificate, now, invited=True, chain=request.chain)
        if not decision.allowed:
            self.refuse(candidate, decision.explanation)
            return None
        candidate.certificate = request.certificate
        candidate.request, candidate.request_body = request, body
        candidate.reason = decision.explanation
        return self._let_in(candidate)

    def _ask_anew(self, fingerprint: Fingerprint, now: float) -> None:
        """Somebody answers an earlier invitation: the newer one may have been lost, or have come
        before this one, been answered, and be forgotten.
        """
        candidate = self.candidates.get(fingerprint)
        answered = (CandidateState.WAITING, CandidateState.JOINING)
        if candidate is None or candidate.state not in answered:
            self.remind(fingerprint, now)
        else:
            self.candidates.forget(fingerprint)
            rejoin, let_in = candidate.invitation.message.rejoin, candidate.let_in
            self.invite([candidate.certificate], now, rejoin=rejoin, let_in=let_in)

    def _let_in(self, candidate: Candidate) -> Candidate | None:
        """The policy lets somebody in: at once, or when a person approves it, too."""
        approval = self._policy.next.message.dissemination.approval
        waits = self._approves and approval and not candidate.let_in
        self.move(candidate, CandidateState.WAITING if waits else CandidateState.JOINING)
        return None if waits else candidate

    def approve(self, fingerprint: Fingerprint) -> None:
        """A person approves an admission. Raises UnknownMemberError."""
        self.move(self._waiting(fingerprint), CandidateState.JOINING)

    def turn_down(self, fingerprint: Fingerprint) -> None:
        """A person does not. Raises UnknownMemberError."""
        self.refuse(self._waiting(fingerprint), str(refusals.NOT_APPROVED))

    def _waiting(self, fingerprint: Fingerprint) -> Candidate:
        candidate = self.candidates.get(fingerprint)
        if candidate is None or candidate.state is not CandidateState.WAITING:
            msg = "nobody with that key waits to be let in"
            raise UnknownMemberError(msg)
        return candidate

    def refuse_request(self, sender: Certificate, body: bytes, reason: str) -> None:
        """Turn a request to join down, whatever it answers. Raises RemoteProtocolError."""
        nonce = schema.decode(SealedRequest, body, limit=70_000).nonce
        self._send_refusal(nonce, reason, sender.fingerprint)

    def close(self, reason: str) -> None:
        """Take back every invitation that did not lead to a key yet."""
        for candidate in [each for state in OPEN for each in self.candidates.in_state(state)]:
            self.refuse(candidate, reason)

    def expire(self, now: float) -> None:
        """Close invitations that nobody answered."""
        for candidate in self.candidates.in_state(CandidateState.INVITED):
            if candidate.expires <= now:
                self.move(candidate, CandidateState.EXPIRED)

    def move(self, candidate: Candidate, state: CandidateState) -> None:
        """A candidate goes on to `state`."""
        self.candidates.move(candidate, state)
        self._tell(candidate)

    def give_up(self, candidates: Iterable[Candidate]) -> None:
        """Candidates who asked to join and then fell silent: they have to ask again."""
        for candidate in candidates:
            self.move(candidate, CandidateState.EXPIRED)

    def _candidate(self, sender: Certificate, nonce: bytes) -> Candidate:
        candidate = self.candidates.get(sender.fingerprint)
        if candidate is None or candidate.nonce != nonce:
            msg = "an answer to an invitation that is not open"
            raise StaleError(msg)
        return candidate

    def _take_up_again(self, candidate: Candidate, now: float) -> Candidate | None:
        """Somebody who was given up for silent asks again; anybody else is being served, or has
        had their answer.
        """
        if candidate.turned_down:
            self.refuse_again(candidate)
            return None
        if candidate.state is not CandidateState.EXPIRED or candidate.expires <= now:
            return None
        self.move(candidate, CandidateState.JOINING)
        return candidate

    def refuse(self, candidate: Candidate, reason: str) -> None:
        """Somebody who was invited does not get in after all.

        A distributor tells those whom it let in: they may have no contact with this peer.
        """
        candidate.reason = reason
        self.refuse_again(candidate)
        self.move(candidate, CandidateState.EXPIRED)

    def refuse_again(self, candidate: Candidate) -> None:
        """Say once more what somebody was told, or may not have heard."""
        to = candidate.through or candidate.fingerprint
        self._send_refusal(candidate.nonce, candidate.reason, to)

    def _send_refusal(self, nonce: bytes, reason: str, to: Fingerprint) -> None:
        self._outbox.send(Kind.JOIN_REFUSED, schema.encode(JoinRefused(nonce, reason)), to)

    def _tell(self, candidate: Candidate) -> None:
        self._outbox.tell(
            CandidateChanged(
                candidate.certificate, candidate.state, candidate.lacks, candidate.reason
            )
        )
