"""Who goes, by whose word, and how soon the key changes for that.

Changes with who may put somebody out, or leave. `Evictions` keeps who is out and tells them.
"""

from __future__ import annotations

from dataclasses import replace

from msmp_gui.identity.certificate import Certificate
from msmp_gui.protocol.controller.basis import Basis
from msmp_gui.protocol.controller.evictions import departed
from msmp_gui.protocol.controller.key_change import KeyChange
from msmp_gui.protocol.controller.key_requests import KeyRequests
from msmp_gui.protocol.controller.policy_change import PolicyChange
from msmp_gui.protocol.controller.succession import Succession
from msmp_gui.protocol.controller.term_change import TermChange
from msmp_gui.protocol.errors import NotAllowedError, StaleError
from msmp_gui.protocol.events import CompromiseReported
from msmp_gui.protocol.policy import checks as policy_checks
from msmp_gui.protocol.policy.token import Recovery
from msmp_gui.protocol.wire import signed
from msmp_gui.protocol.wire.messages.kinds import EvictionCause, TermReason
from msmp_gui.protocol.wire.messages.membership import Departure, Eviction


class PuttingOut:
    """A controller's decisions about who goes."""

    def __init__(
        self,
        basis: Basis,
        *,
        change: KeyChange,
        requests: KeyRequests,
        succession: Succession,
        policy_change: PolicyChange,
        term_change: TermChange,
    ) -> None:
        self._me = basis.me
        self._member = basis.member
        self._policy = basis.member.policy
        self._vouching = basis.vouching
        self._change = change
        self._evictions = basis.evictions
        self._requests = requests
        self._succession = succession
        self._policy_change = policy_change
        self._term_change = term_change
        self._presence = basis.presence

    def remove(self, number: int, reason: str, now: float) -> None:
        """Put a member out; what it said stays trusted. Raises as `declare_compromise`."""
        cause = EvictionCause.REMOVAL
        self.evict(Eviction(number, cause, self._change.number, reason, 0), now)

    def declare_compromise(
        self, number: int, reason: str, since: float, now: float, by: int | None = None
    ) -> None:
        """Declare the key of a member lost from `since` on, and go on without it.

        Raises UnknownMemberError, and NotAllowedError for the controller itself or where the
        policy does not let member `by` declare it.
        """
        by = self._change.number if by is None else by
        if not policy_checks.may_declare(self._policy.message, by, number, self._change.number):
            msg = "the policy does not let that member declare a compromise"
            raise NotAllowedError(msg)
        cause = EvictionCause.COMPROMISE
        self.evict(Eviction(number, cause, by, reason[:500], max(0, int(since * 1000))), now)

    def review(self, now: float) -> None:
        """Look again at members' certificates: who is no longer vouched for goes."""
        for member in self._member.roster:
            mine = member.fingerprint == self._me.fingerprint
            if mine or self._evictions.is_declared(member.number):
                continue
            lapse = self._vouching.lapse(self._policy.message, member.certificate, now)
            if lapse and lapse.compromised:
                self.declare_compromise(member.number, lapse.reason, lapse.since, now)
            elif lapse:
                by, cause = self._change.number, EvictionCause.LAPSED
                self.evict(Eviction(member.number, cause, by, lapse.reason, 0), now)

    def evict(self, eviction: Eviction, now: float) -> None:
        """Somebody goes with the next key. Raises UnknownMemberError, and NotAllowedError for the
        controller itself.
        """
        self._change.check_alive()
        member = self._change.places.somebody(eviction.number)
        if eviction.number == self._change.number:
            msg = "the controller cannot be put out; end the group instead"
            raise NotAllowedError(msg)
        fingerprint = member.fingerprint
        for number in self._change.places.numbers_of(fingerprint):
            self._evictions.declare(fingerprint, replace(eviction, number=number))
        self._evictions.tell(fingerprint)
        self._requests.forget(fingerprint)
        self._policy_change.enact_if_agreed(now)  # who goes is not waited for
        rebuild = self._policy.message.compromise.recovery is Recovery.REBUILD
        if self._succession.open:
            return  # it goes out with the new term
        compromised = eviction.cause is EvictionCause.COMPROMISE
        if compromised and rebuild and self._presence.others():
            self._term_change.propose(TermReason.REBUILD, now)
        elif eviction.cause in policy_checks.URGENT_CAUSES:
            self._change.start(now)
        else:
            self._change.activate_if_confirmed(now)  # nobody waits for who goes
            self._change.start_when_stable(now)

    def on_departure(self, sender: Certificate, body: bytes, now: float) -> None:
        """A member leaves. Raises RemoteProtocolError."""
        if self._evictions.tell(sender.fingerprint):
            return
        group, me = self._policy.message.group, self._me.fingerprint
        departure = signed.verify(Departure, body, sender.verifying_key, group, me).message
        number, place = departure.number, self._change.places.seated(sender.fingerprint)
        if place is None:
            self._evictions.tell_who_never_was_in(sender.fingerprint, number)
            return
        if place.number not in self._change.confirmations.commitments:
            number = place.number  # of which it never heard: it had a key that was given up
        told = self._evictions.is_declared(number)
        if told or self._change.places.somebody(number).fingerprint != sender.fingerprint:
            msg = "a departure of somebody else, or told before"
            raise StaleError(msg)
        self.evict(departed(number), now)

    def on_report(self, report: CompromiseReported, now: float) -> None:
        """A member says that a key is lost: as the policy has it, that declares it."""
        by, subject, mine = report.by.number, report.subject.number, self._change.number
        declared = by != mine and policy_checks.may_declare(self._policy.message, by, subject, mine)
        if declared and not self._evictions.is_declared(subject) and subject != mine:
            self.declare_compromise(subject, report.reason, report.since, now, by)
