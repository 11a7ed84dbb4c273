"""What an epoch is bound to, and its keys (MSMP-40 to 45, 50 to 53, and the code)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from tests.interop.second import crypto
from tests.interop.second.crypto import NOTHING
from tests.interop.second.grammar import Fields, dumps, plain
from tests.interop.second.policy import Group
from tests.interop.second.tree import Path

_WIDTH = 16


def context_hash(context: Fields) -> bytes:
    """`H(ctx)`."""
    return crypto.hash_of("context", plain(context))


def roster_hash(roster: Iterable[Fields]) -> bytes:
    """The top of the hash tree over the leaves (MSMP-45)."""
    level = {
        e.leaf: crypto.hash_of("roster entry", e.number, e.leaf, e.certificate, e.joined_epoch)
        for e in roster
    }
    height = 1
    while _WIDTH**height <= max(level):
        height += 1
    for _ in range(height):
        level = {
            node: crypto.hash_of(
                "roster node",
                b"".join(level.get(node * _WIDTH + child, NOTHING) for child in range(_WIDTH)),
            )
            for node in {leaf // _WIDTH for leaf in level}
        }
    return level[0]


def commitment(group: bytes, fingerprint: bytes, contribution: bytes) -> bytes:
    """What a member says before it shows its contribution (MSMP-50)."""
    return crypto.hash_of("commit", group, fingerprint, contribution)


def root_commitment(group: bytes, root: bytes) -> bytes:
    """The same of the controller's contribution (MSMP-51)."""
    return crypto.hash_of("root", group, root)


def join_salt(init: bytes, context: bytes) -> bytes:
    """What who joins is given of the epoch before."""
    return crypto.expand(init, "join", context)


def digits(data: bytes, count: int, group: int) -> str:
    """The last decimal digits of a number, in groups."""
    text = str(int.from_bytes(data) % 10**count).zfill(count)
    return " ".join(text[at : at + group] for at in range(0, count, group))


@dataclass(frozen=True)
class EpochKeys:
    """The four keys of an epoch (MSMP-41), 32 bytes each."""

    init: bytes
    confirm: bytes
    authenticator: bytes
    payloads: bytes

    @classmethod
    def derive(
        cls, salt: bytes, root: bytes, contributions: list[bytes], context: bytes
    ) -> EpochKeys:
        """From the join salt, the root, and r1 … rk in the order of the context."""
        secret = crypto.extract(salt, dumps([root, *contributions]))
        block = crypto.expand(secret, "epoch", context, size=128)
        return cls(*(block[at : at + 32] for at in range(0, 128, 32)))

    def tag(self, number: int) -> bytes:
        """What shows that a member has the key (MSMP-72)."""
        return crypto.expand(self.confirm, "ack", number)

    def code(self, count: int, group: int) -> str:
        """So many digits, in groups."""
        return digits(crypto.expand(self.authenticator, "code"), count, group)

    def sender(self, number: int) -> bytes:
        """The SFrame base key of a member (MSMP-90)."""
        return crypto.expand(self.payloads, "sframe", number)


def code_of(keys: EpochKeys, cooperative: bool) -> str:
    """What people compare: short where members contributed (MSMP-95)."""
    return keys.code(12, 4) if cooperative else keys.code(30, 5)


def root_key(root: bytes, use: str, context: bytes, *more: int) -> bytes:
    """A key that whoever has the root can make: of `body`, `members` or `reveal`."""
    return crypto.expand(root, use, context, *more)


@dataclass
class Step:
    """One attempt at one epoch."""

    event: Fields
    context: bytes
    path: Path
    salt: bytes
    roster: dict[int, Fields]
    bound: Group
    contributions: dict[int, bytes] = field(default_factory=dict)
    keys: EpochKeys | None = None
    confirmed: set[int] = field(default_factory=set)
    said: list[tuple[int, bytes]] = field(default_factory=list)
    reveals: dict[int, bytes] = field(default_factory=dict)
    next_commitments: dict[int, bytes] = field(default_factory=dict)
    sealed: int = 0

    @property
    def epoch(self) -> int:
        """The epoch's number."""
        return int(self.event.context.epoch)

    @property
    def term(self) -> int:
        """The term's number."""
        return int(self.event.context.term)

    @property
    def code(self) -> str:
        """What people compare: short where members contributed."""
        assert self.keys is not None
        return code_of(self.keys, bool(self.commitments))

    @property
    def commitments(self) -> dict[int, bytes]:
        """What each contributor is bound to, in the order of the context."""
        return {each.number: each.commitment for each in self.event.context.contributors}

    def holder(self, number: int) -> bytes:
        """The certificate of a member."""
        return bytes(self.roster[number].certificate)

    def key(self, use: str, *more: int) -> bytes:
        """A key that whoever has the root can make."""
        return root_key(self.path.root, use, self.context, *more)
