"""Two policies side by side: what differs, and whether it would weaken a group."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from msmp_gui.engine.resources import resource
from msmp_gui.identity.pki.infrastructure import CrlRule, Infrastructure, KeyType
from msmp_gui.protocol.policy import comparison as policy_comparison
from msmp_gui.protocol.policy.comparison import PARTS, compare
from msmp_gui.protocol.policy.in_force import forbidden
from msmp_gui.protocol.policy.suites import Suite
from msmp_gui.protocol.policy.text import parse
from msmp_gui.protocol.policy.token import AccessPolicy, Changes, PolicyToken
from tests.support.authorities import Authority

TEXT = resource("policies", "everyday.toml").read_text("utf-8")
A, B = "a" * 64, "b" * 64
ROOT = Authority("Root")


def token(*changes: tuple[str, str]) -> PolicyToken:
    text = TEXT
    for line, new in changes:
        name = line.split(" = ")[0]
        old = next(each for each in text.splitlines() if each.startswith(f"{name} = "))
        text = text.replace(old, new)
    return parse(text).token(bytes(16), "Tea", bytes(32))


@pytest.mark.requirement("R1")
@pytest.mark.parametrize(
    ("strict", "weak"),
    [
        ("max_members = 5", "max_members = 6"),
        ('key_generation = "all"', 'key_generation = "founders"'),
        ('key_generation = "founders"', 'key_generation = "first_member"'),
        ('key_generation = "first_member"', 'key_generation = "controller"'),
        ('senders = "controller"', 'senders = "all"'),
        ('verification = "code"', 'verification = "none"'),
        ('suites = ["xwing"]', 'suites = ["xwing", "p256"]'),
        ('changes = "none"', 'changes = "stricter"'),
        ('changes = "stricter"', 'changes = "asked"'),
        ('distributors = "controller"', 'distributors = "members"'),
        ("pull = false", "pull = true"),
        ("approval = true", "approval = false"),
        ('rule = "invited"', 'rule = "anyone"'),
        ("rule = 'invited and claimed O = \"Acme\"'", "rule = 'invited'"),
        ("rule = 'invited'", f"rule = 'invited or key = {A}'"),
        (f'excluded = ["{A}", "{B}"]', f'excluded = ["{A}"]'),
        ('period = "1 h"', 'period = "2 h"'),
        ('period = "1 h"', 'period = "never"'),
        ('volume = "1 MB"', 'volume = "never"'),
        ('refresh = "1 h"', 'refresh = "2 h"'),
        ('demand = "members"', 'demand = "controller"'),
        ('changeover = "1 s"', 'changeover = "2 s"'),
        ('overlap = "1 s"', 'overlap = "2 s"'),
        ('unconfirmed = "remove"', 'unconfirmed = "go_on"'),
        ('unconfirmed = "wait"', 'unconfirmed = "go_on"'),
        ('recovery = "rebuild"', 'recovery = "key_tree"'),
    ],
)
def test_one_way_weakens_and_the_other_does_not(strict: str, weak: str) -> None:
    one, other = token((strict, strict)), token((weak, weak))
    (weakened,), (tightened,) = compare(one, other), compare(other, one)
    assert weakened.weakens is True
    assert tightened.weakens is False
    assert weakened.field == tightened.field
    assert weakened.before != weakened.after
    assert (weakened.before, weakened.after) == (tightened.after, tightened.before)


@pytest.mark.requirement("R1")
def test_rules_of_which_it_cannot_be_told_weaken_both_ways() -> None:
    one, other = "rule = 'claimed O = \"Acme\"'", "rule = 'claimed O = \"Other\"'"
    assert compare(token((one, one)), token((other, other)))[0].weakens
    assert compare(token((other, other)), token((one, one)))[0].weakens


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ('data_label = "a"', 'data_label = "b"'),
        ('batch_window = "1 s"', 'batch_window = "2 s"'),
        ('unconfirmed = "wait"', 'unconfirmed = "remove"'),
    ],
)
def test_some_changes_weaken_neither_way(one: str, other: str) -> None:
    assert [each.weakens for each in compare(token((one, one)), token((other, other)))] == [False]
    assert [each.weakens for each in compare(token((other, other)), token((one, one)))] == [False]


def test_one_who_speaks_where_all_did_is_no_weakening() -> None:
    named = token(
        ('senders = "all"', 'senders = "named"'), ("speakers = []", f'speakers = ["{A}"]')
    )
    assert not any(each.weakens for each in compare(token(), named))
    more = token(
        ('senders = "all"', 'senders = "named"'), ("speakers = []", f'speakers = ["{A}", "{B}"]')
    )
    assert [each.field for each in compare(named, more) if each.weakens] == ["operational.speakers"]


@pytest.mark.requirement("R1", "R5")
def test_to_prefer_another_cipher_may_weaken() -> None:
    def of(*suites: str) -> PolicyToken:
        return token(('suites = ["xwing"]', f"suites = {list(suites)}"))

    def weakens(one: PolicyToken, other: PolicyToken) -> bool:
        return any(d.weakens for d in compare(one, other) if d.field == "operational.suites")

    assert weakens(of("xwing", "p384"), of("p384", "xwing"))
    assert weakens(of("xwing"), of("xwing", "p384"))
    assert not weakens(of("xwing", "p384", "p256"), of("xwing", "p256"))


@pytest.mark.requirement("R1")
def test_one_more_who_may_control_weakens_and_one_less_does_not() -> None:
    line = ('takeover_after = "never"', 'takeover_after = "5 s"')
    asked = ('changes = "stricter"', 'changes = "asked"')
    one = token(line, asked, ("deputies = []", f'deputies = ["{A}"]'))
    two = token(line, asked, ("deputies = []", f'deputies = ["{A}", "{B}"]'))
    assert [(d.field, d.weakens) for d in compare(one, two)] == [("operational.deputies", True)]
    assert [(d.field, d.weakens) for d in compare(two, one)] == [("operational.deputies", False)]
    turned = token(line, asked, ("deputies = []", f'deputies = ["{B}", "{A}"]'))
    assert [(d.field, d.weakens) for d in compare(two, turned)] == [("operational.deputies", False)]
    assert forbidden(one, two) is None
    stricter = replace(one, operational=replace(one.operational, changes=Changes.STRICTER))
    assert str(forbidden(stricter, two)).startswith("operational.deputies")


@pytest.mark.requirement("R1")
@pytest.mark.parametrize(
    ("field", "value"),
    [("owner", bytes.fromhex(B)), ("controller", bytes.fromhex(B)), ("suite", Suite.X25519)],
)
def test_some_things_stay_whatever_the_owner_asks(field: str, value: object) -> None:
    old = token(('changes = "stricter"', 'changes = "asked"'))
    new = replace(old, operational=replace(old.operational, **{field: value}))
    assert [(d.field, d.weakens) for d in compare(old, new)] == [(f"operational.{field}", True)]
    why = f"operational.{field}: this stays as it is while the conference lives."
    assert str(forbidden(old, new)) == why


def test_who_was_named_keeps_the_place_for_good() -> None:
    """MSMP-111: whose a term is must not depend on the edition of the policy."""
    line = ('takeover_after = "never"', 'takeover_after = "5 s"')
    two = token(line, ("deputies = []", f'deputies = ["{A}", "{B}"]'))
    other = token(line, ("deputies = []", f'deputies = ["{B}"]'))
    assert str(forbidden(two, other)).startswith("operational.places: ")
    kept = replace(other, operational=replace(other.operational, places=two.operational.places))
    assert forbidden(two, kept) is None


def test_another_distributor_weakens_only_where_they_are_named() -> None:
    named = ('distributors = "controller"', 'distributors = "named"')
    one = token(named, ("named = []", f'named = ["{A}"]'))
    two = token(named, ("named = []", f'named = ["{A}", "{B}"]'))
    assert [(d.field, d.weakens) for d in compare(one, two)] == [("dissemination.named", True)]
    assert [(d.field, d.weakens) for d in compare(two, one)] == [("dissemination.named", False)]
    members = token((named[0], 'distributors = "members"'))
    assert [d.weakens for d in compare(members, two)] == [False, False]


def vouched(*names: str, rule: str = "invited") -> PolicyToken:
    made = tuple(
        Infrastructure(name, (ROOT.der,), (KeyType.P256,), 2048, 1, CrlRule.REQUIRED, 3600)
        for name in names
    )
    base = token()
    operational = replace(base.operational, infrastructures=made)
    return replace(base, operational=operational, access=AccessPolicy(rule, ()))


@pytest.mark.requirement("R1", "R15")
def test_fewer_authorities_weaken_only_a_rule_about_who_somebody_is_not() -> None:
    one, both = vouched("Acme"), vouched("Acme", "Globex")
    assert [d.weakens for d in compare(one, both)] == [True]
    assert [d.weakens for d in compare(both, one)] == [False]
    negative = 'invited and not issuer = "Globex"'
    one, both = vouched("Acme", rule=negative), vouched("Acme", "Globex", rule=negative)
    assert [d.weakens for d in compare(both, one)] == [True]
    longer = replace(both, operational=replace(both.operational, max_members=31))
    assert [d.weakens for d in compare(both, longer)] == [False]


@pytest.mark.requirement("R18", "R23")
def test_who_may_declare_a_key_lost_weakens_both_ways() -> None:
    """Anybody could put others out; or what members know is not enough."""
    lines = ['declarers = "members"', 'declarers = "controller"']
    one, other = (token((line, line)) for line in lines)
    assert [d.weakens for d in (*compare(one, other), *compare(other, one))] == [True, True]


def test_the_same_set_in_another_order_is_no_difference() -> None:
    lines = [f'excluded = ["{A}", "{B}"]', f'excluded = ["{B}", "{A}"]']
    one, other = (token((line, line)) for line in lines)
    assert compare(one, other) == ()
    assert compare(vouched("A", "B"), vouched("B", "A")) == ()


def test_every_field_of_a_token_is_judged() -> None:
    parts = [getattr(token(), part) for part in PARTS]
    names = {each.name for part in parts for each in fields(part)} - {"modules", "places"}
    assert names == policy_comparison._WEAKENS.keys()
