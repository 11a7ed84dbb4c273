"""Who goes, by whose word, and how soon the key changes for that.

Changes with who may put somebody out, or leave. `Evictions` keeps who is out and tells them.
"""

from __future__ import annotations

from dataclasses import replace

from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.protocol.controller.basis import Basis
from msmp_gui.protocol.controller.evictions import departed
from msmp_gui.protocol.controller.key_change import KeyChange
from msmp_gui.protocol.controller.key_requests import KeyRequests
from msmp_gui.protocol.controller.policy_change import PolicyChange
from msmp_gui.protocol.controller.succession import Succession
from msmp_gui.protocol.controller.term_change import TermChange
from msmp_gui.protocol.errors import NotAllowedError, StaleError, UnknownMemberError
from msmp_gui.protocol.events import CompromiseReported, KeyLost
from msmp_gui.protocol.policy import checks as policy_checks
from msmp_gui.protocol.policy.token import Recovery
from msmp_gui.protocol.wire import signed
from msmp_gui.protocol.wire.messages.kinds import EvictionCause, RekeyReason, TermReason
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
        self._outbox = basis.outbox
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
        self, person: Fingerprint, reason: str, since: float, now: float, by: int | None = None
    ) -> None:
        """Declare somebody's key lost from `since` on. A member goes; who is out already is so for
        that reason from now on.

        Raises UnknownMemberError, and NotAllowedError for the controller itself or where the
        policy does not let member `by` declare it.
        """
        self._change.check_alive()
        place = self._change.places.seated(person)
        number = self._number_of_who_is_out(person) if place is None else place.number
        by = self._change.number if by is None else by
        if not policy_checks.may_declare(self._policy.message, by, number, self._change.number):
            msg = "the policy does not let that member declare a compromise"
            raise NotAllowedError(msg)
        cause = EvictionCause.COMPROMISE
        eviction = Eviction(number, cause, by, reason[:500], max(0, int(since * 1000)))
        if place is not None:
            self.evict(eviction, now)
        elif self._evictions.cause(person) is not cause:
            self._declare_of_who_is_out(person, eviction, now)

    def _number_of_who_is_out(self, person: Fingerprint) -> int:
        """Raises UnknownMemberError where somebody never was in, as far as is known."""
        gone = self._member.exclusions.put_out.get(person)
        if gone is None and person not in self._evictions:
            msg = "nobody of that key is, or was, in the group"
            raise UnknownMemberError(msg)
        return gone.number if gone else 0

    def _declare_of_who_is_out(self, person: Fingerprint, eviction: Eviction, now: float) -> None:
        """This peer minds it at once, and everybody else with a key that comes for that."""
        self._evictions.remember(person, eviction)
        self._evictions.announce(person)
        self._requests.forget(person)  # they may have been asked in again
        self._member.exclusions.declare(person, eviction)
        self._outbox.tell(KeyLost(person, eviction))
        if self._change.shared and not self._succession.open:
            self._change.want(RekeyReason.COMPROMISE)
            self._change.start(now)

    def review(self, now: float) -> None:
        """Look again at certificates: who is no longer vouched for goes, and who is out may turn
        out to be so for a lost key.
        """
        for member in self._member.roster:
            mine = member.fingerprint == self._me.fingerprint
            if mine or self._evictions.is_declared(member.number):
                continue
            lapse = self._vouching.lapse(self._policy.message, member.certificate, now)
            if lapse and lapse.compromised:
                self.declare_compromise(member.fingerprint, lapse.reason, lapse.since, now)
            elif lapse:
                by, cause = self._change.number, EvictionCause.LAPSED
                self.evict(Eviction(member.number, cause, by, lapse.reason, 0), now)
        self._review_who_is_out(now)

    def _review_who_is_out(self, now: float) -> None:
        out = self._member.exclusions.put_out
        for certificate in [*self._member.exclusions.certificates]:
            gone = out.get(certificate.fingerprint)
            if gone is None or gone.cause is EvictionCause.COMPROMISE:
                continue
            lapse = self._vouching.lapse(self._policy.message, certificate, now)
            if lapse and lapse.compromised:
                self.declare_compromise(certificate.fingerprint, lapse.reason, lapse.since, now)

    def evict(self, eviction: Eviction, now: float) -> None:
        """Somebody goes with the next key. Raises UnknownMemberError, and NotAllowedError for the
        controller itself.
        """
        self._change.check_alive()
        member = self._change.places.somebody(eviction.number)
        if member.fingerprint == self._me.fingerprint:  # also under a number of before a restart
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
        by, subject, mine = report.by.number, report.number, self._change.number
        declared = by != mine and policy_checks.may_declare(self._policy.message, by, subject, mine)
        if declared and not self._evictions.is_declared(subject) and subject != mine:
            self.declare_compromise(report.subject, report.reason, report.since, now, by)
