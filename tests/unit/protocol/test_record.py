"""Records: frozen dataclasses in all that can be seen."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field, replace
from typing import ClassVar

import pytest

from msmp_gui.protocol.record import record


@record
class Point:
    """Two numbers."""

    SHOWN: ClassVar[str] = "a point"

    x: int
    y: int = 2

    @property
    def sum(self) -> int:
        return self.x + self.y


@dataclass(frozen=True, slots=True)
class Reference:
    """The same as `dataclasses` makes it."""

    x: int
    y: int = 2


def test_it_is_made_as_any_dataclass() -> None:
    for made in (Point(1), Point(1, 2), Point(y=2, x=1), replace(Point(3), x=1)):
        assert (made.x, made.y, made.sum, made.SHOWN) == (1, 2, 3, "a point")
        assert type(made) is Point
        assert made == Point(1)
    assert repr(Point(1)) == "Point(x=1, y=2)"
    assert hash(Point(1)) == hash(Reference(1))
    assert Point(1) != Reference(1)
    assert [each.name for each in dataclasses.fields(Point)] == ["x", "y"]


@pytest.mark.parametrize("given", [(), (1, 2, 3)])
def test_it_takes_its_own_fields_alone(given: tuple[int, ...]) -> None:
    with pytest.raises(TypeError, match=r"Point\.__init__\(\)"):
        Point(*given)


def test_nobody_can_change_it() -> None:
    made = Point(1)
    with pytest.raises(dataclasses.FrozenInstanceError):
        made.x = 2  # type: ignore[misc]
    with pytest.raises(dataclasses.FrozenInstanceError):
        del made.y
    with pytest.raises((AttributeError, TypeError)):
        made.z = 2  # type: ignore[attr-defined]
    assert made == Point(1)


def test_its_fields_have_any_names() -> None:
    @record
    class Named:
        kind: int
        twin: int
        frozen: int

    assert Named(1, 2, 3) == Named(twin=2, kind=1, frozen=3)
    assert (Named(1, 2, 3).kind, Named(1, 2, 3).twin, Named(1, 2, 3).frozen) == (1, 2, 3)


def test_who_derives_from_it_stays_what_it_is() -> None:
    class Other(Point):
        __slots__ = ()

    assert type(Other(1)) is Other
    with pytest.raises(dataclasses.FrozenInstanceError):
        Other(1).x = 2  # type: ignore[misc]


def test_a_default_factory_is_refused_when_it_is_written() -> None:
    with pytest.raises(AssertionError):

        @record
        class Bad:
            items: list[int] = field(default_factory=list)
