"""The term that a controller is in: how it began, and what shows that members agreed to it.

Changes with whom that has to convince later.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.identity.identity import Identity
from msmp_gui.protocol.events import Outbox
from msmp_gui.protocol.policy.in_force import PolicyInForce
from msmp_gui.protocol.terms import AGREEMENTS_SHOWN, propose
from msmp_gui.protocol.wire.messages.kinds import Kind
from msmp_gui.protocol.wire.messages.terms import NewTerm

_LONGEST_PROOF = 65_536
"""Bytes that a `StepDown` has room for."""


class BegunTerm:
    """None, as long as no term of this controller's own began."""

    def __init__(
        self, me: Identity, policy: PolicyInForce, outbox: Outbox, *, earlier: bytes
    ) -> None:
        self.proof = b""
        """The proposal that the term began with, and that members agreed to it."""
        self._earlier = earlier
        """The same of this peer's newest term before, which may be over."""
        self._me = me
        self._policy = policy
        self._outbox = outbox
        self._proposal: NewTerm | None = None

    def begin(self, proposal: NewTerm, agreements: Iterable[bytes]) -> bytes:
        """Its first key is active. What shows that a member agreed; empty: none did."""
        shown = tuple(agreements)[:AGREEMENTS_SHOWN]
        return self._prove(replace(proposal, agreements=shown))

    def agree_late(self, agreement: bytes) -> bytes:
        """Somebody agrees who asks for keys now. What shows that, where nothing did before."""
        if self._proposal is None or self._proposal.agreements:
            return b""
        return self._prove(replace(self._proposal, agreements=(agreement,)))

    def tell(self, fingerprint: Fingerprint) -> None:
        """A member may not know of the term that began."""
        if self.proof:
            self._outbox.send(Kind.NEW_TERM, self.proof, fingerprint)

    def tell_rival(self, fingerprint: Fingerprint) -> None:
        """Somebody is put out who may control another part of the group, and not know that this
        peer ever controlled any.
        """
        if self.proof or self._earlier:
            self._outbox.send(Kind.NEW_TERM, self.proof or self._earlier, fingerprint)

    def _prove(self, proposal: NewTerm) -> bytes:
        self._proposal = proposal
        self.proof = propose(self._me, self._policy.message, proposal).raw
        shown = proposal.agreements and len(self.proof) <= _LONGEST_PROOF
        return self.proof if shown else b""
