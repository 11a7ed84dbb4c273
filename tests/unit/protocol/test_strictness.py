"""Which of two access rules surely lets in nobody whom the other does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msmp_gui.protocol.policy import access_rules as rules
from msmp_gui.protocol.policy import strictness
from msmp_gui.protocol.policy.access import Subject, judge
from msmp_gui.protocol.policy.strictness import is_surely_stricter
from tests.unit.protocol.test_access_rules import RULES, SUBJECTS

A, B = "aa" * 32, "bb" * 32


@pytest.mark.requirement("R14", "R18")
@pytest.mark.parametrize(
    ("strict", "loose"),
    [
        ("invited", "anyone"),
        ("not anyone", "invited"),
        (f"key = {A}", f"key in [{A}, {B}]"),
        ('issuer = "Acme"', 'issuer in ["Globex", "Acme"]'),
        ('O = "Acme"', 'O in ["Acme", "Globex"]'),
        ('O = "Acme"', 'claimed O = "Acme"'),
        ('claimed O = "Acme"', 'claimed O in ["Acme", "Globex"]'),
        ("address in 10.1.0.0/16", "address in [10.0.0.0/8, ::/0]"),
        ("address in ::ffff:10.1.0.0/112", "address in 10.0.0.0/8"),
        ("not address in 10.0.0.0/8", "not address in 10.1.0.0/16"),
        (f"invited and not key in [{A}, {B}]", f"not key = {A} and invited and not key = {B}"),
        (f"not key in [{A}, {B}]", f"not key = {A}"),
        ('invited and O = "Acme"', 'O = "Acme" or anyone and not invited'),
        ('O = "Acme" and (invited or C = "DE")', '(C = "DE" or invited) and O = "Acme"'),
        ('not (invited or O = "Acme")', "not invited"),
        ("not invited", 'not (invited and O = "Acme")'),
        ('not not O = "Acme"', 'O = "Acme"'),
    ],
)
def test_what_is_stricter_is_told_and_the_other_way_round_is_not(strict: str, loose: str) -> None:
    one, other = rules.parse(strict), rules.parse(loose)
    assert is_surely_stricter(one, other)
    assert is_surely_stricter(one, one)
    if strict not in (
        f"invited and not key in [{A}, {B}]",
        'O = "Acme" and (invited or C = "DE")',
        'not not O = "Acme"',
    ):
        assert not is_surely_stricter(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ('O = "Acme"', 'OU = "Acme"'),
        ('O = "Acme*"', 'O = "Acme Inc"'),
        ("invited", "not invited"),
        ("address in 10.0.0.0/8", "not address in 11.0.0.0/8"),
        ("address in 10.0.0.0/8", "address in ::/0"),
        ("address in [10.1.0.0/16, 11.0.0.0/8]", "address in 10.0.0.0/8"),
        (f"key = {A}", 'issuer = "Acme"'),
        ('O = "Acme"', 'invited or C = "DE"'),
        ('O = "Acme"', 'not (invited and C = "DE")'),
        ('invited and O = "Acme"', 'C = "DE" or OU = "Sales"'),
    ],
)
def test_what_cannot_be_told_is_not(one: str, other: str) -> None:
    for strict, loose in ((one, other), (other, one)):
        assert not is_surely_stricter(rules.parse(strict), rules.parse(loose))


@st.composite
def pairs(draw: st.DrawFn) -> tuple[rules.Rule, rules.Rule]:
    """Two rules, of which one is often made from the other."""
    one, other = draw(RULES), draw(RULES)
    made = (
        rules.All((one, other)),
        rules.Not(rules.Any((rules.Not(one), other))),
        rules.All((rules.Any((one, other)), one)),
        other,
    )
    return draw(st.sampled_from(made)), draw(st.sampled_from([one, rules.Any((other, one))]))


@pytest.mark.requirement("R18")
@given(pairs(), SUBJECTS)
def test_who_gets_in_by_the_stricter_gets_in_by_the_other(
    pair: tuple[rules.Rule, rules.Rule], subject: Subject
) -> None:
    strict, loose = pair
    if is_surely_stricter(strict, loose):
        assert judge(loose, subject).allowed or not judge(strict, subject).allowed


def test_large_rules_are_compared_part_by_part_and_no_more_than_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Sixteen levels of two would be compared four billion times without that."""
    compared = []
    decide = strictness._Comparison._decide

    def counted(self: object, one: object, other: object) -> bool:
        compared.append(1)
        return decide(self, one, other)

    monkeypatch.setattr(strictness._Comparison, "_decide", counted)
    one = other = 'O = "x"'
    for level in range(15):
        inner, outer = ("and", "or") if level % 2 else ("or", "and")
        one = f'({one} {inner} O = "a{level}")'
        other = f'({other} {outer} O = "b{level}")'
    is_surely_stricter(rules.parse(one), rules.parse(other))
    assert len(compared) < 1000
