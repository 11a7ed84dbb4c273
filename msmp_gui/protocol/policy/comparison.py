"""What differs between two policies of one group, and what of it would weaken the group.

A change weakens where afterwards more people may get in, hold keys, send or decide, keys live
longer, or less is checked. What cannot be told counts as weakening: a person is asked rather than
surprised.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from enum import Enum
from typing import Any

from msmp_gui.protocol.policy import access_rules
from msmp_gui.protocol.policy.fields import write_field
from msmp_gui.protocol.policy.strictness import is_surely_stricter
from msmp_gui.protocol.policy.token import (
    Changes,
    Confirmation,
    Demand,
    Distributors,
    KeyGeneration,
    PolicyToken,
    Recovery,
    Senders,
    Unconfirmed,
    Verification,
)
from msmp_gui.protocol.record import record
from msmp_gui.protocol.wire.schema import to_value

PARTS = ("operational", "dissemination", "access", "rekey", "compromise")

FIXED = ("owner", "controller", "suite")
"""Fields that stay as they are while a group lives: its keys hang on them."""

_FOLLOWING = ("modules", "places")
"""Fields that follow from the others."""

_UNORDERED = frozenset({"infrastructures", "speakers", "named", "excluded"})

_Weakens = Callable[[Any, Any], bool]
"""Of two values that differ."""


@record
class Difference:
    """One field that is not the same in both."""

    field: str
    """Such as `rekey.period`."""
    before: object
    after: object
    """As people write it in a policy's text."""
    weakens: bool


def compare(old: PolicyToken, new: PolicyToken) -> tuple[Difference, ...]:
    """All differences in the five parts, in their order."""
    found = []
    for part in PARTS:
        before, after = getattr(old, part), getattr(new, part)
        for name in (each.name for each in fields(before)):
            was, is_now = getattr(before, name), getattr(after, name)
            if _said(name, was) != _said(name, is_now) and name not in _FOLLOWING:
                weakens = _weakens(name, was, is_now, old)
                found.append(
                    Difference(
                        f"{part}.{name}", _written(name, was), _written(name, is_now), weakens
                    )
                )
    return tuple(found)


def _said(name: str, value: Any) -> object:
    """What a value means: of many lists the order says nothing."""
    return frozenset(value) if name in _UNORDERED else value


def _written(name: str, value: object) -> object:
    return write_field(name, to_value(value))


def _weakens(name: str, was: object, is_now: object, old: PolicyToken) -> bool:
    """Lists that another choice had no use for weaken nothing beyond that choice."""
    if name == "speakers" and old.operational.senders is not Senders.NAMED:
        return False
    if name == "named" and old.dissemination.distributors is not Distributors.NAMED:
        return False
    if name == "infrastructures" and access_rules.has_negation(access_rules.parse(old.access.rule)):
        return True  # whom nobody vouches for any more may be just who gets in
    return _WEAKENS[name](was, is_now)


def _order(*strictest_first: Enum) -> _Weakens:
    """A choice later in the row is the weaker one."""
    rank = {choice: place for place, choice in enumerate(strictest_first)}
    return lambda old, new: rank[new] > rank[old]


def _longer(old: int | None, new: int | None) -> bool:
    """None is without end."""
    return old is not None and (new is None or new > old)


def _neither(_old: object, _new: object) -> bool:
    return False


def _either(_old: object, _new: object) -> bool:
    return True


def _grows(old: tuple[object, ...], new: tuple[object, ...]) -> bool:
    return not set(new) <= set(old)


def _shrinks(old: tuple[object, ...], new: tuple[object, ...]) -> bool:
    return not set(old) <= set(new)


def _suites(old: tuple[object, ...], new: tuple[object, ...]) -> bool:
    """The best comes first, and is what a new group takes."""
    return list(new) != [suite for suite in old if suite in new]


def _turned_on(_old: bool, new: bool) -> bool:
    return new


def _turned_off(old: bool, _new: bool) -> bool:
    return old


def _rule(old: str, new: str) -> bool:
    return not is_surely_stricter(access_rules.parse(new), access_rules.parse(old))


_WEAKENS: Mapping[str, _Weakens] = {
    **dict.fromkeys(FIXED, _either),
    "deputies": _grows,
    "takeover_after": _neither,
    "infrastructures": _grows,
    "suites": _suites,
    "key_generation": _order(
        KeyGeneration.ALL,
        KeyGeneration.FOUNDERS,
        KeyGeneration.FIRST_MEMBER,
        KeyGeneration.CONTROLLER,
    ),
    "senders": _order(Senders.CONTROLLER, Senders.NAMED, Senders.ALL),
    "speakers": _grows,
    "verification": _order(Verification.CODE, Verification.NONE),
    "max_members": _longer,
    "data_label": _neither,
    "changes": _order(Changes.NONE, Changes.STRICTER, Changes.ASKED),
    "distributors": _order(Distributors.CONTROLLER, Distributors.NAMED, Distributors.MEMBERS),
    "named": _grows,
    "push": _turned_on,
    "pull": _turned_on,
    "approval": _turned_off,
    "rule": _rule,
    "excluded": _shrinks,
    "period": _longer,
    "volume": _longer,
    "refresh": _longer,
    "demand": _order(Demand.MEMBERS, Demand.CONTROLLER),
    "batch_window": _neither,
    "changeover": _longer,
    "overlap": _longer,
    "confirmation": _order(Confirmation.ALL, Confirmation.NONE),
    "unconfirmed": lambda _old, new: new is Unconfirmed.GO_ON,
    # Anybody could put others out by it; where nobody but the controller may, less is heard of.
    "declarers": _either,
    "recovery": _order(Recovery.REBUILD, Recovery.KEY_TREE),
}
