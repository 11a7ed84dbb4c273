"""What this peer is in one conference: a member always, perhaps its controller, or a distributor.

Hands each packet to the role that it is for, and takes control of the group or lets go of it as the
member says.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from msmp_gui.engine.session.handover import NOT_FOR_THEM, NOT_HERE, Handovers, refusal_of
from msmp_gui.engine.session.world import SessionWorld
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.protocol.controller.group_controller import GroupController
from msmp_gui.protocol.errors import LocalProtocolError
from msmp_gui.protocol.events import (
    ControlOffered,
    Event,
    HandedOver,
    HandoverFailed,
    MembershipOver,
    Outbox,
    PolicyChanged,
    SucceededBy,
    SuccessionFailed,
    TakeoverDue,
    TermAbandoned,
)
from msmp_gui.protocol.member.member import Member
from msmp_gui.protocol.policy import modules
from msmp_gui.protocol.policy.token import may_distribute
from msmp_gui.protocol.wire import signed
from msmp_gui.protocol.wire.messages.kinds import Kind, TermReason
from msmp_gui.protocol.wire.messages.membership import Eviction
from msmp_gui.protocol.wire.messages.terms import NewTerm

if TYPE_CHECKING:
    from msmp_gui.protocol.controller.distributor import Distributor

_FOR_CONTROLLER = frozenset(
    {
        Kind.DECLINE,
        Kind.REQUEST_TO_JOIN,
        Kind.REJOIN,
        Kind.DEPARTURE,
        Kind.REKEY_REQUEST,
        Kind.KEY_REFRESH,
        Kind.ASK_TO_JOIN,
        Kind.ADMISSION_NOTICE,
        Kind.POLICY_CONSENT,
    }
)
_ALSO_FOR_CONTROLLER = frozenset({Kind.STEP_DOWN, Kind.POLICY_TOKEN})
_FOR_DISTRIBUTOR = frozenset({Kind.DECLINE, Kind.REQUEST_TO_JOIN, Kind.ASK_TO_JOIN})
_OF_CONTROLLERS = frozenset({Kind.REKEY_EVENT, Kind.KEY_DOWNLOAD, Kind.NEW_TERM})


class Roles:
    """The roles of one peer in one conference."""

    def __init__(
        self,
        world: SessionWorld,
        member: Member,
        outbox: Outbox,
        controller: GroupController | None,
        handovers: Handovers,
    ) -> None:
        self.controller = controller
        """Where this peer controls the group, or proposes to."""
        self._world = world
        self._member = member
        self._outbox = outbox
        self._handovers = handovers
        self.distributor = self._as_distributor()
        if self.distributor:
            self.distributor.admission.address_of = world.address_of
        if controller:
            controller.admission.address_of = world.address_of

    def _as_distributor(self) -> Distributor | None:
        member, world = self._member, self._world
        if not may_distribute(member.token.message, world.me.fingerprint):
            return None
        code = modules.load("distribution")
        made: Distributor = code.Distributor(
            world.me, member, world.random, self._outbox, world.vouching
        )
        return made

    @property
    def hosts(self) -> bool:
        """Whether this peer controls the conference, and not only proposes to."""
        member = self._member
        steady = member.current is None or member.controller_number == member.number
        return self.controller is not None and member.controls and steady

    # Control of the group

    def take_over(
        self,
        reason: TermReason,
        put_out: Mapping[Fingerprint, Eviction],
        invited: Iterable[Fingerprint] = (),
        *,
        above: int = 0,
    ) -> None:
        """Propose a new term over `above`, in which this peer controls the group."""
        world = self._world
        now = world.clock.now()
        self.controller = GroupController.succeeding(
            world.me,
            self._member,
            world.random,
            self._outbox,
            world.vouching,
            put_out=put_out,
            invited=[*invited, *(self.distributor.expected if self.distributor else ())],
        )
        self.controller.admission.address_of = world.address_of
        for member in self._member.roster:
            if world.is_near(member.fingerprint):
                self.controller.peer_reachable(member.fingerprint, True, now)
        self.controller.begin_term(reason, now, above)

    def observe(self, event: Event) -> None:
        """Control of the group comes to this peer, or goes from it."""
        gone = self._member.exclusions
        match event:
            case TakeoverDue() if self.controller is None:
                self.take_over(TermReason.TAKEOVER, gone.all)
            case ControlOffered() if self.controller is None:
                self.take_over(TermReason.HANDOVER, gone.all)
            case HandoverFailed(term=term) | SuccessionFailed(term=term) if (
                term and self.controller is None
            ):
                self.take_over(TermReason.RESUMPTION, gone.all, above=term)
            case TermAbandoned() | HandedOver():
                self.controller = None
            case PolicyChanged():
                self._hand_to_heir(event)
            case SucceededBy() if self.controller:
                self.controller.step_down(event)
                self.controller = None
            case MembershipOver() if self.controller and not self.controller.ended:
                self.controller = None  # it wanted to begin a term, and is out itself

    def _hand_to_heir(self, event: PolicyChanged) -> None:
        """The policy may name now whom the conference waits to be handed to."""
        heir = self._handovers.heir_named_by(event)
        if heir is None or self.controller is None:
            return
        member = self._member.roster.by_fingerprint(heir)
        try:
            self.controller.hand_over(member.number if member else -1, self._world.clock.now())
        except LocalProtocolError:
            self._outbox.tell(HandoverFailed(heir, 0))

    # What comes from the network

    @property
    def _is_in_control(self) -> bool:
        """Whether this peer controls the group, be it without keys; and not one that ended."""
        member = self._member
        return self.controller is not None and member.controls and not member.over

    def receive(self, kind: Kind, body: bytes, sender: Certificate, now: float) -> None:
        """A packet about keys, members or policy from a peer near. Raises RemoteProtocolError."""
        if kind in _FOR_CONTROLLER or (kind in _ALSO_FOR_CONTROLLER and self.controller):
            self._receive_for_others(kind, body, sender, now)
        elif self.distributor and self.distributor.relays(kind, body):
            self.distributor.receive(kind, body, sender, now)
        elif kind is Kind.EVICTION_NOTICE and self._is_in_control:
            self._member.ending.be_shown_eviction(body, sender.fingerprint)
        elif kind is not Kind.EVICTION_NOTICE or not self._member.ending.goes_by_word_of(
            sender, body
        ):
            if kind in _OF_CONTROLLERS and not _passed_on(kind, body, sender.fingerprint):
                self._member.meet_controller(sender, body if kind is Kind.NEW_TERM else b"")
            self._member.receive(kind, body, now)

    def _receive_for_others(self, kind: Kind, body: bytes, sender: Certificate, now: float) -> None:
        """Who looks after others does so; a mere member answers what it can."""
        if kind is Kind.ASK_TO_JOIN and self._member.over:
            self._outbox.send(Kind.JOIN_REFUSED, NOT_HERE, sender.fingerprint)
        elif self.controller:
            self.controller.receive(kind, body, sender, now)
        elif self.distributor and kind in _FOR_DISTRIBUTOR:
            self.distributor.receive(kind, body, sender, now)
        elif kind is Kind.REQUEST_TO_JOIN:
            self._turn_away(body, sender.fingerprint)
        elif kind is Kind.ASK_TO_JOIN:
            self._outbox.send(Kind.JOIN_REFUSED, NOT_FOR_THEM, sender.fingerprint)
        elif kind is Kind.REKEY_REQUEST:
            self._member.answer_rekey_request(body, sender.fingerprint, now)
        elif kind is Kind.KEY_REFRESH and self._member.over:
            self._member.ending.mention(sender.fingerprint)

    def _turn_away(self, body: bytes, sender: Fingerprint) -> None:
        """Somebody answers an invitation of this peer, which has handed the conference on."""
        is_in = self._member.roster.by_fingerprint(sender) is not None
        if self._handovers.handed_on and not is_in:  # else their keys come from the next host
            self._outbox.send(Kind.JOIN_REFUSED, refusal_of(body), sender)

    # Who is near, and time

    def peer_reachable(self, fingerprint: Fingerprint, reachable: bool, now: float) -> None:
        """Contact with a peer stands, or is lost."""
        if self.controller:
            self.controller.peer_reachable(fingerprint, reachable, now)

    def handle_timer(self, now: float) -> None:
        """Do what is due."""
        self._member.handle_timer(now)
        if self.controller:
            self.controller.handle_timer(now)
        if self.distributor:
            self.distributor.handle_timer(now)

    def next_timers(self) -> Iterable[float | None]:
        """When `handle_timer` wants to be called."""
        yield self._member.next_timer()
        if self.controller:
            yield self.controller.next_timer()
        if self.distributor:
            yield self.distributor.next_timer()


def _passed_on(kind: Kind, body: bytes, sender: Fingerprint) -> bool:
    """Whether it is somebody else's new term: two without a host would tell each other for ever.

    Raises MalformedError.
    """
    return kind is Kind.NEW_TERM and signed.peek(NewTerm, body).controller != sender
