"""Sub-protocols and suites: named, needed, lacking, and loaded when they are asked for."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest

from msmp_gui.engine import commands as cmd
from msmp_gui.engine import notices
from msmp_gui.engine.resources import resource
from msmp_gui.engine.snapshot import MemberState
from msmp_gui.protocol.errors import LackingError, PolicyError
from msmp_gui.protocol.policy import modules
from msmp_gui.protocol.policy.soundness import check
from msmp_gui.protocol.policy.suites import SUPPORTED, ByPreference, Suite
from msmp_gui.protocol.policy.text import parse
from msmp_gui.protocol.policy.token import Distributors
from msmp_gui.protocol.wire import signed
from tests.support.parties import Wire, everyday
from tests.unit.engine.crowd import Crowd


@pytest.mark.requirement("R33")
def test_a_token_names_what_its_choices_need() -> None:
    me = Wire("A")["A"].identity
    plain = everyday(me)
    assert plain.operational.modules == ("registration", "key-tree", "contributions")
    rich = everyday(me, dissemination={"distributors": Distributors.MEMBERS})
    assert "distribution" in rich.operational.modules
    with pytest.raises(PolicyError, match="need distribution as well"):
        check(replace(rich, operational=plain.operational))


@pytest.mark.requirement("R33")
def test_only_what_is_needed_is_loaded() -> None:
    script = (
        "import sys, msmp_gui.engine.engine as e\n"
        "from msmp_gui.protocol.policy import modules\n"
        "code = modules.REGISTERED['distribution'].code\n"
        "before = code in sys.modules\n"
        "modules.load('distribution')\n"
        "print(before, code in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.split() == ["False", "True"]


def test_every_registered_sub_protocol_is_there() -> None:
    for name in modules.REGISTERED:
        assert modules.load(name).__doc__


@pytest.mark.requirement("R33")
@pytest.mark.parametrize(
    ("change", "lacks"),
    [
        ({"modules": ("registration", "telepathy", "key-tree", "contributions")}, "telepathy"),
        ({"suite": "kyber9000", "suites": ("kyber9000", "xwing")}, "kyber9000"),
    ],
    ids=["sub-protocol", "suite"],
)
def test_who_lacks_something_declines_and_says_what(
    change: dict, lacks: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """MSMP-24: the host's app is of a later version."""
    crowd = Crowd("AB")
    real = signed.sign

    def newer(key: object, message: object, group: bytes, to: object = None) -> object:
        if getattr(message, "operational", None) is None:
            return real(key, message, group, to)  # type: ignore[arg-type]
        later = replace(message, operational=replace(message.operational, **change))
        return replace(real(key, later, group, to), message=message)  # type: ignore[arg-type]

    monkeypatch.setattr(signed, "sign", newer)
    group = crowd["A"].do(cmd.CreateGroup("Tea", ("B",))).group
    crowd.wait(1)
    (told,) = [n for n in crowd["B"].told if isinstance(n, notices.CommandFailed)]
    assert (told.code, lacks in str(told.message)) == ("lacking", True)
    view = crowd["A"].group(group)
    assert {m.name: m.state for m in view.members}["B"] is MemberState.DECLINED
    assert any(lacks in str(entry.text) for entry in view.timeline)


@pytest.mark.requirement("R33")
def test_lacking_names_what_is_missing() -> None:
    error = LackingError("x", b"n" * 16, ("a", "b"))
    assert (error.nonce, error.lacks) == (b"n" * 16, ("a", "b"))


@pytest.mark.requirement("R5")
def test_the_group_takes_the_first_suite_that_everybody_can_do() -> None:
    """MSMP-22"""
    choose = ByPreference().choose
    allowed = (Suite.X_WING, Suite.P384, Suite.P256)
    assert choose(allowed, [SUPPORTED, SUPPORTED]) is Suite.X_WING
    assert choose(allowed, [SUPPORTED, ("p256", "p384")]) is Suite.P384
    assert choose(allowed, []) is Suite.X_WING
    with pytest.raises(PolicyError, match="not everybody can do"):
        choose(allowed, [SUPPORTED, ("x25519",)])


@pytest.mark.requirement("R5")
@pytest.mark.parametrize("suite", SUPPORTED)
def test_groups_work_under_every_suite(suite: Suite) -> None:
    wire = Wire("ABC")
    controller = wire.form(
        "ABC", everyday(wire["A"].identity, operational={"suites": (suite,), "suite": suite})
    )
    assert len({wire[name].member.current.code() for name in "ABC"}) == 1
    controller.remove(wire["C"].member.number, wire.now)
    wire.settle(2)
    assert wire["A"].member.current.code() == wire["B"].member.current.code()


@pytest.mark.requirement("R5")
def test_never_below_the_floor_of_the_policy(monkeypatch: pytest.MonkeyPatch) -> None:
    """MSMP-22: B can do nothing that is good enough, and no weaker suite is taken instead."""
    monkeypatch.setattr("msmp_gui.protocol.contact.SUPPORTED", ("x25519",))
    crowd = Crowd("AB")
    done = crowd["A"].do(cmd.CreateGroup("Tea", ("B",)))
    assert isinstance(done, notices.CommandFailed)
    assert "operational.suites" in str(done.message)
    template = parse(resource("policies", "everyday.toml").read_text("utf-8"))
    assert template.suites == (Suite.X_WING,)
