"""A rekey event and the key downloads that go with it, as a controller makes them (MSMP-32, 70)."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass

from tests.interop.second import crypto, epoch
from tests.interop.second.admission import digest
from tests.interop.second.crypto import Identity, Place
from tests.interop.second.epoch import Step
from tests.interop.second.grammar import KIND, Fields, constants, dumps, encode, record
from tests.interop.second.key_tree import KeyTree
from tests.interop.second.policy import Group

CAUSE, REASON = constants("EvictionCause"), constants("RekeyReason")
_URGENT = {CAUSE["REMOVAL"], CAUSE["COMPROMISE"], CAUSE["LAPSED"]}


@dataclass(frozen=True)
class Request:
    """Somebody who wants keys, and the hashes of what an answer is bound to."""

    certificate: bytes
    kem_key: bytes
    commitment: bytes
    nonce: bytes
    """Of the invitation."""
    answers: list[bytes]


@dataclass(frozen=True)
class Plan:
    """What the next epoch is to be."""

    base: Step
    tree: KeyTree
    reason: str
    out: dict[int, int]
    """Causes, by the number of who is put out."""
    joining: dict[int, Request]
    """By the number that they are given."""
    attempt: int

    @property
    def urgent(self) -> bool:
        """Nobody may go on under the old key."""
        return bool(_URGENT & set(self.out.values()))


@dataclass(frozen=True)
class KeyChange:
    """The next epoch, fixed but for the contributions."""

    tree: KeyTree
    event: bytes
    downloads: dict[bytes, bytes]
    """By fingerprint, as they are sent."""


def make(me: Identity, bound: Group, plan: Plan) -> KeyChange:
    """Fix the epoch that comes after `plan.base`."""
    base, group, token = plan.base, bound.id, bound.token
    number = base.epoch + 1
    joined = _seated(plan, number)
    vacated = [base.roster[each].leaf for each in plan.out]
    place = (group, base.term, number, plan.attempt)
    tree, change = plan.tree.updated(vacated, [e.leaf for e in joined], place, os.urandom)
    stay = [entry for each, entry in base.roster.items() if each not in plan.out]
    context = record(
        "EpochContext",
        group=group,
        term=base.term,
        controller=base.event.context.controller,
        epoch=number,
        attempt=plan.attempt,
        token=bound.token_hash,
        roster=epoch.roster_hash([*stay, *joined]),
        root_commitment=epoch.root_commitment(group, tree.root),
        contributors=_contributors(plan, stay),
        previous=base.context,
    )
    h = epoch.context_hash(context)
    body = encode(
        "RekeyBody",
        reason=REASON[plan.reason],
        put_out=[[cause, None, "", 0, [each]] for each, cause in plan.out.items()],
        joined=joined,
        renewed=[],
        policy=None,
        notices=[],
    )
    event = encode(
        "RekeyEvent",
        context=context,
        height=tree.height,
        change=change,
        urgent=plan.urgent,
        changeover=token.rekey.changeover,
        overlap=0 if plan.urgent else token.rekey.overlap,
        body=crypto.seal_once(epoch.root_key(tree.root, "body", h), body, h),
    )
    signed = me.sign(Place(KIND["REKEY_EVENT"], group), event)
    known = crypto.seal_once(
        epoch.root_key(tree.root, "members", h), encode("KnownMembers", entries=stay), h
    )
    assert base.keys is not None
    salt = epoch.join_salt(base.keys.init, h)
    downloads = {}
    for entry, request in zip(joined, plan.joining.values(), strict=True):
        to = crypto.fingerprint_of(request.certificate)
        download = encode(
            "KeyDownload",
            invitation=request.answers[0],
            request=request.answers[1],
            number=entry.number,
            path=list(tree.path(entry.leaf).secrets),
            join_salt=salt,
            event=digest(signed),
            roster=digest(known),
            policy=None,
            controller_time=time.time_ns() // 1_000_000,
        )
        secret = me.sign(Place(KIND["KEY_DOWNLOAD"], group, to), download)
        info = dumps(["MSMP1 key download", *request.answers])
        downloads[to] = encode(
            "SealedDownload",
            nonce=request.nonce,
            sealed=crypto.seal_to(request.kem_key, secret, info),
            event=signed,
            roster=known,
        )
    return KeyChange(tree, signed, downloads)


def _seated(plan: Plan, number: int) -> list[Fields]:
    """Those who join, each at a free leaf."""
    free = plan.tree.free_leaves(len(plan.joining))
    return [
        record(
            "RosterEntry",
            number=each,
            leaf=leaf,
            certificate=request.certificate,
            joined_epoch=number,
        )
        for leaf, (each, request) in zip(free, plan.joining.items(), strict=True)
    ]


def _contributors(plan: Plan, stay: list[Fields]) -> list[list[object]]:
    """Who is bound to a contribution, the controller left out; nobody after the first try."""
    if plan.attempt:
        return []
    able = {e.number: plan.base.next_commitments.get(e.number) for e in stay}
    able |= {each: request.commitment for each, request in plan.joining.items()}
    controller = plan.base.event.context.controller
    return [[each, c] for each, c in sorted(able.items()) if c and each != controller]


def first(me: Identity, bound: Group, tree: KeyTree) -> Step:
    """Epoch 0, in which the controller is alone (MSMP-40)."""
    mine = record("RosterEntry", number=0, leaf=0, certificate=me.certificate, joined_epoch=0)
    context = record(
        "EpochContext",
        group=bound.id,
        term=0,
        controller=0,
        epoch=0,
        attempt=0,
        token=bound.token_hash,
        roster=epoch.roster_hash([mine]),
        root_commitment=epoch.root_commitment(bound.id, tree.root),
        contributors=[],
        previous=crypto.NOTHING,
    )
    h = epoch.context_hash(context)
    salt = epoch.join_salt(crypto.NOTHING, h)
    keys = epoch.EpochKeys.derive(salt, tree.root, [], h)
    event = Fields(context=context, urgent=False, overlap=0)
    return Step(event, h, tree.path(0), salt, {0: mine}, bound, keys=keys)
