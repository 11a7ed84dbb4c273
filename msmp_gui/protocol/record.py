"""Frozen dataclasses with slots, made as fast as open ones.

`dataclasses` sets each field of a frozen one by a slow door, and of what a message costs, making
objects like these was a fifth. So one is made as its open twin, of the same layout, and then
declared to be what it is. Nobody can change it later, as before.
"""

from __future__ import annotations

import sys
from dataclasses import MISSING, dataclass, fields
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar, cast, dataclass_transform

T = TypeVar("T")

_OPENING = cast("Any", object.__dict__["__class__"]).__set__
"""Frozen dataclasses refuse to be given another class, too."""


@dataclass_transform(frozen_default=True)
def record(kind: type[T]) -> type[T]:
    """A frozen dataclass with slots; its fields have no default factories."""
    frozen: Any = dataclass(frozen=True, slots=True)(kind)
    names = [field.name for field in fields(frozen)]
    assert all(field.default_factory is MISSING for field in fields(frozen))
    assert not any(name.endswith("_") for name in names)
    slow = frozen.__init__
    made = _initialiser(frozen, names)
    made.__defaults__, made.__annotations__ = slow.__defaults__, slow.__annotations__
    made.__qualname__ = slow.__qualname__
    frozen.__init__ = made
    return cast("type[T]", frozen)


def _initialiser(frozen: type, names: list[str]) -> Any:
    """Written out for each type, as `dataclasses` does; no field has a name with `_` at its end."""
    twin = type(frozen.__name__, (), {"__slots__": tuple(names)})
    head = f"def __init__(self, {', '.join(names)}):"
    steps = ["class_ = self.__class__", "open_(self, twin_)"]
    steps += [f"self.{name} = {name}" for name in names]
    lines = [head, *steps, "self.__class__ = class_"]
    scope: dict[str, Any] = {"open_": _OPENING, "twin_": twin}
    exec("\n    ".join(lines), scope)  # noqa: S102 - made of names of this program's own types
    return scope["__init__"]


if TYPE_CHECKING or sys.version_info >= (3, 12):
    kept = cached_property
else:

    class kept(cached_property):  # noqa: N801 - as the one of which it is
        """`functools.cached_property` as it is from Python 3.12 on: without a lock, which took
        longer than most of what is kept."""

        def __get__(self, instance, owner=None):
            if instance is None:
                return self
            value = instance.__dict__[self.attrname] = self.func(instance)
            return value
