"""Chat: in each sender's order, nothing lost, nothing to who may not have it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from msmp_gui.media.conversation import (
    PRESENCE_INTERVAL,
    Conversation,
    EmptyMessageError,
    MessageTooLongError,
)
from msmp_gui.media.streams import MAX_BYTES, Streams
from msmp_gui.protocol.errors import NotAllowedError, RemoteProtocolError
from msmp_gui.protocol.events import Event, Transmission
from msmp_gui.protocol.policy.token import Senders
from msmp_gui.protocol.wire import schema
from msmp_gui.protocol.wire.messages.conference import Payload, RepairRequest, StreamHead
from msmp_gui.protocol.wire.messages.kinds import Kind, PayloadKind
from msmp_gui.protocol.wire.signed import Verified
from tests.support.parties import Party, Wire, everyday


class Chat(Wire):
    """Parties with conversations."""

    def __init__(self, names: str) -> None:
        super().__init__(names)
        self.conversations: dict[str, Conversation] = {}
        self.texts: dict[str, list[str]] = {name: [] for name in names}
        self.lose: Callable[[Party, Party, Transmission], bool] = lambda s, r, p: False
        self.deliver = lambda s, r, p: [] if self.lose(s, r, p) else [p]

    def observe(self, party: Party, event: Event) -> None:
        if party.name not in self.conversations and party.member is not None:
            self.conversations[party.name] = Conversation(
                party.identity, party.member, party.outbox, self.random.randbytes
            )
        self.conversations[party.name].observe(event, self.now)

    def roles(self, party: Party) -> list:
        conversation = self.conversations.get(party.name)
        return [*super().roles(party), *([conversation] if conversation else [])]

    def receive_other(self, sender: Party, receiver: Party, packet: Transmission) -> bool:
        conversation = self.conversations.get(receiver.name)
        if packet.kind not in (Kind.PAYLOAD, Kind.REPAIR_REQUEST) or conversation is None:
            return False
        try:
            conversation.receive(packet.kind, packet.body, sender.identity.fingerprint, self.now)
        finally:
            self.collect_texts()
        return True

    def collect_texts(self) -> None:
        for name, conversation in self.conversations.items():
            self.texts[name] += [message.text for message in conversation.take_delivered()]

    def say(self, name: str, text: str, seconds: float = 0.0) -> None:
        self.conversations[name].say(text, self.now)
        self.settle(seconds)
        self.collect_texts()


@pytest.mark.requirement("R19")
def test_what_is_said_arrives_in_order() -> None:
    """MSMP-91"""
    chat = Chat("ABC")
    chat.form("ABC")
    for number in range(5):
        chat.say("B", f"b{number}")
        chat.say("C", f"c{number}")
    for name in "ABC":
        for sender in "bc":
            heard = [text for text in chat.texts[name] if text[0] == sender]
            assert heard == [f"{sender}{number}" for number in range(5)]


def test_a_lost_message_is_asked_for_and_comes() -> None:
    """MSMP-91"""
    chat = Chat("ABC")
    chat.form("ABC")
    chat.lose = lambda s, r, p: p.kind is Kind.PAYLOAD and p.to is None and r.name == "C"
    for number in range(3):
        chat.say("B", f"b{number}")
    assert chat.texts["C"] == []
    chat.lose = lambda s, r, p: False
    chat.say("B", "b3", 2)
    assert chat.texts["C"] == ["b0", "b1", "b2", "b3"]


def test_the_last_message_is_missed_by_signs_of_life() -> None:
    """MSMP-92"""
    chat = Chat("ABC")
    chat.form("ABC")
    chat.lose = lambda s, r, p: p.kind is Kind.PAYLOAD and r.name == "C"
    chat.say("B", "the last")
    chat.lose = lambda s, r, p: False
    chat.settle(6)
    chat.collect_texts()
    assert chat.texts["C"] == ["the last"]


def test_others_have_what_somebody_said_who_is_gone() -> None:
    chat = Chat("ABC")
    chat.form("ABC")
    chat.lose = lambda s, r, p: p.kind is Kind.PAYLOAD and r.name == "C"
    chat.say("B", "my last words")
    chat.offline.add("B")
    chat.lose = lambda s, r, p: False
    chat.settle(10)
    chat.collect_texts()
    assert chat.texts["C"] == ["my last words"]


def test_who_is_heard_again_is_asked_at_once_for_what_was_asked_for_in_vain() -> None:
    """MSMP-92"""
    chat = Chat("ABC")
    chat.form("ABC")
    between = {"B", "C"}

    def cut_off(sender: Party, receiver: Party, packet: Transmission) -> bool:
        nobody_else_helps = packet.kind is Kind.REPAIR_REQUEST and receiver.name == "A"
        return nobody_else_helps or {sender.name, receiver.name} == between

    chat.lose = cut_off
    chat.say("B", "said while apart", 60)
    assert chat.texts["A"] == ["said while apart"]
    assert chat.texts["C"] == []
    between.clear()
    chat.settle(PRESENCE_INTERVAL * 1.25 + 0.2)
    chat.collect_texts()
    assert chat.texts["C"] == ["said while apart"]


@pytest.mark.requirement("R34")
def test_who_joins_gets_nothing_that_was_said_before() -> None:
    """MSMP-91"""
    chat = Chat("ABC")
    controller = chat.form("AB")
    chat.say("A", "before")
    controller.peer_reachable(chat["C"].identity.fingerprint, True, chat.now)
    controller.invite([chat["C"].identity.certificate], chat.now)
    chat.settle(1)
    chat.say("A", "after", 6)
    assert chat.texts["C"] == ["after"]
    assert chat.texts["B"] == ["before", "after"]


@pytest.mark.requirement("R24", "R28")
def test_while_somebody_is_put_out_messages_wait_and_none_is_lost() -> None:
    """MSMP-75"""
    chat = Chat("ABCD")
    controller = chat.form("ABCD")
    number = controller.member.roster.by_fingerprint(chat["D"].identity.fingerprint).number
    sent_under: list[int] = []
    chat.lose = lambda s, r, p: (
        (
            sent_under.append(s.member.current.number)
            if p.kind is Kind.PAYLOAD and s.name == "A" and r.name == "B"
            else None
        )
        is not None
    )
    controller.remove(number, chat.now)
    chat.say("A", "not for D", 1)
    assert chat.texts["B"] == chat.texts["C"] == ["not for D"]
    assert set(sent_under) == {2}
    assert chat.texts["D"] == []


def test_what_cannot_be_sent_is_refused() -> None:
    chat = Chat("AB")
    chat.form("AB", everyday(chat["A"].identity, operational={"senders": Senders.CONTROLLER}))
    with pytest.raises(EmptyMessageError):
        chat.conversations["A"].say(" \n", chat.now)
    with pytest.raises(MessageTooLongError):
        chat.conversations["A"].say("x" * 8001, chat.now)
    with pytest.raises(NotAllowedError):
        chat.conversations["B"].say("may I?", chat.now)
    chat.say("A", "only I")
    assert chat.texts["B"] == ["only I"]


def test_strangers_get_no_repair() -> None:
    chat = Chat("ABC")
    chat.form("AB")
    with pytest.raises(RemoteProtocolError):
        chat.conversations["A"].receive(
            Kind.REPAIR_REQUEST, b"\x83\x00\x01\x02", chat["C"].identity.fingerprint, chat.now
        )


def _message(sequence: int, number: int = 7) -> Verified[Payload]:
    return Verified(Payload(number, PayloadKind.CHAT, sequence, 1, 0, str(sequence), ()), b"")


def test_streams_hand_out_in_order_and_skip_what_nobody_has() -> None:
    """MSMP-94"""
    streams = Streams()
    assert streams.take(_message(2)) == []
    assert streams.of(7).gap == (1, 1)
    assert [m.message.sequence for m in streams.take(_message(1))] == [1, 2]
    assert streams.take(_message(2)) == []  # again
    assert streams.take(_message(5)) == []
    assert [m.message.sequence for m in streams.skip(7, 4)] == [5]
    assert streams.take(_message(5000)) == []  # too far ahead to be kept
    assert [(h.stream, h.sequence) for h in streams.heads()] == [(7, 5)]


@pytest.mark.requirement("U5")
def test_who_said_something_learns_who_has_it() -> None:
    chat = Chat("ABC")
    chat.form("ABC")
    talk = chat.conversations["A"]
    chat.lose = lambda s, r, p: r.name == "C" or s.name == "C"
    chat.say("A", "Hello")
    chat.settle(3.0)
    known = talk.take_receipts()
    told = {receipt.sequence: (receipt, missing) for receipt, missing in known}
    receipt, missing = told[1]
    assert (receipt.received, receipt.of) == (1, 2)
    assert [member.certificate.name for member in missing] == ["C"]
    chat.lose = lambda s, r, p: False
    chat.settle(6.0)
    receipt, missing = talk.take_receipts()[-1]
    assert (receipt.received, receipt.of, missing) == (2, 2, ())
    chat.collect_texts()
    assert "Hello" in chat.texts["C"]
    chat.settle(10.0)
    assert talk.take_receipts() == []


@pytest.mark.requirement("R34")
def test_attack_a_member_says_that_it_goes_on_far_ahead() -> None:
    """What it names is not counted through: every app in the conference would stand still."""
    streams, far = Streams(), 2**62
    assert streams.skip(7, far) == []
    assert streams.of(7).delivered == far
    streams.learn((StreamHead(3, far),), {3}, by=3)
    assert streams.skip(3, streams.of(3).gap[1]) == []
    assert streams.of(3).gap is None
    assert streams.skip(3, 5) == []
    assert streams.of(3).delivered == far


def _sealed(chat: Chat, name: str, kind: PayloadKind, heads: tuple[StreamHead, ...]) -> bytes:
    """What a member sends whose app was changed."""
    talk = chat.conversations[name]
    return talk._cipher.protect(talk._sign(kind, chat.now, "", 0, heads).raw)


@pytest.mark.requirement("R34")
def test_attack_a_member_says_that_somebody_else_goes_on_far_ahead() -> None:
    """MSMP-91: nothing of theirs is passed over for that, and nobody is told that it is missing."""
    chat = Chat("ABC")
    chat.form("ABC")
    chat.say("B", "one")
    number = chat["B"].member.number
    talk, mallory = chat.conversations["A"], chat["C"].identity.fingerprint
    far = (StreamHead(number, 2**64 - 1),)
    for _ in range(3):
        talk.receive(Kind.PAYLOAD, _sealed(chat, "C", PayloadKind.PRESENCE, far), mallory, chat.now)
        chat.settle(330.0)  # longer than anything is asked for
    assert talk.take_lost() == []
    chat.say("B", "two", 1.0)
    assert chat.texts["A"] == ["one", "two"]
    # And out of order, as the network will have it.
    held: list[Transmission] = []
    chat.lose = lambda s, r, p: s.name == "B" and r.name == "A" and not held.append(p)
    chat.say("B", "three")
    chat.lose = lambda s, r, p: False
    chat.say("B", "four", 1.0)
    assert chat.texts["A"] == ["one", "two", "three", "four"]


@pytest.mark.requirement("R34")
def test_attack_a_member_names_members_that_never_were() -> None:
    """Nothing is kept for them: it would grow with each message, and crowd out what counts."""
    chat = Chat("ABC")
    chat.form("ABC")
    chat.say("B", "one")
    talk, mallory = chat.conversations["A"], chat["C"].identity.fingerprint
    before = talk._streams.heads()
    heads = tuple(StreamHead(n, 5) for n in range(1000, 1064))
    for kind in (PayloadKind.SKIP, PayloadKind.PRESENCE):
        talk.receive(Kind.PAYLOAD, _sealed(chat, "C", kind, heads), mallory, chat.now)
    for number in range(2000, 2100):
        body = schema.encode(RepairRequest(number, 1, 2))
        talk.receive(Kind.REPAIR_REQUEST, body, mallory, chat.now)
    assert talk._streams.heads() == before
    assert all(talk._streams.get(n) is None for n in range(1000, 2100))


@pytest.mark.requirement("R34")
def test_attack_a_member_asks_for_the_same_again_and_again() -> None:
    """To ask costs next to nothing; so there is an end to the answers, for a while."""
    chat = Chat("ABC")
    chat.form("ABC")
    for number in range(100):
        chat.say("B", str(number))
    talk, mallory = chat.conversations["A"], chat["C"].identity.fingerprint
    body = schema.encode(RepairRequest(chat["B"].member.number, 1, 100))

    def answers() -> int:
        chat["A"].outbox.take_transmissions()
        for _ in range(100):
            talk.receive(Kind.REPAIR_REQUEST, body, mallory, chat.now)
        return len(chat["A"].outbox.take_transmissions())

    assert answers() == 500
    assert answers() == 0
    chat.now += 1.0
    assert answers() == 500


@pytest.mark.requirement("R34")
def test_attack_a_member_says_the_longest_there_is_without_end() -> None:
    """What is kept of it, for others and until what is missing comes, has an end in bytes too."""
    streams = Streams()

    def long(sequence: int) -> Verified[Payload]:
        return Verified(_message(sequence).message, bytes(34_000))

    for sequence in range(1, 1000):
        streams.take(long(sequence))
    for sequence in range(1001, 1400):
        streams.take(long(sequence))
    stream = streams.of(7)
    for kept in (stream.kept, stream.waiting):
        assert sum(len(each.raw) for each in kept.values()) <= MAX_BYTES
    assert 999 in stream.kept
    assert [m.message.sequence for m in streams.take(long(1000))][:2] == [1000, 1001]
    assert stream.waiting_bytes == sum(len(each.raw) for each in stream.waiting.values())


@pytest.mark.requirement("R34")
def test_attack_what_no_key_opens_is_not_kept_where_no_payload_is_so_long() -> None:
    chat = Chat("AB")
    chat.form("AB")
    with pytest.raises(RemoteProtocolError):
        chat.conversations["A"].receive(Kind.PAYLOAD, bytes(100_000), None, chat.now)
    assert not chat.conversations["A"]._early
