"""The states of a group controller and of a member, and every step between them.

Rule 1: what changes a role's state stands in these tables, and nowhere else. Rule 2: a step that
is not in the table raises, and changes nothing. Who is asked for a step by a peer turns that into
a `StaleError`; who is asked by its own user reports it.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Generic, TypeVar

from msmp_gui.protocol.errors import LocalProtocolError


class MemberState(StrEnum):
    """Where a member stands."""

    JOINING = "joining"
    """The request to join is sent."""
    INSTALLING = "installing"
    """The key download came; the first epoch is not active yet."""
    ACTIVE = "active"
    CHANGING = "changing"
    """A rekey event came; its epoch is not active yet."""
    REFUSED = "refused"
    LEFT = "left"
    REMOVED = "removed"
    COMPROMISED = "compromised"
    ENDED = "ended"


class MemberStep(StrEnum):
    """What moves a member on."""

    DOWNLOAD = "key download"
    REFUSAL = "join refused"
    REKEY = "rekey event"
    ACTIVATION = "activation"
    DEPARTURE = "departure"
    REMOVAL = "removal"
    COMPROMISE = "compromise"
    END = "group end"


class ControllerState(StrEnum):
    """Where a group controller stands."""

    STABLE = "stable"
    FROZEN = "frozen"
    """The next epoch is fixed, and waits for contributions."""
    CONFIRMING = "confirming"
    """Its key stands, and waits for acknowledgements before it is activated."""
    ENDED = "ended"


class ControllerStep(StrEnum):
    """What moves a group controller on."""

    FREEZE = "freeze"
    DERIVE = "derive"
    ACTIVATE = "activate"
    ABANDON = "abandon"
    """For a new term."""
    END = "end"


S = TypeVar("S", bound=StrEnum)
E = TypeVar("E", bound=StrEnum)

Table = Mapping[S, Mapping[E, S]]

_PUT_OUT = {
    MemberStep.DEPARTURE: MemberState.LEFT,
    MemberStep.REMOVAL: MemberState.REMOVED,
    MemberStep.COMPROMISE: MemberState.COMPROMISED,
    MemberStep.END: MemberState.ENDED,
}

MEMBER: Table[MemberState, MemberStep] = {
    MemberState.JOINING: {
        MemberStep.DOWNLOAD: MemberState.INSTALLING,
        MemberStep.REFUSAL: MemberState.REFUSED,
        **_PUT_OUT,
    },
    MemberState.INSTALLING: {
        MemberStep.DOWNLOAD: MemberState.INSTALLING,
        MemberStep.REFUSAL: MemberState.REFUSED,
        MemberStep.ACTIVATION: MemberState.ACTIVE,
        **_PUT_OUT,
    },
    MemberState.ACTIVE: {
        MemberStep.REKEY: MemberState.CHANGING,
        MemberStep.DOWNLOAD: MemberState.CHANGING,
        **_PUT_OUT,
    },
    MemberState.CHANGING: {
        MemberStep.REKEY: MemberState.CHANGING,
        MemberStep.DOWNLOAD: MemberState.CHANGING,
        MemberStep.ACTIVATION: MemberState.ACTIVE,
        **_PUT_OUT,
    },
    MemberState.REFUSED: {},
    MemberState.LEFT: {},
    MemberState.REMOVED: {},
    MemberState.COMPROMISED: {},
    MemberState.ENDED: {},
}

CONTROLLER: Table[ControllerState, ControllerStep] = {
    ControllerState.STABLE: {
        ControllerStep.FREEZE: ControllerState.FROZEN,
        ControllerStep.END: ControllerState.ENDED,
    },
    ControllerState.FROZEN: {
        ControllerStep.FREEZE: ControllerState.FROZEN,
        ControllerStep.DERIVE: ControllerState.CONFIRMING,
        ControllerStep.ABANDON: ControllerState.STABLE,
        ControllerStep.END: ControllerState.ENDED,
    },
    ControllerState.CONFIRMING: {
        ControllerStep.FREEZE: ControllerState.FROZEN,
        ControllerStep.ACTIVATE: ControllerState.STABLE,
        ControllerStep.ABANDON: ControllerState.STABLE,
        ControllerStep.END: ControllerState.ENDED,
    },
    ControllerState.ENDED: {},
}


class IllegalStepError(LocalProtocolError):
    """The table has no such step from here."""


class StateMachine(Generic[S, E]):
    """A place in one of the tables."""

    def __init__(self, table: Table[S, E], start: S) -> None:
        self._table = table
        self.state = start

    def allows(self, step: E) -> bool:
        """Whether `step` leads on from here."""
        return step in self._table[self.state]

    @property
    def over(self) -> bool:
        """Whether nothing leads on from here."""
        return not self._table[self.state]

    def require(self, step: E) -> None:
        """Raises IllegalStepError where `step` does not lead on from here."""
        if not self.allows(step):
            msg = f"no {step} while {self.state}"
            raise IllegalStepError(msg)

    def advance(self, step: E) -> None:
        """Take `step`. Raises IllegalStepError."""
        self.require(step)
        self.state = self._table[self.state][step]
