"""How a membership ends: by its own wish, or since somebody says so whose word counts for that.

Changes with who can end a membership, and with who hears of it.
"""

from __future__ import annotations

from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.protocol.errors import MalformedError, StaleError
from msmp_gui.protocol.events import MembershipOver
from msmp_gui.protocol.keys.contribution import OwnContributions
from msmp_gui.protocol.member.basis import Basis
from msmp_gui.protocol.member.exclusions import Exclusions
from msmp_gui.protocol.member.key_asking import KeyAsking
from msmp_gui.protocol.member.leaving import Leaving
from msmp_gui.protocol.member.other_controllers import OtherControllers
from msmp_gui.protocol.member.shown_evictions import notice_by
from msmp_gui.protocol.member.term_following import TermFollowing
from msmp_gui.protocol.policy import checks as policy_checks
from msmp_gui.protocol.roster import term_of
from msmp_gui.protocol.states import MemberState, MemberStep
from msmp_gui.protocol.terms import is_named_later, is_theirs
from msmp_gui.protocol.wire import schema, signed
from msmp_gui.protocol.wire.messages.admission import JoinRefused
from msmp_gui.protocol.wire.messages.kinds import EvictionCause, Kind
from msmp_gui.protocol.wire.messages.membership import Eviction, EvictionNotice, GroupEnd

_CAUSES = {
    EvictionCause.REMOVAL: MemberStep.REMOVAL,
    EvictionCause.COMPROMISE: MemberStep.COMPROMISE,
    EvictionCause.DEPARTURE: MemberStep.DEPARTURE,
    EvictionCause.REPLACED: MemberStep.DEPARTURE,
    EvictionCause.LAPSED: MemberStep.REMOVAL,
}


class Ending:
    """The last step of one member, and what it says afterwards."""

    def __init__(
        self,
        basis: Basis,
        *,
        asking: KeyAsking,
        contributions: OwnContributions,
        exclusions: Exclusions,
        others: OtherControllers,
        terms: TermFollowing,
    ) -> None:
        self.leaving = Leaving(basis.me, basis.policy.message.group, basis.outbox)
        self._me = basis.me
        self._policy = basis.policy
        self._group = basis.policy.message.group
        self._keys = basis.keys
        self._machine = basis.machine
        self._outbox = basis.outbox
        self._timers = basis.timers
        self._allegiance = basis.allegiance
        self._asking = asking
        self._contributions = contributions
        self._exclusions = exclusions
        self._others = others
        self._terms = terms
        self._named_later: set[Fingerprint] = set()
        """Whom an edition of the policy that came after the end lets control the group."""

    # By this peer's own wish

    def leave(self) -> None:
        """Leave the group, telling the controller. Raises IllegalStepError."""
        self._machine.require(MemberStep.DEPARTURE)
        request = self._asking.request
        newcomer = request is not None and request.kind is Kind.REQUEST_TO_JOIN
        nonce = request.nonce if request and newcomer else None
        # Who asks for keys as a member without having any is known by the number of before.
        unnumbered = request is None or newcomer
        number = self._keys.number
        if number is None and not unnumbered:
            number = self._keys.standing.number
        self.leaving.begin(self._allegiance.controller, number, nonce)
        self.finish(MemberStep.DEPARTURE, "")
        self.leaving.tell()

    def meet(self, controller: Certificate, new_term: bytes = b"") -> None:
        """Somebody else controls the group now, and has not heard that this member left.

        Or that it was put out, or the group ended, by another controller while the network was cut;
        or it heard so when it wanted to begin a term, of which nothing came, or while it had handed
        the group on. Who never heard of its number may have one: its first key was on the way.
        """
        if is_named_later(self._policy, controller.fingerprint, new_term):
            self._named_later.add(controller.fingerprint)
        if not self._is_out_for(controller.fingerprint):
            return
        if not self.leaving.departure(controller):
            self._allegiance.turn_to(controller)
            number, before = self._keys.number, self._keys.standing.number
            self.leaving.begin(controller, number, None, otherwise=before)
        self.leaving.tell(controller.fingerprint)

    def peer_back(self, fingerprint: Fingerprint) -> None:
        """Somebody can be reached (again), who may not know that this member is out.

        Nor, where this one controlled a part of the group until then, whom it put out there.
        """
        if self._is_out_for(fingerprint):
            self._allegiance.tell_step_down(fingerprint)
        self.leaving.tell(fingerprint)
        another = fingerprint != self._allegiance.controller.fingerprint
        if another and self._is_out_for(fingerprint):
            self.mention(fingerprint)

    def mention(self, to: Fingerprint) -> None:
        """Say that this member is out, to who may follow or control a part of the group."""
        self.leaving.mention(to, self._keys.number)

    def _is_out_for(self, controller: Fingerprint) -> bool:
        """Whether this member is out and was in, to the interest of who may control the group."""
        out = self._machine.over and self._machine.state is not MemberState.REFUSED
        named = policy_checks.may_control(self._policy.message, controller)
        return out and (named or controller in self._named_later)

    def receive(self, kind: Kind, body: bytes) -> None:
        """Something came when it was over. Raises RemoteProtocolError."""
        if self.leaving.untold and kind in (Kind.EVICTION_NOTICE, Kind.GROUP_END):
            self._hear(kind, body)
            return
        if kind in (Kind.REKEY_EVENT, Kind.KEY_DOWNLOAD, Kind.NEW_TERM):
            self.leaving.tell()  # it was not heard
        msg = f"{kind.name} is not for a member that is {self._machine.state}"
        raise StaleError(msg)

    def _hear(self, kind: Kind, body: bytes) -> None:
        """Somebody who was told says what became of it."""
        if kind is Kind.GROUP_END:
            self._verify_end(body)
            self.leaving.is_over()
            return
        by = self.leaving.heard_by(body)
        if by is None:
            msg = "a notice by somebody who was not told that this member left"
            raise StaleError(msg)
        self.leaving.was_heard(by)

    # By somebody else's word

    def on_refusal(self, body: bytes, _now: float) -> None:
        """The request to join is refused. Raises RemoteProtocolError."""
        refusal = schema.decode(JoinRefused, body, limit=4096)
        if not self._asking.request or refusal.nonce != self._asking.request.nonce:
            msg = "a refusal of another request"
            raise StaleError(msg)
        self.finish(MemberStep.REFUSAL, refusal.reason)

    def left_out(self) -> None:
        """Nobody says why this member got no key: it counts as a removal."""
        self.finish(MemberStep.REMOVAL, "")

    def on_end(self, body: bytes, _now: float) -> None:
        """The group ended. Raises RemoteProtocolError."""
        self._verify_end(body)
        self.finish(MemberStep.END, "")

    def _verify_end(self, body: bytes) -> None:
        """By the controller, or by the owner, whoever controls."""
        try:
            self._allegiance.verify(GroupEnd, body)
        except MalformedError:
            signed.verify(GroupEnd, body, self._policy.owner.verifying_key, self._group)

    def on_notice(self, body: bytes, now: float) -> None:
        """Somebody is put out: this member, or its controller. Raises RemoteProtocolError."""
        proposal, me = self._terms.proposal, self._me.fingerprint
        asked = notice_by(proposal.controller, body, self._group, me) if proposal else None
        if asked is not None:
            lost = asked.cause is EvictionCause.COMPROMISE
            step = MemberStep.COMPROMISE if lost else MemberStep.REMOVAL
            # By the one whom it asked to let it in.
            self.finish(step, asked.reason, asked.declared_by)
            return
        try:
            notice = self._allegiance.verify(EvictionNotice, body, me).message
        except MalformedError:
            self._on_controller_s_notice(body, now)
        else:
            self._take_notice(notice)

    def goes_by_word_of(self, other: Certificate, body: bytes) -> bool:
        """Whether `other`, who says so itself, has this member out: then it is out.

        It would follow that one, since its own controller is gone. Under whatever number: where two
        halves of the group meet, whom either put out stays out (MSMP-114). Raises StaleError.
        """
        me, is_in = self._me.fingerprint, self._keys.number is not None and not self._machine.over
        if not (is_in and self._others.would_follow(other.fingerprint)):
            return False
        notice = notice_by(other, body, self._group, me)
        if notice is None or notice.cause is EvictionCause.REPLACED:
            return False
        self._check_takes_nothing_back(notice)
        self.finish(_CAUSES[notice.cause], notice.reason, notice.declared_by)
        return True

    def _check_takes_nothing_back(self, notice: EvictionNotice) -> None:
        """Raises StaleError where it is the owner who was removed by hand (MSMP-117)."""
        mine, owner = self._me.fingerprint, self._policy.owner.fingerprint
        if mine == owner and notice.cause is EvictionCause.REMOVAL:
            msg = "a removal of the owner, who may take the group back"
            raise StaleError(msg)

    def _take_notice(self, notice: EvictionNotice) -> None:
        number = self._keys.number
        if number is None or notice.number < self._known_as(number):
            msg = "a notice for a place that this member does not hold"
            raise StaleError(msg)
        self.finish(_CAUSES[notice.cause], notice.reason, notice.declared_by)

    def _known_as(self, number: int) -> int:
        """Its number to others: who went on after a restart gave itself another one (MSMP-115)."""
        before, me = self._keys.number_before, self._me.fingerprint
        own = before is not None and is_theirs(self._policy.message, me, term_of(number))
        return before if own and before is not None else number

    def be_shown_eviction(self, body: bytes, by: Fingerprint) -> None:
        """This peer controls the group, and `by`, a member, shows that the controller before had
        put it out, who is gone. Those who follow it may have another one. Raises
        RemoteProtocolError.

        What a rival says itself is no news: the higher term prevails.
        """
        notice = self._others.read_notice(body, by)
        self._check_takes_nothing_back(notice)
        followers = self._keys.roster
        self._take_notice(notice)
        for member in followers:
            if member.fingerprint != self._me.fingerprint:
                self._outbox.send(Kind.EVICTION_NOTICE, body, member.fingerprint)
                self.mention(member.fingerprint)

    def _on_controller_s_notice(self, body: bytes, now: float) -> None:
        """The controller was put out before it took over, and passes that on: nothing of it is
        taken any more, and whom it removed may be in.
        """
        notice, controller = self._others.read_notice(body), self._allegiance.controller.fingerprint
        place = self._keys.newest_roster.by_fingerprint(controller)
        if place is None or notice.number < place.number:
            msg = "a notice for a place that the controller does not hold"
            raise StaleError(msg)
        self._exclusions.withdraw_removals_by(place.number)
        eviction = Eviction(place.number, notice.cause, place.number, notice.reason, 0)
        self._exclusions.declare(controller, eviction)
        self._allegiance.distrust(now)

    def finish(self, step: MemberStep, reason: str, declared_by: int | None = None) -> None:
        """It is over, and the keys go. Raises IllegalStepError."""
        self._machine.advance(step)
        self._keys.erase()
        self._contributions.erase()
        self._asking.stop()
        self._timers.clear()
        self._outbox.tell(MembershipOver(self._machine.state, reason, declared_by))
