"""What somebody is typing lasts until it is said, or its conference is gone."""

from __future__ import annotations

import pytest

from msmp_gui.engine import commands as cmd
from msmp_gui.engine import notices
from tests.unit.engine.crowd import Crowd, Somebody

DRAFT = "Dear all, before I for"


def on_disk(person: Somebody) -> list[str]:
    return list(person.parts.records.groups.drafts().values())


@pytest.mark.requirement("U4", "R31")
@pytest.mark.parametrize("name", ["A", "B"])
def test_it_is_there_after_the_app_was_killed(name: str) -> None:
    crowd = Crowd("AB")
    group = crowd.form("AB")
    crowd[name].do(cmd.KeepDraft(group, DRAFT))
    crowd.crash(name)
    crowd.enter(name)
    assert crowd[name].group(group).draft == DRAFT
    crowd.wait(20)
    assert crowd[name].group(group).key is not None
    assert crowd[name].group(group).draft == DRAFT


def test_who_waits_to_be_let_in_again_goes_on_typing() -> None:
    crowd = Crowd("AB")
    group = crowd.form("AB")
    crowd.crash("A")
    crowd.crash("B")
    crowd.enter("B")
    crowd["B"].do(cmd.KeepDraft(group, DRAFT))
    crowd.crash("B")
    crowd.enter("B")
    assert crowd["B"].group(group).draft == DRAFT


def test_what_is_said_is_a_draft_no_longer() -> None:
    crowd = Crowd("AB")
    group = crowd.form("AB")
    crowd["A"].do(cmd.KeepDraft(group, DRAFT))
    crowd["A"].do(cmd.Say(group, DRAFT))
    assert on_disk(crowd["A"]) == []
    assert crowd["A"].group(group).draft == ""


def test_what_could_not_be_said_is_still_one() -> None:
    crowd = Crowd("AB")
    group = crowd.form("AB")
    long = "x" * 8001
    crowd["A"].do(cmd.KeepDraft(group, long))
    assert isinstance(crowd["A"].do(cmd.Say(group, long)), notices.CommandFailed)
    assert on_disk(crowd["A"]) == [long]


@pytest.mark.parametrize("name", ["A", "B"])
def test_it_goes_with_its_conference(name: str) -> None:
    crowd = Crowd("AB")
    group = crowd.form("AB")
    crowd[name].do(cmd.KeepDraft(group, DRAFT))
    crowd["A"].do(cmd.EndGroup(group))
    crowd.wait(1)
    crowd[name].do(cmd.KeepDraft(group, "more"))
    crowd.crash(name)
    crowd.enter(name)
    assert crowd[name].group(group).draft == DRAFT, "it can still be copied"
    crowd[name].do(cmd.ForgetGroup(group))
    assert on_disk(crowd[name]) == []
    assert not crowd[name].engine.status().groups


def test_it_is_told_to_nobody() -> None:
    crowd = Crowd("AB")
    group = crowd.form("AB")
    crowd.wait(30)
    told = [len(crowd[name].told) for name in "AB"]
    crowd["A"].do(cmd.KeepDraft(group, DRAFT))
    assert len(crowd["A"].told) == told[0] + 1, "that it is done, and nothing else"
    assert DRAFT not in repr(cmd.KeepDraft(group, DRAFT))
    assert DRAFT not in repr(crowd["A"].group(group))
