"""A controller whose app was changed: what it makes of a rekey is refused whole, or taken whole."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from msmp_gui.protocol.controller.group_controller import GroupController
from msmp_gui.protocol.controller.rekey import RekeyMaker
from msmp_gui.protocol.errors import MalformedError
from msmp_gui.protocol.member import changeover
from msmp_gui.protocol.wire.messages.admission import ShownEviction
from msmp_gui.protocol.wire.messages.kinds import EvictionCause, RekeyReason
from msmp_gui.protocol.wire.messages.rekey import Evicted, RekeyBody
from tests.support.parties import Wire

Changes = Callable[[RekeyBody], RekeyBody]

pytestmark = pytest.mark.requirement("R34", "R22")


def _changed(monkeypatch: pytest.MonkeyPatch, wire: Wire, change: Changes) -> None:
    """The host's bodies say something else from now on; its own member does not look."""
    made = RekeyMaker._body
    monkeypatch.setattr(RekeyMaker, "_body", lambda maker, plan: change(made(maker, plan)))
    host = wire["A"].member
    monkeypatch.setattr(host.following, "activate", lambda *_: None)


def _remove(wire: Wire, controller: GroupController, name: str) -> None:
    member = controller.member.roster.by_fingerprint(wire[name].identity.fingerprint)
    assert member is not None
    controller.remove(member.number, wire.now)


def _refused(wire: Wire) -> None:
    b = wire["B"].member
    assert b.current.number == 1
    assert b.next is None
    assert isinstance(wire["B"].refused[0], MalformedError)


def test_attack_a_notice_that_cannot_be_read_comes_with_a_rekey(monkeypatch) -> None:
    """It is looked at when the key is in use: by then the member would be in neither epoch."""
    wire = Wire("ABC")
    controller = wire.form("ABC")
    junk = (ShownEviction(bytes(32), b"junk"),)
    _changed(monkeypatch, wire, lambda body: replace(body, notices=junk))
    controller.rekey(wire.now)
    wire.settle()
    _refused(wire)


def test_attack_a_rekey_puts_one_member_out_again_and_again(monkeypatch) -> None:
    """Some bytes say so a million times; each would be told, and noted."""
    wire = Wire("ABC")
    controller = wire.form("ABC")

    def again(body: RekeyBody) -> RekeyBody:
        put_out = [replace(each, numbers=(*each.numbers, 0, 0)) for each in body.put_out]
        return replace(body, put_out=tuple(put_out))

    _changed(monkeypatch, wire, again)
    _remove(wire, controller, "C")
    wire.settle()
    _refused(wire)


def test_attack_a_rekey_puts_out_more_than_can_be(monkeypatch) -> None:
    """They are not even counted through."""
    monkeypatch.setattr(changeover, "MOST_PUT_OUT", 2)
    monkeypatch.setattr(RekeyBody, "left", property(lambda _: pytest.fail("counted through")))
    gone = Evicted(EvictionCause.DEPARTURE, None, "", 0, (1, 1, 1))
    with pytest.raises(MalformedError, match="more than can be"):
        changeover._check_body(RekeyBody(RekeyReason.DEPARTURE, (gone,), (), (), None, ()))
