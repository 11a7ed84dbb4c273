"""Alerts: each kind is explained, and each level is used for what it is for."""

from __future__ import annotations

from pathlib import Path

import pytest

from msmp_gui.engine import commands as cmd
from msmp_gui.engine.alert_kinds import EXPLANATIONS, AlertKind, decisions, standing
from msmp_gui.engine.resources import resource
from msmp_gui.engine.sentences import sentence
from msmp_gui.engine.session.alerts import conference, keys, own
from msmp_gui.engine.session.chronicle import Chronicle
from msmp_gui.engine.session.handover import Handovers
from msmp_gui.engine.snapshot import AlertView, Declaration, KeyStanding, Level
from tests.unit.engine.crowd import START, Crowd

KEY = b"k" * 32


def every() -> list[AlertView]:
    """Every alert that there is, in every form."""
    made = Chronicle("", lambda notice: None)
    alerts = [
        *(keys.compromise_report("Dave", KEY, "Bob", "stolen", 0.5, host=h) for h in (True, False)),
        *(keys.two_devices("Dave", KEY, mine=mine) for mine in (True, False)),
        keys.compromise("Dave", "Bob", "stolen", 0.5, by_self=False),
        keys.compromise("Dave", "Me", "stolen", 0.5, by_self=True),
        keys.own_compromise("Me", "stolen", declared_by="Bob", ask="Bob"),
        keys.own_compromise("Me", "stolen", declared_by="Me", ask="Me", by_self=True),
        keys.own_declaration(KEY, "stolen"),
        conference.split_view("Bob"),
        conference.policy_violation("Bob"),
        conference.waiting("Dave", KEY),
        conference.policy_proposed("Bob", sentence("weaker")),
        conference.missing_messages("Dave"),
        conference.not_let_in("Dave", KEY, sentence("refused: {why}", why="no key")),
        own.certificate_ends("Me", 7, issued_by="Acme"),
        own.certificate_ends("Me", 7, issued_by=""),
        conference.member_withdrawn("Dave", KEY, "It was revoked.", host="Bob"),
        *(
            own.certificate_withdrawn("Me", "It was revoked.", issued_by="Acme", key_lost=lost)
            for lost in (True, False)
        ),
        own.records_gone("Me", Path("records.db")),
        keys.compromise_report("Bob", KEY, "Me", "", 0, host=False, about_host=True, by_self=True),
        keys.compromise_report("Dave", KEY, "Me", "", 0, host=False, nobody_decides=True),
    ]
    for deputy in (None, sentence("Erin takes over soon.")):
        alerts.append(conference.controller_lost("Bob", deputy))
        alerts.append(conference.controller_distrusted("Bob", sentence("Withdrawn."), deputy))
    for alert in alerts:
        made.raise_alert(alert, 1)
    crowd = Crowd("AB")
    group = bytes.fromhex(crowd.form("AB"))
    member = crowd["A"].engine.conferences.sessions[group].member
    Handovers(made, KEY, member).wait_for(KEY, "Dave", 1)
    return list(made.alerts)


@pytest.mark.requirement("U4")
def test_every_kind_has_its_explanation_and_is_raised_by_something() -> None:
    assert EXPLANATIONS.keys() == set(AlertKind)
    assert {alert.kind for alert in every()} == set(AlertKind)
    for meaning in EXPLANATIONS.values():
        assert meaning.template.endswith(".")
        assert not meaning.blanks
        # Whole sentences for people, and none of the protocol's words.
        for jargon in ("epoch", "rekey", "token", "roster", "converge", "evict"):
            assert jargon not in meaning.template.lower()


@pytest.mark.requirement("U4")
def test_danger_is_used_only_where_somebody_has_to_decide() -> None:
    for alert in every():
        if alert.level is Level.DANGER:
            assert decisions(alert), alert.kind
        if alert.level is Level.INFORMATION:
            assert alert.kind not in (AlertKind.COMPROMISE, AlertKind.SPLIT_VIEW)


@pytest.mark.requirement("U4", "R23")
def test_a_report_is_danger_for_the_host_who_decides_and_for_nobody_else() -> None:
    reports = [alert for alert in every() if alert.kind == AlertKind.COMPROMISE_REPORT]
    assert [alert.level for alert in reports] == [Level.DANGER, *3 * [Level.ATTENTION]]
    reports = reports[:2]
    assert [bool(decisions(alert)) for alert in reports] == [True, False]
    for alert in reports:
        assert (alert.subject, alert.declared_by, alert.reason) == ("Dave", "Bob", "stolen")
        assert (alert.since, alert.about) == (0.5, KEY.hex())


@pytest.mark.requirement("U4", "R23")
def test_a_new_identity_is_offered_wherever_it_is_advised() -> None:
    advised = [alert for alert in every() if "new identity" in str(alert.advice)]
    assert {AlertKind(alert.kind) for alert in advised} == {
        AlertKind.COMPROMISE,
        AlertKind.TWO_DEVICES,
        AlertKind.CERTIFICATE_ENDS,
        AlertKind.CERTIFICATE_WITHDRAWN,
    }
    assert [alert for alert in every() if alert.own] == advised


def compromised(crowd: Crowd, name: str, group: str) -> list[AlertView]:
    alerts = crowd[name].group(group).alerts
    assert all(alert.kind == AlertKind.COMPROMISE for alert in alerts)
    return list(alerts)


def standing_of(crowd: Crowd, name: str, group: str) -> KeyStanding:
    key = crowd[name].group(group).key
    assert key is not None
    return key.standing


@pytest.mark.requirement("U4", "R23")
def test_who_declares_a_key_lost_is_not_asked_to_decide_again_and_everybody_else_is() -> None:
    crowd = Crowd("ABC")
    group = crowd.form("ABC")
    crowd["A"].do(cmd.ReportCompromise(group, crowd["C"].key, "stolen", START))
    crowd.wait(2)
    (host,), (other,) = compromised(crowd, "A", group), compromised(crowd, "B", group)
    assert (host.level, host.by_self, decisions(host)) == (Level.ATTENTION, True, ())
    assert (other.level, other.by_self) == (Level.DANGER, False)
    assert decisions(other)
    assert "Decide" not in str(host.advice)
    assert standing_of(crowd, "A", group) is standing_of(crowd, "B", group) is KeyStanding.RENEWED
    crowd["B"].do(cmd.DismissAlert(group, other.id))
    assert standing_of(crowd, "B", group) is KeyStanding.GOOD, "seen, and the key is a new one"
    assert standing_of(crowd, "A", group) is KeyStanding.RENEWED


@pytest.mark.requirement("U4", "R23")
def test_a_host_who_did_not_declare_it_is_asked_to_decide() -> None:
    crowd = Crowd("ABC")
    group = crowd.form("ABC")
    crowd["C"].do(cmd.ReportCompromise(group, crowd["C"].key, "lost my phone", START))
    crowd.wait(2)
    (host,) = compromised(crowd, "A", group)
    assert (host.level, host.by_self) == (Level.DANGER, False)


@pytest.mark.requirement("U4", "R23")
def test_a_report_is_settled_once_the_host_has_decided_about_it() -> None:
    crowd = Crowd("ABC")
    group = crowd.form("ABC")
    crowd["B"].do(cmd.ReportCompromise(group, crowd["C"].key, "stolen", START))
    crowd.wait(2)
    (report,) = crowd["A"].group(group).alerts
    assert (report.kind, report.level) == (AlertKind.COMPROMISE_REPORT, Level.DANGER)
    assert standing_of(crowd, "A", group) is KeyStanding.IN_DOUBT
    crowd["A"].do(cmd.ReportCompromise(group, crowd["C"].key, "stolen", START))
    crowd.wait(2)
    (alert,) = compromised(crowd, "A", group)
    assert alert.level is Level.ATTENTION
    assert standing_of(crowd, "A", group) is KeyStanding.RENEWED


def test_what_does_not_touch_the_key_leaves_it_in_good_standing() -> None:
    told = {alert.kind: standing([alert]) for alert in every()}
    assert {kind for kind, each in told.items() if each is KeyStanding.IN_DOUBT} == {
        AlertKind.COMPROMISE_REPORT,
        AlertKind.SPLIT_VIEW,
        AlertKind.TWO_DEVICES,
        AlertKind.CONTROLLER_DISTRUSTED,
    }
    assert {kind for kind, each in told.items() if each is KeyStanding.RENEWED} == {
        AlertKind.COMPROMISE
    }
    assert standing(every()) is KeyStanding.IN_DOUBT
    assert standing([]) is KeyStanding.GOOD


def test_every_alert_says_what_was_done_and_what_to_do_and_is_in_the_timeline() -> None:
    made = Chronicle("", lambda notice: None)
    alert = conference.split_view("Bob")
    made.raise_alert(alert, 5)
    assert [(e.at, e.text) for e in made.timeline] == [(5, alert.title)]
    for each in every():
        for part in (each.title, each.action, each.advice):
            assert str(part).endswith((".", "weaker")), str(part)


def test_attack_a_flood_of_information_is_bounded_and_pushes_nothing_graver_out() -> None:
    made = Chronicle("", lambda notice: None)
    made.raise_alert(conference.split_view("Bob"), 0)
    for number in range(1000):
        made.raise_alert(conference.missing_messages(f"Person {number}"), number)
    informing = [a for a in made.alerts if a.level is Level.INFORMATION]
    assert len(informing) == 100
    assert informing[-1].subject == "Person 999"
    assert made.alerts[0].kind == AlertKind.SPLIT_VIEW


def members_declare(tmp_path: Path) -> str:
    """A policy by which members may declare keys lost."""
    text = resource("policies", "everyday.toml").read_text("utf-8")
    policy = tmp_path / "members.toml"
    policy.write_text(text.replace('declarers = "controller"', 'declarers = "members"'))
    return str(policy)


def declaration(crowd: Crowd, by: str, about: str, group: str) -> Declaration:
    people = crowd[by].group(group).members
    return next(each.declaration for each in people if each.name == about)


@pytest.mark.requirement("U4", "R23")
def test_everybody_knows_what_their_report_will_do(tmp_path: Path) -> None:
    crowd = Crowd("ABC")
    group = crowd.form("ABC")
    assert declaration(crowd, "A", "A", group) is Declaration.ENDS
    assert declaration(crowd, "A", "B", group) is Declaration.PUTS_OUT
    assert declaration(crowd, "B", "B", group) is Declaration.PUTS_OUT
    assert declaration(crowd, "B", "A", group) is Declaration.WARNS
    assert declaration(crowd, "B", "C", group) is Declaration.ASKS
    other = crowd["A"].do(cmd.CreateGroup("Two", ("B", "C"), members_declare(tmp_path))).group
    crowd.wait(3)
    assert declaration(crowd, "B", "C", other) is Declaration.PUTS_OUT
    assert declaration(crowd, "B", "A", other) is Declaration.WARNS
    crowd.crash("A")
    crowd.wait(5)
    assert declaration(crowd, "B", "C", other) is Declaration.LATER
    assert declaration(crowd, "B", "A", other) is Declaration.WARNS


@pytest.mark.requirement("U4", "R23", "R28")
def test_a_report_while_the_host_is_gone_is_told_and_reaches_the_host_later(tmp_path: Path) -> None:
    crowd = Crowd("ABC")
    group = crowd["A"].do(cmd.CreateGroup("Tea", ("B", "C"), members_declare(tmp_path))).group
    crowd.wait(3)
    crowd.network.partition("A", "BC")
    crowd.wait(60)
    crowd["B"].do(cmd.ReportCompromise(group, crowd["C"].key, "stolen", START))
    crowd.wait(2)
    told = [a for a in crowd["B"].group(group).alerts if a.kind == AlertKind.COMPROMISE_REPORT]
    assert [str(alert.title) for alert in told] == ["You report that C’s key is compromised."]
    assert "told once it can" in str(told[0].action)
    crowd.network.heal()
    crowd.wait(10)
    assert crowd["A"].group(group).key.of == 2
    (alert,) = compromised(crowd, "A", group)
    assert (alert.subject, alert.reason, alert.since) == ("C", "stolen", START)
    assert crowd["B"].group(group).key.confirmed == 2
