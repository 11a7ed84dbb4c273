"""The policy token, and what it lets a controller do (MSMP-20 to 25, 71)."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from itertools import accumulate

from tests.interop.second import crypto
from tests.interop.second.crypto import Place, RefusedError
from tests.interop.second.grammar import KIND, Fields, constants, decode, loads, record

MODULES = ["registration", "key-tree", "contributions", "refresh", "terms"]
"""What this implementation has."""

SUITES = ["xwing"]

_CAUSE = constants("EvictionCause")
_URGENT = {_CAUSE["REMOVAL"], _CAUSE["COMPROMISE"], _CAUSE["LAPSED"]}


@dataclass(frozen=True)
class Group:
    """What a group is bound to."""

    id: bytes
    token: Fields
    signed: bytes
    """The token as it was signed."""
    owner: bytes
    """The certificate of who signs the token."""
    controller: bytes
    """The certificate of who makes the keys."""

    @property
    def token_hash(self) -> bytes:
        """The hash of the signed token."""
        return hashlib.sha256(self.signed).digest()


class LackingError(Exception):
    """A policy that needs what this implementation does not have."""

    def __init__(self, names: list[str]) -> None:
        super().__init__(", ".join(names))
        self.names = names


def read_token(signed: bytes, owner: bytes, group: bytes) -> Fields:
    """The token of a group, that the holder of `owner` signed and that names them.

    Raises RefusedError, MalformedError, LackingError.
    """
    message = crypto.verify(Place(KIND["POLICY_TOKEN"], group), owner, signed)
    # What else a newer version may say in it is not looked at before that (MSMP-24).
    wanted = loads(message)["operational"]
    lacks = sorted({*wanted["modules"], wanted["suite"]} - {*MODULES, *SUITES})
    if lacks:
        raise LackingError(lacks)
    token = decode("PolicyToken", message)
    if token.group != group or token.operational.owner != crypto.fingerprint_of(owner):
        raise RefusedError("a token of another group, or another owner")
    return token


def next_edition(group: Group, signed: bytes) -> Group:
    """The group under the edition that comes after its own (MSMP-26).

    Raises RefusedError, MalformedError, LackingError. What weakens cannot be told here; where only
    what is stricter may come, nothing is taken, and elsewhere this member's user agrees.
    """
    token, old = read_token(signed, group.owner, group.id), group.token
    if (token.edition, token.previous) != (old.edition + 1, group.token_hash):
        raise RefusedError("another edition than the next")
    if old.operational.changes != "asked":
        raise RefusedError("a policy that does not change")
    for fixed in ("owner", "controller", "suite"):
        if token.operational[fixed] != old.operational[fixed]:
            raise RefusedError(f"another {fixed}")
    return replace(group, token=token, signed=signed)


def everyday(group: bytes, name: str, owner: bytes) -> Fields:
    """A policy under which everybody contributes, for a group that one owns and controls."""
    operational = record(
        "OperationalPolicy",
        owner=owner,
        controller=owner,
        deputies=[],
        takeover_after=None,
        infrastructures=[],
        suites=SUITES,
        suite="xwing",
        key_generation="all",
        senders="all",
        speakers=[],
        verification="none",
        max_members=32,
        data_label="",
        modules=["registration", "key-tree", "contributions"],
        changes="none",
        places=[owner],
    )
    dissemination = record(
        "DisseminationPolicy",
        distributors="controller",
        named=[],
        push=True,
        pull=False,
        approval=False,
    )
    rekey = record(
        "RekeyPolicy",
        period=None,
        volume=None,
        refresh=None,
        demand="controller",
        batch_window=200,
        changeover=1000,
        overlap=2000,
        confirmation="all",
        unconfirmed="go_on",
    )
    return record(
        "PolicyToken",
        group=group,
        name=name,
        policy="Everyday",
        edition=0,
        previous=None,
        operational=operational,
        dissemination=dissemination,
        access=record("AccessPolicy", rule="invited", excluded=[]),
        rekey=rekey,
        compromise=record("CompromisePolicy", declarers="controller", recovery="key_tree"),
    )


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
