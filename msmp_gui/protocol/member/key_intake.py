"""Keys that come to a member: each step of its controller is checked before anything is taken up.

A key download, or a rekey event, whole or in parts. Changes with what a controller may do to the
key, and with what a member makes of a key that is not for it.
"""

from __future__ import annotations

from collections.abc import Callable

from msmp_gui.identity.certificate import Certificate
from msmp_gui.protocol.errors import MalformedError, PolicyViolationError, StaleError
from msmp_gui.protocol.keys.contribution import OwnContributions
from msmp_gui.protocol.keys.schedule import Epoch, context_hash
from msmp_gui.protocol.member import changeover
from msmp_gui.protocol.member.basis import Basis
from msmp_gui.protocol.member.catching_up import CatchingUp
from msmp_gui.protocol.member.changeover import NextEpoch
from msmp_gui.protocol.member.ending import Ending
from msmp_gui.protocol.member.key_asking import KeyAsking
from msmp_gui.protocol.member.key_following import KeyFollowing
from msmp_gui.protocol.member.rekey_parts import RekeyParts
from msmp_gui.protocol.member.split_views import SplitViews
from msmp_gui.protocol.member.term_following import TermFollowing
from msmp_gui.protocol.registration import open_download
from msmp_gui.protocol.states import MemberStep
from msmp_gui.protocol.wire import schema
from msmp_gui.protocol.wire.messages.admission import Rejoin
from msmp_gui.protocol.wire.messages.kinds import Kind
from msmp_gui.protocol.wire.messages.rekey import EpochContext, RekeyEvent, RekeyPart
from msmp_gui.protocol.wire.signed import Verified

_NOTICE_PATIENCE = 2.0
"""Seconds to wait for the reason after a rekey event that left this member out."""

_ASK_WHY_AT_MOST = 15
"""How often to ask for it; then it counts as a removal."""

_PART_PATIENCE = 0.5
"""Seconds to wait for this member's part of a rekey that comes in parts."""


class KeyIntake:
    """What leads to the next epoch, or is refused."""

    def __init__(
        self,
        basis: Basis,
        *,
        asking: KeyAsking,
        catching_up: CatchingUp,
        contributions: OwnContributions,
        ending: Ending,
        following: KeyFollowing,
        split_views: SplitViews,
        terms: TermFollowing,
    ) -> None:
        self.left_out = False
        """A key came that is not for this member, and no word why."""
        self._me = basis.me
        self._group = basis.policy.message.group
        self._policy = basis.policy
        self._keys = basis.keys
        self._machine = basis.machine
        self._outbox = basis.outbox
        self._timers = basis.timers
        self._allegiance = basis.allegiance
        self._asking = asking
        self._catching_up = catching_up
        self._contributions = contributions
        self._ending = ending
        self._following = following
        self._split_views = split_views
        self._terms = terms
        self._parts = RekeyParts()
        self._asked_why = 0
        self.handlers: dict[Kind, Callable[[bytes, float], None]] = {
            Kind.KEY_DOWNLOAD: self._on_download,
            Kind.REKEY_EVENT: self._on_rekey_event,
            Kind.REKEY_PART: self._on_rekey_part,
        }
        """By the kind of what comes."""

    # A download, or an event

    def _on_download(self, body: bytes, now: float) -> None:
        request = self._asking.request
        if request is None:
            if self._keys.alone:  # perhaps of a later attempt, which its first request is seated in
                self._come_back()
            msg = "a key download for somebody who did not ask"
            raise StaleError(msg)
        self._machine.require(MemberStep.DOWNLOAD)
        controller, proposal = self._terms.signer_of_download(request.to)
        opened = open_download(body, request, controller, self._group, self._me.fingerprint)
        download, event = opened.message, opened.event
        if self._keys.next and self._keys.next.hash == context_hash(event.message.context):
            self._keys.repeat(self._keys.next.hash)
            return
        self._check_group(event)
        self._check_newest(event.message.context, now)
        following = changeover.after_download(
            opened, self._policy, self._keys.roster_before(event.message.context)
        )
        place = following.roster.by_number(download.number)
        if place is None or place.fingerprint != self._me.fingerprint:
            msg = "a key download with somebody else's place"
            raise MalformedError(msg)
        if proposal and following.context.term != proposal.message.term:
            msg = "a key download for another term than the one agreed to"
            raise MalformedError(msg)
        self._check_controller(following, controller)
        self._check_own_part(following, place.number)
        self._machine.advance(MemberStep.DOWNLOAD)
        if proposal and self._terms.begin(proposal):
            self._following.clock.forget()
        self._following.clock.measure(download.controller_time, now)
        following.number, following.request = download.number, request
        self._keys.number = download.number
        self._following.take_up(following, now)

    def _check_newest(self, context: EpochContext, now: float) -> None:
        """Refuse keys that lead back."""
        if self._keys.next and _moment(context) <= _moment(self._keys.next.context):
            msg = "a key download for an attempt that was given up"
            raise StaleError(msg)
        if context.epoch <= self._keys.standing.epoch:
            # This member went on meanwhile: it asks again, from where it is now.
            request, proposal = self._asking.request, self._terms.proposal
            if request and request.kind is Kind.KEY_REFRESH:
                term = proposal.message.term if proposal else self._keys.term
                self._asking.ask_anew(term, request.to, now)
            msg = "a key download that leads back"
            raise StaleError(msg)

    def _check_controller(self, following: NextEpoch, controller: Certificate) -> None:
        member = following.roster.by_number(following.context.controller)
        if member is None or member.fingerprint != controller.fingerprint:
            msg = "an epoch that somebody else controls than who signed it"
            raise MalformedError(msg)

    # Rekey

    def _on_rekey_event(self, body: bytes, now: float) -> None:
        self.take_rekey_event(self._allegiance.verify(RekeyEvent, body), now)

    def take_rekey_event(
        self, event: Verified[RekeyEvent], now: float, made: changeover.Made | None = None
    ) -> None:
        """A rekey by the controller; where that is this very peer, as it was `made`.

        Raises as `receive`.
        """
        context = event.message.context
        hash_ = context_hash(context)
        if self._keys.repeat(hash_):
            return
        if self._keys.next and self._keys.next.epoch and context.previous == self._keys.next.hash:
            # The controller goes on from it, so it was activated.
            self._following.activate(now)
        self._machine.require(MemberStep.REKEY)
        place = self._keys.place_before(context)
        path = place.path
        self._check_place(event, hash_, place.epoch, now)
        change = self._parts.change_for(event, hash_, path)
        if change is None:
            self._timers.set_unless_set("part", now + _PART_PATIENCE, self._catching_up.plan)
            return
        self._timers.cancel("part")
        if path.leaf in change.vacated:
            if self._asking.request is not None:
                msg = "a rekey event for those who did not ask for new keys"
                raise StaleError(msg)
            self.left_out = True
            self._allegiance.stand_back()
            patience = now + _NOTICE_PATIENCE
            self._timers.set_unless_set("notice", patience, self._ask_why_left_out)
            return
        following = changeover.after_rekey_event(
            event, hash_, change, place.epoch, path, place.roster, self._policy, made
        )
        self._check_own_part(following, self._keys.number)
        self._machine.advance(MemberStep.REKEY)
        self._following.take_up(following, now)

    def _on_rekey_part(self, body: bytes, now: float) -> None:
        waiting = self._parts.add(self._allegiance.verify(RekeyPart, body).message)
        if waiting is not None:
            self._on_rekey_event(waiting, now)

    def _check_place(
        self, event: Verified[RekeyEvent], hash_: bytes, current: Epoch, now: float
    ) -> None:
        """Refuse what does not follow the current epoch."""
        context = event.message.context
        if self._keys.alone and self._is_another(context, current):
            # The controller went on with an attempt that this member was cut off from.
            self._come_back()
            self._catching_up.plan(now)
            msg = "a rekey event that follows what was done while this member was cut off"
            raise StaleError(msg)
        follows = context.previous == current.context_hash
        if context.term != current.context.term or context.epoch <= current.number:
            self._check_same_moment(event)
            msg = "a rekey event for another moment"
            raise StaleError(msg)
        if not follows and context.epoch > current.number + 1:
            self._catching_up.plan(now)
            msg = "a rekey event that follows one which was missed"
            raise StaleError(msg)
        if not follows:
            self._split_views.tell(None, *self._keys.settled, (Kind.REKEY_EVENT, event.raw))
            msg = "a rekey event that follows another history"
            raise PolicyViolationError(msg)
        following = self._keys.next
        if following and _moment(context) <= _moment(following.context):
            if _moment(context) == _moment(following.context) and hash_ != following.hash:
                one, two = following.event.raw, event.raw
                self._split_views.tell(None, (Kind.REKEY_EVENT, one), (Kind.REKEY_EVENT, two))
            msg = "a rekey event for an attempt that was given up"
            raise StaleError(msg)
        self._check_group(event)

    def _check_same_moment(self, event: Verified[RekeyEvent]) -> None:
        """A controller signs one context for each attempt at an epoch, the current one among them.

        Raises PolicyViolationError where it signed another.
        """
        current = self._keys.newest_context
        if current is not None and _moment(event.message.context) == _moment(current):
            self._split_views.tell(None, *self._keys.settled[:1], (Kind.REKEY_EVENT, event.raw))
            msg = "another context for an epoch that is in use"
            raise PolicyViolationError(msg)

    def _is_another(self, context: EpochContext, current: Epoch) -> bool:
        """Whether an epoch prevails over the current one, or follows what does."""
        if context.epoch == current.number:
            return context.attempt > current.context.attempt
        return context.epoch == current.number + 1 and context.previous != current.context_hash

    def _check_own_part(self, following: NextEpoch, number: int | None) -> None:
        """A contribution under this member's number must be one that it drew and never showed."""
        commitment = None if number is None else following.commitment_of(number)
        if commitment is not None and commitment not in self._contributions:
            msg = "a rekey event with a contribution that this member did not make"
            raise PolicyViolationError(msg)

    def _check_group(self, event: Verified[RekeyEvent]) -> None:
        if event.message.context.group != self._group:
            msg = "a rekey event of another group"
            raise PolicyViolationError(msg)

    def _ask_why_left_out(self, now: float) -> None:
        """Left out of a key without a word: put out, or let in again by a key that was lost."""
        self._asked_why += 1
        if self._asked_why > _ASK_WHY_AT_MOST:
            self._ending.left_out()
            return
        self._come_back()
        self._timers.set("notice", now + _NOTICE_PATIENCE, self._ask_why_left_out)

    def _come_back(self) -> None:
        """Ask the controller to be let in again, with new keys."""
        rejoin = schema.encode(Rejoin(self._keys.standing.epoch))
        self._outbox.send(Kind.REJOIN, rejoin, self._allegiance.controller.fingerprint)


def _moment(context: EpochContext) -> tuple[int, int, int]:
    """A controller signs one context for each."""
    return context.term, context.epoch, context.attempt
