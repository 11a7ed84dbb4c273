"""Groups that were formed, or cut in two: what several tests of the protocol begin with."""

from __future__ import annotations

from collections.abc import Mapping

from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.protocol.member.member import Member
from msmp_gui.protocol.policy.token import PolicyToken
from msmp_gui.protocol.roster import Roster
from msmp_gui.protocol.states import MemberState
from msmp_gui.protocol.wire.messages.kinds import EvictionCause
from msmp_gui.protocol.wire.messages.membership import Eviction
from tests.support.parties import Party, Wire, everyday


def with_deputies(wire: Wire, owner: str, deputies: str, **changes: object) -> PolicyToken:
    operational = {
        "deputies": tuple(wire[name].identity.fingerprint for name in deputies),
        "takeover_after": 3_000,
    } | changes.pop("operational", {})  # type: ignore[arg-type]
    return everyday(wire[owner].identity, operational=operational, **changes)


def alike(parties: list[Party]) -> None:
    """All hold one key, one roster and one controller."""
    assert len({party.member.current.context_hash for party in parties}) == 1
    assert len({party.member.current.code() for party in parties}) == 1
    assert len({party.member.roster.hash for party in parties}) == 1
    assert len({party.member.controller.fingerprint for party in parties}) == 1
    assert {party.member.state for party in parties} == {MemberState.ACTIVE}


def names_in(party: Party) -> str:
    return "".join(sorted(member.certificate.name for member in party.member.roster))


def formed(names: str, deputies: str, **changes: object) -> Wire:
    wire = Wire(names)
    wire.form(names, with_deputies(wire, names[0], deputies, **changes))
    alike(wire.members())
    return wire


def cut_off(names: str, deputies: str, side: str) -> Wire:
    """Both halves have a controller: `side` the owner, the others a deputy."""
    wire = formed(names, deputies)
    wire.cut(side)
    wire.settle(8)
    assert wire[deputies[0]].controller
    return wire


def put_out(wire: Wire, by: str, who: str, cause: EvictionCause = EvictionCause.REMOVAL) -> None:
    number = wire[who].member.number
    declared_by = number if cause is EvictionCause.DEPARTURE else wire[by].member.number
    wire[by].controller._putting_out.evict(Eviction(number, cause, declared_by, "", 0), wire.now)
    wire.settle(1)


def restarted(
    wire: Wire,
    party: Party,
    *,
    roster: Roster | None = None,
    put_out: Mapping[Fingerprint, Eviction] | None = None,
) -> None:
    """It kept who was in, who is out and where it stood, and no key; it is there again."""
    old = party.member
    party.member = Member.returning(
        party.identity,
        old.token,
        old.owner,
        wire.random.randbytes,
        party.outbox,
        roster=roster or old.roster,
        standing=old.standing,
        put_out=put_out or {},
    )
    party.controller = None
    wire.bring_back(party.name)


def controllers(wire: Wire) -> str:
    return "".join(name for name, party in wire.parties.items() if party.controller)
