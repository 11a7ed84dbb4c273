"""The key as people see it: number, age, who has it, the code to compare, a change under way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from msmp_gui.engine.snapshot import ChangeoverView, GroupView
from msmp_gui.ui.pages.key_panel import KeyPanel
from msmp_gui.ui.theme import Theme
from tests.ui import conference_samples, samples
from tests.ui.hands_and_eyes import click, words_in
from tests.ui.samples import NOW

LONG_CODE = "23508 52904 72118 40937 55102 99341"


class Clock:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


Panel = Callable[[GroupView], KeyPanel]


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme, clock: Clock) -> Panel:
    made = KeyPanel(theme, clock)
    made.setFixedWidth(290)
    qtbot.addWidget(made)

    def show(group: GroupView) -> KeyPanel:
        made.show_group(group)
        made.show()
        made.setVisible(group.key is not None)
        return made

    return show


def with_key(group: GroupView, **changes: object) -> GroupView:
    assert group.key is not None
    return replace(group, key=replace(group.key, **changes))  # type: ignore[arg-type]


@pytest.mark.requirement("U4")
def test_when_everyone_has_the_key_it_says_so(panel: Panel) -> None:
    text = words_in(panel(samples.group()))
    assert "Key 4" in text
    assert "Everyone has the key (5 of 5)" in text


@pytest.mark.requirement("U4")
def test_who_has_not_confirmed_is_named(panel: Panel) -> None:
    text = words_in(panel(conference_samples.gathering()))
    assert "2 of 3 have confirmed the key. Missing: Carol Mendes" in text
    two = (
        samples.group().members[0],
        samples.member(samples.BOB, confirmed=False),
        samples.member(samples.DAVE, confirmed=False),
    )
    text = words_in(panel(samples.group(members=two)))
    assert "1 of 3 have confirmed the key. Missing: Bob Lindqvist, Dave Hartmann" in text


def test_oneself_is_named_as_you(panel: Panel) -> None:
    mine = (replace(samples.group().members[0], confirmed=False), samples.group().members[1])
    assert "Missing: you" in words_in(panel(samples.group(members=mine)))


@pytest.mark.requirement("U4")
@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("join", "somebody joins"),
        ("demand", "asked for it"),
        ("age", "old enough"),
        ("volume", "protected enough"),
        ("departure", "somebody left"),
        ("removal", "somebody was removed"),
        ("compromise", "a key is compromised"),
        ("cooperation", "everyone takes part again"),
        ("some new reason", "some new reason"),
    ],
)
def test_a_change_says_why_it_comes(panel: Panel, reason: str, words: str) -> None:
    changing = with_key(samples.group(), changeover=ChangeoverView(5, reason, None))
    text = words_in(panel(changing))
    assert "Changing to key 5: " in text
    assert words in text
    assert "In use in" not in text


def test_a_change_counts_down_to_its_moment(panel: Panel, clock: Clock) -> None:
    changing = with_key(samples.group(), changeover=ChangeoverView(5, "demand", NOW + 3))
    shown = panel(changing)
    assert "In use in 3 s" in words_in(shown)
    clock.now += 2
    shown.show_group(changing)
    assert "In use in 1 s" in words_in(shown)
    clock.now += 2
    shown.show_group(changing)
    assert "In use in" not in words_in(shown)


def test_the_key_before_is_named_while_it_is_accepted(panel: Panel, clock: Clock) -> None:
    changed = conference_samples.changed()
    shown = panel(changed)
    assert "The old key is still accepted for 8 s" in words_in(shown)
    clock.now += 9
    shown.show_group(changed)
    assert "still accepted" not in words_in(shown)


@pytest.mark.parametrize(
    ("old", "words"),
    [
        (0, "0 s"),
        (59, "59 s"),
        (60, "1 min"),
        (3599, "59 min"),
        (3600, "1 h"),
        (7200, "2 h"),
        (86_400, "1 d"),
        (-5, "0 s"),
    ],
)
def test_the_age_is_said_in_the_largest_unit(panel: Panel, old: int, words: str) -> None:
    aged = with_key(samples.group(), made_at=NOW - old)
    assert f"In use for {words}" in words_in(panel(aged))


@pytest.mark.requirement("U4")
@pytest.mark.parametrize(
    ("said", "text"),
    [
        (0, "In use for 12 min\nNext change in 47 min"),
        (1, "In use for 12 min, protects one message\nNext"),
        (7, "In use for 12 min, protects 7 messages\nNext"),
    ],
)
def test_what_the_key_protects_so_far_is_told(panel: Panel, said: int, text: str) -> None:
    assert text in words_in(panel(samples.group(said_under_key=said)))


def test_the_next_change_is_announced_and_then_due(panel: Panel, clock: Clock) -> None:
    group = with_key(samples.group(), next_change=NOW + 120)
    shown = panel(group)
    assert "Next change in 2 min" in words_in(shown)
    clock.now += 121
    shown.show_group(group)
    assert "The next change is due" in words_in(shown)


def test_where_no_change_comes_by_time_none_is_announced(panel: Panel) -> None:
    assert "next change" not in words_in(panel(with_key(samples.group(), next_change=None)))


def test_the_clock_goes_on_by_itself_while_somebody_looks(
    panel: Panel, clock: Clock, qtbot: QtBot
) -> None:
    shown = panel(with_key(samples.group(), made_at=NOW))
    clock.now += 5
    qtbot.waitUntil(lambda: "In use for 5 s" in words_in(shown), timeout=5000)
    shown.hide()
    assert not shown._timer.isActive()


def code_label(shown: KeyPanel, code: str) -> QLabel:
    digits = code.replace(" ", "")
    (found,) = [
        label
        for label in shown.findChildren(QLabel)
        if label.text() and "".join(label.text().split()) == digits
    ]
    return found


@pytest.mark.requirement("U4")
def test_the_code_is_shown_whole_and_can_be_copied(panel: Panel) -> None:
    label = code_label(panel(samples.group()), "2350 8529 0472")
    assert label.textInteractionFlags() & label.textInteractionFlags().TextSelectableByMouse
    assert "2350 8529 0472" in label.accessibleName()


def test_a_long_code_fits_and_says_why_it_is_long(panel: Panel) -> None:
    alone = with_key(samples.group(), code=LONG_CODE, contributors=(samples.ME.fingerprint,))
    shown = panel(alone)
    label = code_label(shown, LONG_CODE)
    shown.adjustSize()
    assert label.fontMetrics().horizontalAdvance(label.text().split("\n")[0]) <= label.width()
    assert "Made by the host alone, which is why the code is long." in words_in(shown)


def test_who_made_the_key_is_named(panel: Panel) -> None:
    text = words_in(panel(samples.group()))
    assert "Made together by: you, Bob Lindqvist, Carol Mendes" in text


def test_what_the_code_is_for_is_explained_on_demand(panel: Panel) -> None:
    shown = panel(samples.group())
    assert "Read it aloud" not in words_in(shown)
    assert shown.explain.text() == "What is this?"
    click(shown.explain)
    assert "Read it aloud" in words_in(shown)
    assert shown.explain.text() == shown.explain.accessibleName() == "Hide"
    click(shown.explain)
    assert "Read it aloud" not in words_in(shown)
    assert shown.explain.text() == shown.explain.accessibleName() == "What is this?"


def test_without_a_key_there_is_no_panel(panel: Panel) -> None:
    shown = panel(samples.group())
    shown.show_group(replace(samples.group(), key=None))
    assert shown.isHidden()
    shown.show_group(samples.group())
    assert not shown.isHidden()
