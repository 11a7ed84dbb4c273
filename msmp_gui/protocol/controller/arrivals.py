"""Who comes to the group: invited, let in by a distributor, unasked, or back without keys.

`Admission` says what people are told on the way in; here stands what a controller does about it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.protocol import refusals
from msmp_gui.protocol.controller.admission import INVITATION_LIFE, Admission
from msmp_gui.protocol.controller.basis import Basis
from msmp_gui.protocol.controller.evictions import departed
from msmp_gui.protocol.controller.key_change import KeyChange
from msmp_gui.protocol.controller.key_requests import KeyRequests
from msmp_gui.protocol.controller.succession import Succession
from msmp_gui.protocol.errors import NoRoomError, PolicyViolationError, StaleError
from msmp_gui.protocol.events import CandidateState, StrangerAsks
from msmp_gui.protocol.pace import Pace
from msmp_gui.protocol.policy.token import may_distribute
from msmp_gui.protocol.wire import schema
from msmp_gui.protocol.wire.messages.admission import Rejoin
from msmp_gui.protocol.wire.messages.kinds import EvictionCause
from msmp_gui.protocol.wire.messages.membership import Eviction

_NO_ROOM = "the policy has no room for so many members"

_MOST_ARRIVALS = 10
"""Of one peer in a minute, for each of which the key changes for everybody: a computer that crashes
again and again comes less often.
"""


class Arrivals:
    """Lets people in, or says why not, and has the key changed for them."""

    def __init__(
        self,
        basis: Basis,
        *,
        admission: Admission,
        change: KeyChange,
        succession: Succession,
        requests: KeyRequests,
        evict: Callable[[Eviction, float], None],
    ) -> None:
        self._member = basis.member
        self._policy = basis.member.policy
        self._outbox = basis.outbox
        self._timers = basis.timers
        self._admission = admission
        self._change = change
        self._succession = succession
        self._evictions = basis.evictions
        self._other_parts = basis.other_parts
        self._requests = requests
        self._presence = basis.presence
        self._evict = evict
        self._pace = Pace(_MOST_ARRIVALS)

    def invite(
        self, people: Sequence[Certificate], now: float, *, rejoin: bool, let_in: bool = False
    ) -> None:
        """Invite people; `rejoin`: back, in place of what they were in the group, or on their way
        to be; `let_in`: they were in it.
        """
        for certificate in people:
            self._evictions.ask_back(certificate.fingerprint)
        self._admission.invite(people, now, rejoin=rejoin, let_in=let_in)
        self._timers.set("expiry", now + INVITATION_LIFE, self._admission.expire)

    def invite_back(self, sender: Certificate, now: float, *, let_in: bool) -> None:
        """Somebody lost their keys, or is too far behind. Raises as `check_pace`."""
        self.check_pace(sender, now)
        self.invite([sender], now, rejoin=True, let_in=let_in)

    def check_pace(self, sender: Certificate, now: float) -> None:
        """Raises StaleError where somebody has the key changed again and again."""
        if not self._pace.allows(sender.fingerprint, now):
            msg = "somebody who comes again and again"
            raise StaleError(msg)

    def on_decline(self, sender: Certificate, body: bytes, now: float) -> None:
        """Somebody invited does not come."""
        self._admission.decline(sender, body)
        member = self._change.places.seated(sender.fingerprint)
        if member is not None and not self._evictions.is_declared(member.number):
            # It agreed, and changed its mind before it had the key.
            self._evict(departed(member.number), now)
        self.batch(now)

    def on_request(self, sender: Certificate, body: bytes, now: float) -> None:
        """Somebody invited comes. Raises StaleError where no invitation is open."""
        if sender.fingerprint in self._evictions:
            # It was let in and put out again, and knows of neither.
            self._admission.refuse_request(sender, body, str(refusals.PUT_OUT))
            self._evictions.tell(sender.fingerprint)
            return
        self._change.check_alive()
        if not self.knows(sender.fingerprint):
            # Another one invited it, or this peer before a restart.
            self._admission.refuse_request(sender, body, str(refusals.NO_LONGER_OPEN))
            msg = "an answer to an invitation that is not open"
            raise StaleError(msg)
        if self._awaits_an_invitation(sender.fingerprint):
            self.invite([sender], now, rejoin=False)
            return
        candidate = self._admission.request(sender, body, now)
        self._evictions.came_back(sender.fingerprint)
        if candidate is None:
            self._change.archive.send_admission(sender.fingerprint)
        else:
            self._requests.join(candidate.fingerprint)
            self._presence.came(candidate.fingerprint)
        self.batch(now)

    def _awaits_an_invitation(self, fingerprint: Fingerprint) -> bool:
        """Whether somebody answers one that is not this controller's: of another one, or of this
        peer as a distributor, or before a restart. They agreed, and are asked anew.
        """
        known = self._admission.candidates.get(fingerprint) or self._change.places.seated(
            fingerprint
        )
        return known is None and self._other_parts.heard_of(fingerprint)

    def on_wish(self, sender: Certificate, _body: bytes, now: float) -> None:
        """Somebody asks to join without an invitation. Who left may come back by that."""
        if self._is_put_out(sender.fingerprint):
            self._evictions.tell(sender.fingerprint)
            self._admission.refuse_wish(sender, str(refusals.PUT_OUT))
            return
        if not self._has_room_for([sender.fingerprint]):
            self._admission.refuse_wish(sender, str(refusals.NO_ROOM))
            raise NoRoomError(_NO_ROOM)
        self.check_pace(sender, now)
        self._admission.asked(sender, now)
        self._evictions.ask_back(sender.fingerprint)

    def _is_put_out(self, fingerprint: Fingerprint) -> bool:
        """Whether somebody is out, and not by their own wish."""
        gone = fingerprint in self._evictions
        return gone and self._evictions.cause(fingerprint) is not EvictionCause.DEPARTURE

    def on_admission(self, sender: Certificate, body: bytes, now: float) -> None:
        """A distributor lets somebody in."""
        self._change.check_alive()
        member = self._member.roster.by_fingerprint(sender.fingerprint)
        if member is None or not may_distribute(self._policy.message, sender.fingerprint):
            msg = "an admission by somebody whom the policy does not let distribute keys"
            raise PolicyViolationError(msg)
        newcomer = self._admission.noticed(sender, body, now)
        if newcomer is None:
            return
        if self._is_put_out(newcomer.fingerprint):
            self._admission.refuse(newcomer, str(refusals.PUT_OUT))
            msg = "an admission of somebody who was put out"
            raise PolicyViolationError(msg)
        self._evictions.ask_back(newcomer.fingerprint)
        self._evictions.came_back(newcomer.fingerprint)
        if not self._has_room_for([]):
            self._admission.refuse(newcomer, str(refusals.NO_ROOM))
            raise NoRoomError(_NO_ROOM)
        self._presence.came(newcomer.fingerprint)
        self.batch(now)

    def check_room(self, people: Sequence[Certificate]) -> None:
        """Raises NoRoomError where the policy has no room for so many more."""
        if not self._has_room_for([person.fingerprint for person in people]):
            raise NoRoomError(_NO_ROOM)

    def _has_room_for(self, people: Sequence[Fingerprint]) -> bool:
        """Beside all who stay, and all who are asked in or on their way."""
        roster, going = self._member.roster, self._evictions.due(self._member.roster)
        coming = {one.fingerprint for one in self._admission.candidates if one.open}
        places = (roster.by_fingerprint(one) for one in coming.union(people))
        new = sum(1 for place in places if place is None or place.number in going)
        most = self._policy.next.message.operational.max_members
        return len(roster) - len(going) + new <= most

    def on_rejoin(self, sender: Certificate, body: bytes, now: float) -> None:
        """Somebody lost their keys and comes back: a new number, in place of the old one."""
        schema.decode(Rejoin, body, limit=16)
        if not self._evictions.tell(sender.fingerprint):
            self._let_back(sender, now)

    def _let_back(self, sender: Certificate, now: float) -> None:
        self._change.check_alive()
        candidate = self._admission.candidates.get(sender.fingerprint)
        if not self.knows(sender.fingerprint):
            self.meet_stranger(sender, now)
            return
        if candidate and candidate.state is CandidateState.DECLINED:
            return
        if candidate and candidate.turned_down:
            self._admission.refuse_again(candidate)
            return
        self._presence.came(sender.fingerprint)
        invited = candidate if candidate and candidate.state is CandidateState.INVITED else None
        waits = invited is not None and invited.invitation.message.rejoin
        if not (waits and self._admission.remind(sender.fingerprint, now)):
            let_in = bool(candidate and candidate.let_in) or self.is_in(sender.fingerprint)
            self.invite_back(sender, now, let_in=let_in)

    def knows(self, fingerprint: Fingerprint) -> bool:
        """Whether somebody is in, is invited, or was by another controller's word."""
        known = self._admission.candidates.get(fingerprint) is not None
        return known or self.is_in(fingerprint) or self._other_parts.heard_of(fingerprint)

    def is_in(self, fingerprint: Fingerprint) -> bool:
        """Whether somebody has a place, or had one by another controller's word."""
        seated = self._change.places.seated(fingerprint) is not None
        return seated or self._other_parts.vouched_for(fingerprint)

    def meet_stranger(self, sender: Certificate, now: float) -> None:
        """Somebody believes to be in: perhaps let in by a controller that went away.

        Whoever knows the group's id can ask; the policy decides, and then this peer's user.
        """
        if self._admission.decide(sender, now, invited=True).allowed:
            self._outbox.tell(StrangerAsks(sender))

    def batch(self, now: float) -> None:
        """Start when everybody answered, or when the batching window is over."""
        if not self._admission.candidates.anyone(CandidateState.JOINING):
            return
        self._change.activate_if_confirmed(now)  # nobody waits for who comes back without keys
        if self._admission.candidates.anyone(CandidateState.INVITED, self._presence.reachable):
            window = now + self._policy.message.rekey.batch_window / 1000
            self._timers.set_unless_set("batch", window, self._start_batch)
        else:
            self._start_batch(now)

    def _start_batch(self, now: float) -> None:
        self._succession.begin_without_agreement(now)
        self._change.start_when_stable(now)

    def answer_outsider(self, sender: Certificate, now: float) -> None:
        """Somebody who is not in asks for rekeys, and may believe to be in."""
        fingerprint = sender.fingerprint
        candidate = self._admission.candidates.get(fingerprint)
        if self._evictions.tell_asked_back(fingerprint):
            self._admission.remind(fingerprint, now)
        elif candidate is None or candidate.state is CandidateState.EXPIRED:
            # It may hold a key of an attempt that was given up.
            self._let_back(sender, now)
