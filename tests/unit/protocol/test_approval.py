"""A person lets each newcomer in, where the policy says so: no way around that leads in."""

from __future__ import annotations

import pytest

from msmp_gui.protocol.controller.group_controller import GroupController
from msmp_gui.protocol.events import CandidateState, StrangerAsks, Transmission
from msmp_gui.protocol.wire import schema
from msmp_gui.protocol.wire.messages.admission import Rejoin
from msmp_gui.protocol.wire.messages.kinds import Kind
from msmp_gui.protocol.wire.messages.rekey import RekeyRequest
from tests.support.groups import names_in
from tests.support.parties import Party, Wire, everyday


class Gate:
    """A hosts, B is in, and C was asked, has answered, and waits for A's word."""

    def __init__(self) -> None:
        self.wire = wire = Wire("ABC")
        token = everyday(wire["A"].identity, dissemination={"approval": True})
        self.controller: GroupController = wire.form("AB", token)
        self.approve("B")
        self.requests: list[bytes] = []
        wire.deliver = self._watch
        self.controller.peer_reachable(wire["C"].identity.fingerprint, True, wire.now)
        self.controller.invite([wire["C"].identity.certificate], wire.now)
        wire.settle(1)
        assert self.state is CandidateState.WAITING

    def _watch(self, sender: Party, receiver: Party, packet: Transmission) -> list[Transmission]:
        if packet.kind is Kind.REQUEST_TO_JOIN:
            self.requests.append(packet.body)
        return [packet]

    def approve(self, name: str) -> None:
        self.controller.approve(self.wire[name].identity.fingerprint, self.wire.now)
        self.wire.settle(5)

    def turn_down(self) -> None:
        self.controller.turn_down(self.wire["C"].identity.fingerprint)
        self.wire.settle(1)

    def says(self, kind: Kind, body: bytes) -> None:
        self.controller.receive(kind, body, self.wire["C"].identity.certificate, self.wire.now)
        self.wire.settle(5)

    def comes_back(self) -> None:
        """As an app does that was started again."""
        self.says(Kind.REJOIN, schema.encode(Rejoin(0)))

    @property
    def state(self) -> CandidateState:
        candidate = self.controller.admission.candidates.get(self.wire["C"].identity.fingerprint)
        assert candidate
        return candidate.state


@pytest.mark.requirement("R16", "R34")
def test_attack_who_waits_to_be_let_in_says_that_it_was_in() -> None:
    gate = Gate()
    gate.comes_back()
    assert names_in(gate.wire["A"]) == "AB"
    assert gate.state is CandidateState.WAITING
    gate.approve("C")
    assert {names_in(gate.wire[name]) for name in "ABC"} == {"ABC"}


@pytest.mark.requirement("R16", "R34")
def test_attack_who_was_turned_down_says_that_it_was_in() -> None:
    gate = Gate()
    gate.turn_down()
    gate.comes_back()
    assert names_in(gate.wire["A"]) == "AB"
    assert gate.state is CandidateState.EXPIRED
    assert not gate.wire["A"].of(StrangerAsks), "they have had their answer"


@pytest.mark.requirement("R16", "R34")
def test_attack_who_was_turned_down_sends_the_same_request_again() -> None:
    gate = Gate()
    gate.turn_down()
    gate.says(Kind.REQUEST_TO_JOIN, gate.requests[-1])
    assert names_in(gate.wire["A"]) == "AB"
    assert gate.state is CandidateState.EXPIRED


@pytest.mark.requirement("R16", "R34")
def test_attack_who_was_turned_down_asks_for_keys_that_it_missed() -> None:
    gate = Gate()
    gate.turn_down()
    gate.says(Kind.REKEY_REQUEST, schema.encode(RekeyRequest(0, bytes(32))))
    assert names_in(gate.wire["A"]) == "AB"
    assert gate.state is CandidateState.EXPIRED


@pytest.mark.requirement("R16", "R28")
def test_who_was_let_in_and_lost_their_keys_is_not_asked_for_again() -> None:
    gate = Gate()
    gate.approve("C")
    gate.comes_back()
    assert gate.state is CandidateState.ADMITTED
    assert {names_in(gate.wire[name]) for name in "ABC"} == {"ABC"}
