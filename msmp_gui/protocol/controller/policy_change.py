"""Another edition of the policy, as the controller takes the group to it."""

from __future__ import annotations

from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.protocol.controller.admission import Admission
from msmp_gui.protocol.controller.basis import Basis
from msmp_gui.protocol.controller.key_change import KeyChange, PutOut
from msmp_gui.protocol.errors import ConsentNeededError, NotAllowedError
from msmp_gui.protocol.policy import checks as policy_checks
from msmp_gui.protocol.policy.token import PolicyToken
from msmp_gui.protocol.policy_proposals import Consents
from msmp_gui.protocol.wire import signed
from msmp_gui.protocol.wire.messages.kinds import Kind, RekeyReason
from msmp_gui.protocol.wire.signed import Verified


class PolicyChange:
    """At once where it weakens nothing; else when everybody who can be reached agreed."""

    def __init__(
        self,
        basis: Basis,
        *,
        admission: Admission,
        change: KeyChange,
        put_out: PutOut,
    ) -> None:
        self._me = basis.me
        self._member = basis.member
        self._policy = basis.member.policy
        self._admission = admission
        self._evictions = basis.evictions
        self._change = change
        self._present = basis.presence.present
        self._put_out = put_out
        self._consents = Consents(basis.me, basis.member.policy, basis.outbox)

    @property
    def awaited_consents(self) -> list[Fingerprint]:
        """Who can be reached and has not agreed to the policy that is proposed."""
        return self._consents.missing(self._present())

    def begin(self, raw: bytes, now: float) -> None:
        """Take the group to an edition that its owner signed.

        Raises NotAllowedError, PolicyViolationError.
        """
        new = self._policy.read_successor(raw)
        if not policy_checks.may_control(new.message, self._me.fingerprint):
            msg = "operational.deputies: the policy does not name who controls the group."
            raise NotAllowedError(msg)
        if len(self._member.roster) > new.message.operational.max_members:
            msg = "operational.max_members: more people are in than the new policy has room for."
            raise NotAllowedError(msg)
        if self._policy.owner.fingerprint == self._me.fingerprint:
            self._policy.agree(new)
        if any(each.weakens for each in self._policy.differences(new)):
            self._consents.propose(new, self._present())
            self._member.receive(Kind.POLICY_TOKEN, new.raw, now)
            self.enact_if_agreed(now)
        else:
            self._consents.settle()  # to whatever was proposed before
            self._enact(new, now)

    def take_up(self, raw: bytes, now: float) -> None:
        """A member still waits for what the owner proposed, before the term began. What is
        proposed since goes before it.

        Raises NotAllowedError, PolicyViolationError.
        """
        if self._consents.proposed is None:
            self.begin(raw, now)

    def take_consent(self, sender: Certificate, body: bytes, now: float) -> None:
        """A member agrees. Raises RemoteProtocolError."""
        self._consents.take(sender, body)
        self.enact_if_agreed(now)

    def ask(self, fingerprint: Fingerprint) -> None:
        """A member may not know of what is proposed."""
        self._consents.ask(fingerprint)

    def ask_all(self) -> None:
        """Another key is in use: who came with it may not know of what is proposed either. What
        is in force with it is not proposed any more, nor what it overtook.
        """
        self._consents.drop_overtaken()
        for fingerprint in self.awaited_consents:
            self.ask(fingerprint)

    def enact_if_agreed(self, now: float) -> None:
        """Go on, where nobody is waited for any more."""
        proposed = self._consents.proposed
        if proposed is not None and not self.awaited_consents:
            self._consents.settle()
            self._enact(proposed, now)

    def _enact(self, new: Verified[PolicyToken], now: float) -> None:
        """The next key comes under it; who has none yet is asked under it."""
        self._policy.agree(new)
        self._policy.coming = new
        self._admission.ask_again(now)
        if not self._change.shared:
            self._member.adopt_policy(new)
            return
        self._change.want(RekeyReason.POLICY)
        self._put_out_unwanted(now)
        self._change.start_when_stable(now)

    def _put_out_unwanted(self, now: float) -> None:
        """Who would not be let in under the coming policy does not stay either."""
        for member in self._member.roster:
            decision = self._admission.decide(member.certificate, now, invited=True)
            mine = member.fingerprint == self._me.fingerprint
            if not (mine or decision.allowed or self._evictions.is_declared(member.number)):
                self._put_out(member.number, decision.explanation, now)

    def learn(self, raw: bytes, now: float) -> None:
        """A member lives under a later edition: what this controller does from now on does, too.

        Raises RemoteProtocolError, where this peer's user has to agree first.
        """
        edition = signed.peek(PolicyToken, raw).edition
        if edition <= self._policy.next.message.edition:
            return
        new = self._policy.read_successor(raw)
        if self._policy.needs_consent(new):
            self._member.receive(Kind.POLICY_TOKEN, raw, now)
            msg = "keys under a weaker policy that this peer's user did not agree to"
            raise ConsentNeededError(msg, raw)
        self._policy.coming = new
