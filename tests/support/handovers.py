"""How a group is handed on, for tests of that."""

from __future__ import annotations

from msmp_gui.protocol.policy.signed_token import sign_token
from msmp_gui.protocol.policy.text import with_deputies
from msmp_gui.protocol.policy.token import Changes
from msmp_gui.protocol.terms import propose
from msmp_gui.protocol.wire import signed
from msmp_gui.protocol.wire.messages.kinds import TermReason
from msmp_gui.protocol.wire.messages.terms import NewTerm, StepDown
from msmp_gui.protocol.wire.signed import Verified
from tests.support.parties import Party, Wire, everyday


def hosts(wire: Wire) -> str:
    return "".join(party.name for party in wire.parties.values() if party.controller)


def hand_over(wire: Wire, by: str, to: str) -> None:
    wire[by].controller.hand_over(wire[to].member.number, wire.now)


def named(wire: Wire, owner: str, deputies: str) -> Verified:
    """The next edition, under which these people may take control."""
    party = wire[owner]
    fingerprints = [wire[name].identity.fingerprint for name in deputies]
    token = with_deputies(party.member.token, fingerprints)
    return sign_token(token, party.identity.signing_key)


def asking(names: str) -> Wire:
    """A group without deputies, whose policy may become weaker where its members agree."""
    wire = Wire(names)
    operational = {"changes": Changes.ASKED}
    wire.form(names, everyday(wire[names[0]].identity, operational=operational))
    return wire


def step_down(wire: Wire, by: str, to: str, term: int) -> bytes:
    """Signed by somebody's app that does what it likes."""
    standing = wire[by].member.standing
    message = StepDown(term, wire[to].identity.fingerprint, standing.epoch, (), (), b"")
    return signed.sign(wire[by].identity.signing_key, message, wire[by].member.group).raw


def proposal(party: Party, term: int, reason: TermReason = TermReason.HANDOVER) -> bytes:
    standing, token = party.member.standing, party.member.token
    me = party.identity
    message = NewTerm(me.fingerprint, term, reason, standing.epoch, standing.context, (), token.raw)
    return propose(me, token.message, message).raw
