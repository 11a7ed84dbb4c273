"""Names that can be taken for each other have one skeleton."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msmp_gui.identity.lookalikes import skeleton


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bob", "\u0412\u043eb"),
        ("Alice", "\u0410lice"),
        ("Alice", "AIice"),
        ("Bob Lindqvist", "Bob  Lindqvist"),
        ("Bob Lindqvist", "Bob-Lindqvist."),
        ("Marie", "rnarie"),
        ("Anna", "\u0391\u039dn\u0430"),
        ("José", "Jose"),
        ("Carol", "Car0l"),
        ("BOB", "bob"),
    ],
)
def test_what_looks_alike_is_alike(one: str, other: str) -> None:
    assert skeleton(one) == skeleton(other)


@pytest.mark.parametrize(("one", "other"), [("Bob", "Rob"), ("Carol", "Karol"), ("Ann", "Anna")])
def test_what_looks_different_is_different(one: str, other: str) -> None:
    assert skeleton(one) != skeleton(other)


@given(st.text(max_size=80))
def test_case_and_accents_never_matter(name: str) -> None:
    assert skeleton(name.upper().lower()) == skeleton(name.upper().lower().casefold())
