"""What members ask for, and get: new keys, agreement to a new term, rekeys that they missed.

Changes with who is given keys or rekeys for the asking.
"""

from __future__ import annotations

from dataclasses import replace
from typing import NoReturn

from msmp_gui.identity.certificate import Certificate
from msmp_gui.protocol import registration
from msmp_gui.protocol.controller.arrivals import Arrivals
from msmp_gui.protocol.controller.basis import Basis
from msmp_gui.protocol.controller.key_change import KeyChange
from msmp_gui.protocol.controller.key_requests import KeyRequests
from msmp_gui.protocol.controller.merging import Merging
from msmp_gui.protocol.controller.policy_change import PolicyChange
from msmp_gui.protocol.controller.succession import Succession
from msmp_gui.protocol.errors import PolicyViolationError, StaleError
from msmp_gui.protocol.policy import checks as policy_checks
from msmp_gui.protocol.registration import KeyRequest
from msmp_gui.protocol.wire import schema
from msmp_gui.protocol.wire.messages.kinds import EvictionCause
from msmp_gui.protocol.wire.messages.rekey import RekeyRequest


class Answering:
    """A controller's answers to its members."""

    def __init__(
        self,
        basis: Basis,
        *,
        arrivals: Arrivals,
        change: KeyChange,
        merging: Merging,
        policy_change: PolicyChange,
        requests: KeyRequests,
        succession: Succession,
    ) -> None:
        self._me = basis.me
        self._member = basis.member
        self._policy = basis.member.policy
        self._vouching = basis.vouching
        self._arrivals = arrivals
        self._change = change
        self._evictions = basis.evictions
        self._merging = merging
        self._other_parts = basis.other_parts
        self._policy_change = policy_change
        self._presence = basis.presence
        self._requests = requests
        self._succession = succession

    def on_refresh(self, sender: Certificate, body: bytes, now: float) -> None:
        """A member asks for new keys, or agrees to a new term. Raises RemoteProtocolError."""
        if self._evictions.tell(sender.fingerprint):
            self._other_parts.gave_way(sender.fingerprint)
            return
        self._change.check_alive()
        group, me = self._policy.message.group, self._me.fingerprint
        refresh, request = registration.open_refresh(body, sender, group, me)
        self._vouching.meet(sender, request.chain)
        if refresh.term != self._succession.term:
            msg = "a wish for keys in another term"
            raise StaleError(msg)
        self._policy_change.learn(refresh.policy, now)
        numbers = self._change.places.numbers_of(sender.fingerprint)
        if numbers and refresh.number not in numbers:
            # From another half of the group: it may have spoken under the number that it has here.
            request = replace(request, restarted=True)
        self._presence.came(sender.fingerprint)
        if self._change.archive.answered(request):
            self._change.archive.send_admission(sender.fingerprint)
            return
        self._merging.take_shown(refresh, sender, now)
        if self._succession.open:
            ahead = refresh.epoch > self._member.standing.epoch
            may_follow = ahead and self._member.catching_up.ask_who_is_ahead(sender.fingerprint)
            if not self._arrivals.is_in(sender.fingerprint):
                # Agreeing lets nobody in; a member of a newer epoch is known once that was told.
                self._succession.wait(ahead=may_follow)
                self._refuse_stranger(sender, now)
            self._requests.agree(request)
            self._succession.agree(request, now, ahead=may_follow)
            return
        self._check_refresh(sender, request, now)
        self._member.keep_proof(self._succession.agree_late(request))
        self._requests.refresh(request)
        self._change.activate_if_confirmed(now)  # nobody waits for it any more
        self._change.start_when_stable(now)

    def _check_refresh(self, sender: Certificate, request: KeyRequest, now: float) -> None:
        """Refuse who is no member, and a member who may not have the key changed, or does so again
        and again.
        """
        member = self._change.places.seated(sender.fingerprint)
        if not self._arrivals.is_in(sender.fingerprint):
            self._refuse_stranger(sender, now)
        has_keys = member is not None and member.number in self._change.confirmations.commitments
        has_keys = has_keys and not self._succession.pending  # those are of the term before
        if has_keys and not policy_checks.may_refresh(self._policy.message):
            msg = "a key change that the policy does not let members ask for"
            raise PolicyViolationError(msg)
        if has_keys and not self._requests.waits(request):
            self._arrivals.check_pace(sender, now)

    def _refuse_stranger(self, sender: Certificate, now: float) -> NoReturn:
        self._arrivals.meet_stranger(sender, now)
        msg = "a wish for keys by somebody who is not in the group"
        raise PolicyViolationError(msg)

    def on_rekey_request(self, sender: Certificate, body: bytes, now: float) -> None:
        """A member may have missed something. Raises MalformedError, StaleError."""
        self._member.catching_up.check_pace(sender.fingerprint, now)
        request = schema.decode(RekeyRequest, body, limit=64)
        fingerprint = sender.fingerprint
        if self._evictions.tell(fingerprint):
            if self._evictions.cause(fingerprint) is EvictionCause.DEPARTURE:
                self._succession.began.tell(fingerprint)  # another host may have let them in again
            return
        if self._member.roster.by_fingerprint(fingerprint) is None:
            self._arrivals.answer_outsider(sender, now)
            return
        self._presence.came(fingerprint)
        standing = self._member.standing
        if request.epoch >= standing.epoch and request.context != standing.context:
            # Another one may have controlled it.
            self._member.catching_up.ask_who_is_ahead(fingerprint)
        missing = self._change.archive.missing_after(request.epoch, request.context, fingerprint)
        self._succession.began.tell(fingerprint)
        if missing is None:
            self._arrivals.invite_back(sender, now, let_in=True)
        else:
            self._change.archive.send(missing, fingerprint)
            if not missing:
                self._change.archive.send_activation(request.context, fingerprint)
