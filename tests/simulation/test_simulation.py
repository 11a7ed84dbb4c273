"""The protocol under faults: random stories, each of which must keep every invariant."""

from __future__ import annotations

import pytest

from msmp_gui.transport.memory import Faults
from tests.simulation import mended
from tests.simulation.run import Run, play
from tests.simulation.shrink import shrink
from tests.simulation.story import Chapter, Step, Story, tell

STORIES = {
    Chapter.EVERYDAY: 40,
    Chapter.SUCCESSION: 40,
    Chapter.ACCIDENTS: 20,
    Chapter.HANDOVER: 20,
}
"""As many as take about a minute on one core; those of `mended` take another."""

_AT_ONCE = 10


@pytest.mark.requirement("R7", "R8", "R17", "R21", "R22", "R24", "R25", "R28", "R31", "R34")
@pytest.mark.parametrize(
    ("chapter", "first"),
    [(chapter, first) for chapter in Chapter for first in range(0, STORIES[chapter], _AT_ONCE)],
)
def test_what_must_hold_holds_in_random_stories(chapter: Chapter, first: int) -> None:
    results = []
    for seed in range(first, first + _AT_ONCE):
        story = tell(seed, chapter)
        results.append(result := play(story))
        if result.violation:
            pytest.fail(f"{result.violation}\n{shrink(story)}", pytrace=False)
    if chapter is Chapter.EVERYDAY:  # else nothing much may come of a story
        assert sum(result.lived for result in results) >= _AT_ONCE / 2
        assert sum(result.epochs for result in results) >= 3 * _AT_ONCE
        assert sum(result.messages for result in results) >= 5 * _AT_ONCE


@pytest.mark.requirement("R28")
@pytest.mark.parametrize(("chapter", "seed"), mended.SEEDS)
def test_what_ended_badly_once_ends_well(chapter: Chapter, seed: int) -> None:
    result = play(tell(seed, chapter))
    assert result.violation == ""


@pytest.mark.requirement("R17", "R24", "R28")
@pytest.mark.parametrize("name", mended.SHORT)
def test_a_short_story_that_ended_badly_once_ends_well(name: str) -> None:
    assert play(mended.SHORT[name]).violation == ""


def _cut_off(deputies: str, policy: str, meanwhile: str, back: str) -> Story:
    """The host removes a deputy who cannot hear it, and is gone: the deputy hosts one half, where
    it removes somebody itself; perhaps the host comes back.
    """
    steps = [
        Step("faults", faults=Faults()),
        Step("create", "A", "BCDE", deputies=deputies, policy=policy, wait=5.0),
        Step("partition", "A", "DE"),
        Step("remove", "A", "D", wait=2.0),
        Step("crash host", "A", wait=20.0),
        Step("remove", "D", meanwhile, wait=3.0) if meanwhile else Step("wait"),
        Step("restart", "A", wait=5.0) if back == "before" else Step("wait"),
        Step("heal", "A", wait=8.0),
        Step("restart", "A", wait=8.0) if back == "after" else Step("wait"),
    ]
    return Story(1, 5, tuple(steps))


@pytest.mark.requirement("R17", "R24", "R28")
@pytest.mark.parametrize("policy", ["everyday", "lively"])
@pytest.mark.parametrize("back", ["never", "before", "after"])
@pytest.mark.parametrize(
    ("deputies", "meanwhile"),
    [("D", ""), ("D", "A"), ("DB", ""), ("BD", "A"), ("BD", "B"), ("DE", "A")],
)
def test_a_deputy_that_was_removed_and_does_not_know_it_hosts_nobody(
    deputies: str, meanwhile: str, back: str, policy: str
) -> None:
    run = Run(_cut_off(deputies, policy, meanwhile, back))
    result = run.play()
    assert result.violation == ""
    (group,) = run.groups
    assert [person.name for person in group.hosts] != ["D"]
    assert run.world["D"].session(group.group).member.over
    if back != "never" or "B" in deputies or "E" in deputies:
        assert result.lived == 1


@pytest.mark.parametrize("seed", [3, 15])
def test_a_story_can_be_told_again(seed: int) -> None:
    lines: list[list[str]] = [[], []]
    results = [play(tell(seed), told.append) for told in lines]
    assert lines[0] == lines[1]
    assert results[0] == results[1]
