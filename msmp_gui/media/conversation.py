"""Chat of one conference: signed, sealed, ordered for each sender, repaired where lost.

Sans-IO like the protocol: packets, events of the member and `now` come in; transmissions go into
the member's outbox, delivered messages are taken with `take_delivered`.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass

from msmp_gui.crypto.hpke import Random
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.identity.identity import Identity
from msmp_gui.media.group_cipher import GroupCipher, UnknownEpochError
from msmp_gui.media.receipts import Receipt, Receipts
from msmp_gui.media.streams import Stream, Streams
from msmp_gui.protocol.errors import (
    LocalProtocolError,
    MalformedError,
    NotAllowedError,
    PolicyViolationError,
    StaleError,
)
from msmp_gui.protocol.events import (
    EpochActive,
    EpochReady,
    EpochRetired,
    Event,
    MembershipOver,
    Outbox,
)
from msmp_gui.protocol.keys.schedule import Epoch
from msmp_gui.protocol.member.member import Member
from msmp_gui.protocol.policy.token import may_send
from msmp_gui.protocol.roster import Roster, RosterMember
from msmp_gui.protocol.wire import schema, signed
from msmp_gui.protocol.wire.messages.conference import Payload, RepairRequest, StreamHead
from msmp_gui.protocol.wire.messages.kinds import Kind, PayloadKind
from msmp_gui.protocol.wire.messages.limits import MAX_TEXT
from msmp_gui.protocol.wire.signed import Verified

PRESENCE_INTERVAL = 2.0
"""Seconds between signs of life."""

_FIRST_ASK = 0.03
_ASK_AGAIN = 0.5
_ASK_SLOWER = 1.2
_ASK_GAP_AT_MOST = 5.0
_ASK_AT_MOST = 60
"""Repair: seconds until a gap is asked for, between the first two times, by what that grows, up
to what, and how often: some four minutes, for whoever has it may be cut off for a while."""

_AWAY = 3 * PRESENCE_INTERVAL
"""Seconds of silence after which somebody who is heard again is asked for what they said at once,
though it was asked for in vain, and so more and more rarely, while they were cut off."""

_ASK_ONCE_GIVEN_UP = 3
"""How often for the next gap in a stream of which nobody had what it was said to have."""

_REPAIR_AT_ONCE = 100
_REPAIR_IN_A_SECOND = 500
"""Messages that one member gets again: to ask costs next to nothing, to answer does not."""

_EARLY = 128
_LONGEST = 4 * MAX_TEXT + 8192
"""Bytes of a payload that was sealed: text, signature, and what else stands in it."""


class EmptyMessageError(LocalProtocolError):
    """There is nothing to send."""

    code = "empty"


class MessageTooLongError(LocalProtocolError):
    """Longer than MAX_TEXT characters."""

    code = "too_long"


@dataclass(frozen=True, slots=True)
class ChatMessage:
    """A message that was delivered: its signature was checked, and all before it are here."""

    sender: RosterMember
    sequence: int
    text: str
    sent: float


class Conversation:
    """One member's side of a conference's chat."""

    def __init__(self, me: Identity, member: Member, outbox: Outbox, random: Random) -> None:
        self._me = me
        self._member = member
        self._outbox = outbox
        self._random = random
        self._cipher = GroupCipher(member.group)
        self._streams = Streams()
        self._receipts = Receipts()
        self._own: int | None = None
        """The number of this member's own stream."""
        self._people: dict[int, RosterMember] = {}
        """Everybody who ever was in, for what they said before they went."""
        self._unsent: deque[str] = deque()
        self._early: deque[bytes] = deque(maxlen=_EARLY)
        self._repaired: dict[int, tuple[float, int]] = {}
        """How much each member got again, and since when that is counted."""
        self._delivered: list[ChatMessage] = []
        self._lost: list[RosterMember] = []
        self._presence_at: float | None = None
        self._ask_at: float | None = None
        self._last_heard: dict[int, float] = {}
        """When a member's own payload last came."""
        if member.current is not None:  # the controller, in its first epoch
            self._cipher.add(member.current, member.roster)
            self._enter(member.current, member.roster)

    @property
    def volume(self) -> int:
        """Bytes that the newest key protected, by this peer's count."""
        return self._cipher.volume

    # Commands

    def say(self, text: str, now: float) -> None:
        """Send a message; while a key change holds sending up, it waits and nothing is lost.

        Raises EmptyMessageError, MessageTooLongError, NotAllowedError, and LocalProtocolError
        when the membership is over.
        """
        if self._member.over:
            msg = "the conference is over"
            raise LocalProtocolError(msg)
        if not text.strip():
            msg = "an empty message"
            raise EmptyMessageError(msg)
        if len(text) > MAX_TEXT:
            msg = f"a message of more than {MAX_TEXT} characters"
            raise MessageTooLongError(msg)
        if not self._member.speaking.is_speaker:
            msg = "the policy does not let this member send"
            raise NotAllowedError(msg)
        self._unsent.append(text)
        self._flush(now)

    # What came of it

    def flush(self, now: float) -> None:
        """Send what waited, if it may be sent now."""
        self._flush(now)

    def take_delivered(self) -> list[ChatMessage]:
        """Messages that are new, each sender's in order; one's own among them."""
        taken, self._delivered = self._delivered, []
        return taken

    def take_lost(self) -> list[RosterMember]:
        """Members of whom a message could not be had, however often it was asked for."""
        taken, self._lost = self._lost, []
        return taken

    def take_receipts(self) -> list[tuple[Receipt, tuple[RosterMember, ...]]]:
        """What came to be known of who has one's own messages, and who has not told so."""
        return [
            (receipt, tuple(self._people[n] for n in receipt.missing if n in self._people))
            for receipt in self._receipts.take_changed()
        ]

    # Events, packets and time

    def observe(self, event: Event, now: float) -> None:
        """Follow the member through its epochs."""
        match event:
            case EpochReady(epoch=epoch, roster=roster):
                self._cipher.add(epoch, roster)
                self._people.update({member.number: member for member in roster})
                self._retry(now)
            case EpochActive(epoch=epoch, roster=roster):
                self._enter(epoch, roster)
                self._presence_at = self._presence_at or now
                self._flush(now)
            case EpochRetired(number=number):
                self._cipher.remove(number)
            case MembershipOver():
                self._cipher.close()
                self._unsent.clear()
                self._presence_at = self._ask_at = None

    def receive(
        self, kind: Kind, body: bytes, sender: Fingerprint | None, now: float
    ) -> int | None:
        """Take a payload, or a request from the peer `sender`. Raises RemoteProtocolError.

        The number of the member who sealed a payload comes back, once it is proven.
        """
        if kind is Kind.REPAIR_REQUEST:
            self._on_repair_request(body, sender, now)
            return None
        if len(body) > _LONGEST:
            msg = "a payload that is too long"
            raise MalformedError(msg)
        try:
            plaintext, number, epoch = self._cipher.unprotect(body)
        except UnknownEpochError:
            self._early.append(body)
            if not self._cipher.knows_epoch_of(body):
                self._member.catching_up.plan(now)
            return None
        self._on_payload(plaintext, number, epoch, now)
        return number

    def next_timer(self) -> float | None:
        """When `handle_timer` wants to be called."""
        moments = [at for at in (self._presence_at, self._ask_at) if at is not None]
        return min(moments, default=None)

    def handle_timer(self, now: float) -> None:
        """Give a sign of life; ask for what is missing."""
        if self._presence_at is not None and self._presence_at <= now:
            self._send_presence(now)
        if self._ask_at is not None and self._ask_at <= now:
            self._ask_at = None
            self._ask_for_gaps(now)

    # Sending

    def _enter(self, epoch: Epoch, roster: Roster) -> None:
        assert self._member.number is not None
        self._people.update({member.number: member for member in roster})
        self._cipher.send_under(epoch, self._member.number)

    def _flush(self, now: float) -> None:
        while self._unsent and self._member.speaking.allowed:
            number = self._member.number
            assert number is not None
            stream = self._streams.of(number)
            if number != self._own:
                self._own = number
                self._receipts.begin_anew()
            others = [m.number for m in self._member.roster if m.number != number]
            message = self._sign(
                PayloadKind.CHAT, now, self._unsent.popleft(), stream.delivered + 1, ()
            )
            self._send(message)
            self._hand_on(self._streams.take(message))
            self._receipts.sent(message.message.sequence, others)

    def _send_presence(self, now: float) -> None:
        # A little random, so that a hundred members do not speak at once.
        jitter = self._random(1)[0] / 256 * 0.25
        self._presence_at = now + PRESENCE_INTERVAL * (1 + jitter)
        if self._member.speaking.allowed or (self._member.current and not self._member.over):
            self._send(self._sign(PayloadKind.PRESENCE, now, "", 0, self._streams.heads()))

    def _sign(
        self,
        kind: PayloadKind,
        now: float,
        text: str,
        sequence: int,
        heads: tuple[StreamHead, ...],
    ) -> Verified[Payload]:
        member = self._member
        assert member.current is not None
        assert member.number is not None
        payload = Payload(
            member.number, kind, sequence, member.current.number, int(now * 1000), text, heads
        )
        return signed.sign(self._me.signing_key, payload, member.group)

    def _send(self, message: Verified[Payload], to: Fingerprint | None = None) -> None:
        self._outbox.send(Kind.PAYLOAD, self._cipher.protect(message.raw), to)

    # Receiving

    def _on_payload(self, plaintext: bytes, number: int, epoch: int, now: float) -> None:
        claimed = signed.peek(Payload, plaintext)
        author = self._people.get(claimed.number)
        if author is None:
            msg = "a payload by somebody who never was in the group"
            raise StaleError(msg)
        key = author.certificate.verifying_key
        message = signed.verify(Payload, plaintext, key, self._member.group)
        payload = message.message
        if payload.number == number:
            self._hear(number, now)
        if payload.kind is PayloadKind.CHAT:
            self._on_chat(message)
        elif payload.number != number:
            msg = "a sign of life passed on by somebody else"
            raise MalformedError(msg)
        elif payload.kind is PayloadKind.PRESENCE:
            self._on_presence(payload, epoch, now)
        else:
            self._on_skip(payload)
        self._plan_asking(now)

    def _hear(self, number: int, now: float) -> None:
        """Something came of a member's own, perhaps for the first time in a while."""
        stream, before = self._streams.get(number), self._last_heard.get(number)
        if stream and stream.asked and (before is None or now - before >= _AWAY):
            stream.asked = 0
            self._ask_at = None
        self._last_heard[number] = now

    def _on_chat(self, message: Verified[Payload]) -> None:
        payload = message.message
        controls = payload.number == self._member.controller_number
        author = self._people[payload.number].fingerprint
        if not may_send(self._member.token.message, author, controls=controls):
            msg = "a message by somebody whom the policy does not let send"
            raise PolicyViolationError(msg)
        if payload.sequence == 0:
            msg = "a message without a number"
            raise MalformedError(msg)
        self._hand_on(self._streams.take(message))

    def _on_presence(self, payload: Payload, epoch: int, now: float) -> None:
        self._streams.learn(payload.heads, self._people, payload.number)
        mine = max((head.sequence for head in payload.heads if head.stream == self._own), default=0)
        if mine:
            self._receipts.told(payload.number, mine)
        if payload.epoch == epoch:
            self._member.following.seen_under(payload.number, epoch, now)

    def _on_skip(self, payload: Payload) -> None:
        roster = self._member.roster
        for head in payload.heads:
            # Of somebody who is here, only they themselves can say so; of nobody, nobody.
            others = head.stream in self._people and roster.by_number(head.stream) is None
            if head.stream == payload.number or others:
                self._hand_on(self._streams.skip(head.stream, head.sequence))

    def _hand_on(self, messages: Iterable[Verified[Payload]]) -> None:
        for message in messages:
            payload = message.message
            sender = self._people[payload.number]
            self._delivered.append(
                ChatMessage(sender, payload.sequence, payload.text, payload.sent / 1000)
            )

    def _retry(self, now: float) -> None:
        early, self._early = self._early, deque(maxlen=_EARLY)
        for frame in early:
            try:
                self.receive(Kind.PAYLOAD, frame, None, now)
            except (MalformedError, StaleError, PolicyViolationError):
                continue  # refused now as it would have been then

    # Repair

    def _plan_asking(self, now: float) -> None:
        if self._ask_at is None and self._streams.gaps():
            self._ask_at = now + _FIRST_ASK * (1 + self._random(1)[0] / 256)

    def _ask_for_gaps(self, now: float) -> None:
        for number, stream in self._streams.gaps():
            stream.asked += 1
            if stream.asked > _ASK_AT_MOST:
                self._give_up(number, stream)
                continue
            assert stream.gap is not None
            first, last = stream.gap
            last = min(last, first + _REPAIR_AT_ONCE - 1)
            helper = self._helper(number, stream.asked)
            if helper is not None:
                body = schema.encode(RepairRequest(number, first, last))
                self._outbox.send(Kind.REPAIR_REQUEST, body, helper)
        asked = [stream.asked for _, stream in self._streams.gaps()]
        if asked:
            self._ask_at = now + min(_ASK_AGAIN * _ASK_SLOWER ** min(asked), _ASK_GAP_AT_MOST)

    def _helper(self, number: int, attempt: int) -> Fingerprint | None:
        """Whom to ask: the sender; then, since messages are signed, anybody else in turn."""
        roster = self._member.roster
        others = [m for m in roster if m.number not in (number, self._member.number)]
        sender = roster.by_number(number)
        if sender is not None and sender.number != self._member.number and attempt % 3 == 1:
            return sender.fingerprint
        if not others:
            return sender.fingerprint if sender else None
        return others[attempt % len(others)].fingerprint

    def _give_up(self, number: int, stream: Stream) -> None:
        messages, was_said = self._streams.give_up(number)
        if was_said:
            self._lost.append(self._people[number])
        self._hand_on(messages)
        stream.asked = 0 if messages else _ASK_AT_MOST - _ASK_ONCE_GIVEN_UP

    def _on_repair_request(self, body: bytes, sender: Fingerprint | None, now: float) -> None:
        request = schema.decode(RepairRequest, body, limit=64)
        asking = self._member.roster.by_fingerprint(sender) if sender else None
        if asking is None or self._member.current is None or self._member.over:
            msg = "a repair request by somebody who is not in the group"
            raise StaleError(msg)
        stream = self._streams.get(request.stream)
        if stream is None:
            return
        last = min(request.last, request.first + _REPAIR_AT_ONCE - 1, stream.delivered)
        if not self._may_have_repaired(asking.number, last - request.first + 1, now):
            return  # it asks again
        nothing_up_to = 0
        for sequence in range(request.first, last + 1):
            message = stream.kept.get(sequence)
            if message is not None and message.message.epoch >= asking.joined_epoch:
                self._send(message, asking.fingerprint)
            else:
                nothing_up_to = sequence
        if nothing_up_to:
            heads = (StreamHead(request.stream, nothing_up_to),)
            self._send(self._sign(PayloadKind.SKIP, now, "", 0, heads), asking.fingerprint)

    def _may_have_repaired(self, number: int, messages: int, now: float) -> bool:
        since, before = self._repaired.get(number, (now, 0))
        if now - since >= 1.0:
            since, before = now, 0
        self._repaired[number] = since, before + max(0, messages)
        return before < _REPAIR_IN_A_SECOND
