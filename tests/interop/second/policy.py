"""The policy token, and what it lets a controller do (MSMP-20 to 25, 71)."""

from __future__ import annotations

from itertools import accumulate

from tests.interop.second import crypto
from tests.interop.second.crypto import Place, RefusedError
from tests.interop.second.grammar import KIND, Fields, constants, decode

MODULES = ["registration", "key-tree", "contributions", "refresh"]
"""What this implementation has."""

SUITES = ["xwing"]

_CAUSE = constants("EvictionCause")
_URGENT = {_CAUSE["REMOVAL"], _CAUSE["COMPROMISE"], _CAUSE["LAPSED"]}


def read_token(signed: bytes, owner: bytes) -> Fields:
    """A token that the holder of `owner` signed, and names. Raises RefusedError, MalformedError."""
    token = decode("PolicyToken", crypto.content_of(signed))
    if token.operational.owner != crypto.fingerprint_of(owner):
        raise RefusedError("another owner")
    crypto.verify(Place(KIND["POLICY_TOKEN"], token.group), owner, signed)
    lacking = set(token.operational.modules) - set(MODULES)
    if token.operational.suite not in SUITES or lacking:
        raise RefusedError(f"not able to: {token.operational.suite} {lacking}")
    return token


def put_out(body: Fields) -> set[int]:
    """Numbers of those whom a rekey puts out."""
    return {number for each in body.put_out for number in accumulate(each.numbers)}


def check(token: Fields, event: Fields, body: Fields, roster: dict[int, Fields]) -> None:
    """Whether the token allows a rekey; `roster`: who is in after it. Raises RefusedError."""
    urgent = any(each.cause in _URGENT for each in body.put_out)
    if urgent and not event.urgent:
        raise RefusedError("a removal that lets the old key live on")
    if event.overlap > (0 if event.urgent else token.rekey.overlap):
        raise RefusedError("overlap")
    if event.changeover > token.rekey.changeover:
        raise RefusedError("changeover")
    if event.context.controller in put_out(body) or len(roster) > token.operational.max_members:
        raise RefusedError("roster")
    controller = crypto.fingerprint_of(roster[event.context.controller].certificate)
    if controller not in (token.operational.controller, *token.operational.deputies):
        raise RefusedError("controller")
    numbers = [each.number for each in event.context.contributors]
    if numbers != sorted(set(numbers) & set(roster)):
        raise RefusedError("contributions of somebody who is not in")
    generation = token.operational.key_generation
    if len(numbers) > {"controller": 0, "first_member": 1}.get(generation, len(numbers)):
        raise RefusedError("more contributions than the policy allows")
    if generation == "founders" and any(roster[n].joined_epoch > 1 for n in numbers):
        raise RefusedError("a contribution of somebody who is no founder")
