"""Messages of every type, made after its annotations, for where no traffic has any."""

from __future__ import annotations

import dataclasses
import types
import typing
from enum import Enum
from random import Random  # noqa: TID251 - seeded by whoever calls
from typing import Annotated, Any

from msmp_gui.protocol.wire.schema import Size

_FEW = 3
_SHORT = 40


def sample(kind: Any, dice: Random) -> Any:
    """A value of `kind` within its bounds, and small."""
    origin = typing.get_origin(kind)
    if origin is Annotated:
        inner, size = typing.get_args(kind)
        return _sized(inner, size, dice)
    if origin in (typing.Union, types.UnionType):
        (inner,) = (part for part in typing.get_args(kind) if part is not type(None))
        return sample(inner, dice) if dice.random() < 0.7 else None
    if dataclasses.is_dataclass(kind):
        hints = typing.get_type_hints(kind, include_extras=True)
        made = {field.name: sample(hints[field.name], dice) for field in dataclasses.fields(kind)}
        return typing.cast("type", kind)(**made)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return dice.choice([*kind])
    if kind is bool:
        return dice.random() < 0.5
    return _sized(kind, Size(0, _SHORT), dice)


def _sized(kind: Any, size: Size, dice: Random) -> Any:
    if kind is int:
        return dice.choice((size.least, size.most, dice.randint(size.least, size.most)))
    short = _FEW if typing.get_origin(kind) is tuple else _SHORT
    count = dice.randint(size.least, min(size.most, size.least + short))
    if kind is bytes:
        return dice.randbytes(count)
    if kind is str:
        return "".join(dice.choices("abcé 0:", k=count))
    return tuple(sample(typing.get_args(kind)[0], dice) for _ in range(count))
