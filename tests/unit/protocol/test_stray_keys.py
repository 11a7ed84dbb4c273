"""Keys, and words about keys, that come late, twice, out of turn, or as a liar sends them.

A member takes none of them, stays where it is, and comes to the group's key all the same.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from msmp_gui.protocol.controller.rekey import RekeyMaker
from msmp_gui.protocol.errors import (
    MalformedError,
    PolicyViolationError,
    RemoteProtocolError,
    StaleError,
)
from msmp_gui.protocol.events import ActivationScheduled, EpochActive, Transmission
from msmp_gui.protocol.member.changeover import context_hash
from msmp_gui.protocol.policy.token import Demand
from msmp_gui.protocol.states import MemberState
from msmp_gui.protocol.wire import signed
from msmp_gui.protocol.wire.messages.kinds import Kind
from msmp_gui.protocol.wire.messages.rekey import Activate, RekeyEvent, Reveal
from tests.support.groups import alike, formed, with_deputies
from tests.support.parties import Party, Wire, everyday
from tests.unit.protocol.test_attacks import draw_up, refused
from tests.unit.protocol.test_lone_members import left_under_two_attempts

GROUP = b"g" * 16


def dropping(lost: Callable[[Party, Party, Kind], bool], kept: list[Transmission]) -> object:
    """A wire that keeps back what it is told to."""

    def deliver(sender: Party, receiver: Party, packet: Transmission) -> list[Transmission]:
        if lost(sender, receiver, packet.kind):
            kept.append(packet)
            return []
        return [packet]

    return deliver


def renewing(names: str) -> Wire:
    wire = Wire(names)
    wire.form(names, everyday(wire[names[0]].identity, rekey={"demand": Demand.MEMBERS}))
    return wire


# The way to a key


@pytest.mark.requirement("R21", "R28")
def test_a_part_that_comes_after_the_word_to_change_over_completes_the_key() -> None:
    """The word names a time: it is kept, though the key did not stand when it came."""
    wire = Wire("ABC")
    controller = wire.form("ABC")
    kept: list[Transmission] = []
    wire.deliver = dropping(
        lambda sender, receiver, kind: kind is Kind.REVEAL and receiver.name == "B", kept
    )
    controller.rekey(wire.now)
    wire.settle()
    member = wire["B"].member
    before, coming = member.current.number, member.next
    assert coming.epoch is None, "C's part is missing"
    at = wire.now + 0.4
    word = Activate(coming.hash, before + 1, int(at * 1000), int(wire.now * 1000), ())
    raw = signed.sign(wire["A"].identity.signing_key, word, GROUP).raw
    member.receive(Kind.ACTIVATE, raw, wire.now)
    member.receive(Kind.ACTIVATE, raw, wire.now)
    wire["B"].outbox.take_transmissions()
    assert (
        len([e for e in wire["B"].outbox.take_events() if isinstance(e, ActivationScheduled)]) == 1
    )
    for packet in kept:
        member.receive(packet.kind, packet.body, wire.now)
    assert coming.epoch is not None
    assert member.current.number == before, "not before its time"
    member.handle_timer(at + 0.01)
    assert member.current.number == before + 1
    assert member.current.context_hash == coming.hash


@pytest.mark.requirement("R21", "R34")
def test_attack_a_part_by_nobody_in_the_group() -> None:
    wire = Wire("ABC")
    controller = wire.form("ABC")
    wire.deliver = dropping(lambda _, receiver, kind: kind is Kind.REVEAL, [])
    controller.rekey(wire.now)
    wire.settle()
    member = wire["B"].member
    coming = member.next
    reveal = Reveal(99, coming.hash, bytes(48))
    raw = signed.sign(wire["C"].identity.signing_key, reveal, GROUP).raw
    assert isinstance(refused(wire["B"], Kind.REVEAL, raw, wire), StaleError)
    foreign = replace(reveal, number=wire["C"].member.number)
    raw = signed.sign(wire["C"].identity.signing_key, foreign, GROUP).raw
    assert isinstance(refused(wire["B"], Kind.REVEAL, raw, wire), RemoteProtocolError)
    assert wire["C"].member.number not in coming.revealed
    wire.deliver = lambda sender, receiver, packet: [packet]
    wire.settle(6)
    alike(wire.members())


@pytest.mark.requirement("R21", "R28")
def test_who_missed_the_word_to_change_over_learns_it_by_what_the_host_says() -> None:
    """Of a member's words under the next key it learns only that this one holds it."""
    wire = Wire("ABC")
    controller = wire.form("ABC")
    wire.deliver = dropping(
        lambda _, receiver, kind: kind is Kind.ACTIVATE and receiver.name == "B", []
    )
    controller.rekey(wire.now)
    wire.settle(0.01)
    member, coming = wire["B"].member, wire["B"].member.next
    assert coming.epoch is not None
    number = coming.context.epoch
    assert wire["A"].member.current.number == wire["C"].member.current.number == number
    member.following.seen_under(wire["C"].member.number, number, wire.now)
    assert member.current.number == number - 1
    member.following.seen_under(wire["A"].member.number, number + 1, wire.now)
    assert member.current.number == number - 1
    member.following.seen_under(wire["A"].member.number, number, wire.now)
    assert member.current.context_hash == wire["A"].member.current.context_hash
    assert member.following.confirmed >= {each.number for each in member.roster}
    wire.settle(2)
    assert wire["B"].of(EpochActive)[-1].epoch.number == number


# Downloads


@pytest.mark.requirement("R22", "R28")
def test_keys_of_an_attempt_that_was_given_up_come_after_those_of_the_next() -> None:
    wire = renewing("ABC")
    kept: list[Transmission] = []
    held = (Kind.KEY_DOWNLOAD, Kind.ACTIVATE)
    wire.deliver = dropping(lambda _, receiver, kind: receiver.name == "B" and kind in held, kept)
    wire["B"].member.refreshing.refresh(wire.now)
    wire.settle(2.5)
    keys = [packet.body for packet in kept if packet.kind is Kind.KEY_DOWNLOAD]
    downloads = list(dict.fromkeys(keys))
    assert len(downloads) > 1, "the host made more than one attempt"
    member = wire["B"].member
    wire["B"].member.receive(Kind.KEY_DOWNLOAD, downloads[-1], wire.now)
    coming = member.next
    with pytest.raises(StaleError, match="given up"):
        member.receive(Kind.KEY_DOWNLOAD, downloads[0], wire.now)
    assert member.next is coming
    wire.deliver = lambda sender, receiver, packet: [packet]
    wire.settle(6)
    alike(wire.members())


@pytest.mark.requirement("R22", "R28")
def test_who_asked_for_new_keys_does_not_take_the_change_that_is_for_the_others() -> None:
    """Its place in the tree is given up by it: it waits for what it asked for."""
    wire = renewing("ABC")
    kept: list[Transmission] = []
    events: list[bytes] = []

    def deliver(_: Party, receiver: Party, packet: Transmission) -> list[Transmission]:
        if packet.kind is Kind.REKEY_EVENT:
            events.append(packet.body)
        if receiver.name == "B" and packet.kind is Kind.KEY_DOWNLOAD:
            kept.append(packet)
            return []
        return [packet]

    wire.deliver = deliver
    member = wire["B"].member
    leaf = member._keys.path.leaf
    member.refreshing.refresh(wire.now)
    wire.settle(0.01)
    error = refused(wire["B"], Kind.REKEY_EVENT, events[0], wire)
    assert isinstance(error, StaleError)
    assert "did not ask" in str(error)
    assert member.speaking.allowed
    member.receive(Kind.KEY_DOWNLOAD, kept[0].body, wire.now)
    wire.deliver = lambda sender, receiver, packet: [packet]
    wire.settle(6)
    alike(wire.members())
    assert member._keys.path.leaf != leaf


@pytest.mark.requirement("R22", "R34")
def test_attack_keys_for_a_moment_that_the_member_has_left() -> None:
    """The host gives B another key of the same epoch before what B asked for: B asks anew."""
    wire = renewing("ABC")
    controller = wire["A"].controller
    flight = draw_up(wire, controller)
    kept: list[Transmission] = []
    wire.deliver = dropping(lambda _, receiver, __: receiver.name == "B", kept)
    member = wire["B"].member
    member.refreshing.refresh(wire.now)
    asked = member.asking.request
    wire.settle(0.01)
    (download,) = {packet.body for packet in kept if packet.kind is Kind.KEY_DOWNLOAD}
    member.receive(Kind.REKEY_EVENT, flight.event.raw, wire.now)
    word = signed.sign(wire["A"].identity.signing_key, Activate(flight.hash, 2, 0, 0, ()), GROUP)
    member.receive(Kind.ACTIVATE, word.raw, wire.now)
    mine = member.current
    assert (mine.number, member.asking.request) == (2, asked)
    wire["B"].outbox.take_transmissions()
    with pytest.raises(StaleError):
        member.receive(Kind.KEY_DOWNLOAD, download, wire.now)
    assert member.current is mine
    assert member.asking.request is not asked
    assert [sent.kind for sent in wire["B"].outbox.take_transmissions()] == [Kind.KEY_REFRESH]


def lying(monkeypatch: pytest.MonkeyPatch, **plan: object) -> None:
    """The host's app makes keys by another plan than its own."""
    freeze = RekeyMaker.freeze
    monkeypatch.setattr(
        RekeyMaker,
        "freeze",
        lambda self, mine, *more: freeze(self, replace(mine, **plan), *more),
    )


@pytest.mark.requirement("R17", "R34")
def test_attack_a_host_says_that_somebody_else_controls_the_keys_that_it_made(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    wire = Wire("ABC")
    wire.form("AB", with_deputies(wire, "A", "B"))
    lying(monkeypatch, controller=wire["B"].member.number)
    controller, newcomer = wire["A"].controller, wire["C"]
    controller.peer_reachable(newcomer.identity.fingerprint, True, wire.now)
    controller.invite([newcomer.identity.certificate], wire.now)
    wire.settle(0.5)
    assert any(isinstance(error, MalformedError) for error in newcomer.refused)
    assert newcomer.member.state is MemberState.JOINING
    assert newcomer.member.current is None


@pytest.mark.requirement("R17", "R34")
def test_attack_who_takes_over_gives_keys_of_another_term_than_was_agreed_to(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    wire = formed("ABC", "B")
    before = wire["C"].member.current.context_hash
    lying(monkeypatch, term=77)
    its_own = wire["B"].member.receive

    def receive(kind: Kind, body: bytes, now: float) -> None:
        if kind is not Kind.KEY_DOWNLOAD:  # which its own app would refuse as well
            its_own(kind, body, now)

    monkeypatch.setattr(wire["B"].member, "receive", receive)
    wire.lose("A")
    wire.settle(5)
    assert wire["B"].controller
    assert any(isinstance(error, MalformedError) for error in wire["C"].refused)
    assert wire["C"].member.current.context_hash == before
    assert wire["C"].member.current.context.term == 0


@pytest.mark.requirement("R34")
def test_attack_a_change_that_says_to_be_another_group_s(monkeypatch: pytest.MonkeyPatch) -> None:
    """Signed for this group by its host: the keys of two groups would depend on each other."""
    wire = Wire("ABC")
    controller = wire.form("ABC")
    sign = signed.sign

    def other(key: object, message: object, group: bytes, to: object = None) -> object:
        if isinstance(message, RekeyEvent):
            message = replace(message, context=replace(message.context, group=b"o" * 16))
        return sign(key, message, group, to)  # type: ignore[arg-type]

    with monkeypatch.context() as patched:
        patched.setattr(signed, "sign", other)
        flight = draw_up(wire, controller)
    error = refused(wire["B"], Kind.REKEY_EVENT, flight.event.raw, wire)
    assert isinstance(error, PolicyViolationError)


# On another way than the host


@pytest.mark.requirement("R28")
def test_who_went_on_alone_is_let_in_again_when_the_host_went_on_from_another_attempt() -> None:
    wire = left_under_two_attempts()
    events: list[bytes] = []

    def deliver(_: Party, receiver: Party, packet: Transmission) -> list[Transmission]:
        if packet.kind is Kind.REKEY_EVENT and receiver.name == "C":
            events.append(packet.body)
        return [packet]

    wire.deliver = deliver
    wire.cut("B")
    wire.settle(5)
    member = wire["B"].member
    mine = member.current.context
    later = [raw for raw in events if signed.peek(RekeyEvent, raw).context.epoch == mine.epoch + 1]
    assert mine.attempt == 0
    assert wire["A"].member.current.number == mine.epoch + 1
    wire["B"].outbox.take_transmissions()
    with pytest.raises(StaleError, match="cut off"):
        member.receive(Kind.REKEY_EVENT, later[-1], wire.now)
    assert Kind.REJOIN in {sent.kind for sent in wire["B"].outbox.take_transmissions()}
    wire.cut()
    wire.settle(8)
    alike(wire.members())


@pytest.mark.requirement("R18", "R34")
def test_attack_another_context_for_the_epoch_in_use() -> None:
    wire = Wire("ABC")
    controller = wire.form("ABC")
    one, two = draw_up(wire, controller), draw_up(wire, controller)
    member = wire["B"].member
    member.receive(Kind.REKEY_EVENT, one.event.raw, wire.now)
    word = signed.sign(wire["A"].identity.signing_key, Activate(one.hash, 2, 0, 0, ()), GROUP)
    member.receive(Kind.ACTIVATE, word.raw, wire.now)
    assert member.current.context_hash == context_hash(one.event.message.context)
    assert isinstance(
        refused(wire["B"], Kind.REKEY_EVENT, two.event.raw, wire), PolicyViolationError
    )
    member.receive(Kind.REKEY_EVENT, one.event.raw, wire.now)  # the same again: harmless
    assert member.next is None
