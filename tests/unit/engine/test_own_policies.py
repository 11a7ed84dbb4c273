"""Presets of one's own: kept, used, changed and deleted through the engine."""

from __future__ import annotations

import pytest

from msmp_gui.engine import commands as cmd
from msmp_gui.engine.notices import CommandDone, CommandFailed
from msmp_gui.engine.policies.own import MOST
from msmp_gui.engine.resources import resource
from msmp_gui.engine.snapshot import Action, PolicyChoice
from tests.unit.engine.crowd import Crowd, Somebody

TEXT = resource("policies", "everyday.toml").read_text("utf-8")


def text(name: str = "Board", **changes: str) -> str:
    made = TEXT.replace('name = "Everyday"', f'name = "{name}"')
    for field, value in changes.items():
        line = next(line for line in made.splitlines() if line.startswith(f"{field} = "))
        made = made.replace(line, f"{field} = {value}")
    return made


def own(person: Somebody) -> list[PolicyChoice]:
    return [choice for choice in person.engine.status().policies if choice.own]


@pytest.mark.requirement("R1")
def test_an_own_preset_survives_a_restart_and_is_used() -> None:
    crowd = Crowd("AB")
    kept = crowd["A"].do(cmd.SavePolicy(text(senders='"controller"', period='"20 min"')))
    assert isinstance(kept, CommandDone)
    crowd.crash("A")
    crowd.enter("A")
    crowd.wait(12)
    (choice,) = own(crowd["A"])
    assert (choice.key, str(choice.title)) == ("own:Board", "Board")
    assert "after 20 min at the latest" in " ".join(map(str, choice.details))
    done = crowd["A"].do(cmd.CreateGroup("Tea", ("B",), choice.key))
    assert isinstance(done, CommandDone)
    crowd.wait(2)
    seen = crowd["B"].group(done.group)
    assert seen.policy_name == "Board"
    assert seen.policy == choice.details
    assert isinstance(crowd["B"].do(cmd.Say(seen.group, "no")), CommandFailed)


def test_a_conference_keeps_its_policy_when_the_preset_is_gone() -> None:
    crowd = Crowd("AB")
    crowd["A"].do(cmd.SavePolicy(text(period='"20 min"')))
    group = crowd["A"].do(cmd.CreateGroup("Tea", ("B",), "own:Board")).group
    crowd.wait(2)
    crowd["A"].do(cmd.DeletePolicy("own:Board"))
    assert own(crowd["A"]) == []
    again = crowd["A"].do(cmd.RestartGroup(group))
    assert isinstance(again, CommandDone)
    crowd.wait(2)
    assert "after 20 min at the latest" in " ".join(map(str, crowd["B"].group(again.group).policy))


def test_a_preset_is_changed_and_may_get_another_name() -> None:
    crowd = Crowd("A")
    person = crowd["A"]
    person.do(cmd.SavePolicy(text()))
    assert isinstance(person.do(cmd.SavePolicy(text("Council"), "own:Board")), CommandDone)
    assert isinstance(person.do(cmd.SavePolicy(text("Council"), "own:Council")), CommandDone)
    assert [choice.key for choice in own(person)] == ["own:Council"]
    assert own(person)[0].text == text("Council")


def test_all_that_is_wrong_is_told_and_nothing_kept() -> None:
    crowd = Crowd("A")
    failed = crowd["A"].do(cmd.SavePolicy(text(max_members="64", push="false")))
    assert isinstance(failed, CommandFailed)
    assert "operational.max_members: " in str(failed.message)
    assert "dissemination.push: " in str(failed.message)
    assert own(crowd["A"]) == []


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("everyday", "comes with the app"),
        ("bOARD", "already"),
        ("two  spaces", "one line"),
        ("x" * 65, "1 to 64"),
    ],
)
def test_a_name_that_cannot_be_told_apart_is_refused(name: str, reason: str) -> None:
    crowd = Crowd("A")
    crowd["A"].do(cmd.SavePolicy(text()))
    failed = crowd["A"].do(cmd.SavePolicy(text(name)))
    assert isinstance(failed, CommandFailed)
    assert reason in str(failed.message)
    assert len(own(crowd["A"])) == 1


def test_there_is_an_end_to_how_many() -> None:
    crowd = Crowd("A")
    for number in range(MOST):
        assert isinstance(crowd["A"].do(cmd.SavePolicy(text(f"Own {number}"))), CommandDone)
    assert isinstance(crowd["A"].do(cmd.SavePolicy(text("More"))), CommandFailed)
    again = cmd.SavePolicy(text("Own 1", period='"2 h"'), "own:Own 1")
    assert isinstance(crowd["A"].do(again), CommandDone)


@pytest.mark.parametrize("key", ["own:Nobody", "everyday", ""])
def test_what_is_no_preset_of_one_s_own_cannot_be_deleted(key: str) -> None:
    failed = Crowd("A")["A"].do(cmd.DeletePolicy(key))
    assert isinstance(failed, CommandFailed)
    assert "no own policy" in str(failed.message)


def test_braces_in_a_name_are_shown_as_they_are() -> None:
    crowd = Crowd("A")
    crowd["A"].do(cmd.SavePolicy(text("{name}")))
    assert str(own(crowd["A"])[0].title) == "{name}"


def test_a_policy_may_be_given_as_its_text() -> None:
    crowd = Crowd("AB")
    done = crowd["A"].do(cmd.CreateGroup("Tea", ("B",), text("Once")))
    assert isinstance(done, CommandDone)
    crowd.wait(2)
    assert crowd["B"].group(done.group).policy_name == "Once"
    assert own(crowd["A"]) == []


@pytest.mark.requirement("R1")
def test_the_owner_alone_is_offered_to_change_the_policy_in_force() -> None:
    crowd = Crowd("AB")
    group = crowd.form("AB")
    mine, theirs = crowd["A"].group(group), crowd["B"].group(group)
    assert Action.CHANGE_POLICY in mine.actions
    assert mine.policy_in_force is not None
    assert Action.CHANGE_POLICY not in theirs.actions
    assert theirs.policy_in_force is None
    new = mine.policy_in_force.text.replace('period = "1 h"', 'period = "20 min"')
    assert isinstance(crowd["A"].do(cmd.ChangePolicy(group, new)), CommandDone)
    crowd.wait(2)
    assert "after 20 min at the latest" in " ".join(map(str, crowd["B"].group(group).policy))
    changed = crowd["A"].group(group).policy_in_force
    assert changed is not None
    assert 'period = "20 min"' in changed.text


def test_a_policy_that_never_changes_is_not_offered_to_be_changed() -> None:
    crowd = Crowd("AB")
    group = crowd["A"].do(cmd.CreateGroup("Tea", ("B",), text(changes='"none"'))).group
    crowd.wait(2)
    assert Action.CHANGE_POLICY not in crowd["A"].group(group).actions
