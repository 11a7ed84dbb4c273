"""What members say under the group key, and ask each other for again (MSMP-90 to 93)."""

from __future__ import annotations

import time
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from tests.interop.second import crypto, sframe
from tests.interop.second.crypto import Place, RefusedError
from tests.interop.second.epoch import Step
from tests.interop.second.grammar import KIND, Fields, constants, decode, encode

_KIND = constants("PayloadKind")


class Speaker(Protocol):
    """What a conversation asks of the member."""

    group: bytes
    number: int
    active: Step | None
    before: Step | None

    @property
    def may_send(self) -> bool:
        """There is a key to send under."""

    def sign(self, kind: int, message: bytes, to: bytes | None = None) -> bytes:
        """A message signed for the group."""

    @property
    def send(self) -> Callable[[int, bytes, bytes | None], None]:
        """Sends a message to one; None: to everybody."""

    def keep(self, kind: int, body: bytes) -> None:
        """Look at it again after the next key."""


@dataclass
class Stream:
    """What one member said: it counts from 1."""

    delivered: int = 0
    head: int = 0
    waiting: dict[int, Fields] = field(default_factory=dict)
    kept: dict[int, tuple[Fields, bytes]] = field(default_factory=dict)


class Conversation:
    """One member's side of the chat."""

    def __init__(self, member: Speaker) -> None:
        self.heard: list[tuple[int, str]] = []
        self._member = member
        self._unsent: deque[str] = deque()
        self._streams: dict[int, Stream] = defaultdict(Stream)
        self._people: dict[int, bytes] = {}

    def enter(self, step: Step) -> None:
        """Another key is in use."""
        self._people |= {number: entry.certificate for number, entry in step.roster.items()}
        self.flush()

    def say(self, text: str) -> None:
        """Say something, as soon as it may be said."""
        self._unsent.append(text)
        self.flush()

    def flush(self) -> None:
        """Say what waited."""
        mine = self._streams[self._member.number]
        while self._unsent and self._member.may_send:
            mine.head = mine.delivered = mine.head + 1
            payload, signed = self._payload("CHAT", sequence=mine.head, text=self._unsent.popleft())
            mine.kept[mine.head] = payload, signed
            self._seal(signed)

    def tell_presence(self) -> None:
        """Tell how far each stream is here."""
        heads = [[n, s.delivered] for n, s in self._streams.items() if s.delivered]
        if self._member.may_send:
            self._seal(self._payload("PRESENCE", heads=heads[-64:])[1])

    def take(self, frame: bytes) -> None:
        """A payload in its frame. Raises RefusedError, MalformedError."""
        kid = sframe.key_id(frame)
        number = kid >> 8
        for step in filter(None, (self._member.active, self._member.before)):
            if step.epoch % 256 == kid % 256 and number in step.roster:
                assert step.keys is not None
                signed = sframe.open_frame(step.keys.sender(number), frame, self._member.group)
                self._heed(signed, number)
                return
        self._member.keep(KIND["PAYLOAD"], frame)

    def answer(self, body: bytes, sender: bytes) -> None:
        """A member asks for what it missed. Raises RefusedError, MalformedError."""
        request = decode("RepairRequest", body)
        assert self._member.active is not None
        roster = self._member.active.roster.values()
        asking = [e for e in roster if crypto.fingerprint_of(e.certificate) == sender]
        if not asking:
            raise RefusedError("somebody who is not in")
        stream, nothing = self._streams[request.stream], 0
        for sequence in range(request.first, min(request.last, stream.delivered) + 1):
            payload, signed = stream.kept.get(sequence, (None, b""))
            if payload and payload.epoch >= asking[0].joined_epoch:
                self._seal(signed, sender)
            else:
                nothing = sequence
        if nothing:
            self._seal(self._payload("SKIP", heads=[[request.stream, nothing]])[1], sender)

    def _heed(self, signed: bytes, number: int) -> None:
        payload = decode("Payload", crypto.content_of(signed))
        place = Place(KIND["PAYLOAD"], self._member.group)
        crypto.verify(place, self._people[payload.number], signed)
        if payload.kind == _KIND["CHAT"]:
            stream = self._streams[payload.number]
            stream.head = max(stream.head, payload.sequence)
            if payload.sequence > stream.delivered:
                stream.waiting[payload.sequence] = payload
                stream.kept[payload.sequence] = payload, signed
            self._deliver(payload.number)
            return
        if payload.number != number:
            raise RefusedError("a sign of life passed on")
        for number, sequence in (tuple(head.values()) for head in payload.heads):
            stream = self._streams[number]
            stream.head = max(stream.head, sequence)
            if payload.kind == _KIND["SKIP"]:
                stream.delivered = max(stream.delivered, sequence)
            self._deliver(number)

    def _deliver(self, number: int) -> None:
        """Hand out what comes next, and ask its sender for what is missing."""
        stream = self._streams[number]
        while payload := stream.waiting.pop(stream.delivered + 1, None):
            stream.delivered += 1
            self.heard.append((number, payload.text))
        if stream.delivered < stream.head and number in self._people:
            first, last = stream.delivered + 1, min(stream.waiting, default=stream.head + 1) - 1
            body = encode("RepairRequest", stream=number, first=first, last=last)
            sender = crypto.fingerprint_of(self._people[number])
            self._member.send(KIND["REPAIR_REQUEST"], body, sender)

    def _payload(
        self, kind: str, sequence: int = 0, text: str = "", heads: list[list[int]] | None = None
    ) -> tuple[Fields, bytes]:
        step = self._member.active
        assert step is not None
        message = encode(
            "Payload",
            number=self._member.number,
            kind=_KIND[kind],
            sequence=sequence,
            epoch=step.epoch,
            sent=time.time_ns() // 1_000_000,
            text=text,
            heads=heads or [],
        )
        return decode("Payload", message), self._member.sign(KIND["PAYLOAD"], message)

    def _seal(self, signed: bytes, to: bytes | None = None) -> None:
        step, number = self._member.active, self._member.number
        assert step is not None
        assert step.keys is not None
        kid = number << 8 | step.epoch % 256
        key = step.keys.sender(number)
        frame = sframe.seal_frame(key, kid, step.sealed, signed, self._member.group)
        step.sealed += 1
        self._member.send(KIND["PAYLOAD"], frame, to)
