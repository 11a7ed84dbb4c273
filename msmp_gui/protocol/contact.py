"""Contact between two peers: who they are, and a channel that nobody else can read or change.

    initiator                                 responder
        | ------- ephemeral KEM key -------------> |
        | <------ ephemeral KEM key -------------- |
        | ------- {introduction, signed} --------> |   sealed to the responder's key
        | <------ {introduction, signed} --------- |   sealed to the initiator's key
        | <====== records, sealed both ways =====> |

No name, certificate or fingerprint is ever in the clear (the shape is that of Noise XX). Who dials
says who they are first, so that the other may decide whether to answer at all. Each introduction
carries half of the secret that the channel's keys come from, and is signed over everything before.
"""

from __future__ import annotations

from enum import StrEnum

from msmp_gui.crypto import cbor, hpke, kdf
from msmp_gui.crypto.aead import RecordCipher, SealingKey
from msmp_gui.crypto.errors import CryptoError
from msmp_gui.crypto.hpke import Kem, KemPublicKey, Random
from msmp_gui.crypto.secret import Secret
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.identity import Identity
from msmp_gui.protocol.errors import MalformedError, OwnKeyElsewhereError, StaleError
from msmp_gui.protocol.policy import modules
from msmp_gui.protocol.policy.suites import SUPPORTED
from msmp_gui.protocol.wire import signed
from msmp_gui.protocol.wire.messages.admission import Introduction
from msmp_gui.protocol.wire.signed import Verified

_KEM = Kem.X_WING
_VERSION = b"MSMP1"


class ContactState(StrEnum):
    """Where a contact stands."""

    AWAITING_KEY = "awaiting key"
    AWAITING_INTRODUCTION = "awaiting introduction"
    INTRODUCED = "introduced"
    """Responder: the other is known, and waits for an answer."""
    ESTABLISHED = "established"


class _ChannelSecret(Secret):
    """What both halves make together."""


class Contact:
    """One side of a contact. Any error is final: close the link."""

    def __init__(self, me: Identity, instance: bytes, random: Random, *, initiator: bool) -> None:
        self.state = ContactState.AWAITING_KEY
        self.peer: Certificate | None = None
        """Who the other is; proven once the contact is introduced."""
        self.peer_instance = b""
        self.peer_chain: tuple[bytes, ...] = ()
        """Certificates of the authorities above the other's; nobody has judged them yet."""
        self.peer_suites: tuple[str, ...] = ()
        """What the other can do, by its signed word."""
        self._me = me
        self._instance = instance
        self._initiator = initiator
        self._own_key = hpke.generate(_KEM, random)
        self._own_half = random(32)
        self._peer_half = b""
        self._peer_key: KemPublicKey | None = None
        self._transcript = b""
        self._outgoing: RecordCipher | None = None
        self._incoming: RecordCipher | None = None

    def start(self) -> bytes:
        """The initiator's first frame."""
        return self._key_frame()

    def receive(self, frame: bytes) -> list[bytes]:
        """Take a frame of the handshake; frames to send come back. Raises RemoteProtocolError.

        When the responder is INTRODUCED, nothing is sent until `answer`.
        """
        try:
            if self.state is ContactState.AWAITING_KEY:
                return self._on_key(frame)
            if self.state is ContactState.AWAITING_INTRODUCTION:
                return self._on_introduction(frame)
        except CryptoError as error:
            raise MalformedError(str(error)) from error
        msg = "a handshake that is over"
        raise StaleError(msg)

    def answer(self) -> bytes:
        """The responder says who it is, to somebody whom it wants to know that."""
        frame = self._introduce()
        self._establish()
        return frame

    def seal(self, plaintext: bytes) -> bytes:
        """The next record to the other."""
        assert self._outgoing is not None
        return self._outgoing.seal(plaintext)

    def open(self, record: bytes) -> bytes:
        """The next record from the other, opened. Raises MalformedError."""
        assert self._incoming is not None
        try:
            return self._incoming.open(record)
        except CryptoError as error:
            raise MalformedError(str(error)) from error

    def _key_frame(self) -> bytes:
        frame = cbor.encode([_VERSION, int(_KEM), self._own_key.public_key.to_bytes()])
        self._extend(frame)
        return frame

    def _on_key(self, frame: bytes) -> list[bytes]:
        match cbor.decode(frame, limit=2048):
            case [version, kem, bytes() as key] if version == _VERSION and kem == _KEM:
                self._peer_key = hpke.public_key(_KEM, key)
            case _:
                msg = "a peer that speaks another version"
                raise MalformedError(msg)
        self._extend(frame)
        self.state = ContactState.AWAITING_INTRODUCTION
        return [self._introduce() if self._initiator else self._key_frame()]

    def _introduce(self) -> bytes:
        assert self._peer_key is not None
        message = Introduction(
            self._me.certificate.der,
            self._instance,
            self._me.chain,
            self._own_half,
            tuple(SUPPORTED),
            tuple(modules.REGISTERED),
        )
        to = self.peer.fingerprint if self.peer else None
        mine: Verified[Introduction] = signed.sign(
            self._me.signing_key, message, self._transcript, to
        )
        frame = self._peer_key.seal(mine.raw, self._transcript)
        self._extend(frame)
        return frame

    def _on_introduction(self, frame: bytes) -> list[bytes]:
        raw = self._own_key.open(frame, self._transcript)
        certificate = Certificate.from_der(signed.peek(Introduction, raw).certificate)
        to = self._me.fingerprint if self._initiator else None
        message = signed.verify(
            Introduction, raw, certificate.verifying_key, self._transcript, to
        ).message
        if certificate.fingerprint == self._me.fingerprint:
            if message.instance != self._instance:
                msg = "a contact with another device that holds this peer's key"
                raise OwnKeyElsewhereError(msg)
            msg = "a contact with oneself"
            raise MalformedError(msg)
        self.peer, self.peer_instance = certificate, message.instance
        self.peer_suites = message.suites
        self.peer_chain = message.chain
        self._peer_half = message.secret
        self._extend(frame)
        if self._initiator:
            self._establish()
        else:
            self.state = ContactState.INTRODUCED
        return []

    def _establish(self) -> None:
        assert self.peer is not None
        names = [self._me.fingerprint, self.peer.fingerprint]
        halves = [self._own_half, self._peer_half]
        if not self._initiator:
            names.reverse()
            halves.reverse()
        salt = Secret(kdf.hash_of("contact", self._transcript, *names))
        secret = kdf.extract(_ChannelSecret, salt, b"".join(halves))
        keys = [
            RecordCipher(kdf.expand(SealingKey, secret, "contact record", sender))
            for sender in ("initiator", "responder")
        ]
        self._outgoing, self._incoming = keys if self._initiator else reversed(keys)
        self.state = ContactState.ESTABLISHED

    def _extend(self, frame: bytes) -> None:
        self._transcript = kdf.hash_of("contact transcript", self._transcript, frame)
