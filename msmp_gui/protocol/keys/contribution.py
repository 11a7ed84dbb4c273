"""Commit, freeze, reveal: how members take part in making a key (PROTOCOL.md, "Contributions").

Each member is bound to its contribution before the controller fixes the epoch, and the controller
to its own, the root, before any contribution is shown: so no proper subset chooses the key.
"""

from __future__ import annotations

from msmp_gui.crypto import kdf
from msmp_gui.crypto.aead import SealingKey, open_once, seal_once
from msmp_gui.crypto.errors import UnsealError
from msmp_gui.crypto.hpke import Random
from msmp_gui.protocol.errors import MalformedError
from msmp_gui.protocol.keys.schedule import Contribution, Root


def draw(random: Random) -> Contribution:
    """A fresh contribution."""
    return Contribution(random(32))


def commit(group: bytes, fingerprint: bytes, contribution: Contribution) -> bytes:
    """The commitment of the member with `fingerprint`: hides and binds; 32 bytes."""
    return kdf.hash_of("commit", group, fingerprint, contribution.expose())


class OwnContributions:
    """What one member drew and has not shown yet, by commitment. Each is shown once."""

    def __init__(self, group: bytes, fingerprint: bytes, random: Random) -> None:
        self._group = group
        self._fingerprint = fingerprint
        self._random = random
        self._drawn: dict[bytes, Contribution] = {}

    def __contains__(self, commitment: bytes) -> bool:
        return commitment in self._drawn

    def draw(self) -> bytes:
        """Draw a contribution; its commitment comes back."""
        part = draw(self._random)
        commitment = commit(self._group, self._fingerprint, part)
        self.add(commitment, part)
        return commitment

    def add(self, commitment: bytes, part: Contribution) -> None:
        """Keep a contribution that was drawn, and committed to, elsewhere."""
        self._drawn[commitment] = part

    def take(self, commitment: bytes) -> Contribution:
        """The contribution, to be shown now and never again."""
        return self._drawn.pop(commitment)

    def erase(self) -> None:
        """Forget all of them."""
        for part in self._drawn.values():
            part.erase()
        self._drawn.clear()


def seal(root: Root, context_hash: bytes, number: int, contribution: Contribution) -> bytes:
    """The contribution of member `number`, for who holds the root."""
    return seal_once(_key(root, context_hash, number), contribution.expose(), b"")


def unseal(root: Root, context_hash: bytes, number: int, sealed: bytes) -> Contribution:
    """What `seal` sealed. Raises MalformedError."""
    try:
        return Contribution(open_once(_key(root, context_hash, number), sealed, b""))
    except UnsealError as error:
        msg = "a contribution that was sealed for another epoch"
        raise MalformedError(msg) from error


def _key(root: Root, context_hash: bytes, number: int) -> SealingKey:
    # One key seals one contribution: the context hash names epoch and attempt.
    return kdf.expand(SealingKey, root, "reveal", context_hash, number)
