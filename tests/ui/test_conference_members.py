"""Who is in a conference: their states in words, what can be done about them, and reports."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QDateTime
from PySide6.QtWidgets import QLabel

from msmp_gui.engine.commands import (
    RemoveMember,
    ReportCompromise,
)
from msmp_gui.engine.sentences import sentence
from msmp_gui.engine.snapshot import Declaration, GroupView, MemberState, Phase
from msmp_gui.ui.dialogs.compromise import CompromiseDialog
from msmp_gui.ui.dialogs.confirm import ConfirmDialog
from msmp_gui.ui.main_window import MainWindow
from msmp_gui.ui.pages.conference import ConferencePage
from msmp_gui.ui.people_rows import group_row
from msmp_gui.ui.theme import Tone
from msmp_gui.ui.wording import conference_state
from tests.ui import alert_samples, conference_samples, samples
from tests.ui.conference_page import HOSTED, JOINED, asked, choices, choose, opened
from tests.ui.conftest import Show
from tests.ui.fake_engine import FakeEngine, deliver
from tests.ui.hands_and_eyes import click, row, spoken, words_in


@pytest.mark.requirement("U4")
def test_every_member_is_shown_with_state_and_trust(show: Show) -> None:
    page = opened(show, conference_samples.gathering())
    said = spoken(page.members.list)
    assert said == [
        "You, Host · Has the key",
        "Bob Lindqvist, Has the key, Verified by you",
        "Carol Mendes, Has not confirmed the key, Confirmed by organisation",
        "Dave Hartmann, Joining…, Not verified",
        "Erin Nakamura, Invited, Not verified",
        "Frank, Declined, Verified by you",
    ]


@pytest.mark.requirement("U4")
@pytest.mark.parametrize(
    ("state", "words"),
    [
        (MemberState.INVITED, "Invited"),
        (MemberState.JOINING, "Joining…"),
        (MemberState.HAS_KEY, "Has the key"),
        (MemberState.UNREACHABLE, "Cannot be reached"),
        (MemberState.DECLINED, "Declined"),
        (MemberState.LEFT, "Left"),
        (MemberState.REMOVED, "Removed"),
        (MemberState.COMPROMISED, "Key compromised"),
    ],
)
def test_each_state_of_a_member_is_said_in_words(
    show: Show, state: MemberState, words: str
) -> None:
    members = (samples.group().members[0], samples.member(samples.DAVE, state))
    page = opened(show, samples.group(members=members))
    assert words in spoken(page.members.list)[1]


@pytest.mark.requirement("U4")
@pytest.mark.parametrize(
    ("group", "words"),
    [
        (HOSTED, "Secure · everyone has the key"),
        (conference_samples.gathering(), "Secure · one person has not confirmed the key"),
        (conference_samples.changing(), "Secure · the key is changing"),
        (conference_samples.compromised(), "Secure again · everyone has the key"),
        (samples.group(alerts=(alert_samples.report_alert(),)), "Possibly not secure"),
        (samples.group(alerts=(alert_samples.two_devices_alert(),)), "Possibly not secure"),
        (conference_samples.host_lost(), "The host cannot be reached"),
        (samples.hosted_by_bob(phase=Phase.JOINING, key=None), "Waiting for the key"),
        (conference_samples.over(Phase.REMOVED, sentence("x")), "You were removed"),
        (conference_samples.over(Phase.COMPROMISED, sentence("x")), "Key reported compromised"),
        (conference_samples.over(Phase.LEFT, sentence("x")), "You left"),
        (conference_samples.over(Phase.ENDED, sentence("x")), "Ended"),
        (conference_samples.over(Phase.INTERRUPTED, sentence("x")), "Interrupted"),
    ],
)
def test_the_state_of_the_conference_is_said_in_words(
    show: Show, group: GroupView, words: str
) -> None:
    assert words in words_in(opened(show, group))


@pytest.mark.requirement("U4")
def test_nothing_is_green_above_an_alert_about_the_key(show: Show) -> None:
    for group in (
        conference_samples.compromised(),
        samples.group(alerts=(alert_samples.report_alert(),)),
    ):
        (shown,) = samples.snapshot(groups=(group,)).groups
        assert conference_state(shown)[1] is not Tone.GOOD
        assert group_row(shown).badge_tone is not Tone.GOOD
        page = opened(show, group)
        greens = [each for each in page.findChildren(QLabel) if each.property("tone") == "good"]
        assert not any("key" in each.text() for each in greens)


def test_what_is_over_claims_nothing_of_who_has_the_key(show: Show, engine: FakeEngine) -> None:
    page = opened(show, JOINED)
    assert "Bob Lindqvist, Host · Has the key, Verified by you" in spoken(page.members.list)
    over = conference_samples.over(Phase.LEFT, sentence("You left."))
    engine.feed(samples.snapshot(groups=(over,)))
    assert spoken(page.members.list) == [
        "Bob Lindqvist, Host, Verified by you",
        "You",
        "Carol Mendes, Confirmed by organisation",
        "Dave Hartmann, Not verified",
    ]


def test_the_host_can_remove_and_report(show: Show) -> None:
    page = opened(show, HOSTED)
    assert choices(page, samples.BOB.fingerprint) == [
        "person",
        "hand_over",
        "remove",
        "compromise",
    ]
    assert choices(page, samples.ME.fingerprint) == ["compromise"]


def test_a_member_can_only_report(show: Show) -> None:
    page = opened(show, JOINED)
    assert choices(page, samples.CAROL.fingerprint) == ["person", "compromise"]
    assert choices(page, samples.ME.fingerprint) == ["compromise"]


@pytest.mark.parametrize("state", [MemberState.DECLINED, MemberState.COMPROMISED])
def test_about_who_is_out_nothing_is_left_to_do(show: Show, state: MemberState) -> None:
    members = (samples.group().members[0], samples.member(samples.DAVE, state))
    page = opened(show, samples.group(members=members))
    assert choices(page, samples.DAVE.fingerprint) == ["person"]


@pytest.mark.requirement("U4", "R23")
@pytest.mark.parametrize("state", [MemberState.LEFT, MemberState.REMOVED])
def test_the_key_of_who_is_out_can_be_reported_where_they_are_listed(
    show: Show, engine: FakeEngine, state: MemberState
) -> None:
    dave = samples.member(samples.DAVE, state)
    page = opened(show, samples.group(members=(samples.group().members[0], dave)))
    assert choices(page, samples.DAVE.fingerprint) == ["person", "compromise"]
    dialog = reporting(page, samples.DAVE.fingerprint)
    said = words_in(dialog)
    assert "Dave Hartmann is no longer in the conference" in said
    assert "Messages sent since then are marked" in said
    assert "put out" not in said
    assert dialog.when.isEnabled(), "what matters is since when"
    dialog.reason_field.setText("laptop stolen")
    then = QDateTime.fromSecsSinceEpoch(int(samples.NOW)).addDays(-2)
    dialog.when.setDateTime(then)
    click(dialog.yes)
    since = float(then.toSecsSinceEpoch())
    assert engine.commands == [
        ReportCompromise(samples.group().group, samples.DAVE.fingerprint, "laptop stolen", since)
    ]


@pytest.mark.requirement("U4", "R23")
def test_a_report_of_who_is_out_marks_all_that_they_said_unless_a_later_time_is_chosen(
    show: Show, engine: FakeEngine
) -> None:
    dave, first = samples.member(samples.DAVE, MemberState.LEFT), samples.NOW - 2 * 86_400
    spoke = next(each for each in HOSTED.messages if each.sender == samples.DAVE.fingerprint)
    said = tuple(replace(spoke, sent_at=first + later) for later in (0.0, 3600.0))
    group = samples.group(members=(samples.group().members[0], dave), messages=said)
    dialog = reporting(opened(show, group), samples.DAVE.fingerprint)
    click(dialog.yes)
    command = engine.last
    assert isinstance(command, ReportCompromise)
    assert command.since is not None
    assert first - 60 < command.since <= first


@pytest.mark.requirement("U4", "R23")
@pytest.mark.parametrize(
    ("declaration", "said"),
    [
        (Declaration.ASKS, "The host decides what happens"),
        (Declaration.LATER, "is told once it can"),
    ],
)
def test_a_report_of_who_is_out_says_that_the_host_is_told(
    show: Show, declaration: Declaration, said: str
) -> None:
    left = replace(samples.member(samples.DAVE, MemberState.LEFT), declaration=declaration)
    dialog = reporting(
        opened(show, replace(JOINED, members=(*JOINED.members[:3], left))), samples.DAVE.fingerprint
    )
    assert said in words_in(dialog)
    assert "stays in" not in words_in(dialog)
    dialog.reject()


def test_in_a_conference_that_is_over_nobody_can_be_removed(show: Show) -> None:
    page = opened(show, conference_samples.over(Phase.ENDED, sentence("Over.")))
    assert choices(page, samples.CAROL.fingerprint) == ["person"]
    assert choices(page, samples.ME.fingerprint) == []
    assert not row(page.members.list, f"member:{samples.ME.fingerprint}").menu


def test_the_menu_of_a_stranger_to_the_conference_is_empty(show: Show) -> None:
    page = opened(show, HOSTED)
    assert choices(page, "00" * 32) == []


def test_a_member_can_be_looked_at(show: Show) -> None:
    page = opened(show, HOSTED)
    choose(page, samples.DAVE.fingerprint, "person")
    window = page.window()
    assert isinstance(window, MainWindow)
    assert window.stack.currentWidget() is window.person


def test_removing_is_asked_and_says_what_it_means(show: Show, engine: FakeEngine) -> None:
    page = opened(show, HOSTED)
    choose(page, samples.DAVE.fingerprint, "remove")
    dialog = asked(page)
    assert isinstance(dialog, ConfirmDialog)
    text = words_in(dialog)
    assert "Remove Dave Hartmann?" in text
    assert "stays trusted" in text
    assert "report a compromise instead" in text
    assert engine.commands == []
    click(dialog.yes)
    assert engine.commands == [RemoveMember(HOSTED.group, samples.DAVE.fingerprint)]


def test_who_goes_while_it_is_asked_can_still_be_answered(show: Show, engine: FakeEngine) -> None:
    page = opened(show, HOSTED)
    choose(page, samples.DAVE.fingerprint, "remove")
    dialog = asked(page)
    assert isinstance(dialog, ConfirmDialog)
    engine.feed(samples.snapshot(groups=(replace(HOSTED, members=HOSTED.members[:2]),)))
    click(dialog.yes)
    assert engine.commands == [RemoveMember(HOSTED.group, samples.DAVE.fingerprint)]


# Compromise


def reporting(page: ConferencePage, fingerprint: str) -> CompromiseDialog:
    choose(page, fingerprint, "compromise")
    dialog = asked(page, CompromiseDialog)
    assert isinstance(dialog, CompromiseDialog)
    return dialog


def test_a_report_says_why_and_from_now(show: Show, engine: FakeEngine) -> None:
    dialog = reporting(opened(show, HOSTED), samples.DAVE.fingerprint)
    assert not dialog.when.isEnabled()
    dialog.reason_field.setText("  laptop stolen ")
    click(dialog.yes)
    assert engine.commands == [
        ReportCompromise(HOSTED.group, samples.DAVE.fingerprint, "laptop stolen", None)
    ]


def test_a_report_can_reach_back(show: Show, engine: FakeEngine) -> None:
    dialog = reporting(opened(show, HOSTED), samples.DAVE.fingerprint)
    dialog.earlier.click()
    assert dialog.when.isEnabled()
    then = QDateTime.currentDateTime().addDays(-2)
    dialog.when.setDateTime(then)
    click(dialog.yes)
    command = engine.last
    assert isinstance(command, ReportCompromise)
    assert command.since == pytest.approx(then.toSecsSinceEpoch(), abs=60)


def test_a_report_cannot_reach_forward(show: Show) -> None:
    dialog = reporting(opened(show, HOSTED), samples.DAVE.fingerprint)
    now = QDateTime.fromSecsSinceEpoch(int(samples.NOW))
    dialog.when.setDateTime(now.addDays(1))
    assert dialog.when.dateTime() == now, "by the clock by which messages are marked"
    dialog.reject()


def test_a_report_can_be_given_up(show: Show, engine: FakeEngine) -> None:
    dialog = reporting(opened(show, HOSTED), samples.DAVE.fingerprint)
    dialog.reason_field.setText("no")
    click(dialog.no)
    assert engine.commands == []


def test_a_report_says_what_it_does_by_who_makes_it(show: Show) -> None:
    host = reporting(opened(show, HOSTED), samples.DAVE.fingerprint)
    assert "put out at once" in words_in(host)
    assert "cannot be taken back" in words_in(host)
    host.reject()
    deliver()
    member = reporting(opened(show, JOINED), samples.CAROL.fingerprint)
    assert "The host decides what happens" in words_in(member)
    member.reject()
    deliver()
    about_host = reporting(opened(show, JOINED), samples.BOB.fingerprint)
    assert "Nobody can put the host out" in words_in(about_host)
    assert "host decides" not in words_in(about_host)
    assert "No message is marked" in words_in(about_host)
    about_host.reject()
    deliver()
    own = reporting(opened(show, JOINED), samples.ME.fingerprint)
    assert "Report that your key is compromised?" in words_in(own)
    assert "You are put out" in words_in(own)
    own.reject()


@pytest.mark.requirement("U4", "R23")
@pytest.mark.parametrize(
    ("declaration", "said"),
    [(Declaration.PUTS_OUT, "is put out at once"), (Declaration.LATER, "stays in")],
)
def test_a_member_s_report_says_what_the_policy_makes_of_it(
    show: Show, declaration: Declaration, said: str
) -> None:
    """Where members may declare a key lost, nobody is to believe that a host decides first."""
    members = tuple(replace(each, declaration=declaration) for each in JOINED.members)
    dialog = reporting(opened(show, replace(JOINED, members=members)), samples.CAROL.fingerprint)
    assert said in words_in(dialog)
    assert "host decides" not in words_in(dialog)
    dialog.reject()
