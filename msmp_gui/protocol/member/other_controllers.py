"""Other controllers of the same group, as a member meets them: in another part of a cut network, or
before or after the one that it follows. `rivalry.py` and `merging.py` are the controllers' side.

Changes with whose word counts beside the controller's (MSMP-114, 117).
"""

from __future__ import annotations

from collections.abc import Iterable

from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.protocol.errors import RemoteProtocolError
from msmp_gui.protocol.keys.schedule import Epoch
from msmp_gui.protocol.member.basis import Basis
from msmp_gui.protocol.member.convergence import Convergence
from msmp_gui.protocol.member.exclusions import Exclusions
from msmp_gui.protocol.member.key_asking import KeyAsking
from msmp_gui.protocol.policy import checks as policy_checks
from msmp_gui.protocol.terms import Proposal, read_proposal, was_agreed
from msmp_gui.protocol.wire import schema, signed
from msmp_gui.protocol.wire.messages.admission import Rejoin
from msmp_gui.protocol.wire.messages.kinds import EvictionCause, Kind
from msmp_gui.protocol.wire.messages.membership import EvictionNotice
from msmp_gui.protocol.wire.messages.rekey import EpochContext
from msmp_gui.protocol.wire.messages.terms import StepDown

_LEFT = frozenset({EvictionCause.DEPARTURE})
_BY_HAND = _LEFT | {EvictionCause.REMOVAL}
_ANY = frozenset(EvictionCause)


class OtherControllers:
    """What they are told, and what is believed of them."""

    def __init__(
        self,
        basis: Basis,
        *,
        asking: KeyAsking,
        convergence: Convergence,
        exclusions: Exclusions,
    ) -> None:
        self._me = basis.me
        self._policy = basis.policy
        self._keys = basis.keys
        self._outbox = basis.outbox
        self._allegiance = basis.allegiance
        self._asking = asking
        self._convergence = convergence
        self._exclusions = exclusions
        self._named: dict[Fingerprint, Certificate] = {}
        """Of those whom the policy lets control the group, though they may not be in."""
        self._elsewhere: dict[Fingerprint, tuple[Certificate, int]] = {}
        """Who controlled a part of the group where this member was not, as far as they showed that
        somebody agreed, and in which term."""

    @property
    def proposers(self) -> list[Certificate]:
        """Who may propose a new term, as far as this member knows them."""
        gone, named = self._exclusions.certificates, self._named.values()
        return [self._allegiance.controller, *self._keys.people, *gone, *named]

    @property
    def people(self) -> list[Certificate]:
        """Everybody who is or was in, as far as this member knows, and the owner."""
        return [self._policy.owner, *self._keys.people, *self._exclusions.certificates]

    def know(self, people: Iterable[Certificate]) -> None:
        """Certificates of some whom the policy lets control the group, from before a restart."""
        self._named.update((person.fingerprint, person) for person in people)

    def meet(self, other: Certificate) -> None:
        """Another peer controls a part of the group, and this one's controller may be gone.

        It learns of the term here, and goes above it; or lets this one in, who waits for keys of
        the one that is gone, and may be in by its word; so where that one is there and does not
        answer, since it only meant to take over.
        """
        allowed = policy_checks.may_control(self._policy.message, other.fingerprint)
        if not allowed or other.fingerprint == self._allegiance.controller.fingerprint:
            return
        self._named[other.fingerprint] = other
        self._allegiance.tell_where_alone(other.fingerprint)
        unheard = self._allegiance.controller_gone or self._asking.in_vain
        if self._keys.current is None and self._keys.next is None and unheard:
            rejoin = schema.encode(Rejoin(self._keys.standing.epoch))
            self._outbox.send(Kind.REJOIN, rejoin, other.fingerprint)

    def say_who_controls(self, to: Fingerprint) -> None:
        """Somebody asks for what was before this member came back, and may still follow it."""
        newest, heir = self._keys.newest_context, self._allegiance.controller.fingerprint
        mine = policy_checks.may_control(self._policy.message, self._me.fingerprint)
        if mine and not self._allegiance.mine and newest and to != heir:
            self._outbox.send(Kind.STEP_DOWN, self._word_whom_to_follow(newest), to)

    def turn(self, before: Epoch | None) -> None:
        """Another epoch than `before` is the current one. Who followed this peer, and still may,
        is told the newest word.
        """
        current = self._keys.current
        assert current is not None
        changed = before is None or before.context.term != current.context.term
        if changed and self._allegiance.step_down_notice and not self._allegiance.mine:
            self._allegiance.step_down(self._word_whom_to_follow(current.context))

    def _word_whom_to_follow(self, epoch: EpochContext) -> bytes:
        """For who may follow this peer still: whom it follows itself, and in which term."""
        heir = self._allegiance.controller.fingerprint
        message = StepDown(epoch.term, heir, epoch.epoch, (), (), b"")
        return signed.sign(self._me.signing_key, message, self._policy.message.group).raw

    def may_have_controlled(self, other: Certificate, proof: bytes) -> bool:
        """Whether another peer controlled a part of the group that this one may not have seen.

        Who had the group first or owns it, and whom this member followed, need no `proof`: a term
        of its own that a member agreed to. But who acknowledged a key of somebody else's since
        controls nothing any more.
        """
        token, who = self._policy.message, other.fingerprint
        if who == self._allegiance.controller.fingerprint:
            return True  # it controls this one's part until now
        since = self._convergence.followers.get(who)
        agreed = self._agreed_term(proof, other)
        if since is None:
            first = (token.operational.controller, token.operational.owner)
            return agreed is not None or who in first or self._allegiance.has_followed(who)
        return agreed is not None and agreed > since

    def _agreed_term(self, proof: bytes, of: Certificate) -> int | None:
        """The term of `of` that somebody agreed to who is or was in, if `proof` shows one."""
        if not proof:
            return None
        try:
            proposal = read_proposal(proof, self._policy, [of])
        except RemoteProtocolError:
            return None
        if proposal.controller.fingerprint != of.fingerprint:
            return None
        return proposal.message.term if self._was_agreed(proposal) else None

    def learn(self, earlier: Proposal) -> None:
        """A term from before the one here: it began elsewhere, if it shows that somebody agreed."""
        by = earlier.controller
        if self._was_agreed(earlier):
            self._elsewhere[by.fingerprint] = (by, earlier.message.term)

    def is_followed(self, proposal: Proposal, *, by_anybody: bool = False) -> bool:
        """Whether somebody follows another controller in its part, though they may have been
        removed by hand in this one: each part may have removed those who follow the other.
        `by_anybody`: put out for whatever cause.
        """
        return self._was_agreed(proposal, although=_ANY if by_anybody else _BY_HAND)

    def _was_agreed(self, proposal: Proposal, although: frozenset[EvictionCause] = _LEFT) -> bool:
        """The word of who is put out counts for nothing; who left since may have agreed."""
        out = self._exclusions.all
        against = {who for who, eviction in out.items() if eviction.cause not in although}
        return was_agreed(proposal, self._policy.message, self.people, against)

    def would_follow(self, other: Fingerprint) -> bool:
        """Whether this member, whose own controller is gone, would agree to a term of `other`."""
        allowed = policy_checks.may_control(self._policy.message, other)
        own = other == self._allegiance.controller.fingerprint
        known_out = other in self._exclusions.all
        return self._allegiance.controller_gone and allowed and not own and not known_out

    def read_notice(self, body: bytes, by: Fingerprint = b"") -> EvictionNotice:
        """That the controller is out, by the word of one before, who is in, and is not `by`, or of
        one who showed that it controlled another part; or of the owner, where that one was removed
        by hand (MSMP-117). Raises MalformedError.
        """
        owner = self._policy.owner.fingerprint
        out = {
            who
            for who, eviction in self._exclusions.all.items()
            if who != owner or eviction.cause is not EvictionCause.REMOVAL
        }
        followers = self._convergence.followers
        return self._allegiance.verify_earlier(
            body, self._elsewhere, but=out | ({by} - self._elsewhere.keys()), followers=followers
        )
