"""A distributor disseminates keys for the controller, as the token lets it (draft, 2.3.2).

It invites, and answers who asks; it decides by the same token as the controller would, and tells
the controller of each admission. Keys it neither makes nor sees: the download that it passes on is
signed by the controller, and sealed to the one that joins. So a false distributor has nothing to
give that anybody would take (draft, 2.3.4).
"""

from __future__ import annotations

from collections.abc import Sequence

from msmp_gui.crypto.hpke import Random
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.identity.identity import Identity
from msmp_gui.protocol import refusals
from msmp_gui.protocol.controller.admission import INVITATION_LIFE, Admission
from msmp_gui.protocol.controller.candidates import Candidate
from msmp_gui.protocol.errors import NoRoomError, StaleError
from msmp_gui.protocol.events import CandidateState, Outbox
from msmp_gui.protocol.member.member import Member
from msmp_gui.protocol.policy.vouching import Vouching
from msmp_gui.protocol.timers import Timers
from msmp_gui.protocol.wire import schema, signed
from msmp_gui.protocol.wire.messages.admission import AdmissionNotice, JoinRefused, SealedDownload
from msmp_gui.protocol.wire.messages.kinds import Kind
from msmp_gui.protocol.wire.messages.limits import MAX_MESSAGE

_AGAIN = 2.0
"""Seconds between notices of an admission that the controller has not answered."""


class Distributor:
    """Works beside the `Member` of a peer that may distribute and does not control."""

    def __init__(
        self,
        me: Identity,
        member: Member,
        random: Random,
        outbox: Outbox,
        vouching: Vouching | None = None,
    ) -> None:
        self._me = me
        self._member = member
        self._outbox = outbox
        self._timers = Timers()
        self.admission = Admission(
            me,
            member.policy,
            random,
            outbox,
            controller=lambda: member.controller,
            vouching=vouching or Vouching(),
            approves=False,
        )

    def invite(self, people: Sequence[Certificate], now: float) -> None:
        """Invite people. Raises NoRoomError where the policy has no room for them."""
        policy = self._member.token.message
        if len(self._member.roster) + len(people) > policy.operational.max_members:
            msg = "the policy has no room for so many members"
            raise NoRoomError(msg)
        self.admission.invite(people, now, rejoin=False)
        self._timers.set("expiry", now + INVITATION_LIFE, self.admission.expire)

    def receive(self, kind: Kind, body: bytes, sender: Certificate, now: float) -> None:
        """Take a packet. Raises RemoteProtocolError."""
        match kind:
            case Kind.ASK_TO_JOIN if not self._member.over:
                self.admission.asked(sender, now)
            case Kind.DECLINE:
                self.admission.decline(sender, body)
            case Kind.REQUEST_TO_JOIN if self._is_closed_to(sender.fingerprint):
                self.admission.refuse_request(sender, body, str(refusals.NO_LONGER_OPEN))
                msg = "an answer to an invitation that is not open"
                raise StaleError(msg)
            case Kind.REQUEST_TO_JOIN:
                candidate = self.admission.request(sender, body, now)
                if candidate is not None or self._waits(sender.fingerprint):
                    self._tell_controller(now)
            case Kind.KEY_DOWNLOAD | Kind.JOIN_REFUSED:
                self._pass_on(kind, body, sender)
            case _:
                msg = f"{kind.name} is not for a distributor"
                raise StaleError(msg)

    def _is_closed_to(self, fingerprint: Fingerprint) -> bool:
        """Whether an invitation is not open (any more): this peer is out, or was restarted
        meanwhile, or it is another's; or whoever answers it was let in, and is out since.
        """
        candidate = self.admission.candidates.get(fingerprint)
        if self._member.over or candidate is None:
            return True
        let_in = candidate.state is CandidateState.ADMITTED
        return let_in and self._member.roster.by_fingerprint(fingerprint) is None

    @property
    def expected(self) -> list[Fingerprint]:
        """Who was invited, or let in, and is no member yet."""
        open_ = (CandidateState.INVITED, CandidateState.JOINING)
        return [
            each.fingerprint
            for state in open_
            for each in self.admission.candidates.in_state(state)
        ]

    def relays(self, kind: Kind, body: bytes) -> bool:
        """Whether a packet of the controller is for somebody whom this distributor let in."""
        return self._addressee(kind, body) is not None

    def next_timer(self) -> float | None:
        """When `handle_timer` wants to be called."""
        return self._timers.next()

    def handle_timer(self, now: float) -> None:
        """Do what is due."""
        for due in self._timers.take_due(now):
            due(now)

    def _waits(self, fingerprint: Fingerprint) -> bool:
        candidate = self.admission.candidates.get(fingerprint)
        return candidate is not None and candidate.state is CandidateState.JOINING

    def _tell_controller(self, now: float) -> None:
        """Every admission, until the one who was let in is a member, or this peer none any more."""
        if self._member.over:
            return
        roster, waiting = self._member.roster, False
        for candidate in self.admission.candidates.in_state(CandidateState.JOINING):
            if roster.by_fingerprint(candidate.fingerprint) is not None:
                self.admission.move(candidate, CandidateState.ADMITTED)
                continue
            assert candidate.request is not None
            notice = AdmissionNotice(candidate.invitation.raw, candidate.request.raw)
            to = self._member.controller.fingerprint
            body = signed.sign(self._me.signing_key, notice, self._member.group, to).raw
            self._outbox.send(Kind.ADMISSION_NOTICE, body, to)
            waiting = True
        if waiting:
            self._timers.set("tell", now + _AGAIN, self._tell_controller)

    def _pass_on(self, kind: Kind, body: bytes, sender: Certificate) -> None:
        candidate = self._addressee(kind, body)
        if candidate is None or sender.fingerprint != self._member.controller.fingerprint:
            msg = "something to pass on for nobody whom this distributor let in"
            raise StaleError(msg)
        self._outbox.send(kind, body, candidate.fingerprint)
        if kind is Kind.JOIN_REFUSED:
            self.admission.give_up([candidate])

    def _addressee(self, kind: Kind, body: bytes) -> Candidate | None:
        if kind is Kind.KEY_DOWNLOAD:
            nonce = schema.decode(SealedDownload, body, limit=MAX_MESSAGE).nonce
        elif kind is Kind.JOIN_REFUSED:
            nonce = schema.decode(JoinRefused, body, limit=4096).nonce
        else:
            return None
        return next((c for c in self.admission.candidates if c.nonce == nonce), None)
