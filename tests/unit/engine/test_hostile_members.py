"""What a member of a conference, or somebody near it, can bring about by sending much.

Work and what is kept are counted, not time: what comes again and again must not add up.
"""

from __future__ import annotations

import os

import pytest

from msmp_gui.engine.notices import AlertRaised
from msmp_gui.engine.session import chronicle
from msmp_gui.engine.session.group_session import GroupSession
from msmp_gui.engine.session.post import packet
from msmp_gui.engine.snapshot import AlertView, MessageView
from msmp_gui.protocol.policy.token import Demand
from msmp_gui.protocol.wire import schema, signed
from msmp_gui.protocol.wire.messages.admission import Rejoin
from msmp_gui.protocol.wire.messages.kinds import Kind
from msmp_gui.protocol.wire.messages.membership import CompromiseReport
from msmp_gui.protocol.wire.messages.rekey import AuditHead, EpochAck
from tests.support.parties import Wire, everyday
from tests.unit.engine.crowd import Crowd, Somebody

MANY = 50


class Hostile:
    """A conference of A, B and C, in which C sends what it likes."""

    def __init__(self) -> None:
        self.crowd = Crowd("ABC", compares=False)
        self.group = bytes.fromhex(self.crowd.form("ABC"))
        self.me = self.crowd["C"].parts.me

    def session(self, person: Somebody) -> GroupSession:
        return person.engine.conferences.sessions[self.group]

    def number(self, name: str) -> int:
        number = self.session(self.crowd[name]).member.number
        assert number is not None
        return number

    def send(self, to: Somebody, kind: Kind, message: object) -> None:
        body = signed.sign(self.me.signing_key, message, self.group).raw
        to.engine.encounters.packet_received(self.me.certificate, packet(self.group, kind, body))

    def alerts(self, person: Somebody) -> tuple[AlertView, ...]:
        return self.session(person).news.chronicle.alerts

    def entries(self, person: Somebody) -> int:
        return person.engine.audit._logs.size(self.group)


def _told(person: Somebody) -> int:
    return sum(isinstance(notice, AlertRaised) for notice in person.told)


@pytest.mark.requirement("R34", "R27")
def test_attack_a_member_reports_the_same_key_again_and_again() -> None:
    """MSMP-134: people are told once, and neither screen nor log fill up."""
    hostile = Hostile()
    subjects = {"A": "B", "B": "A"}
    for name, subject in subjects.items():
        person = hostile.crowd[name]
        told, entries = _told(person), hostile.entries(person)
        for n in range(MANY):
            report = CompromiseReport(
                hostile.number("C"), hostile.number(subject), f"reason {n}", n * 1000
            )
            hostile.send(person, Kind.COMPROMISE_REPORT, report)
        assert len(hostile.alerts(person)) == 1
        assert _told(person) == told + 1
        assert hostile.entries(person) == entries + 8
    a = hostile.crowd["A"]
    hostile.crowd.wait(61)
    hostile.send(a, Kind.COMPROMISE_REPORT, report)
    assert hostile.entries(a) > entries + 8, "noted again after a while"


@pytest.mark.requirement("R34", "R27")
def test_attack_a_member_acknowledges_one_context_after_the_other() -> None:
    hostile = Hostile()
    person = hostile.crowd["A"]
    current = hostile.session(person).member.current
    assert current is not None
    entries = hostile.entries(person)
    for _ in range(MANY):
        ack = EpochAck(
            hostile.number("C"),
            current.context.term,
            current.number,
            current.context.attempt,
            os.urandom(32),
            bytes(32),
            bytes(32),
            AuditHead(1, bytes(32)),
        )
        hostile.send(person, Kind.EPOCH_ACK, ack)
    (alert,) = hostile.alerts(person)
    assert alert.kind == "split_view"
    assert _told(person) == 1
    assert hostile.entries(person) == entries + 8
    # Seen, and dismissed: what comes then is told again.
    hostile.session(person).news.chronicle.dismiss(alert.id)
    hostile.send(person, Kind.EPOCH_ACK, ack)
    assert len(hostile.alerts(person)) == 1


@pytest.mark.requirement("R34")
def test_attack_a_member_writes_more_than_can_be_kept(monkeypatch) -> None:
    """The oldest goes, by how long it is and not by how many there are alone."""
    monkeypatch.setattr(chronicle, "MAX_CHARACTERS", 100)
    kept = chronicle.Chronicle("", lambda _: None)
    for sequence in range(20):
        text = "x" * (10 if sequence % 2 else 30)
        kept.add_message(
            MessageView("f", "C", text, sequence, 0.0, verified=True, mine=False, questioned=False)
        )
    assert [each.sequence for each in kept.messages] == [15, 16, 17, 18, 19]
    assert sum(len(each.text) for each in kept.messages) <= 100


@pytest.mark.requirement("R34", "R27")
def test_attack_a_host_declares_its_key_lost_earlier_and_earlier() -> None:
    """Each is taken, and a few are noted among what this person settled."""
    hostile = Hostile()
    person, host = hostile.crowd["B"], hostile.crowd["A"].parts.me
    log = person.engine.audit._logs
    before, number = log.size(bytes(16)), hostile.number("A")
    for n in range(MANY):
        report = CompromiseReport(number, number, "", 10**12 - n * 1000)
        body = signed.sign(host.signing_key, report, hostile.group).raw
        person.engine.encounters.packet_received(
            host.certificate, packet(hostile.group, Kind.COMPROMISE_REPORT, body)
        )
    assert log.size(bytes(16)) == before + 8
    distrust = person.engine.distrust_of(host.fingerprint)
    assert distrust is not None
    assert distrust.since == 10**9 - (MANY - 1)


@pytest.mark.requirement("R34", "R21")
def test_attack_a_member_comes_back_again_and_again() -> None:
    """MSMP-36: the key changes for everybody each time, and every log tells of it."""
    hostile = Hostile()
    crowd, host = hostile.crowd, hostile.crowd["A"]

    def epoch() -> int:
        current = hostile.session(host).member.current
        assert current is not None
        return current.number

    before = epoch()
    rejoin = packet(hostile.group, Kind.REJOIN, schema.encode(Rejoin(0)))
    for _ in range(40):
        host.engine.encounters.packet_received(hostile.me.certificate, rejoin)
        crowd.wait(0.5)
    assert before + 5 < epoch() <= before + 10
    crowd.wait(60)
    held = epoch()
    host.engine.encounters.packet_received(hostile.me.certificate, rejoin)
    crowd.wait(1)
    assert epoch() == held + 1, "after a while, again"


@pytest.mark.requirement("R34", "R21")
def test_attack_a_member_has_its_keys_renewed_again_and_again() -> None:
    """Where the policy lets members; a wish that is repeated until it is granted is one."""
    wire = Wire("ABC")
    controller = wire.form("ABC", everyday(wire["A"].identity, rekey={"demand": Demand.MEMBERS}))
    member = wire["B"].member
    for _ in range(40):
        member.refreshing.refresh(wire.now)
        wire.settle(0.5)
    assert 5 < member.current.number <= 1 + 10
    assert any("again and again" in str(error) for error in wire["A"].refused)
    assert controller.member.current.number == member.current.number
