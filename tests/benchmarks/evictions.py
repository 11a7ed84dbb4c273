"""Putting members out of groups of many sizes: the controller's side, and a member's."""

from __future__ import annotations

import random  # noqa: TID251 - who goes matters to nobody
from collections.abc import Iterator

from msmp_gui.protocol.controller.rekey import DATAGRAM, Flight, RekeyPlan
from msmp_gui.protocol.keys.path import MemberPath
from msmp_gui.protocol.keys.schedule import context_hash
from msmp_gui.protocol.member.changeover import WHOLE_ROSTER, after_rekey_event
from msmp_gui.protocol.roster import Roster
from msmp_gui.protocol.wire import schema, signed
from msmp_gui.protocol.wire.messages.kinds import EvictionCause
from msmp_gui.protocol.wire.messages.membership import Eviction
from msmp_gui.protocol.wire.messages.rekey import RekeyEvent
from tests.benchmarks.floor import Bill
from tests.benchmarks.measuring import Row, Work, beside
from tests.benchmarks.populations import Population, population
from tests.support.parties import START

SIZES = (1_000, 100_000, 1_048_576)
BATCH = 100
_ROUNDS = 40
_TOGETHER = 25
_BATCH_ROUNDS = 24


def rows() -> Iterator[Row]:
    """One eviction in groups of each size, and a hundred from the largest."""
    for size in SIZES:
        group = population(size)
        yield _controller(group, size, 1, _ROUNDS, allowed=2.5, allowed_size=1000)
        yield _member(group, size)
        if size == SIZES[-1]:
            yield _controller(group, size, BATCH, _BATCH_ROUNDS, allowed=4.5, allowed_size=60_000)
        del group


def plan_of(group: Population, leaves: list[int]) -> RekeyPlan:
    """The decision to put them out."""
    evictions = {
        group.number(leaf): Eviction(group.number(leaf), EvictionCause.REMOVAL, 1 << 20, "", 0)
        for leaf in leaves
    }
    return RekeyPlan(evictions, [], (), 0, 1 << 20, 0, new_term=False, refresh=None)


def evict(group: Population, plan: RekeyPlan) -> Flight:
    """What a controller does then, up to the datagrams."""
    return group.maker.freeze(plan, next(group.bases), group.tree, START)


def bill(flight: Flight) -> Bill:
    """The primitives that it takes: nothing of the frame, nothing of what is looked up."""
    update, event = flight.update, flight.event.message
    wraps = len(update.wraps)
    fresh = len(update.vacated)  # at most: where two leave side by side, it is one less
    derived = max(0, len(update.changed) - fresh)
    levels = range(1, (update.height + 3) // 4 + 1)  # of the roster's hash
    touched = {(level, leaf >> (4 * level)) for level in levels for leaf in update.vacated}
    return Bill(
        expands=wraps + derived + 1,  # wrapping keys, secrets upwards, the body's key
        wraps=wraps,
        hashes=(*[530] * len(touched), 60, len(schema.encode(event.context)) + 16),
        seals=(len(event.body) - 16,),
        signs=tuple(len(raw) for _, raw in flight.datagrams),
    )


def _controller(
    group: Population, size: int, out: int, rounds: int, *, allowed: float, allowed_size: int
) -> Row:
    sizes: list[int] = []
    counts: list[int] = []

    def prepare() -> tuple[Work, Work]:
        plan = plan_of(group, random.sample(range(1, size), out))
        flight = evict(group, plan)
        datagrams = [len(raw) for _, raw in flight.datagrams]
        assert max(datagrams) <= DATAGRAM
        sizes.append(sum(datagrams))
        counts.append(len(datagrams))
        return lambda: evict(group, plan), bill(flight).work()

    measured, floor = beside(prepare, rounds, 1 if out > 1 else _TOGETHER)
    what = f"put {out} of {size:,} out: controller"
    many = f"in at most {max(counts)} datagrams of at most {DATAGRAM} bytes"
    note = many if max(counts) > 1 else "in one datagram"
    return Row(what, measured, floor, "µs", allowed, max(sizes), allowed_size, note)


def _member(group: Population, size: int) -> Row:
    """From the datagram to all keys of the new epoch, for members anywhere in the tree."""
    verifier = group.controller.certificate.verifying_key
    token = group.token.message
    known = group.roster.members[:1]
    roster = group.roster
    if size > WHOLE_ROSTER:
        roster = Roster.partial(known, group.roster.hash)

    def prepare() -> tuple[Work, Work]:
        leaver, leaf = random.sample(range(1, size), 2)
        raw = evict(group, plan_of(group, [leaver])).event.raw
        path = MemberPath(leaf, group.tree.path(leaf))

        def follow() -> None:
            event = signed.verify(RekeyEvent, raw, verifier, token.group)
            change = event.message.change
            assert change is not None
            hash_ = context_hash(event.message.context)
            policy = group.maker.policy
            after_rekey_event(event, hash_, change, group.epoch, path, roster, policy).derive()

        return follow, Bill(verifies=(len(raw),)).work()

    measured, floor = beside(prepare, _ROUNDS, _TOGETHER)
    what = f"put 1 of {size:,} out: member"
    return Row(
        what, measured, floor, "µs", 1.5, note="to all keys of the epoch; floor: a signature"
    )
