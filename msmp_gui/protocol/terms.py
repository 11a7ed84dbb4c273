"""Terms: who controls the group, and how that passes on without anybody registering again.

A term begins when a deputy takes over from a silent controller, when a controller hands the group
on or comes back from a restart without keys, or when a compromise makes the policy want all keys
anew. Whoever is to
control it proposes it (`NewTerm`); members agree by asking for keys (`KeyRefresh`), and are all
seated in a new key tree. The higher term prevails wherever two meet, so that a network that was
cut in two heals to one group.
"""

from __future__ import annotations

from collections.abc import Container, Iterable
from contextlib import suppress
from dataclasses import replace
from typing import Final

from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.identity import Identity
from msmp_gui.protocol import registration
from msmp_gui.protocol.errors import (
    MalformedError,
    PolicyError,
    PolicyViolationError,
    RemoteProtocolError,
)
from msmp_gui.protocol.policy.in_force import PolicyInForce
from msmp_gui.protocol.policy.signed_token import verify_token
from msmp_gui.protocol.policy.token import CONTROLLER_PLACES, PolicyToken, controllers
from msmp_gui.protocol.record import record
from msmp_gui.protocol.roster import Roster
from msmp_gui.protocol.wire import signed
from msmp_gui.protocol.wire.messages.admission import KeyRefresh
from msmp_gui.protocol.wire.messages.terms import NewTerm
from msmp_gui.protocol.wire.signed import Verified

PROPOSAL_LIFE: Final = 10.0
"""Seconds after which a new term that did not begin is forgotten."""

MOST_AHEAD: Final = 1 << 20
"""Terms by which a proposal may be above the one that a member is in: more than any member misses.
Nobody could go above whoever proposed the last there is, nor the owner take the group back."""

AGREEMENTS_SHOWN: Final = 3
"""To who has to be convinced that a term began; one that is no colluder's is enough."""

_ROUND: Final = CONTROLLER_PLACES
"""Terms from one that somebody may begin to their next: the same under every edition of a policy,
so that no two ever propose one term, whoever was named in between."""


@record
class Proposal:
    """A new term, proposed by somebody who may control the group."""

    message: NewTerm
    controller: Certificate
    raw: bytes

    def repeats(self, other: Proposal) -> bool:
        """Whether it is the same, whoever agreed to it by now."""
        mine, theirs = self.message, other.message
        return replace(mine, agreements=theirs.agreements) == theirs


def next_term(token: PolicyToken, fingerprint: bytes, above: int) -> int:
    """The lowest term over `above` that is `fingerprint`'s: so no two ever propose the same."""
    place = token.operational.places.index(fingerprint)
    return above + 1 + (place - above - 1) % _ROUND


def is_next(token: PolicyToken, fingerprint: bytes, term: int, above: int) -> bool:
    """Whether `term` is `next_term` of somebody whom the policy lets control the group."""
    return fingerprint in controllers(token) and term == next_term(token, fingerprint, above)


def is_theirs(token: PolicyToken, fingerprint: bytes, term: int) -> bool:
    """Whether the policy lets `fingerprint` control the group in `term`."""
    places = token.operational.places
    return fingerprint in controllers(token) and term % _ROUND == places.index(fingerprint)


def is_named_later(policy: PolicyInForce, fingerprint: bytes, new_term: bytes) -> bool:
    """Whether an edition after the one in force, which came with a new term, lets `fingerprint`
    control the group: the word of who is named counts for one who missed that edition.
    """
    owner, token = policy.owner.verifying_key, policy.message
    try:
        later = verify_token(signed.peek(NewTerm, new_term).policy, owner, token.group).message
    except (RemoteProtocolError, PolicyError):
        return False
    return later.edition > token.edition and fingerprint in controllers(later)


def propose(me: Identity, token: PolicyToken, message: NewTerm) -> Verified[NewTerm]:
    """The proposal, signed."""
    return signed.sign(me.signing_key, message, token.group)


def read_proposal(raw: bytes, policy: PolicyInForce, people: Iterable[Certificate]) -> Proposal:
    """A proposal by one of `people` who may control that term.

    By the policy in force, or by the later edition that came with it. Raises MalformedError,
    PolicyViolationError, and ConsentNeededError where this peer's user has to agree to that first.
    """
    claimed = signed.peek(NewTerm, raw)
    token = policy.message
    if claimed.controller not in controllers(token) and claimed.policy:
        token = policy.agreed_successor(claimed.policy).message
    if claimed.controller not in controllers(token):
        msg = "a new term by somebody whom the policy does not let control the group"
        raise PolicyViolationError(msg)
    if not is_theirs(token, claimed.controller, claimed.term):
        msg = "a new term that is somebody else's"
        raise PolicyViolationError(msg)
    certificate = next((p for p in people if p.fingerprint == claimed.controller), None)
    if certificate is None:
        msg = "a new term by somebody who is not in the group"
        raise MalformedError(msg)
    signed.verify(NewTerm, raw, certificate.verifying_key, token.group)
    return Proposal(claimed, certificate, raw)


def is_agreed(
    proposal: Proposal, token: PolicyToken, roster: Roster, put_out: Container[bytes]
) -> bool:
    """Whether a member other than its controller agreed: no deputy takes a group alone.

    The word of who is `put_out` counts for nothing.
    """
    for raw, message in _agreements(proposal):
        member = roster.by_number(message.number)
        if member and _agrees(raw, member.certificate, proposal, token, put_out):
            return True
    return False


def was_agreed(
    proposal: Proposal,
    token: PolicyToken,
    people: Iterable[Certificate],
    put_out: Container[bytes],
) -> bool:
    """The same of a term that began elsewhere: one of `people` agreed, under whatever number."""
    agreements = _agreements(proposal)
    return any(
        _agrees(raw, person, proposal, token, put_out) for person in people for raw, _ in agreements
    )


def _agreements(proposal: Proposal) -> list[tuple[bytes, KeyRefresh]]:
    """Of what is shown, the first that name this term: each is tried with many people's keys."""
    shown = []
    for raw in proposal.message.agreements[:AGREEMENTS_SHOWN]:
        with suppress(RemoteProtocolError):  # one that does not hold proves nothing
            message = signed.peek(KeyRefresh, raw)
            if message.term == proposal.message.term:
                shown.append((raw, message))
    return shown


def _agrees(
    raw: bytes,
    person: Certificate,
    proposal: Proposal,
    token: PolicyToken,
    put_out: Container[bytes],
) -> bool:
    by = proposal.controller.fingerprint
    if person.fingerprint == by or person.fingerprint in put_out:
        return False
    try:
        registration.open_refresh(raw, person, token.group, by)
    except RemoteProtocolError:
        return False
    return True
