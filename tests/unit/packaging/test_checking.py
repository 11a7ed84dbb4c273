"""What the trial of artefacts sees and says."""

from __future__ import annotations

from builder.tools import BuildError
from check.display import titles
from check.outcome import Outcome
from check.table import table

_TREE = """
  Root window id: 0x50e (the root window) (has no name)
     4 children:
     0x200003 "Who are you? – MSMP": ("msmp-gui" "MSMP")  520x400+440+300  +440+300
     0x200001 "msmp-gui": ("msmp-gui" "MSMP")  10x10+10+10  +10+10
     0x400001 "a clock": ("xclock" "XClock")  520x400+440+300  +440+300
     0x400002 (has no name): ()  520x400+440+300  +440+300
"""


def test_only_windows_of_the_app_count_and_only_those_that_can_be_seen() -> None:
    assert titles(_TREE) == ["Who are you? – MSMP"]


def test_columns_are_as_wide_as_what_is_in_them() -> None:
    assert table(["a", "long head"], [["wide cell", "b"]]) == (
        "| a         | long head |\n| --------- | --------- |\n| wide cell | b         |"
    )


def test_a_step_that_fails_does_not_end_the_trial() -> None:
    outcome = Outcome("app.deb", "Debian 12")
    with outcome.step("install"):
        pass
    with outcome.step("start"):
        raise BuildError("no window")
    assert outcome.cells["install"].endswith(" s")
    assert outcome.cells["start"] == "FAILED"
    assert outcome.faults == ["app.deb on Debian 12, start: no window"]
