"""Terms: who controls the group, and how that passes on without anybody registering again.

A term begins when a deputy takes over from a silent controller, when a controller comes back from
a restart without keys, or when a compromise makes the policy want all keys anew. Whoever is to
control it proposes it (`NewTerm`); members agree by asking for keys (`KeyRefresh`), and are all
seated in a new key tree. The higher term prevails wherever two meet, so that a network that was
cut in two heals to one group.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.identity import Identity
from msmp_gui.protocol import registration, signed
from msmp_gui.protocol.errors import MalformedError, PolicyViolationError, RemoteProtocolError
from msmp_gui.protocol.messages import KeyRefresh, NewTerm
from msmp_gui.protocol.policy_token import PolicyToken, controllers
from msmp_gui.protocol.roster import Roster
from msmp_gui.protocol.signed import Verified


@dataclass(frozen=True)
class Proposal:
    """A new term, proposed by somebody who may control the group."""

    message: NewTerm
    controller: Certificate
    raw: bytes


def next_term(token: PolicyToken, fingerprint: bytes, above: int) -> int:
    """The lowest term over `above` that is `fingerprint`'s: so no two ever propose the same."""
    order = controllers(token)
    rank = order.index(fingerprint)
    return next(
        term for term in range(above + 1, above + 1 + len(order)) if term % len(order) == rank
    )


def propose(me: Identity, token: PolicyToken, message: NewTerm) -> Verified[NewTerm]:
    """The proposal, signed."""
    return signed.sign(me.signing_key, message, token.group)


def read_proposal(raw: bytes, token: PolicyToken, people: Iterable[Certificate]) -> Proposal:
    """A proposal by one of `people` who may control that term.

    Raises MalformedError and PolicyViolationError.
    """
    claimed = signed.peek(NewTerm, raw)
    order = controllers(token)
    if claimed.controller not in order:
        msg = "a new term by somebody whom the policy does not let control the group"
        raise PolicyViolationError(msg)
    if claimed.term % len(order) != order.index(claimed.controller):
        msg = "a new term that is somebody else's"
        raise PolicyViolationError(msg)
    certificate = next((p for p in people if p.fingerprint == claimed.controller), None)
    if certificate is None:
        msg = "a new term by somebody who is not in the group"
        raise MalformedError(msg)
    signed.verify(NewTerm, raw, certificate.verifying_key, token.group)
    return Proposal(claimed, certificate, raw)


def is_agreed(proposal: Proposal, token: PolicyToken, roster: Roster) -> bool:
    """Whether a member other than its controller agreed: no deputy takes a group alone."""
    for raw in proposal.message.agreements:
        try:
            claimed = signed.peek(KeyRefresh, raw)
            member = roster.by_number(claimed.number)
            if member is None or member.fingerprint == proposal.controller.fingerprint:
                continue
            message, _ = registration.open_refresh(
                raw, member.certificate, token.group, proposal.controller.fingerprint
            )
        except RemoteProtocolError:
            continue  # one that does not hold proves nothing
        if message.term == proposal.message.term:
            return True
    return False
