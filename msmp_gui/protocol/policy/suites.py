"""Cipher suites: the token names those that are good enough, and the one that the group uses.

There is no haggling between peers (draft, 2.2.1). Each tells once, signed, what it can do; whoever
makes the group takes the first suite of the policy that everybody has. Who is asked to join checks
that choice against what itself can do, and who lets in, that what was told before still holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Protocol

from msmp_gui.crypto.hpke import Kem
from msmp_gui.protocol.errors import PolicyError, fault_in
from msmp_gui.sentences import sentence


class Suite(StrEnum):
    """Key encapsulation, and with it what it takes to record today and read later.

    All of them with HKDF and AES-256-GCM (RFC 9180); members sign as their certificates say.
    """

    X_WING = "xwing"
    """ML-KEM-768 with X25519: closed to a quantum computer too."""
    P384 = "p384"
    X25519 = "x25519"
    P256 = "p256"


KEM_OF = {
    Suite.X_WING: Kem.X_WING,
    Suite.P384: Kem.P384,
    Suite.X25519: Kem.X25519,
    Suite.P256: Kem.P256,
}

SUPPORTED: tuple[Suite, ...] = tuple(Suite)
"""What this version can do."""


class SuiteChooser(Protocol):
    """Settles a group's suite. An IKE daemon's negotiation can stand here, too."""

    def choose(self, allowed: Sequence[Suite], abilities: Iterable[Sequence[str]]) -> Suite:
        """One of `allowed` that everybody can do. Raises PolicyError."""


class ByPreference:
    """The first of the policy's suites that everybody can do."""

    def choose(self, allowed: Sequence[Suite], abilities: Iterable[Sequence[str]]) -> Suite:
        """See SuiteChooser."""
        everyone = [set(able) for able in abilities]
        for suite in allowed:
            if all(suite in able for able in everyone):
                return suite
        names = ", ".join(allowed)
        msg = fault_in(
            "operational.suites",
            sentence("not everybody can do one and the same of {names}.", names=names),
        )
        raise PolicyError(msg)
