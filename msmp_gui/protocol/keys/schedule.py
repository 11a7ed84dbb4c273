"""From the root of the key tree and the members' contributions to every key of an epoch.

    init (epoch before) --Expand "join", context--> join salt --+
                                                                v
    root ‖ contributions ---------------------------------> Extract
                                                                |
                                                     Expand "epoch", context
                                                                |
           +------------------+------------------+--------------+
          init             confirm         authenticator     payloads
      (next epoch)    (acknowledgements)  (code for people)  (Expand "sframe", member number)

Who joins gets the join salt instead of the init secret: enough to compute this epoch's key and
check everybody's part in it, and nothing of the epochs before. Who was put out knows the salt, but
not the root. The shape is that of MLS (RFC 9420, section 8).
"""

from __future__ import annotations

from msmp_gui.crypto import cbor, kdf
from msmp_gui.crypto.aead import SealingKey
from msmp_gui.crypto.secret import Secret
from msmp_gui.identity.safety_number import digits
from msmp_gui.protocol.record import record
from msmp_gui.protocol.wire import schema
from msmp_gui.protocol.wire.messages.rekey import EpochContext

_SHORT_CODE = (12, 4)
_LONG_CODE = (30, 5)
"""Digits, and digits in a group. See PROTOCOL.md for why one is short and the other long."""


class Root(Secret):
    """The secret of the key tree's root: every member holds it, nobody who was put out."""

    __slots__ = ()


class InitSecret(Secret):
    """Chains an epoch to the one before."""

    __slots__ = ()


class JoinSalt(Secret):
    """What who joins is given of the chain."""

    __slots__ = ()


class EpochSecret(Secret):
    """From this all keys of an epoch come; erased as soon as they have."""

    __slots__ = ()


class ConfirmationKey(Secret):
    """Proves possession of the epoch's key."""

    __slots__ = ()


class Authenticator(Secret):
    """What people compare comes from this."""

    __slots__ = ()


class SenderSecret(Secret):
    """SFrame base key of one member in one epoch."""

    __slots__ = ()


class Contribution(Secret):
    """A member's part of an epoch's key; 32 bytes."""

    __slots__ = ()


_BODY = kdf.HashExpansion(SealingKey, "body")
_MEMBERS = kdf.HashExpansion(SealingKey, "members")
_JOIN = kdf.HashExpansion(JoinSalt, "join")
_EPOCH = kdf.HashExpansion(EpochSecret, "epoch", length=4 * kdf.HASH_SIZE)


@record
class Epoch:
    """An epoch whose key this peer holds."""

    context: EpochContext
    context_hash: bytes
    init: InitSecret
    confirmation: ConfirmationKey
    authenticator: Authenticator
    payloads: EpochSecret

    @property
    def number(self) -> int:
        """Counts key changes."""
        return self.context.epoch

    @property
    def cooperative(self) -> bool:
        """Somebody beside the controller contributed."""
        return bool(self.context.contributors)

    def tag(self, number: int) -> bytes:
        """What member `number` shows to prove that it holds the key; 32 bytes."""
        return kdf.expand(Secret, self.confirmation, "ack", number).expose()

    def sender_secret(self, number: int) -> SenderSecret:
        """The SFrame base key of member `number`."""
        return kdf.expand(SenderSecret, self.payloads, "sframe", number)

    def code(self) -> str:
        """What people read to each other; equal where context and key are.

        Short when contributions were bound before any was shown, so that nobody could search for
        a code; else long enough to stand a search (PROTOCOL.md, "The code that people compare").
        """
        count, group = _SHORT_CODE if self.cooperative else _LONG_CODE
        value = kdf.expand(Secret, self.authenticator, "code", length=32)
        return digits(value.expose(), count, group)

    def erase(self) -> None:
        """Forget every key."""
        for secret in (self.init, self.confirmation, self.authenticator, self.payloads):
            secret.erase()


def context_hash(context: EpochContext) -> bytes:
    """What names an epoch: two epochs with one hash agree on roster, policy and history."""
    return kdf.hash_of_encoded("context", schema.encode(context))


def root_commitment(group: bytes, root: Root) -> bytes:
    """Binds the controller to a root without showing it."""
    return kdf.hash_of("root", group, root.expose())


def body_key(root: Root, hash_: bytes) -> SealingKey:
    """Seals what a rekey event tells those who stay."""
    return _BODY.of(root, hash_)


def members_key(root: Root, hash_: bytes) -> SealingKey:
    """Seals the members of whom a rekey event does not tell, for those who are given its keys."""
    return _MEMBERS.of(root, hash_)


def join_salt(init: InitSecret, hash_: bytes) -> JoinSalt:
    """The salt of the epoch whose context hash is `hash_`."""
    return _JOIN.of(init, hash_)


def derive_epoch(
    context: EpochContext,
    salt: JoinSalt,
    root: Root,
    contributions: tuple[Contribution, ...],
    hash_: bytes | None = None,
) -> Epoch:
    """All keys of an epoch; `contributions` in the order of `context.contributors`.

    `hash_`: the context's, where it is known already.
    """
    hash_ = hash_ or context_hash(context)
    shares = [root.expose(), *[part.expose() for part in contributions]]
    material = cbor.open_array(len(shares)) + b"".join(map(cbor.encode_bytes, shares))
    keys = _EPOCH.extracted(salt, material, hash_)
    return Epoch(
        context,
        hash_,
        InitSecret(keys[:32]),
        ConfirmationKey(keys[32:64]),
        Authenticator(keys[64:96]),
        EpochSecret(keys[96:]),
    )
