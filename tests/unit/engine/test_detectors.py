"""What points to a lost key is seen, told and kept."""

from __future__ import annotations

import pytest

from msmp_gui.engine import commands as cmd
from msmp_gui.engine.notices import CommandFailed, InvitationReceived
from msmp_gui.engine.resources import resource
from msmp_gui.engine.snapshot import Level, Trust
from tests.unit.engine.crowd import Crowd


@pytest.mark.requirement("R23")
def test_one_key_on_two_devices_is_told_to_everybody_and_to_its_holder() -> None:
    """MSMP-87"""
    crowd = Crowd("ABC")
    group = crowd.form("ABC")
    crowd.enter("X", called="B", identity=crowd["B"].parts.me)
    crowd.wait(15)
    for name in "AC":
        (alert,) = [a for a in crowd[name].group(group).alerts if a.kind == "two_devices"]
        assert alert.level is Level.DANGER
        assert "B’s key is in use on two devices" in str(alert.title)
    told = [n for n in crowd["B"].told if isinstance(n, CommandFailed)]
    assert [n.code for n in told] == ["key_elsewhere"]
    (own,) = [a for a in crowd["B"].group(group).alerts if a.kind == "two_devices"]
    assert "Your key is in use on another device." in str(own.title)


@pytest.mark.requirement("R23")
def test_who_restarts_is_no_second_device() -> None:
    crowd = Crowd("ABC")
    group = crowd.form("ABC")
    for _ in range(4):
        crowd.crash("B")
        crowd.enter("B")
        crowd.wait(2.5)
    crowd.wait(20)
    for name in "AC":
        assert not [a for a in crowd[name].group(group).alerts if a.kind == "two_devices"]


@pytest.mark.requirement("R15", "R23")
def test_a_changed_key_of_somebody_verified_is_told_and_not_taken() -> None:
    crowd = Crowd("AB")
    crowd["A"].do(cmd.MarkVerified(crowd["B"].key))
    crowd.enter("C", called="b")
    crowd.enter("D")
    crowd.wait(2)
    people = {p.fingerprint: p for p in crowd["A"].engine.status().people}
    assert people[crowd["B"].key].warning is None
    assert people[crowd["D"].key].warning is None
    stranger = people[crowd["C"].key]
    assert stranger.trust is Trust.UNVERIFIED
    assert "not the key that you verified for b" in str(stranger.warning)
    crowd["C"].do(cmd.CreateGroup("Tea", (crowd["A"].key,)))
    crowd["A"].accepts = False
    crowd.wait(1)
    seen = [n for n in crowd["A"].told if isinstance(n, InvitationReceived)]
    assert seen[-1].invitation.sender.warning == stranger.warning
    crowd["A"].do(cmd.MarkVerified(crowd["C"].key))
    people = {p.fingerprint: p for p in crowd["A"].engine.status().people}
    assert people[crowd["C"].key].warning is None


@pytest.mark.requirement("R15", "R23")
@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("\u0412\u043eb", "looks like that of"),
        ("Verified by you", "imitates words of the app"),
        ("H0st", "imitates words of the app"),
        ("Vérifié par vous", "imitates words of the app"),
        ("hote", "imitates words of the app"),
        ("المضيف", "imitates words of the app"),
        ("Erin", ""),
    ],
)
def test_attack_names_made_to_look_like_others_are_pointed_out(name: str, words: str) -> None:
    crowd = Crowd("A")
    crowd.enter("B", called="Bob")
    crowd.wait(1)
    crowd["A"].do(cmd.MarkVerified(crowd["B"].key))
    crowd.enter("M", called=name)
    crowd.wait(2)
    people = {p.fingerprint: p for p in crowd["A"].engine.status().people}
    assert people[crowd["B"].key].warning is None
    warning = people[crowd["M"].key].warning
    assert words in str(warning or "")
    assert (warning is None) is (words == "")


@pytest.mark.requirement("R23")
@pytest.mark.parametrize(
    ("by", "advice"),
    [("B", "Speak with B "), ("C", "Make a new identity under “You”"), ("A", "Speak with A ")],
)
def test_whose_key_is_declared_lost_is_told_by_whom(tmp_path, by: str, advice: str) -> None:
    """A member may declare it, where the policy says so."""
    text = resource("policies", "everyday.toml").read_text("utf-8")
    policy = tmp_path / "members.toml"
    policy.write_text(text.replace('declarers = "controller"', 'declarers = "members"'))
    crowd = Crowd("ABC")
    group = crowd["A"].do(cmd.CreateGroup("Tea", ("B", "C"), str(policy))).group
    crowd.wait(3)
    crowd[by].do(cmd.ReportCompromise(group, "C", "stolen"))
    crowd.wait(2)
    (alert,) = crowd["C"].group(group).alerts
    assert (alert.subject, alert.declared_by) == ("C", by)
    assert advice in str(alert.advice)
    assert alert.by_self is (by == "C")


@pytest.mark.requirement("R23")
def test_of_a_host_whose_key_is_reported_lost_nobody_is_told_that_it_decides() -> None:
    """MSMP-82: nobody puts the controller out; people decide what they do."""
    crowd = Crowd("ABC")
    group = crowd.form("ABC")
    crowd["B"].do(cmd.ReportCompromise(group, "A", "taken"))
    crowd.wait(2)
    advice = {}
    for name in "ABC":
        (alert,) = crowd[name].group(group).alerts
        assert str(alert.action) == "Nothing was changed: nobody can put the host out."
        advice[name] = str(alert.advice)
    assert "report your own key" in advice["A"]
    assert advice["B"] == advice["C"]
    assert "begin a new conference without A" in advice["C"]
