"""Secrets stay out of every ordinary way in which bytes leak."""

from __future__ import annotations

import copy
import dataclasses
import io
import json
import logging
import pickle
import pprint
import string
import traceback
from collections.abc import Callable

import pytest

from msmp_gui.crypto.aead import SealingKey, WrappingKey
from msmp_gui.crypto.secret import Secret

BYTES = b"Geheimnis-7f3a91"


@dataclasses.dataclass(frozen=True)
class Holder:
    secret: Secret


def logged(secret: Secret) -> str:
    stream = io.StringIO()
    logger = logging.Logger("test")
    logger.addHandler(logging.StreamHandler(stream))
    logger.debug("a key: %s %r", secret, secret)
    return stream.getvalue()


def raised(secret: Secret) -> str:
    def fail() -> None:
        raise ValueError(secret)

    try:
        fail()
    except ValueError as error:
        return "".join(
            traceback.TracebackException.from_exception(error, capture_locals=True).format()
        )
    return ""


WAYS_TO_SHOW: dict[str, Callable[[Secret], str]] = {
    "repr": repr,
    "str": str,
    "format": lambda secret: f"{secret} {secret!r} {secret!s}",
    "percent": lambda secret: "%s %r" % (secret, secret),  # noqa: UP031 - one of the ways
    "template": lambda secret: string.Template("$x").substitute(x=secret),
    "in a list": lambda secret: repr([secret]),
    "in a dataclass": lambda secret: repr(Holder(secret)),
    "pprint": pprint.pformat,
    "logging": logged,
    "exception with locals": raised,
    "dir": lambda secret: repr(dir(secret)),
    "json": lambda secret: json.dumps({"key": secret}, default=repr),
}


@pytest.mark.parametrize("way", WAYS_TO_SHOW)
def test_no_way_to_show_it_shows_it(way: str) -> None:
    shown = WAYS_TO_SHOW[way](SealingKey(BYTES))
    assert BYTES.decode() not in shown
    assert BYTES.hex() not in shown
    assert "Geheimnis" not in shown


def test_it_shows_what_it_is() -> None:
    assert repr(SealingKey(BYTES)) == "SealingKey(***)"


@pytest.mark.parametrize(
    "carry", [pickle.dumps, copy.copy, copy.deepcopy, lambda s: dataclasses.asdict(Holder(s))]
)
def test_it_cannot_be_carried_out(carry: Callable[[object], object]) -> None:
    with pytest.raises(TypeError, match="cannot be pickled"):
        carry(Secret(BYTES))


@pytest.mark.parametrize("convert", [bytes, bytearray, memoryview, iter, vars, hash])
def test_it_does_not_turn_into_bytes_by_itself(convert: Callable[[object], object]) -> None:
    with pytest.raises(TypeError):
        convert(Secret(BYTES))


def test_expose_gives_the_bytes() -> None:
    assert Secret(BYTES).expose() == BYTES
    assert len(Secret(BYTES)) == len(BYTES)


def test_equal_only_to_its_own_kind() -> None:
    assert SealingKey(BYTES) == SealingKey(BYTES)
    assert SealingKey(BYTES) != SealingKey(BYTES[::-1])
    assert SealingKey(BYTES) != SealingKey(BYTES[:-1])
    assert SealingKey(BYTES) != WrappingKey(BYTES)
    assert SealingKey(BYTES) != BYTES


def test_erase_forgets_it_and_leaves_copies() -> None:
    source = bytearray(BYTES)
    secret = SealingKey(source)
    twin = secret.copy()
    secret.erase()
    assert secret.expose() == b""
    assert twin.expose() == BYTES
    assert type(twin) is SealingKey
    assert source == BYTES  # it took a copy of its own
