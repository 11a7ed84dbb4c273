"""What the token lets a controller do, checked by each member before it acts (draft, 2.3.4)."""

from __future__ import annotations

from msmp_gui.protocol.errors import PolicyViolationError
from msmp_gui.protocol.messages import EvictionCause, RekeyBody, RekeyEvent
from msmp_gui.protocol.policy_token import Declarer, KeyGeneration, PolicyToken
from msmp_gui.protocol.roster import CONTROLLER_NUMBER, Roster

URGENT_CAUSES = frozenset({EvictionCause.REMOVAL, EvictionCause.COMPROMISE})
"""Evictions after which nobody may go on under the old key."""


def check_rekey(token: PolicyToken, event: RekeyEvent, body: RekeyBody, before: Roster) -> None:
    """Refuse a rekey event that the token does not allow. Raises PolicyViolationError."""
    _check_times(token, event, body)
    _check_contributors(token, event, body, before)
    _check_evictions(token, body, before)


def check_roster(token: PolicyToken, roster: Roster) -> None:
    """Refuse a roster that the token does not allow. Raises PolicyViolationError."""
    controller = roster.by_number(CONTROLLER_NUMBER)
    if controller is None or controller.fingerprint != token.operational.controller:
        msg = "a roster without the controller that the policy names"
        raise PolicyViolationError(msg)
    if len(roster) > token.operational.max_members:
        msg = "more members than the policy allows"
        raise PolicyViolationError(msg)


def may_declare(token: PolicyToken, reporter: int, subject: int) -> bool:
    """Whether a report by one member about another is a declaration by itself."""
    if reporter in (CONTROLLER_NUMBER, subject):
        return True
    return token.compromise.declarers is Declarer.MEMBERS


def _check_times(token: PolicyToken, event: RekeyEvent, body: RekeyBody) -> None:
    urgent = any(eviction.cause in URGENT_CAUSES for eviction in body.evicted)
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
    contributors = event.context.contributors
    if contributors and token.operational.key_generation is KeyGeneration.CONTROLLER:
        msg = "contributions where the policy lets the controller alone make the key"
        raise PolicyViolationError(msg)
    numbers = [contributor.number for contributor in contributors]
    gone = {eviction.number for eviction in body.evicted}
    known = {member.number for member in before} | {entry.number for entry in body.joined}
    if numbers != sorted(set(numbers)) or not set(numbers) <= known - gone:
        msg = "contributions of somebody who is not in the group"
        raise PolicyViolationError(msg)


def _check_evictions(token: PolicyToken, body: RekeyBody, before: Roster) -> None:
    for eviction in body.evicted:
        if eviction.number == CONTROLLER_NUMBER or before.by_number(eviction.number) is None:
            msg = "an eviction of somebody who cannot be evicted"
            raise PolicyViolationError(msg)
        if eviction.cause is EvictionCause.COMPROMISE and not may_declare(
            token, eviction.declared_by, eviction.number
        ):
            msg = "a compromise declared by somebody whom the policy does not let declare one"
            raise PolicyViolationError(msg)
