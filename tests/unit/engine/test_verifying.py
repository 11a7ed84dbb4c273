"""Verifying a person: every means, what is remembered of it, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from msmp_gui.engine import commands as cmd
from msmp_gui.engine.audit import export as audit_export
from msmp_gui.engine.audit.trail import PROFILE
from msmp_gui.engine.notices import CommandDone, CommandFailed, SafetyNumberCompared
from msmp_gui.engine.resources import resource
from msmp_gui.engine.snapshot import MemberState, PersonView, SafetyView, Trust
from msmp_gui.identity.verification import Means, Verdict
from tests.unit.engine.crowd import START, Crowd, Somebody


def seen(who: Somebody, whom: Somebody) -> PersonView:
    return next(p for p in who.engine.status().people if p.fingerprint == whom.key)


def shown(who: Somebody, whom: Somebody) -> SafetyView:
    safety = seen(who, whom).safety
    assert safety is not None
    return safety


def compared(who: Somebody, whom: Somebody, text: str) -> SafetyNumberCompared:
    assert isinstance(who.do(cmd.CompareSafetyNumber(whom.key, text)), CommandDone)
    return [n for n in who.told if isinstance(n, SafetyNumberCompared)][-1]


def noted(who: Somebody) -> list[tuple[str, str]]:
    log = audit_export.export(who.parts.records.audit, PROFILE, who.parts.me)
    return [(entry.kind, entry.detail("means")) for entry in log.read()]


@pytest.mark.requirement("R15")
def test_two_people_see_the_same_number_and_each_their_own_text() -> None:
    crowd = Crowd("AB")
    mine, theirs = shown(crowd["A"], crowd["B"]), shown(crowd["B"], crowd["A"])
    assert (mine.number, mine.words) == (theirs.number, theirs.words)
    assert mine.qr != theirs.qr
    assert mine.text != theirs.text
    assert crowd["A"].engine.status().me.safety is None


@pytest.mark.requirement("R15")
@pytest.mark.parametrize(
    ("form", "means"),
    [
        (lambda s: s.qr, Means.QR),
        (lambda s: s.text, Means.PASTED),
        (lambda s: s.number, Means.PASTED),
        (lambda s: " ".join(s.words), Means.PASTED),
    ],
)
def test_what_is_the_same_verifies_and_is_remembered(form, means: Means) -> None:
    crowd = Crowd("AB")
    a, b = crowd["A"], crowd["B"]
    told = compared(a, b, form(shown(b, a)))
    assert told.verdict is Verdict.SAME
    assert str(told.words) == "The same. Nobody is between you and B."
    view = seen(a, b)
    assert view.trust is Trust.VERIFIED
    assert view.verified is not None
    assert view.verified.means is means
    assert view.verified.at >= START
    assert noted(a) == [("verified", means.value)]
    assert seen(b, a).verified is None
    a.do(cmd.MarkVerified(b.key, False))
    assert seen(a, b).verified is None
    assert noted(a)[-1] == ("no_longer_verified", "")


@pytest.mark.requirement("R15")
def test_attack_a_number_of_somebody_else_verifies_nobody() -> None:
    crowd = Crowd("ABC")
    told = compared(crowd["A"], crowd["B"], shown(crowd["C"], crowd["A"]).text)
    assert told.verdict is Verdict.DIFFERENT
    assert str(told.words).startswith("Different – do not go on.")
    assert seen(crowd["A"], crowd["B"]).trust is Trust.UNVERIFIED
    assert noted(crowd["A"]) == [("number_differs", "")]


@pytest.mark.parametrize("text", ["", "hello", "12345", "own"])
def test_what_proves_nothing_changes_nothing(text: str) -> None:
    crowd = Crowd("AB")
    a, b = crowd["A"], crowd["B"]
    told = compared(a, b, shown(a, b).qr if text == "own" else text)
    assert told.verdict not in (Verdict.SAME, Verdict.DIFFERENT)
    assert "B" in str(told.words)
    assert seen(a, b).trust is Trust.UNVERIFIED
    assert noted(a) == []


@pytest.mark.requirement("R15", "R23")
def test_a_lost_key_is_not_verified_by_its_number() -> None:
    crowd = Crowd("ABC")
    group = crowd.form("ABC")
    text = shown(crowd["B"], crowd["A"]).text
    crowd["A"].do(cmd.ReportCompromise(group, "B", "stolen"))
    crowd.wait(1)
    told = compared(crowd["A"], crowd["B"], text)
    assert told.verdict is Verdict.SAME
    assert "declared compromised" in str(told.words)
    people = {p.fingerprint.hex(): p for p in crowd["A"].parts.records.people.all()}
    assert people[crowd["B"].key].verified is None


def test_the_code_of_a_conference_verifies_who_is_in_it() -> None:
    crowd = Crowd("ABC")
    by_code = cmd.MarkVerified(crowd["B"].key, True, Means.CONFERENCE)
    refused = crowd["A"].do(by_code)
    assert isinstance(refused, CommandFailed)
    assert refused.code == "no_common_code"
    crowd.form("AB")
    assert isinstance(crowd["A"].do(by_code), CommandDone)
    verified = seen(crowd["A"], crowd["B"]).verified
    assert verified is not None
    assert verified.means is Means.CONFERENCE
    not_there = crowd["A"].do(cmd.MarkVerified(crowd["C"].key, True, Means.CONFERENCE))
    assert isinstance(not_there, CommandFailed)


def test_nobody_unknown_is_compared_with() -> None:
    crowd = Crowd("A")
    refused = crowd["A"].do(cmd.CompareSafetyNumber("ab" * 32, "1"))
    assert isinstance(refused, CommandFailed)
    assert refused.code == "unknown_person"


@pytest.mark.requirement("R23", "R24")
def test_nobody_is_verified_whose_key_was_declared_lost() -> None:
    crowd = Crowd("ABC")
    group = crowd.form("ABC")
    crowd["A"].do(cmd.ReportCompromise(group, "C", "stolen"))
    crowd.wait(2)
    refused = crowd["A"].do(cmd.MarkVerified(crowd["C"].key))
    assert "C’s key is compromised" in str(refused.message)
    assert isinstance(crowd["A"].do(cmd.MarkVerified(crowd["C"].key, False)), CommandDone)


@pytest.mark.requirement("R26", "U4")
def test_who_waits_with_another_key_than_the_verified_one_is_warned_of(tmp_path: Path) -> None:
    text = resource("policies", "everyday.toml").read_text("utf-8")
    policy = tmp_path / "asks.toml"
    policy.write_text(text.replace("approval = false", "approval = true"))
    crowd = Crowd("AB")
    crowd.wait(1)
    crowd["A"].do(cmd.MarkVerified(crowd["B"].key, True))
    crowd.enter("C", called="B")
    crowd.wait(2)
    group = crowd["A"].do(cmd.CreateGroup("Tea", (crowd["C"].key,), str(policy))).group
    crowd.wait(2)
    (other,) = [each for each in crowd["A"].group(group).members if not each.is_self]
    assert other.state is MemberState.WAITING
    assert "not the key that you verified" in str(other.warning)
