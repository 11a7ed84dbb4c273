"""What a member checks of a rekey event before it takes it (MSMP-71)."""

from __future__ import annotations

from tests.interop.second import admission, epoch, policy, tree
from tests.interop.second.crypto import RefusedError
from tests.interop.second.epoch import Step
from tests.interop.second.grammar import Fields, decode
from tests.interop.second.policy import Group


def check_place(event: Fields, active: Step | None, coming: Step | None) -> Step:
    """The epoch that an event follows. Raises RefusedError."""
    context = event.context
    if active is None or context.term < active.term:
        raise RefusedError("does not follow")
    if context.term == active.term and context.previous != active.context:
        raise RefusedError("does not follow")
    last = (coming or active).event.context
    if _moment(context) <= _moment(last) or context.epoch <= active.epoch:
        raise RefusedError("an attempt that is past")
    return active


def _moment(context: Fields) -> tuple[int, int, int]:
    return context.term, context.epoch, context.attempt


def step_after(now: Step, event: Fields, group: Group) -> Step:
    """The epoch that an event leads to. Raises RefusedError, MalformedError."""
    context = event.context
    if context.term != now.term:
        raise RefusedError("a new term begins with a download")
    assert now.keys is not None
    h = epoch.context_hash(context)
    path = now.path.after(event.change, event.height, tree.place_of(context))
    if context.root_commitment != epoch.root_commitment(context.group, path.root):
        raise RefusedError("root")
    body = decode("RekeyBody", admission.unseal(path.root, h, event.body, "body"))
    if body.policy is not None:
        group = policy.next_edition(group, body.policy)
    if (context.group, context.token) != (group.id, group.token_hash):
        raise RefusedError("bound to another group or token")
    roster = _roster_after(now.roster, body)
    if context.roster != epoch.roster_hash(roster.values()):
        raise RefusedError("roster")
    _check_leaves(event.change, body, now.roster)
    policy.check(group.token, event, body, roster)
    return Step(event, h, path, epoch.join_salt(now.keys.init, h), roster, group)


def _roster_after(roster: dict[int, Fields], body: Fields) -> dict[int, Fields]:
    """Who is in after a rekey. Raises RefusedError."""
    out = policy.put_out(body)
    if not out <= set(roster) or not {entry.number for entry in body.renewed} <= set(roster):
        raise RefusedError("somebody who is not in")
    stay = {number: entry for number, entry in roster.items() if number not in out}
    return stay | {entry.number: entry for entry in [*body.joined, *body.renewed]}


def _check_leaves(change: Fields, body: Fields, roster: dict[int, Fields]) -> None:
    """The tree's change is about those who go, come and move. Raises RefusedError."""
    gone = policy.put_out(body) | {entry.number for entry in body.renewed}
    left = sorted(roster[number].leaf for number in gone)
    taken = sorted(entry.leaf for entry in [*body.joined, *body.renewed])
    if (sorted(change.vacated), sorted(change.occupied)) != (left, taken):
        raise RefusedError("other leaves than those of members")
