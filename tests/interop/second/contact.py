"""The handshake of two peers on a link, and the records after it (MSMP-10 to 14)."""

from __future__ import annotations

import asyncio
import os
import struct
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from tests.interop.second import crypto
from tests.interop.second.crypto import Identity, KemKey, Place, RefusedError
from tests.interop.second.grammar import KIND, Fields, decode, dumps, encode, loads

HELLO, ALIVE, PACKET = 1, 2, 3
_VERSION = b"MSMP1"
_X_WING = 0x647A
_INTRODUCTION = KIND["INTRODUCTION"]
_LONGEST = 1_310_720
_ALIVE_EVERY = 1.5


class Frames:
    """Frames on a TCP connection: four bytes of length each."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer

    async def read(self) -> bytes:
        """The next frame. Raises IncompleteReadError at the end, RefusedError."""
        (size,) = struct.unpack(">I", await self._reader.readexactly(4))
        if size > _LONGEST:
            raise RefusedError("frame too long")
        return await self._reader.readexactly(size)

    def write(self, frame: bytes) -> None:
        """Send a frame."""
        self._writer.write(struct.pack(">I", len(frame)) + frame)

    async def close(self) -> None:
        """Close the connection."""
        self._writer.close()
        await asyncio.gather(self._writer.wait_closed(), return_exceptions=True)


class Transcript:
    """What both sides saw so far."""

    def __init__(self) -> None:
        self.value = b""

    def add(self, frame: bytes) -> None:
        """Take a frame in."""
        self.value = crypto.hash_of("contact transcript", self.value, frame)


@dataclass
class Link:
    """A link to a peer who has shown who they are."""

    frames: Frames
    peer: Fields
    sending: bytes
    receiving: bytes
    sent: int = 0
    received: int = 0

    @property
    def fingerprint(self) -> bytes:
        """Who is at the other end."""
        return crypto.fingerprint_of(self.peer.certificate)

    def send(self, kind: int, content: bytes = b"") -> None:
        """Send a record."""
        self.frames.write(seal_record(self.sending, self.sent, bytes([kind]) + content))
        self.sent += 1

    def hello(self, port: int) -> None:
        """Say that the contact is made, and at which port this peer can be dialled."""
        self.send(HELLO, dumps([port]))

    def send_message(self, group: bytes, kind: int, body: bytes) -> None:
        """Send a message of a group."""
        self.send(PACKET, dumps([group, kind, body]))

    async def read(self) -> tuple[int, bytes]:
        """The next record: its kind and content. Raises RefusedError."""
        sealed = await self.frames.read()
        try:
            opened = AESGCM(self.receiving).decrypt(self.received.to_bytes(12), sealed, None)
        except InvalidTag as error:
            raise RefusedError("record") from error
        self.received += 1
        return opened[0], opened[1:]

    async def keep_alive(self) -> None:
        """Show signs of life until cancelled."""
        while True:
            self.send(ALIVE)
            await asyncio.sleep(_ALIVE_EVERY)


async def dial(address: str, me: Identity, instance: bytes, modules: list[str]) -> Link:
    """Make contact with the peer at an address. Raises RefusedError, OSError."""
    host, port = address.rsplit(":", 1)
    frames = Frames(*await asyncio.open_connection(host.strip("[]"), int(port)))
    try:
        return await shake_hands(frames, me, instance, modules, initiator=True)
    except BaseException:
        await frames.close()
        raise


async def shake_hands(
    frames: Frames, me: Identity, instance: bytes, modules: list[str], *, initiator: bool
) -> Link:
    """The four frames of a contact, from either side. Raises RefusedError, IncompleteReadError."""
    transcript, key, half = Transcript(), KemKey(), os.urandom(32)
    theirs = b""

    def show_key() -> None:
        frame = dumps([_VERSION, _X_WING, key.public])
        frames.write(frame)
        transcript.add(frame)

    async def see_key() -> None:
        nonlocal theirs
        frame = await frames.read()
        version, kem, theirs = loads(frame)
        if (version, kem) != (_VERSION, _X_WING):
            raise RefusedError("version")
        transcript.add(frame)

    def introduce(to: bytes | None) -> None:
        message = encode(
            "Introduction",
            certificate=me.certificate,
            instance=instance,
            chain=[],
            secret=half,
            suites=["xwing"],
            modules=modules,
        )
        signed = me.sign(Place(_INTRODUCTION, transcript.value, to), message)
        frame = crypto.seal_to(theirs, signed, transcript.value)
        frames.write(frame)
        transcript.add(frame)

    async def meet(to: bytes | None) -> Fields:
        frame = await frames.read()
        signed = key.open(frame, transcript.value)
        peer = decode("Introduction", crypto.content_of(signed))
        crypto.verify(Place(_INTRODUCTION, transcript.value, to), peer.certificate, signed)
        transcript.add(frame)
        return peer

    if initiator:
        show_key()
        await see_key()
        introduce(None)
        peer = await meet(me.fingerprint)
    else:
        await see_key()
        show_key()
        peer = await meet(None)
        introduce(crypto.fingerprint_of(peer.certificate))

    names = [me.fingerprint, crypto.fingerprint_of(peer.certificate)]
    halves = [half, peer.secret]
    if not initiator:
        names, halves = names[::-1], halves[::-1]
    keys = record_keys(transcript.value, names, halves)
    sending, receiving = keys if initiator else reversed(keys)
    return Link(frames, peer, sending, receiving)


def record_keys(transcript: bytes, names: list[bytes], halves: list[bytes]) -> list[bytes]:
    """The keys of what the initiator sends, and the responder (MSMP-12); all in that order."""
    salt = crypto.hash_of("contact", transcript, *names)
    secret = crypto.extract(salt, b"".join(halves))
    roles = ("initiator", "responder")
    return [crypto.expand(secret, "contact record", role) for role in roles]


def seal_record(key: bytes, number: int, record: bytes) -> bytes:
    """A record as it travels."""
    return AESGCM(key).encrypt(number.to_bytes(12), record, None)
