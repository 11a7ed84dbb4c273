"""MSMP-70: what is long is deflated, and whatever else comes is refused, not believed."""

from __future__ import annotations

import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msmp_gui.protocol.errors import MalformedError
from msmp_gui.protocol.policy.token import KeyGeneration
from msmp_gui.protocol.wire.packing import LONG, packed, unpacked
from tests.support.parties import Wire, everyday

pytestmark = pytest.mark.requirement("R21")

LIMIT = 4 * LONG
ARRAY = b"\x82"


@pytest.mark.parametrize("size", [1, LONG - 1, LONG, LIMIT])
def test_it_comes_back_as_it_was(size: int) -> None:
    data = ARRAY.ljust(size, b"x")
    sent = packed(data)
    assert unpacked(sent, limit=LIMIT) == data
    assert (sent == data) == (size < LONG)


@pytest.mark.parametrize(
    "sent",
    [
        ARRAY.ljust(LONG, b"x"),
        zlib.compress(ARRAY.ljust(LONG - 1, b"x")),
        zlib.compress(ARRAY.ljust(LIMIT + 1, b"x")),
        zlib.compress(bytes(1000 * LIMIT)),
        zlib.compress(ARRAY.ljust(LONG, b"x"))[:-1],
        zlib.compress(ARRAY.ljust(LONG, b"x")) + b"x",
        b"\x78",
        b"\x78\x01nothing",
    ],
)
def test_attack_something_packed_otherwise(sent: bytes) -> None:
    with pytest.raises(MalformedError):
        unpacked(sent, limit=LIMIT)


@given(st.binary(max_size=200))
def test_noise_is_taken_as_it_is_or_refused(noise: bytes) -> None:
    if noise[:1] == b"\x78":
        with pytest.raises(MalformedError):
            unpacked(noise, limit=LIMIT)
    else:
        assert unpacked(noise, limit=LIMIT) == noise


def test_a_group_whose_list_of_members_is_long() -> None:
    """Who comes later has the members from the part that is the same for all who come with it."""
    names = [chr(ord("A") + n) for n in range(50)]
    wire = Wire("".join([*names, "z"]))
    policy = everyday(
        wire["A"].identity,
        operational={"key_generation": KeyGeneration.CONTROLLER, "max_members": 60},
    )
    controller = wire.form("".join(names), policy)
    first = wire["B"].member
    assert len(first.roster) == len(names)
    controller.invite([wire["z"].identity.certificate], wire.now)
    wire.settle(5)
    assert wire["z"].member.roster == controller.member.roster
    assert wire["z"].member.current.code() == controller.member.current.code()
