"""Evidence of a split view stands for itself, and shows nothing that was not signed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from msmp_gui.protocol import split_view
from msmp_gui.protocol.audit import AuditChain, verify
from msmp_gui.protocol.errors import MalformedError, PolicyViolationError
from msmp_gui.protocol.events import SplitViewDetected
from msmp_gui.protocol.split_view import SplitView, Statement
from msmp_gui.protocol.wire import schema, signed
from msmp_gui.protocol.wire.messages.kinds import Kind
from msmp_gui.protocol.wire.messages.rekey import EpochAck, RekeyEvent
from tests.support.parties import Wire
from tests.unit.protocol.test_attacks import draw_up


def rewritten(wire: Wire, event: bytes, **changes: object) -> bytes:
    """What the controller's app might sign beside what it signed before."""
    message = signed.peek(RekeyEvent, event)
    message = replace(message, context=replace(message.context, **changes))
    return signed.sign(wire["A"].identity.signing_key, message, wire["A"].member.group).raw


def seen(wire: Wire, name: str) -> SplitViewDetected:
    wire.settle()
    (event,) = wire[name].of(SplitViewDetected)
    return event


@pytest.mark.requirement("R27", "R34")
def test_another_history_is_proven_by_what_the_controller_signed() -> None:
    """MSMP-135"""
    wire = Wire("ABC")
    controller = wire.form("ABC")
    wire.settle(3)
    flight = draw_up(wire, controller)
    raw = rewritten(wire, flight.event.raw, previous=bytes(32))
    with pytest.raises(PolicyViolationError):
        wire["B"].member.receive(Kind.REKEY_EVENT, raw, wire.now)
    finding = split_view.judge(seen(wire, "B").evidence)
    assert finding.proven
    assert finding.signer == wire["A"].identity.certificate
    assert "and then a key that follows" in str(finding.sentence)


@pytest.mark.requirement("R27")
def test_a_member_s_word_against_the_controller_s_is_no_proof() -> None:
    wire = Wire("ABC")
    wire.form("ABC")
    wire.settle(3)
    current, member = wire["B"].member.current, wire["C"].member
    head = member.audit_head
    ack = EpochAck(
        member.number,
        current.context.term,
        current.number,
        current.context.attempt,
        bytes(32),
        bytes(32),
        bytes(32),
        head,
    )
    raw = signed.sign(wire["C"].identity.signing_key, ack, member.group).raw
    wire["B"].member.receive(Kind.EPOCH_ACK, raw, wire.now)
    event = seen(wire, "B")
    finding = split_view.judge(event.evidence)
    assert not finding.proven
    assert str(finding.sentence).startswith("C (")
    assert event.member.certificate.name == "C"


def test_attack_made_up_evidence_shows_nothing() -> None:
    wire = Wire("ABC")
    controller = wire.form("ABC")
    wire.settle(3)
    one, two = (draw_up(wire, controller).event.raw for _ in range(2))
    honest, other = wire["A"].identity.certificate, wire["B"].identity.certificate
    group = wire["A"].member.group

    def evidence(*statements: tuple[Kind, object, bytes], of: bytes = group) -> bytes:
        told = tuple(Statement(int(kind), by.der, raw) for kind, by, raw in statements)
        return schema.encode(SplitView(of, told))

    good = (Kind.REKEY_EVENT, honest, one), (Kind.REKEY_EVENT, honest, two)
    assert split_view.judge(evidence(*good)).proven
    altered = two[:-1] + bytes([two[-1] ^ 1])
    for made_up in (
        evidence(good[0], good[0]),
        evidence(good[0], (Kind.REKEY_EVENT, honest, altered)),
        evidence(good[0], (Kind.REKEY_EVENT, other, two)),
        evidence(good[0], (Kind.ACTIVATE, honest, two)),
        evidence(good[0], (Kind.INVITATION, honest, two)),
        evidence(*good, of=bytes(16)),
        evidence(*good)[:-1],
    ):
        with pytest.raises(MalformedError):
            split_view.judge(made_up)
    # What one attempt and the next say is no contradiction.
    later = signed.peek(RekeyEvent, two).context.attempt + 1
    retried = rewritten(wire, two, attempt=later)
    assert split_view.gather(group, [good[0], (Kind.REKEY_EVENT, honest, retried)]) == b""


@pytest.mark.requirement("R27")
def test_attack_evidence_is_taken_away_from_a_log_or_put_beside_it() -> None:
    wire = Wire("ABC")
    controller = wire.form("ABC")
    statements = [
        (Kind.REKEY_EVENT, wire["A"].identity.certificate, draw_up(wire, controller).event.raw)
        for _ in range(2)
    ]
    group, key = wire["A"].member.group, wire["B"].identity.signing_key
    evidence = split_view.gather(group, statements)
    other = split_view.gather(group, list(reversed(statements)))
    chain = AuditChain(group)
    entries = [chain.append("split_view", wire.now, evidence=split_view.name_of(evidence))]
    points = [chain.checkpoint(key, wire.now)]

    def flaws(*pieces: bytes) -> list[str]:
        found = verify(group, entries, points, [key.verifying_key], (), pieces)
        return [str(flaw.sentence) for flaw in found]

    assert flaws(evidence) == []
    assert flaws() == ["The evidence that entry 1 names is missing."]
    assert flaws(evidence, other) == ["There is evidence that no entry names."]
