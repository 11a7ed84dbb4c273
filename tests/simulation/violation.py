"""What does not hold."""

from __future__ import annotations


class ViolationError(AssertionError):
    """An invariant does not hold."""


def demand(condition: object, what: str) -> None:
    if not condition:
        raise ViolationError(what)
