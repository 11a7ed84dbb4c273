"""Both tables: every legal step moves, every other raises and changes nothing."""

from __future__ import annotations

from enum import StrEnum

import pytest

from msmp_gui.protocol.states import (
    CONTROLLER,
    MEMBER,
    ControllerState,
    ControllerStep,
    IllegalStepError,
    MemberState,
    MemberStep,
    StateMachine,
    Table,
)

TABLES: list[tuple[Table, type[StrEnum], type[StrEnum], StrEnum]] = [
    (MEMBER, MemberState, MemberStep, MemberState.JOINING),
    (CONTROLLER, ControllerState, ControllerStep, ControllerState.STABLE),
]

PAIRS = [
    (table, state, step) for table, states, steps, _ in TABLES for state in states for step in steps
]


@pytest.mark.parametrize(("table", "state", "step"), PAIRS)
def test_every_step_moves_or_raises_and_changes_nothing(
    table: Table, state: StrEnum, step: StrEnum
) -> None:
    machine = StateMachine(table, state)
    wanted = table[state].get(step)
    assert machine.allows(step) == (wanted is not None)
    if wanted is not None:
        machine.advance(step)
        assert machine.state == wanted
        return
    for attempt in (machine.require, machine.advance):
        with pytest.raises(IllegalStepError):
            attempt(step)
        assert machine.state == state


@pytest.mark.parametrize(("table", "states", "steps", "start"), TABLES)
def test_every_state_stands_in_the_table_and_can_be_reached(
    table: Table, states: type[StrEnum], steps: type[StrEnum], start: StrEnum
) -> None:
    assert set(table) == set(states)
    reached, waiting = {start}, [start]
    while waiting:
        for following in table[waiting.pop()].values():
            if following not in reached:
                reached.add(following)
                waiting.append(following)
    assert reached == set(states)
    assert {step for moves in table.values() for step in moves} == set(steps)


def test_nothing_leads_on_from_an_end() -> None:
    ends = [state for state, moves in MEMBER.items() if not moves]
    assert set(ends) == {
        MemberState.REFUSED,
        MemberState.LEFT,
        MemberState.REMOVED,
        MemberState.COMPROMISED,
        MemberState.ENDED,
    }
    assert all(StateMachine(MEMBER, state).over for state in ends)
