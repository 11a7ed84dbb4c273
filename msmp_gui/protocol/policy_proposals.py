"""A change of policy that waits: for a member's user to agree, or for members to.

What does not weaken the group needs nobody's leave and comes with the next key. What weakens it is
proposed to everybody first, where the policy lets itself be weakened at all; who does not agree
does not follow, and may leave.
"""

from __future__ import annotations

from collections.abc import Iterable

from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.identity.identity import Identity
from msmp_gui.protocol.errors import NothingProposedError, StaleError
from msmp_gui.protocol.events import Outbox, PolicyProposed
from msmp_gui.protocol.policy.in_force import PolicyInForce
from msmp_gui.protocol.policy.token import PolicyToken
from msmp_gui.protocol.wire import signed
from msmp_gui.protocol.wire.messages.kinds import Kind
from msmp_gui.protocol.wire.messages.rekey import PolicyConsent
from msmp_gui.protocol.wire.signed import Verified


class Consent:
    """A member's side: what its user is asked, and what it answers."""

    def __init__(self, me: Identity, policy: PolicyInForce, outbox: Outbox) -> None:
        self._me = me
        self._policy = policy
        self._outbox = outbox
        self.proposed: Verified[PolicyToken] | None = None
        """A coming edition that this peer knows of."""

    @property
    def wanted(self) -> bool:
        """Whether this peer's user has to agree before the group goes on with it."""
        return self.proposed is not None and self._policy.needs_consent(self.proposed)

    def consider(self, raw: bytes, number: int | None, controller: Fingerprint) -> None:
        """The owner proposes an edition. Raises MalformedError and PolicyViolationError."""
        if self.proposed is None or self.proposed.raw != raw:
            if raw == self._policy.token.raw:
                return
            self.proposed = self._policy.read_successor(raw)
            after = self.proposed.message
            self._outbox.tell(PolicyProposed(self._policy.message, after, self.wanted))
        self._answer(number, controller)

    def give(self, number: int | None, controller: Fingerprint) -> None:
        """This peer's user agrees. Raises NothingProposedError."""
        if self.proposed is None:
            msg = "there is no change of policy to agree to"
            raise NothingProposedError(msg)
        self._policy.agree(self.proposed)
        self._answer(number, controller)

    def tell(self, controller: Fingerprint) -> None:
        """A term began: its controller may not know what the owner proposed before."""
        if self.proposed is not None and controller != self._me.fingerprint:
            self._outbox.send(Kind.POLICY_TOKEN, self.proposed.raw, controller)

    def settle(self) -> None:
        """Another edition is in force."""
        edition = self._policy.message.edition
        if self.proposed is not None and self.proposed.message.edition <= edition:
            self.proposed = None

    def _answer(self, number: int | None, controller: Fingerprint) -> None:
        if self.wanted or number is None or self.proposed is None:
            return
        answer = PolicyConsent(number, self.proposed.hash)
        group = self._policy.message.group
        raw = signed.sign(self._me.signing_key, answer, group, controller).raw
        self._outbox.send(Kind.POLICY_CONSENT, raw, controller)


class Consents:
    """The controller's side: who agreed to what is proposed."""

    def __init__(self, me: Identity, policy: PolicyInForce, outbox: Outbox) -> None:
        self._me = me
        self._policy = policy
        self._outbox = outbox
        self._agreed: set[Fingerprint] = set()
        self.proposed: Verified[PolicyToken] | None = None
        """Waits for members to agree."""

    def propose(self, new: Verified[PolicyToken], people: Iterable[Fingerprint]) -> None:
        """Ask `people`."""
        if self.proposed is None or self.proposed.hash != new.hash:
            self.proposed, self._agreed = new, set()
        for fingerprint in people:
            self.ask(fingerprint)

    def ask(self, fingerprint: Fingerprint) -> None:
        """Ask somebody (again) who has not agreed."""
        mine = fingerprint == self._me.fingerprint
        if self.proposed is not None and fingerprint not in self._agreed and not mine:
            self._outbox.send(Kind.POLICY_TOKEN, self.proposed.raw, fingerprint)

    def take(self, sender: Certificate, raw: bytes) -> None:
        """Somebody agrees. Raises MalformedError and StaleError."""
        group, me = self._policy.message.group, self._me.fingerprint
        answer = signed.verify(PolicyConsent, raw, sender.verifying_key, group, me).message
        if self.proposed is None or answer.policy != self.proposed.hash:
            msg = "consent to a policy that is not proposed"
            raise StaleError(msg)
        self._agreed.add(sender.fingerprint)

    def missing(self, people: Iterable[Fingerprint]) -> list[Fingerprint]:
        """Those of `people` who have not agreed; this peer's user among them."""
        if self.proposed is None:
            return []
        mine = self._me.fingerprint
        agreed = (
            self._agreed if self._policy.needs_consent(self.proposed) else {*self._agreed, mine}
        )
        return [fingerprint for fingerprint in people if fingerprint not in agreed]

    def drop_overtaken(self) -> None:
        """An edition is in force that is no older than what is proposed."""
        if self.proposed and self.proposed.message.edition <= self._policy.message.edition:
            self.settle()

    def settle(self) -> Verified[PolicyToken] | None:
        """What was proposed is agreed to, or given up; it waits no longer."""
        settled, self.proposed = self.proposed, None
        return settled
