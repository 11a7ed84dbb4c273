"""What the trial of artefacts sees and says."""

from __future__ import annotations

from builder.tools import BuildError
from check.display import titles
from check.obedience_plan import Plan
from check.outcome import Outcome
from check.screen import Word, plain, words
from check.table import table
from check.trials import welcomes

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


def test_words_are_read_off_a_picture_where_they_are_sure() -> None:
    head = "level\tpage\tblock\tpar\tline\tword\tleft\ttop\twidth\theight\tconf\ttext"
    told = f"{head}\n5\t1\t1\t1\t1\t1\t100\t40\t20\t10\t96.5\tAcme\n"
    told += "5\t1\t1\t1\t1\t2\t130\t40\t20\t10\t12.0\t|8\n4\t1\t1\t1\t1\t0\t0\t0\t9\t9\t-1\t\n"
    assert words(told) == [Word("Acme", 110, 45)]
    assert plain("“Acme” IT,\nasks.") == "acmeitasks"


def test_a_plan_survives_the_command_line() -> None:
    plan = Plan(["a", "b"], ["c"], ":7", "secret", "/there", "/pictures")
    assert Plan.of(plan.text()) == plan


def test_only_languages_that_are_complete_are_expected() -> None:
    assert set(welcomes()) <= {"de", "fr"}
    assert all(welcomes().values())
