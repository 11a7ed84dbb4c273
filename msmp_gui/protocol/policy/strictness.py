"""Whether one access rule surely lets in nobody whom another does not, by their form alone."""

from __future__ import annotations

from typing import NamedTuple

from msmp_gui.protocol.policy import access_rules as rules
from msmp_gui.protocol.policy.access_rules import Network, Rule

_Atom = rules.Anyone | rules.Invited | rules.Field | rules.Issuer | rules.Key | rules.Address


class _Literal(NamedTuple):
    """A condition, or that it does not hold."""

    atom: _Atom
    negated: bool


class _Node(NamedTuple):
    """Several of which all, or any, have to hold."""

    every: bool
    parts: tuple[_Form, ...]


_Form = _Literal | _Node


def is_surely_stricter(new: Rule, old: Rule) -> bool:
    """Whether nobody gets in by `new` who would not by `old`, as far as their form tells."""
    return _Comparison().implies(_form(new), _form(old))


def _form(rule: Rule, negated: bool = False) -> _Form:
    """With `not` before conditions alone (De Morgan), as the rules are decided."""
    match rule:
        case rules.Not(rule=inner):
            return _form(inner, not negated)
        case rules.All(rules=parts) | rules.Any(rules=parts):
            every = isinstance(rule, rules.All) is not negated
            return _Node(every, tuple(_form(part, negated) for part in parts))
        case _:
            return _Literal(rule, negated)


class _Comparison:
    """Remembers what was compared: each part of one rule meets each part of the other once."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, int], bool] = {}

    def implies(self, one: _Form, other: _Form) -> bool:
        """Whether `one` cannot hold without `other`."""
        pair = (id(one), id(other))
        if pair not in self._known:
            self._known[pair] = self._decide(one, other)
        return self._known[pair]

    def _decide(self, one: _Form, other: _Form) -> bool:
        if isinstance(one, _Node) and not one.every:
            return all(self.implies(part, other) for part in one.parts)
        if isinstance(other, _Node) and other.every:
            return all(self.implies(one, part) for part in other.parts)
        if isinstance(other, _Node) and any(self.implies(one, part) for part in other.parts):
            return True
        if isinstance(one, _Node):
            return any(self.implies(part, other) for part in one.parts)
        return isinstance(other, _Literal) and _literal_implies(one, other)


def _literal_implies(one: _Literal, other: _Literal) -> bool:
    if other == _Literal(rules.Anyone(), False) or one == _Literal(rules.Anyone(), True):
        return True
    if one.negated is not other.negated:
        return False
    narrow, wide = (other.atom, one.atom) if one.negated else (one.atom, other.atom)
    return _within(narrow, wide)


def _within(narrow: _Atom, wide: _Atom) -> bool:
    """Whether everybody whom the one condition fits is somebody whom the other fits."""
    match narrow, wide:
        case rules.Issuer(names=some), rules.Issuer(names=more):
            return set(some) <= set(more)
        case rules.Key(fingerprints=some), rules.Key(fingerprints=more):
            return set(some) <= set(more)
        case rules.Address(networks=few), rules.Address(networks=many):
            return all(any(_inside(each, around) for around in many) for each in few)
        case rules.Field(), rules.Field():
            vouched = wide.claimed or not narrow.claimed
            patterns = set(narrow.patterns) <= set(wide.patterns)
            return narrow.name == wide.name and vouched and patterns
        case _:
            return narrow == wide


def _inside(network: Network, around: Network) -> bool:
    return network.version == around.version and network.subnet_of(around)  # type: ignore[arg-type]
