"""Peers of the protocol layer on a perfect wire, in virtual time: the main fixture of its tests.

Every packet goes through `Wire.deliver`, where a test can watch, hold back or change it.
"""

from __future__ import annotations

import random as seeded  # noqa: TID251 - the same seed tells the same story
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from msmp_gui.identity.identity import Identity, new_identity
from msmp_gui.protocol.controller.distributor import Distributor
from msmp_gui.protocol.controller.group_controller import GroupController
from msmp_gui.protocol.events import (
    CandidateChanged,
    ControlOffered,
    Event,
    HandedOver,
    HandoverFailed,
    Outbox,
    SucceededBy,
    SuccessionFailed,
    TakeoverDue,
    TermAbandoned,
    Transmission,
)
from msmp_gui.protocol.member.member import Member
from msmp_gui.protocol.policy.signed_token import sign_token
from msmp_gui.protocol.policy.suites import Suite
from msmp_gui.protocol.policy.text import complete
from msmp_gui.protocol.policy.token import (
    AccessPolicy,
    Changes,
    CompromisePolicy,
    Confirmation,
    Declarer,
    Demand,
    DisseminationPolicy,
    Distributors,
    KeyGeneration,
    OperationalPolicy,
    PolicyToken,
    Recovery,
    RekeyPolicy,
    Senders,
    Unconfirmed,
    Verification,
    may_distribute,
)
from msmp_gui.protocol.registration import ReceivedInvitation, read_invitation
from msmp_gui.protocol.wire.messages.kinds import Kind, TermReason
from msmp_gui.protocol.wire.signed import Verified

START = 1_700_000_000.0
CONTROLLER_KINDS = {
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


def everyday(owner: Identity, **changes: object) -> PolicyToken:
    """A policy like the Everyday preset, for a group of its own."""
    token = PolicyToken(
        group=b"g" * 16,
        name="Test",
        policy="Everyday",
        edition=0,
        previous=None,
        operational=OperationalPolicy(
            owner.fingerprint,
            owner.fingerprint,
            deputies=(),
            takeover_after=None,
            infrastructures=(),
            suites=(Suite.X_WING,),
            suite=Suite.X_WING,
            key_generation=KeyGeneration.ALL,
            senders=Senders.ALL,
            speakers=(),
            verification=Verification.NONE,
            max_members=32,
            data_label="",
            modules=(),
            changes=Changes.STRICTER,
            places=(),
        ),
        dissemination=DisseminationPolicy(
            Distributors.CONTROLLER, (), push=True, pull=False, approval=False
        ),
        access=AccessPolicy("invited", ()),
        rekey=RekeyPolicy(
            period=None,
            volume=None,
            refresh=None,
            demand=Demand.CONTROLLER,
            batch_window=200,
            changeover=1000,
            overlap=2000,
            confirmation=Confirmation.ALL,
            unconfirmed=Unconfirmed.GO_ON,
        ),
        compromise=CompromisePolicy(Declarer.CONTROLLER, Recovery.KEY_TREE),
    )
    for name, change in changes.items():
        part = getattr(token, name)
        token = replace(token, **{name: replace(part, **change)})
    return complete(token)


@dataclass
class Party:
    """One peer: an identity, and its side of the group."""

    identity: Identity
    outbox: Outbox = field(default_factory=Outbox)
    member: Member | None = None
    controller: GroupController | None = None
    distributor: Distributor | None = None
    invitation: ReceivedInvitation | None = None
    events: list[Event] = field(default_factory=list)
    refused: list[Exception] = field(default_factory=list)

    @property
    def name(self) -> str:
        return self.identity.name

    def of(self, kind: type) -> list[Event]:
        return [event for event in self.events if isinstance(event, kind)]


class Wire:
    """Carries packets between parties, in order, at once; time moves when told."""

    def __init__(self, names: str, seed: int = 1) -> None:
        self.random = seeded.Random(seed)
        self.now = START
        self.parties = {
            name: Party(new_identity(name, START, self.random.randbytes)[0]) for name in names
        }
        self.accept: Callable[[Party], bool] = lambda party: True
        self.deliver: Callable[[Party, Party, Transmission], Iterable[Transmission]] = (
            lambda sender, receiver, packet: [packet]
        )
        self.offline: set[str] = set()
        self.cuts: list[set[str]] = []
        self.clock_offset: dict[str, float] = {}
        """By how many seconds a party's clock is wrong."""
        self._queue: deque[tuple[Party, Party, Transmission]] = deque()

    def __getitem__(self, name: str) -> Party:
        return self.parties[name]

    def found(self, name: str, token: PolicyToken | None = None) -> GroupController:
        party = self[name]
        policy = token or everyday(party.identity)
        signed: Verified[PolicyToken] = sign_token(policy, party.identity.signing_key)
        party.controller = GroupController.founding(
            party.identity, signed, self.random.randbytes, party.outbox
        )
        party.member = party.controller.member
        return party.controller

    def form(self, names: str, token: PolicyToken | None = None) -> GroupController:
        """The first of `names` starts a group, and all others join."""
        controller = self.found(names[0], token)
        for name in names[1:]:
            controller.peer_reachable(self[name].identity.fingerprint, True, self.now)
        controller.invite([self[name].identity.certificate for name in names[1:]], self.now)
        self.settle()
        return controller

    def settle(self, seconds: float = 0.0) -> None:
        """Carry packets until nothing moves, then let `seconds` pass."""
        until = self.now + seconds
        for _ in range(10_000):
            self._collect()
            if self._queue:
                self._carry(*self._queue.popleft())
                continue
            due = [at for at in map(self._next_timer, self.parties.values()) if at is not None]
            at = min(due, default=until + 1)
            if at > until:
                self.now = until
                return
            self.now = max(self.now, at)
            self._handle_timers()
        raise AssertionError("the parties do not come to rest")

    def members(self) -> list[Party]:
        return [party for party in self.parties.values() if party.member and party.member.current]

    # For those who add a role of their own

    def roles(self, party: Party) -> list:
        """What of a party has timers."""
        return [role for role in (party.member, party.controller, party.distributor) if role]

    def observe(self, party: Party, event: Event) -> None:
        """Another role learns what a party's member tells."""

    def receive_other(self, sender: Party, receiver: Party, packet: Transmission) -> bool:
        """Whether another role takes a packet."""
        return False

    def _is_for_distributor(self, receiver: Party, packet: Transmission) -> bool:
        asks = packet.kind in (Kind.ASK_TO_JOIN, Kind.REQUEST_TO_JOIN, Kind.DECLINE)
        assert receiver.distributor is not None
        return (asks and not receiver.controller) or receiver.distributor.relays(
            packet.kind, packet.body
        )

    def _next_timer(self, party: Party) -> float | None:
        if party.name in self.offline:
            return None
        timers = (role.next_timer() for role in self.roles(party))
        moments = [at for at in timers if at is not None]
        offset = self.clock_offset.get(party.name, 0.0)
        return min(moments) - offset if moments else None

    def _now_of(self, party: Party) -> float:
        return self.now + self.clock_offset.get(party.name, 0.0)

    def _handle_timers(self) -> None:
        for party in self.parties.values():
            if party.name not in self.offline:
                for role in self.roles(party):
                    role.handle_timer(self._now_of(party))

    def _collect(self) -> None:
        for party in self.parties.values():
            while events := party.outbox.take_events():
                party.events += events
                for event in events:
                    self.observe(party, event)
                    self._succeed(party, event)
                if party.controller:
                    for event in events:
                        if not isinstance(event, CandidateChanged):
                            party.controller.observe(event, self._now_of(party))
            for packet in party.outbox.take_transmissions():
                for receiver in self.parties.values():
                    wanted = packet.to in (None, receiver.identity.fingerprint)
                    has_it = receiver.identity.fingerprint in packet.but
                    if receiver is not party and wanted and not has_it:
                        self._queue.append((party, receiver, packet))

    def _succeed(self, party: Party, event: Event) -> None:
        """What whoever runs the roles has to do when control passes on."""
        match event:
            case TakeoverDue() if party.controller is None:
                self.take_over(party, TermReason.TAKEOVER)
            case ControlOffered() if party.controller is None:
                self.take_over(party, TermReason.HANDOVER)
            case HandoverFailed(term=term) | SuccessionFailed(term=term) if (
                term and party.controller is None
            ):
                self.take_over(party, TermReason.RESUMPTION, above=term)
            case TermAbandoned() | HandedOver():
                party.controller = None
            case SucceededBy() if party.controller:
                party.controller.step_down(event)
                party.controller = None

    def take_over(self, party: Party, reason: TermReason, above: int = 0) -> None:
        """A deputy, or a controller that was restarted, proposes a new term."""
        party.controller = GroupController.succeeding(
            party.identity,
            party.member,
            self.random.randbytes,
            party.outbox,
            put_out=party.member.exclusions.all,
            invited=party.distributor.expected if party.distributor else (),
        )
        for other in self.parties.values():
            here = not {other.name, party.name} & self.offline and self.connected(party, other)
            party.controller.peer_reachable(other.identity.fingerprint, here, self.now)
        party.controller.begin_term(reason, self._now_of(party), above)

    def connected(self, one: Party, other: Party) -> bool:
        """Whether two parties hear each other; a network may be cut."""
        return not any(len({one.name, other.name} & side) == 1 for side in self.cuts)

    def cut(self, *sides: str) -> None:
        """Split the network between the first side and all others, for each."""
        self.cuts = [set(side) for side in sides]
        self._contacts_changed()

    def _contacts_changed(self) -> None:
        """Every party learns whom it hears."""
        for party in self.parties.values():
            for other in self.parties.values():
                if party is other or party.name in self.offline or not party.member:
                    continue
                here = other.name not in self.offline and self.connected(party, other)
                fingerprint = other.identity.fingerprint
                if party.controller:
                    party.controller.peer_reachable(fingerprint, here, self.now)
                if here:
                    party.member.ending.peer_back(fingerprint)
                if party.member.awaited.fingerprint == fingerprint:
                    changed = party.member.controller_back if here else party.member.controller_lost
                    changed(self._now_of(party))

    def lose(self, name: str) -> None:
        """Nobody hears that party any more."""
        self.offline.add(name)
        self._contacts_changed()

    def bring_back(self, name: str) -> None:
        """Everybody hears it again."""
        self.offline.discard(name)
        self._contacts_changed()

    def _carry(self, sender: Party, receiver: Party, packet: Transmission) -> None:
        if {sender.name, receiver.name} & self.offline or not self.connected(sender, receiver):
            return
        for delivered in self.deliver(sender, receiver, packet):
            try:
                self._receive(sender, receiver, delivered)
            except Exception as error:  # noqa: BLE001 - kept for the test to look at
                receiver.refused.append(error)

    def _receive(self, sender: Party, receiver: Party, packet: Transmission) -> None:
        if packet.kind is Kind.INVITATION:
            invitation = read_invitation(
                packet.body,
                b"g" * 16,
                sender.identity.fingerprint,
                receiver.identity.fingerprint,
                self._now_of(receiver),
            )
            known = receiver.invitation
            if known is not None and known.signed.hash == invitation.signed.hash:
                return
            receiver.invitation = invitation
            if self.accept(receiver):
                receiver.member = Member.accepting(
                    receiver.identity,
                    invitation,
                    self.random.randbytes,
                    receiver.outbox,
                    self._now_of(receiver),
                )
                if may_distribute(receiver.member.token.message, receiver.identity.fingerprint):
                    receiver.distributor = Distributor(
                        receiver.identity, receiver.member, self.random.randbytes, receiver.outbox
                    )
        elif receiver.distributor and self._is_for_distributor(receiver, packet):
            receiver.distributor.receive(
                packet.kind, packet.body, sender.identity.certificate, self._now_of(receiver)
            )
        elif self.receive_other(sender, receiver, packet):
            return
        elif packet.kind is Kind.REKEY_REQUEST and not receiver.controller:
            if receiver.member:
                asker, now = sender.identity.fingerprint, self._now_of(receiver)
                receiver.member.answer_rekey_request(packet.body, asker, now)
        elif packet.kind in CONTROLLER_KINDS or (
            packet.kind in (Kind.STEP_DOWN, Kind.POLICY_TOKEN) and receiver.controller
        ):
            if receiver.controller:
                receiver.controller.receive(
                    packet.kind, packet.body, sender.identity.certificate, self.now
                )
        elif receiver.member:
            self._receive_as_member(sender, receiver, packet)

    def _receive_as_member(self, sender: Party, receiver: Party, packet: Transmission) -> None:
        member = receiver.member
        if packet.kind is Kind.EVICTION_NOTICE and receiver.controller and member.controls:
            member.ending.be_shown_eviction(packet.body, sender.identity.fingerprint)
            receiver.controller = None
        elif packet.kind is not Kind.EVICTION_NOTICE or not member.ending.goes_by_word_of(
            sender.identity.certificate, packet.body
        ):
            member.receive(packet.kind, packet.body, self._now_of(receiver))
