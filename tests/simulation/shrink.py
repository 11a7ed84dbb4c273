"""Makes a failing story shorter: leaves steps out while it still fails in the same way."""

from __future__ import annotations

import re

from tests.simulation.run import play
from tests.simulation.story import Story

_DETAILS = re.compile(r"\b[A-Z]\d*\b|\d+|\(.*?\)|\{.*?\}|'.*?'|“.*?”|at [a-z_]+\.py.*")


def kind_of(violation: str) -> str:
    """The violation without names and numbers, to tell one from another."""
    return _DETAILS.sub("…", violation)


def shrink(story: Story) -> Story:
    """The shortest story found."""
    wanted = kind_of(play(story).violation)
    width = max(1, len(story.steps) // 2)
    while width:
        start = 0
        while start < len(story.steps):
            shorter = story.without(start, width)
            if kind_of(play(shorter).violation) == wanted:
                story = shorter
            else:
                start += width
        width //= 2
    return story
