"""Who was let in by a controller that went away and told nobody: the next one lets them in."""

from __future__ import annotations

from dataclasses import replace

import pytest

from msmp_gui.protocol import schema
from msmp_gui.protocol.errors import MalformedError, PolicyViolationError, StaleError
from msmp_gui.protocol.messages import Kind, MembershipProof
from tests.support.parties import Party, Wire, everyday


def with_deputy(wire: Wire, **changes: object):
    deputies = (wire["B"].identity.fingerprint,)
    return everyday(
        wire["A"].identity,
        operational={"deputies": deputies, "takeover_after": 3_000},
        **changes,
    )


def invite(wire: Wire, host: str, name: str) -> None:
    controller = wire[host].controller
    controller.peer_reachable(wire[name].identity.fingerprint, True, wire.now)
    controller.invite([wire[name].identity.certificate], wire.now)
    wire.settle(1)


def admitted_unheard(**changes: object) -> Wire:
    """The network is cut; A lets D in, the deputy B takes over in the other half. A goes away."""
    wire = Wire("ABCD")
    wire.accept = lambda party: party.name != "D" or party.member is None
    wire.found("A", with_deputy(wire, **changes))
    wire["A"].controller.admission.address_of = lambda _: "10.0.0.4"
    for name in "BC":
        invite(wire, "A", name)
    wire.cut("AD")
    wire.settle(6)
    assert wire["C"].member.controller.name == "B"
    invite(wire, "A", "D")
    assert names(wire["D"]) == "ABCD"
    wire.offline.add("A")
    wire.cut()
    return wire


def names(party: Party) -> str:
    return "".join(sorted(member.certificate.name for member in party.member.roster))


def proofs_of(party: Party, wire: Wire) -> list[bytes]:
    """What `party` shows, when it has lost its controller."""
    party.member._catching_up.show_membership(wire["B"].identity.fingerprint)
    sent = party.outbox.take_transmissions()
    return [packet.body for packet in sent if packet.kind is Kind.MEMBERSHIP_PROOF]


@pytest.mark.requirement("R17", "R28")
def test_who_was_let_in_at_the_last_moment_is_let_in_by_the_deputy() -> None:
    """MSMP-119: D proves it by the signature of the controller that is gone."""
    wire = admitted_unheard()
    member, epoch = wire["D"].member, wire["D"].member.current.number
    number = member.number
    wire.settle(15)
    assert names(wire["B"]) == names(wire["D"]) == "ABCD"
    assert wire["D"].member is member, "it did not register again"
    assert member.number != number, "the deputy did not give that number"
    assert member.current.number > epoch
    assert len({wire[name].member.current.code() for name in "BCD"}) == 1
    assert member.controller.name == "B"


@pytest.mark.requirement("R18", "R20")
def test_attack_proof_of_membership_by_who_is_not_let_in_by_the_policy() -> None:
    """The deputy decides anew, by what it sees itself."""
    wire = admitted_unheard(access={"rule": "address in 10.0.0.0/8"})
    wire.settle(15)
    assert names(wire["B"]) == "ABC"
    assert any(isinstance(error, PolicyViolationError) for error in wire["B"].refused)


@pytest.mark.requirement("R18", "R24")
def test_attack_proof_of_membership_by_who_was_put_out() -> None:
    wire = Wire("ABCD")
    wire.form("ABCD", with_deputy(wire))
    (proof,) = proofs_of(wire["D"], wire)
    wire["A"].controller.remove(wire["D"].member.number, wire.now)
    wire.settle(1)
    wire.lose("A")
    wire.settle(6)
    wire["B"].controller.receive(
        Kind.MEMBERSHIP_PROOF, proof, wire["D"].identity.certificate, wire.now
    )
    sent = [(p.kind, p.to) for p in wire["B"].outbox.take_transmissions()]
    assert (Kind.EVICTION_NOTICE, wire["D"].identity.fingerprint) in sent
    assert Kind.NEW_TERM not in {kind for kind, _ in sent}
    assert wire["D"].identity.fingerprint not in wire["B"].controller._adoption


@pytest.mark.requirement("R18", "R24")
def test_attack_proof_of_membership_from_before_the_deputy_came() -> None:
    """B joined after D was put out, and never heard of D."""
    wire = Wire("ABCD")
    wire.form("ACD", with_deputy(wire))
    (proof,) = proofs_of(wire["D"], wire)
    wire["A"].controller.remove(wire["D"].member.number, wire.now)
    wire.settle(1)
    invite(wire, "A", "B")
    wire.lose("A")
    wire.settle(6)
    assert wire["C"].member.controller.name == "B"
    with pytest.raises(StaleError):
        wire["B"].controller.receive(
            Kind.MEMBERSHIP_PROOF, proof, wire["D"].identity.certificate, wire.now
        )
    wire.settle(6)
    assert names(wire["B"]) == "ABC"


@pytest.mark.requirement("R18", "R34")
def test_attack_forged_proof_of_membership() -> None:
    wire = admitted_unheard()
    (raw,) = proofs_of(wire["D"], wire)
    proof = schema.decode(MembershipProof, raw, limit=100_000)
    controller, now = wire["B"].controller, wire.now
    mallory, honest = Wire("M", seed=2)["M"].identity, wire["D"].identity.certificate
    forged = replace(proof.entry, certificate=mallory.certificate.der)
    branch = (bytes(512), *proof.branch[1:])
    event = proof.event[:-1] + bytes([proof.event[-1] ^ 1])
    own = wire["B"].member._catching_up._newest[0]
    for changed, sender in (
        (proof, mallory.certificate),
        (replace(proof, entry=forged), mallory.certificate),
        (replace(proof, entry=forged, branch=branch), mallory.certificate),
        (replace(proof, entry=replace(proof.entry, leaf=16)), honest),
        (replace(proof, branch=(*proof.branch, bytes(512))), honest),
        (replace(proof, event=event), honest),
        (replace(proof, event=own), honest),
    ):
        with pytest.raises((MalformedError, StaleError)):
            controller.receive(Kind.MEMBERSHIP_PROOF, schema.encode(changed), sender, now)
        assert sender.fingerprint not in controller._adoption
    controller.receive(Kind.MEMBERSHIP_PROOF, raw, honest, now)
    assert honest.fingerprint in controller._adoption


def test_nothing_is_shown_to_anybody_while_the_controller_is_heard() -> None:
    wire = Wire("ABC")
    shown = []
    wire.deliver = lambda sender, receiver, packet: (
        shown.append(packet) if packet.kind is Kind.MEMBERSHIP_PROOF else None,
        packet,
    )[1:]
    wire.form("ABC", with_deputy(wire))
    for name in "BC":
        wire[name].member.ask_for_missing(wire.now)
    wire.settle(10)
    assert not shown
