"""People on their way in, by who they are and by where they stand.

Changes with what is kept of each of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from msmp_gui.crypto.hpke import KemPrivateKey
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.protocol.events import CandidateState
from msmp_gui.protocol.registration import KeyRequest
from msmp_gui.protocol.wire.messages.admission import Invitation
from msmp_gui.protocol.wire.signed import Verified

OPEN = (CandidateState.INVITED, CandidateState.WAITING, CandidateState.JOINING)
"""From the invitation to the first key; else it came to something, or to nothing."""


@dataclass
class Candidate:
    """Somebody invited."""

    certificate: Certificate
    invitation: Verified[Invitation]
    kem_key: KemPrivateKey | None
    """None: a distributor has it."""
    expires: float
    state: CandidateState = CandidateState.INVITED
    request: KeyRequest | None = None
    request_body: bytes = b""
    """The request as it came: the same again is harmless, another one is refused."""
    lacks: tuple[str, ...] = ()
    """What its app would need, where it declined for want of that."""
    reason: str = ""
    """Why it was let in or refused."""
    through: Fingerprint | None = None
    """The distributor that let it in."""
    let_in: bool = False
    """Whether it was in, or on its way to a key: no person is asked about it any more."""

    @property
    def fingerprint(self) -> Fingerprint:
        """Names the key that was invited."""
        return self.certificate.fingerprint

    @property
    def open(self) -> bool:
        """Whether somebody is asked, waits to be let in, or waits for a key."""
        return self.state in OPEN

    @property
    def turned_down(self) -> bool:
        """Whether it answered the invitation, and was never let in."""
        return self.state is CandidateState.EXPIRED and not (self.let_in or self.request is None)

    @property
    def nonce(self) -> bytes:
        """Names the invitation. It was sealed to this peer, so nobody else can answer it."""
        return self.invitation.message.nonce


class Candidates:
    """At most one for each key that was invited."""

    def __init__(self) -> None:
        self._all: dict[Fingerprint, Candidate] = {}
        self._standing: dict[CandidateState, set[Fingerprint]] = {
            state: set() for state in CandidateState
        }
        """The same people, by where they stand."""

    def __iter__(self) -> Iterator[Candidate]:
        return iter(self._all.values())

    def in_state(self, state: CandidateState) -> list[Candidate]:
        """Candidates who stand there."""
        return [candidate for candidate in self if candidate.state is state]

    def anyone(self, state: CandidateState, among: AbstractSet[Fingerprint] | None = None) -> bool:
        """Whether somebody stands there; of those, where they are named. Quick."""
        there = self._standing[state]
        return bool(there) if among is None else any(one in among for one in there)

    def get(self, fingerprint: Fingerprint) -> Candidate | None:
        """The candidate with that key."""
        return self._all.get(fingerprint)

    def keep(self, candidate: Candidate) -> None:
        """In place of an earlier one with that key, and in its turn."""
        fingerprint = candidate.fingerprint
        before = self._all.get(fingerprint)
        if before is not None:
            self._standing[before.state].discard(fingerprint)
        self._all[fingerprint] = candidate
        self._standing[candidate.state].add(fingerprint)

    def forget(self, fingerprint: Fingerprint) -> None:
        """Drop a candidate; answers to the invitation are refused from now on."""
        candidate = self._all.pop(fingerprint, None)
        if candidate is not None:
            self._standing[candidate.state].discard(fingerprint)

    def move(self, candidate: Candidate, state: CandidateState) -> None:
        """A candidate goes on to `state`; also one that was forgotten meanwhile."""
        fingerprint = candidate.fingerprint
        if self._all.get(fingerprint) is candidate:
            self._standing[candidate.state].discard(fingerprint)
            self._standing[state].add(fingerprint)
        candidate.state = state
        candidate.let_in |= state is CandidateState.JOINING
