"""What the token lets a controller do, checked by each member before it acts (draft, 2.3.4)."""

from __future__ import annotations

from collections.abc import Sequence

from msmp_gui.protocol.errors import PolicyViolationError
from msmp_gui.protocol.policy.token import Declarer, Demand, KeyGeneration, PolicyToken, controllers
from msmp_gui.protocol.roster import Roster
from msmp_gui.protocol.wire.messages.kinds import EvictionCause
from msmp_gui.protocol.wire.messages.rekey import Evicted, RekeyBody, RekeyEvent

URGENT_CAUSES = frozenset({EvictionCause.REMOVAL, EvictionCause.LAPSED, EvictionCause.COMPROMISE})
"""Evictions after which nobody may go on under the old key."""


_MOST_CONTRIBUTORS = {KeyGeneration.CONTROLLER: 0, KeyGeneration.FIRST_MEMBER: 1}


def check_rekey(token: PolicyToken, event: RekeyEvent, body: RekeyBody, before: Roster) -> None:
    """Refuse a rekey event that the token does not allow. Raises PolicyViolationError."""
    _check_times(token, event, body.put_out)
    _check_contributors(token, event, body, before)
    for group in body.put_out:
        _check_evictions(token, event.context.controller, group, before)


def may_control(token: PolicyToken, fingerprint: bytes) -> bool:
    """Whether the token lets the holder of that key control the group."""
    return fingerprint in controllers(token)


def may_refresh(token: PolicyToken) -> bool:
    """Whether the token lets members have their keys renewed, and with them the group's."""
    return token.rekey.demand is Demand.MEMBERS or token.rekey.refresh is not None


def check_roster(token: PolicyToken, roster: Roster, controller: int) -> None:
    """Refuse a roster that the token does not allow. Raises PolicyViolationError."""
    member = roster.by_number(controller)
    if member is None or not may_control(token, member.fingerprint):
        msg = "a roster without a controller that the policy names"
        raise PolicyViolationError(msg)
    if len(roster) > token.operational.max_members:
        msg = "more members than the policy allows"
        raise PolicyViolationError(msg)


def may_declare(token: PolicyToken, reporter: int, subject: int, controller: int) -> bool:
    """Whether a report by one member about another is a declaration by itself."""
    if reporter in (controller, subject):
        return True
    return token.compromise.declarers is Declarer.MEMBERS


def _check_times(token: PolicyToken, event: RekeyEvent, put_out: Sequence[Evicted]) -> None:
    urgent = any(group.cause in URGENT_CAUSES for group in put_out)
    if urgent and not event.urgent:
        msg = "a removal that lets the old key live on"
        raise PolicyViolationError(msg)
    if event.overlap > (0 if event.urgent else token.rekey.overlap):
        msg = "an overlap longer than the policy allows"
        raise PolicyViolationError(msg)
    if event.changeover > token.rekey.changeover:
        msg = "a changeover longer than the policy allows"
        raise PolicyViolationError(msg)


def _check_contributors(
    token: PolicyToken, event: RekeyEvent, body: RekeyBody, before: Roster
) -> None:
    if not event.context.contributors:
        return
    numbers = [contributor.number for contributor in event.context.contributors]
    generation = token.operational.key_generation
    if len(numbers) > _MOST_CONTRIBUTORS.get(generation, len(numbers)):
        msg = "more contributions than the policy allows"
        raise PolicyViolationError(msg)
    gone = {number for group in body.put_out for number in group.members}
    new = {entry.number: entry.joined_epoch for entry in body.joined}
    known = {n: member.joined_epoch for n in numbers if (member := before.by_number(n))}
    first = {**known, **{n: epoch for n, epoch in new.items() if n in numbers}}
    if generation is KeyGeneration.FOUNDERS and any(epoch > 1 for epoch in first.values()):
        msg = "a contribution of somebody who is no founder"
        raise PolicyViolationError(msg)
    if numbers != sorted(set(numbers)) or not set(numbers) <= first.keys() - gone:
        msg = "contributions of somebody who is not in the group"
        raise PolicyViolationError(msg)


def _check_evictions(token: PolicyToken, controller: int, group: Evicted, before: Roster) -> None:
    declared = group.cause is EvictionCause.COMPROMISE
    for number in group.members:
        unknown = before.complete and before.by_number(number) is None
        if number == controller or unknown:
            msg = "an eviction of somebody who cannot be evicted"
            raise PolicyViolationError(msg)
        by = number if group.declared_by is None else group.declared_by
        if declared and not may_declare(token, by, number, controller):
            msg = "a compromise declared by somebody whom the policy does not let declare one"
            raise PolicyViolationError(msg)
